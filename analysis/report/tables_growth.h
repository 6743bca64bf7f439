/* `armex growth`: growth inside a span of years, as a document.
 *
 * JSON: the fields of one result, in this order: entity iso3 measure unit release extracted from to steps
 * end_to_end_pct compound_pct mean_pct median_pct trend_pct trend_low_pct trend_high_pct yearly. CSV: one row
 * per statistic and span (`year_on_year` for each year, `level` for each figure), with value, low, high and
 * the reason where there is none. */
#pragma once

#include "output/document.h"
#include "stats/growth.h"

void growth_document(Document *document, const Series *series, int from, int to);
