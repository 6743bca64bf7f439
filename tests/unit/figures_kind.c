/* The chart kinds on hard input: whatever the data, no text leaves the canvas or lies on another, and what is
 * said follows the figures. All numbers are made up; expected values are computed by hand in the comments. */
#include "figures_series.h"

#include "figures/figure.h"
#include "figures/paint.h"

#include <glib/gstdio.h>
#include <string.h>

#define LONG_NAME "Democratic and Popular Federation of the Northern Territories" /* 61 characters */

/* ---- recipes on made-up series ----------------------------------------------------------------------- */

typedef struct {
  GPtrArray *owned; /* Series * */
  Recipe *recipe;
} Case;

static Case case_new(const char *kind, Preset preset)
{
  Case c = {g_ptr_array_new_with_free_func(synthetic_free), recipe_new("test", kind)};
  c.recipe->preset = preset;
  c.recipe->source = g_strdup("Source: made-up figures for a test of the lay-out; not for citation");
  return c;
}

static void case_free(Case *c)
{
  recipe_free(c->recipe);
  g_ptr_array_unref(c->owned);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Case, case_free)

static Series *add_series(Case *c, const char *entity, const char *measure, int first_year, guint n,
                          const double *values)
{
  const char *currency = g_str_has_prefix(measure, "budget") ? "KRW" : "";
  Series *series = synthetic_series(entity, measure, currency, first_year, n, values, 0.5);
  g_ptr_array_add(c->owned, series);
  g_ptr_array_add(c->recipe->series, series);
  return series;
}

static void add_band(Case *c, const char *name, int from, int to, gboolean focus)
{
  Band *band = g_new0(Band, 1);
  *band = (Band){g_strdup(name), period_years(from, to), focus};
  g_ptr_array_add(c->recipe->bands, band);
}

static void add_reading(Case *c, const char *name, const char *method, double value, Mark mark,
                        const char *word)
{
  ReadingRow *row = g_new0(ReadingRow, 1);
  *row =
      (ReadingRow){.name = g_strdup(name),
                   .method = g_strdup(method),
                   .number = isnan(value) ? NUMBER_NONE : number_rounded(value, 0.05),
                   .absent = isnan(value) ? g_strdup("no series in the data for all of these years") : NULL,
                   .mark = mark,
                   .word = g_strdup(word)};
  g_ptr_array_add(c->recipe->rows, row);
}

/* ---- what must hold of every figure ------------------------------------------------------------------ */

static void assert_laid_out(const char *name, const char *notice)
{
  if (notice && (strstr(notice, "overlaps") || strstr(notice, "leaves the canvas")))
    g_test_fail_printf("%s: %s", name, notice);
}

/* Figures to be painted at the end of a test. */
static GPtrArray *built;

static Figure *build(const char *name, const Recipe *recipe)
{
  g_autofree char *notice = NULL;
  g_autoptr(GError) error = NULL;
  Figure *figure = figure_build(recipe, &notice, &error);
  g_assert_no_error(error);
  g_assert_nonnull(figure);
  assert_laid_out(name, notice);
  g_assert_cmpuint(figure->groups, >, 0);
  g_assert_nonnull(strstr(figure->script, "plot "));
  g_ptr_array_add(built, figure_build(recipe, NULL, NULL));
  return figure;
}

/* gnuplot takes the scripts, and paints as many groups and marks as the figure says (a difference in hover
 * texts is a fatal warning). ARMEX_TEST_PICTURES names a folder where PNGs are left to be looked at. */
static void paint_built(void)
{
  const char *kept = g_getenv("ARMEX_TEST_PICTURES");
  g_autofree char *folder = kept ? g_strdup(kept) : g_dir_make_tmp("armex-figures-XXXXXX", NULL);
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
  g_autofree PaintJob *jobs = g_new0(PaintJob, built->len);
  for (guint i = 0; i < built->len; i++) {
    g_autofree char *test = g_strdelimit(g_strdup(g_test_get_path() + 1), "/", '-');
    g_ptr_array_add(paths, g_strdup_printf("%s/%s-%03u.%s", folder, test, i, kept ? "png" : "svg"));
    jobs[i] = (PaintJob){built->pdata[i], kept ? PICTURE_PNG : PICTURE_SVG, paths->pdata[i], 0};
  }
  g_autoptr(GError) error = NULL;
  paint(jobs, built->len, &error);
  g_assert_no_error(error);
  for (guint i = 0; !kept && i < paths->len; i++)
    g_remove(paths->pdata[i]);
  if (!kept) g_rmdir(folder);
}

