/* Plain text for a terminal or a pipe: no colour, no escapes, wrapped to the document's width. */
#include "output/blocks.h"
#include "output/lines.h"
#include "output/text_grid.h"

static void append_wrapped(GString *out, const char *text, int width)
{
  g_autoptr(GPtrArray) lines = lines_wrap(text, width);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf(out, "%s\n", (char *)lines->pdata[i]);
}

static gboolean is_shown(const Block *block)
{
  return block->kind != BLOCK_GRID || block->grid->use != GRID_FILES;
}

/* Blocks are parted by an empty line; notes stand together. */
static gboolean needs_gap(const Block *before, const Block *block)
{
  return before && !(before->kind == BLOCK_NOTE && block->kind == BLOCK_NOTE);
}

void write_text(const Document *document, GString *out)
{
  const Block *before = NULL;
  for (guint i = 0; i < document->blocks->len; i++) {
    const Block *block = g_ptr_array_index(document->blocks, i);
    if (!is_shown(block)) continue;
    if (needs_gap(before, block)) g_string_append_c(out, '\n');
    if (block->kind == BLOCK_GRID && block->grid->caption)
      append_wrapped(out, block->grid->caption, document->width);
    if (block->kind == BLOCK_GRID)
      text_grid(out, block->grid, document->width);
    else
      append_wrapped(out, block->text, document->width);
    before = block;
  }
}
