#include "report/tables_compare.h"

#include "figures/wording.h"
#include "report/tables_common.h"

#define DECIMALS 2 /* of a change in per cent and of a ratio, for people */

/* ---- JSON and CSV -------------------------------------------------------------------------------------- */

/* The numbers of a comparison, in the order of JSON and CSV. */
typedef struct {
  const char *name;
  gsize offset; /* of a Result in Comparison */
  gsize part;   /* of a double in Number */
} NumberField;

static const NumberField number_fields[] = {
    {"period_total", G_STRUCT_OFFSET(Comparison, period.total), G_STRUCT_OFFSET(Number, value)},
    {"base_total", G_STRUCT_OFFSET(Comparison, base.total), G_STRUCT_OFFSET(Number, value)},
    {"change_pct", G_STRUCT_OFFSET(Comparison, change), G_STRUCT_OFFSET(Number, value)},
    {"change_pct_low", G_STRUCT_OFFSET(Comparison, change), G_STRUCT_OFFSET(Number, low)},
    {"change_pct_high", G_STRUCT_OFFSET(Comparison, change), G_STRUCT_OFFSET(Number, high)},
    {"ratio", G_STRUCT_OFFSET(Comparison, ratio), G_STRUCT_OFFSET(Number, value)},
    {"per_year_change_pct", G_STRUCT_OFFSET(Comparison, per_year_change), G_STRUCT_OFFSET(Number, value)},
};

static const Result *field_result(const Comparison *comparison, guint field)
{
  return (const Result *)G_STRUCT_MEMBER_P(comparison, number_fields[field].offset);
}

static double field_value(const Comparison *comparison, guint field)
{
  const Number *number = &field_result(comparison, field)->number;
  return *(const double *)G_STRUCT_MEMBER_P(number, number_fields[field].part);
}

static json_t *compare_json(const Series *series, const Comparison *comparison)
{
  g_autofree char *period = period_id(comparison->period.period);
  g_autofree char *base = period_id(comparison->base.period);
  Fields fields = fields_begin();
  fields_series(&fields, series);
  fields_text(&fields, "period", period, NULL);
  fields_text(&fields, "base", base, NULL);
  for (guint i = 0; i < G_N_ELEMENTS(number_fields); i++)
    fields_number(&fields, number_fields[i].name, field_value(comparison, i),
                  field_result(comparison, i)->reason);
  fields_json(&fields, "equal_lengths", json_boolean(comparison->equal_lengths));
  return fields_end(&fields);
}

static void file_grid(Document *document, const Series *series, const Comparison *comparison)
{
  static const char *const periods[] = {"period", "base", NULL}, *const last[] = {"equal_lengths", NULL};
  g_autofree char *period = period_id(comparison->period.period);
  g_autofree char *base = period_id(comparison->base.period);
  Grid *grid = document_grid(document, NULL);
  grid_set_use(grid, GRID_FILES);
  grid_series_columns(grid);
  grid_file_columns(grid, periods);
  for (guint i = 0; i < G_N_ELEMENTS(number_fields); i++)
    grid_column(grid, number_fields[i].name, number_fields[i].name, ALIGN_RIGHT);
  grid_file_columns(grid, last);
  grid_series_cells(grid, series);
  grid_text(grid, period);
  grid_text(grid, base);
  for (guint i = 0; i < G_N_ELEMENTS(number_fields); i++)
    grid_number(grid, field_value(comparison, i), DECIMALS, NUMBER_FORMAT_PLAIN);
  grid_text(grid, comparison->equal_lengths ? "true" : "false");
  grid_end_row(grid);
}

/* ---- for people ---------------------------------------------------------------------------------------- */

typedef struct {
  char *period, *base; /* "2017–21" */
} Names;

static void heading(Document *document, const Series *series, const Names *names)
{
  g_autofree char *subject = wording_subject(&series->key);
  g_autofree char *capital = wording_sentence(subject);
  g_autofree char *text = g_strdup_printf("%s, %s against %s", capital, names->period, names->base);
  document_heading(document, 2, text);
}

/* With unequal lengths the totals cannot be compared: the change of the yearly means stands first. */
static void headline(Document *document, const Comparison *comparison)
{
  g_autofree char *change = print_change(comparison->change, DECIMALS);
  if (comparison->equal_lengths) {
    document_paragraph(document, change);
    return;
  }
  g_autofree char *per_year = print_change(comparison->per_year_change, DECIMALS);
  g_autofree char *first = g_strdup_printf("Per year: %s", per_year);
  g_autofree char *second = g_strdup_printf("Totals: %s; unequal periods: %d and %d years", change,
                                            comparison->period.years, comparison->base.years);
  document_paragraph(document, first);
  document_paragraph(document, second);
}

