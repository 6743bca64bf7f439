/* Hedges: which values a printed number with "about", "more than", "nearly" ... accepts. House values; no
 * authority gives numbers. Replacing or adding one is a row in hedge.c. */
#pragma once

#include "base/number.h"

typedef struct Hedge Hedge;

/* From low to high; an open end does not belong to it. */
typedef struct {
  double low, high;
  gboolean low_open, high_open;
} Bound;

/* What a printed number accepts, as a signed interval. */
typedef struct {
  Bound truth;           /* the printed reading is true within it */
  Bound capped;          /* another reading may be recognised only within it */
  gboolean proportional; /* the width grows with the number: a share of it, not of its last place */
} Acceptance;

typedef struct {
  Number number;        /* with the interval of its digits */
  double place;         /* size of the last printed place */
  gboolean is_word;     /* "tripled", "a third": no digits */
  gboolean is_multiple; /* "tripled", "3-fold": "more than" begins above it, and is recognised below the next
                           whole multiple */
} HedgedNumber;

/* The row of a word ("about"); NULL for an unknown one. "" and NULL give the row of none. */
const Hedge *hedge_find(const char *word);
/* The longest hedge that text begins with; NULL when there is none. *length is its length. */
const Hedge *hedge_match(const char *text, gsize *length);
const Hedge *hedge_none(void);
const char *hedge_word(const Hedge *hedge);        /* the row's first word; "" for none */
const char *const *hedge_words(void);              /* all words, for did-you-mean */
gboolean hedge_is_maximum(const Hedge *hedge);     /* "up to": speaks of the largest member */
gboolean hedge_is_lower_limit(const Hedge *hedge); /* "more than" and its kin */
gboolean hedge_is_upper_limit(const Hedge *hedge); /* "less than" and its kin */

/* Hedges act on the magnitude: "fell by more than 20 per cent" is below −20. */
Acceptance hedge_accept(const Hedge *hedge, HedgedNumber printed);

/* How a result lies to a bound. */
typedef enum { AGREES_NOT, AGREES_BY_INTERVAL, AGREES } Agreement;
Agreement bound_agreement(Bound bound, Number result);
