#include <string.h>

#include "base/yaml.h"

static const char *const kinds[] = {"lines", "columns", "ranked-bars", NULL};
static const YamlField figure_fields[] = {
    {.key = "id", .type = YAML_TEXT, .required = TRUE},
    {.key = "kind", .type = YAML_TEXT, .required = TRUE, .words = kinds},
    {.key = "also", .type = YAML_LIST, .words = kinds, .text_or_list = TRUE},
    {.key = "years", .type = YAML_TEXT},
    {0},
};
static const YamlField any_fields[] = {{.key = "*", .type = YAML_TEXT}, {0}};
static const YamlField fields[] = {
    {.key = "title", .type = YAML_TEXT, .required = TRUE},
    {.key = "data", .type = YAML_LIST, .text_or_list = TRUE},
    {.key = "figures", .type = YAML_LIST, .fields = figure_fields},
    {.key = "first", .type = YAML_MAP, .fields = figure_fields},
    {.key = "names", .type = YAML_MAP, .fields = any_fields},
    {.key = "free", .type = YAML_MAP},
    {0},
};

static YamlNode *parse(const char *text, GError **error)
{
  return yaml_parse("r.yaml", text, strlen(text), fields, ARMEX_ERROR_USAGE, error);
}

static void test_tree(void)
{
  static const char text[] = "# a report\n"
                             "title: \"South Korea: exports\"\n"
                             "data: [a.csv, b.csv]\n"
                             "figures:\n"
                             "  - id: one\n"
                             "    kind: lines\n"
                             "    years: 2012-2016\n"
                             "  - {id: two, kind: columns, also: [lines, columns]}\n"
                             "names: {\u00FCber: 1, b: 007}\n"
                             "free: {x: {y: [z]}}\n";
  static const struct {
    const char *path, *text;
  } rows[] = {
      {"title", "South Korea: exports"}, {"data/1", "b.csv"},
      {"figures/0/id", "one"},           {"figures/0/years", "2012-2016"},
      {"figures/1/also/1", "columns"},   {"names/b", "007"},
      {"names/\u00FCber", "1"},          {"free/x/y/0", "z"},
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(YamlNode) root = parse(text, &error);
  g_assert_no_error(error);
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    const YamlNode *node = yaml_find(root, rows[i].path);
    g_assert_nonnull(node);
    g_assert_cmpstr(node->text, ==, rows[i].text);
  }
  g_assert_null(yaml_find(root, "figures/2/id"));
  g_assert_null(yaml_find(root, "title/0"));
  g_assert_null(yaml_find(root, "figures/x"));
  Place place = yaml_place("r.yaml", yaml_find(root, "figures/1/kind"));
  g_assert_cmpuint(place.line, ==, 8);
  g_assert_cmpuint(place.column, ==, 21);
}

static void test_look_up(void)
{
  g_autoptr(YamlNode) root = parse("title: x\ndata: one.csv\nfigures: []\n", NULL);
  g_assert_cmpstr(yaml_text(root, "title"), ==, "x");
  g_assert_cmpint(yaml_get(root, "data")->type, ==, YAML_TEXT);
  g_assert_null(yaml_text(root, "figures"));
  g_assert_null(yaml_text(root, "none"));
  g_assert_null(yaml_get(NULL, "title"));
  g_assert_cmpuint(yaml_size(root), ==, 3);
  g_assert_cmpuint(yaml_size(yaml_get(root, "figures")), ==, 0);
  g_assert_cmpuint(yaml_size(NULL), ==, 0);
  g_assert_null(yaml_item(yaml_get(root, "figures"), 0));
}

static void assert_refused(const char *text, const char *message)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YamlNode) root = parse(text, &error);
  g_assert_null(root);
  g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_USAGE);
  g_assert_cmpstr(error->message, ==, message);
}

