/* sipri-deliveries: DealsAndTIVs-*.txt of the old site (`;`) and its CSV successor: one row for what a deal
 * delivered in a year, with its TIV unrounded. The only files of SIPRI's with TIV by deal and year, so their
 * sums are yearly volumes. The line above the header says for whom the file was made. */
#include "input/arms_status.h"
#include "input/cell.h"
#include "input/deliveries.h"
#include "input/formats.h"
#include "input/named_columns.h"
#include "input/sipri_table.h"

#include <math.h>
#include <string.h>

enum {
  ID,
  SELLER,
  BUYER,
  CATEGORY,
  ORDERED,
  ORDER_ESTIMATE,
  NUMBER,
  NUMBER_ESTIMATE,
  YEAR,
  YEAR_ESTIMATE,
  STATUS,
  UNIT,
  TIV,
  LICENSED,
  N_COLUMNS
};

static const NamedColumn columns[N_COLUMNS] = {
    [ID] = {{"Deal ID", "SIPRI AT Database ID"}, FALSE},
    [SELLER] = {{"Seller", "Supplier"}, FALSE},
    [BUYER] = {{"Buyer", "Recipient"}, FALSE},
    [CATEGORY] = {{"Armament category"}, FALSE},
    [ORDERED] = {{"Order date"}, FALSE},
    [ORDER_ESTIMATE] = {{"Order date is estimate"}, FALSE},
    [NUMBER] = {{"Numbers delivered"}, FALSE},
    [NUMBER_ESTIMATE] = {{"Numbers delivered is estimate"}, FALSE},
    [YEAR] = {{"Delivery year"}, FALSE},
    [YEAR_ESTIMATE] = {{"Delivery year is estimate"}, FALSE},
    [STATUS] = {{"Status"}, FALSE},
    [UNIT] = {{"TIV deal unit"}, FALSE},
    [TIV] = {{"TIV delivery values"}, FALSE},
    [LICENSED] = {{"Local production"}, FALSE},
};

char *deliveries_match(const HeaderLine *line)
{
  gboolean old_site = header_line_is(line, 0, "Deal ID") && header_line_is(line, 1, "Seller") &&
                      header_line_is(line, 2, "Buyer");
  return old_site || header_line_is(line, 0, "SIPRI AT Database ID")
             ? g_strdup("the columns of the deliveries file")
             : NULL;
}

typedef struct {
  Reading *reading;
  guint at[N_COLUMNS];
  NumberStyle styles[N_COLUMNS];
  DeliveriesTitle title;
  const ArmsStatus *asked;
  GArray *deliveries; /* Delivery */
  GHashTable *seen;   /* a row's cells -> its record, as a row that stands twice would be counted twice */
  guint n_other;      /* rows of another status than the one that was asked for */
  const char *other_category; /* the first that is none of SIPRI's, or NULL */
  guint n_odd;                /* rows whose TIV is not number times TIV per unit ... */
  const CsvRecord *odd;       /* ... the first of them */
} Deliveries;

/* ---- cells --------------------------------------------------------------------------------------- */

static const char *cell_of(const Deliveries *d, const CsvRecord *record, guint column)
{
  return csv_cell(record, d->at[column]);
}

static gboolean take_flag(const Deliveries *d, const CsvRecord *record, guint column, guint flag,
                          guint *flags, GError **error)
{
  const char *text = cell_of(d, record, column);
  gboolean yes = g_ascii_strcasecmp(text, "Yes") == 0;
  g_autofree char *quote = reading_quote(text);
  if (yes) *flags |= flag;
  return yes || g_ascii_strcasecmp(text, "No") == 0 ||
         reading_fault(d->reading, record, d->at[column], error, "'%s' stands where Yes or No is expected",
                       quote);
}

static gboolean take_flags(const Deliveries *d, const CsvRecord *record, guint *flags, GError **error)
{
  return take_flag(d, record, ORDER_ESTIMATE, FLAG_ESTIMATE, flags, error) &&
         take_flag(d, record, NUMBER_ESTIMATE, FLAG_ESTIMATE, flags, error) &&
         take_flag(d, record, YEAR_ESTIMATE, FLAG_ESTIMATE, flags, error) &&
         take_flag(d, record, LICENSED, FLAG_LICENSED, flags, error);
}

static gboolean take_number(const Deliveries *d, const CsvRecord *record, guint column, MeasureKind kind,
                            Number *out, GError **error)
{
  const CellForm form = {.style = d->styles[column], .kind = kind, .rounding = NAN};
  Figure figure;
  if (!cell_read(d->reading, record, d->at[column], &form, &figure, error)) return FALSE;
  *out = figure.number;
  return figure.state == STATE_VALUE || reading_fault(d->reading, record, d->at[column], error,
                                                      "the row has no '%s'", columns[column].names[0]);
}

