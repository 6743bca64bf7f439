/* Lines of a terminal: wrapping and padding by columns. Private to output/. */
#pragma once

#include <glib.h>

/* Greedy lines of at most `width` columns, broken at blanks; a longer word stands alone. Never empty: an
 * empty text is one empty line. Control characters are cleaned away. GPtrArray of char *, freed with the
 * array. */
GPtrArray *lines_wrap(const char *text, int width);
int lines_longest_word(const char *text); /* in columns */
void lines_pad(GString *out, int columns);
