/* Tables whose columns are years. */
#pragma once

#include "input/reading.h"

typedef struct {
  guint cell;
  int year;
} YearColumn;

/* GArray of YearColumn, in the file's order. A year that stands twice is refused. */
GArray *year_columns_find(const Reading *reading, GError **error);

/* The first of the trailing years that are empty in every one of the records [from, to): nothing was
 * published for them. 0 when the last year has a figure. */
int year_columns_unpublished(const Reading *reading, const GArray *years, guint from, guint to);
