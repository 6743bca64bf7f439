/* The drawing of ranked-bars: see kind_ranked_bars.h. Columns from the left: rank, name, bar with its value,
 * change. */
#include "figures/kind_ranked_bars.h"

#include <math.h>

#define BAR_SHARE 0.64    /* of a row */
#define LINE_LEADING 15.0 /* of a name on two lines */
#define HEAD_HEIGHT 22.0
#define TINT_REACH 8.0 /* px that the focus row's tint goes beyond the margins */
#define VALUE_GAP 6.0
#define COLUMN_GAP 14.0
#define SKIP_GAP 10.0 /* above a focus row that stands outside the top */
#define RULE_EVERY 5
#define CUT_RATIO 8.0 /* a bar this much longer than the next is cut: the list is about the largest */

typedef struct {
  Ranked *r;
  Drawing *drawing;
  double row_height;
  double rank_right, name_left, name_width, bar_left, bar_right, change_left;
  double largest;  /* value at bar_right */
  double *middles; /* [shown] */
  double top, bottom;
} List;

static const RankedRow *shown_row(const List *s, guint index)
{
  return ranked_row(s->r, g_array_index(s->r->shown, guint, index));
}

/* ---- columns ---------------------------------------------------------------------------------------- */

/* The widest of the texts that `text` makes of the rows. */
static double widest(const List *s, char *(*text)(const List *, const RankedRow *))
{
  double width = 0;
  for (guint i = 0; i < s->r->shown->len; i++) {
    const RankedRow *row = shown_row(s, i);
    TextStyle style = row->focus ? s->r->sheet->value_key : s->r->sheet->value;
    g_autofree char *words = text(s, row);
    width = MAX(width, measure_text_width(words, style.size, style.bold));
  }
  return ceil(width);
}

static char *rank_text(const List *s, const RankedRow *row)
{
  (void)s;
  return g_strdup_printf("%d", row->rank.competition);
}

static char *value_text(const List *s, const RankedRow *row)
{
  return ranked_value_text(s->r, row);
}

static char *change_text(const List *s, const RankedRow *row)
{
  (void)s;
  return ranked_change_text(row);
}

static TextStyle name_style(const List *s, const RankedRow *row)
{
  return row->focus ? s->r->sheet->name_key : s->r->sheet->name;
}

static double widest_name(const List *s)
{
  double width = 0;
  for (guint i = 0; i < s->r->shown->len; i++) {
    const RankedRow *row = shown_row(s, i);
    TextStyle style = name_style(s, row);
    width = MAX(width, measure_text_width(row->series->key.entity->name, style.size, style.bold));
  }
  return ceil(width);
}

static char *change_head(const List *s)
{
  if (s->r->recipe->base.from == 0) return g_strdup("");
  g_autofree char *base = period_print(s->r->recipe->base);
  return s->r->sheet->half ? g_strdup("Change, %") : g_strdup_printf("Change on %s, %%", base);
}

static void place_columns(List *s)
{
  const Sheet *sheet = s->r->sheet;
  const Frame *frame = s->r->frame;
  g_autofree char *head = change_head(s);
  double changes = *head ? MAX(widest(s, change_text), measure_text_width(head, sheet->head.size, FALSE)) : 0;
  double ranks = MAX(widest(s, rank_text), measure_text_width("Rank", sheet->head.size, FALSE));
  s->rank_right = frame->left + ceil(ranks);
  s->name_left = s->rank_right + (sheet->half ? 8 : COLUMN_GAP);
  s->name_width = MIN(widest_name(s), sheet->half ? 104 : 216);
  s->bar_left = round(s->name_left + s->name_width + (sheet->half ? 8 : COLUMN_GAP));
  s->change_left = frame->right - changes;
  s->bar_right = floor(s->change_left - (*head ? COLUMN_GAP : 0) - widest(s, value_text) - VALUE_GAP);
}

/* ---- rows ------------------------------------------------------------------------------------------- */

