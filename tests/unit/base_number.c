/* Expected prints and interval ends: python3's decimal, quantize with ROUND_HALF_UP on Decimal(repr(v)). */
#include <locale.h>
#include <math.h>

#include "base/error.h"
#include "base/number.h"

#define MINUS "\u2212"

/* ---- printing ------------------------------------------------------------------------------------- */

static void test_print(void)
{
  static const struct {
    double value;
    int decimals;
    const char *text;
  } rows[] = {
      {50.15, 1, "50.2"},
      {0.285, 2, "0.29"},
      {1.005, 2, "1.01"},
      {9.995, 2, "10.00"},
      {-0.04, 1, "0.0"},
      {0.0, 0, "0"},
      {-0.0, 2, "0.00"},
      {1234567.0, 0, "1,234,567"},
      {999999.5, 0, "1,000,000"},
      {2.5, 0, "3"},
      {-2.5, 0, MINUS "3"},
      {4.35, 1, "4.4"},
      {1.15, 1, "1.2"},
      {0.05, 1, "0.1"},
      {0.95, 1, "1.0"},
      {123.456, 2, "123.46"},
      {0.1, 20, "0.10000000000000000000"},
      {1234.0, -1, "1,230"},
      {1235.0, -1, "1,240"},
      {-1235.0, -2, MINUS "1,200"},
      {49.0, -2, "0"},
      {50.0, -2, "100"},
      {95.0, -2, "100"},
      {5e-7, 6, "0.000001"},
      {5e-324, 2, "0.00"},
      {1e22, 0, "10,000,000,000,000,000,000,000"},
      {123456789012345680.0, 1, "123,456,789,012,345,680.0"},
      {NAN, 1, ".."},
      {INFINITY, 1, ".."},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autofree char *text = number_print(rows[i].value, rows[i].decimals, NUMBER_FORMAT_PLAIN);
    g_assert_cmpstr(text, ==, rows[i].text);
  }
}

static void test_print_largest(void)
{
  g_autofree char *text = number_print(1.7976931348623157e308, 0, NUMBER_FORMAT_ASCII);
  g_assert_cmpuint(strlen(text), ==, 309);
  g_assert_true(g_str_has_prefix(text, "179769313486231570000"));
  g_assert_cmpuint(strspn(text + 17, "0"), ==, 292);
}

static void test_print_forms(void)
{
  static const struct {
    double value;
    NumberFormat format;
    const char *text;
  } rows[] = {
      {176.77, NUMBER_FORMAT_SIGN, "+176.8"},
      {-1234.5, NUMBER_FORMAT_SIGN, MINUS "1,234.5"},
      {0.04, NUMBER_FORMAT_SIGN, "0.0"},
      {-0.04, NUMBER_FORMAT_SIGN, "0.0"},
      {-1234.5, NUMBER_FORMAT_ASCII, "-1234.5"},
      {1234.5, NUMBER_FORMAT_ASCII | NUMBER_FORMAT_SIGN, "+1234.5"},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autofree char *text = number_print(rows[i].value, 1, rows[i].format);
    g_assert_cmpstr(text, ==, rows[i].text);
  }
}

static void test_round(void)
{
  g_assert_cmpfloat(number_round(50.15, 1), ==, 50.2);
  g_assert_cmpfloat(number_round(-0.285, 2), ==, -0.29);
  g_assert_cmpfloat(number_round(1250, -2), ==, 1300);
  g_assert_false(signbit(number_round(-0.04, 1)));
  g_assert_true(isnan(number_round(NAN, 1)));
}

static void test_shortest(void)
{
  static const struct {
    double value;
    const char *text;
  } rows[] = {
      {0.1, "0.1"},
      {1386, "1386"},
      {-0.0, "0"},
      {-2.5, "-2.5"},
      {1066000000, "1066000000"},
      {58193000000000.0, "58193000000000"},
      {1e16, "10000000000000000"},
      {1e17, "1e+17"},
      {1.25e-7, "1.25e-07"},
      {0.00005, "0.00005"},
      {5e-324, "5e-324"},
      {1.7976931348623157e308, "1.7976931348623157e+308"},
      {0.1 + 0.2, "0.30000000000000004"},
      {NAN, ""},
      {-INFINITY, ""},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autofree char *text = number_shortest(rows[i].value);
    g_assert_cmpstr(text, ==, rows[i].text);
  }
}

