#include "claims/inquiry.h"

/* Without a measure the only one at hand for the entity is taken. */
static const Measure *settle_measure(Evidence *evidence, const Claim *claim)
{
  if (claim->measure) return claim->measure;
  if (!claim->entity) return NULL;
  const GPtrArray *held = evidence_measures(evidence, claim->entity);
  return held->len == 1 ? g_ptr_array_index(held, 0) : NULL;
}

/* Windows need the last year where the claim gives none. */
static int last_year_at_hand(const Inquiry *q)
{
  if (q->claim->to || q->claim->from || !q->measure) return 0;
  g_autoptr(GArray) releases = readings_releases(q, q->measure);
  if (releases->len == 0) return 0;
  const Series *series =
      evidence_series(q->evidence, claim_whose(q->claim, q->measure), g_array_index(releases, Release, 0));
  return series ? series->last_year : 0;
}

Inquiry *inquiry_new(Evidence *evidence, const Claim *claim, Day as_of)
{
  Inquiry *q = g_new0(Inquiry, 1);
  q->evidence = evidence;
  q->claim = claim;
  q->day = as_of.year ? as_of : claim->date;
  q->measure = settle_measure(evidence, claim);
  q->formula = kind_formula(claim->kind, &claim->value, q->measure);
  q->attempts = g_ptr_array_new_with_free_func((GDestroyNotify)attempt_free);
  const char *calendar = q->measure ? q->measure->publisher : NULL;
  if (as_of.year == 0 && release_is_known(claim->release))
    q->day_release = claim->release;
  else if (calendar && q->day.year)
    q->day_release = release_of_day(calendar, q->day, &q->calendar_guessed);
  q->windows = windows_of(claim, last_year_at_hand(q));
  if (q->windows->len && g_array_index(q->windows, Window, 0).shape == SHAPE_PERIODS) {
    const Window *w = &g_array_index(q->windows, Window, 0);
    q->unequal = period_length(w->target) != period_length(w->base);
  }
  return q;
}

void inquiry_free(Inquiry *inquiry)
{
  if (!inquiry) return;
  attempt_free(inquiry->failed);
  g_ptr_array_unref(inquiry->attempts);
  g_array_unref(inquiry->windows);
  g_free(inquiry);
}

void attempt_free(Attempt *attempt)
{
  if (!attempt) return;
  g_free(attempt->reading.id);
  g_free(attempt->reading.name);
  g_free(attempt->reading.method);
  g_free(attempt);
}

Question inquiry_question(const Inquiry *inquiry)
{
  const Claim *c = inquiry->claim;
  Question q = {.evidence = inquiry->evidence,
                .claim = c,
                .measure = inquiry->measure,
                .base_measure = c->base_measure ? c->base_measure : inquiry->measure,
                .release = inquiry->printed ? inquiry->printed->reading.release : inquiry->day_release,
                .top_n = c->top_n};
  if (inquiry->windows->len) q.window = g_array_index(inquiry->windows, Window, 0);
  q.base_release = q.release;
  return q;
}

/* An amount has the unit of its measure. */
static UnitClass unit_of(const Formula *formula, const Measure *measure)
{
  static const UnitClass units[] = {[KIND_VOLUME] = UNIT_TIV,
                                    [KIND_MONEY] = UNIT_MONEY,
                                    [KIND_SHARE] = UNIT_PERCENT,
                                    [KIND_COUNT] = UNIT_COUNT,
                                    [KIND_INDEX] = UNIT_INDEX};
  if (formula->unit != UNIT_NONE) return formula->unit;
  return measure->kind == KIND_SHARE && formula->is_signed ? UNIT_POINTS : units[measure->kind];
}

/* The importer's figures for the exporter's: a place or a single digit meets them too easily. */
static gboolean is_other_side(const Inquiry *inquiry, const Measure *measure)
{
  return inquiry->measure && measure != inquiry->measure && readings_mirror(inquiry->measure) == measure;
}

Attempt *inquiry_try(const Inquiry *inquiry, const Formula *formula, const Question *question, int cost)
{
  Attempt *a = g_new0(Attempt, 1);
  a->formula = formula;
  a->measure = question->measure;
  a->window = question->window;
  a->top_n = question->top_n;
  a->unit = unit_of(formula, question->measure);
  a->month_fits = a->partner_fits = TRUE;
  formula->evaluate(question, &a->evaluation);
  if (a->evaluation.series) a->key = a->evaluation.series->key;
  a->reading.result = a->evaluation.result;
  a->reading.release = question->release;
  a->reading.cost = cost;
  a->reading.valid = formula->valid;
  a->reading.chance = NAN;
  if (!attempt_is_defined(a)) return a;
  a->eligible = formula->valid && cost <= MAX_COST && attempt_is_trusted(a) &&
                (question->window.keeps || claim_has_digits(inquiry->claim, 3)) &&
                (!is_other_side(inquiry, a->measure) || claim_has_digits(inquiry->claim, 2));
  accept_attempt(inquiry, a);
  naming_reading(inquiry, a, question);
  return a;
}

gboolean attempt_is_defined(const Attempt *attempt)
{
  return result_is_defined(attempt->reading.result);
}

gboolean attempt_is_trusted(const Attempt *attempt)
{
  return attempt->evaluation.inputs > 0 && attempt->evaluation.worst < CONFIDENCE_UNVERIFIED;
}

gboolean attempt_agrees(const Attempt *attempt)
{
  return attempt->reading.agrees;
}
