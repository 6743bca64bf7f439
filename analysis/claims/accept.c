#include "claims/inquiry.h"

#include <string.h>

/* A claim of two levels ("from 3.8 to 38") prints a ratio without printing it. */
static gboolean is_ratio_of_levels(const Claim *c, UnitClass unit)
{
  return unit == UNIT_TIMES && c->has_base_value && c->value.unit != UNIT_TIMES;
}

Number accept_number(const Inquiry *inquiry, const Attempt *attempt, double *place)
{
  const Claim *c = inquiry->claim;
  if (is_ratio_of_levels(c, attempt->unit)) {
    if (place) *place = 0;
    return number_divide(c->value.number, c->base_value.number);
  }
  return claim_number(c, &c->value, attempt->unit, attempt->measure, place);
}

Acceptance accept_bounds(const Inquiry *inquiry, const Attempt *attempt)
{
  double place;
  Number number = accept_number(inquiry, attempt, &place);
  return printed_value_accept(&inquiry->claim->value, number, place);
}

static const char *currency_of(const Attempt *a)
{
  return a->key.measure ? a->key.currency : a->measure->unit;
}

static gboolean unit_fits(const Inquiry *inquiry, const Attempt *a)
{
  const PrintedValue *v = &inquiry->claim->value;
  if (v->unit == UNIT_NONE || is_ratio_of_levels(inquiry->claim, a->unit)) return TRUE;
  if (v->unit != a->unit) return FALSE;
  return v->unit != UNIT_MONEY || !v->currency || strcmp(v->currency, currency_of(a)) == 0;
}

/* Trailing zeros of a bare integer may be rounding. A hedge already says how coarse the number is. */
static gboolean agrees_by_zeros(const Inquiry *inquiry, const Attempt *a)
{
  const Claim *c = inquiry->claim;
  gboolean hedged = c->value.hedge && c->value.hedge != hedge_none();
  if (hedged || c->value.zeros.low >= c->value.number.low || !number_is_defined(c->value.zeros)) return FALSE;
  PrintedValue coarse = c->value;
  coarse.number = coarse.zeros;
  Number n = claim_number(c, &coarse, a->unit, a->measure, NULL);
  return bound_agreement((Bound){n.low, n.high, FALSE, FALSE}, a->reading.result.number) != AGREES_NOT;
}

void accept_attempt(const Inquiry *inquiry, Attempt *attempt)
{
  Acceptance bounds = accept_bounds(inquiry, attempt);
  Number result = attempt->reading.result.number;
  attempt->truth = bound_agreement(bounds.truth, result);
  attempt->capped = bound_agreement(bounds.capped, result);
  if (attempt->truth == AGREES_NOT && agrees_by_zeros(inquiry, attempt)) {
    attempt->by_zeros = TRUE;
    attempt->truth = attempt->capped = AGREES_BY_INTERVAL;
  }
  attempt->unit_fits = unit_fits(inquiry, attempt);
  Agreement applies = attempt->reading.cost == 0 ? attempt->truth : attempt->capped;
  attempt->reading.agrees = attempt->unit_fits && applies != AGREES_NOT;
}
