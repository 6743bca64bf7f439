#include "report/recipes.h"

#include "base/text.h"
#include "figures/wording.h"
#include "report/claim_words.h"
#include "report/recipe_claim.h"

#define MOST_READINGS 6

FigureRequest figure_request_new(const char *kind)
{
  return (FigureRequest){.kind = kind, .mean_window = -1, .top = -1};
}

void figure_plan_free(FigurePlan *plan)
{
  if (!plan) return;
  recipe_free(plan->recipe);
  g_ptr_array_unref(plan->series);
  g_free(plan);
}

/* ---- series ------------------------------------------------------------------------------------------- */

/* What a kind draws; a kind that is not named here draws one series for each entity. */
typedef enum { DRAWS_ENTITIES, DRAWS_ALL, DRAWS_CLAIM } Draws;
static const struct {
  const char *kind;
  Draws draws;
} draws_of_kind[] = {{"ranked-bars", DRAWS_ALL}, {"claim-readings", DRAWS_CLAIM}};

static Draws draws_of(const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS(draws_of_kind); i++)
    if (g_str_equal(draws_of_kind[i].kind, kind)) return draws_of_kind[i].draws;
  return DRAWS_ENTITIES;
}

static guint n_entities(const FigureRequest *request)
{
  return request->entities ? g_strv_length((char **)request->entities) : 0;
}

static Query query_of(const FigureRequest *request, const char *entity)
{
  return (Query){.measure = request->measure,
                 .entity = entity,
                 .partner = request->partner,
                 .category = request->category,
                 .release = request->release};
}

static void add_notice(char **notice, char *line)
{
  g_autofree char *taken = line;
  if (!notice || !taken) return;
  g_autofree char *before = *notice;
  *notice = before ? g_strdup_printf("%s\n%s", before, taken) : g_steal_pointer(&taken);
}

static gboolean pick_entities(FigurePlan *plan, const FigureRequest *request, const Table *table,
                              char **notice, GError **error)
{
  guint n = MAX(n_entities(request), 1);
  for (guint i = 0; i < n; i++) {
    char *line = NULL;
    Query query = query_of(request, n_entities(request) ? request->entities[i] : NULL);
    Series *series = series_pick(table, &query, &line, error);
    if (!series) return FALSE;
    add_notice(notice, line);
    g_ptr_array_add(plan->series, series);
  }
  return TRUE;
}

static gboolean is_asked(const FigureRequest *request, const Entity *entity)
{
  guint n = n_entities(request);
  for (guint i = 0; i < n; i++)
    if (entity_find(request->entities[i]) == entity) return TRUE;
  return n < 2; /* none: all are ranked; one: it is the focus among all */
}

/* States, and the world that shares are taken of. */
static gboolean is_ranked_or_world(const Entity *entity)
{
  return entity->kind == ENTITY_STATE || entity == entity_world();
}

static gboolean pick_all(FigurePlan *plan, const FigureRequest *request, const Table *table, char **notice,
                         GError **error)
{
  char *line = NULL;
  Query query = query_of(request, NULL);
  g_autoptr(GPtrArray) all = series_pick_all(table, &query, FALSE, &line, error);
  if (!all) return FALSE;
  add_notice(notice, line);
  while (all->len) {
    Series *series = g_ptr_array_steal_index(all, 0);
    const Entity *entity = series->key.entity;
    if (is_ranked_or_world(entity) && (is_asked(request, entity) || entity == entity_world()))
      g_ptr_array_add(plan->series, series);
    else
      series_free(series);
  }
  return TRUE;
}

/* A claim in words ("rose in each year") has no number to be laid beside others. */
static gboolean pick_claim(FigurePlan *plan, const FigureRequest *request, GError **error)
{
  if (!request->claim)
    return error_set(error, ARMEX_ERROR_USAGE, "a figure of kind %s needs a claim: name its file and its id",
                     plan->recipe->kind);
  int decimals;
  const Reading *computed = verdict_computed(request->claim);
  if ((computed && reading_answer(computed)) ||
      !number_is_defined(claim_printed(request->claim->claim, &decimals)))
    return error_set(error, ARMEX_ERROR_USAGE,
                     "the claim '%s' is no number that a figure of kind %s could show",
                     claim_id(request->claim->claim), plan->recipe->kind);
  return TRUE;
}

static gboolean pick(FigurePlan *plan, const FigureRequest *request, const Table *table, char **notice,
                     GError **error)
{
  switch (draws_of(request->kind)) {
  case DRAWS_ALL:
    return pick_all(plan, request, table, notice, error);
  case DRAWS_CLAIM:
    return pick_claim(plan, request, error);
  case DRAWS_ENTITIES:
    break;
  }
  return pick_entities(plan, request, table, notice, error);
}

