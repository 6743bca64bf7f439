/* SIPRI's tables of the TIV by year, of the old and the new site alike: one row per country or category, a
 * total row, a column of totals. */
#pragma once

#include "input/reading.h"

typedef enum { ROWS_ENTITIES, ROWS_PARTNERS, ROWS_CATEGORIES } RowRole;

typedef struct {
  Reading *reading;
  const Dataset *dataset;
  const Measure *measure;
  const Entity *owner; /* the title's entity, whose total row it is; World in a table of all */
  RowRole role;
  guint total_row;      /* index of its record; 0 when there is none */
  guint total_column;   /* its cell; 0 when there is none */
  Period total_period;  /* that the column of totals says it covers; from 0: unknown */
  GArray *years;        /* YearColumn; set by sipri_table_read */
  int unpublished_from; /* the first year not yet published, or 0; set by sipri_table_read */
} SipriTable;

/* One of SIPRI's twelve weapon categories. */
gboolean sipri_table_is_category(const char *name);

/* The record below the header whose first cell begins with `label` (case folded); 0 when there is none. */
guint sipri_table_find_total(const Reading *reading, const char *label);

/* "Generated: 28 July 2022": the day after the prefix in the preamble; day 0 with a note when the line is
 * missing. */
gboolean sipri_table_day(Reading *reading, const char *prefix, Day *out, GError **error);

/* Publisher, address and terms of the arms transfers database. */
const Dataset *sipri_table_dataset(Reading *reading, const char *title, Day extracted);

/* Adds every row and fills the report. */
gboolean sipri_table_read(SipriTable *table, GError **error);
