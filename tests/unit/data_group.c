#include "data_tables.h"

/* ---- lists ----------------------------------------------------------------------------------------- */

static guint count(const char *group, Membership membership, int year)
{
  g_autoptr(GPtrArray) members = group_members(group_find(group), membership, year, year);
  return members->len;
}

/* Numbers of members as NATO and the European Union give them for these years. */
static void test_counts(void)
{
  static const struct {
    const char *group;
    int year;
    guint members;
  } cases[] = {
      {"NATO", 1948, 0},  {"NATO", 1949, 12}, {"NATO", 1952, 14}, {"NATO", 1955, 15}, {"NATO", 1982, 16},
      {"NATO", 1999, 19}, {"NATO", 2004, 26}, {"NATO", 2009, 28}, {"NATO", 2016, 28}, {"NATO", 2017, 29},
      {"NATO", 2020, 30}, {"NATO", 2022, 30}, {"NATO", 2023, 31}, {"NATO", 2024, 32}, {"EU", 1958, 6},
      {"EU", 1973, 9},    {"EU", 1981, 10},   {"EU", 1986, 12},   {"EU", 1995, 15},   {"EU", 2004, 25},
      {"EU", 2007, 27},   {"EU", 2013, 28},   {"EU", 2019, 28},   {"EU", 2020, 27},   {"G7", 1975, 6},
      {"G7", 1976, 7},    {"IP4", 2021, 0},   {"IP4", 2022, 4},
  };
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
    g_assert_cmpuint(count(cases[i].group, MEMBERS_THEN, cases[i].year), ==, cases[i].members);
  g_assert_cmpuint(count("NATO", MEMBERS_TODAY, 1950), ==, 32);
  g_assert_cmpuint(count("EU", MEMBERS_TODAY, 1950), ==, 27);
}

static void test_names(void)
{
  g_assert_true(group_find("nato") == group_find("NATO"));
  g_assert_true(group_find("European Union") == group_find("EU"));
  g_assert_true(group_find("Asia & Oceania") == group_find("Asia and Oceania"));
  g_assert_null(group_find("South Korea"));
  for (guint i = 0; group_names()[i]; i++)
    g_assert_cmpstr(group_name(group_find(group_names()[i])), ==, group_names()[i]);
  const Entity *today = group_entity(group_find("NATO"), MEMBERS_TODAY);
  g_assert_cmpstr(today->name, ==, "NATO's present members");
  g_assert_cmpint(today->kind, ==, ENTITY_AGGREGATE);
  g_autofree char *whose = entity_possessive(today);
  g_assert_cmpstr(whose, ==, "NATO's present members'");
}

/* A region is its parts; former states leave with their last day. */
static void test_regions(void)
{
  const Group *europe = group_find("Europe");
  const Entity *ussr = entity_find("USSR"), *turkey = entity_find("Turkey");
  g_assert_true(group_has(europe, ussr, MEMBERS_THEN, 1990));
  g_assert_false(group_has(europe, ussr, MEMBERS_THEN, 1991));
  g_assert_false(group_has(europe, ussr, MEMBERS_TODAY, 1990));
  g_assert_true(group_has(europe, entity_find("Poland"), MEMBERS_TODAY, 2000));
  g_assert_false(group_has(europe, turkey, MEMBERS_TODAY, 2000)); /* SIPRI counts it to the Middle East */
  g_assert_true(group_has(group_find("Middle East"), turkey, MEMBERS_TODAY, 2000));
  guint parts = count("Central Europe", MEMBERS_TODAY, 2000) + count("Eastern Europe", MEMBERS_TODAY, 2000) +
                count("Western Europe", MEMBERS_TODAY, 2000);
  g_assert_cmpuint(count("Europe", MEMBERS_TODAY, 2000), ==, parts);
}

/* ---- sums; figures are invented --------------------------------------------------------------------- */

static const char *const g7[] = {"Canada", "France",         "Germany",      "Italy",
                                 "Japan",  "United Kingdom", "United States"};

static Table *g7_table(int first, int canada_before)
{
  Table *table = table_new();
  const Dataset *d = add_sipri(table, "a", 2022);
  for (guint i = 0; i < G_N_ELEMENTS(g7); i++)
    ADD(table, d, g7[i], first, i == 0 ? canada_before : 10, 10 + (int)i);
  ADD(table, d, "Poland", first, 1000, 1000);
  return table;
}

static void test_sum(void)
{
  g_autoptr(Table) table = g7_table(2020, 10);
  seal(table);
  g_autoptr(Series) s =
      pick(table, (Query){.group = "G7"},
           "G7: today's 7 members throughout: Canada, France, Germany, Italy, Japan, United "
           "Kingdom, United States");
  g_assert_cmpint(s->first_year, ==, 2020);
  g_assert_cmpuint(s->n, ==, 2);
  g_assert_cmpfloat(s->numbers[0].value, ==, 70);
  g_assert_cmpfloat(s->numbers[0].low, ==, 66.5); /* seven times half a unit */
  g_assert_cmpfloat(s->numbers[0].high, ==, 73.5);
  g_assert_cmpfloat(s->values[1], ==, 10 + 11 + 12 + 13 + 14 + 15 + 16);
  g_assert_cmpstr(s->key.entity->name, ==, "G7's present members");
  g_assert_cmpstr(s->rows[1]->key.dataset->id, ==, "a");
  g_autoptr(Series) by_entity = series_pick(table, &(Query){.entity = "G7"}, NULL, NULL);
  g_assert_cmpfloat(by_entity->values[0], ==, 70);
}

