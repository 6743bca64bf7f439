/* NIST's Statistical Reference Datasets (ARMEX_SHARED/nist, default ../shared/nist): correct digits of
 * mean, standard deviation, lag-1 autocorrelation and of the worst regression coefficient, beside plain
 * GSL.
 *
 * Correct digits: −log10 of the relative error, 15 where all printed digits agree (McCullough, The American
 * Statistician 52, 1998). The certified values carry 15 significant digits. */
#include <glib.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_multifit.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "stats/describe.h"
#include "stats/linear.h"

static char *nist_path(const char *folder, const char *file)
{
  const char *shared = g_getenv("ARMEX_SHARED");
  return g_build_filename(shared ? shared : "../shared", "nist", folder, file, NULL);
}

static gboolean lacks_shared(void)
{
  g_autofree char *path = nist_path("univariate", "certified.tsv");
  if (g_file_test(path, G_FILE_TEST_EXISTS)) return FALSE;
  g_test_skip("NIST's files are not at hand (ARMEX_SHARED)");
  return TRUE;
}

static double digits(long double got, long double certified)
{
  char a[40], b[40];
  g_snprintf(a, sizeof a, "%.14Le", got);
  g_snprintf(b, sizeof b, "%.14Le", certified);
  if (strcmp(a, b) == 0) return 15;
  double error = (double)fabsl(certified == 0 ? got : (got - certified) / certified);
  return CLAMP(-log10(error), 0, 15);
}

static char **lines_of(const char *folder, const char *file)
{
  g_autofree char *path = nist_path(folder, file), *text = NULL;
  g_autoptr(GError) error = NULL;
  g_file_get_contents(path, &text, NULL, &error);
  g_assert_no_error(error);
  return g_strsplit(text, "\n", -1);
}

/* ---- univariate --------------------------------------------------------------------------------------- */

/* Digits that safety.md §8 asks for. Where the offset of NumAcc makes a double of the datum too coarse,
 * what can be represented: the decimals behind the doubles do better. */
static const struct {
  const char *file;
  double sd;
} univariate[] = {
    {"lew", 15},     {"lottery", 15}, {"mavro", 13.1},  {"michelson", 13.8}, {"pidigits", 15},
    {"numacc1", 15}, {"numacc2", 15}, {"numacc3", 9.5}, {"numacc4", 8.3},
};

static void certified_univariate(const char *set, long double *mean, long double *sd, long double *lag1)
{
  g_auto(GStrv) lines = lines_of("univariate", "certified.tsv");
  for (gsize i = 1; lines[i]; i++) {
    g_auto(GStrv) cells = g_strsplit(lines[i], "\t", -1);
    if (g_strv_length(cells) < 5 || strcmp(cells[0], set) != 0) continue;
    *mean = strtold(cells[2], NULL);
    *sd = strtold(cells[3], NULL);
    *lag1 = strtold(cells[4], NULL);
    return;
  }
  g_assert_not_reached();
}

static void check_univariate(const char *set, double least_sd)
{
  g_autofree char *file = g_strconcat(set, ".txt", NULL);
  g_auto(GStrv) lines = lines_of("univariate", file);
  guint n = 0;
  g_autofree double *x = g_new(double, g_strv_length(lines));
  g_autofree Number *numbers = g_new(Number, g_strv_length(lines));
  for (gsize i = 0; lines[i]; i++) {
    if (!*g_strstrip(lines[i])) continue;
    x[n] = g_ascii_strtod(lines[i], NULL);
    numbers[n] = number_exact(x[n]);
    n++;
  }
  long double mean, sd, lag1;
  certified_univariate(set, &mean, &sd, &lag1);
  double ours[] = {digits(describe_mean(numbers, n).number.value, mean),
                   digits(describe_deviation(numbers, n).number.value, sd),
                   digits(describe_lag1(numbers, n).number.value, lag1)};
  g_test_message("%-10s mean %4.1f (GSL %4.1f)  s.d. %4.1f (GSL %4.1f)  lag-1 %4.1f (GSL %4.1f)", set,
                 ours[0], digits(gsl_stats_mean(x, 1, n), mean), ours[1], digits(gsl_stats_sd(x, 1, n), sd),
                 ours[2], digits(gsl_stats_lag1_autocorrelation(x, 1, n), lag1));
  g_assert_cmpfloat(ours[0], >=, 15);
  g_assert_cmpfloat(ours[1], >=, least_sd);
  g_assert_cmpfloat(ours[2], >=, 13);
}

static void test_univariate(void)
{
  if (lacks_shared()) return;
  for (gsize i = 0; i < G_N_ELEMENTS(univariate); i++)
    check_univariate(univariate[i].file, univariate[i].sd);
}

/* ---- regression --------------------------------------------------------------------------------------- */

typedef enum { COLUMNS, POLYNOMIAL, NO_INTERCEPT } Model;

