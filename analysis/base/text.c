#include "base/text.h"

#include <string.h>

#define REPLACEMENT 0xFFFD
#define ELLIPSIS "\u2026"
#define DEFAULT_CHARS 10000
#define SLUG_BYTES 60

/* ---- cleaning ------------------------------------------------------------------------------------- */

/* C0, DEL, C1, the line and paragraph separators, and the 66 code points that Unicode keeps for no character.
 */
static gboolean is_unshowable(gunichar c)
{
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029 || (c >= 0xFDD0 && c <= 0xFDEF) ||
         (c & 0xFFFE) == 0xFFFE;
}

/* The character at *at, which moves on; a byte that is no UTF-8 counts as one character. */
static gunichar take_char(const char **at, const char *end)
{
  gunichar c = g_utf8_get_char_validated(*at, end - *at);
  if (c == (gunichar)-1 || c == (gunichar)-2) {
    (*at)++;
    return REPLACEMENT;
  }
  *at = g_utf8_next_char(*at);
  return is_unshowable(c) ? REPLACEMENT : c;
}

static gboolean ends_with(const GString *text, const char *suffix, gsize length)
{
  return text->len >= length && memcmp(text->str + text->len - length, suffix, length) == 0;
}

/* `]]>` ends an XML section and `&#` begins a reference: a blank goes between. */
static gboolean must_part(const GString *text, gunichar next)
{
  return (next == '>' && ends_with(text, "]]", 2)) || (next == '#' && ends_with(text, "&", 1));
}

char *text_clean(const char *bytes, gssize length, gsize max_chars)
{
  const char *at = bytes, *end = bytes + (length < 0 ? (gssize)strlen(bytes) : length);
  gsize limit = max_chars ? max_chars : DEFAULT_CHARS, n = 0, cut = 0;
  GString *text = g_string_new(NULL);
  while (at < end && n <= limit) {
    gunichar c = take_char(&at, end);
    if (must_part(text, c)) {
      if (++n == limit) cut = text->len;
      g_string_append_c(text, ' ');
    }
    if (++n == limit) cut = text->len;
    g_string_append_unichar(text, c);
  }
  if (n > limit) {
    g_string_truncate(text, cut);
    g_string_append(text, ELLIPSIS);
  }
  return g_string_free(text, FALSE);
}

char *text_slug(const char *text)
{
  g_autofree char *valid = g_utf8_make_valid(text, -1);
  g_autofree char *ascii = g_str_to_ascii(valid, "C");
  GString *slug = g_string_new(NULL);
  for (const char *c = ascii; *c && slug->len < SLUG_BYTES; c++) {
    if (g_ascii_isalnum(*c))
      g_string_append_c(slug, g_ascii_tolower(*c));
    else if (slug->len && slug->str[slug->len - 1] != '-')
      g_string_append_c(slug, '-');
  }
  if (ends_with(slug, "-", 1)) g_string_truncate(slug, slug->len - 1);
  if (!slug->len) g_string_assign(slug, "item");
  return g_string_free(slug, FALSE);
}

/* ---- escaping ------------------------------------------------------------------------------------- */

char *text_escape_xml(const char *text)
{
  g_autofree char *clean = text_clean(text, -1, 0);
  return g_markup_escape_text(clean, -1);
}

static gboolean ends_word(char c)
{
  return !c || c == ' ';
}

/* Where the mark stands that would make a paragraph something else: a list, a heading, a rule, `1.` and `1)`.
 */
static const char *block_mark(const char *text)
{
  const char *start = text + strspn(text, " "), *mark = start + strspn(start, "0123456789");
  if (mark > start) return (*mark == '.' || *mark == ')') && ends_word(mark[1]) ? mark : NULL;
  return *start && strchr("#+-=", *start) && (ends_word(start[1]) || start[1] == *start) ? start : NULL;
}

char *text_escape_markdown(const char *text)
{
  g_autofree char *clean = text_clean(text, -1, 0);
  const char *mark = block_mark(clean);
  GString *escaped = g_string_new(NULL);
  for (const char *c = clean; *c; c++) {
    if (c == mark || strchr("\\`*_[]<>|~&$", *c)) g_string_append_c(escaped, '\\');
    g_string_append_c(escaped, *c);
  }
  return g_string_free(escaped, FALSE);
}

char *text_escape_csv(const char *text, gboolean number)
{
  gboolean formula = !number && *text && strchr("=+-@\t\r", *text);
  gboolean blank_end = g_str_has_prefix(text, " ") || g_str_has_suffix(text, " ");
  if (!blank_end && !text[strcspn(text, ",;\"\t\r\n")]) return g_strconcat(formula ? "'" : "", text, NULL);
  GString *quoted = g_string_new(formula ? "\"'" : "\"");
  for (const char *c = text; *c; c++) {
    if (*c == '"') g_string_append_c(quoted, '"');
    g_string_append_c(quoted, *c);
  }
  g_string_append_c(quoted, '"');
  return g_string_free(quoted, FALSE);
}

int text_columns(const char *text)
{
  g_autofree char *valid = g_utf8_make_valid(text, -1);
  int columns = 0;
  for (const char *c = valid; *c; c = g_utf8_next_char(c)) {
    gunichar u = g_utf8_get_char(c);
    if (!g_unichar_iszerowidth(u) && !g_unichar_iscntrl(u)) columns += g_unichar_iswide(u) ? 2 : 1;
  }
  return columns;
}

char *text_list(const GPtrArray *words)
{
  GString *text = g_string_new(NULL);
  for (guint i = 0; i < words->len; i++)
    g_string_append_printf(text, "%s%s",
                           i == 0                ? ""
                           : i + 1 == words->len ? " and "
                                                 : ", ",
                           (const char *)words->pdata[i]);
  return g_string_free(text, FALSE);
}
