/* What looks wrong in a table: rules, one row of the table in lint.c and one function in lint_*.c each. A
 * finding is a suspicion with its place, what was found and what was expected; nothing is changed.
 *
 * duplicate · gap · jump-10, jump-100, jump-1000 · share-over-100 · no-rate-zero · total-mismatch ·
 * aggregate-among-countries · unpublished-last-year */
#pragma once

#include "data/table.h"

typedef struct {
  const char *id;      /* stable: "duplicate" */
  const char *summary; /* for help and headings */
} LintRule;

const LintRule *lint_rule_at(guint index); /* NULL past the end: to walk the table */

typedef struct {
  const LintRule *rule;
  const Observation *at; /* of the table: entity, period, file and line */
  char *what, *expected;
} LintFinding;

/* The table need not be sealed, and should not be: sealing folds duplicates and refuses two values. GPtrArray
 * of LintFinding *, freed with the array; by rule, then in the table's order. */
GPtrArray *table_lint(const Table *table);
