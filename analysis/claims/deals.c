/* Claims about single contracts are judged against every row of the contracts: a contract is not a year's
 * figure. */
#include "claims/inquiry.h"

#include <string.h>

gboolean deals_concern(const Claim *claim)
{
  return claim->measure && strcmp(claim->measure->id, "deals") == 0 && claim->kind->family == FAMILY_LEVEL;
}

/* ---- does the contract belong --------------------------------------------------------------------- */

/* A day known only by its year contains every month of it. */
static gboolean same_time(Day signed_on, Day printed)
{
  if (signed_on.year != printed.year) return FALSE;
  if (!signed_on.month || !printed.month) return TRUE;
  if (signed_on.month != printed.month) return FALSE;
  return !signed_on.day || !printed.day || signed_on.day == printed.day;
}

static gboolean time_fits(const Claim *c, const Deal *deal)
{
  if (c->month.year) return same_time(deal->signed_on, c->month);
  if (!c->from && !c->to) return TRUE;
  int from = c->from ? c->from : c->to, to = c->to ? c->to : c->from;
  return deal->signed_on.year >= from && deal->signed_on.year <= to;
}

static gboolean partner_fits(const Claim *c, const Observation *o)
{
  return !claim_is_bilateral(c) || o->key.partner == c->partner;
}

/* ---- readings ------------------------------------------------------------------------------------- */

static void add_deal(Inquiry *inquiry, const Observation *o, Number number, UnitClass unit)
{
  Attempt *a = g_new0(Attempt, 1);
  a->deal = o;
  a->key = o->key;
  a->measure = inquiry->measure;
  a->unit = unit;
  a->month_fits = time_fits(inquiry->claim, o->deal);
  a->partner_fits = partner_fits(inquiry->claim, o);
  a->reading.result = result_of(number, 1);
  a->reading.cost = (a->month_fits ? 0 : 1) + (a->partner_fits ? 0 : 1);
  a->reading.valid = TRUE;
  a->reading.chance = NAN;
  a->reading.release = o->key.dataset->release;
  a->evaluation = (Evaluation){.result = a->reading.result,
                               .target = number,
                               .base = NUMBER_NONE,
                               .best = o->confidence,
                               .worst = o->confidence,
                               .inputs = 1};
  a->eligible = a->partner_fits && attempt_is_trusted(a);
  accept_attempt(inquiry, a);
  naming_deal(a);
  g_ptr_array_add(inquiry->attempts, a);
}

/* "180; 212" are two numbers of things; a claim may speak of either. */
static void add_quantities(Inquiry *inquiry, const Observation *o)
{
  if (!o->deal->quantity) return;
  g_auto(GStrv) parts = g_strsplit(o->deal->quantity, ";", -1);
  for (guint i = 0; parts[i]; i++) {
    Number n;
    if (number_parse(parts[i], NUMBER_THOUSANDS, &n, NULL, NULL))
      add_deal(inquiry, o, number_exact(n.value), UNIT_COUNT);
  }
}

static double distance(const Inquiry *inquiry, const Attempt *a)
{
  return fabs(a->reading.result.number.value - accept_number(inquiry, a, NULL).value);
}

/* Of the rows that fit: one that agrees, the trusted before the others, the nearest number first. */
static gboolean is_better(const Inquiry *inquiry, const Attempt *a, const Attempt *b)
{
  if (a->month_fits != b->month_fits) return a->month_fits;
  gboolean x = attempt_agrees(a) && attempt_is_trusted(a), y = attempt_agrees(b) && attempt_is_trusted(b);
  if (x != y) return x;
  if (attempt_is_trusted(a) != attempt_is_trusted(b)) return attempt_is_trusted(a);
  return distance(inquiry, a) < distance(inquiry, b);
}

static int by_cost_and_id(gconstpointer a, gconstpointer b)
{
  const Attempt *x = *(Attempt *const *)a, *y = *(Attempt *const *)b;
  if (x->reading.cost != y->reading.cost) return x->reading.cost - y->reading.cost;
  return strcmp(x->reading.id, y->reading.id);
}

void deals_enumerate(Inquiry *inquiry)
{
  const Claim *c = inquiry->claim;
  if (!c->entity) return;
  gboolean counts = c->value.unit == UNIT_COUNT || strcmp(c->kind->id, "count") == 0;
  const GPtrArray *deals = evidence_deals(inquiry->evidence, c->entity);
  for (guint i = 0; i < deals->len && inquiry->attempts->len < MAX_READINGS; i++) {
    const Observation *o = g_ptr_array_index(deals, i);
    if (counts)
      add_quantities(inquiry, o);
    else if (number_is_defined(o->number))
      add_deal(inquiry, o, o->number, UNIT_MONEY);
  }
  g_ptr_array_sort(inquiry->attempts, by_cost_and_id);
  for (guint i = 0; i < inquiry->attempts->len; i++) {
    Attempt *a = g_ptr_array_index(inquiry->attempts, i);
    if (a->partner_fits && (!inquiry->printed || is_better(inquiry, a, inquiry->printed)))
      inquiry->printed = a;
  }
}
