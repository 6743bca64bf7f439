/* The report file: what is understood, and every fault told with its line and column. */
#include "report/report_file.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folder, *inner, *path;
} Scratch;

static void scratch_set_up(Scratch *scratch, gconstpointer unused)
{
  (void)unused;
  scratch->folder = g_dir_make_tmp("armex-report-XXXXXX", NULL);
  scratch->inner = g_build_filename(scratch->folder, "plots", NULL);
  scratch->path = g_build_filename(scratch->inner, "report.yaml", NULL);
  g_autofree char *data = g_build_filename(scratch->folder, "data.csv", NULL);
  g_assert_cmpint(g_mkdir(scratch->inner, 0700), ==, 0);
  g_assert_true(g_file_set_contents(data, "x\n", -1, NULL));
}

static void scratch_tear_down(Scratch *scratch, gconstpointer unused)
{
  (void)unused;
  g_autofree char *data = g_build_filename(scratch->folder, "data.csv", NULL);
  g_unlink(data);
  g_unlink(scratch->path);
  g_rmdir(scratch->inner);
  g_rmdir(scratch->folder);
  g_free(scratch->folder);
  g_free(scratch->inner);
  g_free(scratch->path);
}

static ReportFile *read_text(const Scratch *scratch, const char *text, GError **error)
{
  g_assert_true(g_file_set_contents(scratch->path, text, -1, NULL));
  return report_file_read(scratch->path, error);
}

/* The lines of the error begin with the report's path; what follows is compared. */
static void assert_faults(const Scratch *scratch, const char *text, const char *const *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ReportFile) report = read_text(scratch, text, &error);
  g_assert_null(report);
  g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_USAGE);
  g_auto(GStrv) lines = g_strsplit(error->message, "\n", -1);
  for (guint i = 0; expected[i]; i++) {
    g_assert_nonnull(lines[i]);
    g_assert_true(g_str_has_prefix(lines[i], scratch->path));
    g_assert_cmpstr(lines[i] + strlen(scratch->path), ==, expected[i]);
  }
  g_assert_cmpuint(g_strv_length(lines), ==, g_strv_length((char **)expected));
}

static void test_whole(Scratch *scratch, gconstpointer unused)
{
  (void)unused;
  g_autoptr(GError) error = NULL;
  g_autoptr(ReportFile) report =
      read_text(scratch,
                "title: A report\nroot: ..\ndata: ../data.csv\nas_of: 2025-01\n"
                "outputs: [svg, pdf]\nfigures:\n"
                "  - id: one\n    kind: level-and-change\n    entity: [Japan, Poland]\n"
                "    from: 2013\n    to: 2024\n    top: 5\n    bands:\n"
                "      - {name: First, from: 2013, to: 2017, focus: yes}\n",
                &error);
  g_assert_no_error(error);
  g_assert_cmpstr(report->title, ==, "A report");
  g_assert_cmpuint(report->data->len, ==, 1);
  g_assert_true(report->svg && report->pdf && !report->png);
  g_assert_cmpint(report->as_of.month, ==, 1);
  g_assert_true(g_str_has_suffix(report->out, "plots/report"));
  const ReportFigure *figure = report->figures->pdata[0];
  g_assert_cmpstr(figure->entities[1], ==, "Poland");
  g_assert_cmpint(figure->from, ==, 2013);
  g_assert_cmpint(figure->top, ==, 5);
  g_assert_cmpint(figure->mean_window, ==, -1);
  const Band *band = figure->bands->pdata[0];
  g_assert_cmpstr(band->name, ==, "First");
  g_assert_true(band->focus);
  g_assert_cmpint(band->period.to, ==, 2017);
}

static void test_all_faults_at_once(Scratch *scratch, gconstpointer unused)
{
  (void)unused;
  static const char *const expected[] = {
      ":3:7: '../nothing.csv' is not there: paths are relative to the report file",
      ":5:9: id 'One Two' becomes file names: use small letters, digits and hyphens ('one-two')",
      ":6:11: unknown kind 'columns-men', did you mean 'columns-mean'?",
      ":7:14: unknown measure 'exports.tvi', did you mean 'exports.tiv'?",
      ":8:11: from: '20x7' is not a whole number from 1000 to 2999",
      NULL};
  assert_faults(
      scratch,
      "title: A report\nroot: ..\ndata: ../nothing.csv\nfigures:\n  - id: One Two\n    kind: columns-men\n"
      "    measure: exports.tvi\n    from: 20x7\n",
      expected);
}

static void test_unknown_key(Scratch *scratch, gconstpointer unused)
{
  (void)unused;
  static const char *const expected[] = {":4:1: unknown key 'figurs', did you mean 'figures'?", NULL};
  assert_faults(scratch, "title: A report\nroot: ..\ndata: ../data.csv\nfigurs: []\n", expected);
}

static void test_order_and_doubles(Scratch *scratch, gconstpointer unused)
{
  (void)unused;
  static const char *const expected[] = {":7:11: from 2020 comes after to 2010: write the earlier year first",
                                         ":9:9: id 'a' is taken by the figure in line 5", NULL};
  assert_faults(scratch,
                "title: A report\nroot: ..\ndata: ../data.csv\nfigures:\n  - id: a\n    kind: columns-mean\n"
                "    from: 2020\n    to: 2010\n  - id: a\n    kind: columns-mean\n",
                expected);
}

static void test_outside_root(Scratch *scratch, gconstpointer unused)
{
  (void)unused;
  static const char *const expected[] = {
      ":2:7: '../data.csv' lies outside the project root: 'root: ..' widens it by one level", NULL};
  assert_faults(scratch, "title: A report\ndata: ../data.csv\n", expected);
  static const char *const far[] = {
      ":2:7: root: '../..' is neither '.' nor '..' (the folder above the report file)",
      ":3:7: '../data.csv' lies outside the project root: 'root: ..' widens it by one level", NULL};
  assert_faults(scratch, "title: A report\nroot: ../..\ndata: ../data.csv\n", far);
}

/* A link inside the root that leads out of it is followed before the test. */
static void test_link_out_of_root(Scratch *scratch, gconstpointer unused)
{
  (void)unused;
  g_autofree char *link = g_build_filename(scratch->inner, "link", NULL);
  g_assert_cmpint(symlink("/etc", link), ==, 0);
  static const char *const expected[] = {
      ":3:7: 'link/passwd' lies outside the project root: 'root: ..' widens it by one level", NULL};
  assert_faults(scratch, "title: A report\nroot: .\ndata: link/passwd\n", expected);
  g_unlink(link);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  const struct {
    const char *path;
    void (*test)(Scratch *, gconstpointer);
  } tests[] = {
      {"/report-file/whole", test_whole},
      {"/report-file/all-faults-at-once", test_all_faults_at_once},
      {"/report-file/unknown-key", test_unknown_key},
      {"/report-file/order-and-doubles", test_order_and_doubles},
      {"/report-file/outside-root", test_outside_root},
      {"/report-file/link-out-of-root", test_link_out_of_root},
  };
  for (guint i = 0; i < G_N_ELEMENTS(tests); i++)
    g_test_add(tests[i].path, Scratch, NULL, scratch_set_up, tests[i].test, scratch_tear_down);
  return g_test_run();
}
