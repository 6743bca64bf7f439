#include "input/recognise.h"

#include <string.h>

#define MAX_LINES 60

static const char delimiters[] = {',', ';', '\t', '|'};

static gboolean try_line(const char *text, gsize length, guint number, const Sidecar *sidecar,
                         const Format *format, HeaderLine **lines, Recognition *out)
{
  for (gsize d = 0; d < sizeof delimiters; d++) {
    if (!lines[d]) lines[d] = header_line_new(text, length, number, delimiters[d], sidecar);
    char *reason = format->match(lines[d]);
    if (!reason) continue;
    *out = (Recognition){format, delimiters[d], number, reason};
    return TRUE;
  }
  return FALSE;
}

static gboolean match_line(const char *text, gsize length, guint number, const Sidecar *sidecar,
                           const Format *only, Recognition *out)
{
  HeaderLine *lines[sizeof delimiters] = {0};
  gboolean found = FALSE;
  const Format *format;
  for (guint f = 0; !found && (format = format_at(f)); f++)
    found = (!only || format == only) && try_line(text, length, number, sidecar, format, lines, out);
  for (gsize d = 0; d < sizeof delimiters; d++)
    header_line_free(lines[d]);
  return found;
}

static gsize line_length(const char *text, gsize length)
{
  gsize n = 0;
  while (n < length && text[n] != '\n' && text[n] != '\r')
    n++;
  return n;
}

static gsize skip_break(const char *text, gsize length)
{
  if (length >= 2 && text[0] == '\r' && text[1] == '\n') return 2;
  return length ? 1 : 0;
}

static gboolean refuse(const char *path, const char *text, gsize length, const Format *only, GError **error)
{
  g_autofree char *first = g_strndup(text, MIN(line_length(text, length), 200));
  g_autofree char *quote = reading_quote(first);
  g_autofree char *understood = only ? g_strdup(only->what) : formats_understood();
  return error_at(error, ARMEX_ERROR_INPUT, (Place){path, 1, 1},
                  "no header of a known table in the first %d lines (the file begins '%s'), expected %s",
                  MAX_LINES, quote, understood);
}

/* The rule below a table's head in Markdown: such a table is prose, not data. */
static gboolean is_markdown_rule(const char *text, gsize length)
{
  gsize dashes = 0;
  for (gsize i = 0; i < length; i++) {
    if (!strchr("|-: ", text[i])) return FALSE;
    dashes += text[i] == '-';
  }
  return dashes >= 3;
}

gboolean recognise(const char *path, const char *text, gsize length, const Sidecar *sidecar,
                   const Format *only, Recognition *out, GError **error)
{
  gsize at = 0;
  for (guint number = 1; number <= MAX_LINES && at < length; number++) {
    gsize n = line_length(text + at, length - at);
    gsize next = at + n + skip_break(text + at + n, length - at - n);
    gboolean prose = is_markdown_rule(text + next, line_length(text + next, length - next));
    if (!prose && match_line(text + at, n, number, sidecar, only, out)) return TRUE;
    at = next;
  }
  return refuse(path, text, length, only, error);
}

static gboolean match_record(const CsvRecord *record, const Sidecar *sidecar, const Format *only,
                             Recognition *out)
{
  g_autoptr(HeaderLine) line = header_line_of_record(record, sidecar);
  const Format *format;
  for (guint f = 0; (format = format_at(f)); f++) {
    char *reason = !only || format == only ? format->match(line) : NULL;
    if (!reason) continue;
    *out = (Recognition){format, '\0', line->line, reason};
    return TRUE;
  }
  return FALSE;
}

gboolean recognise_records(const CsvFile *csv, const Sidecar *sidecar, const Format *only, Recognition *out)
{
  for (guint r = 0; r < csv->n_records && r < MAX_LINES; r++)
    if (match_record(&csv->records[r], sidecar, only, out)) return TRUE;
  return FALSE;
}
