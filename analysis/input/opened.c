#include "input/opened.h"

#include <string.h>

void opened_free(Opened *opened)
{
  if (!opened) return;
  g_free(opened->recognition.reason);
  g_free(opened->why_not);
  g_free(opened->text);
  g_free(opened->part);
  g_free(opened->name);
  g_free(opened);
}

ReadReport *read_report_new(const char *path, const char *format)
{
  ReadReport *report = g_new0(ReadReport, 1);
  report->file = g_strdup(path);
  report->format = format;
  report->notes = g_ptr_array_new_with_free_func(g_free);
  return report;
}

void read_report_free(ReadReport *report)
{
  if (!report) return;
  g_ptr_array_free(report->notes, TRUE);
  g_free(report->unit);
  g_free(report->sheet);
  g_free(report->file);
  g_free(report);
}

/* ---- opening ------------------------------------------------------------------------------------- */

/* A byte-order mark belongs to the front, which csv_decode has taken off. */
static gboolean check_marks(const Opened *opened, GError **error)
{
  const char *mark = g_strstr_len(opened->text, (gssize)opened->length, "\xEF\xBB\xBF");
  Place place = {opened->name, 1, 1};
  if (!mark) return TRUE;
  for (const char *at = opened->text; at < mark; at++, place.column++)
    if (*at == '\n') {
      place.line++;
      place.column = 0;
    }
  return error_at(error, ARMEX_ERROR_INPUT, place,
                  "a byte-order mark inside the file: were two files put together?");
}

Opened *opened_text(const char *name, const char *part, const char *bytes, gsize length,
                    const Sidecar *sidecar, const Format *only)
{
  Opened *opened = g_new0(Opened, 1);
  g_autoptr(GError) fault = NULL;
  opened->name = g_strdup(name);
  opened->part = g_strdup(part);
  opened->text = csv_decode(name, bytes, length, &opened->length, &opened->encoding, &fault);
  if (!opened->text || !check_marks(opened, &fault) ||
      !recognise(name, opened->text, opened->length, sidecar, only, &opened->recognition, &fault))
    opened->why_not = g_strdup(fault->message);
  return opened;
}

/* The first text of a sheet that holds no table, for the message. */
static char *describe_sheet(const Opened *opened)
{
  const CsvFile *csv = opened->sheet->csv;
  if (csv->n_records == 0) return g_strdup_printf("%s: the sheet is empty", opened->name);
  const CsvRecord *first = &csv->records[0];
  guint c = 0;
  while (c + 1 < first->n_cells && !*csv_cell(first, c))
    c++;
  g_autofree char *quote = reading_quote(csv_cell(first, c));
  return g_strdup_printf("%s: no header of a known table in its first 60 rows (it begins '%s')", opened->name,
                         quote);
}

Opened *opened_sheet(const Workbook *book, const Sheet *sheet, const Sidecar *sidecar, const Format *only)
{
  Opened *opened = g_new0(Opened, 1);
  opened->name = g_strdup(sheet->csv->name);
  opened->part = g_strdup(sheet->name);
  opened->book = book;
  opened->sheet = sheet;
  if (!recognise_records(sheet->csv, sidecar, only, &opened->recognition))
    opened->why_not = describe_sheet(opened);
  return opened;
}

gboolean opened_check(const Opened *opened, const ReadOptions *options, GError **error)
{
  const Format *format = opened->recognition.format;
  const Place place = {.file = opened->name, .line = opened->recognition.line};
  if (opened->why_not) return error_set(error, ARMEX_ERROR_INPUT, "%s", opened->why_not);
  if (!format->read)
    return error_at(error, ARMEX_ERROR_INPUT, place, "recognised as %s (%s), which armex does not read: %s",
                    format->what, opened->recognition.reason, format->way_out);
  const char *reason = format->declines ? format->declines(options) : NULL;
  return !reason || error_at(error, ARMEX_ERROR_INPUT, place, "recognised as %s: %s", format->what, reason);
}

/* ---- reading ------------------------------------------------------------------------------------- */

