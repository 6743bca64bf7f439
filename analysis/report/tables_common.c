#include "report/tables_common.h"

#include "figures/wording.h"

/* ---- fields of a JSON result --------------------------------------------------------------------------- */

Fields fields_begin(void)
{
  return (Fields){json_object(), g_ptr_array_new_with_free_func(g_free),
                  g_ptr_array_new_with_free_func(g_free)};
}

void fields_json(Fields *fields, const char *key, json_t *value)
{
  json_set(fields->object, key, value);
}

static void fields_null(Fields *fields, const char *key, const char *reason)
{
  fields_json(fields, key, json_null());
  g_ptr_array_add(fields->nulls, g_strdup(key));
  g_ptr_array_add(fields->reasons, g_strdup(reason));
}

void fields_text(Fields *fields, const char *key, const char *text, const char *reason)
{
  if (text && *text)
    fields_json(fields, key, json_text(text));
  else
    fields_null(fields, key, reason);
}

void fields_number(Fields *fields, const char *key, double value, const char *reason)
{
  if (isfinite(value))
    fields_json(fields, key, json_number(value));
  else
    fields_null(fields, key, reason);
}

void fields_year(Fields *fields, const char *key, int year, const char *reason)
{
  if (year)
    fields_json(fields, key, json_integer(year));
  else
    fields_null(fields, key, reason);
}

/* "release, extracted: not_stated; mean_pct: missing_years": fields by reason, both in the order of setting.
 */
static char *reasons_grouped(const Fields *fields, guint *n_groups)
{
  GString *text = g_string_new(NULL);
  *n_groups = 0;
  for (guint i = 0; i < fields->nulls->len; i++) {
    const char *reason = fields->reasons->pdata[i];
    guint first = 0;
    while (!g_str_equal(fields->reasons->pdata[first], reason))
      first++;
    if (first < i) continue; /* stands in its group already */
    if ((*n_groups)++) g_string_append(text, "; ");
    for (guint k = i; k < fields->nulls->len; k++)
      if (g_str_equal(fields->reasons->pdata[k], reason))
        g_string_append_printf(text, "%s%s", k > i ? ", " : "", (char *)fields->nulls->pdata[k]);
    g_string_append_printf(text, ": %s", reason);
  }
  return g_string_free(text, FALSE);
}

json_t *fields_end(Fields *fields)
{
  if (fields->nulls->len) {

    guint n_groups;
    g_autofree char *grouped = reasons_grouped(fields, &n_groups);
    fields_json(fields, "reason", json_text(n_groups > 1 ? grouped : fields->reasons->pdata[0]));
  }
  g_clear_pointer(&fields->nulls, g_ptr_array_unref);
  g_clear_pointer(&fields->reasons, g_ptr_array_unref);
  return g_steal_pointer(&fields->object);
}

/* ---- what names a series ---------------------------------------------------------------------------------
 */

static const char *const series_names[] = {"entity", "iso3", "measure", "unit", "release", "extracted", NULL};

typedef struct {
  const char *entity, *iso3, *measure;
  char *unit, *release, *extracted;
} SeriesNames;

static SeriesNames names_of(const Series *series)
{
  const Key *key = &series->key;
  return (SeriesNames){key->entity->name,
                       key->entity->iso3,
                       key->measure->id,
                       key_unit(key),
                       release_id(key->dataset->release),
                       day_id(key->dataset->extracted)};
}