/* ---- what the recipe takes from the series ------------------------------------------------------------ */

static const char *focus_name(const FigureRequest *request)
{
  if (request->focus) return request->focus;
  return n_entities(request) == 1 ? request->entities[0] : NULL;
}

static gboolean set_focus(FigurePlan *plan, const FigureRequest *request, GError **error)
{
  const char *name = focus_name(request);
  if (!name) return TRUE;
  const Entity *focus = entity_find(name);
  const Group *group = group_find(name); /* a group's name stands for the sum over its members */
  const Entity *members = group ? group_entity(group, MEMBERS_TODAY) : NULL;
  g_autoptr(GPtrArray) names = g_ptr_array_new();
  for (guint i = 0; i < plan->series->len; i++) {
    const Entity *entity = ((const Series *)plan->series->pdata[i])->key.entity;
    if (entity == focus || (members && entity == members)) {
      plan->recipe->focus = entity;
      return TRUE;
    }
    g_ptr_array_add(names, (gpointer)entity->name);
  }
  g_ptr_array_add(names, NULL);
  g_autofree char *hint = text_did_you_mean(name, (const char *const *)names->pdata);
  return error_set(error, ARMEX_ERROR_INPUT, "'%s' is not among the %u that are drawn%s", name,
                   plan->series->len, hint);
}

/* One end given: the other is the data's. */
static Period years_of(const FigureRequest *request, const GPtrArray *series)
{
  if (request->period.from || (!request->from && !request->to)) return request->period;
  int first = 0, last = 0;
  for (guint i = 0; i < series->len; i++) {
    const Series *one = series->pdata[i];
    if (!one->n) continue;
    first = first ? MIN(first, one->first_year) : one->first_year;
    last = MAX(last, one->last_year);
  }
  return period_years(request->from ? request->from : first, request->to ? request->to : last);
}

/* Of one end that was given, the other taken from the data: "from 2030" where the data end before. */
static char *period_asked(Period years, int last)
{
  if (years.from <= years.to) return period_id(years);
  return years.from > last ? g_strdup_printf("from %d", years.from) : g_strdup_printf("up to %d", years.to);
}

/* A period that reaches past every series would be drawn as if its last years were empty. */
static gboolean check_years(const FigurePlan *plan, Period years, const char *what, GError **error)
{
  if (!years.from || !plan->series->len) return TRUE;
  int first = 0, last = 0;
  for (guint i = 0; i < plan->series->len; i++) {
    const Series *one = plan->series->pdata[i];
    if (series_published_total(one, years)) return TRUE;
    if (!one->n) continue;
    first = first ? MIN(first, one->first_year) : one->first_year;
    last = MAX(last, one->last_year);
  }
  gboolean inside = MIN(years.from, years.to) >= first && MAX(years.from, years.to) <= last;
  if (inside && years.from > years.to)
    return error_set(error, ARMEX_ERROR_USAGE, "the %s %d to %d is reversed, did you mean %d to %d?", what,
                     years.from, years.to, years.to, years.from);
  if (inside) return TRUE;
  g_autofree char *asked = period_asked(years, last);
  if (!last)
    return error_set(
        error, ARMEX_ERROR_INPUT,
        "the %s %s is none of the periods for which the data have totals, and they have no years", what,
        asked);
  return error_set(error, ARMEX_ERROR_INPUT, "the %s %s is outside the data, which have the years %d to %d",
                   what, asked, first, last);
}

/* ---- sources ------------------------------------------------------------------------------------------ */

static void add_source(GPtrArray *lines, const Dataset *dataset)
{
  g_autofree char *line = dataset_citation(dataset, TRUE);
  if (!g_ptr_array_find_with_equal_func(lines, line, g_str_equal, NULL))
    g_ptr_array_add(lines, g_steal_pointer(&line));
}

static void add_series_sources(GPtrArray *lines, const Series *series, Period years)
{
  const Observation *published = years.from ? series_published_total(series, years) : NULL;
  if (published) {
    add_source(lines, published->key.dataset);
    return;
  }
  for (guint i = 0; i < series->n; i++) {
    int year = series->first_year + (int)i;
    gboolean shown = !years.from || (year >= years.from && year <= years.to);
    if (shown && series->rows[i]) add_source(lines, series->rows[i]->key.dataset);
  }
}

static gboolean reading_uses(const Reading *reading, const Entity *entity, const Observation *row)
{
  return reading && result_is_defined(reading->result) && reading_measure(reading) == row->key.measure &&
         release_compare(reading->release, row->key.dataset->release) == 0 &&
         (!entity || row->key.entity == entity);
}

