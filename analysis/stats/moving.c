#include "stats/moving.h"

#include "stats/describe.h"
#include "stats/years.h"

#include <math.h>

/* Mean of what is there among x[0..n-1]; fewer than min_present: missing_years with n set all the same. */
static Result mean_of_present(const Number *x, guint n, int min_present)
{
  g_autofree Number *there = g_new(Number, MAX(n, 1));
  guint present = 0;
  for (guint i = 0; i < n; i++)
    if (number_is_defined(x[i])) there[present++] = x[i];
  gboolean enough = present > 0 && (int)present >= min_present;
  Result r = enough ? describe_mean(there, present) : result_undefined(REASON_MISSING);
  r.n = (int)present;
  return r;
}

void moving_trailing_of(const Number *x, guint n, int window, int min_present, Result *out)
{
  for (guint i = 0; i < n; i++) {
    guint from = i + 1 > (guint)MAX(window, 1) ? i + 1 - (guint)window : 0;
    out[i] =
        window < 1 ? result_undefined(REASON_TOO_FEW) : mean_of_present(x + from, i + 1 - from, min_present);
  }
}

Result moving_trailing(const Series *series, int year, int window)
{
  if (window < 1) return result_undefined(REASON_TOO_FEW);
  int from = MAX(year - window + 1, series->first_year), to = MIN(year, series->last_year);
  guint n = to < from ? 0 : (guint)(to - from + 1);
  g_autofree Number *x = g_new(Number, MAX(n, 1));
  for (guint i = 0; i < n; i++)
    x[i] = year_figure(series, from + (int)i);
  return mean_of_present(x, n, window);
}

Result *moving_trailing_series(const Series *series, int window)
{
  Result *out = g_new(Result, MAX(series->n, 1));
  for (guint i = 0; i < series->n; i++)
    out[i] = moving_trailing(series, series->first_year + (int)i, window);
  return out;
}
