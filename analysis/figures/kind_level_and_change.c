/* Two panels over one row of years: the level, and its change on the previous year. Bands (administrations)
 * lie behind both, each with the mean of its yearly changes; a claim runs as a dashed line over its years.
 * figures.md §9.4.
 *
 * What is read off the series stands here; the drawing is in kind_level_and_change_draw.c. */
#include "figures/kind_level_and_change.h"

#include "base/text.h"
#include "figures/kinds.h"
#include "stats/growth.h"

#include <math.h>

double level_at(const LevelChange *c, int year)
{
  return series_number(c->series, year).value;
}

double change_at(const LevelChange *c, int year)
{
  const Result *change = &c->changes[year - c->first];
  return result_is_defined(*change) ? change->number.value : NAN;
}

static void compute_changes(LevelChange *c)
{
  c->changes = g_new0(Result, (gsize)(c->last - c->first + 1));
  for (int year = c->first; year <= c->last; year++)
    c->changes[year - c->first] = growth_year(c->series, year);
}

/* The bands' years that are shown, in order of time; bands without any are left out. */
static gboolean compute_bands(LevelChange *c, GError **error)
{
  c->bands = g_array_new(FALSE, TRUE, sizeof(ShownBand));
  for (guint i = 0; i < c->recipe->bands->len; i++) {
    const Band *band = c->recipe->bands->pdata[i];
    int from = MAX(band->period.from, c->first), to = MIN(band->period.to, c->last);
    if (from > to) continue;
    ShownBand shown = {band, from, to, growth_mean(c->series, from - 1, to)};
    guint place = 0;
    while (place < c->bands->len && g_array_index(c->bands, ShownBand, place).from <= from)
      place++;
    g_array_insert_val(c->bands, place, shown);
    c->has_focus = c->has_focus || band->focus;
  }
  for (guint i = 1; i < c->bands->len; i++) {
    const ShownBand *before = &g_array_index(c->bands, ShownBand, i - 1), *after = before + 1;
    if (before->to >= after->from)
      return error_set(error, ARMEX_ERROR_USAGE, "figure %s: the bands '%s' and '%s' both hold %d",
                       c->recipe->id, before->band->name, after->band->name, after->from);
  }
  return TRUE;
}

Colour level_colour(const LevelChange *c, int year)
{
  if (!c->has_focus) return COLOUR_COLUMNS;
  for (guint i = 0; i < c->bands->len; i++) {
    const ShownBand *shown = &g_array_index(c->bands, ShownBand, i);
    if (shown->band->focus && year >= shown->from && year <= shown->to) return COLOUR_FOCUS;
  }
  return COLOUR_MUTED;
}

/* ---- words ------------------------------------------------------------------------------------------ */

static const ShownBand *focus_band(const LevelChange *c)
{
  for (guint i = 0; i < c->bands->len; i++) {
    const ShownBand *shown = &g_array_index(c->bands, ShownBand, i);
    if (shown->band->focus && result_is_defined(shown->mean)) return shown;
  }
  return NULL;
}

static char *make_title(const LevelChange *c)
{
  const Key *key = &c->series->key;
  g_autofree char *subject = wording_subject(key), *what = wording_sentence(subject);
  const ShownBand *focus = focus_band(c);
  if (focus) {
    g_autofree char *mean = number_print(fabs(focus->mean.number.value), 1, NUMBER_FORMAT_PLAIN);
    g_autofree char *span = period_print(period_years(focus->from, focus->to));
    double rounded = number_round(focus->mean.number.value, 1);
    const char *verb = rounded < 0 ? "fell" : rounded > 0 ? "grew" : "changed";
    return g_strdup_printf("%s %s by a mean of %s per cent a year in %s (%s)", what, verb, mean, span,
                           focus->band->name);
  }
  int last = c->last;
  while (isnan(level_at(c, last)))
    last--;
  g_autofree char *value = wording_value(level_at(c, last), key);
  if (isnan(change_at(c, last))) return g_strdup_printf("%s: %s in %d", what, value, last);
  g_autofree char *change = wording_percent(change_at(c, last), NUMBER_FORMAT_SIGN);
  return g_strdup_printf("%s: %s in %d, %s per cent on %d", what, value, last, change, last - 1);
}

static char *make_subtitle(const LevelChange *c, gboolean with_release)
{
  g_autofree char *subject = wording_subject(&c->series->key), *what = wording_sentence(subject);
  g_autofree char *years = period_print(period_years(c->first, c->last));
  g_autofree char *release = with_release ? wording_release(&c->series->key) : g_strdup("");
  return g_strdup_printf("%s, %s%s%s", what, years, *release ? ", " : "", release);
}

/* "Park Geun-hye 2013–17, Moon Jae-in 2018–22" with the means of the yearly changes where `means`. */
static char *list_bands(const LevelChange *c, gboolean means)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < c->bands->len; i++) {
    const ShownBand *shown = &g_array_index(c->bands, ShownBand, i);
    g_autofree char *span = period_print(period_years(shown->from, shown->to));
    g_autofree char *mean = number_print(shown->mean.number.value, 1, NUMBER_FORMAT_SIGN);
    g_ptr_array_add(words, means ? g_strdup_printf("%s %s (%s)", shown->band->name, span, mean)
                                 : g_strdup_printf("%s %s", shown->band->name, span));
  }
  return text_list(words);
}

static gboolean has_undefined_change(const LevelChange *c)
{
  for (int year = c->first; year <= c->last; year++)
    if (isnan(change_at(c, year))) return TRUE;
  return FALSE;
}

