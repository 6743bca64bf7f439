/* Growth inside a span. Expected numbers: python3's fractions and mpmath on the printed decimals, unless a
 * comment says otherwise. Inputs: South Korea's defence budget, trillion won, 2017–22; South Korea's
 * exports, million TIV, release of March 2022. */
#include <gsl/gsl_errno.h>

#include "stats/change.h"
#include "stats/growth.h"
#include "stats/record.h"
#include "stats_series.h"

#define assert_reason(result, expected) g_assert_cmpstr((result).reason, ==, expected)
#define assert_value(result, expected)                                                                       \
  do {                                                                                                       \
    Result r_ = (result);                                                                                    \
    g_assert_null(r_.reason);                                                                                \
    g_assert_cmpfloat_with_epsilon(r_.number.value, expected, 1e-13 * fabs((double)(expected)) + 1e-300);    \
  } while (0)

static const double budget[] = {40.3347, 43.1581, 46.6971, 50.1527, 52.8401, 54.6112};
static const double exports[] = {280, 109, 224, 198, 350, 224, 371, 220, 94, 477, 742, 1056, 694, 778, 566};

static Series *budget_series(void)
{
  return series_of_values(2017, budget, G_N_ELEMENTS(budget), 0.00005);
}

static Series *exports_series(void)
{
  return series_of_values(2007, exports, G_N_ELEMENTS(exports), 0.5);
}

static void test_budget(void)
{
  g_autoptr(Series) s = budget_series();
  Growth g = growth_summary(s, 2017, 2022);
  g_assert_cmpint(g.steps, ==, 5);
  assert_value(g.end_to_end, 35.395081654257996217);
  assert_value(g.compound, 6.2479544986384311);
  assert_value(g.mean, 6.2620576236731955608);
  assert_value(g.deviation, 1.9288241752140248666);
  assert_value(g.median, 6.9999281016097801645);
  assert_value(g.simple, 7.0790163308515992433);
  assert_value(g.trend.growth, 6.4683812778112251);
  assert_value(g.trend.low, 5.2822170643500488);
  assert_value(g.trend.high, 7.6679094342109890);
  g_assert_cmpint(g.mean.n, ==, 5);
  g_assert_cmpint(g.compound.n, ==, 5);
  g_assert_cmpint(g.every_year.rises, ==, 5);
  g_assert_cmpint(g.every_year.sure_rises, ==, 5);
  g_assert_null(g.every_year.reason);
  g_assert_cmpint(g.confidence, ==, CONFIDENCE_VERIFIED);
}

/* 2021 against 2017: 566 / 742 (claims.md §6: −23.7). */
static void test_exports(void)
{
  g_autoptr(Series) s = exports_series();
  Result r = growth_end_to_end(s, 2017, 2021);
  assert_value(r, -23.719676549865229111);
  g_assert_cmpfloat_with_epsilon(r.number.low, 100 * (565.5 / 742.5 - 1), 1e-12);
  g_assert_cmpfloat_with_epsilon(r.number.high, 100 * (566.5 / 741.5 - 1), 1e-12);
}

static void test_years(void)
{
  g_autoptr(Series) s = budget_series();
  g_autoptr(GArray) years = growth_years(s, 2018, 2023);
  g_assert_cmpuint(years->len, ==, 6);
  assert_reason(g_array_index(years, GrowthYear, 0).change, REASON_NO_PREVIOUS);
  assert_value(g_array_index(years, GrowthYear, 1).change, 8.2000829508249900);
  g_assert_cmpint(g_array_index(years, GrowthYear, 1).year, ==, 2019);
  assert_value(g_array_index(years, GrowthYear, 1).difference, 3.539);
  assert_reason(g_array_index(years, GrowthYear, 5).change, REASON_MISSING);
  g_assert_cmpint(g_array_index(years, GrowthYear, 5).state, ==, STATE_MISSING);
  g_autoptr(GArray) none = growth_years(s, 2020, 2019);
  g_assert_cmpuint(none->len, ==, 0);
  assert_reason(growth_year(s, 2017), REASON_NO_PREVIOUS);
}

