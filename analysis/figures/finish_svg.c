#include "figures/finish.h"

#include "base/text.h"
#include "figures/finish_attributes.h"

#include <math.h>
#include <string.h>

/* An element whose tag is not written before something stands in it: gnuplot leaves many empty groups. */
typedef struct {
  GString *tag;        /* "<g id="..."", without its end; NULL once written */
  guint plotted_group; /* 1 or 0 */
} Open;

/* What is being rewritten. */
typedef struct {
  const Figure *figure;
  const char *prefix;
  GString *out;
  GArray *open;       /* Open */
  guint skip;         /* depth inside an element that is left out; 0: none */
  gboolean keep_defs; /* gnuplot's fixed definitions are used */
  gboolean seen_defs;
  guint plotted;  /* depth of plotted groups we are in */
  guint groups;   /* plotted groups */
  guint polygons; /* polygons in them */
  gboolean hover; /* insert hover texts */
} Rewrite;

/* ---- elements -------------------------------------------------------------------------------------- */

static void write_open_tags(Rewrite *rewrite)
{
  for (guint i = 0; i < rewrite->open->len; i++) {
    Open *open = &g_array_index(rewrite->open, Open, i);
    if (open->tag == NULL) continue;
    g_string_append_printf(rewrite->out, "%s>", open->tag->str);
    g_string_free(g_steal_pointer(&open->tag), TRUE);
  }
}

static gboolean is_text_element(const char *name)
{
  return g_str_equal(name, "text") || g_str_equal(name, "tspan");
}

static void write_hover(Rewrite *rewrite)
{
  const guint index = rewrite->polygons++;
  const GPtrArray *hover = rewrite->figure->hover;
  const char *text = rewrite->hover && index < hover->len ? g_ptr_array_index(hover, index) : NULL;
  if (text == NULL || *text == '\0') return;
  write_open_tags(rewrite);
  g_autofree char *escaped = text_escape_xml(text);
  g_string_append_printf(rewrite->out, "<title>%s</title>", escaped);
}

static void write_description(Rewrite *rewrite)
{
  const Figure *figure = rewrite->figure;
  g_autofree char *title = text_escape_xml(figure->title != NULL ? figure->title : figure->id);
  g_autofree char *alt = text_escape_xml(figure->alt != NULL ? figure->alt : "");
  write_open_tags(rewrite);
  g_string_append_printf(rewrite->out, "\n<title id=\"%stitle\">%s</title>\n<desc id=\"%sdesc\">%s</desc>",
                         rewrite->prefix, title, rewrite->prefix, alt);
}

/* All that the svg terminal writes without its mouse; scripts and links are not among it. */
static const char *const known_elements[] = {
    "svg",  "g",       "defs",  "title",   "desc",   "path",    "rect",        "circle", "use",
    "text", "polygon", "tspan", "pattern", "filter", "feFlood", "feComposite", "image",  NULL,
};

static gboolean is_known(const char *name, const char **names, GError **error)
{
  if (!g_strv_contains(known_elements, name)) {
    g_set_error(error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "<%s> has no place in a figure", name);
    return FALSE;
  }
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_has_prefix(names[i], "on")) {
      g_set_error(error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ATTRIBUTE, "'%s' has no place in a figure",
                  names[i]);
      return FALSE;
    }
  return TRUE;
}

/* Twice the area by the shoelace formula, from "x,y x,y ...". */
static gboolean has_area(const char *points)
{
  double first_x = 0, first_y = 0, last_x = 0, last_y = 0, sum = 0;
  char *at = (char *)points, *begin;
  for (guint n = 0;; n++) {
    const double x = g_ascii_strtod(begin = at, &at);
    if (at == begin || *at != ',') break;
    const double y = g_ascii_strtod(at + 1, &at);
    if (n == 0)
      first_x = x, first_y = y;
    else
      sum += last_x * y - x * last_y;
    last_x = x, last_y = y;
  }
  sum += last_x * first_y - first_x * last_y;
  return fabs(sum) > 1e-6;
}

/* gnuplot's own titles ("gnuplot_plot_1") would pop up over the marks; its fixed definitions are dropped
 * where nothing uses them. A filled curve that ends on its base line leaves a polygon
 * without area. */
static gboolean is_left_out(Rewrite *rewrite, const char *name, const char *points)
{
  if (points != NULL && g_str_equal(name, "polygon")) return !has_area(points);
  if (g_str_equal(name, "title") || g_str_equal(name, "desc")) return TRUE;
  if (!g_str_equal(name, "defs") || rewrite->seen_defs) return FALSE;
  rewrite->seen_defs = TRUE;
  return !rewrite->keep_defs;
}

