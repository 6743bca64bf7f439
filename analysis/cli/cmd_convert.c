#include "base/save.h"
#include "cli/command.h"
#include "cli/session.h"
#include "input/input.h"
#include "input/sidecar.h"
#include "input/tidy_write.h"
#include <string.h>

static gboolean check_usage(const Options *options, GError **error)
{
  if (options->format && !g_str_equal(options->format, "csv"))
    return error_set(error, ARMEX_ERROR_USAGE, "convert writes CSV, not '%s'", options->format);
  if (!options->out) return TRUE;
  if (g_str_has_suffix(options->out, ".yaml"))
    return error_set(error, ARMEX_ERROR_USAGE, "'%s' is the name of a sidecar: name the CSV file",
                     options->out);
  return TRUE;
}

/* --out - is standard output, which has nothing beside it. */
static gboolean write_both(const Options *options, const Table *table, const GPtrArray *reports,
                           GError **error)
{
  g_autofree char *rows = tidy_write(table), *said = tidy_write_sidecar(table);
  if (!options->out || g_str_equal(options->out, "-")) return save_stdout(rows, strlen(rows), error);
  g_autofree char *beside = sidecar_path(options->out);
  return session_spares_data(beside, reports, error) &&
         save_bytes(options->out, rows, strlen(rows), FALSE, NULL, error) &&
         save_bytes(beside, said, strlen(said), FALSE, NULL, error);
}

gboolean cmd_convert(const Options *options, Status *status, GError **error)
{
  (void)status;
  if (!check_usage(options, error)) return FALSE;
  g_autoptr(GPtrArray) reports = g_ptr_array_new_with_free_func((GDestroyNotify)read_report_free);
  g_autoptr(Table) table = session_table(options, 0, READ_EVERY, reports, error);
  return table && write_both(options, table, reports, error);
}
