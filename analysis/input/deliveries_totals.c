#include "input/deliveries.h"

#include "input/cell.h"

#include <string.h>

#define ALL_OF (FLAG_SECOND_HAND | FLAG_LICENSED) /* say something of a sum only when true of every row */

typedef struct {
  long double sum; /* so that the order of rows does not matter */
  guint rows, any_flags, all_flags, line;
} Year;

typedef struct {
  const Measure *measure;
  const Entity *entity, *partner;
  const char *category;
  Year *years;
} Sum;

typedef struct {
  GHashTable *index; /* Sum -> the same */
  GPtrArray *sums;   /* in order of first rows */
  int from;
  guint n_years;
} Sums;

static guint sum_hash(gconstpointer data)
{
  const Sum *sum = data;
  guint hash = g_direct_hash(sum->measure);
  hash = hash * 31 + g_direct_hash(sum->entity);
  hash = hash * 31 + g_direct_hash(sum->partner);
  return hash * 31 + g_direct_hash(sum->category);
}

static gboolean sum_equal(gconstpointer a, gconstpointer b)
{
  const Sum *x = a, *y = b;
  return x->measure == y->measure && x->entity == y->entity && x->partner == y->partner &&
         x->category == y->category;
}

static void sum_free(gpointer data)
{
  Sum *sum = data;
  g_free(sum->years);
  g_free(sum);
}

static void add(Sums *sums, const Measure *measure, const Entity *entity, const Entity *partner,
                const char *category, const Delivery *d)
{
  const Sum key = {measure, entity, partner, category, NULL};
  Sum *sum = g_hash_table_lookup(sums->index, &key);
  if (!sum) {
    sum = g_memdup2(&key, sizeof key);
    sum->years = g_new0(Year, sums->n_years);
    g_ptr_array_add(sums->sums, sum);
    g_hash_table_add(sums->index, sum);
  }
  Year *year = &sum->years[d->year - sums->from];
  if (year->rows++ == 0) *year = (Year){.rows = 1, .all_flags = ALL_OF, .line = d->line};
  year->sum += (long double)d->tiv;
  year->any_flags |= d->flags;
  year->all_flags &= d->flags;
}

/* One side's figures: of a party over all others, by partner, by category. `open`: all others are in the
 * file. */
static void add_side(Sums *sums, const char *measure_id, const Entity *own, const Entity *other,
                     gboolean open, const Delivery *d)
{
  const Measure *measure = measure_find(measure_id);
  const char *all = g_intern_static_string("");
  if (own != entity_world()) add(sums, measure, own, other, all, d);
  if (!open) return;
  add(sums, measure, own, entity_none(), all, d);
  add(sums, measure, own, entity_none(), d->category, d);
}

static void add_delivery(Sums *sums, const DeliveriesTitle *title, const Delivery *d)
{
  add_side(sums, "exports.tiv", d->seller, d->buyer, title->all_buyers, d);
  add_side(sums, "imports.tiv", d->buyer, d->seller, title->all_sellers, d);
  if (!title->all_sellers || !title->all_buyers) return;
  add_side(sums, "exports.tiv", entity_world(), entity_none(), TRUE, d);
  add_side(sums, "imports.tiv", entity_world(), entity_none(), TRUE, d);
}

/* March of year Y ends with Y - 1; without a release a last year without any row says the same. */
static int first_unpublished(const Dataset *dataset, const DeliveriesTitle *title, const GArray *deliveries)
{
  int last = 0;
  for (guint i = 0; i < deliveries->len; i++)
    last = MAX(last, g_array_index(deliveries, Delivery, i).year);
  int first = release_is_known(dataset->release) ? MAX(dataset->release.year, last + 1) : last + 1;
  return first <= title->to ? first : 0;
}

static Figure figure_of(const Year *year, gboolean published)
{
  if (year->rows) return (Figure){number_exact((double)year->sum), STATE_VALUE};
  if (!published) return (Figure){NUMBER_NONE, STATE_NOT_PUBLISHED};
  return (Figure){number_exact(0), STATE_NONE};
}

static void emit(Reading *reading, const Dataset *dataset, const Sums *sums, int unpublished_from)
{
  guint header = reading_header(reading)->line;
  for (guint i = 0; i < sums->sums->len; i++) {
    const Sum *sum = g_ptr_array_index(sums->sums, i);
    Observation o = {.key = reading_key(dataset, sum->measure)};
    o.key.entity = sum->entity;
    o.key.partner = sum->partner;
    o.key.category = sum->category;
    for (guint y = 0; y < sums->n_years; y++) {
      const Year *year = &sum->years[y];
      int number = sums->from + (int)y;
      const Figure figure = figure_of(year, !unpublished_from || number < unpublished_from);
      o.key.period = period_year(number);
      o.number = figure.number;
      o.state = figure.state;
      o.flags = (year->any_flags & ~(guint)ALL_OF) | year->all_flags;
      o.line = year->rows ? year->line : header;
      reading_add(reading, &o);
    }
  }
}

void deliveries_add_totals(Reading *reading, const Dataset *dataset, const DeliveriesTitle *title,
                           const GArray *deliveries)
{
  g_autoptr(GHashTable) index = g_hash_table_new(sum_hash, sum_equal);
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(sum_free);
  Sums sums = {index, list, title->from, (guint)(title->to - title->from + 1)};
  int unpublished_from = first_unpublished(dataset, title, deliveries);
  for (guint i = 0; i < deliveries->len; i++)
    add_delivery(&sums, title, &g_array_index(deliveries, Delivery, i));
  if (unpublished_from) reading_note(reading, "no delivery from %d on: not published", unpublished_from);
  emit(reading, dataset, &sums, unpublished_from);
}
