#include "data/table_diff.h"

#include <math.h>
#include <string.h>

static const char *const kind_ids[] = {
    [DIFF_REVISED] = "revised",
    [DIFF_REMOVED] = "removed",
    [DIFF_ADDED] = "added",
    [DIFF_ROUNDING] = "rounding",
};

const char *diff_kind_id(DiffKind kind)
{
  return kind_ids[kind];
}

/* A quarter either way: 8 to 12.5 for a factor of ten, since a figure may have been revised as well. */
int scale_suspected(double ratio)
{
  if (!(ratio > 0) || !isfinite(ratio)) return 0;
  double power = log10(ratio), nearest = round(power);
  return nearest != 0 && fabs(power - nearest) <= log10(1.25) ? (int)nearest : 0;
}

/* ---- matching ------------------------------------------------------------------------------------- */

static int compare_deals(const Deal *a, const Deal *b)
{
  if (!a || !b) return (a != NULL) - (b != NULL);
  int order = day_compare(a->signed_on, b->signed_on);
  if (order == 0) order = g_strcmp0(a->what, b->what);
  return order != 0 ? order : g_strcmp0(a->stage, b->stage);
}

int cell_compare(const Observation *a, const Observation *b)
{
  const Key *ka = &a->key, *kb = &b->key;
  int order = strcmp(ka->measure->id, kb->measure->id);
  if (order == 0) order = strcmp(ka->entity->key, kb->entity->key);
  if (order == 0) order = strcmp(ka->partner->key, kb->partner->key);
  if (order == 0) order = strcmp(ka->category, kb->category);
  if (order == 0) order = (int)ka->basis - (int)kb->basis;
  if (order == 0) order = strcmp(ka->currency, kb->currency);
  if (order == 0) order = period_compare(&ka->period, &kb->period);
  if (order == 0) order = ka->period.fiscal - kb->period.fiscal;
  return order != 0 ? order : compare_deals(a->deal, b->deal);
}

int cell_compare_pointers(gconstpointer pa, gconstpointer pb)
{
  const Observation *a = *(const Observation *const *)pa, *b = *(const Observation *const *)pb;
  int order = cell_compare(a, b);
  if (order == 0) order = release_compare(b->key.dataset->release, a->key.dataset->release);
  if (order == 0) order = b->key.base_year - a->key.base_year;
  if (order == 0) order = number_is_defined(b->number) - number_is_defined(a->number);
  return order != 0 ? order : g_strcmp0(a->key.dataset->id, b->key.dataset->id);
}

/* One observation a cell, in order. */
static GPtrArray *cells_of(const Table *table)
{
  g_autoptr(GPtrArray) all = g_ptr_array_new();
  for (guint i = 0; i < table_size(table); i++)
    g_ptr_array_add(all, (gpointer)table_at(table, i));
  g_ptr_array_sort(all, cell_compare_pointers);
  GPtrArray *cells = g_ptr_array_new();
  for (guint i = 0; i < all->len; i++)
    if (!cells->len || cell_compare(cells->pdata[cells->len - 1], all->pdata[i]) != 0)
      g_ptr_array_add(cells, all->pdata[i]);
  return cells;
}

/* ---- comparing ------------------------------------------------------------------------------------ */

static double amount(const Observation *o)
{
  return number_is_defined(o->number) ? o->number.value : NAN;
}

static gboolean is_same(const Observation *a, const Observation *b)
{
  double va = amount(a), vb = amount(b);
  return a->state == b->state && (va == vb || (isnan(va) && isnan(vb)));
}

/* As in a series: either lies in what the other's printed digits stand for. */
static gboolean is_rounding(const Observation *a, const Observation *b)
{
  return a->state == STATE_VALUE && b->state == STATE_VALUE &&
         (number_contains(a->number, b->number.value) || number_contains(b->number, a->number.value));
}

static double size_of(const Observation *a, const Observation *b)
{
  double va = amount(a), vb = amount(b);
  if (isnan(va) || isnan(vb)) return 1;
  double greater = MAX(fabs(va), fabs(vb));
  return greater > 0 ? fabs(vb - va) / greater : 0;
}

static void add(TableDiff *diff, DiffKind kind, const Observation *before, const Observation *after)
{
  Difference d = {.kind = kind, .before = before, .after = after, .ratio = NAN, .size = 1};
  if (before && after) {
    d.size = size_of(before, after);
    if (amount(before) > 0 && amount(after) > 0) d.ratio = amount(after) / amount(before);
    d.scale = kind == DIFF_REVISED ? scale_suspected(d.ratio) : 0;
  }
  diff->counts[kind]++;
  if (d.scale) diff->scale_errors++;
  g_array_append_val(diff->differences, d);
}

static void compare_pair(TableDiff *diff, const Observation *before, const Observation *after)
{
  if (before->key.base_year != after->key.base_year)
    diff->rebased++;
  else if (is_same(before, after))
    diff->same++;
  else
    add(diff, is_rounding(before, after) ? DIFF_ROUNDING : DIFF_REVISED, before, after);
}

static int compare_doubles(double a, double b)
{
  return (a > b) - (a < b);
}

static double difference_amount(const Difference *d)
{
  double before = d->before ? amount(d->before) : NAN, after = d->after ? amount(d->after) : NAN;
  if (isnan(before)) return isnan(after) ? 0 : fabs(after);
  return isnan(after) ? fabs(before) : fabs(after - before);
}

/* Worst first: a factor of 1000 before one of 10; sums of unlike measures do not occur in one comparison of
 * amounts, because the relative size goes before. */
static int compare_differences(gconstpointer pa, gconstpointer pb)
{
  const Difference *a = pa, *b = pb;
  int order = abs(b->scale) - abs(a->scale);
  if (order == 0) order = (int)a->kind - (int)b->kind;
  if (order == 0) order = compare_doubles(b->size, a->size);
  if (order == 0) order = compare_doubles(difference_amount(b), difference_amount(a));
  return order != 0 ? order : cell_compare(a->after ? a->after : a->before, b->after ? b->after : b->before);
}

TableDiff *table_diff(const Table *before, const Table *after)
{
  TableDiff *diff = g_new0(TableDiff, 1);
  diff->differences = g_array_new(FALSE, FALSE, sizeof(Difference));
  g_autoptr(GPtrArray) old = cells_of(before);
  g_autoptr(GPtrArray) new = cells_of(after);
  guint i = 0, j = 0;
  while (i < old->len || j < new->len) {
    int order = i == old->len ? 1 : j == new->len ? -1 : cell_compare(old->pdata[i], new->pdata[j]);
    if (order < 0)
      add(diff, DIFF_REMOVED, old->pdata[i++], NULL);
    else if (order > 0)
      add(diff, DIFF_ADDED, NULL, new->pdata[j++]);
    else
      compare_pair(diff, old->pdata[i++], new->pdata[j++]);
  }
  g_array_sort(diff->differences, compare_differences);
  return diff;
}

void table_diff_free(TableDiff *diff)
{
  if (!diff) return;
  g_array_unref(diff->differences);
  g_free(diff);
}
