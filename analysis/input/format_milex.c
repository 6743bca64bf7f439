/* sipri-milex: a sheet of SIPRI's military expenditure, in the workbook or saved as CSV. The title says what
 * is counted; the release is April of the year after the last one; regions' headings stand among the
 * countries; a table of regional totals has a last column in current prices. Estimates are printed in blue,
 * highly uncertain figures in red. */
#include "input/cell.h"
#include "input/formats.h"
#include "input/milex_marks.h"
#include "input/milex_quantity.h"
#include "input/milex_rates.h"
#include "input/year_columns.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define RELEASE_MONTH 4
#define FULL_DIGITS 15 /* of a number that was computed, not rounded for print */

typedef struct {
  Reading *reading;
  MilexTitle title;
  MilexColumns columns;
  GArray *years;      /* YearColumn */
  YearColumn current; /* "2023 (current prices)"; cell 0: there is none */
  gboolean known;
  Quantity quantity, current_quantity;
  gboolean unrounded;
  const Dataset *dataset;
  MilexRates *rates; /* of current US$; NULL */
  guint n_headings, n_no_rate, n_estimates, n_uncertain;
  guint n_faults, fault_line; /* of a spreadsheet: "#VALUE!" */
} Milex;

char *milex_match(const HeaderLine *line)
{
  gboolean notes = FALSE;
  for (guint i = 1; i <= 5; i++)
    notes = notes || header_line_is(line, i, "Notes");
  gboolean country = header_line_is(line, 0, "Country") && notes;
  if (line->n_years < 3 || !(country || header_line_is(line, 0, "Region"))) return NULL;
  return g_strdup_printf("'%s' before %u years", header_line_cell(line, 0), line->n_years);
}

/* ---- columns --------------------------------------------------------------------------------------- */

/* "2023 (current prices)" */
static gboolean current_prices_cell(const char *text, int *year)
{
  int end = 0;
  return sscanf(text, "%4d (current prices)%n", year, &end) == 1 && end == (int)strlen(text) && end > 0;
}

static gboolean take_columns(Milex *milex, GError **error)
{
  Reading *reading = milex->reading;
  const CsvRecord *header = reading_header(reading);
  for (guint c = 1; c < header->n_cells; c++) {
    const char *name = csv_cell(header, c);
    int year;
    if (!*name || year_cell(name, NULL) || milex_column(&milex->columns, c, name)) continue;
    if (current_prices_cell(name, &year)) {
      milex->current = (YearColumn){c, year};
      continue;
    }
    g_autofree char *quote = reading_quote(name);
    if (year_cell_is_damaged(name))
      return reading_fault(reading, header, c, error, "'%s' stands in the header where a year is expected",
                           quote);
    reading_note(reading, "column '%s' left out: it is no year", quote);
  }
  return TRUE;
}

/* 0.057840616966580979, but not 50000000000000.0 */
static gboolean has_full_digits(const char *text)
{
  gsize whole = strspn(text, "0123456789");
  gsize part = text[whole] == '.' ? strspn(text + whole + 1, "0123456789") : 0;
  while (part > 0 && text[whole + part] == '0')
    part--;
  return part > 0 && whole + part >= FULL_DIGITS;
}

/* A sheet whose cells hold doubles as they were computed has no last printed place, also where one of them
 * happens to be short. */
static gboolean is_unrounded(const Milex *milex)
{
  const CsvFile *csv = milex->reading->csv;
  for (guint r = milex->reading->header + 1; r < csv->n_records; r++)
    for (guint i = 0; i < milex->years->len; i++)
      if (has_full_digits(csv_cell(&csv->records[r], g_array_index(milex->years, YearColumn, i).cell)))
        return TRUE;
  return FALSE;
}

/* ---- the data set ---------------------------------------------------------------------------------- */

static int last_year(const Milex *milex)
{
  int last = MAX(milex->title.last_year, milex->current.year);
  for (guint i = 0; i < milex->years->len; i++)
    last = MAX(last, g_array_index(milex->years, YearColumn, i).year);
  return last;
}

static void settle_dataset(Milex *milex)
{
  int last = last_year(milex);
  const Origin origin = {.title = "SIPRI Military Expenditure Database",
                         .publisher = "SIPRI Military Expenditure Database",
                         .url = "https://www.sipri.org/databases/milex",
                         .terms =
                             "© SIPRI: non-commercial use with citation, less than 10 per cent of a data set",
                         .release = {last + 1, RELEASE_MONTH}};
  reading_note(milex->reading, "release: April of the year after %d, the last year of its %s", last,
               last == milex->title.last_year ? "title" : "columns");
  milex->dataset = reading_dataset(milex->reading, &origin);
}

