/* What a file is by its first bytes, before anything reads it as text. */
#pragma once

#include <glib.h>

/* Refuses what is no delimited text (old workbooks, pictures, RTF, HTML, JSON, other binary data) with
 * ARMEX_ERROR_INPUT and the way out. UTF-16 is left to csv_decode. */
gboolean container_check(const char *path, const char *bytes, gsize length, GError **error);
