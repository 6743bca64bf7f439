/* The frame of every figure (title, subtitle, note, source), its type sizes, and what the kinds share:
 * scales, year labels, label placement, plotted values. figures.md §2–4, §10. */
#pragma once

#include "figures/drawing.h"
#include "figures/measure_text.h"

/* Sizes of one preset. */
typedef struct {
  double width, margin;
  TextStyle title, subtitle;
  double title_leading, subtitle_leading;
  TextStyle name, name_key; /* row names; key: the focus */
  TextStyle value, value_key;
  TextStyle axis, head, head_key, small;
  TextStyle note;
  double note_leading;
  double plot_height; /* of columns */
  guint title_lines;
  int max_years; /* year labels at most; 0: as many as fit */
  gboolean half;
} Sheet;

const Sheet *layout_sheet(Preset preset);

/* ---- the frame ------------------------------------------------------------------------------------- */

typedef struct {
  Drawing *drawing; /* owned */
  const Recipe *recipe;
  const Sheet *sheet;
  char *title;
  double left, right; /* of everything */
  double y;           /* below the subtitle; the kind moves it on to the foot of its plot */
} Frame;

/* Sets title and subtitle. The texts are those of the recipe, or where it has none the generated ones. */
Frame *frame_open(const Recipe *recipe, const char *title, const char *subtitle);
void frame_free(Frame *frame);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Frame, frame_free)

/* A generated title that does not fit can be shortened before it is cut. */
gboolean layout_title_fits(const Sheet *sheet, const char *title);

/* Hairline, note and source below frame->y; fixes the height; checks the drawing. `note` is generated,
 * replaced by the recipe's. alt and csv are taken over. */
Figure *frame_close(Frame *frame, const char *note, char *alt, char *csv, char **notice);

/* ---- scales ---------------------------------------------------------------------------------------- */

/* Round steps that cover low..high, with zero: `low` and `high` are widened to steps. */
typedef struct {
  double low, high, step;
  int decimals; /* that the step needs */
} Scale;

/* At most `lines` lines, at least half as many. */
Scale layout_scale(double low, double high, int lines);
guint scale_count(const Scale *scale);            /* lines */
double scale_at(const Scale *scale, guint index); /* exact multiples of the step; 0 is 0 */
char *scale_label(const Scale *scale, guint index, NumberFormat format);

/* Slots of yearly columns: whole or half pixels wide, so that edges are sharp; centred in left..right. */
typedef struct {
  double left, width; /* of the first slot; of a slot */
  double column;      /* width of a column */
  int first_year, n;
} Slots;

Slots layout_slots(double left, double right, int first_year, int n, double share, double widest);
double slots_centre(const Slots *slots, int year);
/* The panel over left..right in which x is the year. */
Panel *slots_panel(const Slots *slots, Drawing *drawing, Box area, double y_bottom, double y_top);
double slots_column(const Slots *slots); /* width of a column in years, for PLOT_COLUMNS */

/* Year labels under the slots: all where they fit ('08 after the first in full), else every 2nd, 5th ... with
 * the first and the last. */
void layout_years(Drawing *drawing, const Sheet *sheet, const Slots *slots, double middle);

/* ---- columns ------------------------------------------------------------------------------------- */

/* One year's column. */
typedef struct {
  double value; /* NAN: none */
  Fill fill;
  Colour colour;
  char *hover; /* or NULL */
} Column;

/* Hollow where a year is not verified, hatched where it is part of a year. */
Fill layout_fill(const Series *series, int year);
Box layout_column_box(const Panel *panel, const Slots *slots, int year, double value);
/* Plots columns[slots->n] as blocks `name`, `name_focus`, `name_unverified`, `name_partial` ...; `what` opens
 * the comments ("yearly values"). Registers them as obstacles. */
void layout_columns(Drawing *drawing, Panel *panel, const Slots *slots, const Column *columns,
                    const char *name, const char *what);
/* Index of a value whose column is cut, -1 for none: more than 2.5 times the next, and well above `whole`,
 * what must be seen in full beside the values. *high gets where the scale may end. */
int layout_outlier(const double *values, guint n, double whole, double *high);
/* Two slanted gaps near the column's end say that it goes on. */
void layout_cut(Drawing *drawing, Box column, Colour ground);

/* ---- labels ---------------------------------------------------------------------------------------- */

/* Sets a text as near to the target as there is room, above or below it, inside `room` from side to side; the
 * nearest place is `start` px away (middle of the text). Returns FALSE when there is none; *placed gets its
 * box. */
typedef struct {
  Box room;
  Point target;
  double start, reach, clearance; /* reach: farthest place tried; 0: all of the room */
  gboolean below_first;
  gboolean halo; /* on the grid */
} Beside;
/* The centre of a text moved so that it stays between the margins. */
double layout_inside(const Frame *frame, const char *text, TextStyle style, double x);
gboolean layout_beside(Drawing *drawing, const char *text, TextStyle style, const Beside *beside,
                       Box *placed);

/* Wraps and sets lines from `top` on; returns the y below them. */
double layout_paragraph(Drawing *drawing, const char *text, double left, double top, double width,
                        TextStyle style, double leading, guint max_lines, WrapMode mode);

/* ---- plotted values -------------------------------------------------------------------------------- */

/* A CSV being written, cell by cell. */
void values_text(GString *csv, const char *text);
void values_number(GString *csv, double value); /* NAN: empty */
void values_end(GString *csv);
/* A row "entity,iso3,period,quantity,value,low,high,unit,release,state,confidence". */
void values_observation(GString *csv, const Key *key, const char *period, const char *quantity, Number number,
                        const char *unit, const char *state, const char *confidence);
GString *values_open(void);
