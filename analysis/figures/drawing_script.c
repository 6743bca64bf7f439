/* The one writer from a drawing to gnuplot. The script is meant to be read: places are logical pixels (`sx`,
 * `sy` turn them into parts of the canvas), marks are plotted from named blocks of data, and each block says
 * what it holds, so that a changed figure in a block changes the picture. */
#include "figures/drawing.h"
#include "figures/measure_text.h"
#include "figures/script_text.h"

#include <math.h>
#include <string.h>

/* gnuplot takes the middle of a line of text; its cairo terminals set the baseline this far below, in sizes.
 */
#define BASELINE_BELOW 0.375

/* Dashes and gaps of a reference line, px. Drawn one by one: the terminals scale dash patterns differently.
 */
#define DASH 6.0
#define DASH_GAP 4.0

#define OUTLINE 1.2 /* px, of hollow and hatched marks */

typedef struct {
  GString *out;
  const Drawing *drawing;
  guint tag; /* of the last label or object */
} Writer;

static const char *colour(const Writer *writer, Colour c)
{
  return palette_colour(writer->drawing->theme, c);
}

/* Pixels to a hundredth, in the shortest form. */
static void append_px(GString *out, double px)
{
  g_autofree char *number = number_shortest(round(px * 100) / 100 + 0.0);
  g_string_append(out, number);
}

static void append_place(GString *out, Point p)
{
  g_string_append(out, "sx(");
  append_px(out, p.x);
  g_string_append(out, "),sy(");
  append_px(out, p.y);
  g_string_append_c(out, ')');
}

/* ---- shapes and texts --------------------------------------------------------------------------------- */

static gboolean is_rectangle(const GArray *points)
{
  const Point *p = (const Point *)(void *)points->data;
  return points->len == 4 && p[0].x == p[3].x && p[1].x == p[2].x && p[0].y == p[1].y && p[2].y == p[3].y;
}

static void write_shape(Writer *writer, const Shape *shape)
{
  const Point *p = (const Point *)(void *)shape->points->data;
  gboolean rectangle = is_rectangle(shape->points);
  g_string_append_printf(writer->out, "set object %u %s from screen ", ++writer->tag,
                         rectangle ? "rectangle" : "polygon");
  append_place(writer->out, p[0]);
  for (guint i = rectangle ? 2 : 1; i < (rectangle ? 3 : shape->points->len); i++) {
    g_string_append(writer->out, " to screen ");
    append_place(writer->out, p[i]);
  }
  if (!rectangle) {
    g_string_append(writer->out, " to screen ");
    append_place(writer->out, p[0]);
  }
  g_string_append_printf(writer->out, " %s fs solid noborder fc rgb '%s'\n",
                         shape->layer == LAYER_FRONT ? "front" : "behind", colour(writer, shape->colour));
}

static void write_shapes(Writer *writer, Layer layer)
{
  for (guint i = 0; i < writer->drawing->shapes->len; i++) {
    const Shape *shape = writer->drawing->shapes->pdata[i];
    if (shape->layer == layer) write_shape(writer, shape);
  }
}

static void write_text(Writer *writer, const DrawnText *text)
{
  static const char *const anchors[] = {"left", "center", "right"};
  g_string_append_printf(writer->out, "set label %u ", ++writer->tag);
  script_text(writer->out, text->text);
  g_string_append(writer->out, " at screen ");
  append_place(writer->out, (Point){text->x, text->baseline - BASELINE_BELOW * text->style.size});
  g_autofree char *size = number_shortest(text->style.size);
  g_string_append_printf(writer->out, " %s noenhanced font '%s%s,%s' tc rgb '%s' front\n",
                         anchors[text->anchor], measure_text_family(), text->style.bold ? ":Bold" : "", size,
                         colour(writer, text->style.colour));
}

/* ---- data --------------------------------------------------------------------------------------------- */

static void write_block(Writer *writer, const Block *block)
{
  if (block->n_rows == 0) return;
  g_string_append_printf(writer->out, "\n# %s\n$%s << END\n%sEND\n", block->comment, block->name,
                         block->rows->str);
}

static gboolean plots_mark(const Drawing *drawing, Mark mark)
{
  for (guint i = 0; i < drawing->panels->len; i++) {
    const Panel *panel = drawing->panels->pdata[i];
    for (guint k = 0; k < panel->plots->len; k++) {
      const Plot *plot = &g_array_index(panel->plots, Plot, k);
      if (plot->kind == PLOT_MARKS && plot->mark == mark) return TRUE;
    }
  }
  return FALSE;
}

static void write_marks(Writer *writer)
{
  for (Mark mark = MARK_DISC; mark <= MARK_RING; mark++) {
    if (!plots_mark(writer->drawing, mark)) continue;
    const GArray *outline = mark_outline(mark);
    g_string_append_printf(writer->out, "\n# outline of a mark, radius 1: x y\n$%s << END\n",
                           mark_block(mark));
    for (guint i = 0; i < outline->len; i++) {
      Point p = g_array_index(outline, Point, i);
      g_autofree char *x = number_print(p.x, 4, NUMBER_FORMAT_ASCII);
      g_autofree char *y = number_print(p.y, 4, NUMBER_FORMAT_ASCII);
      g_string_append_printf(writer->out, "%s %s\n", x, y);
    }
    g_string_append(writer->out, "END\n");
  }
}

