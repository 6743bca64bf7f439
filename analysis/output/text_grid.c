/* Columns take what they need; where the terminal is narrower, heads and left-aligned cells wrap, widest
 * column first, never within a word; where that does not do, each row becomes a list of "head  value".
 * Numbers never wrap. */
#include "output/text_grid.h"

#include "base/text.h"
#include "output/lines.h"

#define GAP 2

typedef struct {
  int width, least;
} Fit;

static int cells_width(const Grid *grid, guint c, int (*measure)(const char *text))
{
  int width = 0;
  for (guint r = 0; r < grid->rows; r++)
    width = MAX(width, measure(grid_cell_at(grid, r, c)->shown));
  return width;
}

static int clean_columns(const char *text)
{
  g_autofree char *clean = text_clean(text, -1, 0);
  return text_columns(clean);
}

static Fit fit_natural(const Grid *grid, guint c)
{
  const Column *column = grid_column_at(grid, c);
  int cells = cells_width(grid, c, clean_columns);
  int least = column->align == ALIGN_RIGHT ? cells : cells_width(grid, c, lines_longest_word);
  return (Fit){MAX(cells, clean_columns(column->head)), MAX(least, lines_longest_word(column->head))};
}

static int fits_total(const Fit *fits, guint n)
{
  int total = n ? GAP * ((int)n - 1) : 0;
  for (guint c = 0; c < n; c++)
    total += fits[c].width;
  return total;
}

/* The widest column that can still give; n when none can. */
static guint widest_yielding(const Fit *fits, guint n)
{
  guint widest = n;
  for (guint c = 0; c < n; c++)
    if (fits[c].width > fits[c].least && (widest == n || fits[c].width > fits[widest].width)) widest = c;
  return widest;
}

static gboolean fit(Fit *fits, guint n, int width)
{
  while (fits_total(fits, n) > width) {
    guint widest = widest_yielding(fits, n);
    if (widest == n) return FALSE;
    fits[widest].width--;
  }
  return TRUE;
}

static void append_aligned(GString *out, const char *text, Align align, int width, gboolean last)
{
  int blank = width - text_columns(text);
  if (align == ALIGN_RIGHT) lines_pad(out, blank);
  g_string_append(out, text);
  if (align == ALIGN_LEFT && !last) lines_pad(out, blank);
}

static void trim_line(GString *out)
{
  while (out->len && out->str[out->len - 1] == ' ')
    g_string_truncate(out, out->len - 1);
  g_string_append_c(out, '\n');
}

/* One row of cells, each of several lines; heads sit on the bottom, cells on the top. */
static void append_row(GString *out, const Grid *grid, const Fit *fits, const char *const *texts,
                       gboolean bottom)
{
  guint n = grid->columns->len, height = 0;
  g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
  for (guint c = 0; c < n; c++) {
    GPtrArray *lines = lines_wrap(texts[c], fits[c].width);
    g_ptr_array_add(cells, lines);
    height = MAX(height, lines->len);
  }
  for (guint line = 0; line < height; line++) {
    for (guint c = 0; c < n; c++) {
      const GPtrArray *lines = g_ptr_array_index(cells, c);
      guint skip = bottom ? height - lines->len : 0;
      const char *text = line >= skip && line - skip < lines->len ? lines->pdata[line - skip] : "";
      append_aligned(out, text, grid_column_at(grid, c)->align, fits[c].width, c + 1 == n);
      if (c + 1 < n) lines_pad(out, GAP);
    }
    trim_line(out);
  }
}

static void append_columns(GString *out, const Grid *grid, const Fit *fits)
{
  guint n = grid->columns->len;
  g_autofree const char **texts = g_new0(const char *, n);
  for (guint c = 0; c < n; c++)
    texts[c] = grid_column_at(grid, c)->head;

  if (grid_has_heads(grid)) {
    append_row(out, grid, fits, texts, TRUE);
    for (int i = 0; i < fits_total(fits, n); i++)
      g_string_append(out, "\u2500");
    g_string_append_c(out, '\n');
  }

  for (guint r = 0; r < grid->rows; r++) {
    for (guint c = 0; c < n; c++)
      texts[c] = grid_cell_at(grid, r, c)->shown;
    append_row(out, grid, fits, texts, FALSE);
  }
}

static void append_field(GString *out, const char *head, const char *text, int head_width, int width)
{
  g_autofree char *label = text_clean(head, -1, 0);
  g_autoptr(GPtrArray) lines = lines_wrap(text, MAX(width - head_width - GAP, 1));
  for (guint i = 0; i < lines->len; i++) {
    append_aligned(out, i ? "" : label, ALIGN_LEFT, head_width + GAP, FALSE);
    g_string_append(out, lines->pdata[i]);
    trim_line(out);
  }
}

static void append_records(GString *out, const Grid *grid, int width)
{
  int head_width = 0;
  for (guint c = 0; c < grid->columns->len; c++)
    head_width = MAX(head_width, clean_columns(grid_column_at(grid, c)->head));
  for (guint r = 0; r < grid->rows; r++) {
    if (r) g_string_append_c(out, '\n');
    for (guint c = 0; c < grid->columns->len; c++)
      append_field(out, grid_column_at(grid, c)->head, grid_cell_at(grid, r, c)->shown, head_width, width);
  }
}

void text_grid(GString *out, const Grid *grid, int width)
{
  guint n = grid->columns->len;
  g_autofree Fit *fits = g_new0(Fit, n);
  for (guint c = 0; c < n; c++)
    fits[c] = fit_natural(grid, c);
  if (fit(fits, n, width))
    append_columns(out, grid, fits);
  else
    append_records(out, grid, width);
}
