/* Inside claims/: numbers and names as they stand in a sentence. All callers free. */
#pragma once

#include "claims/inquiry.h"

/* Adds decimals to those of the claim where the printed ones would hide a difference. */
typedef enum { SHOW_AS_CLAIMED, SHOW_FINER, SHOW_FINEST } ShowDecimals;

/* "176.8 per cent", "3.05 times", "0.5 percentage points", "12th", "$1.2 billion", "1.195 billion TIV", in
 * the scale in which the claim prints. */
char *phrase_number(const Inquiry *inquiry, const Attempt *attempt, double value, ShowDecimals show);
/* The same without sign and unit, for the second number of a pair. */
char *phrase_bare(const Inquiry *inquiry, const Attempt *attempt, double value, ShowDecimals show);
/* "1,386 million TIV", "$38.05 billion", "54.6 trillion won": in the measure's scale, with the data's
 * decimals. */
char *phrase_amount(const Attempt *attempt, double value, int decimals);
/* "$38 billion": in the scale that leaves one to three digits before the point, to so many digits. */
char *phrase_amount_scaled(const Attempt *attempt, double value, int significant);
/* The first of a pair: with its currency sign, without scale and unit. */
char *phrase_amount_bare(const Attempt *attempt, double value, int decimals);
/* Decimals that the figures of a period carry, as far as they tell: 0 to 2, none from a thousand on. */
int phrase_data_decimals(const Series *series, Period period);
/* The claim's value cell, hedge and all: "over 176.8 per cent". */
char *phrase_claimed(const Claim *claim);
/* "the volume of South Korea's exports of major arms to Poland", "South Korea's defence budget". */
char *phrase_subject(const Claim *claim, const Measure *measure, gboolean with_partner);
/* "between 2012–16 and 2017–21", "in 2017–21". */
char *phrase_between(const Window *window);
char *phrase_in(Period period);
/* ", in SIPRI's release of March 2024"; without a release " (source: DAPA)"; or "". */
char *phrase_in_release(const Attempt *attempt);
char *phrase_release(Release release); /* "March 2024" */
char *phrase_ordinal(int place);       /* "first", "12th" */
/* SHOW_FINER where the claim's own decimals would print its own number although it does not hold. */
ShowDecimals phrase_needed(const Inquiry *inquiry, const Attempt *attempt);
char *phrase_capital(const char *text);
