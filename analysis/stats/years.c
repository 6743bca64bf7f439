#include "stats/years.h"

#include <math.h>

Number year_figure(const Series *series, int year)
{
  return series_state(series, year) == STATE_NONE ? number_exact(0) : series_number(series, year);
}

Number *years_figures(const Series *series, int from, int to)
{
  /* outside the series nothing is known, so a span beyond it needs no room */
  if (from > to || from < series->first_year || to > series->last_year) return NULL;
  g_autofree Number *x = g_new(Number, (gsize)(to - from + 1));
  for (int year = from; year <= to; year++) {
    x[year - from] = year_figure(series, year);
    if (!number_is_defined(x[year - from])) return NULL;
  }
  return g_steal_pointer(&x);
}

Result years_from(Result r, const Series *series, int base_year)
{
  gboolean nothing =
      r.reason && g_str_equal(r.reason, REASON_ZERO_BASE) && series_state(series, base_year) == STATE_NONE;
  return nothing ? result_undefined(REASON_FROM_NOTHING) : r;
}
