/* What the documents of results share: the fields that name a series, numbers with their intervals in words,
 * nulls with their reasons, sources below. */
#pragma once

#include "data/series.h"
#include "output/document.h"
#include "stats/result.h"

/* Fields of one JSON result, in the order of setting. A null carries its reason: fields_end adds "reason" as
 * the last key when there is any null: the bare reason when all nulls share it, else "release,
 * extracted: not_stated; mean_pct: missing_years". An entry of a list has its own Fields, and so its own
 * reason. */
typedef struct {
  json_t *object;
  GPtrArray *nulls;   /* char *: keys */
  GPtrArray *reasons; /* char *: beside them */
} Fields;

#define REASON_NOT_STATED "not_stated" /* the data do not say it */

Fields fields_begin(void);
void fields_text(Fields *fields, const char *key, const char *text, const char *reason); /* "", NULL: null */
void fields_number(Fields *fields, const char *key, double value, const char *reason);   /* NAN: null */
void fields_year(Fields *fields, const char *key, int year, const char *reason);         /* 0: null */
void fields_json(Fields *fields, const char *key, json_t *value); /* takes the reference over */
json_t *fields_end(Fields *fields);

/* `entity iso3 measure unit release extracted`, with which every result about one series begins: as fields,
 * as columns for files, and as their cells. */
void fields_series(Fields *fields, const Series *series);
void grid_series_columns(Grid *grid);
void grid_series_cells(Grid *grid, const Series *series);
/* Columns of a grid for files, named alike for people. NULL-terminated. */
void grid_file_columns(Grid *grid, const char *const *names);

/* "+176.77 per cent (176.09 to 177.45)"; undefined: "not computed: a year of the period is not known". Caller
 * frees. */
char *print_change(Result result, int decimals);
/* "(176.09 to 177.45)" behind a blank; "" where the number is exact, missing, or its ends print like it.
 * Caller frees. */
char *print_interval(Number number, int decimals, NumberFormat format);
/* "176.09 to 177.45", or "" as above: for a cell. Caller frees. */
char *print_ends(Number number, int decimals, NumberFormat format);
/* Decimals with which a level of this series is shown: those of its figures, 4 at most. */
int series_decimals(const Series *series);
/* A head with its unit: "total (million TIV)". Caller frees. */
char *head_with_unit(const char *head, const Series *series);

/* The notes below a result about these years: the worst evidence, what is estimated, and the sources of the
 * rows used. */
void document_sources(Document *document, const Series *series, const Period *periods, guint n_periods);
