/* Inside data/: what the rules of lint.h work on. */
#pragma once

#include "data/lint.h"

/* Rows [start, end) of one series: one data set, release, unit, entity, partner, category; by period. */
typedef struct {
  guint start, end;
} LintRun;

typedef struct {
  GPtrArray *rows; /* const Observation *, sorted by series and period */
  GArray *runs;    /* LintRun */
  const LintRule *rule;
  GPtrArray *findings;
} Lint;

static inline const Observation *lint_row(const Lint *lint, guint index)
{
  return g_ptr_array_index(lint->rows, index);
}

/* Adds a finding of the rule that runs. Both texts are taken over. */
void lint_add(Lint *lint, const Observation *at, char *what, char *expected);
/* "477 million TIV", or the state in words. Caller frees. */
char *lint_figure(const Observation *o);
gboolean lint_is_year(const Observation *o); /* a calendar or fiscal year, no deal */
/* ---- the rules ------------------------------------------------------------------------------------ */
void lint_duplicate(Lint *lint);
void lint_gap(Lint *lint);
void lint_jump_10(Lint *lint);
void lint_jump_100(Lint *lint);
void lint_jump_1000(Lint *lint);
void lint_share_over_100(Lint *lint);
void lint_no_rate_zero(Lint *lint);
void lint_total_mismatch(Lint *lint);
void lint_aggregate(Lint *lint);
void lint_unpublished(Lint *lint);
