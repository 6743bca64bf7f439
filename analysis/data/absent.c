/* The sentences for "there is nothing": what was asked, what is there instead, what to do. */
#include "data/select.h"

#include "base/text.h"

#include <string.h>

enum { LISTED = 8 };

/* With a single data set the message can name the file. */
static Place place_of(const Table *table)
{
  return (Place){table_n_datasets(table) == 1 ? table_dataset(table, 0)->file : NULL, 0, 0};
}

static GPtrArray *names_of(const GPtrArray *entities)
{
  GPtrArray *names = g_ptr_array_new();
  for (guint i = 0; i < entities->len; i++)
    g_ptr_array_add(names, (gpointer)((const Entity *)g_ptr_array_index(entities, i))->name);
  return names;
}

static char *did_you_mean(const char *word, GPtrArray *names)
{
  g_ptr_array_add(names, NULL);
  char *hint = text_did_you_mean(word, (const char *const *)names->pdata);
  g_ptr_array_set_size(names, (int)names->len - 1);
  return hint;
}

static const Observation *find_as_partner(const Table *table, const Entity *entity)
{
  for (guint i = 0; entity && entity != entity_none() && i < table_size(table); i++)
    if (table_at(table, i)->key.partner == entity) return table_at(table, i);
  return NULL;
}

/* Every name in the table that could have been meant. */
static GPtrArray *all_entities(const Table *table)
{
  g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
  GPtrArray *entities = g_ptr_array_new();
  for (guint i = 0; i < table_size(table); i++) {
    const Key *key = &table_at(table, i)->key;
    if (g_hash_table_add(seen, (gpointer)key->entity)) g_ptr_array_add(entities, (gpointer)key->entity);
  }
  return entities;
}

gboolean absent_entity(const Table *table, const Query *query, GError **error)
{
  const Entity *asked = entity_find(query->entity);
  const Observation *o = find_as_partner(table, asked);
  if (o)
    return error_at(error, ARMEX_ERROR_INPUT, place_of(table),
                    "'%s' is a partner here, not the entity (%s of %s): say --entity '%s' --partner '%s'",
                    query->entity, o->key.measure->id, o->key.entity->name, o->key.entity->name,
                    query->entity);
  g_autoptr(GPtrArray) entities = all_entities(table);
  if (entities->len == 0)
    return error_at(error, ARMEX_ERROR_INPUT, place_of(table), "the data hold no figures");
  g_autoptr(GPtrArray) names = names_of(entities);
  g_autofree char *hint = did_you_mean(query->entity, names);
  g_autofree char *list = select_list(names, LISTED);
  if (*hint)
    return error_at(error, ARMEX_ERROR_INPUT, place_of(table), "no figures for '%s'%s", query->entity, hint);
  return error_at(error, ARMEX_ERROR_INPUT, place_of(table), "no figures for '%s', at hand: %s",
                  query->entity, list);
}

gboolean absent_partner(const Table *table, const Query *query, const Subject *subject, GError **error)
{
  g_autoptr(GPtrArray) partners = select_partners(table, subject->measure, subject->entity);
  g_autoptr(GPtrArray) names = names_of(partners);
  const char *id = subject->measure->id, *entity = subject->entity->name;
  if (names->len == 0)
    return error_at(error, ARMEX_ERROR_INPUT, place_of(table),
                    "%s of %s is not at hand by partner ('%s'), leave --partner out", id, entity,
                    query->partner);
  g_autofree char *hint = did_you_mean(query->partner, names);
  g_autofree char *list = select_list(names, LISTED);
  return error_at(error, ARMEX_ERROR_INPUT, place_of(table), "%s of %s has no partner '%s'%s%s", id, entity,
                  query->partner, *hint ? hint : ", at hand: ", *hint ? "" : list);
}

