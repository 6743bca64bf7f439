#include "claims/evidence.h"

#include "stats/period_stats.h"

#include <string.h>

struct Evidence {
  const Table *table;
  GHashTable *series;   /* Slot -> Series or NULL */
  GHashTable *releases; /* Slot -> GArray of Release */
  GHashTable *groups;   /* Slot -> GPtrArray of Series */
  GHashTable *deals;    /* Entity -> GPtrArray of Observation */
  GHashTable *measures; /* Entity -> GPtrArray of Measure */
  GHashTable *results;  /* Computed -> itself */
  GPtrArray *names;     /* of entities and groups, once asked for; else NULL */
};

/* Everything that one look-up depends on. Measures and entities are interned: pointers compare. */
typedef struct {
  Whose whose;
  Release release;
  gboolean group, partners;
} Slot;

/* One statistic of one series. */
typedef struct {
  const Series *series;
  OfSpan statistic;
  int from, to;
  Result result;
} Computed;

static guint computed_hash(gconstpointer p)
{
  const Computed *c = p;
  return (g_direct_hash(c->series) * 31 + (guint)(gsize)c->statistic) * 31 + (guint)(c->from * 4096 + c->to);
}

static gboolean computed_equal(gconstpointer a, gconstpointer b)
{
  const Computed *x = a, *y = b;
  return x->series == y->series && x->statistic == y->statistic && x->from == y->from && x->to == y->to;
}

static guint slot_hash(gconstpointer p)
{
  const Slot *s = p;
  guint h = g_direct_hash(s->whose.measure);
  h = h * 31 + g_direct_hash(s->whose.entity);
  h = h * 31 + g_direct_hash(s->whose.partner);
  h = h * 31 + g_str_hash(s->whose.category);
  h = h * 31 + (guint)(s->release.year * 16 + s->release.month);
  return h * 4 + (s->group ? 2 : 0) + (s->partners ? 1 : 0);
}

static gboolean slot_equal(gconstpointer a, gconstpointer b)
{
  const Slot *x = a, *y = b;
  return x->whose.measure == y->whose.measure && x->whose.entity == y->whose.entity &&
         x->whose.partner == y->whose.partner && strcmp(x->whose.category, y->whose.category) == 0 &&
         release_compare(x->release, y->release) == 0 && x->group == y->group && x->partners == y->partners;
}

static Slot *slot_copy(const Slot *slot)
{
  Slot *copy = g_memdup2(slot, sizeof *slot);
  copy->whose.category = g_intern_string(slot->whose.category);
  return copy;
}

static void free_series(gpointer series)
{
  if (series) series_free(series);
}

Evidence *evidence_new(const Table *table)
{
  Evidence *e = g_new0(Evidence, 1);
  e->table = table;
  e->series = g_hash_table_new_full(slot_hash, slot_equal, g_free, free_series);
  e->releases = g_hash_table_new_full(slot_hash, slot_equal, g_free, (GDestroyNotify)g_array_unref);
  e->groups = g_hash_table_new_full(slot_hash, slot_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  e->deals = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);
  e->results = g_hash_table_new_full(computed_hash, computed_equal, g_free, NULL);
  e->measures = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);
  return e;
}

void evidence_free(Evidence *evidence)
{
  if (!evidence) return;
  g_hash_table_unref(evidence->results);
  g_hash_table_unref(evidence->series);
  g_hash_table_unref(evidence->releases);
  g_hash_table_unref(evidence->groups);
  g_hash_table_unref(evidence->deals);
  g_hash_table_unref(evidence->measures);
  if (evidence->names) g_ptr_array_unref(evidence->names);
  g_free(evidence);
}

/* The name of the group that the entity stands for, unless it has figures of its own; NULL when there is
 * none.
 */
static const char *name_of_group(const Evidence *evidence, const Whose *whose)
{
  for (const char *const *name = group_names(); whose->entity && *name; name++)
    if (group_entity(group_find(*name), MEMBERS_TODAY) == whose->entity) return *name;
  const Group *group =
      whose->entity && whose->entity->kind != ENTITY_STATE ? group_find(whose->entity->name) : NULL;
  guint start, end;
  table_find(evidence->table, whose->measure, whose->entity, &start, &end);
  return group && start == end ? group_name(group) : NULL;
}

static Query query_of(const Evidence *evidence, const Slot *slot)
{
  const Whose *w = &slot->whose;
  return (Query){.measure = w->measure->id,
                 .group = name_of_group(evidence, w),
                 .entity = w->entity ? w->entity->name : NULL,
                 .partner = w->partner ? w->partner->name : NULL,
                 .category = w->category,
                 .release = slot->release};
}

const Series *evidence_series(Evidence *evidence, Whose whose, Release release)
{
  if (!whose.entity || !whose.partner) return NULL; /* a name that nothing knows */
  Slot slot = {whose, release, FALSE, FALSE};
  gpointer found;
  if (g_hash_table_lookup_extended(evidence->series, &slot, NULL, &found)) return found;
  Query query = query_of(evidence, &slot);
  /* a lack of data is a verdict, not an error: the sentence says what was looked for */
  Series *series = series_pick(evidence->table, &query, NULL, NULL);
  g_hash_table_insert(evidence->series, slot_copy(&slot), series);
  return series;
}

/* The first five names of a list; what follows the semicolon names an option, which a claims file has not. */
static char *shortened(const char *message)
{
  enum { NAMED = 5 };
  g_autofree char *text = g_strndup(message, strcspn(message, ";"));
  g_auto(GStrv) names = g_strsplit(text, ", ", -1);
  guint n = g_strv_length(names);
  if (n <= NAMED + 1) return g_steal_pointer(&text);
  g_free(names[NAMED]);
  names[NAMED] = g_strdup_printf("and %u others", n - NAMED);
  for (guint i = NAMED + 1; i < n; i++)
    g_clear_pointer(&names[i], g_free);
  return g_strjoinv(", ", names);
}

