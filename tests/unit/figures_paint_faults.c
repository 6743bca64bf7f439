/* Targets that cannot be written, and false gnuplots: missing, failing, hanging, old. */
#include "figures_paint_common.h"

#include <errno.h>
#include <seccomp.h>
#include <sys/prctl.h>

/* ---- faults of targets ----------------------------------------------------------------------------- */

static void check_target(const char *path, const char *words)
{
  Figure figure = figure_with("a", body, 3);
  g_autofree char *fine = in_folder("fine.svg");
  const PaintJob jobs[] = {{&figure, PICTURE_SVG, path, 0}, {&figure, PICTURE_SVG, fine, 0}};
  g_autoptr(GError) error = NULL;
  g_assert_false(paint(jobs, G_N_ELEMENTS(jobs), &error));
  g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_OUTPUT);
  check_holds(error->message, path);
  check_holds(error->message, words);
  CHECK_FOLDER("fine.svg");
}

static void test_targets(void)
{
  g_autofree char *nowhere = in_folder("absent/a.svg");
  check_target(nowhere, "folder does not exist");
  check_target("/dev/full", "No space left on device");
  g_assert_false(g_file_test("/dev/full", G_FILE_TEST_IS_REGULAR));
}

/* ---- false gnuplots -------------------------------------------------------------------------------- */

/* Answers the question for its version as a real one would: the script's first line holds the token. */
#define TELLS_VERSION                                                                                        \
  "read -r line\ntoken=${line#*armex-}\ntoken=armex-${token%% *}\necho \"$token is 5.4.4\" >&2\n"

/* Runs itself as `what`, with only a folder in PATH that holds `script` as gnuplot (none: NULL). */
static void check_false(const char *script, gboolean tells, const char *words)
{
  g_autofree char *bin = g_dir_make_tmp("armex-bin-XXXXXX", NULL),
                  *program = g_build_filename(bin, "gnuplot", NULL);
  g_autofree char *old_path = g_strdup(g_getenv("PATH"));
  if (script != NULL) {
    g_autofree char *whole = g_strconcat("#!/bin/sh\n", tells ? TELLS_VERSION : "", script, "\n", NULL);
    g_file_set_contents(program, whole, -1, NULL);
    g_chmod(program, 0755);
  }
  g_setenv("PATH", bin, TRUE);
  Figure figure = figure_with("a", body, 3), other = figure_with("b", body, 3);
  g_autofree char *path = in_folder("old.png"), *second = in_folder("second.png");
  g_file_set_contents(path, "old", -1, NULL);
  const PaintJob jobs[] = {{&figure, PICTURE_PNG, path, 0}, {&other, PICTURE_PNG, second, 0}};
  g_autoptr(GError) error = NULL;
  const gint64 begin = g_get_monotonic_time();
  g_assert_false(paint_limited(jobs, G_N_ELEMENTS(jobs), 300, &error));
  g_assert_cmpint(g_get_monotonic_time() - begin, <, 10 * G_USEC_PER_SEC);
  g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_OUTPUT);
  check_holds(error->message, words);
  if (script != NULL) check_holds(error->message, path);
  gsize length;
  g_autofree char *old = contents(path, &length);
  g_assert_cmpstr(old, ==, "old");
  CHECK_FOLDER("old.png");
  g_setenv("PATH", old_path, TRUE);
  g_unlink(program);
  g_rmdir(bin);
}

static void test_missing(void)
{
  check_false(NULL, FALSE, "gnuplot was not found in PATH: install it");
}

static void test_false(void)
{
  check_false("exit 3", FALSE, "exited with status 3");
  check_false("echo broken >&2; exit 3", FALSE, "exited with status 3: broken");
  check_false("exit 0", FALSE, "exited with status 0");
  check_false("kill -9 $$", FALSE, "was ended by signal 9");
  check_false("kill -STOP $$", FALSE, "did not end within 0.3 s and was stopped");
  check_false("/bin/true", FALSE, "tried to start another program");
}

static void test_false_later(void)
{
  check_false("exit 3", TRUE, "exited with status 3");
  check_false("kill -STOP $$", TRUE, "did not end within 0.3 s and was stopped");
  check_false("echo \"$token 0\" >&2; exit 0", TRUE, "gnuplot wrote no PNG");
  check_false("echo \"$token 0\" >&2; exit 4", TRUE, "exited with status 4");
  check_false("echo \"$token 0\" >&2; echo \"line 9: odd\" >&2", TRUE, "");
}

static void test_too_old(void)
{
  g_autofree char *words = g_strdup("has version '5.2.8': 5.4 or newer is needed");
  check_false("read -r line\ntoken=${line#*armex-}\necho \"armex-${token%% *} is 5.2.8\" >&2", FALSE, words);
}