static void start_element(GMarkupParseContext *context, const char *name, const char **names,
                          const char **values, gpointer data, GError **error)
{
  (void)context;
  Rewrite *rewrite = data;
  if (!is_known(name, names, error)) return;
  if (rewrite->skip > 0 || is_left_out(rewrite, name, finish_attribute(names, values, "points"))) {
    rewrite->skip++;
    return;
  }
  const char *id = finish_attribute(names, values, "id");
  const Open open = {.tag = g_string_new(NULL),
                     .plotted_group = id != NULL && g_str_has_prefix(id, "gnuplot_plot_") ? 1 : 0};
  const gboolean is_root = g_str_equal(name, "svg");
  g_string_printf(open.tag, "%s<%s", g_str_equal(name, "tspan") ? "" : "\n", name);
  finish_attributes(open.tag, rewrite->prefix, names, values);
  if (is_root)
    g_string_append_printf(open.tag, " role=\"img\" lang=\"en\" aria-labelledby=\"%stitle %sdesc\"",
                           rewrite->prefix, rewrite->prefix);
  g_array_append_val(rewrite->open, open);
  rewrite->groups += open.plotted_group;
  rewrite->plotted += open.plotted_group;
  if (is_root) write_description(rewrite);
  if (g_str_equal(name, "polygon") && rewrite->plotted > 0) write_hover(rewrite);
}

static void end_element(GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  (void)context, (void)error;
  Rewrite *rewrite = data;
  if (rewrite->skip > 0) {
    rewrite->skip--;
    return;
  }
  Open *open = &g_array_index(rewrite->open, Open, rewrite->open->len - 1);
  rewrite->plotted -= open->plotted_group;
  if (open->tag == NULL) {
    g_string_append_printf(rewrite->out, "%s</%s>", is_text_element(name) ? "" : "\n", name);
  } else if (!g_str_equal(name, "g")) {
    g_string_append_c(open->tag, '/');
    write_open_tags(rewrite);
  }
  g_array_set_size(rewrite->open, rewrite->open->len - 1); /* frees an unwritten tag */
}

/* Text outside of text elements is layout, or gnuplot's stray "Z" behind a closed path. */
static void text_inside(GMarkupParseContext *context, const char *text, gsize length, gpointer data,
                        GError **error)
{
  (void)error;
  Rewrite *rewrite = data;
  if (rewrite->skip > 0 || !is_text_element(g_markup_parse_context_get_element(context))) return;
  write_open_tags(rewrite);
  g_autofree char *escaped = g_markup_escape_text(text, (gssize)length);
  g_string_append(rewrite->out, escaped);
}

/* ---- the whole ------------------------------------------------------------------------------------- */

static void open_clear(gpointer data)
{
  Open *open = data;
  if (open->tag != NULL) g_string_free(open->tag, TRUE);
}

/* The fixed definitions stand first and use each other; whether anything else uses them shows behind their
 * end. */
static gboolean uses_fixed_definitions(const char *bytes)
{
  static const char *const references[] = {"#gpDot", "#gpPt", "#textbox", "#greybox"};
  const char *behind = strstr(bytes, "</defs>");
  for (guint i = 0; behind != NULL && i < G_N_ELEMENTS(references); i++)
    if (strstr(behind, references[i]) != NULL) return TRUE;
  return FALSE;
}

static gboolean rewrite_svg(Rewrite *rewrite, const char *bytes, gsize length, GError **error)
{
  static const GMarkupParser parser = {
      .start_element = start_element, .end_element = end_element, .text = text_inside};
  g_autoptr(GArray) open = g_array_new(FALSE, FALSE, sizeof(Open));
  g_array_set_clear_func(open, open_clear);
  rewrite->open = open;
  rewrite->keep_defs = uses_fixed_definitions(bytes);
  g_string_assign(rewrite->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  g_autoptr(GError) cause = NULL;
  g_autoptr(GMarkupParseContext) context =
      g_markup_parse_context_new(&parser, G_MARKUP_DEFAULT_FLAGS, rewrite, NULL);
  if (!g_markup_parse_context_parse(context, bytes, (gssize)length, &cause) ||
      !g_markup_parse_context_end_parse(context, &cause))
    return error_set(error, ARMEX_ERROR_OUTPUT, "gnuplot wrote a faulty SVG: %s", cause->message);
  g_string_append_c(rewrite->out, '\n');
  return TRUE;
}

/* An id must begin with a letter, a figure's may begin with a digit. */
static char *id_prefix(const Figure *figure)
{
  return g_strdup_printf("%s%s-", g_ascii_isalpha(figure->id[0]) ? "" : "fig-", figure->id);
}

char *finish_svg(const Figure *figure, double scale, const char *bytes, gsize length, gsize *finished,
                 GError **error)
{
  (void)scale;
  const guint texts = figure->hover != NULL ? figure->hover->len : 0;
  g_autofree char *prefix = id_prefix(figure);
  g_autoptr(GString) out = g_string_sized_new(length);
  Rewrite rewrite = {.figure = figure, .prefix = prefix, .out = out, .hover = texts > 0};
  if (!rewrite_svg(&rewrite, bytes, length, error)) return NULL;
  if (rewrite.groups != figure->groups) {
    error_set(error, ARMEX_ERROR_OUTPUT, "the SVG holds %u plotted groups, not %u", rewrite.groups,
              figure->groups);
    return NULL;
  }
  if (texts > 0 && rewrite.polygons != texts) {
    g_warning("figure '%s' has %u marks, but %u hover texts: it gets none", figure->id, rewrite.polygons,
              texts);
    rewrite = (Rewrite){.figure = figure, .prefix = prefix, .out = out};
    if (!rewrite_svg(&rewrite, bytes, length, error)) return NULL;
  }
  *finished = out->len;
  return g_string_free(g_steal_pointer(&out), FALSE);
}
