/* tidy: one row per entity (partner, category) and period. What the rows count is said by a column, a sidecar
 * or options; a unit is never guessed. */
#include "base/text.h"
#include "input/cell.h"
#include "input/formats.h"
#include "input/quantity.h"
#include "input/tidy_marks.h"

#include <math.h>
#include <string.h>

typedef struct {
  Reading *reading;
  TidyColumns columns;
  const Measure *measure; /* of all rows; NULL: the column says it, or nobody does (then `open`) */
  gboolean open;          /* measure or unit unknown: the rows are checked and counted, not kept */
  const Dataset *dataset;
  GHashTable *datasets;   /* release and day of a row, as written -> const Dataset* */
  GHashTable *quantities; /* measure, unit and currency of a row, as written -> Quantity* */
  gboolean decimal_comma;
  double rounding;
} Tidy;

char *tidy_match(const HeaderLine *line)
{
  g_auto(TidyColumns) columns = {0};
  int doubled;
  tidy_columns_assign(&columns, (const char *const *)line->cells->pdata, line->cells->len, line->sidecar,
                      &doubled);
  gboolean who = tidy_columns_have_entity(&columns) || (line->sidecar && line->sidecar->entity);
  if (!who || !tidy_columns_have_time(&columns)) return NULL;
  return g_strdup("a column for the entity and one for the year");
}

/* ---- one row ------------------------------------------------------------------------------------- */

static const char *cell_of(const Tidy *tidy, const CsvRecord *record, TidyRole role)
{
  int at = tidy->columns.at[role];
  return at == NO_COLUMN ? "" : csv_cell(record, (guint)at);
}

static guint place_of(const Tidy *tidy, TidyRole role)
{
  return tidy->columns.at[role] == NO_COLUMN ? 0 : (guint)tidy->columns.at[role];
}

static gboolean row_fault(const Tidy *tidy, const CsvRecord *record, TidyRole role, const GError *fault,
                          GError **error)
{
  return reading_fault(tidy->reading, record, place_of(tidy, role), error, "%s", fault->message);
}

/* A release, day of extraction, id or publisher of its own makes a data set of its own: the key holds the
 * release there. */
static gboolean take_dataset(Tidy *tidy, const CsvRecord *record, const Dataset **out, GError **error)
{
  const char *release = cell_of(tidy, record, TIDY_RELEASE), *day = cell_of(tidy, record, TIDY_EXTRACTED);
  const char *id = cell_of(tidy, record, TIDY_DATASET), *publisher = cell_of(tidy, record, TIDY_PUBLISHER);
  g_autofree char *written = g_strdup_printf("%s\n%s\n%s\n%s", release, day, id, publisher);
  *out = strlen(written) > 3 ? g_hash_table_lookup(tidy->datasets, written) : tidy->dataset;
  if (*out) return TRUE;
  DatasetVariant own = {tidy->dataset->release, tidy->dataset->extracted, id, publisher};
  g_autoptr(GError) fault = NULL;
  if (*release && !release_parse(release, &own.release, &fault))
    return row_fault(tidy, record, TIDY_RELEASE, fault, error);
  if (*day && !day_parse(day, &own.extracted, &fault))
    return row_fault(tidy, record, TIDY_EXTRACTED, fault, error);
  *out = reading_dataset_other(tidy->reading, tidy->dataset, &own);
  g_hash_table_insert(tidy->datasets, g_steal_pointer(&written), (gpointer)*out);
  return TRUE;
}

static const Measure *row_measure(const Tidy *tidy, const CsvRecord *record, GError **error)
{
  const char *id = cell_of(tidy, record, TIDY_MEASURE);
  const Measure *measure = *id ? measure_find(id) : tidy->measure;
  if (measure) return measure;
  g_autofree char *quote = reading_quote(id), *hint = text_did_you_mean(id, measure_ids());
  reading_fault(tidy->reading, record, place_of(tidy, TIDY_MEASURE), error, "measure '%s' is not known%s",
                quote, hint);
  return NULL;
}

