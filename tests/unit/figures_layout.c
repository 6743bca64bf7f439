/* The lay-out's parts: text as measured and broken, scales, slots of years, free places, the check. */
#include "figures/layout.h"

#include <math.h>
#include <string.h>

/* ---- text -------------------------------------------------------------------------------------------- */

/* Figures must line up in columns: all digits are as wide as each other (figures.md §4: no Inter). */
static void test_tabular_figures(void)
{
  for (int bold = 0; bold < 2; bold++)
    for (char digit = '0'; digit <= '9'; digit++) {
      char text[] = {digit, digit, digit, digit, 0};
      g_assert_cmpfloat_with_epsilon(measure_text_width(text, 12.5, bold),
                                     measure_text_width("0000", 12.5, bold), 0.3);
    }
}

static void test_width_grows(void)
{
  g_assert_cmpfloat(measure_text_width("", 12, FALSE), ==, 0);
  g_assert_cmpfloat(measure_text_width("국방", 12, FALSE), >, 20); /* full-width: about an em each */
  g_assert_cmpfloat(measure_text_width("South Korea", 20, TRUE), >,
                    measure_text_width("South Korea", 20, FALSE));
  g_assert_cmpfloat(measure_text_width("South Korea", 20, FALSE), >,
                    1.6 * measure_text_width("South Korea", 12, FALSE));
}

static const char *const paragraphs[] = {
    "South Korea’s arms exports have tripled in a decade, but deliveries swing sharply from year to year",
    "Note: The TIV measures the volume of deliveries, not their price. Each point of the line is the mean of "
    "that "
    "year and the four before it. Hollow columns are not verified.",
    "대한민국의 무기 수출은 2017–21년에 크게 늘었으며 폴란드와의 계약이 그 대부분을 차지한다",
    "Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "one",
};

static char *joined(const GPtrArray *lines, const char *separator)
{
  GString *text = g_string_new(NULL);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf(text, "%s%s", i ? separator : "", (const char *)lines->pdata[i]);
  return g_string_free(text, FALSE);
}

/* No line is wider than asked for, and nothing is lost. */
static void test_wrap_fits(void)
{
  for (guint i = 0; i < G_N_ELEMENTS(paragraphs); i++)
    for (double width = 120; width < 700; width += 47)
      for (WrapMode mode = WRAP_FILL; mode <= WRAP_BALANCE; mode++) {
        g_autoptr(GPtrArray) lines =
            measure_text_wrap(paragraphs[i], 14, mode == WRAP_BALANCE, width, 0, mode, NULL);
        g_assert_cmpuint(lines->len, >=, 1);
        for (guint k = 0; k < lines->len; k++)
          g_assert_cmpfloat(measure_text_width(lines->pdata[k], 14, mode == WRAP_BALANCE), <=, width + 0.01);
        g_autofree char *glued = joined(lines, ""), *spaced = joined(lines, " ");
        g_autoptr(GString) bare = g_string_new(paragraphs[i]);
        g_string_replace(bare, " ", "", 0);
        g_autoptr(GString) bare_lines = g_string_new(spaced);
        g_string_replace(bare_lines, " ", "", 0);
        g_assert_cmpstr(bare_lines->str, ==, bare->str);
      }
}

/* A balanced headline has no more lines than a filled one, and its lines differ by less than a word. */
static void test_wrap_balances(void)
{
  g_autoptr(GPtrArray) filled = measure_text_wrap(paragraphs[0], 20, TRUE, 688, 0, WRAP_FILL, NULL);
  g_autoptr(GPtrArray) even = measure_text_wrap(paragraphs[0], 20, TRUE, 688, 0, WRAP_BALANCE, NULL);
  g_assert_cmpuint(even->len, ==, filled->len);
  g_assert_cmpuint(even->len, ==, 2);
  double first = measure_text_width(even->pdata[0], 20, TRUE),
         second = measure_text_width(even->pdata[1], 20, TRUE);
  g_assert_cmpfloat(fabs(first - second), <, 100);
}

static void test_wrap_keeps_together(void)
{
  g_autoptr(GPtrArray) lines =
      measure_text_wrap("Exports by Yoon Suk-yeol in 2017–21", 11, FALSE, 150, 0, WRAP_FILL, NULL);
  g_autofree char *text = joined(lines, "|");
  g_assert_nonnull(strstr(text, "Suk-yeol"));
  for (double width = 60; width < 200; width += 3) {
    g_autoptr(GPtrArray) broken =
        measure_text_wrap("against 2012–16 and 2017–21", 12, FALSE, width, 0, WRAP_BALANCE, NULL);
    g_autofree char *whole = joined(broken, "|");
    g_assert_nonnull(strstr(whole, "2012–16"));
    g_assert_nonnull(strstr(whole, "2017–21"));
  }
}

