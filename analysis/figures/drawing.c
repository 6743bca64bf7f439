#include "figures/drawing.h"

#include "figures/measure_text.h"
#include "figures/script_text.h"

#include <math.h>

typedef struct {
  Point from, to;
  double width;
} LineObstacle;

/* ---- boxes ------------------------------------------------------------------------------------------ */

gboolean box_overlaps(Box a, Box b)
{
  return MIN(a.right, b.right) - MAX(a.left, b.left) > 0.5 &&
         MIN(a.bottom, b.bottom) - MAX(a.top, b.top) > 0.5;
}

Box box_grow(Box box, double by)
{
  return (Box){box.left - by, box.top - by, box.right + by, box.bottom + by};
}

/* Clips the segment to the box, side by side (Liang and Barsky). */
gboolean box_is_crossed(Box box, Point from, Point to, double width)
{
  Box b = box_grow(box, width / 2);
  double dx = to.x - from.x, dy = to.y - from.y, first = 0, last = 1;
  const double p[4] = {-dx, dx, -dy, dy};
  const double q[4] = {from.x - b.left, b.right - from.x, from.y - b.top, b.bottom - from.y};
  for (guint i = 0; i < 4; i++) {
    if (p[i] == 0 && q[i] < 0) return FALSE;
    if (p[i] < 0) first = MAX(first, q[i] / p[i]);
    if (p[i] > 0) last = MIN(last, q[i] / p[i]);
  }
  return first < last;
}

/* ---- panels ----------------------------------------------------------------------------------------- */

double panel_unit_x(const Panel *panel)
{
  return (panel->x_max - panel->x_min) / (panel->area.right - panel->area.left);
}

double panel_unit_y(const Panel *panel)
{
  return (panel->y_top - panel->y_bottom) / (panel->area.bottom - panel->area.top);
}

double panel_x(const Panel *panel, double x)
{
  return panel->area.left + (x - panel->x_min) / panel_unit_x(panel);
}

double panel_y(const Panel *panel, double y)
{
  return panel->area.bottom - (y - panel->y_bottom) / panel_unit_y(panel);
}

Panel *drawing_panel(Drawing *drawing, Box area, double x_min, double x_max, double y_bottom, double y_top)
{
  Panel *panel = g_new0(Panel, 1);
  *panel = (Panel){.area = area, .x_min = x_min, .x_max = x_max, .y_bottom = y_bottom, .y_top = y_top};
  panel->plots = g_array_new(FALSE, TRUE, sizeof(Plot));
  g_ptr_array_add(drawing->panels, panel);
  return panel;
}

Plot *panel_plot(Panel *panel, PlotKind kind, const Block *block, Colour colour, double size)
{
  Plot plot = {.kind = kind, .block = block, .colour = colour, .size = size};
  g_array_append_val(panel->plots, plot);
  return &g_array_index(panel->plots, Plot, panel->plots->len - 1);
}

static void panel_free(gpointer data)
{
  Panel *panel = data;
  g_array_unref(panel->plots);
  g_free(panel);
}

/* ---- blocks ----------------------------------------------------------------------------------------- */

Block *drawing_block(Drawing *drawing, const char *name, const char *comment)
{
  Block *block = g_new0(Block, 1);
  *block = (Block){.name = g_strdup(name), .comment = g_strdup(comment), .rows = g_string_new(NULL)};
  g_ptr_array_add(drawing->blocks, block);
  return block;
}

void block_row(Block *block, const double *numbers, guint n, const char *remark)
{
  for (guint i = 0; i < n; i++) {
    g_autofree char *number = isnan(numbers[i]) ? g_strdup("NaN") : number_shortest(numbers[i]);
    g_string_append_printf(block->rows, "%s%s", i ? " " : "", number);
    block->n_zeros += i == 1 && numbers[i] == 0;
  }
  if (remark) {
    g_string_append_c(block->rows, ' ');
    script_text(block->rows, remark);
  }
  g_string_append_c(block->rows, '\n');
  block->n_rows++;
}

static void block_free(gpointer data)
{
  Block *block = data;
  g_free(block->name);
  g_free(block->comment);
  g_string_free(block->rows, TRUE);
  g_free(block);
}

/* ---- the drawing ------------------------------------------------------------------------------------ */

static void text_free(gpointer data)
{
  DrawnText *text = data;
  g_free(text->text);
  g_free(text);
}