static void set_up(gpointer *fixture, gconstpointer data)
{
  (void)fixture, (void)data;
  built = g_ptr_array_new_with_free_func((GDestroyNotify)figure_free);
}

static void tear_down(gpointer *fixture, gconstpointer data)
{
  (void)fixture, (void)data;
  paint_built();
  g_clear_pointer(&built, g_ptr_array_unref);
}

/* ---- hard values ------------------------------------------------------------------------------------- */

typedef struct {
  const char *name;
  guint n;
  double (*at)(guint i);
} Values;

static double at_ten(guint i)
{
  return 10 + i;
}

static double at_zero(guint i)
{
  (void)i;
  return 0;
}

/* No random numbers: a wave that repeats on no year. */
static double at_wave(guint i)
{
  return 500 + 450 * sin(i * 1.7);
}

static double at_signs(guint i)
{
  return 300 * sin(i * 0.9);
}

static double at_gaps(guint i)
{
  return i % 4 == 1 ? NAN : 100.0 + 20 * i;
}

static double at_lonely(guint i)
{
  return i % 2 ? NAN : 40.0 + i;
}

static double at_outlier(guint i)
{
  return i == 7 ? 9000.0 : 90.0 + i;
}

static double at_tiny(guint i)
{
  return i == 3 ? 1e-7 : 1e6;
}

static double at_huge(guint i)
{
  return 1e12 * (i + 1);
}

static const Values hard[] = {
    {"one point", 1, at_ten},      {"two points", 2, at_ten},     {"sixty years", 60, at_wave},
    {"all zero", 12, at_zero},     {"both signs", 14, at_signs},  {"gaps", 15, at_gaps},
    {"lonely", 13, at_lonely},     {"outlier", 16, at_outlier},   {"a tiny one", 9, at_tiny},
    {"twelve years", 12, at_wave}, {"huge numbers", 15, at_huge}, {"a century", 100, at_wave},
};

static void fill(const Values *values, double *out)
{
  for (guint i = 0; i < values->n; i++)
    out[i] = values->at(i);
}

static void test_hard(gpointer *fixture, gconstpointer kind)
{
  (void)fixture;
  for (guint i = 0; i < G_N_ELEMENTS(hard); i++)
    for (Preset preset = PRESET_FULL; preset <= PRESET_HALF; preset++) {
      g_auto(Case) c = case_new(kind, preset);
      double values[100];
      fill(&hard[i], values);
      add_series(&c, "South Korea", "exports.tiv", 2024 - (int)hard[i].n, hard[i].n, values);
      g_autofree char *name =
          g_strdup_printf("%s, %s, %s", (const char *)kind, hard[i].name, preset ? "half" : "full");
      g_autoptr(Figure) figure = build(name, c.recipe);
      g_assert_nonnull(strstr(figure->csv, "South Korea,KOR,"));
    }
}

static void test_hard_bands(gpointer *fixture, gconstpointer data)
{
  (void)fixture, (void)data;
  for (guint i = 0; i < G_N_ELEMENTS(hard); i++)
    for (Preset preset = PRESET_FULL; preset <= PRESET_HALF; preset++) {
      g_auto(Case) c = case_new("level-and-change", preset);
      double values[100];
      fill(&hard[i], values);
      int first = 2024 - (int)hard[i].n;
      add_series(&c, "South Korea", "budget.original", first, hard[i].n, values);
      add_band(&c, "A government with a rather long name", first, first + (int)hard[i].n / 2, FALSE);
      add_band(&c, "Kim", first + (int)hard[i].n / 2 + 1, 2023, TRUE);
      add_band(&c, "Before all data", 1900, 1910, FALSE);
      c.recipe->claim = number_rounded(7, 0.5);
      c.recipe->claim_label = g_strdup("claimed: about 7 per cent a year");
      c.recipe->claim_period = period_years(first, 2023);
      g_autofree char *name = g_strdup_printf("bands, %s, %s", hard[i].name, preset ? "half" : "full");
      g_autoptr(Figure) figure = build(name, c.recipe);
    }
}