/* The measure is there, but not for this entity; or not at all. */
static gboolean absent_measure(const Table *table, const Subject *subject, GError **error)
{
  g_autofree const char **ids = series_measures(table);
  g_autoptr(GPtrArray) held = g_ptr_array_new();
  for (guint i = 0; ids[i]; i++) {
    guint start, end;
    table_find(table, measure_find(ids[i]), subject->entity, &start, &end);
    if (start < end) g_ptr_array_add(held, (gpointer)ids[i]);
  }
  g_autofree char *list = select_list(held, LISTED);
  return error_at(error, ARMEX_ERROR_INPUT, place_of(table), "no %s%s%s in the data, at hand: %s",
                  subject->measure->id, subject->entity ? " for " : "",
                  subject->entity ? subject->entity->name : "", held->len ? list : "nothing");
}

/* The rows that the query's data set and currency leave out. */
static gboolean absent_by_filter(const Table *table, const Query *query, const Subject *subject, guint start,
                                 guint end, GError **error)
{
  g_autoptr(GPtrArray) held = g_ptr_array_new_with_free_func(g_free);
  for (guint i = start; i < end; i++) {
    const Key *key = &table_at(table, i)->key;
    char *text =
        g_strdup_printf("%s (%s)", key->dataset->id, *key->currency ? key->currency : key->measure->unit);
    if (g_ptr_array_find_with_equal_func(held, text, g_str_equal, NULL))
      g_free(text);
    else
      g_ptr_array_add(held, text);
  }
  g_autofree char *list = select_list(held, LISTED);
  return error_at(error, ARMEX_ERROR_INPUT, place_of(table), "no %s of %s in data set '%s'%s%s, at hand: %s",
                  subject->measure->id, subject->entity->name, query->dataset ? query->dataset : "any",
                  query->currency ? ", currency " : "", query->currency ? query->currency : "", list);
}

gboolean absent_rows(const Table *table, const Query *query, const Subject *subject, GError **error)
{
  guint start, end;
  table_find(table, subject->measure, subject->entity, &start, &end);
  if (start == end || !subject->entity) return absent_measure(table, subject, error);
  if (subject->partner != entity_none()) return absent_partner(table, query, subject, error);
  gboolean totals = FALSE;
  g_autoptr(GPtrArray) categories = g_ptr_array_new();
  for (guint i = start; i < end; i++) {
    const Key *key = &table_at(table, i)->key;
    if (key->partner != entity_none()) continue;
    totals |= strcmp(key->category, subject->category) == 0;
    if (*key->category && !g_ptr_array_find(categories, key->category, NULL))
      g_ptr_array_add(categories, (gpointer)key->category);
  }
  if (totals) return absent_by_filter(table, query, subject, start, end, error);
  g_autoptr(GPtrArray) partners = select_partners(table, subject->measure, subject->entity);
  g_autoptr(GPtrArray) names = names_of(partners);
  g_autofree char *list = select_list(categories->len ? categories : names, LISTED);
  return error_at(error, ARMEX_ERROR_INPUT, place_of(table),
                  "%s of %s has no total row, only rows by %s (%s): a sum of rows is not made up%s",
                  subject->measure->id, subject->entity->name, categories->len ? "category" : "partner", list,
                  categories->len ? "" : ", say --partner");
}

gboolean absent_release(const GArray *releases, const Query *query, const Subject *subject, GError **error)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < releases->len; i++) {
    Release r = g_array_index(releases, Release, i);
    g_ptr_array_add(ids, release_is_known(r) ? release_id(r) : g_strdup("data without a release"));
  }
  g_autofree char *list = select_list(ids, 12);
  const char *whose = subject->entity ? subject->entity->name : "several entities";
  if (release_is_known(query->release)) {
    g_autofree char *asked = release_id(query->release);
    return error_set(error, ARMEX_ERROR_INPUT, "%s of %s is not at hand in release %s, at hand: %s",
                     subject->measure->id, whose, asked, ids->len ? list : "none");
  }
  g_autofree char *day = day_print(query->as_of);
  return error_set(error, ARMEX_ERROR_INPUT, "%s of %s is at hand in no release up to %s, at hand: %s",
                   subject->measure->id, whose, day, ids->len ? list : "none");
}
