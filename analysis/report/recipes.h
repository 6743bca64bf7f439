/* From what a figure is asked to show to its recipe: the same for `armex plot` and for the figures of a
 * report file. Picks the series, hands claims over as neutral rows, collects the source lines. */
#pragma once

#include "claims/claim.h"
#include "figures/figure.h"

/* Strings and lists are borrowed; NULL, a year 0 or a number -1 leave open. */
typedef struct {
  const char *id;   /* file stem; NULL: the kind */
  const char *kind; /* "columns-mean" */
  const char *title, *subtitle, *note;
  const char *preset;          /* "full", "half" */
  const char *const *entities; /* NULL-terminated, or NULL. Where all are ranked, a sole one is the focus */
  const char *measure, *partner, *category, *focus;

  Release release;
  int from, to;        /* years shown; they may stand for `period` */
  Period period, base; /* from 0: not given */
  int mean_window, top;
  const GPtrArray *bands; /* Band * */
  const Verdict *claim;   /* whose readings are drawn, or whose number is laid over the series */
} FigureRequest;

/* A recipe with the series that it borrows. */
typedef struct {
  Recipe *recipe;
  GPtrArray *series;
} FigurePlan;

/* Everything left open. */
FigureRequest figure_request_new(const char *kind);

/* Errors: ARMEX_ERROR_USAGE for an unknown kind (did you mean) or what the kind needs and lacks; those of
 * series_pick. *notice (may be NULL): lines for the user, or NULL; caller frees. */
FigurePlan *figure_plan(const FigureRequest *request, const Table *table, char **notice, GError **error);
void figure_plan_free(FigurePlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FigurePlan, figure_plan_free)

/* The rows of a claim figure: the printed reading first, then the one that decides, what else the number may
 * come from, the revised value, and the nearest readings that differ; `most` at most, all in one unit.
 * GPtrArray of ReadingRow *, freed with the array; *readings: the const Reading * that they show, borrowed
 * from the verdict; g_ptr_array_unref. */
GPtrArray *reading_rows(const Verdict *verdict, guint most, GPtrArray **readings);
