#include "input/workbook.h"

#include "input/workbook_parts.h"
#include "input/xml.h"

#include "base/error.h"
#include "base/text.h"

#include <string.h>

#define MAX_SHEETS 1000

/* A relation of one part to another. */
typedef struct {
  char *kind; /* the last word of its type: "worksheet", "styles" */
  char *part; /* its name in the archive */
} Relation;

/* What is collected while the parts are read. */
typedef struct {
  Archive *archive;
  char *folder;           /* of the part whose relations these are: "xl" */
  GHashTable *relations;  /* id -> Relation * */
  GPtrArray *names, *ids; /* of the sheets; char * */
} Contents;

static void relation_free(gpointer data)
{
  Relation *relation = data;
  g_free(relation->kind);
  g_free(relation->part);
  g_free(relation);
}

static void contents_clear(Contents *contents)
{
  g_free(contents->folder);
  g_hash_table_unref(contents->relations);
  g_ptr_array_unref(contents->names);
  g_ptr_array_unref(contents->ids);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Contents, contents_clear)

static gboolean refuse_many(const Contents *contents, const char *what, int most, GError **error)
{
  return error_at(error, ARMEX_ERROR_INPUT, (Place){.file = archive_path(contents->archive)},
                  "the workbook has more than %d %s", most, what);
}

/* ---- relations ------------------------------------------------------------------------------------- */

/* "worksheets/sheet1.xml" below "xl", "../customXml/item1.xml", "/xl/worksheets/sheet1.xml". A name is only
 * looked up in the archive, so one that climbs out of it finds nothing. */
static char *part_name(const char *folder, const char *target)
{
  g_autofree char *whole = *target == '/' ? g_strdup(target)
                           : *folder      ? g_strconcat("/", folder, "/", target, NULL)
                                          : g_strconcat("/", target, NULL);
  g_autofree char *plain = g_canonicalize_filename(whole, "/");
  return g_strdup(plain + 1);
}

static gboolean relation_start(gpointer data, const char *name, const char **attributes, GError **error)
{
  Contents *contents = data;
  if (strcmp(name, "Relationship") != 0) return TRUE;
  const char *id = xml_attribute(attributes, "Id"), *type = xml_attribute(attributes, "Type"),
             *target = xml_attribute(attributes, "Target");
  const char *kind = type ? strrchr(type, '/') : NULL;
  if (!id || !kind || !target) return TRUE;
  if (g_hash_table_size(contents->relations) == ARCHIVE_MAX_MEMBERS)
    return refuse_many(contents, "parts", ARCHIVE_MAX_MEMBERS, error);
  Relation *relation = g_new0(Relation, 1);
  relation->kind = g_strdup(kind + 1);
  relation->part = part_name(contents->folder, target);
  g_hash_table_insert(contents->relations, g_strdup(id), relation);
  return TRUE;
}

static gboolean read_relations(Contents *contents, const char *folder, const char *part, GError **error)
{
  static const XmlHandlers handlers = {.start = relation_start};
  g_free(contents->folder);
  contents->folder = g_strdup(folder);
  g_hash_table_remove_all(contents->relations);
  return xml_read(contents->archive, part, &handlers, contents, error);
}

/* The relations of "xl/workbook.xml" stand in "xl/_rels/workbook.xml.rels". */
static gboolean read_relations_of(Contents *contents, const char *part, GError **error)
{
  g_autofree char *folder = g_path_get_dirname(part), *base = g_path_get_basename(part);
  g_autofree char *name = g_strconcat(folder, "/_rels/", base, ".rels", NULL);
  return read_relations(contents, folder, name, error);
}

static const char *part_of_kind(const Contents *contents, const char *kind)
{
  GHashTableIter iter;
  gpointer value;
  g_hash_table_iter_init(&iter, contents->relations);
  while (g_hash_table_iter_next(&iter, NULL, &value)) {
    const Relation *relation = value;
    if (strcmp(relation->kind, kind) == 0 && archive_has(contents->archive, relation->part))
      return relation->part;
  }
  return NULL;
}

/* ---- the list of sheets ---------------------------------------------------------------------------- */

