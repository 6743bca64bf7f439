#include "figures/layout.h"

#include <math.h>
#include <string.h>

#define GAP_ABOVE_HAIRLINE 14.0
#define GAP_BELOW_HAIRLINE 7.0
#define BOTTOM_MARGIN 12.0

static const Sheet sheets[] = {
    [PRESET_FULL] =
        {
            .width = 720,
            .margin = 16,
            .title = {20, TRUE, COLOUR_INK},
            .subtitle = {14, FALSE, COLOUR_TEXT2},
            .title_leading = 26,
            .subtitle_leading = 19,
            .name = {13, FALSE, COLOUR_TEXT2},
            .name_key = {13, TRUE, COLOUR_INK},
            .value = {12.5, FALSE, COLOUR_TEXT2},
            .value_key = {12.5, TRUE, COLOUR_INK},
            .axis = {12, FALSE, COLOUR_TEXT3},
            .head = {11.5, FALSE, COLOUR_TEXT3},
            .head_key = {12.5, TRUE, COLOUR_TEXT2},
            .small = {11.5, FALSE, COLOUR_TEXT3},
            .note = {11, FALSE, COLOUR_TEXT3},
            .note_leading = 15,
            .plot_height = 252,
            .title_lines = 2,
        },
    [PRESET_HALF] =
        {
            .width = 352,
            .margin = 16,
            .title = {16.5, TRUE, COLOUR_INK},
            .subtitle = {13, FALSE, COLOUR_TEXT2},
            .title_leading = 21,
            .subtitle_leading = 17,
            .name = {12.5, FALSE, COLOUR_TEXT2},
            .name_key = {12.5, TRUE, COLOUR_INK},
            .value = {12, FALSE, COLOUR_TEXT2},
            .value_key = {12, TRUE, COLOUR_INK},
            .axis = {12, FALSE, COLOUR_TEXT3},
            .head = {11.5, FALSE, COLOUR_TEXT3},
            .head_key = {12, TRUE, COLOUR_TEXT2},
            .small = {11.5, FALSE, COLOUR_TEXT3},
            .note = {11, FALSE, COLOUR_TEXT3},
            .note_leading = 15,
            .plot_height = 132,
            .title_lines = 3,
            .max_years = 5,
            .half = TRUE,
        },
};

const Sheet *layout_sheet(Preset preset)
{
  g_return_val_if_fail(preset < G_N_ELEMENTS(sheets), &sheets[PRESET_FULL]);
  return &sheets[preset];
}

double layout_paragraph(Drawing *drawing, const char *text, double left, double top, double width,
                        TextStyle style, double leading, guint max_lines, WrapMode mode)
{
  g_autofree char *joined = measure_text_typeset(text);
  gboolean cut = FALSE;
  g_autoptr(GPtrArray) lines =
      measure_text_wrap(joined, style.size, style.bold, width, max_lines, mode, &cut);
  for (guint i = 0; i < lines->len; i++)
    if (*(const char *)lines->pdata[i])
      drawing_text(drawing, lines->pdata[i], left, top + leading * (i + 0.5), ANCHOR_LEFT, style);
  if (cut) drawing_notice(drawing, "'%s' is too long for %u lines and was cut", text, max_lines);
  return top + leading * lines->len;
}

gboolean layout_title_fits(const Sheet *sheet, const char *title)
{
  g_autofree char *set = measure_text_typeset(title);
  g_autoptr(GPtrArray) lines = measure_text_wrap(set, sheet->title.size, sheet->title.bold,
                                                 sheet->width - 2 * sheet->margin, 0, WRAP_BALANCE, NULL);
  return lines->len <= sheet->title_lines;
}

Frame *frame_open(const Recipe *recipe, const char *title, const char *subtitle)
{
  Frame *frame = g_new0(Frame, 1);
  const Sheet *sheet = layout_sheet(recipe->preset);
  frame->recipe = recipe;
  frame->sheet = sheet;
  frame->drawing = drawing_new(sheet->width, recipe->theme);
  frame->left = sheet->margin;
  frame->right = sheet->width - sheet->margin;
  frame->title = g_strdup(recipe->title ? recipe->title : title);
  double width = frame->right - frame->left;
  frame->y = layout_paragraph(frame->drawing, frame->title, frame->left, sheet->margin, width, sheet->title,
                              sheet->title_leading, sheet->title_lines, WRAP_BALANCE);
  const char *second = recipe->subtitle ? recipe->subtitle : subtitle;
  if (second && *second)
    frame->y = layout_paragraph(frame->drawing, second, frame->left, frame->y + 2, width, sheet->subtitle,
                                sheet->subtitle_leading, sheet->title_lines, WRAP_BALANCE);
  return frame;
}

void frame_free(Frame *frame)
{
  if (!frame) return;
  drawing_free(frame->drawing);
  g_free(frame->title);
  g_free(frame);
}

static void set_foot(Frame *frame, const char *note)
{
  const Sheet *sheet = frame->sheet;
  Drawing *drawing = frame->drawing;
  double width = frame->right - frame->left, y = round(frame->y + GAP_ABOVE_HAIRLINE);
  drawing_rectangle(drawing, LAYER_BACK, COLOUR_HAIRLINE, (Box){frame->left, y, frame->right, y + 0.75});
  y += GAP_BELOW_HAIRLINE;
  const char *text = frame->recipe->note ? frame->recipe->note : note;
  if (text && *text) {
    g_autofree char *whole =
        g_str_has_prefix(text, "Note") ? g_strdup(text) : g_strconcat("Note: ", text, NULL);
    y = layout_paragraph(drawing, whole, frame->left, y, width, sheet->note, sheet->note_leading, 0,
                         WRAP_FILL);
  }
  if (frame->recipe->source && *frame->recipe->source)
    y = layout_paragraph(drawing, frame->recipe->source, frame->left, y, width, sheet->note,
                         sheet->note_leading, 0, WRAP_FILL);
  drawing->height = ceil(y + BOTTOM_MARGIN);
  if (drawing->theme != THEME_LIGHT) /* the light ground is the terminals' own */
    drawing_ground(drawing);
}

/* A label that could not be set well is a warning to users and an error in tests. */
static void report(Frame *frame, char **notice)
{
  Drawing *drawing = frame->drawing;
  g_autoptr(GPtrArray) faults = drawing_check(drawing);
  for (guint i = 0; i < faults->len; i++)
    drawing_notice(drawing, "figure %s: %s", frame->recipe->id, (const char *)faults->pdata[i]);
  if (notice) *notice = drawing->notices->len ? g_strdup(drawing->notices->str) : NULL;
}

Figure *frame_close(Frame *frame, const char *note, char *alt, char *csv, char **notice)
{
  set_foot(frame, note);
  report(frame, notice);
  Drawing *drawing = frame->drawing;
  Figure *figure = g_new0(Figure, 1);
  figure->id = g_strdup(frame->recipe->id);
  figure->title = g_strdup(frame->title);
  figure->width = drawing->width;
  figure->height = drawing->height;
  figure->script = drawing_script(drawing, &figure->groups);
  figure->alt = alt;
  figure->csv = csv;
  figure->hover = g_ptr_array_ref(drawing->hover);
  return figure;
}
