/* One file into the table. */
#pragma once

#include "input/input.h"

/* Appends the report (reports may be NULL). */
gboolean file_read(Table *table, const char *path, const ReadOptions *options, GPtrArray *reports,
                   GError **error);

/* A file of a folder: when it has no sidecar and is not recognised, or does not say what it counts, *left_out
 * gets the reason (caller frees) and nothing is read. */
gboolean file_read_in_folder(Table *table, const char *path, const ReadOptions *options, GPtrArray *reports,
                             char **left_out, GError **error);