/* Forty entities with names of up to 60 characters; one a hundred times the next; some equal; one without
 * deliveries. */
static void fill_ranking(Case *c, guint n, double largest)
{
  for (guint i = 0; i < n; i++) {
    double values[10];
    for (guint year = 0; year < 10; year++)
      values[year] = i == 0 ? largest : i % 7 == 3 ? 5 : 60.0 - i + year;
    g_autofree char *name = g_strdup_printf("%s %u", i % 3 == 1 ? LONG_NAME : "State", i);
    Series *series = add_series(c, name, "exports.tiv", 2012, 10, values);
    for (guint year = 0; i == 5 && year < 5; year++) {
      series->states[year] = STATE_NONE;
      series->numbers[year] = number_exact(0);
    }
  }
  c->recipe->period = period_years(2017, 2021);
  c->recipe->base = period_years(2012, 2016);
  g_autofree char *focus = g_strdup_printf("State %u", n - 1 - (n - 1) % 3);
  c->recipe->focus = entity_resolve(focus);
}

static void test_ranking(gpointer *fixture, gconstpointer data)
{
  (void)fixture, (void)data;
  static const guint sizes[] = {1, 2, 25, 40};
  for (guint i = 0; i < G_N_ELEMENTS(sizes); i++)
    for (Preset preset = PRESET_FULL; preset <= PRESET_HALF; preset++) {
      g_auto(Case) c = case_new("ranked-bars", preset);
      fill_ranking(&c, sizes[i], i % 2 ? 6000 : 70);
      c.recipe->top = i == 3 ? 20 : 40;
      g_autofree char *name = g_strdup_printf("ranking of %u, %s", sizes[i], preset ? "half" : "full");
      g_autoptr(Figure) figure = build(name, c.recipe);
      g_assert_nonnull(strstr(figure->csv, ",rank,"));
    }
}

static void test_readings(gpointer *fixture, gconstpointer data)
{
  (void)fixture, (void)data;
  static const double scales[] = {0, 0.001, 1, 1e6, -1};
  for (guint i = 0; i < G_N_ELEMENTS(scales); i++)
    for (Preset preset = PRESET_FULL; preset <= PRESET_HALF; preset++) {
      g_auto(Case) c = case_new("claim-readings", preset);
      double s = scales[i];
      c.recipe->claim = number_rounded(176.8 * s, 0.05 * fabs(s));
      c.recipe->claim_decimals = s != 0 && fabs(s) < 0.1 ? 4 : 1;
      c.recipe->value_unit = g_strdup("per cent");
      add_reading(&c, "2021 against 2017", "as printed", -27.4 * s, MARK_CROSS, "Wrong direction");
      add_reading(&c, "2017–21 against 2012–16", LONG_NAME " " LONG_NAME, 176.77 * s, MARK_DIAMOND,
                  "Right number, wrong description");
      add_reading(&c, LONG_NAME LONG_NAME, "five-year periods", 184.9 * s, MARK_DISC,
                  "Correct when written, since revised");
      add_reading(&c, "Contracts", "orders in dollars", NAN, MARK_RING, "We could not check this");
      add_reading(&c, "A hundred times", NULL, 17680 * s, MARK_CROSS, NULL);
      add_reading(&c, "Nothing", "", 0, MARK_CROSS, "");
      g_autofree char *name = g_strdup_printf("readings times %g, %s", s, preset ? "half" : "full");
      g_autoptr(Figure) figure = build(name, c.recipe);
    }
}

