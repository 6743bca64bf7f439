/* SIPRI's military expenditure: figures as written into tests/fixtures/input/milex and into the small
 * workbook of ten sheets; SIPRI's own where ../shared stands, the values as Python's zipfile and ElementTree
 * read them. */
#include "input_support.h"

#include <string.h>

#define BOOK FIXTURE("xlsx/milex.xlsx")

static void assert_release(const ReadReport *report, const char *expected)
{
  g_autofree char *release = release_id(report->release);
  g_assert_cmpstr(report->format, ==, "sipri-milex");
  g_assert_cmpstr(release, ==, expected);
}

/* ---- the workbook -------------------------------------------------------------------------------- */

static const struct {
  const char *sheet, *measure, *unit;
  guint header, rows;
} sheets[] = {
    {"Front page", NULL, NULL, 0, 0},
    {"Regional totals", "milex.constant", "million US$ at constant 2022 prices", 5, 2},
    {"Local currency financial years", "milex.local", "million local currency", 7, 2},
    {"Local currency calendar years", "milex.local", "million local currency", 6, 4},
    {"Constant (2022) US$", "milex.constant", "million US$ at constant 2022 prices", 6, 3},
    {"Current US$", "milex.current", "million US$", 6, 4},
    {"Share of GDP", "milex.gdp", "% of GDP", 6, 2},
    {"Per capita", "milex.capita", "US$ per head", 7, 1},
    {"Share of Govt. spending", "milex.government", "% of government spending", 6, 1},
    {"Footnotes", NULL, NULL, 0, 0},
};

static void test_sheets(void)
{
  g_auto(Load) load = load_with(BOOK, NULL);
  g_assert_cmpuint(load.reports->len, ==, G_N_ELEMENTS(sheets));
  for (guint i = 0; i < G_N_ELEMENTS(sheets); i++) {
    const ReadReport *report = report_at(&load, i);
    g_assert_cmpstr(report->sheet, ==, sheets[i].sheet);
    g_assert_cmpstr(report->measure ? report->measure->id : NULL, ==, sheets[i].measure);
    g_assert_cmpstr(report->unit, ==, sheets[i].unit);
    g_assert_cmpuint(report->header_line, ==, sheets[i].header);
    g_assert_cmpuint(report->rows, ==, sheets[i].rows);
    assert_release(report, sheets[i].rows ? "2024-04" : "");
  }
}

static void test_local(void)
{
  g_auto(Load) load = load_with(BOOK, NULL);
  const Observation *o = find(&load, "milex.local", "South Korea", "", "", "2022");
  assert_figure(o, STATE_VALUE, 54000000, 54000000 - 5e-7, 54000000 + 5e-7);
  g_assert_cmpstr(o->key.currency, ==, "KRW");
  g_assert_cmpuint(o->flags, ==, FLAG_ESTIMATE);
  g_assert_cmpstr(o->footnote, ==,
                  "§ adopted budget, not actual spending; ‖ currency changed or redenominated, earlier "
                  "figures converted to the latest");
  assert_figure(find(&load, "milex.local", "South Korea", "", "", "2021"), STATE_MISSING, NAN, 0, 0);
  g_assert_cmpuint(find(&load, "milex.local", "North Korea", "", "", "2021")->flags, ==, FLAG_UNCERTAIN);
  assert_figure(find(&load, "milex.local", "Czechoslovakia", "", "", "2019"), STATE_NO_STATE, NAN, 0, 0);
  g_assert_cmpstr(find(&load, "milex.local", "Costa Rica", "", "", "2019")->footnote, ==,
                  "¶ paramilitary forces not included; note 2");
}

