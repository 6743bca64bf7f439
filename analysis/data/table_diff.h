/* What changed from one table to another: cells added, removed, revised. Cells are matched by measure,
 * entity, partner, category, price basis, currency and period (a deal also by its day, contract and stage),
 * not by release: two releases of one publication are what is compared. Where a table holds a cell in several
 * releases, its newest counts. */
#pragma once

#include "data/table.h"

typedef enum {
  DIFF_REVISED,
  DIFF_REMOVED,
  DIFF_ADDED,
  DIFF_ROUNDING, /* another number, but each may be the other's rounding */
} DiffKind;

typedef struct {
  DiffKind kind;
  const Observation *before, *after; /* one is NULL for added and removed */
  double ratio;                      /* after / before; NAN where one is no number above 0 */
  double size; /* |after - before| over the greater of both: 0 to 1; 1 from or to nothing */
  int scale;   /* suspected scale error: after is about 10^scale times before; 0: none */
} Difference;

typedef struct {
  GArray *differences; /* Difference: suspected scale errors first, then by kind, size, entity and period */
  guint same;          /* cells that both hold alike */
  guint counts[DIFF_ROUNDING + 1];
  guint scale_errors;
  guint rebased; /* cells in constant prices of another base year: not compared */
} TableDiff;

/* Both sealed; the result points into them. */
TableDiff *table_diff(const Table *before, const Table *after);
void table_diff_free(TableDiff *diff);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TableDiff, table_diff_free)

const char *diff_kind_id(DiffKind kind); /* "revised", ... */

/* The order of cells: 0 for one cell in two tables or releases. */
int cell_compare(const Observation *a, const Observation *b);
/* The same for GPtrArrays of observations; equal cells stand newest release first. */
int cell_compare_pointers(gconstpointer a, gconstpointer b);

/* The power of ten that a ratio is suspiciously near, else 0: within a quarter of 10, 100, 1000 ... or of a
 * tenth and so on. */
int scale_suspected(double ratio);