static void test_shortest_reads_back(void)
{
  for (guint i = 0; i < 20000; i++) {
    union {
      guint64 bits;
      double value;
    } any = {.bits = (guint64)g_test_rand_int() << 32 | (guint32)g_test_rand_int()};
    if (!isfinite(any.value)) continue;
    g_autofree char *text = number_shortest(any.value);
    g_assert_cmpfloat(g_ascii_strtod(text, NULL), ==, any.value);
  }
}

static void test_percent_decimals(void)
{
  g_assert_cmpint(number_percent_decimals(176.77), ==, 0);
  g_assert_cmpint(number_percent_decimals(-10), ==, 0);
  g_assert_cmpint(number_percent_decimals(9.94), ==, 1);
  g_assert_cmpint(number_percent_decimals(9.95), ==, 0); /* 10.0 with one decimal: prints 10 */
  g_assert_cmpint(number_percent_decimals(-0.3), ==, 1);
}

/* ---- reading -------------------------------------------------------------------------------------- */

static void test_parse(void)
{
  static const struct {
    const char *text;
    NumberStyle style;
    double value, low, high;
    int decimals;
  } rows[] = {
      {"477", NUMBER_PLAIN, 477, 476.5, 477.5, 0},
      {"0", NUMBER_PLAIN, 0, -0.5, 0.5, 0},
      {"-0", NUMBER_PLAIN, 0, -0.5, 0.5, 0},
      {"0.0", NUMBER_PLAIN, 0, -0.05, 0.05, 1},
      {"176.8", NUMBER_PLAIN, 176.8, 176.75, 176.85, 1},
      {"0.3", NUMBER_PLAIN, 0.3, 0.25, 0.35, 1},
      {"-3.20", NUMBER_PLAIN, -3.2, -3.205, -3.195, 2},
      {MINUS "3.2", NUMBER_PLAIN, -3.2, -3.25, -3.15, 1},
      {"+5", NUMBER_PLAIN, 5, 4.5, 5.5, 0},
      {".5", NUMBER_PLAIN, 0.5, 0.45, 0.55, 1},
      {"0 ", NUMBER_PLAIN, 0, -0.5, 0.5, 0},
      {"\u00A0\u200912.5\u202F", NUMBER_PLAIN, 12.5, 12.45, 12.55, 1},
      {"1e3", NUMBER_PLAIN, 1000, 500, 1500, -3},
      {"5.8193E13", NUMBER_PLAIN, 58193000000000.0, 58192500000000.0, 58193500000000.0, -9},
      {"1.25e-2", NUMBER_PLAIN, 0.0125, 0.01245, 0.01255, 4},
      {"1,234,567", NUMBER_THOUSANDS, 1234567, 1234566.5, 1234567.5, 0},
      {"1234567", NUMBER_THOUSANDS, 1234567, 1234566.5, 1234567.5, 0},
      {"1,234.5", NUMBER_THOUSANDS, 1234.5, 1234.45, 1234.55, 1},
      {"12,5", NUMBER_DECIMAL_COMMA, 12.5, 12.45, 12.55, 1},
      {"1.234,5", NUMBER_DECIMAL_COMMA | NUMBER_THOUSANDS, 1234.5, 1234.45, 1234.55, 1},
      {"2.8%", NUMBER_PERCENT, 0.028, 0.0275, 0.0285, 1},
      {"2.8 %", NUMBER_PERCENT, 0.028, 0.0275, 0.0285, 1},
      {"2.8", NUMBER_PERCENT, 2.8, 2.75, 2.85, 1},
      {"100000", NUMBER_PLAIN, 100000, 99999.5, 100000.5, 0},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    Number n;
    int decimals;
    g_autoptr(GError) error = NULL;
    g_assert_true(number_parse(rows[i].text, rows[i].style, &n, &decimals, &error));
    g_assert_no_error(error);
    g_assert_cmpfloat(n.value, ==, rows[i].value);
    g_assert_cmpfloat(n.low, ==, rows[i].low);
    g_assert_cmpfloat(n.high, ==, rows[i].high);
    g_assert_cmpint(decimals, ==, rows[i].decimals);
    g_assert_false(signbit(n.value) && n.value == 0);
  }
}

