/* Runs a file of statistics vectors: inputs and answers as decimal strings, computed elsewhere at 60 digits.
 *
 *   stats_vectors [FILE]     FILE, or $VECTORS, or tests/vectors/vectors.json
 *
 * A case passes when every expected number is met to 1e-13 relative (1e-12 absolute where it is smaller than
 * that), every undefined part is undefined, and the reason is the one in `status` (there with or without
 * "undefined_"). A function that is not in the table below fails. Output is TAP and closes with `N passed, N
 * failed`. */
#include <glib.h>
#include <gsl/gsl_errno.h>
#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "stats/change.h"
#include "stats/describe.h"
#include "stats/growth.h"
#include "stats/moving.h"
#include "stats/period_stats.h"
#include "stats/rank.h"
#include "stats/share.h"
#include "stats_series.h"

/* ---- reading inputs ----------------------------------------------------------------------------------- */

static Number number_of(const json_t *value)
{
  if (json_is_number(value)) return number_exact(json_number_value(value));
  const char *text = json_string_value(value);
  char *end = NULL;
  double number = text ? g_ascii_strtod(text, &end) : NAN;
  return text && end != text && *end == '\0' ? number_exact(number) : NUMBER_NONE;
}

static Number number_at(const json_t *input, const char *key)
{
  return number_of(json_object_get(input, key));
}

static int int_at(const json_t *input, const char *key)
{
  return (int)json_integer_value(json_object_get(input, key));
}

/* Free with g_free. */
static Number *numbers_at(const json_t *input, const char *key, guint *n)
{
  const json_t *array = json_object_get(input, key);
  *n = (guint)json_array_size(array);
  Number *numbers = g_new(Number, MAX(*n, 1));
  for (guint i = 0; i < *n; i++)
    numbers[i] = number_of(json_array_get(array, i));
  return numbers;
}

static int year_at(const json_t *input, gsize index)
{
  return (int)json_integer_value(json_array_get(json_object_get(input, "years"), index));
}

/* Dense years from sparse ones. Free with series_free. */
static Series *given_series(const json_t *input)
{
  guint n;
  g_autofree Number *values = numbers_at(input, "values", &n);
  int first = n ? year_at(input, 0) : 1, last = n ? first : 0;
  for (guint i = 0; i < n; i++) {
    first = MIN(first, year_at(input, i));
    last = MAX(last, year_at(input, i));
  }
  guint years = (guint)(last - first + 1);
  g_autofree Number *dense = g_new(Number, MAX(years, 1));
  for (guint i = 0; i < years; i++)
    dense[i] = NUMBER_NONE;
  for (guint i = 0; i < n; i++)
    dense[year_at(input, i) - first] = values[i];
  return series_of_numbers(first, dense, years);
}

static guint n_given(const json_t *input)
{
  return (guint)json_array_size(json_object_get(input, "years"));
}

/* ---- building answers --------------------------------------------------------------------------------- */

static json_t *json_of(Result r)
{
  return result_is_defined(r) ? json_real(r.number.value) : json_null();
}

static const char *status_of(Result r)
{
  return result_is_defined(r) ? "ok" : r.reason;
}

/* Every function returns its answer as the file would hold it, and its status. */
typedef json_t *(*Function)(const json_t *input, const char **status);

static json_t *pct_change(const json_t *input, const char **status)
{
  Number base = number_at(input, "base"), end = number_at(input, "new");
  Result pct = change_percent(base, end);
  *status = status_of(pct);
  return json_pack("{s:o,s:o,s:o}", "pct", json_of(pct), "abs", json_of(change_difference(base, end)),
                   "ratio", json_of(change_ratio(base, end)));
}

static json_t *yoy(const json_t *input, const char **status)
{
  g_autoptr(Series) series = given_series(input);
  g_autoptr(GArray) years = growth_years(series, series->first_year, series->last_year);
  json_t *rows = json_array();
  for (guint i = 0; i < n_given(input); i++) {
    const GrowthYear *row = &g_array_index(years, GrowthYear, year_at(input, i) - series->first_year);
    json_array_append_new(rows,
                          json_pack("[i,o,s]", row->year, json_of(row->change), status_of(row->change)));
  }
  *status = "ok";
  return rows;
}

