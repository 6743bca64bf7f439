/* The sentences of the policy essay (datasets/claims/korea-nato.csv), judged on the shipped data sets: the
 * table of claims.md §6, row by row. Expected numbers are those of the table and of its worked readings. */
#include "claims_tables.h"
#include "input/input.h"

#include <math.h>

static GPtrArray *judged(ClaimFile **file, Table **table)
{
  g_autoptr(GError) error = NULL;
  *table = table_new();
  input_read(*table, "datasets", NULL, NULL, &error);
  g_assert_no_error(error);
  table_seal(*table, &error);
  g_assert_no_error(error);
  *file = claims_read("datasets/claims/korea-nato.csv", &error);
  g_assert_no_error(error);
  return claims_judge(*file, *table, NULL, &error);
}

static const struct {
  const char *id;
  VerdictKind verdict;
  const char *direction;
  double as_printed; /* NAN: no such reading */
  double computed;   /* of the deciding reading */
  double tolerance;  /* of the digits that the table gives */
  const char *slip;
} table_of_claims[] = {
    {"budget-average", VERDICT_CONTRADICTED, "overstated", 6.26, 6.26, 0.005, NULL},
    {"budget-every-year", VERDICT_HOLDS, "", 1, 1, 0, NULL},
    {"exports-tripled", VERDICT_HOLDS, "", 3.048, 3.048, 0.0005, NULL},
    {"exports-2011-15", VERDICT_SLIP, "", 1195, 1195, 0, "TIV for dollars"},
    {"exports-2016-20", VERDICT_CONTRADICTED, "overstated", 3642, 3642, 0, NULL},
    {"orders-2021-23", VERDICT_HOLDS, "", 38.05, 38.05, 1e-9, NULL},
    {"exports-to-orders", VERDICT_NOT_COMPARABLE, "", NAN, NAN, 0, NULL},
    {"units-south-korea", VERDICT_CANNOT_BE_CHECKED, "", 2972, 2972, 0, NULL},
    {"units-united-states", VERDICT_CANNOT_BE_CHECKED, "", 5631, 5631, 0, NULL},
    {"units-rank", VERDICT_CANNOT_BE_CHECKED, "", NAN, NAN, 0, NULL},
    {"exports-growth", VERDICT_HOLDS_ONLY_AS, "", -27.4, 176.77, 0.05, NULL},
    {"exports-fastest", VERDICT_HOLDS_ONLY_AS, "", 12, 1, 0, NULL},
    {"poland", VERDICT_HOLDS, "", 12.4, 12.4, 0, NULL},
    {"australia", VERDICT_SLIP, "", 2.4, 2.4, 0, "another month"},
    {"romania", VERDICT_CONTRADICTED, "understated", 0.938, 0.938, 0, NULL},
};

static gboolean near(const Reading *reading, double expected, double tolerance)
{
  if (isnan(expected)) return reading == NULL;
  return reading && fabs(reading->result.number.value - expected) <= tolerance + 1e-12;
}

static void test_table(void)
{
  g_autoptr(Table) table = NULL;
  g_autoptr(ClaimFile) file = NULL;
  g_autoptr(GPtrArray) verdicts = judged(&file, &table);
  g_assert_cmpuint(verdicts->len, ==, G_N_ELEMENTS(table_of_claims));
  for (gsize i = 0; i < G_N_ELEMENTS(table_of_claims); i++) {
    const Verdict *v = g_ptr_array_index(verdicts, i);
    g_assert_cmpstr(claim_id(v->claim), ==, table_of_claims[i].id);
    gboolean right = v->kind == table_of_claims[i].verdict &&
                     g_str_equal(v->direction, table_of_claims[i].direction) &&
                     g_strcmp0(v->slip, table_of_claims[i].slip) == 0 && !v->broken &&
                     near(v->as_printed, table_of_claims[i].as_printed, table_of_claims[i].tolerance) &&
                     near(v->reading, table_of_claims[i].computed, table_of_claims[i].tolerance);
    if (!right)
      g_test_fail_printf("%s is '%s': %s", table_of_claims[i].id, verdict_string(v->kind), v->sentence);
  }
}

