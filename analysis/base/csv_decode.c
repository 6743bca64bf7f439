#include <string.h>

#include "base/csv.h"

#define SNIFF 4096

typedef struct {
  const char *bytes, *encoding;
  gsize length;
} Mark;

/* UTF-32 little-endian begins as UTF-16 does: the longer mark first. */
static const Mark foreign_marks[] = {
    {"\xFF\xFE\0\0", "UTF-32", 4},
    {"\0\0\xFE\xFF", "UTF-32", 4},
    {"\xFF\xFE", "UTF-16", 2},
    {"\xFE\xFF", "UTF-16", 2},
};

static gboolean begins_with(const char *bytes, gsize length, const char *mark, gsize mark_length)
{
  return length >= mark_length && memcmp(bytes, mark, mark_length) == 0;
}

static Place place_of(const char *name, const char *bytes, gsize offset)
{
  Place place = {name, 1, 1};
  for (gsize i = 0; i < offset; i++) {
    gboolean breaks = bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n');
    place.line += breaks ? 1 : 0;
    place.column = breaks ? 1 : place.column + 1;
  }
  return place;
}

/* Every second byte of Western text in UTF-16 is NUL, three of four in UTF-32. */
static const char *foreign_encoding(const char *bytes, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS(foreign_marks); i++)
    if (begins_with(bytes, length, foreign_marks[i].bytes, foreign_marks[i].length))
      return foreign_marks[i].encoding;
  gsize seen = MIN(length, SNIFF), nuls = 0;
  for (gsize i = 0; i < seen; i++)
    nuls += bytes[i] == '\0';
  return nuls * 4 > seen ? "UTF-16" : NULL;
}

static gboolean refuse_foreign(const char *name, const char *bytes, gsize length, GError **error)
{
  const char *encoding = foreign_encoding(bytes, length), *nul = memchr(bytes, '\0', length);
  if (encoding)
    return error_at(error, ARMEX_ERROR_INPUT, (Place){.file = name}, "the text is %s, save it as CSV UTF-8",
                    encoding);
  if (nul)
    return error_at(error, ARMEX_ERROR_INPUT, place_of(name, bytes, (gsize)(nul - bytes)),
                    "a NUL byte, this is no text file; save it as CSV UTF-8");
  return TRUE;
}

/* Letters outside ASCII that are whole UTF-8 sequences. */
static gboolean has_utf8_letters(const char *bytes, gsize length)
{
  for (const char *at = bytes, *end = bytes + length; at < end;) {
    gunichar c = g_utf8_get_char_validated(at, end - at);
    gboolean whole = c != (gunichar)-1 && c != (gunichar)-2;
    if (whole && c >= 0x80) return TRUE;
    at++;
  }
  return FALSE;
}

static gboolean check_cp1252(const char *name, const char *bytes, gsize length, GError **error)
{
  static const char unused[] = {'\x81', '\x8D', '\x8F', '\x90', '\x9D'};
  for (gsize i = 0; i < length; i++)
    if (memchr(unused, bytes[i], sizeof unused))
      return error_at(error, ARMEX_ERROR_INPUT, place_of(name, bytes, i),
                      "byte 0x%02X is neither UTF-8 nor Windows-1252, save the file as CSV UTF-8",
                      (guint)(guchar)bytes[i]);
  return TRUE;
}

static char *decode_cp1252(const char *name, const char *bytes, gsize length, gsize *decoded_length,
                           GError **error)
{
  g_autoptr(GError) fault = NULL;
  if (!check_cp1252(name, bytes, length, error)) return NULL;
  char *text = g_convert(bytes, (gssize)length, "UTF-8", "WINDOWS-1252", NULL, decoded_length, &fault);
  if (!text) error_at(error, ARMEX_ERROR_INPUT, (Place){.file = name}, "%s", fault->message);
  return text;
}

char *csv_decode(const char *name, const char *bytes, gsize length, gsize *decoded_length,
                 const char **encoding, GError **error)
{
  if (!length) bytes = "";
  gboolean bom = begins_with(bytes, length, "\xEF\xBB\xBF", 3);
  const char *text = bytes + (bom ? 3 : 0), *bad;
  gsize rest = length - (bom ? 3 : 0);
  if (!refuse_foreign(name, text, rest, error)) return NULL;
  if (g_utf8_validate_len(text, rest, &bad)) {
    char *copy = g_malloc(rest + 1);
    memcpy(copy, text, rest);
    copy[rest] = '\0';
    *decoded_length = rest;
    *encoding = bom ? "utf-8-bom" : "utf-8";
    return copy;
  }
  if (bom || has_utf8_letters(text, rest)) {
    error_at(error, ARMEX_ERROR_INPUT, place_of(name, text, (gsize)(bad - text)),
             "byte 0x%02X is not UTF-8, but the file has UTF-8 letters elsewhere, save it as CSV UTF-8",
             (guint)(guchar)*bad);
    return NULL;
  }
  char *decoded = decode_cp1252(name, text, rest, decoded_length, error);
  if (decoded) *encoding = "windows-1252";
  return decoded;
}