static json_t *cagr(const json_t *input, const char **status)
{
  int steps = int_at(input, "y1") - int_at(input, "y0");
  Result r = change_compound(number_at(input, "v0"), number_at(input, "v1"), steps);
  *status = status_of(r);
  return json_pack("{s:o,s:i}", "pct", json_of(r), "periods", steps);
}

static json_t *mean_growth(const json_t *input, const char **status)
{
  guint n;
  g_autofree Number *rates = numbers_at(input, "growth_pct", &n);
  Result cumulative = growth_rates_cumulative(rates, n);
  *status = status_of(cumulative);
  return json_pack("{s:o,s:o,s:o}", "arithmetic_pct", json_of(growth_rates_arithmetic(rates, n)),
                   "geometric_pct", json_of(growth_rates_geometric(rates, n)), "cumulative_pct",
                   json_of(cumulative));
}

static json_t *loglin(const json_t *input, const char **status)
{
  guint n;
  g_autofree Number *x = numbers_at(input, "values", &n);
  g_autofree int *years = g_new(int, MAX(n, 1));
  for (guint i = 0; i < n; i++)
    years[i] = year_at(input, i);
  Trend t = trend_fit(years, x, n, number_at(input, "level").value);
  *status = status_of(t.growth);
  return json_pack("{s:i,s:o,s:o,s:o,s:o,s:o,s:[o,o],s:[o,o],s:o}", "n", t.n, "slope", json_of(t.slope),
                   "intercept_at_mean_year", json_of(t.intercept), "growth_pct", json_of(t.growth),
                   "se_slope", json_of(t.se), "t_crit", isnan(t.t) ? json_null() : json_real(t.t), "ci_slope",
                   json_of(t.slope_low), json_of(t.slope_high), "ci_growth_pct", json_of(t.low),
                   json_of(t.high), "r2", json_of(t.r2));
}

static json_t *json_of_total(const Series *series, PeriodTotal total)
{
  g_autoptr(GArray) missing = period_missing_years(series, total.period);
  json_t *years = json_array();
  for (guint i = 0; i < missing->len; i++)
    json_array_append_new(years, json_integer(g_array_index(missing, int, i)));
  return json_pack("{s:i,s:i,s:o,s:o,s:o}", "years", total.years, "present", total.present, "missing", years,
                   "sum", json_of(total.reported), "mean", json_of(total.mean));
}

static Period period_at(const json_t *input, const char *key)
{
  const json_t *pair = json_object_get(input, key);
  return period_years((int)json_integer_value(json_array_get(pair, 0)),
                      (int)json_integer_value(json_array_get(pair, 1)));
}

static json_t *period_change_of(const json_t *input, const char **status)
{
  g_autoptr(Series) series = given_series(input);
  Comparison c =
      period_compare_totals(series, period_at(input, "p2"), period_at(input, "p1"), PERIOD_ALLOW_GAPS);
  *status = status_of(c.change);
  return json_pack("{s:o,s:o,s:o,s:o}", "p1", json_of_total(series, c.base), "p2",
                   json_of_total(series, c.period), "change_of_sums_pct", json_of(c.change),
                   "change_of_means_pct", json_of(c.per_year_change));
}

static json_t *moving_avg(const json_t *input, const char **status)
{
  g_autoptr(Series) series = given_series(input);
  g_autofree Result *means = g_new(Result, MAX(series->n, 1));
  moving_trailing_of(series->numbers, series->n, int_at(input, "window"), int_at(input, "min_present"),
                     means);
  json_t *rows = json_array();
  for (guint i = 0; i < n_given(input); i++) {
    Result r = means[year_at(input, i) - series->first_year];
    json_array_append_new(rows, json_pack("[i,o,i]", year_at(input, i), json_of(r), r.n));
  }
  *status = "ok";
  return rows;
}

