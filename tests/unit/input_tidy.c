/* Tidy tables, their sidecars, units; tables with years down. Expected figures as written into
 * tests/fixtures/input. */
#include "input/reading.h"
#include "input/unit.h"
#include "input_support.h"

static const ReadOptions said = {.measure = "exports.tiv", .unit = "million TIV"};

static void test_plain(void)
{
  g_auto(Load) load = load_with(FIXTURE("tidy/plain.csv"), &said);
  const ReadReport *report = report_at(&load, 0);
  g_assert_cmpstr(report->format, ==, "tidy");
  g_assert_cmpstr(report->measure->id, ==, "exports.tiv");
  g_assert_cmpstr(report->unit, ==, "million TIV");
  g_assert_cmpuint(report->rows, ==, 3);
  g_assert_cmpuint(report->entities, ==, 2);
  g_assert_cmpint(report->first_year, ==, 2016);
  g_assert_cmpint(report->last_year, ==, 2017);
  assert_figure(find(&load, NULL, "Chile", "", "", "2016"), STATE_VALUE, 10, 9.5, 10.5);
  assert_figure(find(&load, NULL, "Chile", "", "", "2017"), STATE_VALUE, 0, 0, 0.5);
  assert_figure(find(&load, NULL, "Peru", "", "", "2016"), STATE_VALUE, 7.5, 7.45, 7.55);
}

/* What nobody said is asked for; `describe` reports the file all the same and keeps nothing. */
static void test_asks(void)
{
  const ReadOptions no_unit = {.measure = "exports.tiv"},
                    misspelt = {.measure = "export.tiv", .unit = "million TIV"};
  const ReadOptions describe = {.describe = TRUE};
  g_auto(Load) bare = load_raw(FIXTURE("tidy/plain.csv"), NULL);
  g_assert_error(bare.error, ARMEX_ERROR, ARMEX_ERROR_USAGE);
  g_assert_nonnull(strstr(bare.error->message, "--measure and --unit"));
  g_auto(Load) half = load_raw(FIXTURE("tidy/plain.csv"), &no_unit);
  g_assert_error(half.error, ARMEX_ERROR, ARMEX_ERROR_USAGE);
  g_assert_nonnull(strstr(half.error->message, "never guessed"));
  g_auto(Load) wrong = load_raw(FIXTURE("tidy/plain.csv"), &misspelt);
  g_assert_error(wrong.error, ARMEX_ERROR, ARMEX_ERROR_USAGE);
  g_assert_nonnull(strstr(wrong.error->message, "did you mean 'exports.tiv'"));
  g_auto(Load) shown = load_with(FIXTURE("tidy/plain.csv"), &describe);
  g_assert_null(report_at(&shown, 0)->measure);
  g_assert_null(report_at(&shown, 0)->unit);
  g_assert_cmpuint(report_at(&shown, 0)->rows, ==, 3);
  g_assert_cmpuint(report_at(&shown, 0)->entities, ==, 2);
  g_assert_cmpuint(table_size(shown.table), ==, 0);
}

static void test_tabs(void)
{
  g_auto(Load) load = load_with(FIXTURE("tidy/named.tsv"), &said);
  g_assert_cmpint(report_at(&load, 0)->delimiter, ==, '\t');
  assert_figure(find(&load, NULL, "Peru", "", "", "2016"), STATE_VALUE, 4, 3.5, 4.5);
}

