/* Shares, their change, and concentration. statistics.md §4. Shares in per cent.
 *
 * Intervals. A share of a total that was published on its own: corners of part and total. A share of the
 * list's own sum: part / (part + rest), exact. HHI, its kin and CR-n: outer bounds from the shares (too
 * wide, never too narrow). Undefined: a member not known (missing_years) · below zero (negative) · all zero
 * (zero_total). */
#pragma once

#include "stats/result.h"

Result share_of_total(Number part, Number total);                  /* 100 part / total */
Result share_of_list(const Number *members, guint n, guint index); /* of the list's own sum */

/* Two shares in per cent: the change in percentage points, and in per cent of the first. Never mixed. */
Result share_change_points(Number from, Number to);
Result share_change_percent(Number from, Number to);

typedef struct {
  const char *reason; /* NULL: every field is defined but where it says */
  Result total;
  Result hhi;              /* Σ s², 0 to 1 */
  Result hhi_points;       /* the same, 0 to 10,000 */
  Result hhi_normalised;   /* (H − 1/n) / (1 − 1/n); one member: too_few */
  Result effective_number; /* 1 / H */
} Concentration;

Concentration share_concentration(const Number *members, guint n);
/* CR-k: share of the k largest, per cent; k above n takes all. */
Result share_of_largest(const Number *members, guint n, guint k);

/* Sum of a list, with the sums of its lower and upper ends. None at all is 0. */
Result share_sum(const Number *members, guint n);