static GPtrArray *name_lines(const List *s, const RankedRow *row)
{
  TextStyle style = name_style(s, row);
  gboolean cut = FALSE;
  const char *name = row->series->key.entity->name;
  GPtrArray *lines = measure_text_wrap(name, style.size, style.bold, s->name_width, 2, WRAP_BALANCE, &cut);
  if (cut) drawing_notice(s->drawing, "figure %s: the name '%s' was cut", s->r->recipe->id, name);
  return lines;
}

static gboolean is_outside_top(const List *s, guint index)
{
  return index > 0 &&
         g_array_index(s->r->shown, guint, index) != g_array_index(s->r->shown, guint, index - 1) + 1;
}

static void place_rows(List *s)
{
  double y = s->top;
  for (guint i = 0; i < s->r->shown->len; i++) {
    g_autoptr(GPtrArray) lines = name_lines(s, shown_row(s, i));
    double height = s->row_height + LINE_LEADING * (lines->len - 1);
    y += is_outside_top(s, i) ? SKIP_GAP : 0;
    s->middles[i] = y + height / 2;
    if (shown_row(s, i)->focus)
      drawing_rectangle(
          s->drawing, LAYER_GROUND, COLOUR_TINT,
          (Box){s->r->frame->left - TINT_REACH, y, s->r->frame->right + TINT_REACH, y + height});
    y += height;
    gboolean rule = (i + 1) % RULE_EVERY == 0 && i + 1 < s->r->shown->len && !is_outside_top(s, i + 1);
    if (rule)
      drawing_horizontal(s->drawing, LAYER_BACK, COLOUR_GRID, s->r->frame->left, s->r->frame->right, y, 1);
    for (guint k = 0; k < lines->len; k++)
      drawing_text(s->drawing, lines->pdata[k], s->name_left,
                   s->middles[i] + LINE_LEADING * (k - (lines->len - 1) / 2.0), ANCHOR_LEFT,
                   name_style(s, shown_row(s, i)));
  }
  s->bottom = y;
}

static void draw_row_texts(List *s, const Panel *panel)
{
  for (guint i = 0; i < s->r->shown->len; i++) {
    const RankedRow *row = shown_row(s, i);
    TextStyle value = row->focus ? s->r->sheet->value_key : s->r->sheet->value, rank = value;
    rank.colour = row->focus ? COLOUR_INK : COLOUR_TEXT3;
    g_autofree char *rank_words = rank_text(s, row), *value_words = value_text(s, row);
    g_autofree char *change_words = change_text(s, row);
    drawing_text(s->drawing, rank_words, s->rank_right, s->middles[i], ANCHOR_RIGHT, rank);
    double end = CLAMP(panel_x(panel, row->value.number.value), s->bar_left, s->bar_right);
    drawing_text(s->drawing, value_words, end + VALUE_GAP, s->middles[i], ANCHOR_LEFT, value);
    if (s->r->recipe->base.from)
      drawing_text(s->drawing, change_words, s->r->frame->right, s->middles[i], ANCHOR_RIGHT, value);
  }
}

/* ---- bars ------------------------------------------------------------------------------------------- */

/* The value at the right end of the bars; one bar that dwarfs all others is cut there. */
static void find_largest(List *s)
{
  double first = 0, second = 0;
  for (guint i = 0; i < s->r->shown->len; i++) {
    double value = shown_row(s, i)->value.number.value;
    second = value > first ? first : MAX(second, value);
    first = MAX(first, value);
  }
  s->r->cut = second > 0 && first > CUT_RATIO * second;
  s->largest = s->r->cut ? second * 1.6 : first > 0 ? first : 1;
}