/* The same measure by financial year has periods of its own and meets no calendar year. */
static void test_financial_years(void)
{
  g_auto(Load) load = load_with(BOOK, NULL);
  const Observation *o = find(&load, "milex.local", "India", "", "", "FY2023");
  assert_figure(o, STATE_VALUE, 3400000, 3400000 - 5e-7, 3400000 + 5e-7);
  g_assert_cmpuint(o->flags, ==, FLAG_ESTIMATE);
  g_assert_cmpstr(o->footnote, ==, "† military pensions not included; financial year Apr-Mar");
  g_assert_null(find(&load, "milex.local", "India", "", "", "2023"));
  assert_figure(find(&load, "milex.local", "South Korea", "", "", "FY2019"), STATE_VALUE, 46697100,
                46697100 - 5e-7, 46697100 + 5e-7);
}

/* Blue and red by number, by value and by theme; black and orange say nothing. */
static void test_colours(void)
{
  static const guint expected[] = {0, FLAG_ESTIMATE, FLAG_UNCERTAIN, FLAG_ESTIMATE, 0};
  g_auto(Load) load = load_with(BOOK, NULL);
  for (int year = 2019; year <= 2023; year++) {
    g_autofree char *period = g_strdup_printf("%d", year);
    const Observation *o = find(&load, "milex.constant", "South Korea", "", "", period);
    g_assert_cmpuint(o->flags, ==, expected[year - 2019]);
    g_assert_cmpint(o->key.base_year, ==, 2022);
  }
  /* a sheet with unrounded numbers has no last printed place, in short ones neither */
  assert_figure(find(&load, "milex.constant", "South Korea", "", "", "2020"), STATE_VALUE, 45000.5, 45000.5,
                45000.5);
}

/* 0 dollars is no exchange rate where local currency was spent, and no spending where none was. */
static void test_no_rate(void)
{
  g_auto(Load) load = load_with(BOOK, NULL);
  assert_figure(find(&load, "milex.current", "North Korea", "", "", "2019"), STATE_NO_RATE, NAN, 0, 0);
  assert_figure(find(&load, "milex.current", "Costa Rica", "", "", "2019"), STATE_VALUE, 0, 0, 0);
  assert_figure(find(&load, "milex.constant", "Costa Rica", "", "", "2019"), STATE_VALUE, 0, 0, 0);
  g_assert_true(has_note(report_at(&load, 5), "'no exchange rate': 3 (in local currency they are not 0)"));
  g_auto(Load) alone = load_with(FIXTURE("milex/current.csv"), NULL);
  assert_figure(find(&alone, NULL, "North Korea", "", "", "2020"), STATE_NO_RATE, NAN, 0, 0);
  assert_figure(find(&alone, NULL, "Costa Rica", "", "", "2020"), STATE_VALUE, 0, 0, 0.5);
}

/* 0.0245 shown as 2.45%, or plain: the same share. */
static void test_shares(void)
{
  g_auto(Load) load = load_with(BOOK, NULL);
  const double gdp[] = {2.4512345678901235, 2.6012345678901236, 2.7};
  for (int i = 0; i < 3; i++) {
    g_autofree char *period = g_strdup_printf("%d", 2019 + i);
    assert_figure(find(&load, "milex.gdp", "South Korea", "", "", period), STATE_VALUE, gdp[i], gdp[i],
                  gdp[i]);
  }
  assert_figure(find(&load, "milex.gdp", "South Korea", "", "", "2023"), STATE_VALUE, 2.81, 2.81, 2.81);
  assert_figure(find(&load, "milex.gdp", "Kuwait", "", "", "2019"), STATE_VALUE, 117.25, 117.25, 117.25);
  assert_figure(find(&load, "milex.government", "South Korea", "", "", "2020"), STATE_VALUE, 12.5, 12.5,
                12.5);
  assert_figure(find(&load, "milex.capita", "South Korea", "", "", "2020"), STATE_VALUE, 870.5, 870.5, 870.5);
}

