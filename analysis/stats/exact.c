#include "stats/exact.h"

#include <float.h>
#include <math.h>

/* 10^22 is the largest power of ten that a double holds exactly: up to it whole / power is one correctly
 * rounded division, so comparing the quotient with x proves that x is the nearest double to that decimal. */
#define MAX_SCALE 22
#define MAX_WHOLE 0x1p53
#define MAX_SCALED 0x1p63L

static const double powers[MAX_SCALE + 1] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                             1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                             1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/* The smallest scale at which x is whole; -1 without one. */
static int scale_of(double x)
{
  for (int scale = 0; scale <= MAX_SCALE; scale++) {
    double whole = (double)rintl((long double)x * powers[scale]);
    if (!(fabs(whole) < MAX_WHOLE)) return -1;
    if (whole / powers[scale] == x) return scale;
  }
  return -1;
}

int exact_decimals(const double *x, guint n, long double *out)
{
  int common = 0;
  for (guint i = 0; i < n && common >= 0; i++) {
    int scale = scale_of(x[i]);
    common = scale < 0 ? -1 : MAX(common, scale);
  }
  for (guint i = 0; i < n && common >= 0; i++) {
    out[i] = rintl((long double)x[i] * powers[common]);
    if (fabsl(out[i]) >= MAX_SCALED) common = -1;
  }
  if (common >= 0) return common;
  for (guint i = 0; i < n; i++)
    out[i] = x[i];
  return 0;
}

long double exact_unscale(long double value, int scale)
{
  return value / powers[scale];
}

ExactPair exact_pair(double a, double b)
{
  long double out[2];
  int scale = exact_decimals((double[]){a, b}, 2, out);
  return (ExactPair){out[0], out[1], scale};
}

long double exact_log_ratio(ExactPair pair)
{
  long double ratio = pair.b / pair.a;
  return ratio > 0.5L && ratio < 2 ? log1pl((pair.b - pair.a) / pair.a) : logl(ratio);
}

double exact_end(Number number, End end)
{
  return end == END_LOW ? number.low : end == END_HIGH ? number.high : number.value;
}

int exact_ends(const Number *x, guint n, End end, long double *out)
{
  g_autofree double *ends = g_new(double, MAX(n, 1));
  for (guint i = 0; i < n; i++)
    ends[i] = exact_end(x[i], end);
  return exact_decimals(ends, n, out);
}

gboolean exact_all(const Number *x, guint n)
{
  for (guint i = 0; i < n; i++)
    if (x[i].low < x[i].high) return FALSE;
  return TRUE;
}

static long double sum_of_ends(const Number *x, guint n, End end)
{
  g_autofree long double *ends = g_new(long double, MAX(n, 1));
  int scale = exact_ends(x, n, end, ends);
  long double sum = 0;
  for (guint i = 0; i < n; i++)
    sum += ends[i];
  return exact_unscale(sum, scale);
}

Result exact_sum(const Number *x, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!number_is_defined(x[i])) return result_undefined(REASON_MISSING);
  return exact_result(sum_of_ends(x, n, END_VALUE), sum_of_ends(x, n, END_LOW), sum_of_ends(x, n, END_HIGH),
                      (int)n);
}

static gboolean fits_double(long double x)
{
  return fabsl(x) <= DBL_MAX; /* FALSE for NAN */
}

Result exact_result(long double value, long double low, long double high, int n)
{
  if (!fits_double(value) || !fits_double(low) || !fits_double(high))
    return result_undefined(REASON_OVERFLOW);
  double v = (double)value + 0.0; /* -0 becomes 0 */
  return result_of((Number){v, fmin((double)low, v) + 0.0, fmax((double)high, v) + 0.0}, n);
}

Result exact_corners(ExactFormula f, Number a, Number b, int steps)
{
  long double value = f(exact_pair(a.value, b.value), steps), low = value, high = value;
  const double as[] = {a.low, a.high}, bs[] = {b.low, b.high};
  for (int i = 0; i < 4; i++) {
    long double corner = f(exact_pair(as[i / 2], bs[i % 2]), steps);
    if (isnan(corner)) return result_undefined(REASON_OVERFLOW);
    low = fminl(low, corner);
    high = fmaxl(high, corner);
  }
  return exact_result(value, low, high, steps);
}
