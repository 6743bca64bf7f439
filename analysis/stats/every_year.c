/* "Grew in each year": signs of the steps, streaks, smallest and largest rate. */
#include "stats/growth.h"

#include "stats/years.h"

#include <math.h>

/* -1, 0 or 1; *sure when rounding cannot have made it. Rounding keeps order, so intervals that only touch
 * are sure. */
static int sign_of_step(Number before, Number now, gboolean *sure)
{
  *sure = now.value > before.value ? now.low >= before.high : now.high <= before.low;
  return (now.value > before.value) - (now.value < before.value);
}

static void count_step(EveryYear *e, const Series *series, int year)
{
  gboolean sure;
  int sign = sign_of_step(year_figure(series, year - 1), year_figure(series, year), &sure);
  e->known++;
  e->rises += sign > 0;
  e->falls += sign < 0;
  e->level += sign == 0;
  e->sure_rises += sign > 0 && sure;
  e->sure_falls += sign < 0 && sure;
  e->closing_streak = sign > 0 ? e->closing_streak + 1 : 0;
  if (e->closing_streak > e->streak) {
    e->streak = e->closing_streak;
    e->streak_end = year;
  }
}

/* The smallest of several is monotone in each, so its ends are the smallest of the ends. */
static void keep_smallest(Result *kept, int *kept_year, Result r, int year)
{
  gboolean first = !result_is_defined(*kept);
  if (first || r.number.value < kept->number.value) *kept_year = year;
  if (first) *kept = r;
  kept->number.value = fmin(kept->number.value, r.number.value);
  kept->number.low = fmin(kept->number.low, r.number.low);
  kept->number.high = fmin(kept->number.high, r.number.high);
}

static void keep_largest(Result *kept, int *kept_year, Result r, int year)
{
  gboolean first = !result_is_defined(*kept);
  if (first || r.number.value > kept->number.value) *kept_year = year;
  if (first) *kept = r;
  kept->number.value = fmax(kept->number.value, r.number.value);
  kept->number.low = fmax(kept->number.low, r.number.low);
  kept->number.high = fmax(kept->number.high, r.number.high);
}

EveryYear growth_every_year(const Series *series, int from, int to)
{
  EveryYear e = {.steps = MAX(to - from, 0),
                 .smallest = result_undefined(REASON_TOO_FEW),
                 .largest = result_undefined(REASON_TOO_FEW)};
  for (int year = from + 1; year <= to; year++) {
    if (!result_is_defined(growth_year_difference(series, year))) {
      e.closing_streak = 0;
      continue;
    }
    count_step(&e, series, year);
    Result r = growth_year(series, year);
    if (!result_is_defined(r)) continue;
    keep_smallest(&e.smallest, &e.smallest_year, r, year);
    keep_largest(&e.largest, &e.largest_year, r, year);
  }
  if (e.steps == 0)
    e.reason = REASON_TOO_FEW;
  else if (e.known < e.steps)
    e.reason = REASON_MISSING;
  return e;
}
