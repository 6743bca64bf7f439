/* What a sheet of SIPRI's military expenditure says about itself above its header: what it counts, in which
 * prices, for which years. */
#pragma once

#include "input/quantity.h"

typedef struct {
  const Measure *measure; /* NULL: it does not say */
  int base_year;          /* of constant prices, or 0 */
  int power;              /* of ten, of its amounts of money; -1: it does not say */
  int last_year;          /* of the years in its title, or 0 */
  gboolean fiscal;        /* financial years */
  gboolean regions;       /* rows are regions */
} MilexTitle;

/* From the lines above the header, else from the sheet's name; the © year is not looked at. */
MilexTitle milex_title_read(const Reading *reading);

/* The same of another sheet of the workbook, whose header is not looked for. */
MilexTitle milex_title_of_sheet(const Sheet *sheet);

/* The number after "constant" in "constant (2022) US$ m." or "at constant 2022 prices"; 0 when there is none.
 */
int milex_base_year(const char *text);
