#include "report/manifest.h"

#include "base/save.h"
#include "report/depend.h"
#include <string.h>

#define DRAWN_NAME ".drawn.json"

static json_t *load_object(const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename(folder, name, NULL);
  json_t *object = json_load_file(path, 0, NULL);
  if (json_is_object(object)) return object;
  json_decref(object);
  return json_object();
}

Manifest *manifest_load(const char *folder)
{
  Manifest *manifest = g_new0(Manifest, 1);
  manifest->figures = json_object();
  manifest->drawn = load_object(folder, DRAWN_NAME);
  json_t *whole = load_object(folder, "manifest.json");
  size_t i;
  json_t *figure;
  json_array_foreach(json_object_get(whole, "figures"), i, figure)
  {
    const char *id = json_string_value(json_object_get(figure, "id"));
    if (id) json_object_set(manifest->figures, id, figure);
  }
  json_decref(whole);
  return manifest;
}

void manifest_free(Manifest *manifest)
{
  if (!manifest) return;
  json_decref(manifest->figures);
  json_decref(manifest->drawn);
  g_free(manifest);
}

static gboolean text_is(const json_t *object, const char *key, const char *wanted)
{
  const char *text = json_string_value(json_object_get(object, key));
  return text && g_str_equal(text, wanted);
}

static gboolean is_current(const json_t *entry, const char *hash_key, const char *sha256, const char *depends)
{
  return text_is(entry, "depends", depends) && text_is(entry, hash_key, sha256);
}

const char *manifest_stale(const Manifest *manifest, const char *folder, const char *id, const char *file,
                           const char *depends)
{
  g_autofree char *path = g_build_filename(folder, file, NULL);
  g_autofree char *sha256 = file_sha256(path);
  const json_t *figure = json_object_get(manifest->figures, id),
               *drawn = json_object_get(manifest->drawn, file);
  if (!sha256) return figure ? "missing" : "new";
  if (is_current(drawn, "sha256", sha256, depends)) return NULL;
  if (g_str_has_suffix(file, ".svg") && is_current(figure, "svg", sha256, depends)) return NULL;
  if (!figure) return "new";
  if (!text_is(figure, "depends", depends) || (drawn && !text_is(drawn, "depends", depends)))
    return "data, recipe or tools changed";
  return drawn ? "edited by hand" : "not drawn here";
}

static json_t *entry(json_t *object, const char *key)
{
  json_t *found = json_object_get(object, key);
  if (found) return found;
  json_object_set_new(object, key, json_object());
  return json_object_get(object, key);
}

void manifest_drawn(Manifest *manifest, const char *folder, const char *id, const char *file,
                    const char *depends)
{
  g_autofree char *path = g_build_filename(folder, file, NULL);
  g_autofree char *sha256 = file_sha256(path);
  if (!sha256) return;
  json_t *drawn = entry(manifest->drawn, file);
  json_object_set_new(drawn, "depends", json_string(depends));
  json_object_set_new(drawn, "sha256", json_string(sha256));
  json_t *figure = entry(manifest->figures, id);
  json_object_set_new(figure, "id", json_string(id));
  json_object_set_new(figure, "depends", json_string(depends));
  if (g_str_has_suffix(file, ".svg")) json_object_set_new(figure, "svg", json_string(sha256));
}

/* The file as seen from the project's root, so that the manifest is the same in every clone. */
static const char *project_name(const char *project, const char *real)
{
  gsize length = strlen(project);
  return strncmp(real, project, length) == 0 && real[length] == '/' ? real + length + 1 : real;
}

static json_t *data_entries(const Table *table, const char *project)
{
  json_t *entries = json_array();
  for (guint i = 0; i < table_n_datasets(table); i++) {
    const Dataset *dataset = table_dataset(table, i);
    g_autofree char *real = realpath(dataset->file, NULL);
    g_autofree char *sha256 = file_sha256(dataset->file);
    g_autofree char *release = release_id(dataset->release);
    json_t *one =
        json_pack("{s:s, s:s, s:s*, s:s*}", "file", real ? project_name(project, real) : dataset->file,
                  "dataset", dataset->id, "release", *release ? release : NULL, "sha256", sha256);
    json_array_append_new(entries, one);
  }
  return entries;
}

static gboolean save_json(json_t *object, const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename(folder, name, NULL);
  char *dump = json_dumps(object, JSON_INDENT(2) | JSON_ENSURE_ASCII);
  g_autoptr(GString) text = g_string_new(dump);
  free(dump);
  g_string_append_c(text, '\n');
  return save_bytes(path, text->str, text->len, FALSE, NULL, error);
}

gboolean manifest_save(const Manifest *manifest, const char *folder, const char *project, const char *tools,
                       const char *const *ids, const Table *table, GError **error)
{
  json_t *figures = json_array();
  for (guint i = 0; ids[i]; i++) {
    json_t *figure = json_object_get(manifest->figures, ids[i]);
    if (figure) json_array_append(figures, figure);
  }
  json_t *whole = json_pack("{s:s, s:s, s:o, s:o}", "armex", ARMEX_VERSION, "tools", tools, "data",
                            data_entries(table, project), "figures", figures);
  gboolean saved = save_json(whole, folder, "manifest.json", error) &&
                   save_json(manifest->drawn, folder, DRAWN_NAME, error);
  json_decref(whole);
  return saved;
}
