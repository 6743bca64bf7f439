/* Inner tools of the stage: doubles taken at the decimal number they stand for, and the way back to a
 * Result.
 *
 * Figures are printed in decimals, and 100000000.1 as a double is off by 6e-9: a standard deviation of such
 * numbers loses eight digits before the first operation. So values are scaled by a common power of ten to
 * whole numbers, which long double adds and subtracts exactly, wherever every double is the nearest one to
 * such a decimal. */
#pragma once

#include "stats/result.h"

/* out[i] = x[i] · 10^scale, whole numbers below 2^63, and returns scale; where no scale up to 22 does it
 * for all: out[i] = x[i] and 0. */
int exact_decimals(const double *x, guint n, long double *out);
long double exact_unscale(long double value, int scale); /* value / 10^scale */

/* The pair on a common scale. */
typedef struct {
  long double a, b;
  int scale;
} ExactPair;
ExactPair exact_pair(double a, double b);

/* ln(b / a) of positive numbers: by log1p((b − a) / a) near 1, where ln alone loses digits, by ln far from
 * it, where 1 + (b − a) / a does. */
long double exact_log_ratio(ExactPair pair);

/* Sum of the values, of the lower and of the upper ends, as the nearest doubles. Result.n = n; none at all
 * is 0; one that is not known: missing_years. */
Result exact_sum(const Number *x, guint n);

/* One end of the three: picked from a Number by exact_end. */
typedef enum { END_VALUE, END_LOW, END_HIGH } End;
double exact_end(Number number, End end);
/* The ends of all, as decimals. Returns the scale. */
int exact_ends(const Number *x, guint n, End end, long double *out);

gboolean exact_all(const Number *x, guint n); /* none of them has an interval */

/* A Result from its three parts; puts low and high around value (rounding of the last digit may have
 * crossed them). A part beyond the range of double: overflow. */
Result exact_result(long double value, long double low, long double high, int n);

/* f at the four corners of two intervals; f must be monotone in each argument. */
typedef long double (*ExactFormula)(ExactPair pair, int steps);
Result exact_corners(ExactFormula f, Number a, Number b, int steps);
