#include "base/csv.h"

#include <string.h>

#include "base/csv_scan.h"
#include "base/text.h"

#define MAX_CELL ((gsize)1 << 20)
#define MAX_CELLS 10000
#define BOM "\xEF\xBB\xBF"

/* Records while they are read. Cells stand in one array, and get their addresses when it has stopped growing.
 */
typedef struct {
  CsvFile *file;
  const char *bytes;
  gsize length;
  GArray *records, *cells;
  guint n_cells;             /* of the open record */
  gsize cell_start;          /* offset behind the last delimiter or line break */
  gsize counted, line_start; /* line breaks are counted up to here; where the line began */
  guint line;
  CsvMode mode;
  GError **error;
} Reader;

/* ---- places --------------------------------------------------------------------------------------- */

/* CRLF counts once, by its LF. */
static gboolean breaks_line(const Reader *r, gsize at)
{
  return r->bytes[at] == '\n' || (r->bytes[at] == '\r' && (at + 1 == r->length || r->bytes[at + 1] != '\n'));
}

/* Moves the line count on to an offset; offsets only grow. */
static void count_lines(Reader *r, gsize offset)
{
  for (; r->counted < offset; r->counted++)
    if (breaks_line(r, r->counted)) {
      r->line++;
      r->line_start = r->counted + 1;
    }
}

static Place place_at(Reader *r, gsize offset)
{
  count_lines(r, offset);
  return (Place){r->file->name, r->line, (guint)(offset - r->line_start) + 1};
}

/* Where the open cell's own text or quote begins. */
static gsize visible_start(const Reader *r, gsize end)
{
  gsize at = r->cell_start;
  if (r->mode & CSV_KEEP_BLANKS) return at;
  while (at < end && (r->bytes[at] == ' ' || (r->bytes[at] == '\t' && r->file->delimiter != '\t')))
    at++;
  return at;
}

/* ---- records -------------------------------------------------------------------------------------- */

static gboolean add_cell(Reader *r, const char *text, gsize length, gsize end)
{
  gsize start = visible_start(r, end);
  Place place = place_at(r, start);
  if (length > MAX_CELL) return error_at(r->error, ARMEX_ERROR_INPUT, place, "the cell is longer than 1 MiB");
  if (r->n_cells == MAX_CELLS)
    return error_at(r->error, ARMEX_ERROR_INPUT, place, "the record has more than 10,000 cells");
  if (!r->n_cells++) {
    CsvRecord record = {.line = place.line};
    g_array_append_val(r->records, record);
  }
  CsvCell cell = {.text = g_string_chunk_insert_len(r->file->strings, text, (gssize)length),
                  .quoted = !(r->mode & CSV_UNQUOTED) && start < end && r->bytes[start] == '"',
                  .column = place.column};
  g_array_append_val(r->cells, cell);
  r->cell_start = end + 1;
  return TRUE;
}

static gboolean on_event(ScanEvent event, const char *text, gsize length, gsize end, gpointer data)
{
  Reader *r = data;
  if (event == SCAN_CELL) return add_cell(r, text, length, end);
  if (r->n_cells) g_array_index(r->records, CsvRecord, r->records->len - 1).n_cells = r->n_cells;
  r->n_cells = 0;
  r->cell_start = end + 1;
  return TRUE;
}

static void hand_over(Reader *r)
{
  CsvFile *file = r->file;
  CsvCell *cells = (CsvCell *)(void *)g_array_free(r->cells, FALSE);
  file->n_records = r->records->len;
  file->records = (CsvRecord *)(void *)g_array_free(r->records, FALSE);
  file->cells = cells;
  for (guint i = 0; i < file->n_records; cells += file->records[i++].n_cells)
    file->records[i].cells = cells;
}

/* ---- faults --------------------------------------------------------------------------------------- */

