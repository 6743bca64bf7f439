/* Inside data/: a group's series as the sum over its members. */
#pragma once

#include "data/select.h"

/* The group that the query asks for: by name, or because its entity is no entity of the table but a group.
 * NULL when it asks for none. */
const Group *query_group(const Table *table, const Query *query);

/* Sums the members' series of one release; see series_pick. */
Series *group_series(const Table *table, const Query *query, const Group *group, GString *notice,
                     GError **error);

/* Distinct releases in which at least one member stands, newest first; GArray of Release. */
GArray *group_releases(const Table *table, const Query *query, const Group *group);
