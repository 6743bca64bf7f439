/* Every format, converted to the tidy form and read back, is the very same table. */
#include "input/tidy_write.h"

#include "base/save.h"
#include "input_support.h"

#include <glib/gstdio.h>
#include <string.h>

static void assert_same_double(double a, double b)
{
  g_assert_true(a == b || (isnan(a) && isnan(b)));
}

static void assert_same_deal(const Deal *a, const Deal *b)
{
  g_assert_true((a == NULL) == (b == NULL));
  if (!a) return;
  g_assert_cmpint(day_compare(a->signed_on, b->signed_on), ==, 0);
  g_assert_cmpstr(a->what, ==, b->what);
  g_assert_cmpstr(a->stage, ==, b->stage);
  g_assert_cmpstr(a->quantity, ==, b->quantity);
}

static void assert_same_key(const Key *a, const Key *b)
{
  g_assert_true(a->measure == b->measure);
  g_assert_true(a->entity == b->entity);
  g_assert_true(a->partner == b->partner);
  g_assert_cmpstr(a->category, ==, b->category);
  g_assert_cmpstr(a->currency, ==, b->currency);
  g_assert_cmpint(a->basis, ==, b->basis);
  g_assert_cmpint(a->base_year, ==, b->base_year);
  g_assert_true(period_equal(a->period, b->period) && a->period.fiscal == b->period.fiscal);
  g_assert_cmpint(release_compare(a->dataset->release, b->dataset->release), ==, 0);
  g_assert_cmpint(day_compare(a->dataset->extracted, b->dataset->extracted), ==, 0);
  g_assert_cmpstr(a->dataset->id, ==, b->dataset->id);
  g_assert_cmpstr(a->dataset->publisher, ==, b->dataset->publisher);
}

static void assert_same(const Table *a, const Table *b)
{
  g_assert_cmpuint(table_size(a), ==, table_size(b));
  for (guint i = 0; i < table_size(a); i++) {
    const Observation *x = table_at(a, i), *y = table_at(b, i);
    assert_same_key(&x->key, &y->key);
    assert_same_double(x->number.value, y->number.value);
    assert_same_double(x->number.low, y->number.low);
    assert_same_double(x->number.high, y->number.high);
    g_assert_cmpint(x->state, ==, y->state);
    g_assert_cmpuint(x->flags, ==, y->flags);
    g_assert_cmpint(x->confidence, ==, y->confidence);
    g_assert_cmpstr(x->source, ==, y->source);
    g_assert_cmpstr(x->footnote, ==, y->footnote);
    assert_same_deal(x->deal, y->deal);
  }
}

typedef struct {
  char *folder, *csv, *yaml;
} Written;

static Written write_out(const Table *table)
{
  g_autoptr(GError) error = NULL;
  Written w = {.folder = g_dir_make_tmp("armex-XXXXXX", &error)};
  g_assert_no_error(error);
  w.csv = g_build_filename(w.folder, "converted.csv", NULL);
  w.yaml = g_build_filename(w.folder, "converted.yaml", NULL);
  g_autofree char *rows = tidy_write(table), *said = tidy_write_sidecar(table);
  save_bytes(w.csv, rows, strlen(rows), FALSE, NULL, &error);
  g_assert_no_error(error);
  save_bytes(w.yaml, said, strlen(said), FALSE, NULL, &error);
  g_assert_no_error(error);
  return w;
}

static void written_remove(Written *w)
{
  g_unlink(w->csv);
  g_unlink(w->yaml);
  g_rmdir(w->folder);
  g_free(w->csv);
  g_free(w->yaml);
  g_free(w->folder);
}

static void round_trip(const char *path, const ReadOptions *options)
{
  g_test_message("%s", path);
  g_auto(Load) first = load_with(path, options);
  g_assert_cmpuint(table_size(first.table), >, 0);
  Written w = write_out(first.table);
  g_auto(Load) second = load_with(w.csv, NULL);
  g_assert_cmpstr(report_at(&second, 0)->format, ==, "tidy");
  assert_same(first.table, second.table);
  written_remove(&w);
}

/* What a file that does not say it is read as. */
static const ReadOptions tiv = {.measure = "exports.tiv", .unit = "million TIV"};

/* Every data file below the folder that reads, with the options where it does not say what it counts. */
static guint walk(const char *folder)
{
  guint n = 0;
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  for (const char *name; dir && (name = g_dir_read_name(dir));) {
    g_autofree char *path = g_build_filename(folder, name, NULL);
    if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
      n += walk(path);
      continue;
    }
    if (g_str_has_suffix(name, ".yaml")) continue;
    g_auto(Load) plain = load_raw(path, NULL);
    g_auto(Load) told = load_raw(path, &tiv);
    if (plain.error && told.error) continue;
    g_clear_error(&told.error);
    round_trip(path, plain.error ? &tiv : NULL);
    n++;
  }
  return n;
}

static void test_fixtures(void)
{
  guint n = walk("tests/fixtures/input");
  g_test_message("%u files", n);
  g_assert_cmpuint(n, >=, 25);
}

static void test_samples(void)
{
  const char *named = g_getenv("ARMEX_SHARED");
  g_autofree char *samples = g_build_filename(named ? named : "../shared", "samples", NULL);
  if (!g_file_test(samples, G_FILE_TEST_IS_DIR)) {
    g_test_skip("the shared samples are not there (set ARMEX_SHARED)");
    return;
  }
  g_assert_cmpuint(walk(samples), >=, 12);
}

/* A folder of many data sets: each row says its own. */
static void test_folder(void)
{
  round_trip("datasets", NULL);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/convert/fixtures", test_fixtures);
  g_test_add_func("/convert/folder", test_folder);
  g_test_add_func("/convert/samples", test_samples);
  return g_test_run();
}
