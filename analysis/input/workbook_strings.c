/* The texts that the sheets share: xl/sharedStrings.xml. */
#include "input/workbook_parts.h"
#include "input/xml.h"

#include "base/error.h"

#include <string.h>

#define MAX_STRINGS 2000000
#define MAX_TEXT ((gsize)1 << 20)

typedef struct {
  Archive *archive;
  GPtrArray *strings;
  GStringChunk *chunk;
  GString *text;
  gboolean in_text;
  guint phonetic; /* depth of <rPh>: how to pronounce the text, no part of it */
} Strings;

char *workbook_trim(char *text)
{
  g_strdelimit(text, "\t\r\n", ' ');
  return g_strstrip(text);
}

static gboolean on_start(gpointer data, const char *name, const char **attributes, GError **error)
{
  Strings *s = data;
  (void)attributes, (void)error;
  if (strcmp(name, "si") == 0) g_string_truncate(s->text, 0);
  if (strcmp(name, "rPh") == 0) s->phonetic++;
  s->in_text = strcmp(name, "t") == 0 && s->phonetic == 0;
  return TRUE;
}

static gboolean on_text(gpointer data, const char *text, gsize length, GError **error)
{
  Strings *s = data;
  if (!s->in_text) return TRUE;
  g_string_append_len(s->text, text, (gssize)length);
  return s->text->len <= MAX_TEXT ||
         error_at(error, ARMEX_ERROR_INPUT, (Place){.file = archive_path(s->archive)},
                  "a text of the workbook is longer than 1 MiB");
}

static gboolean on_end(gpointer data, const char *name, GError **error)
{
  Strings *s = data;
  s->in_text = FALSE;
  if (strcmp(name, "rPh") == 0 && s->phonetic) s->phonetic--;
  if (strcmp(name, "si") != 0) return TRUE;
  if (s->strings->len == MAX_STRINGS)
    return error_at(error, ARMEX_ERROR_INPUT, (Place){.file = archive_path(s->archive)},
                    "the workbook has more than %d texts", MAX_STRINGS);
  g_ptr_array_add(s->strings, g_string_chunk_insert(s->chunk, workbook_trim(s->text->str)));
  return TRUE;
}

GPtrArray *workbook_strings_read(Archive *archive, const char *part, GStringChunk *chunk, GError **error)
{
  static const XmlHandlers handlers = {on_start, on_end, on_text};
  g_autoptr(GPtrArray) strings = g_ptr_array_new();
  g_autoptr(GString) text = g_string_new(NULL);
  Strings state = {.archive = archive, .strings = strings, .chunk = chunk, .text = text};
  return xml_read(archive, part, &handlers, &state, error) ? g_steal_pointer(&strings) : NULL;
}