static void shape_free(gpointer data)
{
  Shape *shape = data;
  g_array_unref(shape->points);
  g_free(shape);
}

Drawing *drawing_new(double width, Theme theme)
{
  Drawing *drawing = g_new0(Drawing, 1);
  drawing->width = width;
  drawing->height = G_MAXDOUBLE; /* known only when all is placed */
  drawing->theme = theme;
  drawing->texts = g_ptr_array_new_with_free_func(text_free);
  drawing->shapes = g_ptr_array_new_with_free_func(shape_free);
  drawing->blocks = g_ptr_array_new_with_free_func(block_free);
  drawing->panels = g_ptr_array_new_with_free_func(panel_free);
  drawing->hover = g_ptr_array_new_with_free_func(g_free);
  drawing->obstacles = g_array_new(FALSE, FALSE, sizeof(Box));
  drawing->lines = g_array_new(FALSE, FALSE, sizeof(LineObstacle));
  drawing->notices = g_string_new(NULL);
  return drawing;
}

void drawing_free(Drawing *drawing)
{
  if (!drawing) return;
  GPtrArray *lists[] = {drawing->texts, drawing->shapes, drawing->blocks, drawing->panels, drawing->hover};
  for (guint i = 0; i < G_N_ELEMENTS(lists); i++)
    g_ptr_array_unref(lists[i]);
  g_array_unref(drawing->obstacles);
  g_array_unref(drawing->lines);
  g_string_free(drawing->notices, TRUE);
  g_free(drawing);
}

void drawing_hover(Drawing *drawing, const char *text)
{
  g_ptr_array_add(drawing->hover, g_strdup(text));
}

void drawing_notice(Drawing *drawing, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  if (drawing->notices->len) g_string_append_c(drawing->notices, '\n');
  g_string_append_vprintf(drawing->notices, format, arguments);
  va_end(arguments);
}

/* ---- text ------------------------------------------------------------------------------------------- */

Box drawing_text_box(const char *text, double x, double middle, Anchor anchor, TextStyle style)
{
  double width = measure_text_width(text, style.size, style.bold);
  double left = x - (anchor == ANCHOR_LEFT ? 0 : anchor == ANCHOR_CENTRE ? width / 2 : width);
  double baseline = middle + style.size * CAP_HEIGHT / 2;
  return (Box){left, baseline - style.size * TEXT_ASCENT, left + width, baseline + style.size * TEXT_DESCENT};
}

Box drawing_text(Drawing *drawing, const char *text, double x, double middle, Anchor anchor, TextStyle style)
{
  DrawnText *drawn = g_new0(DrawnText, 1);
  *drawn = (DrawnText){.text = g_strdup(text),
                       .x = x,
                       .baseline = middle + style.size * CAP_HEIGHT / 2,
                       .anchor = anchor,
                       .style = style,
                       .box = drawing_text_box(text, x, middle, anchor, style)};
  g_ptr_array_add(drawing->texts, drawn);
  return drawn->box;
}

void drawing_halo(Drawing *drawing, Box text, Layer layer)
{
  drawing_rectangle(drawing, layer, COLOUR_BACKGROUND,
                    (Box){text.left - 3, text.top - 1, text.right + 3, text.bottom + 1});
}

/* ---- shapes ----------------------------------------------------------------------------------------- */

void drawing_polygon(Drawing *drawing, Layer layer, Colour colour, const Point *points, guint n)
{
  Shape *shape = g_new0(Shape, 1);
  *shape = (Shape){.layer = layer, .colour = colour, .points = g_array_new(FALSE, FALSE, sizeof(Point))};
  g_array_append_vals(shape->points, points, n);
  g_ptr_array_add(drawing->shapes, shape);
}

void drawing_rectangle(Drawing *drawing, Layer layer, Colour colour, Box box)
{
  const Point corners[] = {
      {box.left, box.bottom}, {box.right, box.bottom}, {box.right, box.top}, {box.left, box.top}};
  drawing_polygon(drawing, layer, colour, corners, G_N_ELEMENTS(corners));
}

void drawing_ground(Drawing *drawing)
{
  drawing_rectangle(drawing, LAYER_GROUND, COLOUR_BACKGROUND, (Box){0, 0, drawing->width, drawing->height});
  gpointer ground = g_ptr_array_steal_index(drawing->shapes, drawing->shapes->len - 1);
  g_ptr_array_insert(drawing->shapes, 0, ground);
}

