#include "cli/session.h"

#include "base/save.h"
#include "base/text.h"
#include "figures/wording.h"
#include "input/input.h"
#include "report/inputs.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* ---- standard error ---------------------------------------------------------------------------------------
 */

void session_fault(const char *lines)
{
  g_auto(GStrv) parts = g_strsplit(lines, "\n", -1);
  for (char **part = parts; *part; part++) {
    if (!**part) continue;
    g_autofree char *clean = text_clean(*part, -1, 0);
    fprintf(stderr, "armex: %s\n", clean);
  }
}

void session_note(const Options *options, const char *lines)
{
  if (lines && !options->quiet) session_fault(lines);
}

/* ---- documents --------------------------------------------------------------------------------------------
 */

/* COLUMNS, else the terminal; 80 in a pipe. */
static int terminal_width(void)
{
  const char *columns = g_getenv("COLUMNS");
  struct winsize size;
  guint64 asked;
  if (columns && g_ascii_string_to_unsigned(columns, 10, 1, 1000, &asked, NULL)) return (int)asked;
  if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col)
    return size.ws_col;
  return 80;
}

Document *session_document(const char *command)
{
  Document *document = document_new(command);
  document_set_width(document, terminal_width());
  return document;
}

static const Writer *writer_for(const Options *options, const char *path)
{
  if (options->format) return writer_find(options->format);
  const char *dot = path ? strrchr(path, '.') : NULL;
  const Writer *by_ending = dot ? writer_find(dot + 1) : NULL;
  return by_ending ? by_ending : writer_find("text");
}

static gboolean deliver(const Options *options, const Document *document, const char *path, GError **error)
{
  g_autoptr(GString) out = g_string_new(NULL);
  writer_for(options, path)->write(document, out);
  if (!path || g_str_equal(path, "-")) return save_stdout(out->str, out->len, error);
  return save_bytes(path, out->str, out->len, FALSE, NULL, error);
}

gboolean session_deliver(const Options *options, const Document *document, GError **error)
{
  return deliver(options, document, options->out, error);
}

gboolean session_print(const Options *options, const Document *document, GError **error)
{
  return deliver(options, document, NULL, error);
}

ClaimFile *session_claims(const Options *options, const char *name, GError **error)
{
  if (!session_spares(options->out, name, "the claims file", error)) return NULL;
  return claims_read(session_path(name), error);
}

/* ---- data -------------------------------------------------------------------------------------------------
 */

const char *session_path(const char *name)
{
  return g_str_equal(name, "-") ? "/dev/stdin" : name;
}

gboolean session_spares(const char *out, const char *input, const char *what, GError **error)
{
  if (!out || !inputs_is_one(out, session_path(input))) return TRUE;
  return error_set(error, ARMEX_ERROR_USAGE, "'%s' is %s itself: name another file with --out", out, what);
}

gboolean session_spares_data(const char *out, const GPtrArray *reports, GError **error)
{
  if (!out || !g_file_test(out, G_FILE_TEST_IS_REGULAR)) return TRUE;
  g_autoptr(GPtrArray) files = inputs_files(reports);
  for (guint i = 0; i < files->len; i++) {
    const char *file = files->pdata[i];
    const char *what =
        g_str_has_suffix(file, ".yaml") ? "what is said about the data (their sidecar)" : "the data";
    if (!session_spares(out, file, what, error)) return FALSE;
  }
  return TRUE;
}

static gboolean read_one(const Options *options, Table *table, const char *path, ReadPurpose purpose,
                         GPtrArray *reports, GError **error)
{
  const ReadOptions read = {.format = options->as,
                            .measure = options->measure,
                            .unit = options->unit,
                            .sheet = options->sheet,
                            .status = options->status,
                            .release = options->release,
                            .every_row = purpose == READ_EVERY,
                            .describe = purpose == READ_DESCRIBED};
  return input_read(table, session_path(path), &read, reports, error);
}

