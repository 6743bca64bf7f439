/* What a document consists of, for its writers. Private to output/. */
#pragma once

#include "output/document.h"

typedef struct {
  char *head, *csv_name;
  Align align;
} Column;

typedef struct {
  char *shown;     /* for people */
  char *exact;     /* for files; NULL: as shown */
  gboolean number; /* in files: stays a number */
} Cell;

struct Grid {
  char *caption; /* or NULL */
  GridUse use;
  GArray *columns; /* Column */
  GArray *cells;   /* Cell, row by row */
  guint rows;
};

typedef enum { BLOCK_HEADING, BLOCK_PARAGRAPH, BLOCK_NOTE, BLOCK_GRID } BlockKind;

typedef struct {
  BlockKind kind;
  int level;  /* of a heading */
  char *text; /* NULL for a grid */
  Grid *grid; /* NULL otherwise */
} Block;

struct Document {
  char *command;
  int width;
  GPtrArray *blocks; /* Block * */
  json_t *results;   /* array */
};

static inline const Column *grid_column_at(const Grid *grid, guint column)
{
  return &g_array_index(grid->columns, Column, column);
}

static inline const Cell *grid_cell_at(const Grid *grid, guint row, guint column)
{
  return &g_array_index(grid->cells, Cell, row * grid->columns->len + column);
}

/* A list of "name  value" needs no heads: all are empty. */
static inline gboolean grid_has_heads(const Grid *grid)
{
  for (guint c = 0; c < grid->columns->len; c++)
    if (*grid_column_at(grid, c)->head) return TRUE;
  return FALSE;
}

void write_text(const Document *document, GString *out);
void write_csv(const Document *document, GString *out);
void write_json(const Document *document, GString *out);
void write_html(const Document *document, GString *out); /* a fragment: no <html>, no style */
