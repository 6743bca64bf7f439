#include "stats/describe.h"

#include "stats/exact.h"

#include <math.h>

/* Every x defined and at least `least` of them, or why not. */
static const char *fault(const Number *x, guint n, guint least)
{
  if (n < least) return REASON_TOO_FEW;
  for (guint i = 0; i < n; i++)
    if (!number_is_defined(x[i])) return REASON_MISSING;
  return NULL;
}

static long double mean_of(const long double *x, guint n)
{
  long double sum = 0;
  for (guint i = 0; i < n; i++)
    sum += x[i];
  return sum / n;
}

static int compare(const void *a, const void *b)
{
  long double x = *(const long double *)a, y = *(const long double *)b;
  return (x > y) - (x < y);
}

/* Sorts x. */
static long double median_of(long double *x, guint n)
{
  qsort(x, n, sizeof *x, compare);
  return n % 2 ? x[n / 2] : (x[n / 2 - 1] + x[n / 2]) / 2;
}

/* ‖x − mean‖² in two passes; the second sum of the corrected two-pass formula (Chan, Golub and LeVeque
 * 1983) takes away what is left of a mean that was rounded. */
static long double squares_about_mean(const long double *x, guint n)
{
  long double mean = mean_of(x, n), squares = 0, rest = 0;
  for (guint i = 0; i < n; i++) {
    squares += (x[i] - mean) * (x[i] - mean);
    rest += x[i] - mean;
  }
  return fmaxl(squares - rest * rest / n, 0);
}

/* ‖δ‖ of the largest distances between a value and its ends. */
static long double reach(const Number *x, guint n)
{
  long double squares = 0;
  for (guint i = 0; i < n; i++) {
    long double far = fmaxl((long double)x[i].high - x[i].value, (long double)x[i].value - x[i].low);
    squares += far * far;
  }
  return sqrtl(squares);
}

static long double mean_at(const Number *x, guint n, End end)
{
  g_autofree long double *ends = g_new(long double, n);
  int scale = exact_ends(x, n, end, ends);
  return exact_unscale(mean_of(ends, n), scale);
}

static long double median_at(const Number *x, guint n, End end)
{
  g_autofree long double *ends = g_new(long double, n);
  int scale = exact_ends(x, n, end, ends);
  return exact_unscale(median_of(ends, n), scale);
}

Result describe_mean(const Number *x, guint n)
{
  const char *reason = fault(x, n, 1);
  if (reason) return result_undefined(reason);
  return exact_result(mean_at(x, n, END_VALUE), mean_at(x, n, END_LOW), mean_at(x, n, END_HIGH), (int)n);
}

Result describe_median(const Number *x, guint n)
{
  const char *reason = fault(x, n, 1);
  if (reason) return result_undefined(reason);
  return exact_result(median_at(x, n, END_VALUE), median_at(x, n, END_LOW), median_at(x, n, END_HIGH),
                      (int)n);
}

Result describe_deviation(const Number *x, guint n)
{
  const char *reason = fault(x, n, 2);
  if (reason) return result_undefined(reason);
  g_autofree long double *values = g_new(long double, n);
  int scale = exact_ends(x, n, END_VALUE, values);
  long double sd = exact_unscale(sqrtl(squares_about_mean(values, n) / (n - 1)), scale);
  long double bound = reach(x, n) / sqrtl(n - 1);
  return exact_result(sd, fmaxl(sd - bound, 0), sd + bound, (int)n);
}

/* The products of neighbours are a quadratic form of norm below 1, so with c = ‖x − mean‖ and ε = ‖δ‖ they
 * move by at most 2cε + ε², and the squares lie between (c − ε)² and (c + ε)². */
static Result lag1_within(long double products, long double squares, long double epsilon, int n)
{
  long double r = products / squares, c = sqrtl(squares), move = 2 * c * epsilon + epsilon * epsilon;
  if (epsilon == 0) return exact_result(r, r, r, n);
  if (epsilon >= c) return exact_result(r, -1, 1, n);
  long double small = (c - epsilon) * (c - epsilon), large = (c + epsilon) * (c + epsilon);
  long double low = products - move, high = products + move;
  return exact_result(r, fmaxl(low / (low < 0 ? small : large), -1),
                      fminl(high / (high > 0 ? small : large), 1), n);
}

Result describe_lag1(const Number *x, guint n)
{
  const char *reason = fault(x, n, 2);
  if (reason) return result_undefined(reason);
  g_autofree long double *values = g_new(long double, n);
  int scale = exact_ends(x, n, END_VALUE, values);
  long double mean = mean_of(values, n), squares = squares_about_mean(values, n), products = 0;
  if (squares == 0) return result_undefined(REASON_ZERO_TOTAL);
  for (guint i = 1; i < n; i++)
    products += (values[i] - mean) * (values[i - 1] - mean);
  return lag1_within(products, squares, reach(x, n) * powl(10, scale), (int)n);
}
