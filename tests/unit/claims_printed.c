/* Values as people print them. Expected numbers are read off the text by hand: claims.md §1 and §2. */
#include "claims/claim_row.h"

#include <math.h>

static PrintedValue parse(const char *text)
{
  PrintedValue v;
  g_autoptr(GError) error = NULL;
  gboolean read = printed_value_parse(text, 0, &v, &error);
  if (!read) g_error("'%s': %s", text, error->message);
  return v;
}

static const struct {
  const char *text;
  double value, low, high;
  UnitClass unit;
  const char *hedge; /* "" for none */
} values[] = {
    {"176.8%", 176.8, 176.75, 176.85, UNIT_PERCENT, ""},
    {"1.2bn", 1.2e9, 1.15e9, 1.25e9, UNIT_NONE, ""},
    {"$38 billion", 38e9, 37.5e9, 38.5e9, UNIT_MONEY, ""},
    {"US$ 920 million", 920e6, 919.5e6, 920.5e6, UNIT_MONEY, ""},
    {"2,972", 2972, 2971.5, 2972.5, UNIT_NONE, ""},
    {"2\u00a0972 units", 2972, 2971.5, 2972.5, UNIT_COUNT, ""},
    {"tripled", 3, 2.925, 3.075, UNIT_TIMES, ""},
    {"more than tripled", 3, 2.925, 3.075, UNIT_TIMES, "more than"},
    {"nearly doubled", 2, 1.95, 2.05, UNIT_TIMES, "nearly"},
    {"halved", 0.5, 0.4875, 0.5125, UNIT_TIMES, ""},
    {"fourfold", 4, 3.9, 4.1, UNIT_TIMES, ""},
    {"14-fold", 14, 13.5, 14.5, UNIT_TIMES, ""},
    {"7.5 times more", 7.5, 7.45, 7.55, UNIT_TIMES, ""},
    {"×3.05", 3.05, 3.045, 3.055, UNIT_TIMES, ""},
    {"7 per cent", 7, 6.5, 7.5, UNIT_PERCENT, ""},
    {"seven percent", 7, 6.5, 7.5, UNIT_PERCENT, ""},
    {"7 per cent a year", 7, 6.5, 7.5, UNIT_PERCENT, ""},
    {"about 7 per cent", 7, 6.5, 7.5, UNIT_PERCENT, "about"},
    {"-4.6%", -4.6, -4.65, -4.55, UNIT_PERCENT, ""},
    {"\u22124.6%", -4.6, -4.65, -4.55, UNIT_PERCENT, ""},
    {"4.6 per cent lower", -4.6, -4.65, -4.55, UNIT_PERCENT, ""},
    {"fell by 64%", -64, -64.5, -63.5, UNIT_PERCENT, ""},
    {"fell by more than half", -50, -51.25, -48.75, UNIT_PERCENT, "more than"},
    {"+8 percentage points", 8, 7.5, 8.5, UNIT_POINTS, ""},
    {"approximately three-quarters", 75, 73.125, 76.875, UNIT_PERCENT, "about"},
    {"2nd", 2, 2, 2, UNIT_RANK, ""},
    {"10th-largest", 10, 10, 10, UNIT_RANK, ""},
    {"second largest", 2, 2, 2, UNIT_RANK, ""},
    {"fastest", 1, 1, 1, UNIT_RANK, ""},
    {"rose", 1, 1, 1, UNIT_WORD, ""},
    {"fell", -1, -1, -1, UNIT_WORD, ""},
    {"64.6112 trillion won", 64.6112e12, 64.61115e12, 64.61125e12, UNIT_MONEY, ""},
    {"1.2 billion TIV", 1.2e9, 1.15e9, 1.25e9, UNIT_TIV, ""},
};

