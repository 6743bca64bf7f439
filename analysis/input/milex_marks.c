#include "input/milex_marks.h"

#include "base/text.h"

#include <stddef.h>
#include <string.h>

static const struct {
  const char *name; /* how the column's head begins */
  gsize offset;
} heads[] = {
    {"Currency", offsetof(MilexColumns, currency)},
    {"Fiscal year", offsetof(MilexColumns, fiscal)},
    {"Financial year", offsetof(MilexColumns, fiscal)},
    {"Notes", offsetof(MilexColumns, notes)},
    {"Reporting year", offsetof(MilexColumns, reporting)},
    {"Omitted countries", offsetof(MilexColumns, omitted)},
};

gboolean milex_column(MilexColumns *columns, guint cell, const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS(heads); i++)
    if (g_ascii_strncasecmp(name, heads[i].name, strlen(heads[i].name)) == 0) {
      *(guint *)(void *)((char *)columns + heads[i].offset) = cell;
      return TRUE;
    }
  return FALSE;
}

/* The special notes of the workbook's sheet "Footnotes". */
static const struct {
  const char *symbol, *meaning;
} symbols[] = {
    {"†", "military pensions not included"},
    {"‡", "current spending only, capital spending not included"},
    {"§", "adopted budget, not actual spending"},
    {"¶", "paramilitary forces not included"},
    {"‖", "currency changed or redenominated, earlier figures converted to the latest"},
};

static void append_mark(GString *out, const char *what, const char *text)
{
  g_autofree char *clean = text_clean(text, -1, 200);
  g_string_append_printf(out, "%s%s%s%s", out->len ? "; " : "", what, *what ? " " : "", clean);
}

static gsize symbol_at(const char *text, GString *out)
{
  for (gsize i = 0; i < G_N_ELEMENTS(symbols); i++)
    if (g_str_has_prefix(text, symbols[i].symbol)) {
      append_mark(out, symbols[i].symbol, symbols[i].meaning);
      return strlen(symbols[i].symbol);
    }
  return 0;
}

/* Symbols, then numbers or references to the sheet of footnotes: "‡ ¶ 2", "Footnotes!A12". */
static void append_notes(GString *out, const char *text)
{
  g_autoptr(GString) rest = g_string_new(NULL);
  while (*text) {
    gsize symbol = symbol_at(text, out);
    const char *next = symbol ? text + symbol : g_utf8_next_char(text);
    if (!symbol) g_string_append_len(rest, text, next - text);
    text = next;
  }
  g_strstrip(rest->str);
  if (*rest->str) append_mark(out, "note", rest->str);
}

const char *milex_footnote(const MilexColumns *columns, const CsvRecord *record)
{
  const struct {
    guint cell;
    const char *what;
  } plain[] = {{columns->fiscal, "financial year"},
               {columns->reporting, "reporting year"},
               {columns->omitted, "without"}};
  g_autoptr(GString) out = g_string_new(NULL);
  if (columns->notes) append_notes(out, csv_cell(record, columns->notes));
  for (gsize i = 0; i < G_N_ELEMENTS(plain); i++) {
    const char *text = plain[i].cell ? csv_cell(record, plain[i].cell) : "";
    if (*text) append_mark(out, plain[i].what, text);
  }
  return out->len ? g_intern_string(out->str) : NULL;
}
