#include "base/error.h"
#include "base/period.h"

static Period read_period(const char *text)
{
  Period p = {0};
  g_autoptr(GError) error = NULL;
  g_assert_true(period_parse(text, &p, &error));
  g_assert_no_error(error);
  return p;
}

static void test_parse(void)
{
  static const struct {
    const char *text;
    Period period;
  } rows[] = {
      {"2021", {.from = 2021, .to = 2021}},
      {" 2021 ", {.from = 2021, .to = 2021}},
      {"2012-2016", {.from = 2012, .to = 2016}},
      {"2012\u20132016", {.from = 2012, .to = 2016}},
      {"2012 \u2013 2016", {.from = 2012, .to = 2016}},
      {"2012..2016", {.from = 2012, .to = 2016}},
      {"2012-16", {.from = 2012, .to = 2016}},
      {"2012\u201316", {.from = 2012, .to = 2016}},
      {"2007\u201311", {.from = 2007, .to = 2011}},
      {"2021-01", {.from = 2021, .to = 2021, .from_month = 1, .to_month = 1}},
      {"2021-01..2021-06", {.from = 2021, .to = 2021, .from_month = 1, .to_month = 6}},
      {"2020-07..2021-06", {.from = 2020, .to = 2021, .from_month = 7, .to_month = 6}},
      {"2007-11..2007-11", {.from = 2007, .to = 2007, .from_month = 11, .to_month = 11}},
      {"2021-01..2021-12", {.from = 2021, .to = 2021}},
      {"FY2021", {.from = 2021, .to = 2021, .fiscal = TRUE}},
      {"FY2012-2016", {.from = 2012, .to = 2016, .fiscal = TRUE}},
      {"FY2012\u2013FY2016", {.from = 2012, .to = 2016, .fiscal = TRUE}},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
    g_assert_true(period_equal(read_period(rows[i].text), rows[i].period));
}

static void test_parse_refused(void)
{
  static const char *const texts[] = {
      "",
      "abc",
      "20211",
      "0999",
      "3000",
      "2016-2012",
      "2021-13..2021-14",
      "2021-00",
      "2012-2016x",
      "2012-",
      "2012-2016-20",
      "2021-01..2022",
      "2021..2021-06",
      "2021-06..2021-01",
      "1998\u201302",
      "FY2021-22",
      "FY",
      "FY21",
      "2021-1",
      "-2021",
      "2021.5",
      "2012-16-20",
      "2007-11",
  };
  for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
    Period p = period_year(1);
    g_autoptr(GError) error = NULL;
    if (period_parse(texts[i], &p, &error)) g_test_fail_printf("'%s' was read", texts[i]);
    g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
    g_assert_cmpint(p.from, ==, 1);
  }
}

static void test_ambiguous(void)
{
  Period p;
  g_autoptr(GError) error = NULL;
  g_assert_false(period_parse("2008-12", &p, &error));
  g_assert_cmpstr(
      error->message, ==,
      "'2008-12' is not a period: a month or years? write 2008-2012, or 2008-12..2008-12 for the month");
}

static void test_print_and_id(void)
{
  static const struct {
    Period period;
    const char *print, *id;
  } rows[] = {
      {{.from = 2017, .to = 2021}, "2017\u201321", "2017-2021"},
      {{.from = 2000, .to = 2001}, "2000\u201301", "2000-2001"},
      {{.from = 1998, .to = 2002}, "1998\u20132002", "1998-2002"},
      {{.from = 2021, .to = 2021}, "2021", "2021"},
      {{2021, 2021, 1, 6, FALSE}, "January to June 2021", "2021-01..2021-06"},
      {{2020, 2021, 7, 6, FALSE}, "July 2020 to June 2021", "2020-07..2021-06"},
      {{2021, 2021, 3, 3, FALSE}, "March 2021", "2021-03"},
      {{2007, 2007, 11, 11, FALSE}, "November 2007", "2007-11..2007-11"},
      {{2021, 2021, 0, 0, TRUE}, "FY2021", "FY2021"},
      {{2012, 2016, 0, 0, TRUE}, "FY2012\u2013FY2016", "FY2012-2016"},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autofree char *print = period_print(rows[i].period), *id = period_id(rows[i].period);
    g_assert_cmpstr(print, ==, rows[i].print);
    g_assert_cmpstr(id, ==, rows[i].id);
    g_assert_true(period_equal(read_period(id), rows[i].period));
  }
}

static void test_facts(void)
{
  g_assert_cmpint(period_length(period_years(2012, 2016)), ==, 5);
  g_assert_true(period_is_year(period_year(2021)));
  g_assert_true(period_is_year(read_period("FY2021")));
  g_assert_false(period_is_year(read_period("2021-01")));
  g_assert_false(period_is_year(period_years(2020, 2021)));
  g_assert_false(period_equal(period_year(2021), read_period("FY2021")));
}

static void test_compare(void)
{
  static const char *const sorted[] = {"2019",    "2019-2021", "2020",     "FY2020",
                                       "2020-02", "2020-03",   "2020-2021"};
  for (guint i = 0; i < G_N_ELEMENTS(sorted); i++)
    for (guint j = 0; j < G_N_ELEMENTS(sorted); j++) {
      Period a = read_period(sorted[i]), b = read_period(sorted[j]);
      g_assert_cmpint(period_compare(&a, &b), ==, (i > j) - (i < j));
    }
}

