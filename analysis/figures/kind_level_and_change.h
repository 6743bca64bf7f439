/* Between the two halves of the kind level-and-change: what is computed, and how it is drawn. */
#pragma once

#include "figures/layout.h"
#include "figures/wording.h"
#include "stats/result.h"

/* A band's years that are shown. */
typedef struct {
  const Band *band;
  int from, to;
  Result mean; /* of the yearly changes from..to, per cent */
} ShownBand;

typedef struct {
  const Recipe *recipe;
  const Series *series;
  int first, last;
  Result *changes;    /* [last - first + 1] on the previous year, per cent */
  GArray *bands;      /* ShownBand, by time */
  gboolean has_focus; /* some band is in focus */
  gboolean claim_shown;
  int cut_level, cut_change; /* index of a year whose column is cut; -1: none */
  Frame *frame;
  Drawing *drawing;
  const Sheet *sheet;
  Slots slots;
} LevelChange;

double level_at(const LevelChange *c, int year);  /* NAN: none */
double change_at(const LevelChange *c, int year); /* NAN: none */
Colour level_colour(const LevelChange *c, int year);
char *level_claim_text(const LevelChange *c); /* caller frees */

/* Between the panels. */
#define LEVEL_LABEL_GAP 5.0        /* px between a column and its figure */
#define LEVEL_LABEL_ROOM 18.0      /* above the highest column */
#define LEVEL_SMALLEST_FIGURE 10.5 /* size of type */

double level_widest_change(const LevelChange *c, double size); /* px that a column of changes must hold */
Fill level_change_fill(const LevelChange *c, int year);        /* unverified where either year is */
TextStyle level_figure_style(const LevelChange *c, double size);
Panel *level_open_panel(LevelChange *c, double top, double height, double low, double high);
void level_plot_columns(LevelChange *c, Panel *panel, gboolean level);
Box level_box(const LevelChange *c, const Panel *panel, int year, double value);
void level_baseline(LevelChange *c, const Panel *panel);
void level_mark_gaps(LevelChange *c, const Panel *panel, double (*at)(const LevelChange *, int));
double level_draw_change(LevelChange *c, double top); /* returns the y of its foot */

/* Draws both panels; moves the frame's y to their foot. */
void level_and_change_draw(LevelChange *c);
