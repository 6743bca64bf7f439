/* Yearly columns with their trailing mean: values on the highest column, the lowest of the last decade and
 * the last; the mean stands at the last year of its window, named beside the line. figures.md §9.1. Drawn by
 * kind_columns_mean_draw.c. */
#include "figures/kind_columns_mean.h"

#include "figures/kinds.h"
#include "stats/moving.h"

#include <math.h>

double columns_value(const Columns *c, int year)
{
  return series_number(c->series, year).value;
}

double columns_mean(const Columns *c, int year)
{
  const Result *mean = c->means ? &c->means[year - c->first] : NULL;
  return mean && result_is_defined(*mean) ? mean->number.value : NAN;
}

gboolean columns_is_part(const Columns *c, int year)
{
  return (wording_flags(c->series, year) & FLAG_PARTIAL) != 0;
}

/* The last year with a figure, a whole one if there is any. */
int columns_last_year(const Columns *c)
{
  int last = c->last;
  while (isnan(columns_value(c, last)))
    last--;
  for (int year = last; year >= c->first; year--)
    if (!isnan(columns_value(c, year)) && !columns_is_part(c, year)) return year;
  return last;
}

/* ---- the means ------------------------------------------------------------------------------------ */

/* A part of a year is no member of a mean. */
static gboolean window_is_whole(const Columns *c, int year)
{
  for (int member = year - c->recipe->mean_window + 1; member <= year; member++)
    if (columns_is_part(c, member)) return FALSE;
  return TRUE;
}

static void compute_means(Columns *c)
{
  if (c->recipe->mean_window < 2) return;
  c->means = g_new0(Result, (gsize)(c->last - c->first + 1));
  for (int year = c->first; year <= c->last; year++) {
    Result *mean = &c->means[year - c->first];
    *mean = window_is_whole(c, year) ? moving_trailing(c->series, year, c->recipe->mean_window)
                                     : result_undefined(REASON_MISSING);
    if (result_is_defined(*mean)) c->last_mean = year;
  }
}

/* ---- words ------------------------------------------------------------------------------------------ */

static char *make_title(const Columns *c)
{
  const Key *key = &c->series->key;
  int last = columns_last_year(c);
  g_autofree char *subject = wording_subject(key), *what = wording_sentence(subject);
  g_autofree char *value = wording_value(columns_value(c, last), key);
  if (!c->last_mean) return g_strdup_printf("%s: %s in %d", what, value, last);
  g_autofree char *mean =
      number_print(columns_mean(c, c->last_mean), key->measure->decimals, NUMBER_FORMAT_PLAIN);
  g_autofree char *span = period_print(period_years(c->last_mean - c->recipe->mean_window + 1, c->last_mean));
  g_autofree char *title =
      g_strdup_printf("%s: %s in %d, a mean of %s a year over %s", what, value, last, mean, span);
  return layout_title_fits(c->sheet, title) ? g_steal_pointer(&title)
                                            : g_strdup_printf("%s: %s in %d", what, value, last);
}

static char *make_subtitle(const Columns *c, gboolean with_release)
{
  const Key *key = &c->series->key;
  g_autofree char *subject = wording_subject(key), *what = wording_sentence(subject);
  g_autofree char *years = period_print(period_years(c->first, c->last));
  g_autofree char *unit = c->sheet->half ? wording_unit(key) : wording_unit_long(key);
  g_autofree char *release = with_release ? wording_release(key) : g_strdup("");
  return g_strdup_printf("%s, %s, %s%s%s", what, years, unit, *release ? ", " : "", release);
}

static gboolean mean_holds_unverified(const Columns *c)
{
  for (int year = c->first; year <= c->last; year++)
    for (int member = year - c->recipe->mean_window + 1; !isnan(columns_mean(c, year)) && member <= year;
         member++)
      if (!wording_is_verified(c->series, member)) return TRUE;
  return FALSE;
}

