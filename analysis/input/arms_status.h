/* How SIPRI says in which state weapons were delivered, and how a user asks for one (--status). */
#pragma once

#include "input/reading.h"

typedef struct {
  const char *id;   /* --status: "new", "second-hand", "modernised", "licensed" */
  const char *text; /* in SIPRI's files; NULL for licensed, which another column says */
  guint flags;
} ArmsStatus;

/* The status that a cell says; refused when it is none. */
gboolean arms_status_cell(const Reading *reading, const CsvRecord *record, guint cell, const ArmsStatus **out,
                          GError **error);
/* What --status asks for: NULL when nothing was asked. An unknown word is ARMEX_ERROR_USAGE. */
gboolean arms_status_asked(const Reading *reading, const ArmsStatus **out, GError **error);
/* Whether a delivery of this status and these flags is asked for; `asked` NULL takes all. */
gboolean arms_status_fits(const ArmsStatus *asked, const ArmsStatus *status, guint flags);
