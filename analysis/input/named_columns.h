/* Columns of a format that names them: which cell holds which, whatever their order. */
#pragma once

#include "input/reading.h"

typedef struct {
  const char *names[3]; /* spellings of the publisher's editions, case folded; none: the format lacks it */
  gboolean optional;
} NamedColumn;

#define NO_CELL G_MAXUINT /* csv_cell gives "" */

/* The cell of each of `n` columns into at[]; NO_CELL for an optional one that is not there. A column that
 * is missing or stands twice is refused at the header. */
gboolean named_columns_find(const Reading *reading, const NamedColumn *columns, guint n, guint *at,
                            GError **error);
