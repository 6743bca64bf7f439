/* What gnuplot wrote, verified to be a whole picture and made into what is kept. gnuplot exits with 0 also
 * when a picture is cut, so every form is tested for its end, and SVG for what it holds. */
#pragma once

#include "figures/figure.h"

/* `bytes` as gnuplot wrote them, at `scale` (PNG only); returns the finished bytes (caller frees), or NULL
 * with ARMEX_ERROR_OUTPUT and a message that says what is wrong with the picture, without its name. */
typedef char *(*Finish)(const Figure *figure, double scale, const char *bytes, gsize length, gsize *finished,
                        GError **error);

/* SVG: well-formed, ends in </svg>, holds figure->groups plotted groups. Title, alt text, role, language,
 * hover texts; the font with its fallbacks and weight; all ids begin with the figure's, so that several
 * figures can stand in one page; unused definitions and empty groups are left out. Text is escaped exactly
 * once. */
char *finish_svg(const Figure *figure, double scale, const char *bytes, gsize length, gsize *finished,
                 GError **error);

/* PNG: signature, the size asked for, IEND at the end. Unchanged. */
char *finish_png(const Figure *figure, double scale, const char *bytes, gsize length, gsize *finished,
                 GError **error);

/* PDF: signature, %%EOF at the end. The date of creation becomes 1 January 2000, so that equal figures are
 * equal files. */
char *finish_pdf(const Figure *figure, double scale, const char *bytes, gsize length, gsize *finished,
                 GError **error);

/* Pixels of a side at a scale, for the terminal line and for the test of what came out. */
int finish_pixels(double logical, double scale);
