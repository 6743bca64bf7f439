#include "stats/growth.h"

#include "stats/change.h"
#include "stats/years.h"

#include <math.h>

/* Formulas of the first and the last year only. */
typedef Result (*EndsFormula)(Number base, Number end, int steps);

static Result of_ends(const Series *series, int from, int to, EndsFormula f)
{
  if (from >= to) return result_undefined(REASON_TOO_FEW);
  Result r = f(year_figure(series, from), year_figure(series, to), to - from);
  r.n = r.reason ? 0 : to - from;
  return years_from(r, series, from);
}

static Result percent_of_steps(Number base, Number end, int steps)
{
  (void)steps;
  return change_percent(base, end);
}

Result growth_end_to_end(const Series *series, int from, int to)
{
  return of_ends(series, from, to, percent_of_steps);
}

Result growth_compound(const Series *series, int from, int to)
{
  return of_ends(series, from, to, change_compound);
}

Result growth_simple(const Series *series, int from, int to)
{
  return of_ends(series, from, to, change_simple);
}

/* Formulas of every year. */
typedef Result (*ChainFormula)(const Number *x, guint n);

/* A zero base that is `none` is growth from nothing; the first zero decides. */
static Result chain_reason(Result r, const Series *series, const Number *x, int from, int to)
{
  for (int year = from; r.reason && year < to; year++)
    if (x[year - from].low <= 0) return years_from(r, series, year);
  return r;
}

static Result of_chain(const Series *series, int from, int to, ChainFormula f)
{
  if (from >= to) return result_undefined(REASON_TOO_FEW);
  g_autofree Number *x = years_figures(series, from, to);
  if (!x) return result_undefined(REASON_MISSING);
  return chain_reason(f(x, (guint)(to - from + 1)), series, x, from, to);
}

Result growth_mean(const Series *series, int from, int to)
{
  return of_chain(series, from, to, growth_mean_of);
}

Result growth_deviation(const Series *series, int from, int to)
{
  return of_chain(series, from, to, growth_deviation_of);
}

Result growth_median(const Series *series, int from, int to)
{
  return of_chain(series, from, to, growth_median_of);
}

Result growth_trend(const Series *series, int from, int to)
{
  return trend_of_series(series, from, to, 0.95).growth;
}

/* Why no step leads to this year, or NULL. */
static const char *step_fault(const Series *series, int year)
{
  if (!number_is_defined(year_figure(series, year))) return REASON_MISSING;
  return number_is_defined(year_figure(series, year - 1)) ? NULL : REASON_NO_PREVIOUS;
}

Result growth_year(const Series *series, int year)
{
  const char *reason = step_fault(series, year);
  if (reason) return result_undefined(reason);
  return years_from(change_percent(year_figure(series, year - 1), year_figure(series, year)), series,
                    year - 1);
}

Result growth_year_difference(const Series *series, int year)
{
  const char *reason = step_fault(series, year);
  if (reason) return result_undefined(reason);
  return change_difference(year_figure(series, year - 1), year_figure(series, year));
}

GArray *growth_years(const Series *series, int from, int to)
{
  GArray *years = g_array_new(FALSE, TRUE, sizeof(GrowthYear));
  for (int year = from; year <= to; year++) {
    gboolean first = year == from && number_is_defined(year_figure(series, year));
    GrowthYear row = {
        .year = year,
        .value = year_figure(series, year),
        .state = series_state(series, year),
        .change = first ? result_undefined(REASON_NO_PREVIOUS) : growth_year(series, year),
        .difference = first ? result_undefined(REASON_NO_PREVIOUS) : growth_year_difference(series, year),
    };
    g_array_append_val(years, row);
  }
  return years;
}

/* The worst confidence of the years that were used. */
static Confidence worst(const Series *series, int from, int to)
{
  return from > to ? CONFIDENCE_VERIFIED : series_confidence(series, period_years(from, to));
}

Growth growth_summary(const Series *series, int from, int to)
{
  return (Growth){
      .from = from,
      .to = to,
      .steps = MAX(to - from, 0),
      .end_to_end = growth_end_to_end(series, from, to),
      .compound = growth_compound(series, from, to),
      .mean = growth_mean(series, from, to),
      .deviation = growth_deviation(series, from, to),
      .median = growth_median(series, from, to),
      .simple = growth_simple(series, from, to),
      .trend = trend_of_series(series, from, to, 0.95),
      .every_year = growth_every_year(series, from, to),
      .confidence = worst(series, from, to),
  };
}