void drawing_horizontal(Drawing *drawing, Layer layer, Colour colour, double from, double to, double y,
                        double width)
{
  double top = round(y - width / 2);
  drawing_rectangle(drawing, layer, colour, (Box){from, top, to, top + width});
}

void drawing_vertical(Drawing *drawing, Layer layer, Colour colour, double x, double from, double to,
                      double width)
{
  double left = round(x - width / 2);
  drawing_rectangle(drawing, layer, colour, (Box){left, from, left + width, to});
}

void drawing_leader(Drawing *drawing, Layer layer, Colour colour, Point from, Point to, double width)
{
  double length = hypot(to.x - from.x, to.y - from.y);
  if (length <= 0) return;
  double dx = -(to.y - from.y) / length * width / 2, dy = (to.x - from.x) / length * width / 2;
  const Point corners[] = {
      {from.x + dx, from.y + dy}, {to.x + dx, to.y + dy}, {to.x - dx, to.y - dy}, {from.x - dx, from.y - dy}};
  drawing_polygon(drawing, layer, colour, corners, G_N_ELEMENTS(corners));
}

void drawing_mark(Drawing *drawing, Layer layer, Colour colour, Mark mark, Point centre, double size)
{
  const GArray *outline = mark_outline(mark);
  g_autofree Point *points = g_new(Point, outline->len);
  for (guint i = 0; i < outline->len; i++) {
    Point unit = g_array_index(outline, Point, i);
    points[i] = (Point){centre.x + unit.x * size / 2, centre.y - unit.y * size / 2};
  }
  drawing_polygon(drawing, layer, colour, points, outline->len);
}

/* ---- free places ------------------------------------------------------------------------------------ */

void drawing_obstacle(Drawing *drawing, Box box)
{
  g_array_append_val(drawing->obstacles, box);
}

void drawing_obstacle_line(Drawing *drawing, Point from, Point to, double width)
{
  LineObstacle line = {from, to, width};
  g_array_append_val(drawing->lines, line);
}

gboolean drawing_is_free_of_text(const Drawing *drawing, Box box)
{
  for (guint i = 0; i < drawing->texts->len; i++)
    if (box_overlaps(box, ((const DrawnText *)drawing->texts->pdata[i])->box)) return FALSE;
  return TRUE;
}

static gboolean box_contains(Box outer, Box inner)
{
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top &&
         inner.bottom <= outer.bottom;
}

static gboolean is_free(const Drawing *drawing, Box box, gboolean inside)
{
  if (box.left < 0 || box.top < 0 || box.right > drawing->width || box.bottom > drawing->height) return FALSE;
  for (guint i = 0; i < drawing->obstacles->len; i++)
    if (box_overlaps(box, g_array_index(drawing->obstacles, Box, i)) &&
        !(inside && box_contains(g_array_index(drawing->obstacles, Box, i), box)))
      return FALSE;
  for (guint i = 0; i < drawing->lines->len; i++) {
    const LineObstacle *line = &g_array_index(drawing->lines, LineObstacle, i);
    if (box_is_crossed(box, line->from, line->to, line->width)) return FALSE;
  }
  return drawing_is_free_of_text(drawing, box);
}

gboolean drawing_is_free(const Drawing *drawing, Box box)
{
  return is_free(drawing, box, FALSE);
}

gboolean drawing_is_free_inside(const Drawing *drawing, Box box)
{
  return is_free(drawing, box, TRUE);
}

GPtrArray *drawing_check(const Drawing *drawing)
{
  GPtrArray *faults = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < drawing->texts->len; i++) {
    const DrawnText *a = drawing->texts->pdata[i];
    if (a->box.left < -0.5 || a->box.top < -0.5 || a->box.right > drawing->width + 0.5 ||
        a->box.bottom > drawing->height + 0.5)
      g_ptr_array_add(faults, g_strdup_printf("'%s' leaves the canvas", a->text));
    for (guint k = i + 1; k < drawing->texts->len; k++) {
      const DrawnText *b = drawing->texts->pdata[k];
      if (box_overlaps(a->box, b->box))
        g_ptr_array_add(faults, g_strdup_printf("'%s' overlaps '%s'", a->text, b->text));
    }
  }
  return faults;
}
