/* World Bank indicators, tables of Our World in Data, wide tables: figures as written into
 * tests/fixtures/input. */
#include "input_support.h"

static void test_world_bank(void)
{
  g_auto(Load) load = load_with(FIXTURE("world-bank/downloaded.csv"), NULL);
  const ReadReport *report = report_at(&load, 0);
  g_autofree char *release = release_id(report->release), *day = day_id(report->extracted);
  g_assert_cmpstr(report->format, ==, "world-bank");
  g_assert_cmpstr(report->measure->id, ==, "exports.tiv");
  g_assert_cmpstr(report->unit, ==, "million TIV");
  g_assert_cmpstr(report->encoding, ==, "utf-8-bom");
  g_assert_cmpuint(report->header_line, ==, 5);
  g_assert_cmpuint(report->rows, ==, 3);
  g_assert_cmpstr(release, ==, "2021-02");
  g_assert_cmpstr(day, ==, "2021-02-17");
  /* units of one, rounded to a million: half a million either way; a blank is not known */
  assert_figure(find(&load, NULL, "South Korea", "", "", "2016"), STATE_VALUE, 477, 476.5, 477.5);
  assert_figure(find(&load, NULL, "Chile", "", "", "2017"), STATE_MISSING, NAN, 0, 0);
  assert_figure(find(&load, NULL, "Chile", "", "", "2018"), STATE_BELOW_HALF, 0, 0, 0.5);
  assert_figure(find(&load, NULL, "Chile", "", "", "2019"), STATE_NOT_PUBLISHED, NAN, 0, 0);
  g_assert_true(has_note(report, "from 2019 on no row has a figure"));
}

static void test_world_bank_bare(void)
{
  g_auto(Load) load = load_with(FIXTURE("world-bank/bare.csv"), NULL);
  g_assert_cmpuint(report_at(&load, 0)->header_line, ==, 1);
  g_assert_false(release_is_known(report_at(&load, 0)->release));
  assert_figure(find(&load, "milex.gdp", "Chile", "", "", "2016"), STATE_VALUE, 1.91234567890123,
                1.91234567890123, 1.91234567890123);
  assert_figure(find(&load, "milex.gdp", "Peru", "", "", "2016"), STATE_MISSING, NAN, 0, 0);
}

static void test_world_bank_several(void)
{
  g_auto(Load) load = load_with(FIXTURE("world-bank/several.csv"), NULL);
  g_assert_null(report_at(&load, 0)->measure);
  g_assert_true(
      has_note(report_at(&load, 0), "rows of other indicators left out: 1, the first 'SP.POP.TOTL'"));
  assert_figure(find(&load, "milex.current", "Chile", "", "", "2016"), STATE_VALUE, 4500.0000005,
                4500.0000005, 4500.0000005);
  assert_figure(find(&load, "milex.government", "Chile", "", "", "2017"), STATE_VALUE, 9, 8.5, 9.5);
}

static void test_owid(void)
{
  const ReadOptions said = {.measure = "milex.constant", .unit = "constant 2021 US$"};
  g_auto(Load) ask = load_raw(FIXTURE("owid/table.csv"), NULL);
  g_assert_error(ask.error, ARMEX_ERROR, ARMEX_ERROR_USAGE);
  g_auto(Load) load = load_with(FIXTURE("owid/table.csv"), &said);
  g_assert_cmpstr(report_at(&load, 0)->format, ==, "owid");
  const Observation *o = find(&load, "milex.constant", "Chile", "", "", "2016");
  assert_figure(o, STATE_VALUE, 5.373185, 5.3731845, 5.3731855);
  g_assert_cmpint(o->key.base_year, ==, 2021);
}

static void test_wide(void)
{
  g_auto(Load) load = load_with(FIXTURE("wide/across.csv"), NULL);
  const ReadReport *report = report_at(&load, 0);
  g_assert_cmpstr(report->format, ==, "wide");
  g_assert_cmpuint(report->rows, ==, 2);
  assert_figure(find(&load, NULL, "South Korea", "", "", "2017"), STATE_VALUE, 2.5, 2.495, 2.505);
  assert_figure(find(&load, NULL, "Narnia", "", "", "2017"), STATE_MISSING, NAN, 0, 0);
  g_assert_null(find(&load, NULL, "Total", "", "", "2016"));
  g_assert_true(has_note(report, "line 4 left out: a total of rows"));
  g_assert_true(has_note(report, "columns that are no year left out: Sum"));
}

static void test_wide_semicolons(void)
{
  g_auto(Load) load = load_with(FIXTURE("wide/semicolons.csv"), NULL);
  assert_figure(find(&load, "exports.orders", "Chile", "", "", "2016"), STATE_VALUE, 1.5, 1.45, 1.55);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/input/world-bank/downloaded", test_world_bank);
  g_test_add_func("/input/world-bank/bare", test_world_bank_bare);
  g_test_add_func("/input/world-bank/several", test_world_bank_several);
  g_test_add_func("/input/owid", test_owid);
  g_test_add_func("/input/wide/across", test_wide);
  g_test_add_func("/input/wide/semicolons", test_wide_semicolons);
  return g_test_run();
}
