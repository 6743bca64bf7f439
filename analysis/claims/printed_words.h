/* The vocabulary of printed values: every word that may stand beside a number, and what it does there. */
#pragma once

#include "claims/printed_value.h"

typedef enum {
  WORD_FILLER,   /* of, the, by: read over */
  WORD_NUMBER,   /* seven */
  WORD_FRACTION, /* a third: value in per cent */
  WORD_MULTIPLE, /* tripled */
  WORD_RANK,     /* second, largest */
  WORD_ORDINAL,  /* the ending of 2nd */
  WORD_CURRENCY,
  WORD_SCALE,
  WORD_UNIT,
  WORD_FOLD,  /* 3-fold: times, hedged like "tripled" */
  WORD_TREND, /* rose: a direction beside a number, the value itself without one */
  WORD_MORE,  /* higher, lower, more, less */
  WORD_PER_YEAR,
} WordRole;

typedef struct {
  const char *phrase;
  WordRole role;
  double value; /* of a number, multiple, fraction, rank, scale; a UnitClass; a Trending; ±1 of WORD_MORE */
  const char *currency; /* of WORD_CURRENCY */
} PrintedWord;

/* The longest phrase that text begins with and that ends there at the end of a word; NULL when there is none.
 */
const PrintedWord *printed_word_match(const char *text, gsize *length);