static gboolean refuse(Reader *r, ScanResult result, gsize fault)
{
  gsize opened = visible_start(r, r->length);
  g_autofree char *culprit = text_clean(r->bytes + fault, (gssize)MIN(r->length - fault, 80), 20);
  switch (result) {
  case SCAN_STRAY_QUOTE:
    return error_at(
        r->error, ARMEX_ERROR_INPUT, place_at(r, fault),
        "a quote inside an unquoted cell: quote the whole cell and write \"\" for each quote in it");
  case SCAN_AFTER_QUOTE:
    return error_at(r->error, ARMEX_ERROR_INPUT, place_at(r, fault),
                    "text after a closing quote ('%s'): write \"\" for a quote inside a quoted cell",
                    culprit);
  case SCAN_OPEN_QUOTE:
    return error_at(r->error, ARMEX_ERROR_INPUT, place_at(r, opened),
                    "the quote that opens here is never closed");
  case SCAN_TOO_LONG:
    return error_at(r->error, ARMEX_ERROR_INPUT, place_at(r, opened),
                    "the cell is longer than 1 MiB, is its quote closed?");
  case SCAN_WELL:
  case SCAN_STOPPED:
    break;
  }
  return result == SCAN_WELL;
}

static gboolean check_bytes(Reader *r)
{
  const char *bad;
  if (g_utf8_validate_len(r->bytes, r->length, &bad)) return TRUE;
  Place place = place_at(r, (gsize)(bad - r->bytes));
  if (!*bad) return error_at(r->error, ARMEX_ERROR_INPUT, place, "a NUL byte, this is no text file");
  return error_at(r->error, ARMEX_ERROR_INPUT, place, "byte 0x%02X is not UTF-8, save the file as CSV UTF-8",
                  (guint)(guchar)*bad);
}

static gboolean read_records(Reader *r)
{
  ScanOptions options = {.delimiter = r->file->delimiter,
                         .keep_blanks = (r->mode & CSV_KEEP_BLANKS) != 0,
                         .max_cell = MAX_CELL,
                         .function = on_event,
                         .data = r};
  gsize fault = 0;
  if (!check_bytes(r)) return FALSE;
  ScanResult result = r->mode & CSV_UNQUOTED ? csv_scan_plain(r->bytes, r->length, &options)
                                             : csv_scan_quoted(r->bytes, r->length, &options, &fault);
  return result == SCAN_WELL || refuse(r, result, fault);
}

static gboolean first_line_is_crlf(const char *bytes, gsize length)
{
  const char *lf = length ? memchr(bytes, '\n', length) : NULL;
  return lf && lf > bytes && lf[-1] == '\r';
}

CsvFile *csv_parse(const char *name, const char *bytes, gsize length, char delimiter, CsvMode mode,
                   GError **error)
{
  g_autoptr(CsvFile) file = g_new0(CsvFile, 1);
  file->name = g_strdup(name);
  file->delimiter = delimiter;
  file->strings = g_string_chunk_new(4096);
  file->had_bom = length >= 3 && memcmp(bytes, BOM, 3) == 0;
  gsize skip = file->had_bom ? 3 : 0;
  file->crlf = first_line_is_crlf(bytes, length);
  Reader reader = {.file = file,
                   .bytes = bytes + skip,
                   .length = length - skip,
                   .records = g_array_new(FALSE, FALSE, sizeof(CsvRecord)),
                   .cells = g_array_new(FALSE, FALSE, sizeof(CsvCell)),
                   .line = 1,
                   .mode = mode,
                   .error = error};
  gboolean well = read_records(&reader);
  hand_over(&reader);
  return well ? g_steal_pointer(&file) : NULL;
}

void csv_file_free(CsvFile *file)
{
  if (!file) return;
  g_free((char *)file->name);
  g_string_chunk_free(file->strings);
  g_free(file->records);
  g_free(file->cells);
  g_free(file);
}

Place csv_place(const CsvFile *file, const CsvRecord *record, guint cell)
{
  return (Place){file->name, record->line, cell < record->n_cells ? record->cells[cell].column : 0};
}

const char *csv_cell(const CsvRecord *record, guint index)
{
  return index < record->n_cells ? record->cells[index].text : "";
}

gboolean csv_record_is_blank(const CsvRecord *record)
{
  for (guint i = 0; i < record->n_cells; i++)
    if (*record->cells[i].text) return FALSE;
  return TRUE;
}
