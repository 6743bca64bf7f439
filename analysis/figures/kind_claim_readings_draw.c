/* Scale, claim, stems and marks of claim-readings: see kind_claim_readings.h. */
#include "figures/kind_claim_readings.h"

#include <math.h>

#define STEM_WIDTH 2.0
#define CLAIM_WIDTH 1.6
#define VALUE_GAP 6.0     /* between a mark and its number */
#define PERCENT_ROOM 14.0 /* behind the last tick's label */
#define REASON_GAP 8.0
#define REASON_WIDTH 126.0 /* enough for a reason in two lines, with its gaps */
#define TICK_GAP 10.0      /* px between tick labels */
#define NUMBER_REACH 12.0  /* px into the gap before the plot that a number may take */
#define MOST_STEPS 6       /* that the scale may go on for its numbers */
#define CLAIM_CLEAR 3.0    /* px on each side of the claim that numbers keep free */

/* ---- scale ------------------------------------------------------------------------------------------ */

static gboolean shows_percent(const ReadingList *l)
{
  const char *unit = l->r->recipe->value_unit;
  return unit && g_str_has_prefix(unit, "per cent");
}

/* The outermost ticks' labels are centred on their ticks: they need room inside the plot's sides, and so do
 * marks. */
static void measure_plot(ReadingList *l)
{
  double size = l->r->sheet->axis.size;
  NumberFormat format = l->r->signs ? NUMBER_FORMAT_SIGN : NUMBER_FORMAT_PLAIN;
  g_autofree char *first = scale_label(&l->scale, 0, format);
  g_autofree char *last = scale_label(&l->scale, scale_count(&l->scale) - 1, format);
  double half = measure_text_width(last, size, FALSE) / 2 + (shows_percent(l) ? PERCENT_ROOM : 0);
  l->before = l->half ? MAX(measure_text_width(first, size, FALSE) / 2, MARK_SIZE) : MARK_SIZE;
  l->after = MAX(half, MARK_SIZE);
  l->unit = (l->scale.high - l->scale.low) / (l->plot_right - l->plot_left - l->before - l->after);
}

/* Beyond a mark its number must find room, and for a cut stem between the claim and its end; where it does
 * not, the scale goes on by a step. Numbers up to the claim may stand above their stems. */
static gboolean numbers_fit(ReadingList *l)
{
  measure_plot(l);
  TextStyle style = l->r->sheet->value_key;
  const Number claim = l->r->recipe->claim;
  for (guint i = 0; i < l->n; i++) {
    if (!list_has_value(l, i)) continue;
    double value = MIN(list_row(l, i)->number.value, l->scale.high);
    g_autofree char *text = readings_number(l->r, list_row(l, i)->number.value);
    double room = measure_text_width(text, style.size, style.bold) + MARK_SIZE / 2 + VALUE_GAP;
    double before = (value - l->scale.low) / l->unit + l->before,
           after = (l->scale.high - value) / l->unit + l->after;
    gboolean up = value >= 0 && (!number_is_defined(claim) || value > claim.high);
    gboolean cut = list_row(l, i)->number.value > l->scale.high;
    double line = number_is_defined(claim) ? MAX(claim.value, 0) : 0;
    if (value < 0 && before + (l->half ? 0 : NUMBER_REACH) < room)
      l->scale.low -= l->scale.step;
    else if (cut ? (value - line) / l->unit < room + CLAIM_CLEAR : up && after < room)
      l->scale.high += l->scale.step;
    else
      continue;
    return FALSE;
  }
  return TRUE;
}

static void make_scale(ReadingList *l)
{
  g_autofree double *sizes = g_new(double, l->n);
  double low = 0, whole = 0, high;
  const Number claim = l->r->recipe->claim;
  if (number_is_defined(claim)) {
    low = MIN(low, claim.low);
    whole = MAX(whole, claim.high);
  }
  for (guint i = 0; i < l->n; i++) {
    sizes[i] = list_has_value(l, i) ? list_row(l, i)->number.value : NAN;
    low = fmin(low, sizes[i]);
  }
  l->r->cut = layout_outlier(sizes, l->n, whole, &high) >= 0;
  l->scale = layout_scale(low, high, l->half ? 5 : 7);
  for (guint i = 0; i < MOST_STEPS && !numbers_fit(l); i++)
    measure_plot(l);
}

static void open_panel(ReadingList *l)
{
  Box area = {l->plot_left, l->top, l->plot_right, l->top + l->row_height * l->n};
  double top = 1 - l->mark_offset / l->row_height; /* so that marks stand at 1, 2, 3 ... */
  l->panel = drawing_panel(l->drawing, area, l->scale.low - l->before * l->unit,
                           l->scale.high + l->after * l->unit, top + l->n, top);
}

