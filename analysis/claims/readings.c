#include "claims/inquiry.h"

#include <string.h>

/* ---- the axis of measures ------------------------------------------------------------------------- */

/* One step away from each other, both ways: another flow, another side of the trade, another price basis. */
static const char *const pairs[][2] = {
    {"exports.tiv", "exports.orders"},
    {"exports.tiv", "exports.deliveries"},
    {"exports.tiv", "exports.licences"},
    {"exports.orders", "exports.deliveries"},
    {"exports.orders", "exports.licences"},
    {"exports.deliveries", "exports.licences"},
    {"exports.tiv", "imports.tiv"},
    {"milex.current", "milex.constant"},
    {"milex.current", "milex.local"},
    {"milex.constant", "milex.local"},
    {"budget.original", "budget.supplementary"},
    {"budget.original", "budget.proposed"},
    {"budget.original", "milex.local"},
    {"budget.original", "milex.constant"},
    {"budget.original", "milex.current"},
};

static const char *const mirrors[][2] = {{"exports.tiv", "imports.tiv"}};

const Measure **readings_neighbours(const Measure *measure)
{
  GPtrArray *found = g_ptr_array_new();
  for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++)
    for (int side = 0; side < 2; side++)
      if (strcmp(pairs[i][side], measure->id) == 0)
        g_ptr_array_add(found, (gpointer)measure_find(pairs[i][1 - side]));
  g_ptr_array_add(found, NULL);
  return (const Measure **)g_ptr_array_free(found, FALSE);
}

const Measure *readings_mirror(const Measure *measure)
{
  for (gsize i = 0; i < G_N_ELEMENTS(mirrors); i++)
    for (int side = 0; side < 2; side++)
      if (strcmp(mirrors[i][side], measure->id) == 0) return measure_find(mirrors[i][1 - side]);
  return NULL;
}

/* ---- the axis of releases ------------------------------------------------------------------------- */

static gboolean speaks_of_all(const Claim *claim)
{
  ClaimFamily f = claim->kind->family;
  return f == FAMILY_RANK || f == FAMILY_GROWTH_RANK || f == FAMILY_TOP_SHARE;
}

static Release day_release_of(const Inquiry *inquiry, const Measure *measure)
{
  if (measure == inquiry->measure) return inquiry->day_release;
  if (!measure->publisher || !inquiry->day.year) return RELEASE_NONE;
  return release_of_day(measure->publisher, inquiry->day, NULL);
}

static gboolean is_later(const Inquiry *inquiry, const Measure *measure, Release release)
{
  Release day = day_release_of(inquiry, measure);
  return release_is_known(day) && release_is_known(release) && release_compare(release, day) > 0;
}

GArray *readings_releases(const Inquiry *inquiry, const Measure *measure)
{
  const Claim *c = inquiry->claim;
  GArray *ordered = g_array_new(FALSE, FALSE, sizeof(Release));
  if (!c->entity && !speaks_of_all(c)) return ordered;
  const GArray *held = speaks_of_all(c) ? evidence_group_releases(inquiry->evidence, claim_whose(c, measure),
                                                                  claim_is_bilateral(c))
                                        : evidence_releases(inquiry->evidence, claim_whose(c, measure));
  for (int later = 0; later < 2; later++)
    for (guint i = 0; i < held->len; i++) {
      Release r = g_array_index(held, Release, later ? held->len - 1 - i : i);
      if (is_later(inquiry, measure, r) == later) g_array_append_val(ordered, r);
    }
  return ordered;
}

/* ---- as printed ----------------------------------------------------------------------------------- */

/* The release of the day, else the newest older one that has the data; not a later one. */
static void try_printed(Inquiry *inquiry)
{
  g_autoptr(GArray) releases = readings_releases(inquiry, inquiry->measure);
  for (guint i = 0; i < releases->len; i++) {
    Question q = inquiry_question(inquiry);
    q.release = q.base_release = g_array_index(releases, Release, i);
    if (is_later(inquiry, q.measure, q.release)) return;
    Attempt *a = inquiry_try(inquiry, inquiry->formula, &q, 0);
    if (!attempt_is_defined(a)) {
      if (inquiry->failed)
        attempt_free(a);
      else
        inquiry->failed = a;
      continue;
    }
    inquiry->printed = a;
    inquiry->stands_in = release_is_known(inquiry->day_release) && release_is_known(q.release) &&
                         release_compare(q.release, inquiry->day_release) != 0;
    g_ptr_array_add(inquiry->attempts, a);
    return;
  }
}

/* ---- every other way ------------------------------------------------------------------------------ */

