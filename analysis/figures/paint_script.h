/* The lines around a figure's script: terminal, output, end. Sizes in the body are logical pixels; the
 * terminal line makes them the same text and lines in each form. */
#pragma once

#include "figures/paint.h"

#define PAINT_SCALE 2.0 /* PNG pixels per logical pixel where a job names none */

double paint_scale(const PaintJob *job);

/* Appends terminal and output lines; `output` is a path that is no data. */
void paint_open(GString *script, const Figure *figure, PictureForm form, double scale, const char *output);
/* Appends body and end of a figure. The last line written before the body is the place to count from. */
void paint_body(GString *script, const Figure *figure);

guint paint_lines(const char *text);          /* newlines in it */
guint paint_kept_lines(const Figure *figure); /* lines of the kept script before its body */
