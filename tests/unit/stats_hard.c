/* Hard values through every function: nothing, one value, two, zeros, negative numbers, gaps, 1e308,
 * denormals. A result is either a finite number inside its interval or one of the named reasons: never NAN,
 * infinity or a silent 0. Also the table of statistics. */
#include <float.h>
#include <gsl/gsl_errno.h>

#include "stats/change.h"
#include "stats/describe.h"
#include "stats/growth.h"
#include "stats/linear.h"
#include "stats/moving.h"
#include "stats/period_stats.h"
#include "stats/rank.h"
#include "stats/share.h"
#include "stats/statistic.h"
#include "stats_series.h"

static const char *const reasons[] = {
    REASON_ZERO_BASE,    REASON_NEGATIVE_BASE, REASON_NEGATIVE_END, REASON_NO_PREVIOUS,
    REASON_FROM_NOTHING, REASON_MISSING,       REASON_NONPOSITIVE,  REASON_TOO_FEW,
    REASON_ZERO_TOTAL,   REASON_NEGATIVE,      REASON_BASE_MISSING, REASON_OVERFLOW,
};

static const double hard[] = {NAN, 0,          -0.0,  5e-324,  DBL_MIN, 1e-300,  0.1,     1, 1 + DBL_EPSILON,
                              3,   1e15 + 0.3, 1e308, DBL_MAX, -1,      -5e-324, -DBL_MAX};

static gboolean is_reason(const char *reason)
{
  for (gsize i = 0; i < G_N_ELEMENTS(reasons); i++)
    if (g_str_equal(reason, reasons[i])) return TRUE;
  return FALSE;
}

static void assert_sound(Result r)
{
  if (r.reason) {
    g_assert_true(is_reason(r.reason));
    g_assert_true(isnan(r.number.value) && isnan(r.number.low) && isnan(r.number.high));
    return;
  }
  g_assert_true(isfinite(r.number.value) && isfinite(r.number.low) && isfinite(r.number.high));
  g_assert_cmpfloat(r.number.low, <=, r.number.value);
  g_assert_cmpfloat(r.number.value, <=, r.number.high);
  g_assert_false(r.number.value == 0 && signbit(r.number.value));
}

static Number hard_number(gsize i, double half)
{
  double value = hard[i];
  if (isnan(value)) return NUMBER_NONE;
  Number n = {value, value - half, value + half};
  return number_is_defined(n) ? n : number_exact(value);
}

static void check_pair(Number a, Number b)
{
  assert_sound(change_percent(a, b));
  assert_sound(change_ratio(a, b));
  assert_sound(change_difference(a, b));
  assert_sound(change_index(a, b, FALSE));
  assert_sound(share_of_total(a, b));
  for (int steps = -1; steps <= 400; steps += 200) {
    assert_sound(change_compound(a, b, steps));
    assert_sound(change_simple(a, b, steps));
    assert_sound(change_project(a, b, steps));
    assert_sound(change_factor(b, steps));
  }
}

static void test_pairs(void)
{
  for (gsize i = 0; i < G_N_ELEMENTS(hard); i++)
    for (gsize j = 0; j < G_N_ELEMENTS(hard); j++)
      for (int k = 0; k < 4; k++) {
        double half = (const double[]){0, 5e-324, 0.5, 1e307}[k];
        check_pair(hard_number(i, half), hard_number(j, half));
      }
}

static void check_trend(Trend t)
{
  const Result parts[] = {t.slope,      t.growth, t.intercept, t.se, t.slope_low,
                          t.slope_high, t.low,    t.high,      t.r2};
  for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
    assert_sound(parts[i]);
}

static void check_list(const Number *x, guint n)
{
  Result moving[4];
  assert_sound(describe_mean(x, n));
  assert_sound(describe_median(x, n));
  assert_sound(describe_deviation(x, n));
  assert_sound(describe_lag1(x, n));
  assert_sound(growth_mean_of(x, n));
  assert_sound(growth_median_of(x, n));
  assert_sound(growth_deviation_of(x, n));
  assert_sound(growth_rates_geometric(x, n));
  assert_sound(growth_rates_cumulative(x, n));
  check_trend(trend_fit((int[]){2000, 2001, 2005}, x, n, 0.95));
  for (guint k = 0; k <= n; k++) {
    assert_sound(share_of_list(x, n, k));
    assert_sound(share_of_largest(x, n, k));
  }
  Concentration c = share_concentration(x, n);
  assert_sound(c.total);
  assert_sound(c.hhi);
  assert_sound(c.hhi_points);
  assert_sound(c.hhi_normalised);
  assert_sound(c.effective_number);
  moving_trailing_of(x, n, 2, 1, moving);
  for (guint i = 0; i < n; i++)
    assert_sound(moving[i]);
  for (guint i = 0; i < n; i++) {
    Rank r = rank_of(x, n, i);
    g_assert_true(number_is_defined(x[i])
                      ? r.best <= r.competition && r.competition <= r.worst && r.worst <= r.of
                      : r.competition == 0);
  }
}

