/* Shares, ranks and comparisons: formulas that look at more than one entity. */
#include "claims/evaluate.h"

#include "claims/claim_row.h"
#include "stats/change.h"
#include "stats/share.h"

/* A list of fewer is no ranking of the world: it is whatever somebody put into the file. */
enum { LEAST_MEMBERS = 10 };

static gboolean begin(const Question *q, Evaluation *out)
{
  *out = (Evaluation){.result = result_undefined(REASON_MISSING),
                      .target = NUMBER_NONE,
                      .base = NUMBER_NONE,
                      .base_part = NUMBER_NONE,
                      .base_whole = NUMBER_NONE,
                      .neighbour_number = NUMBER_NONE};
  out->series = question_target(q);
  return TRUE;
}

/* ---- the whole of a share ------------------------------------------------------------------------- */

/* What a partner's share is a share of: the entity's own total. Of an entity: the base entity when one is
 * named, else the world. */
static Whose whole_of(const Question *q)
{
  Whose whole = claim_whose(q->claim, q->measure);
  if (claim_is_bilateral(q->claim))
    whole.partner = entity_none();
  else if (*q->claim->base_entity_name)
    whole.entity = q->claim->base_entity;
  else
    whole.entity = entity_world();
  return whole;
}

static Result sum_of_states(const Question *q, Evaluation *out, Period period)
{
  const GPtrArray *states = evidence_group(q->evidence, claim_whose(q->claim, q->measure), q->release, FALSE);
  if (states->len < LEAST_MEMBERS) return result_undefined(REASON_MISSING);
  Number sum = number_exact(0);
  for (guint i = 0; i < states->len; i++) {
    Result total = evaluation_total(q, out, g_ptr_array_index(states, i), period);
    if (result_is_defined(total)) sum = number_add(sum, total.number);
  }
  out->whole_is_sum = TRUE;
  return result_of(sum, (int)states->len);
}

static Result whole_total(const Question *q, Evaluation *out, Period period)
{
  Whose whose = whole_of(q);
  Result whole =
      evaluation_total(q, out, whose.entity ? evidence_series(q->evidence, whose, q->release) : NULL, period);
  if (result_is_defined(whole) || whose.entity != entity_world()) return whole;
  return sum_of_states(q, out, period);
}

static Result share_in(const Question *q, Evaluation *out, Period period, Number *part, Number *whole)
{
  Result p = evaluation_total(q, out, out->series, period), w = whole_total(q, out, period);
  *part = p.number;
  *whole = w.number;
  if (!result_is_defined(p)) return p;
  if (!result_is_defined(w)) return w;
  return share_of_total(p.number, w.number);
}

void evaluate_share(const Question *q, Evaluation *out)
{
  begin(q, out);
  out->result = share_in(q, out, q->window.target, &out->target, &out->base);
}

static void change_of_share(const Question *q, Evaluation *out, Result (*change)(Number, Number))
{
  begin(q, out);
  Result to = share_in(q, out, q->window.target, &out->target, &out->base);
  Result from = share_in(q, out, q->window.base, &out->base_part, &out->base_whole);
  if (!result_is_defined(to) || !result_is_defined(from)) {
    out->result = result_is_defined(to) ? from : to;
    return;
  }
  out->result = change(from.number, to.number);
}

void evaluate_share_points(const Question *q, Evaluation *out)
{
  change_of_share(q, out, share_change_points);
}

void evaluate_share_percent(const Question *q, Evaluation *out)
{
  change_of_share(q, out, share_change_percent);
}

void evaluate_share_ratio(const Question *q, Evaluation *out)
{
  change_of_share(q, out, change_ratio);
}

/* ---- groups --------------------------------------------------------------------------------------- */

typedef struct {
  const Entity *who;
  const Series *series;
  Number size, value; /* what it is chosen by, what it is ranked by */
} Member;

static int by_size(gconstpointer a, gconstpointer b)
{
  const Member *x = a, *y = b;
  return (x->size.value < y->size.value) - (x->size.value > y->size.value);
}

