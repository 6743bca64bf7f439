/* The script of each kind, from made-up figures, against the ones kept in tests/golden. After a wanted change
 * `make golden` (ARMEX_GOLDEN=1) writes them anew; look at the difference, and at the pictures, before a
 * commit.
 *
 * Places depend on the font: they hold for Debian's fonts-lato. */
#include "figures_series.h"

#include "figures/figure.h"
#include "figures/measure_text.h"

#include <string.h>

#define SOURCE "Source: made-up figures for a test of the lay-out; not for citation"

static GPtrArray *owned; /* Series * */

static void add_series(Recipe *recipe, const char *entity, const char *measure, int first_year, guint n,
                       const double *values, double half_unit)
{
  const char *currency = g_str_has_prefix(measure, "budget") ? "KRW" : "";
  Series *series = synthetic_series(entity, measure, currency, first_year, n, values, half_unit);
  g_ptr_array_add(owned, series);
  g_ptr_array_add(recipe->series, series);
}

static void fill_columns(Recipe *recipe)
{
  const double values[] = {120, 80, 210, 160, 95, 240, 310, NAN, 270, 420, 610, 530, 480, 700, 450};
  recipe->mean_window = 3;
  add_series(recipe, "Ruritania", "exports.tiv", 2010, G_N_ELEMENTS(values), values, 0.5);
  Series *series = recipe->series->pdata[0];
  series->confidence[6] = CONFIDENCE_UNVERIFIED;
  series->flags[14] = FLAG_PARTIAL;
}

static void fill_level(Recipe *recipe)
{
  const double values[] = {30.1, 31.4, 32.2, 33.9, 36.0, 38.5, 40.1, 41.2, 41.0, 43.7};
  add_series(recipe, "Ruritania", "budget.original", 2014, G_N_ELEMENTS(values), values, 0.05);
  static const struct {
    const char *name;
    int from, to;
    gboolean focus;
  } bands[] = {{"First cabinet", 2014, 2016, FALSE},
               {"Second cabinet", 2017, 2020, TRUE},
               {"Third", 2021, 2023, FALSE}};
  for (guint i = 0; i < G_N_ELEMENTS(bands); i++) {
    Band *band = g_new0(Band, 1);
    *band = (Band){g_strdup(bands[i].name), period_years(bands[i].from, bands[i].to), bands[i].focus};
    g_ptr_array_add(recipe->bands, band);
  }
  recipe->claim = number_rounded(7, 0.5);
  recipe->claim_label = g_strdup("claimed +7");
  recipe->claim_period = period_years(2017, 2020);
}

static void fill_ranking(Recipe *recipe)
{
  static const struct {
    const char *entity;
    double before, after;
  } rows[] = {{"Ruritania", 40, 66},   {"Sylvania", 90, 120},
              {"Freedonia", 30, 30},   {"Borduria", 12, 30},
              {"Syldavia", 0, 9},      {"Grand Fenwick", 14, 12.5},
              {"San Theodoros", 3, 2}, {"Republic of Zubrowka", 5, 6},
              {"World", 210, 300}};
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    double values[10];
    for (guint year = 0; year < 10; year++)
      values[year] = (year < 5 ? rows[i].before : rows[i].after) + (year % 5) - 2.0;
    add_series(recipe, rows[i].entity, "exports.tiv", 2012, 10, values, 0.5);
  }
  recipe->period = period_years(2017, 2021);
  recipe->base = period_years(2012, 2016);
  recipe->focus = entity_resolve("Ruritania");
}

static void fill_readings(Recipe *recipe)
{
  static const struct {
    const char *name, *method, *word;
    double value;
    Mark mark;
  } rows[] = {
      {"2021 against 2017", "as printed: single years", "Wrong direction", -12.4, MARK_CROSS},
      {"2017–21 against 2012–16", "volume (TIV), period totals, release of March 2022",
       "Right number, wrong description", 50.8, MARK_DIAMOND},
      {"2016–20 against 2011–15", "one year earlier", "Differs", 71.3, MARK_CROSS},
      {"2017–21, contracts", "orders in US dollars", "Cannot be checked", NAN, MARK_RING},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    ReadingRow *row = g_new0(ReadingRow, 1);
    *row = (ReadingRow){.name = g_strdup(rows[i].name),
                        .method = g_strdup(rows[i].method),
                        .number = isnan(rows[i].value) ? NUMBER_NONE : number_rounded(rows[i].value, 0.05),
                        .absent =
                            isnan(rows[i].value) ? g_strdup("no series of contracts for these years") : NULL,
                        .mark = rows[i].mark,
                        .word = g_strdup(rows[i].word)};
    g_ptr_array_add(recipe->rows, row);
  }
  recipe->claim = number_rounded(51, 5);
  recipe->claim_label = g_strdup("claimed: about +51");
  recipe->claim_decimals = 1;
  recipe->value_unit = g_strdup("per cent");
}

static const struct {
  const char *kind;
  void (*fill)(Recipe *recipe);
} kinds[] = {
    {"columns-mean", fill_columns},
    {"level-and-change", fill_level},
    {"ranked-bars", fill_ranking},
    {"claim-readings", fill_readings},
};

static void compare(const char *path, const char *script)
{
  if (g_getenv("ARMEX_GOLDEN")) {
    g_assert_true(g_file_set_contents(path, script, -1, NULL));
    return;
  }
  g_autofree char *golden = NULL;
  if (!g_file_get_contents(path, &golden, NULL, NULL)) {
    g_test_fail_printf("%s is missing: run from the top folder, or make it by `make golden`", path);
    return;
  }
  g_auto(GStrv) expected = g_strsplit(golden, "\n", -1), found = g_strsplit(script, "\n", -1);
  for (guint i = 0; expected[i] || found[i]; i++) {
    if (g_strcmp0(expected[i], found[i]) == 0) continue;
    g_test_fail_printf("%s:%u: '%s' is now '%s'", path, i + 1, expected[i] ? expected[i] : "",
                       found[i] ? found[i] : "");
    return;
  }
}

static void test_golden(gconstpointer data)
{
  guint index = GPOINTER_TO_UINT(data);
  if (strcmp(measure_text_family(), "Lato") != 0) {
    g_test_skip("the font Lato is not installed");
    return;
  }
  for (Preset preset = PRESET_FULL; preset <= PRESET_HALF; preset++) {
    owned = g_ptr_array_new_with_free_func(synthetic_free);
    g_autofree char *id = g_strconcat(kinds[index].kind, preset == PRESET_HALF ? "-half" : "", NULL);
    g_autoptr(Recipe) recipe = recipe_new(id, kinds[index].kind);
    recipe->preset = preset;
    recipe->source = g_strdup(SOURCE);
    kinds[index].fill(recipe);
    g_autoptr(GError) error = NULL;
    g_autofree char *notice = NULL;
    g_autoptr(Figure) figure = figure_build(recipe, &notice, &error);
    g_assert_no_error(error);
    g_assert_null(notice);
    g_autofree char *path = g_strdup_printf("tests/golden/%s.gp", id);
    compare(path, figure->script);
    g_clear_pointer(&owned, g_ptr_array_unref);
  }
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
    g_autofree char *path = g_strdup_printf("/figures/golden/%s", kinds[i].kind);
    g_test_add_data_func(path, GUINT_TO_POINTER(i), test_golden);
  }
  return g_test_run();
}
