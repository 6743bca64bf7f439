#include "report/diff_view.h"

#include "base/error.h"
#include <math.h>
#include <string.h>

/* ---- what a table holds ---------------------------------------------------------------------------------
 */

/* Strings that name what stands in a table, at each level: "3 exports.tiv france". */
static char *level_key(LackLevel level, const Key *key)
{
  return g_strdup_printf("%d %s %s", (int)level, key->measure->id,
                         level == LACKS_MEASURE ? "" : key->entity->key);
}

static char *series_key(const Key *key)
{
  return g_strdup_printf("%s\n%s\n%s\n%s\n%d", key->measure->id, key->entity->key, key->partner->key,
                         key->category, period_is_year(key->period));
}

enum { MOST_LEVELS = 5 };

/* The levels to which a row bears witness, least special first. */
static guint levels_of(const Key *key, LackLevel levels[MOST_LEVELS])
{
  gboolean partner = *key->partner->name != '\0', category = *key->category != '\0';
  guint n = 0;
  levels[n++] = LACKS_MEASURE;
  levels[n++] = LACKS_ENTITY;
  if (partner) levels[n++] = LACKS_PARTNERS;
  if (category) levels[n++] = LACKS_CATEGORIES;
  if (!partner && !category) levels[n++] = LACKS_TOTALS;
  levels[n++] = period_is_year(key->period) ? LACKS_YEARS : LACKS_PERIODS;
  return n;
}

typedef struct {
  GHashTable *levels, *series; /* sets of owned strings */
} Holding;

