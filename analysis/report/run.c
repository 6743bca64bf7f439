#include "report/report.h"

#include "base/save.h"
#include "base/text.h"
#include "input/input.h"
#include "report/depend.h"
#include "report/inputs.h"
#include "report/page.h"
#include "report/run_figures.h"
#include "report/tables_check.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* One run, from the report file to what is written. */
typedef struct {
  const ReportOptions *options;
  ReportFile *report;
  char *folder;
  int lock; /* descriptor of the locked folder, or -1 */
  Table *table;
  GPtrArray *reports;      /* ReadReport * */
  GPtrArray *files;        /* ClaimFile * */
  GPtrArray *verdict_sets; /* GPtrArray * of Verdict *, beside files */
  GPtrArray *verdicts;     /* Verdict *, all, borrowed */
  char *tools;
  Manifest *manifest;
  GPtrArray *figures; /* RunFigure * */
} Run;

static void run_clear(Run *run)
{
  g_clear_pointer(&run->figures, g_ptr_array_unref);
  g_clear_pointer(&run->manifest, manifest_free);
  g_free(run->tools);
  g_clear_pointer(&run->verdicts, g_ptr_array_unref);
  g_clear_pointer(&run->verdict_sets, g_ptr_array_unref);
  g_clear_pointer(&run->files, g_ptr_array_unref);
  g_clear_pointer(&run->reports, g_ptr_array_unref);
  g_clear_pointer(&run->table, table_free);
  if (run->lock >= 0) close(run->lock);
  g_free(run->folder);
  g_clear_pointer(&run->report, report_file_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Run, run_clear)

static void talk(const Run *run, const char *format, ...) G_GNUC_PRINTF(2, 3);
static void talk(const Run *run, const char *format, ...)
{
  if (run->options->quiet || !run->options->talk) return;
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *line = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  run->options->talk(line);
}

static gboolean load_data(Run *run, GError **error)
{
  const ReadOptions options = {0};
  run->table = table_new();
  run->reports = g_ptr_array_new_with_free_func((GDestroyNotify)read_report_free);
  for (guint i = 0; i < run->report->data->len; i++)
    if (!input_read(run->table, run->report->data->pdata[i], &options, run->reports, error)) return FALSE;
  return table_seal(run->table, error);
}

static gboolean judge_claims(Run *run, GError **error)
{
  const JudgeOptions options = {run->report->as_of};
  run->files = g_ptr_array_new_with_free_func((GDestroyNotify)claims_free);
  run->verdict_sets = g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
  run->verdicts = g_ptr_array_new();
  for (guint i = 0; i < run->report->claims->len; i++) {
    ClaimFile *file = claims_read(run->report->claims->pdata[i], error);
    if (!file) return FALSE;
    g_ptr_array_add(run->files, file);
    GPtrArray *set = claims_judge(file, run->table, &options, error);
    if (!set) return FALSE;
    g_ptr_array_add(run->verdict_sets, set);
    g_ptr_array_extend(run->verdicts, set, NULL, NULL);
  }
  return TRUE;
}

static gboolean keep_apart(const Run *run, const char *file, const char *what, GError **error)
{
  const char *folder = run->options->out ? run->options->out : run->report->out;
  if (!inputs_lies_in(file, folder)) return TRUE;
  return error_set(error, ARMEX_ERROR_USAGE,
                   "%s (%s) lies in the output folder '%s', where the run's own files could replace it: "
                   "name another folder with --out",
                   file, what, folder);
}

/* claims.csv, manifest.json or a figure's data would replace what was read under the same name. */
static gboolean keep_inputs_apart(const Run *run, GError **error)
{
  g_autoptr(GPtrArray) data = inputs_files(run->reports);
  if (!keep_apart(run, run->report->path, "the report file", error)) return FALSE;
  for (guint i = 0; i < run->report->claims->len; i++)
    if (!keep_apart(run, run->report->claims->pdata[i], "a claims file", error)) return FALSE;
  for (guint i = 0; i < data->len; i++)
    if (!keep_apart(run, data->pdata[i], "data", error)) return FALSE;
  return TRUE;
}

/* Two runs into one folder do not mix: the second waits for the first. */
static gboolean open_folder(Run *run, GError **error)
{
  run->folder = g_strdup(run->options->out ? run->options->out : run->report->out);
  if (g_mkdir_with_parents(run->folder, 0777) != 0)
    return error_set(error, ARMEX_ERROR_OUTPUT, "%s: cannot make the output folder: %s", run->folder,
                     g_strerror(errno));
  run->lock = open(run->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (run->lock < 0)
    return error_set(error, ARMEX_ERROR_OUTPUT, "%s: cannot open the output folder: %s", run->folder,
                     g_strerror(errno));
  if (flock(run->lock, LOCK_EX | LOCK_NB) == 0) return TRUE;
  talk(run, "waiting for another run that writes to %s", run->folder);
  while (flock(run->lock, LOCK_EX) != 0)
    if (errno != EINTR)
      return error_set(error, ARMEX_ERROR_OUTPUT, "%s: cannot lock the output folder: %s", run->folder,
                       g_strerror(errno));
  return TRUE;
}

static gboolean save_text(const Run *run, const char *name, const char *text, GError **error)
{
  g_autofree char *path = g_build_filename(run->folder, name, NULL);
  return save_bytes(path, text, strlen(text), FALSE, NULL, error);
}

static gboolean write_claims(const Run *run, GError **error)
{
  static const struct {
    const char *name, *writer;
  } forms[] = {{"claims.csv", "csv"}, {"claims.json", "json"}};
  if (!run->files->len) return TRUE;
  g_autoptr(Document) document = document_new("check");
  check_document(document, (const ClaimFile *const *)run->files->pdata,
                 (GPtrArray *const *)run->verdict_sets->pdata, run->files->len);
  for (guint i = 0; i < G_N_ELEMENTS(forms); i++) {
    g_autoptr(GString) out = g_string_new(NULL);
    writer_find(forms[i].writer)->write(document, out);
    if (!save_text(run, forms[i].name, out->str, error)) return FALSE;
  }
  return TRUE;
}

/* A figure as the page shows it, read back from the folder: what is there is what is shown. */
typedef struct {
  PageFigure page;
  char *svg, *alt;
} PageItem;

static void page_item_free(gpointer data)
{
  PageItem *item = data;
  g_free((gpointer)item->page.downloads);
  g_free(item->svg);
  g_free(item->alt);
  g_free(item);
}

static PageItem *page_item(const Run *run, const RunFigure *figure, GError **error)
{
  static const Part downloads[] = {PART_SVG, PART_PNG, PART_PDF, PART_CSV, PART_SCRIPT};
  g_autofree char *svg_path = g_build_filename(run->folder, figure->files[PART_SVG], NULL);
  g_autofree char *alt_path = g_build_filename(run->folder, figure->files[PART_ALT], NULL);
  PageItem *item = g_new0(PageItem, 1);
  gsize length;
  if (!load_bytes(svg_path, 0, &item->svg, &length, error) ||
      !load_bytes(alt_path, 0, &item->alt, &length, error)) {
    page_item_free(item);
    return NULL;
  }
  const char **names = g_new0(const char *, N_PARTS + 1);
  guint n = 0;
  for (guint i = 0; i < G_N_ELEMENTS(downloads); i++)
    if (figure->files[downloads[i]]) names[n++] = figure->files[downloads[i]];
  g_strchomp(item->alt);
  item->page = (PageFigure){figure->asked->id, figure->asked->title, item->alt, item->svg, names};
  return item;
}

static gboolean write_page(const Run *run, GError **error)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func(page_item_free);
  g_autoptr(GPtrArray) pages = g_ptr_array_new();
  for (guint i = 0; i < run->figures->len; i++) {
    PageItem *item = page_item(run, run->figures->pdata[i], error);
    if (!item) return FALSE;
    g_ptr_array_add(items, item);
    g_ptr_array_add(pages, &item->page);
  }
  g_autofree char *html = page_html(run->report, pages, run->verdicts, run->table);
  return save_text(run, "index.html", html, error);
}

static gboolean write_manifest(const Run *run, GError **error)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new();
  for (guint i = 0; i < run->report->figures->len; i++)
    g_ptr_array_add(ids, ((const ReportFigure *)run->report->figures->pdata[i])->id);
  g_ptr_array_add(ids, NULL);
  return manifest_save(run->manifest, run->folder, run->report->root, run->tools,
                       (const char *const *)ids->pdata, run->table, error);
}

