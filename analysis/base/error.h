/* The one error domain. A code is the exit status the program ends with, so that whoever finds a fault
 * also says what kind of fault it is. Messages: `file:line:column: what is wrong ('culprit'), what was
 * expected`; lower case, no full stop. Line and column count from 1; a zero is left out. */
#pragma once

#include <glib.h>

typedef enum {
  ARMEX_ERROR_USAGE = 2,  /* the command line or the report file is at fault */
  ARMEX_ERROR_INPUT = 3,  /* data or claims cannot be read, or lack what was asked for */
  ARMEX_ERROR_OUTPUT = 4, /* a file cannot be written, or gnuplot failed */
} ArmexError;

#define ARMEX_ERROR armex_error_quark()
GQuark armex_error_quark(void);

/* Where something stands in a file. `file` is borrowed and may be NULL. */
typedef struct {
  const char *file;
  guint line, column;
} Place;

/* Sets *error (when error is not NULL) to "file:line:column: message". Returns FALSE, so that a caller can
 * write `return error_at(...)`. */
gboolean error_at(GError **error, ArmexError code, Place place, const char *format, ...) G_GNUC_PRINTF(4, 5);

/* The same without a place. */
gboolean error_set(GError **error, ArmexError code, const char *format, ...) G_GNUC_PRINTF(3, 4);
