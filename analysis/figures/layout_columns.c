/* Yearly columns: how they are filled, grouped into blocks, cut. */
#include "figures/layout.h"

#include "figures/wording.h"

#include <math.h>

#define OUTLIER_RATIO 2.5 /* times the next largest */
#define HATCH_STEP 5.0    /* px */

/* What a block of columns with this colour and fill is called, and how its comment goes on. */
static const struct {
  Colour colour;
  Fill fill;
  const char *suffix, *comment;
} groups[] = {
    {COLOUR_COLUMNS, FILL_SOLID, "", ""},
    {COLOUR_MUTED, FILL_SOLID, "", ""},
    {COLOUR_FOCUS, FILL_SOLID, "_focus", ", in focus"},
    {COLOUR_COLUMNS, FILL_HOLLOW, "_unverified", ", not verified"},
    {COLOUR_MUTED, FILL_HOLLOW, "_unverified", ", not verified"},
    {COLOUR_FOCUS, FILL_HOLLOW, "_focus_unverified", ", in focus, not verified"},
    {COLOUR_COLUMNS, FILL_HATCH, "_partial", ", part of a year"},
    {COLOUR_MUTED, FILL_HATCH, "_partial", ", part of a year"},
    {COLOUR_FOCUS, FILL_HATCH, "_focus_partial", ", in focus, part of a year"},
};

Fill layout_fill(const Series *series, int year)
{
  if (wording_flags(series, year) & FLAG_PARTIAL) return FILL_HATCH;
  return wording_is_verified(series, year) ? FILL_SOLID : FILL_HOLLOW;
}

Box layout_column_box(const Panel *panel, const Slots *slots, int year, double value)
{
  double x = slots_centre(slots, year), half = slots->column / 2, zero = panel_y(panel, 0);
  double end = CLAMP(panel_y(panel, value), panel->area.top, panel->area.bottom);
  return (Box){x - half, MIN(zero, end), x + half, MAX(zero, end)};
}

/* Thin diagonals, clipped to the column. */
static void hatch(Drawing *drawing, Box box, Colour colour)
{
  double height = box.bottom - box.top;
  int n = (int)((box.right - box.left + height) / HATCH_STEP);
  for (int i = 1; i <= n; i++) {
    double x = box.left - height + i * HATCH_STEP;
    if (x >= box.right) break;
    double from = MAX(x, box.left), to = MIN(x + height, box.right);
    drawing_leader(drawing, LAYER_FRONT, colour, (Point){from, box.top + (from - x)},
                   (Point){to, box.top + (to - x)}, 1);
  }
}

static void plot_group(Drawing *drawing, Panel *panel, const Slots *slots, const Column *columns, guint group,
                       Block *block)
{
  for (int i = 0; i < slots->n; i++) {
    const Column *column = &columns[i];
    if (isnan(column->value) || column->colour != groups[group].colour || column->fill != groups[group].fill)
      continue;
    int year = slots->first_year + i;
    block_row(block, (const double[]){year, column->value}, 2, NULL);
    Box box = layout_column_box(panel, slots, year, column->value);
    drawing_obstacle(drawing, box);
    if (column->value != 0) drawing_hover(drawing, column->hover ? column->hover : "");
    if (column->fill == FILL_HATCH) hatch(drawing, box, column->colour);
  }
}

void layout_columns(Drawing *drawing, Panel *panel, const Slots *slots, const Column *columns,
                    const char *name, const char *what)
{
  for (guint group = 0; group < G_N_ELEMENTS(groups); group++) {
    g_autofree char *block_name = g_strconcat(name, groups[group].suffix, NULL);
    g_autofree char *comment = g_strdup_printf("%s%s: year value", what, groups[group].comment);
    Block *block = drawing_block(drawing, block_name, comment);
    plot_group(drawing, panel, slots, columns, group, block);
    double outline =
        groups[group].fill == FILL_SOLID ? 0 : 1 / slots->width; /* half of the line lies outside */
    panel_plot(panel, PLOT_COLUMNS, block, groups[group].colour, slots_column(slots) - outline)->fill =
        groups[group].fill;
  }
}

int layout_outlier(const double *values, guint n, double whole, double *high)
{
  double largest = 0, next = 0;
  int found = -1;
  for (guint i = 0; i < n; i++) {
    if (isnan(values[i])) continue;
    if (values[i] > largest) {
      next = largest;
      largest = values[i];
      found = (int)i;
    } else {
      next = MAX(next, values[i]);
    }
  }
  whole = MAX(whole, next);
  gboolean cut = next > 0 && largest > OUTLIER_RATIO * next && largest > 1.5 * whole;
  *high = cut ? whole * 1.25 : MAX(whole, largest);
  return cut ? found : -1;
}

void layout_cut(Drawing *drawing, Box column, Colour ground)
{
  double first = MIN(14, (column.bottom - column.top) / 2 - 8);
  for (int i = 0; i < 2; i++) {
    double y = column.top + first + 8 * i;
    const Point gap[] = {
        {column.left - 1, y + 3}, {column.right + 1, y - 3}, {column.right + 1, y}, {column.left - 1, y + 6}};
    drawing_polygon(drawing, LAYER_FRONT, ground, gap, G_N_ELEMENTS(gap));
  }
}