/* The column in current prices is counted on the same scale as the years beside it. */
static void settle_current_column(Milex *milex)
{
  if (!milex->current.cell || !milex->known) return;
  milex->current_quantity = milex->quantity;
  milex->current_quantity.measure = measure_find("milex.current");
  milex->current_quantity.basis = BASIS_CURRENT;
  milex->current_quantity.base_year = 0;
  reading_note(milex->reading, "column '%d (current prices)' read as milex.current", milex->current.year);
}

static gboolean settle(Milex *milex, GError **error)
{
  Reading *reading = milex->reading;
  milex->title = milex_title_read(reading);
  milex->years = year_columns_find(reading, error);
  if (!milex->years || !take_columns(milex, error) ||
      !milex_quantity(reading, &milex->title, milex->years, &milex->quantity, &milex->known, error))
    return FALSE;
  settle_current_column(milex);
  settle_dataset(milex);
  milex->unrounded = is_unrounded(milex);
  if (milex->known && milex->quantity.measure == measure_find("milex.current"))
    milex->rates = milex_rates_new(reading);
  return TRUE;
}

/* ---- rows ------------------------------------------------------------------------------------------ */

/* Blue is an estimate and red highly uncertain; in the table of regions red says that more than a tenth of
 * the total is estimated. */
static guint ink_flags(const Milex *milex, const CsvRecord *record, guint cell)
{
  if (!milex->reading->sheet) return 0;
  switch (sheet_ink(milex->reading->sheet, record, cell)) {
  case INK_BLUE:
    return FLAG_ESTIMATE;
  case INK_RED:
    return milex->title.regions ? FLAG_ESTIMATE : FLAG_UNCERTAIN;
  case INK_OTHER:
    break;
  }
  return 0;
}

/* What a spreadsheet puts where a formula failed: SIPRI's sheets and copies of them hold some. */
static gboolean is_spreadsheet_fault(const char *text)
{
  static const char *const faults[] = {"#VALUE!", "#DIV/0!", "#REF!", "#N/A", "#NAME?", "#NUM!", "#NULL!"};
  for (gsize i = 0; *text == '#' && i < G_N_ELEMENTS(faults); i++)
    if (strcmp(faults[i], text) == 0) return TRUE;
  return FALSE;
}

static gboolean read_cell(Milex *milex, const CsvRecord *record, guint cell, const CellForm *form,
                          Figure *out, GError **error)
{
  if (!is_spreadsheet_fault(csv_cell(record, cell)))
    return cell_read(milex->reading, record, cell, form, out, error);
  if (milex->n_faults++ == 0) milex->fault_line = record->line;
  *out = (Figure){NUMBER_NONE, STATE_MISSING};
  return TRUE;
}

static gboolean read_figure(Milex *milex, const CsvRecord *record, const YearColumn *column,
                            const Quantity *quantity, Observation *o, GError **error)
{
  const CellForm form = {.shift = milex->known ? quantity->shift : 0,
                         .kind = milex->known ? quantity->measure->kind : KIND_SHARE,
                         .rounding = milex->unrounded ? 0 : NAN};
  Figure figure;
  if (!read_cell(milex, record, column->cell, &form, &figure, error)) return FALSE;
  if (milex->rates && figure.state == STATE_VALUE && figure.number.value == 0 &&
      milex_rates_lacking(milex->rates, milex->reading, csv_cell(record, 0), column->year)) {
    figure = (Figure){NUMBER_NONE, STATE_NO_RATE};
    milex->n_no_rate++;
  }
  o->number = figure.number;
  o->state = figure.state;
  o->flags = figure.state == STATE_VALUE ? ink_flags(milex, record, column->cell) : 0;
  milex->n_estimates += o->flags & FLAG_ESTIMATE ? 1 : 0;
  milex->n_uncertain += o->flags & FLAG_UNCERTAIN ? 1 : 0;
  return TRUE;
}