/* What the table says beside the verdicts. */
static void test_details(void)
{
  g_autoptr(Table) table = NULL;
  g_autoptr(ClaimFile) file = NULL;
  g_autoptr(GPtrArray) verdicts = judged(&file, &table);
  const Verdict *growth = verdict_by_id(verdicts, "exports-growth");
  g_assert_cmpstr(growth->reading->id, ==, "change/period-sum/exports.tiv/2017-21:2012-16@2022-03");
  g_assert_cmpstr(growth->reading->name, ==, "2017–21 against 2012–16");
  g_assert_cmpfloat_with_epsilon(growth->reading->result.number.low, 176.09, 0.005);
  g_assert_cmpfloat_with_epsilon(growth->reading->result.number.high, 177.45, 0.005);
  g_assert_cmpfloat_with_epsilon(growth->revised_to.value, 184.9, 0.05);
  g_assert_cmpint(growth->revised_release.year, ==, 2024);
  g_assert_cmpfloat(growth->reading->chance, >=, 0.01); /* claims.md §3: measured 1 to 10 per cent */
  g_assert_cmpfloat(growth->reading->chance, <=, 0.10);
  g_assert_true(has_flag(growth, "since revised to 184.9"));
  g_assert_true(has_flag(verdict_by_id(verdicts, "poland"), "quantity of another stage"));
  g_assert_true(has_flag(verdict_by_id(verdicts, "exports-2011-15"), "TIV is not money"));
  g_assert_true(has_flag(verdict_by_id(verdicts, "units-south-korea"), "source is the claim itself"));
  g_assert_true(has_flag(verdict_by_id(verdicts, "units-rank"), "source is the claim itself"));
  g_assert_true(has_flag(verdict_by_id(verdicts, "exports-to-orders"), "partly unverified"));
  g_assert_true(has_flag(verdict_by_id(verdicts, "exports-to-orders"), "unequal periods"));
  const Verdict *romania = verdict_by_id(verdicts, "romania");
  g_assert_cmpuint(romania->may_come_from->len, ==, 1);
  const Reading *malaysia = g_ptr_array_index(romania->may_come_from, 0);
  g_assert_true(g_str_has_prefix(malaysia->name, "Malaysia: FA-50"));
}

static const Reading *find_reading(const Verdict *verdict, const char *id)
{
  for (guint i = 0; i < verdict->readings->len; i++) {
    const Reading *r = g_ptr_array_index(verdict->readings, i);
    if (g_str_equal(r->id, id)) return r;
  }
  g_test_fail_printf("no reading '%s'", id);
  return NULL;
}

