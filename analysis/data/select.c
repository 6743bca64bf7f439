#include "data/select.h"

#include "base/text.h"

#include <string.h>

enum { LISTED = 8 };

/* ---- lists ---------------------------------------------------------------------------------------- */

char *select_list(const GPtrArray *names, guint limit)
{
  GString *list = g_string_new(NULL);
  guint shown = names->len <= limit + 1 ? names->len : limit;
  for (guint i = 0; i < shown; i++)
    g_string_append_printf(list, "%s%s", i ? ", " : "", (const char *)g_ptr_array_index(names, i));
  if (shown < names->len) g_string_append_printf(list, " and %u more", names->len - shown);
  return g_string_free(list, FALSE);
}

void select_notice(GString *notice, const char *format, ...)
{
  if (!notice) return;
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *text = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  if (!strstr(notice->str, text)) g_string_append_printf(notice, "%s%s", notice->len ? "; " : "", text);
}

GPtrArray *select_entities(const Table *table, const Measure *measure)
{
  GPtrArray *entities = g_ptr_array_new();
  guint i, end;
  table_find(table, measure, NULL, &i, &end);
  while (i < end) {
    const Entity *entity = table_at(table, i)->key.entity;
    guint start;
    g_ptr_array_add(entities, (gpointer)entity);
    table_find(table, measure, entity, &start, &i);
  }
  return entities;
}

GPtrArray *select_partners(const Table *table, const Measure *measure, const Entity *entity)
{
  GPtrArray *partners = g_ptr_array_new();
  const Entity *last = entity_none();
  guint i, end;
  table_find(table, measure, entity, &i, &end);
  for (; i < end; i++) {
    const Entity *partner = table_at(table, i)->key.partner;
    if (partner != last && partner != entity_none()) g_ptr_array_add(partners, (gpointer)partner);
    last = partner;
  }
  return partners;
}

/* ---- measure, entity, partner --------------------------------------------------------------------- */

static gboolean allows(const Query *query, const Key *key)
{
  return (!query->dataset || g_strcmp0(query->dataset, key->dataset->id) == 0) &&
         (!query->currency || strcmp(query->currency, key->currency) == 0);
}

static gboolean holds(const Table *table, const Query *query, const Measure *measure, const Entity *entity)
{
  guint i, end;
  table_find(table, measure, entity, &i, &end);
  while (i < end && !allows(query, &table_at(table, i)->key))
    i++;
  return i < end;
}

const char **series_measures(const Table *table)
{
  GPtrArray *ids = g_ptr_array_new();
  guint i = 0, start;
  while (i < table_size(table)) {
    const Measure *measure = table_at(table, i)->key.measure;
    g_ptr_array_add(ids, (gpointer)measure->id);
    table_find(table, measure, NULL, &start, &i);
  }
  g_ptr_array_add(ids, NULL);
  return (const char **)g_ptr_array_free(ids, FALSE);
}

static gboolean name_measure(const char *id, const Measure **out, GError **error)
{
  *out = measure_find(id);
  if (*out) return TRUE;
  g_autofree char *hint = text_did_you_mean(id, measure_ids());
  return error_set(error, ARMEX_ERROR_USAGE, "'%s' is not a measure%s", id, hint);
}

gboolean select_measure(const Table *table, const Query *query, const Entity *entity, const Measure **out,
                        GError **error)
{
  if (query->measure) return name_measure(query->measure, out, error);
  g_autofree const char **ids = series_measures(table);
  g_autoptr(GPtrArray) held = g_ptr_array_new();
  for (guint i = 0; ids[i]; i++)
    if (holds(table, query, measure_find(ids[i]), entity)) g_ptr_array_add(held, (gpointer)ids[i]);
  if (held->len == 0)
    return error_set(error, ARMEX_ERROR_INPUT, "the data hold no figures%s%s", entity ? " for " : "",
                     entity ? entity->name : "");
  if (held->len > 1) {
    g_autofree char *list = select_list(held, 20);
    return error_set(error, ARMEX_ERROR_USAGE, "the data hold several measures: %s; say which with --measure",
                     list);
  }
  *out = measure_find(g_ptr_array_index(held, 0));
  return TRUE;
}

static gboolean sole_entity(const Table *table, const Query *query, const Measure *measure,
                            const Entity **out, GError **error)
{
  g_autoptr(GPtrArray) entities = select_entities(table, measure);
  g_autoptr(GPtrArray) names = g_ptr_array_new();
  for (guint i = 0; i < entities->len; i++) {
    const Entity *entity = g_ptr_array_index(entities, i);
    if (!holds(table, query, measure, entity)) continue;
    g_ptr_array_add(names, (gpointer)entity->name);
    *out = entity;
  }
  if (names->len == 1) return TRUE;
  if (names->len == 0) return absent_rows(table, query, &(Subject){measure, NULL, entity_none(), ""}, error);
  g_autofree char *list = select_list(names, LISTED);
  return error_set(error, ARMEX_ERROR_USAGE, "%s is at hand for %u entities: %s; say which with --entity",
                   measure->id, names->len, list);
}

