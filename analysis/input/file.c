#include "input/file.h"

#include "base/save.h"
#include "base/text.h"
#include "input/container.h"
#include "input/recognise.h"

#include <string.h>

/* A file as text, and what it was found to be. */
typedef struct {
  char *text;
  gsize length;
  const char *encoding;
  Sidecar *sidecar;
  Recognition recognition;
} Opened;

static void opened_clear(Opened *opened)
{
  g_free(opened->text);
  g_free(opened->recognition.reason);
  sidecar_free(opened->sidecar);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Opened, opened_clear)

ReadReport *read_report_new(const char *path, const char *format)
{
  ReadReport *report = g_new0(ReadReport, 1);
  report->file = g_strdup(path);
  report->format = format;
  report->notes = g_ptr_array_new_with_free_func(g_free);
  return report;
}

void read_report_free(ReadReport *report)
{
  if (!report) return;
  g_ptr_array_free(report->notes, TRUE);
  g_free(report->unit);
  g_free(report->file);
  g_free(report);
}

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

static gboolean open_file(const char *path, const Format *only, Opened *out, GError **error)
{
  g_autofree char *bytes = NULL;
  gsize length;
  if (!load_bytes(path, 0, &bytes, &length, error) || !container_check(path, bytes, length, error))
    return FALSE;
  out->text = csv_decode(path, bytes, length, &out->length, &out->encoding, error);
  return out->text && sidecar_read(path, &out->sidecar, error) &&
         recognise(path, out->text, out->length, out->sidecar, only, &out->recognition, error);
}

static gboolean refuse_unread(const char *path, const Recognition *recognition, GError **error)
{
  const Place place = {.file = path, .line = recognition->line};
  return error_at(error, ARMEX_ERROR_INPUT, place, "recognised as %s (%s), which armex does not read: %s",
                  recognition->format->what, recognition->reason, recognition->format->way_out);
}

/* ---- reading ------------------------------------------------------------------------------------- */

static gboolean find_header(Reading *reading, guint line, GError **error)
{
  for (guint r = 0; r < reading->csv->n_records; r++)
    if (reading->csv->records[r].line == line) {
      reading->header = r;
      return TRUE;
    }
  return error_at(error, ARMEX_ERROR_INPUT, (Place){.file = reading->path, .line = line},
                  "the header stands inside a quoted cell that begins above it: is a quote missing there?");
}

static void describe_recognition(Reading *reading, const Recognition *recognition)
{
  reading->report->delimiter = recognition->delimiter;
  reading->report->header_line = recognition->line;
  reading_note(reading, "recognised by line %u: %s", recognition->line, recognition->reason);
}

static gboolean read_opened(Table *table, const char *path, const Opened *opened, const ReadOptions *options,
                            ReadReport *report, GError **error)
{
  const Recognition *recognition = &opened->recognition;
  g_autoptr(GHashTable) entities = g_hash_table_new(NULL, NULL);
  g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(CsvFile) csv =
      csv_parse(path, opened->text, opened->length, recognition->delimiter, recognition->format->mode, error);
  Reading reading = {.table = table,
                     .path = path,
                     .format = recognition->format,
                     .csv = csv,
                     .sidecar = opened->sidecar,
                     .options = options,
                     .report = report,
                     .names = names,
                     .entities = entities};
  if (!csv) return FALSE;
  report->encoding = opened->encoding;
  describe_recognition(&reading, recognition);
  return find_header(&reading, recognition->line, error) && recognition->format->read(&reading, error);
}

static gboolean read_and_report(Table *table, const char *path, const Opened *opened,
                                const ReadOptions *options, GPtrArray *reports, GError **error)
{
  g_autoptr(ReadReport) report = read_report_new(path, opened->recognition.format->id);
  if (!read_opened(table, path, opened, options, report, error)) return FALSE;
  if (reports) g_ptr_array_add(reports, g_steal_pointer(&report));
  return TRUE;
}

gboolean file_read(Table *table, const char *path, const ReadOptions *options, GPtrArray *reports,
                   GError **error)
{
  g_auto(Opened) opened = {0};
  const Format *only;
  if (!named_format(options, &only, error) || !open_file(path, only, &opened, error)) return FALSE;
  if (!opened.recognition.format->read) return refuse_unread(path, &opened.recognition, error);
  return read_and_report(table, path, &opened, options, reports, error);
}

/* ---- in a folder --------------------------------------------------------------------------------- */

static gboolean has_sidecar(const char *path)
{
  g_autofree char *sidecar = sidecar_path(path);
  return strcmp(sidecar, path) != 0 && g_file_test(sidecar, G_FILE_TEST_EXISTS);
}

/* A format that may have to ask is read on trial: what only the user could say leaves the file out, a broken
 * line does not. */
static gboolean would_ask(const char *path, const Opened *opened, const ReadOptions *options, GError **fault)
{
  if (!opened->recognition.format->asks) return FALSE;
  g_autoptr(Table) scratch = table_new();
  ReadOptions strict = *options;
  strict.describe = FALSE;
  return !read_and_report(scratch, path, opened, &strict, NULL, fault) && (*fault)->code == ARMEX_ERROR_USAGE;
}

gboolean file_read_in_folder(Table *table, const char *path, const ReadOptions *options, GPtrArray *reports,
                             char **left_out, GError **error)
{
  g_auto(Opened) opened = {0};
  g_autoptr(GError) fault = NULL;
  *left_out = NULL;
  if (has_sidecar(path)) return file_read(table, path, options, reports, error);
  if (!open_file(path, NULL, &opened, &fault) ||
      (!opened.recognition.format->read && !refuse_unread(path, &opened.recognition, &fault)) ||
      would_ask(path, &opened, options, &fault)) {
    *left_out = g_strdup(fault->message);
    return TRUE;
  }
  return read_and_report(table, path, &opened, options, reports, error);
}
