/* From a recipe to a laid-out figure: a gnuplot script that paints fixed positions, the alt text and the
 * plotted values. All lay-out is done here in logical pixels (1 px = 0.2222 mm in print when 720 px are set
 * 160 mm wide); gnuplot only paints. Knows series and statistics, not claims' rules nor reports: what a claim
 * figure shows is handed over as neutral rows.
 *
 * A chart kind is one row of the table in kinds.c and one file kind_*.c. */
#pragma once

#include "base/error.h"
#include "data/series.h"
#include "figures/palette.h"

typedef enum { MARK_DISC, MARK_DIAMOND, MARK_CROSS, MARK_RING } Mark;
typedef enum { PRESET_FULL, PRESET_HALF } Preset;

/* A named stretch of years behind the marks: an administration. */
typedef struct {
  char *name;
  Period period;
  gboolean focus;
} Band;

/* One reading of a claim, as drawn. */
typedef struct {
  char *name;    /* "2017–21 against 2012–16" */
  char *method;  /* "volume (TIV), five-year periods, release of March 2022" */
  Number number; /* undefined: `absent` says why */
  char *absent;
  Mark mark;
  char *word; /* "Holds only as" */
} ReadingRow;

/* What a chart shows. Strings are owned (g_malloc) and may be NULL; series are borrowed. */
typedef struct {
  char *id;                      /* file stem, a slug */
  char *kind;                    /* "columns-mean" */
  char *title, *subtitle, *note; /* NULL: generated from what is drawn */
  char *source;                  /* citation lines; always set */
  Preset preset;
  GPtrArray *series;   /* const Series *, borrowed */
  const Entity *focus; /* or NULL */
  Period period, base; /* years shown, or the period ranked; base of a change. from 0: not given */
  int mean_window;     /* columns-mean: 5 by default; 0: none */
  int top;             /* ranked-bars: rows */
  GPtrArray *bands;    /* Band * */
  Number claim;        /* overlay: printed value with its interval; undefined: none */
  char *claim_label;   /* "claimed +176.8" */
  Period claim_period; /* where the overlay runs */
  int claim_decimals;
  char *value_unit;       /* claim-readings: "per cent", ... */
  GPtrArray *rows;        /* ReadingRow * */
  gboolean signed_values; /* claim-readings: the numbers are changes and carry + or −; also where one is
                             negative */
  Theme theme;            /* light by default */
} Recipe;

Recipe *recipe_new(const char *id, const char *kind);
void recipe_free(Recipe *recipe);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Recipe, recipe_free)

/* A laid-out figure. */
typedef struct {
  char *id, *title;
  double width, height; /* logical px */
  /* The body: no terminal, no output line; ends by unset multiplot or plot. Text is placed for cairo's
   * baseline (label y + 0.375 sizes in Lato); gnuplot's SVG sets it at 0.325, so the SVG finisher moves each
   * text down by 0.05 of its size. It also drops shape-rendering='crispEdges', which makes discs jagged:
   * straight edges are snapped here. */
  char *script;
  char *alt;    /* what the picture shows, in sentences */
  char *csv;    /* the plotted values */
  guint groups; /* plotted groups that the SVG must hold */
  /* char *: hover texts of the marks, one per <polygon> that the plot commands paint in SVG (boxes,
   * filledcurves, polygons, circles: one each, borders and lines none; nor does a box of exactly 0, out of
   * range or NaN, or a shape without area), in the order of painting over all panels. NULL or "": that
   * polygon carries no text. Objects (`set object`) do not count. Empty array: no hover texts. Where the
   * length differs from the picture's, none are put in, with a g_warning, which is fatal in tests. */
  GPtrArray *hover;
} Figure;

/* Errors ARMEX_ERROR_USAGE (unknown kind, did you mean; what the kind needs and lacks) and ARMEX_ERROR_INPUT
 * (nothing to draw). Warnings (a label that did not fit) go to *notice, one per line, or NULL. */
Figure *figure_build(const Recipe *recipe, char **notice, GError **error);
void figure_free(Figure *figure);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Figure, figure_free)

/* The table of kinds. */
typedef struct FigureKind {
  const char *id;       /* "columns-mean" */
  const char *question; /* what question it answers, for `armex plot --list` */
  Figure *(*build)(const Recipe *recipe, char **notice, GError **error);
} FigureKind;
const FigureKind *figure_kind_find(const char *id);
const FigureKind *figure_kind_at(guint index); /* NULL past the end */
const char *const *figure_kind_ids(void);

/* Raised whenever the same recipe and data would be drawn differently: part of every figure's hash. */
#define FIGURE_LAYOUT_VERSION 1
