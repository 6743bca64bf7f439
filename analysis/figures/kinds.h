/* The kinds' own entry points: rows of the table in kinds.c. */
#pragma once

#include "figures/figure.h"

Figure *kind_columns_mean(const Recipe *recipe, char **notice, GError **error);
Figure *kind_level_and_change(const Recipe *recipe, char **notice, GError **error);
Figure *kind_ranked_bars(const Recipe *recipe, char **notice, GError **error);
Figure *kind_claim_readings(const Recipe *recipe, char **notice, GError **error);

/* The series that a kind with one series draws, and the years with figures: the recipe's period, else from
 * the first to the last year known. Errors as figure_build. */
const Series *kind_single_series(const Recipe *recipe, Period *years, GError **error);
