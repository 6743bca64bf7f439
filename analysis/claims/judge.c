/* From readings to one verdict, in the order of precedence of claims.md §4. */
#include "claims/inquiry.h"

#include <math.h>
#include <string.h>

static const double highest_chance = 0.25;

/* ---- what stands among the readings --------------------------------------------------------------- */

gboolean judge_is_printed_elsewhere(const Inquiry *inquiry, const Attempt *a)
{
  return a != inquiry->printed && a->formula && a->formula == inquiry->formula && a->window.cost == 0 &&
         a->measure == inquiry->measure && a->top_n == inquiry->claim->top_n && a->reading.cost <= 1;
}

static int months_from_day(const Inquiry *inquiry, const Attempt *a)
{
  Release d = inquiry->day_release, r = a->reading.release;
  return abs((r.year - d.year) * 12 + r.month - d.month);
}

/* As printed, in the release nearest to that of the day; one that agrees outright before one that does by
 * rounding. */
static Attempt *find_another_release(const Inquiry *inquiry)
{
  Attempt *best = NULL;
  for (guint i = 0; i < inquiry->attempts->len; i++) {
    Attempt *a = g_ptr_array_index(inquiry->attempts, i);
    if (!judge_is_printed_elsewhere(inquiry, a) || !a->unit_fits || a->truth == AGREES_NOT) continue;
    if (!attempt_is_trusted(a)) continue;
    if (best && best->truth > a->truth) continue;
    if (best && best->truth == a->truth && months_from_day(inquiry, best) <= months_from_day(inquiry, a))
      continue;
    best = a;
  }
  return best;
}

static void weigh(Inquiry *inquiry)
{
  double chances[MAX_COST + 1] = {NAN, NAN, NAN};
  for (guint i = 0; i < inquiry->attempts->len; i++) {
    Attempt *a = g_ptr_array_index(inquiry->attempts, i);
    int cost = a->reading.cost;
    if (a == inquiry->printed || a->deal || !attempt_agrees(a) || cost > MAX_COST) continue;
    if (isnan(chances[cost])) chances[cost] = chance_at_cost(inquiry, cost);
    a->reading.chance = chances[cost];
  }
}

static Attempt *find_identified(const Inquiry *inquiry)
{
  for (guint i = 0; i < inquiry->attempts->len; i++) {
    Attempt *a = g_ptr_array_index(inquiry->attempts, i);
    if (a == inquiry->printed || a->deal || judge_is_printed_elsewhere(inquiry, a)) continue;
    if (a->eligible && attempt_agrees(a) && a->reading.chance <= highest_chance) return a;
  }
  return NULL;
}

/* ---- direction ------------------------------------------------------------------------------------ */

static gboolean opposite(const Attempt *a, double printed, double computed)
{
  if (a->formula && a->formula->is_signed) return printed * computed < 0;
  gboolean compares = a->unit == UNIT_TIMES && a->formula;
  return compares && (printed - 1) * (computed - 1) < 0;
}

gboolean judge_moves_down(const Inquiry *inquiry, const Attempt *a)
{
  ClaimFamily f = inquiry->claim->kind->family;
  return a->formula && a->unit == UNIT_TIMES && (f == FAMILY_COMPARE || f == FAMILY_SHARE_CHANGE) &&
         accept_number(inquiry, a, NULL).value < 1;
}

static const char *direction_of(const Inquiry *inquiry, const Attempt *a)
{
  double printed = accept_number(inquiry, a, NULL).value, computed = a->reading.result.number.value;
  if (opposite(a, printed, computed)) return "wrong direction";
  if (a->unit == UNIT_RANK) return printed < computed ? "overstated" : "understated";
  const Hedge *hedge = inquiry->claim->value.hedge;
  if (hedge && hedge_is_upper_limit(hedge)) return "understated";
  if (hedge && hedge_is_lower_limit(hedge)) return "overstated";
  if (judge_moves_down(inquiry, a)) return printed < computed ? "overstated" : "understated";
  return fabs(printed) > fabs(computed) ? "overstated" : "understated";
}

/* ---- precedence ----------------------------------------------------------------------------------- */

typedef struct {
  Inquiry *inquiry;
  Verdict *verdict;
} Case;

static void decide(Case *c, VerdictKind kind, Attempt *reading)
{
  c->verdict->kind = kind;
  c->verdict->reading = reading ? &reading->reading : NULL;
}