static gboolean stands_anywhere(const Table *table, const Query *query, const Entity *entity)
{
  g_autofree const char **ids = series_measures(table);
  for (guint i = 0; ids[i]; i++)
    if (holds(table, query, measure_find(ids[i]), entity)) return TRUE;
  return FALSE;
}

/* A name may be that of an aggregate, which this table lacks, and of an organisation, which it holds. */
const Entity *select_entity(const Table *table, const Query *query, const char *name)
{
  static const char *const endings[] = {"", "*", "**"};
  for (gsize i = 0; i < G_N_ELEMENTS(endings); i++) {
    g_autofree char *spelling = g_strconcat(name, endings[i], NULL);
    const Entity *entity = entity_find(spelling);
    if (entity && stands_anywhere(table, query, entity)) return entity;
  }
  return NULL;
}

gboolean select_subject(const Table *table, const Query *query, Subject *out, GError **error)
{
  Subject s = {NULL, NULL, entity_none(), query->category ? query->category : ""};
  if (query->entity) {
    s.entity = select_entity(table, query, query->entity);
    if (!s.entity) return absent_entity(table, query, error);
  }
  if (!select_measure(table, query, s.entity, &s.measure, error)) return FALSE;
  if (!s.entity && !sole_entity(table, query, s.measure, &s.entity, error)) return FALSE;
  if (query->partner && *query->partner) {
    s.partner = entity_find(query->partner);
    if (!s.partner) return absent_partner(table, query, &s, error);
  }
  *out = s;
  return TRUE;
}

/* ---- runs ----------------------------------------------------------------------------------------- */

static gboolean is_of_house(const Key *key, const char *house)
{
  return key->dataset->publisher && strcmp(release_house(key->dataset->publisher), house) == 0;
}

static void remove_other_houses(GArray *runs, const Measure *measure, GString *notice)
{
  const char *house = release_publisher(measure->publisher);
  gboolean any = FALSE;
  for (guint i = 0; house && i < runs->len; i++)
    any |= is_of_house(g_array_index(runs, Run, i).key, house);
  for (guint i = runs->len; any && i-- > 0;) {
    const Key *key = g_array_index(runs, Run, i).key;
    if (is_of_house(key, house)) continue;
    const char *other = key->dataset->publisher ? key->dataset->publisher : key->dataset->id;
    select_notice(notice, "the copy by %s was left aside for %s's own data", other, house);
    g_array_remove_index(runs, i);
  }
}

GArray *select_runs(const Table *table, const Query *query, const Subject *subject, GString *notice)
{
  GArray *runs = g_array_new(FALSE, FALSE, sizeof(Run));
  guint i, end;
  table_find(table, subject->measure, subject->entity, &i, &end);
  for (; i < end; i++) {
    const Observation *o = table_at(table, i);
    if (o->key.partner != subject->partner || strcmp(o->key.category, subject->category) != 0 ||
        !allows(query, &o->key))
      continue;
    Run *last = runs->len ? &g_array_index(runs, Run, runs->len - 1) : NULL;
    if (!last || key_compare_series(last->key, &o->key) != 0) {
      Run run = {i, i, 0, &o->key};
      g_array_append_val(runs, run);
      last = &g_array_index(runs, Run, runs->len - 1);
    }
    last->end = i + 1;
    last->defined += number_is_defined(o->number) ? 1 : 0;
  }
  remove_other_houses(runs, subject->measure, notice);
  return runs;
}

/* ---- release -------------------------------------------------------------------------------------- */

GArray *select_releases(const GArray *runs)
{
  GArray *releases = g_array_new(FALSE, FALSE, sizeof(Release));
  for (guint i = 0; i < runs->len; i++) {
    Release r = g_array_index(runs, Run, i).key->dataset->release;
    guint at = 0;
    while (at < releases->len && release_compare(g_array_index(releases, Release, at), r) > 0)
      at++;
    if (at == releases->len || release_compare(g_array_index(releases, Release, at), r) != 0)
      g_array_insert_val(releases, at, r);
  }
  return releases;
}

/* The release to look for on the day: by the calendar, or the month itself where there is none. */
static Release release_wanted(const Query *query, const Measure *measure, GString *notice)
{
  gboolean guessed = FALSE;
  Release wanted = release_of_day(measure->publisher, query->as_of, &guessed);
  if (!release_is_known(wanted))
    return (Release){query->as_of.year, query->as_of.month ? query->as_of.month : 12};
  if (guessed) {
    g_autofree char *id = release_id(wanted);
    select_notice(notice, "release %s by the usual day of publication, the day itself is not in the table",
                  id);
  }
  return wanted;
}

