/* wide: names in the first column, years across. The file cannot say what it counts, so a sidecar or
 * --measure and
 * --unit must. */
#include "input/formats.h"
#include "input/tidy_columns.h"
#include "input/year_grid.h"

#include <math.h>

char *wide_match(const HeaderLine *line)
{
  return line->n_years >= 3 && !year_cell(header_line_cell(line, 0), NULL)
             ? g_strdup_printf("%u years across", line->n_years)
             : NULL;
}

static gboolean take_columns(YearGrid *grid, GError **error)
{
  Reading *reading = grid->reading;
  const CsvRecord *header = reading_header(reading);
  g_autoptr(GString) others = g_string_new(NULL);
  for (guint c = 1; c < header->n_cells; c++) {
    const char *name = csv_cell(header, c);
    g_autofree char *quote = reading_quote(name);
    if (!*name || year_cell(name, NULL)) continue;
    if (year_cell_is_damaged(name))
      return reading_fault(reading, header, c, error, "'%s' stands in the header where a year is expected",
                           quote);
    if (tidy_role_by_name(name) == TIDY_CODE)
      grid->code_cell = (int)c;
    else
      g_string_append_printf(others, "%s%s", others->len ? ", " : "", quote);
  }
  if (others->len) {
    g_autofree char *quote = reading_quote(others->str);
    reading_note(reading, "columns that are no year left out: %s", quote);
  }
  return TRUE;
}

static gboolean is_total(const char *name)
{
  return g_ascii_strcasecmp(name, "Total") == 0 || g_ascii_strcasecmp(name, "Grand total") == 0;
}

static gboolean add_rows(const YearGrid *grid, const Quantity *quantity, GError **error)
{
  Reading *reading = grid->reading;
  double rounding = reading->sidecar ? reading->sidecar->rounding : NAN;
  for (guint r = reading->header + 1; r < reading->csv->n_records; r++) {
    const CsvRecord *record = &reading->csv->records[r];
    if (csv_record_is_blank(record)) continue;
    if (is_total(csv_cell(record, 0)))
      reading_note(reading, "line %u left out: a total of rows, nobody's own figure", record->line);
    else if (!reading_check_width(reading, record, error) ||
             !year_grid_add(grid, record, quantity, rounding, error))
      return FALSE;
  }
  return reading->report->rows > 0 ||
         reading_fault(reading, reading_header(reading), 0, error, "no row of data follows the header");
}

gboolean wide_read(Reading *reading, GError **error)
{
  YearGrid grid;
  Quantity quantity;
  gboolean known = FALSE;
  const Origin origin = {.calendar = NULL};
  if (!quantity_of_file(reading, "the years' columns count", &quantity, &known, error) ||
      !year_grid_begin(&grid, reading, error))
    return FALSE;
  grid.dataset = reading_dataset(reading, &origin);
  gboolean good = take_columns(&grid, error) && add_rows(&grid, known ? &quantity : NULL, error);
  g_array_unref(grid.years);
  return good;
}