static void test_one_reading(gpointer *fixture, gconstpointer data)
{
  (void)fixture, (void)data;
  for (Preset preset = PRESET_FULL; preset <= PRESET_HALF; preset++) {
    g_auto(Case) c = case_new("claim-readings", preset);
    add_reading(&c, "Contracts", NULL, NAN, MARK_RING, NULL);
    g_autoptr(Figure) figure = build("one reading without anything", c.recipe);
  }
}

static void test_long_texts(gpointer *fixture, gconstpointer data)
{
  (void)fixture, (void)data;
  static const char *const kinds[] = {"columns-mean", "level-and-change"};
  for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
    for (Preset preset = PRESET_FULL; preset <= PRESET_HALF; preset++) {
      g_auto(Case) c = case_new(kinds[i], preset);
      const double values[] = {1, 2, 3, 4, 5, 6, 7};
      add_series(&c, LONG_NAME, "budget.original", 2015, 7, values);
      c.recipe->note =
          g_strdup("대한민국의 국방 예산은 해마다 늘었다. 대한민국의 국방 예산은 해마다 늘었다. 대한민국의 "
                   "국방 예산은 "
                   "해마다 늘었다. <b>&amp;`system(\"x\")` @macro $x ~ \\ \"quotes\" 'and' {braces}");
      g_autoptr(Figure) generated = build("generated title with a long name", c.recipe);
      c.recipe->title =
          g_strdup("Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft in "
                   "one hundred and fifty-two characters, which is far more than two lines");
      g_autoptr(Figure) given = build("a title that is too long", c.recipe);
      g_assert_cmpstr(given->title, ==, c.recipe->title);
    }
}

/* ---- what is said ------------------------------------------------------------------------------------ */

/* Five-year means of 0, 20, 30 ... 70: 28, 40, 50. */
static void test_columns_words(gpointer *fixture, gconstpointer data)
{
  (void)fixture, (void)data;
  g_auto(Case) c = case_new("columns-mean", PRESET_FULL);
  const double values[] = {0, 20, 30, 40, 50, 60, 70};
  Series *series = add_series(&c, "South Korea", "exports.tiv", 2015, 7, values);
  series->confidence[1] = CONFIDENCE_UNVERIFIED;
  series->states[0] = STATE_NONE;
  series->numbers[0] = number_exact(0);
  g_autoptr(Figure) figure = build("words", c.recipe);
  g_assert_cmpstr(figure->title, ==,
                  "Volume of South Korea's exports of major arms: 70 million TIV in 2021, a mean of 50 a "
                  "year over 2017–21");
  g_assert_nonnull(
      strstr(figure->alt, "First 0 (2015), last 70 (2021), highest 70 (2021), lowest 0 (2015)."));
  g_assert_nonnull(strstr(figure->alt, "The trailing mean of 5 years goes from 28 (2019) to 50 (2021)."));
  g_assert_nonnull(strstr(figure->alt, "No deliveries were identified in 2015. Hollow: unverified (2016)."));
  g_assert_nonnull(strstr(figure->alt, "release of March 2022"));
  g_assert_nonnull(strstr(figure->script, "$columns_unverified"));
  g_assert_nonnull(strstr(figure->script, "'Five-year mean: 50'"));
  g_assert_nonnull(
      strstr(figure->csv, "South Korea,KOR,2016,level,20,19.5,20.5,million TIV,2022-03,value,unverified\n"));
  g_assert_nonnull(strstr(
      figure->csv,
      "South Korea,KOR,2021,trailing mean of 5 years,50,49.5,50.5,million TIV,2022-03,value,verified\n"));
  g_assert_null(strchr(figure->alt, '$'));         /* the TIV is not money */
  g_assert_cmpuint(figure->hover->len, ==, 6 + 2); /* nothing is painted for 2015; the dot has a casing */
  g_assert_cmpstr(figure->hover->pdata[0], ==, "2017: 30 million TIV");
  g_assert_cmpstr(figure->hover->pdata[5], ==, "2016: 20 million TIV (unverified)");
}

