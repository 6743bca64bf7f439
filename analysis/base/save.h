/* Writing files so that nothing is lost: a temporary name in the target folder (exclusive, no links
 * followed), fsync, rename, fsync of the folder. The old file stays until the new one is whole. */
#pragma once

#include <glib.h>

/* Writes bytes to path. An equal file is left alone (*written FALSE; written may be NULL). A symbolic link is
 * refused; a target that exists and is no regular file (device, pipe) is written directly, never replaced.
 * Creates missing parent folders only when `parents`. Errors: ARMEX_ERROR_OUTPUT naming the path; no
 * temporary file is left and the old file stands. */
gboolean save_bytes(const char *path, const char *bytes, gsize length, gboolean parents, gboolean *written,
                    GError **error);

/* A fresh temporary path beside `path` with the same ending, for a child process to write to
 * (".armex-XXXXXX.svg"). The file exists, empty, mode 0600. A target that is a link or a folder is refused;
 * for a device or pipe the file stands in the folder of temporary files. Caller frees. */
char *save_temporary(const char *path, GError **error);
/* Makes the temporary file the final one: fsync, mode 0666 less umask, rename, fsync of the folder. A device
 * or pipe is written, not replaced. On failure the temporary file is removed. The umask is the one of the
 * first call. */
gboolean save_commit(const char *temporary, const char *path, GError **error);

/* Writes to standard output and checks it, flush included ("standard output: No space left on device"). */
gboolean save_stdout(const char *bytes, gsize length, GError **error);

/* Whole file into memory; a folder, a file over max_bytes (0: 1 GiB, which is also the most) and an empty
 * file are errors with ARMEX_ERROR_INPUT. Caller frees *bytes; it is NUL-terminated beyond *length. */
gboolean load_bytes(const char *path, gsize max_bytes, char **bytes, gsize *length, GError **error);