static char *make_note(const Columns *c)
{
  GString *note = g_string_new(wording_unit_note(&c->series->key));
  if (c->last_mean) {
    g_autofree char *before = wording_count(c->recipe->mean_window - 1);
    if (c->recipe->mean_window == 2)
      wording_add(note, "Each point of the line is the mean of that year and the one before it.");
    else
      wording_add(note, "Each point of the line is the mean of that year and the %s before it.", before);
  }
  if (c->outlier) {
    g_autofree char *value = wording_value(columns_value(c, c->outlier), &c->series->key);
    wording_add(note, "The column of %d is cut: it stands for %s.", c->outlier, value);
  }
  wording_cells(note, c->series, c->first, c->last);
  if (c->last_mean && mean_holds_unverified(c))
    wording_add(note, "Means over unverified years are unverified.");
  return g_string_free(note, FALSE);
}

static char *make_alt(const Columns *c)
{
  g_autofree char *about = make_subtitle(c, TRUE), *range = wording_range(c->series, c->first, c->last);
  GString *alt = g_string_new(c->last_mean ? "Column chart with a line." : "Column chart.");
  wording_add(alt, "%s.", about);
  wording_add(alt, "%s", range);
  if (c->last_mean) {
    int first = c->first;
    while (isnan(columns_mean(c, first)))
      first++;
    g_autofree char *from =
        number_print(columns_mean(c, first), c->series->key.measure->decimals, NUMBER_FORMAT_PLAIN);
    g_autofree char *to =
        number_print(columns_mean(c, c->last_mean), c->series->key.measure->decimals, NUMBER_FORMAT_PLAIN);
    wording_add(alt, "The trailing mean of %d years goes from %s (%d) to %s (%d).", c->recipe->mean_window,
                from, first, to, c->last_mean);
  }
  wording_add(alt, "Shown: %s.", c->frame->title);
  wording_cells(alt, c->series, c->first, c->last);
  return g_string_free(alt, FALSE);
}

static char *make_csv(const Columns *c)
{
  GString *csv = values_open();
  const Key *key = &c->series->key;
  g_autofree char *unit = key_unit(key);
  g_autofree char *mean_name = g_strdup_printf("trailing mean of %d years", c->recipe->mean_window);
  for (int year = c->first; year <= c->last; year++) {
    g_autofree char *period = g_strdup_printf("%d", year);
    values_observation(csv, key, period, "level", series_number(c->series, year), unit,
                       state_id(series_state(c->series, year)),
                       confidence_id(series_confidence(c->series, period_year(year))));
    if (isnan(columns_mean(c, year))) continue;
    Period window = period_years(year - c->recipe->mean_window + 1, year);
    values_observation(csv, key, period, mean_name, c->means[year - c->first].number, unit, "value",
                       confidence_id(series_confidence(c->series, window)));
  }
  return g_string_free(csv, FALSE);
}

/* ---- the whole -------------------------------------------------------------------------------------- */

static Figure *draw(Columns *c, char **notice)
{
  g_autofree char *title = make_title(c), *subtitle = make_subtitle(c, c->recipe->title == NULL);
  c->frame = frame_open(c->recipe, title, subtitle);
  c->drawing = c->frame->drawing;
  columns_mean_draw(c);
  g_autofree char *note = make_note(c);
  return frame_close(c->frame, note, make_alt(c), make_csv(c), notice);
}

Figure *kind_columns_mean(const Recipe *recipe, char **notice, GError **error)
{
  Period years;
  const Series *series = kind_single_series(recipe, &years, error);
  if (!series) return NULL;
  Columns c = {.recipe = recipe,
               .series = series,
               .first = years.from,
               .last = years.to,
               .sheet = layout_sheet(recipe->preset)};
  compute_means(&c);
  Figure *figure = draw(&c, notice);
  g_free(c.means);
  frame_free(c.frame);
  return figure;
}
