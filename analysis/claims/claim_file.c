#include "base/save.h"
#include "base/text.h"
#include "claims/claim_row.h"

#include <string.h>

enum { MAX_CLAIMS_BYTES = 64 << 20 };

static void claim_free(Claim *claim)
{
  if (claim->members) g_ptr_array_unref(claim->members);
  g_free(claim);
}

void claims_free(ClaimFile *file)
{
  if (!file) return;
  if (file->ids) g_hash_table_unref(file->ids);
  if (file->claims) g_ptr_array_unref(file->claims);
  g_free(file->columns);
  g_free(file->notice);
  csv_file_free(file->csv);
  g_free(file);
}

/* ---- what a spreadsheet made of it ---------------------------------------------------------------- */

/* The delimiter that stands most often in the head line: comma, semicolon or tab. */
static char detect_delimiter(const char *bytes, gsize length)
{
  static const char delimiters[] = {',', ';', '\t'};
  const char *end = memchr(bytes, '\n', length);
  gsize head = end ? (gsize)(end - bytes) : length, best = 0;
  char found = ',';
  for (gsize d = 0; d < G_N_ELEMENTS(delimiters); d++) {
    gsize n = 0;
    for (gsize i = 0; i < head; i++)
      n += bytes[i] == delimiters[d];
    if (n > best) {
      best = n;
      found = delimiters[d];
    }
  }
  return found;
}

/* A semicolon leaves the comma to the decimals. A cell settles it: 176,8 or 1,25 against 176.8; groups of
 * three could be either and settle nothing. */
static gboolean has_decimal(const char *text, char mark)
{
  for (const char *p = strchr(text, mark); p; p = strchr(p + 1, mark)) {
    if (p == text || !g_ascii_isdigit(p[-1]) || !g_ascii_isdigit(p[1])) continue;
    gsize digits = strspn(p + 1, "0123456789");
    if (digits != 3) return TRUE;
  }
  return FALSE;
}

static NumberStyle detect_style(const ClaimFile *file, guint value_column)
{
  if (file->csv->delimiter == ',') return 0;
  gboolean comma = FALSE, point = FALSE;
  for (guint i = 1; i < file->csv->n_records; i++) {
    const char *text = csv_cell(&file->csv->records[i], value_column);
    comma |= has_decimal(text, ',');
    point |= has_decimal(text, '.');
  }
  return comma && !point ? NUMBER_DECIMAL_COMMA : 0;
}

static gboolean is_known_column(const char *name)
{
  for (const char *const *known = claim_known_columns(); *known; known++)
    if (g_ascii_strcasecmp(*known, name) == 0) return TRUE;
  return FALSE;
}

/* A column one slip away from a known one is a known one misspelt, and would be read over. */
static void note_columns(const ClaimFile *file, GString *notice)
{
  for (guint i = 0; i < file->n_columns; i++) {
    const char *name = file->columns[i];
    if (!*name || is_known_column(name)) continue;
    g_autofree char *hint = text_did_you_mean(name, claim_known_columns());
    if (*hint)
      g_string_append_printf(notice, "%scolumn '%s' is not read%s", notice->len ? "; " : "", name, hint);
  }
}

static void note_detection(ClaimFile *file)
{
  const char *name = file->csv->delimiter == ';'    ? "semicolons"
                     : file->csv->delimiter == '\t' ? "tabs"
                                                    : NULL;
  g_autoptr(GString) notice = g_string_new(NULL);
  if (name)
    g_string_append_printf(notice, "columns are divided by %s%s", name,
                           file->style ? ", the decimal mark is a comma" : "");
  note_columns(file, notice);
  if (notice->len) file->notice = g_strdup_printf("%s: %s", file->csv->name, notice->str);
}

/* ---- head ----------------------------------------------------------------------------------------- */

static int find_column(const ClaimFile *file, const char *name)
{
  for (guint i = 0; i < file->n_columns; i++)
    if (g_ascii_strcasecmp(file->columns[i], name) == 0) return (int)i;
  return -1;
}

static gboolean read_head(ClaimFile *file, GError **error)
{
  const CsvRecord *head = &file->csv->records[0];
  file->columns = g_new0(const char *, head->n_cells + 1);
  guint n = head->n_cells;
  while (n && !*head->cells[n - 1].text)
    n--;
  for (guint i = 0; i < n; i++) {
    const char *name = head->cells[i].text;
    if (*name && find_column(file, name) >= 0)
      return error_at(error, ARMEX_ERROR_INPUT, csv_place(file->csv, head, i), "column '%s' stands twice",
                      name);
    file->columns[i] = name;
    file->n_columns = i + 1;
  }
  return TRUE;
}

