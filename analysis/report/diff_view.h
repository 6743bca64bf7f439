/* What a comparison of two files has to tell. What one of them does not hold at all (a measure, an entity,
 * the rows by partner) was not removed by a publisher: it is said once. The rest stands in the order of
 * interest. */
#pragma once

#include "data/table_diff.h"

typedef enum {
  LACKS_NOTHING,
  LACKS_MEASURE,
  LACKS_ENTITY,
  LACKS_PARTNERS,
  LACKS_CATEGORIES,
  LACKS_TOTALS, /* it holds rows by partner or category only */
  LACKS_YEARS,  /* it holds totals of periods only */
  LACKS_PERIODS,
} LackLevel;

/* One thing that one side does not hold. */
typedef struct {
  gboolean in_old; /* the other side holds it: it is not in NEW */
  LackLevel level;
  const Measure *measure;
  const Entity *entity; /* NULL for a measure, and for entities, which are told together */
  GHashTable *names;    /* const char *: the measure's entities, the entity's partners or categories */
  guint figures;
} Lack;

typedef struct {
  GPtrArray *listed; /* const Difference *: suspected scale errors, then by kind, measure, absolute change */
  GPtrArray *lacks;  /* Lack * */
  guint counts[DIFF_ROUNDING + 1]; /* of those listed */
  const TableDiff *diff;
} DiffView;

/* Borrows all three. Errors ARMEX_ERROR_INPUT: no series (measure, entity, partner, category, years or totals
 * of periods) stands in both. */
DiffView *diff_view_new(const Table *before, const Table *after, const TableDiff *diff, GError **error);
void diff_view_free(DiffView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DiffView, diff_view_free)

const char *lack_id(const Lack *lack); /* "not_in_new", "not_in_old" */
/* "not in NEW: 33 partners of France, exports.tiv (1,234 figures)". Caller frees. */
char *lack_sentence(const Lack *lack);

/* "OLD is the release of March 2024, NEW of March 2022: the order looks reversed", or NULL. Caller frees. */
char *diff_order_doubt(const Table *before, const Table *after);
