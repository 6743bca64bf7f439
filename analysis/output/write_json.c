/* JSON: {"armex": version, "command": ..., "results": [...]}. jansson's own dumper prints 0.1 with 17 digits;
 * this one prints every number in the shortest form that reads back as the same double, objects in the order
 * of their keys, and sets a container of plain values on one line where it fits. */
#include "output/blocks.h"
#include <math.h>
#include <string.h>

#define INDENT 2
#define LINE 110

json_t *json_number(double value)
{
  if (!isfinite(value)) return json_null();
  return json_real(value);
}

json_t *json_text(const char *text)
{
  if (!text) return json_null();
  g_autofree char *valid = g_utf8_make_valid(text, -1);
  return json_string(valid);
}

int json_set(json_t *object, const char *key, json_t *value)
{
  if (json_object_set_new(object, key, value) != 0) g_error("no memory for the field '%s'", key);
  return 0;
}

/* Beyond what RFC 8259 asks for, DEL, C1 and the line separators are escaped: the text may meet a terminal.
 */
static gboolean must_escape(gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
}

static void append_string(GString *out, const char *text)
{
  g_string_append_c(out, '"');
  for (const char *at = text; *at; at = g_utf8_next_char(at)) {
    gunichar c = g_utf8_get_char(at);
    if (c == '"' || c == '\\')
      g_string_append_printf(out, "\\%c", (char)c);
    else if (c == '\n')
      g_string_append(out, "\\n");
    else if (c == '\t')
      g_string_append(out, "\\t");
    else if (must_escape(c))
      g_string_append_printf(out, "\\u%04x", c);
    else
      g_string_append_unichar(out, c);
  }
  g_string_append_c(out, '"');
}

static void append_real(GString *out, double value)
{
  g_autofree char *text = number_shortest(value);
  g_string_append(out, *text ? text : "null");
}

static void append_value(GString *out, const json_t *value, int depth);

static void begin_line(GString *out, int depth)
{
  if (depth < 0) return;
  g_string_append_c(out, '\n');
  for (int i = 0; i < depth * INDENT; i++)
    g_string_append_c(out, ' ');
}

static gboolean is_container(const json_t *value)
{
  return json_is_object(value) || json_is_array(value);
}

/* The next line's depth inside a container; -1 keeps all on one line. */
static int depth_inside(int depth)
{
  return depth < 0 ? -1 : depth + 1;
}

static void append_separator(GString *out, gboolean first, int depth)
{
  if (!first) g_string_append(out, depth < 0 ? ", " : ",");
  begin_line(out, depth);
}

static void append_object(GString *out, const json_t *object, int depth)
{
  const char *key;
  json_t *value;
  gboolean first = TRUE;
  g_string_append_c(out, '{');
  json_object_foreach((json_t *)object, key, value)
  {
    append_separator(out, first, depth_inside(depth));
    append_string(out, key);
    g_string_append(out, ": ");
    append_value(out, value, depth_inside(depth));
    first = FALSE;
  }
  if (!first) begin_line(out, depth);
  g_string_append_c(out, '}');
}

static void append_array(GString *out, const json_t *array, int depth)
{
  gsize i;
  json_t *value;
  g_string_append_c(out, '[');
  json_array_foreach(array, i, value)
  {
    append_separator(out, i == 0, depth_inside(depth));
    append_value(out, value, depth_inside(depth));
  }
  if (i) begin_line(out, depth);
  g_string_append_c(out, ']');
}

static gboolean holds_containers(const json_t *value)
{
  gsize i;
  const char *key;
  json_t *child;
  if (json_is_array(value)) json_array_foreach(value, i, child) if (is_container(child)) return TRUE;
  if (json_is_object(value))
    json_object_foreach((json_t *)value, key, child) if (is_container(child)) return TRUE;
  return FALSE;
}

static void append_container(GString *out, const json_t *value, int depth)
{
  if (json_is_object(value))
    append_object(out, value, depth);
  else
    append_array(out, value, depth);
}

static void append_value(GString *out, const json_t *value, int depth)
{
  gsize start = out->len;
  switch (json_typeof(value)) {
  case JSON_OBJECT:
  case JSON_ARRAY:
    append_container(out, value, holds_containers(value) ? depth : -1);
    if (depth < 0 || out->len - start <= LINE || holds_containers(value)) break;
    g_string_truncate(out, start);
    append_container(out, value, depth);
    break;
  case JSON_STRING:
    append_string(out, json_string_value(value));
    break;
  case JSON_INTEGER:
    g_string_append_printf(out, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
    break;
  case JSON_REAL:
    append_real(out, json_real_value(value));
    break;
  case JSON_TRUE:
  case JSON_FALSE:
    g_string_append(out, json_is_true(value) ? "true" : "false");
    break;
  case JSON_NULL:
    g_string_append(out, "null");
    break;
  }
}

void write_json(const Document *document, GString *out)
{
  json_t *envelope = json_object();
  json_set(envelope, "armex", json_text(ARMEX_VERSION));
  json_set(envelope, "command", json_text(document->command));
  json_set(envelope, "results", json_incref(document->results));
  append_value(out, envelope, 0);
  g_string_append_c(out, '\n');
  json_decref(envelope);
}
