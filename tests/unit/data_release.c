#include "data/release.h"

#include "base/error.h"

static void test_parse(void)
{
  Release r;
  g_assert_true(release_parse("2022-03", &r, NULL));
  g_assert_cmpint(r.year, ==, 2022);
  g_assert_cmpint(r.month, ==, 3);
  static const char *const bad[] = {"",         "2022",       "2022-3",  "2022-13", "2022-00",   "22-03",
                                    "2022-03 ", "2022-03-14", "2022/03", "+022-03", "March 2022"};
  for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
    g_autoptr(GError) error = NULL;
    g_assert_false(release_parse(bad[i], &r, &error));
    g_assert_nonnull(error);
    g_assert_cmpint(r.year, ==, 2022); /* left as it was */
  }
  g_assert_false(release_parse(NULL, &r, NULL));
}

static void test_print(void)
{
  g_autofree char *id = release_id((Release){2022, 3}), *text = release_print((Release){2022, 3});
  g_assert_cmpstr(id, ==, "2022-03");
  g_assert_cmpstr(text, ==, "March 2022");
  g_autofree char *none = release_id(RELEASE_NONE), *no_text = release_print(RELEASE_NONE);
  g_assert_cmpstr(none, ==, "");
  g_assert_cmpstr(no_text, ==, "");
  g_assert_false(release_is_known(RELEASE_NONE));
  g_assert_cmpint(release_compare((Release){2022, 3}, (Release){2022, 4}), <, 0);
  g_assert_cmpint(release_compare((Release){2023, 3}, (Release){2022, 4}), >, 0);
  g_assert_cmpint(release_compare((Release){2022, 3}, (Release){2022, 3}), ==, 0);
}

/* Publication days of data.md §1; the extraction days are those of formats.md §4. The Mondays of years
 * without an entry were counted with python3's calendar module. */
static void test_of_day(void)
{
  static const struct {
    const char *calendar;
    Day day;
    const char *release;
    gboolean guessed;
  } rows[] = {
      {"sipri-transfers", {2022, 7, 28}, "2022-03", FALSE},
      {"sipri-transfers", {2023, 3, 11}, "2022-03", FALSE}, /* two days before */
      {"sipri-transfers", {2023, 3, 12}, "2022-03", FALSE},
      {"sipri-transfers", {2023, 3, 13}, "2023-03", FALSE}, /* the day itself */
      {"sipri-transfers", {2023, 12, 19}, "2023-03", FALSE},
      {"sipri-transfers", {2024, 10, 13}, "2024-03", FALSE},
      {"sipri-transfers", {2025, 2, 10}, "2024-03", FALSE},
      {"sipri-transfers", {2025, 1, 0}, "2024-03", FALSE},
      {"sipri-transfers", {2025, 3, 0}, "2025-03", FALSE}, /* a month counts as its end */
      {"sipri-transfers", {2024, 0, 0}, "2024-03", FALSE},
      {"sipri-transfers", {2019, 3, 10}, "2018-03", TRUE}, /* second Monday: 11 March 2019 */
      {"sipri-transfers", {2019, 3, 11}, "2019-03", TRUE},
      {"sipri-transfers", {2010, 3, 7}, "2009-03", TRUE}, /* 1 March 2010 is a Monday: the 8th */
      {"sipri-transfers", {2010, 3, 8}, "2010-03", TRUE},
      {"sipri-transfers", {2020, 3, 8}, "2019-03", TRUE}, /* 1 March 2020 is a Sunday: the 9th */
      {"sipri-transfers", {2020, 3, 9}, "2020-03", TRUE},
      {"sipri-milex", {2024, 4, 21}, "2023-04", FALSE},
      {"sipri-milex", {2024, 4, 22}, "2024-04", FALSE},
      {"sipri-milex", {2025, 4, 28}, "2025-04", FALSE},
      {"sipri-milex", {2023, 4, 24}, "2023-04", FALSE},
      {"sipri-milex", {2022, 4, 24}, "2021-04", TRUE}, /* last Monday: 25 April 2022 */
      {"sipri-milex", {2022, 4, 25}, "2022-04", TRUE},
      {"sipri-milex", {2018, 4, 29}, "2017-04", TRUE}, /* last Monday: the 30th */
      {"sipri-milex", {2018, 4, 30}, "2018-04", TRUE},
      {"sipri-transfers", {0, 0, 0}, "", FALSE},
      {"world-bank", {2022, 7, 28}, "", FALSE},
      {NULL, {2022, 7, 28}, "", FALSE},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    gboolean guessed = !rows[i].guessed;
    g_autofree char *id = release_id(release_of_day(rows[i].calendar, rows[i].day, &guessed));
    g_assert_cmpstr(id, ==, rows[i].release);
    g_assert_cmpint(guessed, ==, rows[i].guessed);
    release_of_day(rows[i].calendar, rows[i].day, NULL);
  }
}

static void test_describe(void)
{
  static const struct {
    const char *publisher;
    Release release;
    Day day;
    const char *text;
  } rows[] = {
      {"SIPRI Arms Transfers Database",
       {2022, 3},
       {2022, 7, 28},
       "SIPRI's March 2022 release (extracted 28 July 2022)"},
      {"SIPRI", {2022, 3}, {0, 0, 0}, "SIPRI's March 2022 release"},
      {"SIPRI", {0, 0}, {2022, 7, 28}, "SIPRI (extracted 28 July 2022)"},
      {"World Development Indicators", {2020, 12}, {0, 0, 0}, "the World Bank's December 2020 release"},
      {NULL, {2022, 3}, {0, 0, 0}, "March 2022 release"},
      {NULL, {0, 0}, {0, 0, 0}, ""},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autofree char *text = release_describe(rows[i].publisher, rows[i].release, rows[i].day);
    g_assert_cmpstr(text, ==, rows[i].text);
  }
  g_assert_cmpstr(release_publisher("sipri-milex"), ==, "SIPRI");
  g_assert_null(release_publisher("none"));
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/release/parse", test_parse);
  g_test_add_func("/release/print", test_print);
  g_test_add_func("/release/of-day", test_of_day);
  g_test_add_func("/release/describe", test_describe);
  return g_test_run();
}
