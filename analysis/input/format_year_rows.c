/* Years as rows: the first column is the year, every other column one entity. The file cannot say what it
 * counts, so a sidecar or --measure and --unit must. */
#include "input/cell.h"
#include "input/formats.h"
#include "input/quantity.h"
#include "input/tidy_columns.h"

#include <math.h>

static gboolean names_an_entity(const HeaderLine *line)
{
  for (guint i = 1; i < line->cells->len; i++)
    if (*header_line_cell(line, i) && entity_find(header_line_cell(line, i))) return TRUE;
  return FALSE;
}

char *year_rows_match(const HeaderLine *line)
{
  g_auto(TidyColumns) columns = {0};
  int doubled;
  tidy_columns_assign(&columns, (const char *const *)line->cells->pdata, line->cells->len, line->sidecar,
                      &doubled);
  if (columns.at[TIDY_PERIOD] != 0 || tidy_columns_have_entity(&columns) || !names_an_entity(line))
    return NULL;
  return g_strdup("the year first and no column for the entity: the other columns are entities");
}

typedef struct {
  Reading *reading;
  const Dataset *dataset;
  Quantity quantity;
  gboolean known;       /* FALSE: the rows are only counted */
  const Entity **names; /* by cell; NULL where a column is not an entity */
  gboolean decimal_comma;
} YearRows;

static gboolean name_columns(YearRows *rows, GError **error)
{
  const CsvRecord *header = reading_header(rows->reading);
  for (guint c = 1; c < header->n_cells; c++) {
    const char *name = csv_cell(header, c);
    if (*name) rows->names[c] = reading_entity(rows->reading, name);
    for (guint before = 1; *name && before < c; before++)
      if (rows->names[before] == rows->names[c])
        return reading_fault(rows->reading, header, c, error, "column '%s' is the same entity as another",
                             rows->names[c]->name);
  }
  return TRUE;
}

static gboolean add_cell(YearRows *rows, const CsvRecord *record, guint cell, Period period, GError **error)
{
  const CellForm form = {.style =
                             rows->decimal_comma ? NUMBER_DECIMAL_COMMA | NUMBER_THOUSANDS : NUMBER_PLAIN,
                         .shift = rows->quantity.shift,
                         .kind = rows->known ? rows->quantity.measure->kind : KIND_INDEX,
                         .rounding = rows->reading->sidecar ? rows->reading->sidecar->rounding : NAN};
  Figure figure;
  if (!rows->names[cell] || !cell_read(rows->reading, record, cell, &form, &figure, error))
    return !rows->names[cell];
  Observation o = {.line = record->line, .number = figure.number, .state = figure.state};
  if (rows->known) o.key = quantity_key(&rows->quantity, rows->dataset);
  o.key.entity = rows->names[cell];
  o.key.period = period;
  if (rows->known)
    reading_add(rows->reading, &o);
  else
    reading_count(rows->reading, &o.key);
  return TRUE;
}

static gboolean add_row(YearRows *rows, const CsvRecord *record, GError **error)
{
  Period period = {0};
  int year;
  g_autoptr(GError) fault = NULL;
  if (!reading_check_width(rows->reading, record, error)) return FALSE;
  if (year_cell(csv_cell(record, 0), &year))
    period = period_year(year);
  else if (!period_parse(csv_cell(record, 0), &period, &fault))
    return reading_fault(rows->reading, record, 0, error, "%s", fault->message);
  for (guint c = 1; c < record->n_cells; c++)
    if (!add_cell(rows, record, c, period, error)) return FALSE;
  rows->reading->report->rows++;
  return TRUE;
}

static gboolean add_rows(YearRows *rows, GError **error)
{
  const CsvFile *csv = rows->reading->csv;
  for (guint c = 1; c < reading_header(rows->reading)->n_cells; c++)
    rows->decimal_comma = rows->decimal_comma || cell_decimal_comma(rows->reading, c);
  for (guint r = rows->reading->header + 1; r < csv->n_records; r++)
    if (!csv_record_is_blank(&csv->records[r]) && !add_row(rows, &csv->records[r], error)) return FALSE;
  if (rows->reading->report->rows == 0)
    return reading_fault(rows->reading, reading_header(rows->reading), 0, error,
                         "no row of data follows the header");
  return TRUE;
}

gboolean year_rows_read(Reading *reading, GError **error)
{
  const CsvFile *csv = reading->csv;
  guint widest = 0;
  for (guint r = 0; r < csv->n_records; r++)
    widest = MAX(widest, csv->records[r].n_cells);
  g_autofree const Entity **names = g_new0(const Entity *, widest + 1);
  YearRows rows = {.reading = reading, .names = names};
  const Origin origin = {.calendar = NULL};
  if (!name_columns(&rows, error) ||
      !quantity_of_file(reading, "the columns count", &rows.quantity, &rows.known, error))
    return FALSE;
  rows.dataset = reading_dataset(reading, &origin);
  return add_rows(&rows, error);
}
