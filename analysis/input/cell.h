/* Cells that hold figures: the number with its interval, or the state that stands in its place. */
#pragma once

#include "input/reading.h"

/* How the cells of a column are to be read. */
typedef struct {
  NumberStyle style; /* quoted cells may have thousands commas in any style */
  int shift;         /* see quantity.h */
  MeasureKind
      kind; /* shares take "2.8%" for the fraction 0.028; volumes, money and counts are never below zero */
  double rounding; /* in the file's unit; NAN: half a unit of the last
                      printed place, as "2.8%" has it unless this is 0 (unrounded) */
} CellForm;

typedef struct {
  Number number; /* NUMBER_NONE unless state is value, below_half or none */
  State state;
} Figure;

/* A blank cell, "...", ". .", "NA" is missing; "xxx" is no_state; anything else must be a number. */
gboolean cell_read(const Reading *reading, const CsvRecord *record, guint cell, const CellForm *form,
                   Figure *out, GError **error);

/* The same where a column says the state: "" leaves it to cell_read. `none`, `missing` ... forbid a number.
 */
gboolean cell_read_with_state(const Reading *reading, const CsvRecord *record, guint cell, const char *state,
                              const CellForm *form, Figure *out, GError **error);

/* SIPRI's tables of the TIV in millions: a blank is none, 0 is above 0 and under half a million, integers
 * stand for half a million either way. */
gboolean cell_read_tiv(const Reading *reading, const CsvRecord *record, guint cell, Figure *out,
                       GError **error);

/* formats.md §2: a decimal comma only with ';' between the cells. Whether this column has one. */
gboolean cell_decimal_comma(const Reading *reading, guint cell);
