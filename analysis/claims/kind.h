/* Kinds of claims, the formulas that compute them, and the windows of years that they are computed over: one
 * table each (kinds.c, formulas.c, windows.c). */
#pragma once

#include "claims/evidence.h"
#include "claims/printed_value.h"
#include "stats/rank.h"
#include "stats/result.h"

typedef struct Claim Claim;

/* What a claim speaks of; it decides which windows there are. */
typedef enum {
  FAMILY_LEVEL,        /* one year's figure, a period's total */
  FAMILY_COMPARE,      /* one year or period against another */
  FAMILY_SHARE,        /* part of a whole */
  FAMILY_SHARE_CHANGE, /* a share then and later */
  FAMILY_AVERAGE,      /* growth a year inside a span */
  FAMILY_EVERY_YEAR,   /* every step of a span */
  FAMILY_RECORD,       /* highest since */
  FAMILY_RANK,         /* place by size */
  FAMILY_GROWTH_RANK,  /* place by growth */
  FAMILY_TOP_SHARE,    /* share of the N largest */
  FAMILY_ENTITIES,     /* one entity against another */
} ClaimFamily;

/* ---- windows -------------------------------------------------------------------------------------- */

typedef enum {
  SHAPE_YEARS = 1 << 0,   /* two single years */
  SHAPE_PERIODS = 1 << 1, /* two periods, at least one of several years */
  SHAPE_ONE = 1 << 2,     /* one year or period, nothing against it */
} WindowShape;

/* The base year of a record of all time: the first year of the series. */
enum { SINCE_EVER = 1000 };

typedef struct {
  Period target, base; /* base unused in SHAPE_ONE */
  WindowShape shape;
  int cost;       /* steps away from the printed years */
  gboolean keeps; /* the printed years */
} Window;

/* Windows of a claim, the printed one first, none twice. GArray of Window. Empty when no years are given and
 * last_year (the last of the series) is 0. */
GArray *windows_of(const Claim *claim, int last_year);

/* ---- formulas ------------------------------------------------------------------------------------- */

/* What is asked of the data. */
typedef struct {
  Evidence *evidence;
  const Claim *claim;
  const Measure *measure, *base_measure; /* the same unless the claim names another for its base */
  Window window;
  Release release, base_release;
  int top_n; /* 0: all */
} Question;

/* And what they say. */
typedef struct {
  Result result;
  const Series *series; /* of the entity, for its unit; NULL when there is none */
  Number target, base;  /* the two sides; of a share part and whole of the target, of a rank the own figure */
  Number base_part, base_whole; /* of a change of shares: the earlier side */
  Confidence best, worst;       /* of the inputs */
  int inputs;                   /* how many were looked at */
  Rank rank;
  const Entity *neighbour; /* the next in a rank: below, or above when there is none below */
  Number neighbour_number;
  gboolean whole_is_sum; /* no published world total: the sum of states */
} Evaluation;

typedef struct Formula Formula;
struct Formula {
  const char *id;     /* "change"; first part of a reading's id */
  const char *method; /* second part; NULL: by the window ("end-to-end", "period-sum") */
  const char *name;   /* for people: "compound annual growth"; NULL: by the window */
  UnitClass unit;     /* UNIT_NONE: the measure's own */
  gboolean is_signed; /* a rise or a fall */
  gboolean per_year;  /* a rate a year */
  gboolean valid;     /* FALSE: computed only to be recognised */
  guint shapes;
  void (*evaluate)(const Question *question, Evaluation *out);
};

const Formula *formula_find(const char *id, const char *method); /* method NULL: the first of this id */

/* ---- kinds ---------------------------------------------------------------------------------------- */

typedef struct {
  const char *formula, *method;
} FormulaName;

typedef struct {
  const char *id;
  const char *aliases[5];
  ClaimFamily family;
  UnitClass unit;      /* of a bare number */
  FormulaName near[6]; /* other formulas, one step away */
  gboolean grouped;    /* speaks of all entities: N is an axis */
} Kind;

const Kind *kind_find(const char *word); /* an id or an alias; NULL when unknown */
const Kind *kind_at(guint index);        /* NULL past the end */
const char *const *kind_ids(void);

/* The formula that the kind and the printed unit name: "tripled" beside `change` is a ratio. NULL when the
 * unit cannot belong to the kind. measure may be NULL: a count of something that is not counted in units is
 * one of partners. */
const Formula *kind_formula(const Kind *kind, const PrintedValue *value, const Measure *measure);
