/* Entities down, years across: the rows of World Bank indicators and of wide tables. */
#pragma once

#include "input/cell.h"
#include "input/quantity.h"
#include "input/year_columns.h"

typedef struct {
  Reading *reading;
  const Dataset *dataset;
  GArray *years;        /* YearColumn */
  int unpublished_from; /* the first year that is empty in every row, or 0 */
  guint name_cell;
  int code_cell; /* ISO 3166 beside the name, for names that nothing matches; NO_COLUMN: none */
  NumberStyle style;
} YearGrid;

/* Header and years settled; rows are added one by one. Free the years with the grid's owner. */
gboolean year_grid_begin(YearGrid *grid, Reading *reading, GError **error);

/* One row. `quantity` NULL: the cells are checked and counted, not kept. `rounding` in the file's unit, NAN:
 * by digits. */
gboolean year_grid_add(const YearGrid *grid, const CsvRecord *record, const Quantity *quantity,
                       double rounding, GError **error);
