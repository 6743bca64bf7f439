/* Rules that look along a series, or across releases. */
#include "data/lint_rules.h"
#include "data/table_diff.h"

#include <math.h>
#include <string.h>

/* ---- gap ------------------------------------------------------------------------------------------ */

static gboolean is_known(const Observation *o)
{
  return lint_is_year(o) && number_is_defined(o->number);
}

static void tell_gap(Lint *lint, const Observation *before, const Observation *after)
{
  const Period gap = period_years(before->key.period.from + 1, after->key.period.from - 1);
  g_autofree char *years = period_print(gap);
  lint_add(lint, after, g_strdup_printf("no figure for %s", years),
           g_strdup_printf("a figure, as in %d and %d", before->key.period.from, after->key.period.from));
}

void lint_gap(Lint *lint)
{
  for (guint r = 0; r < lint->runs->len; r++) {
    const LintRun *run = &g_array_index(lint->runs, LintRun, r);
    const Observation *before = NULL;
    for (guint i = run->start; i < run->end; i++) {
      const Observation *o = lint_row(lint, i);
      if (!is_known(o)) continue;
      if (before && o->key.period.from > before->key.period.from + 1) tell_gap(lint, before, o);
      before = o;
    }
  }
}

/* ---- jumps ---------------------------------------------------------------------------------------- */

/* A figure is suspected when it is about 10, 100 or 1000 times the two known figures nearest to it, or that
 * part of them: one on either side, or both on one side at the ends. Amounts and shares are also suspected
 * when the level changes so much from one year to the next. Tenfold begins at 8.
 *
 * Deliveries are lumpy: a ship makes a year tenfold and its lack the next a tenth. Volumes and counts are
 * tested only as totals, where the two neighbours are alike (within LIKE) and no figure is below FEWEST, so
 * that a scale error sticks out. */
enum { FEWEST = 10 };
#define NEARLY 0.8
#define LIKE 2.5

static gboolean is_lumpy(const Measure *measure)
{
  return measure->kind == KIND_VOLUME || measure->kind == KIND_COUNT;
}

/* 1, 2 or 3 for tenfold, hundredfold, thousandfold and more, negative for a part; 0: no jump. */
static int jump_power(double from, double to)
{
  if (!(from > 0) || !(to > 0)) return 0;
  double factor = MAX(from, to) / MIN(from, to);
  int power = factor >= 1000 * NEARLY ? 3 : factor >= 100 * NEARLY ? 2 : factor >= 10 * NEARLY ? 1 : 0;
  return to > from ? power : -power;
}

/* The lesser of two jumps in one direction, else 0. */
static int common_jump(int a, int b)
{
  if (a > 0 && b > 0) return MIN(a, b);
  return a < 0 && b < 0 ? MAX(a, b) : 0;
}

/* The years with a figure above 0 of one series. */
static GPtrArray *positive_years(const Lint *lint, const LintRun *run)
{
  GPtrArray *years = g_ptr_array_new();
  for (guint i = run->start; i < run->end; i++) {
    const Observation *o = lint_row(lint, i);
    if (is_known(o) && o->number.value > 0) g_ptr_array_add(years, (gpointer)o);
  }
  return years;
}

static double value_at(const GPtrArray *years, guint index)
{
  return ((const Observation *)years->pdata[index])->number.value;
}

/* Whether a volume and its neighbours are such that a jump means something. */
static gboolean is_telling(double value, double a, double b)
{
  return MAX(a, b) <= LIKE * MIN(a, b) && MIN(value, MIN(a, b)) >= FEWEST;
}

/* How much this year sticks out from the two nearest; *near gets one of them. */
static int spike_at(const GPtrArray *years, guint i, guint *near)
{
  guint n = years->len, a = i == 0 ? 1 : i - 1, b = i == 0 ? 2 : i == n - 1 ? n - 3 : i + 1;
  double value = value_at(years, i), near_a = value_at(years, a), near_b = value_at(years, b);
  *near = a;
  if (is_lumpy(((const Observation *)years->pdata[i])->key.measure) && !is_telling(value, near_a, near_b))
    return 0;
  return common_jump(jump_power(near_a, value), jump_power(near_b, value));
}

static int level_change_at(const GPtrArray *years, guint i, guint *near)
{
  if (i == 0) return 0;
  *near = i - 1;
  return jump_power(value_at(years, i - 1), value_at(years, i));
}

