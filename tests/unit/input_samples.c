/* Real downloads, where ../shared (or ARMEX_SHARED) stands: each file's shape as read by eye, and the answers
 * of formats.md §4. */
#include "input_support.h"

#include <string.h>

static char *sample(const char *name)
{
  const char *shared = g_getenv("ARMEX_SHARED");
  char *path = g_build_filename(shared ? shared : "../shared", "samples", name, NULL);
  if (g_file_test(path, G_FILE_TEST_EXISTS)) return path;
  g_test_skip("the shared samples are not here");
  g_free(path);
  return NULL;
}

/* ---- what each file is --------------------------------------------------------------------------- */

static const struct {
  const char *file, *format, *measure, *release, *extracted;
  char delimiter;
  guint header_line, rows, entities;
  int first_year, last_year;
} files[] = {
    {"tiv-table/TIV-Export-All-Country-1950-2022.csv", "sipri-tiv-table", "exports.tiv", "2023-03",
     "2023-12-19", ',', 11, 136, 136, 1950, 2022},
    {"tiv-table/TIV-Export-All-by-category-1950-2022.csv", "sipri-tiv-table", "exports.tiv", "2023-03",
     "2023-12-11", ',', 11, 12, 1, 1950, 2022},
    {"tiv-table/TIV-Export-FRA-1950-2021.csv", "sipri-tiv-table", "exports.tiv", "2022-03", "2022-07-28", ',',
     11, 141, 1, 1950, 2021},
    {"tiv-table/TIV-Export-GDR-1950-2021.csv", "sipri-tiv-table", "exports.tiv", "2022-03", "2022-07-28", ',',
     11, 12, 1, 1950, 2021},
    {"tiv-table/TIV-Export-KOS-1950-2021.csv", "sipri-tiv-table", "exports.tiv", "2022-03", "2022-07-28", ',',
     11, 37, 1, 1950, 2021},
    {"tiv-table/TIV-Export-USA-1950-2021.csv", "sipri-tiv-table", "exports.tiv", "2022-03", "2022-07-28", ',',
     11, 182, 1, 1950, 2021},
    {"tiv-table/TIV-Export-XXS-1950-2021.csv", "sipri-tiv-table", "exports.tiv", "2022-03", "2022-07-28", ',',
     11, 112, 1, 1950, 2021},
    {"tiv-table/TIV-Import-All-Country-1950-2022.csv", "sipri-tiv-table", "imports.tiv", "2023-03",
     "2023-12-11", ',', 11, 262, 0, 1950, 2022},
    {"import-export-values/import-export-values_1950-2024_exporters.csv", "sipri-import-export",
     "exports.tiv", "2024-03", "2024-10-13", ',', 10, 137, 137, 1950, 2024},
    {"import-export-values/import-export-values_1950-2024.csv", "sipri-import-export", "imports.tiv",
     "2024-03", "2024-10-13", ',', 10, 262, 0, 1950, 2024},
    /* the entities are the names in the columns of sellers and buyers, and the World */
    {"deliveries/DealsAndTIVs-2023-03-11_excerpt.txt", "sipri-deliveries", "exports.tiv", "2022-03",
     "2023-03-11", ';', 6, 1297, 128, 2011, 2021},
    {"trade-register/trade-register_2000-2001_raw.csv", "sipri-deliveries", "exports.tiv", "2024-03",
     "2025-02-10", ',', 12, 1414, 138, 2000, 2001},
    {"trade-register/trade-register_2024-10_excerpt.csv", "sipri-register", "orders.units", "2024-03",
     "2024-10-13", ',', 12, 512, 35, 1946, 2022},
    {"comtrade/comtrade_legacy.csv", "comtrade", "trade.value", "", "", ',', 1, 203, 1, 2000, 2017},
    {"world-bank/API_MS.MIL.XPND.GD.ZS_DS2_en_csv_v2_211.csv", "world-bank", "milex.gdp", "2026-02",
     "2026-02-24", ',', 5, 266, 266, 1960, 2025},
    {"world-bank/API_MS.MIL.XPRT.KD_DS2_en_csv_v2.csv", "world-bank", "exports.tiv", "", "", ',', 1, 264, 264,
     1960, 2020},
    {"owid/military-expenditure-total.csv", "owid", NULL, "", "", ',', 1, 8278, 174, 1949, 2020},
    {"tidy/arms_exports.tsv", "tidy", NULL, "", "", '\t', 1, 615, 105, 2003, 2013},
    {"tidy/sipri-exports-processed_head.csv", "tidy", NULL, "", "", ',', 1, 576, 42, 2020, 2021},
};