static void test_values(void)
{
  for (gsize i = 0; i < G_N_ELEMENTS(values); i++) {
    PrintedValue v = parse(values[i].text);
    double slack = 1e-12 * fabs(values[i].value);
    gboolean right = fabs(v.number.value - values[i].value) <= slack &&
                     fabs(v.number.low - values[i].low) <= slack &&
                     fabs(v.number.high - values[i].high) <= slack;
    if (!right)
      g_test_fail_printf("'%s' is %.17g (%.17g to %.17g)", values[i].text, v.number.value, v.number.low,
                         v.number.high);
    g_assert_cmpint(v.unit, ==, values[i].unit);
    g_assert_cmpstr(v.hedge ? hedge_word(v.hedge) : "", ==, values[i].hedge);
  }
}

static void test_marks(void)
{
  g_assert_true(parse("7.5 times more").times_more);
  g_assert_false(parse("7.5 times as much").times_more);
  g_assert_true(parse("7 per cent a year").per_year);
  g_assert_cmpstr(parse("$1").currency, ==, "US$");
  g_assert_cmpstr(parse("54.6 trillion won").currency, ==, "KRW");
  g_assert_cmpint(parse("176.8%").significant, ==, 4);
  g_assert_cmpint(parse("0.36%").significant, ==, 2);
  g_assert_cmpint(parse("140%").significant, ==, 2);
  g_assert_cmpint(parse("140.0%").significant, ==, 4);
  g_assert_cmpstr(parse("64.6112").digits, ==, "646112");
}

/* 140 may stand for 138.6; never past 5 per cent. */
static void test_trailing_zeros(void)
{
  Number n = parse("140 per cent").zeros;
  g_assert_cmpfloat(n.low, ==, 135);
  g_assert_cmpfloat(n.high, ==, 145);
  n = parse("2,000").zeros;
  g_assert_cmpfloat(n.low, ==, 1900);
  n = parse("140.0").zeros;
  g_assert_cmpfloat_with_epsilon(n.low, 139.95, 1e-12);
}

static void test_decimal_comma(void)
{
  PrintedValue v;
  g_assert_true(printed_value_parse("176,8 %", NUMBER_DECIMAL_COMMA, &v, NULL));
  g_assert_cmpfloat(v.number.value, ==, 176.8);
  g_assert_true(printed_value_parse("2.972", NUMBER_DECIMAL_COMMA, &v, NULL));
  g_assert_cmpfloat(v.number.value, ==, 2972);
}

static void test_refused(void)
{
  static const char *const bad[] = {"",
                                    "many",
                                    "12 13",
                                    "1.2 bn million",
                                    "5% points",
                                    "about over 5",
                                    "1,2",
                                    "$5 €",
                                    "--5",
                                    "rose fell",
                                    "5 elephants",
                                    "\xff"
                                    "5",
                                    "th"};
  for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
    PrintedValue v = {.decimals = 99};
    g_autoptr(GError) error = NULL;
    if (printed_value_parse(bad[i], 0, &v, &error)) g_test_fail_printf("'%s' was read", bad[i]);
    g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
    g_assert_cmpint(v.decimals, ==, 99); /* untouched on failure */
  }
}

static void test_unit_column(void)
{
  g_autoptr(GError) error = NULL;
  PrintedValue v = parse("1.2");
  g_assert_true(printed_value_set_unit(&v, "billion US$", &error));
  g_assert_cmpfloat_with_epsilon(v.number.value, 1.2e9, 1);
  g_assert_cmpint(v.unit, ==, UNIT_MONEY);
  v = parse("0.5");
  g_assert_true(printed_value_set_unit(&v, "percentage points", &error));
  g_assert_cmpint(v.unit, ==, UNIT_POINTS);
  v = parse("0.5%");
  g_assert_false(printed_value_set_unit(&v, "points", &error));
  g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
  g_clear_error(&error);
  g_assert_false(printed_value_set_unit(&v, "furlongs", &error));
  g_assert_nonnull(error);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/claims/printed/values", test_values);
  g_test_add_func("/claims/printed/marks", test_marks);
  g_test_add_func("/claims/printed/trailing-zeros", test_trailing_zeros);
  g_test_add_func("/claims/printed/decimal-comma", test_decimal_comma);
  g_test_add_func("/claims/printed/refused", test_refused);
  g_test_add_func("/claims/printed/unit-column", test_unit_column);
  return g_test_run();
}
