/* Two numbers: how far apart they are. The formulas on which every statistic of growth rests.
 *
 * Percentages are plain: 12.5 is 12.5 per cent. Every function carries the rounding interval of its inputs;
 * all formulas here are monotone in each input, so the corners give the exact interval. Inputs are taken at
 * the decimal number that their double stands for (stats/exact.h), so 0.3 against 0.1 is 200 and not
 * 199.99999999999997.
 *
 * Undefined, in this order: an input not known (missing_years) · a base below zero (negative_base) · a base
 * that is zero, or may be within its rounding (zero_base) · a result beyond the range of double (overflow).
 */
#pragma once

#include "stats/result.h"

Result change_percent(Number base, Number end);    /* 100 (end − base) / base */
Result change_ratio(Number base, Number end);      /* end / base */
Result change_difference(Number base, Number end); /* end − base, defined for every base */

/* 100 ((end / base)^(1/steps) − 1), as expm1(ln(end / base) / steps), the logarithm by log1p where the
 * change is small. Steps below 1: too_few; an end below zero: negative_end. An end of zero is −100. */
Result change_compound(Number base, Number end, int steps);

/* 100 (end / base − 1) / steps: no valid rate (it forgets that growth compounds). Computed only so that a
 * printed number can be recognised as it. */
Result change_simple(Number base, Number end, int steps);

/* start (1 + rate / 100)^periods, and that factor alone. A rate below −100: negative. */
Result change_project(Number start, Number rate_percent, int periods);
Result change_factor(Number rate_percent, int periods);

/* 100 value / base; exactly 100, without an interval, where both are one and the same observation: say so
 * with `is_base`, since equal numbers of two years keep theirs. base undefined: base_missing. */
Result change_index(Number base, Number value, gboolean is_base);
