/* Inner tools: the yearly rates r_t = (x_t − x_{t−1}) / x_{t−1} of consecutive years, as fractions. */
#pragma once

#include "stats/result.h"

/* NULL when every rate of x[0..n-1] is defined, else why not; *at (may be NULL) gets the index of the
 * culprit. */
const char *rates_fault(const Number *x, guint n, guint *at);

/* Σ r_t. All rates defined. */
long double rates_sum(const Number *x, guint n);

/* Bounds of Σ r_t over every choice of the x_t in their intervals: what growth.h says of the mean. All
 * rates defined. */
void rates_sum_bounds(const Number *x, guint n, long double *low, long double *high);
