/* The roles that a column of a tidy table can have, the names they are known by, and which column of a file
 * has which. A sidecar's `columns:` goes before the names. */
#pragma once

#include "base/csv.h"
#include "input/header_line.h"

typedef enum {
  TIDY_ENTITY,    /* whose figure */
  TIDY_PARTNER,   /* the other side */
  TIDY_SUPPLIER,  /* entity or partner, by the flow of the measure: exports are the supplier's ... */
  TIDY_RECIPIENT, /* ... imports the recipient's */
  TIDY_CODE,      /* ISO 3166: the entity where no name says it */
  TIDY_CATEGORY,
  TIDY_PERIOD, /* 2021, 2012-2016, FY2021 */
  TIDY_VALUE,
  TIDY_STATE, /* as state_parse reads it */
  TIDY_MEASURE,
  TIDY_UNIT,
  TIDY_CURRENCY,
  TIDY_RELEASE,
  TIDY_EXTRACTED,
  TIDY_ROUNDING, /* as the sidecar's key, for this row; blank: as the file */
  TIDY_SOURCE,
  TIDY_CONFIDENCE, /* as confidence_parse reads it */
  TIDY_FLAGS,      /* words divided by semicolons */
  TIDY_FOOTNOTE,
  TIDY_SIGNED, /* of deals: a day, a month or a year */
  TIDY_WHAT,
  TIDY_STAGE, /* framework, executive, sum */
  TIDY_QUANTITY,
  TIDY_LOW, /* ends of the interval, in the column's unit; blank: as the digits of the value say */
  TIDY_HIGH,
  TIDY_DATASET,   /* id of the data set that the row is of, where a file holds several */
  TIDY_PUBLISHER, /* of that data set */
  N_TIDY_ROLES
} TidyRole;

const char *tidy_role_name(TidyRole role);    /* "entity", ... */
TidyRole tidy_role_by_name(const char *name); /* of a column without a sidecar; N_TIDY_ROLES: none */

#define NO_COLUMN (-1)

typedef struct {
  int at[N_TIDY_ROLES]; /* cell index or NO_COLUMN */
  GPtrArray *ignored;   /* char *: names that have no role, in order */
} TidyColumns;

/* Assigns roles by name. Two columns of one role, or of one name: the earlier counts and *doubled gets the
 * later's index (NO_COLUMN when there is none). Free with tidy_columns_clear. */
void tidy_columns_assign(TidyColumns *columns, const char *const *names, guint n, const Sidecar *sidecar,
                         int *doubled);
void tidy_columns_clear(TidyColumns *columns);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TidyColumns, tidy_columns_clear)

/* Refuses a sidecar whose `columns:` names a column that the file does not have. `names` ends with NULL. */
gboolean tidy_columns_check_sidecar(const Sidecar *sidecar, const char *const *names, GError **error);

gboolean tidy_columns_have_entity(const TidyColumns *columns); /* by name, side or code */
gboolean tidy_columns_have_time(const TidyColumns *columns);   /* period or signed */
