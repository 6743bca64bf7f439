#include "input/sipri_table.h"

#include "input/cell.h"
#include "input/header_line.h"
#include "input/year_columns.h"

#include <string.h>

/* SIPRI's weapon categories. */
gboolean sipri_table_is_category(const char *name)
{
  static const char *const categories[] = {
      "Aircraft",
      "Air defence systems",
      "Anti-submarine warfare weapons",
      "Armoured vehicles",
      "Artillery",
      "Engines",
      "Missiles",
      "Naval weapons",
      "Other",
      "Satellites",
      "Sensors",
      "Ships",
      NULL,
  };
  return g_strv_contains(categories, name);
}

guint sipri_table_find_total(const Reading *reading, const char *label)
{
  for (guint r = reading->header + 1; r < reading->csv->n_records; r++)
    if (g_ascii_strncasecmp(csv_cell(&reading->csv->records[r], 0), label, strlen(label)) == 0) return r;
  return 0;
}

gboolean sipri_table_day(Reading *reading, const char *prefix, Day *out, GError **error)
{
  const CsvRecord *record = NULL;
  const char *text = reading_preamble(reading, prefix, &record);
  *out = (Day){0};
  if (!text) {
    reading_note(reading, "no line '%s ...' above the header, so the day of extraction is not known", prefix);
    return TRUE;
  }
  g_autofree char *day = g_strstrip(g_strdup(text + strlen(prefix)));
  g_autoptr(GError) fault = NULL;
  return day_parse(day, out, &fault) || reading_fault(reading, record, 0, error, "%s", fault->message);
}

const Dataset *sipri_table_dataset(Reading *reading, const char *title, Day extracted)
{
  const Origin origin = {
      .title = title,
      .publisher = "SIPRI Arms Transfers Database",
      .url = "https://www.sipri.org/databases/armstransfers",
      .terms = "© SIPRI; non-commercial use with citation, less than 10 per cent of a data set",
      .calendar = "sipri-transfers",
      .extracted = extracted,
  };
  return reading_dataset(reading, &origin);
}

/* ---- what is not published yet ------------------------------------------------------------------- */

/* data.md §1: a last year that is empty even in the total row. One exporter's total may be empty because it
 * exported nothing (East Germany after 1990), so there the release decides: March of year Y ends with Y - 1.
 */
static int first_unpublished(const SipriTable *table)
{
  const Reading *reading = table->reading;
  guint from = table->total_row ? table->total_row : reading->header + 1;
  guint to = table->total_row ? table->total_row + 1 : reading->csv->n_records;
  int first = year_columns_unpublished(reading, table->years, from, to);
  int last = g_array_index(table->years, YearColumn, table->years->len - 1).year;
  Release release = table->dataset->release;
  if (first == 0 || table->role == ROWS_ENTITIES) return first;
  if (!release_is_known(release)) return last;
  return last >= release.year ? MAX(first, release.year) : 0;
}

static void note_unpublished(const SipriTable *table)
{
  int last = g_array_index(table->years, YearColumn, table->years->len - 1).year;
  if (table->unpublished_from == last)
    reading_note(table->reading, "%d is empty even in the total: not published", last);
  else if (table->unpublished_from)
    reading_note(table->reading, "%d to %d are empty even in the total: not published",
                 table->unpublished_from, last);
}

/* ---- rows ---------------------------------------------------------------------------------------- */

static Key row_key(const SipriTable *table, const char *name, gboolean total)
{
  Key key = reading_key(table->dataset, table->measure);
  key.entity = table->owner;
  if (total) return key;
  if (table->role == ROWS_ENTITIES)
    key.entity = reading_entity(table->reading, name);
  else if (table->role == ROWS_PARTNERS)
    key.partner = reading_entity(table->reading, name);
  else
    key.category = g_intern_string(name);
  return key;
}

static gboolean add_years(const SipriTable *table, const CsvRecord *record, Observation *o, guint *n_figures,
                          GError **error)
{
  for (guint i = 0; i < table->years->len; i++) {
    const YearColumn *column = &g_array_index(table->years, YearColumn, i);
    Figure figure;
    if (!cell_read_tiv(table->reading, record, column->cell, &figure, error)) return FALSE;
    *n_figures += figure.state != STATE_NONE ? 1 : 0;
    if (figure.state == STATE_NONE && table->unpublished_from && column->year >= table->unpublished_from)
      figure = (Figure){NUMBER_NONE, STATE_NOT_PUBLISHED};
    o->key.period = period_year(column->year);
    o->number = figure.number;
    o->state = figure.state;
    reading_add(table->reading, o);
  }
  return TRUE;
}

/* The printed total covers the published years only, so it is a figure for the whole period only when all
 * are. */
