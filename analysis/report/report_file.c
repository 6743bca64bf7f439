#include "report/report_file.h"

#include "base/number.h"
#include "base/save.h"
#include "base/text.h"
#include <string.h>
#include <unistd.h>

static const char *const outputs_words[] = {"svg", "png", "pdf", NULL};
static const char *const preset_words[] = {"full", "half", NULL};
static const char *const yes_words[] = {"yes", "no", "true", "false", NULL};

static const YamlField band_fields[] = {
    {.key = "name", .required = TRUE},
    {.key = "from", .required = TRUE},
    {.key = "to", .required = TRUE},
    {.key = "focus", .words = yes_words},
    {0},
};

static const YamlField figure_fields[] = {
    {.key = "id", .required = TRUE},
    {.key = "kind", .required = TRUE},
    {.key = "title"},
    {.key = "subtitle"},
    {.key = "note"},
    {.key = "entity", .type = YAML_LIST, .text_or_list = TRUE},
    {.key = "measure"},
    {.key = "partner"},
    {.key = "category"},
    {.key = "focus"},
    {.key = "release"},
    {.key = "from"},
    {.key = "to"},
    {.key = "period"},
    {.key = "base"},
    {.key = "preset", .words = preset_words},
    {.key = "mean"},
    {.key = "top"},
    {.key = "bands", .type = YAML_LIST, .fields = band_fields},
    {.key = "claim"},
    {0},
};

static const YamlField report_fields[] = {
    {.key = "title", .required = TRUE},
    {.key = "introduction"},
    {.key = "root"},
    {.key = "data", .type = YAML_LIST, .required = TRUE, .text_or_list = TRUE},
    {.key = "claims", .type = YAML_LIST, .text_or_list = TRUE},
    {.key = "as_of"},
    {.key = "outputs", .type = YAML_LIST, .text_or_list = TRUE},
    {.key = "figures", .type = YAML_LIST, .fields = figure_fields},
    {0},
};

/* Values are checked one by one, and all faults told together. */
typedef struct {
  const char *name;
  GString *faults;
} Reader;

static void fault(Reader *reader, const YamlNode *node, const char *format, ...) G_GNUC_PRINTF(3, 4);
static void fault(Reader *reader, const YamlNode *node, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *message = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  if (reader->faults->len) g_string_append_c(reader->faults, '\n');
  g_string_append_printf(reader->faults, "%s:%u:%u: %s", reader->name, node->line, node->column, message);
}

static void fault_error(Reader *reader, const YamlNode *node, const char *key, GError *error)
{
  fault(reader, node, "%s: %s", key, error->message);
  g_error_free(error);
}

static int read_whole(Reader *reader, const YamlNode *map, const char *key, int low, int high, int absent)
{
  const YamlNode *node = yaml_get(map, key);
  if (!node) return absent;
  Number number;
  int decimals;
  if (!number_parse(node->text, NUMBER_PLAIN, &number, &decimals, NULL) || decimals != 0 ||
      number.value < low || number.value > high) {
    fault(reader, node, "%s: '%s' is not a whole number from %d to %d", key, node->text, low, high);
    return absent;
  }
  return (int)number.value;
}

static int read_year(Reader *reader, const YamlNode *map, const char *key)
{
  return read_whole(reader, map, key, 1000, 2999, 0);
}

static Period read_period(Reader *reader, const YamlNode *map, const char *key)
{
  const YamlNode *node = yaml_get(map, key);
  Period period = {0};
  GError *error = NULL;
  if (node && !period_parse(node->text, &period, &error)) fault_error(reader, node, key, error);
  return period;
}

static Release read_release(Reader *reader, const YamlNode *map)
{
  const YamlNode *node = yaml_get(map, "release");
  Release release = RELEASE_NONE;
  GError *error = NULL;
  if (node && !release_parse(node->text, &release, &error)) fault_error(reader, node, "release", error);
  return release;
}

static gboolean is_yes(const char *text)
{
  return text && (g_str_equal(text, "yes") || g_str_equal(text, "true"));
}

/* from and to in order, where both are given. */
static void check_order(Reader *reader, const YamlNode *map, int from, int to)
{
  if (from && to && from > to)
    fault(reader, yaml_get(map, "from"), "from %d comes after to %d: write the earlier year first", from, to);
}

static Band *read_band(Reader *reader, const YamlNode *map)
{
  Band *band = g_new0(Band, 1);
  band->name = g_strdup(yaml_text(map, "name"));
  band->focus = is_yes(yaml_text(map, "focus"));
  int from = read_year(reader, map, "from"), to = read_year(reader, map, "to");
  check_order(reader, map, from, to);
  if (from && to && from <= to) band->period = period_years(from, to);
  return band;
}

