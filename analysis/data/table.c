#include "data/table.h"

#include <math.h>
#include <string.h>

struct Table {
  GPtrArray *datasets;
  GPtrArray *deals;
  GArray *observations;
  gboolean sealed;
};

static void dataset_free(gpointer data)
{
  Dataset *d = data;
  char *strings[] = {d->id, d->title, d->publisher, d->url, d->terms, d->note, d->file};
  for (gsize i = 0; i < G_N_ELEMENTS(strings); i++)
    g_free(strings[i]);
  g_free(d);
}

static void deal_free(gpointer data)
{
  Deal *d = data;
  g_free(d->what);
  g_free(d->stage);
  g_free(d->quantity);
  g_free(d);
}

Table *table_new(void)
{
  Table *table = g_new0(Table, 1);
  table->datasets = g_ptr_array_new_with_free_func(dataset_free);
  table->deals = g_ptr_array_new_with_free_func(deal_free);
  table->observations = g_array_new(FALSE, FALSE, sizeof(Observation));
  return table;
}

void table_free(Table *table)
{
  if (!table) return;
  g_ptr_array_unref(table->datasets);
  g_ptr_array_unref(table->deals);
  g_array_unref(table->observations);
  g_free(table);
}

const Dataset *table_add_dataset(Table *table, Dataset *dataset)
{
  g_ptr_array_add(table->datasets, dataset);
  return dataset;
}

Deal *table_new_deal(Table *table)
{
  Deal *deal = g_new0(Deal, 1);
  g_ptr_array_add(table->deals, deal);
  return deal;
}

void table_add(Table *table, const Observation *observation)
{
  Observation o = *observation;
  o.key.currency = g_intern_string(o.key.currency ? o.key.currency : "");
  o.key.category = g_intern_string(o.key.category ? o.key.category : "");
  o.key.partner = o.key.partner ? o.key.partner : entity_none();
  o.source = g_intern_string(o.source);
  o.footnote = g_intern_string(o.footnote);
  table->sealed = FALSE;
  g_array_append_val(table->observations, o);
}

/* ---- order ---------------------------------------------------------------------------------------- */

/* Most neighbours share the interned string. */
static int compare_text(const char *a, const char *b)
{
  return a == b ? 0 : g_strcmp0(a, b);
}

static int compare_subject(const Key *a, const Key *b)
{
  int order = a->measure == b->measure ? 0 : strcmp(a->measure->id, b->measure->id);
  if (order == 0 && a->entity != b->entity) order = strcmp(a->entity->key, b->entity->key);
  return order;
}

int key_compare_series(const Key *a, const Key *b)
{
  int order = compare_subject(a, b);
  if (order == 0 && a->partner != b->partner) order = strcmp(a->partner->key, b->partner->key);
  if (order == 0) order = compare_text(a->category, b->category);
  if (order == 0 && a->dataset != b->dataset)
    order = release_compare(b->dataset->release, a->dataset->release);
  if (order == 0) order = (int)a->basis - (int)b->basis;
  if (order == 0) order = a->base_year - b->base_year;
  if (order == 0) order = compare_text(a->currency, b->currency);
  if (order == 0 && a->dataset != b->dataset) order = g_strcmp0(a->dataset->id, b->dataset->id);
  return order;
}

static int compare_deals(const Observation *a, const Observation *b)
{
  int order = (a->deal != NULL) - (b->deal != NULL);
  if (order != 0 || !a->deal || a->deal == b->deal) return order;
  order = day_compare(a->deal->signed_on, b->deal->signed_on);
  if (order == 0) order = g_strcmp0(a->deal->what, b->deal->what);
  if (order == 0) order = g_strcmp0(a->deal->stage, b->deal->stage);
  return order != 0 ? order : compare_text(a->source, b->source);
}

