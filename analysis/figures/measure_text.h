/* How wide a text will be drawn, from the font itself (PangoFT2), and where it may be broken. One measure
 * holds for SVG, PDF (unhinted) and PNG at twice the size (hinted): the larger of the two is given, exact to
 * edge pixels. Scripts that the family lacks fall back to other fonts just as in gnuplot's own output.
 *
 * Main thread only (Pango). The font is set up on first use, 10 ms. */
#pragma once

#include <glib.h>

/* The family that is drawn: Lato, else Liberation Sans, else what fontconfig gives in Lato's place. A missing
 * font is silent everywhere else: whoever draws says so when this is not "Lato". Static. */
const char *measure_text_family(void);

double measure_text_width(const char *text, double size, gboolean bold); /* logical px */

typedef enum {
  WRAP_FILL,    /* paragraphs: full lines; only a last line of one word is avoided */
  WRAP_BALANCE, /* headlines and names: as few lines as needed, then as even as they get */
} WrapMode;

/* Broken into lines no wider than `width`, after the rules of the script at hand. A word that is too long is
 * broken; beyond max_lines (0: any number) the last line ends in an ellipsis and *cut (may be NULL) is set to
 * TRUE, else it is left as it was. Line breaks in the text are kept. GPtrArray of char *, never empty. */
GPtrArray *measure_text_wrap(const char *text, double size, gboolean bold, double width, guint max_lines,
                             WrapMode mode, gboolean *cut);

/* The text, cut to the width with an ellipsis when it is too long. Caller frees. */
char *measure_text_fit(const char *text, double size, gboolean bold, double width, gboolean *cut);

/* As it is printed: U+00A0 between a number and its unit ("477 million TIV", "6.3 per cent", "13 October
 * 2024"), and curly apostrophes. Caller frees. */
char *measure_text_typeset(const char *text);
