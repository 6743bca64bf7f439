#include "cli/command.h"
#include "cli/session.h"
#include "report/report.h"

gboolean cmd_run(const Options *options, Status *status, GError **error)
{
  const ReportOptions running = {
      .out = options->out, .force = options->force, .quiet = options->quiet, .talk = session_fault};
  g_auto(ReportOutcome) outcome = {0};
  if (!report_run(options->arguments->pdata[0], &running, &outcome, error)) return FALSE;
  if (!session_print(options, outcome.document, error)) return FALSE;
  if (outcome.broken) *status = STATUS_FINDINGS;
  return TRUE;
}