static void test_parse_refused(void)
{
  static const struct {
    const char *text;
    NumberStyle style;
    const char *message;
  } rows[] = {
      {"", NUMBER_PLAIN, "'' is not a number: it is empty"},
      {"  ", NUMBER_PLAIN, "'  ' is not a number: it is empty"},
      {"12a", NUMBER_PLAIN, "'12a' is not a number: something follows the digits"},
      {"0x10", NUMBER_PLAIN, "'0x10' is not a number: something follows the digits"},
      {"1_000", NUMBER_PLAIN, "'1_000' is not a number: something follows the digits"},
      {"1 000", NUMBER_PLAIN, "'1 000' is not a number: something follows the digits"},
      {"(15)", NUMBER_PLAIN, "'(15)' is not a number: no digit where one is expected"},
      {"inf", NUMBER_PLAIN, "'inf' is not a number: no digit where one is expected"},
      {"nan", NUMBER_PLAIN, "'nan' is not a number: no digit where one is expected"},
      {"-", NUMBER_PLAIN, "'-' is not a number: no digit where one is expected"},
      {"- 5", NUMBER_PLAIN, "'- 5' is not a number: no digit where one is expected"},
      {"--5", NUMBER_PLAIN, "'--5' is not a number: no digit where one is expected"},
      {".", NUMBER_PLAIN, "'.' is not a number: no digit where one is expected"},
      {"...", NUMBER_PLAIN, "'...' is not a number: no digit where one is expected"},
      {"5.", NUMBER_PLAIN, "'5.' is not a number: no digit after the decimal mark"},
      {"1e", NUMBER_PLAIN, "'1e' is not a number: no digits in the exponent"},
      {"1e400", NUMBER_PLAIN, "'1e400' is not a number: it is outside the range of a double"},
      {"1e-400", NUMBER_PLAIN, "'1e-400' is not a number: it is outside the range of a double"},
      {"1e99999999999999999999", NUMBER_PLAIN,
       "'1e99999999999999999999' is not a number: it is outside the range of a double"},
      {"1,234", NUMBER_PLAIN, "'1,234' is not a number: a comma or point that is no decimal mark here"},
      {"12,34", NUMBER_THOUSANDS, "'12,34' is not a number: thousands must stand in groups of three"},
      {"1234,567", NUMBER_THOUSANDS, "'1234,567' is not a number: thousands must stand in groups of three"},
      {"0,123", NUMBER_THOUSANDS, "'0,123' is not a number: thousands must stand in groups of three"},
      {"1,234,56", NUMBER_THOUSANDS, "'1,234,56' is not a number: thousands must stand in groups of three"},
      {"1,2345", NUMBER_THOUSANDS, "'1,2345' is not a number: thousands must stand in groups of three"},
      {"1.234", NUMBER_DECIMAL_COMMA,
       "'1.234' is not a number: a comma or point that is no decimal mark here"},
      {"5%", NUMBER_PLAIN, "'5%' is not a number: a per cent sign is not expected here"},
      {"5%%", NUMBER_PERCENT, "'5%%' is not a number: something follows the digits"},
      {"\xFF", NUMBER_PLAIN, "'\uFFFD' is not a number: no digit where one is expected"},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    Number n = {1, 2, 3};
    int decimals = 7;
    g_autoptr(GError) error = NULL;
    g_assert_false(number_parse(rows[i].text, rows[i].style, &n, &decimals, &error));
    g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
    g_assert_cmpstr(error->message, ==, rows[i].message);
    g_assert_cmpfloat(n.value, ==, 1);
    g_assert_cmpint(decimals, ==, 7);
  }
}

static void test_parse_long(void)
{
  g_autofree char *digits = g_strnfill(400, '9'), *longer = g_strnfill(401, '0');
  g_autofree char *fraction = g_strconcat("0.", digits + 1, NULL);
  Number n;
  int decimals;
  g_autoptr(GError) error = NULL;
  g_assert_true(number_parse(fraction, NUMBER_PLAIN, &n, &decimals, NULL));
  g_assert_cmpfloat(n.value, ==, 1);
  g_assert_cmpint(decimals, ==, 399);
  g_assert_false(number_parse(longer, NUMBER_PLAIN, &n, NULL, &error));
  g_assert_true(g_str_has_suffix(error->message, "it has more than 400 digits"));
}

