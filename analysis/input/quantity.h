/* What the numbers of a file count, settled from everything that was said about it: measure, unit, currency,
 * price basis. For formats that do not say it themselves (tidy, years as rows, wide). */
#pragma once

#include "input/reading.h"

typedef struct {
  const Measure *measure;
  int shift;            /* numbers of the file times 10^shift are in the measure's scale */
  const char *currency; /* interned */
  PriceBasis basis;
  int base_year;
} Quantity;

/* What a file says in its cells goes before the sidecar, the sidecar before the options. */
typedef struct {
  const Measure *measure;
  const char *unit, *currency; /* NULL or "": not said */
} Said;

/* The measure that the sidecar, else --measure names; NULL when neither does. An unknown --measure is an
 * error. */
gboolean quantity_measure(const Reading *reading, const Measure **measure, GError **error);

/* A fault is reported where the unit was said: at `cell`, in the sidecar, or for --unit as ARMEX_ERROR_USAGE
 * without a place. A unit that nobody said: ARMEX_ERROR_USAGE, asking for it. */
gboolean quantity_settle(const Reading *reading, const Said *said, Place cell, Quantity *out, GError **error);

/* Of a whole file that says neither measure nor unit in its cells: from sidecar and options. *known FALSE:
 * `describe` lets the file pass without. Otherwise ARMEX_ERROR_USAGE: "the file does not say what WHAT". */
gboolean quantity_of_file(Reading *reading, const char *what, Quantity *out, gboolean *known, GError **error);

/* The key of an observation of this quantity. */
Key quantity_key(const Quantity *quantity, const Dataset *dataset);

/* Puts what was read into the report: measure and unit when there is one, a note when there are several.
 * `quantities`: any key -> Quantity*. */
void quantity_report(Reading *reading, GHashTable *quantities);
