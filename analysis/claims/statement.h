/* Inside claims/: what a reading says, as a clause without capital and full stop. Callers free. */
#pragma once

#include "claims/phrase.h"

/* "the volume of South Korea's exports of major arms rose 176.8 per cent between 2012–16 and 2017–21". */
char *statement_of(const Inquiry *inquiry, const Attempt *attempt, ShowDecimals show);
/* The arithmetic behind it: "the totals are 1,386 and 3,836 million TIV"; NULL where there is none to show.
 */
char *statement_arithmetic(const Inquiry *inquiry, const Attempt *attempt);
