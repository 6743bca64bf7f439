/* Names, methods and verdicts of claim-readings: see kind_claim_readings.h. Full width: names, plot, verdicts
 * side by side. Half width: name and verdict above a lane for the mark in each row. */
#include "figures/kind_claim_readings.h"

#include <math.h>

#define NAME_LEADING 16.0
#define ROW_PADDING 16.0 /* above and below a row's text, together */
#define SYMBOL_ROOM 18.0 /* before a verdict's word */
#define COLUMN_GAP 18.0

const ReadingRow *list_row(const ReadingList *l, guint index)
{
  return readings_row(l->r, index);
}

gboolean list_has_value(const ReadingList *l, guint index)
{
  return number_is_defined(list_row(l, index)->number);
}

/* ---- texts ------------------------------------------------------------------------------------------ */

GPtrArray *list_wrap(const char *text, TextStyle style, double width, guint lines, gboolean *cut)
{
  g_autofree char *set = measure_text_typeset(text ? text : "");
  return measure_text_wrap(set, style.size, style.bold, width, lines, WRAP_BALANCE, cut);
}

static TextStyle name_style(const ReadingList *l)
{
  return l->r->sheet->name_key;
}

static TextStyle word_style(const ReadingList *l, const ReadingRow *row)
{
  TextStyle style = l->r->sheet->value_key;
  style.colour = readings_colour(row->mark);
  return style;
}

static double widest_word(const ReadingList *l, double most)
{
  double width = 0;
  for (guint i = 0; i < l->n; i++) {
    const ReadingRow *row = list_row(l, i);
    TextStyle style = word_style(l, row);
    g_autoptr(GPtrArray) lines = list_wrap(row->word, style, most, 3, NULL);
    for (guint k = 0; k < lines->len; k++)
      width = MAX(width, measure_text_width(lines->pdata[k], style.size, style.bold));
  }
  return ceil(width);
}

static double widest_name(const ReadingList *l, double most)
{
  double width = 0;
  for (guint i = 0; i < l->n; i++) {
    const ReadingRow *row = list_row(l, i);
    const struct {
      const char *text;
      TextStyle style;
    } parts[] = {{row->name, name_style(l)}, {row->method, l->r->sheet->small}};
    for (guint k = 0; k < G_N_ELEMENTS(parts); k++) {
      g_autoptr(GPtrArray) lines = list_wrap(parts[k].text, parts[k].style, most, 2, NULL);
      for (guint m = 0; m < lines->len; m++)
        width = MAX(width, measure_text_width(lines->pdata[m], parts[k].style.size, parts[k].style.bold));
    }
  }
  return ceil(width);
}

/* At half width the method runs below the verdict, but not beside a verdict of more lines than the name. */
static double method_width(const ReadingList *l, const ReadingRow *row)
{
  if (!l->half) return l->name_width;
  g_autoptr(GPtrArray) name = list_wrap(row->name, name_style(l), l->name_width, 2, NULL);
  g_autoptr(GPtrArray) word = list_wrap(row->word, word_style(l, row), l->word_width, 3, NULL);
  return word->len > name->len ? l->name_width : l->r->frame->right - l->r->frame->left;
}

/* Height of a row's name and method. */
static double text_height(const ReadingList *l, guint index)
{
  const ReadingRow *row = list_row(l, index);
  g_autoptr(GPtrArray) name = list_wrap(row->name, name_style(l), l->name_width, 2, NULL);
  g_autoptr(GPtrArray) method = list_wrap(row->method, l->r->sheet->small, method_width(l, row), 2, NULL);
  gboolean has_method = row->method && *row->method;
  return NAME_LEADING * name->len + (has_method ? METHOD_LEADING * method->len : 0);
}

static double word_height(const ReadingList *l, guint index)
{
  const ReadingRow *row = list_row(l, index);
  g_autoptr(GPtrArray) lines = list_wrap(row->word, word_style(l, row), l->word_width, 3, NULL);
  return NAME_LEADING * lines->len;
}

void list_place_columns(ReadingList *l)
{
  const Frame *frame = l->r->frame;
  double words = widest_word(l, l->half ? 128 : 108);
  gboolean has_words = words > 0;
  l->word_width = words;
  l->word_left = frame->right - words;
  double words_from = has_words ? l->word_left - SYMBOL_ROOM : frame->right;
  if (l->half) {
    l->plot_left = frame->left;
    l->plot_right = frame->right;
    l->name_width = words_from - frame->left - (has_words ? 10 : 0);
  } else {
    l->name_width = widest_name(l, 212);
    l->plot_left = frame->left + l->name_width + COLUMN_GAP;
    l->plot_right = round(words_from - (has_words ? COLUMN_GAP : 0));
  }
}

void list_size_rows(ReadingList *l)
{
  double texts = 0;
  for (guint i = 0; i < l->n; i++)
    texts = MAX(texts, MAX(text_height(l, i), word_height(l, i)));
  l->row_height = round(texts + (l->half ? LANE + 10 : ROW_PADDING));
  l->mark_offset = l->half ? l->row_height - LANE + LANE_MARK : l->row_height / 2;
}

double list_row_top(const ReadingList *l, guint index)
{
  return l->top + l->row_height * index;
}

double list_mark_y(const ReadingList *l, guint index)
{
  return list_row_top(l, index) + l->mark_offset;
}

static void draw_lines(ReadingList *l, const GPtrArray *lines, double x, double top, double leading,
                       TextStyle style)
{
  for (guint i = 0; i < lines->len; i++)
    if (*(const char *)lines->pdata[i])
      drawing_text(l->drawing, lines->pdata[i], x, top + leading * (i + 0.5), ANCHOR_LEFT, style);
}

void list_row_texts(ReadingList *l, guint index)
{
  const ReadingRow *row = list_row(l, index);
  gboolean cut = FALSE;
  TextStyle small = l->r->sheet->small, bold = name_style(l), verdict = word_style(l, row);
  double left = l->r->frame->left;
  g_autoptr(GPtrArray) name = list_wrap(row->name, bold, l->name_width, 2, &cut);
  g_autoptr(GPtrArray) method = list_wrap(row->method, small, method_width(l, row), 2, &cut);
  g_autoptr(GPtrArray) word = list_wrap(row->word, verdict, l->word_width, 3, &cut);
  double top = list_row_top(l, index) + (l->half ? 8 : (l->row_height - text_height(l, index)) / 2);
  draw_lines(l, name, left, top, NAME_LEADING, bold);
  draw_lines(l, method, left, top + NAME_LEADING * name->len, METHOD_LEADING, small);
  if (row->word && *row->word) {
    double word_top = l->half ? top : list_row_top(l, index) + (l->row_height - word_height(l, index)) / 2;
    draw_lines(l, word, l->word_left, word_top, NAME_LEADING, verdict);
    Point symbol = {l->word_left - SYMBOL_ROOM + MARK_SIZE / 2, word_top + NAME_LEADING / 2};
    symbol.y = l->half ? symbol.y : list_row_top(l, index) + l->row_height / 2;
    drawing_mark(l->drawing, LAYER_FRONT, verdict.colour, row->mark, symbol, MARK_SIZE);
  }
  if (cut)
    drawing_notice(l->drawing, "figure %s: a text of the row '%s' was cut", l->r->recipe->id, row->name);
}
