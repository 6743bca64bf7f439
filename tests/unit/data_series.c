#include "data_tables.h"

/* ---- one file -------------------------------------------------------------------------------------- */

static void test_dense(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_sipri(table, "tiv", 2022);
  ADD(table, d, "South Korea", 2017, 10, 20);
  ADD(table, d, "South Korea", 2020, 40, -1);
  Observation total = row(d, "exports.tiv", "South Korea", "");
  total.key.period = period_years(2017, 2021);
  total.number = number_exact(99);
  total.confidence = CONFIDENCE_MEDIUM;
  table_add(table, &total);
  seal(table);
  g_autoptr(Series) s = pick(table, (Query){0}, NULL);
  g_assert_cmpstr(s->key.entity->key, ==, "KOR");
  g_assert_cmpint(s->first_year, ==, 2017);
  g_assert_cmpint(s->last_year, ==, 2021);
  g_assert_cmpuint(s->n, ==, 5);
  g_assert_cmpfloat(s->values[0], ==, 10);
  g_assert_cmpfloat(s->values[3], ==, 40);
  g_assert_true(isnan(s->values[2]) && isnan(s->values[4]));
  g_assert_cmpint(s->states[2], ==, STATE_MISSING);
  g_assert_cmpuint(s->lines[1], ==, 11);
  g_assert_cmpuint(s->lines[2], ==, 0);
  g_assert_null(s->rows[2]);
  g_assert_cmpfloat(series_number(s, 2018).low, ==, 19.5);
  g_assert_true(isnan(series_number(s, 2016).value) && isnan(series_number(s, 2022).value));
  g_assert_cmpint(series_state(s, 2018), ==, STATE_VALUE);
  g_assert_cmpint(series_state(s, 1900), ==, STATE_MISSING);
  g_assert_cmpfloat(series_published_total(s, period_years(2017, 2021))->number.value, ==, 99);
  g_assert_null(series_published_total(s, period_years(2017, 2020)));
  g_assert_cmpint(series_confidence(s, period_years(2017, 2021)), ==, CONFIDENCE_MEDIUM);
  g_assert_cmpint(series_confidence(s, period_years(2017, 2020)), ==, CONFIDENCE_VERIFIED);
}

static void test_confidence(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_sipri(table, "tiv", 2022);
  ADD(table, d, "France", 2018, 10, 20);
  Observation o = row(d, "exports.tiv", "France", "");
  o.key.period = period_year(2020);
  o.number = number_exact(5);
  o.confidence = CONFIDENCE_CIRCULAR;
  table_add(table, &o);
  seal(table);
  g_autoptr(Series) s = pick(table, (Query){0}, NULL);
  g_assert_cmpint(series_confidence(s, period_years(2018, 2019)), ==, CONFIDENCE_VERIFIED);
  g_assert_cmpint(series_confidence(s, period_years(2019, 2020)), ==, CONFIDENCE_CIRCULAR);
}

/* "Exports from X": X's Total row, the rest are partners. */
static void test_partners(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_sipri(table, "from-korea", 2022);
  ADD(table, d, "South Korea", 2020, 100, 120);
  add_years(table, d, "exports.tiv", "South Korea", "Iraq", 2020, FIGURES(60, 70));
  add_years(table, d, "exports.tiv", "South Korea", "Peru", 2020, FIGURES(40, 50));
  seal(table);
  g_autoptr(Series) total = pick(table, (Query){0}, NULL);
  g_assert_cmpfloat(total->values[1], ==, 120);
  g_autoptr(Series) peru = pick(table, (Query){.entity = "Korea, South", .partner = "PERU"}, NULL);
  g_assert_cmpfloat(peru->values[1], ==, 50);
  expect_error(table, (Query){.entity = "Iraq"}, ARMEX_ERROR_INPUT,
               "from-korea.csv: 'Iraq' is a partner here, not the entity (exports.tiv of South Korea): "
               "say --entity 'South Korea' --partner 'Iraq'");
  expect_error(table, (Query){.partner = "Perru"}, ARMEX_ERROR_INPUT,
               "has no partner 'Perru', did you mean 'Peru'?");
  expect_error(table, (Query){.partner = "France"}, ARMEX_ERROR_INPUT,
               "has no partner 'France', at hand: Iraq, Peru");
  g_autoptr(GPtrArray) all = series_pick_partners(table, &(Query){.entity = "South Korea"}, NULL, NULL);
  g_assert_cmpuint(all->len, ==, 2);
  g_assert_cmpstr(((Series *)all->pdata[0])->key.partner->key, ==, "IRQ");
  g_assert_cmpfloat(((Series *)all->pdata[1])->values[0], ==, 40);
}

