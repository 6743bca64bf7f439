/* sipri-register: trade-register.csv of the new site, one row per deal, sixteen columns of which three have
 * no name: `?` there marks the figure before as uncertain. Its TIV is of a whole deal and cannot be parted by
 * year, so no volume is read from it; what it does say by year is the number ordered. */
#include "input/arms_status.h"
#include "input/cell.h"
#include "input/formats.h"
#include "input/named_columns.h"
#include "input/register_rows.h"
#include "input/sipri_table.h"

#include <math.h>
#include <string.h>

enum {
  RECIPIENT,
  SUPPLIER,
  ORDERED,
  NUMBER,
  WEAPON,
  DESCRIPTION,
  DELIVERED,
  YEARS,
  STATUS,
  COMMENTS,
  UNIT,
  TOTAL,
  TIV,
  N_COLUMNS
};

static const NamedColumn columns[N_COLUMNS] = {
    [RECIPIENT] = {{"Recipient"}, FALSE},
    [SUPPLIER] = {{"Supplier"}, FALSE},
    [ORDERED] = {{"Year of order"}, FALSE},
    [NUMBER] = {{"Number ordered"}, FALSE},
    [WEAPON] = {{"Weapon designation"}, FALSE},
    [DESCRIPTION] = {{"Weapon description"}, FALSE},
    [DELIVERED] = {{"Number delivered"}, FALSE},
    [YEARS] = {{"Year(s) of delivery"}, FALSE},
    [STATUS] = {{"Status"}, FALSE},
    [COMMENTS] = {{"Comments"}, FALSE},
    [UNIT] = {{"SIPRI TIV per unit"}, FALSE},
    [TOTAL] = {{"SIPRI TIV for total order"}, FALSE},
    [TIV] = {{"SIPRI TIV of delivered weapons"}, FALSE},
};

static const guint doubtful[] = {ORDERED, NUMBER, DELIVERED}; /* a column of `?` follows each of them */

char *register_match(const HeaderLine *line)
{
  gboolean fits = header_line_has(line, "Weapon designation") && header_line_has(line, "Supplier");
  return fits ? g_strdup("Weapon designation and Supplier") : NULL;
}

/* formats.md, quirk 11: summed by last delivery year, South Korea's 2021 comes to 1478 in the register
 * against 510 in SIPRI's own table of the same release. */
const char *register_declines(const ReadOptions *options)
{
  gboolean rows = options->describe || options->every_row || g_strcmp0(options->measure, "orders.units") == 0;
  return rows ? NULL
              : "register TIV is per deal, not per year: by last delivery year South Korea's 2021 would come "
                "to "
                "1478, in SIPRI's own table it is 510; use the deliveries file ('DealsAndTIVs', one row per "
                "delivery year) or the import/export values, or say --measure orders.units for the numbers "
                "ordered";
}

/* ---- orders -------------------------------------------------------------------------------------- */

/* What one recipient ordered of one weapon from one supplier in one year. */
typedef struct {
  const Entity *supplier, *recipient;
  const char *weapon; /* interned */
  int year;
  double number;
  gboolean unknown; /* a number that is not known makes the sum so */
  guint any_flags, all_flags, line;
  GString *comments;
} Order;

static guint order_hash(gconstpointer data)
{
  const Order *order = data;
  guint hash = g_direct_hash(order->supplier);
  hash = hash * 31 + g_direct_hash(order->recipient);
  hash = hash * 31 + g_direct_hash(order->weapon);
  return hash * 31 + (guint)order->year;
}

static gboolean order_equal(gconstpointer a, gconstpointer b)
{
  const Order *x = a, *y = b;
  return x->supplier == y->supplier && x->recipient == y->recipient && x->weapon == y->weapon &&
         x->year == y->year;
}

static void order_free(gpointer data)
{
  Order *order = data;
  g_string_free(order->comments, TRUE);
  g_free(order);
}

typedef struct {
  Reading *reading;
  guint at[N_COLUMNS];
  guint marks[G_N_ELEMENTS(doubtful)]; /* cells of the columns without a name, or NO_CELL */
  NumberStyle styles[N_COLUMNS];
  const ArmsStatus *asked;
  GHashTable *index; /* Order -> the same */
  GPtrArray *orders; /* in the file's order */
  GHashTable *seen;  /* rows as they stand */
  guint n_doubtful, n_other;
  guint n_twice, twice; /* rows that stand word for word twice, the line of the first */
} Register;

/* ---- one row ------------------------------------------------------------------------------------- */

static gboolean is_column(const Register *r, guint cell)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    if (r->at[i] == cell) return TRUE;
  return FALSE;
}

static const char *cell_of(const Register *r, const CsvRecord *record, guint column)
{
  return csv_cell(record, r->at[column]);
}

