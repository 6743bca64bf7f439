#include "input/parts.h"

#include "base/text.h"

#include <string.h>

void parts_free(Parts *parts)
{
  if (!parts) return;
  g_ptr_array_unref(parts->opened);
  workbook_free(parts->book);
  g_free(parts);
}

/* ---- opening ------------------------------------------------------------------------------------- */

static gboolean is_text_name(const char *name)
{
  static const char *const endings[] = {".csv", ".tsv", ".txt"};
  g_autofree char *lower = g_ascii_strdown(name, -1);
  for (gsize i = 0; i < G_N_ELEMENTS(endings); i++)
    if (g_str_has_suffix(lower, endings[i])) return TRUE;
  return FALSE;
}

static gboolean refuse_archive(const Archive *archive, GError **error)
{
  const Place place = {.file = archive_path(archive)};
  if (archive_has(archive, "mimetype"))
    return error_at(error, ARMEX_ERROR_INPUT, place,
                    "this is an OpenDocument file (.ods): save the table as .xlsx or CSV UTF-8");
  g_autofree char *first = reading_quote(archive_n_members(archive) ? archive_member(archive, 0) : "nothing");
  return error_at(error, ARMEX_ERROR_INPUT, place,
                  "this ZIP archive holds neither a workbook nor a table of text (.csv, .tsv, .txt): it "
                  "begins with '%s'",
                  first);
}

static gboolean open_members(Parts *parts, Archive *archive, const Sidecar *sidecar, const Format *only,
                             GError **error)
{
  for (guint i = 0; i < archive_n_members(archive); i++) {
    const char *member = archive_member(archive, i);
    if (!is_text_name(member)) continue;
    gsize length;
    g_autofree char *bytes = archive_load(archive, member, &length, error);
    if (!bytes) return FALSE;
    g_autofree char *clean = text_clean(member, -1, 100);
    g_autofree char *name = g_strdup_printf("%s (%s)", archive_path(archive), clean);
    g_ptr_array_add(parts->opened, opened_text(name, clean, bytes, length, sidecar, only));
  }
  return parts->opened->len > 0 || refuse_archive(archive, error);
}

static gboolean open_sheets(Parts *parts, Archive *archive, const Sidecar *sidecar, const Format *only,
                            GError **error)
{
  parts->book = workbook_read(archive, error);
  for (guint i = 0; parts->book && i < parts->book->sheets->len; i++)
    g_ptr_array_add(parts->opened,
                    opened_sheet(parts->book, g_ptr_array_index(parts->book->sheets, i), sidecar, only));
  if (parts->book && parts->opened->len == 0)
    return error_at(error, ARMEX_ERROR_INPUT, (Place){.file = archive_path(archive)},
                    "the workbook has no sheets");
  return parts->book != NULL;
}

Parts *parts_open(const char *path, const char *bytes, gsize length, const Sidecar *sidecar,
                  const Format *only, GError **error)
{
  g_autoptr(Archive) archive = archive_open(path, bytes, length, error);
  if (!archive) return NULL;
  g_autoptr(Parts) parts = g_new0(Parts, 1);
  parts->opened = g_ptr_array_new_with_free_func((GDestroyNotify)opened_free);
  gboolean good = workbook_is(archive) ? open_sheets(parts, archive, sidecar, only, error)
                                       : open_members(parts, archive, sidecar, only, error);
  return good ? g_steal_pointer(&parts) : NULL;
}

/* ---- choosing ------------------------------------------------------------------------------------ */

/* One reading of the parts. */
typedef struct {
  Table *table;
  const char *path;
  const Sidecar *sidecar;
  const Parts *parts;
  ReadOptions options; /* without what may be said of a single table only */
  GPtrArray *chosen;   /* const Opened * */
  guint n_tables;      /* of them */
  const char *format;  /* of the first table */
  guint n_read;
  GError *asked;      /* what the first table asks for that does not say what it counts */
  GString *left_out;  /* names of an archive's members */
  GPtrArray *reports; /* of this file only */
} Walk;

static void walk_clear(Walk *walk)
{
  g_ptr_array_unref(walk->chosen);
  g_ptr_array_unref(walk->reports);
  g_string_free(walk->left_out, TRUE);
  g_clear_error(&walk->asked);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Walk, walk_clear)

static gboolean refuse_name(const Walk *walk, const char *sheet, GError **error)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new();
  for (guint i = 0; i < walk->parts->opened->len; i++)
    g_ptr_array_add(names, ((const Opened *)g_ptr_array_index(walk->parts->opened, i))->part);
  g_ptr_array_add(names, NULL);
  g_autofree char *hint = text_did_you_mean(sheet, (const char *const *)names->pdata);
  g_autofree char *list = g_strjoinv("', '", (char **)names->pdata);
  return error_at(error, ARMEX_ERROR_USAGE, (Place){.file = walk->path},
                  "--sheet '%s' is none of its sheets%s ('%s')", sheet, hint, list);
}

static gboolean same_name(const char *a, const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold(a, -1), *folded_b = g_utf8_casefold(b, -1);
  return strcmp(folded_a, folded_b) == 0;
}

