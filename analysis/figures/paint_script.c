#include "figures/paint_script.h"

#include "base/number.h"
#include "base/text.h"
#include "figures/finish.h"
#include "figures/script_text.h"

#include <string.h>

#define FONT "font 'Lato,12' noenhanced background '#FFFFFF'"

/* ---- terminals ------------------------------------------------------------------------------------- */

static void append_svg(GString *script, const Figure *figure, double scale)
{
  (void)scale;
  g_autofree char *width = number_shortest(figure->width), *height = number_shortest(figure->height);
  g_string_append_printf(script, "set terminal svg size %s,%s dynamic " FONT "\n", width, height);
}

/* Text sizes are points of 1/72 inch at 96 pixels an inch: 0.75. */
static void append_png(GString *script, const Figure *figure, double scale)
{
  g_autofree char *font = number_shortest(0.75 * scale), *line = number_shortest(scale);
  g_string_append_printf(script, "set terminal pngcairo size %d,%d fontscale %s linewidth %s " FONT "\n",
                         finish_pixels(figure->width, scale), finish_pixels(figure->height, scale), font,
                         line);
}

/* Measured, so that text and lines agree with the other forms: figures, section 12. */
static void append_pdf(GString *script, const Figure *figure, double scale)
{
  (void)scale;
  g_autofree char *width = number_shortest(figure->width / 96),
                  *height = number_shortest(figure->height / 96);
  g_string_append_printf(script,
                         "set terminal pdfcairo size %sin,%sin fontscale 0.5625 linewidth 1.5 " FONT "\n",
                         width, height);
}

static const struct {
  const char *ending;
  void (*append)(GString *script, const Figure *figure, double scale);
} forms[] = {
    [PICTURE_SVG] = {".svg", append_svg},
    [PICTURE_PNG] = {".png", append_png},
    [PICTURE_PDF] = {".pdf", append_pdf},
};

gboolean picture_form_of_path(const char *path, PictureForm *out)
{
  g_autofree char *folded = g_ascii_strdown(path, -1);
  for (guint i = 0; i < G_N_ELEMENTS(forms); i++)
    if (g_str_has_suffix(folded, forms[i].ending)) {
      *out = (PictureForm)i;
      return TRUE;
    }
  return FALSE;
}

/* ---- around a body --------------------------------------------------------------------------------- */

double paint_scale(const PaintJob *job)
{
  return job->scale > 0 ? job->scale : PAINT_SCALE;
}

void paint_open(GString *script, const Figure *figure, PictureForm form, double scale, const char *output)
{
  g_string_append(script, "set encoding utf8\n");
  forms[form].append(script, figure, scale);
  g_string_append(script, "set output ");
  script_text(script, output);
  g_string_append_c(script, '\n');
}

void paint_body(GString *script, const Figure *figure)
{
  g_string_append(script, figure->script);
  if (!g_str_has_suffix(figure->script, "\n")) g_string_append_c(script, '\n');
  g_string_append(script, "unset output\n");
}

guint paint_lines(const char *text)
{
  guint lines = 0;
  for (const char *p = strchr(text, '\n'); p != NULL; p = strchr(p + 1, '\n'))
    lines++;
  return lines;
}

/* ---- the kept script ------------------------------------------------------------------------------- */

/* A backslash would draw the next line into the comment. */
static void append_comment(GString *script, const char *text)
{
  g_autofree char *clean = text_clean(text, -1, 0);
  g_strdelimit(clean, "\\", '/');
  g_string_append_printf(script, "# %s\n", clean);
}

static void append_head(GString *script, const Figure *figure)
{
  append_comment(script, figure->title != NULL ? figure->title : figure->id);
  g_string_append_printf(
      script,
      "#\n# Drawn by armex " ARMEX_VERSION ". Drawn again, as %s.svg in the current folder, by\n"
      "#   gnuplot %s.gp\n"
      "# (5.4 or newer, with the font Lato). For another form put one of these in place of terminal and "
      "output:\n",
      figure->id, figure->id);
  for (guint i = 0; i < G_N_ELEMENTS(forms); i++) {
    if (i == PICTURE_SVG) continue;
    g_string_append(script, "#   ");
    forms[i].append(script, figure, PAINT_SCALE);
    g_string_append_printf(script, "#   set output '%s%s'\n", figure->id, forms[i].ending);
  }
  g_autofree char *output = g_strconcat(figure->id, ".svg", NULL);
  paint_open(script, figure, PICTURE_SVG, 1, output);
}

char *paint_kept_script(const Figure *figure)
{
  GString *script = g_string_new(NULL);
  append_head(script, figure);
  paint_body(script, figure);
  return g_string_free(script, FALSE);
}

guint paint_kept_lines(const Figure *figure)
{
  g_autoptr(GString) head = g_string_new(NULL);
  append_head(head, figure);
  return paint_lines(head->str);
}
