/* `armex diff`: what changed between two tables, as a document.
 *
 * JSON and CSV, one entry a difference: kind entity iso3 partner category measure unit period before
 * before_state after after_state ratio scale before_release after_release before_place after_place sentence;
 * `scale` is the power of ten of a suspected scale error, null without one. What one side does not hold at
 * all is one entry of kind `not_in_new` or `not_in_old`: JSON kind entity measure figures sentence. People:
 * the largest of each kind and measure, and counts. */
#pragma once

#include "output/document.h"
#include "report/diff_view.h"

void diff_document(Document *document, const DiffView *view);
