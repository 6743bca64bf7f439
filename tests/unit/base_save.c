#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/save.h"

typedef struct {
  char *folder;
} Fixture;

static void set_up(Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  f->folder = g_dir_make_tmp("armex-test-XXXXXX", NULL);
  g_assert_nonnull(f->folder);
}

/* Every test ends with the names it expects: a temporary file left behind would be one too many. */
static void assert_names(const Fixture *f, const char *const *expected)
{
  g_autoptr(GDir) dir = g_dir_open(f->folder, 0, NULL);
  guint n = 0;
  for (const char *name; (name = g_dir_read_name(dir)); n++)
    g_assert_true(g_strv_contains(expected, name));
  g_assert_cmpuint(n, ==, g_strv_length((char **)expected));
}

static void remove_all(const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  for (const char *name; dir && (name = g_dir_read_name(dir));) {
    g_autofree char *path = g_build_filename(folder, name, NULL);
    if (g_unlink(path) != 0) remove_all(path);
  }
  g_rmdir(folder);
}

static void tear_down(Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  remove_all(f->folder);
  g_free(f->folder);
}

static char *path_in(const Fixture *f, const char *name)
{
  return g_build_filename(f->folder, name, NULL);
}

static void assert_holds(const char *path, const char *text)
{
  g_autofree char *bytes = NULL;
  g_assert_true(g_file_get_contents(path, &bytes, NULL, NULL));
  g_assert_cmpstr(bytes, ==, text);
}

/* ---- writing -------------------------------------------------------------------------------------- */

static void test_new(Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = path_in(f, "a.csv");
  gboolean written = FALSE;
  struct stat status;
  g_autoptr(GError) error = NULL;
  g_assert_true(save_bytes(path, "x\n", 2, FALSE, &written, &error));
  g_assert_no_error(error);
  g_assert_true(written);
  assert_holds(path, "x\n");
  g_assert_cmpint(stat(path, &status), ==, 0);
  g_assert_cmpint(status.st_mode & 0777, ==, 0640); /* main sets umask 027 */
  g_assert_true(save_bytes(path, "other", 5, FALSE, &written, NULL));
  g_assert_true(written);
  assert_holds(path, "other");
  g_assert_true(save_bytes(path, "", 0, FALSE, NULL, NULL));
  assert_holds(path, "");
  assert_names(f, (const char *[]){"a.csv", NULL});
}

static void test_equal_left_alone(Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = path_in(f, "a.csv");
  gboolean written = TRUE;
  struct stat before, after;
  const struct timespec long_ago[] = {{1000000000, 5}, {1000000000, 5}};
  g_assert_true(save_bytes(path, "x\n", 2, FALSE, NULL, NULL));
  g_assert_cmpint(utimensat(AT_FDCWD, path, long_ago, 0), ==, 0);
  g_assert_cmpint(stat(path, &before), ==, 0);
  g_assert_true(save_bytes(path, "x\n", 2, FALSE, &written, NULL));
  g_assert_false(written);
  g_assert_cmpint(stat(path, &after), ==, 0);
  g_assert_cmpint(after.st_mtim.tv_sec, ==, 1000000000);
  g_assert_cmpuint(after.st_ino, ==, before.st_ino);
  g_assert_true(save_bytes(path, "y\n", 2, FALSE, &written, NULL)); /* the same length is not the same file */
  g_assert_true(written);
  assert_holds(path, "y\n");
}

static void test_parents(Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = path_in(f, "one/two/a.csv");
  g_autofree char *message = g_strconcat(path, ": cannot be written: its folder does not exist", NULL);
  g_autoptr(GError) error = NULL;
  g_assert_false(save_bytes(path, "x", 1, FALSE, NULL, &error));
  g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_OUTPUT);
  g_assert_cmpstr(error->message, ==, message);
  assert_names(f, (const char *[]){NULL});
  g_assert_true(save_bytes(path, "x", 1, TRUE, NULL, NULL));
  assert_holds(path, "x");
}

static void assert_refused(const char *path, const char *why)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *message = g_strdup_printf("%s: cannot be written: %s", path, why);
  gboolean written = 7;
  g_assert_false(save_bytes(path, "x", 1, TRUE, &written, &error));
  g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_OUTPUT);
  g_assert_cmpstr(error->message, ==, message);
  g_assert_cmpint(written, ==, 7);
}

static void test_link_refused(Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *target = path_in(f, "target"), *link = path_in(f, "link"),
                  *dangling = path_in(f, "dangling");
  g_assert_true(g_file_set_contents(target, "old", 3, NULL));
  g_assert_cmpint(symlink(target, link), ==, 0);
  g_assert_cmpint(symlink("nowhere", dangling), ==, 0);
  assert_refused(link, "it is a symbolic link, name the file itself");
  assert_refused(dangling, "it is a symbolic link, name the file itself");
  assert_holds(target, "old");
  assert_names(f, (const char *[]){"target", "link", "dangling", NULL});
}

