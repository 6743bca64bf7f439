#include "report/inputs.h"

#include "input/input.h"
#include "input/sidecar.h"
#include <sys/stat.h>

/* A folder has a report of its own; its files have theirs. */
GPtrArray *inputs_files(const GPtrArray *reports)
{
  GPtrArray *files = g_ptr_array_new_with_free_func(g_free);
  g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < reports->len; i++) {
    const ReadReport *report = reports->pdata[i];
    if (g_file_test(report->file, G_FILE_TEST_IS_DIR) || !g_hash_table_add(seen, report->file)) continue;
    g_ptr_array_add(files, g_strdup(report->file));
    g_autofree char *sidecar = sidecar_path(report->file);
    if (g_file_test(sidecar, G_FILE_TEST_EXISTS)) g_ptr_array_add(files, g_steal_pointer(&sidecar));
  }
  return files;
}

gboolean inputs_is_one(const char *a, const char *b)
{
  struct stat one, other;
  if (stat(a, &one) != 0 || stat(b, &other) != 0 || !S_ISREG(one.st_mode)) return FALSE;
  return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

gboolean inputs_lies_in(const char *file, const char *folder)
{
  struct stat own, asked;
  g_autofree char *parent = g_path_get_dirname(file);
  if (stat(parent, &own) != 0 || stat(folder, &asked) != 0) return FALSE;
  return own.st_dev == asked.st_dev && own.st_ino == asked.st_ino;
}
