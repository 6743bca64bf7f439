#include "base/text.h"
#include "cli/command.h"
#include "cli/session.h"
#include "figures/paint.h"
#include "figures/wording.h"
#include "report/recipes.h"

static gboolean list_kinds(const Options *options, GError **error)
{
  g_autoptr(Document) document = session_document("plot");
  Grid *grid = document_grid(document, NULL);
  grid_column(grid, "chart", "chart", ALIGN_LEFT);
  grid_column(grid, "question that it answers", "question", ALIGN_LEFT);
  for (guint i = 0; figure_kind_at(i); i++) {
    const FigureKind *kind = figure_kind_at(i);
    grid_text(grid, kind->id);
    grid_text(grid, kind->question);
    grid_end_row(grid);
    json_t *object = json_object();
    json_set(object, "chart", json_text(kind->id));
    json_set(object, "question", json_text(kind->question));
    document_result(document, object);
  }
  return session_print(options, document, error);
}

/* What can be told wrong before any data are read. */
static gboolean check_usage(const Options *options, PictureForm *form, GError **error)
{
  g_autofree char *kinds = g_strjoinv(", ", (char **)figure_kind_ids());
  if (!options->chart)
    return error_set(error, ARMEX_ERROR_USAGE, "no chart named: give --chart KIND (%s)", kinds);
  if (!figure_kind_find(options->chart)) {
    g_autofree char *hint = text_did_you_mean(options->chart, figure_kind_ids());
    return error_set(error, ARMEX_ERROR_USAGE, "there is no chart kind '%s'%s (%s)", options->chart, hint,
                     kinds);
  }
  if (!options->out || !picture_form_of_path(options->out, form))
    return error_set(error, ARMEX_ERROR_USAGE, "%s%s%s: give --out a name that ends in .svg, .png or .pdf",
                     options->out ? "'" : "", options->out ? options->out : "no file named",
                     options->out ? "' is no picture" : "");
  if (!options->claims != !options->id)
    return error_set(error, ARMEX_ERROR_USAGE, "--claims FILE and --id ID go together");
  if (options->from && options->to && options->from > options->to)
    return error_set(error, ARMEX_ERROR_USAGE, "the span is reversed, did you mean '--from %d --to %d'?",
                     options->to, options->from);
  return TRUE;
}

/* ---- the claim that is drawn ------------------------------------------------------------------------------
 */

typedef struct {
  ClaimFile *file;
  GPtrArray *verdicts;
  const Verdict *verdict; /* NULL: none asked for */
} ClaimDrawn;

static void claim_drawn_clear(ClaimDrawn *claim)
{
  g_clear_pointer(&claim->verdicts, g_ptr_array_unref);
  g_clear_pointer(&claim->file, claims_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ClaimDrawn, claim_drawn_clear)

static const Verdict *find_verdict(const Options *options, const GPtrArray *verdicts, GError **error)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new();
  for (guint i = 0; i < verdicts->len; i++) {
    const Verdict *verdict = verdicts->pdata[i];
    if (g_str_equal(claim_id(verdict->claim), options->id)) return verdict;
    g_ptr_array_add(ids, (gpointer)claim_id(verdict->claim));
  }
  g_ptr_array_add(ids, NULL);
  g_autofree char *hint = text_did_you_mean(options->id, (const char *const *)ids->pdata);
  error_set(error, ARMEX_ERROR_INPUT, "%s: there is no claim '%s'%s", options->claims, options->id, hint);
  return NULL;
}

static gboolean judge(const Options *options, const Table *table, ClaimDrawn *claim, GError **error)
{
  const JudgeOptions judging = {options->as_of};
  if (!options->claims) return TRUE;
  claim->file = session_claims(options, options->claims, error);
  if (!claim->file) return FALSE;
  claim->verdicts = claims_judge(claim->file, table, &judging, error);
  if (!claim->verdicts) return FALSE;
  claim->verdict = find_verdict(options, claim->verdicts, error);
  return claim->verdict != NULL;
}

/* ---- the figure -------------------------------------------------------------------------------------------
 */

static char *stem_of(const char *path)
{
  g_autofree char *name = g_path_get_basename(path);
  char *dot = g_strrstr(name, ".");
  if (dot) *dot = '\0';
  return g_steal_pointer(&name);
}

static gboolean draw(const Options *options, const Recipe *recipe, PictureForm form, GError **error)
{
  g_autofree char *doubts = NULL;
  g_autoptr(Figure) figure = figure_build(recipe, &doubts, error);
  if (!figure) return FALSE;
  session_note(options, doubts);
  const PaintJob job = {.figure = figure, .form = form, .path = options->out};
  if (!paint(&job, 1, error)) return FALSE;
  g_autofree char *note = g_strdup_printf("%s: %s", options->out, figure->title);
  session_note(options, note);
  return TRUE;
}

/* A note of the user's own stands for the generated one, but not for what the unit is. */
static void keep_unit_note(const Options *options, Recipe *recipe)
{
  const Series *series = recipe->series->len ? recipe->series->pdata[0] : NULL;
  const char *unit = series ? wording_unit_note(&series->key) : "";
  if (!options->note || !*unit) return;
  g_autofree char *own = recipe->note;
  recipe->note = g_strdup_printf("%s %s", own, unit);
}

static FigureRequest request_of(const Options *options, const char *id, char **entities, const Verdict *claim)
{
  FigureRequest request = figure_request_new(options->chart);
  request.id = id;
  request.title = options->title;
  request.subtitle = options->subtitle;
  request.note = options->note;
  request.preset = options->preset;
  request.entities = (const char *const *)entities;
  request.measure = options->measure;
  request.partner = options->partner;
  request.category = options->category;
  request.release = options->release;
  request.from = options->from;
  request.to = options->to;
  request.period = options->period;
  request.base = options->base;
  request.claim = claim;
  return request;
}

static char **entities_of(const Options *options)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
  for (guint i = 0; i < options->entities->len; i++)
    g_strv_builder_add(builder, options->entities->pdata[i]);
  return g_strv_builder_end(builder);
}

gboolean cmd_plot(const Options *options, Status *status, GError **error)
{
  PictureForm form = PICTURE_SVG;
  g_auto(ClaimDrawn) claim = {0};
  (void)status;
  if (options->list) return list_kinds(options, error);
  if (!check_usage(options, &form, error)) return FALSE;
  g_autoptr(Table) table = session_table(options, 0, READ_SERIES, NULL, error);
  if (!table || !judge(options, table, &claim, error)) return FALSE;
  g_autofree char *id = stem_of(options->out), *notice = NULL;
  g_auto(GStrv) entities = entities_of(options);
  FigureRequest request = request_of(options, id, entities, claim.verdict);
  g_autoptr(FigurePlan) plan = figure_plan(&request, table, &notice, error);
  if (!plan) return FALSE;
  session_note(options, notice);
  keep_unit_note(options, plan->recipe);
  return draw(options, plan->recipe, form, error);
}
