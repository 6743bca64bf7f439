/* SIPRI's tables of the old and the new site, on small files made up in their byte shape
 * (tests/fixtures/input). The expected figures are those that were written into the files. */
#include "input_support.h"

static void check_report(const ReadReport *report, const char *format, const char *measure, guint header_line,
                         guint rows, guint entities, int first_year, int last_year)
{
  g_assert_cmpstr(report->format, ==, format);
  g_assert_cmpstr(report->measure->id, ==, measure);
  g_assert_cmpstr(report->unit, ==, "million TIV");
  g_assert_cmpstr(report->encoding, ==, "utf-8");
  g_assert_cmpuint(report->header_line, ==, header_line);
  g_assert_cmpuint(report->rows, ==, rows);
  g_assert_cmpuint(report->entities, ==, entities);
  g_assert_cmpint(report->first_year, ==, first_year);
  g_assert_cmpint(report->last_year, ==, last_year);
}

static void check_release(const ReadReport *report, const char *release, const char *extracted)
{
  g_autofree char *id = release_id(report->release), *day = day_id(report->extracted);
  g_assert_cmpstr(id, ==, release);
  g_assert_cmpstr(day, ==, extracted);
}

static void test_from_country(void)
{
  g_auto(Load) load = load_with(FIXTURE("tiv/from-country.csv"), NULL);
  const ReadReport *report = report_at(&load, 0);
  check_report(report, "sipri-tiv-table", "exports.tiv", 11, 4, 1, 2016, 2019);
  check_release(report, "2020-03", "2020-05-05");
  g_assert_cmpint(report->delimiter, ==, ',');
  assert_figure(find(&load, "exports.tiv", "Norway", "", "", "2018"), STATE_VALUE, 8, 7.5, 8.5);
  assert_figure(find(&load, "exports.tiv", "Norway", "Chile", "", "2016"), STATE_VALUE, 10, 9.5, 10.5);
  /* a blank is none, a printed 0 is above 0 and under half a million */
  assert_figure(find(&load, "exports.tiv", "Norway", "Chile", "", "2017"), STATE_NONE, 0, 0, 0);
  assert_figure(find(&load, "exports.tiv", "Norway", "NATO", "", "2018"), STATE_BELOW_HALF, 0, 0, 0.5);
  /* the column Total is the period that the title states, kept as printed although the row sums to 25 */
  assert_figure(find(&load, "exports.tiv", "Norway", "", "", "2016-2019"), STATE_VALUE, 24, 23.5, 24.5);
  g_assert_cmpuint(find(&load, NULL, "Norway", "", "", "2016")->line, ==, 16);
  g_assert_null(find(&load, NULL, "Chile", "", "", "2016"));
  const Dataset *dataset = table_dataset(load.table, 0);
  g_assert_cmpstr(dataset->id, ==, "from-country");
  g_assert_cmpstr(dataset->title, ==, "TIV of arms exports from Norway, 2016-2019");
  g_assert_cmpstr(dataset->publisher, ==, "SIPRI Arms Transfers Database");
}

static void test_from_all(void)
{
  g_auto(Load) load = load_with(FIXTURE("tiv/from-all.csv"), NULL);
  check_report(report_at(&load, 0), "sipri-tiv-table", "exports.tiv", 11, 3, 3, 2016, 2019);
  /* 3 March 2020 lies before that year's publication (the second Monday, 9 March) */
  check_release(report_at(&load, 0), "2019-03", "2020-03-03");
  assert_figure(find(&load, "exports.tiv", "Chile", "", "", "2018"), STATE_VALUE, 3, 2.5, 3.5);
  assert_figure(find(&load, "exports.tiv", "World", "", "", "2018"), STATE_VALUE, 12, 11.5, 12.5);
  assert_figure(find(&load, "exports.tiv", "Norway", "", "", "2019"), STATE_NOT_PUBLISHED, NAN, 0, 0);
  assert_figure(find(&load, "exports.tiv", "World", "", "", "2019"), STATE_NOT_PUBLISHED, NAN, 0, 0);
  g_assert_true(has_note(report_at(&load, 0), "2019 is empty even in the total: not published"));
  /* a total that leaves a year out is no figure for the whole period */
  g_assert_null(find(&load, NULL, "Norway", "", "", "2016-2019"));
}

static void test_to_all(void)
{
  g_auto(Load) load = load_with(FIXTURE("tiv/to-all.csv"), NULL);
  check_report(report_at(&load, 0), "sipri-tiv-table", "imports.tiv", 11, 3, 3, 2016, 2019);
  assert_figure(find(&load, "imports.tiv", "Chile", "", "", "2019"), STATE_VALUE, 1, 0.5, 1.5);
  assert_figure(find(&load, "imports.tiv", "World", "", "", "2016"), STATE_VALUE, 5, 4.5, 5.5);
}

static void test_to_country(void)
{
  g_auto(Load) load = load_with(FIXTURE("tiv/to-country.csv"), NULL);
  check_report(report_at(&load, 0), "sipri-tiv-table", "imports.tiv", 11, 3, 1, 2016, 2019);
  assert_figure(find(&load, "imports.tiv", "Chile", "Norway", "", "2016"), STATE_VALUE, 5, 4.5, 5.5);
  assert_figure(find(&load, "imports.tiv", "Chile", "", "", "2017"), STATE_VALUE, 2, 1.5, 2.5);
}

static void test_by_category(void)
{
  g_auto(Load) load = load_with(FIXTURE("tiv/by-category.csv"), NULL);
  check_report(report_at(&load, 0), "sipri-tiv-table", "exports.tiv", 11, 3, 1, 2016, 2019);
  assert_figure(find(&load, "exports.tiv", "Norway", "", "Ships", "2018"), STATE_VALUE, 7, 6.5, 7.5);
  assert_figure(find(&load, "exports.tiv", "Norway", "", "", "2018"), STATE_VALUE, 8, 7.5, 8.5);
}

