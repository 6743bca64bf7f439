/* Whether the records of a file have the width of its header: where one delimiter is lost or one too many,
 * the cells behind it stand in wrong columns, which no reader of cells would see. */
#include "input/formats.h"

#include <string.h>

/* Cells up to the last one that holds text: spreadsheets pad. */
static guint filled_cells(const CsvRecord *record)
{
  guint n = record->n_cells;
  while (n > 0 && *csv_cell(record, n - 1) == '\0')
    n--;
  return n;
}

/* The width of most records, the header among them; 0 when no width is that of more than half. */
static guint common_width(const Reading *reading)
{
  g_autoptr(GHashTable) counts = g_hash_table_new(NULL, NULL);
  guint width = 0, most = 0, n = 0;
  for (guint r = reading->header; r < reading->csv->n_records; r++) {
    const CsvRecord *record = &reading->csv->records[r];
    if (csv_record_is_blank(record)) continue;
    gpointer key = GUINT_TO_POINTER(record->n_cells);
    guint count = GPOINTER_TO_UINT(g_hash_table_lookup(counts, key)) + 1;
    g_hash_table_insert(counts, key, GUINT_TO_POINTER(count));
    if (count > most) width = record->n_cells;
    most = MAX(most, count);
    n++;
  }
  return most * 2 > n ? width : 0;
}

static gboolean is_header_again(const CsvRecord *header, const CsvRecord *record)
{
  guint n = filled_cells(header);
  if (filled_cells(record) != n) return FALSE;
  for (guint c = 0; c < n; c++)
    if (strcmp(csv_cell(header, c), csv_cell(record, c)) != 0) return FALSE;
  return TRUE;
}

gboolean reading_check_shape(Reading *reading, GError **error)
{
  const CsvRecord *header = reading_header(reading);
  guint allowed = header->n_cells + (reading->format->extra_cell ? 1 : 0);
  for (guint c = 0; reading->format->extra_cell && c < filled_cells(header); c++)
    if (!*csv_cell(header, c))
      return reading_fault(reading, header, c, error, "a column without a name: is a delimiter too many?");
  reading->width = common_width(reading);
  if (reading->width == allowed + 1)
    return reading_fault(reading, header, 0, error,
                         "the header has %u cells, most lines have %u: is a delimiter missing in the header?",
                         header->n_cells, reading->width);
  if (reading->width && reading->width + 1 == header->n_cells)
    return reading_fault(
        reading, header, 0, error,
        "the header has %u cells, most lines have %u: is a delimiter too many in the header?",
        header->n_cells, reading->width);
  for (guint r = reading->header + 1; r < reading->csv->n_records; r++)
    if (is_header_again(header, &reading->csv->records[r]))
      return reading_fault(reading, &reading->csv->records[r], 0, error,
                           "the header of line %u stands here again: give the two tables as two files",
                           header->line);
  return TRUE;
}

gboolean reading_check_width(const Reading *reading, const CsvRecord *record, GError **error)
{
  guint expected = filled_cells(reading_header(reading)), filled = filled_cells(record);
  if (filled > expected) {
    g_autofree char *text = reading_quote(csv_cell(record, filled - 1));
    return reading_fault(
        reading, record, filled - 1, error,
        "'%s' stands beyond the header's %u cells: a delimiter too many, or a cell that needs quotes", text,
        expected);
  }
  if (record->n_cells < expected)
    return reading_fault(reading, record, 0, error, "the line has %u cells, the header has %u",
                         record->n_cells, expected);
  if (reading->width && (record->n_cells < reading->width || record->n_cells == reading->width + 1))
    return reading_fault(reading, record, 0, error,
                         "the line has %u cells, most lines have %u: is a delimiter %s?", record->n_cells,
                         reading->width, record->n_cells < reading->width ? "missing" : "too many");
  return TRUE;
}