/* Vertical lines run through all rows, or only through the lanes. */
static void draw_upright(ReadingList *l, Layer layer, Colour colour, double x)
{
  if (!l->half) {
    drawing_vertical(l->drawing, layer, colour, x, l->top, list_row_top(l, l->n), 1);
    return;
  }
  for (guint i = 0; i < l->n; i++)
    if (list_has_value(l, i))
      drawing_vertical(l->drawing, layer, colour, x, list_row_top(l, i + 1) - LANE + 3,
                       list_row_top(l, i + 1) - 3, 1);
}

/* Every tick is named, or every second, third ... counted from zero where they stand too close. */
static guint label_every(const ReadingList *l)
{
  double widest = 0, spacing = l->scale.step / l->unit;
  for (guint i = 0; i < scale_count(&l->scale); i++) {
    g_autofree char *text = scale_label(&l->scale, i, NUMBER_FORMAT_SIGN);
    widest = MAX(widest, measure_text_width(text, l->r->sheet->axis.size, FALSE));
  }
  return (guint)MAX(1, ceil((widest + TICK_GAP) / spacing));
}

static void draw_axes(ReadingList *l)
{
  double bottom = list_row_top(l, l->n);
  guint zero = (guint)lround(-l->scale.low / l->scale.step), every = label_every(l),
        last = scale_count(&l->scale) - 1;
  last -= (last + every - zero % every) % every; /* the last that is named */
  for (guint i = 0; i < scale_count(&l->scale); i++) {
    double x = round(panel_x(l->panel, scale_at(&l->scale, i)));
    draw_upright(l, LAYER_BACK, i == zero ? COLOUR_AXIS : COLOUR_GRID, x);
    if ((i + every - zero % every) % every != 0) continue;
    g_autofree char *number =
        scale_label(&l->scale, i, l->r->signs ? NUMBER_FORMAT_SIGN : NUMBER_FORMAT_PLAIN);
    drawing_text(l->drawing, number, x, bottom + 14, ANCHOR_CENTRE, l->r->sheet->axis);
    double half = measure_text_width(number, l->r->sheet->axis.size, FALSE) / 2;
    if (i == last && shows_percent(l))
      drawing_text(l->drawing, "%", x + half + 3, bottom + 14, ANCHOR_LEFT, l->r->sheet->axis);
  }
  for (guint i = 1; i < l->n; i++)
    drawing_horizontal(l->drawing, LAYER_BACK, COLOUR_GRID, l->r->frame->left, l->r->frame->right,
                       list_row_top(l, i), 1);
}

/* ---- the claim -------------------------------------------------------------------------------------- */

static void draw_band(ReadingList *l, double from, double to)
{
  double left = panel_x(l->panel, l->r->recipe->claim.low),
         right = panel_x(l->panel, l->r->recipe->claim.high);
  l->r->thin_band = right - left < CLAIM_WIDTH + 1;
  for (guint i = 0; i < (l->half ? l->n : 1) && !l->r->thin_band; i++)
    drawing_rectangle(l->drawing, LAYER_GROUND, COLOUR_TINT,
                      (Box){left, from + l->row_height * i, right, to + l->row_height * i});
}

static void plot_claim(ReadingList *l)
{
  const Number claim = l->r->recipe->claim;
  if (!number_is_defined(claim)) return;
  double from = l->half ? list_row_top(l, 1) - LANE + 3 : l->top - 2,
         to = l->half ? list_row_top(l, 1) - 3 : list_row_top(l, l->n);
  draw_band(l, from, to);
  double first = l->panel->y_top + (from - l->top) / l->row_height;
  double last = l->panel->y_top + (to - l->top) / l->row_height;
  Block *block = drawing_block(l->drawing, "claim", "the claimed number: value from-row to-row times");
  block_row(block, (const double[]){claim.value, MAX(first, l->panel->y_top), last, l->half ? l->n : 1}, 4,
            NULL);
  panel_plot(l->panel, PLOT_UPRIGHT, block, COLOUR_LINE, CLAIM_WIDTH);
  double x = panel_x(l->panel, claim.value);
  drawing_obstacle(l->drawing, (Box){x - CLAIM_CLEAR, l->top, x + CLAIM_CLEAR, list_row_top(l, l->n)});
}

