/* What every format's reader works with: the parsed file, where its header stands, and the ways to report,
 * refuse and add. */
#pragma once

#include "base/csv.h"
#include "input/input.h"
#include "input/sidecar.h"
#include "input/unit.h"
#include "input/workbook.h"

typedef struct Format Format;

typedef struct {
  Table *table;
  const char *path;
  const Format *format;
  CsvFile *csv;
  const Workbook *book; /* with the sheet that csv is of; NULL for text */
  const Sheet *sheet;
  guint header;               /* index of the header's record */
  guint width;                /* cells of most records below it; 0: not counted */
  const Sidecar *sidecar;     /* or NULL */
  const ReadOptions *options; /* never NULL */
  ReadReport *report;
  GHashTable *names;    /* spellings met in this file -> const Entity * */
  GHashTable *entities; /* distinct Key.entity, for the report */
} Reading;

/* ---- places and refusals --------------------------------------------------------------------------- */

/* Text of a file as a message or a title may carry it: cleaned, at most 60 characters. Caller frees. */
char *reading_quote(const char *text);
/* "file:line:column: ..." for a cell; always FALSE. */
gboolean reading_fault(const Reading *reading, const CsvRecord *record, guint cell, GError **error,
                       const char *format, ...) G_GNUC_PRINTF(5, 6);
/* What a user must say by option or sidecar before the file can be used: ARMEX_ERROR_USAGE; always FALSE. */
gboolean reading_ask(const Reading *reading, GError **error, const char *format, ...) G_GNUC_PRINTF(3, 4);
/* Sets width. Refuses a header that stands again below itself, or is a cell short of most records. */
gboolean reading_check_shape(Reading *reading, GError **error);
/* Refuses a record that is a cell longer or any shorter than most, or shorter than the header, or has text
 * beyond the header's end. */
gboolean reading_check_width(const Reading *reading, const CsvRecord *record, GError **error);

/* ---- what was read --------------------------------------------------------------------------------- */

void reading_note(Reading *reading, const char *format, ...) G_GNUC_PRINTF(2, 3);
const CsvRecord *reading_header(const Reading *reading);
/* Keeps the report's entities and years. */
void reading_count(Reading *reading, const Key *key);
/* Adds the observation and keeps the report's entities and years. */
void reading_add(Reading *reading, const Observation *observation);

/* Notes the entities by kind where not all are states, and the names that nothing matched, partners' too: ten
 * are listed, the rest counted. For the end of the reading. */
void reading_tell_entities(Reading *reading);

/* What a format knows of its publisher; the sidecar goes before. */
typedef struct {
  const char *title, *publisher, *url, *terms;
  const char *calendar; /* of its releases (data/release.h), or NULL */
  Release release;      /* where no calendar leads to it */
  Day extracted;
} Origin;

/* The data set of this file: release by the sidecar, else derived from the day of extraction, else by
 * --release. */
const Dataset *reading_dataset(Reading *reading, const Origin *origin);

/* The same data set in another release or of another day, for files whose rows say theirs. */
const Dataset *reading_dataset_variant(Reading *reading, const Dataset *base, Release release, Day extracted);

/* Where a row's data set departs from the file's; "" or NULL: not. */
typedef struct {
  Release release;
  Day extracted;
  const char *id, *publisher;
} DatasetVariant;
const Dataset *reading_dataset_other(Reading *reading, const Dataset *base, const DatasetVariant *other);

/* The first cell above the header that begins with `prefix` (case folded), or NULL; *record (may be NULL) is
 * its record. */
const char *reading_preamble(const Reading *reading, const char *prefix, const CsvRecord **record);

/* entity_resolve on cleaned text, remembered for the file. */
const Entity *reading_entity(const Reading *reading, const char *name);

/* A key with everything of `measure` filled in that the measure itself fixes. */
Key reading_key(const Dataset *dataset, const Measure *measure);

/* "0" to 9 decimal places moved: numbers times 10^shift, exactly as the decimal digits say. */
Number number_shift(Number number, int shift);
