#include "data/build.h"

#include <math.h>
#include <string.h>

/* ---- merging -------------------------------------------------------------------------------------- */

static gboolean has_number(const Observation *o)
{
  return number_is_defined(o->number);
}

/* Two figures agree when either lies in what the other's printed digits stand for: 477 and an unrounded 476.8
 * do, 477 and 478 do not, though their intervals touch. */
static gboolean agree(const Observation *a, const Observation *b)
{
  return !has_number(a) || !has_number(b) || number_contains(a->number, b->number.value) ||
         number_contains(b->number, a->number.value);
}

static gboolean report_conflict(const Observation *a, const Observation *b, GError **error)
{
  g_autofree char *va = number_shortest(a->number.value), *vb = number_shortest(b->number.value);
  g_autofree char *period = period_print(a->key.period);
  return error_at(
      error, ARMEX_ERROR_INPUT, observation_place(b),
      "%s of %s, %s, is %s in data set '%s' but %s in '%s' (%s:%u), both of one release: leave one out",
      a->key.measure->id, a->key.entity->name, period, vb, b->key.dataset->id, va, a->key.dataset->id,
      a->key.dataset->file, a->line);
}

/* The row that stands for a key of which `old` was found before `new`; NULL with an error when they exclude
 * each other. */
static const Observation *prefer(const Observation *old, const Observation *new, GError **error)
{
  if (!old) return new;
  if (!agree(old, new)) {
    report_conflict(old, new, error);
    return NULL;
  }
  gboolean fills = !has_number(old) && (has_number(new) || old->state == STATE_MISSING);
  return fills ? new : old;
}

/* ---- years ---------------------------------------------------------------------------------------- */

typedef struct {
  int first, last;
  gboolean fiscal; /* fiscal years stand for years, because there are no calendar years */
} Span;

static gboolean is_one_year(const Observation *o)
{
  const Period *p = &o->key.period;
  return !o->deal && p->from == p->to && p->from_month == 0 && p->to_month == 0;
}

static gboolean is_in_span(const Observation *o, const Span *span)
{
  return is_one_year(o) && !o->key.period.fiscal == !span->fiscal;
}

static gboolean widen(const Table *table, const GArray *runs, Span *span)
{
  gboolean any = FALSE;
  for (guint r = 0; r < runs->len; r++) {
    const Run *run = &g_array_index(runs, Run, r);
    for (guint i = run->start; i < run->end; i++) {
      const Observation *o = table_at(table, i);
      if (!is_in_span(o, span)) continue;
      span->first = any ? MIN(span->first, o->key.period.from) : o->key.period.from;
      span->last = any ? MAX(span->last, o->key.period.from) : o->key.period.from;
      any = TRUE;
    }
  }
  return any;
}

static Span span_of(const Table *table, const GArray *runs)
{
  Span span = {0, -1, FALSE};
  if (widen(table, runs, &span)) return span;
  span.fiscal = TRUE;
  if (widen(table, runs, &span)) return span;
  return (Span){0, -1, FALSE};
}

static int compare_periods(gconstpointer pa, gconstpointer pb)
{
  const Observation *a = *(const Observation *const *)pa, *b = *(const Observation *const *)pb;
  return period_compare(&a->key.period, &b->key.period);
}

/* Deals are rows of their own and never folded into one another. */
static gboolean add_period(Series *series, const Observation *o, GError **error)
{
  for (guint i = 0; !o->deal && i < series->periods->len; i++) {
    const Observation **slot = &g_array_index(series->periods, const Observation *, i);
    if ((*slot)->deal || (*slot)->key.period.fiscal != o->key.period.fiscal ||
        !period_equal((*slot)->key.period, o->key.period))
      continue;
    const Observation *kept = prefer(*slot, o, error);
    if (kept) *slot = kept;
    return kept != NULL;
  }
  g_array_append_val(series->periods, o);
  return TRUE;
}

static gboolean add_row(Series *series, const Span *span, const Observation *o, GError **error)
{
  if (!is_in_span(o, span)) return add_period(series, o, error);
  const Observation **slot = &series->rows[o->key.period.from - span->first];
  const Observation *kept = prefer(*slot, o, error);
  if (kept) *slot = kept;
  return kept != NULL;
}

/* ---- the series ----------------------------------------------------------------------------------- */

static Series *series_new(const Key *key, const Span *span)
{
  Series *series = g_new0(Series, 1);
  series->key = *key;
  series->first_year = span->first;
  series->last_year = span->last;
  series->n = (guint)(span->last - span->first + 1);
  series->numbers = g_new(Number, series->n);
  series->values = g_new(double, series->n);
  series->states = g_new(State, series->n);
  series->flags = g_new0(guint, series->n);
  series->confidence = g_new0(Confidence, series->n);
  series->lines = g_new0(guint, series->n);
  series->rows = g_new0(const Observation *, series->n);
  series->periods = g_array_new(FALSE, FALSE, sizeof(const Observation *));
  return series;
}

static void fill_columns(Series *series)
{
  for (guint i = 0; i < series->n; i++) {
    const Observation *o = series->rows[i];
    series->numbers[i] = o ? o->number : NUMBER_NONE;
    series->values[i] = series->numbers[i].value;
    series->states[i] = o ? o->state : STATE_MISSING;
    series->flags[i] = o ? o->flags : 0;
    series->confidence[i] = o ? o->confidence : CONFIDENCE_VERIFIED;
    series->lines[i] = o ? o->line : 0;
  }
}

/* A second data set is named only where it gave a year. */
static void tell_sources(const Series *series, GString *notice)
{
  const Dataset *told = series->key.dataset;
  for (guint i = 0; i < series->n; i++) {
    const Observation *o = series->rows[i];
    if (!o || o->key.dataset == told || g_strcmp0(o->key.dataset->id, series->key.dataset->id) == 0) continue;
    told = o->key.dataset;
    select_notice(notice, "%s of %s: years lacking in '%s' taken from '%s'", series->key.measure->id,
                  series->key.entity->name, series->key.dataset->id, told->id);
  }
}

Series *build_series(const Table *table, const GArray *runs, GString *notice, GError **error)
{
  Span span = span_of(table, runs);
  g_autoptr(Series) series = series_new(g_array_index(runs, Run, 0).key, &span);
  for (guint r = 0; r < runs->len; r++) {
    const Run *run = &g_array_index(runs, Run, r);
    for (guint i = run->start; i < run->end; i++)
      if (!add_row(series, &span, table_at(table, i), error)) return NULL;
  }
  fill_columns(series);
  g_array_sort(series->periods, compare_periods);
  tell_sources(series, notice);
  return g_steal_pointer(&series);
}
