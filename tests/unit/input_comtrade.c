/* Trade tables of UN Comtrade, older and newer, and BACI, on small files made up in their shape. */
#include "input_support.h"

static const Observation *trade(const Load *load, const char *entity, const char *partner,
                                const char *category, const char *period)
{
  return find(load, "trade.value", entity, partner, category, period);
}

static void check_report(const Load *load, guint rows)
{
  const ReadReport *report = report_at(load, 0);
  g_assert_cmpstr(report->format, ==, "comtrade");
  g_assert_cmpstr(report->measure->id, ==, "trade.value");
  g_assert_cmpstr(report->unit, ==, "US$");
  g_assert_cmpuint(report->rows, ==, rows);
}

/* The partner World is the total; a row that stands twice is one; the newer classification of a year counts.
 */
static void test_legacy(void)
{
  g_auto(Load) load = load_with(FIXTURE("comtrade/legacy-35.csv"), NULL);
  check_report(&load, 6);
  assert_figure(trade(&load, "Norway", "", "export 9301", "2015"), STATE_VALUE, 1500, 1499.5, 1500.5);
  assert_figure(trade(&load, "Norway", "", "export 9301", "2016"), STATE_VALUE, 2500, 2499.5, 2500.5);
  assert_figure(trade(&load, "Norway", "Chile", "export 9301", "2016"), STATE_VALUE, 900, 899.5, 900.5);
  assert_figure(trade(&load, "Norway", "", "import 9301", "2016"), STATE_VALUE, 700, 699.5, 700.5);
  assert_figure(trade(&load, "Norway", "", "export 9302", "2016"), STATE_VALUE, 12, 11.5, 12.5);
  g_auto(Load) few = load_with(FIXTURE("comtrade/legacy-22.csv"), NULL);
  check_report(&few, 2);
  assert_figure(trade(&few, "Norway", "Chile", "export 9301", "2017"), STATE_MISSING, NAN, 0, 0);
}

/* 47 names over rows of 48 fields; rows by mode of transport are parts of others; months are periods. */
static void test_new(void)
{
  g_auto(Load) load = load_with(FIXTURE("comtrade/new.csv"), NULL);
  check_report(&load, 5);
  assert_figure(trade(&load, "South Korea", "", "export 9301", "2017"), STATE_VALUE, 2345.75, 2345.745,
                2345.755);
  assert_figure(trade(&load, "South Korea", "Poland", "export 9301", "2016"), STATE_VALUE, 1000, 999.5,
                1000.5);
  assert_figure(trade(&load, "South Korea", "", "import 9301", "2016"), STATE_VALUE, 88, 87.5, 88.5);
  assert_figure(trade(&load, "South Korea", "", "export 9301", "2017-01"), STATE_VALUE, 17, 16.5, 17.5);
}

/* Thousand dollars; ISO 3166 numbers and Comtrade's own (842, 579); a code that lost its zero. */
static void test_baci(void)
{
  g_auto(Load) load = load_with(FIXTURE("comtrade/baci.csv"), NULL);
  check_report(&load, 4);
  assert_figure(trade(&load, "South Korea", "Poland", "export 930190", "2016"), STATE_VALUE, 1234567,
                1234566.5, 1234567.5);
  assert_figure(trade(&load, "United States", "South Korea", "export 930190", "2016"), STATE_VALUE, 50250,
                50245, 50255);
  assert_figure(trade(&load, "Norway", "Other Asia, not elsewhere specified", "export 010121", "2016"),
                STATE_VALUE, 3500, 3450, 3550);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/input/comtrade/legacy", test_legacy);
  g_test_add_func("/input/comtrade/new", test_new);
  g_test_add_func("/input/comtrade/baci", test_baci);
  return g_test_run();
}
