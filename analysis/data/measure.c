#include "data/measure.h"

#include <string.h>

/* data.md §2. Decimals follow figures.md §7: TIV million 0, billion 1, trillion won 1, shares 1. Contracts
 * keep two, because a house decimal would turn 0.938 and 0.92 billion into the same 0.9. */
static const Measure measures[] = {
    {"exports.tiv", "volume of exports of major arms", "TIV", "million", 1e6, KIND_VOLUME, FLOW_DELIVERIES,
     BASIS_NONE, FALSE, 0, "sipri-transfers", NULL},
    {"imports.tiv", "volume of imports of major arms", "TIV", "million", 1e6, KIND_VOLUME, FLOW_DELIVERIES,
     BASIS_NONE, FALSE, 0, "sipri-transfers", NULL},
    {"exports.orders", "value of export contracts signed", "US$", "billion", 1e9, KIND_MONEY, FLOW_ORDERS,
     BASIS_CURRENT, TRUE, 1, NULL, NULL},
    {"exports.deliveries", "value of arms exports delivered (government figures)", "US$", "million", 1e6,
     KIND_MONEY, FLOW_DELIVERIES, BASIS_CURRENT, TRUE, 0, NULL, NULL},
    {"exports.licences", "value of arms export licences granted", "US$", "million", 1e6, KIND_MONEY,
     FLOW_LICENCES, BASIS_CURRENT, TRUE, 0, NULL, NULL},
    {"milex.local", "military expenditure", "local currency", "million", 1e6, KIND_MONEY, FLOW_SPENDING,
     BASIS_CURRENT, TRUE, 0, "sipri-milex", NULL},
    {"milex.current", "military expenditure", "US$", "million", 1e6, KIND_MONEY, FLOW_SPENDING, BASIS_CURRENT,
     FALSE, 0, "sipri-milex", NULL},
    {"milex.constant", "military expenditure", "US$", "million", 1e6, KIND_MONEY, FLOW_SPENDING,
     BASIS_CONSTANT, FALSE, 0, "sipri-milex", NULL},
    {"milex.gdp", "military expenditure as a share of GDP", "%", "", 1, KIND_SHARE, FLOW_SPENDING, BASIS_NONE,
     FALSE, 1, "sipri-milex", "GDP"},
    {"milex.government", "military expenditure as a share of government spending", "%", "", 1, KIND_SHARE,
     FLOW_SPENDING, BASIS_NONE, FALSE, 1, "sipri-milex", "government spending"},
    {"milex.capita", "military expenditure per head", "US$", "", 1, KIND_MONEY, FLOW_SPENDING, BASIS_CURRENT,
     FALSE, 0, "sipri-milex", "head"},
    {"budget.original", "defence budget", "KRW", "trillion", 1e12, KIND_MONEY, FLOW_BUDGET, BASIS_CURRENT,
     TRUE, 1, NULL, NULL},
    {"budget.supplementary", "defence budget after supplementary budgets", "KRW", "trillion", 1e12,
     KIND_MONEY, FLOW_BUDGET, BASIS_CURRENT, TRUE, 1, NULL, NULL},
    {"budget.proposed", "proposed defence budget", "KRW", "trillion", 1e12, KIND_MONEY, FLOW_BUDGET,
     BASIS_CURRENT, TRUE, 1, NULL, NULL},
    {"orders.units", "number of major arms on order", "units", "", 1, KIND_COUNT, FLOW_ORDERS, BASIS_NONE,
     FALSE, 0, "sipri-transfers", NULL},
    {"deals", "value of the contract", "US$", "billion", 1e9, KIND_MONEY, FLOW_ORDERS, BASIS_CURRENT, TRUE, 2,
     NULL, NULL},
    {"trade.value", "customs value of trade in arms", "US$", "", 1, KIND_MONEY, FLOW_TRADE, BASIS_CURRENT,
     FALSE, 0, NULL, NULL},
    {"index.price", "price index", "index", "", 1, KIND_INDEX, FLOW_NONE, BASIS_NONE, FALSE, 1, NULL, NULL},
};

const Measure *measure_find(const char *id)
{
  for (gsize i = 0; id && i < G_N_ELEMENTS(measures); i++)
    if (strcmp(measures[i].id, id) == 0) return &measures[i];
  return NULL;
}

const Measure *measure_at(guint index)
{
  return index < G_N_ELEMENTS(measures) ? &measures[index] : NULL;
}

const char *const *measure_ids(void)
{
  static const char *ids[G_N_ELEMENTS(measures) + 1];
  static gsize ready;
  if (g_once_init_enter(&ready)) {
    for (gsize i = 0; i < G_N_ELEMENTS(measures); i++)
      ids[i] = measures[i].id;
    g_once_init_leave(&ready, 1);
  }
  return ids;
}

/* Row and column: MeasureKind; only the half above the diagonal is filled. */
static const char *const between_kinds[5][5] = {
    [KIND_VOLUME] = {[KIND_MONEY] = "the TIV counts military volume, not dollars",
                     [KIND_SHARE] = "the TIV counts military volume, a share is a part of a whole",
                     [KIND_COUNT] = "the TIV weighs each weapon, a count of units does not",
                     [KIND_INDEX] = "the TIV counts military volume, an index has no unit"},
    [KIND_MONEY] = {[KIND_SHARE] = "an amount of money and a share are different things",
                    [KIND_COUNT] = "a number of units is not an amount of money",
                    [KIND_INDEX] = "an index deflates money but is no amount of it"},
    [KIND_SHARE] = {[KIND_COUNT] = "a share and a number of units are different things",
                    [KIND_INDEX] = "a share and an index are different things"},
    [KIND_COUNT] = {[KIND_INDEX] = "a number of units and an index are different things"},
};

const char *measure_conflict(const Measure *a, const Measure *b)
{
  if (a == b) return NULL;
  if (a->kind != b->kind) return between_kinds[MIN(a->kind, b->kind)][MAX(a->kind, b->kind)];
  if (g_strcmp0(a->denominator, b->denominator) != 0)
    return "the two are divided by different things (GDP, government spending, population)";
  if (a->basis != b->basis) return "one side is in current prices, the other in constant prices";
  return NULL;
}
