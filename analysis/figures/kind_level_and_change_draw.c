/* The drawing of level-and-change: see kind_level_and_change.h. */
#include "figures/kind_level_and_change.h"

#include <math.h>
#include <string.h>

#define COLUMN_SHARE 0.72
#define WIDEST_SHARE 0.88 /* where figures must stand inside the columns */
#define WIDEST_COLUMN 64.0
#define HEAD_ROW 24.0 /* a panel's rule and head */
#define PANEL_GAP 14.0
#define YEAR_ROW 22.0
#define NAME_LEADING 15.0
#define BRACKET_INSET 2.0 /* px that a band's bracket ends before its slots do */

static double level_height(const Sheet *sheet)
{
  return sheet->half ? 92 : 144;
}

/* ---- slots and figures ------------------------------------------------------------------------------ */

/* The widest figure that a column of changes must hold. */
double level_widest_change(const LevelChange *c, double size)
{
  double widest = 0;
  for (int year = c->first; year <= c->last; year++) {
    g_autofree char *text = wording_percent(change_at(c, year), NUMBER_FORMAT_SIGN);
    if (!isnan(change_at(c, year))) widest = MAX(widest, measure_text_width(text, size, TRUE));
  }
  return widest;
}

static void make_slots(LevelChange *c)
{
  int n = c->last - c->first + 1;
  double slot = (c->frame->right - c->frame->left) / n;
  double wanted = (level_widest_change(c, LEVEL_SMALLEST_FIGURE) + 3) / slot;
  double share = wanted > WIDEST_SHARE ? COLUMN_SHARE : MAX(COLUMN_SHARE, wanted);
  c->slots = layout_slots(c->frame->left, c->frame->right, c->first, n, share, WIDEST_COLUMN);
}

/* Fills of the level and of the change: a change over an unverified year is unverified. */
Fill level_change_fill(const LevelChange *c, int year)
{
  Fill here = layout_fill(c->series, year), before = layout_fill(c->series, year - 1);
  return MAX(here, before);
}

static char *level_hover(const LevelChange *c, int year)
{
  g_autofree char *value = wording_value(level_at(c, year), &c->series->key);
  return g_strdup_printf("%d: %s", year, value);
}

static char *change_hover(const LevelChange *c, int year)
{
  g_autofree char *value = number_print(change_at(c, year), 2, NUMBER_FORMAT_SIGN);
  return g_strdup_printf("%d: %s per cent on %d", year, value, year - 1);
}

void level_plot_columns(LevelChange *c, Panel *panel, gboolean level)
{
  int n = c->last - c->first + 1;
  Column *columns = g_new0(Column, (gsize)n);
  for (int i = 0; i < n; i++) {
    int year = c->first + i;
    columns[i].value = level ? level_at(c, year) : change_at(c, year);
    columns[i].fill = level ? layout_fill(c->series, year) : level_change_fill(c, year);
    columns[i].colour = level_colour(c, year);
    columns[i].hover = level ? level_hover(c, year) : change_hover(c, year);
  }
  layout_columns(c->drawing, panel, &c->slots, columns, level ? "level" : "change",
                 level ? "levels" : "changes on the previous year, per cent");
  for (int i = 0; i < n; i++)
    g_free(columns[i].hover);
  g_free(columns);
}

Box level_box(const LevelChange *c, const Panel *panel, int year, double value)
{
  return layout_column_box(panel, &c->slots, year, value);
}

/* ---- bands ------------------------------------------------------------------------------------------ */

static double band_left(const LevelChange *c, const ShownBand *shown)
{
  return shown->from == c->first ? c->frame->left : slots_centre(&c->slots, shown->from) - c->slots.width / 2;
}

static double band_right(const LevelChange *c, const ShownBand *shown)
{
  return shown->to == c->last ? c->frame->right : slots_centre(&c->slots, shown->to) + c->slots.width / 2;
}

/* On one or two lines, no word broken: a band that is too narrow for its longest word is named as far as
 * there is room, and in full in the note. */