static gboolean not_comparable(Case *c)
{
  if (!c->inquiry->conflict) return FALSE;
  decide(c, VERDICT_NOT_COMPARABLE, NULL);
  return TRUE;
}

/* A later release can still bear the claim out, but not speak against it. */
static gboolean cannot_be_checked(Case *c)
{
  Attempt *printed = c->inquiry->printed;
  if (printed && attempt_is_trusted(printed)) return FALSE;
  Attempt *later = printed ? NULL : find_another_release(c->inquiry);
  if (later)
    decide(c, VERDICT_HOLDS_IN_ANOTHER_RELEASE, later);
  else
    decide(c, VERDICT_CANNOT_BE_CHECKED, printed);
  return TRUE;
}

static gboolean holds(Case *c)
{
  Attempt *p = c->inquiry->printed;
  if (!p->unit_fits || p->truth == AGREES_NOT || !p->month_fits) return FALSE;
  decide(c, p->truth == AGREES ? VERDICT_HOLDS : VERDICT_HOLDS_BY_ROUNDING, p);
  return TRUE;
}

static gboolean holds_in_another_release(Case *c)
{
  Attempt *a = find_another_release(c->inquiry);
  if (a) decide(c, VERDICT_HOLDS_IN_ANOTHER_RELEASE, a);
  return a != NULL;
}

static gboolean is_slip(Case *c)
{
  Attempt *a = NULL;
  c->verdict->slip = slip_find(c->inquiry, &a);
  if (c->verdict->slip) decide(c, VERDICT_SLIP, a);
  return c->verdict->slip != NULL;
}

static gboolean holds_only_as(Case *c)
{
  Attempt *a = find_identified(c->inquiry);
  if (a) decide(c, VERDICT_HOLDS_ONLY_AS, a);
  return a != NULL;
}

static gboolean contradicted(Case *c)
{
  decide(c, VERDICT_CONTRADICTED, c->inquiry->printed);
  c->verdict->direction = direction_of(c->inquiry, c->inquiry->printed);
  return TRUE;
}

static gboolean (*const precedence[])(Case *) = {
    not_comparable, cannot_be_checked, holds, holds_in_another_release, is_slip, holds_only_as, contradicted};

/* ---- revised -------------------------------------------------------------------------------------- */

static Question question_of(const Inquiry *inquiry, const Attempt *a)
{
  Question q = inquiry_question(inquiry);
  q.measure = q.base_measure = a->measure;
  q.window = a->window;
  q.top_n = a->top_n;
  q.release = q.base_release = a->reading.release;
  return q;
}

/* In the release of the day if that is later than the match, otherwise in the newest at hand. */
static Release release_to_compare(const Inquiry *inquiry, const Attempt *match)
{
  Release own = match->reading.release, day = inquiry->day_release;
  if (release_is_known(day) && release_compare(day, own) > 0) return day;
  g_autoptr(GArray) releases = readings_releases(inquiry, match->measure);
  Release newest = own;
  for (guint i = 0; i < releases->len; i++)
    if (release_compare(g_array_index(releases, Release, i), newest) > 0)
      newest = g_array_index(releases, Release, i);
  return newest;
}

static void note_revision(Case *c)
{
  Attempt *match = (Attempt *)c->verdict->reading;
  c->verdict->revised_to = NUMBER_NONE;
  if (!match || !match->formula || c->verdict->kind < VERDICT_HOLDS ||
      c->verdict->kind == VERDICT_CONTRADICTED)
    return;
  if (!release_is_known(match->reading.release) || match->unit == UNIT_WORD) return;
  Release release = release_to_compare(c->inquiry, match);
  if (release_compare(release, match->reading.release) <= 0) return;
  Question q = question_of(c->inquiry, match);
  q.release = q.base_release = release;
  Attempt *later = inquiry_try(c->inquiry, match->formula, &q, match->reading.cost);
  Number then = match->reading.result.number, now = later->reading.result.number;
  int decimals = flags_decimals(c->inquiry, match);
  gboolean differs = attempt_is_defined(later) && !number_overlaps(then, now) &&
                     number_round(then.value, decimals) != number_round(now.value, decimals);
  if (differs) {
    c->verdict->revised_to = now;
    c->verdict->revised_release = release;
    c->verdict->overtaken = later->truth == AGREES_NOT;
  }
  attempt_free(later);
}

