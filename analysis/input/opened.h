/* One table of a file, opened and recognised: a text file as a whole, a sheet of a workbook, a member of an
 * archive. */
#pragma once

#include "input/recognise.h"
#include "input/workbook.h"

typedef struct {
  char *name; /* in messages: "data.csv", "book.xlsx (sheet 'Current US$')" */
  char *part; /* of the sheet or member; NULL: the file itself */
  char *text; /* as UTF-8; NULL: a sheet */
  gsize length;
  const char *encoding;
  const Workbook *book; /* borrowed, with the sheet; NULL: text */
  const Sheet *sheet;
  Recognition recognition; /* format NULL: no known table, */
  char *why_not;           /* for this reason (a whole message); else NULL */
} Opened;

void opened_free(Opened *opened);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Opened, opened_free)

/* Text that was loaded from `name`. `only` restricts to one format, or NULL. A text that is not recognised is
 * an Opened with why_not. Both names are copied. */
Opened *opened_text(const char *name, const char *part, const char *bytes, gsize length,
                    const Sidecar *sidecar, const Format *only);
Opened *opened_sheet(const Workbook *book, const Sheet *sheet, const Sidecar *sidecar, const Format *only);

/* FALSE with the reason: not recognised, not read by armex, or declined for what the options ask for. */
gboolean opened_check(const Opened *opened, const ReadOptions *options, GError **error);

/* Reads into the table and appends the report (reports may be NULL). `path` is the file's. */
gboolean opened_read(Table *table, const char *path, const Sidecar *sidecar, const Opened *opened,
                     const ReadOptions *options, GPtrArray *reports, GError **error);

ReadReport *read_report_new(const char *path, const char *format);