/* Above the line; at half width, where names come between, as a key. */
static double label_claim(ReadingList *l, double y)
{
  g_autofree char *text = readings_claim(l->r);
  TextStyle style = l->r->sheet->value_key;
  style.colour = COLOUR_LINE;
  if (!*text) return y;
  if (l->half) {
    for (guint i = 0; i < 2; i++)
      drawing_rectangle(
          l->drawing, LAYER_FRONT, COLOUR_LINE,
          (Box){l->r->frame->left + 10 * i, y + 8, l->r->frame->left + 10 * i + 6, y + 8 + CLAIM_WIDTH});
    drawing_text(l->drawing, text, l->r->frame->left + 24, y + 9, ANCHOR_LEFT, style);
    return y + 20;
  }
  return y + 22;
}

static void place_claim_label(ReadingList *l)
{
  g_autofree char *text = readings_claim(l->r);
  if (!*text || l->half) return;
  TextStyle style = l->r->sheet->value_key;
  style.colour = COLOUR_LINE;
  double half = measure_text_width(text, style.size, TRUE) / 2,
         x = panel_x(l->panel, l->r->recipe->claim.value);
  x = CLAMP(x, l->r->frame->left + half, l->r->frame->right - half);
  drawing_text(l->drawing, text, x, l->top - 11, ANCHOR_CENTRE, style);
}

/* ---- readings --------------------------------------------------------------------------------------- */

/* Marks of one shape and colour. */
static void plot_mark_group(ReadingList *l, Mark mark)
{
  g_autofree char *name = g_strdup_printf("readings_%s", mark_block(mark));
  g_autofree char *comment = g_strdup_printf("readings marked by a %s: value row name", mark_block(mark));
  Block *block = drawing_block(l->drawing, name, comment);
  for (guint i = 0; i < l->n; i++)
    if (list_has_value(l, i) && list_row(l, i)->mark == mark)
      block_row(block, (const double[]){MIN(list_row(l, i)->number.value, l->scale.high), i + 1}, 2,
                list_row(l, i)->name);
  Colour colour = readings_colour(mark);
  panel_plot(l->panel, PLOT_STEMS, block, colour, STEM_WIDTH);
  panel_plot(l->panel, PLOT_MARKS, block, COLOUR_BACKGROUND, MARK_SIZE + 3)->mark =
      mark == MARK_RING ? MARK_DISC : mark;
  panel_plot(l->panel, PLOT_MARKS, block, colour, MARK_SIZE)->mark = mark;
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < l->n; i++) {
      if (!list_has_value(l, i) || list_row(l, i)->mark != mark) continue;
      g_autofree char *value = readings_number(l->r, list_row(l, i)->number.value);
      g_autofree char *text = g_strdup_printf("%s: %s", list_row(l, i)->name, value);
      drawing_hover(l->drawing, pass == 0 ? "" : text);
    }
}

static void register_stem(ReadingList *l, guint index)
{
  double x = panel_x(l->panel, MIN(list_row(l, index)->number.value, l->scale.high)),
         y = list_mark_y(l, index);
  drawing_obstacle_line(l->drawing, (Point){panel_x(l->panel, 0), y}, (Point){x, y}, STEM_WIDTH);
  drawing_obstacle(l->drawing,
                   (Box){x - MARK_SIZE / 2, y - MARK_SIZE / 2, x + MARK_SIZE / 2, y + MARK_SIZE / 2});
  if (list_row(l, index)->number.value > l->scale.high)
    for (int k = 0; k < 2; k++) {
      double left = x - 26 + 8 * k;
      const Point gap[] = {{left + 3, y - 5}, {left + 6, y - 5}, {left + 1, y + 5}, {left - 2, y + 5}};
      drawing_polygon(l->drawing, LAYER_FRONT, COLOUR_BACKGROUND, gap, G_N_ELEMENTS(gap));
    }
}

/* On the grid; the claim's band keeps its own ground. */
static void halo(ReadingList *l, Box box)
{
  const Number claim = l->r->recipe->claim;
  gboolean on_band = number_is_defined(claim) && !l->r->thin_band &&
                     box.right > panel_x(l->panel, claim.low) && box.left < panel_x(l->panel, claim.high);
  if (!on_band) drawing_halo(l->drawing, box, LAYER_BACK);
}

