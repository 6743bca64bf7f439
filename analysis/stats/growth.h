/* Growth inside a span of years from..to: n = to − from steps. statistics.md §2.
 *
 * Percentages are plain; Result.n is the number of steps. Undefined, in this order: from >= to (too_few) ·
 * a year that the formula needs is not known or not published (missing_years; a gap is never bridged) · the
 * base is below zero (negative_base), `none` (from_nothing), zero or not to be told from zero (zero_base) ·
 * overflow.
 *
 * Intervals. End to end, compound and simple division use two years: exact corners. In the mean of yearly
 * rates every inner year stands twice, once above and once below the line. Its upper end is exact: the mean
 * is convex in each year, so the largest value lies on a corner, found by dynamic programming along the
 * chain of years. Its lower end: with x = e^u the mean is convex in all years together; the minimum over
 * the box is found coordinate by coordinate and then lowered by the duality gap, so that it is never too
 * high. Where the last year may be negative, the rates are bounded one by one instead (too wide, never too
 * narrow). Median: between the medians of the lower and of the upper ends of the rates (outer bound).
 * Standard deviation: value ± the length of the vector of half widths over √(n − 1) (it is a seminorm;
 * outer bound). */
#pragma once

#include "data/series.h"
#include "stats/trend.h"

Result growth_end_to_end(const Series *series, int from, int to); /* 100 (x_B / x_A − 1) */
Result growth_compound(const Series *series, int from, int to);   /* 100 ((x_B / x_A)^(1/n) − 1) */
Result growth_mean(const Series *series, int from, int to); /* Σ r_t / n: what "average" in a claim means */
Result growth_deviation(const Series *series, int from, int to); /* sample s.d. of the r_t; n < 2: too_few */
Result growth_median(const Series *series, int from, int to);
Result growth_simple(const Series *series, int from, int to); /* end to end / n: only to be recognised */
Result growth_trend(const Series *series, int from, int to);  /* 100 (e^b − 1), b of the log-linear fit */

/* One year. The year before it must stand in the series: no_previous_year; the year itself not known:
 * missing_years. The difference is defined for every base, `none` and below zero too. */
Result growth_year(const Series *series, int year);
Result growth_year_difference(const Series *series, int year);

typedef struct {
  int year;
  Number value; /* NUMBER_NONE where there is none: see state */
  State state;
  Result change;     /* per cent against the year before; no_previous_year for the first of the span */
  Result difference; /* in the unit of the series */
} GrowthYear;

/* Every year of the span, in order: `to - from + 1` of them; the years before `from` are not looked at.
 * GArray of GrowthYear, empty when from > to. Free with g_array_unref. */
GArray *growth_years(const Series *series, int from, int to);

/* "Grew in each year". A step counts as a rise when its difference is above 0: a rise from nothing is one,
 * though its rate is undefined. `sure` steps keep their sign whatever was lost by rounding. */
typedef struct {
  const char *reason; /* NULL: every step is known; else missing_years or too_few (the counts still stand) */
  int steps, known;
  int rises, falls, level; /* known = rises + falls + level */
  int sure_rises, sure_falls;
  int streak, streak_end;   /* longest run of rises, and its last year; 0, 0 without one */
  int closing_streak;       /* rises in a row that end with `to` */
  Result smallest, largest; /* of the yearly rates that are defined; too_few when none is */
  int smallest_year, largest_year;
} EveryYear;

EveryYear growth_every_year(const Series *series, int from, int to);

/* All of it at once, for `armex growth`. */
typedef struct {
  int from, to, steps;
  Result end_to_end, compound, mean, deviation, median, simple;
  Trend trend;
  EveryYear every_year;
  Confidence confidence; /* the worst of the years used */
} Growth;

Growth growth_summary(const Series *series, int from, int to);

/* ---- the same on plain arrays: consecutive years x[0..n-1], all defined ------------------------------- */

/* Σ r_t / (n − 1) and so on; an array with fewer than 2 values: too_few. */
Result growth_mean_of(const Number *x, guint n);
Result growth_deviation_of(const Number *x, guint n);
Result growth_median_of(const Number *x, guint n);

/* Rates as announced, in per cent: arithmetic mean, geometric mean 100 (Π (1 + r/100)^(1/n) − 1) and what
 * they compound to. A rate below −100: negative (arithmetic mean still given); none: too_few. */
Result growth_rates_arithmetic(const Number *rates, guint n);
Result growth_rates_geometric(const Number *rates, guint n);
Result growth_rates_cumulative(const Number *rates, guint n);
