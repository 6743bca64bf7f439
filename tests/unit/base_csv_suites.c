/* Two public conformance suites, csv-spectrum and csv-test-data: the cells of every good file equal those of
 * the JSON file beside it. Where the suites and we differ on purpose, a row below says why. */
#include <jansson.h>
#include <string.h>

#include "base/csv.h"

static const char *shared_folder(void)
{
  const char *named = g_getenv("ARMEX_SHARED");
  return named ? named : "../shared";
}

static const struct {
  const char *file;
  const char *why;
} differences[] = {
    {"location_coordinates.csv", "bare quotes in an unquoted cell (and its JSON holds other data): refused"},
};

static const char *difference(const char *file)
{
  for (guint i = 0; i < G_N_ELEMENTS(differences); i++)
    if (strcmp(differences[i].file, file) == 0) return differences[i].why;
  return NULL;
}

static CsvFile *parse_file(const char *path, GError **error)
{
  g_autofree char *bytes = NULL;
  gsize length;
  g_assert_true(g_file_get_contents(path, &bytes, &length, NULL));
  return csv_parse(path, bytes, length, ',', CSV_KEEP_BLANKS, error);
}

/* A row of the suites that is one empty text stands for a blank line, which we skip. */
static gboolean is_blank_line(const json_t *row)
{
  return json_is_array(row) && json_array_size(row) == 1 && !*json_string_value(json_array_get(row, 0));
}

static void assert_objects(const CsvFile *file, guint record, const json_t *row)
{
  g_assert_cmpuint(file->records[record].n_cells, ==, json_object_size(row));
  for (guint i = 0; i < file->records[record].n_cells; i++)
    g_assert_cmpstr(csv_cell(&file->records[record], i), ==,
                    json_string_value(json_object_get(row, csv_cell(&file->records[0], i))));
}

static void assert_cells(const CsvFile *file, guint record, const json_t *row)
{
  g_assert_cmpuint(file->records[record].n_cells, ==, json_array_size(row));
  for (guint i = 0; i < file->records[record].n_cells; i++)
    g_assert_cmpstr(csv_cell(&file->records[record], i), ==, json_string_value(json_array_get(row, i)));
}

static void assert_equal(const CsvFile *file, const json_t *rows)
{
  gboolean objects = json_array_size(rows) == 0 || json_is_object(json_array_get(rows, 0));
  guint record = objects ? 1 : 0;
  gsize index;
  const json_t *row;
  json_array_foreach(rows, index, row)
  {
    if (is_blank_line(row)) continue;
    g_assert_cmpuint(record, <, file->n_records);
    if (objects)
      assert_objects(file, record++, row);
    else
      assert_cells(file, record++, row);
  }
  g_assert_cmpuint(record, ==, file->n_records);
}

static void check_file(const char *csv, const char *json)
{
  g_autofree char *name = g_path_get_basename(csv);
  if (difference(name)) {
    g_assert_null(parse_file(csv, NULL));
    return;
  }
  g_autoptr(GError) error = NULL;
  g_autoptr(CsvFile) file = parse_file(csv, &error);
  g_assert_no_error(error);
  json_t *rows = json_load_file(json, 0, NULL);
  g_assert_true(json_is_array(rows));
  g_test_message("%s", name);
  assert_equal(file, rows);
  json_decref(rows);
}

static guint check_suite(const char *csv_folder, const char *json_folder)
{
  g_autoptr(GDir) dir = g_dir_open(json_folder, 0, NULL);
  guint n = 0;
  for (const char *name; dir && (name = g_dir_read_name(dir)); n++) {
    g_autofree char *stem = g_strndup(name, strlen(name) - strlen(".json"));
    g_autofree char *csv = g_strdup_printf("%s/%s.csv", csv_folder, stem);
    g_autofree char *json = g_build_filename(json_folder, name, NULL);
    check_file(csv, json);
  }
  return n;
}

static char *suite_folder(const char *below)
{
  char *folder = g_build_filename(shared_folder(), "csv-suites", below, NULL);
  if (g_file_test(folder, G_FILE_TEST_IS_DIR)) return folder;
  g_test_skip("no shared folder (ARMEX_SHARED)");
  g_free(folder);
  return NULL;
}

static void test_spectrum(void)
{
  g_autofree char *csv = suite_folder("csv-spectrum/csvs"), *json = suite_folder("csv-spectrum/json");
  if (csv && json) g_assert_cmpuint(check_suite(csv, json), ==, 12);
}

static void test_test_data(void)
{
  g_autofree char *csv = suite_folder("csv-test-data/csv"), *json = suite_folder("csv-test-data/json");
  if (csv && json) g_assert_cmpuint(check_suite(csv, json), ==, 18);
}

/* The suite's other bad files are faults of headers and counts: the readers' affair. */
static void test_bad(void)
{
  static const struct {
    const char *file, *place;
  } rows[] = {
      {"bad-unescaped-quote.csv", ":2:8: a quote inside an unquoted cell"},
      {"bad-missing-quote.csv", ":2:3: the quote that opens here is never closed"},
      {"bad-quotes-with-unescaped-quote.csv", ":2:19: text after a closing quote (' it\",3')"},
  };
  g_autofree char *folder = suite_folder("csv-test-data/csv");
  for (guint i = 0; folder && i < G_N_ELEMENTS(rows); i++) {
    g_autofree char *path = g_build_filename(folder, rows[i].file, NULL);
    g_autoptr(GError) error = NULL;
    g_assert_null(parse_file(path, &error));
    g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
    g_assert_true(g_str_has_prefix(error->message, path));
    g_assert_true(g_str_has_prefix(error->message + strlen(path), rows[i].place));
  }
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/csv-suites/spectrum", test_spectrum);
  g_test_add_func("/csv-suites/test-data", test_test_data);
  g_test_add_func("/csv-suites/bad", test_bad);
  return g_test_run();
}
