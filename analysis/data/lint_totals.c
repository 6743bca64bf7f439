/* Parts against the total that stands beside them: partners, categories, years of a period, states of the
 * world. */
#include "data/lint_rules.h"

#include <math.h>
#include <string.h>

enum { WORLD_LEAST = 20 }; /* states from which a table with a world row is taken for whole */

typedef struct {
  Number number;
  guint n;
  gboolean whole; /* every part is known */
} Sum;

static gboolean is_same_table(const Key *a, const Key *b)
{
  return a->measure == b->measure && strcmp(a->dataset->id, b->dataset->id) == 0 &&
         release_compare(a->dataset->release, b->dataset->release) == 0 && a->basis == b->basis &&
         a->base_year == b->base_year && strcmp(a->currency, b->currency) == 0;
}

static gboolean is_plain(const Key *key)
{
  return key->partner == entity_none() && !*key->category;
}

static gboolean adds_up(const Measure *measure)
{
  return measure->kind != KIND_SHARE && measure->kind != KIND_INDEX && !measure->denominator;
}

/* Sums over rows [start, end) for every period of the totals; parts and totals of one subject stand together
 * because the rows are sorted by measure, entity, partner, category. */
static void add_part(GHashTable *sums, const Observation *part)
{
  char *id = period_id(part->key.period);
  Sum *sum = g_hash_table_lookup(sums, id);
  if (!sum) {
    sum = g_new0(Sum, 1);
    *sum = (Sum){number_exact(0), 0, TRUE};
    g_hash_table_insert(sums, id, sum);
  } else
    g_free(id);
  sum->n++;
  sum->whole = sum->whole && number_is_defined(part->number);
  if (sum->whole) sum->number = number_add(sum->number, part->number);
}

/* Without what binary sums leave behind the sixth place. */
static char *print_sum(double value)
{
  return number_shortest(number_round(value, 6));
}

/* Exact decimals leave a residue behind when they are added in binary: 0.1 + 0.2 is no 0.3. */
static gboolean add_up(Number sum, Number total)
{
  return number_overlaps(sum, total) || fabs(sum.value - total.value) <= 1e-9 * fabs(total.value);
}

static void check_total(Lint *lint, GHashTable *sums, const Observation *total, const char *parts)
{
  g_autofree char *id = period_id(total->key.period);
  const Sum *sum = g_hash_table_lookup(sums, id);
  if (!sum || sum->n < 2 || !sum->whole || !number_is_defined(total->number) ||
      add_up(sum->number, total->number))
    return;
  g_autofree char *printed = lint_figure(total), *value = print_sum(sum->number.value);
  g_autofree char *low = print_sum(sum->number.low), *high = print_sum(sum->number.high);
  gboolean less = sum->number.value < total->number.value;
  lint_add(lint, total,
           g_strdup_printf("%s is the total, its %u %s add up to %s", printed, sum->n, parts, value),
           g_strdup_printf("%s to %s, by the rounding of the %s%s", low, high, parts,
                           less ? ": are rows missing?" : ""));
}

static GHashTable *sums_new(void)
{
  return g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
}

/* ---- partners and categories ---------------------------------------------------------------------- */

static gboolean is_partner_row(const Key *key)
{
  return key->partner != entity_none() && !*key->category && key->partner->kind != ENTITY_AGGREGATE;
}

static gboolean is_category_row(const Key *key)
{
  return key->partner == entity_none() && *key->category;
}

static const struct {
  const char *parts;
  gboolean (*is_part)(const Key *key);
} divisions[] = {
    {"partners", is_partner_row},
    {"categories", is_category_row},
};

/* Rows of one measure and entity. */
static guint subject_end(const Lint *lint, guint start)
{
  const Key *key = &lint_row(lint, start)->key;
  guint end = start + 1;
  while (end < lint->rows->len && lint_row(lint, end)->key.measure == key->measure &&
         lint_row(lint, end)->key.entity == key->entity)
    end++;
  return end;
}