static gboolean total_is_usable(const SipriTable *table)
{
  if (!table->total_column || !table->total_period.from || table->unpublished_from) return FALSE;
  guint span = (guint)(table->total_period.to - table->total_period.from + 1);
  for (guint i = 0; i < table->years->len; i++) {
    int year = g_array_index(table->years, YearColumn, i).year;
    if (year < table->total_period.from || year > table->total_period.to) return FALSE;
  }
  return span == table->years->len && span > 1;
}

static gboolean add_row(const SipriTable *table, const CsvRecord *record, gboolean total, GError **error)
{
  const char *name = csv_cell(record, 0);
  if (!reading_check_width(table->reading, record, error)) return FALSE;
  if (!*name) return reading_fault(table->reading, record, 0, error, "the row has figures but no name");
  Observation o = {.key = row_key(table, name, total), .line = record->line};
  guint n_figures = 0;
  Figure sum = {0};
  if (!add_years(table, record, &o, &n_figures, error)) return FALSE;
  table->reading->report->rows++;
  if (n_figures == 0 || !total_is_usable(table)) return TRUE;
  if (!cell_read_tiv(table->reading, record, table->total_column, &sum, error)) return FALSE;
  o.key.period = table->total_period;
  o.number = sum.number;
  o.state = sum.state;
  if (sum.state != STATE_NONE) reading_add(table->reading, &o);
  return TRUE;
}

/* Below the total row a spreadsheet's user may have left a remark, but no figures. */
static gboolean check_footer(Reading *reading, const CsvRecord *record, GError **error)
{
  for (guint c = 1; c < record->n_cells; c++)
    if (*csv_cell(record, c))
      return reading_fault(reading, record, 0, error,
                           "a row stands below the total row, where the table has ended");
  g_autofree char *quote = reading_quote(csv_cell(record, 0));
  reading_note(reading, "line %u below the total row left out: '%s'", record->line, quote);
  return TRUE;
}

/* A header cell that is neither a year nor one of these is a damaged year, which must not be dropped in
 * silence. */
static gboolean is_summary_column(const char *text)
{
  static const char *const names[] = {"Total", "Percentage", "Sum total years", "Percentage of total"};
  int from, to;
  for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
    if (g_ascii_strcasecmp(names[i], text) == 0) return TRUE;
  return year_range_cell(text, &from, &to);
}

static gboolean check_years(const SipriTable *table, GError **error)
{
  const CsvRecord *header = reading_header(table->reading);
  guint end = header->n_cells;
  while (end > 0 && !*csv_cell(header, end - 1))
    end--;
  for (guint c = 1; c < end; c++) {
    const char *text = csv_cell(header, c);
    if (year_cell(text, NULL) || is_summary_column(text)) continue;
    g_autofree char *quote = reading_quote(text);
    return reading_fault(table->reading, header, c, error,
                         "'%s' stands in the header where a year is expected", quote);
  }
  return table->years->len > 0 || reading_fault(table->reading, header, 0, error, "the header names no year");
}

static gboolean add_rows(const SipriTable *table, GError **error)
{
  Reading *reading = table->reading;
  for (guint r = reading->header + 1; r < reading->csv->n_records; r++) {
    const CsvRecord *record = &reading->csv->records[r];
    if (csv_record_is_blank(record)) continue;
    gboolean below = table->total_row && r > table->total_row;
    if (below ? !check_footer(reading, record, error) : !add_row(table, record, r == table->total_row, error))
      return FALSE;
  }
  if (reading->report->rows == 0)
    return reading_fault(reading, reading_header(reading), 0, error, "no row of data follows the header");
  return TRUE;
}

/* A sidecar may name the file, its release, its terms; what a table of SIPRI's counts it says itself. */
static gboolean check_sidecar(const SipriTable *table, GError **error)
{
  const Sidecar *sidecar = table->reading->sidecar;
  if (!sidecar || !sidecar->measure || sidecar->measure == table->measure) return TRUE;
  return error_at(error, ARMEX_ERROR_INPUT, sidecar_place(sidecar, "measure"),
                  "the data file holds %s, not %s", table->measure->id, sidecar->measure->id);
}

gboolean sipri_table_read(SipriTable *table, GError **error)
{
  Reading *reading = table->reading;
  if (!check_sidecar(table, error)) return FALSE;
  g_autoptr(GArray) years = year_columns_find(reading, error);
  if (!years) return FALSE;
  table->years = years;
  gboolean good = check_years(table, error);
  if (good) {
    const Key key = reading_key(table->dataset, table->measure);
    table->unpublished_from = first_unpublished(table);
    note_unpublished(table);
    if (!table->total_row) reading_note(reading, "no total row");
    reading->report->measure = table->measure;
    reading->report->unit = key_unit(&key);
    good = add_rows(table, error);
  }
  table->years = NULL;
  return good;
}
