#include "cli/command.h"
#include "cli/session.h"
#include "report/tables_show.h"

gboolean cmd_show(const Options *options, Status *status, GError **error)
{
  (void)status;
  g_autoptr(GPtrArray) reports = g_ptr_array_new_with_free_func((GDestroyNotify)read_report_free);
  g_autoptr(Table) table = session_table(options, 0, READ_DESCRIBED, reports, error);
  if (!table) return FALSE;
  g_autoptr(Document) document = session_document("show");
  show_document(document, reports);
  return session_deliver(options, document, error);
}
