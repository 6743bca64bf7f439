/* Groups of states: alliances, clubs and regions, with the days on which members came and went.
 *
 * Source: groups.csv beside this file, one row per member and span: group, member (entity key, or the name of
 * another group, whose members it then has), from, to (days, months or years; empty: open), source. Regions
 * are drawn as SIPRI's Military Expenditure Database draws them; former states leave them with their last
 * day.
 *
 * Membership of a year is membership at its end: Finland (4 April 2023) is of NATO in 2023, the United
 * Kingdom (out on 31 January 2020) is of the EU in 2019 for the last time. SIPRI counts NATO's members the
 * same way. */
#pragma once

#include "data/entity.h"

typedef enum {
  MEMBERS_TODAY, /* today's members throughout */
  MEMBERS_THEN,  /* in each year those who were members at its end */
} Membership;

gboolean membership_parse(const char *text, Membership *out); /* "today", "then" */
const char *const *membership_words(void);                    /* NULL-terminated, for messages */

typedef struct Group Group;

/* By name ("NATO", "Asia and Oceania") or a usual other name ("European Union"); case, blanks and hyphens do
 * not matter. NULL when there is none. */
const Group *group_find(const char *name);
const char *const *group_names(void); /* NULL-terminated, for did-you-mean */
const char *group_name(const Group *group);

/* Whether it is a member: by the rule, in this year (which MEMBERS_TODAY does not ask). */
gboolean group_has(const Group *group, const Entity *entity, Membership membership, int year);
/* Everybody who is a member by the rule in at least one of the years, by name: GPtrArray of const Entity *.
 */
GPtrArray *group_members(const Group *group, Membership membership, int from, int to);

/* Whose figure a sum over the members is: an aggregate whose name says which members, "NATO's present
 * members", "NATO's then members". */
const Entity *group_entity(const Group *group, Membership membership);