static GPtrArray *band_lines(const LevelChange *c, const ShownBand *shown, TextStyle style)
{
  double width = band_right(c, shown) - band_left(c, shown) - 4, longest = 0;
  g_auto(GStrv) words = g_strsplit(shown->band->name, " ", -1);
  for (char **word = words; *word; word++)
    longest = MAX(longest, measure_text_width(*word, style.size, style.bold));
  if (longest <= width)
    return measure_text_wrap(shown->band->name, style.size, style.bold, width, 2, WRAP_BALANCE, NULL);
  GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
  g_ptr_array_add(lines, measure_text_fit(shown->band->name, style.size, style.bold, width, NULL));
  return lines;
}

/* Names over brackets that span their years. Returns the y of the brackets. */
static double draw_band_names(LevelChange *c, double top)
{
  guint most = 1;
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < c->bands->len; i++) {
      const ShownBand *shown = &g_array_index(c->bands, ShownBand, i);
      TextStyle style = shown->band->focus ? c->sheet->value_key : c->sheet->value;
      g_autoptr(GPtrArray) lines = band_lines(c, shown, style);
      most = MAX(most, lines->len);
      double middle = (band_left(c, shown) + band_right(c, shown)) / 2;
      for (guint k = 0; pass == 1 && k < lines->len && strcmp(lines->pdata[k], "…") != 0; k++)
        drawing_text(c->drawing, lines->pdata[k], middle, top + NAME_LEADING * (most - lines->len + k + 0.5),
                     ANCHOR_CENTRE, style);
    }
  double y = top + NAME_LEADING * most + 4;
  for (guint i = 0; i < c->bands->len; i++) {
    const ShownBand *shown = &g_array_index(c->bands, ShownBand, i);
    drawing_horizontal(c->drawing, LAYER_BACK, shown->band->focus ? COLOUR_FOCUS : COLOUR_MUTED,
                       band_left(c, shown) + (shown->from == c->first ? 0 : BRACKET_INSET),
                       band_right(c, shown) - (shown->to == c->last ? 0 : BRACKET_INSET), y, 2);
  }
  return y;
}

static void shade_bands(LevelChange *c, double top, double bottom)
{
  for (guint i = 0; i < c->bands->len; i++) {
    const ShownBand *shown = &g_array_index(c->bands, ShownBand, i);
    if (shown->band->focus)
      drawing_rectangle(c->drawing, LAYER_GROUND, COLOUR_BAND,
                        (Box){band_left(c, shown), top, band_right(c, shown), bottom});
  }
}

/* ---- level ------------------------------------------------------------------------------------------ */

Panel *level_open_panel(LevelChange *c, double top, double height, double low, double high)
{
  Box area = {c->frame->left, top, c->frame->right, top + height};
  if (high - low <= 0) high = low + 1;
  return slots_panel(&c->slots, c->drawing, area, low, high);
}

void level_baseline(LevelChange *c, const Panel *panel)
{
  drawing_horizontal(c->drawing, LAYER_FRONT, COLOUR_AXIS, panel->area.left, panel->area.right,
                     round(panel_y(panel, 0)), 1);
}

/* First and last year of the claim's growth are the key figures. */
static gboolean is_key(const LevelChange *c, int year)
{
  const Period claim = c->recipe->claim_period;
  return c->claim_shown && (year == claim.from - 1 || year == claim.to);
}

TextStyle level_figure_style(const LevelChange *c, double size)
{
  TextStyle style = c->sheet->value;
  style.size = size;
  return style;
}

/* The size at which all figures stand side by side; 0 when none does: then only the extremes are printed. */
static double size_for_all(const LevelChange *c)
{
  const double sizes[] = {c->sheet->value.size, 11.5, LEVEL_SMALLEST_FIGURE};
  for (guint i = 0; i < G_N_ELEMENTS(sizes); i++) {
    double widest = 0;
    for (int year = c->first; year <= c->last; year++) {
      g_autofree char *text =
          number_print(level_at(c, year), c->series->key.measure->decimals, NUMBER_FORMAT_PLAIN);
      widest = MAX(widest, measure_text_width(text, sizes[i], is_key(c, year)));
    }
    if (widest + 3 <= c->slots.width) return sizes[i];
  }
  return 0;
}

