#include "figures/finish_attributes.h"

#include <stdio.h>
#include <string.h>

/* gnuplot sets the baseline of SVG text 0.325 of its size under the middle, cairo's layout of Lato 0.375. */
#define BASELINE_SHIFT 0.05

typedef struct {
  const char *name, *value;
  const char **names, **values; /* all attributes of the element */
  const char *prefix;
} Attribute;

const char *finish_attribute(const char **names, const char **values, const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal(names[i], name)) return values[i];
  return NULL;
}

static void append(GString *tag, const char *name, const char *value)
{
  g_autofree char *escaped = g_markup_escape_text(value, -1);
  g_string_append_printf(tag, " %s=\"%s\"", name, escaped);
}

static void write_plain(GString *tag, const Attribute *attribute)
{
  append(tag, attribute->name, attribute->value);
}

static void write_nothing(GString *tag, const Attribute *attribute)
{
  (void)tag, (void)attribute;
}

static void write_id(GString *tag, const Attribute *attribute)
{
  g_autofree char *id = g_strconcat(attribute->prefix, attribute->value, NULL);
  append(tag, attribute->name, id);
}

static void write_reference(GString *tag, const Attribute *attribute)
{
  const gboolean inside = attribute->value[0] == '#';
  g_autofree char *id = inside ? g_strconcat("#", attribute->prefix, attribute->value + 1, NULL) : NULL;
  append(tag, attribute->name, inside ? id : attribute->value);
}

/* "rgb( 96, 150, 192)" becomes what the palette calls it, "#6096C0"; "url(#gpPat1)" is a reference. */
static void write_paint(GString *tag, const Attribute *attribute)
{
  unsigned red, green, blue;
  g_autofree char *paint = NULL;
  if (sscanf(attribute->value, "rgb(%3u,%3u,%3u)", &red, &green, &blue) == 3)
    paint = g_strdup_printf("#%02X%02X%02X", red, green, blue);
  else if (g_str_has_prefix(attribute->value, "url(#"))
    paint = g_strconcat("url(#", attribute->prefix, attribute->value + strlen("url(#"), NULL);
  append(tag, attribute->name, paint != NULL ? paint : attribute->value);
}

/* gnuplot writes the font as fontconfig would read it, "Lato:Bold": no viewer knows a family of that name.
 * Liberation Sans has Arial's widths, in which the layout was tested too. */
static void write_font(GString *tag, const Attribute *attribute)
{
  static const char fallback[] = "'Liberation Sans'";
  g_auto(GStrv) parts = g_strsplit(attribute->value, ":", 2);
  const gboolean is_fallback = g_str_equal(parts[0], "Liberation Sans");
  g_autofree char *families = is_fallback
                                  ? g_strconcat(fallback, ", Arial, sans-serif", NULL)
                                  : g_strconcat(parts[0], ", ", fallback, ", Arial, sans-serif", NULL);
  g_string_append_printf(tag, " %s=\"%s\"", attribute->name, families);
  if (parts[1] != NULL && g_ascii_strcasecmp(parts[1], "Bold") == 0) append(tag, "font-weight", "bold");
}

static void write_place(GString *tag, const Attribute *attribute)
{
  const char *size = finish_attribute(attribute->names, attribute->values, "font-size");
  const char *y = strchr(attribute->value, ',');
  char *behind;
  if (size == NULL || y == NULL || !g_str_has_prefix(attribute->value, "translate(")) {
    write_plain(tag, attribute);
    return;
  }
  const double shifted = g_ascii_strtod(y + 1, &behind) + BASELINE_SHIFT * g_ascii_strtod(size, NULL);
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd(number, sizeof number, "%.2f", shifted);
  g_autofree char *place =
      g_strdup_printf("%.*s,%s%s", (int)(y - attribute->value), attribute->value, number, behind);
  append(tag, attribute->name, place);
}

/* gnuplot leaves the edges of filled shapes unsmoothed (shape-rendering), against seams between neighbours:
 * discs become jagged by it, and straight edges are laid on whole pixels where they must be sharp. */
static const struct {
  const char *name;
  void (*write)(GString *tag, const Attribute *attribute);
} rows[] = {
    {"id", write_id},
    {"xlink:href", write_reference},
    {"href", write_reference},
    {"fill", write_paint},
    {"stroke", write_paint},
    {"color", write_paint},
    {"filter", write_paint},
    {"clip-path", write_paint},
    {"font-family", write_font},
    {"transform", write_place},
    {"shape-rendering", write_nothing},
};

void finish_attributes(GString *tag, const char *prefix, const char **names, const char **values)
{
  for (guint i = 0; names[i] != NULL; i++) {
    const Attribute attribute = {names[i], values[i], names, values, prefix};
    void (*write)(GString *, const Attribute *) = write_plain;
    for (guint k = 0; k < G_N_ELEMENTS(rows); k++)
      if (g_str_equal(names[i], rows[k].name)) write = rows[k].write;
    write(tag, &attribute);
  }
}
