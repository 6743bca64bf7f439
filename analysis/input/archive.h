/* ZIP archives in memory, by libzip: workbooks and the World Bank's downloads. Nothing is ever written, so a
 * member's path is a name and no place. Caps, so that a small file cannot become a large one: members, the
 * size of each and of all together, counted as they are unpacked, whatever the archive's own list says. */
#pragma once

#include <glib.h>

#define ARCHIVE_MAX_MEMBERS 10000
#define ARCHIVE_MAX_MEMBER ((gsize)100 << 20)
#define ARCHIVE_MAX_TOTAL ((gsize)400 << 20)

typedef struct Archive Archive;

/* By the first bytes; an archive without members counts too. */
gboolean archive_is(const char *bytes, gsize length);

/* `path` is for messages, `bytes` are borrowed: both must outlive the archive. Errors ARMEX_ERROR_INPUT, each
 * naming the path. */
Archive *archive_open(const char *path, const char *bytes, gsize length, GError **error);
void archive_free(Archive *archive);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Archive, archive_free)

const char *archive_path(const Archive *archive);
guint archive_n_members(const Archive *archive);
const char *archive_member(const Archive *archive, guint index); /* its name as it stands, "" when broken */
gboolean archive_has(const Archive *archive, const char *name);

/* A member is unpacked piece by piece: the function gets each, and says FALSE to stop (with its own error).
 */
typedef gboolean (*ArchiveFunction)(const char *bytes, gsize length, gpointer data, GError **error);
gboolean archive_unpack(Archive *archive, const char *name, ArchiveFunction function, gpointer data,
                        GError **error);

/* A whole member; NUL-terminated beyond *length. Caller frees. */
char *archive_load(Archive *archive, const char *name, gsize *length, GError **error);
