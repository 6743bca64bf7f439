/* The drawing of columns-mean: see kind_columns_mean.h. */
#include "figures/kind_columns_mean.h"

#include <math.h>

#define COLUMN_SHARE 0.72
#define WIDEST_COLUMN 56.0
#define DECADE 10
#define LABEL_GAP 5.0 /* px between a column and its value */
#define LINE_WIDTH 2.2
#define CASING_WIDTH 4.6
#define DOT 6.0
#define HEADROOM 1.06    /* of the scale over the longest column: room for its figure */
#define BLEED 5.0        /* px that the panel is larger than its scale, so that no mark is cut at the edge */
#define LEADER_FROM 20.0 /* px between label and line */

/* Extremes of what is drawn; the mean is never cut. */
static void find_range(Columns *c, double *low, double *high)
{
  guint n = (guint)(c->last - c->first + 1);
  g_autofree double *values = g_new(double, n);
  double whole = 0;
  *low = 0;
  for (int year = c->first; year <= c->last; year++) {
    double value = values[year - c->first] = columns_value(c, year), mean = columns_mean(c, year);
    *low = fmin(*low, fmin(value, mean)); /* fmin and fmax pass over NAN */
    whole = fmax(whole, mean);
  }
  int outlier = layout_outlier(values, n, MAX(whole, -*low / 2), high);
  c->outlier = outlier < 0 ? 0 : c->first + outlier;
}

/* ---- axes ------------------------------------------------------------------------------------------- */

static double gutter_of(const Sheet *sheet, const Scale *scale)
{
  double widest = 0;
  for (guint i = 0; i < scale_count(scale); i++) {
    g_autofree char *label = scale_label(scale, i, NUMBER_FORMAT_PLAIN);
    widest = MAX(widest, measure_text_width(label, sheet->axis.size, FALSE));
  }
  return ceil(widest) + 8;
}

static void draw_axes(Columns *c, const Scale *scale)
{
  const Panel *panel = c->panel;
  for (guint i = 0; i < scale_count(scale); i++) {
    double y = round(panel_y(panel, scale_at(scale, i)));
    gboolean zero = scale_at(scale, i) == 0;
    drawing_horizontal(c->drawing, zero ? LAYER_FRONT : LAYER_BACK, zero ? COLOUR_AXIS : COLOUR_GRID,
                       panel->area.left, panel->area.right, y, 1);
    g_autofree char *label = scale_label(scale, i, NUMBER_FORMAT_PLAIN);
    drawing_text(c->drawing, label, panel->area.left - 8, y, ANCHOR_RIGHT, c->sheet->axis);
  }
  layout_years(c->drawing, c->sheet, &c->slots, panel->area.bottom - BLEED + 15);
  c->frame->y = panel->area.bottom - BLEED + 22;
}

static void open_panel(Columns *c)
{
  double low, high;
  find_range(c, &low, &high);
  Scale scale = layout_scale(low * HEADROOM, high * HEADROOM, c->sheet->half ? 4 : 6);
  double top = round(c->frame->y + 24), left = c->frame->left + gutter_of(c->sheet, &scale);
  double unit = (scale.high - scale.low) / c->sheet->plot_height;
  Box area = {left, top - BLEED, c->frame->right, top + c->sheet->plot_height + BLEED};
  c->slots = layout_slots(left, area.right, c->first, c->last - c->first + 1, COLUMN_SHARE, WIDEST_COLUMN);
  c->panel = slots_panel(&c->slots, c->drawing, area, scale.low - BLEED * unit, scale.high + BLEED * unit);
  draw_axes(c, &scale);
}

/* ---- columns ---------------------------------------------------------------------------------------- */

static Box column_box(const Columns *c, int year)
{
  return layout_column_box(c->panel, &c->slots, year, columns_value(c, year));
}

static char *hover_text(const Columns *c, int year, Fill fill)
{
  static const char *const remarks[] = {
      [FILL_SOLID] = "", [FILL_HOLLOW] = " (unverified)", [FILL_HATCH] = " (part of the year)"};
  g_autofree char *value = wording_value(columns_value(c, year), &c->series->key);
  return g_strdup_printf("%d: %s%s", year, value, remarks[fill]);
}

static void plot_columns(Columns *c)
{
  int n = c->last - c->first + 1;
  Column *columns = g_new0(Column, (gsize)n);
  for (int i = 0; i < n; i++) {
    Fill fill = layout_fill(c->series, c->first + i);
    columns[i] =
        (Column){columns_value(c, c->first + i), fill, COLOUR_COLUMNS, hover_text(c, c->first + i, fill)};
  }
  layout_columns(c->drawing, c->panel, &c->slots, columns, "columns", "yearly values");
  for (int i = 0; i < n; i++)
    g_free(columns[i].hover);
  g_free(columns);
  if (c->outlier) layout_cut(c->drawing, column_box(c, c->outlier), COLOUR_BACKGROUND);
}