/* Whether the claim counts this one among those it speaks of. */
static gboolean belongs(const Claim *claim, const Entity *who)
{
  return !claim->members || g_ptr_array_find(claim->members, who, NULL);
}

static guint least_members(const Question *q)
{
  if (q->top_n > 0) return (guint)q->top_n;
  if (q->claim->members) return q->claim->members->len;
  return claim_is_bilateral(q->claim) ? 2 : LEAST_MEMBERS;
}

/* Members with a known size, the largest first, cut to the question's N. NULL when too few are at hand. */
static GArray *largest_members(const Question *q, Evaluation *out, Period period)
{
  gboolean partners = claim_is_bilateral(q->claim);
  const GPtrArray *all = evidence_group(q->evidence, claim_whose(q->claim, q->measure), q->release, partners);
  GArray *members = g_array_new(FALSE, FALSE, sizeof(Member));
  for (guint i = 0; i < all->len; i++) {
    const Series *series = g_ptr_array_index(all, i);
    Result size = evaluation_total(q, out, series, period);
    const Entity *who = partners ? series->key.partner : series->key.entity;
    if (result_is_defined(size) && belongs(q->claim, who))
      g_array_append_vals(members, &(Member){who, series, size.number, size.number}, 1);
  }
  g_array_sort(members, by_size);
  if (members->len < least_members(q) || q->claim->among_unknown) {
    g_array_unref(members);
    out->result = result_undefined(REASON_TOO_FEW);
    return NULL;
  }
  if (q->top_n > 0) g_array_set_size(members, (guint)q->top_n);
  return members;
}

static int index_of(const GArray *members, const Entity *who)
{
  for (guint i = 0; i < members->len; i++)
    if (g_array_index(members, Member, i).who == who) return (int)i;
  return -1;
}

/* The next one below, or above the last. */
static void note_neighbour(Evaluation *out, const GArray *members, const Rank *ranks, guint own)
{
  for (int step = 1; step >= -1 && !out->neighbour; step -= 2)
    for (guint i = 0; i < members->len; i++)
      if (i != own && ranks[i].competition == ranks[own].competition + step) {
        out->neighbour = g_array_index(members, Member, i).who;
        out->neighbour_number = g_array_index(members, Member, i).value;
        break;
      }
}

static void rank_members(const Question *q, Evaluation *out, const GArray *members)
{
  int own = index_of(members, claim_is_bilateral(q->claim) ? q->claim->partner : q->claim->entity);
  if (own < 0) return;
  g_autofree Number *values = g_new(Number, members->len);
  g_autofree Rank *ranks = g_new(Rank, members->len);
  for (guint i = 0; i < members->len; i++)
    values[i] = g_array_index(members, Member, i).value;
  rank_descending(values, members->len, ranks);
  out->rank = ranks[own];
  out->target = values[own];
  if (ranks[own].competition == 0) return;
  note_neighbour(out, members, ranks, (guint)own);
  Number n = {ranks[own].competition, ranks[own].best, ranks[own].worst};
  out->result = result_of(n, ranks[own].of);
}

/* A list that does not add up to the total is not whole: counting it would count the list. */
void evaluate_partners(const Question *q, Evaluation *out)
{
  begin(q, out);
  Whose whose = claim_whose(q->claim, q->measure);
  whose.partner = entity_none();
  const Series *total = evidence_series(q->evidence, whose, q->release);
  const GPtrArray *partners = whose.entity ? evidence_group(q->evidence, whose, q->release, TRUE) : NULL;
  if (!partners || !total) return;
  Number sum = number_exact(0), whole = evaluation_total(q, out, total, q->window.target).number;
  int n = 0;
  for (guint i = 0; i < partners->len; i++) {
    Result part = evaluation_total(q, out, g_ptr_array_index(partners, i), q->window.target);
    if (!result_is_defined(part)) continue;
    sum = number_add(sum, part.number);
    n += part.number.value > 0 ? 1 : 0;
  }
  if (n == 0 || !number_is_defined(whole) || !number_overlaps(sum, whole)) return;
  out->result = result_of(number_exact(n), n);
  out->target = out->result.number;
}

