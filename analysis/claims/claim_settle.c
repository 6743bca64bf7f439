/* What the cells of one row say together: years in order, kinds and measures that one cell completes for
 * another, and what a kind cannot do with or without. */
#include "claims/claim_row.h"

#include <string.h>

static gboolean check_span(const Claim *claim, int from, int to, const char *column, GError **error)
{
  if (!from || !to || from <= to) return TRUE;
  return error_at(error, ARMEX_ERROR_INPUT, claim_place(claim, column), "the years %d to %d run backwards",
                  from, to);
}

/* "The unit that the value's own number has" is a question of the kind: a bare 7 beside `average growth` is
 * in per cent. A rate a year beside `change` is an average. */
static void settle_kind(Claim *claim)
{
  PrintedValue *v = &claim->value;
  if (v->per_year && claim->kind->family == FAMILY_COMPARE && v->unit == UNIT_PERCENT && !claim->base_from &&
      !claim->base_to)
    claim->kind = kind_find("average growth");
  if (v->unit == UNIT_NONE) v->unit = claim->kind->unit;
  if (v->unit == UNIT_RANK) v->number = v->zeros = number_exact(v->number.value);
}

/* "Twice as much as Germany": beside another entity the kinds that compare two periods compare the two
 * entities in one. */
static gboolean settle_entities(Claim *claim, GError **error)
{
  static const struct {
    const char *kind;
    UnitClass unit; /* UNIT_NONE: any */
    const char *becomes;
  } rows[] = {{"ratio", UNIT_PERCENT, "share"},
              {"ratio", UNIT_NONE, "comparison"},
              {"change", UNIT_NONE, "comparison"},
              {"difference", UNIT_NONE, "difference of two entities"}};
  if (!*claim->base_entity_name || claim->kind->family != FAMILY_COMPARE) return TRUE;
  gboolean other_years = (claim->base_from && claim->base_from != claim->from) ||
                         (claim->base_to && claim->base_to != claim->to);
  if (other_years)
    return error_at(
        error, ARMEX_ERROR_INPUT, claim_place(claim, "base_entity"),
        "two entities are compared in one period: leave out base_from and base_to, or base_entity "
        "('%s')",
        claim->base_entity_name);
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
    if (strcmp(rows[i].kind, claim->kind->id) == 0 &&
        (rows[i].unit == UNIT_NONE || rows[i].unit == claim->value.unit)) {
      claim->kind = kind_find(rows[i].becomes);
      break;
    }
  return TRUE;
}

/* Other kinds speak of one entity: a second one would be read over. */
static gboolean check_base_entity(const Claim *claim, GError **error)
{
  ClaimFamily f = claim->kind->family;
  gboolean read = f == FAMILY_ENTITIES || f == FAMILY_SHARE || f == FAMILY_SHARE_CHANGE;
  if (read || !*claim->base_entity_name) return TRUE;
  return error_at(error, ARMEX_ERROR_INPUT, claim_place(claim, "base_entity"),
                  "a claim of kind '%s' knows no other entity ('%s'): write kind 'comparison' or 'share', or "
                  "leave the cell empty",
                  claim->kind->id, claim->base_entity_name);
}

static void settle_measures(Claim *claim)
{
  static const char *const pairs[][2] = {{"milex.current", "milex.constant"}};
  for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++) {
    const Measure *current = measure_find(pairs[i][0]), *constant = measure_find(pairs[i][1]);
    if (claim->basis == BASIS_CONSTANT && claim->measure == current) claim->measure = constant;
    if (claim->basis == BASIS_CURRENT && claim->measure == constant) claim->measure = current;
  }
}

/* What a kind cannot do without. */
static gboolean check_needs(const Claim *claim, GError **error)
{
  const struct {
    ClaimFamily family;
    const char *column;
    gboolean given;
  } needs[] = {{FAMILY_ENTITIES, "base_entity", *claim->base_entity_name != '\0'},
               {FAMILY_TOP_SHARE, "top_n", claim->top_n > 0}};
  for (gsize i = 0; i < G_N_ELEMENTS(needs); i++)
    if (claim->kind->family == needs[i].family && !needs[i].given)
      return error_at(error, ARMEX_ERROR_INPUT, claim_place(claim, needs[i].column),
                      "a claim of kind '%s' needs the column '%s'", claim->kind->id, needs[i].column);
  return TRUE;
}

gboolean claim_settle(Claim *claim, GError **error)
{
  if (!*claim->entity_name)
    return error_at(error, ARMEX_ERROR_INPUT, claim_place(claim, "entity"),
                    "say whose figure it is: entity or group");
  if (!check_span(claim, claim->from, claim->to, "to", error) ||
      !check_span(claim, claim->base_from, claim->base_to, "base_to", error))
    return FALSE;
  if (!kind_formula(claim->kind, &claim->value, claim->measure))
    return error_at(error, ARMEX_ERROR_INPUT, claim_place(claim, "value"),
                    "'%s' (%s) cannot be the value of a claim of kind '%s'", claim_field(claim, "value"),
                    unit_class_name(claim->value.unit), claim->kind->id);
  if (!check_needs(claim, error)) return FALSE;
  settle_kind(claim);
  settle_measures(claim);
  return settle_entities(claim, error) && check_base_entity(claim, error);
}
