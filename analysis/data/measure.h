/* The closed table of measures: what is counted, in which unit, and what may stand beside it.
 *
 * The TIV counts military volume, not money: it never carries a currency sign. "Military expenditure" (SIPRI)
 * and "defence budget" (ministry) are different measures. Adding a measure is adding a row in measure.c. */
#pragma once

#include <glib.h>

typedef enum { KIND_VOLUME, KIND_MONEY, KIND_SHARE, KIND_COUNT, KIND_INDEX } MeasureKind;
typedef enum {
  FLOW_DELIVERIES,
  FLOW_ORDERS,
  FLOW_LICENCES,
  FLOW_SPENDING,
  FLOW_BUDGET,
  FLOW_TRADE,
  FLOW_NONE
} Flow;
typedef enum { BASIS_NONE, BASIS_CURRENT, BASIS_CONSTANT } PriceBasis;

typedef struct {
  const char *id;     /* "exports.tiv" */
  const char *phrase; /* running text: "volume of exports of major arms" */
  const char *unit;   /* default unit as printed without scale: "TIV", "US$", "%", "units"; a table's own
                         currency replaces it where currency_free */
  const char *scale;  /* "million", "billion", "trillion", "" */
  double factor;      /* of that scale: 1e6 */
  MeasureKind kind;
  Flow flow;
  PriceBasis basis;
  gboolean currency_free; /* the data set names the currency */
  int decimals;           /* house decimals of a level in this scale: TIV 0, billion 1, trillion won 1, % 1 */
  const char *publisher;  /* calendar of its releases: "sipri-transfers", "sipri-milex", or NULL */
  const char *denominator; /* what it is divided by: "GDP", "government spending", "head", or NULL */
} Measure;

const Measure *measure_find(const char *id); /* NULL when unknown */
const Measure *measure_at(guint index);      /* NULL past the end: to walk the table */
const char *const *measure_ids(void);        /* NULL-terminated, for did-you-mean */

/* NULL when the two may stand in one ratio; else the sentence that explains why not ("the TIV counts military
 * volume, not dollars"). Static. The base year of constant prices is compared by the caller's unit strings.
 */
const char *measure_conflict(const Measure *a, const Measure *b);
