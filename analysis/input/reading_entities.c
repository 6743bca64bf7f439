#include "input/reading.h"

#include <string.h>

enum { LISTED = 10 };

static const char *const plurals[] = {
    [ENTITY_STATE] = "states",
    [ENTITY_FORMER_STATE] = "former states",
    [ENTITY_NON_STATE] = "non-state actors",
    [ENTITY_ORGANISATION] = "organisations",
    [ENTITY_AGGREGATE] = "aggregates",
    [ENTITY_UNKNOWN_PARTY] = "unknown parties",
    [ENTITY_UNMATCHED] = "unmatched names",
};

static gint compare_texts(gconstpointer a, gconstpointer b)
{
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* "153 states, 5 former states and 1 aggregate" is worth a line only where there is more than states. */
static void tell_kinds(Reading *reading)
{
  guint counts[G_N_ELEMENTS(plurals)] = {0};
  g_autoptr(GString) text = g_string_new(NULL);
  GHashTableIter iter;
  gpointer entity;
  g_hash_table_iter_init(&iter, reading->entities);
  while (g_hash_table_iter_next(&iter, &entity, NULL))
    counts[((const Entity *)entity)->kind]++;
  if (counts[ENTITY_STATE] == g_hash_table_size(reading->entities)) return;
  for (guint kind = 0; kind < G_N_ELEMENTS(counts); kind++)
    if (counts[kind])
      g_string_append_printf(text, "%s%u %s", text->len ? ", " : "", counts[kind],
                             counts[kind] == 1 ? entity_kind_name((EntityKind)kind) : plurals[kind]);
  reading_note(reading, "entities: %s", text->str);
}

static GPtrArray *unmatched_names(const Reading *reading)
{
  GPtrArray *names = g_ptr_array_new();
  GHashTable *const sets[] = {reading->names, reading->entities};
  for (guint s = 0; s < G_N_ELEMENTS(sets); s++) {
    GHashTableIter iter;
    gpointer key, value;
    g_hash_table_iter_init(&iter, sets[s]);
    while (g_hash_table_iter_next(&iter, &key, &value)) {
      const Entity *entity = sets[s] == reading->names ? value : key;
      if (entity->kind == ENTITY_UNMATCHED && entity != entity_none() &&
          !g_ptr_array_find(names, entity->name, NULL))
        g_ptr_array_add(names, (gpointer)entity->name);
    }
  }
  g_ptr_array_sort(names, compare_texts);
  return names;
}

void reading_tell_entities(Reading *reading)
{
  tell_kinds(reading);
  g_autoptr(GPtrArray) names = unmatched_names(reading);
  if (!names->len) return;
  g_autoptr(GString) list = g_string_new(NULL);
  for (guint i = 0; i < names->len && i < LISTED; i++) {
    g_autofree char *quote = reading_quote(names->pdata[i]);
    g_string_append_printf(list, "%s%s", i ? ", " : "", quote);
  }
  if (names->len > LISTED) g_string_append_printf(list, " and %u more", names->len - LISTED);
  reading_note(reading, "names that no country, region or organisation goes by, kept as they stand (%u): %s",
               names->len, list->str);
}