/* A cut column keeps its true value in the data, in its label and in the note. */
static void test_outlier_is_told(gpointer *fixture, gconstpointer data)
{
  (void)fixture, (void)data;
  g_auto(Case) c = case_new("columns-mean", PRESET_FULL);
  const double values[] = {90, 91, 92, 9000, 94, 95};
  add_series(&c, "South Korea", "exports.tiv", 2016, 6, values);
  c.recipe->mean_window = 0;
  g_autoptr(Figure) figure = build("outlier", c.recipe);
  g_assert_nonnull(strstr(figure->script, "\n2019 9000\n"));
  g_assert_nonnull(strstr(figure->script, "'9,000'"));
  g_assert_nonnull(
      strstr(figure->script, "The column of 2019 is cut: it stands for 9,000\u00A0million\u00A0TIV."));
  g_assert_null(strstr(figure->script, "$mean"));
}

/* Yearly changes of 100, 110, 121, 108.9: +10, +10, −10 per cent; the mean of the band's two is 10. */
static void test_level_words(gpointer *fixture, gconstpointer data)
{
  (void)fixture, (void)data;
  g_auto(Case) c = case_new("level-and-change", PRESET_FULL);
  const double values[] = {100, 110, 121, 108.9};
  add_series(&c, "South Korea", "budget.original", 2018, 4, values);
  add_band(&c, "Moon", 2019, 2020, TRUE);
  add_band(&c, "Yoon", 2021, 2022, FALSE);
  g_autoptr(Figure) figure = build("level words", c.recipe);
  g_assert_cmpstr(figure->title, ==,
                  "South Korea's defence budget grew by a mean of 10.0 per cent a year in 2019–20 (Moon)");
  g_assert_nonnull(strstr(figure->script, "'Level, trillion won'"));
  g_assert_nonnull(strstr(figure->script, "'mean +10.0'"));
  g_assert_nonnull(strstr(figure->script, "'−10'"));
  g_assert_nonnull(strstr(figure->alt, "Moon 2019–20 (+10.0) and Yoon 2021 (−10.0)"));
  g_assert_nonnull(strstr(figure->csv, "2018,change on the previous year,,,,%,2022-03,no_previous_year,"));
}

/* Totals 50, 50, 30 and 20 of a world of 200 (0.5 either way in each of five years): 25, 25, 15, 10 per cent.
 */
static void test_ranking_words(gpointer *fixture, gconstpointer data)
{
  (void)fixture, (void)data;
  g_auto(Case) c = case_new("ranked-bars", PRESET_FULL);
  static const struct {
    const char *entity;
    double before, after;
  } rows[] = {
      {"Norway", 5, 10}, {"Sweden", 20, 10}, {"South Korea", 4, 6}, {"Japan", 4, 4}, {"World", 40, 40}};
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    double values[10];
    for (guint year = 0; year < 10; year++)
      values[year] = year < 5 ? rows[i].before : rows[i].after;
    add_series(&c, rows[i].entity, "exports.tiv", 2012, 10, values);
  }
  c.recipe->period = period_years(2017, 2021);
  c.recipe->base = period_years(2012, 2016);
  c.recipe->focus = entity_resolve("South Korea");
  g_autoptr(Figure) figure = build("ranking words", c.recipe);
  g_assert_cmpstr(figure->title, ==,
                  "South Korea ranks 3rd by volume of exports of major arms in 2017–21, with 15 per cent of "
                  "the world total");
  g_assert_nonnull(strstr(figure->alt, "1 Norway 25, 1 Sweden 25, 3 South Korea 15 and 4 Japan 10"));
  g_assert_nonnull(strstr(figure->csv, "South Korea,KOR,2017-2021,change on 2012-2016,50,"));
  g_assert_null(strstr(figure->csv, "World"));
  g_assert_nonnull(strstr(figure->script, "$focus << END\n15 "));
}

