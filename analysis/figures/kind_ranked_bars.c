/* A ranked list for one period: rank, name, bar, value (the share of the published world total where the
 * series hold it, else the level) and the change on a base period. figures.md §9.3. Drawn by
 * kind_ranked_bars_draw.c. */
#include "figures/kind_ranked_bars.h"

#include "base/text.h"
#include "figures/kinds.h"
#include "stats/period_stats.h"
#include "stats/rank.h"
#include "stats/share.h"

#include <math.h>
#include <string.h>

/* ---- rows ------------------------------------------------------------------------------------------- */

/* Regions, groups and unknown parties are no competitors; the world is the whole that shares are of. */
static gboolean is_ranked(const Entity *entity)
{
  return entity->kind != ENTITY_AGGREGATE && entity->kind != ENTITY_UNKNOWN_PARTY && entity != entity_none();
}

static void find_world(Ranked *r)
{
  r->world = NUMBER_NONE;
  for (guint i = 0; i < r->recipe->series->len; i++) {
    const Series *series = r->recipe->series->pdata[i];
    if (series->key.entity != entity_world()) continue;
    PeriodTotal total = period_total(series, r->recipe->period, PERIOD_STRICT);
    if (result_is_defined(total.total) && total.total.number.value > 0) r->world = total.total.number;
  }
  r->shares = number_is_defined(r->world);
}

static void add_row(Ranked *r, const Series *series)
{
  PeriodTotal total = period_total(series, r->recipe->period, PERIOD_STRICT);
  if (!result_is_defined(total.total)) {
    g_ptr_array_add(r->left_out, (gpointer)series->key.entity->name);
    return;
  }
  RankedRow row = {.series = series, .total = total.total.number, .value = total.total};
  if (r->shares) row.value = share_of_total(row.total, r->world);
  row.change = r->recipe->base.from ? period_change(series, r->recipe->period, r->recipe->base)
                                    : result_undefined(REASON_BASE_MISSING);
  row.focus = series->key.entity == r->recipe->focus;
  row.verified = series_confidence(series, r->recipe->period) < CONFIDENCE_UNVERIFIED;
  g_array_append_val(r->rows, row);
}

static gint compare_rows(gconstpointer first, gconstpointer second)
{
  const RankedRow *a = first, *b = second;
  if (a->total.value != b->total.value) return a->total.value > b->total.value ? -1 : 1;
  return strcmp(a->series->key.entity->name, b->series->key.entity->name);
}

static void rank_rows(Ranked *r)
{
  g_array_sort(r->rows, compare_rows);
  g_autofree Number *totals = g_new(Number, r->rows->len);
  g_autofree Rank *ranks = g_new(Rank, r->rows->len);
  for (guint i = 0; i < r->rows->len; i++)
    totals[i] = ranked_row(r, i)->total;
  rank_descending(totals, r->rows->len, ranks);
  for (guint i = 0; i < r->rows->len; i++)
    g_array_index(r->rows, RankedRow, i).rank = ranks[i];
}

const RankedRow *ranked_row(const Ranked *r, guint index)
{
  return &g_array_index(r->rows, RankedRow, index);
}

char *ranked_value_text(const Ranked *r, const RankedRow *row)
{
  if (r->shares) return wording_percent(row->value.number.value, NUMBER_FORMAT_PLAIN);
  return number_print(row->value.number.value, row->series->key.measure->decimals, NUMBER_FORMAT_PLAIN);
}

char *ranked_change_text(const RankedRow *row)
{
  double change = result_is_defined(row->change) ? row->change.number.value : NAN;
  return wording_percent(change, NUMBER_FORMAT_SIGN);
}

/* The rows shown: the first `top`, and the focus row wherever it stands. */
static void choose_rows(Ranked *r)
{
  guint top = r->recipe->top > 0 ? (guint)r->recipe->top : r->rows->len;
  for (guint i = 0; i < r->rows->len; i++)
    if (i < top || ranked_row(r, i)->focus) g_array_append_val(r->shown, i);
}

/* ---- words ------------------------------------------------------------------------------------------ */

static char *ordinal(int n)
{
  static const char *const endings[] = {"th", "st", "nd", "rd"};
  int last = n % 10, teens = n % 100 / 10 == 1;
  return g_strdup_printf("%d%s", n, endings[!teens && last < 4 ? last : 0]);
}

static const RankedRow *focus_row(const Ranked *r)
{
  for (guint i = 0; i < r->rows->len; i++)
    if (ranked_row(r, i)->focus) return ranked_row(r, i);
  return NULL;
}

