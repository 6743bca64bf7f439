#include "claims/evaluate.h"

#include "claims/claim_row.h"
#include "stats/change.h"
#include "stats/growth.h"
#include "stats/moving.h"
#include "stats/period_stats.h"
#include "stats/record.h"

enum { MOVING_YEARS = 5 };

/* ---- sides and trust ------------------------------------------------------------------------------ */

void evaluation_trust_row(Evaluation *out, Confidence confidence)
{
  if (out->inputs == 0) {
    out->best = out->worst = confidence;
  } else {
    out->best = MIN(out->best, confidence);
    out->worst = MAX(out->worst, confidence);
  }
  out->inputs++;
}

void evaluation_trust(Evaluation *out, const Series *series, Period period)
{
  const Observation *published = series_published_total(series, period);
  if (published) {
    evaluation_trust_row(out, published->confidence);
    return;
  }
  for (int year = MAX(period.from, series->first_year); year <= MIN(period.to, series->last_year); year++)
    if (series->rows[year - series->first_year])
      evaluation_trust_row(out, series->confidence[year - series->first_year]);
}

Result evaluation_total(const Question *q, Evaluation *out, const Series *series, Period period)
{
  if (!series) return result_undefined(REASON_MISSING);
  evaluation_trust(out, series, period);
  return evidence_total(q->evidence, series, period);
}

const Series *question_target(const Question *q)
{
  return evidence_series(q->evidence, claim_whose(q->claim, q->measure), q->release);
}

const Series *question_base(const Question *q)
{
  Whose whose = claim_whose(q->claim, q->base_measure);
  Release release = q->base_release;
  return evidence_series(q->evidence, whose, release);
}

static gboolean begin(const Question *q, Evaluation *out)
{
  *out = (Evaluation){.result = result_undefined(REASON_MISSING),
                      .target = NUMBER_NONE,
                      .base = NUMBER_NONE,
                      .base_part = NUMBER_NONE,
                      .base_whole = NUMBER_NONE,
                      .neighbour_number = NUMBER_NONE};
  out->series = question_target(q);
  return out->series != NULL;
}

/* ---- levels --------------------------------------------------------------------------------------- */

void evaluate_level(const Question *q, Evaluation *out)
{
  if (!begin(q, out)) return;
  out->result = evaluation_total(q, out, out->series, q->window.target);
  out->target = out->result.number;
}

void evaluate_mean_per_year(const Question *q, Evaluation *out)
{
  if (!begin(q, out)) return;
  out->target = evaluation_total(q, out, out->series, q->window.target).number;
  out->result = period_total(out->series, q->window.target, PERIOD_STRICT).mean;
}

void evaluate_moving_mean(const Question *q, Evaluation *out)
{
  if (!begin(q, out) || !period_is_year(q->window.target)) return;
  int year = q->window.target.to;
  evaluation_trust(out, out->series, period_years(year - MOVING_YEARS + 1, year));
  out->result = moving_trailing(out->series, year, MOVING_YEARS);
  out->target = out->result.number;
}

static void take_larger(Evaluation *out, Result candidate)
{
  if (!result_is_defined(candidate)) return;
  if (!result_is_defined(out->result) || candidate.number.value > out->result.number.value)
    out->result = candidate;
}

void evaluate_maximum(const Question *q, Evaluation *out)
{
  if (!begin(q, out)) return;
  evaluation_trust(out, out->series, q->window.target);
  for (int year = q->window.target.from; year <= q->window.target.to; year++)
    take_larger(out, result_of(series_number(out->series, year), 1));
  out->target = out->result.number;
}

/* ---- one period against another ------------------------------------------------------------------- */

static gboolean overlap(Period a, Period b)
{
  return a.from <= b.to && b.from <= a.to;
}

/* The two sides; *shared when they have years in common, which must then move together. */
static gboolean compare(const Question *q, Evaluation *out, gboolean *shared)
{
  if (!begin(q, out)) return FALSE;
  const Series *base = question_base(q);
  *shared = base == out->series && overlap(q->window.target, q->window.base);
  Result t = evaluation_total(q, out, out->series, q->window.target),
         b = evaluation_total(q, out, base, q->window.base);
  out->target = t.number;
  out->base = b.number;
  if (!result_is_defined(t)) out->result = t;
  if (!result_is_defined(b)) out->result = b;
  return result_is_defined(t) && result_is_defined(b);
}

static double sign_of(double x)
{
  return (x > 0) - (x < 0);
}

typedef Result (*OfPeriods)(const Series *series, Period period, Period base);
typedef Result (*OfNumbers)(Number base, Number end);

static void compare_by(const Question *q, Evaluation *out, OfPeriods of_periods, OfNumbers of_numbers)
{
  gboolean shared;
  if (!compare(q, out, &shared)) return;
  out->result =
      shared ? of_periods(out->series, q->window.target, q->window.base) : of_numbers(out->base, out->target);
}

