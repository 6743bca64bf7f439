/* What a row of a claims file says: whose figure, and its number in a measure's scale. */
#include "claims/claim_row.h"

#include <math.h>

gboolean claim_is_bilateral(const Claim *claim)
{
  return *claim->partner_name != '\0';
}

gboolean claim_has_digits(const Claim *claim, int digits)
{
  const PrintedValue *v = &claim->value;
  return !v->is_word && v->unit != UNIT_RANK && v->unit != UNIT_WORD && v->significant >= digits;
}

Whose claim_whose(const Claim *claim, const Measure *measure)
{
  return (Whose){measure, claim->entity, claim->partner, claim->category};
}

static gboolean is_level(UnitClass unit)
{
  return unit == UNIT_MONEY || unit == UNIT_TIV || unit == UNIT_COUNT || unit == UNIT_INDEX ||
         unit == UNIT_NONE;
}

/* A bare number is in the measure's own scale: 1335 beside exports.tiv is million TIV. */
static double measure_factor(const PrintedValue *value, UnitClass unit, const Measure *measure)
{
  return is_level(unit) && unit != UNIT_COUNT && value->has_scale && measure ? measure->factor : 1;
}

Number claim_number(const Claim *claim, const PrintedValue *value, UnitClass unit, const Measure *measure,
                    double *place)
{
  (void)claim;
  double factor = measure_factor(value, unit, measure);
  if (place) *place = value->place / factor;
  return number_scale(value->number, 1 / factor);
}

int claim_decimals(const Claim *claim, UnitClass unit, const Measure *measure)
{
  const PrintedValue *v = &claim->value;
  if (!is_level(unit) || !v->has_scale) return v->decimals;
  int shift = (int)lround(log10(measure_factor(v, unit, measure) / v->scale)); /* both are powers of ten */
  return v->decimals + shift;
}

Number claim_printed(const Claim *claim, int *decimals)
{
  if (decimals) *decimals = claim_decimals(claim, claim->value.unit, claim->measure);
  return claim_number(claim, &claim->value, claim->value.unit, claim->measure, NULL);
}
