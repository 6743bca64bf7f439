#include "base/yaml.h"

#include <string.h>

#include "base/text.h"
#include "base/yaml_tree.h"

#define MAX_FAULTS 50

static const char *const type_names[] = {
    [YAML_TEXT] = "a text", [YAML_LIST] = "a list", [YAML_MAP] = "a map of keys"};

/* ---- faults --------------------------------------------------------------------------------------- */

typedef struct {
  Place place;
  char *message;
} Fault;

typedef struct {
  const char *name;
  GArray *faults; /* of Fault */
} Check;

static void G_GNUC_PRINTF(3, 4) fault_at(Check *check, const YamlNode *node, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  Fault fault = {yaml_place(check->name, node), g_strdup_vprintf(format, arguments)};
  va_end(arguments);
  g_array_append_val(check->faults, fault);
}

static void fault_clear(gpointer fault)
{
  g_free(((Fault *)fault)->message);
}

static gint fault_compare(gconstpointer a, gconstpointer b)
{
  const Place *x = &((const Fault *)a)->place, *y = &((const Fault *)b)->place;
  if (x->line != y->line) return x->line < y->line ? -1 : 1;
  return (x->column > y->column) - (x->column < y->column);
}

static gboolean tell_faults(const Check *check, ArmexError code, GError **error)
{
  g_autoptr(GString) text = g_string_new(NULL);
  guint n = check->faults->len;
  if (!n) return TRUE;
  g_array_sort(check->faults, fault_compare);
  for (guint i = 0; i < MIN(n, MAX_FAULTS); i++) {
    const Fault *fault = &g_array_index(check->faults, Fault, i);
    g_autoptr(GError) line = NULL;
    error_at(&line, code, fault->place, "%s", fault->message);
    g_string_append_printf(text, "%s%s", i ? "\n" : "", line->message);
  }
  if (n > MAX_FAULTS) g_string_append_printf(text, "\n%s: %u more faults", check->name, n - MAX_FAULTS);
  return error_set(error, code, "%s", text->str);
}

/* ---- the walk ------------------------------------------------------------------------------------- */

static void check_map(Check *check, const YamlNode *map, const YamlField *fields);

static const YamlField *find_field(const YamlField *fields, const char *key)
{
  const YamlField *any = NULL;
  for (; fields->key; fields++) {
    if (strcmp(fields->key, key) == 0) return fields;
    if (strcmp(fields->key, "*") == 0) any = fields;
  }
  return any;
}

static const char **field_keys(const YamlField *fields)
{
  GPtrArray *keys = g_ptr_array_new();
  for (; fields->key; fields++)
    g_ptr_array_add(keys, (gpointer)fields->key);
  g_ptr_array_add(keys, NULL);
  return (const char **)g_ptr_array_free(keys, FALSE);
}

static char *show(const char *text)
{
  return text_clean(text, -1, 60);
}

/* The way out: the word that was meant, or all there are. */
static char *way_out(const char *word, const char *const *candidates)
{
  g_autofree char *mean = text_did_you_mean(word, candidates);
  if (*mean) return g_steal_pointer(&mean);
  g_autofree char *list = g_strjoinv(", ", (char **)candidates);
  return g_strdup_printf(", expected one of: %s", list);
}

static void check_word(Check *check, const YamlNode *node, const char *key, const YamlField *field)
{
  if (!field->words || g_strv_contains(field->words, node->text)) return;
  g_autofree char *shown = show(node->text), *out = way_out(node->text, field->words);
  fault_at(check, node, "'%s' is not a known word for '%s'%s", shown, key, out);
}

static void check_list(Check *check, const YamlNode *list, const char *key, const YamlField *field)
{
  YamlType type = field->fields ? YAML_MAP : YAML_TEXT;
  for (guint i = 0; i < list->items->len; i++) {
    const YamlNode *item = list->items->pdata[i];
    if (item->type != type)
      fault_at(check, item, "each of '%s' must be %s, this is %s", key, type_names[type],
               type_names[item->type]);
    else if (type == YAML_MAP)
      check_map(check, item, field->fields);
    else
      check_word(check, item, key, field);
  }
}