static void test_reading_words(gpointer *fixture, gconstpointer data)
{
  (void)fixture, (void)data;
  g_auto(Case) c = case_new("claim-readings", PRESET_FULL);
  c.recipe->claim = number_rounded(7, 0.5);
  c.recipe->claim_label = g_strdup("claimed +7");
  c.recipe->claim_decimals = 0;
  c.recipe->value_unit = g_strdup("per cent");
  add_reading(&c, "Mean of yearly changes", "as printed", -6.26, MARK_CROSS, "Wrong direction");
  add_reading(&c, "Contracts", NULL, NAN, MARK_RING, "Cannot be checked");
  g_autoptr(Figure) figure = build("reading words", c.recipe);
  g_assert_cmpstr(figure->title, ==, "Claimed +7; the printed reading gives −6 per cent");
  g_assert_nonnull(strstr(figure->alt, "Mean of yearly changes (as printed): −6, Wrong direction."));
  g_assert_nonnull(
      strstr(figure->alt, "Contracts: no series in the data for all of these years, Cannot be checked."));
  g_assert_nonnull(strstr(figure->script, "6.5 to 7.5"));
  g_assert_nonnull(strstr(figure->csv, "claimed,,7,6.5,7.5,per cent,,\n"));
}

/* ---- what is refused --------------------------------------------------------------------------------- */

static void expect(const Recipe *recipe, gint code, const char *message)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Figure) figure = figure_build(recipe, NULL, &error);
  g_assert_null(figure);
  g_assert_error(error, ARMEX_ERROR, code);
  g_assert_cmpstr(error->message, ==, message);
}

static void test_refusals(gpointer *fixture, gconstpointer data)
{
  (void)fixture, (void)data;
  g_auto(Case) unknown = case_new("column-mean", PRESET_FULL);
  expect(unknown.recipe, ARMEX_ERROR_USAGE,
         "figure test: there is no chart kind 'column-mean', did you mean 'columns-mean'?");
  g_auto(Case) empty = case_new("columns-mean", PRESET_FULL);
  expect(empty.recipe, ARMEX_ERROR_USAGE,
         "figure test: columns-mean draws one series, 0 given: name one entity");
  const double nothing[] = {NAN, NAN};
  add_series(&empty, "South Korea", "exports.tiv", 2020, 2, nothing);
  expect(empty.recipe, ARMEX_ERROR_INPUT,
         "figure test: nothing to draw, no year from 2020 to 2021 has a figure");
  g_auto(Case) ranks = case_new("ranked-bars", PRESET_FULL);
  expect(ranks.recipe, ARMEX_ERROR_USAGE, "figure test: ranked-bars ranks a period: name one (2017-2021)");
  ranks.recipe->period = period_years(2017, 2021);
  expect(ranks.recipe, ARMEX_ERROR_INPUT,
         "figure test: nothing to rank, no entity has a total for 2017-2021");
  g_auto(Case) readings = case_new("claim-readings", PRESET_FULL);
  expect(readings.recipe, ARMEX_ERROR_INPUT,
         "figure test: claim-readings has no reading to draw: name a claim");
}

static const struct {
  const char *path;
  const char *kind;
  void (*test)(gpointer *fixture, gconstpointer kind);
} tests[] = {
    {"/figures/kind/hard/columns-mean", "columns-mean", test_hard},
    {"/figures/kind/hard/level-and-change", "level-and-change", test_hard},
    {"/figures/kind/hard/bands", NULL, test_hard_bands},
    {"/figures/kind/hard/ranking", NULL, test_ranking},
    {"/figures/kind/hard/readings", NULL, test_readings},
    {"/figures/kind/hard/one-reading", NULL, test_one_reading},
    {"/figures/kind/hard/long-texts", NULL, test_long_texts},
    {"/figures/kind/words/columns-mean", NULL, test_columns_words},
    {"/figures/kind/words/outlier", NULL, test_outlier_is_told},
    {"/figures/kind/words/level-and-change", NULL, test_level_words},
    {"/figures/kind/words/ranked-bars", NULL, test_ranking_words},
    {"/figures/kind/words/claim-readings", NULL, test_reading_words},
    {"/figures/kind/refused", NULL, test_refusals},
};

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS(tests); i++)
    g_test_add(tests[i].path, gpointer, tests[i].kind, set_up, tests[i].test, tear_down);
  return g_test_run();
}
