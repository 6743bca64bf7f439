/* Observations and the table that holds them, sorted by key.
 *
 * Key: data set, release, measure, price basis, currency, entity, partner, category, period. A data set is
 * known by its id: one file read twice is one data set. The same key twice with one value is one observation;
 * with two values an error naming both places. For `deals` the contract (day, what, stage) and the row's
 * source are part of the key: a claim is judged against every row. */
#pragma once

#include "base/error.h"
#include "base/number.h"
#include "data/entity.h"
#include "data/measure.h"
#include "data/release.h"

/* How a cell stands for a figure. In sums `none` is exactly 0 and `below_half` is 0 to 0.5 of the printed
 * unit; `missing`, `no_state`, `not_published` and `no_rate` make the sum undefined. */
typedef enum {
  STATE_VALUE,
  STATE_BELOW_HALF,    /* printed 0: above 0 and under half the unit */
  STATE_NONE,          /* blank TIV cell: no deliveries identified */
  STATE_MISSING,       /* not known, or no row at all */
  STATE_NO_STATE,      /* xxx: no such state then */
  STATE_NOT_PUBLISHED, /* a last year that is empty even in the Total row */
  STATE_NO_RATE,       /* 0 where a conversion was impossible */
} State;
const char *state_id(State state); /* "value", "below_half", ... */
gboolean state_parse(const char *text, State *out);

typedef enum {
  FLAG_ESTIMATE = 1 << 0,
  FLAG_UNCERTAIN = 1 << 1,
  FLAG_LICENSED = 1 << 2,
  FLAG_SECOND_HAND = 1 << 3,
  FLAG_PARTIAL = 1 << 4, /* part of a period */
  FLAG_BREAK = 1 << 5,   /* break in the series */
} ObservationFlags;

/* How far a row can be trusted, worst last. `circular`: its source is the claim's own text. */
typedef enum {
  CONFIDENCE_VERIFIED,
  CONFIDENCE_HIGH,
  CONFIDENCE_MEDIUM,
  CONFIDENCE_UNVERIFIED,
  CONFIDENCE_CIRCULAR
} Confidence;
const char *confidence_id(Confidence c);
gboolean confidence_parse(const char *text, Confidence *out);

/* One data set in one release: one file, or one part of a file. Owned by the table. */
typedef struct {
  char *id; /* "sipri-exports-2022-03", or the file's stem */
  char *title;
  char *publisher; /* "SIPRI Arms Transfers Database" */
  char *url, *terms, *note;
  char *file; /* as named by the user */
  Release release;
  Day extracted;
} Dataset;

/* A deal's own columns. Owned by the table. */
typedef struct {
  Day signed_on;
  char *what, *stage; /* stage: framework, executive, sum */
  char *quantity;     /* as printed: "180; 212" */
} Deal;

typedef struct {
  const Dataset *dataset;
  const Measure *measure;
  PriceBasis basis;
  int base_year;                  /* of constant prices; 0 */
  const char *currency;           /* "US$", "KRW", "" for TIV; interned */
  const Entity *entity, *partner; /* partner entity_none() for totals */
  const char *category;           /* "" for all; interned */
  Period period;
} Key;

typedef struct {
  Key key;
  Number number; /* in the measure's scale (million TIV, billion US$ ...); NUMBER_NONE unless value,
                    below_half, none */
  State state;
  guint flags;
  Confidence confidence;
  const char *source;   /* the row's own source, or NULL; interned */
  const char *footnote; /* or NULL; interned */
  const Deal *deal;     /* or NULL */
  guint line;           /* in dataset->file */
} Observation;

typedef struct Table Table;

Table *table_new(void);
void table_free(Table *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Table, table_free)

/* The table takes ownership of the data set (fields from g_malloc). */
const Dataset *table_add_dataset(Table *table, Dataset *dataset);
Deal *table_new_deal(Table *table); /* zeroed, owned by the table; its strings by g_strdup */
/* Copied; its strings are interned, so they need not outlive the call. NULL stands for "" in currency and
 * category and for entity_none() in partner. */
void table_add(Table *table, const Observation *observation);

/* Sorts, folds equal duplicates (flags united, the worse confidence kept); a key with two values:
 * ARMEX_ERROR_INPUT naming both places. To be called after the last table_add and before any look-up. */
gboolean table_seal(Table *table, GError **error);

guint table_size(const Table *table);
const Observation *table_at(const Table *table, guint index);
/* The observations are sorted by measure id, entity, partner, category, release (newest first), price basis,
 * currency, data set, period. [*start, *end) are those of a measure, of one entity unless NULL: two binary
 * searches. */
void table_find(const Table *table, const Measure *measure, const Entity *entity, guint *start, guint *end);
guint table_n_datasets(const Table *table);
const Dataset *table_dataset(const Table *table, guint index);

/* 0 when the two stand in one data set, release, price basis and currency (and one measure, entity, partner,
 * category). */
int key_compare_series(const Key *a, const Key *b);

/* Where an observation stands: its file and line, for messages. */
Place observation_place(const Observation *observation);

/* "million TIV", "trillion KRW", "million US$ at constant 2023 prices", "% of GDP". Caller frees. */
char *key_unit(const Key *key);
