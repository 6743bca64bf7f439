/* A document of headings, paragraphs, notes and tables, and one writer per form (text, csv, json, html; a row
 * of the table in writers.c each). Knows nothing of arms or statistics. */
#pragma once

#include "base/number.h"
#include <jansson.h>

typedef struct Document Document;
typedef struct Grid Grid;

/* command: "compare"; goes into JSON as "command". */
Document *document_new(const char *command);
void document_free(Document *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Document, document_free)

/* Columns of the terminal that the text writer wraps to; 80 by default, at least 20. */
void document_set_width(Document *document, int columns);

void document_heading(Document *document, int level, const char *text); /* level 1 to 4 */
void document_paragraph(Document *document, const char *text);
void document_note(Document *document, const char *text); /* small, below what it explains */

typedef enum { ALIGN_LEFT, ALIGN_RIGHT } Align;

/* Who reads a grid: CSV carries rows for machines, where text and HTML may show fewer columns, better named.
 */
typedef enum { GRID_ALL, GRID_PEOPLE, GRID_FILES } GridUse;

/* A grid: a table with its columns; units stand in the heads. Columns are named before the first row; rows
 * are added cell by cell, left to right, each closed by grid_end_row with every column filled (asserted).
 * Owned by the document. */
Grid *document_grid(Document *document, const char *caption); /* caption may be NULL */
void grid_set_use(Grid *grid, GridUse use);                   /* GRID_ALL by default */
/* Heads that are all "" are not shown: a list of names and values. */
void grid_column(Grid *grid, const char *head, const char *csv_name, Align align);
void grid_text(Grid *grid, const char *text); /* NULL is empty */
/* Printed with `decimals` for people, in shortest form for CSV. NAN is missing: ".." and an empty CSV cell.
 */
void grid_number(Grid *grid, double value, int decimals, NumberFormat format);
void grid_year(Grid *grid, int year); /* 0: empty */
void grid_end_row(Grid *grid);

/* One entry of JSON's "results"; the reference is taken over. */
void document_result(Document *document, json_t *object);

/* JSON helpers: a number in the shortest form that reads back, or null where it is not finite. */
json_t *json_number(double value);
json_t *json_text(const char *text); /* null for NULL; bad bytes become U+FFFD */
int json_set(json_t *object, const char *key,
             json_t *value); /* takes the reference over; aborts on no memory */

typedef struct {
  const char *id; /* "text" */
  void (*write)(const Document *document, GString *out);
} Writer;

const Writer *writer_find(const char *id);
const Writer *writer_at(guint index); /* NULL past the end */
const char *const *writer_ids(void);  /* NULL-terminated, for did-you-mean */
