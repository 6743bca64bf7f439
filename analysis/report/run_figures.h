/* The figures of a run: planned from the report file, compared with what the last run left, drawn where
 * stale. */
#pragma once

#include "claims/claim.h"
#include "report/manifest.h"
#include "report/report.h"
#include "report/report_file.h"

/* What a figure leaves in the output folder: pictures, and the texts beside them. */
typedef enum { PART_SVG, PART_PNG, PART_PDF, PART_CSV, PART_SCRIPT, PART_ALT, N_PARTS } Part;

typedef struct {
  const ReportFigure *asked;
  char *depends;        /* hash of all it depends on */
  char *files[N_PARTS]; /* names in the folder; NULL: not wanted */
  gboolean stale[N_PARTS];
  const char *why; /* of the first stale picture, else of the first stale text; NULL: all current */
  Figure *figure;  /* laid out only when something is stale */
  gboolean drawn;
} RunFigure;

/* Plans all figures and says for each what is stale; lays out those that are. GPtrArray of RunFigure *, freed
 * with the array. verdicts: Verdict *, by whose claims' ids the report names them. Errors are told with the
 * figure's place in the report file. */
GPtrArray *run_figures_plan(const ReportFile *report, const Table *table, const GPtrArray *verdicts,
                            const Manifest *manifest, const char *folder, const char *tools,
                            const ReportOptions *options, GError **error);

/* Draws and writes what is stale, and tells the manifest. */
gboolean run_figures_draw(const GPtrArray *figures, Manifest *manifest, const char *folder, GError **error);
