#include "cli/command.h"
#include "cli/session.h"
#include "report/tables_diff.h"

gboolean cmd_diff(const Options *options, Status *status, GError **error)
{
  (void)status; /* differences are what was asked for, not a fault */
  g_autoptr(Table) before = session_table_of(options, options->arguments->pdata[0], READ_EVERY, error);
  if (!before) return FALSE;
  g_autoptr(Table) after = session_table_of(options, options->arguments->pdata[1], READ_EVERY, error);
  if (!after) return FALSE;
  g_autoptr(TableDiff) diff = table_diff(before, after);
  g_autoptr(DiffView) view = diff_view_new(before, after, diff, error);
  if (!view) return FALSE;
  g_autofree char *doubt = diff_order_doubt(before, after);
  session_note(options, doubt);
  g_autoptr(Document) document = session_document("diff");
  diff_document(document, view);
  return session_deliver(options, document, error);
}
