#include "report/tables_show.h"

#include "report/tables_common.h"

static const char *const file_columns[] = {
    "file",        "format", "release",  "extracted",  "measure",   "unit",  "delimiter", "encoding",
    "header_line", "rows",   "entities", "first_year", "last_year", "notes", NULL,
};

/* One report as texts; "" where the file does not say. */
typedef struct {
  char *release, *extracted, delimiter[2];
  const char *measure, *unit, *encoding;
} ReportTexts;

static ReportTexts texts_of(const ReadReport *report)
{
  return (ReportTexts){.release = release_id(report->release),
                       .extracted = day_id(report->extracted),
                       .delimiter = {report->delimiter},
                       .measure = report->measure ? report->measure->id : "",
                       .unit = report->unit ? report->unit : "",
                       .encoding = report->encoding ? report->encoding : ""};
}

static void texts_clear(ReportTexts *texts)
{
  g_free(texts->release);
  g_free(texts->extracted);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ReportTexts, texts_clear)

static json_t *notes_json(const GPtrArray *notes)
{
  json_t *list = json_array();
  for (guint i = 0; notes && i < notes->len; i++)
    json_array_append_new(list, json_text(notes->pdata[i]));
  return list;
}

static json_t *report_json(const ReadReport *report)
{
  g_auto(ReportTexts) texts = texts_of(report);
  Fields fields = fields_begin();
  fields_text(&fields, "format", report->format, REASON_NOT_STATED);
  fields_text(&fields, "release", texts.release, REASON_NOT_STATED);
  fields_text(&fields, "extracted", texts.extracted, REASON_NOT_STATED);
  fields_text(&fields, "measure", texts.measure, REASON_NOT_STATED);
  fields_text(&fields, "unit", texts.unit, REASON_NOT_STATED);
  fields_text(&fields, "delimiter", texts.delimiter, "no_delimiter");
  fields_text(&fields, "encoding", texts.encoding, "no_text");
  fields_json(&fields, "header_line", json_integer(report->header_line));
  fields_json(&fields, "rows", json_integer(report->rows));
  fields_json(&fields, "entities", json_integer(report->entities));
  fields_year(&fields, "first_year", report->first_year, "no_years");
  fields_year(&fields, "last_year", report->last_year, "no_years");
  fields_json(&fields, "notes", notes_json(report->notes));
  return fields_end(&fields);
}

static char *notes_joined(const GPtrArray *notes)
{
  GString *text = g_string_new(NULL);
  for (guint i = 0; notes && i < notes->len; i++)
    g_string_append_printf(text, "%s%s", i ? "; " : "", (char *)notes->pdata[i]);
  return g_string_free(text, FALSE);
}

static void file_row(Grid *grid, const ReadReport *report)
{
  g_auto(ReportTexts) texts = texts_of(report);
  g_autofree char *notes = notes_joined(report->notes);
  const char *const before[] = {report->file,  report->format, texts.release,   texts.extracted,
                                texts.measure, texts.unit,     texts.delimiter, texts.encoding};
  const guint counts[] = {report->header_line, report->rows, report->entities};
  for (guint i = 0; i < G_N_ELEMENTS(before); i++)
    grid_text(grid, before[i]);
  for (guint i = 0; i < G_N_ELEMENTS(counts); i++)
    grid_number(grid, counts[i], 0, NUMBER_FORMAT_PLAIN);
  grid_year(grid, report->first_year);
  grid_year(grid, report->last_year);
  grid_text(grid, notes);
  grid_end_row(grid);
}

static const char *delimiter_name(const ReadReport *report)
{
  static const struct {
    char delimiter;
    const char *name;
  } names[] = {{',', "comma"}, {';', "semicolon"}, {'\t', "tab"}, {'|', "vertical bar"}};
  for (guint i = 0; i < G_N_ELEMENTS(names); i++)
    if (names[i].delimiter == report->delimiter) return names[i].name;
  return "";
}

static void people_row(Grid *grid, const char *name, const char *value)
{
  grid_text(grid, name);
  grid_text(grid, value && *value ? value : "not stated");
  grid_end_row(grid);
}

static void people_count(Grid *grid, const char *name, guint count)
{
  g_autofree char *value = number_print(count, 0, NUMBER_FORMAT_PLAIN);
  people_row(grid, name, value);
}

static void people_grid(Document *document, const ReadReport *report)
{
  g_auto(ReportTexts) texts = texts_of(report);
  g_autofree char *release = release_print(report->release), *extracted = day_print(report->extracted);
  g_autofree char *years = report->first_year
                               ? g_strdup_printf("%d to %d", report->first_year, report->last_year)
                               : g_strdup("none");
  Grid *grid = document_grid(document, NULL);
  grid_set_use(grid, GRID_PEOPLE);
  grid_column(grid, "", "field", ALIGN_LEFT);
  grid_column(grid, "", "value", ALIGN_LEFT);
  people_row(grid, "format", report->format);
  people_row(grid, "release", release);
  people_row(grid, "extracted", extracted);
  people_row(grid, "measure", texts.measure);
  people_row(grid, "unit", texts.unit);
  people_row(grid, "delimiter", delimiter_name(report));
  people_row(grid, "encoding", texts.encoding);
  people_count(grid, "header on line", report->header_line);
  people_count(grid, "rows", report->rows);
  people_count(grid, "entities", report->entities);
  people_row(grid, "years", years);
}

/* A folder has no rows of its own, only notes on what was left out in it. */
static void people_section(Document *document, const ReadReport *report)
{
  g_autofree char *sheet = report->sheet ? g_strdup_printf("%s: %s", report->file, report->sheet) : NULL;
  document_heading(document, 2, sheet ? sheet : report->file);
  if (report->rows || report->header_line) people_grid(document, report);
  for (guint i = 0; report->notes && i < report->notes->len; i++)
    document_note(document, report->notes->pdata[i]);
}

void show_document(Document *document, const GPtrArray *reports)
{
  Grid *grid = document_grid(document, NULL);
  grid_set_use(grid, GRID_FILES);
  grid_file_columns(grid, file_columns);
  for (guint i = 0; i < reports->len; i++) {
    const ReadReport *report = reports->pdata[i];
    document_result(document, report_json(report));
    file_row(grid, report);
    people_section(document, report);
  }
}
