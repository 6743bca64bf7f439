/* Inside claims/: the clauses that sentences are put together from, by name. */
#pragma once

#include "claims/statement.h"

typedef struct {
  const Inquiry *inquiry;
  const Verdict *verdict;
  const Attempt *printed; /* as printed, or NULL */
  const Attempt *reading; /* that decides, or NULL */
} Voice;

/* The clause of that name ("printed", "revised"), without capital and full stop, or NULL when there is
 * nothing to say. Caller frees. Names that nothing knows are a fault of the template. */
char *sentence_part(const Voice *voice, const char *name);

/* ---- sentence_sides.c: slips, corrections, ratios that compare nothing, evidence that is not there
 * ---------------- */

char *sentence_other_stage(const Voice *voice);
char *sentence_other_parts(const Voice *voice);
char *sentence_slip(const Voice *voice);
char *sentence_in_money(const Voice *voice);
char *sentence_correction(const Voice *voice);
char *sentence_target_side(const Voice *voice);
char *sentence_base_side(const Voice *voice);
char *sentence_conflict(const Voice *voice);
char *sentence_like_for_like(const Voice *voice);
char *sentence_like_for_like_base(const Voice *voice);
char *sentence_evidence(const Voice *voice);
char *sentence_looked_for(const Voice *voice);
char *sentence_missing(const Voice *voice);
char *sentence_needed(const Voice *voice);
