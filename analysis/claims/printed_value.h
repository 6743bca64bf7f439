/* Values as people print them: "176.8%", "$38 billion", "1.2bn", "2,972", "more than tripled", "7 per cent a
 * year", "2nd", "rose". What was printed becomes a number with the interval that its digits stand for, a
 * unit, a hedge and a direction.
 *
 * The text is a run of phrases from one vocabulary (printed_words.c) and at most one number; whatever else
 * stands in it is refused. Prose is never parsed: a sentence with two numbers is two rows. */
#pragma once

#include "base/number.h"
#include "claims/hedge.h"

/* What a number counts: of what is printed, and of what a formula gives. */
typedef enum {
  UNIT_NONE, /* not said: the measure's own */
  UNIT_PERCENT,
  UNIT_POINTS, /* percentage points */
  UNIT_TIMES,
  UNIT_MONEY,
  UNIT_TIV,
  UNIT_COUNT,
  UNIT_INDEX,
  UNIT_RANK,
  UNIT_WORD, /* rose, fell, highest, lowest */
} UnitClass;

typedef enum { TREND_NONE, TREND_ROSE, TREND_FELL, TREND_HIGHEST, TREND_LOWEST } Trending;

typedef struct {
  Number number;      /* scaled (1.2 billion is 1.2e9) and signed; a fraction ("a third") is in per cent */
  Number zeros;       /* the wider interval where trailing zeros of a bare integer may be rounding; equal to
                         number's otherwise */
  double place;       /* size of the last printed place, scaled */
  double scale;       /* 1e9 */
  gboolean has_scale; /* a scale word or a currency sign fixes the scale; else it is the measure's own */
  gboolean is_word;   /* "tripled", "a third": ±2.5 per cent instead of printed digits */
  gboolean is_fold;   /* "3-fold": digits, but hedged like "tripled" */
  int decimals;       /* as printed, within the scale */
  int significant;    /* digits that carry information: trailing zeros of a bare integer do not */
  char digits[32];    /* the printed digits without separators, for slips of typing; "" for words */
  UnitClass unit;
  const char *currency; /* "US$", or NULL; static */
  const Hedge *hedge;   /* or NULL */
  Trending trending;
  gboolean times_more; /* "N times more": N times, or N + 1 times */
  gboolean per_year;
} PrintedValue;

/* style: NUMBER_DECIMAL_COMMA or 0. Messages without a place; *out only on success. */
gboolean printed_value_parse(const char *text, NumberStyle style, PrintedValue *out, GError **error);

/* The column `unit`: completes what the value leaves open; a contradiction ("points" beside "176.8%") is an
 * error. */
gboolean printed_value_set_unit(PrintedValue *value, const char *text, GError **error);

/* The number as hedges take it; `number` may be scaled to a measure, `place` with it. */
Acceptance printed_value_accept(const PrintedValue *value, Number number, double place);

const char *unit_class_name(UnitClass unit); /* "per cent", "percentage points" ... */
