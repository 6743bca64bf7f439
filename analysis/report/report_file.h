/* The report file: which data, figures and claims, written where. YAML, read by one schema table; every fault
 * is told with its line and column.
 *
 * Paths are relative to the report file. Reading is allowed below the project root (key `root`, the file's
 * own folder by default, at most one level up); links are resolved before the test. */
#pragma once

#include "base/yaml.h"
#include "figures/figure.h"

/* One figure as the report states it. Strings NULL where not given; all owned. */
typedef struct {
  Place place; /* of its id; `file` is the report's path */
  char *id, *kind;
  char *title, *subtitle, *note;
  char **entities; /* NULL-terminated, may be empty */
  char *measure, *partner, *category, *focus;
  Release release;
  int from, to;        /* years shown; 0: all there are */
  Period period, base; /* from 0: not given */
  char *preset;
  int mean_window, top; /* -1: not given */
  GPtrArray *bands;     /* Band * */
  char *claim;          /* id in a claims file */
} ReportFigure;

typedef struct {
  char *path; /* of the report file */
  char *title, *introduction;
  char *root;         /* canonical */
  char *out;          /* default output folder: the file's name without its ending, beside it */
  GPtrArray *data;    /* char *: resolved paths */
  GPtrArray *claims;  /* char *: resolved paths */
  GPtrArray *figures; /* ReportFigure * */
  gboolean svg, png, pdf;
  Day as_of;
} ReportFile;

/* Errors ARMEX_ERROR_USAGE, one line per fault. */
ReportFile *report_file_read(const char *path, GError **error);
void report_file_free(ReportFile *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReportFile, report_file_free)
