/* One line of a file's head, split for recognition only: leniently, at one delimiter, within the line. What
 * is recognised is read again strictly (base/csv.h). */
#pragma once

#include "base/csv.h"
#include "input/sidecar.h"

typedef struct {
  GPtrArray *cells; /* char *: trimmed, unquoted, trailing empty ones dropped */
  guint line;       /* from 1 */
  char delimiter;
  guint n_years;          /* cells that are a year */
  const Sidecar *sidecar; /* or NULL */
} HeaderLine;

HeaderLine *header_line_new(const char *text, gsize length, guint line, char delimiter,
                            const Sidecar *sidecar);
/* The row of a sheet, which is split already. */
HeaderLine *header_line_of_record(const CsvRecord *record, const Sidecar *sidecar);
void header_line_free(HeaderLine *line);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(HeaderLine, header_line_free)

const char *header_line_cell(const HeaderLine *line, guint index);              /* "" beyond the end */
gboolean header_line_is(const HeaderLine *line, guint index, const char *name); /* case folded */
gboolean header_line_has(const HeaderLine *line, const char *name);

/* formats.md §2: 1950 and 1950.0 are years; 1950-2024 and "2023 (current prices)" are not. */
gboolean year_cell(const char *text, int *year);
/* Something like 2O17 or 20I7: a year that was damaged must not be left out as a column of another kind. */
gboolean year_cell_is_damaged(const char *text);
/* 1950-2024 */
gboolean year_range_cell(const char *text, int *from, int *to);
