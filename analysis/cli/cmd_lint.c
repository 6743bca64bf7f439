#include "cli/command.h"
#include "cli/session.h"
#include "report/tables_lint.h"

gboolean cmd_lint(const Options *options, Status *status, GError **error)
{
  g_autoptr(Table) table = session_rows(options, 0, READ_EVERY, NULL, error);
  if (!table) return FALSE;
  g_autoptr(GPtrArray) findings = table_lint(table);
  g_autoptr(Document) document = session_document("lint");
  lint_document(document, findings);
  if (!session_deliver(options, document, error)) return FALSE;
  if (findings->len) *status = STATUS_FINDINGS;
  return TRUE;
}
