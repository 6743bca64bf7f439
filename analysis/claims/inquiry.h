/* Inside claims/: one claim under inquiry. The readings are enumerated (readings.c, deals.c), each is held
 * against the printed number (accept.c), what agrees is weighed (chance.c), and judge.c decides. */
#pragma once

#include "claims/claim_row.h"

/* A reading with what the judge knows of it. `reading` stands first: Verdict.readings holds these. */
typedef struct {
  Reading reading;
  const Formula *formula; /* NULL: a deal */
  const Measure *measure;
  Window window;
  int top_n;
  Evaluation evaluation;   /* its series lives as long as the evidence */
  Key key;                 /* of that series or deal, for its unit; measure NULL: none */
  UnitClass unit;          /* of the result */
  gboolean unit_fits;      /* the printed unit is the result's own */
  gboolean eligible;       /* may identify: valid, near, trusted, keeps the years or has digits enough */
  Agreement truth, capped; /* of the numbers, whatever the units */
  gboolean by_zeros;       /* agrees only when trailing zeros are taken for rounding */
  const Observation *deal; /* or NULL */
  gboolean month_fits;     /* of a deal: signed in the printed month, or none was printed */
  gboolean partner_fits;   /* of a deal */
} Attempt;

typedef struct {
  Evidence *evidence;
  const Claim *claim;
  Day day;                /* of printing, or --as-of; year 0: unknown */
  const Measure *measure; /* printed, or the only one at hand; NULL: none */
  const Formula *formula; /* that kind and unit name */
  GArray *windows;
  GPtrArray *attempts; /* Attempt*, cheapest first after enumeration; owned */
  Attempt *printed;    /* as printed, in the release of the day or the one that stands in; NULL */
  Attempt *failed;     /* where printed is NULL: the newest attempt at it, undefined; or NULL; owned */
  Release day_release; /* of the printed measure; RELEASE_NONE: no calendar, or no day */
  gboolean calendar_guessed;
  gboolean stands_in;   /* the release of `printed` is older than that of the day */
  const char *conflict; /* why the two sides are not comparable, or NULL */
  gboolean unequal;     /* two periods of unequal length */
} Inquiry;

enum { MAX_READINGS = 2000, MAX_COST = 2, MAX_LISTED = 5 };

/* ---- inquiry.c ------------------------------------------------------------------------------------ */

Inquiry *inquiry_new(Evidence *evidence, const Claim *claim, Day as_of);
void inquiry_free(Inquiry *inquiry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Inquiry, inquiry_free)
/* The question as printed, in the printed measure and the release of the day. */
Question inquiry_question(const Inquiry *inquiry);
/* Evaluates and holds the result against the printed number. Not added. Never NULL. */
Attempt *inquiry_try(const Inquiry *inquiry, const Formula *formula, const Question *question, int cost);
void attempt_free(Attempt *attempt);
gboolean attempt_is_defined(const Attempt *attempt);
gboolean attempt_is_trusted(const Attempt *attempt); /* no input is unverified or circular */
/* Number right and unit right, within the bound for its cost. */
gboolean attempt_agrees(const Attempt *attempt);

/* ---- readings.c ----------------------------------------------------------------------------------- */

/* All readings at most MAX_COST steps away, at most MAX_READINGS; sets attempts, printed, stands_in. */
void readings_enumerate(Inquiry *inquiry);
/* Releases that hold the measure for the claim: that of the day of printing or the newest older one first,
 * older ones, then later ones, the earliest first. GArray of Release. */
GArray *readings_releases(const Inquiry *inquiry, const Measure *measure);
/* Measures one step away: another flow, another side, another price basis. NULL-terminated. */
const Measure **readings_neighbours(const Measure *measure);
/* The importer's measure for the exporter's and the other way round; NULL when there is none. */
const Measure *readings_mirror(const Measure *measure);

/* ---- deals.c -------------------------------------------------------------------------------------- */

gboolean deals_concern(const Claim *claim);
void deals_enumerate(Inquiry *inquiry);

/* ---- accept.c ------------------------------------------------------------------------------------- */

/* Sets unit_fits, truth, capped, by_zeros, reading.agrees. */
void accept_attempt(const Inquiry *inquiry, Attempt *attempt);
/* The printed number in the attempt's scale, and what it accepts. */
Number accept_number(const Inquiry *inquiry, const Attempt *attempt, double *place);
Acceptance accept_bounds(const Inquiry *inquiry, const Attempt *attempt);

/* ---- chance.c ------------------------------------------------------------------------------------- */

/* Share of the values, on a log scale from a third of the printed number to three times it, that some
 * eligible reading costing no more would have accepted; of a rank, the share of places. A word has one chance
 * in two. */
double chance_at_cost(const Inquiry *inquiry, int cost);

/* ---- comparable.c --------------------------------------------------------------------------------- */

/* Sets conflict; adds the like-for-like readings (per year, each measure on its own) when there is one. */
void comparable_check(Inquiry *inquiry);

/* ---- slips.c -------------------------------------------------------------------------------------- */

/* The one token that explains the number; *decides is the reading that it gives (added to attempts). NULL:
 * none. */
const char *slip_find(Inquiry *inquiry, Attempt **decides);

/* ---- flags.c -------------------------------------------------------------------------------------- */

void flags_add(const Inquiry *inquiry, Verdict *verdict);
/* Decimals to round to before two releases are said to differ; of ranks 0. */
int flags_decimals(const Inquiry *inquiry, const Attempt *attempt);

/* ---- judge.c -------------------------------------------------------------------------------------- */

/* The printed formula, window, measure and group, in another release. */
gboolean judge_is_printed_elsewhere(const Inquiry *inquiry, const Attempt *attempt);
/* "Halved" is printed: a multiple below one speaks of a fall, and the smaller it is the more it says. */
gboolean judge_moves_down(const Inquiry *inquiry, const Attempt *attempt);

/* ---- naming.c ------------------------------------------------------------------------------------- */

/* Sets reading.id, name and method. */
void naming_reading(const Inquiry *inquiry, Attempt *attempt, const Question *question);
void naming_deal(Attempt *attempt);

/* ---- sentence.c ----------------------------------------------------------------------------------- */

char *sentence_write(const Inquiry *inquiry, const Verdict *verdict);