static char *make_title(const Ranked *r)
{
  g_autofree char *measure = wording_measure(r->key), *period = period_print(r->recipe->period);
  const RankedRow *focus = focus_row(r), *row = focus ? focus : ranked_row(r, 0);
  g_autofree char *name = entity_in_text(row->series->key.entity), *who = wording_sentence(name);
  g_autofree char *place = ordinal(row->rank.competition), *value = ranked_value_text(r, row);
  g_autofree char *unit = r->shares ? g_strdup("per cent of the world total") : wording_unit(r->key);
  return g_strdup_printf("%s ranks %s%s by %s in %s, with %s %s", who, row->rank.tied ? "joint " : "", place,
                         measure, period, value, unit);
}

static char *make_subtitle(const Ranked *r, gboolean with_release)
{
  g_autofree char *measure = wording_measure(r->key), *what = wording_sentence(measure);
  g_autofree char *period = period_print(r->recipe->period);
  g_autofree char *unit = r->shares ? g_strdup("share of the world total in per cent") : wording_unit(r->key);
  g_autofree char *release = with_release ? wording_release(r->key) : g_strdup("");
  return g_strdup_printf("%s, %s, %s%s%s", what, period, unit, *release ? ", " : "", release);
}

/* "Norway and Ukraine": neighbours whose order the rounding of the source leaves open, three pairs at most.
 */
static void note_near_ties(GString *note, const Ranked *r)
{
  g_autoptr(GPtrArray) pairs = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i + 1 < r->shown->len; i++) {
    const RankedRow *a = ranked_row(r, g_array_index(r->shown, guint, i));
    const RankedRow *b = ranked_row(r, g_array_index(r->shown, guint, i + 1));
    if (a->total.value != b->total.value && a->total.low < b->total.high && pairs->len < 3)
      g_ptr_array_add(
          pairs, g_strdup_printf("%s before %s", a->series->key.entity->name, b->series->key.entity->name));
  }
  if (pairs->len == 0) return;
  g_autofree char *list = text_list(pairs);
  wording_add(note, "The source's rounding leaves open: %s.", list);
}

/* Neighbours that print the same share and yet have different ranks. */
static gboolean has_equal_prints(const Ranked *r)
{
  for (guint i = 0; i + 1 < r->shown->len; i++) {
    const RankedRow *a = ranked_row(r, g_array_index(r->shown, guint, i));
    const RankedRow *b = ranked_row(r, g_array_index(r->shown, guint, i + 1));
    g_autofree char *first = ranked_value_text(r, a), *second = ranked_value_text(r, b);
    if (a->rank.competition != b->rank.competition && g_str_equal(first, second)) return TRUE;
  }
  return FALSE;
}

static gboolean has_undefined_change(const Ranked *r, const char *reason)
{
  for (guint i = 0; i < r->shown->len; i++) {
    const Result *change = &ranked_row(r, g_array_index(r->shown, guint, i))->change;
    if (!result_is_defined(*change) && (!reason || g_str_equal(change->reason, reason))) return TRUE;
  }
  return FALSE;
}

static void note_changes(GString *note, const Ranked *r)
{
  if (r->recipe->base.from == 0) return;
  g_autofree char *period = period_print(r->recipe->period), *base = period_print(r->recipe->base);
  gboolean equal = period_length(r->recipe->period) == period_length(r->recipe->base);
  wording_add(note, "Change: total of %s against %s%s, in per cent.", period, base,
              equal ? "" : " (periods of unequal length)");
  if (has_undefined_change(r, REASON_FROM_NOTHING))
    wording_add(note, "“..”: nothing was identified in %s.", base);
  else if (has_undefined_change(r, NULL))
    wording_add(note, "“..”: no change can be computed.");
}

static double listed_share(const Ranked *r)
{
  double sum = 0;
  for (guint i = 0; i < r->rows->len; i++)
    sum += ranked_row(r, i)->value.number.value;
  return sum;
}

static char *make_note(const Ranked *r)
{
  GString *note = g_string_new(wording_unit_note(r->key));
  if (r->shares) {
    g_autofree char *sum = wording_percent(listed_share(r), NUMBER_FORMAT_PLAIN);
    wording_add(note, "Shares are of the published world total; the %u ranked make up %s per cent of it.",
                r->rows->len, sum);
  }
  if (has_equal_prints(r)) wording_add(note, "Ranks follow the unrounded totals.");
  if (r->cut) wording_add(note, "The longest bar is cut; its figure is printed.");
  note_changes(note, r);
  note_near_ties(note, r);
  gboolean verified = TRUE;
  for (guint i = 0; i < r->shown->len; i++)
    verified = verified && ranked_row(r, g_array_index(r->shown, guint, i))->verified;
  if (!verified) wording_add(note, "Hollow: unverified.");
  if (r->left_out->len) {
    g_autofree char *names = text_list(r->left_out);
    wording_add(note, "Not ranked, since years are missing: %s.", names);
  }
  return g_string_free(note, FALSE);
}

