#include "claims/kind.h"

#include <string.h>

#define YEARLY                                                                                               \
  {                                                                                                          \
    {"average", "mean"}, {"average", "compound"}, {"average", "trend"},                                      \
    {                                                                                                        \
      "average", "simple"                                                                                    \
    }                                                                                                        \
  }

/* claims.md §1. `near`: what else the number may have been computed by, one step away. */
static const Kind kinds[] = {
    {"change",
     {"growth", "percentage change"},
     FAMILY_COMPARE,
     UNIT_PERCENT,
     {{"change", "compound"},
      {"change", "mean"},
      {"change", "trend"},
      {"change", "simple"},
      {"change", "per-year"}},
     FALSE},
    {"difference", {"absolute change"}, FAMILY_COMPARE, UNIT_NONE, {{"difference", "per-year"}}, FALSE},
    {"ratio",
     {"multiple"},
     FAMILY_COMPARE,
     UNIT_TIMES,
     {{"ratio", "per-year"}, {"ratio", "increase"}},
     FALSE},
    {"level",
     {"value"},
     FAMILY_LEVEL,
     UNIT_NONE,
     {{"level", "mean-per-year"}, {"level", "moving-mean"}},
     FALSE},
    {"total", {"sum"}, FAMILY_LEVEL, UNIT_NONE, {{"level", "mean-per-year"}}, FALSE},
    {"count", {"number"}, FAMILY_LEVEL, UNIT_COUNT, {{NULL, NULL}}, FALSE},
    {"share", {NULL}, FAMILY_SHARE, UNIT_PERCENT, {{NULL, NULL}}, FALSE},
    {"share change",
     {"change of share", "share change (points)"},
     FAMILY_SHARE_CHANGE,
     UNIT_POINTS,
     {{NULL, NULL}},
     FALSE},
    {"average growth", {"mean growth", "average annual growth"}, FAMILY_AVERAGE, UNIT_PERCENT, YEARLY, FALSE},
    {"compound growth", {"cagr"}, FAMILY_AVERAGE, UNIT_PERCENT, YEARLY, FALSE},
    {"median growth", {NULL}, FAMILY_AVERAGE, UNIT_PERCENT, YEARLY, FALSE},
    {"rank", {"place"}, FAMILY_RANK, UNIT_RANK, {{NULL, NULL}}, FALSE},
    {"growth rank", {"fastest", "rank of growth"}, FAMILY_GROWTH_RANK, UNIT_RANK, {{NULL, NULL}}, TRUE},
    {"top-N share", {"top-n share", "concentration"}, FAMILY_TOP_SHARE, UNIT_PERCENT, {{NULL, NULL}}, TRUE},
    {"every year", {"each year"}, FAMILY_EVERY_YEAR, UNIT_WORD, {{NULL, NULL}}, FALSE},
    {"record", {"highest since", "lowest since"}, FAMILY_RECORD, UNIT_WORD, {{NULL, NULL}}, FALSE},
    {"comparison",
     {"comparison of two entities", "comparison of entities"},
     FAMILY_ENTITIES,
     UNIT_TIMES,
     {{NULL, NULL}},
     FALSE},
    {"difference of two entities",
     {"difference of entities"},
     FAMILY_ENTITIES,
     UNIT_NONE,
     {{NULL, NULL}},
     FALSE},
};

const Kind *kind_find(const char *word)
{
  g_autofree char *plain = g_strdelimit(g_strdup(word), "_", ' ');
  for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
    if (g_ascii_strcasecmp(kinds[i].id, plain) == 0) return &kinds[i];
    for (gsize a = 0; a < G_N_ELEMENTS(kinds[i].aliases) && kinds[i].aliases[a]; a++)
      if (g_ascii_strcasecmp(kinds[i].aliases[a], plain) == 0) return &kinds[i];
  }
  return NULL;
}

const Kind *kind_at(guint index)
{
  return index < G_N_ELEMENTS(kinds) ? &kinds[index] : NULL;
}

const char *const *kind_ids(void)
{
  static const char *ids[G_N_ELEMENTS(kinds) + 1];
  for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
    ids[i] = kinds[i].id;
  return ids;
}

/* Kind and printed unit name the formula. UNIT_NONE stands for every amount (money, TIV, units), whose unit
 * is the measure's own. A row's id "" is every kind of the family. */