static void test_faults(void)
{
  static const struct {
    const char *text, *message;
  } rows[] = {
      {"titel: x\ntitle: y\n", "r.yaml:1:1: unknown key 'titel', did you mean 'title'?"},
      {"title: y\nxyz: 1\n",
       "r.yaml:2:1: unknown key 'xyz', expected one of: title, data, figures, first, names, free"},
      {"data: a\n", "r.yaml:1:1: the key 'title' is missing"},
      {"title: a\n\ntitle: b\n", "r.yaml:3:1: the key 'title' stands twice, first on line 1"},
      {"title:\n", "r.yaml:1:7: 'title' has no value, expected a text"},
      {"title: ''\n", "r.yaml:1:8: 'title' has no value, expected a text"},
      {"title: a\nfigures:\n", "r.yaml:2:9: 'figures' has no value, expected a list"},
      {"title: [a]\n", "r.yaml:1:8: 'title' must be a text, this is a list"},
      {"title: a\nfigures: lines\n", "r.yaml:2:10: 'figures' must be a list, this is a text"},
      {"title: a\nfigures: [lines]\n",
       "r.yaml:2:11: each of 'figures' must be a map of keys, this is a text"},
      {"title: a\ndata: [[b]]\n", "r.yaml:2:8: each of 'data' must be a text, this is a list"},
      {"title: a\ndata: {b: c}\n", "r.yaml:2:7: 'data' must be a list, this is a map of keys"},
      {"title: a\nfirst: {id: x, kind: line}\n",
       "r.yaml:2:22: 'line' is not a known word for 'kind', did you mean 'lines'?"},
      {"title: a\nfirst: {id: x, kind: pie}\n",
       "r.yaml:2:22: 'pie' is not a known word for 'kind', expected one of: lines, columns, ranked-bars"},
      {"title: a\nfirst: {id: x, kind: lines, also: lins}\n",
       "r.yaml:2:35: 'lins' is not a known word for 'also', did you mean 'lines'?"},
      {"title: a\nfirst: {id: x, kind: lines, also: [lins]}\n",
       "r.yaml:2:36: 'lins' is not a known word for 'also', did you mean 'lines'?"},
      {"- a\n", "r.yaml:1:1: the file must be a map of keys, this is a list"},
      {"text\n", "r.yaml:1:1: the file must be a map of keys, this is a text"},
      {"title: a\nnames: {\uD55C\uAD6D: b, c: [d]}\n", "r.yaml:2:19: 'c' must be a text, this is a list"},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
    assert_refused(rows[i].text, rows[i].message);
}

static void test_all_at_once(void)
{
  assert_refused("figures:\n"
                 "  - id: one\n"
                 "    kind: lins\n"
                 "    yeers: 2021\n"
                 "  - kind: lines\n"
                 "data: {a: b}\n",
                 "r.yaml:1:1: the key 'title' is missing\n"
                 "r.yaml:3:11: 'lins' is not a known word for 'kind', did you mean 'lines'?\n"
                 "r.yaml:4:5: unknown key 'yeers', did you mean 'years'?\n"
                 "r.yaml:5:5: the key 'id' is missing\n"
                 "r.yaml:6:7: 'data' must be a list, this is a map of keys");
}

static void test_many_faults(void)
{
  g_autoptr(GString) text = g_string_new("title: a\n");
  for (guint i = 0; i < 60; i++)
    g_string_append_printf(text, "unknown%u: x\n", i);
  g_autoptr(GError) error = NULL;
  g_autoptr(YamlNode) root = parse(text->str, &error);
  g_auto(GStrv) lines = g_strsplit(error->message, "\n", -1);
  g_assert_null(root);
  g_assert_cmpuint(g_strv_length(lines), ==, 51);
  g_assert_cmpstr(lines[50], ==, "r.yaml: 10 more faults");
}

static void test_not_taken(void)
{
  static const struct {
    const char *text, *message;
  } rows[] = {
      {"", "r.yaml:1:1: the file holds nothing"},
      {"# only a comment\n", "r.yaml:2:1: the file holds nothing"},
      {"title: &x a\n", "r.yaml:1:8: anchors are not used here, leave it out"},
      {"title: *x\n", "r.yaml:1:8: aliases are not used here, write the value out"},
      {"title: !!str a\n", "r.yaml:1:8: tags are not used here, leave it out"},
      {"title: a\ndata: !x [a]\n", "r.yaml:2:7: tags are not used here, leave it out"},
      {"title: a\nfirst: &y {id: a}\n", "r.yaml:2:8: anchors are not used here, leave it out"},
      {"title: a\n---\ntitle: b\n", "r.yaml:2:1: a second document begins here, keep one document to a file"},
      {"title: \"a\\0b\"\n", "r.yaml:1:8: the text holds a NUL character"},
      {"\"ti\\0tle\": b\n", "r.yaml:1:1: the text holds a NUL character"},
      {"? [a]\n: b\n", "r.yaml:1:3: a key must be a text"},
      {"free: [[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]\n", "r.yaml:1:22: nested deeper than 16 levels"},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
    assert_refused(rows[i].text, rows[i].message);
}

/* libyaml's own words follow the place; only the place and that something is said are ours to promise. */
static void test_not_yaml(void)
{
  static const struct {
    const char *text, *place;
  } rows[] = {
      {"title: [a\n", "r.yaml:2:1: "},
      {"title: \"a\n", "r.yaml:2:1: "},
      {"title: a\n\tdata: b\n", "r.yaml:2:1: "},
      {"title: a: b\n", "r.yaml:1:9: "},
      {"title: a\ndata: \xFF\n", "r.yaml:2:7: "},
      {"title: a\ndata: \u00FC\x01\n", "r.yaml:2:8: "},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autoptr(GError) error = NULL;
    g_autoptr(YamlNode) root = parse(rows[i].text, &error);
    g_assert_null(root);
    g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_USAGE);
    if (!g_str_has_prefix(error->message, rows[i].place)) g_test_fail_printf("%s", error->message);
    g_assert_cmpuint(strlen(error->message), >, strlen(rows[i].place));
  }
}

static void test_caps(void)
{
  const gsize cap = (gsize)4 << 20;
  g_autofree char *fill = g_strnfill(cap, 'x'), *large = g_strconcat("title: ", fill, NULL);
  g_autofree char *deep = g_strnfill(1 << 20, '[');
  g_autoptr(GError) error = NULL;
  assert_refused(large, "r.yaml: the file is larger than 4 MiB");
  g_assert_null(parse(deep, &error)); /* at once, however deep */
  g_assert_cmpstr(error->message, ==, "r.yaml:1:17: nested deeper than 16 levels");
  g_autoptr(YamlNode) root = yaml_parse("r", "title: a\0b", 10, fields, ARMEX_ERROR_INPUT, NULL);
  g_assert_null(root);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/yaml/tree", test_tree);
  g_test_add_func("/yaml/look-up", test_look_up);
  g_test_add_func("/yaml/faults", test_faults);
  g_test_add_func("/yaml/faults/all-at-once", test_all_at_once);
  g_test_add_func("/yaml/faults/many", test_many_faults);
  g_test_add_func("/yaml/not-taken", test_not_taken);
  g_test_add_func("/yaml/not-yaml", test_not_yaml);
  g_test_add_func("/yaml/caps", test_caps);
  return g_test_run();
}