static void test_wrap_cuts(void)
{
  gboolean cut = FALSE;
  g_autoptr(GPtrArray) lines = measure_text_wrap(paragraphs[1], 14, FALSE, 200, 2, WRAP_FILL, &cut);
  g_assert_cmpuint(lines->len, ==, 2);
  g_assert_true(cut);
  g_assert_true(g_str_has_suffix(lines->pdata[1], "…"));
  g_assert_cmpfloat(measure_text_width(lines->pdata[1], 14, FALSE), <=, 200);
}

static void test_typeset(void)
{
  static const struct {
    const char *text, *expected;
  } cases[] = {
      {"477 million TIV", "477\u00A0million\u00A0TIV"},
      {"a mean of 6.3 per cent a year", "a mean of 6.3\u00A0per\u00A0cent a year"},
      {"in 2021 per capita", "in 2021 per capita"},
      {"South Korea's budget", "South Korea’s budget"},
      {"5 years later, 12 unitsworth", "5\u00A0years later, 12 unitsworth"},
      {"extracted 13 October 2024", "extracted 13\u00A0October 2024"},
      {"one million TIV", "one million TIV"},
      {"", ""},
  };
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *set = measure_text_typeset(cases[i].text);
    g_assert_cmpstr(set, ==, cases[i].expected);
  }
}

/* ---- scales and slots -------------------------------------------------------------------------------- */

static void test_scales(void)
{
  static const struct {
    double low, high;
    int lines;
    double step, from, to;
    int decimals;
  } cases[] = {
      {0, 1056, 6, 200, 0, 1200, 0},      {0, 1056, 4, 400, 0, 1200, 0}, {0, 17.3, 6, 5, 0, 20, 0},
      {-27.4, 209.7, 7, 50, -50, 250, 0}, {0, 0, 6, 0.2, 0, 1, 1},       {0, 7, 6, 2, 0, 8, 0},
      {0, 0.0042, 5, 0.001, 0, 0.005, 3},
  };
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    Scale scale = layout_scale(cases[i].low, cases[i].high, cases[i].lines);
    g_assert_cmpfloat_with_epsilon(scale.step, cases[i].step, 1e-12);
    g_assert_cmpfloat_with_epsilon(scale.low, cases[i].from, 1e-12);
    g_assert_cmpfloat_with_epsilon(scale.high, cases[i].to, 1e-12);
    g_assert_cmpint(scale.decimals, ==, cases[i].decimals);
  }
}

/* Whatever the range: it is covered, by neither too few nor too many lines, and zero is one of them. */
static void test_scale_covers(void)
{
  for (double high = 1e-6; high < 1e12; high *= 1.37)
    for (int lines = 4; lines <= 7; lines++) {
      Scale scale = layout_scale(-high / 3, high, lines);
      g_assert_cmpfloat(scale.low, <=, -high / 3 * (1 - 1e-9));
      g_assert_cmpfloat(scale.high, >=, high * (1 - 1e-9));
      g_assert_cmpuint(scale_count(&scale), <=, (guint)lines + 1);
      g_assert_cmpuint(scale_count(&scale), >=, 3);
      gboolean zero = FALSE;
      for (guint i = 0; i < scale_count(&scale); i++)
        zero = zero || scale_at(&scale, i) == 0;
      g_assert_true(zero);
    }
}

/* Columns of equal width, inside their slots, with edges on half pixels. */
static void test_slots(void)
{
  for (int n = 1; n <= 120; n++) {
    Slots slots = layout_slots(55, 704, 1950, n, 0.72, 56);
    g_assert_cmpfloat(slots.left, >=, 55);
    g_assert_cmpfloat(slots.left + slots.width * n, <=, 704.01);
    g_assert_cmpfloat(slots.column, <=, MIN(slots.width, 57));
    g_assert_cmpfloat(slots.column, >, 0);
    if (slots.width >= 4) {
      double edge = 2 * (slots_centre(&slots, 1950) - slots.column / 2);
      g_assert_cmpfloat_with_epsilon(edge, round(edge), 1e-9);
    }
  }
}

static gboolean has_text(const Drawing *drawing, const char *text)
{
  for (guint i = 0; i < drawing->texts->len; i++)
    if (strcmp(((const DrawnText *)drawing->texts->pdata[i])->text, text) == 0) return TRUE;
  return FALSE;
}

/* First and last year are always named, and no label touches another. */
static void test_year_labels(void)
{
  for (Preset preset = PRESET_FULL; preset <= PRESET_HALF; preset++)
    for (int n = 1; n <= 120; n++) {
      const Sheet *sheet = layout_sheet(preset);
      g_autoptr(Drawing) drawing = drawing_new(sheet->width, THEME_LIGHT);
      Slots slots = layout_slots(55, sheet->width - 16, 1950, n, 0.72, 56);
      layout_years(drawing, sheet, &slots, 100);
      drawing->height = 200;
      g_autoptr(GPtrArray) faults = drawing_check(drawing);
      g_assert_cmpuint(faults->len, ==, 0);
      g_assert_true(has_text(drawing, "1950"));
      g_autofree char *last = g_strdup_printf("%d", 1949 + n);
      g_autofree char *brief = g_strdup_printf("’%02d", (1949 + n) % 100);
      g_assert_true(has_text(drawing, last) || has_text(drawing, brief));
      if (preset == PRESET_HALF) g_assert_cmpuint(drawing->texts->len, <=, 7);
    }
}

