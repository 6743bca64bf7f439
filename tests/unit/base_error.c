#include "base/error.h"

static void test_place(void)
{
  g_autoptr(GError) error = NULL;
  g_assert_false(error_at(&error, ARMEX_ERROR_INPUT, (Place){"a.csv", 3, 7}, "'%s' is not a number", "x"));
  g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
  g_assert_cmpstr(error->message, ==, "a.csv:3:7: 'x' is not a number");
}

static void test_without_place(void)
{
  g_autoptr(GError) error = NULL;
  error_set(&error, ARMEX_ERROR_USAGE, "no command");
  g_assert_cmpstr(error->message, ==, "no command");
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/error/place", test_place);
  g_test_add_func("/error/without-place", test_without_place);
  return g_test_run();
}