static void test_then(void)
{
  g_autoptr(Table) table = g7_table(1975, 10);
  seal(table);
  g_autoptr(Series) then = series_pick(table, &(Query){.group = "G7", .members = MEMBERS_THEN}, NULL, NULL);
  g_assert_cmpfloat(then->values[0], ==, 60); /* Canada came in 1976 */
  g_assert_cmpfloat(then->values[1], ==, 91);
  g_assert_cmpstr(then->key.entity->name, ==, "G7's then members");
}

static void test_missing_year(void)
{
  g_autoptr(Table) table = g7_table(2020, -1);
  seal(table);
  g_autofree char *notice = NULL;
  g_autoptr(Series) s = series_pick(table, &(Query){.group = "G7"}, &notice, NULL);
  g_assert_true(isnan(s->values[0]));
  g_assert_cmpint(s->states[0], ==, STATE_MISSING);
  g_assert_cmpfloat(s->values[1], ==, 91);
  g_assert_nonnull(strstr(notice, "G7 2020 not known, for lack of Canada"));
  g_autofree char *with_gaps = NULL;
  g_autoptr(Series) gaps = series_pick(table, &(Query){.group = "G7", .allow_gaps = TRUE}, &with_gaps, NULL);
  g_assert_cmpfloat(gaps->values[0], ==, 60);
  g_assert_nonnull(strstr(with_gaps, "G7 2020 without Canada"));
}

static void test_absent(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_sipri(table, "a", 2022);
  for (guint i = 1; i < G_N_ELEMENTS(g7) - 1; i++)
    ADD(table, d, g7[i], 2020, 10);
  seal(table);
  expect_error(table, (Query){.group = "G7"}, ARMEX_ERROR_INPUT,
               "the data lack members of G7: Canada, United States; --allow-gaps counts them as nothing");
  g_autofree char *notice = NULL;
  g_autoptr(Series) s = series_pick(table, &(Query){.group = "G7", .allow_gaps = TRUE}, &notice, NULL);
  g_assert_cmpfloat(s->values[0], ==, 50);
  g_assert_nonnull(strstr(notice, "G7: not in the data, counted as nothing: Canada, United States"));
}

static void test_refused(void)
{
  g_autoptr(Table) shares = table_new();
  const Dataset *d = add_dataset(shares, "m", "SIPRI Military Expenditure Database", (Release){2024, 4});
  for (guint i = 0; i < G_N_ELEMENTS(g7); i++)
    add_years(shares, d, "milex.gdp", g7[i], "", 2020, FIGURES(2));
  seal(shares);
  expect_error(shares, (Query){.group = "G7"}, ARMEX_ERROR_INPUT,
               "milex.gdp cannot be added up over the members of G7");
  g_autoptr(Table) money = table_new();
  d = add_dataset(money, "m", "SIPRI Military Expenditure Database", (Release){2024, 4});
  for (guint i = 0; i < G_N_ELEMENTS(g7); i++) {
    Observation o = row(d, "milex.local", g7[i], "");
    o.key.currency = i ? "EUR" : "CAD";
    o.key.period = period_year(2020);
    o.number = number_exact(1);
    table_add(money, &o);
  }
  seal(money);
  expect_error(money, (Query){.group = "G7"}, ARMEX_ERROR_INPUT,
               "is in several units, such as million CAD (Canada)");
}

/* NATO's own deliveries are not its members'. */
static void test_own_row(void)
{
  g_autoptr(Table) table = table_new();
  ADD(table, add_sipri(table, "a", 2022), "NATO**", 2020, 3);
  seal(table);
  g_autoptr(Series) s = pick(table, (Query){.entity = "NATO"},
                             "'NATO' stands in the data as organisation; --group 'NATO' adds its members up");
  g_assert_cmpfloat(s->values[0], ==, 3);
}

/* Blank cells of the TIV are nothing, printed zeros up to half a unit. */
static void test_states(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_sipri(table, "a", 2022);
  for (guint i = 0; i < G_N_ELEMENTS(g7); i++)
    for (int year = 2020; year <= 2022; year++) {
      Observation o = row(d, "exports.tiv", g7[i], "");
      o.key.period = period_year(year);
      o.state = year == 2020 || i > 1 ? STATE_NONE : STATE_BELOW_HALF;
      o.number = o.state == STATE_NONE ? number_exact(0) : (Number){0, 0, 0.5};
      if (year == 2022) o.state = STATE_NOT_PUBLISHED, o.number = NUMBER_NONE;
      table_add(table, &o);
    }
  seal(table);
  g_autoptr(Series) s = series_pick(table, &(Query){.group = "G7"}, NULL, NULL);
  g_assert_cmpint(s->states[0], ==, STATE_NONE);
  g_assert_cmpint(s->states[1], ==, STATE_BELOW_HALF);
  g_assert_cmpfloat(s->numbers[1].high, ==, 1);
  g_assert_cmpint(s->states[2], ==, STATE_NOT_PUBLISHED);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/group/counts", test_counts);
  g_test_add_func("/group/names", test_names);
  g_test_add_func("/group/regions", test_regions);
  g_test_add_func("/group/sum", test_sum);
  g_test_add_func("/group/then", test_then);
  g_test_add_func("/group/missing-year", test_missing_year);
  g_test_add_func("/group/absent", test_absent);
  g_test_add_func("/group/refused", test_refused);
  g_test_add_func("/group/own-row", test_own_row);
  g_test_add_func("/group/states", test_states);
  return g_test_run();
}
