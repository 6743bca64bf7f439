/* A double as the decimal digits that people read: private to base/. */
#pragma once

#include <glib.h>

/* value = 0.d1 d2 ... dn x 10^exponent, d1 not zero; zero has n = 0. */
typedef struct {
  char digits[18];
  guint n;
  int exponent;
  gboolean negative;
} Decimal;

/* The shortest decimal that reads back as the same finite double. */
Decimal decimal_of(double value);

/* Rounded half away from zero to so many places after the point (negative: before it). Never minus zero. */
Decimal decimal_round(Decimal d, int places);

/* The nearest double. */
double decimal_value(Decimal d);