static void test_undefined(void)
{
  const double values[] = {5, 0, NAN, 7, -2, 4};
  g_autoptr(Series) s = series_of_values(2000, values, G_N_ELEMENTS(values), 0);
  assert_reason(growth_end_to_end(s, 2000, 2000), REASON_TOO_FEW);
  assert_reason(growth_end_to_end(s, 2003, 2000), REASON_TOO_FEW);
  assert_reason(growth_end_to_end(s, 2000, 2002), REASON_MISSING);
  assert_reason(growth_end_to_end(s, 2001, 2003), REASON_ZERO_BASE);
  assert_reason(growth_end_to_end(s, 2004, 2005), REASON_NEGATIVE_BASE);
  assert_reason(growth_compound(s, 2000, 2004), REASON_NEGATIVE_END);
  assert_value(growth_compound(s, 2000, 2001), -100);
  assert_reason(growth_mean(s, 2000, 2003), REASON_MISSING);
  assert_reason(growth_mean(s, 2003, 2005), REASON_NEGATIVE_BASE);
  assert_reason(growth_trend(s, 2000, 2001), REASON_NONPOSITIVE);
  assert_reason(growth_trend(s, 2000, 2003), REASON_MISSING);
  assert_reason(growth_trend(s, 2000, 2000), REASON_TOO_FEW);
  assert_reason(growth_trend(s, 1900, 2000), REASON_MISSING);
  assert_reason(growth_year(s, 2003), REASON_NO_PREVIOUS);
  assert_reason(growth_year(s, 2002), REASON_MISSING);
  assert_reason(growth_deviation(s, 2000, 2001), REASON_TOO_FEW);
  assert_value(growth_year_difference(s, 2005), 6);
  g_assert_true(isnan(growth_mean(s, 2000, 2003).number.value));
}

static void test_from_nothing(void)
{
  const double values[] = {3, 1, 5, 8};
  g_autoptr(Series) s = series_of_values(2000, values, G_N_ELEMENTS(values), 0.5);
  series_set_state(s, 2001, STATE_NONE);
  assert_value(growth_end_to_end(s, 2000, 2001), -100);
  assert_reason(growth_end_to_end(s, 2001, 2003), REASON_FROM_NOTHING);
  assert_reason(growth_mean(s, 2000, 2003), REASON_FROM_NOTHING);
  assert_reason(growth_year(s, 2002), REASON_FROM_NOTHING);
  assert_value(growth_year_difference(s, 2002), 5);
  EveryYear e = growth_every_year(s, 2000, 2003);
  g_assert_cmpint(e.rises, ==, 2);
  g_assert_cmpint(e.falls, ==, 1);
  assert_value(e.largest, 60);
  g_assert_cmpint(e.largest_year, ==, 2003);
  assert_value(e.smallest, -100);
  series_set_state(s, 2001, STATE_BELOW_HALF);
  assert_reason(growth_year(s, 2002), REASON_ZERO_BASE);
  assert_reason(growth_mean(s, 2000, 2003), REASON_ZERO_BASE);
}

/* Signs read off the list above: rises in 2009, 2011, 2013, 2016–18, 2020. */
static void test_every_year(void)
{
  g_autoptr(Series) s = exports_series();
  EveryYear e = growth_every_year(s, 2007, 2021);
  g_assert_cmpint(e.steps, ==, 14);
  g_assert_cmpint(e.known, ==, 14);
  g_assert_cmpint(e.rises, ==, 7);
  g_assert_cmpint(e.falls, ==, 7);
  g_assert_cmpint(e.streak, ==, 3);
  g_assert_cmpint(e.streak_end, ==, 2018);
  g_assert_cmpint(e.closing_streak, ==, 0);
  g_assert_cmpint(e.largest_year, ==, 2016);
  assert_value(e.largest, 407.44680851063829787);
  g_assert_cmpint(e.smallest_year, ==, 2008);
  EveryYear to_2018 = growth_every_year(s, 2015, 2018);
  g_assert_cmpint(to_2018.closing_streak, ==, 3);
  EveryYear beyond = growth_every_year(s, 2019, 2023);
  assert_reason(beyond, REASON_MISSING);
  g_assert_cmpint(beyond.known, ==, 2);
  assert_reason(growth_every_year(s, 2019, 2019), REASON_TOO_FEW);
}

