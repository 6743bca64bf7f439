/* sipri-tiv-table: the old site's TIV table. Ten padded lines, then `,1950,...,2021,Total`, rows of partners,
 * countries or weapon categories, a line of commas, the row Total. The title says whose: "TIV of arms exports
 * from South Korea, 1950-2021"; "from all" and "to all" make every row an entity, and "to" counts imports. */
#include "input/formats.h"
#include "input/sipri_table.h"

#include <string.h>

#define TITLE "TIV of arms exports "

char *tiv_table_match(const HeaderLine *line)
{
  if (line->n_years < 3 || *header_line_cell(line, 0) || !header_line_has(line, "Total")) return NULL;
  return g_strdup_printf("its first cell is empty, %u years and Total follow", line->n_years);
}

/* The directions that a title can state. */
static const struct {
  const char *word, *measure;
} directions[] = {{"from ", "exports.tiv"}, {"to ", "imports.tiv"}};

typedef struct {
  const Measure *measure;
  char *name;    /* "South Korea", "all" */
  Period period; /* from 0: not said */
} Title;

/* The years stand after the last comma, or in the next cell where a program dropped the quotes. */
static void take_title_period(const CsvRecord *record, Title *title)
{
  char *comma = strrchr(title->name, ',');
  int from, to;
  const char *years = comma ? comma + 1 : csv_cell(record, 1);
  while (*years == ' ')
    years++;
  if (!year_range_cell(years, &from, &to)) return;
  title->period = period_years(from, to);
  for (; comma && comma > title->name && (*comma == ',' || *comma == ' '); comma--)
    *comma = '\0';
}

static gboolean read_title(const Reading *reading, Title *out, GError **error)
{
  const CsvRecord *record = NULL;
  const char *text = reading_preamble(reading, TITLE, &record);
  if (!text)
    return reading_fault(reading, reading_header(reading), 0, error,
                         "no title '" TITLE
                         "from (or to) ...' above the header, so it is not known whose table "
                         "this is: keep the lines above the header");
  const char *rest = text + strlen(TITLE);
  for (gsize i = 0; i < G_N_ELEMENTS(directions); i++)
    if (g_str_has_prefix(rest, directions[i].word)) {
      out->measure = measure_find(directions[i].measure);
      out->name = g_strdup(rest + strlen(directions[i].word));
      take_title_period(record, out);
    }
  g_autofree char *quote = reading_quote(text);
  if (!out->name || !*g_strstrip(out->name) || strstr(out->name, " to ") ||
      g_regex_match_simple("[0-9]{4}", out->name, 0, 0)) /* years that no comma parts from the name */
    return reading_fault(reading, record, 0, error, "the title '%s' does not name one exporter or importer",
                         quote);
  return TRUE;
}

/* All rows but the total are weapon categories, or none is; a table of both has a damaged name. */
static gboolean judge_rows(const Reading *reading, guint total_row, gboolean *are_categories, GError **error)
{
  guint end = total_row ? total_row : reading->csv->n_records, n = 0, n_categories = 0;
  const CsvRecord *other = NULL;
  for (guint r = reading->header + 1; r < end; r++) {
    const CsvRecord *record = &reading->csv->records[r];
    if (csv_record_is_blank(record)) continue;
    gboolean is_category = sipri_table_is_category(csv_cell(record, 0));
    if (!is_category) other = record;
    n_categories += is_category ? 1 : 0;
    n++;
  }
  *are_categories = n > 0 && n_categories == n;
  if (n_categories < 2 || n_categories == n) return TRUE;
  g_autofree char *quote = reading_quote(csv_cell(other, 0));
  return reading_fault(reading, other, 0, error, "'%s' stands among weapon categories and is none", quote);
}

static guint total_column(const Reading *reading)
{
  const CsvRecord *header = reading_header(reading);
  for (guint c = header->n_cells; c > 1; c--)
    if (g_ascii_strcasecmp(csv_cell(header, c - 1), "Total") == 0) return c - 1;
  return 0;
}

gboolean tiv_table_read(Reading *reading, GError **error)
{
  Title title = {0};
  Day day;
  guint total_row = sipri_table_find_total(reading, "Total");
  gboolean by_category = FALSE;
  gboolean good = read_title(reading, &title, error) && sipri_table_day(reading, "Generated:", &day, error) &&
                  judge_rows(reading, total_row, &by_category, error);
  if (good) {
    gboolean all = g_ascii_strcasecmp(title.name, "all") == 0;
    SipriTable table = {.reading = reading,
                        .dataset = sipri_table_dataset(reading, reading_preamble(reading, TITLE, NULL), day),
                        .measure = title.measure,
                        .owner = all ? entity_world() : reading_entity(reading, title.name),
                        .role = by_category ? ROWS_CATEGORIES
                                : all       ? ROWS_ENTITIES
                                            : ROWS_PARTNERS,
                        .total_row = total_row,
                        .total_column = total_column(reading),
                        .total_period = title.period};
    good = sipri_table_read(&table, error);
  }
  g_free(title.name);
  return good;
}
