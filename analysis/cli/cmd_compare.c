#include "cli/command.h"
#include "cli/session.h"
#include "report/tables_compare.h"

/* Without --base: the equal period just before, said. */
static Period settle_base(const Options *options)
{
  if (options->base.from) return options->base;
  Period base = period_preceding(options->period);
  g_autofree char *id = period_id(base);
  g_autofree char *note = g_strdup_printf("no --base given: %s taken, the equal period before", id);
  session_note(options, note);
  return base;
}

gboolean cmd_compare(const Options *options, Status *status, GError **error)
{
  (void)status;
  if (!options->period.from)
    return error_set(error, ARMEX_ERROR_USAGE, "no period named: give --period 2017-2021 --base 2012-2016");
  g_autoptr(Table) table = session_table(options, 0, READ_SERIES, NULL, error);
  if (!table) return FALSE;
  g_autoptr(Series) series = session_series(options, table, error);
  if (!series || !session_inside(series, options->period, "--period", error)) return FALSE;
  Period base = settle_base(options);
  if (!session_inside(series, base, "--base", error)) return FALSE;
  g_autoptr(Document) document = session_document("compare");
  compare_document(document, series, options->period, base);
  return session_deliver(options, document, error);
}
