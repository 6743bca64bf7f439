#include "base/error.h"

G_DEFINE_QUARK(armex_error, armex_error)

static void append_place(GString *text, Place place)
{
  if (place.file) g_string_append_printf(text, "%s:", place.file);
  if (place.line) g_string_append_printf(text, "%u:", place.line);
  if (place.line && place.column) g_string_append_printf(text, "%u:", place.column);
  if (text->len) g_string_append_c(text, ' ');
}

static void take_message(GError **error, ArmexError code, Place place, const char *format, va_list arguments)
{
  if (!error) return;
  g_autoptr(GString) text = g_string_new(NULL);
  append_place(text, place);
  g_string_append_vprintf(text, format, arguments);
  g_set_error_literal(error, ARMEX_ERROR, (gint)code, text->str);
}

gboolean error_at(GError **error, ArmexError code, Place place, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  take_message(error, code, place, format, arguments);
  va_end(arguments);
  return FALSE;
}

gboolean error_set(GError **error, ArmexError code, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  take_message(error, code, (Place){0}, format, arguments);
  va_end(arguments);
  return FALSE;
}
