/* Records of delimited text, by libcsv where quotes count, with what libcsv leaves to its caller: line
 * numbers over quoted line breaks and skipped blank lines, untrimmed quoted blanks, a byte-order mark, NUL
 * bytes, a quote left open. Knows nothing of what the records mean. */
#pragma once

#include "base/error.h"

typedef struct {
  const char *text; /* owned by the file; NUL-terminated; unquoted text is trimmed of blanks */
  gboolean quoted;
  guint column; /* 1-based column of bytes in its line, where the cell begins */
} CsvCell;

typedef struct {
  guint line; /* line on which the record begins, from 1, blank lines counted */
  guint n_cells;
  CsvCell *cells; /* owned by the file */
} CsvRecord;

typedef struct {
  const char *name; /* for messages */
  char delimiter;
  gboolean had_bom;
  gboolean crlf; /* the first line ends in CRLF */
  guint n_records;
  CsvRecord *records;
  CsvCell *cells;        /* of all records, one behind the other */
  GStringChunk *strings; /* owns every text */
} CsvFile;

typedef enum {
  CSV_QUOTED = 0, /* RFC 4180 quoting, strict: text after a closing quote or an open quote is refused */
  CSV_UNQUOTED = 1 << 0,    /* quotes are ordinary characters (the trade register) */
  CSV_KEEP_BLANKS = 1 << 1, /* blanks around unquoted text stay; then a quote after a blank is refused */
} CsvMode;

/* libcsv exports a csv_parse too, and a program's own symbol would take its place inside the library. */
#define csv_parse armex_csv_parse

/* Bytes must be UTF-8 (decode first, see csv_decode); others and NUL are refused. Lines end in LF, CRLF or
 * CR. Blank lines are skipped but counted. Blanks are space and TAB, but no delimiter. A byte-order mark is
 * skipped. No bytes at all give a file of no records. Caps: 1 MiB a cell, 10,000 cells a record. `name` is
 * copied. Errors ARMEX_ERROR_INPUT with line and column. Free with csv_file_free. */
CsvFile *csv_parse(const char *name, const char *bytes, gsize length, char delimiter, CsvMode mode,
                   GError **error);
void csv_file_free(CsvFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CsvFile, csv_file_free)

/* Bytes of unknown encoding as UTF-8: "utf-8", "utf-8-bom" or "windows-1252" in *encoding (static). Latin-1
 * reads as Windows-1252, which has the same printable characters. Refused with the way out ("save it as CSV
 * UTF-8"): UTF-16, UTF-32, NUL bytes, the five bytes that Windows-1252 leaves undefined, and a file that
 * holds UTF-8 letters as well as bytes that are none, since one of the two would be read wrongly. The result
 * has no BOM; it is NUL-terminated. */
char *csv_decode(const char *name, const char *bytes, gsize length, gsize *decoded_length,
                 const char **encoding, GError **error);

Place csv_place(const CsvFile *file, const CsvRecord *record, guint cell);
const char *csv_cell(const CsvRecord *record, guint index); /* "" beyond the end */
gboolean csv_record_is_blank(const CsvRecord *record);      /* every cell empty */