/* Beyond the mark; where the claim or the edge is in the way, above the stem. */
static void label_value(ReadingList *l, guint index)
{
  double value = list_row(l, index)->number.value, y = list_mark_y(l, index);
  double x = panel_x(l->panel, MIN(value, l->scale.high)), out = value < 0 ? -1 : 1;
  double beyond = MARK_SIZE / 2 + VALUE_GAP;
  TextStyle style = l->r->sheet->value_key;
  g_autofree char *text = readings_number(l->r, value);
  double width = measure_text_width(text, style.size, TRUE);
  double limit_left = l->half ? l->r->frame->left : l->plot_left - NUMBER_REACH, limit_right = l->plot_right;
  double above = y - 6 - style.size * CAP_HEIGHT / 2;
  const Point centres[] = {{x + out * (beyond + width / 2), y},
                           {x - out * (beyond - 2 + width / 2), above},
                           {x + out * (beyond - 2 + width / 2), above},
                           {panel_x(l->panel, 0) + out * (VALUE_GAP + width / 2), above}};
  for (guint i = 0; i < G_N_ELEMENTS(centres); i++) {
    Box box = drawing_text_box(text, centres[i].x, centres[i].y, ANCHOR_CENTRE, style);
    if (box.left < limit_left || box.right > limit_right || !drawing_is_free(l->drawing, box_grow(box, 1)))
      continue;
    halo(l, box);
    drawing_text(l->drawing, text, centres[i].x, centres[i].y, ANCHOR_CENTRE, style);
    return;
  }
  drawing_notice(l->drawing, "figure %s: no room for the number %s of '%s'", l->r->recipe->id, text,
                 list_row(l, index)->name);
}

/* Between the lines of zero and of the claim: right of zero if a reason fits there, else where most room is.
 */
static void room_for_reason(const ReadingList *l, double *left, double *right)
{
  const Number claim = l->r->recipe->claim;
  double zero =
      l->half ? l->plot_left - REASON_GAP : panel_x(l->panel, 0); /* no axis stands in an empty lane */
  double line = number_is_defined(claim) ? panel_x(l->panel, claim.value) : l->plot_right + REASON_GAP;
  const double ends[][2] = {{zero, line > zero ? line : l->plot_right + REASON_GAP},
                            {MAX(zero, line), l->plot_right + REASON_GAP},
                            {l->plot_left - REASON_GAP, MIN(zero, line)}};
  guint best = 0;
  for (guint i = 1; i < G_N_ELEMENTS(ends); i++)
    if (ends[best][1] - ends[best][0] < REASON_WIDTH &&
        ends[i][1] - ends[i][0] > ends[best][1] - ends[best][0])
      best = i;
  *left = ends[best][0] + REASON_GAP;
  *right = ends[best][1] - REASON_GAP;
}

/* The reason in the place of a mark. */
static void say_absent(ReadingList *l, guint index)
{
  const ReadingRow *row = list_row(l, index);
  TextStyle style = l->r->sheet->small;
  double left, right;
  room_for_reason(l, &left, &right);
  const char *text = row->absent ? row->absent : "cannot be computed";
  gboolean cut = FALSE;
  g_autoptr(GPtrArray) lines = list_wrap(text, style, MAX(right - left, 40), 2, &cut);
  double middle = l->half ? list_mark_y(l, index) - LANE_MARK + LANE / 2 : list_mark_y(l, index);
  for (guint i = 0; i < lines->len; i++) {
    Box box = drawing_text(l->drawing, lines->pdata[i], left,
                           middle + (METHOD_LEADING - 1) * (i - (lines->len - 1) / 2.0), ANCHOR_LEFT, style);
    drawing_halo(l->drawing, box, LAYER_BACK);
  }
  if (cut) drawing_notice(l->drawing, "figure %s: the reason '%s' was cut", l->r->recipe->id, text);
}

void claim_readings_draw(Readings *readings)
{
  ReadingList l = {.r = readings,
                   .drawing = readings->frame->drawing,
                   .half = readings->sheet->half,
                   .n = readings->recipe->rows->len};
  list_place_columns(&l);
  list_size_rows(&l);
  make_scale(&l);
  l.top = round(label_claim(&l, readings->frame->y + 12));
  open_panel(&l);
  draw_axes(&l);
  plot_claim(&l);
  for (guint i = 0; i < l.n; i++)
    list_row_texts(&l, i);
  for (Mark mark = MARK_DISC; mark <= MARK_RING; mark++)
    plot_mark_group(&l, mark);
  for (guint i = 0; i < l.n; i++)
    if (list_has_value(&l, i)) register_stem(&l, i);
  for (guint i = 0; i < l.n; i++)
    list_has_value(&l, i) ? label_value(&l, i) : say_absent(&l, i);
  place_claim_label(&l);
  readings->frame->y = list_row_top(&l, l.n) + 22;
}
