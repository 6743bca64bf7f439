/* sipri-import-export: import-export-values_Y1-Y2.csv of the new site. Nine lines, then
 * `Exports by,1950,...,2024,1950-2024,Percentage,...`; `Recipient` heads importers, `Supplier` the suppliers
 * of one importer. The last row says what the rows add up to: "Total world export", "Total exports to
 * Israel". */
#include "input/formats.h"
#include "input/sipri_table.h"

#include <string.h>

/* What the rows are by the header's first word, where the total row is one of the world ... */
static const struct {
  const char *head, *world_measure;
  const char *owner_measure; /* ... and whose measure it is where the total names one country */
} heads[] = {
    {"Exports by", "exports.tiv", NULL},
    {"Imports by", "imports.tiv", NULL},
    {"Recipient", "imports.tiv", "exports.tiv"},
    {"Supplier", NULL, "imports.tiv"},
};

static gboolean is_head(const HeaderLine *line)
{
  for (gsize i = 0; i < G_N_ELEMENTS(heads); i++)
    if (header_line_is(line, 0, heads[i].head)) return TRUE;
  return FALSE;
}

char *import_export_match(const HeaderLine *line)
{
  int from, to;
  gboolean range = FALSE;
  for (guint i = 0; i < line->cells->len; i++)
    range = range || year_range_cell(header_line_cell(line, i), &from, &to);
  if (!is_head(line) || line->n_years < 1 || !range || !header_line_has(line, "Percentage")) return NULL;
  return g_strdup_printf("'%s', %u years, a column for all of them and Percentage", header_line_cell(line, 0),
                         line->n_years);
}

static gboolean says_world(const char *label)
{
  return !*label || g_ascii_strncasecmp(label, "Total world", strlen("Total world")) == 0;
}

/* "Total exports to Israel" -> "Israel"; NULL when the label is of another kind. */
static const char *label_owner(const char *label)
{
  static const char *const starts[] = {"Total exports ", "Total imports "};
  static const char *const words[] = {"to ", "from ", "by ", "of "};
  for (gsize i = 0; i < G_N_ELEMENTS(starts); i++)
    for (gsize j = 0; j < G_N_ELEMENTS(words) && g_str_has_prefix(label, starts[i]); j++)
      if (g_str_has_prefix(label + strlen(starts[i]), words[j]))
        return label + strlen(starts[i]) + strlen(words[j]);
  return NULL;
}

static gboolean settle_rows(SipriTable *table, GError **error)
{
  const Reading *reading = table->reading;
  const CsvRecord *header = reading_header(reading), *total = &reading->csv->records[table->total_row];
  const char *label = table->total_row ? csv_cell(total, 0) : "", *head = csv_cell(header, 0);
  const char *owner = label_owner(label), *measure = NULL;
  g_autofree char *head_quote = reading_quote(head), *label_quote = reading_quote(label);
  for (gsize i = 0; i < G_N_ELEMENTS(heads); i++)
    if (g_ascii_strcasecmp(heads[i].head, head) == 0)
      measure = says_world(label) ? heads[i].world_measure : owner ? heads[i].owner_measure : NULL;
  if (!measure && !table->total_row)
    return reading_fault(
        reading, header, 0, error,
        "rows headed '%s' without a total row ('Total exports to ...'): it is not known whose they "
        "are, keep the last row",
        head_quote);
  if (!measure)
    return reading_fault(
        reading, header, 0, error,
        "rows headed '%s' with a total row '%s' are not understood, expected 'Exports by', "
        "'Recipient' or 'Supplier' and 'Total world export', 'Total world import' or 'Total exports "
        "to ...'",
        head_quote, label_quote);
  table->measure = measure_find(measure);
  table->role = says_world(label) ? ROWS_ENTITIES : ROWS_PARTNERS;
  table->owner = says_world(label) ? entity_world() : reading_entity(reading, owner);
  return TRUE;
}

static void find_total_column(SipriTable *table)
{
  const CsvRecord *header = reading_header(table->reading);
  int from, to;
  for (guint c = 1; c < header->n_cells && !table->total_column; c++)
    if (year_range_cell(csv_cell(header, c), &from, &to)) {
      table->total_column = c;
      table->total_period = period_years(from, to);
    }
}

gboolean import_export_read(Reading *reading, GError **error)
{
  SipriTable table = {.reading = reading, .total_row = sipri_table_find_total(reading, "Total ")};
  Day day;
  if (!settle_rows(&table, error) || !sipri_table_day(reading, "Data generated:", &day, error)) return FALSE;
  find_total_column(&table);
  table.dataset = sipri_table_dataset(reading, "Volume of transfers of major arms", day);
  return sipri_table_read(&table, error);
}
