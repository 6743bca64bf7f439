#include "data/table_diff.h"

#include "data_tables.h"

static const Difference *at(const TableDiff *diff, guint index)
{
  g_assert_cmpuint(index, <, diff->differences->len);
  return &g_array_index(diff->differences, Difference, index);
}

/* South Korea's exports of arms, million TIV, as SIPRI printed them in March 2022 and March 2023 for 2016:
 * 477 and 473 stand in the issue; the other figures are invented. */
static void test_kinds(void)
{
  g_autoptr(Table) old = table_new();
  g_autoptr(Table) new = table_new();
  ADD(old, add_sipri(old, "a", 2022), "South Korea", 2015, 94, 477, 50);
  ADD(new, add_sipri(new, "b", 2023), "South Korea", 2016, 473, 50, 60);
  seal(old);
  seal(new);
  g_autoptr(TableDiff) diff = table_diff(old, new);
  g_assert_cmpuint(diff->differences->len, ==, 3);
  g_assert_cmpuint(diff->same, ==, 1);
  const Difference *revised = at(diff, 0);
  g_assert_cmpint(revised->kind, ==, DIFF_REVISED);
  g_assert_cmpint(revised->before->key.period.from, ==, 2016);
  g_assert_cmpfloat(revised->before->number.value, ==, 477);
  g_assert_cmpfloat(revised->after->number.value, ==, 473);
  g_assert_cmpfloat_with_epsilon(revised->size, 4.0 / 477, 1e-15);
  g_assert_cmpint(revised->scale, ==, 0);
  g_assert_cmpint(at(diff, 1)->kind, ==, DIFF_REMOVED);
  g_assert_cmpint(at(diff, 2)->kind, ==, DIFF_ADDED);
  g_assert_cmpint(at(diff, 2)->after->key.period.from, ==, 2018);
}

static void add_share(Table *table, const Dataset *d, const char *entity, int year, double value, double half)
{
  Observation o = row(d, "milex.gdp", entity, "");
  o.key.period = period_year(year);
  o.number = number_rounded(value, half);
  table_add(table, &o);
}

/* A share that rose a thousandfold stands before a cell that vanished and one that doubled. */
static void test_scale_error_first(void)
{
  g_autoptr(Table) old = table_new();
  g_autoptr(Table) new = table_new();
  const Dataset *a = add_dataset(old, "a", "SIPRI Military Expenditure Database", (Release){2023, 4});
  const Dataset *b = add_dataset(new, "b", "SIPRI Military Expenditure Database", (Release){2024, 4});
  const double before[] = {2.5, 0.0028, 1.1, 3.3}, after[] = {5.0, 2.8, 1.1, 33.1};
  for (int i = 0; i < 4; i++) {
    add_share(old, a, "Chile", 2000 + i, before[i], 0.0005);
    add_share(new, b, "Chile", 2000 + i, after[i], 0.0005);
  }
  seal(old);
  seal(new);
  g_autoptr(TableDiff) diff = table_diff(old, new);
  g_assert_cmpint(at(diff, 0)->scale, ==, 3);
  g_assert_cmpint(at(diff, 0)->after->key.period.from, ==, 2001);
  g_assert_cmpint(at(diff, 1)->scale, ==, 1);
  g_assert_cmpint(at(diff, 2)->scale, ==, 0);
  g_assert_cmpuint(diff->scale_errors, ==, 2);
}

static void test_scale_suspected(void)
{
  static const struct {
    double ratio;
    int scale;
  } cases[] = {{1, 0},    {2, 0},    {7.9, 0},    {8.1, 1}, {12, 1},  {13, 0},  {100, 2},
               {1100, 3}, {0.1, -1}, {0.001, -3}, {0, 0},   {-10, 0}, {NAN, 0}, {INFINITY, 0}};
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
    g_assert_cmpint(scale_suspected(cases[i].ratio), ==, cases[i].scale);
}

/* 476.8 and 477 may be one figure, 477 and 478 are not. */
static void test_rounding(void)
{
  g_autoptr(Table) old = table_new();
  g_autoptr(Table) new = table_new();
  const Dataset *a = add_sipri(old, "a", 2022), *b = add_sipri(new, "b", 2023);
  ADD(old, a, "South Korea", 2020, 477, 477);
  Observation o = row(b, "exports.tiv", "South Korea", "");
  o.key.period = period_year(2020);
  o.number = number_exact(476.8);
  table_add(new, &o);
  ADD(new, b, "South Korea", 2021, 478);
  seal(old);
  seal(new);
  g_autoptr(TableDiff) diff = table_diff(old, new);
  g_assert_cmpint(at(diff, 0)->kind, ==, DIFF_REVISED);
  g_assert_cmpint(at(diff, 0)->after->key.period.from, ==, 2021);
  g_assert_cmpint(at(diff, 1)->kind, ==, DIFF_ROUNDING);
}

/* Of several releases in one table the newest counts; other base years are not compared; states are. */
static void test_releases_and_bases(void)
{
  g_autoptr(Table) old = table_new();
  g_autoptr(Table) new = table_new();
  ADD(old, add_sipri(old, "a", 2021), "Chile", 2020, 5);
  ADD(old, add_sipri(old, "b", 2022), "Chile", 2020, 6, -1);
  ADD(new, add_sipri(new, "c", 2023), "Chile", 2020, 6, 7);
  Table *const tables[] = {old, new};
  for (guint i = 0; i < 2; i++) {
    Observation o =
        row(add_dataset(tables[i], "m", "SIPRI Military Expenditure Database", (Release){2023, 4}),
            "milex.constant", "Chile", "");
    o.key.base_year = 2021 + (int)i;
    o.key.currency = "US$";
    o.key.period = period_year(2020);
    o.number = number_exact(100 + i);
    table_add(tables[i], &o);
  }
  seal(old);
  seal(new);
  g_autoptr(TableDiff) diff = table_diff(old, new);
  g_assert_cmpuint(diff->same, ==, 1);
  g_assert_cmpuint(diff->rebased, ==, 1);
  g_assert_cmpuint(diff->differences->len, ==, 1);
  g_assert_cmpint(at(diff, 0)->before->state, ==, STATE_MISSING);
  g_assert_cmpfloat(at(diff, 0)->size, ==, 1);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/diff/kinds", test_kinds);
  g_test_add_func("/diff/scale-error-first", test_scale_error_first);
  g_test_add_func("/diff/scale-suspected", test_scale_suspected);
  g_test_add_func("/diff/rounding", test_rounding);
  g_test_add_func("/diff/releases-and-bases", test_releases_and_bases);
  return g_test_run();
}