static const Quantity *take_quantity(Tidy *tidy, const CsvRecord *record, GError **error)
{
  const Said said = {row_measure(tidy, record, error), cell_of(tidy, record, TIDY_UNIT),
                     cell_of(tidy, record, TIDY_CURRENCY)};
  if (!said.measure) return NULL;
  g_autofree char *written = g_strdup_printf("%s\n%s\n%s", said.measure->id, said.unit, said.currency);
  Quantity *known = g_hash_table_lookup(tidy->quantities, written);
  if (known) return known;
  Quantity quantity;
  const Place cell = csv_place(tidy->reading->csv, record, place_of(tidy, TIDY_UNIT));
  if (!quantity_settle(tidy->reading, &said, cell, &quantity, error)) return NULL;
  known = g_memdup2(&quantity, sizeof quantity);
  g_hash_table_insert(tidy->quantities, g_steal_pointer(&written), known);
  return known;
}

/* Whose figure a row with a supplier and a recipient is: the recipient's when it counts imports. */
static gboolean counts_imports(const Measure *measure)
{
  return measure && g_str_has_prefix(measure->id, "imports.");
}

static const Entity *entity_of(const Tidy *tidy, const CsvRecord *record, TidyRole role)
{
  const char *name = cell_of(tidy, record, role);
  return *name ? reading_entity(tidy->reading, name) : entity_none();
}

static gboolean take_parties(const Tidy *tidy, const CsvRecord *record, Key *key, GError **error)
{
  const Sidecar *sidecar = tidy->reading->sidecar;
  gboolean imports = counts_imports(key->measure);
  TidyRole own = imports ? TIDY_RECIPIENT : TIDY_SUPPLIER, other = imports ? TIDY_SUPPLIER : TIDY_RECIPIENT;
  const TidyRole whose[] = {TIDY_ENTITY, own, TIDY_CODE};
  TidyRole found = N_TIDY_ROLES;
  for (gsize i = 0; i < G_N_ELEMENTS(whose) && found == N_TIDY_ROLES; i++)
    if (tidy->columns.at[whose[i]] != NO_COLUMN) found = whose[i];
  key->partner = entity_of(tidy, record, tidy->columns.at[TIDY_PARTNER] != NO_COLUMN ? TIDY_PARTNER : other);
  if (found != N_TIDY_ROLES)
    key->entity = entity_of(tidy, record, found);
  else if (sidecar && sidecar->entity)
    key->entity = reading_entity(tidy->reading, sidecar->entity);
  else
    return reading_fault(tidy->reading, record, 0, error,
                         "the file names only the %ss, and %s needs the %s: say it with entity in a sidecar",
                         tidy_role_name(other), key->measure ? key->measure->id : "it", tidy_role_name(own));
  if (key->entity == entity_none())
    return reading_fault(tidy->reading, record, place_of(tidy, found), error,
                         "the row does not say whose figure it is");
  return TRUE;
}

static gboolean take_period(const Tidy *tidy, const CsvRecord *record, Period *out, GError **error)
{
  gboolean by_day = tidy->columns.at[TIDY_PERIOD] == NO_COLUMN;
  TidyRole role = by_day ? TIDY_SIGNED : TIDY_PERIOD;
  const char *text = cell_of(tidy, record, role);
  g_autoptr(GError) fault = NULL;
  int year;
  Day day;
  if (year_cell(text, &year)) {
    *out = period_year(year);
    return TRUE;
  }
  if (by_day ? day_parse(text, &day, &fault) : period_parse(text, out, &fault)) {
    if (by_day) *out = period_year(day.year);
    return TRUE;
  }
  return row_fault(tidy, record, role, fault, error);
}

