/* The trade register, on small files made up in its byte shape: Latin-1, no quotes, `?` in columns without a
 * name, two records parted by a line break in their comment. */
#include "input_support.h"

static const ReadOptions orders = {.measure = "orders.units"};

static void check_rows(const Load *load)
{
  const ReadReport *report = report_at(load, 0);
  g_assert_cmpstr(report->format, ==, "sipri-register");
  g_assert_cmpstr(report->measure->id, ==, "orders.units");
  g_assert_cmpstr(report->unit, ==, "units");
  g_assert_cmpuint(report->rows, ==, 7);
  g_assert_cmpuint(report->entities, ==, 2);
  assert_figure(find(load, NULL, "Norway", "Chile", "NM-1", "2014"), STATE_VALUE, 8, 8, 8);
  assert_figure(find(load, NULL, "Norway", "United Nations", "Ørn", "2017"), STATE_VALUE, 3, 3, 3);
  /* two orders of one weapon in one year are one figure */
  assert_figure(find(load, NULL, "Norway", "Peru", "Hval", "2015"), STATE_VALUE, 5, 5, 5);
  /* number ordered not stated */
  assert_figure(find(load, NULL, "Norway", "UAE", "Skarv", "2016"), STATE_MISSING, NAN, 0, 0);
  g_assert_cmpuint(find(load, NULL, "Norway", "Chile", "Lom", "2015")->flags, ==,
                   FLAG_UNCERTAIN | FLAG_SECOND_HAND);
  g_assert_cmpuint(find(load, NULL, "Norway", "Peru", "Hval", "2015")->flags, ==, FLAG_UNCERTAIN);
  g_assert_cmpuint(find(load, NULL, "Norway", "UAE", "Skarv", "2016")->flags, ==, 0);
}

static void test_rows(void)
{
  g_auto(Load) load = load_with(FIXTURE("register/register.csv"), &orders);
  g_autofree char *day = day_id(report_at(&load, 0)->extracted);
  check_rows(&load);
  g_assert_cmpstr(day, ==, "2020-10-13");
  g_assert_cmpstr(report_at(&load, 0)->encoding, ==, "windows-1252");
  g_assert_true(has_note(report_at(&load, 0), "put together: 2, the first in line 11"));
  g_assert_cmpstr(find(&load, NULL, "Norway", "UAE", "Skarv", "2016")->footnote, ==,
                  "Part of $9 m deal (for several types; delivery delayed)");
  g_assert_cmpstr(find(&load, NULL, "Norway", "Chile", "NM-1", "2014")->footnote, ==,
                  "For use on the coast of Aysén; NOK5 m deal");
}

/* Semicolons, decimal commas, quotes around what holds a semicolon, padding, CRLF. */
static void test_resaved(void)
{
  g_auto(Load) load = load_with(FIXTURE("register/resaved.csv"), &orders);
  check_rows(&load);
}

/* Yearly volumes are refused with the reason, in a folder left out with it. */
static void test_declines(void)
{
  const ReadOptions volumes = {.measure = "exports.tiv"}, nothing = {0}, rows = {.every_row = TRUE};
  const ReadOptions *const asked[] = {&volumes, &nothing};
  for (gsize i = 0; i < G_N_ELEMENTS(asked); i++) {
    g_auto(Load) load = load_raw(FIXTURE("register/register.csv"), asked[i]);
    g_assert_error(load.error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
    g_assert_true(g_str_has_prefix(load.error->message, FIXTURE("register/register.csv") ":6: "));
    g_assert_nonnull(strstr(load.error->message, "register TIV is per deal, not per year"));
    g_assert_nonnull(strstr(load.error->message, "1478"));
    g_assert_nonnull(strstr(load.error->message, "510"));
  }
  g_auto(Load) all = load_with(FIXTURE("register/register.csv"), &rows);
  check_rows(&all);
}

static void test_status(void)
{
  const ReadOptions new = {.measure = "orders.units", .status = "new"},
                    licensed = {.measure = "orders.units", .status = "licensed"};
  g_auto(Load) load = load_with(FIXTURE("register/register.csv"), &new);
  assert_figure(find(&load, NULL, "Norway", "Peru", "Hval", "2015"), STATE_VALUE, 4, 4, 4);
  g_assert_null(find(&load, NULL, "Norway", "Chile", "Lom", "2015"));
  g_auto(Load) other = load_raw(FIXTURE("register/register.csv"), &licensed);
  g_assert_error(other.error, ARMEX_ERROR, ARMEX_ERROR_USAGE);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/input/register/rows", test_rows);
  g_test_add_func("/input/register/resaved", test_resaved);
  g_test_add_func("/input/register/declines", test_declines);
  g_test_add_func("/input/register/status", test_status);
  return g_test_run();
}
