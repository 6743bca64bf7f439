/* Whose figure it is. One resolver from every spelling (SIPRI, World Bank, Our World in Data, ISO 3166) to
 * one key.
 *
 * Sources: Debian's iso-codes (an extract made at build time) and aliases.csv beside this file, one row per
 * entity; adding a spelling is adding it there. Former states, non-state actors, organisations, regions and
 * aggregates are kinds of their own and never counted as states; territories of ISO 3166 count as states,
 * since every publisher lists them among them. Two publishers may draw a region of one name differently: the
 * data set, which stands in the key, says whose region it is. */
#pragma once

#include <glib.h>

typedef enum {
  ENTITY_STATE,
  ENTITY_FORMER_STATE,
  ENTITY_NON_STATE,     /* SIPRI marks them with * */
  ENTITY_ORGANISATION,  /* SIPRI marks them with ** */
  ENTITY_AGGREGATE,     /* world, region, income group */
  ENTITY_UNKNOWN_PARTY, /* "unknown supplier(s)" */
  ENTITY_UNMATCHED,     /* a name that nothing matched: kept as it stands */
} EntityKind;

typedef struct {
  const char *key;  /* "KOR"; own keys for the rest: "soviet-union"; unmatched: the folded name */
  const char *name; /* "South Korea"; without SIPRI's asterisks */
  const char *iso3; /* "KOR" or "" ("XKX" for Kosovo, the user-assigned code that the World Bank prints) */
  EntityKind kind;
} Entity;

/* Entities are interned for the life of the program: compare pointers. Never NULL; a blank name is
 * entity_none(). A name that nothing matches becomes an entity of its own: by trailing asterisks a non-state
 * actor or an organisation, else unmatched. Safe to call from several threads. */
const Entity *entity_resolve(const char *name);
/* NULL when nothing matches (no unmatched entity is made; one that a file brought in is found). Names,
 * aliases and three-letter ISO codes; case, accents, punctuation and "the" do not matter. Two-letter codes
 * are not understood: "NA" and "NO" stand in data files as words. */
const Entity *entity_find(const char *name);
/* By the three-digit code of ISO 3166 (410 is South Korea); NULL when there is none. */
const Entity *entity_by_number(int code);
const Entity *entity_world(void);
const Entity *entity_none(void); /* the empty partner: key "" name "" */

/* The name as a file spells it, with SIPRI's asterisks: entity_resolve gives the entity back. Caller frees.
 */
char *entity_spelling(const Entity *entity);

/* The aggregate of this name, made where there is none: for sums of our own (data/group.h). */
const Entity *entity_aggregate(const char *name);

const char *entity_kind_name(EntityKind kind); /* "state", "former state", ... */

/* "South Korea" -> "South Korea's", "United States" -> "the United States'" (with_article) and so on. Caller
 * frees. */
char *entity_possessive(const Entity *entity);
/* In running text: "the United States", "South Korea". Caller frees. */
char *entity_in_text(const Entity *entity);