void evaluate_rank(const Question *q, Evaluation *out)
{
  begin(q, out);
  g_autoptr(GArray) members = largest_members(q, out, q->window.target);
  if (members) rank_members(q, out, members);
}

/* The largest by volume: in the target period, or over all the years between two single ones. */
static Period size_period(const Window *w)
{
  return w->shape == SHAPE_YEARS ? period_years(MIN(w->base.from, w->target.to), w->target.to) : w->target;
}

void evaluate_growth_rank(const Question *q, Evaluation *out)
{
  begin(q, out);
  g_autoptr(GArray) members = largest_members(q, out, size_period(&q->window));
  if (!members) return;
  for (guint i = 0; i < members->len; i++) {
    Member *m = &g_array_index(members, Member, i);
    Result target = evidence_total(q->evidence, m->series, q->window.target);
    Result base = evidence_total(q->evidence, m->series, q->window.base);
    gboolean known = result_is_defined(target) && result_is_defined(base);
    m->value = known ? change_percent(base.number, target.number).number : NUMBER_NONE;
  }
  rank_members(q, out, members);
  if (!out->series) return;
  out->base = evaluation_total(q, out, out->series, q->window.base).number;
}

/* ---- the largest together ------------------------------------------------------------------------- */

static void top_share(const Question *q, Evaluation *out, gboolean rounded)
{
  begin(q, out);
  g_autoptr(GArray) members = q->top_n > 0 ? largest_members(q, out, q->window.target) : NULL;
  Result whole = whole_total(q, out, q->window.target);
  if (!members || !result_is_defined(whole)) return;
  Number sum = number_exact(0), shares = number_exact(0);
  for (guint i = 0; i < members->len; i++) {
    Number size = g_array_index(members, Member, i).size;
    double share = share_of_total(size, whole.number).number.value;
    sum = number_add(sum, size);
    shares = number_add(shares, number_exact(number_round(share, number_percent_decimals(share))));
  }
  out->target = sum;
  out->base = whole.number;
  out->result = rounded ? result_of(shares, q->top_n) : share_of_total(sum, whole.number);
}

void evaluate_top_share(const Question *q, Evaluation *out)
{
  top_share(q, out, FALSE);
}

void evaluate_top_share_rounded(const Question *q, Evaluation *out)
{
  top_share(q, out, TRUE);
}

/* ---- one entity against another ------------------------------------------------------------------- */

static void compare_entities(const Question *q, Evaluation *out, Result (*of)(Number, Number))
{
  begin(q, out);
  Whose other = claim_whose(q->claim, q->base_measure);
  other.entity = q->claim->base_entity;
  const Series *base = other.entity ? evidence_series(q->evidence, other, q->base_release) : NULL;
  Result t = evaluation_total(q, out, out->series, q->window.target),
         b = evaluation_total(q, out, base, q->window.target);
  out->target = t.number;
  out->base = b.number;
  out->result = !result_is_defined(t) ? t : !result_is_defined(b) ? b : of(b.number, t.number);
}

void evaluate_entities_ratio(const Question *q, Evaluation *out)
{
  compare_entities(q, out, change_ratio);
}

void evaluate_entities_percent(const Question *q, Evaluation *out)
{
  compare_entities(q, out, change_percent);
}

void evaluate_entities_difference(const Question *q, Evaluation *out)
{
  compare_entities(q, out, change_difference);
}

static double sign_of(double x)
{
  return (x > 0) - (x < 0);
}

void evaluate_entities_sign(const Question *q, Evaluation *out)
{
  compare_entities(q, out, change_difference);
  if (!result_is_defined(out->result)) return;
  Number d = out->result.number;
  out->result.number = (Number){sign_of(d.value), sign_of(d.low), sign_of(d.high)};
}
