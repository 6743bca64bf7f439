/* Periods: totals and per-year means over inclusive spans, and one period against another. statistics.md §3.
 *
 * `none` counts as exactly 0; `below_half` as the 0 to 0.5 of its Number; any other year without a figure
 * makes the total undefined (missing_years). A total that the publisher printed for the very same period
 * wins over a sum.
 *
 * Intervals are exact: sums add; a change is evaluated at the corners of the two totals. Where the periods
 * overlap, the years they share stand on both sides and are moved together. */
#pragma once

#include "data/series.h"
#include "stats/result.h"

typedef enum {
  PERIOD_STRICT = 0,
  PERIOD_ALLOW_GAPS = 1 << 0, /* the mean of the reported years stands in for the mean of all */
} PeriodOptions;

typedef struct {
  Period period;
  int years;                 /* length, both ends in */
  int present;               /* years with a figure; `none` is one. All of them when `published` */
  gboolean published;        /* total printed by the publisher for this period */
  const Observation *source; /* that row, or NULL */
  Result total;              /* Result.n: years that were added */
  Result mean;               /* per year; with gaps allowed the mean of the reported years */
  Result reported;           /* sum of the years that are there; none at all: missing_years */
} PeriodTotal;

PeriodTotal period_total(const Series *series, Period period, PeriodOptions options);

/* Years of the period without a figure, in order: GArray of int; empty for a published total. Free with
 * g_array_unref. */
GArray *period_missing_years(const Series *series, Period period);

typedef struct {
  PeriodTotal period, base;
  Result change;     /* 100 (total / base total − 1), per cent: of the totals even where lengths differ */
  Result ratio;      /* total / base total */
  Result difference; /* total − base total */
  Result per_year_change; /* of the means per year: to be put first when lengths differ or years lack */
  Result per_year_ratio;
  Result per_year_difference;
  gboolean equal_lengths, overlapping, adjacent; /* adjacent: the period begins where the base ends */
  gboolean gaps;                                 /* a mean of reported years was used */
  Confidence confidence;                         /* the worst of both periods */
} Comparison;

/* A base without any delivery (all `none`): from_nothing. */
Comparison period_compare_totals(const Series *series, Period period, Period base, PeriodOptions options);

/* Single figures for tables of readings; the total of one period, or its change against another. */
Result period_change(const Series *series, Period period, Period base);
Result period_ratio(const Series *series, Period period, Period base);
Result period_difference(const Series *series, Period period, Period base);
Result period_per_year_change(const Series *series, Period period, Period base);