/* "svg, png" of what was drawn. */
static char *drawn_forms(const RunFigure *figure)
{
  g_autoptr(GString) text = g_string_new(NULL);
  for (Part part = PART_SVG; part <= PART_PDF; part++)
    if (figure->stale[part])
      g_string_append_printf(text, "%s%s", text->len ? ", " : "", strrchr(figure->files[part], '.') + 1);
  return g_strdup(text->str);
}

static void add_figures(Document *document, const Run *run, ReportOutcome *outcome)
{
  if (!run->figures->len) return;
  Grid *grid = document_grid(document, "Figures");
  grid_column(grid, "figure", "figure", ALIGN_LEFT);
  grid_column(grid, "state", "state", ALIGN_LEFT);
  grid_column(grid, "why", "why", ALIGN_LEFT);
  for (guint i = 0; i < run->figures->len; i++) {
    const RunFigure *figure = run->figures->pdata[i];
    g_autofree char *forms = drawn_forms(figure);
    g_autofree char *state = figure->drawn ? g_strdup_printf("drawn: %s", forms) : g_strdup("kept");
    const char *why = figure->drawn ? figure->why : "nothing that it depends on has changed";
    grid_text(grid, figure->asked->id);
    grid_text(grid, state);
    grid_text(grid, why);
    grid_end_row(grid);
    json_t *object = json_object();
    json_set(object, "figure", json_text(figure->asked->id));
    json_set(object, "state", json_text(figure->drawn ? "drawn" : "kept"));
    json_set(object, "why", json_text(why));
    document_result(document, object);
    if (figure->drawn)
      outcome->drawn++;
    else
      outcome->kept++;
  }
}