static gboolean is_printed_again(const Inquiry *inquiry, const Formula *formula, const Question *q)
{
  const Attempt *p = inquiry->printed;
  return p && p->formula == formula && p->measure == q->measure && p->top_n == q->top_n &&
         release_compare(p->reading.release, q->release) == 0 &&
         period_equal(p->window.target, q->window.target) && p->window.shape == q->window.shape &&
         period_equal(p->window.base, q->window.base);
}

static void try_release(Inquiry *inquiry, const Formula *formula, const Question *q, int cost)
{
  if (cost > MAX_COST || inquiry->attempts->len >= MAX_READINGS) return;
  if (is_printed_again(inquiry, formula, q)) return;
  Attempt *a = inquiry_try(inquiry, formula, q, cost);
  if (attempt_is_defined(a))
    g_ptr_array_add(inquiry->attempts, a);
  else
    attempt_free(a);
}

/* The first release is where the measure is read; every other is a step. Where only a later one is at hand,
 * that is a step as well. */
static void try_releases(Inquiry *inquiry, const Formula *formula, Question q, int cost,
                         const GArray *releases)
{
  gboolean own = q.measure == inquiry->measure;
  for (guint i = 0; i < releases->len; i++) {
    q.release = q.base_release = g_array_index(releases, Release, i);
    gboolean read_here = own && inquiry->printed
                             ? release_compare(q.release, inquiry->printed->reading.release) == 0
                             : i == 0 && !is_later(inquiry, q.measure, q.release);
    try_release(inquiry, formula, &q, cost + (read_here ? 0 : 1));
  }
}

static void try_groups(Inquiry *inquiry, const Formula *formula, Question q, int cost, const GArray *releases)
{
  static const int sizes[] = {0, 10, 20, 25};
  try_releases(inquiry, formula, q, cost, releases);
  if (!inquiry->claim->kind->grouped || inquiry->claim->kind->family == FAMILY_TOP_SHARE) return;
  int printed = q.top_n;
  for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
    if (sizes[i] == printed) continue;
    q.top_n = sizes[i];
    try_releases(inquiry, formula, q, cost + 1, releases);
  }
}

static void try_windows(Inquiry *inquiry, const Formula *formula, Question q, int cost,
                        const GArray *releases)
{
  for (guint w = 0; w < inquiry->windows->len; w++) {
    q.window = g_array_index(inquiry->windows, Window, w);
    if (!(formula->shapes & q.window.shape)) continue;
    if (cost + q.window.cost > MAX_COST) continue;
    try_groups(inquiry, formula, q, cost + q.window.cost, releases);
  }
}

/* "N times more" may mean N + 1 times; nothing else makes the increase a reading. */
static gboolean is_offered(const Claim *claim, const Formula *near)
{
  gboolean increase = strcmp(near->id, "ratio") == 0 && g_strcmp0(near->method, "increase") == 0;
  return !increase || claim->value.times_more;
}

static void try_formulas(Inquiry *inquiry, Question q, int cost)
{
  g_autoptr(GArray) releases = readings_releases(inquiry, q.measure);
  if (releases->len == 0) return;
  try_windows(inquiry, inquiry->formula, q, cost, releases);
  const FormulaName *near = inquiry->claim->kind->near;
  for (gsize i = 0; i < G_N_ELEMENTS(inquiry->claim->kind->near) && near[i].formula; i++) {
    const Formula *formula = formula_find(near[i].formula, near[i].method);
    if (formula == inquiry->formula || strcmp(formula->id, inquiry->formula->id) != 0) continue;
    if (is_offered(inquiry->claim, formula)) try_windows(inquiry, formula, q, cost + 1, releases);
  }
}

static int by_cost_and_id(gconstpointer a, gconstpointer b)
{
  const Attempt *x = *(Attempt *const *)a, *y = *(Attempt *const *)b;
  if (x->reading.cost != y->reading.cost) return x->reading.cost - y->reading.cost;
  return strcmp(x->reading.id, y->reading.id);
}

void readings_enumerate(Inquiry *inquiry)
{
  if (!inquiry->measure || inquiry->windows->len == 0) return;
  try_printed(inquiry);
  Question q = inquiry_question(inquiry);
  try_formulas(inquiry, q, 0);
  if (!inquiry->claim->base_measure || inquiry->claim->base_measure == inquiry->measure) {
    g_autofree const Measure **neighbours = readings_neighbours(inquiry->measure);
    for (guint i = 0; neighbours[i]; i++) {
      q.measure = q.base_measure = neighbours[i];
      try_formulas(inquiry, q, 1);
    }
  }
  g_ptr_array_sort(inquiry->attempts, by_cost_and_id);
}
