#include "input/year_grid.h"

#include "input/tidy_columns.h"

#include <math.h>

gboolean year_grid_begin(YearGrid *grid, Reading *reading, GError **error)
{
  *grid = (YearGrid){.reading = reading, .code_cell = NO_COLUMN, .years = year_columns_find(reading, error)};
  if (!grid->years) return FALSE;
  grid->unpublished_from =
      year_columns_unpublished(reading, grid->years, reading->header + 1, reading->csv->n_records);
  if (grid->unpublished_from)
    reading_note(reading, "from %d on no row has a figure: not published", grid->unpublished_from);
  for (guint i = 0; i < grid->years->len; i++)
    if (cell_decimal_comma(reading, g_array_index(grid->years, YearColumn, i).cell))
      grid->style = NUMBER_DECIMAL_COMMA | NUMBER_THOUSANDS;
  if (grid->style != NUMBER_PLAIN)
    reading_note(reading, "numbers read with a decimal comma, because semicolons divide the cells");
  return TRUE;
}

static const Entity *row_entity(const YearGrid *grid, const CsvRecord *record)
{
  const Entity *entity = reading_entity(grid->reading, csv_cell(record, grid->name_cell));
  const char *code = grid->code_cell == NO_COLUMN ? "" : csv_cell(record, (guint)grid->code_cell);
  const Entity *by_code = entity->kind == ENTITY_UNMATCHED && *code ? entity_find(code) : NULL;
  return by_code ? by_code : entity;
}

gboolean year_grid_add(const YearGrid *grid, const CsvRecord *record, const Quantity *quantity,
                       double rounding, GError **error)
{
  Reading *reading = grid->reading;
  const CellForm form = {.style = grid->style,
                         .shift = quantity ? quantity->shift : 0,
                         .kind = quantity ? quantity->measure->kind : KIND_INDEX,
                         .rounding = rounding};
  Observation o = {.line = record->line};
  if (!*csv_cell(record, grid->name_cell))
    return reading_fault(reading, record, grid->name_cell, error, "the row has figures but no name");
  if (quantity) o.key = quantity_key(quantity, grid->dataset);
  o.key.entity = row_entity(grid, record);
  for (guint i = 0; i < grid->years->len; i++) {
    const YearColumn *column = &g_array_index(grid->years, YearColumn, i);
    Figure figure;
    if (!cell_read(reading, record, column->cell, &form, &figure, error)) return FALSE;
    if (grid->unpublished_from && column->year >= grid->unpublished_from) figure.state = STATE_NOT_PUBLISHED;
    if (form.kind == KIND_VOLUME && figure.state == STATE_VALUE && figure.number.value == 0)
      figure.state = STATE_BELOW_HALF;
    o.key.period = period_year(column->year);
    o.number = figure.number;
    o.state = figure.state;
    if (quantity)
      reading_add(reading, &o);
    else
      reading_count(reading, &o.key);
  }
  reading->report->rows++;
  return TRUE;
}
