/* A small table made by hand, and claims judged on it: what the tests of verdicts and sentences share. */
#pragma once

#include "claims_tables.h"

#include <math.h>

#define YEARS(...) ((const double[]){__VA_ARGS__}), (int)G_N_ELEMENTS(((const double[]){__VA_ARGS__}))

/* Ten states in steps of 100. */
static inline void add_others(Table *table, const Dataset *dataset, const char *measure, int first, int n)
{
  static const char *const others[] = {"United States", "Russia",         "France", "China", "Germany",
                                       "Italy",         "United Kingdom", "Israel", "Spain", "Sweden"};
  for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
    double size = 1000 - 100 * (double)i; /* 1000, 900, ... 100 */
    const double values[] = {size, size, size, size, size, 1.2 * size};
    add_years(table, dataset, measure, others[i], first, values, n, 0.5);
  }
}

/* 2016..2021. South Korea: 97, 742, 105, 107, 109, 282 and world 10,000 in 2022-03. */
static inline void add_transfers(Table *table)
{
  const Dataset *march22 = add_dataset(table, "exports-2022-03", "SIPRI", "2022-03");
  const Dataset *march24 = add_dataset(table, "exports-2024-03", "SIPRI", "2024-03");
  add_others(table, march22, "exports.tiv", 2016, 6);
  add_years(table, march22, "exports.tiv", "South Korea", 2016, YEARS(97, 742, 105, 107, 109, 282), 0.5);
  add_years(table, march22, "exports.tiv", "World", 2016, YEARS(10000, 10000, 10000, 10000, 10000, 10000),
            0.5);
  add_years(table, march24, "exports.tiv", "South Korea", 2016, YEARS(97, 742, 105, 107, 109, 566), 0.5);
  const Dataset *imports = add_dataset(table, "imports-2022-03", "SIPRI", "2022-03");
  add_years(table, imports, "imports.tiv", "South Korea", 2018, YEARS(100, 260, 200, 650), 0.5);
  add_others(table, imports, "imports.tiv", 2021, 1); /* 1000, 900, 800, 700, then 650 */
}

static inline void add_money(Table *table)
{
  const Dataset *milex24 = add_dataset(table, "milex-2024-04", "SIPRI", "2024-04");
  const Dataset *milex25 = add_dataset(table, "milex-2025-04", "SIPRI", "2025-04");
  add_years(table, milex24, "milex.constant", "Poland", 2022, YEARS(100.0, 175.0), 0.05);
  add_years(table, milex25, "milex.constant", "Poland", 2022, YEARS(100.0, 146.0), 0.05);
  add_years(table, milex24, "milex.gdp", "Poland", 2022, YEARS(2.40, 2.76), 0.005);
  const Dataset *orders = add_dataset(table, "orders", "DAPA", "");
  add_years(table, orders, "exports.orders", "South Korea", 2020, YEARS(1.00, 7.49, 17.87), 0.005);
  const Dataset *budget = add_dataset(table, "budget", "MND", "");
  /* claims.md §6: rates 7.00, 8.20, 7.40, 5.36, 3.35, mean 6.26 */
  add_years(table, budget, "budget.original", "South Korea", 2017,
            YEARS(40.3347, 43.1581, 46.6971, 50.1527, 52.8401, 54.6112), 0.00005);
  Observation unverified =
      observation(budget, "budget.original", "South Korea", 2023, number_rounded(57.0, 0.05));
  unverified.confidence = CONFIDENCE_UNVERIFIED;
  table_add(table, &unverified);
}

static inline void add_deal(Table *table, const Dataset *dataset, const char *partner, Day day,
                            const char *stage, double value, const char *quantity)
{
  Observation o = observation(dataset, "deals", "South Korea", day.year, number_rounded(value, 0.005));
  Deal *deal = table_new_deal(table);
  deal->signed_on = day;
  deal->what = g_strdup("howitzers");
  deal->stage = g_strdup(stage);
  deal->quantity = g_strdup(quantity);
  o.key.partner = entity_resolve(partner);
  o.deal = deal;
  o.source = "press";
  table_add(table, &o);
}

static inline Table *desk_table(void)
{
  Table *table = table_new();
  add_transfers(table);
  add_money(table);
  const Dataset *deals = add_dataset(table, "deals", "press", "");
  add_deal(table, deals, "Norway", (Day){2017, 12, 0}, "executive", 0.23, "24");
  add_deal(table, deals, "Finland", (Day){2017, 2, 0}, "executive", 0.16, "48");
  g_autoptr(GError) error = NULL;
  table_seal(table, &error);
  g_assert_no_error(error);
  return table;
}

#define HEAD                                                                                                 \
  "id,date,entity,partner,measure,kind,value,from,to,base_from,base_to,base_value,base_entity,base_measure," \
  "release,among,top_n,month,expect\n"

typedef struct {
  const char *row; /* without the id */
  VerdictKind verdict;
  const char *direction, *slip, *flag; /* NULL: not looked at */
} Case;

static inline void judge_cases(const Case *cases, gsize n)
{
  g_autoptr(GString) text = g_string_new(HEAD);
  for (gsize i = 0; i < n; i++)
    g_string_append_printf(text, "c%zu,%s\n", i, cases[i].row);
  g_autoptr(GError) error = NULL;
  g_autoptr(ClaimFile) file = claims_from(text->str, &error);
  g_assert_no_error(error);
  g_autoptr(Table) table = desk_table();
  g_autoptr(GPtrArray) verdicts = claims_judge(file, table, NULL, &error);
  for (gsize i = 0; i < n; i++) {
    const Verdict *v = g_ptr_array_index(verdicts, i);
    gboolean right = v->kind == cases[i].verdict &&
                     (!cases[i].direction || g_str_equal(v->direction, cases[i].direction)) &&
                     (!cases[i].slip || g_strcmp0(v->slip, cases[i].slip) == 0) &&
                     (!cases[i].flag || has_flag(v, cases[i].flag));
    if (right) continue;
    g_test_fail();
    g_test_message("%s: '%s' %s %s: %s", cases[i].row, verdict_string(v->kind), v->direction,
                   v->slip ? v->slip : "", v->sentence);
  }
}
