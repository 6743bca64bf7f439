#include "output/blocks.h"

#define DEFAULT_WIDTH 80
#define LEAST_WIDTH 20

static void column_clear(void *data)
{
  Column *column = data;
  g_free(column->head);
  g_free(column->csv_name);
}

static void cell_clear(void *data)
{
  Cell *cell = data;
  g_free(cell->shown);
  g_free(cell->exact);
}

static void grid_free(Grid *grid)
{
  g_free(grid->caption);
  g_array_unref(grid->columns);
  g_array_unref(grid->cells);
  g_free(grid);
}

static void block_free(void *data)
{
  Block *block = data;
  g_free(block->text);
  if (block->grid) grid_free(block->grid);
  g_free(block);
}

Document *document_new(const char *command)
{
  Document *document = g_new0(Document, 1);
  document->command = g_strdup(command);
  document->width = DEFAULT_WIDTH;
  document->blocks = g_ptr_array_new_with_free_func(block_free);
  document->results = json_array();
  return document;
}

void document_free(Document *document)
{
  if (!document) return;
  g_free(document->command);
  g_ptr_array_unref(document->blocks);
  json_decref(document->results);
  g_free(document);
}

void document_set_width(Document *document, int columns)
{
  document->width = MAX(columns, LEAST_WIDTH);
}

static Block *add_block(Document *document, BlockKind kind, const char *text)
{
  Block *block = g_new0(Block, 1);
  block->kind = kind;
  block->text = g_strdup(text);
  g_ptr_array_add(document->blocks, block);
  return block;
}

void document_heading(Document *document, int level, const char *text)
{
  add_block(document, BLOCK_HEADING, text)->level = CLAMP(level, 1, 4);
}

void document_paragraph(Document *document, const char *text)
{
  add_block(document, BLOCK_PARAGRAPH, text);
}

void document_note(Document *document, const char *text)
{
  add_block(document, BLOCK_NOTE, text);
}

Grid *document_grid(Document *document, const char *caption)
{
  Grid *grid = g_new0(Grid, 1);
  grid->caption = g_strdup(caption);
  grid->columns = g_array_new(FALSE, TRUE, sizeof(Column));
  g_array_set_clear_func(grid->columns, column_clear);
  grid->cells = g_array_new(FALSE, TRUE, sizeof(Cell));
  g_array_set_clear_func(grid->cells, cell_clear);
  add_block(document, BLOCK_GRID, NULL)->grid = grid;
  return grid;
}

void grid_set_use(Grid *grid, GridUse use)
{
  grid->use = use;
}

void grid_column(Grid *grid, const char *head, const char *csv_name, Align align)
{
  g_assert(grid->cells->len == 0);
  Column column = {g_strdup(head), g_strdup(csv_name), align};
  g_array_append_val(grid->columns, column);
}

static void add_cell(Grid *grid, char *shown, char *exact, gboolean number)
{
  g_assert(grid->cells->len < (grid->rows + 1) * grid->columns->len);
  Cell cell = {shown, exact, number};
  g_array_append_val(grid->cells, cell);
}

void grid_text(Grid *grid, const char *text)
{
  add_cell(grid, g_strdup(text ? text : ""), NULL, FALSE);
}

void grid_number(Grid *grid, double value, int decimals, NumberFormat format)
{
  add_cell(grid, number_print(value, decimals, format), number_shortest(value), TRUE);
}

void grid_year(Grid *grid, int year)
{
  add_cell(grid, year ? g_strdup_printf("%d", year) : g_strdup(""), NULL, TRUE);
}

void grid_end_row(Grid *grid)
{
  grid->rows++;
  g_assert(grid->cells->len == grid->rows * grid->columns->len);
}

void document_result(Document *document, json_t *object)
{
  if (json_array_append_new(document->results, object) != 0) g_error("no memory for a result");
}