static char *make_alt(const Ranked *r)
{
  g_autofree char *about = make_subtitle(r, TRUE);
  GString *alt = g_string_new("Ranked bar chart.");
  wording_add(alt, "%s.", about);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < r->shown->len; i++) {
    const RankedRow *row = ranked_row(r, g_array_index(r->shown, guint, i));
    g_autofree char *value = ranked_value_text(r, row);
    if (i < 5 || row->focus)
      g_ptr_array_add(
          parts, g_strdup_printf("%d %s %s", row->rank.competition, row->series->key.entity->name, value));
  }
  g_autofree char *list = text_list(parts);
  wording_add(alt, "%u of %u rows: %s.", parts->len, r->shown->len, list);
  const RankedRow *focus = focus_row(r);
  if (focus && result_is_defined(focus->change)) {
    g_autofree char *change = ranked_change_text(focus), *base = period_print(r->recipe->base);
    wording_add(alt, "%s changed by %s per cent on %s.", focus->series->key.entity->name, change, base);
  }
  wording_add(alt, "Shown: %s.", r->frame->title);
  return g_string_free(alt, FALSE);
}

static char *make_csv(const Ranked *r)
{
  GString *csv = values_open();
  g_autofree char *unit = key_unit(r->key), *period = period_id(r->recipe->period);
  g_autofree char *base = r->recipe->base.from ? period_id(r->recipe->base) : g_strdup("");
  g_autofree char *change_name = g_strdup_printf("change on %s", base);
  for (guint i = 0; i < r->shown->len; i++) {
    const RankedRow *row = ranked_row(r, g_array_index(r->shown, guint, i));
    const Key *key = &row->series->key;
    const char *confidence = confidence_id(series_confidence(row->series, r->recipe->period));
    values_observation(csv, key, period, "rank", number_exact(row->rank.competition), "", "value",
                       confidence);
    values_observation(csv, key, period, "total", row->total, unit, "value", confidence);
    if (r->shares)
      values_observation(csv, key, period, "share of the world total", row->value.number, "%", "value",
                         confidence);
    if (*base)
      values_observation(csv, key, period, change_name,
                         result_is_defined(row->change) ? row->change.number : NUMBER_NONE, "%",
                         result_is_defined(row->change) ? "value" : row->change.reason, confidence);
  }
  return g_string_free(csv, FALSE);
}

/* ---- the whole -------------------------------------------------------------------------------------- */

static gboolean gather(Ranked *r, GError **error)
{
  const Recipe *recipe = r->recipe;
  if (recipe->period.from == 0)
    return error_set(error, ARMEX_ERROR_USAGE, "figure %s: ranked-bars ranks a period: name one (2017-2021)",
                     recipe->id);
  find_world(r);
  for (guint i = 0; i < recipe->series->len; i++) {
    const Series *series = recipe->series->pdata[i];
    r->key = &series->key;
    if (is_ranked(series->key.entity)) add_row(r, series);
  }
  g_autofree char *period = period_id(recipe->period);
  if (r->rows->len == 0)
    return error_set(error, ARMEX_ERROR_INPUT, "figure %s: nothing to rank, no entity has a total for %s",
                     recipe->id, period);
  rank_rows(r);
  choose_rows(r);
  r->key = &ranked_row(r, 0)->series->key;
  if (recipe->focus && !focus_row(r))
    return error_set(error, ARMEX_ERROR_INPUT, "figure %s: the focus '%s' has no total for %s", recipe->id,
                     recipe->focus->name, period);
  return TRUE;
}

Figure *kind_ranked_bars(const Recipe *recipe, char **notice, GError **error)
{
  Ranked r = {.recipe = recipe,
              .rows = g_array_new(FALSE, TRUE, sizeof(RankedRow)),
              .shown = g_array_new(FALSE, FALSE, sizeof(guint)),
              .left_out = g_ptr_array_new(),
              .sheet = layout_sheet(recipe->preset)};
  Figure *figure = NULL;
  if (gather(&r, error)) {
    g_autofree char *title = make_title(&r), *subtitle = make_subtitle(&r, recipe->title == NULL);
    r.frame = frame_open(recipe, title, subtitle);
    ranked_bars_draw(&r);
    g_autofree char *note = make_note(&r);
    figure = frame_close(r.frame, note, make_alt(&r), make_csv(&r), notice);
    frame_free(r.frame);
  }
  g_array_unref(r.rows);
  g_array_unref(r.shown);
  g_ptr_array_unref(r.left_out);
  return figure;
}
