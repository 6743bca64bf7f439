/* Rounding intervals against search: every formula is written down a second time here, plainly and in
 * double, and evaluated at all corners of the box of inputs, at random points inside, and along a random
 * descent from the best of them. No value found may lie outside the interval; where the headers promise an
 * exact interval, its ends must be found. */
#include <gsl/gsl_errno.h>

#include "stats/change.h"
#include "stats/describe.h"
#include "stats/growth.h"
#include "stats/period_stats.h"
#include "stats/share.h"
#include "stats_series.h"

enum { MAX_YEARS = 7, CASES = 60, POINTS = 200, DESCENT = 400 };

/* ---- the formulas, plainly ---------------------------------------------------------------------------- */

static double rate(const double *x, guint i)
{
  return 100 * (x[i] / x[i - 1] - 1);
}

static int ascending(const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static double plain_mean(const double *x, guint n)
{
  double sum = 0;
  for (guint i = 0; i < n; i++)
    sum += x[i];
  return sum / n;
}

static double plain_median(const double *x, guint n)
{
  double y[MAX_YEARS] = {0};
  memcpy(y, x, n * sizeof *x);
  qsort(y, n, sizeof *y, ascending);
  return n % 2 ? y[n / 2] : (y[n / 2 - 1] + y[n / 2]) / 2;
}

static double plain_deviation(const double *x, guint n)
{
  double mean = plain_mean(x, n), squares = 0;
  for (guint i = 0; i < n; i++)
    squares += (x[i] - mean) * (x[i] - mean);
  return sqrt(squares / (n - 1));
}

static double plain_lag1(const double *x, guint n)
{
  double mean = plain_mean(x, n), squares = 0, products = 0;
  for (guint i = 0; i < n; i++)
    squares += (x[i] - mean) * (x[i] - mean);
  for (guint i = 1; i < n; i++)
    products += (x[i] - mean) * (x[i - 1] - mean);
  return products / squares;
}

static guint rates_of(const double *x, guint n, double *rates)
{
  for (guint i = 1; i < n; i++)
    rates[i - 1] = rate(x, i);
  return n - 1;
}

static double plain_end_to_end(const double *x, guint n)
{
  return 100 * (x[n - 1] / x[0] - 1);
}

static double plain_compound(const double *x, guint n)
{
  return 100 * (pow(x[n - 1] / x[0], 1.0 / (n - 1)) - 1);
}

static double plain_mean_rate(const double *x, guint n)
{
  double rates[MAX_YEARS] = {0};
  return plain_mean(rates, rates_of(x, n, rates));
}

static double plain_median_rate(const double *x, guint n)
{
  double rates[MAX_YEARS] = {0};
  return plain_median(rates, rates_of(x, n, rates));
}

static double plain_deviation_of_rates(const double *x, guint n)
{
  double rates[MAX_YEARS] = {0};
  return plain_deviation(rates, rates_of(x, n, rates));
}

static double plain_smallest_rate(const double *x, guint n)
{
  double smallest = INFINITY;
  for (guint i = 1; i < n; i++)
    smallest = fmin(smallest, rate(x, i));
  return smallest;
}

/* Slope, standard error and r² by centred sums. */
static void plain_trend(const double *x, guint n, double *slope, double *se, double *r2)
{
  double y[MAX_YEARS] = {0}, spread = 0, cross = 0, all = 0, rest = 0;
  for (guint i = 0; i < n; i++)
    y[i] = log(x[i]);
  double mean = plain_mean(y, n);
  for (guint i = 0; i < n; i++) {
    double t = i - (n - 1) / 2.0;
    spread += t * t;
    cross += t * (y[i] - mean);
    all += (y[i] - mean) * (y[i] - mean);
  }
  *slope = cross / spread;
  for (guint i = 0; i < n; i++) {
    double e = y[i] - mean - *slope * (i - (n - 1) / 2.0);
    rest += e * e;
  }
  *se = sqrt(rest / (n - 2) / spread);
  *r2 = 1 - rest / all;
}

static double plain_slope(const double *x, guint n)
{
  double slope, se, r2;
  plain_trend(x, n, &slope, &se, &r2);
  return slope;
}

static double plain_se(const double *x, guint n)
{
  double slope, se, r2;
  plain_trend(x, n, &slope, &se, &r2);
  return se;
}

static double plain_r2(const double *x, guint n)
{
  double slope, se, r2;
  plain_trend(x, n, &slope, &se, &r2);
  return r2;
}

static double plain_low(const double *x, guint n)
{
  double slope, se, r2;
  plain_trend(x, n, &slope, &se, &r2);
  return 100 * (exp(slope - trend_student_t(0.95, (int)n - 2) * se) - 1);
}

static double plain_share(const double *x, guint n)
{
  return 100 * x[0] / (plain_mean(x, n) * n);
}

static double plain_largest_two(const double *x, guint n)
{
  double y[MAX_YEARS] = {0};
  memcpy(y, x, n * sizeof *x);
  qsort(y, n, sizeof *y, ascending);
  return 100 * (y[n - 1] + y[n - 2]) / (plain_mean(x, n) * n);
}

static double plain_hhi(const double *x, guint n)
{
  double sum = plain_mean(x, n) * n, hhi = 0;
  for (guint i = 0; i < n; i++)
    hhi += x[i] / sum * (x[i] / sum);
  return hhi;
}

/* The first n − 1 against the last n − 1: they share all but two. */
static double plain_overlap(const double *x, guint n)
{
  double sum = plain_mean(x, n) * n;
  return 100 * ((sum - x[0]) / (sum - x[n - 1]) - 1);
}

/* ---- the program's ------------------------------------------------------------------------------------ */

static Trend trend_of(const Number *x, guint n)
{
  int years[MAX_YEARS];
  for (guint i = 0; i < n; i++)
    years[i] = 2000 + (int)i;
  return trend_fit(years, x, n, 0.95);
}

static Result our_end_to_end(const Number *x, guint n)
{
  return change_percent(x[0], x[n - 1]);
}

static Result our_compound(const Number *x, guint n)
{
  return change_compound(x[0], x[n - 1], (int)n - 1);
}

static Result our_smallest_rate(const Number *x, guint n)
{
  g_autoptr(Series) series = series_of_numbers(2000, x, n);
  return growth_every_year(series, 2000, 2000 + (int)n - 1).smallest;
}

static Result our_slope(const Number *x, guint n)
{
  return trend_of(x, n).slope;
}

static Result our_se(const Number *x, guint n)
{
  return trend_of(x, n).se;
}

static Result our_r2(const Number *x, guint n)
{
  return trend_of(x, n).r2;
}

static Result our_low(const Number *x, guint n)
{
  return trend_of(x, n).low;
}

static Result our_share(const Number *x, guint n)
{
  return share_of_list(x, n, 0);
}

static Result our_largest_two(const Number *x, guint n)
{
  return share_of_largest(x, n, 2);
}

static Result our_hhi(const Number *x, guint n)
{
  return share_concentration(x, n).hhi;
}

static Result our_overlap(const Number *x, guint n)
{
  g_autoptr(Series) series = series_of_numbers(2000, x, n);
  int last = 2000 + (int)n - 1;
  return period_change(series, period_years(2001, last), period_years(2000, last - 1));
}

static const struct {
  const char *name;
  Result (*ours)(const Number *x, guint n);
  double (*plain)(const double *x, guint n);
  gboolean exact; /* the header promises an exact interval */
} formulas[] = {
    {"end to end", our_end_to_end, plain_end_to_end, TRUE},
    {"compound", our_compound, plain_compound, TRUE},
    {"mean of rates", growth_mean_of, plain_mean_rate, TRUE},
    {"median of rates", growth_median_of, plain_median_rate, FALSE},
    {"deviation of rates", growth_deviation_of, plain_deviation_of_rates, FALSE},
    {"smallest rate", our_smallest_rate, plain_smallest_rate, FALSE},
    {"slope", our_slope, plain_slope, TRUE},
    {"standard error", our_se, plain_se, FALSE},
    {"r2", our_r2, plain_r2, FALSE},
    {"low end of the trend", our_low, plain_low, FALSE},
    {"mean", describe_mean, plain_mean, TRUE},
    {"median", describe_median, plain_median, TRUE},
    {"deviation", describe_deviation, plain_deviation, FALSE},
    {"lag-1", describe_lag1, plain_lag1, FALSE},
    {"share", our_share, plain_share, TRUE},
    {"share of the largest", our_largest_two, plain_largest_two, FALSE},
    {"hhi", our_hhi, plain_hhi, FALSE},
    {"overlapping periods", our_overlap, plain_overlap, TRUE},
};

/* ---- the search --------------------------------------------------------------------------------------- */

typedef double (*Plain)(const double *x, guint n);

/* The smallest value of sign · plain over the box. */
static double search(Plain plain, double sign, const Number *box, guint n, GRand *rand)
{
  double best[MAX_YEARS], x[MAX_YEARS], least = INFINITY;
  for (guint point = 0; point < (1u << n) + POINTS; point++) {
    for (guint i = 0; i < n; i++) {
      gboolean corner = point < (1u << n);
      x[i] = !corner          ? g_rand_double_range(rand, box[i].low, box[i].high)
             : point >> i & 1 ? box[i].high
                              : box[i].low;
    }
    double value = sign * plain(x, n);
    if (value >= least) continue;
    least = value;
    memcpy(best, x, sizeof best);
  }
  for (int step = 0; step < DESCENT; step++) {
    guint i = (guint)g_rand_int_range(rand, 0, (gint32)n);
    double reach = (box[i].high - box[i].low) * pow(0.98, step);
    memcpy(x, best, sizeof x);
    double moved = x[i] + g_rand_double_range(rand, -reach, reach);
    x[i] = CLAMP(moved, box[i].low, box[i].high);
    double value = sign * plain(x, n);
    if (value >= least) continue;
    least = value;
    memcpy(best, x, sizeof best);
  }
  return least;
}

static void random_box(GRand *rand, Number *box, guint n)
{
  for (guint i = 0; i < n; i++) {
    double value = g_rand_int_range(rand, 2, 900), half = g_rand_boolean(rand) ? 0.5 : value * 0.2;
    box[i] = number_rounded(value, half);
  }
}

static void test_formula(gconstpointer data)
{
  gsize f = GPOINTER_TO_SIZE(data);
  GRand *rand = g_rand_new_with_seed(20220314 + (guint32)f);
  for (int i = 0; i < CASES; i++) {
    Number box[MAX_YEARS];
    guint n = (guint)g_rand_int_range(rand, 3, MAX_YEARS + 1);
    random_box(rand, box, n);
    Result r = formulas[f].ours(box, n);
    g_assert_null(r.reason);
    double low = search(formulas[f].plain, 1, box, n, rand),
           high = -search(formulas[f].plain, -1, box, n, rand);
    double width = high - low, dust = 1e-11 * (fabs(low) + fabs(high) + 1);
    g_assert_cmpfloat(r.number.low, <=, low + dust);
    g_assert_cmpfloat(r.number.high, >=, high - dust);
    if (!formulas[f].exact) continue;
    g_assert_cmpfloat(r.number.low, >=, low - 0.01 * width - dust);
    g_assert_cmpfloat(r.number.high, <=, high + 0.01 * width + dust);
  }
  g_rand_free(rand);
}

/* A last year that may be negative: bounded rate by rate. */
static void test_negative_end(void)
{
  Number x[] = {number_rounded(10, 1), number_rounded(4, 1), number_rounded(-1, 3)};
  Result r = growth_mean_of(x, 3);
  GRand *rand = g_rand_new_with_seed(7);
  g_assert_cmpfloat(r.number.low, <=, search(plain_mean_rate, 1, x, 3, rand));
  g_assert_cmpfloat(r.number.high, >=, -search(plain_mean_rate, -1, x, 3, rand));
  g_rand_free(rand);
}

/* Seventy years of wide intervals: the descent may stop early, the gap keeps it safe. The smallest mean of
 * rates over such a box is that of a geometric path from the upper end of the first year to the lower end
 * of the last. */
static void test_long_chain(void)
{
  enum { YEARS = 71 };
  Number x[YEARS];
  for (int i = 0; i < YEARS; i++)
    x[i] = number_rounded(100, 90);
  Result r = growth_mean_of(x, YEARS);
  double least = 100 * (pow(10.0 / 190, 1.0 / (YEARS - 1)) - 1);
  g_assert_cmpfloat(r.number.low, <=, least + 1e-12);
  g_assert_cmpfloat(r.number.low, >=, least - 0.1);
}

int main(int argc, char **argv)
{
  gsl_set_error_handler_off();
  g_test_init(&argc, &argv, NULL);
  for (gsize f = 0; f < G_N_ELEMENTS(formulas); f++) {
    g_autofree char *path = g_strdup_printf("/stats/intervals/%s", formulas[f].name);
    g_test_add_data_func(path, GSIZE_TO_POINTER(f), test_formula);
  }
  g_test_add_func("/stats/intervals/negative-end", test_negative_end);
  g_test_add_func("/stats/intervals/long-chain", test_long_chain);
  return g_test_run();
}
