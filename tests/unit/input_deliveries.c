/* Deliveries files, on small ones made up in SIPRI's byte shape. The expected sums were added up by hand from
 * the rows that were written into the files:
 *   Norway to Chile 9 + 0.16 (2016), 3 (2018); to Peru 8 (2016); to the UAE 7.7 (2018, licensed)
 *   Chile to Norway 6.6 (2017) */
#include "input_support.h"

static void check_unrounded(const Observation *o, double value)
{
  assert_figure(o, STATE_VALUE, value, value, value);
}

static void check_all(const Load *load)
{
  check_unrounded(find(load, "exports.tiv", "Norway", "", "", "2016"), 17.16);
  assert_figure(find(load, "exports.tiv", "Norway", "", "", "2017"), STATE_NONE, 0, 0, 0);
  check_unrounded(find(load, "exports.tiv", "Norway", "", "", "2018"), 10.7);
  check_unrounded(find(load, "exports.tiv", "Norway", "Chile", "", "2016"), 9.16);
  check_unrounded(find(load, "exports.tiv", "Norway", "", "Ships", "2016"), 8);
  check_unrounded(find(load, "exports.tiv", "World", "", "", "2016"), 17.16);
  check_unrounded(find(load, "exports.tiv", "World", "", "Aircraft", "2017"), 6.6);
  check_unrounded(find(load, "imports.tiv", "Chile", "", "", "2018"), 3);
  check_unrounded(find(load, "imports.tiv", "Chile", "Norway", "", "2016"), 9.16);
  check_unrounded(find(load, "imports.tiv", "World", "", "", "2018"), 10.7);
  g_assert_null(find(load, "exports.tiv", "Norway", "Chile", "Artillery", "2016"));
  g_assert_null(find(load, "exports.tiv", "UAE", "", "", "2016"));
}

/* The older text, the newer CSV, and a spreadsheet's copy under a decimal comma say the same. */
static void test_editions(void)
{
  static const char *const files[] = {FIXTURE("deliveries/all.txt"), FIXTURE("deliveries/all.csv"),
                                      FIXTURE("deliveries/resaved.csv")};
  for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
    g_auto(Load) load = load_with(files[i], NULL);
    const ReadReport *report = report_at(&load, 0);
    g_assert_cmpstr(report->format, ==, "sipri-deliveries");
    g_assert_cmpstr(report->measure->id, ==, "exports.tiv");
    g_assert_cmpstr(report->unit, ==, "million TIV");
    g_assert_cmpuint(report->rows, ==, 6);
    g_assert_cmpint(report->first_year, ==, 2016);
    g_assert_cmpint(report->last_year, ==, 2019);
    check_all(&load);
  }
}

/* (created: 11-03-2020) is the eleventh of March, after the second Monday of that month, the ninth. */
static void test_day(void)
{
  g_auto(Load) load = load_with(FIXTURE("deliveries/all.txt"), NULL);
  g_autofree char *day = day_id(report_at(&load, 0)->extracted);
  g_autofree char *release = release_id(report_at(&load, 0)->release);
  g_assert_cmpstr(day, ==, "2020-03-11");
  g_assert_cmpstr(release, ==, "2020-03");
}

/* An estimate among the rows makes the sum one; second-hand and licensed only when all rows are. */
static void test_flags(void)
{
  g_auto(Load) load = load_with(FIXTURE("deliveries/all.txt"), NULL);
  g_assert_cmpuint(find(&load, "exports.tiv", "Norway", "", "", "2016")->flags, ==, FLAG_ESTIMATE);
  g_assert_cmpuint(find(&load, "exports.tiv", "Norway", "Peru", "", "2016")->flags, ==,
                   FLAG_ESTIMATE | FLAG_SECOND_HAND);
  g_assert_cmpuint(find(&load, "exports.tiv", "Norway", "UAE", "", "2018")->flags, ==, FLAG_LICENSED);
  g_assert_cmpuint(find(&load, "exports.tiv", "Norway", "Chile", "", "2016")->flags, ==, 0);
  g_assert_cmpuint(find(&load, "exports.tiv", "Chile", "", "", "2017")->flags, ==,
                   FLAG_ESTIMATE | FLAG_SECOND_HAND);
}

/* Sums are totals of a party only where the other side is open. */
static void test_scope(void)
{
  g_auto(Load) from = load_with(FIXTURE("deliveries/from-norway.csv"), NULL);
  check_unrounded(find(&from, "exports.tiv", "Norway", "", "", "2016"), 17.16);
  check_unrounded(find(&from, "imports.tiv", "Chile", "Norway", "", "2016"), 9.16);
  g_assert_null(find(&from, "imports.tiv", "Chile", "", "", "2016"));
  g_assert_null(find(&from, "exports.tiv", "World", "", "", "2016"));
  g_auto(Load) to = load_with(FIXTURE("deliveries/to-chile.csv"), NULL);
  check_unrounded(find(&to, "imports.tiv", "Chile", "", "", "2016"), 9.16);
  g_assert_null(find(&to, "exports.tiv", "Norway", "", "", "2016"));
  g_auto(Load) pair = load_with(FIXTURE("deliveries/pair.csv"), NULL);
  check_unrounded(find(&pair, "exports.tiv", "Norway", "Chile", "", "2018"), 3);
  g_assert_null(find(&pair, "imports.tiv", "Chile", "", "", "2018"));
}

static void test_status(void)
{
  const ReadOptions new = {.status = "new"}, licensed = {.status = "licensed"}, unknown = {.status = "old"};
  g_auto(Load) one = load_with(FIXTURE("deliveries/all.txt"), &new);
  check_unrounded(find(&one, "exports.tiv", "Norway", "", "", "2016"), 9);
  g_auto(Load) two = load_with(FIXTURE("deliveries/all.txt"), &licensed);
  check_unrounded(find(&two, "exports.tiv", "Norway", "", "", "2018"), 7.7);
  g_assert_true(has_note(report_at(&two, 0), "licensed deliveries only (--status), rows left out: 5"));
  g_auto(Load) three = load_raw(FIXTURE("deliveries/all.txt"), &unknown);
  g_assert_error(three.error, ARMEX_ERROR, ARMEX_ERROR_USAGE);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/input/deliveries/editions", test_editions);
  g_test_add_func("/input/deliveries/day", test_day);
  g_test_add_func("/input/deliveries/flags", test_flags);
  g_test_add_func("/input/deliveries/scope", test_scope);
  g_test_add_func("/input/deliveries/status", test_status);
  return g_test_run();
}
