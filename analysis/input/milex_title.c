#include "input/milex_title.h"

#include "input/header_line.h"

#include <string.h>

#define MAX_TITLE_ROWS 60

/* Words of a title, lower case; the first row that fits wins ("local currency at current prices" is local).
 */
static const struct {
  const char *words, *measure;
} subjects[] = {
    {"gross domestic product", "milex.gdp"},     {"of gdp", "milex.gdp"},
    {"government spending", "milex.government"}, {"government expenditure", "milex.government"},
    {"govt. spending", "milex.government"},      {"per capita", "milex.capita"},
    {"local currency", "milex.local"},           {"constant", "milex.constant"},
    {"current prices", "milex.current"},         {"current us$", "milex.current"},
    {"current us dollars", "milex.current"},
};

static const struct {
  const char *words;
  int power;
} scales[] = {
    {"billion", 9}, {"us$ b", 9}, {"us $b", 9}, {"million", 6}, {"us$ m", 6}, {"us $m", 6},
};

static const Measure *subject_of(const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS(subjects); i++)
    if (strstr(text, subjects[i].words)) return measure_find(subjects[i].measure);
  return NULL;
}

static int scale_of(const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS(scales); i++)
    if (strstr(text, scales[i].words)) return scales[i].power;
  return -1;
}

int milex_base_year(const char *text)
{
  const char *at = strstr(text, "constant");
  if (!at) return 0;
  at += strlen("constant");
  at += strspn(at, " (");
  return strspn(at, "0123456789") == 4 ? (int)g_ascii_strtoll(at, NULL, 10) : 0;
}

/* 2023 of "1948-2023"; 0 when no range of years stands in the text. */
static int last_year_of(const char *text)
{
  g_auto(GStrv) words = g_strsplit_set(text, " ,;()", -1);
  for (char **word = words; *word; word++) {
    int from, to;
    if (year_range_cell(*word, &from, &to)) return to;
  }
  return 0;
}

/* The title names the subject; "Figures are ..." below it the unit, prices and years. */
static void take_line(MilexTitle *title, const char *text)
{
  g_autofree char *lower = g_ascii_strdown(text, -1);
  gboolean heading = strstr(lower, "military expenditure") != NULL;
  gboolean figures = g_str_has_prefix(lower, "figures are");
  if (!heading && !figures) return;
  if (!title->measure) title->measure = subject_of(lower);
  if (title->power < 0) title->power = scale_of(lower);
  if (!title->base_year) title->base_year = milex_base_year(lower);
  if (!title->last_year && heading) title->last_year = last_year_of(lower);
  if (strstr(lower, "financial years") || strstr(lower, "fiscal years")) title->fiscal = TRUE;
}

static void take_name(MilexTitle *title, const char *name)
{
  g_autofree char *lower = g_ascii_strdown(name, -1);
  if (!title->measure) title->measure = subject_of(lower);
  if (!title->base_year) title->base_year = milex_base_year(lower);
  if (strstr(lower, "financial years") || strstr(lower, "fiscal years")) title->fiscal = TRUE;
}

static MilexTitle read_records(const CsvFile *csv, guint n, const Sheet *sheet)
{
  MilexTitle title = {.power = -1};
  for (guint r = 0; r < n; r++)
    for (guint c = 0; c < csv->records[r].n_cells; c++)
      take_line(&title, csv_cell(&csv->records[r], c));
  if (sheet) take_name(&title, sheet->name);
  return title;
}

/* The financial years' sheet has a column that says whose year begins when. */
static gboolean has_fiscal_column(const CsvRecord *header)
{
  for (guint c = 0; c < header->n_cells; c++) {
    const char *text = csv_cell(header, c);
    if (g_ascii_strncasecmp(text, "fiscal year", 11) == 0 ||
        g_ascii_strncasecmp(text, "financial year", 14) == 0)
      return TRUE;
  }
  return FALSE;
}

MilexTitle milex_title_read(const Reading *reading)
{
  MilexTitle title = read_records(reading->csv, reading->header, reading->sheet);
  title.fiscal = title.fiscal || has_fiscal_column(reading_header(reading));
  title.regions = g_ascii_strcasecmp(csv_cell(reading_header(reading), 0), "Region") == 0;
  return title;
}

MilexTitle milex_title_of_sheet(const Sheet *sheet)
{
  return read_records(sheet->csv, MIN(sheet->csv->n_records, MAX_TITLE_ROWS), sheet);
}