static const char *unit_of(const char *measure)
{
  static const char *const units[][2] = {
      {"milex.gdp", "% of GDP"}, {"orders.units", "units"}, {"trade.value", "US$"}};
  for (gsize i = 0; measure && i < G_N_ELEMENTS(units); i++)
    if (g_str_equal(measure, units[i][0])) return units[i][1];
  return measure ? "million TIV" : NULL;
}

/* Rows by `grep -c` and years from the headers; the lists of all importers hold spellings of one party that
 * only the resolver can count, so their entities are left open (0). */
static void test_shapes(void)
{
  const ReadOptions describe = {.describe = TRUE};
  for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
    g_autofree char *path = sample(files[i].file);
    if (!path) return;
    g_auto(Load) load = load_raw(path, &describe);
    g_assert_no_error(load.error);
    const ReadReport *report = report_at(&load, 0);
    g_autofree char *release = release_id(report->release), *day = day_id(report->extracted);
    g_assert_cmpstr(report->format, ==, files[i].format);
    g_assert_cmpstr(report->measure ? report->measure->id : NULL, ==, files[i].measure);
    g_assert_cmpstr(report->unit, ==, unit_of(files[i].measure));
    g_assert_cmpstr(release, ==, files[i].release);
    g_assert_cmpstr(day, ==, files[i].extracted);
    g_assert_cmpint(report->delimiter, ==, files[i].delimiter);
    g_assert_cmpuint(report->header_line, ==, files[i].header_line);
    g_assert_cmpuint(report->rows, ==, files[i].rows);
    if (files[i].entities) g_assert_cmpuint(report->entities, ==, files[i].entities);
    g_assert_cmpint(report->first_year, ==, files[i].first_year);
    g_assert_cmpint(report->last_year, ==, files[i].last_year);
  }
}

/* ---- answers of formats.md §4 -------------------------------------------------------------------- */

/* The sum over the years of one entity's own row, or with partners of all its partners' rows. Every year must
 * be known. */
static double sum_years(const Load *load, const char *entity, gboolean partners, int from, int to)
{
  double sum = 0;
  int n = 0;
  for (guint i = 0; i < table_size(load->table); i++) {
    const Observation *o = table_at(load->table, i);
    if (!g_str_equal(o->key.measure->id, "exports.tiv") || *o->key.category) continue;
    gboolean own = *o->key.partner->name == '\0', year = period_is_year(o->key.period);
    if (!g_str_equal(o->key.entity->name, entity) || own == partners || !year || o->key.period.from < from ||
        o->key.period.to > to)
      continue;
    g_assert_true(number_is_defined(o->number));
    sum += o->number.value;
    n++;
  }
  g_assert_cmpint(n, >=, to - from + 1);
  return sum;
}

static const struct {
  const char *file, *entity;
  gboolean partners;
  double early, late, base, target; /* 2011-15, 2016-20, 2012-16, 2017-21; 0: not given */
} answers[] = {
    {"tiv-table/TIV-Export-KOS-1950-2021.csv", "South Korea", FALSE, 1259, 3747, 1386, 3836},
    {"tiv-table/TIV-Export-All-Country-1950-2022.csv", "South Korea", FALSE, 1195, 3719, 1340, 3790},
    {"import-export-values/import-export-values_1950-2024_exporters.csv", "South Korea", FALSE, 1195, 3642,
     1304, 3715},
    {"deliveries/DealsAndTIVs-2023-03-11_excerpt.txt", "South Korea", FALSE, 1258.79, 3746.81, 1385.44,
     3835.68},
    {"tiv-table/TIV-Export-All-Country-1950-2022.csv", "India", FALSE, 0, 0, 149, 305},
    {"import-export-values/import-export-values_1950-2024_exporters.csv", "India", FALSE, 0, 0, 149, 330},
};

