/* What the tests of input/ share: reading a file of tests/fixtures/input and asking for one observation. Run
 * from the repository's root. */
#pragma once

#include "input/input.h"

#include <math.h>

#define FIXTURE(name) "tests/fixtures/input/" name

typedef struct {
  Table *table;
  GPtrArray *reports;
  GError *error;
} Load;

static inline void load_clear(Load *load)
{
  table_free(load->table);
  g_ptr_array_free(load->reports, TRUE);
  g_clear_error(&load->error);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Load, load_clear)

/* Reads, unsealed; load.error is set on failure. */
static inline Load load_raw(const char *path, const ReadOptions *options)
{
  Load load = {table_new(), g_ptr_array_new_with_free_func((GDestroyNotify)read_report_free), NULL};
  gboolean good = input_read(load.table, path, options, load.reports, &load.error);
  g_assert_true(good == (load.error == NULL));
  return load;
}

/* Reads and seals; fails the test when that fails. */
static inline Load load_with(const char *path, const ReadOptions *options)
{
  Load load = load_raw(path, options);
  g_assert_no_error(load.error);
  table_seal(load.table, &load.error);
  g_assert_no_error(load.error);
  return load;
}

static inline const ReadReport *report_at(const Load *load, guint index)
{
  g_assert_cmpuint(index, <, load->reports->len);
  return g_ptr_array_index(load->reports, index);
}

static inline gboolean has_note(const ReadReport *report, const char *part)
{
  for (guint i = 0; i < report->notes->len; i++)
    if (strstr(g_ptr_array_index(report->notes, i), part)) return TRUE;
  return FALSE;
}

/* The observation of this measure (NULL: any), entity, partner ("" for totals), category and period ("2016");
 * NULL when there is none. */
static inline const Observation *find(const Load *load, const char *measure, const char *entity,
                                      const char *partner, const char *category, const char *period)
{
  for (guint i = 0; i < table_size(load->table); i++) {
    const Observation *o = table_at(load->table, i);
    g_autofree char *id = period_id(o->key.period);
    if ((!measure || g_str_equal(o->key.measure->id, measure)) && g_str_equal(o->key.entity->name, entity) &&
        g_str_equal(o->key.partner->name, partner) && g_str_equal(o->key.category, category) &&
        g_str_equal(id, period))
      return o;
  }
  return NULL;
}

static inline void assert_figure(const Observation *o, State state, double value, double low, double high)
{
  g_assert_nonnull(o);
  g_assert_cmpstr(state_id(o->state), ==, state_id(state));
  if (isnan(value)) {
    g_assert_false(number_is_defined(o->number));
    return;
  }
  g_assert_cmpfloat_with_epsilon(o->number.value, value, 1e-12 * (1 + fabs(value)));
  g_assert_cmpfloat_with_epsilon(o->number.low, low, 1e-9 * (1 + fabs(value)));
  g_assert_cmpfloat_with_epsilon(o->number.high, high, 1e-9 * (1 + fabs(value)));
}
