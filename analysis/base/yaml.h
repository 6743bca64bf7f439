/* YAML walked by a schema, so that every fault has its line and column and all are told at once: unknown key
 * (did you mean), missing key, double key, wrong type, word outside a list. Aliases, anchors, tags, a second
 * document, depth over 16 and more than 4 MiB are refused. Scalars stay text; whoever wants a number reads it
 * strictly. An empty value (`key:`) is an empty text, refused where the key is required or no text. */
#pragma once

#include "base/error.h"

typedef enum { YAML_TEXT, YAML_LIST, YAML_MAP } YamlType;

typedef struct YamlNode YamlNode;
struct YamlNode {
  YamlType type;
  guint line, column;
  const char *text; /* YAML_TEXT */
  GPtrArray *items; /* YAML_LIST: YamlNode*; YAML_MAP: values, in order */
  GPtrArray *keys;  /* YAML_MAP: YamlNode* (texts), beside items */
};

/* One key of a map. A table of these ends with a row whose key is NULL. */
typedef struct YamlField YamlField;
struct YamlField {
  const char *key; /* "*" accepts any further key */
  YamlType type;
  gboolean required;
  gboolean text_or_list;    /* a single text is also accepted where a list stands */
  const char *const *words; /* allowed texts, NULL-terminated, or NULL for any */
  const YamlField *fields;  /* of a map, or of each map in a list (NULL: items are texts) */
};

/* libyaml exports a yaml_free too, and ours would take its place inside the library. */
#define yaml_free armex_yaml_free

/* Parses and checks; the root must be a map. What is no YAML, or is refused above, ends the reading at once;
 * else *error carries one line per fault (at most 50), `file:line:column: ...`, joined by newlines, with
 * `code`. Free the node with yaml_free. */
YamlNode *yaml_parse(const char *name, const char *bytes, gsize length, const YamlField *fields,
                     ArmexError code, GError **error);
void yaml_free(YamlNode *node);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(YamlNode, yaml_free)

const YamlNode *yaml_get(const YamlNode *map, const char *key); /* NULL when absent */
const char *yaml_text(const YamlNode *map, const char *key);    /* NULL when absent */
guint yaml_size(const YamlNode *node);                          /* items or keys; 0 for NULL and texts */
const YamlNode *yaml_item(const YamlNode *list, guint index);   /* NULL beyond the end */
/* By a path of keys and 0-based indices, "figures/0/title"; NULL when any part is absent. */
const YamlNode *yaml_find(const YamlNode *root, const char *path);
Place yaml_place(const char *name, const YamlNode *node);