/* `crowded`: the text may be wider than its slot, and stands only where nothing else does. */
static void label_level(LevelChange *c, const Panel *panel, int year, double size, gboolean crowded)
{
  double value = level_at(c, year);
  if (isnan(value)) return;
  TextStyle style = level_figure_style(c, size);
  style.bold = is_key(c, year);
  style.colour = level_colour(c, year) == COLOUR_FOCUS || style.bold ? COLOUR_INK : COLOUR_TEXT2;
  Box box = level_box(c, panel, year, value);
  double reach = LEVEL_LABEL_GAP + size * CAP_HEIGHT / 2,
         middle = value < 0 ? box.bottom + reach : box.top - reach;
  g_autofree char *text = number_print(value, c->series->key.measure->decimals, NUMBER_FORMAT_PLAIN);
  double x = layout_inside(c->frame, text, style, (box.left + box.right) / 2);
  gboolean (*is_free)(const Drawing *, Box) = crowded ? drawing_is_free : drawing_is_free_of_text;
  if (is_free(c->drawing, drawing_text_box(text, x, middle, ANCHOR_CENTRE, style)))
    drawing_text(c->drawing, text, x, middle, ANCHOR_CENTRE, style);
}

static void label_levels(LevelChange *c, const Panel *panel)
{
  double size = size_for_all(c);
  for (int year = c->first; size > 0 && year <= c->last; year++)
    label_level(c, panel, year, size, FALSE);
  if (size > 0) return;
  int highest = 0, lowest = 0;
  for (int year = c->first; year <= c->last; year++) {
    double value = level_at(c, year);
    highest = !isnan(value) && (!highest || value > level_at(c, highest)) ? year : highest;
    lowest = !isnan(value) && (!lowest || value < level_at(c, lowest)) ? year : lowest;
  }
  const int years[] = {highest, c->last, c->first, lowest};
  for (guint i = 0; i < G_N_ELEMENTS(years); i++)
    label_level(c, panel, years[i], LEVEL_SMALLEST_FIGURE + 1, TRUE);
}

void level_mark_gaps(LevelChange *c, const Panel *panel, double (*at)(const LevelChange *, int))
{
  for (int year = c->first; c->slots.width >= 12 && year <= c->last; year++)
    if (isnan(at(c, year)))
      drawing_text(c->drawing, "..", slots_centre(&c->slots, year), panel_y(panel, 0) - 8, ANCHOR_CENTRE,
                   c->sheet->axis);
}

static double draw_level(LevelChange *c, double top)
{
  guint n = (guint)(c->last - c->first + 1);
  g_autofree double *values = g_new(double, n);
  double low = 0, high;
  for (guint i = 0; i < n; i++)
    low = fmin(low, values[i] = level_at(c, c->first + (int)i));
  c->cut_level = layout_outlier(values, n, -low / 2, &high);
  double hanging = low < 0 ? LEVEL_LABEL_ROOM : 0;
  Panel *panel = level_open_panel(c, top + LEVEL_LABEL_ROOM, level_height(c->sheet), low, high);
  level_plot_columns(c, panel, TRUE);
  if (c->cut_level >= 0)
    layout_cut(c->drawing, level_box(c, panel, c->first + c->cut_level, values[c->cut_level]),
               COLOUR_BACKGROUND);
  level_baseline(c, panel);
  level_mark_gaps(c, panel, level_at);
  label_levels(c, panel);
  return panel->area.bottom + hanging;
}

/* ---- the whole -------------------------------------------------------------------------------------- */

static double draw_head(LevelChange *c, const char *text, double y)
{
  drawing_text(c->drawing, text, c->frame->left, y + HEAD_ROW / 2 + 1, ANCHOR_LEFT, c->sheet->head_key);
  return y + HEAD_ROW;
}

void level_and_change_draw(LevelChange *c)
{
  make_slots(c);
  double top = round(c->frame->y + 12), y = top;
  if (c->bands->len) y = draw_band_names(c, top + 4) + 2;
  g_autofree char *unit = wording_unit(&c->series->key);
  g_autofree char *head = g_strdup_printf("Level, %s", unit);
  y = draw_level(c, draw_head(c, head, y)) + PANEL_GAP;
  drawing_horizontal(c->drawing, LAYER_BACK, COLOUR_HAIRLINE, c->frame->left, c->frame->right, y, 1);
  y = level_draw_change(c, draw_head(c, "Change on the previous year, per cent", y));
  layout_years(c->drawing, c->sheet, &c->slots, y + 15);
  c->frame->y = y + YEAR_ROW;
  shade_bands(c, top, c->frame->y + 2);
}