static gboolean take_year(const Deliveries *d, const CsvRecord *record, guint column, int *out,
                          GError **error)
{
  g_autofree char *quote = reading_quote(cell_of(d, record, column));
  return year_cell(cell_of(d, record, column), out) ||
         reading_fault(d->reading, record, d->at[column], error, "'%s' stands where a year is expected",
                       quote);
}

/* The row's party, which is the title's where that names one. */
static gboolean take_party(const Deliveries *d, const CsvRecord *record, guint column, const Entity *sole,
                           const Entity **out, GError **error)
{
  const char *name = cell_of(d, record, column);
  *out = *name ? reading_entity(d->reading, name) : entity_none();
  if (!*name)
    return reading_fault(d->reading, record, d->at[column], error, "the row has no '%s'",
                         columns[column].names[0]);
  g_autofree char *quote = reading_quote(name);
  return !sole || *out == sole ||
         reading_fault(d->reading, record, d->at[column], error,
                       "'%s' stands in a file that was made for '%s'", quote, sole->name);
}

/* Number times TIV per unit, each as its printed digits stand for, holds the TIV: true of every row of
 * SIPRI's files, false where a decimal mark was lost. */
static void check_product(Deliveries *d, const CsvRecord *record, Number number, Number unit, Number tiv)
{
  const Number product = {number.value * unit.value, number.value * unit.low, number.value * unit.high};
  if (number_overlaps(product, tiv)) return;
  if (d->n_odd++ == 0) d->odd = record;
}

static gboolean check_alone(Deliveries *d, const CsvRecord *record, GError **error)
{
  GString *text = g_string_sized_new(200);
  for (guint c = 0; c < record->n_cells; c++) {
    g_string_append(text, csv_cell(record, c));
    g_string_append_c(text, '\x1f');
  }
  char *key = g_string_free(text, FALSE);
  const CsvRecord *other = g_hash_table_lookup(d->seen, key);
  if (!other) {
    g_hash_table_insert(d->seen, key, (gpointer)record);
    return TRUE;
  }
  g_free(key);
  return reading_fault(d->reading, record, 0, error,
                       "the same delivery stands in line %u already, and would be counted twice",
                       other->line);
}

/* ---- rows ---------------------------------------------------------------------------------------- */

static gboolean take_row(Deliveries *d, const CsvRecord *record, GError **error)
{
  Delivery row = {.category = g_intern_string(cell_of(d, record, CATEGORY)), .line = record->line};
  const ArmsStatus *status;
  Number number, unit, tiv;
  int ordered;
  if (!reading_check_width(d->reading, record, error) ||
      !take_party(d, record, SELLER, d->title.seller, &row.seller, error) ||
      !take_party(d, record, BUYER, d->title.buyer, &row.buyer, error) ||
      !take_year(d, record, ORDERED, &ordered, error) || !take_year(d, record, YEAR, &row.year, error) ||
      !take_flags(d, record, &row.flags, error) ||
      !arms_status_cell(d->reading, record, d->at[STATUS], &status, error) ||
      !take_number(d, record, NUMBER, KIND_COUNT, &number, error) ||
      !take_number(d, record, UNIT, KIND_VOLUME, &unit, error) ||
      !take_number(d, record, TIV, KIND_VOLUME, &tiv, error) || !check_alone(d, record, error))
    return FALSE;
  if (row.year < d->title.from || row.year > d->title.to)
    return reading_fault(d->reading, record, d->at[YEAR], error,
                         "delivery year %d lies outside the years that the file was made for, %d to %d",
                         row.year, d->title.from, d->title.to);
  check_product(d, record, number, unit, tiv);
  if (!sipri_table_is_category(row.category)) d->other_category = row.category;
  row.tiv = tiv.value;
  row.flags |= status->flags;
  d->reading->report->rows++;
  if (arms_status_fits(d->asked, status, row.flags))
    g_array_append_val(d->deliveries, row);
  else
    d->n_other++;
  return TRUE;
}

/* "© Stockholm International Peace Research Institute, 2023. ..." closes the older edition. */
static gboolean is_footer(const Deliveries *d, const CsvRecord *record)
{
  const char *first = csv_cell(record, 0);
  return !*cell_of(d, record, TIV) && (g_str_has_prefix(first, "©") || g_str_has_prefix(first, "(c)"));
}