/* ---- places ------------------------------------------------------------------------------------------ */

static void test_boxes(void)
{
  const Box box = {10, 10, 20, 20};
  g_assert_true(box_overlaps(box, (Box){15, 15, 25, 25}));
  g_assert_false(box_overlaps(box, (Box){20, 10, 30, 20}));
  g_assert_false(box_overlaps(box, (Box){19.6, 10, 30, 20})); /* less than half a pixel */
  g_assert_true(box_is_crossed(box, (Point){0, 0}, (Point){30, 30}, 1));
  g_assert_true(box_is_crossed(box, (Point){0, 15}, (Point){30, 15}, 1));
  g_assert_false(box_is_crossed(box, (Point){0, 15}, (Point){9, 15}, 1));
  g_assert_false(box_is_crossed(box, (Point){0, 0}, (Point){30, 0}, 1));
  g_assert_true(box_is_crossed(box, (Point){0, 9.8}, (Point){30, 9.8}, 2));
  g_assert_false(box_is_crossed(box, (Point){0, 12}, (Point){12, 0}, 1)); /* passes the corner */
}

static void test_check(void)
{
  const TextStyle style = {12, FALSE, COLOUR_INK};
  g_autoptr(Drawing) drawing = drawing_new(300, THEME_LIGHT);
  drawing->height = 100;
  drawing_text(drawing, "first", 20, 50, ANCHOR_LEFT, style);
  g_autoptr(GPtrArray) none = drawing_check(drawing);
  g_assert_cmpuint(none->len, ==, 0);
  drawing_text(drawing, "second", 30, 52, ANCHOR_LEFT, style);
  drawing_text(drawing, "third", 295, 50, ANCHOR_LEFT, style);
  g_autoptr(GPtrArray) faults = drawing_check(drawing);
  g_assert_cmpuint(faults->len, ==, 2);
  g_assert_cmpstr(faults->pdata[0], ==, "'first' overlaps 'second'");
  g_assert_cmpstr(faults->pdata[1], ==, "'third' leaves the canvas");
}

/* A label goes to the nearest free place, and to none when there is none. */
static void test_beside(void)
{
  const TextStyle style = {12, FALSE, COLOUR_INK};
  g_autoptr(Drawing) drawing = drawing_new(300, THEME_LIGHT);
  drawing->height = 200;
  Beside beside = {.room = {0, 0, 300, 200}, .target = {150, 100}, .start = 12, .clearance = 1};
  Box first, second;
  g_assert_true(layout_beside(drawing, "label", style, &beside, &first));
  g_assert_cmpfloat(first.bottom, <, 100);
  g_assert_true(layout_beside(drawing, "label", style, &beside, &second));
  g_assert_cmpfloat(second.top, >, 100);
  drawing_obstacle(drawing, (Box){0, 0, 300, 200});
  g_assert_false(layout_beside(drawing, "label", style, &beside, &second));
}

/* The ends of a panel's ranges lie on its edges, also when an axis is reversed. */
static void test_panel(void)
{
  g_autoptr(Drawing) drawing = drawing_new(300, THEME_LIGHT);
  const Panel *panel = drawing_panel(drawing, (Box){50, 20, 250, 120}, 0, 10, 5, 0);
  g_assert_cmpfloat(panel_x(panel, 0), ==, 50);
  g_assert_cmpfloat(panel_x(panel, 10), ==, 250);
  g_assert_cmpfloat(panel_y(panel, 0), ==, 20);
  g_assert_cmpfloat(panel_y(panel, 5), ==, 120);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/figures/layout/text/tabular", test_tabular_figures);
  g_test_add_func("/figures/layout/text/width", test_width_grows);
  g_test_add_func("/figures/layout/text/wrap-fits", test_wrap_fits);
  g_test_add_func("/figures/layout/text/wrap-balances", test_wrap_balances);
  g_test_add_func("/figures/layout/text/wrap-keeps-together", test_wrap_keeps_together);
  g_test_add_func("/figures/layout/text/wrap-cuts", test_wrap_cuts);
  g_test_add_func("/figures/layout/text/typeset", test_typeset);
  g_test_add_func("/figures/layout/scale/known", test_scales);
  g_test_add_func("/figures/layout/scale/covers", test_scale_covers);
  g_test_add_func("/figures/layout/slots", test_slots);
  g_test_add_func("/figures/layout/years", test_year_labels);
  g_test_add_func("/figures/layout/boxes", test_boxes);
  g_test_add_func("/figures/layout/check", test_check);
  g_test_add_func("/figures/layout/beside", test_beside);
  g_test_add_func("/figures/layout/panel", test_panel);
  return g_test_run();
}
