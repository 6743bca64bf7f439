#include "input/named_columns.h"

static gboolean is_named(const NamedColumn *column, const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS(column->names) && column->names[i]; i++)
    if (g_ascii_strcasecmp(column->names[i], name) == 0) return TRUE;
  return FALSE;
}

gboolean named_columns_find(const Reading *reading, const NamedColumn *columns, guint n, guint *at,
                            GError **error)
{
  const CsvRecord *header = reading_header(reading);
  for (guint i = 0; i < n; i++) {
    at[i] = NO_CELL;
    for (guint c = 0; c < header->n_cells; c++) {
      if (!is_named(&columns[i], csv_cell(header, c))) continue;
      if (at[i] != NO_CELL)
        return reading_fault(reading, header, c, error, "column '%s' stands twice", csv_cell(header, c));
      at[i] = c;
    }
    if (at[i] == NO_CELL && !columns[i].optional && columns[i].names[0])
      return reading_fault(reading, header, 0, error, "the header has no column '%s'", columns[i].names[0]);
  }
  return TRUE;
}
