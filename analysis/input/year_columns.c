#include "input/year_columns.h"

#include "input/header_line.h"

GArray *year_columns_find(const Reading *reading, GError **error)
{
  const CsvRecord *header = reading_header(reading);
  g_autoptr(GArray) years = g_array_new(FALSE, FALSE, sizeof(YearColumn));
  g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
  for (guint c = 0; c < header->n_cells; c++) {
    YearColumn column = {.cell = c};
    if (!year_cell(csv_cell(header, c), &column.year)) continue;
    if (!g_hash_table_add(seen, GINT_TO_POINTER(column.year))) {
      reading_fault(reading, header, c, error, "the year %d stands twice in the header", column.year);
      return NULL;
    }
    g_array_append_val(years, column);
  }
  return g_steal_pointer(&years);
}

static gboolean column_is_empty(const Reading *reading, guint cell, guint from, guint to)
{
  for (guint r = from; r < to; r++)
    if (*csv_cell(&reading->csv->records[r], cell)) return FALSE;
  return TRUE;
}

int year_columns_unpublished(const Reading *reading, const GArray *years, guint from, guint to)
{
  int first = 0;
  for (guint i = years->len; i > 0; i--) {
    const YearColumn *column = &g_array_index(years, YearColumn, i - 1);
    if (!column_is_empty(reading, column->cell, from, to)) break;
    first = column->year;
  }
  return first;
}
