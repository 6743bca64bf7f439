#include "report/tables_lint.h"

#include "report/tables_common.h"

enum { SHOWN = 10 }; /* of a kind, for people */

static const char *const file_columns[] = {
    "rule",    "file",   "line",    "entity", "iso3",     "partner", "category",
    "measure", "period", "release", "what",   "expected", NULL,
};

static json_t *finding_json(const LintFinding *finding)
{
  const Key *key = &finding->at->key;
  g_autofree char *period = period_id(key->period), *release = release_id(key->dataset->release);
  Fields fields = fields_begin();
  fields_text(&fields, "rule", finding->rule->id, NULL);
  fields_text(&fields, "file", key->dataset->file, NULL);
  fields_json(&fields, "line", json_integer(finding->at->line));
  fields_text(&fields, "entity", key->entity->name, NULL);
  fields_text(&fields, "iso3", key->entity->iso3, "no_code");
  fields_text(&fields, "partner", key->partner->name, "total");
  fields_text(&fields, "category", key->category, "all_categories");
  fields_text(&fields, "measure", key->measure->id, NULL);
  fields_text(&fields, "period", period, NULL);
  fields_text(&fields, "release", release, REASON_NOT_STATED);
  fields_text(&fields, "what", finding->what, NULL);
  fields_text(&fields, "expected", finding->expected, NULL);
  return fields_end(&fields);
}

static void file_row(Grid *grid, const LintFinding *finding)
{
  const Key *key = &finding->at->key;
  g_autofree char *period = period_id(key->period), *release = release_id(key->dataset->release);
  const char *const names[] = {key->entity->name, key->entity->iso3, key->partner->name,
                               key->category,     key->measure->id,  period,
                               release,           finding->what,     finding->expected};
  grid_text(grid, finding->rule->id);
  grid_text(grid, key->dataset->file);
  grid_number(grid, finding->at->line, 0, NUMBER_FORMAT_PLAIN);
  for (guint i = 0; i < G_N_ELEMENTS(names); i++)
    grid_text(grid, names[i]);
  grid_end_row(grid);
}

/* "data.csv:12: South Korea to Poland, exports.tiv 2016: what; expected ..." */
static char *print_finding(const LintFinding *finding)
{
  const Key *key = &finding->at->key;
  g_autofree char *period = period_print(key->period);
  const char *partner = key->partner->name;
  return g_strdup_printf("%s:%u: %s%s%s%s%s, %s %s: %s; expected %s", key->dataset->file, finding->at->line,
                         key->entity->name, *partner ? " with " : "", partner, *key->category ? ", " : "",
                         key->category, key->measure->id, period, finding->what, finding->expected);
}

/* Findings [start, end) of one rule. */
static void people_section(Document *document, const GPtrArray *findings, guint start, guint end)
{
  const LintRule *rule = ((const LintFinding *)findings->pdata[start])->rule;
  g_autofree char *title = g_strdup_printf("%s: %s (%u)", rule->id, rule->summary, end - start);
  document_heading(document, 2, title);
  Grid *grid = document_grid(document, NULL);
  grid_set_use(grid, GRID_PEOPLE);
  grid_column(grid, "", "finding", ALIGN_LEFT);
  guint shown = MIN(end - start, SHOWN);
  for (guint i = start; i < start + shown; i++) {
    g_autofree char *text = print_finding(findings->pdata[i]);
    grid_text(grid, text);
    grid_end_row(grid);
  }
  if (shown == end - start) return;
  g_autofree char *more =
      g_strdup_printf("and %u more of this kind; --format csv lists all", end - start - shown);
  document_note(document, more);
}

void lint_document(Document *document, const GPtrArray *findings)
{
  Grid *grid = document_grid(document, NULL);
  grid_set_use(grid, GRID_FILES);
  grid_file_columns(grid, file_columns);
  for (guint i = 0; i < findings->len; i++) {
    document_result(document, finding_json(findings->pdata[i]));
    file_row(grid, findings->pdata[i]);
  }
  for (guint start = 0, end; start < findings->len; start = end) {
    const LintFinding *first = findings->pdata[start];
    for (end = start; end < findings->len && ((const LintFinding *)findings->pdata[end])->rule == first->rule;
         end++)
      continue;
    people_section(document, findings, start, end);
  }
  if (!findings->len) document_paragraph(document, "Nothing was found.");
}
