/* The table of hedges: claims.md §2, worked by hand. */
#include "claims/printed_value.h"

#include <math.h>

static Acceptance accept(const char *text)
{
  PrintedValue v;
  g_assert_true(printed_value_parse(text, 0, &v, NULL));
  return printed_value_accept(&v, v.number, v.place);
}

static const struct {
  const char *text;
  double low, high; /* truth */
  double capped_low, capped_high;
} rows[] = {
    {"7", 6.5, 7.5, 6.5, 7.5},
    {"about 7", 6.5, 7.5, 6.5, 7.5},
    {"about 38", 36.1, 39.9, 36.1, 39.9},
    {"approximately 14", 13.3, 14.7, 13.3, 14.7},
    {"roughly 20", 18, 22, 18, 22},
    {"nearly 3", 2.85, 3, 2.85, 3},
    {"more than 176.8", 176.75, INFINITY, 176.75, 176.95},
    {"over 7", 6.5, INFINITY, 6.5, 7.7},
    {"at least 3", 2.5, INFINITY, 2.5, 3.5},
    {"well over 10", 11, 15, 11, 15},
    {"just under 50", 49, 50, 49, 50},
    {"just over 50", 50, 51, 50, 51},
    {"less than 176.8", 0, 176.85, 176.65, 176.85},
    {"tripled", 2.925, 3.075, 2.925, 3.075},
    {"more than tripled", 3, INFINITY, 3, 4},
    {"more than doubled", 2, INFINITY, 2, 3},
    {"over 3-fold", 3, INFINITY, 3, 4},
    {"over threefold", 3, INFINITY, 3, 4},
    {"over 3 times", 2.5, INFINITY, 2.5, 3.5},
    {"nearly tripled", 2.85, 3, 2.85, 3},
    {"more than halved", 0, 0.5, 1.0 / 3, 0.5},
    {"nearly halved", 0.5, 0.525, 0.5, 0.525},
    {"fell by more than 20", -INFINITY, -19.5, -21.5, -19.5},
    {"fell by nearly 20", -20, -19, -20, -19},
};

static gboolean equal(double a, double b)
{
  return a == b || fabs(a - b) < 1e-9;
}

static void test_table(void)
{
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
    Acceptance a = accept(rows[i].text);
    if (!equal(a.truth.low, rows[i].low) || !equal(a.truth.high, rows[i].high))
      g_test_fail_printf("'%s' is true from %g to %g", rows[i].text, a.truth.low, a.truth.high);
    if (!equal(a.capped.low, rows[i].capped_low) || !equal(a.capped.high, rows[i].capped_high))
      g_test_fail_printf("'%s' identifies from %g to %g", rows[i].text, a.capped.low, a.capped.high);
  }
}

/* "Up to, not including". */
static void test_open_ends(void)
{
  Bound b = accept("nearly tripled").truth;
  g_assert_cmpint(bound_agreement(b, number_exact(3)), ==, AGREES_NOT);
  g_assert_cmpint(bound_agreement(b, number_exact(2.85)), ==, AGREES);
  g_assert_cmpint(bound_agreement(b, number_exact(2.9)), ==, AGREES);
  b = accept("more than tripled").truth;
  g_assert_cmpint(bound_agreement(b, number_exact(3)), ==, AGREES_NOT);
  g_assert_cmpint(bound_agreement(b, number_exact(3.05)), ==, AGREES);
  Acceptance doubled = accept("more than doubled"); /* true of ×3.05 and ×12.25, which it understates */
  g_assert_cmpint(bound_agreement(doubled.truth, number_exact(3.05)), ==, AGREES);
  g_assert_cmpint(bound_agreement(doubled.truth, number_exact(12.25)), ==, AGREES);
  g_assert_cmpint(bound_agreement(doubled.capped, number_exact(3.05)), ==, AGREES_NOT);
  g_assert_cmpint(bound_agreement(doubled.capped, number_exact(2.9)), ==, AGREES);
  g_assert_cmpint(bound_agreement(accept("over 3-fold").truth, number_exact(3)), ==, AGREES_NOT);
}

static void test_agreement(void)
{
  Bound b = accept("12").truth; /* statistics.md §1: 11.47, 11.26 to 11.68, printed +12 */
  g_assert_cmpint(bound_agreement(b, (Number){11.47, 11.26, 11.68}), ==, AGREES_BY_INTERVAL);
  g_assert_cmpint(bound_agreement(b, number_exact(11.47)), ==, AGREES_NOT);
  b = accept("6.8").truth;
  g_assert_cmpint(bound_agreement(b, number_exact(6.75)), ==, AGREES);
  g_assert_cmpint(bound_agreement(b, NUMBER_NONE), ==, AGREES_NOT);
}

static void test_words(void)
{
  g_assert_true(hedge_find("around") == hedge_find("about"));
  g_assert_true(hedge_find("") == hedge_none());
  g_assert_null(hedge_find("sort of"));
  gsize length;
  g_assert_true(hedge_match("well over 5", &length) == hedge_find("well over"));
  g_assert_cmpuint(length, ==, 9);
  g_assert_null(hedge_match("overall", &length));
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/claims/hedges/table", test_table);
  g_test_add_func("/claims/hedges/open-ends", test_open_ends);
  g_test_add_func("/claims/hedges/agreement", test_agreement);
  g_test_add_func("/claims/hedges/words", test_words);
  return g_test_run();
}
