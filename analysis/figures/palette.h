/* Colours by what they mean; a theme is one row of the table in palette.c and a pure substitution. Contrast
 * on white and lightness are given in figures.md §5. */
#pragma once

#include <glib.h>

typedef enum {
  COLOUR_BACKGROUND,
  COLOUR_INK,        /* titles, key figures */
  COLOUR_TEXT2,      /* subtitles, names, values */
  COLOUR_TEXT3,      /* axis labels, notes */
  COLOUR_AXIS,       /* baseline */
  COLOUR_GRID,       /* one way only */
  COLOUR_HAIRLINE,   /* between plot and note */
  COLOUR_BAND,       /* a stretch of years behind the marks */
  COLOUR_FOCUS,      /* the country or span the figure is about */
  COLOUR_ON_FOCUS,   /* figures inside a focus mark */
  COLOUR_TINT,       /* the focus row */
  COLOUR_MUTED,      /* every other mark: its value is printed beside it */
  COLOUR_ON_MUTED,   /* figures inside a muted mark */
  COLOUR_COLUMNS,    /* columns of a single series */
  COLOUR_ON_COLUMNS, /* figures inside such a column */
  COLOUR_LINE,       /* a line over such columns */
  COLOUR_CLAIM,      /* what was claimed */
  COLOUR_DISC,       /* verdict marks */
  COLOUR_DIAMOND,
  COLOUR_CROSS,
  COLOUR_RING,
  N_COLOURS
} Colour;

typedef enum { THEME_LIGHT, THEME_DARK, N_THEMES } Theme; /* print is always light */

/* "#0B5C93". Static. */
const char *palette_colour(Theme theme, Colour colour);
