#include "figures/measure_text.h"

#include <math.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>
#include <string.h>

#define FIRST_FAMILY "Lato"
#define SECOND_FAMILY "Liberation Sans"

/* PNG is drawn at twice the logical size, with the hinting that cairo takes by default. */
#define PNG_SCALE 2.0

typedef struct {
  char *family;
  PangoLayout *exact;  /* unhinted, unrounded: SVG and PDF */
  PangoLayout *hinted; /* as in PNG */
  GHashTable *widths;  /* "size bold text" → double * */
} Measurer;

static void substitute_unhinted(FcPattern *pattern, G_GNUC_UNUSED gpointer data)
{
  FcPatternDel(pattern, FC_HINTING);
  FcPatternAddBool(pattern, FC_HINTING, FcFalse);
}

static gboolean family_exists(const char *family)
{
  FcPattern *pattern = FcPatternBuild(NULL, FC_FAMILY, FcTypeString, family, (char *)NULL);
  FcConfigSubstitute(NULL, pattern, FcMatchPattern);
  FcDefaultSubstitute(pattern);
  FcResult result;
  FcPattern *match = FcFontMatch(NULL, pattern, &result);
  FcChar8 *found = NULL;
  gboolean exists = match && FcPatternGetString(match, FC_FAMILY, 0, &found) == FcResultMatch &&
                    g_ascii_strcasecmp((const char *)found, family) == 0;
  if (match) FcPatternDestroy(match);
  FcPatternDestroy(pattern);
  return exists;
}

static PangoLayout *new_layout(gboolean hinted)
{
  PangoFontMap *map = pango_ft2_font_map_new();
  pango_ft2_font_map_set_resolution(PANGO_FT2_FONT_MAP(map), 96, 96);
  if (!hinted)
    pango_fc_font_map_set_default_substitute(PANGO_FC_FONT_MAP(map), substitute_unhinted, NULL, NULL);
  PangoContext *context = pango_font_map_create_context(map);
  pango_context_set_round_glyph_positions(context, hinted);
  pango_context_set_language(context, pango_language_from_string("en-GB"));
  PangoLayout *layout = pango_layout_new(context);
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  g_object_unref(context);
  g_object_unref(map);
  return layout;
}

static Measurer *measurer(void)
{
  static Measurer *kept;
  if (kept) return kept;
  kept = g_new0(Measurer, 1);
  kept->family =
      g_strdup(!family_exists(FIRST_FAMILY) && family_exists(SECOND_FAMILY) ? SECOND_FAMILY : FIRST_FAMILY);
  kept->exact = new_layout(FALSE);
  kept->hinted = new_layout(TRUE);
  kept->widths = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  return kept;
}

const char *measure_text_family(void)
{
  return measurer()->family;
}

static void set_text(PangoLayout *layout, const char *text, double size, gboolean bold)
{
  PangoFontDescription *font = pango_font_description_new();
  pango_font_description_set_family(font, measurer()->family);
  pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
  pango_font_description_set_weight(font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);
  pango_layout_set_text(layout, text, -1);
}

static double layout_width(PangoLayout *layout, const char *text, double size, gboolean bold)
{
  set_text(layout, text, size, bold);
  pango_layout_set_width(layout, -1);
  int width;
  pango_layout_get_size(layout, &width, NULL);
  return (double)width / PANGO_SCALE;
}

double measure_text_width(const char *text, double size, gboolean bold)
{
  Measurer *m = measurer();
  g_autofree char *key = g_strdup_printf("%.2f %d %s", size, bold, text);
  const double *known = g_hash_table_lookup(m->widths, key);
  if (known) return *known;
  double exact = layout_width(m->exact, text, size, bold);
  double hinted = layout_width(m->hinted, text, size * PNG_SCALE, bold) / PNG_SCALE;
  double *width = g_new(double, 1);
  *width = MAX(exact, hinted);
  g_hash_table_insert(m->widths, g_steal_pointer(&key), width);
  return *width;
}

/* ---- breaking into lines --------------------------------------------------------------------------- */

/* What is to be broken. */
typedef struct {
  const char *text;
  double size;
  gboolean bold;
  WrapMode mode;
} Run;

/* A range of years ("2017–21") is no place to break a line, nor is "https://", nor a hyphen in a name
 * ("Suk-yeol") in a paragraph: signs that bind, of as many bytes, stand in for them. */
static char *text_to_break(const Run *run)
{
  g_autoptr(GString) text = g_string_new(run->text);
  g_string_replace(text, "–", "−", 0);
  g_string_replace(text, "://", "===", 0);
  if (run->mode == WRAP_FILL) g_string_replace(text, "-", "=", 0);
  return g_string_free(g_steal_pointer(&text), FALSE);
}

/* Lines as Pango breaks them at this width. */
static GPtrArray *break_lines(const Run *run, double width)
{
  PangoLayout *layout = measurer()->exact;
  g_autofree char *text = text_to_break(run);
  set_text(layout, text, run->size, run->bold);
  pango_layout_set_width(layout, (int)floor(width * PANGO_SCALE));
  GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
  for (GSList *item = pango_layout_get_lines_readonly(layout); item; item = item->next) {
    const PangoLayoutLine *line = item->data;
    char *text_of_line = g_strndup(run->text + line->start_index, (gsize)line->length);
    g_ptr_array_add(lines, g_strchomp(text_of_line));
  }
  return lines;
}

