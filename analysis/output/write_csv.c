/* CSV after RFC 4180 with line feeds; several grids are parted by an empty line. */
#include "base/text.h"
#include "output/blocks.h"

/* Text that reads as a number is one: "-27.4%" gets no apostrophe against formulas. */
static gboolean reads_as_number(const char *text)
{
  Number number;
  return number_parse(text, NUMBER_THOUSANDS | NUMBER_PERCENT, &number, NULL, NULL);
}

static void append_cell(GString *out, const char *text, gboolean number)
{
  g_autofree char *escaped = text_escape_csv(text, number || reads_as_number(text));
  g_string_append(out, escaped);
}

static void append_grid(GString *out, const Grid *grid)
{
  guint n = grid->columns->len;
  for (guint c = 0; c < n; c++) {
    append_cell(out, grid_column_at(grid, c)->csv_name, FALSE);
    g_string_append_c(out, c + 1 < n ? ',' : '\n');
  }
  for (guint r = 0; r < grid->rows; r++)
    for (guint c = 0; c < n; c++) {
      const Cell *cell = grid_cell_at(grid, r, c);
      append_cell(out, cell->exact ? cell->exact : cell->shown, cell->number);
      g_string_append_c(out, c + 1 < n ? ',' : '\n');
    }
}

void write_csv(const Document *document, GString *out)
{
  gboolean first = TRUE;
  for (guint i = 0; i < document->blocks->len; i++) {
    const Block *block = g_ptr_array_index(document->blocks, i);
    if (block->kind != BLOCK_GRID || block->grid->use == GRID_PEOPLE) continue;
    if (!first) g_string_append_c(out, '\n');
    append_grid(out, block->grid);
    first = FALSE;
  }
}