/* Regions are in billions, the last column in current prices; red says that much is estimated. */
static void test_regions(void)
{
  g_auto(Load) load = load_with(BOOK, NULL);
  assert_figure(find(&load, "milex.constant", "World", "", "", "2019"), STATE_VALUE, 2010125, 2010125,
                2010125);
  assert_figure(find(&load, "milex.current", "World", "", "", "2023"), STATE_VALUE, 2400500, 2400500,
                2400500);
  const Observation *o = find(&load, "milex.constant", "Asia and Oceania", "", "", "2020");
  g_assert_cmpint(o->key.entity->kind, ==, ENTITY_AGGREGATE);
  g_assert_cmpuint(o->flags, ==, FLAG_ESTIMATE);
  g_assert_cmpstr(o->footnote, ==, "without Korea, North, Laos");
}

/* ---- sheets saved as CSV ------------------------------------------------------------------------- */

static void test_csv_local(void)
{
  g_auto(Load) load = load_with(FIXTURE("milex/local.csv"), NULL);
  assert_release(report_at(&load, 0), "2024-04");
  g_assert_cmpint(report_at(&load, 0)->delimiter, ==, ',');
  /* five digits stand for half of the fifth: 5.4193E13 is 54,192,500 to 54,193,500 million */
  const Observation *o = find(&load, "milex.local", "South Korea", "", "", "2022");
  assert_figure(o, STATE_VALUE, 54193000, 54192500, 54193500);
  g_assert_cmpstr(o->key.currency, ==, "KRW");
  assert_figure(find(&load, NULL, "South Korea", "", "", "2021"), STATE_MISSING, NAN, 0, 0);
  assert_figure(find(&load, NULL, "North Korea", "", "", "2020"), STATE_MISSING, NAN, 0, 0);
  assert_figure(find(&load, NULL, "North Korea", "", "", "2021"), STATE_MISSING, NAN, 0, 0);
  assert_figure(find(&load, NULL, "North Korea", "", "", "2022"), STATE_NO_STATE, NAN, 0, 0);
}

static void test_csv_regions(void)
{
  g_auto(Load) load = load_with(FIXTURE("milex/regions.csv"), NULL);
  assert_release(report_at(&load, 0), "2024-04");
  assert_figure(find(&load, "milex.constant", "World", "", "", "2023"), STATE_VALUE, 2393600, 2393550,
                2393650);
  assert_figure(find(&load, "milex.current", "Europe", "", "", "2023"), STATE_VALUE, 588000, 587500, 588500);
}

/* Without its title a sheet shows what it can, and asks for the rest. */
static void test_csv_untitled(void)
{
  const ReadOptions show = {.describe = TRUE}, said = {.measure = "milex.government"};
  g_auto(Load) shown = load_with(FIXTURE("milex/percent.csv"), &show);
  assert_release(report_at(&shown, 0), "2021-04");
  g_assert_null(report_at(&shown, 0)->measure);
  g_assert_cmpuint(report_at(&shown, 0)->rows, ==, 2);
  g_assert_cmpuint(table_size(shown.table), ==, 0);
  g_auto(Load) asks = load_raw(FIXTURE("milex/percent.csv"), NULL);
  g_assert_error(asks.error, ARMEX_ERROR, ARMEX_ERROR_USAGE);
  g_assert_nonnull(strstr(asks.error->message, "--measure"));
  g_auto(Load) load = load_with(FIXTURE("milex/percent.csv"), &said);
  const Observation *o = find(&load, "milex.government", "Botswana", "", "", "2018");
  assert_figure(o, STATE_VALUE, 2.8, 2.75, 2.85);
  g_assert_cmpstr(o->footnote, ==, "note Footnotes!A12; reporting year April-March");
  assert_figure(find(&load, NULL, "Libya", "", "", "2018"), STATE_MISSING, NAN, 0, 0);
  g_assert_true(has_note(report_at(&load, 0), "(such as #VALUE!), not known: 1, the first on line 4"));
}

