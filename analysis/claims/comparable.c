/* Whether the two sides of one ratio are of one kind. Judged before any number. claims.md §4. */
#include "claims/inquiry.h"

#include <string.h>

/* ---- what may be wrong ---------------------------------------------------------------------------- */

static const char *different_measures(const Inquiry *q)
{
  const Claim *c = q->claim;
  return c->base_measure && q->measure ? measure_conflict(q->measure, c->base_measure) : NULL;
}

static const char *different_units(const Inquiry *q)
{
  const Claim *c = q->claim;
  if (!c->has_base_value) return NULL;
  UnitClass a = c->value.unit, b = c->base_value.unit;
  gboolean levels = (a == UNIT_MONEY || a == UNIT_TIV) && (b == UNIT_MONEY || b == UNIT_TIV);
  if (levels && a != b) return "the TIV counts military volume, not dollars";
  gboolean money = a == UNIT_MONEY && b == UNIT_MONEY && c->value.currency && c->base_value.currency;
  return money && strcmp(c->value.currency, c->base_value.currency) != 0
             ? "the two are in different currencies"
             : NULL;
}

static const char *different_releases(const Inquiry *q)
{
  const Claim *c = q->claim;
  gboolean two = release_is_known(c->base_release) && release_is_known(c->release) &&
                 release_compare(c->release, c->base_release) != 0;
  return two ? "the two come from different releases, and each release replaces the one before" : NULL;
}

static const char *unequal_periods(const Inquiry *q)
{
  return q->unequal && !q->claim->value.per_year ? "the periods are of unequal length" : NULL;
}

/* Each level agrees in some release, both in none: the ratio was made of two releases. */
static const char *levels_of_two_releases(const Inquiry *q)
{
  const Claim *c = q->claim;
  gboolean levels = c->has_base_value && (c->value.unit == UNIT_TIV || c->value.unit == UNIT_NONE);
  if (!levels || !q->measure || q->windows->len == 0 || !c->entity) return NULL;
  const GArray *releases = evidence_releases(q->evidence, claim_whose(c, q->measure));
  gboolean end = FALSE, base = FALSE;
  for (guint i = 0; i < releases->len; i++) {
    Question ask = inquiry_question(q);
    ask.release = ask.base_release = g_array_index(releases, Release, i);
    Evaluation e;
    formula_find("ratio", NULL)->evaluate(&ask, &e);
    gboolean t = number_overlaps(claim_number(c, &c->value, UNIT_TIV, q->measure, NULL), e.target);
    gboolean b = number_overlaps(claim_number(c, &c->base_value, UNIT_TIV, q->measure, NULL), e.base);
    if (t && b) return NULL;
    end |= t;
    base |= b;
  }
  return end && base ? "the two come from different releases, and each release replaces the one before"
                     : NULL;
}

static const char *(*const checks[])(const Inquiry *) = {
    different_measures, different_units, different_releases, unequal_periods, levels_of_two_releases};

/* ---- like for like -------------------------------------------------------------------------------- */

static void add_per_year(Inquiry *inquiry, const Measure *measure)
{
  const Formula *formula = formula_find("change", inquiry->unequal ? "per-year" : NULL);
  Question q = inquiry_question(inquiry);
  q.measure = q.base_measure = measure;
  g_autoptr(GArray) releases = readings_releases(inquiry, measure);
  for (guint i = 0; i < releases->len; i++) {
    q.release = q.base_release = g_array_index(releases, Release, i);
    Attempt *a = inquiry_try(inquiry, formula, &q, 1);
    if (!attempt_is_defined(a)) {
      attempt_free(a);
      continue;
    }
    a->reading.agrees = a->eligible = FALSE; /* shown, never taken for the claim's number */
    g_ptr_array_add(inquiry->attempts, a);
    return;
  }
}

void comparable_check(Inquiry *inquiry)
{
  ClaimFamily f = inquiry->claim->kind->family;
  if (f != FAMILY_COMPARE && f != FAMILY_ENTITIES && f != FAMILY_SHARE_CHANGE) return;
  for (gsize i = 0; i < G_N_ELEMENTS(checks) && !inquiry->conflict; i++)
    inquiry->conflict = checks[i](inquiry);
  if (!inquiry->conflict || f != FAMILY_COMPARE || !inquiry->measure || inquiry->windows->len == 0) return;
  add_per_year(inquiry, inquiry->measure);
  if (inquiry->claim->base_measure && inquiry->claim->base_measure != inquiry->measure)
    add_per_year(inquiry, inquiry->claim->base_measure);
}
