/* What a run left behind, so that the next one can tell what still holds.
 *
 * manifest.json is the same in every clone: the data read (sha256, release) and, for each figure, the hash of
 * what it depends on and the sha256 of its SVG. `.drawn.json` beside it is of this copy alone (not
 * committed): from which hash each picture on this disk was drawn, with its sha256, so that a PNG that stayed
 * behind a pull is noticed. */
#pragma once

#include "data/table.h"
#include "figures/figure.h"
#include <jansson.h>

typedef struct {
  json_t *figures; /* manifest of the last run: id -> {depends, svg} ; empty object when there was none */
  json_t *drawn;   /* picture file name -> {depends, sha256} */
} Manifest;

/* A missing or damaged file is an empty manifest: everything is redrawn. */
Manifest *manifest_load(const char *folder);
void manifest_free(Manifest *manifest);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Manifest, manifest_free)

/* NULL: the picture is whole and current. Else the reason why not, static: "new", "data, recipe or tools
 * changed", "missing", "edited by hand". `file` is the name in the folder. */
const char *manifest_stale(const Manifest *manifest, const char *folder, const char *id, const char *file,
                           const char *depends);

/* After a picture was drawn. */
void manifest_drawn(Manifest *manifest, const char *folder, const char *id, const char *file,
                    const char *depends);

/* Writes both files when they differ. `ids` (NULL-terminated) are the figures of the report: others are
 * dropped. `project` is the folder that the data's file names are told from. */
gboolean manifest_save(const Manifest *manifest, const char *folder, const char *project, const char *tools,
                       const char *const *ids, const Table *table, GError **error);
