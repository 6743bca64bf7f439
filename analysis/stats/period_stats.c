#include "stats/period_stats.h"

#include "stats/exact.h"
#include "stats/years.h"

#include <math.h>

GArray *period_missing_years(const Series *series, Period period)
{
  GArray *missing = g_array_new(FALSE, FALSE, sizeof(int));
  if (series_published_total(series, period)) return missing;
  for (int year = period.from; year <= period.to; year++)
    if (!number_is_defined(year_figure(series, year))) g_array_append_val(missing, year);
  return missing;
}

/* The figures of the period's years that are there. Free with g_free. */
static Number *reported_years(const Series *series, Period period, int *n)
{
  Number *x = g_new(Number, (gsize)period_length(period));
  *n = 0;
  for (int year = period.from; year <= period.to; year++) {
    Number figure = year_figure(series, year);
    if (number_is_defined(figure)) x[(*n)++] = figure;
  }
  return x;
}

/* r / count with the interval, n kept. */
static Result per(Result r, int count)
{
  if (!result_is_defined(r)) return r;
  ExactPair value = exact_pair(r.number.value, count), low = exact_pair(r.number.low, count),
            high = exact_pair(r.number.high, count);
  return exact_result(value.a / value.b, low.a / low.b, high.a / high.b, r.n);
}

static void total_published(PeriodTotal *total, const Observation *row)
{
  total->published = TRUE;
  total->source = row;
  total->present = total->years;
  total->total = row->state == STATE_NONE ? result_of(number_exact(0), total->years)
                                          : result_of(row->number, total->years);
  total->reported = total->total;
  total->mean = per(total->total, total->years);
}

static void total_summed(PeriodTotal *total, const Series *series, PeriodOptions options)
{
  g_autofree Number *x = reported_years(series, total->period, &total->present);
  Result missing = result_undefined(REASON_MISSING);
  gboolean whole = total->present == total->years;
  total->reported = total->present ? exact_sum(x, (guint)total->present) : missing;
  total->total = whole ? total->reported : missing;
  gboolean mean = whole || (total->present && (options & PERIOD_ALLOW_GAPS));
  total->mean = mean ? per(total->reported, total->present) : missing;
}

/* A part of a year is no year: only a printed total serves for it. */
static gboolean has_months(Period period)
{
  return period.from_month || period.to_month;
}

PeriodTotal period_total(const Series *series, Period period, PeriodOptions options)
{
  Result missing = result_undefined(REASON_MISSING);
  PeriodTotal total = {.period = period,
                       .years = period_length(period),
                       .total = missing,
                       .mean = missing,
                       .reported = missing};
  const Observation *row = series_published_total(series, period);
  if (row && (row->state == STATE_NONE || number_is_defined(row->number)))
    total_published(&total, row);
  else if (!has_months(period))
    total_summed(&total, series, options);
  return total;
}