static void test_measure_column(void)
{
  g_auto(Load) load = load_with(FIXTURE("tidy/measure-column.csv"), NULL);
  g_assert_null(report_at(&load, 0)->measure);
  const Observation *o = find(&load, "exports.tiv", "Chile", "", "", "2016");
  g_autofree char *release = release_id(o->key.dataset->release);
  g_assert_cmpstr(release, ==, "2017-03");
  g_assert_cmpstr(o->source, ==, "one");
  assert_figure(o, STATE_VALUE, 12, 11.5, 12.5);
  assert_figure(find(&load, "exports.tiv", "Chile", "", "", "2017"), STATE_NONE, 0, 0, 0);
  /* a fraction of GDP is held in per cent, to the digit */
  o = find(&load, "milex.gdp", "Chile", "", "", "2017");
  assert_figure(o, STATE_VALUE, 2.81, 2.805, 2.815);
  g_assert_true(o->number.value == 2.81);
  g_assert_cmpint(o->confidence, ==, CONFIDENCE_UNVERIFIED);
  o = find(&load, "milex.constant", "Chile", "", "", "2018");
  g_assert_cmpint(o->key.basis, ==, BASIS_CONSTANT);
  g_assert_cmpint(o->key.base_year, ==, 2015);
  assert_figure(o, STATE_VALUE, 3, 2.95, 3.05);
  /* billion won in trillion won */
  o = find(&load, "budget.original", "Peru", "", "", "2017");
  assert_figure(o, STATE_VALUE, 40.3347, 40.33465, 40.33475);
  g_assert_cmpstr(o->key.currency, ==, "KRW");
  g_assert_cmpint(o->confidence, ==, CONFIDENCE_CIRCULAR);
  g_assert_cmpstr(o->source, ==, "three, quoted");
}

static void test_semicolons(void)
{
  g_auto(Load) load = load_with(FIXTURE("tidy/semicolon.csv"), NULL);
  g_assert_cmpstr(report_at(&load, 0)->unit, ==, "billion EUR");
  g_assert_true(has_note(report_at(&load, 0), "decimal comma"));
  assert_figure(find(&load, NULL, "Peru", "", "", "2017"), STATE_VALUE, 1.01225, 1.012245, 1.012255);
  g_assert_cmpstr(find(&load, NULL, "Peru", "", "", "2017")->footnote, ==, "b");
}

static void test_thousands(void)
{
  g_auto(Load) load = load_with(FIXTURE("tidy/thousands.csv"), NULL);
  assert_figure(find(&load, NULL, "Chile", "", "", "2016"), STATE_VALUE, 0.0012345, 0.00123445, 0.00123455);
}

/* Exports are the supplier's, imports the recipient's. */
static void test_sides(void)
{
  const ReadOptions imports = {.measure = "imports.tiv", .unit = "million TIV"};
  g_auto(Load) out = load_with(FIXTURE("tidy/supplier.csv"), &said);
  assert_figure(find(&out, NULL, "Norway", "Peru", "", "2016"), STATE_VALUE, 2, 1.5, 2.5);
  g_assert_true(has_note(report_at(&out, 0), "colour"));
  g_auto(Load) in = load_with(FIXTURE("tidy/supplier.csv"), &imports);
  assert_figure(find(&in, NULL, "Peru", "Norway", "", "2016"), STATE_VALUE, 2, 1.5, 2.5);
}

static void test_periods(void)
{
  g_auto(Load) load = load_with(FIXTURE("tidy/periods.csv"), NULL);
  assert_figure(find(&load, NULL, "Norway", "", "", "2012-2016"), STATE_VALUE, 100, 99.95, 100.05);
  assert_figure(find(&load, NULL, "Norway", "Chile", "", "2012-2016"), STATE_VALUE, 36.7, 36.7, 36.7);
  assert_figure(find(&load, NULL, "Norway", "Peru", "", "FY2017"), STATE_VALUE, 12, 11.8, 12.2);
  const Dataset *dataset = table_dataset(load.table, 0);
  g_assert_cmpstr(dataset->id, ==, "made-up");
  g_assert_cmpstr(dataset->title, ==, "Periods");
  g_assert_cmpstr(dataset->publisher, ==, "Nobody");
  g_assert_cmpstr(dataset->url, ==, "https://example.org");
  g_assert_cmpstr(dataset->terms, ==, "free");
  g_assert_cmpstr(dataset->note, ==, "made up");
  g_assert_cmpint(dataset->extracted.day, ==, 5);
}