static gboolean take_mark(const Register *r, const CsvRecord *record, guint i, gboolean *doubt,
                          GError **error)
{
  const char *text = csv_cell(record, r->marks[i]);
  *doubt = g_str_equal(text, "?");
  if (!*text || *doubt) return TRUE;
  g_autofree char *quote = reading_quote(text);
  return reading_fault(r->reading, record, r->marks[i], error,
                       "'%s' stands beside '%s', where only '?' or nothing is expected", quote,
                       columns[doubtful[i]].names[0]);
}

static gboolean take_number(const Register *r, const CsvRecord *record, guint column, MeasureKind kind,
                            Figure *out, GError **error)
{
  const CellForm form = {.style = r->styles[column], .kind = kind, .rounding = NAN};
  return cell_read(r->reading, record, r->at[column], &form, out, error);
}

/* "2010; 2012" */
static gboolean check_years(const Register *r, const CsvRecord *record, GError **error)
{
  g_auto(GStrv) years = g_strsplit(cell_of(r, record, YEARS), ";", -1);
  for (char **year = years; *year; year++) {
    if (!*g_strstrip(*year) || year_cell(*year, NULL)) continue;
    g_autofree char *quote = reading_quote(*year);
    return reading_fault(r->reading, record, r->at[YEARS], error,
                         "'%s' stands where years of delivery are expected ('2010; 2012')", quote);
  }
  return TRUE;
}

/* Figures of the deal that are no figures of a year: checked, so that a shifted row is found out. */
static gboolean check_rest(const Register *r, const CsvRecord *record, GError **error)
{
  Figure figure;
  return take_number(r, record, DELIVERED, KIND_COUNT, &figure, error) &&
         take_number(r, record, UNIT, KIND_VOLUME, &figure, error) &&
         take_number(r, record, TOTAL, KIND_VOLUME, &figure, error) &&
         take_number(r, record, TIV, KIND_VOLUME, &figure, error) && check_years(r, record, error);
}

static gboolean take_key(const Register *r, const CsvRecord *record, Order *order, GError **error)
{
  static const guint needed[] = {RECIPIENT, SUPPLIER, WEAPON};
  for (gsize i = 0; i < G_N_ELEMENTS(needed); i++)
    if (!*cell_of(r, record, needed[i]))
      return reading_fault(r->reading, record, r->at[needed[i]], error, "the row has no '%s'",
                           columns[needed[i]].names[0]);
  order->recipient = reading_entity(r->reading, cell_of(r, record, RECIPIENT));
  order->supplier = reading_entity(r->reading, cell_of(r, record, SUPPLIER));
  order->weapon = g_intern_string(cell_of(r, record, WEAPON));
  order->line = record->line;
  if (year_cell(cell_of(r, record, ORDERED), &order->year)) return TRUE;
  g_autofree char *quote = reading_quote(cell_of(r, record, ORDERED));
  return reading_fault(r->reading, record, r->at[ORDERED], error, "'%s' stands where a year is expected",
                       quote);
}

static gboolean take_doubts(Register *r, const CsvRecord *record, Order *order, GError **error)
{
  gboolean any = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(doubtful); i++) {
    gboolean doubt = FALSE;
    if (!take_mark(r, record, i, &doubt, error)) return FALSE;
    if (doubt && doubtful[i] != DELIVERED) order->any_flags |= FLAG_UNCERTAIN;
    any |= doubt;
  }
  r->n_doubtful += any ? 1 : 0;
  return TRUE;
}

static void add_order(Register *r, const Order *row, const char *comment)
{
  Order *order = g_hash_table_lookup(r->index, row);
  if (!order) {
    order = g_memdup2(row, sizeof *row);
    order->comments = g_string_new(comment);
    g_ptr_array_add(r->orders, order);
    g_hash_table_add(r->index, order);
    return;
  }
  order->number += row->number;
  order->unknown |= row->unknown;
  order->any_flags |= row->any_flags;
  order->all_flags &= row->all_flags;
  if (*comment) g_string_append_printf(order->comments, "%s%s", order->comments->len ? " | " : "", comment);
}

/* Two orders may be alike in everything; a row pasted twice is too. It counts, and is told. */
static void note_twice(Register *r, const CsvRecord *record)
{
  GString *text = g_string_sized_new(200);
  for (guint c = 0; c < record->n_cells; c++) {
    g_string_append(text, csv_cell(record, c));
    g_string_append_c(text, '\x1f');
  }
  if (!g_hash_table_add(r->seen, g_string_free(text, FALSE)) && r->n_twice++ == 0) r->twice = record->line;
}

