/* Which format a text is, by its content: the first of its first 60 lines that is the header of a format,
 * tried with every delimiter (formats.md §2). */
#pragma once

#include "input/formats.h"

typedef struct {
  const Format *format;
  char delimiter;
  guint line;   /* of the header */
  char *reason; /* "its first cell is empty, 72 years and Total follow"; owned */
} Recognition;

/* `only` restricts to one format (--as), or NULL. Errors ARMEX_ERROR_INPUT: what was found, what is
 * understood. */
gboolean recognise(const char *path, const char *text, gsize length, const Sidecar *sidecar,
                   const Format *only, Recognition *out, GError **error);

/* The same for the rows of a sheet; FALSE (no error set) when none of its first 60 rows is a header. */
gboolean recognise_records(const CsvFile *csv, const Sidecar *sidecar, const Format *only, Recognition *out);