static void test_states(void)
{
  g_auto(Load) load = load_with(FIXTURE("tidy/states.csv"), NULL);
  static const struct {
    const char *year;
    State state;
    double value, high;
  } rows[] = {
      {"2011", STATE_BELOW_HALF, 0, 0.5}, {"2012", STATE_NONE, 0, 0},
      {"2013", STATE_MISSING, NAN, 0},    {"2014", STATE_MISSING, NAN, 0},
      {"2015", STATE_NO_STATE, NAN, 0},   {"2016", STATE_NOT_PUBLISHED, NAN, 0},
      {"2017", STATE_NO_RATE, NAN, 0},    {"2018", STATE_MISSING, NAN, 0},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
    assert_figure(find(&load, NULL, "Chile", "", "", rows[i].year), rows[i].state, rows[i].value, 0,
                  rows[i].high);
  g_assert_cmpuint(find(&load, NULL, "Chile", "", "", "2010")->flags, ==, FLAG_ESTIMATE | FLAG_UNCERTAIN);
  g_assert_cmpuint(find(&load, NULL, "Chile", "", "", "2018")->flags, ==, FLAG_BREAK);
}

/* 0.0281 and 2.8% in one column of fractions are shares of the same kind. */
static void test_shares(void)
{
  g_auto(Load) load = load_with(FIXTURE("tidy/shares.csv"), NULL);
  assert_figure(find(&load, NULL, "Chile", "", "", "2016"), STATE_VALUE, 2.8, 2.75, 2.85);
  assert_figure(find(&load, NULL, "Peru", "", "", "2016"), STATE_VALUE, 2.81, 2.805, 2.815);
}

/* The row's source is part of a deal's key: two values from two sources stand side by side. */
static void test_deals(void)
{
  g_auto(Load) load = load_with(FIXTURE("tidy/deals.csv"), NULL);
  g_assert_cmpuint(table_size(load.table), ==, 3);
  for (guint i = 0; i < 3; i++) {
    const Observation *o = table_at(load.table, i);
    gboolean framework = g_str_equal(o->deal->stage, "framework");
    g_assert_cmpstr(o->key.partner->name, ==, "Chile");
    g_assert_cmpstr(o->deal->quantity, ==, framework ? "12; 24" : "12");
    g_assert_cmpint(o->deal->signed_on.month, ==, 7);
    g_assert_cmpint(o->deal->signed_on.day, ==, framework ? 0 : 28);
    g_assert_cmpint(o->state, ==, framework ? STATE_MISSING : STATE_VALUE);
  }
}

static void test_sidecar_entity(void)
{
  g_auto(Load) load = load_with(FIXTURE("tidy/entity-from-sidecar.csv"), NULL);
  const Observation *o = find(&load, "budget.original", "South Korea", "", "", "2016");
  assert_figure(o, STATE_VALUE, 40.5, 40.45, 40.55);
  g_assert_cmpstr(o->source, ==, "a table");
}

static void test_year_rows(void)
{
  g_auto(Load) load = load_with(FIXTURE("year-rows/across.csv"), NULL);
  g_assert_cmpstr(report_at(&load, 0)->format, ==, "year-rows");
  assert_figure(find(&load, "exports.tiv", "South Korea", "", "", "2017"), STATE_VALUE, 2.5, 2.45, 2.55);
  assert_figure(find(&load, "exports.tiv", "Chile", "", "", "2017"), STATE_MISSING, NAN, 0, 0);
  assert_figure(find(&load, "exports.tiv", "Narnia", "", "", "2016"), STATE_VALUE, 3, 2.5, 3.5);
}

static void test_encodings(void)
{
  static const struct {
    const char *path, *encoding, *entity;
  } files[] = {{FIXTURE("encoding/bom.csv"), "utf-8-bom", "Türkiye"},
               {FIXTURE("encoding/latin.csv"), "windows-1252", "Côte d'Ivoire"},
               {FIXTURE("encoding/no-last-newline.csv"), "utf-8", "Chile"}};
  for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
    g_auto(Load) load = load_with(files[i].path, NULL);
    g_assert_cmpstr(report_at(&load, 0)->encoding, ==, files[i].encoding);
    assert_figure(find(&load, NULL, files[i].entity, "", "", "2016"), STATE_VALUE, 3, 2.5, 3.5);
  }
}

