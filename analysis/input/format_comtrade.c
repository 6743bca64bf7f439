/* comtrade: trade by customs statistics, trade.value in US$: UN Comtrade's older table (22 or 35 columns),
 * its newer one (47 names over rows of 48 fields, the last empty), and CEPII's BACI (t,i,j,k,v,q; thousand
 * US$).
 *
 * entity is the reporter (of BACI the exporter), partner the other side; the partner World is the total, and
 * stands without one. Flow and commodity stand in the category, "export 930190", so that exports are never
 * added to imports, nor a heading to one below it. */
#include "base/text.h"
#include "input/cell.h"
#include "input/formats.h"
#include "input/named_columns.h"
#include "input/trade_code.h"

#include <math.h>
#include <string.h>

enum {
  PERIOD,
  FLOW,
  FLOW_CODE,
  REPORTER,
  REPORTER_ISO,
  REPORTER_CODE,
  PARTNER,
  PARTNER_ISO,
  PARTNER_CODE,
  COMMODITY,
  COMMODITY_NAME,
  VALUE,
  CLASSIFICATION,
  SECOND_PARTNER,
  CUSTOMS,
  TRANSPORT,
  N_COLUMNS
};

static const NamedColumn comtrade_columns[N_COLUMNS] = {
    [PERIOD] = {{"Period"}, FALSE},
    [FLOW] = {{"Trade Flow", "flowDesc"}, TRUE},
    [FLOW_CODE] = {{"Trade Flow Code", "flowCode"}, FALSE},
    [REPORTER] = {{"Reporter", "reporterDesc"}, TRUE},
    [REPORTER_ISO] = {{"Reporter ISO", "reporterISO"}, TRUE},
    [REPORTER_CODE] = {{"Reporter Code", "reporterCode"}, FALSE},
    [PARTNER] = {{"Partner", "partnerDesc"}, TRUE},
    [PARTNER_ISO] = {{"Partner ISO", "partnerISO"}, TRUE},
    [PARTNER_CODE] = {{"Partner Code", "partnerCode"}, FALSE},
    [COMMODITY] = {{"Commodity Code", "cmdCode"}, FALSE},
    [COMMODITY_NAME] = {{"Commodity", "cmdDesc"}, TRUE},
    [VALUE] = {{"Trade Value (US$)", "primaryValue"}, FALSE},
    [CLASSIFICATION] = {{"Classification", "classificationCode"}, TRUE},
    [SECOND_PARTNER] = {{"2nd Partner Code", "partner2Code"}, TRUE},
    [CUSTOMS] = {{"Customs Proc. Code", "customsCode"}, TRUE},
    [TRANSPORT] = {{"Mode of Transport Code", "motCode"}, TRUE},
};

static const NamedColumn baci_columns[N_COLUMNS] = {
    [PERIOD] = {{"t"}, FALSE},    [REPORTER_CODE] = {{"i"}, FALSE}, [PARTNER_CODE] = {{"j"}, FALSE},
    [COMMODITY] = {{"k"}, FALSE}, [VALUE] = {{"v"}, FALSE},
};

static gboolean is_baci(const HeaderLine *line)
{
  static const char *const names[] = {"t", "i", "j", "k", "v", "q"};
  gboolean fits = line->cells->len == G_N_ELEMENTS(names);
  for (guint i = 0; i < G_N_ELEMENTS(names); i++)
    fits = fits && header_line_is(line, i, names[i]);
  return fits;
}

char *comtrade_match(const HeaderLine *line)
{
  gboolean fits = is_baci(line) || header_line_has(line, "Trade Value (US$)") ||
                  (header_line_has(line, "primaryValue") && header_line_has(line, "reporterCode"));
  return fits ? g_strdup("the columns of a trade table") : NULL;
}

/* Words of the older table, letters of the newer, digits of the older. */
static const struct {
  const char *name, *letters, *digit;
} flows[] = {
    {"export", "X", "2"},
    {"import", "M", "1"},
    {"re-export", "RX", "3"},
    {"re-import", "RM", "4"},
    {"domestic export", "DX", NULL},
    {"foreign import", "FM", NULL},
};

typedef struct {
  Reading *reading;
  gboolean baci;
  guint at[N_COLUMNS];
  NumberStyle style;
  const Dataset *dataset;
  GHashTable *editions;    /* a row's key -> the newest classification it stands in */
  GHashTable *commodities; /* codes met -> name */
  guint n_parts, n_older;  /* rows left out: parts of another row; older classifications */
} Trade;

