/* The one way by which text gets into a gnuplot script. Nothing else may print text between quotes there:
 * inside gnuplot's quotes backquotes, \', newlines and @ start programs or break out, and no single quoting
 * rule holds for both of its quote characters.
 *
 * What is written never executes, never is a syntax error and never makes an SVG malformed, provided that the
 * text is drawn with `noenhanced` and is no font, file or terminal name (those never come from data).
 *
 * Not for tic labels: there % is a format, and a label with %% is cut after 50 bytes. Figures draw their own.
 */
#pragma once

#include <glib.h>

/* Appends text, cleaned (text_clean), as one quoted gnuplot string: plain text readable in single quotes
 * ('World total, 2017–21'), anything else in double quotes with all doubtful bytes in octal
 * ("Cote d\047Ivoire"). NULL is the empty string.
 *
 *   script_text(script, name);   →   set label 1 <here> at screen 0.5,0.5 noenhanced font "Lato,13" */
void script_text(GString *script, const char *text);
