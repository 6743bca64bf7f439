/* Between the two halves of the kind columns-mean: what is computed, and how it is drawn. */
#pragma once

#include "figures/layout.h"
#include "figures/wording.h"
#include "stats/result.h"

typedef struct {
  const Recipe *recipe;
  const Series *series;
  int first, last;
  Result *means; /* [last - first + 1]; NULL: none asked for */
  int last_mean; /* year of the last mean; 0: none */
  int outlier;   /* year whose column is cut; 0: none */
  Frame *frame;
  Drawing *drawing;
  const Sheet *sheet;
  Slots slots;
  Panel *panel;
} Columns;

double columns_value(const Columns *c, int year);     /* NAN: none */
double columns_mean(const Columns *c, int year);      /* the trailing mean at its last year; NAN: none */
gboolean columns_is_part(const Columns *c, int year); /* the figure covers a part of the year */
int columns_last_year(const Columns *c);              /* with a figure; a whole year if there is any */

/* Draws scale, columns, mean and labels; moves the frame's y to their foot. */
void columns_mean_draw(Columns *c);
