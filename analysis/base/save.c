#include "base/save.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"

#define MAX_EXTENSION 16

static gboolean refuse(const char *path, const char *why, GError **error)
{
  return error_at(error, ARMEX_ERROR_OUTPUT, (Place){.file = path}, "cannot be written: %s", why);
}

/* ---- what stands at the path ---------------------------------------------------------------------- */

typedef enum { TARGET_NONE, TARGET_REGULAR, TARGET_SPECIAL } Target;

/* The kind of the target, its size with it. A link is never followed: it could lead out of the output folder.
 */
static gboolean inspect(const char *path, Target *target, gsize *size, GError **error)
{
  struct stat status;
  if (lstat(path, &status) != 0) {
    if (errno != ENOENT) return refuse(path, g_strerror(errno), error);
    *target = TARGET_NONE;
    return TRUE;
  }
  if (S_ISLNK(status.st_mode)) return refuse(path, "it is a symbolic link, name the file itself", error);
  if (S_ISDIR(status.st_mode)) return refuse(path, "it is a folder, name a file in it", error);
  *target = S_ISREG(status.st_mode) ? TARGET_REGULAR : TARGET_SPECIAL;
  *size = (gsize)status.st_size;
  return TRUE;
}

static gboolean holds(const char *path, const char *bytes, gsize length)
{
  g_autofree char *old = NULL;
  gsize old_length;
  return g_file_get_contents(path, &old, &old_length, NULL) && old_length == length &&
         !memcmp(old, bytes, length);
}

/* ---- bytes into descriptors ----------------------------------------------------------------------- */

static gboolean write_all(int fd, const char *bytes, gsize length)
{
  while (length) {
    gssize n = write(fd, bytes, length);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return FALSE;
    bytes += n;
    length -= (gsize)n;
  }
  return TRUE;
}

/* Closes in any case and keeps errno of the first fault. close() may be where a full disk shows (NFS,
 * quotas). */
static gboolean close_after(int fd, gboolean well)
{
  int fault = errno;
  gboolean closed = close(fd) == 0;
  if (!well) errno = fault;
  return well && closed;
}

/* A device, pipe or socket: fsync means nothing to most of them. */
static gboolean write_special(const char *path, const char *bytes, gsize length, GError **error)
{
  int fd = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY);
  if (fd < 0) return refuse(path, g_strerror(errno), error);
  if (!close_after(fd, write_all(fd, bytes, length))) return refuse(path, g_strerror(errno), error);
  return TRUE;
}

/* Some file systems cannot sync a folder and say EINVAL; every other fault counts. */
static gboolean sync_folder(const char *path)
{
  g_autofree char *folder = g_path_get_dirname(path);
  int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  return fd >= 0 && close_after(fd, fsync(fd) == 0 || errno == EINVAL);
}

/* ---- temporary files ------------------------------------------------------------------------------ */

/* ".svg" of "a/b.svg"; "" where there is none or it is no plain word. */
static const char *extension_of(const char *path)
{
  const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path, *dot = strrchr(name, '.');
  if (!dot || dot == name || !dot[1] || strlen(dot) > MAX_EXTENSION) return "";
  for (const char *c = dot + 1; *c; c++)
    if (!g_ascii_isalnum(*c)) return "";
  return dot;
}

/* Beside a regular target; a device is copied into later, so there any folder will do. */
static char *temporary_folder(const char *path, GError **error)
{
  Target target;
  gsize size;
  if (!inspect(path, &target, &size, error)) return NULL;
  return target == TARGET_SPECIAL ? g_strdup(g_get_tmp_dir()) : g_path_get_dirname(path);
}

static char *open_temporary(const char *path, int *fd, GError **error)
{
  g_autofree char *folder = temporary_folder(path, error);
  if (!folder) return NULL;
  const char *extension = extension_of(path);
  g_autofree char *name = g_strconcat(".armex-XXXXXX", extension, NULL);
  g_autofree char *temporary = g_build_filename(folder, name, NULL);
  *fd = mkostemps(temporary, (int)strlen(extension), O_CLOEXEC);
  if (*fd >= 0) return g_steal_pointer(&temporary);
  const char *cause = g_strerror(errno);
  gboolean no_folder = errno == ENOENT && !g_file_test(folder, G_FILE_TEST_IS_DIR);
  gboolean no_files = errno == ENOENT && !no_folder; /* /proc and the like */
  refuse(path,
         no_folder  ? "its folder does not exist"
         : no_files ? "no file can be made in its folder"
                    : cause,
         error);
  return NULL;
}