static void test_units(void)
{
  static const struct {
    const char *text, *measure;
    int shift;
    const char *currency;
  } units[] = {
      {"million TIV", "exports.tiv", 0, ""},
      {"million SIPRI TIV", "exports.tiv", 0, ""},
      {"TIV", "imports.tiv", -6, ""},
      {"billion US$", "exports.orders", 0, "US$"},
      {"million USD", "exports.orders", -3, "US$"},
      {"trillion won", "budget.original", 0, "KRW"},
      {"billion KRW", "budget.original", -3, "KRW"},
      {"fraction of GDP", "milex.gdp", 2, ""},
      {"% of GDP", "milex.gdp", 0, ""},
      {"per cent", "milex.government", 0, ""},
      {"million current US$", "milex.current", 0, "US$"},
      {"US$ b.", "milex.current", 3, "US$"},
      {"thousand US$", "trade.value", 3, "US$"},
      {"units", "orders.units", 0, ""},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(units); i++) {
    Unit unit;
    int shift;
    g_autoptr(GError) error = NULL;
    g_assert_true(unit_parse(units[i].text, &unit, &error));
    g_assert_true(unit_fits(&unit, measure_find(units[i].measure), &shift, &error));
    g_assert_cmpint(shift, ==, units[i].shift);
    g_assert_cmpstr(unit.currency, ==, units[i].currency);
  }
}

static void test_units_refused(void)
{
  static const char *const bad[] = {"million", "TIV US$", "million billion US$",
                                    "US$ KRW", "florins", "million current constant US$"};
  for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
    Unit unit;
    g_autoptr(GError) error = NULL;
    g_assert_false(unit_parse(bad[i], &unit, &error));
    g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
  }
  Unit constant;
  int shift;
  g_autoptr(GError) error = NULL;
  g_assert_true(unit_parse("million constant (2023) US$", &constant, NULL));
  g_assert_cmpint(constant.base_year, ==, 2023);
  g_assert_false(unit_fits(&constant, measure_find("milex.current"), &shift, &error));
}

/* Decimal shifts keep the decimal digits: 0.0281 x 100 in binary is 2.8099999999999996. */
static void test_shift(void)
{
  g_assert_true(number_shift((Number){0.0281, 0.02805, 0.02815}, 2).value == 2.81);
  g_assert_true(number_shift(number_exact(1066000000), -6).value == 1066);
  g_assert_true(number_shift(number_exact(0), 5).value == 0);
  g_assert_true(number_shift(number_exact(-1.5e-300), 3).value == -1.5e-297);
  g_assert_true(isnan(number_shift(NUMBER_NONE, 3).value));
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/input/tidy/plain", test_plain);
  g_test_add_func("/input/tidy/asks", test_asks);
  g_test_add_func("/input/tidy/tabs", test_tabs);
  g_test_add_func("/input/tidy/measure-column", test_measure_column);
  g_test_add_func("/input/tidy/semicolons", test_semicolons);
  g_test_add_func("/input/tidy/thousands", test_thousands);
  g_test_add_func("/input/tidy/sides", test_sides);
  g_test_add_func("/input/tidy/periods", test_periods);
  g_test_add_func("/input/tidy/states", test_states);
  g_test_add_func("/input/tidy/shares", test_shares);
  g_test_add_func("/input/tidy/deals", test_deals);
  g_test_add_func("/input/tidy/sidecar-entity", test_sidecar_entity);
  g_test_add_func("/input/year-rows", test_year_rows);
  g_test_add_func("/input/encodings", test_encodings);
  g_test_add_func("/input/units/understood", test_units);
  g_test_add_func("/input/units/refused", test_units_refused);
  g_test_add_func("/input/units/shift", test_shift);
  return g_test_run();
}
