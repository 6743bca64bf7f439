/* tests/bad/: one broken file per message. Beside each NAME.* stands NAME.message: the exit status and the
 * line. */
#include "input_support.h"

#include <string.h>

#define FOLDER "tests/bad"

static gboolean is_data(const char *name, const char *stem)
{
  gsize n = strlen(stem);
  return strncmp(name, stem, n) == 0 && name[n] == '.' && !g_str_has_suffix(name, ".message") &&
         !g_str_has_suffix(name, ".yaml");
}

static char *data_of(const char *stem)
{
  g_autoptr(GDir) dir = g_dir_open(FOLDER, 0, NULL);
  for (const char *name = g_dir_read_name(dir); name; name = g_dir_read_name(dir))
    if (is_data(name, stem)) return g_build_filename(FOLDER, name, NULL);
  return NULL;
}

static void test_message(gconstpointer data)
{
  const char *message_path = data;
  g_autofree char *base = g_path_get_basename(message_path), *expected = NULL;
  g_autofree char *stem = g_strndup(base, strlen(base) - strlen(".message"));
  g_autofree char *path = data_of(stem);
  g_assert_true(g_file_get_contents(message_path, &expected, NULL, NULL));
  g_assert_nonnull(path);
  g_auto(Load) load = load_raw(path, NULL);
  g_autofree char *got =
      load.error ? g_strdup_printf("%d %s\n", load.error->code, load.error->message) : g_strdup("read");
  g_assert_cmpstr(got, ==, expected);
  g_assert_cmpuint(load.reports->len, ==, 0);
}

static void test_missing(void)
{
  g_auto(Load) load = load_raw(FOLDER "/no-such-file.csv", NULL);
  g_assert_error(load.error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
  g_assert_cmpstr(load.error->message, ==, FOLDER "/no-such-file.csv: there is no such file or folder");
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/input/bad/missing", test_missing);
  g_autoptr(GDir) dir = g_dir_open(FOLDER, 0, NULL);
  g_assert_nonnull(dir);
  for (const char *name = g_dir_read_name(dir); name; name = g_dir_read_name(dir))
    if (g_str_has_suffix(name, ".message")) {
      g_autofree char *test = g_strdup_printf("/input/bad/%s", name);
      g_test_add_data_func_full(test, g_build_filename(FOLDER, name, NULL), test_message, g_free);
    }
  return g_test_run();
}