static void test_no_total_row(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_sipri(table, "x", 2022);
  add_years(table, d, "exports.tiv", "South Korea", "Iraq", 2020, FIGURES(60, 70));
  seal(table);
  expect_error(table, (Query){.entity = "South Korea"}, ARMEX_ERROR_INPUT,
               "exports.tiv of South Korea has no total row, only rows by partner (Iraq): a sum of rows is "
               "not made up, "
               "say --partner");
}

static void test_category(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_sipri(table, "x", 2022);
  Observation o = row(d, "exports.tiv", "France", "");
  o.key.period = period_year(2020);
  o.key.category = "Ships";
  o.number = number_exact(3);
  table_add(table, &o);
  seal(table);
  g_autoptr(Series) ships = pick(table, (Query){.category = "Ships"}, NULL);
  g_assert_cmpfloat(ships->values[0], ==, 3);
  expect_error(table, (Query){0}, ARMEX_ERROR_INPUT, "only rows by category (Ships)");
}

static void test_open_questions(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_sipri(table, "x", 2022);
  ADD(table, d, "South Korea", 2020, 1);
  ADD(table, d, "France", 2020, 2);
  add_years(table, d, "milex.gdp", "Poland", "", 2020, FIGURES(2));
  seal(table);
  expect_error(table, (Query){0}, ARMEX_ERROR_USAGE,
               "the data hold several measures: exports.tiv, milex.gdp; say which with --measure");
  expect_error(table, (Query){.measure = "exports.tiv"}, ARMEX_ERROR_USAGE,
               "exports.tiv is at hand for 2 entities: France, South Korea; say which with --entity");
  expect_error(table, (Query){.measure = "export.tiv"}, ARMEX_ERROR_USAGE,
               "'export.tiv' is not a measure, did you mean 'exports.tiv'?");
  expect_error(table, (Query){.entity = "Sout Korea"}, ARMEX_ERROR_INPUT,
               "x.csv: no figures for 'Sout Korea', did you mean 'South Korea'?");
  expect_error(table, (Query){.entity = "Zimbabwe"}, ARMEX_ERROR_INPUT,
               "no figures for 'Zimbabwe', at hand: France, South Korea, Poland");
  expect_error(table, (Query){.entity = "Poland", .measure = "exports.tiv"}, ARMEX_ERROR_INPUT,
               "no exports.tiv for Poland in the data, at hand: milex.gdp");
  expect_error(table, (Query){.entity = "France", .measure = "budget.original"}, ARMEX_ERROR_INPUT,
               "no budget.original for France in the data, at hand: exports.tiv");
  expect_error(table, (Query){.entity = "France", .dataset = "y"}, ARMEX_ERROR_INPUT, "France");
  /* the entity decides the measure, the measure the entity */
  g_autoptr(Series) poland = pick(table, (Query){.entity = "POL"}, NULL);
  g_assert_cmpstr(poland->key.measure->id, ==, "milex.gdp");
  g_autoptr(Series) gdp = pick(table, (Query){.measure = "milex.gdp"}, NULL);
  g_assert_cmpstr(gdp->key.entity->key, ==, "POL");
  g_autofree const char **ids = series_measures(table);
  g_assert_cmpstr(ids[0], ==, "exports.tiv");
  g_assert_cmpstr(ids[1], ==, "milex.gdp");
  g_assert_null(ids[2]);
}

static void test_empty(void)
{
  g_autoptr(Table) table = table_new();
  seal(table);
  expect_error(table, (Query){.entity = "France"}, ARMEX_ERROR_INPUT, "the data hold no figures");
  expect_error(table, (Query){0}, ARMEX_ERROR_INPUT, "the data hold no figures");
  expect_error(table, (Query){.measure = "exports.tiv"}, ARMEX_ERROR_INPUT, "no exports.tiv in the data");
  g_assert_null(series_pick_all(table, &(Query){.measure = "exports.tiv"}, TRUE, NULL, NULL));
}

