/* The lower panel of level-and-change: changes, the means of the bands, the claim. See
 * kind_level_and_change.h. */
#include "figures/kind_level_and_change.h"

#include <math.h>

#define FIGURE_ROW 17.0 /* changes below the baseline, where columns are too narrow for them */
#define MEAN_WIDTH 1.8
#define CASING 1.6     /* px of background around a line over columns */
#define LINE_ENDS 0.46 /* years that a line goes on beside its first and last */

static double change_height(const Sheet *sheet)
{
  return sheet->half ? 84 : 112;
}

/* All that the scale must hold beside the changes: means and claim. */
static void widen_for_lines(const LevelChange *c, double *low, double *high)
{
  for (guint i = 0; i < c->bands->len; i++) {
    const ShownBand *shown = &g_array_index(c->bands, ShownBand, i);
    *low = fmin(*low, shown->mean.reason ? NAN : shown->mean.number.value);
    *high = fmax(*high, shown->mean.reason ? NAN : shown->mean.number.value);
  }
  if (!c->claim_shown) return;
  *low = fmin(*low, c->recipe->claim.value);
  *high = fmax(*high, c->recipe->claim.value);
}

/* Where the figures of the changes stand. */
typedef enum { FIGURES_INSIDE, FIGURES_IN_ROW, FIGURES_OF_EXTREMES } FigurePlace;

static FigurePlace place_of_changes(const LevelChange *c, double *size)
{
  const double sizes[] = {c->sheet->value.size, 11.5, LEVEL_SMALLEST_FIGURE};
  for (guint i = 0; i < G_N_ELEMENTS(sizes); i++)
    if (level_widest_change(c, *size = sizes[i]) <= c->slots.column - 2) return FIGURES_INSIDE;
  return level_widest_change(c, *size) + 3 <= c->slots.width ? FIGURES_IN_ROW : FIGURES_OF_EXTREMES;
}

static TextStyle change_style(const LevelChange *c, int year, double size)
{
  TextStyle style = level_figure_style(c, size);
  style.bold = level_colour(c, year) == COLOUR_FOCUS;
  style.colour = COLOUR_INK;
  return style;
}

/* Beyond the end of the column, where there is room. */
static void label_end(LevelChange *c, const Panel *panel, int year, const char *text, TextStyle style)
{
  double value = change_at(c, year), reach = LEVEL_LABEL_GAP + style.size * CAP_HEIGHT / 2;
  Box box = level_box(c, panel, year, value);
  double x = layout_inside(c->frame, text, style, (box.left + box.right) / 2);
  double middle = value < 0 ? box.bottom + reach : box.top - reach;
  if (drawing_is_free(c->drawing, drawing_text_box(text, x, middle, ANCHOR_CENTRE, style)))
    drawing_text(c->drawing, text, x, middle, ANCHOR_CENTRE, style);
}

/* At the foot of the column, farther up where a line crosses it there, or beyond the end. */
static void label_inside(LevelChange *c, const Panel *panel, int year, double size)
{
  double value = change_at(c, year), direction = value < 0 ? 1 : -1;
  g_autofree char *text = wording_percent(value, NUMBER_FORMAT_SIGN);
  TextStyle style = change_style(c, year, size), end_style = style;
  Box box = level_box(c, panel, year, value);
  double x = (box.left + box.right) / 2, foot = panel_y(panel, 0), half = size * CAP_HEIGHT / 2;
  if (level_change_fill(c, year) == FILL_SOLID)
    style.colour = level_colour(c, year) == COLOUR_FOCUS ? COLOUR_ON_FOCUS
                   : c->has_focus                        ? COLOUR_ON_MUTED
                                                         : COLOUR_ON_COLUMNS;
  for (double reach = 6 + half; reach + half + 4 <= box.bottom - box.top; reach += 3) {
    Box place = drawing_text_box(text, x, foot + direction * reach, ANCHOR_CENTRE, style);
    if (!drawing_is_free_inside(c->drawing, place)) continue;
    drawing_text(c->drawing, text, x, foot + direction * reach, ANCHOR_CENTRE, style);
    return;
  }
  label_end(c, panel, year, text, end_style);
}

