/* Small tables for the tests of series.h, and what is expected of a pick. */
#pragma once

#include "data/series.h"

#include <math.h>
#include <string.h>

/* ---- small tables; all figures are invented -------------------------------------------------------- */

static inline const Dataset *add_dataset(Table *table, const char *id, const char *publisher, Release release)
{
  Dataset *d = g_new0(Dataset, 1);
  d->id = g_strdup(id);
  d->publisher = g_strdup(publisher);
  d->file = g_strdup_printf("%s.csv", id);
  d->release = release;
  return table_add_dataset(table, d);
}

static inline const Dataset *add_sipri(Table *table, const char *id, int year)
{
  return add_dataset(table, id, "SIPRI Arms Transfers Database", (Release){year, 3});
}

static inline Observation row(const Dataset *dataset, const char *measure, const char *entity,
                              const char *partner)
{
  return (Observation){.key = {.dataset = dataset,
                               .measure = measure_find(measure),
                               .basis = measure_find(measure)->basis,
                               .entity = entity_resolve(entity),
                               .partner = entity_resolve(partner)},
                       .line = 7};
}

/* Integer figures from a first year on; negative: missing. */
static inline void add_years(Table *table, const Dataset *dataset, const char *measure, const char *entity,
                             const char *partner, int first, const int *figures, guint n)
{
  for (guint i = 0; i < n; i++) {
    Observation o = row(dataset, measure, entity, partner);
    o.key.period = period_year(first + (int)i);
    o.state = figures[i] < 0 ? STATE_MISSING : STATE_VALUE;
    o.number = figures[i] < 0 ? NUMBER_NONE : number_rounded(figures[i], 0.5);
    o.line = 10 + i;
    table_add(table, &o);
  }
}

#define FIGURES(...) ((const int[]){__VA_ARGS__}), G_N_ELEMENTS(((const int[]){__VA_ARGS__}))
#define ADD(table, dataset, entity, first, ...)                                                              \
  add_years(table, dataset, "exports.tiv", entity, "", first, FIGURES(__VA_ARGS__))

static inline void seal(Table *table)
{
  g_autoptr(GError) error = NULL;
  g_assert_true(table_seal(table, &error));
  g_assert_no_error(error);
}

static inline void expect_error(const Table *table, Query query, int code, const char *part)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Series) series = series_pick(table, &query, NULL, &error);
  g_assert_null(series);
  g_assert_error(error, ARMEX_ERROR, code);
  if (!strstr(error->message, part)) g_test_message("'%s' lacks '%s'", error->message, part);
  g_assert_nonnull(strstr(error->message, part));
}

static inline Series *pick(const Table *table, Query query, const char *notice_expected)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *notice = NULL;
  Series *series = series_pick(table, &query, &notice, &error);
  g_assert_no_error(error);
  g_assert_cmpstr(notice, ==, notice_expected);
  return series;
}
