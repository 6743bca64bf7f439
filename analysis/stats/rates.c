#include "stats/rates.h"

#include "stats/exact.h"

#include <math.h>

const char *rates_fault(const Number *x, guint n, guint *at)
{
  for (guint i = 0; i < n; i++) {
    const char *reason = NULL;
    if (!number_is_defined(x[i]))
      reason = REASON_MISSING;
    else if (i + 1 < n && x[i].value < 0)
      reason = REASON_NEGATIVE_BASE;
    else if (i + 1 < n && x[i].low <= 0)
      reason = REASON_ZERO_BASE;
    if (!reason) continue;
    if (at) *at = i;
    return reason;
  }
  return n < 2 ? REASON_TOO_FEW : NULL;
}

static long double rate(double base, double end)
{
  ExactPair x = exact_pair(base, end);
  return (x.b - x.a) / x.a;
}

long double rates_sum(const Number *x, guint n)
{
  long double sum = 0;
  for (guint i = 1; i < n; i++)
    sum += rate(x[i - 1].value, x[i].value);
  return sum;
}

/* Σ r_t is convex in each x_t alone (x_t / a + b / x_t), so its maximum over the box lies on a corner: best
 * sums of the chain that ends at the lower and at the upper end of x_t. */
static long double largest_sum(const Number *x, guint n)
{
  long double at_low = 0, at_high = 0;
  for (guint i = 1; i < n; i++) {
    long double low = fmaxl(at_low + rate(x[i - 1].low, x[i].low), at_high + rate(x[i - 1].high, x[i].low));
    long double high =
        fmaxl(at_low + rate(x[i - 1].low, x[i].high), at_high + rate(x[i - 1].high, x[i].high));
    at_low = low;
    at_high = high;
  }
  return fmaxl(at_low, at_high);
}

/* How far the minimum of Σ x_t / x_{t−1} can lie below its value at u: with x = e^v the sum is convex in v,
 * so it lies above its tangent, Σ g_t (v_t − ln u_t), and that is smallest at an end of each interval. */
static long double gap_below(const long double *u, const Number *x, guint n)
{
  long double gap = 0;
  for (guint i = 1; i + 1 < n; i++) {
    long double slope = u[i] / u[i - 1] - u[i + 1] / u[i];
    gap += slope * logl(u[i] / (slope > 0 ? x[i].low : x[i].high));
  }
  return fmaxl(gap, 0);
}

/* One year's best value between its neighbours: the geometric mean, if it is in reach. */
static void settle(long double *u, const Number *x, guint n)
{
  for (guint i = 1; i + 1 < n; i++)
    u[i] = fminl(fmaxl(sqrtl(u[i - 1]) * sqrtl(u[i + 1]), x[i].low), x[i].high);
}

/* Coordinate by coordinate: converges, since the sum is convex and the constraints are separate. The first
 * year is best high, the last low. The gap makes the answer safe wherever the sweeps stop. */
static long double smallest_sum(const Number *x, guint n)
{
  enum { MAX_SWEEPS = 2000 };
  g_autofree long double *u = g_new(long double, n);
  for (guint i = 0; i < n; i++)
    u[i] = x[i].value;
  u[0] = x[0].high;
  u[n - 1] = x[n - 1].low;
  long double gap = gap_below(u, x, n);
  for (int sweep = 0; sweep < MAX_SWEEPS && gap > 1e-17L; sweep++) {
    settle(u, x, n);
    gap = gap_below(u, x, n);
  }
  long double sum = 0;
  for (guint i = 1; i < n; i++)
    sum += (u[i] - u[i - 1]) / u[i - 1];
  return sum - gap;
}

void rates_sum_bounds(const Number *x, guint n, long double *low, long double *high)
{
  if (x[n - 1].low >= 0) {
    *low = smallest_sum(x, n);
    *high = largest_sum(x, n);
    return;
  }
  *low = *high = 0;
  for (guint i = 1; i < n; i++) { /* a negative end turns the convexity round: rates one by one */
    *low += rate(x[i].low < 0 ? x[i - 1].low : x[i - 1].high, x[i].low);
    *high += rate(x[i].high < 0 ? x[i - 1].high : x[i - 1].low, x[i].high);
  }
}