static const struct {
  ClaimFamily family;
  const char *kind;
  UnitClass unit;
  FormulaName formula;
} printed_formulas[] = {
    {FAMILY_COMPARE, "ratio", UNIT_PERCENT, {"ratio", "per-cent"}},
    {FAMILY_COMPARE, "ratio", UNIT_NONE, {"ratio", NULL}}, /* beside base_value: two levels */
    {FAMILY_COMPARE, "", UNIT_PERCENT, {"change", NULL}},
    {FAMILY_COMPARE, "", UNIT_TIMES, {"ratio", NULL}},
    {FAMILY_COMPARE, "", UNIT_POINTS, {"difference", NULL}},
    {FAMILY_COMPARE, "", UNIT_NONE, {"difference", NULL}},
    {FAMILY_COMPARE, "", UNIT_WORD, {"change", "sign"}},
    {FAMILY_LEVEL, "", UNIT_NONE, {"level", NULL}},
    {FAMILY_LEVEL, "", UNIT_PERCENT, {"level", NULL}},
    {FAMILY_SHARE, "", UNIT_PERCENT, {"share", NULL}},
    {FAMILY_SHARE_CHANGE, "", UNIT_POINTS, {"share-change", "points"}},
    {FAMILY_SHARE_CHANGE, "", UNIT_PERCENT, {"share-change", "per-cent"}},
    {FAMILY_SHARE_CHANGE, "", UNIT_TIMES, {"share-change", "ratio"}},
    {FAMILY_AVERAGE, "compound growth", UNIT_PERCENT, {"average", "compound"}},
    {FAMILY_AVERAGE, "median growth", UNIT_PERCENT, {"average", "median"}},
    {FAMILY_AVERAGE, "", UNIT_PERCENT, {"average", "mean"}},
    {FAMILY_RANK, "", UNIT_RANK, {"rank", NULL}},
    {FAMILY_GROWTH_RANK, "", UNIT_RANK, {"growth-rank", NULL}},
    {FAMILY_TOP_SHARE, "", UNIT_PERCENT, {"top-share", NULL}},
    {FAMILY_EVERY_YEAR, "", UNIT_WORD, {"every-year", NULL}},
    {FAMILY_RECORD, "", UNIT_WORD, {"record", NULL}},
    {FAMILY_ENTITIES, "", UNIT_TIMES, {"comparison", "ratio"}},
    {FAMILY_ENTITIES, "", UNIT_PERCENT, {"comparison", "per-cent"}},
    {FAMILY_ENTITIES, "", UNIT_WORD, {"comparison", "sign"}},
    {FAMILY_ENTITIES, "", UNIT_POINTS, {"comparison", "difference"}},
    {FAMILY_ENTITIES, "", UNIT_NONE, {"comparison", "difference"}},
};

/* "up to": the largest member must equal the number. */
static const struct {
  ClaimFamily family;
  FormulaName formula;
} maxima[] = {
    {FAMILY_LEVEL, {"level", "maximum"}},
    {FAMILY_COMPARE, {"change", "largest-year"}},
    {FAMILY_AVERAGE, {"average", "largest-year"}},
};

static UnitClass plain_unit(UnitClass unit)
{
  gboolean amount = unit == UNIT_MONEY || unit == UNIT_TIV || unit == UNIT_COUNT || unit == UNIT_INDEX;
  return amount ? UNIT_NONE : unit;
}

const Formula *kind_formula(const Kind *kind, const PrintedValue *value, const Measure *measure)
{
  UnitClass unit = value->unit;
  /* a bare number means the kind's own unit; a bare level stays a level */
  if (unit == UNIT_NONE) unit = kind->unit;
  unit = plain_unit(unit);
  if (kind->family == FAMILY_RANK || kind->family == FAMILY_GROWTH_RANK)
    if (unit == UNIT_WORD) return NULL;
  if (value->hedge && hedge_is_maximum(value->hedge))
    for (gsize i = 0; i < G_N_ELEMENTS(maxima); i++)
      if (maxima[i].family == kind->family && (unit == UNIT_PERCENT || kind->family == FAMILY_LEVEL))
        return formula_find(maxima[i].formula.formula, maxima[i].formula.method);
  gboolean counted = !measure || measure->kind == KIND_COUNT || strcmp(measure->id, "deals") == 0;
  if (strcmp(kind->id, "count") == 0 && !counted) return formula_find("count", "partners");
  if (kind->family == FAMILY_LEVEL && value->per_year) return formula_find("level", "mean-per-year");
  for (gsize i = 0; i < G_N_ELEMENTS(printed_formulas); i++) {
    if (printed_formulas[i].family != kind->family || printed_formulas[i].unit != unit) continue;
    if (*printed_formulas[i].kind && strcmp(printed_formulas[i].kind, kind->id) != 0) continue;
    return formula_find(printed_formulas[i].formula.formula, printed_formulas[i].formula.method);
  }
  return NULL;
}
