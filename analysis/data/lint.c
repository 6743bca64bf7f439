#include "data/lint_rules.h"

static const struct {
  LintRule rule;
  void (*check)(Lint *lint);
} rules[] = {
    {{"duplicate", "one figure stands twice"}, lint_duplicate},
    {{"gap", "years without a figure between years with one"}, lint_gap},
    {{"jump-1000", "a thousandfold of its neighbours, or of another release"}, lint_jump_1000},
    {{"jump-100", "a hundredfold of its neighbours, or of another release"}, lint_jump_100},
    {{"jump-10", "tenfold its neighbours, or another release"}, lint_jump_10},
    {{"share-over-100", "a share of more than 100 per cent"}, lint_share_over_100},
    {{"no-rate-zero", "0 that may stand for a missing exchange rate"}, lint_no_rate_zero},
    {{"total-mismatch", "parts that do not add up to their total, beyond rounding"}, lint_total_mismatch},
    {{"aggregate-among-countries", "a region, group or income class among countries"}, lint_aggregate},
    {{"unpublished-last-year", "a last year that is empty throughout"}, lint_unpublished},
};

const LintRule *lint_rule_at(guint index)
{
  return index < G_N_ELEMENTS(rules) ? &rules[index].rule : NULL;
}

/* ---- what the rules share ------------------------------------------------------------------------- */

static void finding_free(gpointer data)
{
  LintFinding *finding = data;
  g_free(finding->what);
  g_free(finding->expected);
  g_free(finding);
}

void lint_add(Lint *lint, const Observation *at, char *what, char *expected)
{
  LintFinding *finding = g_new0(LintFinding, 1);
  *finding = (LintFinding){lint->rule, at, what, expected};
  g_ptr_array_add(lint->findings, finding);
}

char *lint_figure(const Observation *o)
{
  if (!number_is_defined(o->number)) return g_strdup(state_id(o->state));
  g_autofree char *value = number_shortest(o->number.value), *unit = key_unit(&o->key);
  return g_strdup_printf("%s %s", value, unit);
}

gboolean lint_is_year(const Observation *o)
{
  return !o->deal && period_is_year(o->key.period);
}

/* ---- running -------------------------------------------------------------------------------------- */

static int compare_rows(gconstpointer pa, gconstpointer pb)
{
  const Observation *a = *(const Observation *const *)pa, *b = *(const Observation *const *)pb;
  int order = key_compare_series(&a->key, &b->key);
  if (order == 0) order = period_compare(&a->key.period, &b->key.period);
  if (order == 0) order = g_strcmp0(a->key.dataset->file, b->key.dataset->file);
  return order != 0 ? order : (a->line > b->line) - (a->line < b->line);
}

static GArray *runs_of(const GPtrArray *rows)
{
  GArray *runs = g_array_new(FALSE, FALSE, sizeof(LintRun));
  for (guint i = 0; i < rows->len; i++) {
    const Observation *o = rows->pdata[i], *last = i ? rows->pdata[i - 1] : NULL;
    if (!last || key_compare_series(&last->key, &o->key) != 0) {
      const LintRun run = {i, i};
      g_array_append_val(runs, run);
    }
    g_array_index(runs, LintRun, runs->len - 1).end = i + 1;
  }
  return runs;
}

GPtrArray *table_lint(const Table *table)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new();
  for (guint i = 0; i < table_size(table); i++)
    g_ptr_array_add(rows, (gpointer)table_at(table, i));
  g_ptr_array_sort(rows, compare_rows);
  g_autoptr(GArray) runs = runs_of(rows);
  Lint lint = {rows, runs, NULL, g_ptr_array_new_with_free_func(finding_free)};
  for (guint i = 0; i < G_N_ELEMENTS(rules); i++) {
    lint.rule = &rules[i].rule;
    rules[i].check(&lint);
  }
  return lint.findings;
}