char *save_temporary(const char *path, GError **error)
{
  int fd;
  g_autofree char *temporary = open_temporary(path, &fd, error);
  if (!temporary) return NULL;
  if (close(fd) == 0) return g_steal_pointer(&temporary);
  refuse(path, g_strerror(errno), error);
  unlink(temporary);
  return NULL;
}

/* The mask of file modes can only be read by setting it; once, since other threads may be creating files. */
static mode_t file_mode(void)
{
  static gsize once = 0;
  if (g_once_init_enter(&once)) {
    mode_t mask = umask(0077);
    umask(mask);
    g_once_init_leave(&once, (gsize)(0666 & ~mask) | S_IFREG);
  }
  return (mode_t)once & 0777;
}

/* ---- the final name ------------------------------------------------------------------------------- */

static gboolean copy_into_special(const char *temporary, const char *path, GError **error)
{
  g_autofree char *bytes = NULL;
  gsize length;
  g_autoptr(GError) fault = NULL;
  if (!g_file_get_contents(temporary, &bytes, &length, &fault)) return refuse(path, fault->message, error);
  if (!write_special(path, bytes, length, error)) return FALSE;
  unlink(temporary);
  return TRUE;
}

static gboolean finish(const char *temporary)
{
  int fd = open(temporary, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  return fd >= 0 && close_after(fd, fchmod(fd, file_mode()) == 0 && fsync(fd) == 0);
}

static gboolean commit(const char *temporary, const char *path, GError **error)
{
  Target target;
  gsize size;
  if (!inspect(path, &target, &size, error)) return FALSE;
  if (target == TARGET_SPECIAL) return copy_into_special(temporary, path, error);
  if (!finish(temporary) || rename(temporary, path) != 0 || !sync_folder(path))
    return refuse(path, g_strerror(errno), error);
  return TRUE;
}

gboolean save_commit(const char *temporary, const char *path, GError **error)
{
  if (commit(temporary, path, error)) return TRUE;
  unlink(temporary);
  return FALSE;
}

static gboolean make_parents(const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname(path);
  if (g_mkdir_with_parents(folder, 0777) == 0) return TRUE;
  return refuse(path, g_strerror(errno), error);
}

static gboolean replace(const char *path, const char *bytes, gsize length, GError **error)
{
  int fd;
  g_autofree char *temporary = open_temporary(path, &fd, error);
  if (!temporary) return FALSE;
  if (close_after(fd, write_all(fd, bytes, length))) return save_commit(temporary, path, error);
  refuse(path, g_strerror(errno), error);
  unlink(temporary);
  return FALSE;
}

gboolean save_bytes(const char *path, const char *bytes, gsize length, gboolean parents, gboolean *written,
                    GError **error)
{
  Target target;
  gsize size;
  if (!inspect(path, &target, &size, error)) return FALSE;
  gboolean equal = target == TARGET_REGULAR && size == length && holds(path, bytes, length);
  if (!equal) {
    if (target == TARGET_NONE && parents && !make_parents(path, error)) return FALSE;
    gboolean well = target == TARGET_SPECIAL ? write_special(path, bytes, length, error)
                                             : replace(path, bytes, length, error);
    if (!well) return FALSE;
  }
  if (written) *written = !equal;
  return TRUE;
}

gboolean save_stdout(const char *bytes, gsize length, GError **error)
{
  errno = 0;
  if (fwrite(bytes, 1, length, stdout) == length && fflush(stdout) == 0 && !ferror(stdout)) return TRUE;
  return error_set(error, ARMEX_ERROR_OUTPUT, "standard output: %s", g_strerror(errno ? errno : EIO));
}