static const char *cell_of(const Trade *trade, const CsvRecord *record, guint column)
{
  return csv_cell(record, trade->at[column]);
}

/* ---- one row ------------------------------------------------------------------------------------- */

/* 2013, or 201301 of monthly tables. */
static gboolean take_period(const Trade *trade, const CsvRecord *record, Period *out, GError **error)
{
  const char *text = cell_of(trade, record, PERIOD);
  g_autofree char *year = g_strndup(text, 4), *quote = reading_quote(text);
  int number, month = strlen(text) == 6 ? (int)g_ascii_strtoll(text + 4, NULL, 10) : 0;
  gboolean digits = strspn(text, "0123456789") == strlen(text);
  if (year_cell(text, &number)) {
    *out = period_year(number);
    return TRUE;
  }
  if (!digits || month < 1 || month > 12 || !year_cell(year, &number))
    return reading_fault(trade->reading, record, trade->at[PERIOD], error,
                         "'%s' stands where a year or a month (201301) is expected", quote);
  *out = (Period){.from = number, .to = number, .from_month = (guchar)month, .to_month = (guchar)month};
  return TRUE;
}

static gboolean take_code(const Trade *trade, const CsvRecord *record, guint column, const Entity **out,
                          GError **error)
{
  const char *text = cell_of(trade, record, column);
  guint64 code;
  g_autofree char *quote = reading_quote(text);
  if (!g_ascii_string_to_unsigned(text, 10, 0, 999, &code, NULL))
    return reading_fault(trade->reading, record, trade->at[column], error,
                         "'%s' stands where the code of a country is expected, three digits", quote);
  *out = trade_code_entity((int)code);
  if (*out) return TRUE;
  g_autofree char *name = g_strdup_printf("country code %d", (int)code);
  *out = reading_entity(trade->reading, name);
  return TRUE;
}

/* By name, else by ISO letters, else by number. */
static gboolean take_party(const Trade *trade, const CsvRecord *record, guint column, const Entity **out,
                           GError **error)
{
  const char *name = cell_of(trade, record, column), *iso = cell_of(trade, record, column + 1);
  const Entity *by_name = *name ? reading_entity(trade->reading, name) : entity_none();
  const Entity *by_iso = *iso ? entity_find(iso) : NULL;
  gboolean named = *name && by_name->kind != ENTITY_UNMATCHED;
  if (!named && !by_iso && !*name) return take_code(trade, record, column + 2, out, error);
  *out = named || !by_iso ? by_name : by_iso;
  return TRUE;
}

static gboolean take_parties(const Trade *trade, const CsvRecord *record, Key *key, GError **error)
{
  if (!take_party(trade, record, REPORTER, &key->entity, error) ||
      !take_party(trade, record, PARTNER, &key->partner, error))
    return FALSE;
  if (key->partner == entity_world()) key->partner = entity_none();
  return TRUE;
}

static gboolean take_flow(const Trade *trade, const CsvRecord *record, const char **out, GError **error)
{
  const char *word = cell_of(trade, record, FLOW), *code = cell_of(trade, record, FLOW_CODE);
  *out = trade->baci ? flows[0].name : NULL;
  for (gsize i = 0; !*out && i < G_N_ELEMENTS(flows); i++)
    if (g_ascii_strcasecmp(word, flows[i].name) == 0 || g_ascii_strcasecmp(code, flows[i].letters) == 0 ||
        g_strcmp0(code, flows[i].digit) == 0)
      *out = flows[i].name;
  g_autofree char *quote = reading_quote(*word ? word : code);
  return *out ||
         reading_fault(trade->reading, record, trade->at[FLOW_CODE], error,
                       "'%s' stands where a trade flow is expected: export, import, re-export ...", quote);
}

static gboolean is_digits(const char *text)
{
  return text[strspn(text, "0123456789")] == '\0';
}

/* The Harmonised System has 2, 4 or 6 digits: a program that took the code for a number dropped a zero. */
static char *commodity_code(const Trade *trade, const CsvRecord *record)
{
  const char *code = cell_of(trade, record, COMMODITY), *edition = cell_of(trade, record, CLASSIFICATION);
  gboolean harmonised = trade->baci || g_ascii_toupper(*edition) == 'H';
  gboolean odd = is_digits(code) && strlen(code) % 2 == 1;
  return g_strconcat(harmonised && odd ? "0" : "", code, NULL);
}

