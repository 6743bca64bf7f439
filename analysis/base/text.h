/* Text: cleaning at the border, escaping for each output form, and the words of suggestions. */
#pragma once

#include <glib.h>

/* What may be shown: valid UTF-8 (bad bytes become U+FFFD), no control, C1, U+2028/9 or noncharacters
 * (U+FFFD), `]]>` as `]] >`, `&#` as `& #`, at most max_chars characters (0: 10,000; a cut ends in an
 * ellipsis, which counts). TAB and line breaks are controls: split lines before. Clean text stays as it is.
 * length -1: NUL-terminated. Caller frees. */
char *text_clean(const char *bytes, gssize length, gsize max_chars);

/* File name part [a-z0-9-], never empty ("item"), at most 60 bytes. Caller frees. */
char *text_slug(const char *text);

char *text_escape_xml(const char *text);      /* for HTML and SVG text and attributes; cleans first */
char *text_escape_markdown(const char *text); /* inside a table cell or paragraph; cleans first */
/* One CSV cell: quoted when needed; a text that begins with = + - @ TAB CR gets a leading apostrophe unless
 * `number` says that it is one. */
char *text_escape_csv(const char *text, gboolean number);

/* Terminal columns that the text takes (wide characters count 2, combining ones and controls 0). */
int text_columns(const char *text);

/* The nearest of candidates (NULL-terminated, may be NULL) by edit distance, case folded; NULL when none is
 * near enough (more than a third of the letters wrong). Swapped neighbours are one fault; of equals the first
 * is taken. Borrowed from candidates. */
const char *text_suggest(const char *word, const char *const *candidates);

/* ", did you mean 'x'?" or "" - to append to a message. Caller frees. */
char *text_did_you_mean(const char *word, const char *const *candidates);

/* "a, b and c", of const char *. Caller frees. */
char *text_list(const GPtrArray *words);