char *level_claim_text(const LevelChange *c)
{
  if (c->recipe->claim_label) return g_strdup(c->recipe->claim_label);
  g_autofree char *value =
      number_print(c->recipe->claim.value, c->recipe->claim_decimals, NUMBER_FORMAT_SIGN);
  return g_strdup_printf("claimed %s", value);
}

static char *make_note(const LevelChange *c)
{
  const Key *key = &c->series->key;
  GString *note = g_string_new(wording_unit_note(key));
  if (key->measure->kind == KIND_MONEY && key->measure->basis == BASIS_CURRENT)
    wording_add(note, "Current prices: inflation is not taken out.");
  if (c->bands->len) {
    g_autofree char *bands = list_bands(c, FALSE);
    wording_add(note,
                "Years are grouped as %s; each mean is the arithmetic mean of the yearly changes shown.",
                bands);
  }
  if (c->claim_shown) wording_add(note, "Dashed line: the claim.");
  if (c->cut_level >= 0 || c->cut_change >= 0)
    wording_add(note, "Columns with a double slash are cut; their figures are printed.");
  wording_cells(note, c->series, c->first, c->last);
  if (has_undefined_change(c)) wording_add(note, "“..”: no change can be computed.");
  return g_string_free(note, FALSE);
}

static char *make_alt(const LevelChange *c)
{
  g_autofree char *about = make_subtitle(c, TRUE), *unit = wording_unit(&c->series->key);
  g_autofree char *range = wording_range(c->series, c->first, c->last);
  GString *alt =
      g_string_new("Two column charts over the same years: level and change on the previous year.");
  wording_add(alt, "%s, %s. %s", about, unit, range);
  int least = 0, most = 0;
  for (int year = c->first; year <= c->last; year++) {
    if (isnan(change_at(c, year))) continue;
    least = !least || change_at(c, year) < change_at(c, least) ? year : least;
    most = !most || change_at(c, year) > change_at(c, most) ? year : most;
  }
  if (most) {
    g_autofree char *low = wording_percent(change_at(c, least), NUMBER_FORMAT_SIGN);
    g_autofree char *high = wording_percent(change_at(c, most), NUMBER_FORMAT_SIGN);
    wording_add(alt, "Yearly changes lie between %s per cent (%d) and %s per cent (%d).", low, least, high,
                most);
  }
  if (c->bands->len) {
    g_autofree char *bands = list_bands(c, TRUE);
    wording_add(alt, "Means of the yearly changes in per cent: %s.", bands);
  }
  if (c->claim_shown) {
    g_autofree char *claim = level_claim_text(c), *span = period_print(c->recipe->claim_period);
    wording_add(alt, "A dashed line over %s: %s.", span, claim);
  }
  wording_add(alt, "Shown: %s.", c->frame->title);
  wording_cells(alt, c->series, c->first, c->last);
  return g_string_free(alt, FALSE);
}

static char *make_csv(const LevelChange *c)
{
  GString *csv = values_open();
  const Key *key = &c->series->key;
  g_autofree char *unit = key_unit(key);
  for (int year = c->first; year <= c->last; year++) {
    g_autofree char *period = g_strdup_printf("%d", year);
    const Result *change = &c->changes[year - c->first];
    values_observation(csv, key, period, "level", series_number(c->series, year), unit,
                       state_id(series_state(c->series, year)),
                       confidence_id(series_confidence(c->series, period_year(year))));
    values_observation(csv, key, period, "change on the previous year",
                       result_is_defined(*change) ? change->number : NUMBER_NONE, "%",
                       result_is_defined(*change) ? "value" : change->reason,
                       confidence_id(series_confidence(c->series, period_years(year - 1, year))));
  }
  for (guint i = 0; i < c->bands->len; i++) {
    const ShownBand *shown = &g_array_index(c->bands, ShownBand, i);
    g_autofree char *period = period_id(period_years(shown->from, shown->to));
    g_autofree char *quantity = g_strdup_printf("mean of yearly changes, %s", shown->band->name);
    gboolean defined = result_is_defined(shown->mean);
    values_observation(csv, key, period, quantity, defined ? shown->mean.number : NUMBER_NONE, "%",
                       defined ? "value" : shown->mean.reason,
                       confidence_id(series_confidence(c->series, period_years(shown->from - 1, shown->to))));
  }
  return g_string_free(csv, FALSE);
}

/* ---- the whole -------------------------------------------------------------------------------------- */

static gboolean claim_is_shown(const Recipe *recipe)
{
  return number_is_defined(recipe->claim) && recipe->claim_period.from != 0;
}

static Figure *draw(LevelChange *c, char **notice)
{
  g_autofree char *title = make_title(c), *subtitle = make_subtitle(c, c->recipe->title == NULL);
  c->frame = frame_open(c->recipe, title, subtitle);
  c->drawing = c->frame->drawing;
  level_and_change_draw(c);
  g_autofree char *note = make_note(c);
  Figure *figure = frame_close(c->frame, note, make_alt(c), make_csv(c), notice);
  frame_free(c->frame);
  return figure;
}

Figure *kind_level_and_change(const Recipe *recipe, char **notice, GError **error)
{
  Period years;
  const Series *series = kind_single_series(recipe, &years, error);
  if (!series) return NULL;
  LevelChange c = {.recipe = recipe,
                   .series = series,
                   .first = years.from,
                   .last = years.to,
                   .claim_shown = claim_is_shown(recipe),
                   .cut_level = -1,
                   .cut_change = -1,
                   .sheet = layout_sheet(recipe->preset)};
  compute_changes(&c);
  Figure *figure = compute_bands(&c, error) ? draw(&c, notice) : NULL;
  g_array_unref(c.bands);
  g_free(c.changes);
  return figure;
}
