/* What a tidy row says about its figure beside the number: source, confidence, flags, footnote, and a deal's
 * own columns. */
#pragma once

#include "input/reading.h"
#include "input/tidy_columns.h"

gboolean tidy_take_marks(const Reading *reading, const TidyColumns *columns, const CsvRecord *record,
                         Observation *observation, GError **error);

/* "estimate; uncertain" of united flags, as the column `flags` holds them. Caller frees. */
char *tidy_flag_words(guint flags);
