#include "data/group_series.h"

#include <string.h>

enum { NAMED = 40 }; /* members that a message names */

/* What goes into the sum. */
typedef struct {
  const Group *group;
  const Query *query;
  GPtrArray *series;  /* Series *, of every entity of the release */
  GPtrArray *members; /* const Entity *, of all years */
  Series *sum;
} Gathering;

const Group *query_group(const Table *table, const Query *query)
{
  if (query->group) return group_find(query->group);
  if (!query->entity || select_entity(table, query, query->entity)) return NULL;
  return group_find(query->entity);
}

/* ---- what can be added up ------------------------------------------------------------------------- */

static const Series *series_of(const Gathering *g, const Entity *entity)
{
  for (guint i = 0; i < g->series->len; i++) {
    const Series *series = g->series->pdata[i];
    if (series->key.entity == entity) return series;
  }
  return NULL;
}

static gboolean check_measure(const Gathering *g, const Measure *measure, GError **error)
{
  if (measure->kind != KIND_SHARE && measure->kind != KIND_INDEX && !measure->denominator) return TRUE;
  return error_set(error, ARMEX_ERROR_INPUT,
                   "%s cannot be added up over the members of %s: a sum needs amounts, such as milex.current",
                   measure->id, group_name(g->group));
}

static gboolean check_unit(const Gathering *g, const Series *a, const Series *b, GError **error)
{
  if (strcmp(a->key.currency, b->key.currency) == 0 && a->key.basis == b->key.basis &&
      a->key.base_year == b->key.base_year)
    return TRUE;
  g_autofree char *unit_a = key_unit(&a->key), *unit_b = key_unit(&b->key);
  return error_set(error, ARMEX_ERROR_INPUT,
                   "%s of the members of %s is in several units, such as %s (%s) and %s (%s): they cannot be "
                   "added up",
                   a->key.measure->id, group_name(g->group), unit_a, a->key.entity->name, unit_b,
                   b->key.entity->name);
}

/* Years of all members' series; FALSE when there are none. */
static gboolean span_of(const Gathering *g, int *first, int *last)
{
  gboolean any = FALSE;
  for (guint i = 0; i < g->series->len; i++) {
    const Series *series = g->series->pdata[i];
    if (!series->n || !group_has(g->group, series->key.entity, MEMBERS_TODAY, 0)) continue;
    *first = any ? MIN(*first, series->first_year) : series->first_year;
    *last = any ? MAX(*last, series->last_year) : series->last_year;
    any = TRUE;
  }
  return any;
}

static char *names_of(const GPtrArray *entities)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new();
  for (guint i = 0; i < entities->len; i++)
    g_ptr_array_add(names, (gpointer)((const Entity *)entities->pdata[i])->name);
  return select_list(names, NAMED);
}

/* Members of whom the data hold nothing at all. */
static gboolean check_absent(const Gathering *g, GString *notice, GError **error)
{
  g_autoptr(GPtrArray) absent = g_ptr_array_new();
  for (guint i = 0; i < g->members->len; i++)
    if (!series_of(g, g->members->pdata[i])) g_ptr_array_add(absent, g->members->pdata[i]);
  if (!absent->len) return TRUE;
  g_autofree char *list = names_of(absent);
  if (g->query->allow_gaps) {
    select_notice(notice, "%s: not in the data, counted as nothing: %s", group_name(g->group), list);
    return TRUE;
  }
  return error_set(error, ARMEX_ERROR_INPUT,
                   "the data lack members of %s: %s; --allow-gaps counts them as nothing",
                   group_name(g->group), list);
}

/* ---- one year ------------------------------------------------------------------------------------- */

/* One year's sum as it grows. */
typedef struct {
  Observation row;
  guint members;   /* of that year */
  GPtrArray *gaps; /* const Entity *: members without a figure */
  State lacking;   /* why, where all of them say the same; else missing */
} Year;

/* Of two states of what a year's figure is made of, the one that stands for the sum. */
static State join_states(State a, State b)
{
  static const State order[] = {STATE_NONE, STATE_BELOW_HALF, STATE_VALUE};
  for (guint i = G_N_ELEMENTS(order); i-- > 0;)
    if (a == order[i] || b == order[i]) return order[i];
  return a;
}

static void add_member(const Gathering *g, const Entity *entity, int year, Year *y)
{
  const Series *series = series_of(g, entity);
  State state = series ? series_state(series, year) : STATE_MISSING;
  /* before its statehood nobody was a member; today's members throughout do not allow for that */
  if (state == STATE_NO_STATE && g->query->members == MEMBERS_THEN) return;
  y->members++;
  Number number = series ? series_number(series, year) : NUMBER_NONE;
  if (!number_is_defined(number)) {
    y->lacking = y->gaps->len == 0 || y->lacking == state ? state : STATE_MISSING;
    g_ptr_array_add(y->gaps, (gpointer)entity);
    return;
  }
  guint index = (guint)(year - series->first_year);
  y->row.number = number_add(y->row.number, number);
  y->row.state = join_states(y->row.state, state);
  y->row.flags |= series->flags[index];
  y->row.confidence = MAX(y->row.confidence, series->confidence[index]);
  if (!y->row.key.dataset && series->rows[index]) y->row.key.dataset = series->rows[index]->key.dataset;
}

static void tell_gaps(const Gathering *g, int year, const Year *y, GString *notice)
{
  if (!y->gaps->len || y->gaps->len == y->members) return;
  g_autofree char *list = names_of(y->gaps);
  select_notice(notice, g->query->allow_gaps ? "%s %d without %s" : "%s %d not known, for lack of %s",
                group_name(g->group), year, list);
}