static Holding holding_of(const Table *table)
{
  Holding holding = {g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                     g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
  for (guint i = 0; i < table_size(table); i++) {
    const Key *key = &table_at(table, i)->key;
    LackLevel levels[MOST_LEVELS];
    guint n = levels_of(key, levels);
    for (guint k = 0; k < n; k++)
      g_hash_table_add(holding.levels, level_key(levels[k], key));
    g_hash_table_add(holding.series, series_key(key));
  }
  return holding;
}

static void holding_clear(Holding *holding)
{
  g_hash_table_unref(holding->levels);
  g_hash_table_unref(holding->series);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Holding, holding_clear)

static gboolean have_common(const Holding *a, const Holding *b)
{
  GHashTableIter iter;
  gpointer key;
  g_hash_table_iter_init(&iter, a->series);
  while (g_hash_table_iter_next(&iter, &key, NULL))
    if (g_hash_table_contains(b->series, key)) return TRUE;
  return FALSE;
}

/* What the side does not hold that this row of the other one belongs to, the widest. */
static LackLevel lack_level(const Holding *side, const Key *key)
{
  LackLevel levels[MOST_LEVELS];
  guint n = levels_of(key, levels);
  for (guint k = 0; k < n; k++) {
    g_autofree char *text = level_key(levels[k], key);
    if (!g_hash_table_contains(side->levels, text)) return levels[k];
  }
  return LACKS_NOTHING;
}

/* ---- lacks ----------------------------------------------------------------------------------------------
 */

static void lack_free(gpointer data)
{
  Lack *lack = data;
  g_hash_table_unref(lack->names);
  g_free(lack);
}

static const char *name_in_lack(LackLevel level, const Key *key)
{
  return level == LACKS_PARTNERS     ? key->partner->name
         : level == LACKS_CATEGORIES ? key->category
                                     : key->entity->name;
}

static void add_lack(DiffView *view, gboolean in_old, LackLevel level, const Key *key)
{
  const Entity *entity = level > LACKS_ENTITY ? key->entity : NULL;
  Lack *lack = NULL;
  for (guint i = 0; i < view->lacks->len && !lack; i++) {
    Lack *other = view->lacks->pdata[i];
    if (other->in_old == in_old && other->level == level && other->measure == key->measure &&
        other->entity == entity)
      lack = other;
  }
  if (!lack) {
    lack = g_new(Lack, 1);
    *lack = (Lack){in_old, level, key->measure, entity, g_hash_table_new(g_str_hash, g_str_equal), 0};
    g_ptr_array_add(view->lacks, lack);
  }
  g_hash_table_add(lack->names, (gpointer)name_in_lack(level, key));
  lack->figures++;
}

const char *lack_id(const Lack *lack)
{
  return lack->in_old ? "not_in_new" : "not_in_old";
}

/* Up to three by name, more by number: "Chile, Peru" or "33 partners". */
static char *names_text(const Lack *lack, const char *plural)
{
  guint n = g_hash_table_size(lack->names);
  if (n > 3) return g_strdup_printf("%u %s", n, plural);
  g_autoptr(GList) names = g_list_sort(g_hash_table_get_keys(lack->names), (GCompareFunc)strcmp);
  GString *text = g_string_new(NULL);
  for (const GList *name = names; name; name = name->next)
    g_string_append_printf(text, "%s%s", name == names ? "" : ", ", (const char *)name->data);
  return g_string_free(text, FALSE);
}

static char *lack_subject(const Lack *lack)
{
  const char *id = lack->measure->id, *entity = lack->entity ? lack->entity->name : "";
  g_autofree char *names = names_text(lack, lack->level == LACKS_PARTNERS     ? "partners"
                                            : lack->level == LACKS_CATEGORIES ? "categories"
                                                                              : "entities");
  switch (lack->level) {
  case LACKS_MEASURE:
    return g_strdup_printf("%s, of %s", id, names);
  case LACKS_ENTITY:
    return g_strdup_printf("%s, %s", names, id);
  case LACKS_YEARS:
    return g_strdup_printf("single years of %s, %s", entity, id);
  case LACKS_PERIODS:
    return g_strdup_printf("totals of periods of %s, %s", entity, id);
  case LACKS_TOTALS:
    return g_strdup_printf("the totals of %s, %s", entity, id);
  default:
    return g_strdup_printf("%s of %s, %s", names, entity, id);
  }
}

char *lack_sentence(const Lack *lack)
{
  g_autofree char *subject = lack_subject(lack);
  g_autofree char *count = number_print(lack->figures, 0, NUMBER_FORMAT_PLAIN);
  return g_strdup_printf("not in %s: %s (%s %s)", lack->in_old ? "NEW" : "OLD", subject, count,
                         lack->figures == 1 ? "figure" : "figures");
}

/* ---- order ----------------------------------------------------------------------------------------------
 */

static const Observation *either(const Difference *d)
{
  return d->after ? d->after : d->before;
}

static double amount(const Observation *o)
{
  return o && number_is_defined(o->number) ? o->number.value : 0;
}

/* A relative size would put 8 to 14 in 1950 before every large figure. */
static double change_of(const Difference *d)
{
  return fabs(amount(d->after) - amount(d->before));
}

static int compare_listed(gconstpointer pa, gconstpointer pb)
{
  const Difference *a = *(const Difference *const *)pa, *b = *(const Difference *const *)pb;
  int order = abs(b->scale) - abs(a->scale);
  if (order == 0) order = (int)a->kind - (int)b->kind;
  if (order == 0) order = strcmp(either(a)->key.measure->id, either(b)->key.measure->id);
  double change_a = change_of(a), change_b = change_of(b);
  if (order == 0) order = (change_b > change_a) - (change_b < change_a);
  return order != 0 ? order : cell_compare(either(a), either(b));
}

/* ---- the view -------------------------------------------------------------------------------------------
 */

/* A figure that only one side holds, told with what that side holds at all. */
static void place(DiffView *view, const Difference *d, const Holding *old, const Holding *new)
{
  LackLevel level = LACKS_NOTHING;
  if (d->kind == DIFF_REMOVED) level = lack_level(new, &d->before->key);
  if (d->kind == DIFF_ADDED) level = lack_level(old, &d->after->key);
  if (level != LACKS_NOTHING) {
    add_lack(view, d->kind == DIFF_REMOVED, level, &either(d)->key);
    return;
  }
  g_ptr_array_add(view->listed, (gpointer)d);
  view->counts[d->kind]++;
}

DiffView *diff_view_new(const Table *before, const Table *after, const TableDiff *diff, GError **error)
{
  g_auto(Holding) old = holding_of(before);
  g_auto(Holding) new = holding_of(after);
  if (!have_common(&old, &new)) {
    error_set(error, ARMEX_ERROR_INPUT,
              "OLD and NEW have no series in common, so there is nothing to compare: 'armex show' says what "
              "each of them holds");
    return NULL;
  }
  DiffView *view = g_new0(DiffView, 1);
  view->diff = diff;
  view->listed = g_ptr_array_new();
  view->lacks = g_ptr_array_new_with_free_func(lack_free);
  for (guint i = 0; i < diff->differences->len; i++)
    place(view, &g_array_index(diff->differences, Difference, i), &old, &new);
  g_ptr_array_sort(view->listed, compare_listed);
  return view;
}

void diff_view_free(DiffView *view)
{
  if (!view) return;
  g_ptr_array_unref(view->listed);
  g_ptr_array_unref(view->lacks);
  g_free(view);
}

static Release newest(const Table *table)
{
  Release release = RELEASE_NONE;
  for (guint i = 0; i < table_n_datasets(table); i++)
    if (release_compare(table_dataset(table, i)->release, release) > 0)
      release = table_dataset(table, i)->release;
  return release;
}

char *diff_order_doubt(const Table *before, const Table *after)
{
  Release old = newest(before), new = newest(after);
  if (!release_is_known(old) || !release_is_known(new) || release_compare(old, new) <= 0) return NULL;
  g_autofree char *old_text = release_print(old), *new_text = release_print(new);
  return g_strdup_printf("OLD is the release of %s and NEW that of %s: the order looks reversed", old_text,
                         new_text);
}
