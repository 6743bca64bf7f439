/* HHI and what is derived from it. Hirschman, The Paternity of an Index (1964). */
#include "stats/share.h"

#include "stats/exact.h"

#include <math.h>

static Concentration undefined(const char *reason)
{
  Result none = result_undefined(reason);
  return (Concentration){.reason = reason,
                         .total = none,
                         .hhi = none,
                         .hhi_points = none,
                         .hhi_normalised = none,
                         .effective_number = none};
}

/* Σ x² / (Σ x)² */
static long double hhi_of(const Number *members, guint n)
{
  g_autofree long double *x = g_new(long double, n);
  exact_ends(members, n, END_VALUE, x);
  long double sum = 0, squares = 0;
  for (guint i = 0; i < n; i++) {
    sum += x[i];
    squares += x[i] * x[i];
  }
  return squares / sum / sum;
}

/* Σ of the squared ends of the shares; H itself never leaves 1/n to 1. */
static void hhi_bounds(const Number *members, guint n, long double *low, long double *high)
{
  *low = *high = 0;
  for (guint i = 0; i < n; i++) {
    Number share = share_of_list(members, n, i).number;
    *low += (long double)share.low * share.low / 10000;
    *high += (long double)share.high * share.high / 10000;
  }
  *low = fmaxl(*low, 1.0L / n);
  *high = fminl(*high, 1);
}

/* (H − 1/n) / (1 − 1/n) */
static long double normalised(long double h, guint n)
{
  return (n * h - 1) / (n - 1);
}

Concentration share_concentration(const Number *members, guint n)
{
  Result first = share_of_list(members, n, 0);
  if (n == 0) return undefined(REASON_ZERO_TOTAL);
  if (!result_is_defined(first)) return undefined(first.reason);
  long double h = hhi_of(members, n), low = h, high = h;
  if (!exact_all(members, n)) hhi_bounds(members, n, &low, &high);
  return (Concentration){
      .total = exact_sum(members, n),
      .hhi = exact_result(h, low, high, (int)n),
      .hhi_points = exact_result(10000 * h, 10000 * low, 10000 * high, (int)n),
      .hhi_normalised = n < 2
                            ? result_undefined(REASON_TOO_FEW)
                            : exact_result(normalised(h, n), normalised(low, n), normalised(high, n), (int)n),
      .effective_number = exact_result(1 / h, 1 / high, 1 / low, (int)n),
  };
}
