#include "report/tables_growth.h"

#include "figures/wording.h"
#include "report/tables_common.h"

#define DECIMALS 2 /* of a change in per cent, for people */

/* The statistics of a span, in the order in which they are shown and written. */
typedef struct {
  const char *id;   /* in files */
  const char *name; /* for people */
  gsize offset;     /* in Growth */
} SpanRow;

static const SpanRow span_rows[] = {
    {"end_to_end_pct", "end to end", G_STRUCT_OFFSET(Growth, end_to_end)},
    {"compound_pct", "compound, a year", G_STRUCT_OFFSET(Growth, compound)},
    {"mean_pct", "mean of the yearly changes", G_STRUCT_OFFSET(Growth, mean)},
    {"median_pct", "median of the yearly changes", G_STRUCT_OFFSET(Growth, median)},
    {"trend_pct", "log-linear trend, a year", G_STRUCT_OFFSET(Growth, trend.growth)},
    {"trend_low_pct", NULL, G_STRUCT_OFFSET(Growth, trend.low)},
    {"trend_high_pct", NULL, G_STRUCT_OFFSET(Growth, trend.high)},
};

static const Result *span_result(const Growth *growth, guint row)
{
  return (const Result *)G_STRUCT_MEMBER_P(growth, span_rows[row].offset);
}

/* ---- JSON and CSV -------------------------------------------------------------------------------------- */

static const char *value_reason(const GrowthYear *year)
{
  return year->state == STATE_VALUE ? NULL : state_id(year->state);
}

static json_t *yearly_json(const GArray *years)
{
  json_t *list = json_array();
  for (guint i = 0; i < years->len; i++) {
    const GrowthYear *year = &g_array_index(years, GrowthYear, i);
    Fields fields = fields_begin();
    fields_year(&fields, "year", year->year, NULL);
    fields_number(&fields, "value", year->value.value, value_reason(year));
    fields_number(&fields, "change_pct", year->change.number.value, year->change.reason);
    json_array_append_new(list, fields_end(&fields));
  }
  return list;
}

static json_t *growth_json(const Series *series, const Growth *growth, const GArray *years)
{
  Fields fields = fields_begin();
  fields_series(&fields, series);
  fields_year(&fields, "from", growth->from, NULL);
  fields_year(&fields, "to", growth->to, NULL);
  fields_json(&fields, "steps", json_integer(growth->steps));
  for (guint i = 0; i < G_N_ELEMENTS(span_rows); i++) {
    const Result *result = span_result(growth, i);
    fields_number(&fields, span_rows[i].id, result->number.value, result->reason);
  }
  fields_json(&fields, "yearly", yearly_json(years));
  return fields_end(&fields);
}

static void file_row(Grid *grid, const Series *series, int from, int to, const char *statistic, Number number,
                     const char *reason)
{
  grid_series_cells(grid, series);
  grid_year(grid, from);
  grid_year(grid, to);
  grid_text(grid, statistic);
  const double parts[] = {number.value, number.low, number.high};
  for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
    grid_number(grid, parts[i], DECIMALS, NUMBER_FORMAT_PLAIN);
  grid_text(grid, reason);
  grid_end_row(grid);
}

static void file_grid(Document *document, const Series *series, const Growth *growth, const GArray *years)
{
  static const char *const columns[] = {"from", "to", "statistic", "value", "low", "high", "reason", NULL};
  Grid *grid = document_grid(document, NULL);
  grid_set_use(grid, GRID_FILES);
  grid_series_columns(grid);
  grid_file_columns(grid, columns);
  for (guint i = 0; i < years->len; i++) {
    const GrowthYear *year = &g_array_index(years, GrowthYear, i);
    file_row(grid, series, year->year, year->year, "level", year->value, value_reason(year));
  }
  for (guint i = 1; i < years->len; i++) {
    const GrowthYear *year = &g_array_index(years, GrowthYear, i);
    file_row(grid, series, year->year - 1, year->year, "year_on_year_pct", year->change.number,
             year->change.reason);
  }
  for (guint i = 0; i < G_N_ELEMENTS(span_rows); i++) {
    const Result *result = span_result(growth, i);
    file_row(grid, series, growth->from, growth->to, span_rows[i].id, result->number, result->reason);
  }
}

/* ---- for people ---------------------------------------------------------------------------------------- */

static void heading(Document *document, const Series *series, const Growth *growth)
{
  g_autofree char *subject = wording_subject(&series->key);
  g_autofree char *capital = wording_sentence(subject);
  g_autofree char *years = period_print(period_years(growth->from, growth->to));
  g_autofree char *text = g_strdup_printf("%s, %s", capital, years);
  document_heading(document, 2, text);
}

static void headline(Document *document, const Growth *growth)
{
  g_autofree char *whole = print_change(growth->end_to_end, DECIMALS);
  g_autofree char *yearly = print_change(growth->compound, DECIMALS);
  g_autofree char *text =
      result_is_defined(growth->compound)
          ? g_strdup_printf("%s from %d to %d; %s a year, compound over %d step%s", whole, growth->from,
                            growth->to, yearly, growth->steps, growth->steps == 1 ? "" : "s")
          : g_strdup_printf("Growth from %d to %d %s", growth->from, growth->to, whole);
  document_paragraph(document, text);
}