/* 0.028, 2.8% and 2.8 are one share; 0.2 may be 0.2 or 20 per cent and is asked about. */
static void test_csv_shares(void)
{
  g_auto(Load) fraction = load_with(FIXTURE("milex/fraction.csv"), NULL);
  assert_figure(find(&fraction, "milex.government", "Botswana", "", "", "2018"), STATE_VALUE, 2.8, 2.75,
                2.85);
  g_auto(Load) bare = load_with(FIXTURE("milex/bare-percent.csv"), NULL);
  assert_figure(find(&bare, "milex.gdp", "Botswana", "", "", "2018"), STATE_VALUE, 2.8, 2.75, 2.85);
  g_auto(Load) doubtful = load_raw(FIXTURE("milex/doubtful.csv"), NULL);
  g_assert_error(doubtful.error, ARMEX_ERROR, ARMEX_ERROR_USAGE);
  const ReadOptions said = {.unit = "% of GDP"};
  g_auto(Load) told = load_with(FIXTURE("milex/doubtful.csv"), &said);
  assert_figure(find(&told, "milex.gdp", "Kuwait", "", "", "2018"), STATE_VALUE, 0.2, 0.15, 0.25);
}

/* Constant prices need their year, regions their scale. */
static void test_csv_asks_unit(void)
{
  const ReadOptions constant = {.measure = "milex.constant"},
                    year = {.measure = "milex.constant", .unit = "million constant 2020 US$"};
  g_auto(Load) asks = load_raw(FIXTURE("milex/constant-untitled.csv"), &constant);
  g_assert_error(asks.error, ARMEX_ERROR, ARMEX_ERROR_USAGE);
  g_auto(Load) load = load_with(FIXTURE("milex/constant-untitled.csv"), &year);
  const Observation *o = find(&load, NULL, "Japan", "", "", "2019");
  assert_figure(o, STATE_VALUE, 100.5, 100.45, 100.55);
  g_assert_cmpint(o->key.base_year, ==, 2020);
  g_auto(Load) regions = load_raw(FIXTURE("milex/regions-untitled.csv"), &constant);
  g_assert_error(regions.error, ARMEX_ERROR, ARMEX_ERROR_USAGE);
}

static void test_csv_damaged_year(void)
{
  g_auto(Load) load = load_raw(FIXTURE("milex/damaged.csv"), NULL);
  g_assert_error(load.error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
  g_assert_true(g_str_has_prefix(load.error->message, FIXTURE("milex/damaged.csv") ":2:20: '2O19'"));
}

/* ---- SIPRI's own --------------------------------------------------------------------------------- */

static char *sample(const char *name)
{
  const char *shared = g_getenv("ARMEX_SHARED");
  char *path = g_build_filename(shared ? shared : "../shared", "samples", "milex", name, NULL);
  if (g_file_test(path, G_FILE_TEST_EXISTS)) return path;
  g_test_skip("the shared samples are not here");
  g_free(path);
  return NULL;
}

/* formats.md §4: changes of South Korea in local currency, 2017 to 2022. */
static void assert_changes(const Load *load)
{
  static const double changes[] = {3.82, 6.62, 8.47, 5.83, 6.96, 2.88};
  for (int year = 2017; year <= 2022; year++) {
    g_autofree char *now = g_strdup_printf("%d", year), *before = g_strdup_printf("%d", year - 1);
    double b = find(load, "milex.local", "South Korea", "", "", now)->number.value;
    double a = find(load, "milex.local", "South Korea", "", "", before)->number.value;
    g_assert_cmpfloat_with_epsilon((b - a) / a * 100, changes[year - 2017], 0.005);
  }
}

static void test_sample_book(void)
{
  static const guint rows[] = {0, 19, 174, 174, 174, 174, 174, 174, 174, 0};
  g_autofree char *path = sample("SIPRI-Milex-data-1948-2023.xlsx");
  if (!path) return;
  g_auto(Load) load = load_with(path, NULL);
  g_assert_cmpuint(load.reports->len, ==, G_N_ELEMENTS(rows));
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    const ReadReport *report = report_at(&load, i);
    g_assert_cmpstr(report->sheet, ==, sheets[i].sheet);
    g_assert_cmpstr(report->measure ? report->measure->id : NULL, ==, sheets[i].measure);
    g_assert_cmpuint(report->rows, ==, rows[i]);
    assert_release(report, rows[i] ? "2024-04" : "");
  }
  assert_changes(&load);
  assert_figure(find(&load, "milex.constant", "Africa", "", "", "1988"), STATE_VALUE, 20323.888623654359,
                20323.888623654359, 20323.888623654359);
  g_assert_cmpuint(find(&load, "milex.constant", "Africa", "", "", "1988")->flags, ==, FLAG_ESTIMATE);
  assert_figure(find(&load, "milex.government", "Algeria", "", "", "1990"), STATE_VALUE, 5.7840616966580979,
                5.7840616966580979, 5.7840616966580979);
  assert_figure(find(&load, "milex.capita", "Morocco", "", "", "1988"), STATE_VALUE, 38.669075704892137,
                38.669075704892137, 38.669075704892137);
  assert_figure(find(&load, "milex.current", "North Korea", "", "", "2000"), STATE_NO_RATE, NAN, 0, 0);
  assert_figure(find(&load, "milex.current", "Iceland", "", "", "2000"), STATE_VALUE, 0, 0, 0);
}