static gboolean add_figure(Milex *milex, const CsvRecord *record, const YearColumn *column,
                           const Quantity *quantity, Observation *o, GError **error)
{
  if (!read_figure(milex, record, column, quantity, o, error)) return FALSE;
  o->key.period = period_year(column->year);
  o->key.period.fiscal = milex->title.fiscal;
  if (milex->known)
    reading_add(milex->reading, o);
  else
    reading_count(milex->reading, &o->key);
  return TRUE;
}

/* The row's own currency ("Won", "Euro") in the place of "local currency". */
static const char *row_currency(const Milex *milex, const CsvRecord *record, const char *otherwise)
{
  const char *text = milex->columns.currency ? csv_cell(record, milex->columns.currency) : "";
  if (!*text || milex->quantity.measure != measure_find("milex.local")) return otherwise;
  const char *code = currency_name(text);
  return code ? code : g_intern_string(text);
}

static gboolean add_row(Milex *milex, const CsvRecord *record, const Entity *entity, GError **error)
{
  Observation o = {.line = record->line, .footnote = milex_footnote(&milex->columns, record)};
  if (milex->known) o.key = quantity_key(&milex->quantity, milex->dataset);
  if (milex->known) o.key.currency = row_currency(milex, record, o.key.currency);
  o.key.entity = entity;
  for (guint i = 0; i < milex->years->len; i++)
    if (!add_figure(milex, record, &g_array_index(milex->years, YearColumn, i), &milex->quantity, &o, error))
      return FALSE;
  milex->reading->report->rows++;
  if (!milex->current.cell) return TRUE;
  if (milex->known) o.key = quantity_key(&milex->current_quantity, milex->dataset);
  o.key.entity = entity;
  return add_figure(milex, record, &milex->current, &milex->current_quantity, &o, error);
}

static gboolean has_figures(const Milex *milex, const CsvRecord *record)
{
  for (guint i = 0; i < milex->years->len; i++)
    if (*csv_cell(record, g_array_index(milex->years, YearColumn, i).cell)) return TRUE;
  return milex->current.cell && *csv_cell(record, milex->current.cell);
}

/* A region's heading, or a remark below the table, has no figures; a state without any is kept as not known.
 */
static gboolean take_row(Milex *milex, const CsvRecord *record, GError **error)
{
  const char *name = csv_cell(record, 0);
  gboolean figures = has_figures(milex, record);
  if (!figures && !*name) return TRUE;
  if (!*name) return reading_fault(milex->reading, record, 0, error, "the row has figures but no name");
  if (figures && !reading_check_width(milex->reading, record, error)) return FALSE;
  const Entity *entity = figures || strlen(name) < 100 ? reading_entity(milex->reading, name) : entity_none();
  if (figures || entity->kind == ENTITY_STATE) return add_row(milex, record, entity, error);
  milex->n_headings++;
  return TRUE;
}

static void note_rows(const Milex *milex)
{
  Reading *reading = milex->reading;
  if (milex->n_headings)
    reading_note(reading, "rows without figures left out (headings of regions, remarks): %u",
                 milex->n_headings);
  if (milex->n_estimates || milex->n_uncertain)
    reading_note(reading, "by the colour of the print: %u estimates, %u highly uncertain", milex->n_estimates,
                 milex->n_uncertain);
  if (milex->n_faults)
    reading_note(reading,
                 "cells with a spreadsheet's fault (such as #VALUE!), not known: %u, the first on %s %u",
                 milex->n_faults, reading->sheet ? "row" : "line", milex->fault_line);
  if (milex->n_no_rate)
    reading_note(reading, "cells whose 0 says 'no exchange rate': %u (%s)", milex->n_no_rate,
                 milex_rates_known(milex->rates)
                     ? "in local currency they are not 0"
                     : "no sheet in local currency is at hand, and the countries keep armed forces");
}

static gboolean take_rows(Milex *milex, GError **error)
{
  Reading *reading = milex->reading;
  for (guint r = reading->header + 1; r < reading->csv->n_records; r++)
    if (!take_row(milex, &reading->csv->records[r], error)) return FALSE;
  note_rows(milex);
  return reading->report->rows > 0 ||
         reading_fault(reading, reading_header(reading), 0, error, "no row of data follows the header");
}

gboolean milex_read(Reading *reading, GError **error)
{
  Milex milex = {.reading = reading};
  gboolean good = settle(&milex, error) && take_rows(&milex, error);
  milex_rates_free(milex.rates);
  if (milex.years) g_array_unref(milex.years);
  return good;
}
