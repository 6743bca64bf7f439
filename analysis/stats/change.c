#include "stats/change.h"

#include "stats/exact.h"

#include <math.h>

/* Why there is no rate from this base, or NULL. */
static const char *base_fault(Number base)
{
  if (base.value < 0) return REASON_NEGATIVE_BASE;
  return base.low <= 0 ? REASON_ZERO_BASE : NULL;
}

/* Values only: both known. */
static const char *fault(Number base, Number end)
{
  if (!number_is_defined(base) || !number_is_defined(end)) return REASON_MISSING;
  return base_fault(base);
}

static long double percent(ExactPair x, int steps)
{
  (void)steps;
  return 100 * (x.b - x.a) / x.a;
}

static long double ratio(ExactPair x, int steps)
{
  (void)steps;
  return x.b / x.a;
}

static long double difference(ExactPair x, int steps)
{
  (void)steps;
  return exact_unscale(x.b - x.a, x.scale);
}

static long double simple(ExactPair x, int steps)
{
  return percent(x, steps) / steps;
}

static long double compound(ExactPair x, int steps)
{
  if (x.b <= 0) return -100;
  return 100 * expm1l(exact_log_ratio(x) / steps);
}

Result change_percent(Number base, Number end)
{
  const char *reason = fault(base, end);
  return reason ? result_undefined(reason) : exact_corners(percent, base, end, 1);
}

Result change_ratio(Number base, Number end)
{
  const char *reason = fault(base, end);
  return reason ? result_undefined(reason) : exact_corners(ratio, base, end, 1);
}

Result change_difference(Number base, Number end)
{
  if (!number_is_defined(base) || !number_is_defined(end)) return result_undefined(REASON_MISSING);
  return exact_corners(difference, base, end, 1);
}

Result change_compound(Number base, Number end, int steps)
{
  if (steps < 1) return result_undefined(REASON_TOO_FEW);
  const char *reason = fault(base, end);
  if (!reason && end.value < 0) reason = REASON_NEGATIVE_END;
  return reason ? result_undefined(reason) : exact_corners(compound, base, end, steps);
}

Result change_simple(Number base, Number end, int steps)
{
  if (steps < 1) return result_undefined(REASON_TOO_FEW);
  const char *reason = fault(base, end);
  return reason ? result_undefined(reason) : exact_corners(simple, base, end, steps);
}

/* a: start, b: rate in per cent. The rate is scaled by itself, since 1 + rate / 100 has to be exact. */
static long double project(ExactPair x, int periods)
{
  long double start = exact_unscale(x.a, x.scale), rate = exact_unscale(x.b, x.scale) / 100;
  if (periods == 0) return start;
  if (rate <= -1) return 0;
  return start * expl(periods * log1pl(rate));
}

Result change_project(Number start, Number rate_percent, int periods)
{
  if (!number_is_defined(start) || !number_is_defined(rate_percent)) return result_undefined(REASON_MISSING);
  if (periods < 0) return result_undefined(REASON_TOO_FEW);
  if (rate_percent.value < -100) return result_undefined(REASON_NEGATIVE);
  return exact_corners(project, start, rate_percent, periods);
}

Result change_factor(Number rate_percent, int periods)
{
  return change_project(number_exact(1), rate_percent, periods);
}

static long double index100(ExactPair x, int steps)
{
  (void)steps;
  return 100 * x.b / x.a;
}

Result change_index(Number base, Number value, gboolean is_base)
{
  if (!number_is_defined(base)) return result_undefined(REASON_BASE_MISSING);
  const char *reason = fault(base, value);
  if (reason) return result_undefined(reason);
  return is_base ? result_of(number_exact(100), 0) : exact_corners(index100, base, value, 0);
}