/* TOTAL, AG2 (all two-digit headings), or the code itself. */
static gboolean is_commodity(const char *code)
{
  if (g_ascii_strcasecmp(code, "TOTAL") == 0) return TRUE;
  if (g_ascii_strncasecmp(code, "AG", 2) == 0) code += 2;
  return *code && strlen(code) <= 6 && is_digits(code);
}

static gboolean take_category(Trade *trade, const CsvRecord *record, Key *key, GError **error)
{
  const char *flow;
  g_autofree char *code = commodity_code(trade, record);
  if (!take_flow(trade, record, &flow, error)) return FALSE;
  if (!is_commodity(code)) {
    g_autofree char *quote = reading_quote(code);
    return reading_fault(trade->reading, record, trade->at[COMMODITY], error,
                         "'%s' stands where the code of a commodity is expected, such as 930190 or TOTAL",
                         quote);
  }
  g_autofree char *category = g_strdup_printf("%s %s", flow, code);
  key->category = g_intern_string(category);
  if (!g_hash_table_contains(trade->commodities, code))
    g_hash_table_insert(trade->commodities, g_steal_pointer(&code),
                        (gpointer)cell_of(trade, record, COMMODITY_NAME));
  return TRUE;
}

static gboolean take_key(Trade *trade, const CsvRecord *record, Key *key, GError **error)
{
  *key = reading_key(trade->dataset, measure_find("trade.value"));
  return take_period(trade, record, &key->period, error) && take_parties(trade, record, key, error) &&
         take_category(trade, record, key, error);
}

/* Newer tables part a figure by second partner, customs procedure and mode of transport as well. */
static gboolean take_part(const Trade *trade, const CsvRecord *record, gboolean *part, GError **error)
{
  static const struct {
    guint column;
    const char *whole;
  } aspects[] = {{SECOND_PARTNER, "0"}, {CUSTOMS, "C00"}, {TRANSPORT, "0"}};
  for (gsize i = 0; i < G_N_ELEMENTS(aspects); i++) {
    const char *text = cell_of(trade, record, aspects[i].column);
    if (!is_digits(text + (*text == 'C'))) {
      g_autofree char *quote = reading_quote(text);
      return reading_fault(trade->reading, record, trade->at[aspects[i].column], error,
                           "'%s' stands where a code is expected", quote);
    }
    if (*text && !g_str_equal(text, aspects[i].whole) && !g_str_equal(text, "0")) *part = TRUE;
  }
  return TRUE;
}

static char *edition_key(const Key *key)
{
  g_autofree char *period = period_id(key->period);
  return g_strdup_printf("%s\n%s\n%s\n%s", key->entity->key, key->partner->key, key->category, period);
}

/* A country reports in one classification; tables converted to older ones repeat it, by and large. */
static gboolean note_edition(Trade *trade, const CsvRecord *record, GError **error)
{
  const char *edition = cell_of(trade, record, CLASSIFICATION);
  gboolean part = FALSE;
  Key key;
  if (!reading_check_width(trade->reading, record, error) || !take_part(trade, record, &part, error))
    return FALSE;
  if (part) return TRUE;
  if (!take_key(trade, record, &key, error)) return FALSE;
  char *text = edition_key(&key);
  const char *newest = g_hash_table_lookup(trade->editions, text);
  if (!newest || strcmp(edition, newest) > 0)
    g_hash_table_insert(trade->editions, text, (gpointer)edition);
  else
    g_free(text);
  return TRUE;
}

static gboolean take_row(Trade *trade, const CsvRecord *record, GError **error)
{
  const CellForm form = {
      .style = trade->style, .shift = trade->baci ? 3 : 0, .kind = KIND_MONEY, .rounding = NAN};
  Observation o = {.line = record->line};
  Figure figure;
  gboolean part = FALSE;
  trade->reading->report->rows++;
  if (!reading_check_width(trade->reading, record, error) || !take_part(trade, record, &part, error))
    return FALSE;
  if (part) {
    trade->n_parts++;
    return TRUE;
  }
  if (!take_key(trade, record, &o.key, error) ||
      !cell_read(trade->reading, record, trade->at[VALUE], &form, &figure, error))
    return FALSE;
  g_autofree char *text = edition_key(&o.key);
  const char *newest = g_hash_table_lookup(trade->editions, text);
  if (newest && !g_str_equal(newest, cell_of(trade, record, CLASSIFICATION))) {
    trade->n_older++;
    return TRUE;
  }
  o.number = figure.number;
  o.state = figure.state;
  reading_add(trade->reading, &o);
  return TRUE;
}

