/* The questions of series.h, each as a walk through the steps of select.h. */
#include "data/build.h"
#include "data/group_series.h"

static void give_notice(GString *text, char **notice)
{
  if (notice) *notice = text->len ? g_strdup(text->str) : NULL;
}

static Series *pick_subject(const Table *table, const Query *query, const Subject *subject, GString *notice,
                            GError **error)
{
  g_autoptr(GArray) runs = select_runs(table, query, subject, notice);
  if (runs->len == 0) {
    absent_rows(table, query, subject, error);
    return NULL;
  }
  g_autoptr(GArray) releases = select_releases(runs);
  Release release;
  if (!select_release(releases, query, subject->measure, &release, notice)) {
    absent_release(releases, query, subject, error);
    return NULL;
  }
  if (!select_keep(runs, query, release, notice, error)) return NULL;
  return build_series(table, runs, notice, error);
}

/* NATO's own deliveries, and regions that a publisher adds up himself, are not the sum over the members. */
static void tell_own_row(const Query *query, const Subject *subject, GString *notice)
{
  const Group *group = query->entity ? group_find(query->entity) : NULL;
  if (group)
    select_notice(notice, "'%s' stands in the data as %s; --group '%s' adds its members up", query->entity,
                  entity_kind_name(subject->entity->kind), group_name(group));
}

Series *series_pick(const Table *table, const Query *query, char **notice, GError **error)
{
  const Group *group = query_group(table, query);
  g_autoptr(GString) text = g_string_new(NULL);
  Subject subject;
  Series *series = NULL;
  if (group)
    series = group_series(table, query, group, text, error);
  else if (select_subject(table, query, &subject, error)) {
    tell_own_row(query, &subject, text);
    series = pick_subject(table, query, &subject, text, error);
  }
  if (series) give_notice(text, notice);
  return series;
}

GArray *series_releases(const Table *table, const Query *query)
{
  const Group *group = query_group(table, query);
  Subject subject;
  if (!group && !select_subject(table, query, &subject, NULL))
    return g_array_new(FALSE, FALSE, sizeof(Release));
  g_autoptr(GArray) runs = group ? NULL : select_runs(table, query, &subject, NULL);
  GArray *releases = group ? group_releases(table, query, group) : select_releases(runs);
  if (releases->len > 1 && !release_is_known(g_array_index(releases, Release, releases->len - 1)))
    g_array_set_size(releases, releases->len - 1);
  return releases;
}

/* ---- many at once --------------------------------------------------------------------------------- */

/* The subjects of one question, and the releases in which each of them stands. */
typedef struct {
  GArray *subjects;    /* Subject */
  GPtrArray *releases; /* GArray of Release, beside subjects */
} Field;

static void field_add(Field *field, const Table *table, const Query *query, const Subject *subject)
{
  g_autoptr(GArray) runs = select_runs(table, query, subject, NULL);
  if (runs->len == 0) return;
  g_array_append_val(field->subjects, *subject);
  g_ptr_array_add(field->releases, select_releases(runs));
}

static Field field_new(void)
{
  return (Field){g_array_new(FALSE, FALSE, sizeof(Subject)),
                 g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref)};
}

static void field_clear(Field *field)
{
  g_array_unref(field->subjects);
  g_ptr_array_unref(field->releases);
}

static gboolean stands_in(const Field *field, guint index, Release release)
{
  const GArray *releases = g_ptr_array_index(field->releases, index);
  for (guint i = 0; i < releases->len; i++)
    if (release_compare(g_array_index(releases, Release, i), release) == 0) return TRUE;
  return FALSE;
}

static guint count_in(const Field *field, Release release)
{
  guint count = 0;
  for (guint i = 0; i < field->subjects->len; i++)
    count += stands_in(field, i, release) ? 1 : 0;
  return count;
}

static gboolean holds_entity(const Field *field, const Entity *entity, Release release)
{
  for (guint i = 0; i < field->subjects->len; i++)
    if (g_array_index(field->subjects, Subject, i).entity == entity) return stands_in(field, i, release);
  return FALSE;
}

/* Releases of the field, newest first; only those with at least `least` members and the entity, unless NULL.
 */