static void label_extremes(LevelChange *c, const Panel *panel)
{
  int highest = 0, lowest = 0;
  for (int year = c->first; year <= c->last; year++) {
    double value = change_at(c, year);
    highest = !isnan(value) && (!highest || value > change_at(c, highest)) ? year : highest;
    lowest = !isnan(value) && (!lowest || value < change_at(c, lowest)) ? year : lowest;
  }
  const int years[] = {highest, lowest, c->last};
  for (guint i = 0; i < G_N_ELEMENTS(years); i++) {
    if (years[i] == 0 || isnan(change_at(c, years[i]))) continue;
    g_autofree char *text = wording_percent(change_at(c, years[i]), NUMBER_FORMAT_SIGN);
    label_end(c, panel, years[i], text, change_style(c, years[i], LEVEL_SMALLEST_FIGURE + 1));
  }
}

/* Returns what the figures take below the panel. */
static double label_changes(LevelChange *c, const Panel *panel, double hanging)
{
  double size;
  FigurePlace place = place_of_changes(c, &size);
  double row = panel->area.bottom + 10;
  if (place == FIGURES_OF_EXTREMES) {
    label_extremes(c, panel);
    return hanging;
  }
  for (int year = c->first; year <= c->last; year++) {
    if (isnan(change_at(c, year))) continue;
    if (place == FIGURES_INSIDE) {
      label_inside(c, panel, year, size);
      continue;
    }
    g_autofree char *text = wording_percent(change_at(c, year), NUMBER_FORMAT_SIGN);
    TextStyle style = change_style(c, year, size);
    style.colour = style.bold ? COLOUR_INK : COLOUR_TEXT2;
    drawing_text(c->drawing, text, slots_centre(&c->slots, year), row, ANCHOR_CENTRE, style);
  }
  return place == FIGURES_INSIDE ? hanging : FIGURE_ROW;
}

static void cross(LevelChange *c, const Panel *panel, double value, double from, double to)
{
  drawing_obstacle_line(c->drawing, (Point){panel_x(panel, from), panel_y(panel, value)},
                        (Point){panel_x(panel, to), panel_y(panel, value)}, MEAN_WIDTH);
}

static void plot_means(LevelChange *c, Panel *panel, gboolean focus)
{
  Block *block =
      drawing_block(c->drawing, focus ? "means_focus" : "means",
                    focus ? "mean of the yearly changes of the band in focus: value from-year to-year band"
                          : "means of the yearly changes of the other bands: value from-year to-year band");
  for (guint i = 0; i < c->bands->len; i++) {
    const ShownBand *shown = &g_array_index(c->bands, ShownBand, i);
    if (shown->band->focus != focus || !result_is_defined(shown->mean)) continue;
    double mean = shown->mean.number.value, from = shown->from - LINE_ENDS, to = shown->to + LINE_ENDS;
    block_row(block, (const double[]){mean, from, to}, 3, shown->band->name);
    cross(c, panel, mean, from, to);
  }
  panel_plot(panel, PLOT_SPANS, block, COLOUR_BACKGROUND, MEAN_WIDTH + CASING);
  panel_plot(panel, PLOT_SPANS, block, focus ? COLOUR_INK : COLOUR_TEXT3,
             focus ? MEAN_WIDTH : MEAN_WIDTH - 0.4);
}

/* The claim's years that are shown; FALSE: none. */
static gboolean claim_span(const LevelChange *c, int *from, int *to)
{
  *from = MAX(c->recipe->claim_period.from, c->first);
  *to = MIN(c->recipe->claim_period.to, c->last);
  return c->claim_shown && *from <= *to;
}