/* ---- the whole ------------------------------------------------------------------------------------ */

/* The mean per year of equal periods changes as their totals do: one number, named once. */
static gboolean is_same_number(const Attempt *a, const Attempt *b)
{
  double x = a->reading.result.number.value, y = b->reading.result.number.value;
  return a->formula && b->formula && a->unit == b->unit && period_equal(a->window.target, b->window.target) &&
         period_equal(a->window.base, b->window.base) && fabs(x - y) <= 1e-9 * fabs(x);
}

/* One way of computing is named once, whatever the release; the list grows by cost. */
static gboolean is_listed(const GPtrArray *list, const Attempt *attempt)
{
  for (guint i = 0; i < list->len; i++) {
    const Attempt *a = g_ptr_array_index(list, i);
    if (a->measure != attempt->measure) continue;
    if (strcmp(a->reading.name, attempt->reading.name) == 0 || is_same_number(a, attempt)) return TRUE;
  }
  return FALSE;
}

static void list_origins(Case *c)
{
  GPtrArray *list = c->verdict->may_come_from;
  if (c->verdict->kind != VERDICT_CONTRADICTED) return;
  for (guint i = 0; i < c->inquiry->attempts->len && list->len < MAX_LISTED; i++) {
    Attempt *a = g_ptr_array_index(c->inquiry->attempts, i);
    if (!a->reading.valid && a->reading.cost > 1)
      continue;                         /* a wrong method on wrong years explains nothing */
    if (a->unit == UNIT_WORD) continue; /* every other one agrees */
    if (a == c->inquiry->printed || !attempt_agrees(a) || !attempt_is_trusted(a)) continue;
    if (!is_listed(list, a)) g_ptr_array_add(list, &a->reading);
  }
}

static void count_matches(Case *c)
{
  Verdict *v = c->verdict;
  v->tried = c->inquiry->attempts->len;
  for (guint i = 0; i < v->tried; i++)
    v->matched += attempt_agrees(g_ptr_array_index(c->inquiry->attempts, i)) ? 1 : 0;
}

static void verdict_free(Verdict *verdict)
{
  g_ptr_array_unref(verdict->may_come_from);
  g_ptr_array_unref(verdict->flags);
  g_ptr_array_unref(verdict->readings);
  g_free(verdict->sentence);
  g_free(verdict);
}

static Verdict *judge(Evidence *evidence, const Claim *claim, Day as_of)
{
  g_autoptr(Inquiry) inquiry = inquiry_new(evidence, claim, as_of);
  Verdict *v = g_new0(Verdict, 1);
  Case c = {inquiry, v};
  v->claim = claim;
  v->direction = "";
  v->may_come_from = g_ptr_array_new();
  v->flags = g_ptr_array_new_with_free_func(g_free);
  comparable_check(inquiry);
  if (!inquiry->conflict) (deals_concern(claim) ? deals_enumerate : readings_enumerate)(inquiry);
  weigh(inquiry);
  for (gsize i = 0; i < G_N_ELEMENTS(precedence); i++)
    if (precedence[i](&c)) break;
  v->as_printed = inquiry->printed ? &inquiry->printed->reading : NULL;
  v->readings = g_ptr_array_ref(inquiry->attempts);
  v->broken = claim->has_expect && claim->expect != v->kind;
  count_matches(&c);
  list_origins(&c);
  note_revision(&c);
  flags_add(inquiry, v);
  v->sentence = sentence_write(inquiry, v);
  for (guint i = 0; i < inquiry->attempts->len; i++)
    ((Attempt *)g_ptr_array_index(inquiry->attempts, i))->evaluation.series = NULL; /* the evidence goes */
  return v;
}

GPtrArray *claims_judge(const ClaimFile *file, const Table *table, const JudgeOptions *options,
                        GError **error)
{
  (void)error;
  g_autoptr(Evidence) evidence = evidence_new(table);
  GPtrArray *verdicts = g_ptr_array_new_with_free_func((GDestroyNotify)verdict_free);
  Day as_of = options ? options->as_of : (Day){0, 0, 0};
  for (guint i = 0; i < claims_count(file); i++)
    g_ptr_array_add(verdicts, judge(evidence, claims_at(file, i), as_of));
  return verdicts;
}
