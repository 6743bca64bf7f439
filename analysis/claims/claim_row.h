/* Inside claims/: one row of a claims file, read. claims.md §1. */
#pragma once

#include "base/csv.h"
#include "claims/claim.h"
#include "claims/kind.h"

struct Claim {
  const ClaimFile *file;
  const CsvRecord *record;
  const char *id;

  const Kind *kind;
  PrintedValue value;
  PrintedValue base_value;
  gboolean has_base_value;

  const char *entity_name, *partner_name, *base_entity_name; /* as typed; "" when absent */
  const Entity *entity, *partner, *base_entity; /* partner entity_none(); NULL: the name is not known */
  const char *category;
  const char *among;                     /* "", or whom ranks are among */
  GPtrArray *members;                    /* const Entity *: the list in `among`; NULL: everybody */
  gboolean among_unknown;                /* a group whose members are not known here */
  const Measure *measure, *base_measure; /* NULL: not given */
  PriceBasis basis;                      /* BASIS_NONE: not given */
  int from, to, base_from, base_to;      /* 0: not given */
  int top_n;                             /* 0: not given */
  Day month;                             /* year 0: not given */
  Day date;                              /* year 0: not given */
  Release release, base_release;         /* RELEASE_NONE: not given */
  gboolean has_expect;
  VerdictKind expect;
};

struct ClaimFile {
  CsvFile *csv;
  const char **columns; /* NULL-terminated */
  guint n_columns;
  NumberStyle style; /* NUMBER_DECIMAL_COMMA or 0 */
  char *notice;      /* what was detected, or NULL */
  GPtrArray *claims; /* Claim* */
  GHashTable *ids;
};

/* Reads the known columns of one record (claim_columns.c). Errors with file:line:column. */
gboolean claim_read_row(Claim *claim, GError **error);
/* What the cells say together, once all are read (claim_settle.c). */
gboolean claim_settle(Claim *claim, GError **error);
/* Names of the known columns, in the order of the manual; NULL-terminated. */
const char *const *claim_known_columns(void);
/* The text of a column without the apostrophe that guards a leading = + - @ in spreadsheets; "" when absent.
 */
const char *claim_cell(const Claim *claim, const char *column);

/* "partner" rows are ranked and counted among partners. */
gboolean claim_is_bilateral(const Claim *claim);
/* A number in digits, no rank, with at least so many of them that carry information. */
gboolean claim_has_digits(const Claim *claim, int digits);
/* Whose figures the claim is about, in a measure. */
Whose claim_whose(const Claim *claim, const Measure *measure);
/* The printed number in a measure's scale: `level` numbers only; others as they are. */
Number claim_number(const Claim *claim, const PrintedValue *value, UnitClass unit, const Measure *measure,
                    double *place);
/* Digits to print a level with, in the measure's scale: those of the claim. */
int claim_decimals(const Claim *claim, UnitClass unit, const Measure *measure);