/* Ends of the interval that the row itself gives. */
static gboolean take_ends(const Tidy *tidy, const CsvRecord *record, const CellForm *form, Number *number,
                          GError **error)
{
  double *const ends[] = {&number->low, &number->high};
  static const TidyRole roles[] = {TIDY_LOW, TIDY_HIGH};
  for (gsize i = 0; i < G_N_ELEMENTS(roles); i++) {
    const char *text = cell_of(tidy, record, roles[i]);
    g_autoptr(GError) fault = NULL;
    Number end;
    if (!*text) continue;
    if (!number_parse(text, form->style, &end, NULL, &fault))
      return row_fault(tidy, record, roles[i], fault, error);
    *ends[i] = number_shift(number_exact(end.value), form->shift).value;
    if (number->low > number->value || number->high < number->value) {
      g_autofree char *quote = reading_quote(text);
      return reading_fault(tidy->reading, record, place_of(tidy, roles[i]), error,
                           "%s '%s' is on the wrong side of the value", tidy_role_name(roles[i]), quote);
    }
  }
  return TRUE;
}

static gboolean take_figure(const Tidy *tidy, const CsvRecord *record, int shift, Observation *o,
                            GError **error)
{
  guint cell = (guint)tidy->columns.at[TIDY_VALUE];
  const char *rounding = cell_of(tidy, record, TIDY_ROUNDING);
  CellForm form = {.style = tidy->decimal_comma ? NUMBER_DECIMAL_COMMA | NUMBER_THOUSANDS : NUMBER_PLAIN,
                   .shift = shift,
                   .kind = o->key.measure ? o->key.measure->kind : KIND_INDEX,
                   .rounding = tidy->rounding};
  g_autoptr(GError) fault = NULL;
  Number own;
  if (*rounding && !number_parse(rounding, form.style, &own, NULL, &fault))
    return row_fault(tidy, record, TIDY_ROUNDING, fault, error);
  if (*rounding) form.rounding = fabs(own.value);
  if (tidy->open && g_str_has_suffix(csv_cell(record, cell), "%")) form.kind = KIND_SHARE;
  Figure figure;
  if (!cell_read_with_state(tidy->reading, record, cell, cell_of(tidy, record, TIDY_STATE), &form, &figure,
                            error))
    return FALSE;
  if (number_is_defined(figure.number) && !take_ends(tidy, record, &form, &figure.number, error))
    return FALSE;
  o->number = figure.number;
  o->state = figure.state;
  return TRUE;
}

static gboolean take_row(Tidy *tidy, const CsvRecord *record, GError **error)
{
  Observation o = {.line = record->line};
  const Dataset *dataset;
  const Quantity *quantity = NULL;
  if (!reading_check_width(tidy->reading, record, error) || !take_dataset(tidy, record, &dataset, error))
    return FALSE;
  if (!tidy->open && !(quantity = take_quantity(tidy, record, error))) return FALSE;
  o.key = quantity ? quantity_key(quantity, dataset) : (Key){.partner = entity_none()};
  g_autofree char *category = text_clean(cell_of(tidy, record, TIDY_CATEGORY), -1, 0);
  o.key.category = g_intern_string(category);
  if (!take_parties(tidy, record, &o.key, error) || !take_period(tidy, record, &o.key.period, error) ||
      !take_figure(tidy, record, quantity ? quantity->shift : 0, &o, error) ||
      !tidy_take_marks(tidy->reading, &tidy->columns, record, &o, error))
    return FALSE;
  if (quantity)
    reading_add(tidy->reading, &o);
  else
    reading_count(tidy->reading, &o.key);
  tidy->reading->report->rows++;
  return TRUE;
}

/* ---- the file ------------------------------------------------------------------------------------ */

/* A first column without a name numbers the rows (R, pandas); any other has lost its name. */
static void note_nameless(Reading *reading)
{
  const CsvRecord *header = reading_header(reading);
  for (guint c = 1; c < header->n_cells; c++)
    for (guint r = reading->header + 1; !*csv_cell(header, c) && r < reading->csv->n_records; r++)
      if (*csv_cell(&reading->csv->records[r], c)) {
        reading_note(reading, "column %u, which has no name, left out", c + 1);
        break;
      }
}

