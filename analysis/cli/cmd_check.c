#include "cli/command.h"
#include "cli/session.h"
#include "report/tables_check.h"

/* Findings come before what could not be checked. */
static Status status_of(CheckCount count, gboolean strict)
{
  if (count.findings || count.broken) return STATUS_FINDINGS;
  return strict && count.unchecked ? STATUS_UNCHECKED : STATUS_DONE;
}

gboolean cmd_check(const Options *options, Status *status, GError **error)
{
  const JudgeOptions judging = {options->as_of};
  g_autoptr(Table) table = session_table(options, 1, READ_SERIES, NULL, error);
  if (!table) return FALSE;
  g_autoptr(ClaimFile) file = session_claims(options, options->arguments->pdata[0], error);
  if (!file) return FALSE;
  session_note(options, claims_notice(file));
  g_autoptr(GPtrArray) verdicts = claims_judge(file, table, &judging, error);
  if (!verdicts) return FALSE;
  const ClaimFile *const files[] = {file};
  g_autoptr(Document) document = session_document("check");
  check_document(document, files, &verdicts, 1);
  if (!session_deliver(options, document, error)) return FALSE;
  *status = status_of(check_count(&verdicts, 1), options->strict);
  return TRUE;
}