/* A reading knows its measure and release; the rows of its entity say which data set that was. */
static void add_claim_sources(GPtrArray *lines, const Verdict *verdict, const GPtrArray *readings,
                              const Table *table)
{
  const Entity *entity = entity_find(claim_field(verdict->claim, "entity"));
  for (guint i = 0; i < table_size(table); i++)
    for (guint k = 0; k < readings->len; k++)
      if (reading_uses(readings->pdata[k], entity, table_at(table, i)))
        add_source(lines, table_at(table, i)->key.dataset);
}

static void set_source(FigurePlan *plan, GPtrArray *lines)
{
  const Recipe *recipe = plan->recipe;
  for (guint i = 0; i < plan->series->len; i++)
    add_series_sources(lines, plan->series->pdata[i], recipe->period);
  for (guint i = 0; i < plan->series->len && recipe->base.from; i++)
    add_series_sources(lines, plan->series->pdata[i], recipe->base);
  if (!lines->len) g_ptr_array_add(lines, g_strdup("Source: none of the data at hand holds this figure"));
  g_ptr_array_add(lines, NULL);
  plan->recipe->source = g_strjoinv("\n", (char **)lines->pdata);
}

/* ---- claims ------------------------------------------------------------------------------------------- */

static void set_rows(Recipe *recipe, const Verdict *verdict, const Table *table, GPtrArray *sources)
{
  g_autoptr(GPtrArray) readings = NULL;
  g_autoptr(GPtrArray) rows = reading_rows(verdict, MOST_READINGS, &readings);
  add_claim_sources(sources, verdict, readings, table);
  while (rows->len)
    g_ptr_array_add(recipe->rows, g_ptr_array_steal_index(rows, 0));
}

/* ---- the recipe --------------------------------------------------------------------------------------- */

static void copy_bands(Recipe *recipe, const GPtrArray *bands)
{
  for (guint i = 0; bands && i < bands->len; i++) {
    const Band *band = bands->pdata[i];
    Band *copy = g_new(Band, 1);
    *copy = (Band){g_strdup(band->name), band->period, band->focus};
    g_ptr_array_add(recipe->bands, copy);
  }
}

static FigurePlan *plan_new(const FigureRequest *request)
{
  FigurePlan *plan = g_new0(FigurePlan, 1);
  g_autofree char *id = text_slug(request->id ? request->id : request->kind);
  Recipe *recipe = plan->recipe = recipe_new(id, request->kind);
  plan->series = g_ptr_array_new_with_free_func((GDestroyNotify)series_free);
  recipe->title = g_strdup(request->title);
  recipe->subtitle = g_strdup(request->subtitle);
  recipe->note = g_strdup(request->note);
  recipe->preset = g_strcmp0(request->preset, "half") == 0 ? PRESET_HALF : PRESET_FULL;
  if (request->mean_window >= 0) recipe->mean_window = request->mean_window;
  if (request->top >= 0) recipe->top = request->top;
  copy_bands(recipe, request->bands);
  return plan;
}

static gboolean check_request(const FigureRequest *request, GError **error)
{
  static const char *const presets[] = {"full", "half", NULL};
  if (!request->kind || !figure_kind_find(request->kind)) {
    g_autofree char *hint = text_did_you_mean(request->kind ? request->kind : "", figure_kind_ids());
    return error_set(error, ARMEX_ERROR_USAGE, "there is no chart kind '%s'%s",
                     request->kind ? request->kind : "", hint);
  }
  if (request->preset && !g_strv_contains(presets, request->preset)) {
    g_autofree char *hint = text_did_you_mean(request->preset, presets);
    return error_set(error, ARMEX_ERROR_USAGE, "there is no preset '%s'%s", request->preset,
                     *hint ? hint : " (full, half)");
  }
  return TRUE;
}

FigurePlan *figure_plan(const FigureRequest *request, const Table *table, char **notice, GError **error)
{
  if (notice) *notice = NULL;
  if (!check_request(request, error)) return NULL;
  g_autoptr(FigurePlan) plan = plan_new(request);
  Recipe *recipe = plan->recipe;
  if (!pick(plan, request, table, notice, error)) return NULL;
  for (guint i = 0; i < plan->series->len; i++)
    g_ptr_array_add(recipe->series, plan->series->pdata[i]);
  recipe->period = years_of(request, plan->series);
  recipe->base = request->base;
  if (plan->series->len &&
      (!set_focus(plan, request, error) || !check_years(plan, recipe->period, "period", error) ||
       !check_years(plan, recipe->base, "base", error)))
    return NULL;

  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func(g_free);
  if (request->claim) recipe_set_claim(recipe, request->claim);
  if (draws_of(request->kind) == DRAWS_CLAIM) {
    recipe_set_claim_texts(recipe, request->claim);
    set_rows(recipe, request->claim, table, sources);
  }
  set_source(plan, sources);
  return g_steal_pointer(&plan);
}