static gboolean choose(Walk *walk, GError **error)
{
  const char *sheet = walk->options.sheet;
  for (guint i = 0; i < walk->parts->opened->len; i++) {
    const Opened *opened = g_ptr_array_index(walk->parts->opened, i);
    if (sheet && !same_name(sheet, opened->part)) continue;
    g_ptr_array_add(walk->chosen, (gpointer)opened);
    if (!opened_check(opened, &walk->options, NULL)) continue;
    if (walk->n_tables++ == 0) walk->format = opened->recognition.format->id;
  }
  return walk->chosen->len > 0 || refuse_name(walk, sheet, error);
}

/* The only part says itself why it cannot be read; of several one that armex knows but does not read. */
static gboolean refuse_all(const Walk *walk, GError **error)
{
  const Opened *named = walk->chosen->len == 1 ? g_ptr_array_index(walk->chosen, 0) : NULL;
  for (guint i = 0; !named && i < walk->chosen->len; i++) {
    const Opened *opened = g_ptr_array_index(walk->chosen, i);
    if (opened->recognition.format) named = opened;
  }
  if (named) return opened_check(named, &walk->options, error);
  g_autofree char *understood = formats_understood();
  return error_at(error, ARMEX_ERROR_INPUT, (Place){.file = walk->path},
                  "none of its %u %s holds a known table, expected %s", walk->chosen->len,
                  walk->parts->book ? "sheets" : "tables of text", understood);
}

/* ---- reading ------------------------------------------------------------------------------------- */

/* A message begins with the name that it is about. */
static const char *without_name(const char *message, const Opened *opened)
{
  gsize n = strlen(opened->name);
  if (strncmp(message, opened->name, n) != 0) return message;
  message += n;
  while (*message == ':' || *message == ' ')
    message++;
  return message;
}

static void leave_out(Walk *walk, const Opened *opened, const char *why)
{
  if (!walk->parts->book) {
    g_string_append_printf(walk->left_out, "%s'%s'", walk->left_out->len ? ", " : "", opened->part);
    return;
  }
  ReadReport *report = read_report_new(walk->path, walk->format);
  report->sheet = g_strdup(opened->part);
  g_ptr_array_add(report->notes, g_strdup_printf("left out: %s", without_name(why, opened)));
  g_ptr_array_add(walk->reports, report);
}

/* One that does not say what it counts is found out before it adds a row; a fault in between is the file's.
 */
static gboolean read_part(Walk *walk, const Opened *opened, GError **error)
{
  g_autoptr(GError) fault = NULL;
  guint before = table_size(walk->table);
  if (!opened_check(opened, &walk->options, &fault)) {
    leave_out(walk, opened, fault->message);
    return TRUE;
  }
  if (opened_read(walk->table, walk->path, walk->sidecar, opened, &walk->options, walk->reports, &fault)) {
    walk->n_read++;
    return TRUE;
  }
  if (walk->n_tables == 1 || fault->code != ARMEX_ERROR_USAGE || table_size(walk->table) != before) {
    g_propagate_error(error, g_steal_pointer(&fault));
    return FALSE;
  }
  leave_out(walk, opened, fault->message);
  if (!walk->asked) walk->asked = g_steal_pointer(&fault);
  return TRUE;
}

static void note_place(ReadReport *report, guint index, guint n)
{
  if (report->sheet && n > 1)
    g_ptr_array_insert(report->notes, 0, g_strdup_printf("'%s', %u of %u", report->sheet, index + 1, n));
}

static gboolean read_all(Walk *walk, GError **error)
{
  for (guint i = 0; i < walk->chosen->len; i++)
    if (!read_part(walk, g_ptr_array_index(walk->chosen, i), error)) return FALSE;
  if (walk->n_read > 0) return TRUE;
  g_propagate_error(error, g_steal_pointer(&walk->asked));
  return FALSE;
}

static void hand_over(Walk *walk, GPtrArray *reports)
{
  for (guint i = 0; i < walk->reports->len; i++) {
    ReadReport *report = g_ptr_array_index(walk->reports, i);
    note_place(report, i, walk->reports->len);
    if (i == 0 && walk->left_out->len)
      g_ptr_array_add(report->notes, g_strdup_printf("left out beside it: %s", walk->left_out->str));
  }
  for (guint i = 0; reports && i < walk->reports->len; i++)
    g_ptr_array_add(reports, g_ptr_array_index(walk->reports, i));
  g_ptr_array_set_free_func(walk->reports, reports ? NULL : (GDestroyNotify)read_report_free);
}

gboolean parts_read(Table *table, const char *path, const Sidecar *sidecar, const Parts *parts,
                    const ReadOptions *options, GPtrArray *reports, GError **error)
{
  g_auto(Walk) walk = {.table = table,
                       .path = path,
                       .sidecar = sidecar,
                       .parts = parts,
                       .options = *options,
                       .chosen = g_ptr_array_new(),
                       .left_out = g_string_new(NULL),
                       .reports = g_ptr_array_new_with_free_func((GDestroyNotify)read_report_free)};
  if (!choose(&walk, error)) return FALSE;
  if (walk.n_tables == 0) return refuse_all(&walk, error);
  if (walk.n_tables > 1) walk.options.measure = walk.options.unit = NULL;
  if (!read_all(&walk, error)) return FALSE;
  hand_over(&walk, reports);
  return TRUE;
}