/* Readings of ../claims/essay_claims.csv whose inputs are shipped. */
static void test_readings(void)
{
  static const struct {
    const char *claim, *reading;
    double value, half;
  } readings[] = {
      {"budget-average", "average/compound/budget.original/2017-22", 6.25, 0.005},
      {"budget-average", "average/simple/budget.original/2017-22", 7.08, 0.005},
      {"budget-average", "average/mean/budget.original/2017-21", 6.99, 0.005},
      {"budget-average", "average/compound/budget.original/2017-21", 6.98, 0.005},
      {"budget-average", "average/mean/budget.original/2016-21", 6.38, 0.005},
      {"budget-average", "average/mean/budget.original/2016-22", 5.88, 0.005},
      {"budget-average", "average/mean/milex.constant/2017-22@2025-04", 4.13, 0.005},
      {"budget-average", "average/mean/milex.current/2017-22@2025-04", 3.67, 0.005},
      {"exports-tripled", "ratio/period-sum/exports.tiv/2016-20:2011-15@2022-03", 2.976, 0.0005},
      {"exports-tripled", "ratio/period-sum/exports.tiv/2016-20:2011-15@2023-03", 3.112, 0.0005},
      {"exports-tripled", "ratio/period-sum/exports.tiv/2016-20:2011-15@2025-03", 3.051, 0.0005},
      {"exports-tripled", "ratio/period-sum/exports.tiv/2016-20:2011-15@2026-03", 3.101, 0.0005},
      {"exports-2016-20", "level/sum/exports.tiv/2016-20@2022-03", 3747, 0},
      {"exports-2016-20", "level/sum/exports.orders/2016-20", 14.588, 0.0005},
      {"exports-to-orders", "change/per-year/exports.orders/2021-23:2016-20", 334.7, 0.05},
      {"exports-to-orders", "change/per-year/exports.tiv/2021-23:2016-20@2024-03", -38.9, 0.05},
      {"exports-growth", "change/end-to-end/exports.tiv/2021:2017@2022-03", -23.7, 0.05},
      {"exports-growth", "change/end-to-end/exports.tiv/2021:2016@2022-03", 18.7, 0.05},
      {"exports-growth", "change/compound/exports.tiv/2021:2017@2022-03", -6.5, 0.05},
      {"exports-growth", "change/mean/exports.tiv/2021:2017@2022-03", -1.8, 0.05},
      {"exports-growth", "change/period-sum/exports.tiv/2017-21:2012-16@2023-03", 182.84, 0.005},
      {"exports-growth", "change/period-sum/exports.tiv/2017-21:2012-16@2024-03", 184.89, 0.005},
      {"exports-growth", "change/period-sum/exports.tiv/2017-21:2012-16@2025-03", 185.89, 0.01},
      {"exports-growth", "change/period-sum/exports.tiv/2017-21:2012-16@2026-03", 192.54, 0.01},
  };
  g_autoptr(Table) table = NULL;
  g_autoptr(ClaimFile) file = NULL;
  g_autoptr(GPtrArray) verdicts = judged(&file, &table);
  for (gsize i = 0; i < G_N_ELEMENTS(readings); i++) {
    const Reading *r = find_reading(verdict_by_id(verdicts, readings[i].claim), readings[i].reading);
    if (r && fabs(r->result.number.value - readings[i].value) > readings[i].half + 1e-9)
      g_test_fail_printf("%s is %.6g", r->id, r->result.number.value);
  }
}

/* claims.md §5: short sentences, under 30 words each. */
static void test_sentences(void)
{
  g_autoptr(Table) table = NULL;
  g_autoptr(ClaimFile) file = NULL;
  g_autoptr(GPtrArray) verdicts = judged(&file, &table);
  for (guint i = 0; i < verdicts->len; i++) {
    const Verdict *v = g_ptr_array_index(verdicts, i);
    g_auto(GStrv) sentences = g_strsplit(v->sentence, ". ", -1);
    g_assert_cmpuint(g_strv_length(sentences), >=, 1);
    for (guint s = 0; sentences[s]; s++) {
      g_auto(GStrv) words = g_strsplit(sentences[s], " ", -1);
      if (g_strv_length(words) >= 30) g_test_fail_printf("%s: '%s'", claim_id(v->claim), sentences[s]);
    }
    g_assert_null(strstr(v->sentence, "chance"));
    g_assert_null(strstr(v->sentence, "(null)"));
    g_assert_true(g_utf8_validate(v->sentence, -1, NULL));
  }
  const char *growth = verdict_by_id(verdicts, "exports-growth")->sentence;
  static const char *const parts[] = {"rose 176.8 per cent between 2012–16 and 2017–21",
                                      "1,386 and 3,836 million TIV", "a fall of 27.4 per cent",
                                      "revised to 184.9 per cent", "March 2022"};
  for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
    g_assert_nonnull(strstr(growth, parts[i]));
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/claims/essay/table", test_table);
  g_test_add_func("/claims/essay/details", test_details);
  g_test_add_func("/claims/essay/readings", test_readings);
  g_test_add_func("/claims/essay/sentences", test_sentences);
  return g_test_run();
}
