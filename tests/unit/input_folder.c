/* Folders, and the folder that the project ships. */
#include "data/series.h"
#include "input_support.h"

#include <unistd.h>

static void test_folder(void)
{
  const ReadOptions ignored = {.measure = "milex.gdp", .unit = "%"};
  g_auto(Load) load = load_with(FIXTURE("folder"), &ignored);
  g_assert_cmpuint(load.reports->len, ==, 3);
  g_assert_cmpstr(report_at(&load, 0)->file, ==, FIXTURE("folder/a/one.csv"));
  g_assert_cmpstr(report_at(&load, 1)->file, ==, FIXTURE("folder/two.csv"));
  /* what is no data is named in the folder's own report; claims/ and hidden files are not */
  const ReadReport *report = report_at(&load, 2);
  g_assert_cmpstr(report->format, ==, "folder");
  g_assert_true(has_note(report, "left out README.md"));
  g_assert_true(has_note(report, "left out asks.csv"));
  g_assert_true(has_note(report, "left out lonely.yaml"));
  g_assert_cmpuint(report->notes->len, ==, 3);
  g_assert_nonnull(find(&load, "exports.tiv", "Chile", "", "", "2016"));
  g_assert_nonnull(find(&load, "imports.tiv", "World", "", "", "2016"));
}

static void test_nothing(void)
{
  g_auto(Load) load = load_raw(FIXTURE("nothing"), NULL);
  g_assert_error(load.error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
  g_assert_true(g_str_has_prefix(load.error->message,
                                 FIXTURE("nothing") ": the folder holds no data: left out README.md"));
}

static char *scratch_folder(void)
{
  char *path = g_dir_make_tmp("armex-input-XXXXXX", NULL);
  g_assert_nonnull(path);
  return path;
}

static void test_empty(void)
{
  g_autofree char *path = scratch_folder(), *expected = g_strdup_printf("%s: the folder holds no data", path);
  g_auto(Load) load = load_raw(path, NULL);
  g_assert_cmpstr(load.error->message, ==, expected);
  g_assert_cmpint(rmdir(path), ==, 0);
}

/* A file with a sidecar is data by declaration: when it cannot be read, the folder is not read without it. */
static void test_broken_member(void)
{
  g_autofree char *path = scratch_folder();
  g_autofree char *csv = g_build_filename(path, "x.csv", NULL),
                  *yaml = g_build_filename(path, "x.yaml", NULL);
  g_assert_true(g_file_set_contents(csv, "country,year,value\nChile,2016,ten\n", -1, NULL));
  g_assert_true(g_file_set_contents(yaml, "measure: exports.tiv\nunit: million TIV\n", -1, NULL));
  g_auto(Load) load = load_raw(path, NULL);
  g_assert_error(load.error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
  g_assert_nonnull(strstr(load.error->message, "x.csv:2:12: 'ten' is not a number"));
  g_assert_cmpint(unlink(csv) + unlink(yaml) + rmdir(path), ==, 0);
}

/* A link to its own parent must not be followed round and round. */
static void test_link_loop(void)
{
  g_autofree char *path = scratch_folder(), *link = g_build_filename(path, "loop", NULL);
  g_assert_cmpint(symlink(path, link), ==, 0);
  g_auto(Load) load = load_raw(path, NULL);
  g_assert_nonnull(strstr(load.error->message, "a link to a folder"));
  g_assert_cmpint(unlink(link) + rmdir(path), ==, 0);
}

/* ---- what the project ships ---------------------------------------------------------------------- */

static void test_shipped(void)
{
  g_auto(Load) load = load_with("datasets", NULL);
  /* statement by statement from the facts that were entered */
  assert_figure(find(&load, "budget.original", "South Korea", "", "", "2016"), STATE_VALUE, 38.7995, 38.79945,
                38.79955);
  assert_figure(find(&load, "budget.proposed", "South Korea", "", "", "2026"), STATE_VALUE, 66.3, 66.25,
                66.35);
  assert_figure(find(&load, "exports.orders", "South Korea", "", "", "2020"), STATE_VALUE, 3.0, 2.95, 3.05);
  assert_figure(find(&load, "exports.tiv", "India", "", "", "2012"), STATE_NONE, 0, 0, 0);
  assert_figure(find(&load, "exports.tiv", "World", "", "", "2021"), STATE_VALUE, 25637, 25607, 25667);
  assert_figure(find(&load, "exports.tiv", "South Korea", "Poland", "", "2020-2024"), STATE_VALUE, 1431.4,
                1431.35, 1431.45);
  assert_figure(find(&load, "milex.gdp", "Poland", "", "", "2023"), STATE_VALUE, 3.2698, 3.269795, 3.269805);
  const Observation *units = find(&load, "orders.units", "South Korea", "", "", "2023");
  assert_figure(units, STATE_VALUE, 2972, 2972, 2972);
  g_assert_cmpint(units->confidence, ==, CONFIDENCE_CIRCULAR);
  g_assert_cmpint(find(&load, "budget.original", "South Korea", "", "", "2025")->confidence, ==,
                  CONFIDENCE_UNVERIFIED);
}

/* The five releases of one figure stand beside each other: 2016 as printed in each. */
static void test_shipped_releases(void)
{
  static const struct {
    Release release;
    double value, low, high;
  } rows[] = {{{2022, 3}, 477, 476.5, 477.5},
              {{2023, 3}, 473, 472.5, 473.5},
              {{2024, 3}, 437, 436.5, 437.5},
              {{2025, 3}, 434.5, 434.495, 434.505},
              {{2026, 3}, 434.5, 434.495, 434.505}};
  g_auto(Load) load = load_with("datasets", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
    const Query query = {.measure = "exports.tiv", .entity = "South Korea", .release = rows[i].release};
    g_autoptr(GError) error = NULL;
    g_autoptr(Series) series = series_pick(load.table, &query, NULL, &error);
    g_assert_no_error(error);
    Number n = series_number(series, 2016);
    g_assert_cmpfloat_with_epsilon(n.value, rows[i].value, 1e-9);
    g_assert_cmpfloat_with_epsilon(n.low, rows[i].low, 1e-9);
    g_assert_cmpfloat_with_epsilon(n.high, rows[i].high, 1e-9);
  }
}

/* Every sidecar says where its data come from and under which terms. */
static void test_shipped_sidecars(void)
{
  g_auto(Load) load = load_with("datasets", NULL);
  g_assert_cmpuint(table_n_datasets(load.table), ==, 16);
  for (guint i = 0; i < table_n_datasets(load.table); i++) {
    const Dataset *dataset = table_dataset(load.table, i);
    g_autofree char *name = g_strdup_printf("datasets/%s.csv", dataset->id);
    g_assert_cmpstr(dataset->file, ==, name);
    g_assert_nonnull(dataset->title);
    g_assert_nonnull(dataset->publisher);
    g_assert_nonnull(dataset->terms);
  }
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/input/folder/read", test_folder);
  g_test_add_func("/input/folder/nothing", test_nothing);
  g_test_add_func("/input/folder/empty", test_empty);
  g_test_add_func("/input/folder/broken-member", test_broken_member);
  g_test_add_func("/input/folder/link-loop", test_link_loop);
  g_test_add_func("/input/shipped/figures", test_shipped);
  g_test_add_func("/input/shipped/releases", test_shipped_releases);
  g_test_add_func("/input/shipped/sidecars", test_shipped_sidecars);
  return g_test_run();
}
