/* Workbooks and archives: figures as written into tests/fixtures/input/xlsx (by zipfile of Python, byte for
 * byte the parts that a spreadsheet program writes). What is refused stands in tests/bad. */
#include "input_support.h"

#include <string.h>

/* ---- cells --------------------------------------------------------------------------------------- */

/* Inline, shared and computed texts, parts of a text in several fonts, hints of pronunciation, places left
 * out, rows left out, prefixed names. */
static void test_kinds_of_cells(void)
{
  g_auto(Load) load = load_with(FIXTURE("xlsx/kinds.xlsx"), NULL);
  const ReadReport *report = report_at(&load, 0);
  g_assert_cmpuint(load.reports->len, ==, 1);
  g_assert_cmpstr(report->format, ==, "tidy");
  g_assert_cmpstr(report->sheet, ==, "kinds");
  g_assert_cmpint(report->delimiter, ==, '\0');
  g_assert_null(report->encoding);
  g_assert_cmpuint(report->rows, ==, 3);
  assert_figure(find(&load, NULL, "Chile", "", "", "2016"), STATE_VALUE, 2.5, 2.45, 2.55);
  g_assert_cmpuint(find(&load, NULL, "Chile", "", "", "2016")->line, ==, 3);
  assert_figure(find(&load, NULL, "Peru", "", "", "2017"), STATE_VALUE, 1234.5, 1234.45, 1234.55);
  assert_figure(find(&load, NULL, "Brazil", "", "", "2018"), STATE_MISSING, NAN, 0, 0);
}

static void test_tiv_table(void)
{
  g_auto(Load) load = load_with(FIXTURE("xlsx/tiv.xlsx"), NULL);
  const ReadReport *report = report_at(&load, 0);
  g_autofree char *release = release_id(report->release);
  g_assert_cmpstr(report->format, ==, "sipri-tiv-table");
  g_assert_cmpstr(release, ==, "2022-03");
  g_assert_cmpuint(report->header_line, ==, 11);
  assert_figure(find(&load, "exports.tiv", "South Korea", "", "", "2016"), STATE_VALUE, 477, 476.5, 477.5);
  assert_figure(find(&load, NULL, "South Korea", "Chile", "", "2017"), STATE_NONE, 0, 0, 0);
  assert_figure(find(&load, NULL, "South Korea", "Chile", "", "2018"), STATE_BELOW_HALF, 0, 0, 0.5);
  assert_figure(find(&load, NULL, "South Korea", "Türkiye", "", "2018"), STATE_VALUE, 1061, 1060.5, 1061.5);
}

/* ---- sheets -------------------------------------------------------------------------------------- */

/* Of several tables one that does not say what it counts is left out, as in a folder. */
static void test_several_sheets(void)
{
  g_auto(Load) load = load_with(FIXTURE("xlsx/mixed.xlsx"), NULL);
  static const struct {
    const char *sheet, *note;
    guint rows;
  } expected[] = {{"Sheet1", "it begins 'a remark'", 0},
                  {"TIV", "'TIV', 2 of 4", 3},
                  {"scratch", "does not say what the years' columns count", 0},
                  {"Chart data", "the sheet is empty", 0}};
  g_assert_cmpuint(load.reports->len, ==, G_N_ELEMENTS(expected));
  for (guint i = 0; i < G_N_ELEMENTS(expected); i++) {
    g_assert_cmpstr(report_at(&load, i)->sheet, ==, expected[i].sheet);
    g_assert_cmpstr(report_at(&load, i)->format, ==, "sipri-tiv-table");
    g_assert_cmpuint(report_at(&load, i)->rows, ==, expected[i].rows);
    g_assert_true(has_note(report_at(&load, i), expected[i].note));
  }
  g_assert_null(find(&load, NULL, "Chile", "", "", "2016"));
}