static void test_other_targets(Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *file = path_in(f, "file"), *below = path_in(f, "file/below");
  g_assert_true(g_file_set_contents(file, "old", 3, NULL));
  assert_refused(f->folder, "it is a folder, name a file in it");
  assert_refused(below, g_strerror(ENOTDIR));
  assert_holds(file, "old");
}

/* No one may write there, root neither. */
static void test_readonly_folder(Fixture *f G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr(GError) error = NULL;
  g_assert_false(save_bytes("/proc/armex.csv", "x", 1, FALSE, NULL, &error));
  g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_OUTPUT);
  g_assert_true(g_str_has_prefix(error->message, "/proc/armex.csv: cannot be written: "));
}

static gboolean is_device(const char *path)
{
  struct stat status;
  return lstat(path, &status) == 0 && S_ISCHR(status.st_mode);
}

static void test_device(Fixture *f G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  gboolean written = FALSE;
  assert_refused("/dev/full", "No space left on device");
  g_assert_true(is_device("/dev/full"));
  g_assert_true(save_bytes("/dev/null", "x", 1, FALSE, &written, NULL));
  g_assert_true(written);
  g_assert_true(is_device("/dev/null"));
}

static void test_pipe(Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = path_in(f, "pipe");
  char bytes[8] = "";
  g_assert_cmpint(mkfifo(path, 0600), ==, 0);
  int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  g_assert_true(save_bytes(path, "hello", 5, FALSE, NULL, NULL));
  g_assert_cmpint(read(fd, bytes, sizeof bytes), ==, 5);
  g_assert_cmpstr(bytes, ==, "hello");
  close(fd);
  assert_names(f, (const char *[]){"pipe", NULL});
}

/* A limit on file size fails the write half-way, as a full disk does. */
static void test_half_written(Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = path_in(f, "a.csv"), *many = g_strnfill(10000, 'x');
  struct rlimit old;
  g_autoptr(GError) error = NULL;
  g_assert_true(save_bytes(path, "old", 3, FALSE, NULL, NULL));
  g_assert_cmpint(getrlimit(RLIMIT_FSIZE, &old), ==, 0);
  signal(SIGXFSZ, SIG_IGN);
  g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &(struct rlimit){4096, old.rlim_max}), ==, 0);
  gboolean well = save_bytes(path, many, 10000, FALSE, NULL, &error);
  g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &old), ==, 0);
  g_assert_false(well);
  g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_OUTPUT);
  g_assert_true(g_str_has_suffix(error->message, g_strerror(EFBIG)));
  assert_holds(path, "old");
  assert_names(f, (const char *[]){"a.csv", NULL});
}

/* ---- temporary files ------------------------------------------------------------------------------ */

static void test_temporary(Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = path_in(f, "figure.svg"), *temporary = save_temporary(path, NULL);
  g_autofree char *folder = g_path_get_dirname(temporary), *name = g_path_get_basename(temporary);
  struct stat status;
  g_assert_cmpstr(folder, ==, f->folder);
  g_assert_true(g_str_has_prefix(name, ".armex-") && g_str_has_suffix(name, ".svg"));
  g_assert_cmpint(stat(temporary, &status), ==, 0);
  g_assert_cmpint(status.st_mode & 0777, ==, 0600);
  g_assert_cmpint(status.st_size, ==, 0);
  g_assert_true(g_file_set_contents(path, "old", 3, NULL));
  FILE *child = fopen(temporary, "w");
  fputs("<svg/>", child);
  fclose(child);
  g_assert_true(save_commit(temporary, path, NULL));
  assert_holds(path, "<svg/>");
  g_assert_cmpint(stat(path, &status), ==, 0);
  g_assert_cmpint(status.st_mode & 0777, ==, 0640);
  assert_names(f, (const char *[]){"figure.svg", NULL});
}

static void test_temporary_endings(Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  static const struct {
    const char *name, *ending;
  } rows[] = {{"plain", ""}, {".hidden", ""}, {"a.b.png", ".png"}, {"a.p|g", ""}, {"a.", ""}};
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autofree char *path = path_in(f, rows[i].name), *temporary = save_temporary(path, NULL);
    g_autofree char *name = g_path_get_basename(temporary);
    g_assert_cmpuint(strlen(name), ==, strlen(".armex-XXXXXX") + strlen(rows[i].ending));
    g_assert_true(g_str_has_suffix(name, rows[i].ending));
    g_assert_cmpint(g_unlink(temporary), ==, 0);
  }
}

