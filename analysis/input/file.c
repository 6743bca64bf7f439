#include "input/file.h"

#include "base/save.h"
#include "base/text.h"
#include "input/container.h"
#include "input/parts.h"

#include <string.h>

/* A file with its sidecar: one table, or the parts of a workbook or archive. */
typedef struct {
  Sidecar *sidecar; /* or NULL */
  Opened *opened;   /* or NULL */
  Parts *parts;     /* or NULL */
} Source;

static void source_clear(Source *source)
{
  opened_free(source->opened);
  parts_free(source->parts);
  sidecar_free(source->sidecar);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Source, source_clear)

/* ---- opening ------------------------------------------------------------------------------------- */

static gboolean named_format(const ReadOptions *options, const Format **out, GError **error)
{
  *out = options->format ? format_find(options->format) : NULL;
  if (!options->format || (*out && (*out)->read)) return TRUE;
  g_autofree char *hint = text_did_you_mean(options->format, format_ids());
  g_autofree char *list = g_strjoinv(", ", (char **)format_ids());
  return error_set(error, ARMEX_ERROR_USAGE, "--as '%s' is not a format that is read%s (%s)", options->format,
                   hint, list);
}

static gboolean source_open(const char *path, const Format *only, Source *out, GError **error)
{
  g_autofree char *bytes = NULL;
  gsize length;
  if (!load_bytes(path, 0, &bytes, &length, error) || !sidecar_read(path, &out->sidecar, error)) return FALSE;
  if (archive_is(bytes, length)) {
    out->parts = parts_open(path, bytes, length, out->sidecar, only, error);
    return out->parts != NULL;
  }
  if (!container_check(path, bytes, length, error)) return FALSE;
  out->opened = opened_text(path, NULL, bytes, length, out->sidecar, only);
  return TRUE;
}

static gboolean source_read(Table *table, const char *path, const Source *source, const ReadOptions *options,
                            GPtrArray *reports, GError **error)
{
  if (source->parts) return parts_read(table, path, source->sidecar, source->parts, options, reports, error);
  return opened_check(source->opened, options, error) &&
         opened_read(table, path, source->sidecar, source->opened, options, reports, error);
}

gboolean file_read(Table *table, const char *path, const ReadOptions *options, GPtrArray *reports,
                   GError **error)
{
  g_auto(Source) source = {0};
  const Format *only;
  return named_format(options, &only, error) && source_open(path, only, &source, error) &&
         source_read(table, path, &source, options, reports, error);
}

/* ---- in a folder --------------------------------------------------------------------------------- */

static gboolean has_sidecar(const char *path)
{
  g_autofree char *sidecar = sidecar_path(path);
  return strcmp(sidecar, path) != 0 && g_file_test(sidecar, G_FILE_TEST_EXISTS);
}

/* A format that may have to ask is read on trial: what only the user could say leaves the file out, a broken
 * line does not. */
static gboolean would_ask(const char *path, const Source *source, const ReadOptions *options, GError **fault)
{
  if (!source->opened->recognition.format->asks) return FALSE;
  g_autoptr(Table) scratch = table_new();
  return !source_read(scratch, path, source, options, NULL, fault) && (*fault)->code == ARMEX_ERROR_USAGE;
}

/* Parts that have to ask do so before they add a row, so that no trial is needed. */
static gboolean parts_would_ask(Table *table, const char *path, const Source *source,
                                const ReadOptions *options, GPtrArray *reports, GError **fault)
{
  guint before = table_size(table);
  return !source_read(table, path, source, options, reports, fault) && (*fault)->code == ARMEX_ERROR_USAGE &&
         table_size(table) == before;
}

/* Whether the file is data at all, so that a fault in it is to be told. */
static gboolean is_data(const Source *source, const ReadOptions *options, GError **fault)
{
  if (source->opened) return opened_check(source->opened, options, fault);
  for (guint i = 0; i < source->parts->opened->len; i++)
    if (opened_check(g_ptr_array_index(source->parts->opened, i), options, NULL)) return TRUE;
  return opened_check(g_ptr_array_index(source->parts->opened, 0), options, fault);
}

static gboolean read_data(Table *table, const char *path, const Source *source, const ReadOptions *options,
                          GPtrArray *reports, GError **left_out, GError **error)
{
  g_autoptr(GError) fault = NULL;
  ReadOptions strict = *options;
  strict.describe = FALSE;
  gboolean asks = source->parts ? parts_would_ask(table, path, source, &strict, reports, &fault)
                                : would_ask(path, source, &strict, &fault);
  if (asks) {
    *left_out = g_steal_pointer(&fault);
    return TRUE;
  }
  if (!source->parts) return source_read(table, path, source, options, reports, error);
  if (!fault) return TRUE;
  g_propagate_error(error, g_steal_pointer(&fault));
  return FALSE;
}

gboolean file_read_in_folder(Table *table, const char *path, const ReadOptions *options, GPtrArray *reports,
                             char **left_out, GError **error)
{
  g_auto(Source) source = {0};
  g_autoptr(GError) fault = NULL;
  *left_out = NULL;
  if (has_sidecar(path)) return file_read(table, path, options, reports, error);
  gboolean good = !source_open(path, NULL, &source, &fault) || !is_data(&source, options, &fault) ||
                  read_data(table, path, &source, options, reports, &fault, error);
  if (fault) *left_out = g_strdup(fault->message);
  return good;
}
