/* Marks are polygons: gnuplot's point glyphs differ in size between terminals. */
#include "figures/drawing.h"

#include <math.h>

#define CIRCLE_POINTS 32
#define RING_STROKE 0.36 /* of the radius: 1.6 px on a ring of 9 */

static void append_circle(GArray *points, double radius, int direction)
{
  for (int i = 0; i <= CIRCLE_POINTS; i++) {
    double angle = direction * 2 * G_PI * i / CIRCLE_POINTS;
    Point p = {radius * cos(angle), radius * sin(angle)};
    g_array_append_val(points, p);
  }
}

static void outline_disc(GArray *points)
{
  append_circle(points, 1, 1);
}

/* Around, and back inside the other way: the hole stays open whatever the terminal's fill rule. */
static void outline_ring(GArray *points)
{
  append_circle(points, 1, 1);
  append_circle(points, 1 - RING_STROKE, -1);
}

static void outline_diamond(GArray *points)
{
  static const Point corners[] = {{0, -1.15}, {1.15, 0}, {0, 1.15}, {-1.15, 0}};
  g_array_append_vals(points, corners, G_N_ELEMENTS(corners));
}

/* An upright plus with arms of half width 0.3, turned by 45 degrees. */
static void outline_cross(GArray *points)
{
  static const Point plus[] = {{0.3, 0.3},  {1.2, 0.3},   {1.2, -0.3},  {0.3, -0.3},
                               {0.3, -1.2}, {-0.3, -1.2}, {-0.3, -0.3}, {-1.2, -0.3},
                               {-1.2, 0.3}, {-0.3, 0.3},  {-0.3, 1.2},  {0.3, 1.2}};
  for (guint i = 0; i < G_N_ELEMENTS(plus); i++) {
    Point p = {(plus[i].x - plus[i].y) * G_SQRT2 / 2, (plus[i].x + plus[i].y) * G_SQRT2 / 2};
    g_array_append_val(points, p);
  }
}

static const struct {
  const char *block;
  void (*outline)(GArray *points);
} marks[] = {
    [MARK_DISC] = {"disc", outline_disc},
    [MARK_DIAMOND] = {"diamond", outline_diamond},
    [MARK_CROSS] = {"cross", outline_cross},
    [MARK_RING] = {"ring", outline_ring},
};

const GArray *mark_outline(Mark mark)
{
  static GArray *outlines[G_N_ELEMENTS(marks)];
  g_return_val_if_fail(mark < G_N_ELEMENTS(marks), NULL);
  if (!outlines[mark]) {
    outlines[mark] = g_array_new(FALSE, FALSE, sizeof(Point));
    marks[mark].outline(outlines[mark]);
  }
  return outlines[mark];
}

const char *mark_block(Mark mark)
{
  g_return_val_if_fail(mark < G_N_ELEMENTS(marks), "disc");
  return marks[mark].block;
}
