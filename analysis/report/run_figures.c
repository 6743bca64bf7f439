#include "report/run_figures.h"

#include "base/save.h"
#include "base/text.h"
#include "figures/paint.h"
#include "report/depend.h"
#include "report/recipes.h"
#include <string.h>

static const struct {
  const char *ending;
  gboolean picture;
  PictureForm form;
} parts[N_PARTS] = {
    [PART_SVG] = {"svg", TRUE, PICTURE_SVG}, [PART_PNG] = {"png", TRUE, PICTURE_PNG},
    [PART_PDF] = {"pdf", TRUE, PICTURE_PDF}, [PART_CSV] = {"csv", FALSE, 0},
    [PART_SCRIPT] = {"gp", FALSE, 0},        [PART_ALT] = {"txt", FALSE, 0},
};

static void run_figure_free(gpointer data)
{
  RunFigure *item = data;
  g_free(item->depends);
  for (Part part = 0; part < N_PARTS; part++)
    g_free(item->files[part]);
  figure_free(item->figure);
  g_free(item);
}

static const Verdict *find_verdict(const GPtrArray *verdicts, const ReportFigure *asked, GError **error)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new();
  for (guint i = 0; i < verdicts->len; i++) {
    const Verdict *verdict = verdicts->pdata[i];
    if (g_str_equal(claim_id(verdict->claim), asked->claim)) return verdict;
    g_ptr_array_add(ids, (gpointer)claim_id(verdict->claim));
  }
  g_ptr_array_add(ids, NULL);
  g_autofree char *hint = text_did_you_mean(asked->claim, (const char *const *)ids->pdata);
  error_at(error, ARMEX_ERROR_USAGE, asked->place,
           "figure '%s': no claim '%s' in the report's claims files%s", asked->id, asked->claim, hint);
  return NULL;
}

static FigureRequest request_of(const ReportFigure *asked, const Verdict *claim)
{
  FigureRequest request = figure_request_new(asked->kind);
  request.id = asked->id;
  request.title = asked->title;
  request.subtitle = asked->subtitle;
  request.note = asked->note;
  request.preset = asked->preset;
  request.entities = (const char *const *)asked->entities;
  request.measure = asked->measure;
  request.partner = asked->partner;
  request.category = asked->category;
  request.focus = asked->focus;
  request.release = asked->release;
  request.from = asked->from;
  request.to = asked->to;
  request.period = asked->period;
  request.base = asked->base;
  request.mean_window = asked->mean_window;
  request.top = asked->top;
  request.bands = asked->bands;
  request.claim = claim;
  return request;
}

/* Which parts are wanted, and under which names. */
static void name_parts(RunFigure *item, const ReportFile *report)
{
  const gboolean wanted[N_PARTS] = {TRUE, report->png, report->pdf, TRUE, TRUE, TRUE};
  for (Part part = 0; part < N_PARTS; part++)
    if (wanted[part]) item->files[part] = g_strdup_printf("%s.%s", item->asked->id, parts[part].ending);
}

static gboolean find_stale(RunFigure *item, const Manifest *manifest, const char *folder, gboolean force)
{
  for (Part part = 0; part < N_PARTS; part++) {
    if (!item->files[part]) continue;
    const char *why =
        force ? "asked for"
              : manifest_stale(manifest, folder, item->asked->id, item->files[part], item->depends);
    item->stale[part] = why != NULL;
    if (why && !item->why) item->why = why;
  }
  return item->why != NULL;
}

/* A fault in a figure is told with its place in the report file. */
static void prefix_place(GError **error, const ReportFigure *asked)
{
  if (!error || !*error || strstr((*error)->message, asked->place.file)) return;
  g_prefix_error(error, "%s:%u:%u: figure '%s': ", asked->place.file, asked->place.line, asked->place.column,
                 asked->id);
}

static void talk_notice(const ReportOptions *options, const char *id, const char *notice)
{
  if (!notice || !options->talk || options->quiet) return;
  g_auto(GStrv) lines = g_strsplit(notice, "\n", -1);
  for (guint i = 0; lines[i]; i++) {
    if (!*lines[i]) continue;
    g_autofree char *line = g_strdup_printf("%s: %s", id, lines[i]);
    options->talk(line);
  }
}

