/* Inside claims/: the functions behind the formulas of formulas.c. Each fills `out` whole: sides and
 * confidence also where the result is undefined. */
#pragma once

#include "claims/kind.h"

void evaluate_level(const Question *q, Evaluation *out);
void evaluate_mean_per_year(const Question *q, Evaluation *out);
void evaluate_moving_mean(const Question *q, Evaluation *out);
void evaluate_maximum(const Question *q, Evaluation *out);

void evaluate_change(const Question *q, Evaluation *out);
void evaluate_sign(const Question *q, Evaluation *out); /* 1 rose, −1 fell */
void evaluate_ratio(const Question *q, Evaluation *out);
void evaluate_ratio_percent(const Question *q, Evaluation *out);
void evaluate_increase(const Question *q,
                       Evaluation *out); /* ratio less one: "N times more", taken by the letter */
void evaluate_difference(const Question *q, Evaluation *out);
void evaluate_change_per_year(const Question *q, Evaluation *out);
void evaluate_ratio_per_year(const Question *q, Evaluation *out);
void evaluate_difference_per_year(const Question *q, Evaluation *out);

void evaluate_mean(const Question *q, Evaluation *out);
void evaluate_compound(const Question *q, Evaluation *out);
void evaluate_median(const Question *q, Evaluation *out);
void evaluate_trend(const Question *q, Evaluation *out);
void evaluate_simple(const Question *q, Evaluation *out);
void evaluate_largest_year(const Question *q, Evaluation *out);
void evaluate_every_year(const Question *q, Evaluation *out); /* 1 all rose, −1 all fell, 0 neither */
void evaluate_record(const Question *q, Evaluation *out);     /* 1 when it is one, 0 when not */

void evaluate_share(const Question *q, Evaluation *out);
void evaluate_share_points(const Question *q, Evaluation *out);
void evaluate_share_percent(const Question *q, Evaluation *out);
void evaluate_share_ratio(const Question *q, Evaluation *out);
void evaluate_partners(const Question *q,
                       Evaluation *out); /* with deliveries; undefined unless all are at hand */
void evaluate_rank(const Question *q, Evaluation *out);
void evaluate_growth_rank(const Question *q, Evaluation *out);
void evaluate_top_share(const Question *q, Evaluation *out);
void evaluate_top_share_rounded(const Question *q, Evaluation *out); /* from shares rounded first */
void evaluate_entities_ratio(const Question *q, Evaluation *out);
void evaluate_entities_percent(const Question *q, Evaluation *out);
void evaluate_entities_difference(const Question *q, Evaluation *out);
void evaluate_entities_sign(const Question *q, Evaluation *out);

/* ---- what they share ------------------------------------------------------------------------------ */

/* Notes how far the rows of the period can be trusted. */
void evaluation_trust(Evaluation *out, const Series *series, Period period);
void evaluation_trust_row(Evaluation *out, Confidence confidence);
/* Total of the period; NULL series: missing. */
Result evaluation_total(const Question *q, Evaluation *out, const Series *series, Period period);
/* The series of the claim's entity on the target's and on the base's side. */
const Series *question_target(const Question *q);
const Series *question_base(const Question *q);
