/* What stands beside a country's figures: the symbols and numbers of the Notes column, whose year a financial
 * year is, what a region leaves out. */
#pragma once

#include "input/reading.h"

/* Columns that are no years; 0: there is none. */
typedef struct {
  guint currency, fiscal, notes, reporting, omitted;
} MilexColumns;

/* TRUE when the header's cell is one of them. */
gboolean milex_column(MilexColumns *columns, guint cell, const char *name);

/* "§ adopted budget, not actual spending; financial year Apr-Mar"; NULL for a row without marks. Interned. */
const char *milex_footnote(const MilexColumns *columns, const CsvRecord *record);