/* A printed number reads back, and its interval holds what was printed. */
static void test_print_then_parse(void)
{
  for (guint i = 0; i < 5000; i++) {
    double value = g_test_rand_double_range(-1e6, 1e6);
    int decimals = g_test_rand_int_range(0, 6);
    g_autofree char *text = number_print(value, decimals, NUMBER_FORMAT_SIGN);
    Number n;
    g_assert_true(number_parse(text, NUMBER_THOUSANDS, &n, NULL, NULL));
    g_assert_cmpfloat(n.value, ==, number_round(value, decimals));
    g_assert_true(number_contains(n, value));
  }
}

/* ---- arithmetic ----------------------------------------------------------------------------------- */

static void assert_number(Number n, double value, double low, double high)
{
  g_assert_cmpfloat(n.value, ==, value);
  g_assert_cmpfloat(n.low, ==, low);
  g_assert_cmpfloat(n.high, ==, high);
}

static void test_arithmetic(void)
{
  Number a = number_rounded(10, 0.5), b = number_rounded(4, 0.5);
  assert_number(number_exact(3), 3, 3, 3);
  assert_number(number_rounded(10, -0.5), 10, 9.5, 10.5);
  assert_number(number_add(a, b), 14, 13, 15);
  assert_number(number_subtract(a, b), 6, 5, 7);
  assert_number(number_scale(a, 2), 20, 19, 21);
  assert_number(number_scale(a, -2), -20, -21, -19);
  assert_number(number_divide(a, b), 2.5, 9.5 / 4.5, 3);
  assert_number(number_divide(a, number_scale(b, -1)), -2.5, -3, -9.5 / 4.5);
  assert_number(number_divide(number_rounded(0, 0.5), b), 0, -0.5 / 3.5, 0.5 / 3.5);
}

static void test_undefined(void)
{
  Number a = number_exact(1);
  g_assert_false(number_is_defined(NUMBER_NONE));
  g_assert_false(number_is_defined(number_exact(INFINITY)));
  g_assert_false(number_is_defined(number_add(a, NUMBER_NONE)));
  g_assert_false(number_is_defined(number_scale(number_exact(1e308), 1e10)));
  g_assert_true(isnan(number_scale(number_exact(1e308), 1e10).value));
  g_assert_false(number_is_defined(number_divide(a, number_rounded(0.5, 0.5)))); /* touches zero */
  g_assert_false(number_is_defined(number_divide(a, number_rounded(0.2, 0.5)))); /* spans zero */
  g_assert_false(number_overlaps(a, NUMBER_NONE));
  g_assert_false(number_contains(NUMBER_NONE, 1));
}

static void test_overlaps(void)
{
  Number a = number_rounded(10, 0.5);
  g_assert_true(number_overlaps(a, number_rounded(11, 0.5))); /* share the point 10.5 */
  g_assert_false(number_overlaps(a, number_rounded(11, 0.25)));
  g_assert_true(number_overlaps(a, number_exact(10.2)));
  g_assert_true(number_contains(a, 9.5));
  g_assert_false(number_contains(a, 10.51));
}

int main(int argc, char **argv)
{
  /* Where the user's locale has a decimal comma, nothing may change. */
  setlocale(LC_NUMERIC, "de_DE.UTF-8");
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/number/print", test_print);
  g_test_add_func("/number/print/largest", test_print_largest);
  g_test_add_func("/number/print/forms", test_print_forms);
  g_test_add_func("/number/round", test_round);
  g_test_add_func("/number/shortest", test_shortest);
  g_test_add_func("/number/shortest/reads-back", test_shortest_reads_back);
  g_test_add_func("/number/percent-decimals", test_percent_decimals);
  g_test_add_func("/number/parse", test_parse);
  g_test_add_func("/number/parse/refused", test_parse_refused);
  g_test_add_func("/number/parse/long", test_parse_long);
  g_test_add_func("/number/print-then-parse", test_print_then_parse);
  g_test_add_func("/number/arithmetic", test_arithmetic);
  g_test_add_func("/number/undefined", test_undefined);
  g_test_add_func("/number/overlaps", test_overlaps);
  return g_test_run();
}
