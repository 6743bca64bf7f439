/* A number as it was printed, with the interval that its printed digits stand for, and arithmetic that
 * carries the interval through every formula.
 *
 * `477` stands for 476.5 to 477.5; `176.8` for 176.75 to 176.85; `1.2 billion` for 1.15 to 1.25 billion.
 * value is NAN where there is none; whoever stores a NAN stores the reason beside it. All formulas used here
 * are monotone in each input, so evaluating at the corners gives the exact interval. */
#pragma once

#include <glib.h>
#include <math.h>

typedef struct {
  double value, low, high; /* low <= value <= high, or all three NAN */
} Number;

#define NUMBER_NONE ((Number){NAN, NAN, NAN})

/* Whatever is not finite, or leaves the range of a double on the way, is NUMBER_NONE; NUMBER_NONE in,
 * NUMBER_NONE out. */
Number number_exact(double value);                     /* low = value = high */
Number number_rounded(double value, double half_unit); /* value -/+ half_unit */
gboolean number_is_defined(Number n);                  /* value, low and high are finite */

Number number_add(Number a, Number b);
Number number_subtract(Number a, Number b);
Number number_scale(Number a, double factor); /* a negative factor turns the interval over */
/* a / b; undefined (NUMBER_NONE) when b's interval touches or spans zero. */
Number number_divide(Number a, Number b);

/* Undefined numbers overlap and contain nothing. */
gboolean number_overlaps(Number a, Number b); /* intervals share a point, ends included */
gboolean number_contains(Number a, double value);

/* ---- reading -------------------------------------------------------------------------------------- */

typedef enum {
  NUMBER_PLAIN = 0,
  NUMBER_THOUSANDS = 1 << 0, /* 1,234,567 allowed: groups of three only (or . when the decimal is a comma) */
  NUMBER_DECIMAL_COMMA = 1 << 1, /* 12,5 is twelve and a half */
  NUMBER_PERCENT = 1 << 2,       /* a trailing % divides by 100 */
} NumberStyle;

/* Reads a whole cell strictly. Blanks (also no-break and thin ones) around it are trimmed; U+2212 is a minus.
 * Refused: empty text, hex, inf, nan, `1_000`, `1e400`, `1e-400`, `5.`, more than 400 digits, anything left
 * over. `1e3` and `.5` are understood; thousands in a first group that begins with 0 are not (0,123 is a
 * decimal comma). The interval is half a unit of the last printed place, its ends the doubles nearest to the
 * decimals 176.75 and 176.85 of `176.8`. `0` reads as 0 with -0.5 to 0.5: what a printed zero means is the
 * format's affair. Of `2.8%` value and interval are divided by 100 and *decimals is 1, as printed. *decimals
 * (may be NULL) gets the number of printed decimals; negative for an exponent that moves the last place left
 * of the point. On failure returns FALSE, sets a message without a place ("'12a' is not a number: ...") and
 * leaves *out. */
gboolean number_parse(const char *text, NumberStyle style, Number *out, int *decimals, GError **error);

/* ---- the one formatter ---------------------------------------------------------------------------- */

typedef enum {
  NUMBER_FORMAT_PLAIN = 0,      /* thousands comma, U+2212 minus, no explicit plus */
  NUMBER_FORMAT_SIGN = 1 << 0,  /* explicit + on positive values; zero carries no sign */
  NUMBER_FORMAT_ASCII = 1 << 1, /* '-' instead of U+2212 and no thousands comma (for files) */
} NumberFormat;

/* Fixed decimals, rounded half away from zero on the shortest decimal string of the value (50.15 prints
 * 50.2), never "-0", the point as decimal mark in every locale. NAN and infinities print as "..". decimals
 * may be negative (-1: tens). Caller frees. */
char *number_print(double value, int decimals, NumberFormat format);

/* Rounds as number_print does, to the nearest double; what is not finite stays. */
double number_round(double value, int decimals);

/* Shortest decimal form that reads back as the same double: plain from 1e-5 to below 1e17, else 1.25e-07; ""
 * for NAN and infinities. For CSV, JSON, scripts. Caller frees. */
char *number_shortest(double value);

/* House rules of print: decimals for a change or share in per cent (0 at 10 or more, 1 below). 9.96 would
 * print as 10.0 with one decimal: it gets none. */
int number_percent_decimals(double value);
