#include "data/lint.h"

#include "data_tables.h"

/* Findings of one rule as "entity year[, entity year]"; what the first of them says in *what (may be NULL).
 */
static char *found(const Table *table, const char *rule, char **what)
{
  g_autoptr(GPtrArray) findings = table_lint(table);
  GString *list = g_string_new(NULL);
  for (guint i = 0; i < findings->len; i++) {
    const LintFinding *f = findings->pdata[i];
    if (!g_str_equal(f->rule->id, rule)) continue;
    g_autofree char *period = period_id(f->at->key.period);
    if (what && !list->len) *what = g_strdup(f->what);
    g_string_append_printf(list, "%s%s %s", list->len ? ", " : "", f->at->key.entity->name, period);
  }
  return g_string_free(list, FALSE);
}

static void expect(const Table *table, const char *rule, const char *findings)
{
  g_autofree char *list = found(table, rule, NULL);
  g_assert_cmpstr(list, ==, findings);
}

static void add_value(Table *table, const Dataset *d, const char *measure, const char *entity, int year,
                      double value)
{
  Observation o = row(d, measure, entity, "");
  o.key.currency = measure_find(measure)->kind == KIND_MONEY ? "US$" : "";
  o.key.period = period_year(year);
  o.number = number_rounded(value, 0.05);
  o.line = (guint)(year - 1900);
  table_add(table, &o);
}

static const Dataset *add_milex(Table *table, int year)
{
  return add_dataset(table, "milex", "SIPRI Military Expenditure Database", (Release){year, 4});
}

static void test_duplicate(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_sipri(table, "a", 2022);
  ADD(table, d, "Chile", 2020, 5, 6);
  ADD(table, d, "Chile", 2021, 6);
  ADD(table, d, "Peru", 2020, 5);
  ADD(table, d, "Peru", 2020, 7);
  g_autofree char *what = NULL;
  g_autofree char *list = found(table, "duplicate", &what);
  g_assert_cmpstr(list, ==, "Chile 2021, Peru 2020");
  g_assert_cmpstr(what, ==, "6 million TIV stands at a.csv:10 as well");
}

static void test_gap(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_sipri(table, "a", 2022);
  ADD(table, d, "Chile", 2010, 5, -1, -1, 6, 7);
  ADD(table, d, "Peru", 2010, 5, 5);
  ADD(table, d, "Peru", 2013, 5, -1);
  g_autofree char *what = NULL;
  g_autofree char *list = found(table, "gap", &what);
  g_assert_cmpstr(list, ==, "Chile 2013, Peru 2013");
  g_assert_cmpstr(what, ==, "no figure for 2011–12");
}

/* One figure with a zero too many or the unit of another, in a smooth series. */
static void test_jumps(void)
{
  static const struct {
    double wrong;
    const char *rule;
  } cases[] = {
      {4770, "jump-10"}, {47700, "jump-100"}, {477000, "jump-1000"}, {47.7, "jump-10"}, {0.477, "jump-1000"}};
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
    for (int year = 2012; year <= 2016; year++) {
      g_autoptr(Table) table = table_new();
      const Dataset *d = add_milex(table, 2024);
      for (int y = 2012; y <= 2016; y++)
        add_value(table, d, "milex.current", "Chile", y, y == year ? cases[i].wrong : 400 + 10 * (y - 2012));
      g_autofree char *expected = g_strdup_printf("Chile %d", year);
      expect(table, cases[i].rule, expected);
      g_autoptr(GPtrArray) findings = table_lint(table);
      g_assert_cmpuint(findings->len, ==, 1);
    }
}

/* A lasting change of level of an amount is told once; growth is not. */
static void test_levels(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_milex(table, 2024);
  const double levels[] = {10, 11, 12, 1200, 1300, 1400};
  for (int i = 0; i < 6; i++) {
    add_value(table, d, "milex.current", "Chile", 2010 + i, levels[i]);
    add_value(table, d, "milex.current", "Peru", 2010 + i, pow(2, i));
  }
  expect(table, "jump-100", "Chile 2013");
  expect(table, "jump-10", "");
}

/* Deliveries: a ship every few years is no fault, a figure in units among millions is. */
static void test_lumps(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_sipri(table, "a", 2022);
  ADD(table, d, "Chile", 2010, 1, 80, 2, 1, 90);
  ADD(table, d, "France", 2010, 2000, 2100, 20000, 1900, 2200);
  expect(table, "jump-10", "France 2012");
  expect(table, "jump-100", "");
}

static void test_releases(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *a = add_milex(table, 2023), *b = add_milex(table, 2024);
  add_value(table, a, "milex.current", "Chile", 2020, 5000);
  add_value(table, b, "milex.current", "Chile", 2020, 5.1);
  add_value(table, a, "milex.current", "Peru", 2020, 5000);
  add_value(table, b, "milex.current", "Peru", 2020, 5100);
  expect(table, "jump-1000", "Chile 2020");
}

static void test_shares(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_milex(table, 2024);
  add_value(table, d, "milex.gdp", "Kuwait", 1991, 117.3);
  add_value(table, d, "milex.gdp", "Chile", 1991, 281);
  add_value(table, d, "milex.government", "Kuwait", 1991, 117.3);
  expect(table, "share-over-100", "Chile 1991, Kuwait 1991");
}