static void add_claims(Document *document, const Run *run)
{
  if (!run->verdicts->len) return;
  Grid *grid = document_grid(document, "Claims");
  grid_column(grid, "claim", "claim", ALIGN_LEFT);
  grid_column(grid, "verdict", "verdict", ALIGN_LEFT);
  grid_column(grid, "", "broken", ALIGN_LEFT);
  for (guint i = 0; i < run->verdicts->len; i++) {
    const Verdict *verdict = run->verdicts->pdata[i];
    g_autofree char *word = *verdict->direction
                                ? g_strdup_printf("%s, %s", verdict_string(verdict->kind), verdict->direction)
                                : g_strdup(verdict_string(verdict->kind));
    grid_text(grid, claim_id(verdict->claim));
    grid_text(grid, word);
    grid_text(grid, verdict->broken ? "not the verdict that `expect` locks" : "");
    grid_end_row(grid);
    document_result(document, verdict_json(verdict));
  }
}

static void describe(const Run *run, ReportOutcome *outcome)
{
  outcome->document = document_new("run");
  document_heading(outcome->document, 1, run->report->title);
  add_figures(outcome->document, run, outcome);
  add_claims(outcome->document, run);
  CheckCount count = check_count((GPtrArray *const *)run->verdict_sets->pdata, run->verdict_sets->len);
  outcome->broken = count.broken;
  g_autofree char *closing =
      outcome->drawn ? g_strdup_printf("%u figures drawn, %u kept. The page: %s/index.html", outcome->drawn,
                                       outcome->kept, run->folder)
                     : g_strdup_printf("Nothing to draw: all %u figures are current. The page: %s/index.html",
                                       outcome->kept, run->folder);
  document_paragraph(outcome->document, closing);
}

gboolean report_run(const char *path, const ReportOptions *options, ReportOutcome *outcome, GError **error)
{
  g_auto(Run) run = {.options = options, .lock = -1};
  run.report = report_file_read(path, error);
  if (!run.report || !load_data(&run, error) || !keep_inputs_apart(&run, error)) return FALSE;
  if (!judge_claims(&run, error)) return FALSE;
  run.tools = tools_id(error);
  if (!run.tools || !open_folder(&run, error)) return FALSE;
  run.manifest = manifest_load(run.folder);
  run.figures = run_figures_plan(run.report, run.table, run.verdicts, run.manifest, run.folder, run.tools,
                                 options, error);
  if (!run.figures) return FALSE;
  if (!run_figures_draw(run.figures, run.manifest, run.folder, error)) return FALSE;
  if (!write_claims(&run, error) || !write_page(&run, error) || !write_manifest(&run, error)) return FALSE;
  memset(outcome, 0, sizeof *outcome);
  describe(&run, outcome);
  return TRUE;
}

void report_outcome_clear(ReportOutcome *outcome)
{
  g_clear_pointer(&outcome->document, document_free);
}