static const char *year_remark(const GrowthYear *year)
{
  static const char *const remarks[] = {
      [STATE_BELOW_HALF] = "printed 0: under half a unit",
      [STATE_NONE] = "no deliveries identified",
      [STATE_MISSING] = "not known",
      [STATE_NO_STATE] = "no such state then",
      [STATE_NOT_PUBLISHED] = "not published",
      [STATE_NO_RATE] = "no exchange rate",
  };
  if (year->state != STATE_VALUE) return remarks[year->state];
  return year->change.reason && !g_str_equal(year->change.reason, REASON_NO_PREVIOUS)
             ? reason_words(year->change.reason)
             : "";
}

static gboolean any_remark(const GArray *years)
{
  for (guint i = 0; i < years->len; i++)
    if (*year_remark(&g_array_index(years, GrowthYear, i))) return TRUE;
  return FALSE;
}

static gboolean any_interval(const GArray *years)
{
  for (guint i = 0; i < years->len; i++) {
    g_autofree char *ends =
        print_ends(g_array_index(years, GrowthYear, i).change.number, DECIMALS, NUMBER_FORMAT_PLAIN);
    if (*ends) return TRUE;
  }
  return FALSE;
}

static void yearly_row(Grid *grid, const GrowthYear *year, gboolean first, int decimals)
{
  grid_year(grid, year->year);
  grid_number(grid, year->value.value, decimals, NUMBER_FORMAT_PLAIN);
  if (first)
    grid_text(grid, "");
  else
    grid_number(grid, year->change.number.value, DECIMALS, NUMBER_FORMAT_SIGN);
}

static void yearly_grid(Document *document, const Series *series, const GArray *years)
{
  gboolean remarks = any_remark(years), intervals = any_interval(years);
  int decimals = series_decimals(series);
  g_autofree char *level = head_with_unit("level", series);
  Grid *grid = document_grid(document, NULL);
  grid_set_use(grid, GRID_PEOPLE);
  grid_column(grid, "year", "year", ALIGN_LEFT);
  grid_column(grid, level, "level", ALIGN_RIGHT);
  grid_column(grid, "change (per cent)", "change_pct", ALIGN_RIGHT);
  if (intervals) grid_column(grid, "interval", "interval", ALIGN_RIGHT);
  if (remarks) grid_column(grid, "remark", "remark", ALIGN_LEFT);
  for (guint i = 0; i < years->len; i++) {
    const GrowthYear *year = &g_array_index(years, GrowthYear, i);
    g_autofree char *ends = print_ends(year->change.number, DECIMALS, NUMBER_FORMAT_PLAIN);
    yearly_row(grid, year, i == 0, decimals);
    if (intervals) grid_text(grid, ends);
    if (remarks) grid_text(grid, year_remark(year));
    grid_end_row(grid);
  }
}

static void span_grid(Document *document, const Growth *growth)
{
  Grid *grid = document_grid(document, NULL);
  grid_set_use(grid, GRID_PEOPLE);
  grid_column(grid, "statistic", "statistic", ALIGN_LEFT);
  grid_column(grid, "per cent", "value", ALIGN_RIGHT);
  grid_column(grid, "interval", "interval", ALIGN_RIGHT);
  for (guint i = 0; i < G_N_ELEMENTS(span_rows); i++) {
    if (!span_rows[i].name) continue;
    const Result *result = span_result(growth, i);
    /* of rounding, for the trend too: the interval of its fit is in JSON and CSV, statistics §6 */
    g_autofree char *interval = print_ends(result->number, DECIMALS, NUMBER_FORMAT_PLAIN);
    grid_text(grid, span_rows[i].name);
    grid_number(grid, result->number.value, DECIMALS, NUMBER_FORMAT_SIGN);
    grid_text(grid, result->reason ? reason_words(result->reason) : interval);
    grid_end_row(grid);
  }
}

static void note_steps(Document *document, const EveryYear *every)
{
  if (!every->known) return;
  g_autofree char *unknown = every->known < every->steps
                                 ? g_strdup_printf("; %d not known", every->steps - every->known)
                                 : g_strdup("");
  g_autofree char *text =
      g_strdup_printf("Of %d steps %d rose, %d fell%s.", every->steps, every->rises, every->falls, unknown);
  document_note(document, text);
}

static void notes(Document *document, const Series *series, const Growth *growth)
{
  Period span = period_years(growth->from, growth->to);
  note_steps(document, &growth->every_year);
  document_sources(document, series, &span, 1);
}

void growth_document(Document *document, const Series *series, int from, int to)
{
  Growth growth = growth_summary(series, from, to);
  g_autoptr(GArray) years = growth_years(series, from, to);
  document_result(document, growth_json(series, &growth, years));
  file_grid(document, series, &growth, years);
  heading(document, series, &growth);
  headline(document, &growth);
  yearly_grid(document, series, years);
  span_grid(document, &growth);
  notes(document, series, &growth);
}
