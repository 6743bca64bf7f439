/* How the number of a claim is written: its unit, its sign, its decimals. From the formula of the reading
 * that decides. */
#pragma once

#include "claims/claim.h"
#include "claims/kind.h"

typedef struct {
  NumberFormat format; /* an explicit + where the number is a change */
  int decimals;        /* of computed numbers: two more than the claim printed, 0 to 2 */
  char *unit;          /* "per cent", "times", "million TIV"; "" where none is known */
  gboolean unit_first; /* "rank 3" */
} ClaimWords;

ClaimWords claim_words(const Verdict *verdict);
void claim_words_clear(ClaimWords *words);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ClaimWords, claim_words_clear)

/* The reading whose number stands for the verdict: the one that decides, else the printed one; or NULL. */
const Reading *verdict_computed(const Verdict *verdict);

/* From its id: the measure of a reading, NULL when it has none, and what its number counts. */
const Measure *reading_measure(const Reading *reading);
UnitClass reading_unit_class(const Reading *reading);

/* The reading's method without the formula where its name says that already: "defence budget" beside
 * "compound annual growth, 2017–21". Caller frees. */
char *reading_method(const Reading *reading);

/* "rose each year", of a reading that answers in words; NULL of others. Static. */
const char *reading_answer(const Reading *reading);

/* "+176.77 (176.09 to 177.45)", an answer in words, or why there is none. Caller frees. */
char *reading_value(const Reading *reading, const ClaimWords *words);
