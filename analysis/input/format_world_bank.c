/* world-bank: an indicator of the World Development Indicators as downloaded (API_*.csv), or the same without
 * its preamble, byte-order mark or CRLF; also a file of several indicators. The indicator's code says what is
 * counted; a blank is not known; TIV come in units of one, rounded to a million. */
#include "input/formats.h"
#include "input/year_grid.h"

#include <math.h>
#include <string.h>

enum { CELL_NAME, CELL_CODE, CELL_INDICATOR_NAME, CELL_INDICATOR };

char *world_bank_match(const HeaderLine *line)
{
  gboolean fits = header_line_is(line, CELL_NAME, "Country Name") &&
                  header_line_is(line, CELL_CODE, "Country Code") &&
                  header_line_is(line, CELL_INDICATOR_NAME, "Indicator Name") &&
                  header_line_is(line, CELL_INDICATOR, "Indicator Code");
  return fits ? g_strdup("the World Bank's four columns before the years") : NULL;
}

static const struct {
  const char *code, *measure, *unit;
  double rounding; /* in the file's unit; NAN: by the digits */
} indicators[] = {
    {"MS.MIL.XPRT.KD", "exports.tiv", "TIV", 0.5e6},
    {"MS.MIL.MPRT.KD", "imports.tiv", "TIV", 0.5e6},
    {"MS.MIL.XPND.CD", "milex.current", "current US$", NAN},
    {"MS.MIL.XPND.CN", "milex.local", "local currency", NAN},
    {"MS.MIL.XPND.GD.ZS", "milex.gdp", "% of GDP", NAN},
    {"MS.MIL.XPND.ZS", "milex.government", "% of government spending", NAN},
};

/* The row of the table; -1 for another indicator. */
static int indicator_find(const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS(indicators); i++)
    if (g_ascii_strcasecmp(indicators[i].code, code) == 0) return (int)i;
  return -1;
}

static Quantity *indicator_quantity(int index)
{
  Quantity quantity = {.measure = measure_find(indicators[index].measure)};
  Unit unit;
  gboolean known = unit_parse(indicators[index].unit, &unit, NULL) &&
                   unit_fits(&unit, quantity.measure, &quantity.shift, NULL);
  g_assert(known);
  const Key key = reading_key(NULL, quantity.measure);
  quantity.currency = key.currency;
  quantity.basis = key.basis;
  return g_memdup2(&quantity, sizeof quantity);
}

typedef struct {
  YearGrid grid;
  GHashTable *quantities; /* indicator's code -> Quantity* */
  guint n_others;         /* rows of indicators that are not in the table */
  const char *other;      /* the first of them */
} WorldBank;

static gboolean add_row(WorldBank *bank, const CsvRecord *record, GError **error)
{
  const char *code = csv_cell(record, CELL_INDICATOR);
  int index = indicator_find(code);
  if (!reading_check_width(bank->grid.reading, record, error)) return FALSE;
  if (index < 0) {
    if (bank->n_others++ == 0) bank->other = code;
    return TRUE;
  }
  Quantity *quantity = g_hash_table_lookup(bank->quantities, indicators[index].code);
  if (!quantity) {
    quantity = indicator_quantity(index);
    g_hash_table_insert(bank->quantities, (gpointer)indicators[index].code, quantity);
  }
  return year_grid_add(&bank->grid, record, quantity, indicators[index].rounding, error);
}

/* A column behind the four that is no year has lost its name. */
static gboolean check_names(const Reading *reading, GError **error)
{
  const CsvRecord *header = reading_header(reading);
  guint end = header->n_cells;
  while (end > 0 && !*csv_cell(header, end - 1))
    end--;
  for (guint c = CELL_INDICATOR + 1; c < end; c++) {
    g_autofree char *quote = reading_quote(csv_cell(header, c));
    if (!year_cell(csv_cell(header, c), NULL))
      return reading_fault(reading, header, c, error, "'%s' stands in the header where a year is expected",
                           quote);
  }
  return TRUE;
}

static gboolean add_rows(WorldBank *bank, GError **error)
{
  Reading *reading = bank->grid.reading;
  const CsvFile *csv = reading->csv;
  for (guint r = reading->header + 1; r < csv->n_records; r++)
    if (!csv_record_is_blank(&csv->records[r]) && !add_row(bank, &csv->records[r], error)) return FALSE;
  g_autofree char *other = bank->other ? reading_quote(bank->other) : NULL;
  if (reading->report->rows == 0 && other)
    return reading_fault(reading, reading_header(reading), CELL_INDICATOR, error,
                         "the indicator '%s' is none of arms transfers or military expenditure (MS.MIL...)",
                         other);
  if (reading->report->rows == 0)
    return reading_fault(reading, reading_header(reading), 0, error, "no row of data follows the header");
  if (other)
    reading_note(reading, "rows of other indicators left out: %u, the first '%s'", bank->n_others, other);
  quantity_report(reading, bank->quantities);
  return TRUE;
}

/* The World Bank dates its files by "Last Updated Date","2026-02-24", and releases by that month. */
static gboolean read_origin(const Reading *reading, Origin *out, GError **error)
{
  const CsvRecord *record = NULL;
  g_autoptr(GError) fault = NULL;
  *out = (Origin){.title = "World Development Indicators",
                  .publisher = "World Bank, World Development Indicators",
                  .url = "https://databank.worldbank.org/source/world-development-indicators",
                  .terms = "CC BY 4.0; military data © SIPRI"};
  if (!reading_preamble(reading, "Last Updated Date", &record)) return TRUE;
  if (!day_parse(csv_cell(record, 1), &out->extracted, &fault))
    return reading_fault(reading, record, 1, error, "%s", fault->message);
  out->release = (Release){out->extracted.year, out->extracted.month};
  return TRUE;
}

gboolean world_bank_read(Reading *reading, GError **error)
{
  WorldBank bank = {0};
  Origin origin;
  if (!read_origin(reading, &origin, error) || !check_names(reading, error) ||
      !year_grid_begin(&bank.grid, reading, error))
    return FALSE;
  bank.quantities = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
  bank.grid.dataset = reading_dataset(reading, &origin);
  bank.grid.code_cell = CELL_CODE;
  gboolean good = add_rows(&bank, error);
  g_hash_table_destroy(bank.quantities);
  g_array_unref(bank.grid.years);
  return good;
}
