/* Periods, moving means, shares, ranks. Expected numbers: python3's fractions on South Korea's exports,
 * million TIV, releases of March 2022 and March 2024. */
#include "stats/moving.h"
#include "stats/period_stats.h"
#include "stats/rank.h"
#include "stats/share.h"
#include "stats_series.h"

#define assert_reason(result, expected) g_assert_cmpstr((result).reason, ==, expected)
#define assert_near(got, expected)                                                                           \
  g_assert_cmpfloat_with_epsilon(got, expected, 1e-13 * fabs((double)(expected)) + 1e-300)

static void assert_number(Result r, double value, double low, double high)
{
  g_assert_null(r.reason);
  assert_near(r.number.value, value);
  assert_near(r.number.low, low);
  assert_near(r.number.high, high);
}

static const double march_2022[] = {224, 371, 220, 94, 477, 742, 1056, 694, 778, 566}; /* 2012– */
static const double march_2024[] = {220, 94, 437, 702, 1049, 682, 772, 510, 204, 621}; /* 2014– */

static Series *korea(void)
{
  return series_of_values(2012, march_2022, G_N_ELEMENTS(march_2022), 0.5);
}

static void test_korea(void)
{
  g_autoptr(Series) s = korea();
  Comparison c = period_compare_totals(s, period_years(2017, 2021), period_years(2012, 2016), PERIOD_STRICT);
  assert_number(c.period.total, 3836, 3833.5, 3838.5);
  assert_number(c.base.total, 1386, 1383.5, 1388.5);
  assert_number(c.change, 176.76767676767676768, 176.08930500540151242, 177.44850018070112035);
  assert_number(c.per_year_change, 176.76767676767676768, 176.08930500540151242, 177.44850018070112035);
  assert_near(c.ratio.number.value, 2.7676767676767676768);
  assert_number(c.difference, 2450, 2445, 2455);
  assert_number(c.base.mean, 277.2, 276.7, 277.7);
  g_assert_true(c.equal_lengths && c.adjacent && !c.overlapping && !c.gaps);
  g_assert_cmpint(c.change.n, ==, 5);
}

/* statistics.md §1: +11.47, interval 11.26..11.68. */
static void test_korea_2024(void)
{
  g_autoptr(Series) s = series_of_values(2014, march_2024, G_N_ELEMENTS(march_2024), 0.5);
  assert_number(period_change(s, period_years(2019, 2023), period_years(2014, 2018)), 11.470823341326938449,
                11.259732481533240168, 11.682336467293458692);
}

static void test_unequal(void)
{
  g_autoptr(Series) s = korea();
  Comparison c = period_compare_totals(s, period_years(2019, 2021), period_years(2012, 2016), PERIOD_STRICT);
  g_assert_false(c.equal_lengths);
  g_assert_false(c.adjacent);
  assert_number(c.per_year_change, 145.06974506974506975, 144.44844556475813228, 145.69328996506445007);
  g_assert_null(c.change.reason);
}

static void test_overlapping(void)
{
  g_autoptr(Series) s = korea();
  Comparison c = period_compare_totals(s, period_years(2016, 2020), period_years(2014, 2018), PERIOD_STRICT);
  g_assert_true(c.overlapping);
  assert_near(c.change.number.value, 44.727694090382387022);
  Comparison same =
      period_compare_totals(s, period_years(2014, 2016), period_years(2014, 2016), PERIOD_STRICT);
  assert_number(same.change, 0, 0, 0);
  assert_number(same.ratio, 1, 1, 1);
}

