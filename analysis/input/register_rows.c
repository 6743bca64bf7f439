#include "input/register_rows.h"

RegisterRows register_rows_begin(const Reading *reading, guint comments)
{
  return (RegisterRows){.reading = reading,
                        .comments = comments,
                        .next = reading->header + 1,
                        .cells = g_array_new(FALSE, FALSE, sizeof(CsvCell))};
}

void register_rows_clear(RegisterRows *rows)
{
  g_clear_pointer(&rows->cells, g_array_unref);
}

/* The comment goes on in the first cell of the continuation. */
static void append(RegisterRows *rows, const CsvRecord *rest)
{
  CsvCell *last = &g_array_index(rows->cells, CsvCell, rows->cells->len - 1);
  const char *more = csv_cell(rest, 0);
  g_autofree char *text = g_strdup_printf("%s%s%s", last->text, *last->text && *more ? " " : "", more);
  last->text = g_string_chunk_insert(rows->reading->csv->strings, text);
  if (rest->n_cells > 1) g_array_append_vals(rows->cells, rest->cells + 1, rest->n_cells - 1);
}

/* A record of 13 cells and one of 4 are one of 16, when the first ends inside the comment. */
static gboolean join(RegisterRows *rows, const CsvRecord *start, guint expected, CsvRecord *out,
                     GError **error)
{
  const CsvFile *csv = rows->reading->csv;
  g_array_set_size(rows->cells, 0);
  g_array_append_vals(rows->cells, start->cells, start->n_cells);
  while (rows->cells->len == rows->comments + 1 && rows->next < csv->n_records) {
    const CsvRecord *rest = &csv->records[rows->next];
    if (rows->cells->len + rest->n_cells - 1 > expected) break;
    append(rows, rest);
    rows->next++;
  }
  if (rows->cells->len != expected)
    return reading_fault(rows->reading, start, 0, error,
                         "the line has %u cells, the header has %u, and the next line does not complete it",
                         start->n_cells, expected);
  if (rows->n_joined++ == 0) rows->first = start->line;
  *out = (CsvRecord){start->line, expected, (CsvCell *)(void *)rows->cells->data};
  return TRUE;
}

gboolean register_rows_next(RegisterRows *rows, CsvRecord *out, gboolean *end, GError **error)
{
  const CsvFile *csv = rows->reading->csv;
  guint expected = reading_header(rows->reading)->n_cells;
  while (expected > 0 && !*csv_cell(reading_header(rows->reading), expected - 1))
    expected--;
  while (rows->next < csv->n_records && csv_record_is_blank(&csv->records[rows->next]))
    rows->next++;
  *end = rows->next == csv->n_records;
  if (*end) return TRUE;
  const CsvRecord *record = &csv->records[rows->next++];
  if (record->n_cells < expected) return join(rows, record, expected, out, error);
  *out = *record;
  return reading_check_width(rows->reading, record, error);
}
