/* From files to a table. Formats are recognised by content, never by name; every read says what it took.
 *
 * A format is one row of the table in formats.c and one file format_*.c. */
#pragma once

#include "data/table.h"

/* What a user may say about a file that does not say it itself. NULL or zero: not said. Measure, unit and
 * release go to a file that the user named, never to the files of a folder; what the file or its sidecar says
 * stands. */
typedef struct {
  const char *format; /* --as */
  const char *measure, *unit;
  Release release;
  const char
      *sheet; /* --sheet: the only sheet of a workbook (member of an archive) to be read, by its name */
  const char *status; /* --status: deliveries and orders of this status only (arms_status.h) */
  gboolean
      every_row; /* for convert, lint, diff: rows as they stand, of files too that give no yearly figures */
  gboolean describe; /* for `show`: a file that does not say its measure or unit is checked and reported
                        (measure NULL), not refused; its rows stay out of the table */
} ReadOptions;

/* What was read, for `armex show`. One per file; of a workbook one per sheet, in the order of its tabs,
 * sheets without data with the workbook's format and rows 0. */
typedef struct {
  char *file;
  char *sheet;        /* of a workbook; NULL */
  const char *format; /* "sipri-tiv-table" */
  Release release;
  Day extracted;
  const Measure *measure; /* NULL: the file does not say */
  char *unit;             /* "million TIV"; NULL */
  char delimiter;         /* 0 for workbooks */
  const char *encoding;   /* "utf-8", ... */
  guint header_line;
  guint rows;     /* rows of data kept, total rows too */
  guint entities; /* distinct entities whose figures these are (partners are not counted, World is) */
  int first_year, last_year; /* as the columns or rows go, a year that is not published yet included */
  GPtrArray *notes;          /* char *: what was left out and why, how it was recognised */
} ReadReport;

void read_report_free(ReadReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReadReport, read_report_free)

/* Reads a file, or a folder recursively (files with a sidecar and files recognised by content; `claims/` left
 * out, others named in a note on the folder's report), into an unsealed table. reports (may be NULL):
 * GPtrArray of ReadReport* to be appended to. Errors ARMEX_ERROR_INPUT: missing, empty, unrecognised (what
 * was found, what is understood), a broken line with its place, a folder without data. ARMEX_ERROR_USAGE: a
 * file that does not say what it counts or in which unit, with the option that does; an unknown --as or
 * --measure. */
gboolean input_read(Table *table, const char *path, const ReadOptions *options, GPtrArray *reports,
                    GError **error);