/* Neighbouring integers keep their order: rounding does. Of unequal units nothing is known. */
static void test_sure(void)
{
  g_autoptr(Series) s = series_of_values(2000, (double[]){3, 4}, 2, 0.5);
  g_assert_cmpint(growth_every_year(s, 2000, 2001).sure_rises, ==, 1);
  s->numbers[1] = number_rounded(4, 5);
  EveryYear e = growth_every_year(s, 2000, 2001);
  g_assert_cmpint(e.rises, ==, 1);
  g_assert_cmpint(e.sure_rises, ==, 0);
}

static void test_record(void)
{
  g_autoptr(Series) s = exports_series();
  Record r = record_of(s, 2018, RECORD_HIGHEST);
  g_assert_null(r.reason);
  g_assert_true(r.on_record);
  g_assert_cmpint(r.since, ==, 2007);
  r = record_of(s, 2020, RECORD_HIGHEST);
  g_assert_false(r.on_record);
  g_assert_cmpint(r.since, ==, 2018);
  g_assert_cmpint(record_of(s, 2021, RECORD_LOWEST).since, ==, 2016);
  assert_reason(record_of(s, 2007, RECORD_HIGHEST), REASON_NO_PREVIOUS);
  assert_reason(record_of(s, 2022, RECORD_HIGHEST), REASON_MISSING);
  series_set_state(s, 2017, STATE_MISSING);
  r = record_of(s, 2019, RECORD_LOWEST);
  g_assert_cmpint(r.gap, ==, 2017);
  g_assert_cmpint(r.since, ==, 2018);
  g_assert_false(r.on_record);
  series_set_state(s, 2007, STATE_NO_STATE);
  g_assert_cmpint(record_of(s, 2013, RECORD_HIGHEST).since, ==, 2008);
}

static void test_two_points(void)
{
  Number x[] = {number_exact(100), number_exact(121)};
  Trend t = trend_fit((int[]){2000, 2002}, x, 2, 0.95);
  assert_value(t.growth, 10);
  assert_reason(t.se, REASON_TOO_FEW);
  assert_reason(t.low, REASON_TOO_FEW);
  g_assert_true(isnan(t.t));
  t = trend_fit((int[]){2000, 2000}, x, 2, 0.95);
  assert_reason(t.growth, REASON_TOO_FEW);
}

/* Quantiles: mpmath, betainc and findroot at 40 digits. */
static void test_student(void)
{
  g_assert_cmpfloat_with_epsilon(trend_student_t(0.95, 1), 12.706204736174704646, 1e-14);
  g_assert_cmpfloat_with_epsilon(trend_student_t(0.95, 2), 4.3026527297494638523, 2e-15);
  g_assert_cmpfloat_with_epsilon(trend_student_t(0.999, 3), 12.923978636687483065, 1e-14);
  g_assert_true(isnan(trend_student_t(0.95, 0)));
  g_assert_true(isnan(trend_student_t(1, 3)));
}

int main(int argc, char **argv)
{
  gsl_set_error_handler_off();
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/stats/growth/budget", test_budget);
  g_test_add_func("/stats/growth/exports", test_exports);
  g_test_add_func("/stats/growth/years", test_years);
  g_test_add_func("/stats/growth/undefined", test_undefined);
  g_test_add_func("/stats/growth/from-nothing", test_from_nothing);
  g_test_add_func("/stats/growth/every-year", test_every_year);
  g_test_add_func("/stats/growth/sure", test_sure);
  g_test_add_func("/stats/growth/record", test_record);
  g_test_add_func("/stats/growth/two-points", test_two_points);
  g_test_add_func("/stats/growth/student", test_student);
  return g_test_run();
}
