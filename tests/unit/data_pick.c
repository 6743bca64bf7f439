#include "data_tables.h"

/* ---- releases -------------------------------------------------------------------------------------- */

static Table *three_releases(void)
{
  Table *table = table_new();
  ADD(table, add_sipri(table, "a", 2022), "South Korea", 2020, 22);
  ADD(table, add_sipri(table, "b", 2023), "South Korea", 2020, 23);
  ADD(table, add_sipri(table, "c", 2025), "South Korea", 2020, 25);
  seal(table);
  return table;
}

static void test_newest(void)
{
  g_autoptr(Table) table = three_releases();
  g_autoptr(Series) s = pick(table, (Query){0}, "release 2025-03 taken, also at hand: 2023-03, 2022-03");
  g_assert_cmpfloat(s->values[0], ==, 25);
  g_autoptr(Series) named = pick(table, (Query){.release = {2022, 3}}, NULL);
  g_assert_cmpfloat(named->values[0], ==, 22);
  expect_error(
      table, (Query){.release = {2024, 3}}, ARMEX_ERROR_INPUT,
      "exports.tiv of South Korea is not at hand in release 2024-03, at hand: 2025-03, 2023-03, 2022-03");
}

static void test_as_of(void)
{
  g_autoptr(Table) table = three_releases();
  g_autoptr(Series) eve = pick(table, (Query){.as_of = {2023, 3, 12}}, NULL);
  g_assert_cmpfloat(eve->values[0], ==, 22);
  g_autoptr(Series) day = pick(table, (Query){.as_of = {2023, 3, 13}}, NULL);
  g_assert_cmpfloat(day->values[0], ==, 23);
  g_autoptr(Series) older = pick(table, (Query){.as_of = {2025, 1, 0}},
                                 "release 2023-03 stands in for 2024-03, which is not at hand");
  g_assert_cmpfloat(older->values[0], ==, 23);
  expect_error(table, (Query){.as_of = {2021, 7, 1}}, ARMEX_ERROR_INPUT,
               "exports.tiv of South Korea is at hand in no release up to 1 July 2021, at hand: 2025-03");
}

/* Budgets have no calendar: data without a release are always current, with one the month decides. */
static void test_as_of_without_calendar(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *plain = add_dataset(table, "budget", "Ministry", RELEASE_NONE);
  add_years(table, plain, "budget.original", "South Korea", "", 2020, FIGURES(50));
  const Dataset *early = add_dataset(table, "early", "Agency", (Release){2023, 6}),
                *late = add_dataset(table, "late", "Agency", (Release){2024, 6});
  add_years(table, early, "exports.orders", "South Korea", "", 2020, FIGURES(3));
  add_years(table, late, "exports.orders", "South Korea", "", 2020, FIGURES(4));
  seal(table);
  g_autoptr(Series) budget = pick(table, (Query){.measure = "budget.original", .as_of = {1999, 1, 1}}, NULL);
  g_assert_cmpfloat(budget->values[0], ==, 50);
  g_autoptr(Series) orders = pick(table, (Query){.measure = "exports.orders", .as_of = {2024, 5, 0}}, NULL);
  g_assert_cmpfloat(orders->values[0], ==, 3);
  expect_error(table, (Query){.measure = "budget.original", .release = {2022, 3}}, ARMEX_ERROR_INPUT,
               "at hand: data without a release");
}

static void test_releases(void)
{
  g_autoptr(Table) table = three_releases();
  g_autoptr(GArray) releases = series_releases(table, &(Query){.entity = "South Korea"});
  g_assert_cmpuint(releases->len, ==, 3);
  g_assert_cmpint(g_array_index(releases, Release, 0).year, ==, 2025);
  g_assert_cmpint(g_array_index(releases, Release, 2).year, ==, 2022);
  g_autoptr(GArray) nothing = series_releases(table, &(Query){.entity = "France"});
  g_assert_cmpuint(nothing->len, ==, 0);
  g_autoptr(Table) other = table_new();
  add_years(other, add_dataset(other, "b", NULL, RELEASE_NONE), "budget.original", "Poland", "", 2020,
            FIGURES(1));
  seal(other);
  g_autoptr(GArray) unknown = series_releases(other, &(Query){0});
  g_assert_cmpuint(unknown->len, ==, 1);
  g_assert_false(release_is_known(g_array_index(unknown, Release, 0)));
}

/* ---- several data sets ------------------------------------------------------------------------------ */

