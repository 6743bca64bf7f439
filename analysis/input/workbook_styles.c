/* Which cells are printed in blue or red, and which as percentages: xl/styles.xml, with the colours of the
 * theme where a font names one of them. */
#include "input/workbook_parts.h"
#include "input/xml.h"

#include "base/error.h"

#include <stdlib.h>
#include <string.h>

#define MAX_STYLES 65536

typedef enum { SECTION_NONE, SECTION_FONTS, SECTION_FORMATS, SECTION_CELLS } Section;

typedef struct {
  Archive *archive;
  const GArray *theme; /* guint32 0xRRGGBB, in the theme's own order */
  Section section;
  GArray *inks;         /* Ink of each font */
  GHashTable *percents; /* numbers of the workbook's own formats that hold a per cent sign */
  GArray *styles;
} Styles;

/* ---- colours --------------------------------------------------------------------------------------- */

/* ECMA-376 Part 1, 18.8.27: colours 8 to 63; 0 to 7 are the first eight again. */
static const guint32 indexed[] = {
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x800000, 0x008000,
    0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF,
    0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000,
    0x008080, 0x0000FF, 0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99,
    0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696, 0x003366, 0x339966,
    0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333,
};

/* By hue, so that dark red and the blues of a theme count: a saturated colour within 12 degrees of red, or
 * from 200 to 260 degrees. */
static Ink ink_of(guint32 rgb)
{
  int r = (int)(rgb >> 16 & 255), g = (int)(rgb >> 8 & 255), b = (int)(rgb & 255);
  int top = MAX(r, MAX(g, b)), span = top - MIN(r, MIN(g, b));
  if (top < 64 || span * 2 < top) return INK_OTHER;
  if (top == r && abs(g - b) * 5 <= span) return INK_RED;
  return top == b && (g - r) * 3 <= span * 2 && (r - g) * 3 <= span ? INK_BLUE : INK_OTHER;
}

/* "FF0000FF" with its opacity in front, or without. */
static Ink ink_of_text(const char *text)
{
  gsize length = strlen(text);
  guint64 rgb;
  if (length < 6 || !g_ascii_string_to_unsigned(text + length - 6, 16, 0, 0xFFFFFF, &rgb, NULL))
    return INK_OTHER;
  return ink_of((guint32)rgb);
}

static int attribute_number(const char **attributes, const char *name, int otherwise)
{
  const char *text = xml_attribute(attributes, name);
  guint64 value;
  return text && g_ascii_string_to_unsigned(text, 10, 0, G_MAXINT, &value, NULL) ? (int)value : otherwise;
}

/* Fonts count the light colour of each pair before the dark one, the theme lists the dark one first. */
static Ink ink_of_theme(const GArray *theme, int index)
{
  static const int order[] = {1, 0, 3, 2};
  int at = index < (int)G_N_ELEMENTS(order) ? order[index] : index;
  return theme && at < (int)theme->len ? ink_of(g_array_index(theme, guint32, at)) : INK_OTHER;
}

static Ink font_ink(const Styles *styles, const char **attributes)
{
  const char *rgb = xml_attribute(attributes, "rgb");
  int theme = attribute_number(attributes, "theme", -1), index = attribute_number(attributes, "indexed", -1);
  if (rgb) return ink_of_text(rgb);
  if (theme >= 0) return ink_of_theme(styles->theme, theme);
  if (index >= 8) index -= 8;
  return index >= 0 && index < (int)G_N_ELEMENTS(indexed) ? ink_of(indexed[index]) : INK_OTHER;
}

/* ---- the theme ------------------------------------------------------------------------------------- */

typedef struct {
  gboolean in_scheme;
  GArray *colours;
} Theme;

static gboolean theme_start(gpointer data, const char *name, const char **attributes, GError **error)
{
  Theme *theme = data;
  (void)error;
  if (strcmp(name, "clrScheme") == 0) theme->in_scheme = TRUE;
  const char *text = strcmp(name, "srgbClr") == 0  ? xml_attribute(attributes, "val")
                     : strcmp(name, "sysClr") == 0 ? xml_attribute(attributes, "lastClr")
                                                   : NULL;
  guint64 rgb;
  if (!theme->in_scheme || !text || !g_ascii_string_to_unsigned(text, 16, 0, 0xFFFFFF, &rgb, NULL))
    return TRUE;
  guint32 colour = (guint32)rgb;
  if (theme->colours->len < 12) g_array_append_val(theme->colours, colour);
  return TRUE;
}

