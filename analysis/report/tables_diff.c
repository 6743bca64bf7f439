#include "report/tables_diff.h"

#include "report/tables_common.h"

enum { SHOWN = 20 }; /* of a kind, for people */

static const char *const file_columns[] = {
    "kind",           "entity",        "iso3",         "partner",     "category",    "measure", "unit",
    "period",         "before",        "before_state", "after",       "after_state", "ratio",   "scale",
    "before_release", "after_release", "before_place", "after_place", "sentence",    NULL,
};

/* ---- one difference ----------------------------------------------------------------------------------- */

static const Observation *either(const Difference *d)
{
  return d->after ? d->after : d->before;
}

/* Files print states by id; people read these. */
static const char *const state_words[] = {
    [STATE_VALUE] = "",
    [STATE_BELOW_HALF] = "0 (under half a unit)",
    [STATE_NONE] = "none",
    [STATE_MISSING] = "not known",
    [STATE_NO_STATE] = "no such state",
    [STATE_NOT_PUBLISHED] = "not published",
    [STATE_NO_RATE] = "no exchange rate",
};

static char *print_figure(const Observation *o)
{
  if (o->state != STATE_VALUE) return g_strdup(state_words[o->state]);
  for (int decimals = 0; decimals < 4; decimals++)
    if (number_round(o->number.value, decimals) == o->number.value)
      return number_print(o->number.value, decimals, NUMBER_FORMAT_PLAIN);
  return number_print(o->number.value, 4, NUMBER_FORMAT_PLAIN);
}

/* "South Korea to Poland, exports.tiv 2016" */
static char *print_cell(const Observation *o)
{
  g_autofree char *period = period_print(o->key.period);
  const char *partner = o->key.partner->name, *category = o->key.category;
  const char *deal = o->deal && o->deal->what ? o->deal->what : "";
  return g_strconcat(o->key.entity->name, *partner ? " with " : "", partner, *category ? ", " : "", category,
                     *deal ? ", " : "", deal, ", ", o->key.measure->id, " ", period, NULL);
}

static const char *house_of(const Observation *o)
{
  const char *publisher = o->key.dataset->publisher;
  return publisher ? release_house(publisher) : "the publisher";
}

static char *suspicion(const Difference *d)
{
  if (!d->scale) return g_strdup("");
  g_autofree char *factor = number_print(pow(10, abs(d->scale)), 0, NUMBER_FORMAT_PLAIN);
  return d->scale > 0 ? g_strdup_printf(": about %s times as much, a scale error?", factor)
                      : g_strdup_printf(": about one part in %s, a scale error?", factor);
}

static char *sentence(const Difference *d)
{
  g_autofree char *cell = print_cell(either(d)), *more = suspicion(d);
  g_autofree char *before = d->before ? print_figure(d->before) : NULL;
  g_autofree char *after = d->after ? print_figure(d->after) : NULL;
  switch (d->kind) {
  case DIFF_ADDED:
    return g_strdup_printf("%s added %s: %s", house_of(d->after), cell, after);
  case DIFF_REMOVED:
    return g_strdup_printf("%s removed %s: it was %s", house_of(d->before), cell, before);
  case DIFF_ROUNDING:
    return g_strdup_printf("%s prints %s as %s instead of %s: the same within rounding", house_of(d->after),
                           cell, after, before);
  default:
    return g_strdup_printf("%s revised %s from %s to %s%s", house_of(d->after), cell, before, after, more);
  }
}

static char *place_of(const Observation *o)
{
  return o ? g_strdup_printf("%s:%u", o->key.dataset->file, o->line) : g_strdup("");
}

static double value_of(const Observation *o)
{
  return o ? o->number.value : NAN;
}

static double scale_of(const Difference *d)
{
  double scale = d->scale;
  return d->scale ? scale : (double)NAN;
}

/* ---- JSON and CSV ------------------------------------------------------------------------------------- */

/* One difference as texts; "" where there is none. */
typedef struct {
  char *unit, *period, *before_release, *after_release, *before_place, *after_place, *sentence;
  const char *before_state, *after_state;
} DiffTexts;

