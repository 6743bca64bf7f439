/* Units as files and users write them: "million TIV", "billion current US$", "million constant (2023) US$",
 * "fraction of GDP", "per cent". A unit is never guessed: a word that is not understood
 * is refused. */
#pragma once

#include "data/measure.h"

typedef struct {
  MeasureKind kind;
  int power;            /* of ten: 6 for million; -2 for a per cent, 0 for a fraction */
  const char *currency; /* "US$", "KRW"; "" for what is not money or names no currency; interned */
  PriceBasis basis;     /* BASIS_NONE: not said */
  int base_year;        /* of constant prices, or 0 */
} Unit;

/* Message without a place. */
gboolean unit_parse(const char *text, Unit *out, GError **error);

/* Whether a measure can be counted in this unit ("the TIV counts military volume, not dollars"), and the
 * power of ten from the unit to the measure's own scale in *shift: numbers are multiplied by 10^shift. */
gboolean unit_fits(const Unit *unit, const Measure *measure, int *shift, GError **error);

/* "US$" for USD, $ and dollars; "KRW" for won; other codes of three capitals as they stand; NULL when not a
 * currency. Interned. */
const char *currency_name(const char *text);