/* ---- plots -------------------------------------------------------------------------------------------- */

static void write_fill(Writer *writer, const Plot *plot)
{
  if (plot->fill == FILL_SOLID)
    g_string_append_printf(writer->out, " fc rgb '%s' fs solid noborder", colour(writer, plot->colour));
  else
    g_string_append_printf(writer->out, " fc rgb '%s' fs solid border lc rgb '%s' lw %g",
                           colour(writer, COLOUR_BACKGROUND), colour(writer, plot->colour), OUTLINE);
}

static void write_columns(Writer *writer, const Plot *plot)
{
  /* gnuplot may paint a sliver for 0: its foot and its head are rounded apart */
  const char *value = plot->block->n_zeros ? "($2==0 ? NaN : $2)" : "2";
  g_string_append_printf(writer->out, "$%s using 1:%s:(%.6g) with boxes", plot->block->name, value,
                         plot->size);
  write_fill(writer, plot);
}

static void write_bars(Writer *writer, const Plot *plot)
{
  g_string_append_printf(writer->out, "$%s using (0):2:(0):1:($2-%.6g):($2+%.6g) with boxxyerror",
                         plot->block->name, plot->size / 2, plot->size / 2);
  write_fill(writer, plot);
}

static void write_line(Writer *writer, const Plot *plot)
{
  g_string_append_printf(writer->out, "$%s using 1:2 with lines lw %g lc rgb '%s'", plot->block->name,
                         plot->size, colour(writer, plot->colour));
}

/* Vectors: as `with lines`, cairo gives some level lines a notch where they begin. */
static void write_spans(Writer *writer, const Plot *plot)
{
  g_string_append_printf(writer->out, "$%s using 2:1:($3-$2):(0) with vectors nohead lw %g lc rgb '%s'",
                         plot->block->name, plot->size, colour(writer, plot->colour));
}

/* Dashes are vectors along a counter, from the variables of write_dash_variables. */
static void write_dashes(Writer *writer, const Plot *plot)
{
  const char *name = plot->block->name;
  g_string_append_printf(writer->out,
                         "[k=0:%s_n:1] '+' using (%s_from+$1*%s_step):(%s_value):(%s_dash):(0) "
                         "with vectors nohead lw %g lc rgb '%s'",
                         name, name, name, name, name, plot->size, colour(writer, plot->colour));
}

static void write_upright(Writer *writer, const Plot *plot)
{
  const char *name = plot->block->name;
  g_string_append_printf(writer->out,
                         "[k=0:(%s_n+1)*%s_rows-1:1] '+' using "
                         "(%s_value):(%s_from+floor($1/(%s_n+1))+(int($1)%%(%s_n+1))*%s_step):(0):(%s_dash) "
                         "with vectors nohead lw %g lc rgb '%s'",
                         name, name, name, name, name, name, name, name, plot->size,
                         colour(writer, plot->colour));
}

static void write_stems(Writer *writer, const Plot *plot)
{
  g_string_append_printf(writer->out, "$%s using (0):2:1:(0) with vectors nohead lw %g lc rgb '%s'",
                         plot->block->name, plot->size, colour(writer, plot->colour));
}

static void write_mark_plot(Writer *writer, const Plot *plot)
{
  g_string_append_printf(writer->out,
                         "for [i=1:|$%s|] $%s using (word($%s[i],1)+%g*px*$1):(word($%s[i],2)+%g*py*$2) with "
                         "filledcurves closed",
                         plot->block->name, mark_block(plot->mark), plot->block->name, plot->size / 2,
                         plot->block->name, plot->size / 2);
  write_fill(writer, plot);
}

static void (*const plot_writers[])(Writer *writer, const Plot *plot) = {
    [PLOT_COLUMNS] = write_columns, [PLOT_BARS] = write_bars,       [PLOT_LINE] = write_line,
    [PLOT_SPANS] = write_spans,     [PLOT_DASHES] = write_dashes,   [PLOT_UPRIGHT] = write_upright,
    [PLOT_STEMS] = write_stems,     [PLOT_MARKS] = write_mark_plot,
};

static gboolean is_dashed(const Plot *plot)
{
  return (plot->kind == PLOT_DASHES || plot->kind == PLOT_UPRIGHT) && plot->block->n_rows > 0;
}

/* From the block's row and the panel's px: whole dashes and gaps, stretched so that the line ends with a
 * dash. */