char *evidence_group_fault(Evidence *evidence, Whose whose, Release release)
{
  Slot slot = {whose, release, FALSE, FALSE};
  Query query = query_of(evidence, &slot);
  if (!query.group) return NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(Series) series = series_pick(evidence->table, &query, NULL, &error);
  return series ? NULL : shortened(error->message);
}

const GArray *evidence_releases(Evidence *evidence, Whose whose)
{
  Slot slot = {whose, RELEASE_NONE, FALSE, FALSE};
  GArray *found = g_hash_table_lookup(evidence->releases, &slot);
  if (found) return found;
  Query query = query_of(evidence, &slot);
  found = series_releases(evidence->table, &query);
  g_hash_table_insert(evidence->releases, slot_copy(&slot), found);
  return found;
}

/* ---- groups --------------------------------------------------------------------------------------- */

const GPtrArray *evidence_group(Evidence *evidence, Whose whose, Release release, gboolean partners)
{
  Slot slot = {whose, release, TRUE, partners};
  slot.whose.partner = NULL;
  if (!partners) slot.whose.entity = NULL;
  GPtrArray *found = g_hash_table_lookup(evidence->groups, &slot);
  if (found) return found;
  Query query = query_of(evidence, &slot);
  found = partners ? series_pick_partners(evidence->table, &query, NULL, NULL)
                   : series_pick_all(evidence->table, &query, TRUE, NULL, NULL);
  if (!found) found = g_ptr_array_new();
  g_hash_table_insert(evidence->groups, slot_copy(&slot), found);
  return found;
}

static void add_release(GArray *releases, Release release)
{
  guint at = 0;
  for (; at < releases->len; at++) {
    int order = release_compare(release, g_array_index(releases, Release, at));
    if (order == 0) return;
    if (order > 0) break;
  }
  g_array_insert_val(releases, at, release);
}

const GArray *evidence_group_releases(Evidence *evidence, Whose whose, gboolean partners)
{
  Slot slot = {whose, RELEASE_NONE, TRUE, partners};
  slot.whose.partner = NULL;
  if (!partners) slot.whose.entity = NULL;
  GArray *found = g_hash_table_lookup(evidence->releases, &slot);
  if (found) return found;
  found = g_array_new(FALSE, FALSE, sizeof(Release));
  guint i, end;
  table_find(evidence->table, whose.measure, slot.whose.entity, &i, &end);
  for (; i < end; i++) {
    const Key *key = &table_at(evidence->table, i)->key;
    if ((key->partner != entity_none()) == partners) add_release(found, key->dataset->release);
  }
  g_hash_table_insert(evidence->releases, slot_copy(&slot), found);
  return found;
}

/* ---- lists ---------------------------------------------------------------------------------------- */

const GPtrArray *evidence_deals(Evidence *evidence, const Entity *supplier)
{
  GPtrArray *found = g_hash_table_lookup(evidence->deals, supplier);
  if (found) return found;
  found = g_ptr_array_new();
  guint i, end;
  table_find(evidence->table, measure_find("deals"), supplier, &i, &end);
  for (; i < end; i++)
    if (table_at(evidence->table, i)->deal) g_ptr_array_add(found, (gpointer)table_at(evidence->table, i));
  g_hash_table_insert(evidence->deals, (gpointer)supplier, found);
  return found;
}

const GPtrArray *evidence_measures(Evidence *evidence, const Entity *entity)
{
  GPtrArray *found = g_hash_table_lookup(evidence->measures, entity);
  if (found) return found;
  found = g_ptr_array_new();
  for (guint m = 0; measure_at(m); m++) {
    guint start, end;
    table_find(evidence->table, measure_at(m), entity, &start, &end);
    if (end > start) g_ptr_array_add(found, (gpointer)measure_at(m));
  }
  g_hash_table_insert(evidence->measures, (gpointer)entity, found);
  return found;
}

const char *const *evidence_names(Evidence *evidence)
{
  if (evidence->names) return (const char *const *)evidence->names->pdata;
  evidence->names = g_ptr_array_new();
  g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
  for (guint i = 0; i < table_size(evidence->table); i++) {
    const Entity *entity = table_at(evidence->table, i)->key.entity;
    if (g_hash_table_add(seen, (gpointer)entity)) g_ptr_array_add(evidence->names, (gpointer)entity->name);
  }
  for (const char *const *group = group_names(); *group; group++)
    g_ptr_array_add(evidence->names, (gpointer)*group);
  g_ptr_array_add(evidence->names, NULL);
  return (const char *const *)evidence->names->pdata;
}

/* ---- computed once -------------------------------------------------------------------------------- */

Result evidence_of_span(Evidence *evidence, const Series *series, OfSpan statistic, int from, int to)
{
  Computed key = {.series = series, .statistic = statistic, .from = from, .to = to};
  Computed *found = g_hash_table_lookup(evidence->results, &key);
  if (found) return found->result;
  key.result = statistic(series, from, to);
  g_hash_table_add(evidence->results, g_memdup2(&key, sizeof key));
  return key.result;
}

static Result total_of_years(const Series *series, int from, int to)
{
  return period_total(series, period_years(from, to), PERIOD_STRICT).total;
}

Result evidence_total(Evidence *evidence, const Series *series, Period period)
{
  return evidence_of_span(evidence, series, total_of_years, period.from, period.to);
}
