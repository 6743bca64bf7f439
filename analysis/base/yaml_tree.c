#include "base/yaml_tree.h"

#include <string.h>
#include <yaml.h>

#define MAX_BYTES ((gsize)4 << 20)
#define MAX_DEPTH 16

typedef struct {
  const char *name;
  ArmexError code;
  GError **error;
  yaml_parser_t parser;
  guint depth;
} Reader;

static gboolean refuse(const Reader *r, yaml_mark_t mark, const char *what)
{
  return error_at(r->error, r->code, (Place){r->name, (guint)mark.line + 1, (guint)mark.column + 1}, "%s",
                  what);
}

/* ---- libyaml's own faults ------------------------------------------------------------------------- */

static Place place_of_offset(const Reader *r, const char *bytes, gsize offset)
{
  Place place = {r->name, 1, 1};
  for (gsize i = 0; i < offset; i++) {
    if ((bytes[i] & 0xC0) != 0x80) place.column++;
    if (bytes[i] != '\n') continue;
    place.line++;
    place.column = 1;
  }
  return place;
}

/* The reader (encoding, control characters) gives a byte offset, all others a mark. */
static gboolean refuse_yaml(const Reader *r, const char *bytes, gsize length)
{
  const yaml_parser_t *p = &r->parser;
  const char *problem = p->problem ? p->problem : "not YAML";
  if (p->error == YAML_READER_ERROR)
    return error_at(r->error, r->code, place_of_offset(r, bytes, MIN(p->problem_offset, length)),
                    "%s, save the file as UTF-8", problem);
  g_autofree char *what = g_strconcat(problem, p->context ? " " : "", p->context, NULL);
  return refuse(r, p->problem_mark, what);
}

/* ---- events to nodes ------------------------------------------------------------------------------ */

static YamlNode *node_new(YamlType type, yaml_mark_t mark)
{
  YamlNode *node = g_new0(YamlNode, 1);
  node->type = type;
  node->line = (guint)mark.line + 1;
  node->column = (guint)mark.column + 1;
  if (type != YAML_TEXT) node->items = g_ptr_array_new_with_free_func((GDestroyNotify)yaml_free);
  if (type == YAML_MAP) node->keys = g_ptr_array_new_with_free_func((GDestroyNotify)yaml_free);
  return node;
}

static const char *tag_or_anchor(const yaml_event_t *event)
{
  static const char tagged[] = "tags are not used here, leave it out";
  static const char anchored[] = "anchors are not used here, leave it out";
  switch (event->type) {
  case YAML_SCALAR_EVENT:
    return event->data.scalar.tag ? tagged : event->data.scalar.anchor ? anchored : NULL;
  case YAML_SEQUENCE_START_EVENT:
    return event->data.sequence_start.tag ? tagged : event->data.sequence_start.anchor ? anchored : NULL;
  case YAML_MAPPING_START_EVENT:
    return event->data.mapping_start.tag ? tagged : event->data.mapping_start.anchor ? anchored : NULL;
  case YAML_ALIAS_EVENT:
    return "aliases are not used here, write the value out";
  default:
    return NULL;
  }
}

static gboolean check_event(const Reader *r, const yaml_event_t *event)
{
  const char *refused = tag_or_anchor(event);
  if (refused) return refuse(r, event->start_mark, refused);
  if (event->type == YAML_SCALAR_EVENT && memchr(event->data.scalar.value, '\0', event->data.scalar.length))
    return refuse(r, event->start_mark, "the text holds a NUL character");
  gboolean opens = event->type == YAML_SEQUENCE_START_EVENT || event->type == YAML_MAPPING_START_EVENT;
  if (opens && r->depth == MAX_DEPTH) return refuse(r, event->start_mark, "nested deeper than 16 levels");
  return TRUE;
}

/* FALSE without *error set means that libyaml found the fault. */
static gboolean next_event(Reader *r, yaml_event_t *event)
{
  if (!yaml_parser_parse(&r->parser, event)) return FALSE;
  if (check_event(r, event)) return TRUE;
  yaml_event_delete(event);
  return FALSE;
}

static YamlNode *read_node(Reader *r, yaml_event_t *event);

static gboolean is_end(const yaml_event_t *event)
{
  return event->type == YAML_SEQUENCE_END_EVENT || event->type == YAML_MAPPING_END_EVENT;
}

/* Items up to the end of a list or map; keys and values of a map take turns. */
static gboolean read_items(Reader *r, YamlNode *node)
{
  for (gboolean key = node->type == YAML_MAP;; key = node->type == YAML_MAP && !key) {
    yaml_event_t event;
    if (!next_event(r, &event)) return FALSE;
    if (is_end(&event)) {
      yaml_event_delete(&event);
      return TRUE;
    }
    gboolean well =
        !key || event.type == YAML_SCALAR_EVENT || refuse(r, event.start_mark, "a key must be a text");
    YamlNode *item = well ? read_node(r, &event) : NULL;
    yaml_event_delete(&event);
    if (!item) return FALSE;
    g_ptr_array_add(key ? node->keys : node->items, item);
  }
}

static YamlNode *read_node(Reader *r, yaml_event_t *event)
{
  if (event->type == YAML_SCALAR_EVENT) {
    YamlNode *text = node_new(YAML_TEXT, event->start_mark);
    text->text = g_strdup((const char *)event->data.scalar.value);
    return text;
  }
  g_autoptr(YamlNode) node =
      node_new(event->type == YAML_MAPPING_START_EVENT ? YAML_MAP : YAML_LIST, event->start_mark);
  r->depth++;
  gboolean well = read_items(r, node);
  r->depth--;
  return well ? g_steal_pointer(&node) : NULL;
}

/* stream start, document start, the node, document end, stream end */
static YamlNode *read_stream(Reader *r)
{
  g_autoptr(YamlNode) root = NULL;
  for (;;) {
    yaml_event_t event;
    if (!next_event(r, &event)) return NULL;
    yaml_event_type_t type = event.type;
    gboolean well = TRUE;
    if (type == YAML_DOCUMENT_START_EVENT && root)
      well = refuse(r, event.start_mark, "a second document begins here, keep one document to a file");
    else if (type == YAML_STREAM_END_EVENT && !root)
      well = refuse(r, event.start_mark, "the file holds nothing");
    else if (type == YAML_SCALAR_EVENT || type == YAML_SEQUENCE_START_EVENT ||
             type == YAML_MAPPING_START_EVENT)
      well = (root = read_node(r, &event)) != NULL;
    yaml_event_delete(&event);
    if (!well) return NULL;
    if (type == YAML_STREAM_END_EVENT) return g_steal_pointer(&root);
  }
}

YamlNode *yaml_tree_read(const char *name, const char *bytes, gsize length, ArmexError code, GError **error)
{
  g_autoptr(GError) fault = NULL;
  Reader reader = {.name = name, .code = code, .error = &fault};
  if (length > MAX_BYTES) {
    error_at(error, code, (Place){.file = name}, "the file is larger than 4 MiB");
    return NULL;
  }
  if (!yaml_parser_initialize(&reader.parser)) g_error("out of memory");
  yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&reader.parser, (const unsigned char *)bytes, length);
  YamlNode *root = read_stream(&reader);
  if (!root && !fault) refuse_yaml(&reader, bytes, length);
  yaml_parser_delete(&reader.parser);
  if (fault) g_propagate_error(error, g_steal_pointer(&fault));
  return root;
}
