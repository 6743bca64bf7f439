#include "input/folder.h"

#include "input/file.h"
#include "input/opened.h"

#include <string.h>

#define MAX_DEPTH 16
#define MAX_NAMED 10

typedef struct {
  Table *table;
  ReadOptions options; /* what may be said of a single file is not said of many */
  GPtrArray *reports;
  GPtrArray *left_out; /* char *: "README.md: why" */
  gsize root_length;   /* of the folder's path, to name files below it */
  guint n_read;
} Walk;

static gint compare_names(gconstpointer a, gconstpointer b)
{
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Names in order, so that results do not depend on the file system. */
static GPtrArray *list_names(const char *path, GError **error)
{
  g_autoptr(GError) fault = NULL;
  g_autoptr(GDir) dir = g_dir_open(path, 0, &fault);
  if (!dir) {
    error_at(error, ARMEX_ERROR_INPUT, (Place){.file = path}, "the folder cannot be read: %s",
             fault->message);
    return NULL;
  }
  GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
  for (const char *name = g_dir_read_name(dir); name; name = g_dir_read_name(dir))
    g_ptr_array_add(names, g_strdup(name));
  g_ptr_array_sort(names, compare_names);
  return names;
}

/* A message begins with the path that it is about: said below the folder. */
static void leave_out(Walk *walk, const char *message)
{
  const char *name = message + walk->root_length;
  while (*name == '/')
    name++;
  g_ptr_array_add(walk->left_out, g_strdup_printf("left out %s", name));
}

/* x.yaml beside any other x.*: its sidecar. */
static gboolean is_sidecar(const char *name, const GPtrArray *names)
{
  if (!g_str_has_suffix(name, ".yaml")) return FALSE;
  gsize stem = strlen(name) - strlen("yaml"); /* the dot is part of the stem */
  for (guint i = 0; i < names->len; i++) {
    const char *other = g_ptr_array_index(names, i);
    if (strncmp(other, name, stem) == 0 && strcmp(other, name) != 0 && !strchr(other + stem, '.'))
      return TRUE;
  }
  return FALSE;
}

static gboolean walk_file(Walk *walk, const char *path, GError **error)
{
  g_autofree char *left_out = NULL;
  if (!g_file_test(path, G_FILE_TEST_IS_REGULAR))
    left_out = g_strdup_printf("%s: it is no regular file", path);
  else if (!file_read_in_folder(walk->table, path, &walk->options, walk->reports, &left_out, error))
    return FALSE;
  if (left_out)
    leave_out(walk, left_out);
  else
    walk->n_read++;
  return TRUE;
}

static gboolean walk_folder(Walk *walk, const char *path, guint depth, GError **error);

static gboolean walk_entry(Walk *walk, const char *folder, const char *name, const GPtrArray *names,
                           guint depth, GError **error)
{
  if (*name == '.' || is_sidecar(name, names)) return TRUE;
  g_autofree char *path = g_build_filename(folder, name, NULL);
  if (!g_file_test(path, G_FILE_TEST_IS_DIR)) return walk_file(walk, path, error);
  if (strcmp(name, "claims") == 0) return TRUE;
  if (!g_file_test(path, G_FILE_TEST_IS_SYMLINK) && depth < MAX_DEPTH)
    return walk_folder(walk, path, depth + 1, error);
  g_autofree char *message =
      g_strdup_printf("%s: %s", path, depth < MAX_DEPTH ? "a link to a folder" : "folders nested too deep");
  leave_out(walk, message);
  return TRUE;
}

static gboolean walk_folder(Walk *walk, const char *path, guint depth, GError **error)
{
  g_autoptr(GPtrArray) names = list_names(path, error);
  if (!names) return FALSE;
  for (guint i = 0; i < names->len; i++)
    if (!walk_entry(walk, path, g_ptr_array_index(names, i), names, depth, error)) return FALSE;
  return TRUE;
}

static gboolean refuse_empty(const Walk *walk, const char *path, GError **error)
{
  const Place place = {.file = path};
  if (walk->left_out->len == 0) return error_at(error, ARMEX_ERROR_INPUT, place, "the folder holds no data");
  return error_at(error, ARMEX_ERROR_INPUT, place, "the folder holds no data: %s%s",
                  (const char *)g_ptr_array_index(walk->left_out, 0),
                  walk->left_out->len > 1 ? ", and other files" : "");
}

static void report_left_out(const Walk *walk, const char *path)
{
  if (!walk->reports || walk->left_out->len == 0) return;
  ReadReport *report = read_report_new(path, "folder");
  for (guint i = 0; i < walk->left_out->len && i < MAX_NAMED; i++)
    g_ptr_array_add(report->notes, g_strdup(g_ptr_array_index(walk->left_out, i)));
  if (walk->left_out->len > MAX_NAMED)
    g_ptr_array_add(report->notes,
                    g_strdup_printf("%u more files left out", walk->left_out->len - MAX_NAMED));
  g_ptr_array_add(walk->reports, report);
}

gboolean folder_read(Table *table, const char *path, const ReadOptions *options, GPtrArray *reports,
                     GError **error)
{
  g_autoptr(GPtrArray) left_out = g_ptr_array_new_with_free_func(g_free);
  Walk walk = {.table = table,
               .options = {.describe = options->describe},
               .reports = reports,
               .left_out = left_out,
               .root_length = strlen(path)};
  if (!walk_folder(&walk, path, 1, error)) return FALSE;
  if (walk.n_read == 0) return refuse_empty(&walk, path, error);
  report_left_out(&walk, path);
  return TRUE;
}