static gboolean release_as_of(const GArray *releases, const Query *query, const Measure *measure,
                              Release *out, GString *notice)
{
  Release wanted = release_wanted(query, measure, notice);
  for (guint i = 0; i < releases->len; i++) {
    Release r = g_array_index(releases, Release, i);
    if (release_compare(r, wanted) > 0 || (!release_is_known(r) && i > 0)) continue;
    if (measure->publisher && release_is_known(r) && release_compare(r, wanted) < 0) {
      g_autofree char *id = release_id(r), *missing = release_id(wanted);
      select_notice(notice, "release %s stands in for %s, which is not at hand", id, missing);
    }
    *out = r;
    return TRUE;
  }
  return FALSE;
}

static void tell_other_releases(const GArray *releases, GString *notice)
{
  g_autoptr(GPtrArray) others = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 1; i < releases->len; i++) {
    Release r = g_array_index(releases, Release, i);
    g_ptr_array_add(others, release_is_known(r) ? release_id(r) : g_strdup("data without a release"));
  }
  g_autofree char *taken = release_id(g_array_index(releases, Release, 0));
  g_autofree char *list = select_list(others, 12);
  select_notice(notice, "release %s taken, also at hand: %s", taken, list);
}

gboolean select_release(const GArray *releases, const Query *query, const Measure *measure, Release *out,
                        GString *notice)
{
  if (releases->len == 0) return FALSE;
  if (release_is_known(query->release)) {
    for (guint i = 0; i < releases->len; i++)
      if (release_compare(g_array_index(releases, Release, i), query->release) == 0) {
        *out = query->release;
        return TRUE;
      }
    return FALSE;
  }
  if (query->as_of.year != 0) return release_as_of(releases, query, measure, out, notice);
  if (releases->len > 1) tell_other_releases(releases, notice);
  *out = g_array_index(releases, Release, 0);
  return TRUE;
}

/* ---- unit and order ------------------------------------------------------------------------------- */

static gboolean same_unit(const Key *a, const Key *b)
{
  return a->basis == b->basis && a->base_year == b->base_year && strcmp(a->currency, b->currency) == 0;
}

/* Above 0 when a is the unit to take: the measure's own currency, then the latest base year. */
static int compare_units(const Key *a, const Key *b)
{
  int own_a = strcmp(a->currency, a->measure->unit) == 0, own_b = strcmp(b->currency, b->measure->unit) == 0;
  return own_a != own_b ? own_a - own_b : a->base_year - b->base_year;
}

static int compare_standing(gconstpointer pa, gconstpointer pb)
{
  const Run *a = pa, *b = pb;
  if (a->defined != b->defined) return a->defined > b->defined ? -1 : 1;
  return a->start < b->start ? -1 : 1;
}

/* "Newest" has a meaning within one house only. A data set without a publisher is nobody's rival. */
static gboolean is_one_house(const GArray *runs, GError **error)
{
  const Dataset *first = NULL;
  for (guint i = 0; i < runs->len; i++) {
    const Key *key = g_array_index(runs, Run, i).key;
    const Dataset *d = key->dataset;
    if (!d->publisher) continue;
    if (first && strcmp(release_house(d->publisher), release_house(first->publisher)) != 0)
      return error_set(error, ARMEX_ERROR_INPUT,
                       "%s of %s is at hand from two publishers, %s (%s) and %s (%s): give one of them",
                       key->measure->id, key->entity->name, first->publisher, first->file, d->publisher,
                       d->file);
    first = d;
  }
  return TRUE;
}

static const Key *keep_release(GArray *runs, Release release)
{
  const Key *unit = NULL;
  for (guint i = runs->len; i-- > 0;) {
    const Key *key = g_array_index(runs, Run, i).key;
    if (release_compare(key->dataset->release, release) != 0)
      g_array_remove_index(runs, i);
    else if (!unit || compare_units(key, unit) >= 0)
      unit = key;
  }
  return unit;
}

gboolean select_keep(GArray *runs, const Query *query, Release release, GString *notice, GError **error)
{
  if (!release_is_known(query->release) && !is_one_house(runs, error)) return FALSE;
  const Key *unit = keep_release(runs, release);
  if (!is_one_house(runs, error)) return FALSE;
  for (guint i = runs->len; i-- > 0;) {
    const Key *key = g_array_index(runs, Run, i).key;
    if (same_unit(key, unit)) continue;
    g_autofree char *taken = key_unit(unit), *other = key_unit(key);
    select_notice(notice, "taken in %s, also at hand in %s", taken, other);
    g_array_remove_index(runs, i);
  }
  g_array_sort(runs, compare_standing);
  return TRUE;
}
