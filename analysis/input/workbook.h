/* Workbooks (.xlsx): their sheets as records, read from the parts that the workbook's own relations name
 * (ECMA-376 Part 1, chapter 18). Cells stand as a reader of CSV expects them: text trimmed, line breaks as
 * blanks, numbers in the digits that are stored; a number that is shown as a percentage carries its per cent
 * sign ("0.028E2%"); a formula without its result stands as "=...", so that nothing takes it for a blank. */
#pragma once

#include "base/csv.h"
#include "input/archive.h"

/* The colour of a cell's letters, as far as tables say something by it. */
typedef enum { INK_OTHER, INK_BLUE, INK_RED } Ink;

typedef struct {
  char *name;   /* on its tab */
  CsvFile *csv; /* never NULL; `line` is the row, a cell's `column` the column; rows without text left out,
                   the others as wide as the sheet */
  guint8 *inks; /* Ink, beside csv->cells */
} Sheet;

typedef struct {
  GPtrArray *sheets;     /* Sheet *, in the order of the tabs */
  GStringChunk *strings; /* owns the texts that the sheets share */
} Workbook;

/* Cells that hold text, and cells of a sheet filled up to its width. */
#define WORKBOOK_MAX_CELLS 4000000

gboolean workbook_is(const Archive *archive);
/* Errors ARMEX_ERROR_INPUT naming the file, and the sheet's cell where one is at fault. */
Workbook *workbook_read(Archive *archive, GError **error);
void workbook_free(Workbook *workbook);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Workbook, workbook_free)

static inline Ink sheet_ink(const Sheet *sheet, const CsvRecord *record, guint cell)
{
  return cell < record->n_cells ? (Ink)sheet->inks[&record->cells[cell] - sheet->csv->cells] : INK_OTHER;
}