/* ---- the mean --------------------------------------------------------------------------------------- */

static gboolean mean_stands_alone(const Columns *c, int year)
{
  return !isnan(columns_mean(c, year)) && (year == c->first || isnan(columns_mean(c, year - 1))) &&
         (year == c->last || isnan(columns_mean(c, year + 1)));
}

static void register_line(Columns *c)
{
  for (int year = c->first + 1; year <= c->last; year++) {
    double before = columns_mean(c, year - 1), here = columns_mean(c, year);
    if (isnan(before) || isnan(here)) continue;
    drawing_obstacle_line(c->drawing, (Point){slots_centre(&c->slots, year - 1), panel_y(c->panel, before)},
                          (Point){slots_centre(&c->slots, year), panel_y(c->panel, here)}, CASING_WIDTH);
  }
}

/* The last mean has a dot, and so has one without neighbours. */
static void plot_dots(Columns *c)
{
  Block *dots =
      drawing_block(c->drawing, "mean_dots", "the last mean, and any without a neighbour: year value");
  for (int pass = 0; pass < 2; pass++)
    for (int year = c->first; year <= c->last; year++) {
      if (year != c->last_mean && !mean_stands_alone(c, year)) continue;
      if (pass == 0) {
        block_row(dots, (const double[]){year, columns_mean(c, year)}, 2, NULL);
        drawing_hover(c->drawing, ""); /* casing */
        continue;
      }
      g_autofree char *span = period_print(period_years(year - c->recipe->mean_window + 1, year));
      g_autofree char *value = wording_value(columns_mean(c, year), &c->series->key);
      g_autofree char *text = g_strdup_printf("mean of %s: %s", span, value);
      drawing_hover(c->drawing, text);
    }
  panel_plot(c->panel, PLOT_MARKS, dots, COLOUR_BACKGROUND, DOT + 3)->mark = MARK_DISC;
  panel_plot(c->panel, PLOT_MARKS, dots, COLOUR_LINE, DOT)->mark = MARK_DISC;
}

static void plot_mean(Columns *c)
{
  if (!c->last_mean) return;
  g_autofree char *comment =
      g_strdup_printf("mean of %d years, at the last of them: year value", c->recipe->mean_window);
  Block *block = drawing_block(c->drawing, "mean", comment);
  for (int year = c->first; year <= c->last; year++)
    block_row(block, (const double[]){year, columns_mean(c, year)}, 2, NULL);
  panel_plot(c->panel, PLOT_LINE, block, COLOUR_BACKGROUND, CASING_WIDTH);
  panel_plot(c->panel, PLOT_LINE, block, COLOUR_LINE, LINE_WIDTH);
  register_line(c);
  plot_dots(c);
}

/* ---- labels ----------------------------------------------------------------------------------------- */

static int extreme_year(const Columns *c, int from, int sign)
{
  int found = 0;
  for (int year = MAX(from, c->first); year <= c->last; year++)
    if (!isnan(columns_value(c, year)) && !columns_is_part(c, year) &&
        (!found || sign * columns_value(c, year) > sign * columns_value(c, found)))
      found = year;
  return found;
}

/* Above the column (below one that hangs), else inside its end; a needed one at last on a halo. */
static void label_column(Columns *c, int year, gboolean needed)
{
  double value = columns_value(c, year), direction = value < 0 ? -1 : 1;
  Box column = column_box(c, year);
  TextStyle style = c->sheet->value;
  double end = value < 0 ? column.bottom : column.top;
  double reach = LABEL_GAP + style.size * CAP_HEIGHT / 2;
  g_autofree char *text = number_print(value, c->series->key.measure->decimals, NUMBER_FORMAT_PLAIN);
  double x = layout_inside(c->frame, text, style, (column.left + column.right) / 2);
  for (int step = 0; step < 8; step++) {
    gboolean inside = step >= 4; /* four places outside, four inside, 3 px apart */
    double middle = end + (inside ? 1 : -1) * direction * (reach + 3 * (step % 4));
    Box box = drawing_text_box(text, x, middle, ANCHOR_CENTRE, style);
    Box reserved = box_grow(box, 1); /* and up to the column: no line may come between */
    reserved.top = middle < end ? reserved.top : end + 1;
    reserved.bottom = middle < end ? end - 1 : reserved.bottom;
    if (!(inside ? drawing_is_free_inside : drawing_is_free)(c->drawing, reserved)) continue;
    style.colour = inside ? COLOUR_ON_COLUMNS : style.colour;
    if (!inside) drawing_halo(c->drawing, box, LAYER_BACK);
    drawing_text(c->drawing, text, x, middle, ANCHOR_CENTRE, style);
    return;
  }
  Box box = drawing_text_box(text, x, end - direction * reach, ANCHOR_CENTRE, style);
  if (!needed || !drawing_is_free_of_text(c->drawing, box)) return;
  drawing_halo(c->drawing, box, LAYER_FRONT);
  drawing_text(c->drawing, text, x, end - direction * reach, ANCHOR_CENTRE, style);
}