static GArray *field_releases(const Field *field, guint least, const Entity *entity)
{
  GArray *releases = g_array_new(FALSE, FALSE, sizeof(Release));
  for (guint i = 0; i < field->releases->len; i++) {
    const GArray *own = g_ptr_array_index(field->releases, i);
    for (guint r = 0; r < own->len; r++) {
      Release release = g_array_index(own, Release, r);
      guint at = 0;
      while (at < releases->len && release_compare(g_array_index(releases, Release, at), release) > 0)
        at++;
      gboolean known =
          at < releases->len && release_compare(g_array_index(releases, Release, at), release) == 0;
      if (!known && count_in(field, release) >= least && (!entity || holds_entity(field, entity, release)))
        g_array_insert_val(releases, at, release);
    }
  }
  return releases;
}

/* Each member that stands in the release, as a series. */
static GPtrArray *field_build(const Field *field, const Table *table, const Query *query, Release release,
                              GString *notice, GError **error)
{
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func((GDestroyNotify)series_free);
  for (guint i = 0; i < field->subjects->len; i++) {
    if (!stands_in(field, i, release)) continue;
    const Subject *subject = &g_array_index(field->subjects, Subject, i);
    g_autoptr(GArray) runs = select_runs(table, query, subject, notice);
    if (!select_keep(runs, query, release, notice, error)) return NULL;
    Series *series = build_series(table, runs, notice, error);
    if (!series) return NULL;
    g_ptr_array_add(all, series);
  }
  return g_steal_pointer(&all);
}

static GPtrArray *field_pick(const Field *field, const Table *table, const Query *query, const Subject *asked,
                             guint least, char **notice, GError **error)
{
  g_autoptr(GString) text = g_string_new(NULL);
  g_autoptr(GArray) releases =
      field_releases(field, release_is_known(query->release) ? 1 : least, asked->entity);
  if (releases->len == 0) {
    g_array_unref(releases);
    releases = field_releases(field, 1, asked->entity);
  }
  if (releases->len == 0) {
    absent_rows(table, query, asked, error);
    return NULL;
  }
  Release release;
  if (!select_release(releases, query, asked->measure, &release, text)) {
    absent_release(releases, query, asked, error);
    return NULL;
  }
  GPtrArray *all = field_build(field, table, query, release, text, error);
  if (all) give_notice(text, notice);
  return all;
}

GPtrArray *series_pick_all(const Table *table, const Query *query, gboolean states_only, char **notice,
                           GError **error)
{
  Subject asked = {NULL, NULL, entity_none(), query->category ? query->category : ""};
  if (query->entity && !(asked.entity = entity_find(query->entity))) {
    absent_entity(table, query, error);
    return NULL;
  }
  if (states_only && asked.entity && asked.entity->kind != ENTITY_STATE) {
    error_set(error, ARMEX_ERROR_INPUT, "'%s' (%s) does not stand among states", query->entity,
              entity_kind_name(asked.entity->kind));
    return NULL;
  }
  if (!select_measure(table, query, asked.entity, &asked.measure, error)) return NULL;
  if (query->partner && *query->partner) asked.partner = entity_resolve(query->partner);
  Field field = field_new();
  g_autoptr(GPtrArray) entities = select_entities(table, asked.measure);
  for (guint i = 0; i < entities->len; i++) {
    Subject subject = asked;
    subject.entity = g_ptr_array_index(entities, i);
    if (!states_only || subject.entity->kind == ENTITY_STATE) field_add(&field, table, query, &subject);
  }
  GPtrArray *all = field_pick(&field, table, query, &asked, 2, notice, error);
  field_clear(&field);
  return all;
}

GPtrArray *series_pick_partners(const Table *table, const Query *query, char **notice, GError **error)
{
  Query totals = *query;
  totals.partner = NULL;
  Subject asked;
  if (!select_subject(table, &totals, &asked, error)) return NULL;
  Field field = field_new();
  g_autoptr(GPtrArray) partners = select_partners(table, asked.measure, asked.entity);
  for (guint i = 0; i < partners->len; i++) {
    Subject subject = asked;
    subject.partner = g_ptr_array_index(partners, i);
    field_add(&field, table, &totals, &subject);
  }
  GPtrArray *all = field_pick(&field, table, &totals, &asked, 1, notice, error);
  field_clear(&field);
  return all;
}