static json_t *shares(const json_t *input, const char **status)
{
  guint n;
  g_autofree Number *x = numbers_at(input, "values", &n);
  Concentration c = share_concentration(x, n);
  *status = status_of(c.hhi);
  json_t *list = json_array();
  for (guint i = 0; i < n; i++)
    json_array_append_new(list, json_of(share_of_list(x, n, i)));
  return json_pack("{s:o,s:o,s:o,s:o,s:o,s:o,s:o}", "total", json_of(c.total), "share_pct", list, "hhi_0_1",
                   json_of(c.hhi), "hhi_0_10000", json_of(c.hhi_points), "hhi_norm",
                   json_of(c.hhi_normalised), "effective_number", json_of(c.effective_number), "cr4_pct",
                   json_of(share_of_largest(x, n, 4)));
}

static json_t *rank_desc(const json_t *input, const char **status)
{
  guint n;
  g_autofree Number *x = numbers_at(input, "values", &n);
  g_autofree Rank *ranks = g_new(Rank, MAX(n, 1));
  rank_descending(x, n, ranks);
  json_t *competition = json_array(), *dense = json_array(), *average = json_array();
  for (guint i = 0; i < n; i++) {
    gboolean ranked = ranks[i].competition > 0;
    json_array_append_new(competition, ranked ? json_integer(ranks[i].competition) : json_null());
    json_array_append_new(dense, ranked ? json_integer(ranks[i].dense) : json_null());
    json_array_append_new(average, ranked ? json_real(ranks[i].average) : json_null());
  }
  *status = "ok";
  return json_pack("{s:o,s:o,s:o}", "competition", competition, "dense", dense, "average", average);
}

static json_t *share_change(const json_t *input, const char **status)
{
  Number from = number_at(input, "from_pct"), to = number_at(input, "to_pct");
  Result pct = share_change_percent(from, to);
  *status = status_of(pct);
  return json_pack("{s:o,s:o}", "points", json_of(share_change_points(from, to)), "pct", json_of(pct));
}

static json_t *index100(const json_t *input, const char **status)
{
  g_autoptr(Series) series = given_series(input);
  int base_year = int_at(input, "base");
  Number base = series_number(series, base_year);
  json_t *rows = json_array();
  for (guint i = 0; i < n_given(input); i++) {
    int year = year_at(input, i);
    Result r = change_index(base, series_number(series, year), year == base_year);
    json_array_append_new(rows, json_pack("[i,o]", year, json_of(r)));
  }
  *status = status_of(change_index(base, base, TRUE));
  return rows;
}

static json_t *mean_sd(const json_t *input, const char **status)
{
  guint n;
  g_autofree Number *x = numbers_at(input, "values", &n);
  Result mean = describe_mean(x, n);
  *status = status_of(mean);
  return json_pack("{s:o,s:o,s:o}", "mean", json_of(mean), "sd", json_of(describe_deviation(x, n)), "median",
                   json_of(describe_median(x, n)));
}

static json_t *compound(const json_t *input, const char **status)
{
  Number rate = number_at(input, "rate_pct");
  int periods = int_at(input, "periods");
  Result end = change_project(number_at(input, "start"), rate, periods);
  *status = status_of(end);
  return json_pack("{s:o,s:o}", "end", json_of(end), "factor", json_of(change_factor(rate, periods)));
}

static const struct {
  const char *name;
  Function function;
} functions[] = {
    {"pct_change", pct_change},     {"yoy", yoy},           {"cagr", cagr},
    {"mean_growth", mean_growth},   {"loglin", loglin},     {"period_change", period_change_of},
    {"moving_avg", moving_avg},     {"shares", shares},     {"rank_desc", rank_desc},
    {"share_change", share_change}, {"index100", index100}, {"mean_sd", mean_sd},
    {"compound", compound},
};

/* ---- judging ------------------------------------------------------------------------------------------ */

static gboolean close_enough(long double got, long double expected)
{
  long double distance = fabsl(got - expected);
  return distance <= 1e-13L * fabsl(expected) || (fabsl(expected) < 1e-12L && distance <= 1e-12L);
}

