/* Which years a number may be of: as printed, period sums ending there against the preceding equal period,
 * the end left out, a year earlier or later. claims.md §3. */
#include "claims/claim_row.h"

/* Five years: what SIPRI compares. */
enum { USUAL_PERIOD = 5 };

static gboolean window_equal(const Window *a, const Window *b)
{
  return a->shape == b->shape && period_equal(a->target, b->target) &&
         (a->shape == SHAPE_ONE || period_equal(a->base, b->base));
}

static void add(GArray *windows, Window w)
{
  for (guint i = 0; i < windows->len; i++)
    if (window_equal(&g_array_index(windows, Window, i), &w)) return;
  g_array_append_val(windows, w);
}

static gboolean in_order(int from, int to)
{
  return from <= to && from >= 1000 && to <= 2999;
}

static void add_one(GArray *windows, int from, int to, int cost, gboolean keeps)
{
  if (!in_order(from, to)) return;
  add(windows, (Window){period_years(from, to), period_years(from, to), SHAPE_ONE, cost, keeps});
}

static void add_pair(GArray *windows, Period target, Period base, int cost, gboolean keeps)
{
  gboolean years = period_is_year(target) && period_is_year(base);
  if (cost > 0 && base.to >= target.from) return; /* nobody compares a period with a part of itself */
  add(windows, (Window){target, base, years ? SHAPE_YEARS : SHAPE_PERIODS, cost, keeps});
}

static void add_years(GArray *windows, int to, int from, int cost, gboolean keeps)
{
  if (in_order(from, to) && from < to) add_pair(windows, period_year(to), period_year(from), cost, keeps);
}

static void add_periods(GArray *windows, int from, int to, int cost, gboolean keeps)
{
  if (!in_order(from, to)) return;
  Period target = period_years(from, to);
  add_pair(windows, target, period_preceding(target), cost, keeps);
}

/* ---- one window after another --------------------------------------------------------------------- */

static void single_windows(GArray *windows, int from, int to)
{
  add_one(windows, from, to, 0, TRUE);
  if (from < to) {
    add_one(windows, from, to - 1, 1, FALSE); /* end left out */
    add_one(windows, from + 1, to, 1, FALSE); /* start left out */
    add_one(windows, to, to, 1, FALSE);       /* the last year alone */
  } else {
    add_one(windows, to - USUAL_PERIOD + 1, to, 1, FALSE); /* the usual period that ends there */
  }
  add_one(windows, from - 1, to - 1, 1, FALSE);
  add_one(windows, from + 1, to + 1, 1, FALSE);
  add_one(windows, from - 1, to, 1, FALSE);
  add_one(windows, from, to + 1, 1, FALSE);
}

/* Growth inside a span of years. */
static void span_windows(GArray *windows, int from, int to)
{
  add_one(windows, from, to, 0, TRUE);
  add_one(windows, from, to - 1, 1, FALSE); /* end left out */
  add_one(windows, from - 1, to, 1, FALSE); /* the first year's own growth counted */
  add_one(windows, from + 1, to, 1, FALSE);
  add_one(windows, from, to + 1, 1, FALSE);
  add_one(windows, from - 1, to - 1, 1, FALSE);
  add_one(windows, from + 1, to + 1, 1, FALSE);
}

/* "Between 2017 and 2021". */
static void year_pair_windows(GArray *windows, int from, int to)
{
  add_years(windows, to, from, 0, TRUE);
  if (to - from > 1) {
    add_periods(windows, from, to, 1, TRUE);
    add_years(windows, to - 1, from, 1, FALSE);
  } else {
    add_periods(windows, to - USUAL_PERIOD + 1, to, 1, FALSE);
  }
  add_years(windows, to, from - 1, 1, FALSE);
  add_years(windows, to, from + 1, 1, FALSE);
  add_years(windows, to + 1, from, 1, FALSE);
  add_years(windows, to - 1, from - 1, 1, FALSE);
  add_years(windows, to + 1, from + 1, 1, FALSE);
  if (to - from > 1) {
    add_periods(windows, from, to - 1, 2, FALSE);
    add_periods(windows, from + 1, to, 2, FALSE);
    add_periods(windows, from - 1, to - 1, 2, FALSE);
    add_periods(windows, from + 1, to + 1, 2, FALSE);
  }
}

/* "2017–21 against 2012–16". */
static void period_pair_windows(GArray *windows, Period target, Period base)
{
  add_pair(windows, target, base, 0, TRUE);
  add_pair(windows, target, period_preceding(target), 1, FALSE);
  add_years(windows, target.to, target.from, 1, TRUE);
  add_years(windows, target.to, base.to, 1, FALSE);
  for (int shift = -1; shift <= 1; shift += 2) {
    Period t = period_years(target.from + shift, target.to + shift),
           b = period_years(base.from + shift, base.to + shift);
    add_pair(windows, t, b, 1, FALSE);
    add_pair(windows, t, base, 1, FALSE);
    add_pair(windows, target, b, 1, FALSE);
  }
  if (!period_is_year(target)) add_pair(windows, period_years(target.from, target.to - 1), base, 1, FALSE);
}

/* ---- by family ------------------------------------------------------------------------------------ */

static void pair_windows(GArray *windows, const Claim *c, int from, int to)
{
  if (c->base_from || c->base_to) {
    int base_from = c->base_from ? c->base_from : c->base_to,
        base_to = c->base_to ? c->base_to : c->base_from;
    Period target = period_years(from, to), base = period_years(base_from, base_to);
    if (period_is_year(target) && period_is_year(base) && base.from < target.from)
      year_pair_windows(windows, base.from, target.to);
    else
      period_pair_windows(windows, target, base);
  } else if (from < to) {
    year_pair_windows(windows, from, to);
  } else {
    year_pair_windows(windows, to - 1, to);
  }
}

/* Highest in `to`, since the base year or the first of the series. */
static void record_windows(GArray *windows, const Claim *c, int from, int to)
{
  int since = c->base_from ? c->base_from : from < to ? from : SINCE_EVER;
  add_pair(windows, period_year(to), period_year(since), 0, TRUE);
}

GArray *windows_of(const Claim *claim, int last_year)
{
  GArray *windows = g_array_new(FALSE, TRUE, sizeof(Window));
  int to = claim->to ? claim->to : claim->from ? claim->from : last_year;
  int from = claim->from ? claim->from : to;
  if (to == 0) return windows;
  switch (claim->kind->family) {
  case FAMILY_COMPARE:
  case FAMILY_SHARE_CHANGE:
  case FAMILY_GROWTH_RANK:
    pair_windows(windows, claim, from, to);
    break;
  case FAMILY_AVERAGE:
  case FAMILY_EVERY_YEAR:
    span_windows(windows, from < to ? from : to - 1, to);
    break;
  case FAMILY_RECORD:
    record_windows(windows, claim, from, to);
    break;
  case FAMILY_LEVEL:
  case FAMILY_SHARE:
  case FAMILY_RANK:
  case FAMILY_TOP_SHARE:
  case FAMILY_ENTITIES:
    single_windows(windows, from, to);
    break;
  }
  return windows;
}
