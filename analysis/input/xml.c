#include "input/xml.h"

#include "base/error.h"
#include "base/text.h"

#include <expat.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* What expat may hold at a time; SIPRI's workbooks need less than a fifth of it. */
#define MAX_MEMORY ((gsize)48 << 20)
/* Larger pieces than the archive's, because expat reads an unfinished tag anew with every piece. */
#define PIECE ((gsize)1 << 20)

typedef struct {
  XML_Parser parser;
  const Archive *archive;
  const char *part;
  const XmlHandlers *handlers;
  gpointer data;
  GByteArray *pending;
  GError *fault; /* of a handler */
} Reader;

/* ---- memory ---------------------------------------------------------------------------------------- */

/* expat's allocator takes no argument of ours, so the count is the thread's; each block carries its size in
 * front. */
static _Thread_local gsize memory_used;

typedef union {
  gsize size;
  max_align_t align;
} Block;

static void *memory_resize(void *pointer, size_t size)
{
  Block *old = pointer ? (Block *)pointer - 1 : NULL;
  gsize before = old ? old->size : 0;
  if (size > MAX_MEMORY || memory_used - before + size > MAX_MEMORY) return NULL;
  Block *block = realloc(old, sizeof(Block) + size);
  if (!block) return NULL;
  memory_used += size - before;
  block->size = size;
  return block + 1;
}

static void *memory_new(size_t size)
{
  return memory_resize(NULL, size);
}

static void memory_free(void *pointer)
{
  if (!pointer) return;
  Block *block = (Block *)pointer - 1;
  memory_used -= block->size;
  free(block);
}

/* ---- events ---------------------------------------------------------------------------------------- */

static const char *local_name(const char *name)
{
  const char *colon = strrchr(name, ':');
  return colon ? colon + 1 : name;
}

static void settle(Reader *reader, gboolean good)
{
  if (!good) XML_StopParser(reader->parser, XML_FALSE);
}

static void on_start(void *data, const XML_Char *name, const XML_Char **attributes)
{
  Reader *reader = data;
  if (reader->handlers->start && !reader->fault)
    settle(reader, reader->handlers->start(reader->data, local_name(name), attributes, &reader->fault));
}

static void on_end(void *data, const XML_Char *name)
{
  Reader *reader = data;
  if (reader->handlers->end && !reader->fault)
    settle(reader, reader->handlers->end(reader->data, local_name(name), &reader->fault));
}

static void on_text(void *data, const XML_Char *text, int length)
{
  Reader *reader = data;
  if (reader->handlers->text && !reader->fault)
    settle(reader, reader->handlers->text(reader->data, text, (gsize)length, &reader->fault));
}

static void on_doctype(void *data, const XML_Char *name, const XML_Char *system, const XML_Char *public,
                       int internal)
{
  Reader *reader = data;
  (void)name, (void)system, (void)public, (void)internal;
  g_autofree char *quote = text_clean(reader->part, -1, 60);
  error_at(&reader->fault, ARMEX_ERROR_INPUT, (Place){.file = archive_path(reader->archive)},
           "its part '%s' declares a document type (<!DOCTYPE>), which no workbook does: it is not read",
           quote);
  XML_StopParser(reader->parser, XML_FALSE);
}

const char *xml_attribute(const char **attributes, const char *name)
{
  for (; *attributes; attributes += 2)
    if (strcmp(local_name(attributes[0]), name) == 0) return attributes[1];
  return NULL;
}

/* ---- reading --------------------------------------------------------------------------------------- */

static gboolean refuse(Reader *reader, GError **error)
{
  if (reader->fault) {
    g_propagate_error(error, g_steal_pointer(&reader->fault));
    return FALSE;
  }
  g_autofree char *quote = text_clean(reader->part, -1, 60);
  return error_at(error, ARMEX_ERROR_INPUT, (Place){.file = archive_path(reader->archive)},
                  "its part '%s' is broken at line %lu, column %lu (%s): save the workbook again", quote,
                  (gulong)XML_GetCurrentLineNumber(reader->parser),
                  (gulong)XML_GetCurrentColumnNumber(reader->parser) + 1,
                  XML_ErrorString(XML_GetErrorCode(reader->parser)));
}

static gboolean parse_pending(Reader *reader, gboolean last, GError **error)
{
  enum XML_Status status =
      XML_Parse(reader->parser, (const char *)reader->pending->data, (int)reader->pending->len, last);
  g_byte_array_set_size(reader->pending, 0);
  return status == XML_STATUS_OK || refuse(reader, error);
}

static gboolean take_piece(const char *bytes, gsize length, gpointer data, GError **error)
{
  Reader *reader = data;
  g_byte_array_append(reader->pending, (const guint8 *)bytes, (guint)length);
  return reader->pending->len < PIECE || parse_pending(reader, FALSE, error);
}

gboolean xml_read(Archive *archive, const char *part, const XmlHandlers *handlers, gpointer data,
                  GError **error)
{
  static const XML_Memory_Handling_Suite memory = {memory_new, memory_resize, memory_free};
  g_autoptr(GByteArray) pending = g_byte_array_new();
  Reader reader = {.parser = XML_ParserCreate_MM(NULL, &memory, NULL),
                   .archive = archive,
                   .part = part,
                   .handlers = handlers,
                   .data = data,
                   .pending = pending};
  if (!reader.parser)
    return error_at(error, ARMEX_ERROR_INPUT, (Place){.file = archive_path(archive)}, "out of memory");
  XML_SetUserData(reader.parser, &reader);
  XML_SetElementHandler(reader.parser, on_start, on_end);
  XML_SetCharacterDataHandler(reader.parser, on_text);
  XML_SetStartDoctypeDeclHandler(reader.parser, on_doctype);
  gboolean good =
      archive_unpack(archive, part, take_piece, &reader, error) && parse_pending(&reader, TRUE, error);
  XML_ParserFree(reader.parser);
  g_clear_error(&reader.fault);
  return good;
}
