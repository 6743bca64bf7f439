#include "base/decimal.h"

#include <float.h>
#include <math.h>
#include <string.h>

/* 15 significant digits survive the way text -> double -> text for every normal double, 17 identify each one
 * (C17 5.2.4.2.2). Subnormal doubles have fewer, so there the search begins at one. */
static void print_scientific(double magnitude, char *text, int size)
{
  char format[8];
  for (int digits = magnitude < DBL_MIN ? 1 : DBL_DIG; digits <= DBL_DECIMAL_DIG; digits++) {
    g_snprintf(format, sizeof format, "%%.%de", digits - 1);
    g_ascii_formatd(text, size, format, magnitude);
    if (g_ascii_strtod(text, NULL) == magnitude) return;
  }
}

static void drop_trailing_zeros(Decimal *d)
{
  while (d->n && d->digits[d->n - 1] == '0')
    d->n--;
  d->digits[d->n] = '\0';
}

Decimal decimal_of(double value)
{
  Decimal d = {0};
  if (value == 0) return d;
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  print_scientific(fabs(value), text, sizeof text);
  d.negative = value < 0;
  const char *c = text;
  for (; *c != 'e'; c++)
    if (*c != '.') d.digits[d.n++] = *c;
  d.exponent = (int)g_ascii_strtoll(c + 1, NULL, 10) + 1;
  drop_trailing_zeros(&d);
  return d;
}

/* Adds one unit at the last digit; 99 becomes 1 with a higher exponent. */
static void carry(Decimal *d)
{
  while (d->n && d->digits[d->n - 1] == '9')
    d->n--;
  if (d->n) {
    d->digits[d->n - 1]++;
  } else {
    d->digits[d->n++] = '1';
    d->exponent++;
  }
  d->digits[d->n] = '\0';
}

Decimal decimal_round(Decimal d, int places)
{
  int keep = d.exponent + places;
  if (keep >= (int)d.n) return d;
  if (keep < 0) return (Decimal){0};
  gboolean up = d.digits[keep] >= '5';
  d.n = (guint)keep;
  if (up) carry(&d);
  drop_trailing_zeros(&d);
  return d.n ? d : (Decimal){0};
}

double decimal_value(Decimal d)
{
  if (!d.n) return 0;
  char text[48];
  g_snprintf(text, sizeof text, "%s0.%se%d", d.negative ? "-" : "", d.digits, d.exponent);
  return g_ascii_strtod(text, NULL);
}
