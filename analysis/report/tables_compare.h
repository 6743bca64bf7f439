/* `armex compare`: one period against another, as a document. JSON and CSV carry the same fields: entity iso3
 * measure unit release extracted period base period_total base_total change_pct change_pct_low
 * change_pct_high ratio per_year_change_pct equal_lengths. */
#pragma once

#include "output/document.h"
#include "stats/period_stats.h"

void compare_document(Document *document, const Series *series, Period period, Period base);
