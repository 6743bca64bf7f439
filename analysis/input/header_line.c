#include "input/header_line.h"

#include <string.h>

/* The end of a quoted cell's text that begins at `at`: its closing quote, or the end of the line. */
static const char *quoted_cell(const char *at, const char *end, GString *cell)
{
  for (; at < end; at++) {
    if (*at == '"' && at + 1 < end && at[1] == '"')
      at++;
    else if (*at == '"')
      return at + 1;
    g_string_append_c(cell, *at);
  }
  return end;
}

static const char *take_cell(const char *at, const char *end, char delimiter, GPtrArray *cells)
{
  g_autoptr(GString) cell = g_string_new(NULL);
  while (at < end && *at == ' ')
    at++;
  if (at < end && *at == '"') at = quoted_cell(at + 1, end, cell);
  const char *stop = memchr(at, delimiter, (gsize)(end - at));
  if (!stop) stop = end;
  g_string_append_len(cell, at, stop - at);
  g_ptr_array_add(cells, g_strdup(g_strstrip(cell->str)));
  return stop;
}

static gboolean last_is_empty(const GPtrArray *cells)
{
  return cells->len > 0 && *(const char *)g_ptr_array_index(cells, cells->len - 1) == '\0';
}

static void finish(HeaderLine *header)
{
  while (last_is_empty(header->cells))
    g_ptr_array_set_size(header->cells, (gint)header->cells->len - 1);
  for (guint i = 0; i < header->cells->len; i++)
    header->n_years += year_cell(header_line_cell(header, i), NULL) ? 1 : 0;
}

HeaderLine *header_line_new(const char *text, gsize length, guint line, char delimiter,
                            const Sidecar *sidecar)
{
  HeaderLine *header = g_new0(HeaderLine, 1);
  *header = (HeaderLine){g_ptr_array_new_with_free_func(g_free), line, delimiter, 0, sidecar};
  const char *end = text + length;
  for (const char *at = text; at <= end; at++)
    at = take_cell(at, end, delimiter, header->cells);
  finish(header);
  return header;
}

HeaderLine *header_line_of_record(const CsvRecord *record, const Sidecar *sidecar)
{
  HeaderLine *header = g_new0(HeaderLine, 1);
  *header = (HeaderLine){g_ptr_array_new_with_free_func(g_free), record->line, '\0', 0, sidecar};
  for (guint c = 0; c < record->n_cells; c++)
    g_ptr_array_add(header->cells, g_strdup(record->cells[c].text));
  finish(header);
  return header;
}

void header_line_free(HeaderLine *line)
{
  if (!line) return;
  g_ptr_array_free(line->cells, TRUE);
  g_free(line);
}

const char *header_line_cell(const HeaderLine *line, guint index)
{
  return index < line->cells->len ? g_ptr_array_index(line->cells, index) : "";
}

gboolean header_line_is(const HeaderLine *line, guint index, const char *name)
{
  return g_ascii_strcasecmp(header_line_cell(line, index), name) == 0;
}

gboolean header_line_has(const HeaderLine *line, const char *name)
{
  for (guint i = 0; i < line->cells->len; i++)
    if (header_line_is(line, i, name)) return TRUE;
  return FALSE;
}

/* 1800 to 2099 at the start of the text; 0 when there is none. */
static int leading_year(const char *text)
{
  static const char *const centuries[] = {"18", "19", "20"};
  for (gsize i = 0; i < G_N_ELEMENTS(centuries); i++)
    if (g_str_has_prefix(text, centuries[i]) && g_ascii_isdigit(text[2]) && g_ascii_isdigit(text[3]))
      return (int)(i + 18) * 100 + g_ascii_digit_value(text[2]) * 10 + g_ascii_digit_value(text[3]);
  return 0;
}

gboolean year_cell(const char *text, int *year)
{
  int y = leading_year(text);
  if (y == 0 || (text[4] != '\0' && strcmp(text + 4, ".0") != 0)) return FALSE;
  if (year) *year = y;
  return TRUE;
}

gboolean year_cell_is_damaged(const char *text)
{
  guint digits = 0;
  for (const char *at = text; *at; at++)
    digits += g_ascii_isdigit(*at) ? 1 : 0;
  return digits >= 2 && strlen(text) >= 3 && strlen(text) <= 5 && !year_cell(text, NULL);
}

gboolean year_range_cell(const char *text, int *from, int *to)
{
  int a = leading_year(text);
  const char *rest = a ? text + 4 : "";
  gsize dash = g_str_has_prefix(rest, "-") ? 1 : g_str_has_prefix(rest, "–") ? strlen("–") : 0;
  int b = dash ? leading_year(rest + dash) : 0;
  if (b < a || b == 0 || rest[dash + 4] != '\0') return FALSE;
  *from = a;
  *to = b;
  return TRUE;
}
