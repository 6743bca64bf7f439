/* Mean, median, standard deviation and lag-1 autocorrelation of plain numbers, each NUMBER defined.
 *
 * Two passes in long double on the decimals that the doubles stand for, so that an offset costs no digits
 * (NIST's NumAcc). Intervals: mean and median are monotone: exact. s.d.: outer bound (see stats/growth.h).
 * lag-1: none. */
#pragma once

#include "stats/result.h"

Result describe_mean(const Number *x, guint n);      /* n = 0: too_few */
Result describe_median(const Number *x, guint n);    /* n = 0: too_few */
Result describe_deviation(const Number *x, guint n); /* sample, n − 1; n < 2: too_few */
Result describe_lag1(const Number *x, guint n);      /* NIST's r1; n < 2: too_few; all equal: zero_total */