static void test_missing(void)
{
  g_autoptr(Series) s = korea();
  series_set_state(s, 2014, STATE_MISSING);
  Period base = period_years(2012, 2016), period = period_years(2017, 2021);
  Comparison strict = period_compare_totals(s, period, base, PERIOD_STRICT);
  assert_reason(strict.change, REASON_MISSING);
  assert_reason(strict.per_year_change, REASON_MISSING);
  assert_reason(strict.base.mean, REASON_MISSING);
  g_assert_cmpint(strict.base.present, ==, 4);
  g_assert_false(strict.gaps);
  Comparison gaps = period_compare_totals(s, period, base, PERIOD_ALLOW_GAPS);
  assert_reason(gaps.change, REASON_MISSING);
  g_assert_true(gaps.gaps);
  assert_number(gaps.base.mean, 291.5, 291, 292); /* 1166 / 4 */
  assert_near(gaps.per_year_change.number.value, 100 * (767.2 / 291.5 - 1));
  g_autoptr(GArray) years = period_missing_years(s, base);
  g_assert_cmpuint(years->len, ==, 1);
  g_assert_cmpint(g_array_index(years, int, 0), ==, 2014);
  assert_reason(period_total(s, period_years(2020, 2022), PERIOD_STRICT).total, REASON_MISSING);
  PeriodTotal absent = period_total(s, period_years(1990, 1991), PERIOD_ALLOW_GAPS);
  assert_reason(absent.mean, REASON_MISSING);
  assert_reason(absent.reported, REASON_MISSING);
}

static void test_none(void)
{
  g_autoptr(Series) s = korea();
  series_set_state(s, 2012, STATE_NONE);
  series_set_state(s, 2013, STATE_BELOW_HALF);
  assert_number(period_total(s, period_years(2012, 2014), PERIOD_STRICT).total, 220, 219.5, 221);
  assert_reason(period_change(s, period_years(2014, 2015), period_years(2012, 2013)), REASON_ZERO_BASE);
  series_set_state(s, 2013, STATE_NONE);
  assert_reason(period_change(s, period_years(2014, 2015), period_years(2012, 2013)), REASON_FROM_NOTHING);
  assert_number(period_difference(s, period_years(2014, 2015), period_years(2012, 2013)), 314, 313, 315);
  assert_number(period_total(s, period_years(2012, 2013), PERIOD_STRICT).total, 0, 0, 0);
  g_assert_cmpint(period_total(s, period_years(2012, 2013), PERIOD_STRICT).present, ==, 2);
}

static void test_published(void)
{
  g_autoptr(Series) s = korea();
  Observation row = {.number = number_rounded(1400, 0.5), .state = STATE_VALUE};
  row.key.period = period_years(2012, 2016);
  Observation half = {.number = number_rounded(260, 0.5), .state = STATE_VALUE};
  g_assert_true(period_parse("2021-01..2021-06", &half.key.period, NULL));
  const Observation *rows[] = {&row, &half};
  g_array_append_vals(s->periods, rows, 2);
  series_set_state(s, 2014, STATE_MISSING);
  PeriodTotal total = period_total(s, period_years(2012, 2016), PERIOD_STRICT);
  g_assert_true(total.published);
  g_assert_true(total.source == &row);
  assert_number(total.total, 1400, 1399.5, 1400.5);
  assert_number(total.mean, 280, 279.9, 280.1);
  g_autoptr(GArray) years = period_missing_years(s, period_years(2012, 2016));
  g_assert_cmpuint(years->len, ==, 0);
  assert_near(period_change(s, period_years(2017, 2021), period_years(2012, 2016)).number.value, 174);
  assert_number(period_total(s, half.key.period, PERIOD_STRICT).total, 260, 259.5, 260.5);
  Period other;
  g_assert_true(period_parse("2020-01..2020-06", &other, NULL));
  assert_reason(period_total(s, other, PERIOD_ALLOW_GAPS).total, REASON_MISSING);
}

static void test_moving(void)
{
  g_autoptr(Series) s = korea();
  assert_number(moving_trailing(s, 2016, 5), 277.2, 276.7, 277.7);
  assert_reason(moving_trailing(s, 2015, 5), REASON_MISSING);
  assert_reason(moving_trailing(s, 2016, 0), REASON_TOO_FEW);
  assert_reason(moving_trailing(s, 2022, 2), REASON_MISSING);
  g_autofree Result *all = moving_trailing_series(s, 5);
  assert_near(all[9].number.value, 767.2);
  g_assert_cmpint(all[2].n, ==, 3);
  series_set_state(s, 2016, STATE_NOT_PUBLISHED);
  assert_reason(moving_trailing(s, 2020, 5), REASON_MISSING);
  series_set_state(s, 2016, STATE_NONE);
  assert_near(moving_trailing(s, 2016, 5).number.value, 181.8);
}