/* The last years of a state that ended are empty in its own total row, and still published. */
static void test_former_state(void)
{
  g_auto(Load) load = load_with(FIXTURE("tiv/former-state.csv"), NULL);
  assert_figure(find(&load, NULL, "East Germany", "", "", "1989"), STATE_VALUE, 3, 2.5, 3.5);
  assert_figure(find(&load, NULL, "East Germany", "", "", "1992"), STATE_NONE, 0, 0, 0);
}

/* Semicolons, CRLF, dropped quotes, 2017.0 and 10.0, a remark below the total row. */
static void test_resaved(void)
{
  g_auto(Load) load = load_with(FIXTURE("tiv/resaved.csv"), NULL);
  const ReadReport *report = report_at(&load, 0);
  check_report(report, "sipri-tiv-table", "exports.tiv", 4, 2, 1, 2016, 2019);
  g_assert_cmpint(report->delimiter, ==, ';');
  g_assert_true(has_note(report, "taken from the site"));
  assert_figure(find(&load, NULL, "Norway", "Chile", "", "2016"), STATE_VALUE, 10, 9.5, 10.5);
  assert_figure(find(&load, NULL, "Norway", "", "", "2016-2019"), STATE_VALUE, 20, 19.5, 20.5);
}

static void test_exporters(void)
{
  g_auto(Load) load = load_with(FIXTURE("import-export/exporters.csv"), NULL);
  check_report(report_at(&load, 0), "sipri-import-export", "exports.tiv", 10, 5, 5, 2016, 2019);
  check_release(report_at(&load, 0), "2019-03", "2019-10-13");
  assert_figure(find(&load, "exports.tiv", "Chile", "", "", "2018"), STATE_BELOW_HALF, 0, 0, 0.5);
  assert_figure(find(&load, "exports.tiv", "Soviet Union", "", "", "2016"), STATE_NONE, 0, 0, 0);
  assert_figure(find(&load, "exports.tiv", "World", "", "", "2016"), STATE_VALUE, 11, 10.5, 11.5);
  assert_figure(find(&load, "exports.tiv", "World", "", "", "2019"), STATE_NOT_PUBLISHED, NAN, 0, 0);
}

static void test_importers(void)
{
  g_auto(Load) load = load_with(FIXTURE("import-export/importers.csv"), NULL);
  check_report(report_at(&load, 0), "sipri-import-export", "imports.tiv", 10, 2, 2, 2016, 2019);
  assert_figure(find(&load, "imports.tiv", "Chile", "", "", "2016-2019"), STATE_VALUE, 6, 5.5, 6.5);
}

/* The last row says whose table it is: "Total exports to Chile", "Total exports from Norway". */
static void test_bilateral(void)
{
  g_auto(Load) suppliers = load_with(FIXTURE("import-export/suppliers.csv"), NULL);
  check_report(report_at(&suppliers, 0), "sipri-import-export", "imports.tiv", 10, 3, 1, 2016, 2019);
  assert_figure(find(&suppliers, "imports.tiv", "Chile", "Peru", "", "2017"), STATE_VALUE, 2, 1.5, 2.5);
  assert_figure(find(&suppliers, "imports.tiv", "Chile", "", "", "2016"), STATE_VALUE, 5, 4.5, 5.5);
  g_auto(Load) recipients = load_with(FIXTURE("import-export/recipients.csv"), NULL);
  check_report(report_at(&recipients, 0), "sipri-import-export", "exports.tiv", 10, 2, 1, 2016, 2019);
  assert_figure(find(&recipients, "exports.tiv", "Norway", "Chile", "", "2019"), STATE_VALUE, 1, 0.5, 1.5);
}

/* --release stands only where the day of extraction does not settle it. */
static void test_release_option(void)
{
  const ReadOptions options = {.release = {2021, 3}};
  g_auto(Load) guessed = load_with(FIXTURE("tiv/from-country.csv"), &options);
  check_release(report_at(&guessed, 0), "2021-03", "2020-05-05");
}

static void test_as(void)
{
  const ReadOptions fits = {.format = "sipri-tiv-table"}, wrong = {.format = "sipri-import-export"},
                    none = {.format = "tivtable"};
  g_auto(Load) good = load_with(FIXTURE("tiv/from-country.csv"), &fits);
  g_assert_cmpuint(good.reports->len, ==, 1);
  g_auto(Load) other = load_raw(FIXTURE("tiv/from-country.csv"), &wrong);
  g_assert_error(other.error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
  g_auto(Load) unknown = load_raw(FIXTURE("tiv/from-country.csv"), &none);
  g_assert_error(unknown.error, ARMEX_ERROR, ARMEX_ERROR_USAGE);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/input/tiv-table/from-country", test_from_country);
  g_test_add_func("/input/tiv-table/from-all", test_from_all);
  g_test_add_func("/input/tiv-table/to-all", test_to_all);
  g_test_add_func("/input/tiv-table/to-country", test_to_country);
  g_test_add_func("/input/tiv-table/by-category", test_by_category);
  g_test_add_func("/input/tiv-table/former-state", test_former_state);
  g_test_add_func("/input/tiv-table/resaved", test_resaved);
  g_test_add_func("/input/tiv-table/release-option", test_release_option);
  g_test_add_func("/input/tiv-table/as", test_as);
  g_test_add_func("/input/import-export/exporters", test_exporters);
  g_test_add_func("/input/import-export/importers", test_importers);
  g_test_add_func("/input/import-export/bilateral", test_bilateral);
  return g_test_run();
}