/* 79,351 cells; states and flags counted in the parts by Python: cells of the year columns with "..." and
 * "xxx", numbers in the red and blue fonts of xl/styles.xml, zeros in current US$ that are not 0 in local
 * currency. */
static void test_sample_counts(void)
{
  g_autofree char *path = sample("SIPRI-Milex-data-1948-2023.xlsx");
  if (!path) return;
  g_auto(Load) load = load_with(path, NULL);
  guint states[STATE_NO_RATE + 1] = {0};
  for (guint i = 0; i < table_size(load.table); i++)
    states[table_at(load.table, i)->state]++;
  g_assert_cmpuint(table_size(load.table), ==, 79351);
  g_assert_cmpuint(states[STATE_MISSING], ==, 3 + 4228 + 4291 + 4797 + 4291 + 4903 + 896 + 1512);
  g_assert_cmpuint(states[STATE_NO_STATE], ==, 5 * 236 + 2 * 196);
}

static void test_sample_csv(void)
{
  g_autofree char *local = sample("local_currency_calendar_years.csv"),
                  *regions = sample("regional_totals.csv");
  g_autofree char *shares = sample("milex_share_budget_sheet.csv");
  if (!local || !regions || !shares) return;
  const ReadOptions government = {.measure = "milex.government"};
  g_auto(Load) a = load_with(local, NULL);
  assert_changes(&a);
  assert_release(report_at(&a, 0), "2024-04");
  g_auto(Load) b = load_with(regions, NULL);
  assert_release(report_at(&b, 0), "2024-04");
  g_auto(Load) c = load_with(shares, &government);
  assert_release(report_at(&c, 0), "2021-04");
  assert_figure(find(&c, NULL, "Algeria", "", "", "1990"), STATE_VALUE, 5.7, 5.65, 5.75);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/input/milex/sheets", test_sheets);
  g_test_add_func("/input/milex/local", test_local);
  g_test_add_func("/input/milex/financial-years", test_financial_years);
  g_test_add_func("/input/milex/colours", test_colours);
  g_test_add_func("/input/milex/no-rate", test_no_rate);
  g_test_add_func("/input/milex/shares", test_shares);
  g_test_add_func("/input/milex/regions", test_regions);
  g_test_add_func("/input/milex/csv-local", test_csv_local);
  g_test_add_func("/input/milex/csv-regions", test_csv_regions);
  g_test_add_func("/input/milex/csv-untitled", test_csv_untitled);
  g_test_add_func("/input/milex/csv-shares", test_csv_shares);
  g_test_add_func("/input/milex/csv-asks-unit", test_csv_asks_unit);
  g_test_add_func("/input/milex/csv-damaged-year", test_csv_damaged_year);
  g_test_add_func("/input/milex/sample-book", test_sample_book);
  g_test_add_func("/input/milex/sample-counts", test_sample_counts);
  g_test_add_func("/input/milex/sample-csv", test_sample_csv);
  return g_test_run();
}
