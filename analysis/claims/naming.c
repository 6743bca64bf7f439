/* What readings are called: by a stable id and for people. */
#include "claims/inquiry.h"

#include "base/text.h"

#include <string.h>

/* "2017-21", "2021". */
static void append_period(GString *id, Period p)
{
  if (period_is_year(p))
    g_string_append_printf(id, "%d", p.to);
  else if (p.from / 100 == p.to / 100)
    g_string_append_printf(id, "%d-%02d", p.from, p.to % 100);
  else
    g_string_append_printf(id, "%d-%d", p.from, p.to);
}

static void append_release(GString *id, Release release)
{
  if (release_is_known(release)) g_string_append_printf(id, "@%04d-%02d", release.year, release.month);
}

static const char *window_method(const Window *w)
{
  if (w->shape == SHAPE_PERIODS) return "period-sum";
  if (w->shape == SHAPE_YEARS) return "end-to-end";
  return period_is_year(w->target) ? "year" : "sum";
}

static const char *method_id(const Attempt *a)
{
  return a->formula->method ? a->formula->method : window_method(&a->window);
}

static char *reading_id(const Inquiry *inquiry, const Attempt *a, const Question *q)
{
  GString *id = g_string_new(NULL);
  g_string_append_printf(id, "%s/%s/", a->formula->id, method_id(a));
  if (a->top_n && inquiry->claim->kind->grouped) g_string_append_printf(id, "top-%d/", a->top_n);
  g_string_append(id, a->measure->id);
  if (q->base_measure != q->measure) g_string_append_printf(id, ":%s", q->base_measure->id);
  g_string_append_c(id, '/');
  append_period(id, a->window.target);
  if (a->window.shape != SHAPE_ONE) {
    g_string_append_c(id, ':');
    if (a->window.base.from == SINCE_EVER)
      g_string_append(id, "first");
    else
      append_period(id, a->window.base);
  }
  append_release(id, a->reading.release);
  return g_string_free(id, FALSE);
}

static char *window_name(const Window *w)
{
  g_autofree char *target = period_print(w->target);
  if (w->shape == SHAPE_ONE) return g_steal_pointer(&target);
  g_autofree char *base = period_print(w->base);
  return g_strdup_printf("%s against %s", target, base);
}

/* "2021, highest since 1990", "2021, highest on record (since 1988)". */
static char *record_name(const Inquiry *inquiry, const Attempt *a)
{
  const char *word = inquiry->claim->value.trending == TREND_LOWEST ? "lowest" : "highest";
  int since = a->window.base.from, first = a->evaluation.series ? a->evaluation.series->first_year : since;
  return g_strdup_printf(since < first ? "%d, %s on record (since %d)" : "%d, %s since %d",
                         a->window.target.to, word, MAX(since, first));
}

static char *reading_name(const Inquiry *inquiry, const Attempt *a)
{
  if (strcmp(a->formula->id, "record") == 0) return record_name(inquiry, a);
  g_autofree char *window = window_name(&a->window);
  g_autofree char *group =
      a->top_n && inquiry->claim->kind->grouped ? g_strdup_printf(", top %d", a->top_n) : g_strdup("");
  if (!a->formula->name) return g_strconcat(window, group, NULL);
  return g_strdup_printf("%s, %s%s", a->formula->name, window, group);
}

/* "period totals" where the formula leaves it to the window. */
static const char *window_words(const Window *w)
{
  if (w->shape == SHAPE_PERIODS) return "period totals";
  if (w->shape == SHAPE_YEARS) return "single years";
  return period_is_year(w->target) ? "one year" : "period total";
}

static char *reading_method(const Attempt *a)
{
  g_autofree char *release = release_print(a->reading.release);
  return g_strdup_printf("%s, %s%s%s", a->measure->phrase,
                         a->formula->name ? a->formula->name : window_words(&a->window),
                         *release ? ", release of " : "", release);
}

void naming_reading(const Inquiry *inquiry, Attempt *attempt, const Question *question)
{
  attempt->reading.id = reading_id(inquiry, attempt, question);
  attempt->reading.name = reading_name(inquiry, attempt);
  attempt->reading.method = reading_method(attempt);
}

void naming_deal(Attempt *attempt)
{
  const Observation *o = attempt->deal;
  g_autofree char *day = day_id(o->deal->signed_on), *printed = day_print(o->deal->signed_on);
  g_autofree char *what = text_slug(o->deal->what),
                  *number = number_shortest(attempt->reading.result.number.value);
  const char *stage = o->deal->stage && *o->deal->stage ? o->deal->stage : "contract";
  attempt->reading.id = g_strdup_printf("deal/%s/%s:%s/%s/%s/%s", stage, o->key.entity->key,
                                        o->key.partner->key, day, what, number);
  attempt->reading.name = g_strdup_printf("%s: %s (%s)", o->key.partner->name, o->deal->what, printed);
  attempt->reading.method = g_strdup_printf("%s, %s, %s", attempt->measure->phrase, stage,
                                            o->source && *o->source ? o->source : o->key.dataset->title);
}

/* ---- units ---------------------------------------------------------------------------------------- */

char *reading_unit(const Reading *reading)
{
  static const char *const units[] = {[UNIT_PERCENT] = "per cent",
                                      [UNIT_POINTS] = "percentage points",
                                      [UNIT_TIMES] = "times",
                                      [UNIT_RANK] = "rank",
                                      [UNIT_WORD] = "",
                                      [UNIT_COUNT] = "units"};
  const Attempt *a = (const Attempt *)reading;
  gboolean level = a->formula && strcmp(a->formula->id, "level") == 0;
  const char *unit = (gsize)a->unit < G_N_ELEMENTS(units) && !level ? units[a->unit] : NULL;
  if (unit) return g_strdup(unit);
  return a->key.measure ? key_unit(&a->key) : g_strdup(a->measure->unit);
}
