#include "figures/layout.h"

#include <math.h>

/* ---- value axes ------------------------------------------------------------------------------------- */

/* Steps of one decade, and what an unusual one costs beside the room that it wastes. */
static const struct {
  double factor, cost;
} steps[] = {{1, 0}, {2, 0}, {2.5, 0.08}, {4, 0.1}, {5, 0}};

static int decimals_of(double step)
{
  for (int decimals = 0; decimals < 9; decimals++)
    if (fabs(step - number_round(step, decimals)) < step * 1e-6) return decimals;
  return 9;
}

Scale layout_scale(double low, double high, int lines)
{
  low = MIN(low, 0);
  high = MAX(high, 0);
  if (high - low <= 0) high = 1;
  Scale best = {0};
  double best_cost = G_MAXDOUBLE, decade = pow(10, floor(log10((high - low) / lines)));
  for (guint i = 0; i < 2 * G_N_ELEMENTS(steps); i++) {
    double step = steps[i % G_N_ELEMENTS(steps)].factor * decade * (i < G_N_ELEMENTS(steps) ? 1 : 10);
    double below = floor(low / step + 1e-9), above = ceil(high / step - 1e-9);
    double waste = (above - below) * step / (high - low) - 1,
           cost = waste + steps[i % G_N_ELEMENTS(steps)].cost;
    gboolean too_few = above - below < MAX(2, lines / 2);
    if (above - below > lines || cost + too_few >= best_cost) continue;
    best = (Scale){.low = below * step, .high = above * step, .step = step, .decimals = decimals_of(step)};
    best_cost = cost + too_few;
  }
  return best;
}

guint scale_count(const Scale *scale)
{
  return (guint)lround((scale->high - scale->low) / scale->step) + 1;
}

double scale_at(const Scale *scale, guint index)
{
  return (round(scale->low / scale->step) + index) * scale->step;
}

char *scale_label(const Scale *scale, guint index, NumberFormat format)
{
  double value = scale_at(scale, index);
  return number_print(value, value == 0 ? 0 : scale->decimals, format);
}

/* ---- columns of years ------------------------------------------------------------------------------- */

Slots layout_slots(double left, double right, int first_year, int n, double share, double widest)
{
  double room = right - left, width = room / n;
  double grain = room - floor(width) * n < room * 0.03 ? 1 : 0.5; /* px */
  if (width > grain * 4) width = floor(width / grain) * grain;
  double column = MIN(width * share, widest);
  if (width > grain * 4) /* the same parity as the slot: both edges on the grain */
    column = width - 2 * grain * round((width - column) / 2 / grain);
  return (Slots){.left = left + round((room - width * n) / 2),
                 .width = width,
                 .column = column,
                 .first_year = first_year,
                 .n = n};
}

double slots_centre(const Slots *slots, int year)
{
  return slots->left + (year - slots->first_year + 0.5) * slots->width;
}

double slots_column(const Slots *slots)
{
  return slots->column / slots->width;
}

Panel *slots_panel(const Slots *slots, Drawing *drawing, Box area, double y_bottom, double y_top)
{
  double zero = slots->first_year - 0.5; /* year at slots->left */
  return drawing_panel(drawing, area, zero + (area.left - slots->left) / slots->width,
                       zero + (area.right - slots->left) / slots->width, y_bottom, y_top);
}

/* ---- year labels ------------------------------------------------------------------------------------ */

#define YEAR_GAP 6.0         /* px between labels at least */
#define FULL_YEARS_FROM 36.0 /* px of a slot: below it ’08 stands for 2008 */

static char *year_text(int year, gboolean full)
{
  return full ? g_strdup_printf("%d", year) : g_strdup_printf("’%02d", year % 100);
}

/* Every `step` years fit, in full. */
static gboolean step_fits(const Sheet *sheet, const Slots *slots, int step)
{
  double full = measure_text_width("2000", sheet->axis.size, FALSE);
  return full + YEAR_GAP <= slots->width * step &&
         (sheet->max_years == 0 || (slots->n - 1) / step + 1 <= sheet->max_years);
}

#define LARGEST_EVEN_STEP 7 /* years; beyond it round years read better than even gaps */

/* The smallest step that fits, or one up to twice as large by which the first and the last year both get
 * their label. */
static int year_step(const Sheet *sheet, const Slots *slots, gboolean *even)
{
  static const int round_steps[] = {2, 5, 10, 20, 25, 50, 100};
  int smallest = 1;
  while (smallest < slots->n && !step_fits(sheet, slots, smallest))
    smallest++;
  for (int step = smallest; step <= MIN(smallest * 2 + 1, LARGEST_EVEN_STEP) && step < slots->n; step++) {
    *even = (slots->n - 1) % step == 0;
    if (*even) return step;
  }
  for (guint i = 0; i < G_N_ELEMENTS(round_steps); i++)
    if (round_steps[i] >= smallest) return round_steps[i];
  return smallest;
}

static void put_year(Drawing *drawing, const Sheet *sheet, const Slots *slots, int year, gboolean full,
                     double middle)
{
  g_autofree char *text = year_text(year, full);
  double x = slots_centre(slots, year), half = measure_text_width(text, sheet->axis.size, FALSE) / 2;
  x = CLAMP(x, half, drawing->width - sheet->margin - half);
  Box box = drawing_text_box(text, x, middle, ANCHOR_CENTRE, sheet->axis);
  if (drawing_is_free_of_text(drawing, box_grow(box, YEAR_GAP / 2)))
    drawing_text(drawing, text, x, middle, ANCHOR_CENTRE, sheet->axis);
}

void layout_years(Drawing *drawing, const Sheet *sheet, const Slots *slots, double middle)
{
  int first = slots->first_year, last = first + slots->n - 1;
  double full = measure_text_width("2000", sheet->axis.size, FALSE);
  double brief = measure_text_width("’00", sheet->axis.size, FALSE);
  gboolean every = (sheet->max_years == 0 || slots->n <= sheet->max_years) &&
                   brief + YEAR_GAP <= slots->width && (full + brief) / 2 + YEAR_GAP / 2 <= slots->width;
  put_year(drawing, sheet, slots, first, TRUE, middle);
  if (every || slots->n <= 2) {
    gboolean all_full = slots->width >= FULL_YEARS_FROM;
    for (int year = first + 1; year <= last; year++)
      put_year(drawing, sheet, slots, year, all_full, middle);
    return;
  }
  put_year(drawing, sheet, slots, last, TRUE, middle);
  gboolean even = FALSE;
  int step = year_step(sheet, slots, &even);
  for (int year = first + 1; year < last; year++)
    if (even ? (year - first) % step == 0 : year % step == 0)
      put_year(drawing, sheet, slots, year, TRUE, middle);
}