void evaluate_change(const Question *q, Evaluation *out)
{
  compare_by(q, out, period_change, change_percent);
}

void evaluate_ratio(const Question *q, Evaluation *out)
{
  compare_by(q, out, period_ratio, change_ratio);
}

void evaluate_difference(const Question *q, Evaluation *out)
{
  compare_by(q, out, period_difference, change_difference);
}

void evaluate_sign(const Question *q, Evaluation *out)
{
  evaluate_difference(q, out);
  Number d = out->result.number;
  if (result_is_defined(out->result))
    out->result.number = (Number){sign_of(d.value), sign_of(d.low), sign_of(d.high)};
}

static void shift_scale(Evaluation *out, double factor, double shift)
{
  if (result_is_defined(out->result))
    out->result.number = number_add(number_scale(out->result.number, factor), number_exact(shift));
}

void evaluate_ratio_percent(const Question *q, Evaluation *out)
{
  evaluate_ratio(q, out);
  shift_scale(out, 100, 0);
}

void evaluate_increase(const Question *q, Evaluation *out)
{
  evaluate_ratio(q, out);
  shift_scale(out, 1, -1);
}

/* Of the means per year: the sides keep their totals. */
static void compare_means(const Question *q, Evaluation *out, OfNumbers of_numbers)
{
  gboolean shared;
  if (!compare(q, out, &shared)) return;
  out->result = of_numbers(number_scale(out->base, 1.0 / period_length(q->window.base)),
                           number_scale(out->target, 1.0 / period_length(q->window.target)));
}

void evaluate_change_per_year(const Question *q, Evaluation *out)
{
  compare_means(q, out, change_percent);
}

void evaluate_ratio_per_year(const Question *q, Evaluation *out)
{
  compare_means(q, out, change_ratio);
}

void evaluate_difference_per_year(const Question *q, Evaluation *out)
{
  compare_means(q, out, change_difference);
}

/* ---- inside a span -------------------------------------------------------------------------------- */

static Period span_of(const Question *q)
{
  if (q->window.shape == SHAPE_ONE) return q->window.target;
  return period_years(MIN(q->window.base.from, q->window.target.to), q->window.target.to);
}

static void inside(const Question *q, Evaluation *out, OfSpan of_span)
{
  if (!begin(q, out)) return;
  Period span = span_of(q);
  evaluation_trust(out, out->series, span);
  out->target = series_number(out->series, span.to);
  out->base = series_number(out->series, span.from);
  out->result = evidence_of_span(q->evidence, out->series, of_span, span.from, span.to);
}

void evaluate_mean(const Question *q, Evaluation *out)
{
  inside(q, out, growth_mean);
}

void evaluate_compound(const Question *q, Evaluation *out)
{
  inside(q, out, growth_compound);
}

void evaluate_median(const Question *q, Evaluation *out)
{
  inside(q, out, growth_median);
}

void evaluate_trend(const Question *q, Evaluation *out)
{
  inside(q, out, growth_trend);
}

void evaluate_simple(const Question *q, Evaluation *out)
{
  inside(q, out, growth_simple);
}

static Result largest_year(const Series *series, int from, int to)
{
  return growth_every_year(series, from, to).largest;
}

void evaluate_largest_year(const Question *q, Evaluation *out)
{
  inside(q, out, largest_year);
}

/* Interval: a step whose sign rounding could turn leaves "neither" open. */
static Result every_year(const Series *series, int from, int to)
{
  EveryYear e = growth_every_year(series, from, to);
  if (e.reason) return result_undefined(e.reason);
  Number n = number_exact(e.rises == e.steps ? 1 : e.falls == e.steps ? -1 : 0);
  if (n.value > 0 && e.sure_rises < e.steps) n.low = 0;
  if (n.value < 0 && e.sure_falls < e.steps) n.high = 0;
  return result_of(n, e.steps);
}

void evaluate_every_year(const Question *q, Evaluation *out)
{
  inside(q, out, every_year);
}

void evaluate_record(const Question *q, Evaluation *out)
{
  if (!begin(q, out)) return;
  int year = q->window.target.to, since = MAX(q->window.base.from, out->series->first_year);
  RecordKind kind = q->claim->value.trending == TREND_LOWEST ? RECORD_LOWEST : RECORD_HIGHEST;
  Record record = record_of(out->series, year, kind);
  evaluation_trust(out, out->series, period_years(MIN(since, year), year));
  out->target = series_number(out->series, year);
  if (record.reason || (record.gap && record.gap >= since)) {
    out->result = result_undefined(record.reason ? record.reason : REASON_MISSING);
    return;
  }
  out->base = series_number(out->series, record.since);
  gboolean holds = record.on_record || record.since <= since;
  double sign = kind == RECORD_LOWEST ? -1 : 1;
  out->result = result_of(number_exact(holds ? sign : 0), year - since);
}