static char **read_texts(const YamlNode *map, const char *key)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
  const YamlNode *list = yaml_get(map, key);
  if (list && list->type == YAML_TEXT) g_strv_builder_add(builder, list->text);
  for (guint i = 0; list && list->type == YAML_LIST && i < list->items->len; i++)
    g_strv_builder_add(builder, ((const YamlNode *)list->items->pdata[i])->text);
  return g_strv_builder_end(builder);
}

static void free_band(gpointer data)
{
  Band *band = data;
  g_free(band->name);
  g_free(band);
}

static void free_figure(gpointer data)
{
  ReportFigure *figure = data;
  char **texts[] = {&figure->id,    &figure->kind,    &figure->title,   &figure->subtitle,
                    &figure->note,  &figure->measure, &figure->partner, &figure->category,
                    &figure->focus, &figure->preset,  &figure->claim};
  for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
    g_free(*texts[i]);
  g_strfreev(figure->entities);
  g_ptr_array_unref(figure->bands);
  g_free(figure);
}

static void read_figure_texts(ReportFigure *figure, const YamlNode *map)
{
  const struct {
    const char *key;
    char **target;
  } texts[] = {
      {"id", &figure->id},           {"kind", &figure->kind},
      {"title", &figure->title},     {"subtitle", &figure->subtitle},
      {"note", &figure->note},       {"measure", &figure->measure},
      {"partner", &figure->partner}, {"category", &figure->category},
      {"focus", &figure->focus},     {"preset", &figure->preset},
      {"claim", &figure->claim},
  };
  for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
    *texts[i].target = g_strdup(yaml_text(map, texts[i].key));
  figure->entities = read_texts(map, "entity");
}

static void check_word(Reader *reader, const YamlNode *map, const char *key, gboolean known,
                       const char *const *candidates)
{
  const YamlNode *node = yaml_get(map, key);
  if (!node || known) return;
  g_autofree char *hint = text_did_you_mean(node->text, candidates);
  fault(reader, node, "unknown %s '%s'%s", key, node->text, hint);
}

static ReportFigure *read_figure(Reader *reader, const YamlNode *map)
{
  ReportFigure *figure = g_new0(ReportFigure, 1);
  read_figure_texts(figure, map);
  const YamlNode *id = yaml_get(map, "id");
  figure->place = (Place){reader->name, id->line, id->column};
  g_autofree char *slug = text_slug(figure->id);
  if (!g_str_equal(slug, figure->id))
    fault(reader, id, "id '%s' becomes file names: use small letters, digits and hyphens ('%s')", figure->id,
          slug);
  check_word(reader, map, "kind", figure_kind_find(figure->kind) != NULL, figure_kind_ids());
  check_word(reader, map, "measure", !figure->measure || measure_find(figure->measure), measure_ids());
  figure->release = read_release(reader, map);
  figure->from = read_year(reader, map, "from");
  figure->to = read_year(reader, map, "to");
  check_order(reader, map, figure->from, figure->to);
  figure->period = read_period(reader, map, "period");
  figure->base = read_period(reader, map, "base");
  figure->mean_window = read_whole(reader, map, "mean", 0, 50, -1);
  figure->top = read_whole(reader, map, "top", 1, 200, -1);
  figure->bands = g_ptr_array_new_with_free_func(free_band);
  const YamlNode *bands = yaml_get(map, "bands");
  for (guint i = 0; bands && i < bands->items->len; i++)
    g_ptr_array_add(figure->bands, read_band(reader, bands->items->pdata[i]));
  return figure;
}

static void read_figures(Reader *reader, const YamlNode *root, ReportFile *report)
{
  const YamlNode *list = yaml_get(root, "figures");
  g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; list && i < list->items->len; i++) {
    ReportFigure *figure = read_figure(reader, list->items->pdata[i]);
    g_ptr_array_add(report->figures, figure);
    const Place *first = g_hash_table_lookup(seen, figure->id);
    if (first)
      fault(reader, yaml_get(list->items->pdata[i], "id"), "id '%s' is taken by the figure in line %u",
            figure->id, first->line);
    else
      g_hash_table_insert(seen, figure->id, &figure->place);
  }
}

/* The canonical path of what a report names, when it exists and lies below the root; else NULL and a fault.
 */
static char *resolve(Reader *reader, const YamlNode *node, const char *root)
{
  g_autofree char *folder = g_path_get_dirname(reader->name);
  g_autofree char *absolute_folder = g_canonicalize_filename(folder, NULL);
  g_autofree char *joined = g_canonicalize_filename(node->text, absolute_folder);
  g_autofree char *real = realpath(joined, NULL);
  if (!real) {
    fault(reader, node, "'%s' is not there: paths are relative to the report file", node->text);
    return NULL;
  }
  gsize length = strlen(root);
  if (strncmp(real, root, length) != 0 || (real[length] && real[length] != '/')) {
    fault(reader, node, "'%s' lies outside the project root: 'root: ..' widens it by one level", node->text);
    return NULL;
  }
  return g_build_filename(folder, node->text, NULL);
}