static void check_division(Lint *lint, guint start, guint end, guint division, const Key *table)
{
  g_autoptr(GHashTable) sums = sums_new();
  for (guint i = start; i < end; i++) {
    const Observation *o = lint_row(lint, i);
    if (is_same_table(&o->key, table) && divisions[division].is_part(&o->key)) add_part(sums, o);
  }
  if (!g_hash_table_size(sums)) return;
  for (guint i = start; i < end; i++) {
    const Observation *o = lint_row(lint, i);
    if (is_same_table(&o->key, table) && is_plain(&o->key))
      check_total(lint, sums, o, divisions[division].parts);
  }
}

/* The totals' runs say which data sets there are. */
static void check_subject(Lint *lint, guint start, guint end)
{
  const Key *last = NULL;
  for (guint i = start; i < end; i++) {
    const Key *key = &lint_row(lint, i)->key;
    if (!is_plain(key) || (last && is_same_table(key, last))) continue;
    last = key;
    for (guint d = 0; d < G_N_ELEMENTS(divisions); d++)
      check_division(lint, start, end, d, key);
  }
}

/* ---- years of a printed period -------------------------------------------------------------------- */

static void check_period(Lint *lint, const LintRun *run, const Observation *total)
{
  Sum sum = {number_exact(0), 0, TRUE};
  for (guint i = run->start; i < run->end; i++) {
    const Observation *o = lint_row(lint, i);
    if (!lint_is_year(o) || o->key.period.from < total->key.period.from ||
        o->key.period.to > total->key.period.to)
      continue;
    sum.n++;
    sum.whole = sum.whole && number_is_defined(o->number);
    if (sum.whole) sum.number = number_add(sum.number, o->number);
  }
  if (sum.n != (guint)period_length(total->key.period)) return;
  g_autoptr(GHashTable) sums = sums_new();
  g_hash_table_insert(sums, period_id(total->key.period), g_memdup2(&sum, sizeof sum));
  check_total(lint, sums, total, "years");
}

static void check_periods(Lint *lint, const LintRun *run)
{
  for (guint i = run->start; i < run->end; i++) {
    const Observation *o = lint_row(lint, i);
    if (!o->deal && period_length(o->key.period) > 1 && !o->key.period.from_month) check_period(lint, run, o);
  }
}

/* ---- states of the world -------------------------------------------------------------------------- */

static guint count_entities(const Lint *lint, const Key *table)
{
  guint n = 0;
  for (guint r = 0; r < lint->runs->len; r++) {
    const Key *key = &lint_row(lint, g_array_index(lint->runs, LintRun, r).start)->key;
    n += is_same_table(key, table) && is_plain(key) && key->entity->kind == ENTITY_STATE ? 1 : 0;
  }
  return n;
}

static void check_world(Lint *lint, const LintRun *world)
{
  const Key *table = &lint_row(lint, world->start)->key;
  if (count_entities(lint, table) < WORLD_LEAST) return;
  g_autoptr(GHashTable) sums = sums_new();
  for (guint i = 0; i < lint->rows->len; i++) {
    const Observation *o = lint_row(lint, i);
    if (is_same_table(&o->key, table) && is_plain(&o->key) && o->key.entity->kind != ENTITY_AGGREGATE)
      add_part(sums, o);
  }
  for (guint i = world->start; i < world->end; i++)
    check_total(lint, sums, lint_row(lint, i), "entities");
}

void lint_total_mismatch(Lint *lint)
{
  for (guint i = 0; i < lint->rows->len;) {
    guint end = subject_end(lint, i);
    if (adds_up(lint_row(lint, i)->key.measure)) check_subject(lint, i, end);
    i = end;
  }
  for (guint r = 0; r < lint->runs->len; r++) {
    const LintRun *run = &g_array_index(lint->runs, LintRun, r);
    const Key *key = &lint_row(lint, run->start)->key;
    if (!adds_up(key->measure)) continue;
    check_periods(lint, run);
    if (is_plain(key) && key->entity == entity_world()) check_world(lint, run);
  }
}