static gboolean take_rows(Deliveries *d, GError **error)
{
  const CsvFile *csv = d->reading->csv;
  const CsvRecord *footer = NULL;
  for (guint r = d->reading->header + 1; r < csv->n_records; r++) {
    const CsvRecord *record = &csv->records[r];
    if (csv_record_is_blank(record)) continue;
    if (footer)
      return reading_fault(d->reading, record, 0, error, "a row stands below the closing line %u",
                           footer->line);
    if (is_footer(d, record))
      footer = record;
    else if (!take_row(d, record, error))
      return FALSE;
  }
  if (d->reading->report->rows == 0)
    return reading_fault(d->reading, reading_header(d->reading), 0, error,
                         "no row of data follows the header");
  if (!footer && g_ascii_strcasecmp(csv_cell(reading_header(d->reading), d->at[ID]), "Deal ID") == 0)
    reading_note(d->reading, "the closing line ('© ...') is missing: was the file cut?");
  return TRUE;
}

/* One odd row in a hundred may be SIPRI's; more are a damaged column. */
static gboolean judge_products(const Deliveries *d, GError **error)
{
  if (d->n_odd == 0) return TRUE;
  if (d->n_odd * 100 > d->reading->report->rows)
    return reading_fault(d->reading, d->odd, d->at[TIV], error,
                         "'%s' is not the number delivered times the TIV of a unit (%s x %s; so in %u of %u "
                         "rows): was a decimal mark lost?",
                         cell_of(d, d->odd, TIV), cell_of(d, d->odd, NUMBER), cell_of(d, d->odd, UNIT),
                         d->n_odd, d->reading->report->rows);
  reading_note(d->reading,
               "in %u rows the TIV is not the number delivered times the TIV of a unit, the first in line %u",
               d->n_odd, d->odd->line);
  return TRUE;
}

/* ---- the file ------------------------------------------------------------------------------------ */

static void settle_styles(Deliveries *d)
{
  static const guint numbers[] = {NUMBER, UNIT, TIV};
  for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++)
    if (cell_decimal_comma(d->reading, d->at[numbers[i]]))
      d->styles[numbers[i]] = NUMBER_DECIMAL_COMMA | NUMBER_THOUSANDS;
}

static void note_scope(const Deliveries *d)
{
  Reading *reading = d->reading;
  const DeliveriesTitle *title = &d->title;
  reading_note(reading, "made for %s and %s, deliveries of %d to %d",
               title->all_sellers ? "all sellers"
               : title->seller    ? title->seller->name
                                  : "several sellers",
               title->all_buyers ? "all buyers"
               : title->buyer    ? title->buyer->name
                                 : "several buyers",
               title->from, title->to);
  reading_note(reading,
               "yearly sums of deliveries, unrounded: exports.tiv of the sellers, imports.tiv of the "
               "buyers; in all, by partner, by category");
  if (!title->all_buyers) reading_note(reading, "not of all buyers, so exports.tiv stands by partner only");
  if (!title->all_sellers) reading_note(reading, "not of all sellers, so imports.tiv stands by partner only");
  if (d->other_category) {
    g_autofree char *quote = reading_quote(d->other_category);
    reading_note(reading, "weapon category '%s' is not known, and stands as it is", quote);
  }
  if (d->asked)
    reading_note(reading, "%s deliveries only (--status), rows left out: %u", d->asked->id, d->n_other);
}

/* A sidecar may name the file, its release, its terms; what it counts it says itself. */
static gboolean check_sidecar(const Reading *reading, GError **error)
{
  const Measure *said = reading->sidecar ? reading->sidecar->measure : NULL;
  if (!said || g_str_equal(said->id, "exports.tiv") || g_str_equal(said->id, "imports.tiv")) return TRUE;
  return error_at(error, ARMEX_ERROR_INPUT, sidecar_place(reading->sidecar, "measure"),
                  "the data file holds exports.tiv and imports.tiv, not %s", said->id);
}

static void add_up(Deliveries *d)
{
  Reading *reading = d->reading;
  const Dataset *dataset = sipri_table_dataset(reading, "Deliveries of major arms", d->title.extracted);
  const Key key = reading_key(dataset, measure_find("exports.tiv"));
  reading->report->measure = key.measure;
  reading->report->unit = key_unit(&key);
  note_scope(d);
  deliveries_add_totals(reading, dataset, &d->title, d->deliveries);
}

gboolean deliveries_read(Reading *reading, GError **error)
{
  g_autoptr(GArray) rows = g_array_new(FALSE, FALSE, sizeof(Delivery));
  g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  Deliveries d = {.reading = reading, .deliveries = rows, .seen = seen};
  gboolean good = check_sidecar(reading, error) && arms_status_asked(reading, &d.asked, error) &&
                  named_columns_find(reading, columns, N_COLUMNS, d.at, error) &&
                  deliveries_title_read(reading, &d.title, error);
  if (good) {
    settle_styles(&d);
    good = take_rows(&d, error) && judge_products(&d, error);
  }
  if (good) add_up(&d);
  return good;
}