static void plot_claim(LevelChange *c, Panel *panel)
{
  int first, last;
  if (!claim_span(c, &first, &last)) return;
  double value = c->recipe->claim.value, from = first - LINE_ENDS, to = last + LINE_ENDS;
  Block *claim = drawing_block(c->drawing, "claim", "the claim: value from-year to-year");
  block_row(claim, (const double[]){value, from, to}, 3, NULL);
  panel_plot(panel, PLOT_SPANS, claim, COLOUR_BACKGROUND, MEAN_WIDTH + CASING);
  panel_plot(panel, PLOT_DASHES, claim, COLOUR_CLAIM, MEAN_WIDTH);
  cross(c, panel, value, from, to);
}

/* Beside its line, at the right end if there is room: in words near it, else the figure alone near it, else
 * in words as near as can be. */
static void label_line(LevelChange *c, const Panel *panel, const char *const texts[2], TextStyle style,
                       double from, double to, double value, gboolean below)
{
  const double near = MEAN_WIDTH + 4 + style.size * CAP_HEIGHT / 2;
  const double reaches[] = {near + 6, near + 6, 0};
  const Box line = {panel_x(panel, from - LINE_ENDS), panel->area.top - LEVEL_LABEL_ROOM,
                    panel_x(panel, to + LINE_ENDS), panel->area.bottom};
  for (guint i = 0; i < G_N_ELEMENTS(reaches); i++) {
    const char *text = texts[i % 2];
    double half = measure_text_width(text, style.size, style.bold) / 2;
    Box room = line, placed;
    room.left = MIN(room.left, room.right - 2 * half); /* a narrow band's label may begin before it */
    Beside beside = {.room = room,
                     .target = {room.right - half, panel_y(panel, value)},
                     .start = near,
                     .reach = reaches[i],
                     .clearance = 1,
                     .below_first = below};
    if (layout_beside(c->drawing, text, style, &beside, &placed)) return;
  }
  drawing_notice(c->drawing, "figure %s: no room for the label '%s'", c->recipe->id, texts[0]);
}

static void label_lines(LevelChange *c, const Panel *panel)
{
  TextStyle style = c->sheet->value_key;
  int first, last;
  gboolean above = claim_span(c, &first, &last);
  if (above) {
    g_autofree char *text = level_claim_text(c);
    style.colour = COLOUR_CLAIM;
    label_line(c, panel, (const char *const[]){text, text}, style, first, last, c->recipe->claim.value,
               FALSE);
  }
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < c->bands->len; i++) {
      const ShownBand *shown = &g_array_index(c->bands, ShownBand, i);
      if (shown->band->focus != (pass == 0) || !result_is_defined(shown->mean)) continue;
      g_autofree char *value = number_print(shown->mean.number.value, 1, NUMBER_FORMAT_SIGN);
      g_autofree char *text = g_strdup_printf("mean %s", value);
      style = pass == 0 ? c->sheet->value_key : c->sheet->value;
      style.colour = pass == 0 ? COLOUR_INK : COLOUR_TEXT3;
      label_line(c, panel, (const char *const[]){text, value}, style, shown->from, shown->to,
                 shown->mean.number.value, pass == 0 && above);
    }
}

double level_draw_change(LevelChange *c, double top)
{
  guint n = (guint)(c->last - c->first + 1);
  g_autofree double *values = g_new(double, n);
  double low = 0, whole = 0, high;
  for (guint i = 0; i < n; i++)
    low = fmin(low, values[i] = change_at(c, c->first + (int)i));
  widen_for_lines(c, &low, &whole);
  c->cut_change = layout_outlier(values, n, MAX(whole, -low / 2), &high);
  Panel *panel = level_open_panel(c, top + LEVEL_LABEL_ROOM, change_height(c->sheet), low, high);
  level_plot_columns(c, panel, FALSE);
  if (c->cut_change >= 0)
    layout_cut(c->drawing, level_box(c, panel, c->first + c->cut_change, values[c->cut_change]),
               COLOUR_BACKGROUND);
  level_baseline(c, panel);
  plot_means(c, panel, FALSE);
  plot_means(c, panel, TRUE);
  plot_claim(c, panel);
  double below = label_changes(c, panel, low < 0 ? LEVEL_LABEL_ROOM : 0);
  level_mark_gaps(c, panel, change_at);
  label_lines(c, panel);
  return panel->area.bottom + below;
}