static const struct {
  const char *file;
  Model model;
  guint p; /* coefficients */
  double least;
} regressions[] = {
    {"Norris.dat", POLYNOMIAL, 2, 14},     {"Pontius.dat", POLYNOMIAL, 3, 13},
    {"NoInt1.dat", NO_INTERCEPT, 1, 14.7}, {"NoInt2.dat", NO_INTERCEPT, 1, 14.7},
    {"Longley.dat", COLUMNS, 7, 14},       {"Wampler1.dat", POLYNOMIAL, 6, 13},
    {"Wampler2.dat", POLYNOMIAL, 6, 13},   {"Wampler3.dat", POLYNOMIAL, 6, 13},
    {"Wampler4.dat", POLYNOMIAL, 6, 12},   {"Wampler5.dat", POLYNOMIAL, 6, 10},
    {"Filip.dat", POLYNOMIAL, 11, 10.5},
};

/* The numbers of a line; returns how many. */
static guint numbers_of(const char *line, long double *out, guint room)
{
  guint n = 0;
  char *end;
  for (long double value = strtold(line, &end); n < room && end != line; value = strtold(line, &end)) {
    out[n++] = value;
    line = end;
  }
  return n;
}

/* "   B3   estimate   deviation" */
static void certified_coefficients(char **lines, guint p, long double *estimates, long double *errors)
{
  guint found = 0;
  for (gsize i = 30; i < 56 && found < p; i++) {
    const char *line = g_strchug(lines[i]);
    if (line[0] != 'B' || !g_ascii_isdigit(line[1])) continue;
    long double pair[2] = {0};
    g_assert_cmpuint(numbers_of(strpbrk(line, " \t"), pair, 2), ==, 2);
    estimates[found] = pair[0];
    errors[found++] = pair[1];
  }
  g_assert_cmpuint(found, ==, p);
}

static void fill_row(Model model, const long double *x, guint p, long double *row)
{
  for (guint k = 0; k < p; k++)
    row[k] = model == NO_INTERCEPT ? x[k] : k == 0 ? 1 : model == COLUMNS ? x[k - 1] : row[k - 1] * x[0];
}

static double gsl_worst(const long double *design, const long double *y, guint n, guint p,
                        const long double *certified)
{
  gsl_matrix *x = gsl_matrix_alloc(n, p), *covariance = gsl_matrix_alloc(p, p);
  gsl_vector *v = gsl_vector_alloc(n), *c = gsl_vector_alloc(p);
  gsl_multifit_linear_workspace *work = gsl_multifit_linear_alloc(n, p);
  for (guint i = 0; i < n; i++) {
    gsl_vector_set(v, i, (double)y[i]);
    for (guint k = 0; k < p; k++)
      gsl_matrix_set(x, i, k, (double)design[(gsize)k * n + i]);
  }
  double squares, worst = 15;
  int status = gsl_multifit_linear(x, v, c, covariance, &squares, work);
  for (guint k = 0; k < p; k++)
    worst = fmin(worst, status ? 0 : digits(gsl_vector_get(c, k), certified[k]));
  gsl_multifit_linear_free(work);
  gsl_matrix_free(x);
  gsl_matrix_free(covariance);
  gsl_vector_free(v);
  gsl_vector_free(c);
  return worst;
}

static void check_regression(const char *file, Model model, guint p, double least)
{
  enum { FIRST_LINE = 60, ROOM = 128 };
  g_auto(GStrv) lines = lines_of("regression", file);
  long double estimates[11], errors[11], y[ROOM], row[11];
  certified_coefficients(lines, p, estimates, errors);
  g_autofree long double *rows = g_new(long double, ROOM *p), *design = g_new(long double, ROOM *p);
  guint n = 0;
  for (gsize i = FIRST_LINE; lines[i]; i++) {
    long double cells[8];
    if (numbers_of(lines[i], cells, 8) < 2) continue;
    y[n] = cells[0];
    fill_row(model, cells + 1, p, row);
    memcpy(rows + (gsize)n++ * p, row, p * sizeof *row);
  }
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < p; k++)
      design[(gsize)k * n + i] = rows[(gsize)i * p + k];
  g_autoptr(LinearFit) fit = linear_fit(design, y, n, p);
  g_assert_nonnull(fit);
  double worst = 15, worst_error = 15;
  for (guint k = 0; k < p; k++) {
    worst = fmin(worst, digits((double)fit->coefficients[k], estimates[k]));
    worst_error = fmin(worst_error, digits((double)fit->errors[k], errors[k]));
  }
  g_test_message("%-13s coefficient %4.1f (GSL %4.1f)  standard error %4.1f", file, worst,
                 gsl_worst(design, y, n, p, estimates), worst_error);
  g_assert_cmpfloat(worst, >=, least);
}

static void test_regression(void)
{
  if (lacks_shared()) return;
  for (gsize i = 0; i < G_N_ELEMENTS(regressions); i++)
    check_regression(regressions[i].file, regressions[i].model, regressions[i].p, regressions[i].least);
}

int main(int argc, char **argv)
{
  gsl_set_error_handler_off();
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/stats/nist/univariate", test_univariate);
  g_test_add_func("/stats/nist/regression", test_regression);
  return g_test_run();
}
