/* The parts of a workbook, each read by its own file; only workbook.c calls these. */
#pragma once

#include "input/workbook.h"

/* What a cell's style number says. */
typedef struct {
  Ink ink;
  gboolean percent;
} CellStyle;

/* GArray of CellStyle, by style number. `theme` NULL: the workbook has none, then its colours are unknown. */
GArray *workbook_styles_read(Archive *archive, const char *part, const char *theme, GError **error);

/* GPtrArray of const char *, owned by the chunk. */
GPtrArray *workbook_strings_read(Archive *archive, const char *part, GStringChunk *chunk, GError **error);

/* What the cells of a sheet refer to. */
typedef struct {
  const GPtrArray *strings; /* or NULL */
  const GArray *styles;     /* or NULL */
  guint n_cells;            /* of the sheets so far */
} SheetContext;

/* Fills sheet->csv and sheet->inks; sheet->name is known. `part` NULL: a sheet without cells. */
gboolean sheet_read(Archive *archive, const char *part, SheetContext *context, Sheet *sheet, GError **error);
void sheet_free(Sheet *sheet);

/* Blanks around the text fall, TAB and line breaks inside become blanks; in place. */
char *workbook_trim(char *text);
