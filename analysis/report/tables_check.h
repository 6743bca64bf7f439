/* Verdicts as a document: for `armex check`, and for claims.csv, claims.json and the page of a batch run.
 *
 * People: each verdict first, then the claim, its arithmetic and the sentence; an overview. CSV: the claims
 * file's own columns as they went in, then verdict, direction, as_printed, reading, computed, low, high,
 * release, revised_to, may_come_from, slip, flags, chance, readings_tried, readings_matched, sentence (where
 * the file has a `release` of its own, the reading's is `reading_release`). JSON: id and these; numbers in
 * the measure's scale. */
#pragma once

#include "claims/claim.h"
#include "output/document.h"

/* Verdicts of one claims file, or of several: their columns are joined, a missing one is empty. files and
 * verdicts run in parallel. */
void check_document(Document *document, const ClaimFile *const *files, GPtrArray *const *verdicts,
                    guint n_files);

/* One entry of JSON's results. New reference. */
json_t *verdict_json(const Verdict *verdict);

/* What the exit status is made of. */
typedef struct {
  guint claims;
  guint findings;  /* verdicts that are none of holds, holds by rounding, cannot be checked */
  guint unchecked; /* cannot be checked */
  guint broken;    /* `expect` named another verdict */
} CheckCount;
CheckCount check_count(GPtrArray *const *verdicts, guint n_files);
