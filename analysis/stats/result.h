/* What every statistic returns: a number with its interval, or a reason why there is none. */
#pragma once

#include "base/number.h"
#include "base/period.h"

/* Reasons are static strings from the list below, never free text, so that tests and JSON can rely on them.
 */
typedef struct {
  Number number;
  const char *reason; /* NULL when defined */
  int n;              /* what the statistic counts: steps of growth, points of a trend, years of a total */
} Result;

#define REASON_ZERO_BASE "zero_base"
#define REASON_NEGATIVE_BASE "negative_base"
#define REASON_NEGATIVE_END "negative_end"
#define REASON_NO_PREVIOUS "no_previous_year"
#define REASON_FROM_NOTHING "from_nothing" /* the base is `none`: no deliveries identified */
#define REASON_MISSING "missing_years"
#define REASON_NONPOSITIVE "nonpositive"
#define REASON_TOO_FEW "too_few"
#define REASON_ZERO_TOTAL "zero_total"
#define REASON_NEGATIVE "negative"
#define REASON_BASE_MISSING "base_missing"
#define REASON_OVERFLOW "overflow"

Result result_of(Number number, int n);
Result result_undefined(const char *reason);
gboolean result_is_defined(Result r);
/* The reason in words ("a year of the period is not known"). Static. */
const char *reason_words(const char *reason);