static gboolean theme_end(gpointer data, const char *name, GError **error)
{
  Theme *theme = data;
  (void)error;
  if (strcmp(name, "clrScheme") == 0) theme->in_scheme = FALSE;
  return TRUE;
}

static GArray *theme_read(Archive *archive, const char *part, GError **error)
{
  static const XmlHandlers handlers = {.start = theme_start, .end = theme_end};
  Theme theme = {FALSE, g_array_new(FALSE, FALSE, sizeof(guint32))};
  if (xml_read(archive, part, &handlers, &theme, error)) return theme.colours;
  g_array_unref(theme.colours);
  return NULL;
}

/* ---- styles ---------------------------------------------------------------------------------------- */

/* 0% and 0.00% have numbers of their own (ECMA-376 Part 1, 18.8.30). */
static gboolean is_percent_format(const Styles *styles, int number)
{
  return number == 9 || number == 10 || g_hash_table_contains(styles->percents, GINT_TO_POINTER(number));
}

/* A sign in quotes or behind a backslash is text beside the number. */
static gboolean has_percent_sign(const char *code)
{
  gboolean quoted = FALSE;
  for (; *code; code++) {
    if (*code == '\\' && code[1])
      code++;
    else if (*code == '"')
      quoted = !quoted;
    else if (*code == '%' && !quoted)
      return TRUE;
  }
  return FALSE;
}

static void take_format(Styles *styles, const char **attributes)
{
  const char *code = xml_attribute(attributes, "formatCode");
  int number = attribute_number(attributes, "numFmtId", -1);
  if (code && number >= 0 && has_percent_sign(code))
    g_hash_table_add(styles->percents, GINT_TO_POINTER(number));
}

static void take_style(Styles *styles, const char **attributes)
{
  guint font = (guint)attribute_number(attributes, "fontId", 0);
  CellStyle style = {.ink = font < styles->inks->len ? g_array_index(styles->inks, Ink, font) : INK_OTHER,
                     .percent = is_percent_format(styles, attribute_number(attributes, "numFmtId", 0))};
  g_array_append_val(styles->styles, style);
}

static void take_font(Styles *styles)
{
  const Ink ink = INK_OTHER;
  g_array_append_val(styles->inks, ink);
}

static const struct {
  const char *name;
  Section section;
} sections[] = {{"fonts", SECTION_FONTS}, {"numFmts", SECTION_FORMATS}, {"cellXfs", SECTION_CELLS}};

static gboolean on_start(gpointer data, const char *name, const char **attributes, GError **error)
{
  Styles *styles = data;
  for (gsize i = 0; i < G_N_ELEMENTS(sections); i++)
    if (strcmp(sections[i].name, name) == 0) styles->section = sections[i].section;
  if (styles->section == SECTION_FORMATS && strcmp(name, "numFmt") == 0) take_format(styles, attributes);
  if (styles->section == SECTION_CELLS && strcmp(name, "xf") == 0) take_style(styles, attributes);
  if (styles->section == SECTION_FONTS && strcmp(name, "font") == 0) take_font(styles);
  if (styles->section == SECTION_FONTS && strcmp(name, "color") == 0 && styles->inks->len)
    g_array_index(styles->inks, Ink, styles->inks->len - 1) = font_ink(styles, attributes);
  return (styles->styles->len <= MAX_STYLES && styles->inks->len <= MAX_STYLES) ||
         error_at(error, ARMEX_ERROR_INPUT, (Place){.file = archive_path(styles->archive)},
                  "the workbook has more than %d styles", MAX_STYLES);
}

static gboolean on_end(gpointer data, const char *name, GError **error)
{
  Styles *styles = data;
  (void)error;
  for (gsize i = 0; i < G_N_ELEMENTS(sections); i++)
    if (strcmp(sections[i].name, name) == 0) styles->section = SECTION_NONE;
  return TRUE;
}

GArray *workbook_styles_read(Archive *archive, const char *part, const char *theme, GError **error)
{
  static const XmlHandlers handlers = {.start = on_start, .end = on_end};
  g_autoptr(GArray) colours = theme ? theme_read(archive, theme, error) : NULL;
  if (theme && !colours) return NULL;
  g_autoptr(GArray) inks = g_array_new(FALSE, FALSE, sizeof(Ink));
  g_autoptr(GArray) styles = g_array_new(FALSE, FALSE, sizeof(CellStyle));
  g_autoptr(GHashTable) percents = g_hash_table_new(NULL, NULL);
  Styles state = {.archive = archive, .theme = colours, .inks = inks, .percents = percents, .styles = styles};
  return xml_read(archive, part, &handlers, &state, error) ? g_steal_pointer(&styles) : NULL;
}
