/* Ranks from the largest down. statistics.md §4. */
#pragma once

#include "stats/result.h"

typedef struct {
  int competition; /* 1, 2, 2, 4; 0 where the value is not known */
  int dense;       /* 1, 2, 2, 3 */
  double average;  /* 1, 2.5, 2.5, 4; NAN where not known */
  int best, worst; /* competition ranks that the rounding intervals leave open */
  gboolean tied;   /* another has the same value */
  gboolean
      near_tie; /* another with a different value whose rounding interval overlaps: the order is not sure */
  int of;       /* how many were ranked */
} Rank;

/* out[n]. Values that are not known (NUMBER_NONE) are left out of the ranking. Intervals that only touch do
 * not overlap: rounding keeps order. Exact ties count by equal values. */
void rank_descending(const Number *values, guint n, Rank *out);

/* One of them. */
Rank rank_of(const Number *values, guint n, guint index);