/* Every file that is read is known, so that --out can be kept off it. */
static gboolean read_all(const Options *options, guint first, Table *table, ReadPurpose purpose,
                         GPtrArray *reports, GError **error)
{
  for (guint i = first; i < options->arguments->len; i++)
    if (!read_one(options, table, options->arguments->pdata[i], purpose, reports, error)) return FALSE;
  for (guint i = 0; i < options->data->len; i++)
    if (!read_one(options, table, options->data->pdata[i], purpose, reports, error)) return FALSE;
  return session_spares_data(options->out, reports, error);
}

static GPtrArray *reports_new(void)
{
  return g_ptr_array_new_with_free_func((GDestroyNotify)read_report_free);
}

Table *session_rows(const Options *options, guint first, ReadPurpose purpose, GPtrArray *reports,
                    GError **error)
{
  g_autoptr(Table) table = table_new();
  g_autoptr(GPtrArray) own = reports ? g_ptr_array_ref(reports) : reports_new();
  if (options->arguments->len <= first && !options->data->len) {
    error_set(error, ARMEX_ERROR_USAGE, "no data named: give --data DATA, a file or a folder");
    return NULL;
  }
  return read_all(options, first, table, purpose, own, error) ? g_steal_pointer(&table) : NULL;
}

Table *session_table(const Options *options, guint first, ReadPurpose purpose, GPtrArray *reports,
                     GError **error)
{
  g_autoptr(Table) table = session_rows(options, first, purpose, reports, error);
  return table && table_seal(table, error) ? g_steal_pointer(&table) : NULL;
}

Table *session_table_of(const Options *options, const char *path, ReadPurpose purpose, GError **error)
{
  g_autoptr(Table) table = table_new();
  g_autoptr(GPtrArray) reports = reports_new();
  if (!read_one(options, table, path, purpose, reports, error) ||
      !session_spares_data(options->out, reports, error) || !table_seal(table, error))
    return NULL;
  return g_steal_pointer(&table);
}

gboolean session_entity(const Options *options, const char **entity, GError **error)
{
  if (options->entities->len > 1)
    return error_set(error, ARMEX_ERROR_USAGE, "one --entity, not %u", options->entities->len);
  *entity = options->entities->len ? options->entities->pdata[0] : NULL;
  return TRUE;
}

Series *session_series(const Options *options, const Table *table, GError **error)
{
  Query query = {.measure = options->measure,
                 .category = options->category,
                 .partner = options->partner,
                 .release = options->release,
                 .group = options->group,
                 .members = options->members,
                 .allow_gaps = options->allow_gaps};
  g_autofree char *notice = NULL;
  if (options->group && options->entities->len) {
    error_set(error, ARMEX_ERROR_USAGE, "--entity or --group, not both");
    return NULL;
  }
  if (!session_entity(options, &query.entity, error)) return NULL;
  Series *series = series_pick(table, &query, &notice, error);
  if (series) session_note(options, notice);
  return series;
}

static gboolean refuse_outside(const Series *series, Period period, const char *option, GError **error)
{
  g_autofree char *subject = wording_subject(&series->key), *asked = period_id(period);
  if (series->n)
    return error_set(error, ARMEX_ERROR_INPUT, "%s %s is outside the data (%s: %d to %d)", option, asked,
                     subject, series->first_year, series->last_year);
  g_autoptr(GString) there = g_string_new(NULL);
  for (guint i = 0; i < series->periods->len; i++) {
    const Observation *total = g_array_index(series->periods, const Observation *, i);
    g_autofree char *id = period_id(total->key.period);
    g_string_append_printf(there, "%s%s", i ? ", " : "", id);
  }
  return error_set(error, ARMEX_ERROR_INPUT, "%s %s is outside the data (%s: totals of %s only)", option,
                   asked, subject, there->str);
}

gboolean session_inside(const Series *series, Period period, const char *option, GError **error)
{
  if (series_published_total(series, period)) return TRUE;
  if (series->n && period.from >= series->first_year && period.to <= series->last_year) return TRUE;
  return refuse_outside(series, period, option, error);
}