static void total_row(Grid *grid, const PeriodTotal *total, const char *name, int decimals)
{
  g_autofree char *ends = print_ends(total->total.number, decimals + 1, NUMBER_FORMAT_PLAIN);
  grid_text(grid, name);
  grid_year(grid, total->years);
  grid_number(grid, total->total.number.value, decimals, NUMBER_FORMAT_PLAIN);
  grid_text(grid, total->total.reason ? reason_words(total->total.reason) : ends);
  grid_number(grid, total->mean.number.value, decimals + 1, NUMBER_FORMAT_PLAIN);
  grid_end_row(grid);
}

static void totals_grid(Document *document, const Series *series, const Comparison *comparison,
                        const Names *names)
{
  int decimals = series_decimals(series);
  g_autofree char *head = head_with_unit("total", series);
  Grid *grid = document_grid(document, NULL);
  grid_set_use(grid, GRID_PEOPLE);
  grid_column(grid, "period", "period", ALIGN_LEFT);
  grid_column(grid, "years", "years", ALIGN_RIGHT);
  grid_column(grid, head, "total", ALIGN_RIGHT);
  grid_column(grid, "interval", "interval", ALIGN_RIGHT);
  grid_column(grid, "per year", "per_year", ALIGN_RIGHT);
  total_row(grid, &comparison->period, names->period, decimals);
  total_row(grid, &comparison->base, names->base, decimals);
}

static void arithmetic(Document *document, const Series *series, const Comparison *comparison)
{
  if (!result_is_defined(comparison->change)) return;
  int decimals = series_decimals(series);
  g_autofree char *period =
      number_print(comparison->period.total.number.value, decimals, NUMBER_FORMAT_PLAIN);
  g_autofree char *base = number_print(comparison->base.total.number.value, decimals, NUMBER_FORMAT_PLAIN);
  g_autofree char *change = number_print(comparison->change.number.value, DECIMALS, NUMBER_FORMAT_SIGN);
  g_autofree char *ratio = number_print(comparison->ratio.number.value, DECIMALS, NUMBER_FORMAT_PLAIN);
  g_autofree char *interval = print_interval(comparison->ratio.number, DECIMALS, NUMBER_FORMAT_PLAIN);
  g_autofree char *text = g_strdup_printf("(%s \u2212 %s) / %s = %s per cent; ratio %s%s", period, base, base,
                                          change, ratio, interval);
  document_paragraph(document, text);
}

static void note_missing(Document *document, const Series *series, const PeriodTotal *total)
{
  g_autoptr(GArray) missing = period_missing_years(series, total->period);
  if (!missing->len) return;
  g_autofree char *years = wording_years(missing);
  g_autofree char *text = g_strdup_printf("Not known: %s.", years);
  document_note(document, text);
}

static void note_published(Document *document, const PeriodTotal *total, const char *name)
{
  if (!total->published) return;
  g_autofree char *text =
      g_strdup_printf("The total of %s is the publisher's own, not a sum of yearly figures.", name);
  document_note(document, text);
}

static void notes(Document *document, const Series *series, const Comparison *comparison, const Names *names)
{
  const Period periods[] = {comparison->base.period, comparison->period.period};
  note_missing(document, series, &comparison->base);
  note_missing(document, series, &comparison->period);
  note_published(document, &comparison->base, names->base);
  note_published(document, &comparison->period, names->period);
  if (comparison->overlapping) document_note(document, "The periods overlap: they share years.");
  if (comparison->base.period.from > comparison->period.period.from)
    document_note(document, "The base is the later period: read the change backwards.");
  document_sources(document, series, periods, G_N_ELEMENTS(periods));
}

void compare_document(Document *document, const Series *series, Period period, Period base)
{
  Comparison comparison = period_compare_totals(series, period, base, PERIOD_STRICT);
  g_autofree char *period_name = period_print(period), *base_name = period_print(base);
  const Names names = {period_name, base_name};
  document_result(document, compare_json(series, &comparison));
  file_grid(document, series, &comparison);
  heading(document, series, &names);
  headline(document, &comparison);
  totals_grid(document, series, &comparison, &names);
  arithmetic(document, series, &comparison);
  notes(document, series, &comparison, &names);
}
