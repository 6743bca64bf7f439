/* Inside data/: from chosen runs to one series. */
#pragma once

#include "data/select.h"

/* Merges the runs, which stand in order of precedence. Error: two data sets whose figures exclude each other.
 */
Series *build_series(const Table *table, const GArray *runs, GString *notice, GError **error);
