/* What a reader should know beside a verdict; flags never change one. claims.md §4. */
#include "claims/phrase.h"

#include <math.h>
#include <string.h>

/* House rules for what is small or near. */
static const double small_base_share = 0.1; /* of the later side */
static const double near_tie_share = 0.01;  /* of the own figure */
static const double trough_share = 0.8;     /* of the mean of its neighbours */
static const double crowded = 0.25;         /* chance beyond which a match says little */

typedef struct {
  const Inquiry *inquiry;
  const Verdict *verdict;
  const Attempt *shown; /* the reading that decides, else the printed one; or NULL */
} Subject;

int flags_decimals(const Inquiry *inquiry, const Attempt *attempt)
{
  if (attempt->unit == UNIT_RANK || attempt->unit == UNIT_WORD) return 0;
  if (inquiry->claim->value.is_word) return 1;
  return claim_decimals(inquiry->claim, attempt->unit, attempt->measure);
}

/* ---- tests ---------------------------------------------------------------------------------------- */

static gboolean trailing_zeros(const Subject *s)
{
  return s->shown && s->shown->by_zeros;
}

/* The printed month is that of another contract of the same partner, at another stage. */
static gboolean quantity_of_another_stage(const Subject *s)
{
  if (!s->shown || !s->shown->deal || !s->inquiry->claim->month.year) return FALSE;
  const Observation *own = s->shown->deal;
  Day month = s->inquiry->claim->month;
  const GPtrArray *deals = evidence_deals(s->inquiry->evidence, own->key.entity);
  for (guint i = 0; i < deals->len; i++) {
    const Observation *o = g_ptr_array_index(deals, i);
    if (o->key.partner != own->key.partner || !o->deal->quantity || !*o->deal->quantity) continue;
    gboolean same_month = o->deal->signed_on.year == month.year && o->deal->signed_on.month == month.month;
    if (same_month && g_strcmp0(o->deal->stage, own->deal->stage) != 0) return TRUE;
  }
  return FALSE;
}

static gboolean understates(const Subject *s)
{
  const Attempt *p = s->inquiry->printed;
  return p && p == s->shown && p->unit_fits && p->truth != AGREES_NOT && p->capped == AGREES_NOT;
}

static gboolean unequal_periods(const Subject *s)
{
  return s->inquiry->unequal;
}

static gboolean is_lumpy(const Measure *measure)
{
  return measure->kind == KIND_VOLUME || measure->flow == FLOW_ORDERS;
}

/* Deliveries and contracts are lumpy: one year stands for little. */
static gboolean single_year_endpoint(const Subject *s)
{
  if (!s->shown || !s->shown->formula || s->shown->window.shape != SHAPE_YEARS) return FALSE;
  ClaimFamily f = s->inquiry->claim->kind->family;
  gboolean compares = f == FAMILY_COMPARE || f == FAMILY_SHARE_CHANGE || f == FAMILY_GROWTH_RANK;
  return compares && is_lumpy(s->shown->measure) && s->shown->window.target.to - s->shown->window.base.to > 1;
}

/* The base lies well below the equal windows one and two years around it. */
static gboolean trough_as_base(const Subject *s)
{
  if (!s->shown || !s->shown->evaluation.series || s->inquiry->claim->kind->family != FAMILY_COMPARE)
    return FALSE;
  if (s->shown->window.shape == SHAPE_ONE) return FALSE;
  const Series *series = s->shown->evaluation.series;
  Period base = s->shown->window.base;
  double sum = 0, least = INFINITY;
  int n = 0;
  for (int shift = -2; shift <= 2; shift++) {
    double total = 0;
    for (int year = base.from + shift; year <= base.to + shift; year++)
      total += series_number(series, year).value;
    if (isnan(total)) continue;
    if (shift) least = fmin(least, total);
    sum += shift ? total : 0;
    n += shift ? 1 : 0;
  }
  double own = s->shown->evaluation.base.value;
  return n >= 2 && own < least && own < trough_share * sum / n;
}

static gboolean small_base(const Subject *s)
{
  if (!s->shown || s->inquiry->claim->kind->family != FAMILY_COMPARE || s->shown->window.shape == SHAPE_ONE)
    return FALSE;
  Number base = s->shown->evaluation.base, target = s->shown->evaluation.target;
  return number_is_defined(base) && number_is_defined(target) && base.value < small_base_share * target.value;
}