/* Whether a part is undefined; an interval is when both ends are. */
static gboolean is_null(const json_t *value)
{
  if (!json_is_array(value)) return !value || json_is_null(value);
  return json_array_size(value) == 2 && json_is_null(json_array_get(value, 0)) &&
         json_is_null(json_array_get(value, 1));
}

static gboolean matches(const json_t *expected, const json_t *got);

static gboolean array_matches(const json_t *expected, const json_t *got)
{
  if (json_array_size(expected) != json_array_size(got)) return FALSE;
  for (gsize i = 0; i < json_array_size(expected); i++)
    if (!matches(json_array_get(expected, i), json_array_get(got, i))) return FALSE;
  return TRUE;
}

static gboolean object_matches(const json_t *expected, const json_t *got)
{
  const char *key;
  json_t *value;
  json_object_foreach((json_t *)expected, key, value)
  {
    if (!json_object_get(got, key) || !matches(value, json_object_get(got, key))) return FALSE;
  }
  return TRUE;
}

static gboolean matches(const json_t *expected, const json_t *got)
{
  if (is_null(expected)) return is_null(got);
  if (json_is_array(expected)) return array_matches(expected, got);
  if (json_is_object(expected)) return object_matches(expected, got);
  if (json_is_string(got)) return g_strcmp0(json_string_value(expected), json_string_value(got)) == 0;
  if (!json_is_number(got)) return FALSE;
  if (json_is_number(expected)) return json_number_value(expected) == json_number_value(got);
  const char *text = json_string_value(expected);
  char *end;
  long double number = strtold(text, &end);
  return end != text && *end == '\0' && close_enough(json_number_value(got), number);
}

static const char *without_prefix(const char *status)
{
  return status && g_str_has_prefix(status, "undefined_") ? status + strlen("undefined_") : status;
}

static Function function_named(const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS(functions); i++)
    if (g_strcmp0(functions[i].name, name) == 0) return functions[i].function;
  return NULL;
}

static gboolean run_case(const json_t *test)
{
  const char *id = json_string_value(json_object_get(test, "id")),
             *name = json_string_value(json_object_get(test, "fn"));
  Function function = function_named(name);
  if (!function) {
    printf("# %s: no function '%s'\n", id, name);
    return FALSE;
  }
  const char *expected_status = without_prefix(json_string_value(json_object_get(test, "status"))),
             *status = NULL;
  const json_t *expected = json_object_get(test, "expected");
  json_t *got = function(json_object_get(test, "input"), &status);
  gboolean passed = g_strcmp0(status, expected_status) == 0 && (is_null(expected) || matches(expected, got));
  if (!passed) {
    char *got_text = json_dumps(got, JSON_COMPACT),
         *expected_text = json_dumps(expected, JSON_COMPACT | JSON_ENCODE_ANY);
    printf("# %s: expected %s %s\n#   got %s %s\n", id, expected_status, expected_text, status, got_text);
    free(got_text);
    free(expected_text);
  }
  json_decref(got);
  return passed;
}

int main(int argc, char **argv)
{
  gsl_set_error_handler_off();
  const char *path = g_getenv("VECTORS") ? g_getenv("VECTORS") : "tests/vectors/vectors.json";
  for (int i = argc - 1; i > 0; i--)
    if (argv[i][0] != '-') path = argv[i];
  json_error_t error;
  json_t *cases = json_load_file(path, 0, &error);
  if (!json_is_array(cases)) {
    printf("Bail out! %s:%d: %s\n", path, error.line, cases ? "not a list of cases" : error.text);
    return 2;
  }
  guint failed = 0, n = (guint)json_array_size(cases);
  printf("1..%u\n", n);
  for (guint i = 0; i < n; i++) {
    const json_t *test = json_array_get(cases, i);
    gboolean passed = run_case(test);
    failed += !passed;
    printf("%s %u - %s\n", passed ? "ok" : "not ok", i + 1, json_string_value(json_object_get(test, "id")));
  }
  json_decref(cases);
  printf("%u passed, %u failed\n", n - failed, failed);
  return failed > 0;
}