static void tell_jump(Lint *lint, const Observation *o, const Observation *near)
{
  g_autofree char *here = lint_figure(o), *there = lint_figure(near),
                  *period = period_print(near->key.period);
  lint_add(lint, o, g_strdup_printf("%s, against %s in %s", here, there, period),
           g_strdup("the size of its neighbours: is the unit or the decimal point right?"));
}

/* After a spike the way back is no second finding. */
static void check_jumps(Lint *lint, const GPtrArray *years, int power)
{
  gboolean lumpy = is_lumpy(((const Observation *)years->pdata[0])->key.measure), back = FALSE;
  for (guint i = 0; i < years->len; i++) {
    guint near = 0;
    int spike = years->len >= 3 ? spike_at(years, i, &near) : 0;
    int jump = spike ? spike : lumpy || back ? 0 : level_change_at(years, i, &near);
    if (abs(jump) == power) tell_jump(lint, years->pdata[i], years->pdata[near]);
    back = spike != 0;
  }
}

static gboolean is_tested(const Key *key)
{
  return !is_lumpy(key->measure) || (key->partner == entity_none() && !*key->category);
}

/* The same cell in two releases or files. */
static void check_releases(Lint *lint, int power)
{
  g_autoptr(GPtrArray) cells = g_ptr_array_copy(lint->rows, NULL, NULL);
  g_ptr_array_sort(cells, cell_compare_pointers);
  for (guint i = 1; i < cells->len; i++) {
    const Observation *o = cells->pdata[i - 1], *other = cells->pdata[i];
    if (cell_compare(o, other) != 0 || key_compare_series(&o->key, &other->key) == 0 ||
        o->key.base_year != other->key.base_year || !number_is_defined(o->number) ||
        !number_is_defined(other->number) || other->number.value == 0 ||
        MIN(abs(scale_suspected(o->number.value / other->number.value)), 3) != power)
      continue;
    g_autofree char *here = lint_figure(o), *there = lint_figure(other);
    lint_add(lint, o,
             g_strdup_printf("%s, but %s at %s:%u", here, there, other->key.dataset->file, other->line),
             g_strdup("about the same in every release: is the unit right?"));
  }
}

static void check_power(Lint *lint, int power)
{
  for (guint r = 0; r < lint->runs->len; r++) {
    const LintRun *run = &g_array_index(lint->runs, LintRun, r);
    if (!is_tested(&lint_row(lint, run->start)->key)) continue;
    g_autoptr(GPtrArray) years = positive_years(lint, run);
    if (years->len >= 2) check_jumps(lint, years, power);
  }
  check_releases(lint, power);
}

void lint_jump_10(Lint *lint)
{
  check_power(lint, 1);
}

void lint_jump_100(Lint *lint)
{
  check_power(lint, 2);
}

void lint_jump_1000(Lint *lint)
{
  check_power(lint, 3);
}

/* ---- unpublished-last-year ------------------------------------------------------------------------ */

/* What is known of the last year of a measure in one data set. */
typedef struct {
  int year;
  const Observation *first;
  gboolean any, earlier; /* a figure in the last year; in one before */
} LastYear;

static LastYear *last_year_of(GHashTable *known, const Observation *o)
{
  char *name = g_strdup_printf("%s\n%s", o->key.dataset->id, o->key.measure->id);
  LastYear *last = g_hash_table_lookup(known, name);
  if (last) {
    g_free(name);
    return last;
  }
  last = g_new0(LastYear, 1);
  g_hash_table_insert(known, name, last);
  return last;
}

static void take_year(LastYear *last, const Observation *o)
{
  int year = o->key.period.from;
  gboolean figure = number_is_defined(o->number);
  if (year > last->year)
    *last = (LastYear){year, o, figure, last->earlier || last->any};
  else if (year == last->year)
    last->any |= figure;
  else
    last->earlier |= figure;
}

void lint_unpublished(Lint *lint)
{
  g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GPtrArray) told = g_ptr_array_new();
  for (guint i = 0; i < lint->rows->len; i++)
    if (lint_is_year(lint_row(lint, i))) take_year(last_year_of(known, lint_row(lint, i)), lint_row(lint, i));
  for (guint i = 0; i < lint->rows->len; i++) {
    if (!lint_is_year(lint_row(lint, i))) continue;
    LastYear *last = last_year_of(known, lint_row(lint, i));
    if (last->any || !last->earlier || g_ptr_array_find(told, last, NULL)) continue;
    g_ptr_array_add(told, last);
    lint_add(lint, last->first, g_strdup_printf("%d is empty in every row", last->year),
             g_strdup_printf("figures: %d is not published yet, or was cut off", last->year));
  }
}
