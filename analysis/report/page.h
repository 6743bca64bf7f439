/* index.html: the figures, the verdicts with their sentences, and the data sets, in one file that needs no
 * network. SVGs are inlined (their ids are already prefixed). */
#pragma once

#include "claims/claim.h"
#include "report/report_file.h"

/* One figure as the page shows it; borrowed. */
typedef struct {
  const char *id, *title, *alt;
  const char *svg;              /* the whole SVG file */
  const char *const *downloads; /* file names beside the page, NULL-terminated */
} PageFigure;

/* figures: PageFigure *; verdicts: Verdict *. Caller frees. */
char *page_html(const ReportFile *report, const GPtrArray *figures, const GPtrArray *verdicts,
                const Table *table);