static void test_commit_fails(Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = path_in(f, "a.svg"), *temporary = save_temporary(path, NULL);
  g_autoptr(GError) error = NULL;
  g_assert_cmpint(symlink("/tmp", path), ==, 0);
  g_assert_false(save_commit(temporary, path, &error));
  g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_OUTPUT);
  assert_names(f, (const char *[]){"a.svg", NULL});
  g_clear_error(&error);
  g_assert_false(save_commit(temporary, "/dev/null/x", &error)); /* the temporary file is gone too */
  g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_OUTPUT);
}

static void test_commit_to_device(Fixture *f G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *temporary = save_temporary("/dev/full", NULL);
  g_autoptr(GError) error = NULL;
  g_assert_true(g_file_set_contents(temporary, "x", 1, NULL));
  g_assert_false(save_commit(temporary, "/dev/full", &error));
  g_assert_cmpstr(error->message, ==, "/dev/full: cannot be written: No space left on device");
  g_assert_true(is_device("/dev/full"));
  g_assert_false(g_file_test(temporary, G_FILE_TEST_EXISTS));
}

/* ---- standard output ------------------------------------------------------------------------------ */

static void test_stdout_full(void)
{
  if (g_test_subprocess()) {
    g_autoptr(GError) error = NULL;
    g_assert_nonnull(freopen("/dev/full", "w", stdout));
    g_assert_false(save_stdout("x", 1, &error));
    g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_OUTPUT);
    g_printerr("%s\n", error->message);
    _exit(0);
  }
  g_test_trap_subprocess(NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed();
  g_test_trap_assert_stderr("*standard output: No space left on device\n");
}

static void test_stdout(void)
{
  if (g_test_subprocess()) {
    g_assert_true(save_stdout("hello\n", 6, NULL));
    g_assert_true(save_stdout("", 0, NULL));
    _exit(0);
  }
  g_test_trap_subprocess(NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed();
  g_test_trap_assert_stdout("*hello\n");
}

/* ---- reading -------------------------------------------------------------------------------------- */

static void assert_unreadable(const char *path, gsize max_bytes, const char *why)
{
  g_autofree char *message = g_strdup_printf("%s: cannot be read: %s", path, why);
  char *bytes = NULL;
  gsize length = 7;
  g_autoptr(GError) error = NULL;
  g_assert_false(load_bytes(path, max_bytes, &bytes, &length, &error));
  g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
  g_assert_cmpstr(error->message, ==, message);
  g_assert_null(bytes);
  g_assert_cmpuint(length, ==, 7);
}

static void test_load(Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = path_in(f, "a"), *none = path_in(f, "none"), *empty = path_in(f, "empty");
  g_autofree char *many = g_strnfill(200000, 'x'), *bytes = NULL;
  gsize length;
  g_assert_true(g_file_set_contents(path, many, 200000, NULL));
  g_assert_true(g_file_set_contents(empty, "", 0, NULL));
  g_assert_true(load_bytes(path, 0, &bytes, &length, NULL));
  g_assert_cmpuint(length, ==, 200000);
  g_assert_cmpstr(bytes, ==, many);
  g_clear_pointer(&bytes, g_free);
  g_assert_true(load_bytes(path, 200000, &bytes, &length, NULL));
  assert_unreadable(path, 131072, "it is larger than 128.0\u00A0KiB");
  assert_unreadable("/dev/zero", 131072, "it is larger than 128.0\u00A0KiB");
  assert_unreadable(none, 0, "No such file or directory");
  assert_unreadable(empty, 0, "it is empty");
  assert_unreadable("/dev/null", 0, "it is empty");
  assert_unreadable(f->folder, 0, "it is a folder, name a file in it");
}

#define ADD(name, function) g_test_add("/save/" name, Fixture, NULL, set_up, function, tear_down)

int main(int argc, char **argv)
{
  umask(027);
  g_test_init(&argc, &argv, NULL);
  ADD("new", test_new);
  ADD("equal-left-alone", test_equal_left_alone);
  ADD("parents", test_parents);
  ADD("link-refused", test_link_refused);
  ADD("other-targets", test_other_targets);
  ADD("readonly-folder", test_readonly_folder);
  ADD("device", test_device);
  ADD("pipe", test_pipe);
  ADD("half-written", test_half_written);
  ADD("temporary", test_temporary);
  ADD("temporary/endings", test_temporary_endings);
  ADD("commit-fails", test_commit_fails);
  ADD("commit-to-device", test_commit_to_device);
  ADD("load", test_load);
  g_test_add_func("/save/stdout", test_stdout);
  g_test_add_func("/save/stdout/full", test_stdout_full);
  return g_test_run();
}