static gboolean assign_columns(Tidy *tidy, GError **error)
{
  Reading *reading = tidy->reading;
  const CsvRecord *header = reading_header(reading);
  g_autofree const char **names = g_new0(const char *, header->n_cells + 1);
  for (guint i = 0; i < header->n_cells; i++)
    names[i] = csv_cell(header, i);
  int doubled;
  tidy_columns_assign(&tidy->columns, names, header->n_cells, reading->sidecar, &doubled);
  if (doubled != NO_COLUMN) {
    g_autofree char *quote = reading_quote(names[doubled]);
    return reading_fault(reading, header, (guint)doubled, error,
                         "column '%s' stands twice, or says the same as another", quote);
  }
  if (!tidy_columns_check_sidecar(reading->sidecar, names, error)) return FALSE;
  if (tidy->columns.at[TIDY_VALUE] == NO_COLUMN)
    return reading_ask(reading, error,
                       "no column is named 'value' and several could hold the values: name it in a sidecar "
                       "(columns: {value: NAME})");
  if (tidy->columns.ignored->len > 0) {
    g_ptr_array_add(tidy->columns.ignored, NULL);
    g_autofree char *list = g_strjoinv(", ", (char **)tidy->columns.ignored->pdata);
    g_autofree char *quote = reading_quote(list);
    reading_note(reading, "columns without a role left out: %s", quote);
  }
  note_nameless(reading);
  return TRUE;
}

static gboolean settle_measure(Tidy *tidy, GError **error)
{
  Reading *reading = tidy->reading;
  const char *name = csv_cell(reading_header(reading), (guint)tidy->columns.at[TIDY_VALUE]);
  if (!quantity_measure(reading, &tidy->measure, error)) return FALSE;
  if (!(reading->sidecar && reading->sidecar->measure) && measure_find(name))
    tidy->measure = measure_find(name);
  gboolean has_measure = tidy->measure || tidy->columns.at[TIDY_MEASURE] != NO_COLUMN;
  gboolean has_unit = tidy->columns.at[TIDY_UNIT] != NO_COLUMN || reading->options->unit ||
                      (reading->sidecar && reading->sidecar->unit);
  tidy->open = !has_measure || !has_unit;
  if (!tidy->open || reading->options->describe) return TRUE;
  g_autofree char *quote = reading_quote(name);
  if (!has_measure)
    return reading_ask(
        reading, error,
        "the file does not say what column '%s' counts: add --measure and --unit (for example --measure "
        "exports.tiv --unit 'million TIV') or a sidecar",
        quote);
  return reading_ask(
      reading, error,
      "the file does not say the unit of column '%s', and a unit is never guessed: add --unit (for "
      "example 'million TIV', 'billion US$') or a sidecar",
      quote);
}

static gboolean read_rows(Tidy *tidy, GError **error)
{
  Reading *reading = tidy->reading;
  const CsvFile *csv = reading->csv;
  for (guint r = reading->header + 1; r < csv->n_records; r++)
    if (!csv_record_is_blank(&csv->records[r]) && !take_row(tidy, &csv->records[r], error)) return FALSE;
  if (reading->report->rows == 0)
    return reading_fault(reading, reading_header(reading), 0, error, "no row of data follows the header");
  if (tidy->decimal_comma)
    reading_note(reading, "numbers read with a decimal comma, because semicolons divide the cells");
  if (!tidy->open)
    quantity_report(reading, tidy->quantities);
  else
    reading->report->measure = tidy->measure;
  return TRUE;
}

gboolean tidy_read(Reading *reading, GError **error)
{
  Tidy tidy = {.reading = reading, .rounding = reading->sidecar ? reading->sidecar->rounding : NAN};
  g_autoptr(GHashTable) datasets = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) quantities = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  tidy.datasets = datasets;
  tidy.quantities = quantities;
  gboolean good = assign_columns(&tidy, error) && settle_measure(&tidy, error);
  if (good) {
    const Origin origin = {.calendar = NULL};
    tidy.dataset = reading_dataset(reading, &origin);
    tidy.decimal_comma = cell_decimal_comma(reading, (guint)tidy.columns.at[TIDY_VALUE]);
    good = read_rows(&tidy, error);
  }
  tidy_columns_clear(&tidy.columns);
  return good;
}
