/* Series made by hand, for tests of the stage. */
#pragma once

#include "data/series.h"

#include <string.h>

/* n years from first_year; without a number a year is missing. Free with series_free. */
static inline Series *series_of_numbers(int first_year, const Number *x, guint n)
{
  Series *series = g_new0(Series, 1);
  series->first_year = first_year;
  series->last_year = first_year + (int)n - 1;
  series->n = n;
  series->numbers = g_memdup2(x, n * sizeof *x);
  series->values = g_new(double, MAX(n, 1));
  series->states = g_new(State, MAX(n, 1));
  series->flags = g_new0(guint, MAX(n, 1));
  series->confidence = g_new0(Confidence, MAX(n, 1));
  series->lines = g_new0(guint, MAX(n, 1));
  series->rows = g_new0(const Observation *, MAX(n, 1));
  series->periods = g_array_new(FALSE, FALSE, sizeof(const Observation *));
  for (guint i = 0; i < n; i++) {
    series->values[i] = x[i].value;
    series->states[i] = number_is_defined(x[i]) ? STATE_VALUE : STATE_MISSING;
  }
  return series;
}

/* Values rounded to `half_unit` on either side; NAN is a missing year. */
static inline Series *series_of_values(int first_year, const double *values, guint n, double half_unit)
{
  g_autofree Number *x = g_new(Number, MAX(n, 1));
  for (guint i = 0; i < n; i++)
    x[i] = isnan(values[i]) ? NUMBER_NONE : number_rounded(values[i], half_unit);
  return series_of_numbers(first_year, x, n);
}

static inline void series_set_state(Series *series, int year, State state)
{
  guint at = (guint)(year - series->first_year);
  series->states[at] = state;
  series->numbers[at] = state == STATE_NONE         ? number_exact(0)
                        : state == STATE_BELOW_HALF ? (Number){0, 0, 0.5}
                                                    : NUMBER_NONE;
}