static void test_answers(void)
{
  for (gsize i = 0; i < G_N_ELEMENTS(answers); i++) {
    g_autofree char *path = sample(answers[i].file);
    if (!path) return;
    g_auto(Load) load = load_with(path, NULL);
    const char *entity = answers[i].entity;
    if (answers[i].early > 0) {
      g_assert_cmpfloat_with_epsilon(sum_years(&load, entity, FALSE, 2011, 2015), answers[i].early, 1e-9);
      g_assert_cmpfloat_with_epsilon(sum_years(&load, entity, FALSE, 2016, 2020), answers[i].late, 1e-9);
    }
    g_assert_cmpfloat_with_epsilon(sum_years(&load, entity, FALSE, 2012, 2016), answers[i].base, 1e-9);
    g_assert_cmpfloat_with_epsilon(sum_years(&load, entity, FALSE, 2017, 2021), answers[i].target, 1e-9);
  }
}

/* Summed over recipients the same table gives +176.98 instead of +176.77: rounding, both right. */
static void test_partners(void)
{
  g_autofree char *path = sample("tiv-table/TIV-Export-KOS-1950-2021.csv");
  if (!path) return;
  g_auto(Load) load = load_with(path, NULL);
  double base = sum_years(&load, "South Korea", TRUE, 2012, 2016);
  double target = sum_years(&load, "South Korea", TRUE, 2017, 2021);
  g_assert_cmpfloat_with_epsilon(100 * (target - base) / base, 176.98, 0.005);
}

static void test_states(void)
{
  g_autofree char *all = sample("tiv-table/TIV-Export-All-Country-1950-2022.csv");
  g_autofree char *ended = sample("tiv-table/TIV-Export-GDR-1950-2021.csv");
  g_autofree char *unpublished = sample("import-export-values/import-export-values_1950-2024_exporters.csv");
  if (!all || !ended || !unpublished) return;
  g_auto(Load) one = load_with(all, NULL);
  assert_figure(find(&one, NULL, "India", "", "", "2012"), STATE_NONE, 0, 0, 0);
  assert_figure(find(&one, NULL, "World", "", "", "1950"), STATE_VALUE, 8083, 8082.5, 8083.5);
  g_auto(Load) two = load_with(ended, NULL);
  assert_figure(find(&two, NULL, "East Germany", "", "", "2021"), STATE_NONE, 0, 0, 0);
  assert_figure(find(&two, NULL, "East Germany", "", "", "1950-2021"), STATE_VALUE, 827, 826.5, 827.5);
  g_auto(Load) three = load_with(unpublished, NULL);
  assert_figure(find(&three, NULL, "World", "", "", "2024"), STATE_NOT_PUBLISHED, NAN, 0, 0);
  assert_figure(find(&three, NULL, "World", "", "", "2023"), STATE_VALUE, 29104, 29103.5, 29104.5);
  assert_figure(find(&three, NULL, "Soviet Union", "", "", "1950"), STATE_VALUE, 4019, 4018.5, 4019.5);
}

/* Two parties of SIPRI's lists must not fall together. */
static void test_importers_seal(void)
{
  static const char *const importers[] = {"tiv-table/TIV-Import-All-Country-1950-2022.csv",
                                          "import-export-values/import-export-values_1950-2024.csv"};
  for (gsize i = 0; i < G_N_ELEMENTS(importers); i++) {
    g_autofree char *path = sample(importers[i]);
    if (!path) return;
    g_auto(Load) load = load_with(path, NULL);
    g_assert_cmpuint(report_at(&load, 0)->entities, ==, 262);
  }
}

/* ---- what is refused ----------------------------------------------------------------------------- */

static const struct {
  const char *file, *part;
} refused[] = {
    {"trade-register/Trade-Register-1950-2021_head.rtf", "this is an RTF document"},
    {"trade-register/trade-register_2024-10_excerpt.csv", "recognised as SIPRI's trade register"},
    {"world-bank/Metadata_Country_API_MS.MIL.XPND.GD.ZS_DS2_en_csv_v2_211.csv",
     "recognised as a World Bank metadata file"},
};

static void test_refused(void)
{
  for (gsize i = 0; i < G_N_ELEMENTS(refused); i++) {
    g_autofree char *path = sample(refused[i].file);
    if (!path) return;
    g_auto(Load) load = load_raw(path, NULL);
    g_assert_error(load.error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
    g_assert_nonnull(strstr(load.error->message, refused[i].part));
  }
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/input/samples/shapes", test_shapes);
  g_test_add_func("/input/samples/answers", test_answers);
  g_test_add_func("/input/samples/partners", test_partners);
  g_test_add_func("/input/samples/states", test_states);
  g_test_add_func("/input/samples/importers", test_importers_seal);
  g_test_add_func("/input/samples/refused", test_refused);
  return g_test_run();
}