/* Leaves the year as it was made, missing, when a member's figure lacks. */
static void fill_year(const Gathering *g, guint index, Observation *row, GString *notice)
{
  Series *sum = g->sum;
  int year = sum->first_year + (int)index;
  g_autoptr(GPtrArray) gaps = g_ptr_array_new();
  Year y = {.row = {.number = number_exact(0), .state = STATE_NONE}, .gaps = gaps};
  for (guint i = 0; i < g->members->len; i++)
    if (group_has(g->group, g->members->pdata[i], g->query->members, year))
      add_member(g, g->members->pdata[i], year, &y);
  tell_gaps(g, year, &y, notice);
  if (gaps->len == y.members || (gaps->len && !g->query->allow_gaps)) {
    if (gaps->len) sum->states[index] = gaps->len == y.members ? y.lacking : STATE_MISSING;
    return;
  }
  const Dataset *dataset = y.row.key.dataset;
  y.row.key = sum->key;
  y.row.key.dataset = dataset ? dataset : sum->key.dataset;
  y.row.key.period = period_year(year);
  *row = y.row;
  sum->rows[index] = row;
  sum->numbers[index] = row->number;
  sum->values[index] = row->number.value;
  sum->states[index] = row->state;
  sum->flags[index] = row->flags;
  sum->confidence[index] = row->confidence;
}

/* ---- the series ----------------------------------------------------------------------------------- */

/* The rows that stand behind the years are of our own making: they live in one block with the array that
 * points to them, and go with it. */
static Series *sum_new(const Key *key, int first, int last, Observation **rows)
{
  Series *sum = g_new0(Series, 1);
  sum->key = *key;
  sum->first_year = first;
  sum->last_year = last;
  sum->n = (guint)(last - first + 1);
  sum->numbers = g_new(Number, sum->n);
  sum->values = g_new(double, sum->n);
  sum->states = g_new(State, sum->n);
  sum->flags = g_new0(guint, sum->n);
  sum->confidence = g_new0(Confidence, sum->n);
  sum->lines = g_new0(guint, sum->n);
  sum->rows = g_malloc0(sum->n * (sizeof(Observation *) + sizeof(Observation)));
  *rows = (Observation *)(void *)(sum->rows + sum->n);
  sum->periods = g_array_new(FALSE, FALSE, sizeof(const Observation *));
  for (guint i = 0; i < sum->n; i++) {
    sum->numbers[i] = NUMBER_NONE;
    sum->values[i] = NUMBER_NONE.value;
    sum->states[i] = STATE_MISSING;
  }
  return sum;
}

static void tell_members(const Gathering *g, GString *notice)
{
  g_autofree char *list = names_of(g->members);
  if (g->query->members == MEMBERS_TODAY)
    select_notice(notice, "%s: today's %u members throughout: %s", group_name(g->group), g->members->len,
                  list);
  else
    select_notice(notice, "%s: in each year those who were members at its end, of %u: %s",
                  group_name(g->group), g->members->len, list);
}

static Series *sum_members(Gathering *g, GString *notice, GError **error)
{
  int first, last;
  if (!span_of(g, &first, &last)) {
    error_set(error, ARMEX_ERROR_INPUT, "the data hold no yearly figures of members of %s",
              group_name(g->group));
    return NULL;
  }
  g_autoptr(GPtrArray) members = group_members(g->group, g->query->members, first, last);
  g->members = members;
  tell_members(g, notice);
  const Series *one = NULL;
  for (guint i = 0; i < members->len; i++) {
    const Series *series = series_of(g, members->pdata[i]);
    if (series && one && !check_unit(g, one, series, error)) return NULL;
    if (!one) one = series;
  }
  if (!check_absent(g, notice, error)) return NULL;
  if (!one) {
    error_set(error, ARMEX_ERROR_INPUT, "the data hold no member of %s", group_name(g->group));
    return NULL;
  }
  Key key = one->key;
  Observation *rows;
  key.entity = group_entity(g->group, g->query->members);
  g_autoptr(Series) sum = sum_new(&key, first, last, &rows);
  g->sum = sum;
  for (guint i = 0; i < sum->n; i++)
    fill_year(g, i, &rows[i], notice);
  return g_steal_pointer(&sum);
}

static Query of_members(const Query *query)
{
  Query all = *query;
  all.entity = all.group = NULL;
  return all;
}

Series *group_series(const Table *table, const Query *query, const Group *group, GString *notice,
                     GError **error)
{
  const Query all = of_members(query);
  Gathering g = {.group = group, .query = query};
  g_autofree char *told = NULL;
  const Measure *measure;
  if (!select_measure(table, &all, NULL, &measure, error) || !check_measure(&g, measure, error)) return NULL;
  g_autoptr(GPtrArray) series = series_pick_all(table, &all, FALSE, &told, error);
  if (!series) return NULL;
  if (told) select_notice(notice, "%s", told);
  g.series = series;
  return sum_members(&g, notice, error);
}

GArray *group_releases(const Table *table, const Query *query, const Group *group)
{
  const Query all = of_members(query);
  const Measure *measure;
  GArray *found = g_array_new(FALSE, FALSE, sizeof(Release));
  if (!select_measure(table, &all, NULL, &measure, NULL)) return found;
  Subject subject = {measure, NULL, entity_none(), query->category ? query->category : ""};
  g_autoptr(GArray) runs = g_array_new(FALSE, FALSE, sizeof(Run));
  g_autoptr(GPtrArray) entities = select_entities(table, measure);
  for (guint i = 0; i < entities->len; i++) {
    subject.entity = entities->pdata[i];
    if (!group_has(group, subject.entity, MEMBERS_TODAY, 0)) continue;
    g_autoptr(GArray) own = select_runs(table, &all, &subject, NULL);
    g_array_append_vals(runs, own->data, own->len);
  }
  g_array_unref(found);
  return select_releases(runs);
}
