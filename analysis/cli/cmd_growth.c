#include "cli/command.h"
#include "cli/session.h"
#include "report/tables_growth.h"

/* The first and the last year with a figure of its own; blank cells at the ends say nothing about growth. */
static gboolean known_span(const Series *series, int *from, int *to)
{
  gboolean found = FALSE;
  for (guint i = 0; i < series->n; i++) {
    if (series->states[i] != STATE_VALUE) continue;
    int year = series->first_year + (int)i;
    if (!found) *from = year;
    *to = year;
    found = TRUE;
  }
  return found;
}

static gboolean settle_span(const Options *options, const Series *series, int *from, int *to, GError **error)
{
  *from = *to = 0;
  if (!known_span(series, from, to))
    return error_set(error, ARMEX_ERROR_INPUT,
                     "there is no yearly figure for '%s': growth needs years, "
                     "'armex compare' takes totals of periods",
                     series->key.entity->name);
  if (options->from) *from = options->from;
  if (options->to) *to = options->to;
  if (*from >= *to)
    return error_set(error, ARMEX_ERROR_USAGE, "no growth from %d to %d: --from must be the earlier year",
                     *from, *to);
  return session_inside(series, period_year(*from), "--from", error) &&
         session_inside(series, period_year(*to), "--to", error);
}

gboolean cmd_growth(const Options *options, Status *status, GError **error)
{
  (void)status;
  int from, to;
  if (options->from && options->to && options->from > options->to)
    return error_set(error, ARMEX_ERROR_USAGE, "the span is reversed, did you mean '--from %d --to %d'?",
                     options->to, options->from);
  g_autoptr(Table) table = session_table(options, 0, READ_SERIES, NULL, error);
  if (!table) return FALSE;
  g_autoptr(Series) series = session_series(options, table, error);
  if (!series || !settle_span(options, series, &from, &to, error)) return FALSE;
  g_autoptr(Document) document = session_document("growth");
  growth_document(document, series, from, to);
  return session_deliver(options, document, error);
}