static void test_merge(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *few = add_sipri(table, "a-few", 2022), *many = add_sipri(table, "b-many", 2022);
  ADD(table, few, "South Korea", 2020, 30, 40, 50);
  ADD(table, many, "South Korea", 2017, 1, 2, -1, 30, 40);
  seal(table);
  g_autoptr(Series) s =
      pick(table, (Query){0}, "exports.tiv of South Korea: years lacking in 'b-many' taken from 'a-few'");
  g_assert_cmpint(s->first_year, ==, 2017);
  g_assert_cmpint(s->last_year, ==, 2022);
  g_assert_cmpstr(s->key.dataset->id, ==, "b-many");
  g_assert_true(isnan(s->values[2]));
  g_assert_cmpfloat(s->values[5], ==, 50);
  g_assert_cmpstr(s->rows[5]->key.dataset->id, ==, "a-few");
  g_assert_cmpstr(s->rows[4]->key.dataset->id, ==, "b-many");
  g_autoptr(Series) one = pick(table, (Query){.dataset = "a-few"}, NULL);
  g_assert_cmpuint(one->n, ==, 3);
}

static void test_merge_conflict(void)
{
  g_autoptr(Table) table = table_new();
  ADD(table, add_sipri(table, "a", 2022), "South Korea", 2020, 477);
  ADD(table, add_sipri(table, "b", 2022), "South Korea", 2020, 478); /* intervals touch: still two values */
  seal(table);
  expect_error(
      table, (Query){0}, ARMEX_ERROR_INPUT,
      "b.csv:10: exports.tiv of South Korea, 2020, is 478 in data set 'b' but 477 in 'a' (a.csv:10), both "
      "of one release: leave one out");
  g_autoptr(Series) named = pick(table, (Query){.dataset = "b"}, NULL);
  g_assert_cmpfloat(named->values[0], ==, 478);
}

/* Unrounded and rounded figures of one thing agree. */
static void test_merge_within_rounding(void)
{
  g_autoptr(Table) table = table_new();
  ADD(table, add_sipri(table, "a", 2022), "South Korea", 2020, 477);
  const Dataset *fine = add_sipri(table, "b", 2022);
  Observation o = row(fine, "exports.tiv", "South Korea", "");
  o.key.period = period_year(2020);
  o.number = number_exact(476.8);
  table_add(table, &o);
  seal(table);
  g_autoptr(Series) s = pick(table, (Query){0}, NULL);
  g_assert_cmpfloat(s->values[0], ==, 477);
}

/* SIPRI's own data before the World Bank's copy, whose release is later. */
static void test_publishers(void)
{
  g_autoptr(Table) table = table_new();
  ADD(table, add_sipri(table, "own", 2022), "South Korea", 2020, 566);
  ADD(table, add_dataset(table, "copy", "World Bank", (Release){2026, 2}), "South Korea", 2020, 600);
  add_years(table, add_dataset(table, "x", "Agency X", (Release){2022, 2}), "exports.orders", "Poland", "",
            2020, FIGURES(1));
  add_years(table, add_dataset(table, "y", "Agency Y", (Release){2023, 2}), "exports.orders", "Poland", "",
            2020, FIGURES(2));
  seal(table);
  g_autoptr(Series) s = pick(table, (Query){.entity = "South Korea"},
                             "the copy by World Bank was left aside for SIPRI's own data");
  g_assert_cmpfloat(s->values[0], ==, 566);
  g_autoptr(Series) copy = pick(table, (Query){.entity = "South Korea", .dataset = "copy"}, NULL);
  g_assert_cmpfloat(copy->values[0], ==, 600);
  expect_error(
      table, (Query){.entity = "Poland"}, ARMEX_ERROR_INPUT,
      "exports.orders of Poland is at hand from two publishers, Agency Y (y.csv) and Agency X (x.csv): give "
      "one of them");
  g_autoptr(Series) named = pick(table, (Query){.entity = "Poland", .release = {2022, 2}}, NULL);
  g_assert_cmpfloat(named->values[0], ==, 1);
}

static void test_units(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_dataset(table, "orders", NULL, RELEASE_NONE);
  Observation o = row(d, "exports.orders", "Poland", "");
  o.key.period = period_year(2020);
  o.key.currency = "PLN";
  o.number = number_exact(8);
  table_add(table, &o);
  o.key.currency = "US$";
  o.number = number_exact(2);
  table_add(table, &o);
  seal(table);
  g_autoptr(Series) own = pick(table, (Query){0}, "taken in billion US$, also at hand in billion PLN");
  g_assert_cmpfloat(own->values[0], ==, 2);
  g_autoptr(Series) zloty = pick(table, (Query){.currency = "PLN"}, NULL);
  g_assert_cmpfloat(zloty->values[0], ==, 8);
}

