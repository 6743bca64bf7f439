/* A figure before gnuplot: texts and shapes at fixed places in logical pixels (origin top left, y down), and
 * panels, plot areas with fixed ranges in which marks are plotted from named blocks of data. Every text and
 * every mark's extent is registered, so that labels can look for a free place and drawing_check can prove the
 * result.
 *
 * Layers, bottom to top: ground (bands, tints), back (grid, halos), the panels' plots, front (axes, cut
 * marks), texts. */
#pragma once

#include "figures/figure.h"
#include "figures/palette.h"

typedef struct {
  double left, top, right, bottom;
} Box;

typedef struct {
  double x, y;
} Point;

gboolean box_overlaps(Box a, Box b); /* by more than half a pixel each way */
Box box_grow(Box box, double by);
/* A straight line of that width passes through the box. */
gboolean box_is_crossed(Box box, Point from, Point to, double width);

/* ---- text ------------------------------------------------------------------------------------------ */

typedef enum { ANCHOR_LEFT, ANCHOR_CENTRE, ANCHOR_RIGHT } Anchor;

typedef struct {
  double size;
  gboolean bold;
  Colour colour;
} TextStyle;

/* Height of capitals and figures, and what a text's box takes above and below its baseline, in sizes. */
#define CAP_HEIGHT 0.72
#define TEXT_ASCENT 0.76
#define TEXT_DESCENT 0.20

typedef struct {
  char *text;
  double x, baseline;
  Anchor anchor;
  TextStyle style;
  Box box;
} DrawnText;

/* ---- shapes ---------------------------------------------------------------------------------------- */

typedef enum { LAYER_GROUND, LAYER_BACK, LAYER_FRONT } Layer;

typedef struct {
  Layer layer;
  Colour colour;
  GArray *points; /* of Point: a filled polygon */
} Shape;

/* ---- data ------------------------------------------------------------------------------------------ */

/* A datablock: `$columns`, with a comment that says what it is and what its columns are. */
typedef struct {
  char *name, *comment;
  guint n_rows;
  guint n_zeros; /* rows whose second number is exactly 0 */
  GString *rows; /* ready for the script */
} Block;

typedef enum {
  PLOT_COLUMNS, /* x value: boxes from zero, `size` wide in data units */
  PLOT_BARS,    /* value y: horizontal boxes from zero, `size` high in data units */
  PLOT_LINE,    /* x y: broken at NaN; `size` px wide */
  PLOT_SPANS,   /* value from to: horizontal lines, `size` px wide */
  PLOT_DASHES,  /* one row "value from to": the same in dashes of 6 and 4 px */
  PLOT_UPRIGHT, /* one row "value from to rows": an upright line in dashes, once in each of the rows 1 apart
                 */
  PLOT_STEMS,   /* x y: from zero to x, `size` px wide */
  PLOT_MARKS,   /* x y: polygons of `size` px across */
} PlotKind;

typedef enum {
  FILL_SOLID,
  FILL_HOLLOW, /* background inside an outline: a value that is not verified */
  FILL_HATCH,  /* part of a period */
} Fill;

typedef struct {
  PlotKind kind;
  const Block *block;
  Colour colour;
  double size;
  Fill fill;
  Mark mark;
} Plot;

typedef struct {
  Box area; /* px */
  double x_min, x_max;
  double y_bottom, y_top; /* reversed where y_bottom > y_top */
  GArray *plots;          /* of Plot, bottom to top */
} Panel;

double panel_x(const Panel *panel, double x); /* data to px */
double panel_y(const Panel *panel, double y);
double panel_unit_x(const Panel *panel); /* data units per px */
double panel_unit_y(const Panel *panel);

/* ---- the drawing ----------------------------------------------------------------------------------- */

typedef struct {
  double width, height;
  Theme theme;
  GPtrArray *texts;  /* DrawnText * */
  GPtrArray *shapes; /* Shape * */
  GPtrArray *blocks; /* Block * */
  GPtrArray *panels; /* Panel * */
  GPtrArray *hover;  /* char *, see figure.h */
  GArray *obstacles; /* of Box: what labels must not cover */
  GArray *lines;     /* of Obstacle line segments */
  GString *notices;  /* one line each */
} Drawing;

Drawing *drawing_new(double width, Theme theme);
void drawing_free(Drawing *drawing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Drawing, drawing_free)

/* Sets a text so that its capitals stand centred on `middle`. Returns its box. */
Box drawing_text(Drawing *drawing, const char *text, double x, double middle, Anchor anchor, TextStyle style);
/* The box it would have. */
Box drawing_text_box(const char *text, double x, double middle, Anchor anchor, TextStyle style);
/* A background-coloured rectangle behind a text that stands on the grid. */
void drawing_halo(Drawing *drawing, Box text, Layer layer);

void drawing_rectangle(Drawing *drawing, Layer layer, Colour colour, Box box);
void drawing_polygon(Drawing *drawing, Layer layer, Colour colour, const Point *points, guint n);
/* The whole canvas in the background's colour, below everything. */
void drawing_ground(Drawing *drawing);
/* Lines along the axes, snapped to whole pixels: `y` is the line's middle. */
void drawing_horizontal(Drawing *drawing, Layer layer, Colour colour, double from, double to, double y,
                        double width);
void drawing_vertical(Drawing *drawing, Layer layer, Colour colour, double x, double from, double to,
                      double width);
/* A straight line of any direction. */
void drawing_leader(Drawing *drawing, Layer layer, Colour colour, Point from, Point to, double width);
/* A mark outside the panels (a key, a word's symbol), `size` px across. */
void drawing_mark(Drawing *drawing, Layer layer, Colour colour, Mark mark, Point centre, double size);

/* Names are made unique by the caller; the comment names the columns. */
Block *drawing_block(Drawing *drawing, const char *name, const char *comment);
/* A row of numbers (NAN is written as NaN) and a closing remark for people, or NULL. */
void block_row(Block *block, const double *numbers, guint n, const char *remark);

Panel *drawing_panel(Drawing *drawing, Box area, double x_min, double x_max, double y_bottom, double y_top);
/* Plots a block; returned for the fields that the kind needs, valid until the next call. */
Plot *panel_plot(Panel *panel, PlotKind kind, const Block *block, Colour colour, double size);
/* Text for the next polygon that is painted; "" for none. */
void drawing_hover(Drawing *drawing, const char *text);

void drawing_obstacle(Drawing *drawing, Box box);
void drawing_obstacle_line(Drawing *drawing, Point from, Point to, double width);
/* Inside the canvas' margins and clear of texts, obstacles and lines. */
gboolean drawing_is_free(const Drawing *drawing, Box box);
/* The same, but the box may lie wholly inside an obstacle: a figure inside its mark. */
gboolean drawing_is_free_inside(const Drawing *drawing, Box box);
/* The same for texts only. */
gboolean drawing_is_free_of_text(const Drawing *drawing, Box box);

void drawing_notice(Drawing *drawing, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* Every text that leaves the canvas or overlaps another, in words: an error in tests, a notice to users.
 * GPtrArray of char *, empty when all is well. */
GPtrArray *drawing_check(const Drawing *drawing);

/* The polygon of a mark, radius 1, y up. Points of a ring run around and back inside. GArray of Point, owned
 * by the program. */
const GArray *mark_outline(Mark mark);
const char *mark_block(Mark mark); /* its name in a script: "disc" */

/* The body of a gnuplot script: comments, data, panels; no terminal, no output. *groups gets the number of
 * plotted elements. Caller frees. */
char *drawing_script(const Drawing *drawing, guint *groups);
