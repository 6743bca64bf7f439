/* SIPRI's fact sheets of March 2022 to March 2026: 105 printed shares and changes (ARMEX_SHARED/facts),
 * recomputed from the yearly figures of the same release and rounded as SIPRI rounds (no decimal from 10,
 * one below). 104 are equal; the 105th, South Korea 2019–23 (+12), lies within the rounding interval of its
 * inputs. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/csv.h"
#include "stats/period_stats.h"
#include "stats/share.h"
#include "stats_series.h"

enum { FIRST_YEAR = 1990, YEARS = 50 };

static CsvFile *shared_csv(const char *name)
{
  const char *shared = g_getenv("ARMEX_SHARED");
  g_autofree char *path = g_build_filename(shared ? shared : "../shared", "facts", name, NULL), *text = NULL;
  gsize length;
  if (!g_file_get_contents(path, &text, &length, NULL)) return NULL;
  g_autoptr(GError) error = NULL;
  CsvFile *file = csv_parse(name, text, length, ',', CSV_QUOTED, &error);
  g_assert_no_error(error);
  return file;
}

static const char *cell(const CsvFile *file, guint row, const char *column)
{
  const CsvRecord *head = &file->records[0];
  for (guint i = 0; i < head->n_cells; i++)
    if (strcmp(head->cells[i].text, column) == 0) return csv_cell(&file->records[row], i);
  g_assert_not_reached();
}

/* One exporter in one release. Free with series_free. */
static Series *exporter(const CsvFile *file, const char *iso3, const char *release)
{
  Number none[YEARS];
  for (int i = 0; i < YEARS; i++)
    none[i] = NUMBER_NONE;
  Series *series = series_of_numbers(FIRST_YEAR, none, YEARS);
  for (guint row = 1; row < file->n_records; row++) {
    if (strcmp(cell(file, row, "iso3"), iso3) != 0 || strcmp(cell(file, row, "release"), release) != 0)
      continue;
    int year = atoi(cell(file, row, "year"));
    State state;
    g_assert_true(state_parse(cell(file, row, "state"), &state));
    series_set_state(series, year, state);
    if (state != STATE_VALUE) continue;
    series->numbers[year - FIRST_YEAR] = number_rounded(g_ascii_strtod(cell(file, row, "value"), NULL), 0.5);
  }
  return series;
}

static Result recomputed(const char *measure, const Series *series, const Series *world, Period period,
                         Period base)
{
  if (strcmp(measure, "change_pct") == 0) return period_change(series, period, base);
  Period of = strcmp(measure, "share_pct") == 0 ? period : base;
  return share_of_total(period_total(series, of, PERIOD_STRICT).total.number,
                        period_total(world, of, PERIOD_STRICT).total.number);
}

static Period period_in(const CsvFile *file, guint row, const char *column)
{
  Period period = {0};
  g_autoptr(GError) error = NULL;
  period_parse(cell(file, row, column), &period, &error);
  g_assert_no_error(error);
  return period;
}

static gboolean equal_as_printed(double value, double published)
{
  return number_round(value, fabs(value) < 10 ? 1 : 0) == published;
}

static void test_cells(void)
{
  g_autoptr(CsvFile) cells = shared_csv("factsheet_tables.csv");
  g_autoptr(CsvFile) figures = shared_csv("exporters_tiv_by_release.csv");
  if (!cells || !figures) {
    g_test_skip("the fact sheets are not at hand (ARMEX_SHARED)");
    return;
  }
  int equal = 0, within = 0;
  for (guint row = 1; row < cells->n_records; row++) {
    const char *release = cell(cells, row, "release");
    g_autoptr(Series) series = exporter(figures, cell(cells, row, "iso3"), release);
    g_autoptr(Series) world = exporter(figures, "WLD", release);
    Result r = recomputed(cell(cells, row, "measure"), series, world, period_in(cells, row, "period"),
                          period_in(cells, row, "prev_period"));
    double published = g_ascii_strtod(cell(cells, row, "published"), NULL);
    g_assert_null(r.reason);
    gboolean same = equal_as_printed(r.number.value, published);
    equal += same;
    if (same) continue;
    g_test_message("%s %s %s: printed %g, recomputed %.2f (%.2f to %.2f)", cell(cells, row, "entity"),
                   release, cell(cells, row, "period"), published, r.number.value, r.number.low,
                   r.number.high);
    within += number_overlaps(r.number, number_rounded(published, fabs(published) < 10 ? 0.05 : 0.5));
  }
  g_assert_cmpint(equal, ==, 104);
  g_assert_cmpint(within, ==, 1);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/stats/factsheets", test_cells);
  return g_test_run();
}
