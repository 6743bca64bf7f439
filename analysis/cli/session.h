/* What commands share: the data that they read, the document that they hand over, the notes that they make.
 */
#pragma once

#include "claims/claim.h"
#include "cli/options.h"
#include "data/series.h"
#include "output/document.h"

/* A document for this command, as wide as the terminal. */
Document *session_document(const char *command);

/* The file that a name means: "-" is standard input. Borrowed. */
const char *session_path(const char *name);

/* An --out that is a file which was read is refused, before anything is written: ARMEX_ERROR_USAGE. `out` may
 * be NULL; `what` is for the message: "the claims file". Whatever reads below checks --out by itself. */
gboolean session_spares(const char *out, const char *input, const char *what, GError **error);
/* The same for the data of these ReadReports and their sidecars. */
gboolean session_spares_data(const char *out, const GPtrArray *reports, GError **error);

/* A claims file. NULL on failure. */
ClaimFile *session_claims(const Options *options, const char *name, GError **error);

/* What data are read for. */
typedef enum {
  READ_SERIES,   /* yearly figures */
  READ_EVERY,    /* rows as they stand, of files too that give no yearly figures */
  READ_DESCRIBED /* a file that does not say its measure is described, not refused */
} ReadPurpose;

/* Reads the DATA named as arguments (from index `first` on) and by --data into a sealed table. reports
 * (ReadReport *, to be appended to) may be NULL. Without any DATA: ARMEX_ERROR_USAGE. NULL on failure. */
Table *session_table(const Options *options, guint first, ReadPurpose purpose, GPtrArray *reports,
                     GError **error);

/* The same, unsealed: duplicates too. */
Table *session_rows(const Options *options, guint first, ReadPurpose purpose, GPtrArray *reports,
                    GError **error);

/* One DATA alone, sealed. NULL on failure. */
Table *session_table_of(const Options *options, const char *path, ReadPurpose purpose, GError **error);

/* The series that the options name; a note on what was left open goes to standard error. */
Series *session_series(const Options *options, const Table *table, GError **error);

/* The only --entity, or NULL; two of them are ARMEX_ERROR_USAGE. */
gboolean session_entity(const Options *options, const char **entity, GError **error);

/* The period lies inside the years of the series, or its total is published: else ARMEX_ERROR_INPUT, naming
 * the years that are there. `option` is for the message: "--period". */
gboolean session_inside(const Series *series, Period period, const char *option, GError **error);

/* Writes the document in the form asked for (--format, else the ending of --out, else text) to --out or
 * standard output. */
gboolean session_deliver(const Options *options, const Document *document, GError **error);
/* The same, to standard output only: for commands whose --out is something else. */
gboolean session_print(const Options *options, const Document *document, GError **error);

/* Lines for the user on standard error, each with the program's name; nothing when --quiet or NULL. */
void session_note(const Options *options, const char *lines);
/* The same for faults, never quiet. */
void session_fault(const char *lines);