/* A script that does not fit into the pipe, and nobody who reads it. */
static void test_hung_reader(void)
{
  g_autofree char *bin = g_dir_make_tmp("armex-bin-XXXXXX", NULL),
                  *program = g_build_filename(bin, "gnuplot", NULL);
  g_autofree char *old_path = g_strdup(g_getenv("PATH")), *path = in_folder("a.svg");
  g_file_set_contents(program, "#!/bin/sh\nkill -STOP $$\n", -1, NULL);
  g_chmod(program, 0755);
  g_setenv("PATH", bin, TRUE);
  g_autoptr(GString) script = g_string_new(body);
  for (guint i = 0; i < 20000; i++)
    g_string_append(script, "# a long comment line\n");
  Figure figure = figure_with("a", script->str, 3);
  g_autoptr(GError) error = NULL;
  g_assert_false(paint_limited(&(PaintJob){&figure, PICTURE_SVG, path, 0}, 1, 300, &error));
  check_holds(error->message, "did not end within 0.3 s");
  const char *found, *version;
  g_clear_error(&error);
  g_file_set_contents(program, "#!/bin/sh\nexit 1\n", -1, NULL);
  g_chmod(program, 0755);
  g_assert_false(paint_gnuplot(&found, &version, &error));
  check_holds(error->message, "does not tell its version");
  g_setenv("PATH", old_path, TRUE);
  g_unlink(program);
  g_rmdir(bin);
  CHECK_FOLDER_EMPTY();
}

static void test_version(void)
{
  const char *path = NULL, *version = NULL;
  g_autoptr(GError) error = NULL;
  paint_gnuplot(&path, &version, &error);
  g_assert_no_error(error);
  g_assert_true(g_path_is_absolute(path));
  g_assert_true(g_ascii_isdigit(version[0]));
  g_test_message("%s %s", path, version);
}

/* Relative and empty entries of PATH are passed over. */
static void test_relative_path(void)
{
  g_autofree char *old_path = g_strdup(g_getenv("PATH")), *program = in_folder("gnuplot"),
                  *here = g_get_current_dir();
  g_file_set_contents(program, "#!/bin/sh\nexit 3\n", -1, NULL);
  g_chmod(program, 0755);
  g_assert_cmpint(g_chdir(folder), ==, 0);
  g_setenv("PATH", "::.:/nonexistent", TRUE);
  const char *found, *version;
  g_autoptr(GError) error = NULL;
  g_assert_false(paint_gnuplot(&found, &version, &error));
  check_holds(error->message, "was not found in PATH");
  g_setenv("PATH", old_path, TRUE);
  g_assert_cmpint(g_chdir(here), ==, 0);
  CHECK_FOLDER("gnuplot");
}

/* ---- a system without filters ---------------------------------------------------------------------- */

/* In this process a system call fails from now on: one that every filter needs. */
static void refuse_call(int call, gboolean only_filters)
{
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  const struct scmp_arg_cmp set_filter = SCMP_A0(SCMP_CMP_EQ, PR_SET_SECCOMP);
  g_assert_cmpint(
      seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EPERM), call, only_filters ? 1 : 0, &set_filter), ==, 0);
  g_assert_cmpint(seccomp_load(filter), ==, 0);
  seccomp_release(filter);
}

/* Two paintings: both draw, one notice. */
static void paint_twice_with_notice(const char *notice)
{
  Figure figure = figure_with("a", body, 3);
  g_autofree char *path = in_folder("a.svg");
  g_autoptr(GError) error = NULL;
  g_test_expect_message(G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, notice);
  for (guint i = 0; i < 2; i++) {
    paint(&(PaintJob){&figure, PICTURE_SVG, path, 0}, 1, &error);
    g_assert_no_error(error);
  }
  g_test_assert_expected_messages();
  CHECK_FOLDER("a.svg");
}

static void test_no_kernel_filters(void)
{
  if (g_test_subprocess()) {
    refuse_call(SCMP_SYS(seccomp), FALSE);
    paint_twice_with_notice("*without the filter*the kernel has no seccomp filters*");
    return;
  }
  g_test_trap_subprocess(NULL, 0, 0);
  g_test_trap_assert_passed();
}

static void test_refused_filter(void)
{
  if (g_test_subprocess()) {
    refuse_call(SCMP_SYS(prctl), TRUE);
    paint_twice_with_notice("*without the filter*the system refused it*");
    return;
  }
  g_test_trap_subprocess(NULL, 0, 0);
  g_test_trap_assert_passed();
}

static const PaintTest tests[] = {
    {"/paint/version", test_version},
    {"/paint/targets", test_targets},
    {"/paint/gnuplot/missing", test_missing},
    {"/paint/gnuplot/false", test_false},
    {"/paint/gnuplot/false-later", test_false_later},
    {"/paint/gnuplot/too-old", test_too_old},
    {"/paint/gnuplot/hung-reader", test_hung_reader},
    {"/paint/gnuplot/relative-path", test_relative_path},
    {"/paint/gnuplot/no-kernel-filters", test_no_kernel_filters},
    {"/paint/gnuplot/refused-filter", test_refused_filter},
};

int main(int argc, char **argv)
{
  return run_tests(argc, argv, tests, G_N_ELEMENTS(tests));
}