static void check_value(Check *check, const YamlNode *node, const char *key, const YamlField *field)
{
  gboolean empty = node->type == YAML_TEXT && !*node->text;
  if (empty && (field->required || field->type != YAML_TEXT))
    fault_at(check, node, "'%s' has no value, expected %s", key, type_names[field->type]);
  else if (node->type == YAML_TEXT &&
           (field->type == YAML_TEXT || (field->type == YAML_LIST && field->text_or_list)))
    check_word(check, node, key, field);
  else if (node->type != field->type)
    fault_at(check, node, "'%s' must be %s, this is %s", key, type_names[field->type],
             type_names[node->type]);
  else if (node->type == YAML_LIST)
    check_list(check, node, key, field);
  else if (field->fields)
    check_map(check, node, field->fields);
}

static void check_missing(Check *check, const YamlNode *map, const YamlField *fields)
{
  for (; fields->key; fields++)
    if (fields->required && !yaml_get(map, fields->key))
      fault_at(check, map, "the key '%s' is missing", fields->key);
}

static void check_map(Check *check, const YamlNode *map, const YamlField *fields)
{
  g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
  g_autofree const char **known = field_keys(fields);
  for (guint i = 0; i < map->keys->len; i++) {
    const YamlNode *key = map->keys->pdata[i], *first = g_hash_table_lookup(seen, key->text);
    const YamlField *field = find_field(fields, key->text);
    g_autofree char *shown = show(key->text);
    if (first) {
      fault_at(check, key, "the key '%s' stands twice, first on line %u", shown, first->line);
    } else if (!field) {
      g_autofree char *out = way_out(key->text, known);
      fault_at(check, key, "unknown key '%s'%s", shown, out);
    } else {
      check_value(check, map->items->pdata[i], shown, field);
    }
    if (!first) g_hash_table_insert(seen, (gpointer)key->text, (gpointer)key);
  }
  check_missing(check, map, fields);
}

static gboolean check_root(const char *name, const YamlNode *root, const YamlField *fields, ArmexError code,
                           GError **error)
{
  Check check = {name, g_array_new(FALSE, FALSE, sizeof(Fault))};
  g_array_set_clear_func(check.faults, fault_clear);
  if (root->type == YAML_MAP)
    check_map(&check, root, fields);
  else
    fault_at(&check, root, "the file must be a map of keys, this is %s", type_names[root->type]);
  gboolean well = tell_faults(&check, code, error);
  g_array_unref(check.faults);
  return well;
}

YamlNode *yaml_parse(const char *name, const char *bytes, gsize length, const YamlField *fields,
                     ArmexError code, GError **error)
{
  g_autoptr(YamlNode) root = yaml_tree_read(name, bytes, length, code, error);
  if (!root || !check_root(name, root, fields, code, error)) return NULL;
  return g_steal_pointer(&root);
}

void yaml_free(YamlNode *node)
{
  if (!node) return;
  g_free((char *)node->text);
  g_clear_pointer(&node->items, g_ptr_array_unref);
  g_clear_pointer(&node->keys, g_ptr_array_unref);
  g_free(node);
}

/* ---- looking up ----------------------------------------------------------------------------------- */

const YamlNode *yaml_get(const YamlNode *map, const char *key)
{
  if (!map || map->type != YAML_MAP) return NULL;
  for (guint i = 0; i < map->keys->len; i++)
    if (strcmp(((const YamlNode *)map->keys->pdata[i])->text, key) == 0) return map->items->pdata[i];
  return NULL;
}

const char *yaml_text(const YamlNode *map, const char *key)
{
  const YamlNode *node = yaml_get(map, key);
  return node ? node->text : NULL;
}

guint yaml_size(const YamlNode *node)
{
  return node && node->items ? node->items->len : 0;
}

const YamlNode *yaml_item(const YamlNode *list, guint index)
{
  return index < yaml_size(list) ? list->items->pdata[index] : NULL;
}

const YamlNode *yaml_find(const YamlNode *root, const char *path)
{
  g_auto(GStrv) parts = g_strsplit(path, "/", -1);
  for (char **part = parts; root && *part; part++) {
    guint64 index;
    gboolean by_index =
        root->type == YAML_LIST && g_ascii_string_to_unsigned(*part, 10, 0, G_MAXUINT, &index, NULL);
    root = by_index ? yaml_item(root, (guint)index) : yaml_get(root, *part);
  }
  return root;
}

Place yaml_place(const char *name, const YamlNode *node)
{
  return (Place){name, node->line, node->column};
}