static void check_series(const Number *x, guint n)
{
  g_autoptr(Series) s = series_of_numbers(2000, x, n);
  int last = 1999 + (int)n;
  for (guint i = 0; statistic_at(i); i++) {
    const Statistic *statistic = statistic_at(i);
    if (statistic->span) assert_sound(statistic->span(s, 2000, last));
    if (statistic->periods)
      assert_sound(statistic->periods(s, period_years(2001, 2002), period_years(2000, 2001)));
  }
  EveryYear e = growth_every_year(s, 2000, last);
  g_assert_cmpint(e.known, ==, e.rises + e.falls + e.level);
  assert_sound(e.smallest);
  assert_sound(e.largest);
  Comparison c =
      period_compare_totals(s, period_years(2002, 2002), period_years(2000, 2001), PERIOD_ALLOW_GAPS);
  const Result parts[] = {c.change,          c.ratio,          c.difference,
                          c.per_year_change, c.per_year_ratio, c.per_year_difference,
                          c.base.total,      c.base.mean,      c.base.reported};
  for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
    assert_sound(parts[i]);
  check_trend(growth_summary(s, 2000, last).trend);
}

static void test_lists(void)
{
  check_list(NULL, 0);
  for (gsize i = 0; i < G_N_ELEMENTS(hard); i++)
    for (gsize j = 0; j < G_N_ELEMENTS(hard); j++)
      for (gsize k = 0; k < G_N_ELEMENTS(hard); k++) {
        const Number x[] = {hard_number(i, 0), hard_number(j, 0.05), hard_number(k, 0)};
        for (guint n = 1; n <= 3; n++) {
          check_list(x, n);
          check_series(x, n);
        }
      }
}

/* Values whose answer is known. */
static void test_known(void)
{
  g_assert_cmpfloat(change_percent(number_exact(5e-324), number_exact(1e-323)).number.value, ==, 100);
  g_assert_cmpstr(change_ratio(number_exact(5e-324), number_exact(1)).reason, ==, REASON_OVERFLOW);
  g_assert_cmpstr(change_difference(number_exact(-DBL_MAX), number_exact(DBL_MAX)).reason, ==,
                  REASON_OVERFLOW);
  g_assert_cmpfloat(change_percent(number_exact(DBL_MAX), number_exact(DBL_MAX)).number.value, ==, 0);
  g_assert_cmpfloat(change_percent(number_exact(0.1), number_exact(0.3)).number.value, ==, 200);
  g_assert_cmpstr(change_percent(number_exact(-1), number_exact(1)).reason, ==, REASON_NEGATIVE_BASE);
  g_assert_cmpstr(change_percent(number_rounded(1, 1), number_exact(1)).reason, ==, REASON_ZERO_BASE);
  g_assert_cmpstr(change_project(number_exact(1), number_exact(-101), 2).reason, ==, REASON_NEGATIVE);
  g_assert_cmpfloat(change_factor(number_exact(-100), 2).number.value, ==, 0);
  g_assert_cmpfloat(change_factor(number_exact(-100), 0).number.value, ==, 1);
  g_assert_cmpstr(change_index(NUMBER_NONE, number_exact(1), FALSE).reason, ==, REASON_BASE_MISSING);
  /* a fall so deep that 1 + (b − a) / a is 0 in long double; mpmath at 60 digits */
  Result fall = change_compound(number_exact(637.6943e120), number_exact(663.2e6), 22);
  g_assert_cmpfloat_with_epsilon(fall.number.value, -99.999340892885958, 1e-13);
  const Number tenths[] = {number_exact(0.1), number_exact(0.2), number_exact(0.3)};
  g_assert_cmpfloat(share_sum(tenths, 3).number.value, ==, 0.6);
  g_assert_cmpfloat(share_sum(NULL, 0).number.value, ==, 0);
  const Number alike[] = {number_exact(0.1), number_exact(0.1), number_exact(0.1)};
  g_assert_cmpfloat(describe_deviation(alike, 3).number.value, ==, 0);
  g_assert_cmpstr(describe_lag1(alike, 3).reason, ==, REASON_ZERO_TOTAL);
}

/* A column that repeats another, or is zero, has no coefficient. */
static void test_dependent(void)
{
  const long double design[] = {1, 1, 1, 1, 2, 2, 2, 2}, zero[] = {0, 0}, y[] = {1, 2, 3, 4};
  g_assert_null(linear_fit(design, y, 4, 2));
  g_assert_null(linear_fit(zero, y, 2, 1));
  g_assert_null(linear_fit(design, y, 1, 2));
  g_assert_null(linear_fit(design, y, 4, 0));
}

static void test_table(void)
{
  const char *const *ids = statistic_ids();
  guint n = 0;
  for (; statistic_at(n); n++) {
    const Statistic *s = statistic_at(n);
    g_assert_cmpstr(ids[n], ==, s->id);
    g_assert_true(statistic_find(s->id) == s);
    g_assert_true(*s->name && *s->formula && *s->inputs && *s->reference && s->unit);
    g_assert_true(!s->span || s->family == STATISTIC_SPAN);
    g_assert_true(!s->periods || s->family == STATISTIC_PERIOD);
  }
  g_assert_null(ids[n]);
  g_assert_null(statistic_find("mode"));
  g_assert_null(statistic_find(NULL));
  g_assert_false(statistic_find("simple")->valid);
}

static void test_reasons(void)
{
  for (gsize i = 0; i < G_N_ELEMENTS(reasons); i++)
    g_assert_cmpstr(reason_words(reasons[i]), !=, reasons[i]);
  g_assert_cmpstr(reason_words(NULL), ==, "");
}

int main(int argc, char **argv)
{
  gsl_set_error_handler_off();
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/stats/hard/pairs", test_pairs);
  g_test_add_func("/stats/hard/lists", test_lists);
  g_test_add_func("/stats/hard/known", test_known);
  g_test_add_func("/stats/hard/dependent", test_dependent);
  g_test_add_func("/stats/table", test_table);
  g_test_add_func("/stats/reasons", test_reasons);
  return g_test_run();
}