static gboolean near_tie(const Subject *s)
{
  if (!s->shown || s->shown->unit != UNIT_RANK) return FALSE;
  const Evaluation *e = &s->shown->evaluation;
  if (e->rank.near_tie || e->rank.tied) return TRUE;
  return e->neighbour &&
         fabs(e->neighbour_number.value - e->target.value) <= near_tie_share * fabs(e->target.value);
}

static gboolean ambiguous_wording(const Subject *s)
{
  return s->inquiry->claim->value.times_more;
}

static gboolean is_partly_unverified(const Attempt *a)
{
  return a && a->evaluation.inputs && a->evaluation.worst == CONFIDENCE_UNVERIFIED &&
         a->evaluation.best < CONFIDENCE_UNVERIFIED;
}

static gboolean partly_unverified(const Subject *s)
{
  if (is_partly_unverified(s->shown)) return TRUE;
  for (guint i = 0; s->inquiry->conflict && i < s->inquiry->attempts->len; i++)
    if (is_partly_unverified(g_ptr_array_index(s->inquiry->attempts, i))) return TRUE;
  return FALSE;
}

static gboolean is_circular(const Attempt *a)
{
  return a && a->evaluation.inputs && a->evaluation.worst == CONFIDENCE_CIRCULAR;
}

static gboolean claim_is_source(const Subject *s)
{
  return is_circular(s->shown) || is_circular(s->inquiry->failed);
}

static gboolean is_volume(const Measure *measure)
{
  return measure && measure->kind == KIND_VOLUME;
}

static gboolean tiv_is_not_money(const Subject *s)
{
  const Claim *c = s->inquiry->claim;
  gboolean money = c->value.unit == UNIT_MONEY || (c->has_base_value && c->base_value.unit == UNIT_MONEY);
  return money && (is_volume(s->inquiry->measure) || is_volume(c->base_measure));
}

/* Several readings give the number, and so would they have given many others. */
static gboolean many_readings_would_fit(const Subject *s)
{
  if (s->verdict->kind < VERDICT_HOLDS_IN_ANOTHER_RELEASE || s->verdict->matched < 2) return FALSE;
  for (guint i = 0; i < s->inquiry->attempts->len; i++) {
    const Attempt *a = g_ptr_array_index(s->inquiry->attempts, i);
    if (attempt_agrees(a) && a->reading.chance > crowded) return TRUE;
  }
  return FALSE;
}

/* ---- the table ------------------------------------------------------------------------------------ */

static const struct {
  const char *words;
  gboolean (*applies)(const Subject *);
} flags[] = {
    {"trailing zeros", trailing_zeros},
    {"quantity of another stage", quantity_of_another_stage},
    {"understates", understates},
    {"unequal periods", unequal_periods},
    {"single-year endpoint", single_year_endpoint},
    {"trough as base", trough_as_base},
    {"small base", small_base},
    {"near tie", near_tie},
    {"ambiguous wording", ambiguous_wording},
    {"partly unverified", partly_unverified},
    {"source is the claim itself", claim_is_source},
    {"TIV is not money", tiv_is_not_money},
    {"many readings would fit", many_readings_would_fit},
};

static void add_revision(const Subject *s)
{
  if (!number_is_defined(s->verdict->revised_to)) return;
  double value = s->verdict->revised_to.value;
  gboolean is_amount =
      s->shown->unit == UNIT_MONEY || s->shown->unit == UNIT_TIV || s->shown->unit == UNIT_RANK;
  g_autofree char *number =
      is_amount ? phrase_number(s->inquiry, s->shown, value, SHOW_AS_CLAIMED)
                : number_print(value, flags_decimals(s->inquiry, s->shown), NUMBER_FORMAT_PLAIN);
  g_ptr_array_add(s->verdict->flags, g_strdup_printf("since revised to %s", number));
}

void flags_add(const Inquiry *inquiry, Verdict *verdict)
{
  const Attempt *decides = (const Attempt *)verdict->reading;
  Subject s = {inquiry, verdict, decides ? decides : inquiry->printed};
  add_revision(&s);
  for (gsize i = 0; i < G_N_ELEMENTS(flags); i++)
    if (flags[i].applies(&s)) g_ptr_array_add(verdict->flags, g_strdup(flags[i].words));
}