/* ---- the file ------------------------------------------------------------------------------------ */

static gboolean each_row(Trade *trade, gboolean (*take)(Trade *, const CsvRecord *, GError **),
                         GError **error)
{
  const CsvFile *csv = trade->reading->csv;
  for (guint r = trade->reading->header + 1; r < csv->n_records; r++)
    if (!csv_record_is_blank(&csv->records[r]) && !take(trade, &csv->records[r], error)) return FALSE;
  return TRUE;
}

static gint compare_names(gconstpointer a, gconstpointer b)
{
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void note_commodities(const Trade *trade)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
  GHashTableIter iter;
  gpointer code, name;
  g_hash_table_iter_init(&iter, trade->commodities);
  while (g_hash_table_iter_next(&iter, &code, &name)) {
    g_autofree char *quote = reading_quote(name);
    g_ptr_array_add(names, g_strdup_printf("%s%s%s", (char *)code, *quote ? " " : "", quote));
  }
  g_ptr_array_sort(names, compare_names);
  guint n = names->len, shown = MIN(n, 6);
  g_ptr_array_set_size(names, (gint)shown);
  g_ptr_array_add(names, NULL);
  g_autofree char *list = g_strjoinv("; ", (char **)names->pdata);
  const char *first = names->pdata[0];
  reading_note(trade->reading, "category: flow and commodity, such as 'export %.*s' (%s%s)",
               (int)strcspn(first, " "), first, list, n > shown ? "; ..." : "");
}

static gboolean take_rows(Trade *trade, GError **error)
{
  Reading *reading = trade->reading;
  if (trade->at[CLASSIFICATION] != NO_CELL && !each_row(trade, note_edition, error)) return FALSE;
  if (!each_row(trade, take_row, error)) return FALSE;
  guint kept = reading->report->rows - trade->n_parts - trade->n_older;
  if (kept == 0)
    return reading_fault(reading, reading_header(reading), 0, error, "no row of data follows the header");
  note_commodities(trade);
  if (trade->n_parts)
    reading_note(reading,
                 "rows of one second partner, customs procedure or mode of transport left out, being "
                 "parts of others: %u",
                 trade->n_parts);
  if (trade->n_older)
    reading_note(reading, "rows left out because the same figure stands in a newer classification: %u",
                 trade->n_older);
  if (trade->baci) reading_note(reading, "every row is one exporter's to one importer: there are no totals");
  reading->report->rows = kept;
  return TRUE;
}

static const Dataset *trade_dataset(Trade *trade)
{
  static const Origin comtrade = {.title = "Trade by commodity",
                                  .publisher = "UN Comtrade",
                                  .url = "https://comtradeplus.un.org"},
                      baci = {.title = "BACI, reconciled trade by product",
                              .publisher = "CEPII, BACI",
                              .url = "https://www.cepii.fr"};
  return reading_dataset(trade->reading, trade->baci ? &baci : &comtrade);
}

gboolean comtrade_read(Reading *reading, GError **error)
{
  g_autoptr(GHashTable) editions = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) commodities = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  Trade trade = {.reading = reading, .editions = editions, .commodities = commodities};
  trade.baci = g_ascii_strcasecmp(csv_cell(reading_header(reading), 0), "t") == 0;
  if (!named_columns_find(reading, trade.baci ? baci_columns : comtrade_columns, N_COLUMNS, trade.at, error))
    return FALSE;
  if (cell_decimal_comma(reading, trade.at[VALUE])) trade.style = NUMBER_DECIMAL_COMMA | NUMBER_THOUSANDS;
  trade.dataset = trade_dataset(&trade);
  const Key key = reading_key(trade.dataset, measure_find("trade.value"));
  reading->report->measure = key.measure;
  reading->report->unit = key_unit(&key);
  return take_rows(&trade, error);
}
