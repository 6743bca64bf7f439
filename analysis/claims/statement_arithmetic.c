/* The arithmetic behind a reading, in figures of the data. */
#include "claims/statement.h"

#include "base/text.h"
#include "stats/growth.h"

#include <math.h>
#include <string.h>

enum { MOST_PARTS = 6, MOST_RATES = 8 };

static char *sum_of_years(const Attempt *a)
{
  const Series *series = a->evaluation.series;
  Period p = a->window.target;
  if (!series || period_is_year(p) || period_length(p) > MOST_PARTS || series_published_total(series, p))
    return NULL;
  int decimals = phrase_data_decimals(series, p);
  GString *text = g_string_new("that is ");
  for (int year = p.from; year <= p.to; year++) {
    g_autofree char *part = phrase_amount_bare(a, series_number(series, year).value, decimals);
    g_string_append_printf(text, "%s%s", year == p.from ? "" : " + ", part);
  }
  g_autofree char *total = phrase_amount(a, a->evaluation.target.value, decimals);
  g_string_append_printf(text, " = %s", total);
  return g_string_free(text, FALSE);
}

/* A total from a thousand on needs none. */
static int total_decimals(const Attempt *a, Number total, int decimals)
{
  return fabs(total.value) >= 1000 ? 0
                                   : MAX(decimals, a->measure->kind == KIND_MONEY ? 0 : a->measure->decimals);
}

static char *two_sides(const Attempt *a)
{
  const Evaluation *e = &a->evaluation;
  if (!e->series || !number_is_defined(e->base) || !number_is_defined(e->target)) return NULL;
  int decimals = total_decimals(a, e->target,
                                MAX(phrase_data_decimals(e->series, a->window.target),
                                    phrase_data_decimals(e->series, a->window.base)));
  g_autofree char *base = phrase_amount_bare(a, e->base.value, decimals),
                  *target = phrase_amount(a, e->target.value, decimals);
  return g_strdup_printf("the %s are %s and %s", a->window.shape == SHAPE_PERIODS ? "totals" : "figures",
                         base, target);
}

static char *part_of_whole(const Attempt *a)
{
  if (!a->formula->valid) return NULL; /* rounded before: no part of a whole */
  const Evaluation *e = &a->evaluation;
  if (!number_is_defined(e->base) || !number_is_defined(e->target)) return NULL;
  int decimals =
      total_decimals(a, e->base, e->series ? phrase_data_decimals(e->series, a->window.target) : 0);
  g_autofree char *part = phrase_amount_bare(a, e->target.value, decimals),
                  *whole = phrase_amount(a, e->base.value, decimals);
  return g_strdup_printf("that is %s of %s", part, whole);
}

static char *yearly_rates(const Attempt *a)
{
  const Series *series = a->evaluation.series;
  Period span = a->window.shape == SHAPE_ONE ? a->window.target
                                             : period_years(a->window.base.from, a->window.target.to);
  if (!series || period_length(span) - 1 > MOST_RATES) return NULL;
  g_autoptr(GPtrArray) rates = g_ptr_array_new_with_free_func(g_free);
  for (int year = span.from + 1; year <= span.to; year++) {
    Result r = growth_year(series, year);
    if (!result_is_defined(r)) return NULL;
    g_ptr_array_add(rates, number_print(r.number.value, 1, NUMBER_FORMAT_PLAIN));
  }
  g_autofree char *list = text_list(rates);
  return g_strdup_printf("the yearly rates were %s per cent", list);
}

static char *neighbour(const Attempt *a)
{
  const Evaluation *e = &a->evaluation;
  if (!e->neighbour) return NULL;
  gboolean growth = strcmp(a->formula->id, "growth-rank") == 0;
  int decimals = growth ? 1 : a->measure->decimals;
  g_autofree char *who = entity_in_text(e->neighbour);
  g_autofree char *own = growth ? NULL : phrase_amount(a, e->target.value, decimals);
  g_autofree char *rate = growth ? number_print(e->target.value, decimals, NUMBER_FORMAT_SIGN) : NULL;
  g_autofree char *next =
      number_print(e->neighbour_number.value, decimals, growth ? NUMBER_FORMAT_SIGN : NUMBER_FORMAT_PLAIN);
  if (growth) return g_strdup_printf("it changed by %s per cent; %s, next to it, by %s", rate, who, next);
  return g_strdup_printf("it had %s; %s, next to it, had %s", own, who, next);
}

static const struct {
  const char *formula;
  char *(*show)(const Attempt *);
} arithmetic[] = {
    {"level", sum_of_years},    {"change", two_sides},        {"ratio", two_sides},
    {"difference", two_sides},  {"average", yearly_rates},    {"every-year", yearly_rates},
    {"share", part_of_whole},   {"top-share", part_of_whole}, {"rank", neighbour},
    {"growth-rank", neighbour}, {"comparison", two_sides},
};

char *statement_arithmetic(const Inquiry *inquiry, const Attempt *attempt)
{
  (void)inquiry;
  if (attempt->deal) return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS(arithmetic); i++)
    if (strcmp(arithmetic[i].formula, attempt->formula->id) == 0) return arithmetic[i].show(attempt);
  return NULL;
}