static void write_dash_variables(Writer *writer, const Plot *plot)
{
  const char *name = plot->block->name, *pixel = plot->kind == PLOT_UPRIGHT ? "py" : "px";
  GString *out = writer->out;
  g_string_append_printf(out, "%s_value = word($%s[1],1) + 0\n%s_from = word($%s[1],2) + 0\n", name, name,
                         name, name);
  g_string_append_printf(out, "%s_length = word($%s[1],3) - %s_from\n", name, name, name);
  g_string_append_printf(out, "%s_n = floor(abs(%s_length / %s) / %g) # dashes of %g, gaps of %g px\n", name,
                         name, pixel, DASH + DASH_GAP, DASH, DASH_GAP);
  g_string_append_printf(out, "%s_step = %s_length / (%s_n + %g)\n%s_dash = %s_step * %g\n", name, name, name,
                         DASH / (DASH + DASH_GAP), name, name, DASH / (DASH + DASH_GAP));
  if (plot->kind == PLOT_UPRIGHT) g_string_append_printf(out, "%s_rows = word($%s[1],4) + 0\n", name, name);
}

static void write_frame(Writer *writer, const Panel *panel)
{
  static const char *const sides[] = {"lmargin", "rmargin", "tmargin", "bmargin"};
  const double places[] = {panel->area.left, panel->area.right, panel->area.top, panel->area.bottom};
  for (guint i = 0; i < G_N_ELEMENTS(sides); i++) {
    g_string_append_printf(writer->out, "set %s at screen %s(", sides[i], i < 2 ? "sx" : "sy");
    append_px(writer->out, places[i]);
    g_string_append(writer->out, ")\n");
  }
  g_string_append_printf(writer->out, "set xrange [%.10g:%.10g]\nset yrange [%.10g:%.10g]\n", panel->x_min,
                         panel->x_max, panel->y_bottom, panel->y_top);
  g_string_append_printf(writer->out, "px = %.8g # one pixel along x, in units of the data\n",
                         panel_unit_x(panel));
  g_string_append_printf(writer->out, "py = %.8g\n", panel_unit_y(panel));
}

/* gnuplot leaves out what has no point to draw. */
static gboolean is_painted(const Plot *plot)
{
  guint empty = plot->kind == PLOT_COLUMNS ? plot->block->n_zeros : 0;
  return plot->block->n_rows > empty;
}

static guint write_panel(Writer *writer, const Panel *panel)
{
  guint groups = 0;
  g_string_append_c(writer->out, '\n');
  write_frame(writer, panel);
  for (guint i = 0; i < panel->plots->len; i++) {
    const Plot *plot = &g_array_index(panel->plots, Plot, i);
    if (is_dashed(plot)) write_dash_variables(writer, plot);
  }
  for (guint i = 0; i < panel->plots->len; i++) {
    const Plot *plot = &g_array_index(panel->plots, Plot, i);
    if (!is_painted(plot)) continue;
    g_string_append(writer->out, groups ? ", \\\n     " : is_dashed(plot) ? "plot sample " : "plot ");
    plot_writers[plot->kind](writer, plot);
    g_string_append(writer->out, " notitle");
    groups += plot->kind == PLOT_MARKS ? plot->block->n_rows : 1;
  }
  if (groups == 0) { /* texts alone: without a plot nothing is painted */
    g_string_append(writer->out, "plot NaN notitle");
    groups = 1;
  }
  g_string_append_c(writer->out, '\n');
  return groups;
}

/* ---- the whole ---------------------------------------------------------------------------------------- */

static void write_head(Writer *writer)
{
  const Drawing *drawing = writer->drawing;
  g_string_append_printf(writer->out,
                         "# Canvas %g x %g logical pixels; places are counted from its top left corner.\n"
                         "sx(x) = x / %g.\nsy(y) = 1 - y / %g.\n",
                         drawing->width, drawing->height, drawing->width, drawing->height);
  g_string_append(writer->out, "unset key\nunset border\nunset tics\nunset title\nunset colorbox\n"
                               "set style fill solid noborder\nset clip two\n");
}

char *drawing_script(const Drawing *drawing, guint *groups)
{
  Writer writer = {.out = g_string_new(NULL), .drawing = drawing};
  write_head(&writer);
  for (guint i = 0; i < drawing->blocks->len; i++)
    write_block(&writer, drawing->blocks->pdata[i]);
  write_marks(&writer);
  gboolean several = drawing->panels->len > 1;
  g_string_append(writer.out, "\n# behind the marks: bands, tints, grid\n");
  write_shapes(&writer, LAYER_GROUND);
  write_shapes(&writer, LAYER_BACK);
  *groups = 0;
  if (several) g_string_append(writer.out, "\nset multiplot\n");
  for (guint i = 0; i < drawing->panels->len; i++) {
    if (i > 0) g_string_append(writer.out, "unset object\n");
    if (i + 1 == drawing->panels->len) {
      g_string_append(writer.out, "\n# in front of the marks: axes, texts\n");
      write_shapes(&writer, LAYER_FRONT);
      for (guint k = 0; k < drawing->texts->len; k++)
        write_text(&writer, drawing->texts->pdata[k]);
    }
    *groups += write_panel(&writer, drawing->panels->pdata[i]);
  }
  if (several) g_string_append(writer.out, "unset multiplot\n");
  return g_string_free(writer.out, FALSE);
}
