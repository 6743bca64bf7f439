/* "Highest since", "highest on record". statistics.md §4. */
#pragma once

#include "data/series.h"
#include "stats/result.h"

typedef enum { RECORD_HIGHEST, RECORD_LOWEST } RecordKind;

/* reason: NULL, missing_years (the year itself is not known) or no_previous_year (nothing before it).
 * since: the last earlier year that was at least as high (as low); the first known year of the series when
 * on_record; after a gap, the first year that it leaves ("the highest since at least").
 * gap: the last unknown year between, where all years after it are lower and known years stand before it:
 * of those nothing is claimed. */
typedef struct {
  const char *reason;
  gboolean on_record; /* nothing like it back to the first known year */
  int since, gap;     /* 0 where there is none */
  gboolean near_tie;  /* a year so near that rounding may hide the order */
} Record;

Record record_of(const Series *series, int year, RecordKind kind);
