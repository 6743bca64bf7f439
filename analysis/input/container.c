#include "input/container.h"

#include "base/error.h"

#include <string.h>

#define HEAD 4096

#define SAVE_AS_CSV "open it in a spreadsheet program and save the sheet as CSV UTF-8"
#define NOT_DATA "armex reads tables: CSV, TSV, semicolons, .xlsx, or these in a ZIP"

typedef struct {
  const char *bytes;
  gsize length;
  const char *what, *way_out;
} Signature;

#define SIGNATURE(bytes, what, way_out)                                                                      \
  {                                                                                                          \
    bytes, sizeof(bytes) - 1, what, way_out                                                                  \
  }

static const Signature signatures[] = {
    SIGNATURE("\xD0\xCF\x11\xE0", "an old Excel workbook (.xls)", SAVE_AS_CSV),
    SIGNATURE("{\\rtf", "an RTF document", "download the CSV form of the same table"),
    SIGNATURE("\x89PNG", "a PNG picture", NOT_DATA),
    SIGNATURE("\xFF\xD8\xFF", "a JPEG picture", NOT_DATA),
    SIGNATURE("GIF8", "a GIF picture", NOT_DATA),
    SIGNATURE("%PDF", "a PDF document", "look for the CSV form of the same table"),
    SIGNATURE("%!PS", "a PostScript document", NOT_DATA),
    SIGNATURE("\x1F\x8B", "gzip-compressed", "unpack it first"),
    SIGNATURE("7z\xBC\xAF", "a 7-Zip archive", "unpack it first"),
    SIGNATURE("\x7F"
              "ELF",
              "a program", NOT_DATA),
};

/* Text that begins, after blanks, like something else than a table. */
static const Signature texts[] = {
    SIGNATURE("<!doctype html", "an HTML page", "download the CSV itself, not the page that links to it"),
    SIGNATURE("<html", "an HTML page", "download the CSV itself, not the page that links to it"),
    SIGNATURE("<?xml", "an XML document", "download the CSV form of the same table"),
    SIGNATURE("<svg", "an SVG picture", NOT_DATA),
};

static gboolean refuse(const char *path, const char *what, const char *way_out, GError **error)
{
  return error_at(error, ARMEX_ERROR_INPUT, (Place){.file = path}, "this is %s: %s", what, way_out);
}

static const Signature *find_signature(const char *bytes, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS(signatures); i++)
    if (length >= signatures[i].length && memcmp(bytes, signatures[i].bytes, signatures[i].length) == 0)
      return &signatures[i];
  return NULL;
}

static const char *skip_blanks(const char *bytes, const char *end)
{
  if (end - bytes >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) bytes += 3;
  while (bytes < end && g_ascii_isspace(*bytes))
    bytes++;
  return bytes;
}

static const Signature *find_text(const char *bytes, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
    if (length >= texts[i].length && g_ascii_strncasecmp(bytes, texts[i].bytes, texts[i].length) == 0)
      return &texts[i];
  return NULL;
}

/* `{"` or `[{` and the like; a bare bracket may begin a table's remark. */
static gboolean is_json(const char *bytes, const char *end)
{
  if (bytes >= end || (*bytes != '{' && *bytes != '[')) return FALSE;
  const char *next = skip_blanks(bytes + 1, end);
  return next < end && strchr("{[\"", *next) != NULL;
}

/* Control bytes that no text has. NUL bytes may be UTF-16, which csv_decode knows better. */
static gboolean is_binary(const char *bytes, gsize length)
{
  gsize seen = MIN(length, HEAD), controls = 0;
  for (gsize i = 0; i < seen; i++) {
    guchar byte = (guchar)bytes[i];
    controls += byte != 0 && byte < 0x20 && !g_ascii_isspace(bytes[i]) ? 1 : 0;
  }
  return controls * 50 > seen;
}

gboolean container_check(const char *path, const char *bytes, gsize length, GError **error)
{
  const Signature *signature = find_signature(bytes, length);
  const char *end = bytes + length, *start = skip_blanks(bytes, end);
  if (!signature) signature = find_text(start, (gsize)(end - start));
  if (signature) return refuse(path, signature->what, signature->way_out, error);
  if (is_json(start, end))
    return refuse(path, "JSON, such as the reply of an API", "download the CSV form of the same table",
                  error);
  if (is_binary(bytes, length)) return refuse(path, "binary data", NOT_DATA, error);
  return TRUE;
}
