#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/save.h"

#define DEFAULT_MAX ((gsize)1 << 30)
#define CHUNK ((gsize)1 << 16)

static gboolean refuse(const char *path, const char *why, GError **error)
{
  return error_at(error, ARMEX_ERROR_INPUT, (Place){.file = path}, "cannot be read: %s", why);
}

static gboolean refuse_size(const char *path, gsize max_bytes, GError **error)
{
  g_autofree char *size = g_format_size_full(max_bytes, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *why = g_strdup_printf("it is larger than %s", size);
  return refuse(path, why, error);
}

/* Reads until the end, one byte past the cap at most: a pipe or a growing file has no size to trust. */
static gboolean read_all(const char *path, int fd, gsize expected, gsize max_bytes, GByteArray *bytes,
                         GError **error)
{
  gsize room = expected + 1;
  for (;;) {
    guint before = bytes->len;
    gsize ask = MIN(MAX(room, CHUNK), max_bytes + 1 - before);
    g_byte_array_set_size(bytes, before + (guint)ask);
    gssize n = read(fd, bytes->data + before, ask);
    int fault = errno;
    g_byte_array_set_size(bytes, before + (guint)MAX(n, 0));
    if (n < 0 && fault == EINTR) continue;
    if (n < 0) return refuse(path, g_strerror(fault), error);
    if (n == 0) return TRUE;
    if (bytes->len > max_bytes) return refuse_size(path, max_bytes, error);
    room = room > (gsize)n ? room - (gsize)n : 0;
  }
}

static gboolean read_open(const char *path, int fd, gsize max_bytes, GByteArray *bytes, GError **error)
{
  struct stat status;
  if (fstat(fd, &status) != 0) return refuse(path, g_strerror(errno), error);
  if (S_ISDIR(status.st_mode)) return refuse(path, "it is a folder, name a file in it", error);
  gsize size = S_ISREG(status.st_mode) ? (gsize)status.st_size : 0;
  if (size > max_bytes) return refuse_size(path, max_bytes, error);
  if (!read_all(path, fd, size, max_bytes, bytes, error)) return FALSE;
  return bytes->len ? TRUE : refuse(path, "it is empty", error);
}

gboolean load_bytes(const char *path, gsize max_bytes, char **bytes, gsize *length, GError **error)
{
  int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (fd < 0) return refuse(path, g_strerror(errno), error);
  g_autoptr(GByteArray) read = g_byte_array_new();
  gboolean well = read_open(path, fd, MIN(max_bytes ? max_bytes : DEFAULT_MAX, DEFAULT_MAX), read, error);
  close(fd);
  if (!well) return FALSE;
  *length = read->len;
  g_byte_array_append(read, (const guint8 *)"", 1);
  *bytes = (char *)g_byte_array_free(g_steal_pointer(&read), FALSE);
  return TRUE;
}
