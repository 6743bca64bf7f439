/* What the tests of painting share: a figure, a folder, and what must stand in it afterwards. */
#pragma once

#include "figures/paint.h"
#include "figures/paint_limited.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static char *folder;

/* Three groups: three boxes (the third row has no value, the last is 0), a line, a filled curve in two
 * pieces. */
static const char body[] =
    "unset key\nunset tics\nunset border\nset margins 0,0,0,0\n"
    "set xrange [0:10]\nset yrange [0:10]\nset style fill solid 1 noborder\n"
    "$values << EOD\n1 2\n2 3\n3 NaN\n4 5\n5 0\nEOD\n"
    "set object 1 polygon from 1,1 to 2,2 to 3,1 to 1,1 fc rgb '#00ff00' fs solid noborder\n"
    "set label 1 'A & <b>' at screen 0.5,0.5 noenhanced font 'Lato:Bold,20'\n"
    "plot $values using 1:2 with boxes fc rgb '#6096C0', "
    "$values using 1:2 with lines lw 2, "
    "$values using 1:2 with filledcurves y1=0 fs transparent pattern 4\n";

static Figure figure_with(const char *id, const char *script, guint groups)
{
  return (Figure){.id = (char *)id,
                  .title = (char *)"Exports grew, \"fast\" & <b>steady</b>",
                  .width = 300,
                  .height = 201,
                  .script = (char *)script,
                  .alt = (char *)"Columns & a line",
                  .groups = groups};
}

static char *in_folder(const char *name)
{
  return g_build_filename(folder, name, NULL);
}

static char *contents(const char *path, gsize *length)
{
  char *bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_file_get_contents(path, &bytes, length, &error);
  g_assert_no_error(error);
  return bytes;
}

/* Nothing but these names stands in the folder; they are removed. */
static void check_and_empty(const char *const *names)
{
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  const char *name;
  guint found = 0;
  while ((name = g_dir_read_name(dir)) != NULL) {
    g_autofree char *path = in_folder(name);
    if (!g_strv_contains(names, name)) g_test_fail_printf("'%s' was left behind", name);
    found++;
    g_unlink(path);
  }
  g_assert_cmpuint(found, ==, g_strv_length((char **)names));
}
#define CHECK_FOLDER(...) check_and_empty((const char *const[]){__VA_ARGS__, NULL})
#define CHECK_FOLDER_EMPTY() check_and_empty((const char *const[]){NULL})

static void check_holds(const char *text, const char *part)
{
  if (strstr(text, part) == NULL) g_test_fail_printf("'%s' is not in:\n%s", part, text);
}

typedef struct {
  const char *name;
  void (*test)(void);
} PaintTest;

/* Its name stands in scripts that attack, where gnuplot may read it bare and "5E" would be a broken number:
 * the process number in letters. */
static char *make_folder(void)
{
  g_autofree char *name = g_strdup_printf("armex-paint-%d", (int)getpid());
  for (char *at = strrchr(name, '-') + 1; *at; at++)
    *at = (char)('g' + (*at - '0'));
  char *path = g_build_filename(g_get_tmp_dir(), name, NULL);
  g_assert_cmpint(g_mkdir(path, 0700), ==, 0);
  return path;
}

static int run_tests(int argc, char **argv, const PaintTest *tests, guint n_tests)
{
  g_test_init(&argc, &argv, NULL);
  folder = make_folder();
  for (guint i = 0; i < n_tests; i++)
    g_test_add_func(tests[i].name, tests[i].test);
  const int status = g_test_run();
  if (status == 0) g_assert_cmpint(g_rmdir(folder), ==, 0);
  g_free(folder);
  return status;
}