static void test_zero(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_milex(table, 2024);
  for (int year = 2000; year < 2002; year++) {
    add_value(table, d, "milex.current", "North Korea", year, 0);
    add_value(table, d, "milex.current", "Costa Rica", year, 0);
  }
  for (int year = 2002; year < 2004; year++) {
    Observation o = row(d, "milex.current", "Cuba", "");
    o.key.period = period_year(year);
    o.state = STATE_NO_RATE;
    o.number = NUMBER_NONE;
    table_add(table, &o);
  }
  expect(table, "no-rate-zero", "North Korea 2000, North Korea 2001, Cuba 2002");
}

static void add_partner(Table *table, const Dataset *d, const char *partner, int figure)
{
  add_years(table, d, "exports.tiv", "Chile", partner, 2020, &figure, 1);
}

/* 10 + 11 + 12 = 33, each to half a unit: 31.5 to 34.5. The total 34 may be right, 36 may not. */
static void test_totals(void)
{
  static const struct {
    int total;
    const char *findings;
  } cases[] = {{33, ""}, {34, ""}, {32, ""}, {36, "Chile 2020"}, {30, "Chile 2020"}};
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Table) table = table_new();
    const Dataset *d = add_sipri(table, "a", 2022);
    add_partner(table, d, "", cases[i].total);
    add_partner(table, d, "Peru", 10);
    add_partner(table, d, "Brazil", 11);
    add_partner(table, d, "Ecuador", 12);
    expect(table, "total-mismatch", cases[i].findings);
  }
}

/* Unrounded figures: 0.1 + 0.2 is 0.3, whatever binary makes of it. */
static void test_exact_totals(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_sipri(table, "a", 2022);
  static const struct {
    const char *partner;
    double value;
  } rows[] = {{"", 0.3}, {"Peru", 0.1}, {"Brazil", 0.2}};
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    Observation o = row(d, "exports.tiv", "Chile", rows[i].partner);
    o.key.period = period_year(2020);
    o.number = number_exact(rows[i].value);
    table_add(table, &o);
  }
  expect(table, "total-mismatch", "");
}

static void test_period_total(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_sipri(table, "a", 2022);
  ADD(table, d, "Chile", 2010, 5, 6, 7);
  Observation o = row(d, "exports.tiv", "Chile", "");
  o.key.period = period_years(2010, 2012);
  o.number = number_rounded(28, 0.5);
  table_add(table, &o);
  g_autofree char *what = NULL;
  g_autofree char *list = found(table, "total-mismatch", &what);
  g_assert_cmpstr(list, ==, "Chile 2010-2012");
  g_assert_cmpstr(what, ==, "28 million TIV is the total, its 3 years add up to 18");
}

static void test_aggregates(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_dataset(table, "w", "World Bank", (Release){2023, 3});
  ADD(table, d, "Chile", 2020, 5);
  ADD(table, d, "World", 2020, 50);
  ADD(table, d, "Arab World", 2020, 5);
  const Dataset *sipri = add_sipri(table, "a", 2022);
  ADD(table, sipri, "Chile", 2020, 5);
  ADD(table, sipri, "World", 2020, 50); /* the publisher's own total row */
  expect(table, "aggregate-among-countries", "Arab World 2020, World 2020");
}

static void test_unpublished(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_sipri(table, "a", 2022);
  ADD(table, d, "Chile", 2020, 5, -1);
  ADD(table, d, "Peru", 2020, 5, -1);
  const Dataset *other = add_sipri(table, "b", 2023);
  ADD(table, other, "Chile", 2020, 5, -1);
  ADD(table, other, "Peru", 2020, 5, 6);
  expect(table, "unpublished-last-year", "Chile 2021");
}

/* Nothing to find: and every rule has an id of its own. */
static void test_clean(void)
{
  g_autoptr(Table) table = table_new();
  ADD(table, add_sipri(table, "a", 2022), "Chile", 2010, 5, 6, 7, 6, 5);
  g_autoptr(GPtrArray) findings = table_lint(table);
  g_assert_cmpuint(findings->len, ==, 0);
  g_autoptr(GHashTable) ids = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; lint_rule_at(i); i++)
    g_assert_true(g_hash_table_add(ids, (gpointer)lint_rule_at(i)->id));
  g_assert_cmpuint(g_hash_table_size(ids), ==, 10);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/lint/duplicate", test_duplicate);
  g_test_add_func("/lint/gap", test_gap);
  g_test_add_func("/lint/jumps", test_jumps);
  g_test_add_func("/lint/levels", test_levels);
  g_test_add_func("/lint/lumps", test_lumps);
  g_test_add_func("/lint/releases", test_releases);
  g_test_add_func("/lint/shares", test_shares);
  g_test_add_func("/lint/zero", test_zero);
  g_test_add_func("/lint/totals", test_totals);
  g_test_add_func("/lint/exact-totals", test_exact_totals);
  g_test_add_func("/lint/period-total", test_period_total);
  g_test_add_func("/lint/aggregates", test_aggregates);
  g_test_add_func("/lint/unpublished", test_unpublished);
  g_test_add_func("/lint/clean", test_clean);
  return g_test_run();
}
