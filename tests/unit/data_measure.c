#include "data/table.h"

static void test_table(void)
{
  guint n = 0;
  for (const Measure *m; (m = measure_at(n)); n++) {
    g_assert_true(measure_find(m->id) == m);
    g_assert_cmpstr(measure_ids()[n], ==, m->id);
    g_assert_cmpstr(m->phrase, !=, "");
  }
  g_assert_null(measure_ids()[n]);
  g_assert_null(measure_find("exports"));
  g_assert_null(measure_find(NULL));
}

/* data.md §2, row by row: unit, scale, kind, flow. */
static void test_rows(void)
{
  static const struct {
    const char *id, *unit, *scale;
    double factor;
    MeasureKind kind;
    Flow flow;
  } rows[] = {
      {"exports.tiv", "TIV", "million", 1e6, KIND_VOLUME, FLOW_DELIVERIES},
      {"imports.tiv", "TIV", "million", 1e6, KIND_VOLUME, FLOW_DELIVERIES},
      {"exports.orders", "US$", "billion", 1e9, KIND_MONEY, FLOW_ORDERS},
      {"exports.deliveries", "US$", "million", 1e6, KIND_MONEY, FLOW_DELIVERIES},
      {"exports.licences", "US$", "million", 1e6, KIND_MONEY, FLOW_LICENCES},
      {"milex.local", "local currency", "million", 1e6, KIND_MONEY, FLOW_SPENDING},
      {"milex.current", "US$", "million", 1e6, KIND_MONEY, FLOW_SPENDING},
      {"milex.constant", "US$", "million", 1e6, KIND_MONEY, FLOW_SPENDING},
      {"milex.gdp", "%", "", 1, KIND_SHARE, FLOW_SPENDING},
      {"milex.government", "%", "", 1, KIND_SHARE, FLOW_SPENDING},
      {"milex.capita", "US$", "", 1, KIND_MONEY, FLOW_SPENDING},
      {"budget.original", "KRW", "trillion", 1e12, KIND_MONEY, FLOW_BUDGET},
      {"budget.supplementary", "KRW", "trillion", 1e12, KIND_MONEY, FLOW_BUDGET},
      {"budget.proposed", "KRW", "trillion", 1e12, KIND_MONEY, FLOW_BUDGET},
      {"orders.units", "units", "", 1, KIND_COUNT, FLOW_ORDERS},
      {"deals", "US$", "billion", 1e9, KIND_MONEY, FLOW_ORDERS},
      {"trade.value", "US$", "", 1, KIND_MONEY, FLOW_TRADE},
      {"index.price", "index", "", 1, KIND_INDEX, FLOW_NONE},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    const Measure *m = measure_at(i);
    g_assert_cmpstr(m->id, ==, rows[i].id);
    g_assert_cmpstr(m->unit, ==, rows[i].unit);
    g_assert_cmpstr(m->scale, ==, rows[i].scale);
    g_assert_cmpfloat(m->factor, ==, rows[i].factor);
    g_assert_cmpint(m->kind, ==, rows[i].kind);
    g_assert_cmpint(m->flow, ==, rows[i].flow);
  }
  g_assert_null(measure_at(G_N_ELEMENTS(rows)));
}

static const char *conflict(const char *a, const char *b)
{
  return measure_conflict(measure_find(a), measure_find(b));
}

static void test_conflict(void)
{
  g_assert_cmpstr(conflict("exports.tiv", "exports.orders"), ==,
                  "the TIV counts military volume, not dollars");
  g_assert_cmpstr(conflict("exports.orders", "exports.tiv"), ==,
                  "the TIV counts military volume, not dollars");
  g_assert_cmpstr(conflict("milex.current", "milex.constant"), ==,
                  "one side is in current prices, the other in constant prices");
  g_assert_nonnull(conflict("milex.gdp", "milex.current"));
  g_assert_nonnull(conflict("milex.gdp", "milex.government"));
  g_assert_nonnull(conflict("milex.capita", "milex.current"));
  g_assert_nonnull(conflict("orders.units", "exports.orders"));
  g_assert_nonnull(conflict("orders.units", "exports.tiv"));
  g_assert_null(conflict("exports.tiv", "imports.tiv"));
  g_assert_null(conflict("exports.orders", "deals"));
  g_assert_null(conflict("milex.local", "budget.original"));
}

/* Every pair of different kinds has a sentence, and the same one both ways. */
static void test_conflict_is_symmetric(void)
{
  for (guint i = 0; measure_at(i); i++)
    for (guint j = 0; measure_at(j); j++) {
      const char *ab = measure_conflict(measure_at(i), measure_at(j));
      g_assert_cmpstr(ab, ==, measure_conflict(measure_at(j), measure_at(i)));
      if (measure_at(i)->kind != measure_at(j)->kind) g_assert_nonnull(ab);
    }
}

static void test_unit(void)
{
  static const struct {
    const char *measure, *currency, *unit;
    PriceBasis basis;
    int base_year;
  } rows[] = {
      {"exports.tiv", "", "million TIV", BASIS_NONE, 0},
      {"exports.tiv", "US$", "million TIV", BASIS_NONE, 0}, /* never a currency */
      {"budget.original", "KRW", "trillion KRW", BASIS_CURRENT, 0},
      {"milex.constant", "US$", "million US$ at constant 2023 prices", BASIS_CONSTANT, 2023},
      {"milex.constant", "", "million US$ at constant prices", BASIS_CONSTANT, 0},
      {"milex.local", "", "million local currency", BASIS_CURRENT, 0},
      {"milex.local", "PLN", "million PLN", BASIS_CURRENT, 0},
      {"exports.orders", "", "billion US$", BASIS_CURRENT, 0},
      {"milex.gdp", "", "% of GDP", BASIS_NONE, 0},
      {"milex.government", "", "% of government spending", BASIS_NONE, 0},
      {"milex.capita", "US$", "US$ per head", BASIS_CURRENT, 0},
      {"orders.units", "", "units", BASIS_NONE, 0},
      {"trade.value", "US$", "US$", BASIS_CURRENT, 0},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    Key key = {.measure = measure_find(rows[i].measure),
               .currency = rows[i].currency,
               .basis = rows[i].basis,
               .base_year = rows[i].base_year};
    g_autofree char *unit = key_unit(&key);
    g_assert_cmpstr(unit, ==, rows[i].unit);
  }
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/measure/table", test_table);
  g_test_add_func("/measure/rows", test_rows);
  g_test_add_func("/measure/conflict", test_conflict);
  g_test_add_func("/measure/conflict-is-symmetric", test_conflict_is_symmetric);
  g_test_add_func("/measure/unit", test_unit);
  return g_test_run();
}