static int compare_keys(const Observation *a, const Observation *b)
{
  int order = key_compare_series(&a->key, &b->key);
  if (order == 0) order = period_compare(&a->key.period, &b->key.period);
  if (order == 0) order = a->key.period.fiscal - b->key.period.fiscal;
  return order != 0 ? order : compare_deals(a, b);
}

/* Equal keys by place, so that messages do not depend on the sorting routine. */
static int compare_observations(gconstpointer pa, gconstpointer pb)
{
  const Observation *a = pa, *b = pb;
  int order = compare_keys(a, b);
  if (order == 0) order = g_strcmp0(a->key.dataset->file, b->key.dataset->file);
  return order != 0 ? order : (a->line > b->line) - (a->line < b->line);
}

/* ---- sealing -------------------------------------------------------------------------------------- */

Place observation_place(const Observation *observation)
{
  return (Place){observation->key.dataset->file, observation->line, 0};
}

static gboolean same_double(double a, double b)
{
  return a == b || (isnan(a) && isnan(b));
}

static gboolean same_value(const Observation *a, const Observation *b)
{
  return a->state == b->state && same_double(a->number.value, b->number.value) &&
         same_double(a->number.low, b->number.low) && same_double(a->number.high, b->number.high);
}

static char *print_value(const Observation *o)
{
  return number_is_defined(o->number) ? number_shortest(o->number.value) : g_strdup(state_id(o->state));
}

static gboolean report_two_values(const Observation *a, const Observation *b, GError **error)
{
  g_autofree char *va = print_value(a), *vb = print_value(b), *period = period_print(a->key.period);
  g_autofree char *unit = key_unit(&a->key);
  const char *partner = a->key.partner->name;
  return error_at(
      error, ARMEX_ERROR_INPUT, observation_place(b),
      "%s of %s%s%s, %s, is %s here but %s at %s:%u (%s): one data set gives one value, remove one of "
      "the two rows",
      a->key.measure->id, a->key.entity->name, *partner ? " with " : "", partner, period, vb, va,
      a->key.dataset->file, a->line, unit);
}

gboolean table_seal(Table *table, GError **error)
{
  GArray *rows = table->observations;
  g_array_sort(rows, compare_observations);
  guint kept = 0;
  for (guint i = 0; i < rows->len; i++) {
    Observation *o = &g_array_index(rows, Observation, i);
    Observation *last = kept > 0 ? &g_array_index(rows, Observation, kept - 1) : NULL;
    if (!last || compare_keys(last, o) != 0) {
      g_array_index(rows, Observation, kept++) = *o;
      continue;
    }
    if (!same_value(last, o)) return report_two_values(last, o, error);
    last->flags |= o->flags;
    last->confidence = MAX(last->confidence, o->confidence);
  }
  g_array_set_size(rows, kept);
  table->sealed = TRUE;
  return TRUE;
}

/* ---- look-up -------------------------------------------------------------------------------------- */

guint table_size(const Table *table)
{
  return table->observations->len;
}

const Observation *table_at(const Table *table, guint index)
{
  return &g_array_index(table->observations, Observation, index);
}

/* The first row not before the subject; with `after` the first row behind it. */
static guint bound(const Table *table, const Key *subject, gboolean after)
{
  guint low = 0, high = table->observations->len;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    const Key *key = &table_at(table, middle)->key;
    int order =
        subject->entity ? compare_subject(key, subject) : strcmp(key->measure->id, subject->measure->id);
    if (order < 0 || (after && order == 0))
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

void table_find(const Table *table, const Measure *measure, const Entity *entity, guint *start, guint *end)
{
  g_return_if_fail(table->sealed || table->observations->len == 0);
  Key subject = {.measure = measure, .entity = entity};
  *start = bound(table, &subject, FALSE);
  *end = bound(table, &subject, TRUE);
}

guint table_n_datasets(const Table *table)
{
  return table->datasets->len;
}

const Dataset *table_dataset(const Table *table, guint index)
{
  return g_ptr_array_index(table->datasets, index);
}
