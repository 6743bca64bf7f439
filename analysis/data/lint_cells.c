/* Rules that look at one figure, or at figures of one key. */
#include "data/lint_rules.h"

#include <string.h>

/* ---- duplicate ------------------------------------------------------------------------------------ */

static gboolean is_same_deal(const Observation *a, const Observation *b)
{
  if (!a->deal || !b->deal) return !a->deal && !b->deal;
  return day_compare(a->deal->signed_on, b->deal->signed_on) == 0 &&
         g_strcmp0(a->deal->what, b->deal->what) == 0 && g_strcmp0(a->deal->stage, b->deal->stage) == 0 &&
         g_strcmp0(a->source, b->source) == 0;
}

static gboolean is_same_key(const Observation *a, const Observation *b)
{
  return key_compare_series(&a->key, &b->key) == 0 && period_compare(&a->key.period, &b->key.period) == 0 &&
         !a->key.period.fiscal == !b->key.period.fiscal && is_same_deal(a, b);
}

static gboolean is_same_value(const Observation *a, const Observation *b)
{
  return a->state == b->state && (!number_is_defined(a->number) || a->number.value == b->number.value);
}

void lint_duplicate(Lint *lint)
{
  for (guint i = 1; i < lint->rows->len; i++) {
    const Observation *first = lint_row(lint, i - 1), *o = lint_row(lint, i);
    if (!is_same_key(first, o)) continue;
    g_autofree char *here = lint_figure(o), *there = lint_figure(first);
    if (is_same_value(first, o))
      lint_add(lint, o,
               g_strdup_printf("%s stands at %s:%u as well", here, first->key.dataset->file, first->line),
               g_strdup("one row"));
    else
      lint_add(
          lint, o,
          g_strdup_printf("%s here, but %s at %s:%u", here, there, first->key.dataset->file, first->line),
          g_strdup("one value: remove one of the two rows"));
  }
}

/* ---- share-over-100 ------------------------------------------------------------------------------- */

/* Shares over 100 per cent that are right. Kuwait spent more than its GDP on the war of 1991, when it had
 * hardly any (SIPRI Military Expenditure Database: 117 per cent). */
static const struct {
  const char *measure, *entity;
  int year;
} legitimate_shares[] = {
    {"milex.gdp", "KWT", 1991},
};

static gboolean is_legitimate(const Key *key)
{
  for (guint i = 0; i < G_N_ELEMENTS(legitimate_shares); i++)
    if (strcmp(legitimate_shares[i].measure, key->measure->id) == 0 &&
        strcmp(legitimate_shares[i].entity, key->entity->key) == 0 &&
        key->period.from == legitimate_shares[i].year && period_is_year(key->period))
      return TRUE;
  return FALSE;
}

void lint_share_over_100(Lint *lint)
{
  for (guint i = 0; i < lint->rows->len; i++) {
    const Observation *o = lint_row(lint, i);
    if (o->key.measure->kind != KIND_SHARE || !(o->number.low > 100) || is_legitimate(&o->key)) continue;
    lint_add(lint, o, lint_figure(o), g_strdup("at most 100: are these per cent, and of the right whole?"));
  }
}

/* ---- no-rate-zero --------------------------------------------------------------------------------- */

/* States without armed forces, whose 0 is a figure. In its own currency nothing was converted. */
static const char *const unarmed[] = {"CRI", "ISL", "PAN", NULL};

/* Years that the reader took for such a zero: one finding a series. */
static void tell_no_rate(Lint *lint, const LintRun *run)
{
  const Observation *first = NULL;
  guint n = 0;
  for (guint i = run->start; i < run->end; i++) {
    if (lint_row(lint, i)->state != STATE_NO_RATE) continue;
    if (!first) first = lint_row(lint, i);
    n++;
  }
  if (first)
    lint_add(lint, first, g_strdup_printf("no exchange rate in %u of its years, from here on", n),
             g_strdup("an amount: these years are left out of every sum"));
}

void lint_no_rate_zero(Lint *lint)
{
  for (guint i = 0; i < lint->rows->len; i++) {
    const Observation *o = lint_row(lint, i);
    if (o->key.measure->flow != FLOW_SPENDING || o->key.measure->currency_free || o->state != STATE_VALUE ||
        o->number.value != 0 || g_strv_contains(unarmed, o->key.entity->key))
      continue;
    lint_add(lint, o, lint_figure(o),
             g_strdup("an amount: 0 often stands for a missing exchange rate (state no_rate)"));
  }
  for (guint r = 0; r < lint->runs->len; r++)
    tell_no_rate(lint, &g_array_index(lint->runs, LintRun, r));
}

/* ---- aggregate-among-countries -------------------------------------------------------------------- */

/* A publisher's world total in his own table is its total row, which nobody takes for a country. */
static gboolean is_total_row(const Key *key)
{
  const char *house = release_publisher(key->measure->publisher), *publisher = key->dataset->publisher;
  return key->entity == entity_world() && house && publisher && strcmp(release_house(publisher), house) == 0;
}

/* States per data set. */
static GHashTable *count_states(const Lint *lint)
{
  GHashTable *counts = g_hash_table_new(g_str_hash, g_str_equal);
  const Entity *last = NULL;
  for (guint i = 0; i < lint->rows->len; i++) {
    const Key *key = &lint_row(lint, i)->key;
    if (key->entity->kind != ENTITY_STATE || key->entity == last) continue;
    last = key->entity;
    guint n = GPOINTER_TO_UINT(g_hash_table_lookup(counts, key->dataset->id));
    g_hash_table_insert(counts, key->dataset->id, GUINT_TO_POINTER(n + 1));
  }
  return counts;
}

void lint_aggregate(Lint *lint)
{
  g_autoptr(GHashTable) states = count_states(lint);
  g_autoptr(GHashTable) told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < lint->runs->len; i++) {
    const Observation *o = lint_row(lint, g_array_index(lint->runs, LintRun, i).start);
    guint n = GPOINTER_TO_UINT(g_hash_table_lookup(states, o->key.dataset->id));
    if (o->key.entity->kind != ENTITY_AGGREGATE || n == 0 || is_total_row(&o->key)) continue;
    char *name = g_strdup_printf("%s\n%s", o->key.dataset->id, o->key.entity->key);
    if (!g_hash_table_add(told, name)) continue;
    lint_add(lint, o, g_strdup_printf("an aggregate among %u states", n),
             g_strdup("states only, where ranks and sums are made"));
  }
}
