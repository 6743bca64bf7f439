/* The tidy form, written: what the tidy reader reads back as the very same observations, whatever format they
 * came from. */
#pragma once

#include "data/table.h"

/* CSV with a header; one row per observation, in the table's order. Columns that are empty throughout are
 * left out, entity, time and value apart. Numbers stand in the measure's scale with the ends of their
 * intervals. Where the table holds several data sets each row says its own. Caller frees. */
char *tidy_write(const Table *table);

/* What the rows do not say: title, publisher, address and terms, as a sidecar; of the sole data set, or what
 * all share; never empty, so that it takes the place of an older one. Caller frees. */
char *tidy_write_sidecar(const Table *table);