static gboolean take_row(Register *r, const CsvRecord *record, GError **error)
{
  Order order = {0};
  const ArmsStatus *status;
  Figure number;
  if (!take_key(r, record, &order, error) || !take_doubts(r, record, &order, error) ||
      !take_number(r, record, NUMBER, KIND_COUNT, &number, error) || !check_rest(r, record, error) ||
      !arms_status_cell(r->reading, record, r->at[STATUS], &status, error))
    return FALSE;
  order.unknown = number.state != STATE_VALUE;
  order.number = order.unknown ? 0 : number.number.value;
  order.all_flags = status->flags;
  note_twice(r, record);
  r->reading->report->rows++;
  if (arms_status_fits(r->asked, status, status->flags))
    add_order(r, &order, cell_of(r, record, COMMENTS));
  else
    r->n_other++;
  return TRUE;
}

/* ---- the file ------------------------------------------------------------------------------------ */

static void settle_columns(Register *r)
{
  static const guint numbers[] = {NUMBER, DELIVERED, UNIT, TOTAL, TIV};
  for (guint i = 0; i < G_N_ELEMENTS(doubtful); i++) {
    guint next = r->at[doubtful[i]] + 1;
    r->marks[i] = is_column(r, next) ? NO_CELL : next;
  }
  for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++)
    if (cell_decimal_comma(r->reading, r->at[numbers[i]]))
      r->styles[numbers[i]] = NUMBER_DECIMAL_COMMA | NUMBER_THOUSANDS;
}

static gboolean take_rows(Register *r, GError **error)
{
  g_auto(RegisterRows) rows = register_rows_begin(r->reading, r->at[COMMENTS]);
  CsvRecord record;
  gboolean end = FALSE;
  while (register_rows_next(&rows, &record, &end, error) && !end)
    if (!take_row(r, &record, error)) return FALSE;
  if (!end) return FALSE;
  if (rows.n_joined)
    reading_note(r->reading,
                 "records that a line break in a comment had parted, put together: %u, the first "
                 "in line %u",
                 rows.n_joined, rows.first);
  return r->reading->report->rows > 0 ||
         reading_fault(r->reading, reading_header(r->reading), 0, error, "no row of data follows the header");
}

static void add_orders(const Register *r, const Dataset *dataset)
{
  Observation o = {.key = reading_key(dataset, measure_find("orders.units"))};
  for (guint i = 0; i < r->orders->len; i++) {
    const Order *order = g_ptr_array_index(r->orders, i);
    o.key.entity = order->supplier;
    o.key.partner = order->recipient;
    o.key.category = order->weapon;
    o.key.period = period_year(order->year);
    o.number = order->unknown ? NUMBER_NONE : number_exact(order->number);
    o.state = order->unknown ? STATE_MISSING : STATE_VALUE;
    o.flags = order->any_flags | order->all_flags;
    o.footnote = order->comments->len ? g_intern_string(order->comments->str) : NULL;
    o.line = order->line;
    reading_add(r->reading, &o);
  }
}

static gboolean take_file(Register *r, GError **error)
{
  Reading *reading = r->reading;
  const char *title = reading_preamble(reading, "Transfers of major ", NULL);
  Day day;
  if (!sipri_table_day(reading, "Data generated:", &day, error)) return FALSE;
  const Dataset *dataset = sipri_table_dataset(reading, title ? title : "Trade register", day);
  const Key key = reading_key(dataset, measure_find("orders.units"));
  settle_columns(r);
  if (!take_rows(r, error)) return FALSE;
  reading->report->measure = key.measure;
  reading->report->unit = key_unit(&key);
  reading_note(reading, "numbers ordered, by supplier, recipient, weapon and year of order; the TIV is per "
                        "deal and gives no yearly figures, so it was checked and left out");
  if (r->n_doubtful) reading_note(reading, "rows with a figure marked '?': %u", r->n_doubtful);
  if (r->n_twice)
    reading_note(reading, "rows that stand word for word twice, both counted: %u, the first in line %u",
                 r->n_twice, r->twice);
  if (r->asked) reading_note(reading, "%s only (--status), rows left out: %u", r->asked->id, r->n_other);
  add_orders(r, dataset);
  return TRUE;
}

gboolean register_read(Reading *reading, GError **error)
{
  g_autoptr(GHashTable) index = g_hash_table_new(order_hash, order_equal);
  g_autoptr(GPtrArray) orders = g_ptr_array_new_with_free_func(order_free);
  g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  Register r = {.reading = reading, .index = index, .seen = seen, .orders = orders};
  if (!arms_status_asked(reading, &r.asked, error)) return FALSE;
  if (r.asked && !r.asked->text)
    return error_set(error, ARMEX_ERROR_USAGE,
                     "--status %s: the register does not say it, the deliveries file does", r.asked->id);
  return named_columns_find(reading, columns, N_COLUMNS, r.at, error) && take_file(&r, error);
}