static void resolve_list(Reader *reader, const YamlNode *map, const char *key, const char *root,
                         GPtrArray *paths)
{
  const YamlNode *list = yaml_get(map, key);
  if (!list) return;
  guint n = list->type == YAML_TEXT ? 1 : list->items->len;
  for (guint i = 0; i < n; i++) {
    const YamlNode *item = list->type == YAML_TEXT ? list : list->items->pdata[i];
    char *path = resolve(reader, item, root);
    if (path) g_ptr_array_add(paths, path);
  }
}

static char *read_root(Reader *reader, const YamlNode *map)
{
  const YamlNode *node = yaml_get(map, "root");
  if (node && !g_str_equal(node->text, ".") && !g_str_equal(node->text, ".."))
    fault(reader, node, "root: '%s' is neither '.' nor '..' (the folder above the report file)", node->text);
  g_autofree char *folder = g_path_get_dirname(reader->name);
  g_autofree char *joined =
      g_build_filename(folder, node && g_str_equal(node->text, "..") ? ".." : ".", NULL);
  g_autofree char *real = realpath(joined, NULL);
  return g_strdup(real ? real : joined);
}

static void read_outputs(Reader *reader, const YamlNode *map, ReportFile *report)
{
  const YamlNode *node = yaml_get(map, "outputs");
  g_auto(GStrv) words = read_texts(map, "outputs");
  if (!words[0]) report->svg = report->png = report->pdf = TRUE;
  for (guint i = 0; words[i]; i++) {
    gboolean *forms[] = {&report->svg, &report->png, &report->pdf};
    guint k = 0;
    while (outputs_words[k] && !g_str_equal(outputs_words[k], words[i]))
      k++;
    if (outputs_words[k])
      *forms[k] = TRUE;
    else
      fault(reader, node, "outputs: '%s' is none of svg, png, pdf", words[i]);
  }
}

/* "plots/korea-nato.yaml" -> "plots/korea-nato"; a name without an ending gets one, never the file itself. */
static char *default_out(const char *path)
{
  g_autofree char *folder = g_path_get_dirname(path);
  g_autofree char *name = g_path_get_basename(path);
  char *dot = strrchr(name, '.');
  if (!dot || dot == name) return g_strconcat(path, "-out", NULL);
  *dot = '\0';
  return g_str_equal(folder, ".") ? g_strdup(name) : g_build_filename(folder, name, NULL);
}

static ReportFile *read_report(Reader *reader, const YamlNode *map, const char *path)
{
  ReportFile *report = g_new0(ReportFile, 1);
  report->path = g_strdup(path);
  report->title = g_strdup(yaml_text(map, "title"));
  report->introduction = g_strdup(yaml_text(map, "introduction"));
  report->out = default_out(path);
  report->root = read_root(reader, map);
  report->data = g_ptr_array_new_with_free_func(g_free);
  report->claims = g_ptr_array_new_with_free_func(g_free);
  report->figures = g_ptr_array_new_with_free_func(free_figure);
  resolve_list(reader, map, "data", report->root, report->data);
  resolve_list(reader, map, "claims", report->root, report->claims);
  read_outputs(reader, map, report);
  const YamlNode *as_of = yaml_get(map, "as_of");
  GError *error = NULL;
  if (as_of && !day_parse(as_of->text, &report->as_of, &error)) fault_error(reader, as_of, "as_of", error);
  read_figures(reader, map, report);
  return report;
}

ReportFile *report_file_read(const char *path, GError **error)
{
  g_autofree char *bytes = NULL;
  gsize length;
  GError *fault_of_file = NULL;
  if (!load_bytes(path, 4 << 20, &bytes, &length, &fault_of_file)) {
    error_set(error, ARMEX_ERROR_USAGE, "%s", fault_of_file->message);
    g_error_free(fault_of_file);
    return NULL;
  }
  g_autoptr(YamlNode) map = yaml_parse(path, bytes, length, report_fields, ARMEX_ERROR_USAGE, error);
  if (!map) return NULL;
  g_autoptr(GString) faults = g_string_new(NULL);
  Reader reader = {path, faults};
  g_autoptr(ReportFile) report = read_report(&reader, map, path);
  if (faults->len) {
    error_set(error, ARMEX_ERROR_USAGE, "%s", faults->str);
    return NULL;
  }
  /* places must outlive the caller's path */
  for (guint i = 0; i < report->figures->len; i++)
    ((ReportFigure *)report->figures->pdata[i])->place.file = report->path;
  return g_steal_pointer(&report);
}

void report_file_free(ReportFile *report)
{
  if (!report) return;
  g_free(report->path);
  g_free(report->title);
  g_free(report->introduction);
  g_free(report->root);
  g_free(report->out);
  g_ptr_array_unref(report->data);
  g_ptr_array_unref(report->claims);
  g_ptr_array_unref(report->figures);
  g_free(report);
}
