/* The data as claims look at them: series, releases and groups, each picked once for all claims of a file. */
#pragma once

#include "data/series.h"
#include "stats/result.h"

typedef struct Evidence Evidence;

Evidence *evidence_new(const Table *table);
void evidence_free(Evidence *evidence);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Evidence, evidence_free)

/* Whose figures. partner: entity_none() for totals; category: "" for all. */
typedef struct {
  const Measure *measure;
  const Entity *entity, *partner;
  const char *category;
} Whose;

/* NULL when there is none. Owned by the evidence, like everything below. */
const Series *evidence_series(Evidence *evidence, Whose whose, Release release);
/* Why a group has no sum in this release ("the data lack members of G7: Italy"); NULL where the entity is no
 * group or has one. Caller frees. */
char *evidence_group_fault(Evidence *evidence, Whose whose, Release release);
/* Newest first; one RELEASE_NONE for data without releases; empty when there are no data. GArray of Release.
 */
const GArray *evidence_releases(Evidence *evidence, Whose whose);
/* Series of every state (or of every partner of the entity, when `partners`); may be empty. */
const GPtrArray *evidence_group(Evidence *evidence, Whose whose, Release release, gboolean partners);
/* Releases in which at least two states stand, newest first. */
const GArray *evidence_group_releases(Evidence *evidence, Whose whose, gboolean partners);
/* Every row of measure `deals` of the supplier; const Observation *. */
const GPtrArray *evidence_deals(Evidence *evidence, const Entity *supplier);
/* Measures at hand for the entity; const Measure *. */
const GPtrArray *evidence_measures(Evidence *evidence, const Entity *entity);
/* Every entity that stands in the data, and the groups, for did-you-mean; NULL-terminated. */
const char *const *evidence_names(Evidence *evidence);
/* A statistic of one series inside from..to, computed once for all readings and claims. */
typedef Result (*OfSpan)(const Series *series, int from, int to);
Result evidence_of_span(Evidence *evidence, const Series *series, OfSpan statistic, int from, int to);
/* Total of the period, the publisher's own where there is one. */
Result evidence_total(Evidence *evidence, const Series *series, Period period);