/* --measure and --unit are for one table: the sheet that is named, or the only one. */
static void test_one_sheet(void)
{
  const ReadOptions said = {.sheet = "SCRATCH", .measure = "exports.orders", .unit = "billion US$"};
  const ReadOptions not_said = {.sheet = "scratch"}, wrong = {.sheet = "scrotch"};
  g_auto(Load) load = load_with(FIXTURE("xlsx/mixed.xlsx"), &said);
  g_assert_cmpuint(load.reports->len, ==, 1);
  assert_figure(find(&load, "exports.orders", "Chile", "", "", "2017"), STATE_VALUE, 2, 1.5, 2.5);
  g_auto(Load) asks = load_raw(FIXTURE("xlsx/mixed.xlsx"), &not_said);
  g_assert_error(asks.error, ARMEX_ERROR, ARMEX_ERROR_USAGE);
  g_assert_true(g_str_has_prefix(asks.error->message, FIXTURE("xlsx/mixed.xlsx") " (sheet 'scratch'):1: "));
  g_auto(Load) none = load_raw(FIXTURE("xlsx/mixed.xlsx"), &wrong);
  g_assert_error(none.error, ARMEX_ERROR, ARMEX_ERROR_USAGE);
  g_assert_nonnull(strstr(none.error->message, "did you mean 'scratch'?"));
}

/* A format that puts "%" in quotes behind the number does not make it a percentage. */
static void test_wide(void)
{
  const ReadOptions said = {.measure = "exports.orders", .unit = "billion US$"};
  g_auto(Load) load = load_with(FIXTURE("xlsx/wide.xlsx"), &said);
  assert_figure(find(&load, NULL, "Chile", "", "", "2017"), STATE_VALUE, 0.5, 0.45, 0.55);
}

static void test_as(void)
{
  const ReadOptions milex = {.format = "sipri-milex"};
  g_auto(Load) load = load_raw(FIXTURE("xlsx/tiv.xlsx"), &milex);
  g_assert_error(load.error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
}

/* ---- archives ------------------------------------------------------------------------------------ */

static void test_world_bank_zip(void)
{
  g_auto(Load) load = load_with(FIXTURE("world-bank/downloaded.zip"), NULL);
  const ReadReport *report = report_at(&load, 0);
  g_assert_cmpuint(load.reports->len, ==, 1);
  g_assert_cmpstr(report->format, ==, "world-bank");
  g_assert_cmpstr(report->sheet, ==, "API_MS.MIL.XPRT.KD_DS2_en_csv_v2_1.csv");
  g_assert_cmpstr(report->encoding, ==, "utf-8-bom");
  g_assert_true(has_note(report, "left out beside it: 'Metadata_Indicator_API"));
  assert_figure(find(&load, NULL, "South Korea", "", "", "2016"), STATE_VALUE, 477, 476.5, 477.5);
}

/* ---- hostile files, where ../shared stands ------------------------------------------------------- */

static void test_hostile(void)
{
  static const char *const files[] = {"billion-laughs", "bomb-200M", "slip", "truncated", "xxe"};
  const char *shared = g_getenv("ARMEX_SHARED");
  for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
    g_autofree char *name = g_strconcat(files[i], ".xlsx", NULL);
    g_autofree char *path = g_build_filename(shared ? shared : "../shared", "hostile", "xlsx", name, NULL);
    if (!g_file_test(path, G_FILE_TEST_EXISTS)) {
      g_test_skip("the shared hostile files are not here");
      return;
    }
    g_auto(Load) load = load_raw(path, NULL);
    g_assert_error(load.error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
    g_assert_null(strchr(load.error->message, '\n'));
    g_assert_true(g_str_has_prefix(load.error->message, path));
  }
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/input/xlsx/kinds-of-cells", test_kinds_of_cells);
  g_test_add_func("/input/xlsx/tiv-table", test_tiv_table);
  g_test_add_func("/input/xlsx/several-sheets", test_several_sheets);
  g_test_add_func("/input/xlsx/one-sheet", test_one_sheet);
  g_test_add_func("/input/xlsx/wide", test_wide);
  g_test_add_func("/input/xlsx/as", test_as);
  g_test_add_func("/input/xlsx/world-bank-zip", test_world_bank_zip);
  g_test_add_func("/input/xlsx/hostile", test_hostile);
  return g_test_run();
}
