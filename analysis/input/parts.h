/* The tables inside a workbook or an archive: which there are, and reading those that a question can use. */
#pragma once

#include "input/opened.h"

typedef struct {
  GPtrArray *opened; /* Opened *: every sheet in the order of its tabs, or every member that is text */
  Workbook *book;    /* or NULL: an archive */
} Parts;

void parts_free(Parts *parts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Parts, parts_free)

/* Errors ARMEX_ERROR_INPUT: broken, hostile, no table of text inside. */
Parts *parts_open(const char *path, const char *bytes, gsize length, const Sidecar *sidecar,
                  const Format *only, GError **error);

/* Reads every part that is a table, or the one that options->sheet names. Of a workbook each sheet gets its
 * report, of an archive each member that was read. Where several parts are tables, one that does not say what
 * it counts is left out with a note, and --measure and --unit go to none of them. */
gboolean parts_read(Table *table, const char *path, const Sidecar *sidecar, const Parts *parts,
                    const ReadOptions *options, GPtrArray *reports, GError **error);
