/* Moving means: SIPRI's own form, the trailing mean of n years plotted at the last of them. statistics.md
 * §4. */
#pragma once

#include "data/series.h"
#include "stats/result.h"

/* Mean of the `window` years that end with `year`; a member that is missing or not published makes it
 * missing (missing_years); `none` counts 0. Result.n: the members that are there. window below 1: too_few. */
Result moving_trailing(const Series *series, int year, int window);

/* The whole series: [series->n] results, first_year first. Free with g_free. */
Result *moving_trailing_series(const Series *series, int window);

/* Plain arrays: x[n], NUMBER_NONE where there is none, out[n]. With at least `min_present` members
 * (1..window; SIPRI's form: window) the mean of those that are there. */
void moving_trailing_of(const Number *x, guint n, int window, int min_present, Result *out);
