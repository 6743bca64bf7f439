/* The batch run: a report file read, its data loaded, its claims judged, its figures drawn where they are
 * stale, its tables and page written; a second run without any change draws nothing. */
#pragma once

#include "output/document.h"

typedef struct {
  const char *out;                /* output folder; NULL: the report file's own */
  gboolean force;                 /* draw every figure again */
  gboolean quiet;                 /* no lines of progress to `talk` */
  void (*talk)(const char *line); /* progress and notices, one line each, without its end; NULL: none */
} ReportOptions;

typedef struct {
  guint drawn, kept;  /* figures */
  guint broken;       /* claims whose `expect` named another verdict: exit status 1 */
  Document *document; /* what the run did, for standard output; owned */
} ReportOutcome;

/* Errors carry the exit status: ARMEX_ERROR_USAGE (the report file, one line per fault), ARMEX_ERROR_INPUT
 * (data, claims), ARMEX_ERROR_OUTPUT (files, gnuplot). *outcome is filled only on success; clear it with
 * report_outcome_clear. */
gboolean report_run(const char *path, const ReportOptions *options, ReportOutcome *outcome, GError **error);
void report_outcome_clear(ReportOutcome *outcome);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ReportOutcome, report_outcome_clear)
