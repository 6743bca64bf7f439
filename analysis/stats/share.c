#include "stats/share.h"

#include "stats/change.h"
#include "stats/exact.h"

#include <math.h>
#include <string.h>

/* Members known and not below zero, or why there is no share of them. */
static const char *fault(const Number *x, guint n)
{
  for (guint i = 0; i < n; i++) {
    if (!number_is_defined(x[i])) return REASON_MISSING;
    if (x[i].value < 0) return REASON_NEGATIVE;
  }
  return NULL;
}

Result share_sum(const Number *members, guint n)
{
  return exact_sum(members, n);
}

static long double of_total(ExactPair x, int steps)
{
  (void)steps;
  return 100 * fmaxl(x.a, 0) / x.b;
}

Result share_of_total(Number part, Number total)
{
  const char *reason = fault((Number[]){part, total}, 2);
  if (!reason && total.low <= 0) reason = REASON_ZERO_TOTAL;
  return reason ? result_undefined(reason) : exact_corners(of_total, part, total, 1);
}

/* 100 part / (part + rest); 0 of 0 only where the whole list may be zero, and there the share may be
 * anything. */
static long double of_rest(double part, double rest)
{
  ExactPair x = exact_pair(fmax(part, 0), fmax(rest, 0));
  return x.a + x.b > 0 ? 100 * x.a / (x.a + x.b) : NAN;
}

/* 100 part / (part + rest): rises with the part, falls with the rest. */
static Result of_parts(Result part, Result rest, guint n)
{
  if (part.reason || rest.reason) return result_undefined(REASON_OVERFLOW);
  Number p = part.number, r = rest.number;
  if (!(p.value > 0 || r.value > 0)) return result_undefined(REASON_ZERO_TOTAL);
  long double low = of_rest(p.low, r.high), high = of_rest(p.high, r.low);
  return exact_result(of_rest(p.value, r.value), isnan(low) ? 0 : low, isnan(high) ? 100 : high, (int)n);
}

Result share_of_list(const Number *members, guint n, guint index)
{
  const char *reason = index >= n ? REASON_TOO_FEW : fault(members, n);
  if (reason) return result_undefined(reason);
  g_autofree Number *others = g_new(Number, n);
  memcpy(others, members, n * sizeof *members);
  others[index] = number_exact(0);
  return of_parts(exact_sum(members + index, 1), exact_sum(others, n), n);
}

static int larger_first(const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x < y) - (x > y);
}

/* Lower ends, upper ends and values, each sorted on its own: the i-th largest of the members lies between
 * the i-th largest of their lower and of their upper ends. */
static Number *sorted(const Number *members, guint n)
{
  Number *out = g_new(Number, MAX(n, 1));
  g_autofree double *ends = g_new(double, MAX(n, 1));
  for (End end = END_VALUE; end <= END_HIGH; end++) {
    for (guint i = 0; i < n; i++)
      ends[i] = exact_end(members[i], end);
    qsort(ends, n, sizeof *ends, larger_first);
    for (guint i = 0; i < n; i++)
      *(end == END_LOW ? &out[i].low : end == END_HIGH ? &out[i].high : &out[i].value) = ends[i];
  }
  return out;
}

Result share_of_largest(const Number *members, guint n, guint k)
{
  const char *reason = fault(members, n);
  if (reason) return result_undefined(reason);
  guint top = MIN(k, n);
  g_autofree Number *x = sorted(members, n);
  return of_parts(exact_sum(x, top), exact_sum(x + top, n - top), n);
}

Result share_change_points(Number from, Number to)
{
  return change_difference(from, to);
}

Result share_change_percent(Number from, Number to)
{
  return change_percent(from, to);
}
