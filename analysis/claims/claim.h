/* Claims: what somebody printed; readings: the ways to compute it; verdicts: which reading, if any, gives the
 * number. The claims file states the claim's parameters in columns; prose is never parsed. */
#pragma once

#include "data/series.h"
#include "stats/result.h"

typedef struct ClaimFile ClaimFile;
typedef struct Claim Claim;

/* In order of precedence. */
typedef enum {
  VERDICT_NOT_COMPARABLE,
  VERDICT_CANNOT_BE_CHECKED,
  VERDICT_HOLDS,
  VERDICT_HOLDS_BY_ROUNDING,
  VERDICT_HOLDS_IN_ANOTHER_RELEASE,
  VERDICT_SLIP,
  VERDICT_HOLDS_ONLY_AS,
  VERDICT_CONTRADICTED,
} VerdictKind;
const char *verdict_string(VerdictKind kind);                         /* "holds only as" */
const char *verdict_printed(VerdictKind kind, const char *direction); /* "Right number, wrong description" */

/* Replaces the table of printed words by a desk's own (columns verdict,direction,revised,printed). Not while
 * another thread prints. Errors ARMEX_ERROR_INPUT. */
gboolean verdict_words_load(const char *path, GError **error);

/* One way to compute the claim's number, evaluated. */
typedef struct {
  char *id;     /* change/period-sum/exports.tiv/2017-21:2012-16@2022-03 */
  char *name;   /* for people: "2017–21 against 2012–16" */
  char *method; /* "volume of exports of major arms, period totals, release of March 2022" */
  Result result;
  Release release;
  int cost;        /* steps away from what is printed; 0: as printed */
  gboolean valid;  /* a valid statistic */
  gboolean agrees; /* within the bound that applies to it */
  double chance;   /* NAN for the printed reading */
} Reading;

typedef struct {
  const Claim *claim;
  VerdictKind kind;
  const char *direction;     /* "", "overstated", "understated", "wrong direction" */
  const Reading *as_printed; /* NULL: no data for it */
  const Reading *reading;    /* the one that decides: as_printed, or the one that identifies; NULL */
  Number revised_to;         /* undefined: not revised */
  Release revised_release;
  gboolean overtaken;       /* the number it was revised to would no longer bear the claim out */
  GPtrArray *may_come_from; /* const Reading * */
  const char *slip;         /* "TIV for dollars", or NULL */
  GPtrArray *flags;         /* const char * */
  GPtrArray *readings;      /* Reading *, all that were tried, cheapest first */
  guint tried, matched;
  gboolean broken; /* `expect` named another verdict */
  char *sentence;  /* to print */
} Verdict;

/* The unit of a reading's result: "per cent", "percentage points", "times", "rank", "" for words such as
 * rose, else the measure's ("million TIV", "billion US$ at constant 2023 prices"). Only for readings of a
 * Verdict. Caller frees. */
char *reading_unit(const Reading *reading);

/* The printed words of the whole verdict: "Correct when written, since revised" where that is so. */
const char *verdict_words(const Verdict *verdict);

/* Errors ARMEX_ERROR_INPUT with file:line:column: missing or unknown required column, a value that cannot be
 * read, double ids. */
ClaimFile *claims_read(const char *path, GError **error);
void claims_free(ClaimFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ClaimFile, claims_free)

guint claims_count(const ClaimFile *file);
const Claim *claims_at(const ClaimFile *file, guint index);
/* What was detected while reading and should be said ("columns are divided by semicolons"), or NULL. */
const char *claims_notice(const ClaimFile *file);
/* Where a cell stands, for messages about it; an absent column: the row. */
Place claim_place(const Claim *claim, const char *column);
/* A column of a claim as it stood in the file ("" when absent), unknown columns too. */
const char *claim_field(const Claim *claim, const char *column);
/* All column names in file order, NULL-terminated. */
const char *const *claims_columns(const ClaimFile *file);
const char *claim_id(const Claim *claim);
/* The kind's own name, whatever alias stood in the file: "growth rank" for "fastest". */
const char *claim_kind(const Claim *claim);
Number claim_printed(const Claim *claim, int *decimals); /* value in the measure's scale, and its interval */

typedef struct {
  Day as_of; /* --as-of; year 0: the claim's own date */
} JudgeOptions;

/* Verdicts in the file's order: GPtrArray of Verdict*, freed by the array. Never fails for lack of data: that
 * is a verdict. */
GPtrArray *claims_judge(const ClaimFile *file, const Table *table, const JudgeOptions *options,
                        GError **error);
