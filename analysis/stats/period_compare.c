/* One period against another. */
#include "stats/period_stats.h"

#include "stats/exact.h"
#include "stats/years.h"

#include <math.h>

/* The two sides as far as they can move apart: base = shared + base_only, period = shared + period_only.
 * Numbers of years stand beside them for the per-year forms. */
typedef struct {
  Number base, period; /* the sides themselves: the values come from here */
  Number shared, base_only, period_only;
  int base_years, period_years;
} Sides;

/* A formula of the two totals and the numbers of years. */
typedef long double (*SidesFormula)(ExactPair totals, int base_years, int period_years);

static long double ratio(ExactPair x, int base_years, int period_years)
{
  return x.b * base_years / (x.a * period_years);
}

static long double percent(ExactPair x, int base_years, int period_years)
{
  long double base = x.a * period_years, end = x.b * base_years; /* (b / m − a / n) / (a / n) */
  return 100 * (end - base) / base;
}

static long double difference(ExactPair x, int base_years, int period_years)
{
  return exact_unscale((x.b * base_years - x.a * period_years) / ((long double)base_years * period_years),
                       x.scale);
}

static double side(Number shared, End shared_end, Number only, End only_end)
{
  Number ends[] = {number_exact(exact_end(shared, shared_end)), number_exact(exact_end(only, only_end))};
  return exact_sum(ends, 2).number.value;
}

/* f at the eight corners: with two of the three parts held fast each formula is monotone in the third. */
static Result at_corners(SidesFormula f, const Sides *s, gboolean per_year)
{
  int n = per_year ? s->base_years : 1, m = per_year ? s->period_years : 1;
  long double value = f(exact_pair(s->base.value, s->period.value), n, m), low = value, high = value;
  for (int i = 0; i < 8; i++) {
    End shared = i & 1 ? END_HIGH : END_LOW, base = i & 2 ? END_HIGH : END_LOW,
        period = i & 4 ? END_HIGH : END_LOW;
    ExactPair corner = exact_pair(side(s->shared, shared, s->base_only, base),
                                  side(s->shared, shared, s->period_only, period));
    long double there = f(corner, n, m);
    if (isnan(there)) return result_undefined(REASON_OVERFLOW);
    low = fminl(low, there);
    high = fmaxl(high, there);
  }
  return exact_result(value, low, high, s->period_years);
}

/* Sum of the reported years of `in` that do or do not lie in `other`. */
static Number part(const Series *series, Period in, Period other, gboolean shared)
{
  g_autofree Number *x = g_new(Number, (gsize)period_length(in));
  guint n = 0;
  for (int year = in.from; year <= in.to; year++) {
    Number figure = year_figure(series, year);
    gboolean both = year >= other.from && year <= other.to;
    if (both == shared && number_is_defined(figure)) x[n++] = figure;
  }
  return exact_sum(x, n).number;
}

/* Printed totals are rounded on their own, so nothing is shared with them. */
static Sides sides_of(const Series *series, const Comparison *c, Number base, Number period)
{
  Sides sides = {.base = base,
                 .period = period,
                 .shared = number_exact(0),
                 .base_only = base,
                 .period_only = period,
                 .base_years = c->base.present,
                 .period_years = c->period.present};
  if (!c->overlapping || c->base.published || c->period.published) return sides;
  sides.shared = part(series, c->base.period, c->period.period, TRUE);
  sides.base_only = part(series, c->base.period, c->period.period, FALSE);
  sides.period_only = part(series, c->period.period, c->base.period, FALSE);
  return sides;
}

static gboolean is_nothing(const Series *series, const PeriodTotal *total)
{
  if (total->published) return total->source->state == STATE_NONE;
  for (int year = total->period.from; year <= total->period.to; year++)
    if (series_state(series, year) != STATE_NONE && number_is_defined(year_figure(series, year)))
      return FALSE;
  return total->present > 0;
}

static const char *base_fault(const Series *series, const PeriodTotal *base, Number total)
{
  if (total.value < 0) return REASON_NEGATIVE_BASE;
  if (total.low > 0) return NULL;
  return is_nothing(series, base) ? REASON_FROM_NOTHING : REASON_ZERO_BASE;
}

/* The three forms of one pair of figures: totals, or what the per-year means are made of. */
static void compare(Comparison *c, const Series *series, Result base, Result period, gboolean per_year)
{
  Result *change = per_year ? &c->per_year_change : &c->change;
  Result *quotient = per_year ? &c->per_year_ratio : &c->ratio;
  Result *gap = per_year ? &c->per_year_difference : &c->difference;
  *change = *quotient = *gap = result_undefined(base.reason ? base.reason : period.reason);
  if (base.reason || period.reason) return;
  Sides sides = sides_of(series, c, base.number, period.number);
  const char *reason = base_fault(series, &c->base, base.number);
  *gap = at_corners(difference, &sides, per_year);
  *change = reason ? result_undefined(reason) : at_corners(percent, &sides, per_year);
  *quotient = reason ? result_undefined(reason) : at_corners(ratio, &sides, per_year);
}

static Confidence worst(const Series *series, Period a, Period b)
{
  Confidence first = series_confidence(series, a), second = series_confidence(series, b);
  return MAX(first, second);
}

Comparison period_compare_totals(const Series *series, Period period, Period base, PeriodOptions options)
{
  Comparison c = {.period = period_total(series, period, options),
                  .base = period_total(series, base, options)};
  c.equal_lengths = c.period.years == c.base.years;
  c.overlapping = period.from <= base.to && base.from <= period.to;
  c.adjacent = period.from == base.to + 1;
  gboolean whole = c.period.total.reason == NULL && c.base.total.reason == NULL;
  c.gaps = !whole && c.period.mean.reason == NULL && c.base.mean.reason == NULL;
  compare(&c, series, c.base.total, c.period.total, FALSE);
  /* a mean is the reported sum over the years that are there: dividing late keeps the decimals */
  Result missing = result_undefined(REASON_MISSING);
  compare(&c, series, c.base.mean.reason ? missing : c.base.reported,
          c.period.mean.reason ? missing : c.period.reported, TRUE);
  c.confidence = worst(series, period, base);
  return c;
}

Result period_change(const Series *series, Period period, Period base)
{
  return period_compare_totals(series, period, base, PERIOD_STRICT).change;
}

Result period_ratio(const Series *series, Period period, Period base)
{
  return period_compare_totals(series, period, base, PERIOD_STRICT).ratio;
}

Result period_difference(const Series *series, Period period, Period base)
{
  return period_compare_totals(series, period, base, PERIOD_STRICT).difference;
}

Result period_per_year_change(const Series *series, Period period, Period base)
{
  return period_compare_totals(series, period, base, PERIOD_STRICT).per_year_change;
}