/* "Jan–Jun" over "only", or that it is a part where the source does not say which. */
static void label_part(Columns *c, int year)
{
  const Observation *row = c->series->rows[year - c->series->first_year];
  const char *from = row ? month_name(row->key.period.from_month) : NULL;
  const char *to = row ? month_name(row->key.period.to_month) : NULL;
  g_autofree char *months = from && to ? g_strdup_printf("%.3s–%.3s", from, to) : g_strdup("part of");
  const char *const lines[] = {months, from && to ? "only" : "the year"};
  Box box = column_box(c, year);
  TextStyle style = c->sheet->small;
  for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
    double x = layout_inside(c->frame, lines[i], style, (box.left + box.right) / 2);
    double middle = box.top - LABEL_GAP - style.size * (CAP_HEIGHT / 2 + 1.15 * (1 - i));
    Box place = drawing_text_box(lines[i], x, middle, ANCHOR_CENTRE, style);
    if (!drawing_is_free(c->drawing, place)) continue;
    drawing_halo(c->drawing, place, LAYER_BACK);
    drawing_text(c->drawing, lines[i], x, middle, ANCHOR_CENTRE, style);
  }
}

static void label_columns(Columns *c)
{
  int last = columns_last_year(c);
  for (int year = c->first; year <= c->last; year++)
    if (columns_is_part(c, year) && !isnan(columns_value(c, year))) label_part(c, year);
  int highest = extreme_year(c, c->first, 1), lowest = extreme_year(c, last - DECADE + 1, -1);
  if (highest) label_column(c, highest, TRUE);
  if (last != highest) label_column(c, last, FALSE);
  if (lowest && lowest != last && lowest != highest) label_column(c, lowest, FALSE);
}

/* Two dots where a year has no figure, so that a gap is not read as zero. */
static void mark_gaps(Columns *c)
{
  if (c->slots.width < 12) return;
  for (int year = c->first; year <= c->last; year++)
    if (isnan(columns_value(c, year)))
      drawing_text(c->drawing, "..", slots_centre(&c->slots, year), panel_y(c->panel, 0) - 8, ANCHOR_CENTRE,
                   c->sheet->axis);
}

/* From a label that had to move away to the end of the line. */
static void lead_to_mean(Columns *c, Box label, Point end)
{
  if (end.y - label.bottom < LEADER_FROM || end.x < label.left || end.x > label.right) return;
  Point from = {end.x, label.bottom + 2}, to = {end.x, end.y - DOT / 2 - 2};
  Box path = {from.x - 1, from.y, from.x + 1, to.y};
  if (drawing_is_free(c->drawing, path))
    drawing_rectangle(c->drawing, LAYER_FRONT, COLOUR_LINE,
                      (Box){from.x - 0.375, from.y, from.x + 0.375, to.y});
}

/* Near the end of the line; `anywhere`: or farther to the left. */
static gboolean place_mean_label(Columns *c, const char *text, gboolean anywhere)
{
  TextStyle style = c->sheet->value_key;
  style.colour = COLOUR_LINE;
  Box room = c->panel->area, placed;
  room.top -= 15;
  room.bottom -= 4 + BLEED;
  Point end = {slots_centre(&c->slots, c->last_mean), panel_y(c->panel, columns_mean(c, c->last_mean))};
  if (!anywhere) room.left = MAX(room.left, end.x - 1.2 * measure_text_width(text, style.size, style.bold));
  Beside beside = {.room = room, .target = end, .start = 14, .clearance = 3, .halo = TRUE};
  if (!layout_beside(c->drawing, text, style, &beside, &placed)) return FALSE;
  lead_to_mean(c, placed, end);
  return TRUE;
}

static void label_mean(Columns *c)
{
  if (!c->last_mean) return;
  g_autofree char *value =
      number_print(columns_mean(c, c->last_mean), c->series->key.measure->decimals, NUMBER_FORMAT_PLAIN);
  g_autofree char *count = wording_count(c->recipe->mean_window);
  g_autofree char *full = g_strdup_printf("%s-year mean: %s", count, value);
  g_autofree char *sentence = wording_sentence(full);
  g_autofree char *brief = g_strdup_printf("Mean: %s", value);
  const char *const texts[] = {c->sheet->half ? brief : sentence, brief};
  for (guint i = 0; i < 2 * G_N_ELEMENTS(texts); i++)
    if (place_mean_label(c, texts[i % 2], i >= G_N_ELEMENTS(texts))) return;
  drawing_notice(c->drawing, "figure %s: no room for the label '%s'", c->recipe->id, sentence);
}

void columns_mean_draw(Columns *c)
{
  open_panel(c);
  plot_columns(c);
  plot_mean(c);
  mark_gaps(c);
  label_columns(c);
  label_mean(c);
}
