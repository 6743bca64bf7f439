/* The XML parts of a workbook, by expat. A document type is refused where it begins, so that no entity is
 * ever declared, expanded or fetched; the parser's memory is capped. Names come without their prefix. */
#pragma once

#include "input/archive.h"

/* Each may be NULL. A handler that says FALSE has set *error and ends the reading. */
typedef struct {
  gboolean (*start)(gpointer data, const char *name, const char **attributes, GError **error);
  gboolean (*end)(gpointer data, const char *name, GError **error);
  gboolean (*text)(gpointer data, const char *text, gsize length, GError **error);
} XmlHandlers;

/* Reads a part of the archive. Errors ARMEX_ERROR_INPUT naming the archive, the part and the place in it. */
gboolean xml_read(Archive *archive, const char *part, const XmlHandlers *handlers, gpointer data,
                  GError **error);

/* NULL when there is none; by name without its prefix. */
const char *xml_attribute(const char **attributes, const char *name);