static gboolean find_header(Reading *reading, guint line, GError **error)
{
  for (guint r = 0; r < reading->csv->n_records; r++)
    if (reading->csv->records[r].line == line) {
      reading->header = r;
      return TRUE;
    }
  return error_at(error, ARMEX_ERROR_INPUT, (Place){.file = reading->csv->name, .line = line},
                  "the header stands inside a quoted cell that begins above it: is a quote missing there?");
}

static gboolean spans_lines(const CsvFile *csv)
{
  for (guint r = 0; r < csv->n_records; r++)
    for (guint c = 0; c < csv->records[r].n_cells; c++)
      if (strpbrk(csv_cell(&csv->records[r], c), "\r\n")) return TRUE;
  return FALSE;
}

/* A format that knows no quotes gets them when a spreadsheet saves it again. Taken as quoting only where it
 * works out without a fault and no quote reaches over a line's end: a lone one in a comment would. */
static CsvFile *parse(const Opened *opened, GError **error)
{
  const Recognition *recognition = &opened->recognition;
  CsvMode mode = recognition->format->mode;
  if ((mode & CSV_UNQUOTED) && memchr(opened->text, '"', opened->length)) {
    g_autoptr(CsvFile) quoted = csv_parse(opened->name, opened->text, opened->length, recognition->delimiter,
                                          mode & ~(guint)CSV_UNQUOTED, NULL);
    if (quoted && !spans_lines(quoted)) return g_steal_pointer(&quoted);
  }
  return csv_parse(opened->name, opened->text, opened->length, recognition->delimiter, mode, error);
}

static void note_quotes(Reading *reading)
{
  guint n = 0, first = 0;
  for (guint r = 0; r < reading->csv->n_records; r++)
    for (guint c = 0; c < reading->csv->records[r].n_cells; c++)
      if (strchr(csv_cell(&reading->csv->records[r], c), '"') && n++ == 0)
        first = reading->csv->records[r].line;
  if (n) reading_note(reading, "cells with a quote, kept as they stand: %u, the first in line %u", n, first);
}

/* A file cut short mostly ends inside a line; many a whole one does too, so it is only told. */
static void note_end(Reading *reading, const Opened *opened)
{
  char last = opened->length ? opened->text[opened->length - 1] : '\n';
  if (last != '\n' && last != '\r')
    reading_note(reading, "the last line has no line end: if the file was cut short, its end is missing");
}

static void describe_recognition(Reading *reading, const Opened *opened)
{
  const Recognition *recognition = &opened->recognition;
  reading->report->encoding = opened->encoding;
  reading->report->delimiter = recognition->delimiter;
  reading->report->header_line = recognition->line;
  reading_note(reading, "recognised by %s %u: %s", opened->sheet ? "row" : "line", recognition->line,
               recognition->reason);
  if (opened->text) note_end(reading, opened);
  if (recognition->format->mode & CSV_UNQUOTED) note_quotes(reading);
}

static gboolean read_records(Reading *reading, const Opened *opened, GError **error)
{
  g_autoptr(GHashTable) entities = g_hash_table_new(NULL, NULL);
  g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  reading->format = opened->recognition.format;
  reading->book = opened->book;
  reading->sheet = opened->sheet;
  reading->names = names;
  reading->entities = entities;
  describe_recognition(reading, opened);
  if (!find_header(reading, opened->recognition.line, error) || !reading_check_shape(reading, error) ||
      !reading->format->read(reading, error))
    return FALSE;
  reading_tell_entities(reading);
  return TRUE;
}

gboolean opened_read(Table *table, const char *path, const Sidecar *sidecar, const Opened *opened,
                     const ReadOptions *options, GPtrArray *reports, GError **error)
{
  g_autoptr(ReadReport) report = read_report_new(path, opened->recognition.format->id);
  g_autoptr(CsvFile) parsed = NULL;
  if (!opened->sheet && !(parsed = parse(opened, error))) return FALSE;
  Reading reading = {.table = table,
                     .path = path,
                     .csv = opened->sheet ? opened->sheet->csv : parsed,
                     .sidecar = sidecar,
                     .options = options,
                     .report = report};
  report->sheet = g_strdup(opened->part);
  if (!read_records(&reading, opened, error)) return FALSE;
  if (reports) g_ptr_array_add(reports, g_steal_pointer(&report));
  return TRUE;
}
