/* The table of statistics: what each word means here. Help, `armex method`, readings of claims and the
 * manual walk it; adding a statistic is adding a row in statistic.c. statistics.md §2–4. */
#pragma once

#include "data/series.h"
#include "stats/result.h"

typedef enum {
  STATISTIC_SPAN,   /* of the years from..to of one series: `span` computes it */
  STATISTIC_PERIOD, /* of one period against another: `periods` computes it */
  STATISTIC_LEVEL,  /* of one year or period: level, total, moving mean */
  STATISTIC_GROUP,  /* of several entities: share, rank, concentration */
} StatisticFamily;

typedef struct {
  const char *id;   /* "compound" */
  const char *name; /* "compound annual growth": running text */
  StatisticFamily family;
  const char *formula; /* in words: "(last / first)^(1 / steps) − 1, where steps are years less one" */
  const char
      *unit; /* "per cent", "per cent a year", "times", "points", "rank"; "" is the unit of the series */
  const char *inputs;    /* "the first and the last year" */
  const char *reference; /* where the definition comes from */
  gboolean valid;        /* FALSE: no valid statistic, computed only to be recognised */
  Result (*span)(const Series *series, int from, int to);              /* or NULL */
  Result (*periods)(const Series *series, Period period, Period base); /* or NULL */
} Statistic;

const Statistic *statistic_find(const char *id); /* NULL when unknown */
const Statistic *statistic_at(guint index);      /* NULL past the end: to walk the table */
const char *const *statistic_ids(void);          /* NULL-terminated, for did-you-mean */