/* An organisation bears the name of an aggregate that this table lacks. */
static void test_organisation(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_sipri(table, "x", 2022);
  add_years(table, d, "imports.tiv", "European Union**", "", 2020, FIGURES(2));
  seal(table);
  g_autoptr(Series) s =
      pick(table, (Query){.entity = "European Union"},
           "'European Union' stands in the data as organisation; --group 'EU' adds its members up");
  g_assert_cmpint(s->key.entity->kind, ==, ENTITY_ORGANISATION);
}

/* ---- odd periods ------------------------------------------------------------------------------------ */

static void test_period_totals_only(void)
{
  g_autoptr(Table) table = table_new();
  Observation o = row(add_sipri(table, "x", 2025), "exports.tiv", "South Korea", "Iraq");
  o.key.period = period_years(2017, 2021);
  o.number = number_exact(5);
  table_add(table, &o);
  o.key.period = period_years(2012, 2016);
  table_add(table, &o);
  seal(table);
  g_autoptr(Series) s = pick(table, (Query){.partner = "Iraq"}, NULL);
  g_assert_cmpuint(s->n, ==, 0);
  g_assert_cmpuint(s->periods->len, ==, 2);
  g_assert_cmpint(g_array_index(s->periods, const Observation *, 0)->key.period.from, ==, 2012);
  g_assert_true(isnan(series_number(s, 0).value) && isnan(series_number(s, 2017).value));
}

static void test_fiscal_years(void)
{
  const Period fiscal = {2021, 2021, 0, 0, TRUE};
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_dataset(table, "x", NULL, RELEASE_NONE);
  Observation o = row(d, "milex.local", "Japan", "");
  o.key.period = fiscal;
  o.number = number_exact(5);
  table_add(table, &o);
  o.key.entity = entity_resolve("India");
  table_add(table, &o);
  o.key.period = period_year(2021);
  o.number = number_exact(6);
  table_add(table, &o);
  seal(table);
  g_autoptr(Series) only = pick(table, (Query){.entity = "Japan"}, NULL);
  g_assert_cmpuint(only->n, ==, 1);
  g_assert_cmpfloat(only->values[0], ==, 5);
  g_autoptr(Series) both = pick(table, (Query){.entity = "India"}, NULL);
  g_assert_cmpfloat(both->values[0], ==, 6);
  g_assert_cmpuint(both->periods->len, ==, 1);
}

static void test_deals(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_dataset(table, "deals", NULL, RELEASE_NONE);
  static const char *const sources[] = {"agency", "maker"};
  for (guint i = 0; i < 2; i++) {
    Deal *deal = table_new_deal(table);
    deal->signed_on = (Day){2024, 7, 0};
    Observation o = row(d, "deals", "South Korea", "Romania");
    o.key.period = period_year(2024);
    o.number = number_exact(0.9 + i / 10.0);
    o.deal = deal;
    o.source = sources[i];
    table_add(table, &o);
  }
  seal(table);
  g_autoptr(Series) s = pick(table, (Query){.partner = "Romania"}, NULL);
  g_assert_cmpuint(s->n, ==, 0);
  g_assert_cmpuint(s->periods->len, ==, 2);
  g_assert_null(series_published_total(s, period_year(2024))); /* two sources are no total */
}

static const struct {
  const char *path;
  GTestFunc function;
} tests[] = {
    {"/series/dense", test_dense},
    {"/series/confidence", test_confidence},
    {"/series/partners", test_partners},
    {"/series/no-total-row", test_no_total_row},
    {"/series/category", test_category},
    {"/series/open-questions", test_open_questions},
    {"/series/empty", test_empty},
    {"/series/organisation", test_organisation},
    {"/series/period-totals-only", test_period_totals_only},
    {"/series/fiscal-years", test_fiscal_years},
    {"/series/deals", test_deals},
};

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS(tests); i++)
    g_test_add_func(tests[i].path, tests[i].function);
  return g_test_run();
}
