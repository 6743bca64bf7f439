#include "base/number.h"

#include <math.h>
#include <string.h>

#include "base/decimal.h"

#define MINUS "\u2212"

/* ---- intervals ------------------------------------------------------------------------------------ */

static Number number_checked(double value, double low, double high)
{
  Number n = {value, low, high};
  return number_is_defined(n) ? n : NUMBER_NONE;
}

Number number_exact(double value)
{
  return number_checked(value, value, value);
}

Number number_rounded(double value, double half_unit)
{
  return number_checked(value, value - fabs(half_unit), value + fabs(half_unit));
}

gboolean number_is_defined(Number n)
{
  return isfinite(n.value) && isfinite(n.low) && isfinite(n.high);
}

Number number_add(Number a, Number b)
{
  return number_checked(a.value + b.value, a.low + b.low, a.high + b.high);
}

Number number_subtract(Number a, Number b)
{
  return number_checked(a.value - b.value, a.low - b.high, a.high - b.low);
}

Number number_scale(Number a, double factor)
{
  double low = a.low * factor, high = a.high * factor;
  return number_checked(a.value * factor, MIN(low, high), MAX(low, high));
}

Number number_divide(Number a, Number b)
{
  if (!number_is_defined(a) || !number_is_defined(b) || (b.low <= 0 && b.high >= 0)) return NUMBER_NONE;
  double corners[] = {a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high};
  double low = corners[0], high = corners[0];
  for (guint i = 1; i < G_N_ELEMENTS(corners); i++) {
    low = MIN(low, corners[i]);
    high = MAX(high, corners[i]);
  }
  return number_checked(a.value / b.value, low, high);
}

gboolean number_overlaps(Number a, Number b)
{
  return number_is_defined(a) && number_is_defined(b) && a.low <= b.high && b.low <= a.high;
}

gboolean number_contains(Number a, double value)
{
  return number_is_defined(a) && a.low <= value && value <= a.high;
}

/* ---- printing ------------------------------------------------------------------------------------- */

/* The digit that counts 10^place. */
static char digit_at(const Decimal *d, int place)
{
  int index = d->exponent - 1 - place;
  return index >= 0 && index < (int)d->n ? d->digits[index] : '0';
}

char *number_print(double value, int decimals, NumberFormat format)
{
  if (!isfinite(value)) return g_strdup("..");
  Decimal d = decimal_round(decimal_of(value), decimals);
  gboolean ascii = (format & NUMBER_FORMAT_ASCII) != 0;
  g_autoptr(GString) text = g_string_new(NULL);
  if (d.negative)
    g_string_append(text, ascii ? "-" : MINUS);
  else if (d.n && (format & NUMBER_FORMAT_SIGN))
    g_string_append_c(text, '+');
  for (int place = MAX(d.exponent - 1, 0); place >= 0; place--) {
    g_string_append_c(text, digit_at(&d, place));
    if (!ascii && place && place % 3 == 0) g_string_append_c(text, ',');
  }
  if (decimals > 0) g_string_append_c(text, '.');
  for (int place = -1; place >= -decimals; place--)
    g_string_append_c(text, digit_at(&d, place));
  return g_strdup(text->str);
}

double number_round(double value, int decimals)
{
  return isfinite(value) ? decimal_value(decimal_round(decimal_of(value), decimals)) : value;
}

/* Plain notation from 1e-5 up to 17 digits, as C's %.17g has it; beyond that d.ddde+xx. */
char *number_shortest(double value)
{
  if (!isfinite(value)) return g_strdup("");
  Decimal d = decimal_of(value);
  int power = d.exponent - 1;
  if (d.n == 0 || (power >= -5 && power < 17))
    return number_print(value, MAX((int)d.n - d.exponent, 0), NUMBER_FORMAT_ASCII);
  return g_strdup_printf("%s%c%s%se%c%02d", d.negative ? "-" : "", d.digits[0], d.n > 1 ? "." : "",
                         d.digits + 1, power < 0 ? '-' : '+', ABS(power));
}

int number_percent_decimals(double value)
{
  return fabs(number_round(value, 1)) >= 10 ? 0 : 1;
}
