/* The words that readers see for a verdict: words.csv, or a desk's own file of the same columns. */
#include "base/csv.h"
#include "base/save.h"
#include "claims/claim.h"

#include <gio/gio.h>
#include <string.h>

static const char *const strings[] = {
    [VERDICT_NOT_COMPARABLE] = "not comparable",
    [VERDICT_CANNOT_BE_CHECKED] = "cannot be checked",
    [VERDICT_HOLDS] = "holds",
    [VERDICT_HOLDS_BY_ROUNDING] = "holds by rounding",
    [VERDICT_HOLDS_IN_ANOTHER_RELEASE] = "holds in another release",
    [VERDICT_SLIP] = "slip",
    [VERDICT_HOLDS_ONLY_AS] = "holds only as",
    [VERDICT_CONTRADICTED] = "contradicted",
};

enum { COLUMN_VERDICT, COLUMN_DIRECTION, COLUMN_REVISED, COLUMN_PRINTED, N_COLUMNS };
static const char *const columns[N_COLUMNS] = {"verdict", "direction", "revised", "printed"};

static CsvFile *words; /* replaced by verdict_words_load; the embedded table otherwise */

const char *verdict_string(VerdictKind kind)
{
  return strings[kind];
}

static gboolean is_verdict(const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS(strings); i++)
    if (strcmp(strings[i], text) == 0) return TRUE;
  return FALSE;
}

static gboolean check_words(const CsvFile *file, GError **error)
{
  for (guint c = 0; c < N_COLUMNS; c++)
    if (file->n_records == 0 || strcmp(csv_cell(&file->records[0], c), columns[c]) != 0)
      return error_at(error, ARMEX_ERROR_INPUT, (Place){file->name, 1, 0},
                      "the columns of a table of printed words are verdict,direction,revised,printed");
  for (guint r = 1; r < file->n_records; r++)
    if (!is_verdict(csv_cell(&file->records[r], COLUMN_VERDICT)))
      return error_at(error, ARMEX_ERROR_INPUT, csv_place(file, &file->records[r], COLUMN_VERDICT),
                      "'%s' is not a verdict", csv_cell(&file->records[r], COLUMN_VERDICT));
  return TRUE;
}

gboolean verdict_words_load(const char *path, GError **error)
{
  g_autofree char *bytes = NULL;
  gsize length;
  if (!load_bytes(path, 0, &bytes, &length, error)) return FALSE;
  g_autoptr(CsvFile) file = csv_parse(path, bytes, length, ',', CSV_QUOTED, error);
  if (!file || !check_words(file, error)) return FALSE;
  csv_file_free(words);
  words = g_steal_pointer(&file);
  return TRUE;
}

static const CsvFile *table_of_words(void)
{
  if (words) return words;
  g_autoptr(GBytes) bytes =
      g_resources_lookup_data("/armex/claims/words.csv", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_return_val_if_fail(bytes != NULL, NULL);
  gsize length;
  const char *text = g_bytes_get_data(bytes, &length);
  words = csv_parse("words.csv", text, length, ',', CSV_QUOTED, NULL);
  return words;
}

static const char *find_words(const char *verdict, const char *direction, const char *revised)
{
  const CsvFile *table = table_of_words();
  for (guint r = 1; table && r < table->n_records; r++) {
    const CsvRecord *row = &table->records[r];
    if (strcmp(csv_cell(row, COLUMN_VERDICT), verdict) == 0 &&
        strcmp(csv_cell(row, COLUMN_DIRECTION), direction) == 0 &&
        strcmp(csv_cell(row, COLUMN_REVISED), revised) == 0)
      return csv_cell(row, COLUMN_PRINTED);
  }
  return NULL;
}

/* The row of the case, else the verdict's own, else the verdict's string. */
static const char *printed(VerdictKind kind, const char *direction, gboolean revised)
{
  const char *found = revised ? find_words(strings[kind], direction, "yes") : NULL;
  if (!found) found = find_words(strings[kind], direction, "");
  if (!found) found = find_words(strings[kind], "", "");
  return found ? found : strings[kind];
}

const char *verdict_printed(VerdictKind kind, const char *direction)
{
  return printed(kind, direction ? direction : "", FALSE);
}

const char *verdict_words(const Verdict *verdict)
{
  return printed(verdict->kind, verdict->direction ? verdict->direction : "", verdict->overtaken);
}