static double widest(const Run *run, const GPtrArray *lines)
{
  double width = 0;
  for (guint i = 0; i < lines->len; i++)
    width = MAX(width, measure_text_width(lines->pdata[i], run->size, run->bold));
  return width;
}

/* Pango breaks by the unhinted measure: narrow its width until the hinted lines fit as well. */
static GPtrArray *break_to_fit(const Run *run, double width)
{
  for (double measure = width;; measure -= 2) {
    GPtrArray *lines = break_lines(run, measure);
    if (widest(run, lines) <= width || measure < width * 0.9) return lines;
    g_ptr_array_unref(lines);
  }
}

/* A last line of one word, or of less than a fifth of the measure. */
static gboolean last_is_lonely(const Run *run, const GPtrArray *lines, double width)
{
  if (lines->len < 2) return FALSE;
  const char *last = lines->pdata[lines->len - 1];
  return strchr(last, ' ') == NULL || measure_text_width(last, run->size, run->bold) < width / 5;
}

/* Narrows the measure in steps of 4 px while the number of lines stays: headlines as far as it goes, so that
 * lines become even; paragraphs by a quarter at most, until their last line is not lonely. */
static GPtrArray *narrow(const Run *run, GPtrArray *lines, double width)
{
  gboolean balance = run->mode == WRAP_BALANCE;
  double least = balance ? 24 : width * 0.75;
  for (double measure = width - 4; lines->len > 1 && measure > least; measure -= 4) {
    if (!balance && !last_is_lonely(run, lines, width)) break;
    GPtrArray *narrower = break_to_fit(run, measure);
    if (narrower->len > lines->len || widest(run, narrower) > measure) {
      g_ptr_array_unref(narrower);
      break;
    }
    g_ptr_array_unref(lines);
    lines = narrower;
  }
  return lines;
}

char *measure_text_fit(const char *text, double size, gboolean bold, double width, gboolean *cut)
{
  if (measure_text_width(text, size, bold) <= width) return g_strdup(text);
  if (cut) *cut = TRUE;
  glong length = g_utf8_strlen(text, -1);
  for (glong keep = length - 1; keep > 0; keep--) {
    g_autofree char *head = g_utf8_substring(text, 0, keep);
    g_autofree char *shorter = g_strconcat(g_strchomp(head), "…", NULL);
    if (measure_text_width(shorter, size, bold) <= width) return g_steal_pointer(&shorter);
  }
  return g_strdup("…");
}

/* Everything from the last allowed line on becomes that line, cut. */
static void cut_lines(GPtrArray *lines, double size, gboolean bold, double width, guint max_lines,
                      gboolean *cut)
{
  if (max_lines == 0 || lines->len <= max_lines) return;
  g_autoptr(GString) rest = g_string_new(NULL);
  for (guint i = max_lines - 1; i < lines->len; i++)
    g_string_append_printf(rest, "%s%s", rest->len ? " " : "", (const char *)lines->pdata[i]);
  g_ptr_array_set_size(lines, (int)max_lines - 1);
  g_ptr_array_add(lines, measure_text_fit(rest->str, size, bold, width, cut));
}

GPtrArray *measure_text_wrap(const char *text, double size, gboolean bold, double width, guint max_lines,
                             WrapMode mode, gboolean *cut)
{
  const Run run = {text, size, bold, mode};
  GPtrArray *lines = break_to_fit(&run, width);
  if (max_lines == 0 || lines->len <= max_lines) lines = narrow(&run, lines, width);
  cut_lines(lines, size, bold, width, max_lines, cut);
  return lines;
}

/* ---- numbers and their units, days and their months
 * ------------------------------------------------------------------------ */

static const char *const unit_words[] = {
    "million", "billion",   "trillion", "per cent", "percentage", "%",     "TIV",    "US$",
    "KRW",     "won",       "yen",      "euros",    "dollars",    "units", "points", "years",
    "times",   "January",   "February", "March",    "April",      "May",   "June",   "July",
    "August",  "September", "October",  "November", "December",   NULL,
};

static gboolean unit_follows(const char *text)
{
  for (guint i = 0; unit_words[i]; i++) {
    gsize length = strlen(unit_words[i]);
    if (strncmp(text, unit_words[i], length) == 0 && !g_ascii_isalnum(text[length])) return TRUE;
  }
  return FALSE;
}

char *measure_text_typeset(const char *text)
{
  GString *joined = g_string_new(NULL);
  for (const char *p = text; *p; p++) {
    gboolean after_number = p > text && g_ascii_isdigit(p[-1]);
    gboolean after_scale = g_str_has_suffix(joined->str, "\u00A0million") ||
                           g_str_has_suffix(joined->str, "\u00A0billion") ||
                           g_str_has_suffix(joined->str, "\u00A0trillion");
    gboolean in_unit = g_str_has_suffix(joined->str, "\u00A0per") && g_str_has_prefix(p, " cent");
    if (*p == '\'' && p > text && !g_ascii_isspace(p[-1]))
      g_string_append(joined, "’");
    else if (*p == ' ' && (in_unit || ((after_number || after_scale) && unit_follows(p + 1))))
      g_string_append(joined, "\u00A0");
    else
      g_string_append_c(joined, *p);
  }
  return g_string_free(joined, FALSE);
}
