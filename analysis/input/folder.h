/* A folder as data (data.md §4): read recursively in order of names; `claims/` and hidden names left out
 * without a word, whatever else is no data named in the folder's report. */
#pragma once

#include "input/input.h"

gboolean folder_read(Table *table, const char *path, const ReadOptions *options, GPtrArray *reports,
                     GError **error);
