/* Growth of plain arrays; growth.c asks the same of series. */
#include "stats/growth.h"

#include "stats/change.h"
#include "stats/describe.h"
#include "stats/exact.h"
#include "stats/rates.h"

#include <math.h>

Result growth_mean_of(const Number *x, guint n)
{
  const char *reason = rates_fault(x, n, NULL);
  if (reason) return result_undefined(reason);
  guint steps = n - 1;
  long double sum = rates_sum(x, n), low, high;
  if (exact_all(x, n))
    low = high = sum;
  else
    rates_sum_bounds(x, n, &low, &high);
  return exact_result(100 * sum / steps, 100 * low / steps, 100 * high / steps, (int)steps);
}

/* The yearly rates in per cent, n - 1 of them; every one defined. NULL with *reason otherwise. */
static Number *rates_in_percent(const Number *x, guint n, const char **reason)
{
  *reason = rates_fault(x, n, NULL);
  if (*reason) return NULL;
  g_autofree Number *rates = g_new(Number, n - 1);
  for (guint i = 1; i < n; i++) {
    Result r = change_percent(x[i - 1], x[i]);
    if (!result_is_defined(r)) {
      *reason = r.reason;
      return NULL;
    }
    rates[i - 1] = r.number;
  }
  return g_steal_pointer(&rates);
}

Result growth_median_of(const Number *x, guint n)
{
  const char *reason;
  g_autofree Number *rates = rates_in_percent(x, n, &reason);
  return rates ? describe_median(rates, n - 1) : result_undefined(reason);
}

Result growth_deviation_of(const Number *x, guint n)
{
  const char *reason;
  g_autofree Number *rates = rates_in_percent(x, n, &reason);
  return rates ? describe_deviation(rates, n - 1) : result_undefined(reason);
}

/* ---- rates as announced ------------------------------------------------------------------------------ */

static const char *announced_fault(const Number *rates, guint n)
{
  for (guint i = 0; i < n; i++) {
    if (!number_is_defined(rates[i])) return REASON_MISSING;
    if (rates[i].value < -100) return REASON_NEGATIVE;
  }
  return n ? NULL : REASON_TOO_FEW;
}

/* Σ ln(1 + r/100), -∞ when one year lost everything: monotone in each rate. */
static long double log_factor(const Number *rates, guint n, End end)
{
  long double sum = 0;
  for (guint i = 0; i < n; i++) {
    long double r = exact_end(rates[i], end);
    sum += r <= -100 ? -HUGE_VALL : log1pl(r / 100);
  }
  return sum;
}

static Result announced(const Number *rates, guint n, int root)
{
  const char *reason = announced_fault(rates, n);
  if (reason) return result_undefined(reason);
  long double percent[3];
  for (End end = END_VALUE; end <= END_HIGH; end++)
    percent[end] = 100 * expm1l(log_factor(rates, n, end) / root);
  return exact_result(percent[END_VALUE], percent[END_LOW], percent[END_HIGH], (int)n);
}

Result growth_rates_arithmetic(const Number *rates, guint n)
{
  return describe_mean(rates, n);
}

Result growth_rates_geometric(const Number *rates, guint n)
{
  return announced(rates, n, (int)n);
}

Result growth_rates_cumulative(const Number *rates, guint n)
{
  return announced(rates, n, 1);
}