static DiffTexts texts_of(const Difference *d)
{
  return (DiffTexts){.unit = key_unit(&either(d)->key),
                     .period = period_id(either(d)->key.period),
                     .before_release = d->before ? release_id(d->before->key.dataset->release) : g_strdup(""),
                     .after_release = d->after ? release_id(d->after->key.dataset->release) : g_strdup(""),
                     .before_place = place_of(d->before),
                     .after_place = place_of(d->after),
                     .sentence = sentence(d),
                     .before_state = d->before ? state_id(d->before->state) : "",
                     .after_state = d->after ? state_id(d->after->state) : ""};
}

static void texts_clear(DiffTexts *t)
{
  char *const texts[] = {t->unit,         t->period,      t->before_release, t->after_release,
                         t->before_place, t->after_place, t->sentence};
  for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
    g_free(texts[i]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DiffTexts, texts_clear)

static json_t *diff_json(const Difference *d)
{
  g_auto(DiffTexts) t = texts_of(d);
  const Key *key = &either(d)->key;
  Fields fields = fields_begin();
  fields_text(&fields, "kind", diff_kind_id(d->kind), NULL);
  fields_text(&fields, "entity", key->entity->name, NULL);
  fields_text(&fields, "iso3", key->entity->iso3, "no_code");
  fields_text(&fields, "partner", key->partner->name, "total");
  fields_text(&fields, "category", key->category, "all_categories");
  fields_text(&fields, "measure", key->measure->id, NULL);
  fields_text(&fields, "unit", t.unit, NULL);
  fields_text(&fields, "period", t.period, NULL);
  fields_number(&fields, "before", value_of(d->before), d->before ? t.before_state : "added");
  fields_text(&fields, "before_state", t.before_state, "added");
  fields_number(&fields, "after", value_of(d->after), d->after ? t.after_state : "removed");
  fields_text(&fields, "after_state", t.after_state, "removed");
  fields_number(&fields, "ratio", d->ratio, "no_ratio");
  fields_number(&fields, "scale", scale_of(d), "no_suspicion");
  fields_text(&fields, "before_release", t.before_release, REASON_NOT_STATED);
  fields_text(&fields, "after_release", t.after_release, REASON_NOT_STATED);
  fields_text(&fields, "before_place", t.before_place, "added");
  fields_text(&fields, "after_place", t.after_place, "removed");
  fields_text(&fields, "sentence", t.sentence, NULL);
  return fields_end(&fields);
}

static void file_row(Grid *grid, const Difference *d)
{
  g_auto(DiffTexts) t = texts_of(d);
  const Key *key = &either(d)->key;
  const char *const names[] = {diff_kind_id(d->kind),
                               key->entity->name,
                               key->entity->iso3,
                               key->partner->name,
                               key->category,
                               key->measure->id,
                               t.unit,
                               t.period};
  const char *const last[] = {t.before_release, t.after_release, t.before_place, t.after_place, t.sentence};
  for (guint i = 0; i < G_N_ELEMENTS(names); i++)
    grid_text(grid, names[i]);
  grid_number(grid, value_of(d->before), 0, NUMBER_FORMAT_PLAIN);
  grid_text(grid, t.before_state);
  grid_number(grid, value_of(d->after), 0, NUMBER_FORMAT_PLAIN);
  grid_text(grid, t.after_state);
  grid_number(grid, d->ratio, 2, NUMBER_FORMAT_PLAIN);
  grid_number(grid, scale_of(d), 0, NUMBER_FORMAT_PLAIN);
  for (guint i = 0; i < G_N_ELEMENTS(last); i++)
    grid_text(grid, last[i]);
  grid_end_row(grid);
}

/* ---- for people --------------------------------------------------------------------------------------- */

/* Neighbours of one kind and measure; only the first SHOWN of them are listed. */
typedef struct {
  const Difference *first;
  guint n;
} Run;

static gboolean run_takes(Run *run, const Difference *d)
{
  const Difference *first = run->first;
  if (!first || first->kind != d->kind || either(first)->key.measure != either(d)->key.measure)
    *run = (Run){d, 0};
  return ++run->n <= SHOWN;
}

static void people_row(Grid *grid, const char *text)
{
  grid_text(grid, text);
  grid_end_row(grid);
}

static void sentences(Document *document, const DiffView *view)
{
  Run run = {0};
  Grid *grid = document_grid(document, NULL);
  grid_set_use(grid, GRID_PEOPLE);
  grid_column(grid, "", "sentence", ALIGN_LEFT);
  for (guint i = 0; i < view->listed->len; i++) {
    const Difference *d = view->listed->pdata[i];
    if (!run_takes(&run, d)) continue;
    g_autofree char *text = sentence(d);
    people_row(grid, text);
  }
  for (guint i = 0; i < view->lacks->len; i++) {
    g_autofree char *text = lack_sentence(view->lacks->pdata[i]);
    people_row(grid, text);
  }
}

static void count_row(Grid *grid, const char *name, guint count)
{
  grid_text(grid, name);
  grid_number(grid, count, 0, NUMBER_FORMAT_PLAIN);
  grid_end_row(grid);
}

static void counts(Document *document, const DiffView *view)
{
  const TableDiff *diff = view->diff;
  Grid *grid = document_grid(document, NULL);
  grid_set_use(grid, GRID_PEOPLE);
  grid_column(grid, "", "kind", ALIGN_LEFT);
  grid_column(grid, "", "cells", ALIGN_RIGHT);
  count_row(grid, "revised", view->counts[DIFF_REVISED]);
  count_row(grid, "of these suspected of a scale error", diff->scale_errors);
  count_row(grid, "removed", view->counts[DIFF_REMOVED]);
  count_row(grid, "added", view->counts[DIFF_ADDED]);
  count_row(grid, "the same within rounding", view->counts[DIFF_ROUNDING]);
  count_row(grid, "the same", diff->same);
  if (diff->rebased) count_row(grid, "not compared: prices of another base year", diff->rebased);
}

static void note_cut(Document *document, const DiffView *view)
{
  Run run = {0};
  gboolean cut = FALSE;
  for (guint i = 0; i < view->listed->len; i++)
    cut = !run_takes(&run, view->listed->pdata[i]) || cut;
  if (cut)
    document_note(document, "The largest 20 of each kind and measure are listed; --format csv lists all.");
}

/* What one side does not hold is one row of its own kind. */
static json_t *lack_json(const Lack *lack)
{
  g_autofree char *text = lack_sentence(lack);
  Fields fields = fields_begin();
  fields_text(&fields, "kind", lack_id(lack), NULL);
  fields_text(&fields, "entity", lack->entity ? lack->entity->name : NULL, "several");
  fields_text(&fields, "measure", lack->measure->id, NULL);
  fields_number(&fields, "figures", lack->figures, NULL);
  fields_text(&fields, "sentence", text, NULL);
  return fields_end(&fields);
}

static void lack_row(Grid *grid, const Lack *lack)
{
  g_autofree char *text = lack_sentence(lack);
  for (guint i = 0; file_columns[i]; i++) {
    const char *name = file_columns[i];
    grid_text(grid, g_str_equal(name, "kind")       ? lack_id(lack)
                    : g_str_equal(name, "entity")   ? (lack->entity ? lack->entity->name : "")
                    : g_str_equal(name, "measure")  ? lack->measure->id
                    : g_str_equal(name, "sentence") ? text
                                                    : "");
  }
  grid_end_row(grid);
}

void diff_document(Document *document, const DiffView *view)
{
  Grid *grid = document_grid(document, NULL);
  grid_set_use(grid, GRID_FILES);
  grid_file_columns(grid, file_columns);
  for (guint i = 0; i < view->listed->len; i++) {
    document_result(document, diff_json(view->listed->pdata[i]));
    file_row(grid, view->listed->pdata[i]);
  }
  for (guint i = 0; i < view->lacks->len; i++) {
    document_result(document, lack_json(view->lacks->pdata[i]));
    lack_row(grid, view->lacks->pdata[i]);
  }
  if (view->listed->len || view->lacks->len)
    sentences(document, view);
  else
    document_paragraph(document, "No differences.");
  counts(document, view);
  note_cut(document, view);
}
