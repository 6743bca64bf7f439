/* Records of the trade register, whole: a comment may hold a raw line break, which parts a record in two. */
#pragma once

#include "input/reading.h"

typedef struct {
  const Reading *reading;
  guint comments; /* the only cell that may be parted */
  guint next;     /* index of the first record that was not taken */
  guint n_joined; /* records put together so far ... */
  guint first;    /* ... the first of them begins in this line */
  GArray *cells;  /* CsvCell: of a record that was put together */
} RegisterRows;

RegisterRows register_rows_begin(const Reading *reading, guint comments);
/* The next record below the header that is not blank; *end TRUE when there is none. It stands until the next
 * call. A record that cannot be made whole is refused. */
gboolean register_rows_next(RegisterRows *rows, CsvRecord *out, gboolean *end, GError **error);
void register_rows_clear(RegisterRows *rows);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RegisterRows, register_rows_clear)
