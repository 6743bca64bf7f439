/* What a figure depends on, as one hash: its recipe, the rows that it can show, the layout version, gnuplot
 * and the fonts. Two figures with one hash are the same picture; nothing else decides what is redrawn. */
#pragma once

#include "figures/figure.h"

/* Hex SHA-256. `tools` is tools_id(). Caller frees. */
char *figure_depends(const Recipe *recipe, const char *tools);

/* Layout version, gnuplot's version and the fonts that fontconfig gives for the figures' families, as one
 * line. Errors: gnuplot missing or too old. Caller frees. */
char *tools_id(GError **error);

/* Hex SHA-256 of a file, or NULL when it cannot be read. Caller frees. */
char *file_sha256(const char *path);
