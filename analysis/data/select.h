/* Inside data/: the steps of series_pick, from a query to runs of the table. */
#pragma once

#include "data/series.h"

/* Rows [start, end) of one data set, release, price basis and currency. */
typedef struct {
  guint start, end;
  guint defined;  /* rows with a number */
  const Key *key; /* of its first row */
} Run;

typedef struct {
  const Measure *measure;
  const Entity *entity, *partner;
  const char *category;
} Subject;

/* Measure, entity and partner of the query, each either named or the only one. */
gboolean select_subject(const Table *table, const Query *query, Subject *out, GError **error);
/* The measure alone, for questions about all entities. */
gboolean select_measure(const Table *table, const Query *query, const Entity *entity, const Measure **out,
                        GError **error);

/* The entity of this name that has figures in the table, or NULL. */
const Entity *select_entity(const Table *table, const Query *query, const char *name);

/* Runs of the subject that the query's data set and currency allow, of the publisher that goes first; what
 * was left aside is said in notice. Empty when there are none. */
GArray *select_runs(const Table *table, const Query *query, const Subject *subject, GString *notice);

/* Distinct releases of the runs, newest first; GArray of Release. */
GArray *select_releases(const GArray *runs);
/* One of `releases` (newest first). FALSE without an error set when the query allows none of them. */
gboolean select_release(const GArray *releases, const Query *query, const Measure *measure, Release *out,
                        GString *notice);
/* Keeps the runs of this release, one unit, the run with most figures first. Error: figures of several
 * houses, none of which goes first. */
gboolean select_keep(GArray *runs, const Query *query, Release release, GString *notice, GError **error);

/* "a, b, c and 12 more" of up to `limit`. */
char *select_list(const GPtrArray *names, guint limit);
/* Adds to the notice, which may be NULL, what it does not say yet. */
void select_notice(GString *notice, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* Distinct entities of a measure, or partners of an entity, as GPtrArray of const Entity *. */
GPtrArray *select_entities(const Table *table, const Measure *measure);
GPtrArray *select_partners(const Table *table, const Measure *measure, const Entity *entity);

/* ---- absent.c: why there is nothing. All set ARMEX_ERROR_INPUT and return FALSE -------------------- */

gboolean absent_entity(const Table *table, const Query *query, GError **error);
gboolean absent_partner(const Table *table, const Query *query, const Subject *subject, GError **error);
gboolean absent_rows(const Table *table, const Query *query, const Subject *subject, GError **error);
gboolean absent_release(const GArray *releases, const Query *query, const Subject *subject, GError **error);
