/* Between the two halves of the kind ranked-bars: what is ranked, and how it is drawn. */
#pragma once

#include "figures/layout.h"
#include "figures/wording.h"
#include "stats/rank.h"
#include "stats/result.h"

typedef struct {
  const Series *series;
  Number total;  /* of the period, in the measure's scale */
  Result value;  /* what the bar shows: share in per cent, or the total */
  Result change; /* on the base period, per cent */
  Rank rank;
  gboolean focus, verified;
} RankedRow;

typedef struct {
  const Recipe *recipe;
  const Key *key; /* measure and release, of the first row */
  Number world;   /* published total of the period; undefined: no shares */
  gboolean shares;
  GArray *rows;        /* RankedRow, largest first */
  GArray *shown;       /* guint: indices of the rows that are drawn */
  GPtrArray *left_out; /* names without a total, borrowed */
  gboolean cut;        /* the longest bar is cut; found when drawing */
  Frame *frame;
  const Sheet *sheet;
} Ranked;

const RankedRow *ranked_row(const Ranked *ranked, guint index);
char *ranked_value_text(const Ranked *ranked, const RankedRow *row); /* caller frees */
char *ranked_change_text(const RankedRow *row);                      /* ".." where undefined; caller frees */

/* Draws heads and rows; moves the frame's y to their foot. */
void ranked_bars_draw(Ranked *ranked);
