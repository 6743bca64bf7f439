/* In what the cells of a sheet of military expenditure are counted. */
#pragma once

#include "input/milex_title.h"

/* From the title, else from sidecar and options. *known FALSE: `describe` lets the sheet pass without.
 * Otherwise ARMEX_ERROR_USAGE, asking for what is lacking. */
gboolean milex_quantity(Reading *reading, const MilexTitle *title, const GArray *years, Quantity *out,
                        gboolean *known, GError **error);
