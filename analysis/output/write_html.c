/* HTML: a fragment to be set into a page. Every text goes through text_escape_xml. */
#include "base/text.h"
#include "output/blocks.h"

static void append_element(GString *out, const char *open, const char *text, const char *close)
{
  g_autofree char *escaped = text_escape_xml(text);
  g_string_append_printf(out, "%s%s%s\n", open, escaped, close);
}

static void append_heading(GString *out, int level, const char *text)
{
  g_autofree char *open = g_strdup_printf("<h%d>", level);
  g_autofree char *close = g_strdup_printf("</h%d>", level);
  append_element(out, open, text, close);
}

static const char *cell_class(const Column *column)
{
  return column->align == ALIGN_RIGHT ? " class=\"number\"" : "";
}

static void append_row(GString *out, const Grid *grid, guint row)
{
  g_string_append(out, "<tr>");
  for (guint c = 0; c < grid->columns->len; c++) {
    g_autofree char *text = text_escape_xml(grid_cell_at(grid, row, c)->shown);
    g_string_append_printf(out, "<td%s>%s</td>", cell_class(grid_column_at(grid, c)), text);
  }
  g_string_append(out, "</tr>\n");
}

static void append_heads(GString *out, const Grid *grid)
{
  g_string_append(out, "<thead><tr>");
  for (guint c = 0; c < grid->columns->len; c++) {
    const Column *column = grid_column_at(grid, c);
    g_autofree char *head = text_escape_xml(column->head);
    g_string_append_printf(out, "<th scope=\"col\"%s>%s</th>", cell_class(column), head);
  }
  g_string_append(out, "</tr></thead>\n");
}

static void append_grid(GString *out, const Grid *grid)
{
  g_string_append(out, "<table>\n");
  if (grid->caption) append_element(out, "<caption>", grid->caption, "</caption>");
  if (grid_has_heads(grid)) append_heads(out, grid);
  g_string_append(out, "<tbody>\n");
  for (guint r = 0; r < grid->rows; r++)
    append_row(out, grid, r);
  g_string_append(out, "</tbody>\n</table>\n");
}

void write_html(const Document *document, GString *out)
{
  for (guint i = 0; i < document->blocks->len; i++) {
    const Block *block = g_ptr_array_index(document->blocks, i);
    switch (block->kind) {
    case BLOCK_HEADING:
      append_heading(out, block->level, block->text);
      break;
    case BLOCK_PARAGRAPH:
      append_element(out, "<p>", block->text, "</p>");
      break;
    case BLOCK_NOTE:
      append_element(out, "<p class=\"note\">", block->text, "</p>");
      break;
    case BLOCK_GRID:
      if (block->grid->use != GRID_FILES) append_grid(out, block->grid);
      break;
    }
  }
}
