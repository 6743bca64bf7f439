/* Between the two halves of the kind claim-readings: what is said, and how it is drawn. */
#pragma once

#include "figures/layout.h"
#include "figures/wording.h"

typedef struct {
  const Recipe *recipe;
  gboolean signs;     /* numbers are changes: + and − */
  gboolean thin_band; /* the claim's interval is thinner than its line; found when drawing */
  gboolean cut;       /* a stem is cut; found when drawing */
  Frame *frame;
  const Sheet *sheet;
} Readings;

const ReadingRow *readings_row(const Readings *readings, guint index);
char *readings_number(const Readings *readings, double value); /* claim's decimals; caller frees */
char *readings_claim(const Readings *readings); /* "Claimed +176.8"; "" without a claim; caller frees */
Colour readings_colour(Mark mark);

/* ---- the list of rows as it is drawn ------------------------------------------------------------- */

#define METHOD_LEADING 14.5
#define LANE 30.0      /* half width: below a row's text */
#define LANE_MARK 19.0 /* the mark's place in it */
#define MARK_SIZE 9.0

typedef struct {
  Readings *r;
  Drawing *drawing;
  gboolean half;
  guint n;
  double name_width, word_width;
  double plot_left, plot_right, word_left;
  double top, row_height;
  double mark_offset; /* of a mark from its row's top */
  Scale scale;
  double before, after; /* px beside the outermost ticks */
  double unit;          /* of the scale, per px */
  Panel *panel;
} ReadingList;

const ReadingRow *list_row(const ReadingList *l, guint index);
gboolean list_has_value(const ReadingList *l, guint index);
/* Typeset and broken evenly. GPtrArray of char *. */
GPtrArray *list_wrap(const char *text, TextStyle style, double width, guint lines, gboolean *cut);
/* Where names, plot and verdicts stand, and how high a row is. */
void list_place_columns(ReadingList *l);
void list_size_rows(ReadingList *l);
double list_row_top(const ReadingList *l, guint index);
double list_mark_y(const ReadingList *l, guint index);
/* Name, method, verdict. */
void list_row_texts(ReadingList *l, guint index);

/* Draws the rows; moves the frame's y to their foot. */
void claim_readings_draw(Readings *readings);
