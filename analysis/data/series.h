/* From a question to a series: which measure, release and entity, and the rules of data.md §3 and §4 for what
 * was left open.
 *
 * Series: one entity (partner, category) over dense years, numbers with intervals and states; the values also
 * as a plain array at stride 1 for GSL. */
#pragma once

#include "data/group.h"
#include "data/table.h"

/* NULL or zero fields are open. Borrowed strings. */
typedef struct {
  const char *measure; /* id */
  const char *entity;  /* as the user typed it */
  const char *partner; /* "" or NULL: totals */
  const char *category;
  const char *dataset; /* data set id */
  Release release;     /* RELEASE_NONE: the newest */
  Day as_of; /* year 0: none; else the release current on that day, or the newest older one with the data */
  const char *currency; /* NULL: any */
  const char *group;    /* "NATO": the sum over its members instead of one entity */
  Membership members;   /* of the group: today's throughout, or those of each year */
  gboolean
      allow_gaps; /* of the group: members without a figure count as nothing, instead of making it unknown */
} Query;

typedef struct {
  Key key; /* period unused */
  int first_year, last_year;
  guint n;         /* last_year - first_year + 1; 0 (years 0 and -1) where only period totals are published */
  Number *numbers; /* [n] */
  double *values;  /* [n], NAN where there is none */
  State *states;   /* [n]; STATE_MISSING where no row stands */
  guint *flags;    /* [n] */
  Confidence *confidence;   /* [n] */
  guint *lines;             /* [n] line in the file, 0 where there is none */
  const Observation **rows; /* [n] the row behind each year, or NULL; its key.dataset names the file */
  GArray *periods;          /* of const Observation *: published period totals, sorted; all rows of `deals` */
} Series;

/* Decides what the query leaves open and picks the series. Errors ARMEX_ERROR_INPUT: unknown entity (did you
 * mean, or "is a partner in this file, use --partner"), nothing for this measure or release (what is there is
 * listed), only rows by partner and no total row (a sum is not made up). ARMEX_ERROR_USAGE: unknown measure,
 * several measures or entities and none named (with the list).
 * *notice (may be NULL) gets a line for the user ("release 2024-03 taken, also at hand: 2023-03, 2022-03") or
 * NULL; caller frees.
 *
 * What is taken, in this order:
 * - publisher: the publisher of the measure's calendar (SIPRI) before a copy by another house (World
 *   Bank); two other houses are an error naming both
 * - release: the query's; else the one current on as_of or the newest older one at hand (a measure without a
 *   calendar: the newest not after that month; data without a release count as always current); else
 *   the newest
 * - unit: where one release holds several currencies or base years, the measure's own currency, the latest
 *   base year
 * - data set: all that hold the key in this release are merged, the one with most figures first, the others
 *   fill its missing years; figures that exclude each other (beyond their rounding) are an error naming both
 * - group: with query->group, or an entity that is none in the table but a group (data/group.h), the members'
 *   figures of one release are added up, intervals and flags included. The notice names the members;
 * key.entity says which membership. A year in which a member has no figure is missing, and a member of whom
 * there is no row at all an error naming it, unless allow_gaps. Shares and figures per head are never added
 * up. Published totals of periods are not
 * - years: calendar years; fiscal years only where no calendar year stands, else they are kept in `periods`.
 */
Series *series_pick(const Table *table, const Query *query, char **notice, GError **error);
void series_free(Series *series);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Series, series_free)

/* All entities of a measure in one release (only states when states_only), each once, by key. The query's
 * entity, when given, must be among them. Release left open (or by as_of): the newest that holds at least two
 * of them, so that a file on one country does not hide an older table of all. */
GPtrArray *series_pick_all(const Table *table, const Query *query, gboolean states_only, char **notice,
                           GError **error);

/* All partners of the query's entity in one release, each as a series, by key; release as in series_pick. */
GPtrArray *series_pick_partners(const Table *table, const Query *query, char **notice, GError **error);

Number series_number(const Series *series, int year);                           /* NUMBER_NONE outside */
State series_state(const Series *series, int year);                             /* STATE_MISSING outside */
const Observation *series_published_total(const Series *series, Period period); /* or NULL */
/* Of the published total of exactly this period, else the worst of its years. */
Confidence series_confidence(const Series *series, Period period);

/* Distinct releases that hold this query's measure, entity and partner (an open partner: totals), newest
 * first. One RELEASE_NONE when there are rows but none of a known release; empty when there are none or the
 * query is not decided. GArray of Release; g_array_unref. */
GArray *series_releases(const Table *table, const Query *query);
/* Distinct measure ids in the table, NULL-terminated; free the array only. */
const char **series_measures(const Table *table);

/* "Source: SIPRI Arms Transfers Database, March 2022 release, <address>, extracted 28 July 2022; own
 * calculations". `computed` adds the last part. Caller frees. */
char *dataset_citation(const Dataset *dataset, gboolean computed);