/* ---- all entities ----------------------------------------------------------------------------------- */

static Table *one_and_many(void)
{
  Table *table = table_new();
  const Dataset *all = add_sipri(table, "all", 2022), *korea = add_sipri(table, "korea", 2022),
                *late = add_sipri(table, "late", 2024);
  ADD(table, all, "South Korea", 2020, 30, 40);
  ADD(table, all, "France", 2020, 50, 60);
  ADD(table, all, "World", 2020, 500, 600);
  ADD(table, all, "Soviet Union", 2020, -1, -1);
  ADD(table, korea, "South Korea", 2019, 20, 30, 40);
  ADD(table, late, "South Korea", 2020, 31, 41);
  seal(table);
  return table;
}

static void test_pick_all(void)
{
  g_autoptr(Table) table = one_and_many();
  g_autofree char *notice = NULL;
  g_autoptr(GPtrArray) states =
      series_pick_all(table, &(Query){.measure = "exports.tiv"}, TRUE, &notice, NULL);
  g_assert_nonnull(states);
  g_assert_cmpuint(states->len, ==, 2); /* the release of 2024 holds one state: no ranking */
  const Series *france = states->pdata[0], *korea = states->pdata[1];
  g_assert_cmpstr(france->key.entity->key, ==, "FRA");
  g_assert_cmpstr(korea->key.entity->key, ==, "KOR");
  g_assert_cmpuint(korea->n, ==, 3); /* once, merged from two data sets */
  g_assert_null(notice);
  g_autoptr(GPtrArray) all = series_pick_all(table, &(Query){.entity = "World"}, FALSE, NULL, NULL);
  g_assert_cmpuint(all->len, ==, 4);
  g_autoptr(GPtrArray) late = series_pick_all(table, &(Query){.release = {2024, 3}}, TRUE, NULL, NULL);
  g_assert_cmpuint(late->len, ==, 1);
}

static void test_pick_all_as_of(void)
{
  g_autoptr(Table) table = one_and_many();
  g_autofree char *notice = NULL;
  g_autoptr(GPtrArray) states =
      series_pick_all(table, &(Query){.as_of = {2025, 1, 0}, .entity = "South Korea"}, TRUE, &notice, NULL);
  g_assert_cmpuint(states->len, ==, 2);
  g_assert_cmpstr(notice, ==, "release 2022-03 stands in for 2024-03, which is not at hand");
  g_autoptr(GError) error = NULL;
  g_assert_null(series_pick_all(table, &(Query){.entity = "World"}, TRUE, NULL, &error));
  g_assert_cmpstr(error->message, ==, "'World' (aggregate) does not stand among states");
  g_clear_error(&error);
  g_assert_null(series_pick_all(table, &(Query){.as_of = {2020, 1, 0}}, TRUE, NULL, &error));
  g_assert_cmpstr(
      error->message, ==,
      "exports.tiv of several entities is at hand in no release up to January 2020, at hand: 2022-03");
}

/* 1000 claims of 20 readings each must not be felt: look-ups are binary searches. Counts, no clock. */
static void test_many_picks(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_sipri(table, "big", 2022);
  for (guint i = 0; i < 200; i++) {
    g_autofree char *name = g_strdup_printf("Entity %u", i);
    ADD(table, d, name, 2000, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
  }
  seal(table);
  for (guint i = 0; i < 20000; i++) {
    g_autofree char *name = g_strdup_printf("Entity %u", i % 200);
    g_autoptr(Series) s = series_pick(table, &(Query){.measure = "exports.tiv", .entity = name}, NULL, NULL);
    g_assert_cmpuint(s->n, ==, 20);
  }
}

static const struct {
  const char *path;
  GTestFunc function;
} tests[] = {
    {"/pick/newest", test_newest},
    {"/pick/as-of", test_as_of},
    {"/pick/as-of-without-calendar", test_as_of_without_calendar},
    {"/pick/releases", test_releases},
    {"/pick/merge", test_merge},
    {"/pick/merge-conflict", test_merge_conflict},
    {"/pick/merge-within-rounding", test_merge_within_rounding},
    {"/pick/publishers", test_publishers},
    {"/pick/units", test_units},
    {"/pick/pick-all", test_pick_all},
    {"/pick/pick-all-as-of", test_pick_all_as_of},
    {"/pick/many-picks", test_many_picks},
};

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS(tests); i++)
    g_test_add_func(tests[i].path, tests[i].function);
  return g_test_run();
}