static gboolean require_column(const ClaimFile *file, const char *name, GError **error)
{
  if (find_column(file, name) >= 0) return TRUE;
  g_autofree char *hint = text_did_you_mean(name, file->columns);
  return error_at(error, ARMEX_ERROR_INPUT, csv_place(file->csv, &file->csv->records[0], 0),
                  "the column '%s' is missing%s", name, hint);
}

static gboolean check_head(const ClaimFile *file, GError **error)
{
  if (!require_column(file, "id", error) || !require_column(file, "kind", error) ||
      !require_column(file, "value", error))
    return FALSE;
  if (find_column(file, "group") >= 0) return TRUE;
  return require_column(file, "entity", error);
}

/* ---- rows ----------------------------------------------------------------------------------------- */

static gboolean check_width(const ClaimFile *file, const CsvRecord *record, GError **error)
{
  for (guint i = file->n_columns; i < record->n_cells; i++)
    if (*record->cells[i].text)
      return error_at(error, ARMEX_ERROR_INPUT, csv_place(file->csv, record, i),
                      "a cell beyond the last column ('%s'): the head has %u columns", record->cells[i].text,
                      file->n_columns);
  return TRUE;
}

static gboolean add_claim(ClaimFile *file, const CsvRecord *record, GError **error)
{
  if (!check_width(file, record, error)) return FALSE;
  Claim *claim = g_new0(Claim, 1);
  claim->file = file;
  claim->record = record;
  g_ptr_array_add(file->claims, claim);
  if (!claim_read_row(claim, error)) return FALSE;
  const Claim *earlier = g_hash_table_lookup(file->ids, claim->id);
  if (earlier)
    return error_at(error, ARMEX_ERROR_INPUT, csv_place(file->csv, record, (guint)find_column(file, "id")),
                    "the id '%s' stands twice, first in line %u", claim->id, earlier->record->line);
  g_hash_table_insert(file->ids, (gpointer)claim->id, claim);
  return TRUE;
}

static gboolean read_rows(ClaimFile *file, GError **error)
{
  for (guint i = 1; i < file->csv->n_records; i++)
    if (!csv_record_is_blank(&file->csv->records[i]) && !add_claim(file, &file->csv->records[i], error))
      return FALSE;
  if (file->claims->len) return TRUE;
  return error_at(error, ARMEX_ERROR_INPUT, (Place){file->csv->name, 0, 0}, "the claims file has no rows");
}

ClaimFile *claims_read(const char *path, GError **error)
{
  g_autofree char *bytes = NULL;
  gsize length, decoded;
  const char *encoding;
  if (!load_bytes(path, MAX_CLAIMS_BYTES, &bytes, &length, error)) return NULL;
  g_autofree char *text = csv_decode(path, bytes, length, &decoded, &encoding, error);
  if (!text) return NULL;
  g_autoptr(ClaimFile) file = g_new0(ClaimFile, 1);
  file->claims = g_ptr_array_new_with_free_func((GDestroyNotify)claim_free);
  file->ids = g_hash_table_new(g_str_hash, g_str_equal);
  file->csv = csv_parse(path, text, decoded, detect_delimiter(text, decoded), CSV_QUOTED, error);
  if (!file->csv) return NULL;
  if (file->csv->n_records == 0) {
    error_at(error, ARMEX_ERROR_INPUT, (Place){path, 0, 0}, "the claims file is empty");
    return NULL;
  }
  if (!read_head(file, error) || !check_head(file, error)) return NULL;
  file->style = detect_style(file, (guint)find_column(file, "value"));
  note_detection(file);
  if (!read_rows(file, error)) return NULL;
  return g_steal_pointer(&file);
}

/* ---- looking -------------------------------------------------------------------------------------- */

guint claims_count(const ClaimFile *file)
{
  return file->claims->len;
}

const Claim *claims_at(const ClaimFile *file, guint index)
{
  return g_ptr_array_index(file->claims, index);
}

const char *const *claims_columns(const ClaimFile *file)
{
  return file->columns;
}

const char *claims_notice(const ClaimFile *file)
{
  return file->notice;
}

const char *claim_field(const Claim *claim, const char *column)
{
  int at = find_column(claim->file, column);
  return at < 0 ? "" : csv_cell(claim->record, (guint)at);
}

const char *claim_cell(const Claim *claim, const char *column)
{
  const char *text = claim_field(claim, column);
  return text[0] == '\'' && text[1] && strchr("=+-@", text[1]) ? text + 1 : text;
}

const char *claim_kind(const Claim *claim)
{
  return claim->kind->id;
}

const char *claim_id(const Claim *claim)
{
  return claim->id;
}

Place claim_place(const Claim *claim, const char *column)
{
  int at = find_column(claim->file, column);
  return csv_place(claim->file->csv, claim->record, at < 0 ? 0 : (guint)at);
}
