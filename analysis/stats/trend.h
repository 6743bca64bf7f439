/* Log-linear trend: ln x = a + b t by least squares, growth 100 (e^b − 1) per cent a year. statistics.md §2.
 *
 * Years are centred on their mean and the fit is a QR in long double (stats/linear.h): 2 to 4 digits more
 * than GSL on NIST's sets; Student's t by GSL. Two kinds of interval, never mixed: the 95 %
 * interval of the fit (low, high: about scatter) and the rounding interval inside every Number (about
 * printed digits).
 *
 * Rounding intervals. slope, growth and intercept are linear in the ln x_t: exact corners by the sign of
 * the weight. se, r2, and the ends of the 95 % interval: outer bounds (the residual is a projection of ln
 * x, so its length moves by no more than the length of the vector of half widths).
 *
 * Undefined: fewer than 2 points or all in one year (too_few) · a year missing in the series
 * (missing_years) · a value that is zero or below, or may be within its rounding (nonpositive). With
 * exactly 2 points the line is exact: se, low, high are too_few. r2 of a constant series: zero_total (there
 * is no variation to explain). */
#pragma once

#include "data/series.h"
#include "stats/result.h"

typedef struct {
  Result slope;                 /* b, per year, in logarithms */
  Result growth;                /* 100 (e^b − 1), per cent a year */
  Result intercept;             /* ln x at mean_year */
  Result se;                    /* standard error of b, n − 2 degrees of freedom */
  Result slope_low, slope_high; /* b ∓ t se */
  Result low, high;             /* the same as growth in per cent: asymmetric, print as low–high */
  Result r2;
  double mean_year;
  double t;     /* Student's quantile used; NAN with 2 points */
  double level; /* 0.95 */
  int n;        /* points */
} Trend;

/* Years from..to of a series; every one must be known. 0 < level < 1. */
Trend trend_of_series(const Series *series, int from, int to, double level);

/* Any points: years need not be equally spaced; all x defined. */
Trend trend_fit(const int *years, const Number *x, guint n, double level);

/* A trend of which every part is undefined for this reason. */
Trend trend_undefined(const char *reason);

/* Student's t that leaves (1 − level) / 2 in each tail: gsl_cdf_tdist_Pinv, taken to the last digits of
 * double by Newton's method on the finite series for whole degrees of freedom (Abramowitz and Stegun
 * 26.7.3–4). */
double trend_student_t(double level, int degrees);
