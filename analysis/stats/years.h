/* Inner tools: years of a series as the formulas need them. */
#pragma once

#include "data/series.h"
#include "stats/result.h"

/* The figure of a year: `none` is exactly 0; NUMBER_NONE where there is none. */
Number year_figure(const Series *series, int year);

/* Years from..to in one array of to - from + 1 numbers, free with g_free; NULL when one is not known or
 * from > to. */
Number *years_figures(const Series *series, int from, int to);

/* r, but from_nothing for zero_base where the year is `none`. */
Result years_from(Result r, const Series *series, int base_year);