static void test_preceding(void)
{
  static const struct {
    const char *period, *preceding;
  } rows[] = {
      {"2017-2021", "2012-2016"}, {"2021", "2020"},
      {"FY2021", "FY2020"},       {"2021-01..2021-06", "2020-07..2020-12"},
      {"2021-01", "2020-12"},     {"2020-07..2021-06", "2019-07..2020-06"},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
    g_assert_true(
        period_equal(period_preceding(read_period(rows[i].period)), read_period(rows[i].preceding)));
}

/* ---- days ----------------------------------------------------------------------------------------- */

static void test_day_parse(void)
{
  static const struct {
    const char *text;
    Day day;
  } rows[] = {
      {"2022-07-28", {2022, 7, 28}},
      {"2022-07", {2022, 7, 0}},
      {"2007-11", {2007, 11, 0}},
      {"2022", {2022, 0, 0}},
      {"28 July 2022", {2022, 7, 28}},
      {"28 Jul 2022", {2022, 7, 28}},
      {" 8  july 2022\n", {2022, 7, 8}},
      {"8 Sept 2022", {2022, 9, 8}},
      {"July 2022", {2022, 7, 0}},
      {"13 Oct 2024 12:33:53 PM", {2024, 10, 13}},
      {"13 Oct 2024 00:10", {2024, 10, 13}},
      {"11-03-2023", {2023, 3, 11}},
      {"29 February 2024", {2024, 2, 29}},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    Day day = {0};
    g_autoptr(GError) error = NULL;
    g_assert_true(day_parse(rows[i].text, &day, &error));
    g_assert_no_error(error);
    g_assert_cmpint(day.year, ==, rows[i].day.year);
    g_assert_cmpint(day.month, ==, rows[i].day.month);
    g_assert_cmpint(day.day, ==, rows[i].day.day);
  }
}

static void test_day_refused(void)
{
  static const char *const texts[] = {
      "",
      "soon",
      "2022-13",
      "2022-00",
      "2022-02-30",
      "29 February 2023",
      "31-04-2023",
      "03/11/2023",
      "2022-7-28",
      "28 July",
      "July",
      "28 Jol 2022",
      "28 July 22",
      "0 July 2022",
      "2022-07-28x",
      "13 Oct 2024 13:33:53 PM",
      "13 Oct 2024 12:61",
      "13 Oct 2024 noon",
      "2022 12:00",
      "0900-01-01",
      "28 July 2022 12:00 PM GMT",
      "28 May2022",
  };
  for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
    Day day = {1, 1, 1};
    g_autoptr(GError) error = NULL;
    if (day_parse(texts[i], &day, &error)) g_test_fail_printf("'%s' was read", texts[i]);
    g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
    g_assert_cmpint(day.year, ==, 1);
  }
}

static void test_day_compare(void)
{
  const Day july_28 = {2022, 7, 28}, july = {2022, 7, 0}, july_31 = {2022, 7, 31}, year = {2022, 0, 0},
            august = {2022, 8, 1}, next = {2023, 1, 1}, none = {0};
  g_assert_cmpint(day_compare(july_28, july), <, 0);
  g_assert_cmpint(day_compare(july, july_31), ==, 0);
  g_assert_cmpint(day_compare(july, august), <, 0);
  g_assert_cmpint(day_compare(year, august), >, 0);
  g_assert_cmpint(day_compare(year, next), <, 0);
  g_assert_cmpint(day_compare(none, next), >, 0);
  g_assert_cmpint(day_compare(none, none), ==, 0);
}

static void test_day_print(void)
{
  static const struct {
    Day day;
    const char *print, *id;
  } rows[] = {
      {{2022, 7, 28}, "28 July 2022", "2022-07-28"},
      {{2022, 7, 0}, "July 2022", "2022-07"},
      {{2022, 0, 0}, "2022", "2022"},
      {{0, 0, 0}, "", ""},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autofree char *print = day_print(rows[i].day), *id = day_id(rows[i].day);
    g_assert_cmpstr(print, ==, rows[i].print);
    g_assert_cmpstr(id, ==, rows[i].id);
  }
  g_assert_cmpstr(month_name(12), ==, "December");
  g_assert_null(month_name(0));
  g_assert_null(month_name(13));
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/period/parse", test_parse);
  g_test_add_func("/period/parse/refused", test_parse_refused);
  g_test_add_func("/period/parse/ambiguous", test_ambiguous);
  g_test_add_func("/period/print-and-id", test_print_and_id);
  g_test_add_func("/period/facts", test_facts);
  g_test_add_func("/period/compare", test_compare);
  g_test_add_func("/period/preceding", test_preceding);
  g_test_add_func("/day/parse", test_day_parse);
  g_test_add_func("/day/parse/refused", test_day_refused);
  g_test_add_func("/day/compare", test_day_compare);
  g_test_add_func("/day/print", test_day_print);
  return g_test_run();
}
