#include "input/archive.h"

#include "base/error.h"
#include "base/text.h"

#include <string.h>
#include <zip.h>

#define PIECE 65536

struct Archive {
  const char *path;
  zip_t *zip;
  gsize unpacked; /* of all members so far */
};

gboolean archive_is(const char *bytes, gsize length)
{
  static const char *const beginnings[] = {"PK\x03\x04", "PK\x05\x06"};
  for (gsize i = 0; i < G_N_ELEMENTS(beginnings); i++)
    if (length >= 4 && memcmp(bytes, beginnings[i], 4) == 0) return TRUE;
  return FALSE;
}

/* ---- opening --------------------------------------------------------------------------------------- */

static zip_t *open_bytes(const char *path, const char *bytes, gsize length, GError **error)
{
  zip_error_t fault;
  zip_error_init(&fault);
  zip_source_t *source = zip_source_buffer_create(bytes, length, 0, &fault);
  zip_t *zip = source ? zip_open_from_source(source, ZIP_RDONLY, &fault) : NULL;
  if (!zip) {
    if (source) zip_source_free(source);
    error_at(
        error, ARMEX_ERROR_INPUT, (Place){.file = path},
        "this begins like a workbook (.xlsx) or a ZIP archive but is broken or cut off (%s): download or "
        "save it again",
        zip_error_strerror(&fault));
  }
  zip_error_fini(&fault);
  return zip;
}

Archive *archive_open(const char *path, const char *bytes, gsize length, GError **error)
{
  g_autoptr(Archive) archive = g_new0(Archive, 1);
  archive->path = path;
  archive->zip = open_bytes(path, bytes, length, error);
  if (!archive->zip) return NULL;
  if (archive_n_members(archive) <= ARCHIVE_MAX_MEMBERS) return g_steal_pointer(&archive);
  error_at(error, ARMEX_ERROR_INPUT, (Place){.file = path}, "the archive has %u members, more than %d",
           archive_n_members(archive), ARCHIVE_MAX_MEMBERS);
  return NULL;
}

void archive_free(Archive *archive)
{
  if (!archive) return;
  if (archive->zip) zip_discard(archive->zip);
  g_free(archive);
}

/* ---- members --------------------------------------------------------------------------------------- */

const char *archive_path(const Archive *archive)
{
  return archive->path;
}

guint archive_n_members(const Archive *archive)
{
  zip_int64_t n = zip_get_num_entries(archive->zip, 0);
  return n > 0 ? (guint)MIN(n, G_MAXUINT) : 0;
}

const char *archive_member(const Archive *archive, guint index)
{
  const char *name = zip_get_name(archive->zip, index, 0);
  return name ? name : "";
}

gboolean archive_has(const Archive *archive, const char *name)
{
  return zip_name_locate(archive->zip, name, 0) >= 0;
}

/* ---- unpacking ------------------------------------------------------------------------------------- */

static gboolean refuse_member(const Archive *archive, const char *name, const char *why, GError **error)
{
  g_autofree char *quote = text_clean(name, -1, 60);
  return error_at(error, ARMEX_ERROR_INPUT, (Place){.file = archive->path}, "its part '%s' %s", quote, why);
}

static gboolean refuse_size(const Archive *archive, const char *name, gboolean total, GError **error)
{
  g_autofree char *why = g_strdup_printf("unpacks to more than %u MiB%s: save the table alone, or as CSV",
                                         (guint)((total ? ARCHIVE_MAX_TOTAL : ARCHIVE_MAX_MEMBER) >> 20),
                                         total ? " with the parts before it" : "");
  return refuse_member(archive, name, why, error);
}

static zip_file_t *open_member(const Archive *archive, const char *name, GError **error)
{
  zip_stat_t stat;
  zip_file_t *file = NULL;
  zip_stat_init(&stat);
  if (zip_stat(archive->zip, name, 0, &stat) == 0) {
    if ((stat.valid & ZIP_STAT_SIZE) && stat.size > ARCHIVE_MAX_MEMBER) {
      refuse_size(archive, name, FALSE, error);
      return NULL;
    }
    file = zip_fopen(archive->zip, name, 0);
  }
  if (file) return file;
  g_autofree char *why = g_strdup_printf("cannot be unpacked (%s)", zip_strerror(archive->zip));
  refuse_member(archive, name, why, error);
  return NULL;
}

static gboolean count_piece(Archive *archive, const char *name, gsize piece, gsize *member, GError **error)
{
  *member += piece;
  archive->unpacked += piece;
  if (*member > ARCHIVE_MAX_MEMBER) return refuse_size(archive, name, FALSE, error);
  return archive->unpacked <= ARCHIVE_MAX_TOTAL || refuse_size(archive, name, TRUE, error);
}

/* The checksum is compared when the last byte has been read. */
static gboolean unpack_pieces(Archive *archive, const char *name, zip_file_t *file, ArchiveFunction function,
                              gpointer data, GError **error)
{
  g_autofree char *buffer = g_malloc(PIECE);
  gsize member = 0;
  for (;;) {
    zip_int64_t got = zip_fread(file, buffer, PIECE);
    if (got == 0) return TRUE;
    if (got < 0) {
      g_autofree char *why = g_strdup_printf("is damaged (%s)", zip_file_strerror(file));
      return refuse_member(archive, name, why, error);
    }
    if (!count_piece(archive, name, (gsize)got, &member, error) || !function(buffer, (gsize)got, data, error))
      return FALSE;
  }
}

gboolean archive_unpack(Archive *archive, const char *name, ArchiveFunction function, gpointer data,
                        GError **error)
{
  zip_file_t *file = open_member(archive, name, error);
  if (!file) return FALSE;
  gboolean good = unpack_pieces(archive, name, file, function, data, error);
  zip_fclose(file);
  return good;
}

static gboolean keep_piece(const char *bytes, gsize length, gpointer data, GError **error)
{
  (void)error;
  g_string_append_len(data, bytes, (gssize)length);
  return TRUE;
}

char *archive_load(Archive *archive, const char *name, gsize *length, GError **error)
{
  GString *text = g_string_new(NULL);
  gboolean good = archive_unpack(archive, name, keep_piece, text, error);
  if (good) *length = text->len;
  return g_string_free(text, !good);
}