static void names_clear(SeriesNames *names)
{
  g_free(names->unit);
  g_free(names->release);
  g_free(names->extracted);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(SeriesNames, names_clear)

void fields_series(Fields *fields, const Series *series)
{
  g_auto(SeriesNames) names = names_of(series);
  fields_text(fields, "entity", names.entity, REASON_NOT_STATED);
  fields_text(fields, "iso3", names.iso3, "no_code");
  fields_text(fields, "measure", names.measure, REASON_NOT_STATED);
  fields_text(fields, "unit", names.unit, REASON_NOT_STATED);
  fields_text(fields, "release", names.release, REASON_NOT_STATED);
  fields_text(fields, "extracted", names.extracted, REASON_NOT_STATED);
}

void grid_file_columns(Grid *grid, const char *const *names)
{
  for (; *names; names++)
    grid_column(grid, *names, *names, ALIGN_LEFT);
}

void grid_series_columns(Grid *grid)
{
  grid_file_columns(grid, series_names);
}

void grid_series_cells(Grid *grid, const Series *series)
{
  g_auto(SeriesNames) names = names_of(series);
  const char *const cells[] = {names.entity, names.iso3,    names.measure,
                               names.unit,   names.release, names.extracted};
  for (guint i = 0; i < G_N_ELEMENTS(cells); i++)
    grid_text(grid, cells[i]);
}

char *head_with_unit(const char *head, const Series *series)
{
  g_autofree char *unit = wording_unit(&series->key);
  return g_strdup_printf("%s (%s)", head, unit);
}

/* ---- numbers in words ---------------------------------------------------------------------------------- */

char *print_ends(Number number, int decimals, NumberFormat format)
{
  if (!number_is_defined(number)) return g_strdup("");
  g_autofree char *value = number_print(number.value, decimals, format);
  g_autofree char *low = number_print(number.low, decimals, format);
  g_autofree char *high = number_print(number.high, decimals, format);
  if (g_str_equal(low, value) && g_str_equal(high, value)) return g_strdup("");
  return g_strdup_printf("%s to %s", low, high);
}

char *print_interval(Number number, int decimals, NumberFormat format)
{
  g_autofree char *ends = print_ends(number, decimals, format);
  return *ends ? g_strdup_printf(" (%s)", ends) : g_strdup("");
}

char *print_change(Result result, int decimals)
{
  if (!result_is_defined(result)) return g_strdup_printf("not computed: %s", reason_words(result.reason));
  g_autofree char *value = number_print(result.number.value, decimals, NUMBER_FORMAT_SIGN);
  g_autofree char *interval = print_interval(result.number, decimals, NUMBER_FORMAT_PLAIN);
  return g_strdup_printf("%s per cent%s", value, interval);
}

/* Workbooks store 44451229999999.992 where 44451230000000 was meant: a difference in the 13th digit is none.
 */
static gboolean is_printed_whole(double value, int decimals)
{
  return isnan(value) || fabs(number_round(value, decimals) - value) <= 1e-12 * fabs(value);
}

int series_decimals(const Series *series)
{
  const int most = 4;
  for (int decimals = 0; decimals < most; decimals++) {
    gboolean whole = TRUE;
    for (guint i = 0; i < series->n && whole; i++)
      whole = is_printed_whole(series->values[i], decimals);
    if (whole) return decimals;
  }
  return most;
}

/* ---- below a result ------------------------------------------------------------------------------------ */

static const struct {
  Confidence confidence;
  const char *note;
} evidence_notes[] = {
    {CONFIDENCE_UNVERIFIED, "Unverified: at least one figure used has no source that could be checked."},
    {CONFIDENCE_CIRCULAR,
     "Circular: at least one figure used comes from the text whose claim it would support."},
};

static const struct {
  guint flag;
  const char *note;
} flag_notes[] = {
    {FLAG_ESTIMATE, "Estimate: at least one figure used is an estimate of the publisher."},
    {FLAG_UNCERTAIN, "Uncertain: the publisher marks at least one figure used as uncertain."},
    {FLAG_SECOND_HAND, "Second hand: at least one figure used was copied by another publisher."},
    {FLAG_PARTIAL, "Partial: at least one figure used covers a part of its period only."},
    {FLAG_BREAK, "Break: the series changes its definition within these years."},
};

/* What the rows behind some years amount to. */
typedef struct {
  Confidence worst;
  guint flags;
  GPtrArray *datasets; /* const Dataset *, each once */
} Evidence;

static void add_row(Evidence *evidence, const Observation *row)
{
  if (!row) return;
  evidence->worst = MAX(evidence->worst, row->confidence);
  evidence->flags |= row->flags;
  if (!g_ptr_array_find(evidence->datasets, row->key.dataset, NULL))
    g_ptr_array_add(evidence->datasets, (gpointer)row->key.dataset);
}

static void add_period(Evidence *evidence, const Series *series, Period period)
{
  const Observation *published = series_published_total(series, period);
  add_row(evidence, published);
  for (int year = period.from; !published && year <= period.to; year++)
    if (series->n && year >= series->first_year && year <= series->last_year)
      add_row(evidence, series->rows[year - series->first_year]);
}

static void note_citations(Document *document, const GPtrArray *datasets)
{
  g_autoptr(GHashTable) told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < datasets->len; i++) {
    char *citation = dataset_citation(datasets->pdata[i], TRUE);
    if (!g_hash_table_contains(told, citation)) document_note(document, citation);
    g_hash_table_add(told, citation);
  }
}

void document_sources(Document *document, const Series *series, const Period *periods, guint n_periods)
{
  g_autoptr(GPtrArray) datasets = g_ptr_array_new();
  Evidence evidence = {CONFIDENCE_VERIFIED, 0, datasets};
  for (guint i = 0; i < n_periods; i++)
    add_period(&evidence, series, periods[i]);
  for (guint i = 0; i < G_N_ELEMENTS(evidence_notes); i++)
    if (evidence.worst == evidence_notes[i].confidence) document_note(document, evidence_notes[i].note);
  for (guint i = 0; i < G_N_ELEMENTS(flag_notes); i++)
    if (evidence.flags & flag_notes[i].flag) document_note(document, flag_notes[i].note);
  note_citations(document, datasets);
}