static gboolean sheets_start(gpointer data, const char *name, const char **attributes, GError **error)
{
  Contents *contents = data;
  if (strcmp(name, "sheet") != 0) return TRUE;
  const char *title = xml_attribute(attributes, "name"), *id = xml_attribute(attributes, "id");
  if (contents->names->len == MAX_SHEETS) return refuse_many(contents, "sheets", MAX_SHEETS, error);
  g_ptr_array_add(contents->names, text_clean(title ? title : "", -1, 100));
  g_ptr_array_add(contents->ids, g_strdup(id ? id : ""));
  return TRUE;
}

/* A chart on a sheet of its own has no cells. */
static gboolean read_sheet(const Contents *contents, guint index, SheetContext *context, Workbook *workbook,
                           GError **error)
{
  const char *name = g_ptr_array_index(contents->names, index);
  const Relation *relation =
      g_hash_table_lookup(contents->relations, g_ptr_array_index(contents->ids, index));
  if (!relation)
    return error_at(error, ARMEX_ERROR_INPUT, (Place){.file = archive_path(contents->archive)},
                    "the workbook names a sheet '%s' that it does not hold: save it again", name);
  Sheet *sheet = g_new0(Sheet, 1);
  sheet->name = g_strdup(name);
  g_ptr_array_add(workbook->sheets, sheet);
  gboolean cells = strcmp(relation->kind, "worksheet") == 0;
  return sheet_read(contents->archive, cells ? relation->part : NULL, context, sheet, error);
}

static gboolean read_sheets(const Contents *contents, Workbook *workbook, GError **error)
{
  const char *texts = part_of_kind(contents, "sharedStrings"), *styles = part_of_kind(contents, "styles");
  const char *theme = part_of_kind(contents, "theme");
  g_autoptr(GPtrArray) strings = NULL;
  g_autoptr(GArray) formats = NULL;
  if (texts && !(strings = workbook_strings_read(contents->archive, texts, workbook->strings, error)))
    return FALSE;
  if (styles && !(formats = workbook_styles_read(contents->archive, styles, theme, error))) return FALSE;
  SheetContext context = {.strings = strings, .styles = formats};
  for (guint i = 0; i < contents->names->len; i++)
    if (!read_sheet(contents, i, &context, workbook, error)) return FALSE;
  return TRUE;
}

/* ---- the workbook ---------------------------------------------------------------------------------- */

gboolean workbook_is(const Archive *archive)
{
  for (guint i = 0; i < archive_n_members(archive); i++)
    if (g_str_has_prefix(archive_member(archive, i), "xl/")) return TRUE;
  return archive_has(archive, "[Content_Types].xml");
}

/* The workbook's main part, by the relations of the archive's root. */
static char *find_main(Contents *contents, GError **error)
{
  const char *named = NULL;
  if (archive_has(contents->archive, "_rels/.rels")) {
    if (!read_relations(contents, "", "_rels/.rels", error)) return NULL;
    named = part_of_kind(contents, "officeDocument");
  }
  if (!named && archive_has(contents->archive, "xl/workbook.xml")) named = "xl/workbook.xml";
  if (named && g_str_has_prefix(named, "xl/") && g_str_has_suffix(named, ".xml")) return g_strdup(named);
  error_at(error, ARMEX_ERROR_INPUT, (Place){.file = archive_path(contents->archive)},
           "this is built like a workbook but has no list of sheets (xl/workbook.xml): is it a text "
           "document, a binary workbook (.xlsb), or damaged? Save the table as .xlsx or CSV");
  return NULL;
}

Workbook *workbook_read(Archive *archive, GError **error)
{
  static const XmlHandlers handlers = {.start = sheets_start};
  g_auto(Contents)
      contents = {.archive = archive,
                  .relations = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, relation_free),
                  .names = g_ptr_array_new_with_free_func(g_free),
                  .ids = g_ptr_array_new_with_free_func(g_free)};
  g_autoptr(Workbook) workbook = g_new0(Workbook, 1);
  workbook->sheets = g_ptr_array_new_with_free_func((GDestroyNotify)sheet_free);
  workbook->strings = g_string_chunk_new(65536);
  g_autofree char *part = find_main(&contents, error);
  if (!part || !read_relations_of(&contents, part, error) ||
      !xml_read(archive, part, &handlers, &contents, error) || !read_sheets(&contents, workbook, error))
    return NULL;
  return g_steal_pointer(&workbook);
}

void workbook_free(Workbook *workbook)
{
  if (!workbook) return;
  g_ptr_array_unref(workbook->sheets);
  g_string_chunk_free(workbook->strings);
  g_free(workbook);
}