/* 40 of 76.4 as in the vectors; the ends by hand: 39.5 / (39.5 + 38.4). */
static void test_shares(void)
{
  Number list[] = {number_rounded(40, 0.5), number_rounded(16, 0.5), number_rounded(11, 0.5),
                   number_rounded(5.2, 0.5), number_rounded(4.2, 0.5)};
  assert_number(share_of_list(list, 5, 0), 52.356020942408376963, 3950 / 77.9, 4050 / 74.9);
  assert_number(share_of_total(number_rounded(3836, 0.5), number_rounded(138360, 0.5)), 383600 / 138360.,
                383550 / 138360.5, 383650 / 138359.5);
  assert_reason(share_of_list(list, 5, 5), REASON_TOO_FEW);
  assert_reason(share_of_total(number_exact(1), number_exact(0)), REASON_ZERO_TOTAL);
  assert_reason(share_of_total(number_exact(-1), number_exact(5)), REASON_NEGATIVE);
  assert_reason(share_of_total(NUMBER_NONE, number_exact(5)), REASON_MISSING);
  assert_number(share_change_points(number_exact(1.7), number_exact(2)), 0.3, 0.3, 0.3);
  assert_number(share_change_percent(number_exact(1.6), number_exact(2)), 25, 25, 25);
  g_assert_cmpstr(share_concentration(list, 0).reason, ==, REASON_ZERO_TOTAL);
  Number half[] = {{0, 0, 0.5}, {0, 0, 0.5}};
  assert_reason(share_of_list(half, 2, 0), REASON_ZERO_TOTAL);
}

static void test_ranks(void)
{
  Number x[] = {number_rounded(12, 0.5), number_rounded(13, 0.5), number_rounded(12.4, 0.05), NUMBER_NONE,
                number_rounded(12, 0.5), number_rounded(3, 0.5)};
  g_autofree Rank *r = g_new(Rank, 6);
  rank_descending(x, 6, r);
  g_assert_cmpint(r[1].competition, ==, 1);
  g_assert_false(r[1].near_tie); /* 12.5 to 13.5 against 12.35 to 12.45 */
  g_assert_cmpint(r[2].competition, ==, 2);
  g_assert_true(r[2].near_tie);
  g_assert_cmpint(r[2].best, ==, 2);
  g_assert_cmpint(r[2].worst, ==, 4);
  g_assert_cmpint(r[0].competition, ==, 3);
  g_assert_true(r[0].tied);
  g_assert_cmpfloat(r[0].average, ==, 3.5);
  g_assert_cmpint(r[0].best, ==, 2);
  g_assert_cmpint(r[0].worst, ==, 4);
  g_assert_cmpint(r[5].competition, ==, 5);
  g_assert_cmpint(r[5].dense, ==, 4);
  g_assert_cmpint(r[5].of, ==, 5);
  g_assert_cmpint(r[3].competition, ==, 0);
  g_assert_true(isnan(r[3].average));
  g_assert_cmpint(rank_of(x, 6, 5).competition, ==, 5);
  g_assert_cmpint(rank_of(x, 6, 9).competition, ==, 0);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/stats/periods/korea", test_korea);
  g_test_add_func("/stats/periods/korea-2024", test_korea_2024);
  g_test_add_func("/stats/periods/unequal", test_unequal);
  g_test_add_func("/stats/periods/overlapping", test_overlapping);
  g_test_add_func("/stats/periods/missing", test_missing);
  g_test_add_func("/stats/periods/none", test_none);
  g_test_add_func("/stats/periods/published", test_published);
  g_test_add_func("/stats/moving", test_moving);
  g_test_add_func("/stats/shares", test_shares);
  g_test_add_func("/stats/ranks", test_ranks);
  return g_test_run();
}