typedef struct {
  const ReportFile *report;
  const Table *table;
  const GPtrArray *verdicts;
  const Manifest *manifest;
  const char *folder, *tools;
  const ReportOptions *options;
} Planning;

static RunFigure *plan_one(const Planning *planning, const ReportFigure *asked, GError **error)
{
  const Verdict *claim = NULL;
  if (asked->claim && !(claim = find_verdict(planning->verdicts, asked, error))) return NULL;
  FigureRequest request = request_of(asked, claim);
  g_autofree char *notice = NULL;
  g_autoptr(FigurePlan) plan = figure_plan(&request, planning->table, &notice, error);
  if (!plan) return NULL;
  RunFigure *item = g_new0(RunFigure, 1);
  item->asked = asked;
  item->depends = figure_depends(plan->recipe, planning->tools);
  name_parts(item, planning->report);
  if (!find_stale(item, planning->manifest, planning->folder, planning->options->force)) return item;
  g_autofree char *doubts = NULL;
  item->figure = figure_build(plan->recipe, &doubts, error);
  if (!item->figure) {
    run_figure_free(item);
    return NULL;
  }
  talk_notice(planning->options, asked->id, doubts);
  return item;
}

GPtrArray *run_figures_plan(const ReportFile *report, const Table *table, const GPtrArray *verdicts,
                            const Manifest *manifest, const char *folder, const char *tools,
                            const ReportOptions *options, GError **error)
{
  const Planning planning = {report, table, verdicts, manifest, folder, tools, options};
  g_autoptr(GPtrArray) figures = g_ptr_array_new_with_free_func(run_figure_free);
  for (guint i = 0; i < report->figures->len; i++) {
    const ReportFigure *asked = report->figures->pdata[i];
    RunFigure *item = plan_one(&planning, asked, error);
    if (!item) {
      prefix_place(error, asked);
      return NULL;
    }
    g_ptr_array_add(figures, item);
  }
  return g_steal_pointer(&figures);
}

static gboolean write_text_part(const RunFigure *item, Part part, const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename(folder, item->files[part], NULL);
  g_autofree char *script = part == PART_SCRIPT ? paint_kept_script(item->figure) : NULL;
  const char *text = part == PART_SCRIPT ? script : part == PART_CSV ? item->figure->csv : item->figure->alt;
  g_autofree char *whole = g_str_has_suffix(text, "\n") ? g_strdup(text) : g_strconcat(text, "\n", NULL);
  return save_bytes(path, whole, strlen(whole), FALSE, NULL, error);
}

static gboolean write_texts(const GPtrArray *figures, Manifest *manifest, const char *folder, GError **error)
{
  for (guint i = 0; i < figures->len; i++) {
    const RunFigure *item = figures->pdata[i];
    for (Part part = 0; part < N_PARTS; part++) {
      if (parts[part].picture || !item->stale[part]) continue;
      if (!write_text_part(item, part, folder, error)) return FALSE;
      manifest_drawn(manifest, folder, item->asked->id, item->files[part], item->depends);
    }
  }
  return TRUE;
}

gboolean run_figures_draw(const GPtrArray *figures, Manifest *manifest, const char *folder, GError **error)
{
  g_autoptr(GArray) jobs = g_array_new(FALSE, TRUE, sizeof(PaintJob));
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
  g_autoptr(GPtrArray) owners = g_ptr_array_new();
  for (guint i = 0; i < figures->len; i++) {
    RunFigure *item = figures->pdata[i];
    for (Part part = 0; part < N_PARTS; part++) {
      if (!parts[part].picture || !item->stale[part]) continue;
      char *path = g_build_filename(folder, item->files[part], NULL);
      PaintJob job = {item->figure, parts[part].form, path, 0};
      g_ptr_array_add(paths, path);
      g_ptr_array_add(owners, item);
      g_array_append_val(jobs, job);
      item->drawn = TRUE;
    }
  }
  if (jobs->len && !paint((const PaintJob *)jobs->data, jobs->len, error)) return FALSE;
  for (guint i = 0; i < jobs->len; i++) {
    const RunFigure *item = owners->pdata[i];
    g_autofree char *name = g_path_get_basename(paths->pdata[i]);
    manifest_drawn(manifest, folder, item->asked->id, name, item->depends);
  }
  return write_texts(figures, manifest, folder, error);
}
