#include "base/csv_scan.h"

#include <csv.h>
#include <string.h>

static gboolean breaks_line(char c)
{
  return c == '\n' || c == '\r';
}

/* ---- quoted: libcsv ------------------------------------------------------------------------------- */

typedef struct {
  const ScanOptions *options;
  gsize end; /* offset of the byte that libcsv is reading when it reports */
  gboolean stopped;
} Scan;

static void on_cell(void *text, size_t length, void *data)
{
  Scan *scan = data;
  const ScanOptions *o = scan->options;
  if (!scan->stopped) scan->stopped = !o->function(SCAN_CELL, text ? text : "", length, scan->end, o->data);
}

static void on_record(int terminator G_GNUC_UNUSED, void *data)
{
  Scan *scan = data;
  const ScanOptions *o = scan->options;
  if (!scan->stopped) scan->stopped = !o->function(SCAN_RECORD, "", 0, scan->end, o->data);
}

static int is_no_blank(unsigned char c G_GNUC_UNUSED)
{
  return 0;
}

static int is_space_only(unsigned char c)
{
  return c == ' ';
}

static void prepare(struct csv_parser *parser, const ScanOptions *options)
{
  csv_init(parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
  csv_set_realloc_func(parser, g_realloc);
  csv_set_free_func(parser, g_free);
  csv_set_delim(parser, (unsigned char)options->delimiter);
  if (options->delimiter == '\t') csv_set_space_func(parser, is_space_only);
  if (options->keep_blanks) csv_set_space_func(parser, is_no_blank);
}

/* libcsv says what a cell holds but not where it stood. It reports a cell only at a delimiter or a line
 * break, so it is fed pieces that end in one of these: each report then belongs to the last byte fed. */
static ScanResult feed(struct csv_parser *parser, Scan *scan, const char *bytes, gsize length, gsize *fault)
{
  const ScanOptions *options = scan->options;
  for (gsize at = 0; at < length;) {
    gsize end = at;
    while (end + 1 < length && bytes[end] != options->delimiter && !breaks_line(bytes[end]))
      end++;
    scan->end = end;
    gsize piece = end + 1 - at, read = csv_parse(parser, bytes + at, piece, on_cell, on_record, scan);
    if (scan->stopped) return SCAN_STOPPED;
    if (read != piece) {
      *fault = at + read;
      return parser->quoted ? SCAN_AFTER_QUOTE : SCAN_STRAY_QUOTE;
    }
    if (parser->entry_pos > options->max_cell) return SCAN_TOO_LONG;
    at = end + 1;
  }
  return SCAN_WELL;
}

ScanResult csv_scan_quoted(const char *bytes, gsize length, const ScanOptions *options, gsize *fault)
{
  struct csv_parser parser;
  Scan scan = {.options = options};
  prepare(&parser, options);
  ScanResult result = feed(&parser, &scan, bytes, length, fault);
  scan.end = length;
  if (result == SCAN_WELL && csv_fini(&parser, on_cell, on_record, &scan) != 0) result = SCAN_OPEN_QUOTE;
  if (scan.stopped) result = SCAN_STOPPED;
  csv_free(&parser);
  return result;
}

/* ---- plain: quotes are letters -------------------------------------------------------------------- */

static gboolean is_blank(char c, char delimiter)
{
  return c == ' ' || (c == '\t' && delimiter != '\t');
}

static gboolean report_cell(const char *bytes, gsize from, gsize to, const ScanOptions *options)
{
  gsize end = to;
  while (!options->keep_blanks && from < to && is_blank(bytes[from], options->delimiter))
    from++;
  while (!options->keep_blanks && from < to && is_blank(bytes[to - 1], options->delimiter))
    to--;
  return options->function(SCAN_CELL, bytes + from, to - from, end, options->data);
}

static gboolean is_blank_line(const char *bytes, gsize from, gsize to, const ScanOptions *options)
{
  while (from < to && !options->keep_blanks && is_blank(bytes[from], options->delimiter))
    from++;
  return from == to;
}

static gboolean report_line(const char *bytes, gsize from, gsize to, const ScanOptions *options)
{
  if (!is_blank_line(bytes, from, to, options))
    for (gsize cell = from, end; cell <= to; cell = end + 1) {
      const char *delimiter = memchr(bytes + cell, options->delimiter, to - cell);
      end = delimiter ? (gsize)(delimiter - bytes) : to;
      if (!report_cell(bytes, cell, end, options)) return FALSE;
    }
  return options->function(SCAN_RECORD, "", 0, to, options->data);
}

ScanResult csv_scan_plain(const char *bytes, gsize length, const ScanOptions *options)
{
  for (gsize at = 0; at < length;) {
    gsize end = at;
    while (end < length && !breaks_line(bytes[end]))
      end++;
    if (!report_line(bytes, at, end, options)) return SCAN_STOPPED;
    at = end + 1;
  }
  return SCAN_WELL;
}
