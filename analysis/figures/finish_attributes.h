/* The attributes of gnuplot's SVG, rewritten for the kept picture: a table with one row for each name that is
 * not taken over as it is. Text goes 0.05 of its size down, from gnuplot's baseline in SVG to cairo's, for
 * which it was laid out. */
#pragma once

#include <glib.h>

/* Appends ` name="value"` for each; ids and references to them get the prefix. */
void finish_attributes(GString *tag, const char *prefix, const char **names, const char **values);

/* The value of one of them, or NULL. */
const char *finish_attribute(const char **names, const char **values, const char *name);
