/* A printed 0 in current US$ is no spending, or spending in a currency that had no exchange rate: in local
 * currency the two differ. */
#pragma once

#include "input/milex_title.h"

typedef struct MilexRates MilexRates;

/* Over the workbook's sheet of local currency by calendar year; without a workbook or such a sheet only
 * countries without armed forces spend 0. */
MilexRates *milex_rates_new(const Reading *reading);
void milex_rates_free(MilexRates *rates);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MilexRates, milex_rates_free)

/* Whether a 0 of this row and year means that there was no rate. */
gboolean milex_rates_lacking(const MilexRates *rates, const Reading *reading, const char *name, int year);
gboolean milex_rates_known(const MilexRates *rates); /* a sheet of local currency is at hand */