static void plot_group(List *s, Panel *panel, gboolean focus, gboolean verified, const char *name,
                       const char *comment)
{
  Block *block = drawing_block(s->drawing, name, comment);
  for (guint i = 0; i < s->r->shown->len; i++) {
    const RankedRow *row = shown_row(s, i);
    if (row->focus != focus || row->verified != verified) continue;
    const char *entity = row->series->key.entity->name;
    double place = (s->middles[i] - s->top) / s->row_height;
    block_row(block, (const double[]){row->value.number.value, place}, 2, entity);
    g_autofree char *value = wording_value(row->total.value, &row->series->key);
    g_autofree char *change = ranked_change_text(row);
    g_autofree char *hover = s->r->recipe->base.from
                                 ? g_strdup_printf("%s: %s, %s per cent", entity, value, change)
                                 : g_strdup_printf("%s: %s", entity, value);
    if (row->value.number.value > 0) drawing_hover(s->drawing, hover);
  }
  panel_plot(panel, PLOT_BARS, block, focus ? COLOUR_FOCUS : COLOUR_MUTED, BAR_SHARE)->fill =
      verified ? FILL_SOLID : FILL_HOLLOW;
}

static void cut_bar(List *s, const Panel *panel)
{
  double half = s->row_height * BAR_SHARE / 2;
  for (guint i = 0; i < s->r->shown->len; i++) {
    if (panel_x(panel, shown_row(s, i)->value.number.value) <= s->bar_right + 1) continue;
    for (int k = 0; k < 2; k++) {
      double x = s->bar_right - 24 + 8 * k;
      const Point gap[] = {{x + 3, s->middles[i] - half - 1},
                           {x + 6, s->middles[i] - half - 1},
                           {x, s->middles[i] + half + 1},
                           {x - 3, s->middles[i] + half + 1}};
      drawing_polygon(s->drawing, LAYER_FRONT, COLOUR_BACKGROUND, gap, G_N_ELEMENTS(gap));
    }
  }
}

static Panel *draw_bars(List *s)
{
  find_largest(s);
  Box area = {s->bar_left, s->top, s->bar_right, s->bottom};
  Panel *panel = drawing_panel(s->drawing, area, 0, s->largest, (s->bottom - s->top) / s->row_height, 0);
  const char *what = s->r->shares ? "share of the world total in per cent" : "total of the period";
  g_autofree char *comment = g_strdup_printf("%s: value row name", what);
  g_autofree char *unverified = g_strdup_printf("%s, not verified: value row name", what);
  plot_group(s, panel, FALSE, TRUE, "bars", comment);
  plot_group(s, panel, FALSE, FALSE, "bars_unverified", unverified);
  plot_group(s, panel, TRUE, TRUE, "focus", comment);
  plot_group(s, panel, TRUE, FALSE, "focus_unverified", unverified);
  if (s->r->cut) cut_bar(s, panel);
  drawing_vertical(s->drawing, LAYER_FRONT, COLOUR_AXIS, s->bar_left - 0.5, s->top, s->bottom, 1);
  return panel;
}

static void draw_heads(List *s)
{
  TextStyle style = s->r->sheet->head;
  double middle = s->top - HEAD_HEIGHT / 2 + 1;
  g_autofree char *unit = wording_unit(s->r->key), *unit_head = wording_sentence(unit);
  g_autofree char *change = change_head(s);
  drawing_text(s->drawing, "Rank", s->rank_right, middle, ANCHOR_RIGHT, style);
  drawing_text(s->drawing, s->r->shares ? "Share, %" : unit_head, s->bar_left, middle, ANCHOR_LEFT, style);
  if (*change) drawing_text(s->drawing, change, s->r->frame->right, middle, ANCHOR_RIGHT, style);
}

void ranked_bars_draw(Ranked *ranked)
{
  List s = {.r = ranked, .drawing = ranked->frame->drawing, .row_height = ranked->sheet->half ? 22 : 23};
  s.middles = g_new0(double, ranked->shown->len);
  place_columns(&s);
  s.top = round(ranked->frame->y + 12 + HEAD_HEIGHT);
  draw_heads(&s);
  place_rows(&s);
  Panel *panel = draw_bars(&s);
  draw_row_texts(&s, panel);
  ranked->frame->y = s.bottom + 2;
  g_free(s.middles);
}
