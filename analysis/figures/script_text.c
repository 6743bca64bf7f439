#include "figures/script_text.h"

#include "base/text.h"

#include <string.h>

/* What stays readable in single quotes beside letters, digits and blanks. No quote, backslash, backquote, @,
 * $, brace, bracket, < or | is among them. */
static const char plain_ascii[] = ".,()-+%/:;=";
static const gunichar plain_other[] = {
    0x00A0,                                 /* no-break blank between number and unit */
    0x00B7, 0x00D7,                         /* middle dot, multiplication sign */
    0x2013, 0x2014, 0x2212,                 /* en dash, em dash, minus */
    0x2018, 0x2019, 0x201C, 0x201D, 0x2026, /* curly quotes (none is a quote to gnuplot), ellipsis */
};

static gboolean char_is_plain(gunichar c)
{
  if (c < 0x80) return c == ' ' || g_ascii_isalnum((char)c) || strchr(plain_ascii, (int)c) != NULL;
  for (guint i = 0; i < G_N_ELEMENTS(plain_other); i++)
    if (c == plain_other[i]) return TRUE;
  return g_unichar_isalpha(c);
}

static gboolean text_is_plain(const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p))
    if (!char_is_plain(g_utf8_get_char(p))) return FALSE;
  return TRUE;
}

/* Digits are octal too: gnuplot reads octal escapes without a limit of three digits, so that \0751 would be
 * one byte. */
static void append_octal(GString *script, const char *text)
{
  g_string_append_c(script, '"');
  for (const char *p = text; *p != '\0'; p++) {
    if (g_ascii_isalpha(*p) || strchr(" .,()-+/", *p) != NULL)
      g_string_append_c(script, *p);
    else
      g_string_append_printf(script, "\\%03o", (unsigned)(unsigned char)*p);
  }
  g_string_append_c(script, '"');
}

void script_text(GString *script, const char *text)
{
  g_autofree char *clean = text_clean(text != NULL ? text : "", -1, 0);
  if (text_is_plain(clean))
    g_string_append_printf(script, "'%s'", clean);
  else
    append_octal(script, clean);
}
