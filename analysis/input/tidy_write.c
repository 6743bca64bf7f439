#include "input/tidy_write.h"

#include "base/text.h"
#include "input/tidy_columns.h"
#include "input/tidy_marks.h"
#include "input/unit.h"

#include <string.h>

/* ---- cells ---------------------------------------------------------------------------------------- */

static char *cell_entity(const Observation *o)
{
  return entity_spelling(o->key.entity);
}

static char *cell_code(const Observation *o)
{
  return g_strdup(o->key.entity->iso3);
}

static char *cell_partner(const Observation *o)
{
  return entity_spelling(o->key.partner);
}

static char *cell_category(const Observation *o)
{
  return g_strdup(o->key.category);
}

static char *cell_period(const Observation *o)
{
  return period_id(o->key.period);
}

/* `none` is a blank in SIPRI's tables and no number here either: the state says it. */
static gboolean shows_number(const Observation *o)
{
  return number_is_defined(o->number) && o->state != STATE_NONE;
}

static char *cell_value(const Observation *o)
{
  return shows_number(o) ? number_shortest(o->number.value) : g_strdup("");
}

static char *cell_low(const Observation *o)
{
  return shows_number(o) ? number_shortest(o->number.low) : g_strdup("");
}

static char *cell_high(const Observation *o)
{
  return shows_number(o) ? number_shortest(o->number.high) : g_strdup("");
}

static char *cell_state(const Observation *o)
{
  return g_strdup(state_id(o->state));
}

static char *cell_measure(const Observation *o)
{
  return g_strdup(o->key.measure->id);
}

/* A currency that no unit names, such as a word of SIPRI's, stands in its own column only. */
static char *cell_unit(const Observation *o)
{
  Key key = o->key;
  if (key.measure->kind == KIND_MONEY && !currency_name(key.currency))
    key.currency = g_intern_static_string("local currency");
  return key_unit(&key);
}

static char *cell_currency(const Observation *o)
{
  return g_strdup(o->key.currency);
}

static char *cell_release(const Observation *o)
{
  return release_id(o->key.dataset->release);
}

static char *cell_extracted(const Observation *o)
{
  return day_id(o->key.dataset->extracted);
}

static char *cell_flags(const Observation *o)
{
  return tidy_flag_words(o->flags);
}

static char *cell_confidence(const Observation *o)
{
  return g_strdup(confidence_id(o->confidence));
}

static char *cell_source(const Observation *o)
{
  return g_strdup(o->source ? o->source : "");
}

static char *cell_footnote(const Observation *o)
{
  return g_strdup(o->footnote ? o->footnote : "");
}

static char *cell_signed(const Observation *o)
{
  return o->deal ? day_id(o->deal->signed_on) : g_strdup("");
}

static char *cell_what(const Observation *o)
{
  return g_strdup(o->deal && o->deal->what ? o->deal->what : "");
}

static char *cell_stage(const Observation *o)
{
  return g_strdup(o->deal && o->deal->stage ? o->deal->stage : "");
}

static char *cell_quantity(const Observation *o)
{
  return g_strdup(o->deal && o->deal->quantity ? o->deal->quantity : "");
}

static char *cell_dataset(const Observation *o)
{
  return g_strdup(o->key.dataset->id);
}

static char *cell_publisher(const Observation *o)
{
  return g_strdup(o->key.dataset->publisher ? o->key.dataset->publisher : "");
}

/* ---- columns -------------------------------------------------------------------------------------- */

typedef struct {
  TidyRole role;
  const char *head; /* NULL: the role's own name */
  char *(*cell)(const Observation *o);
  gboolean number, always, several; /* always written; only where the table holds several data sets */
} WrittenColumn;

static const WrittenColumn columns[] = {
    {TIDY_ENTITY, NULL, cell_entity, FALSE, TRUE, FALSE},
    {TIDY_CODE, "iso3", cell_code, FALSE, FALSE, FALSE},
    {TIDY_PARTNER, NULL, cell_partner, FALSE, FALSE, FALSE},
    {TIDY_CATEGORY, NULL, cell_category, FALSE, FALSE, FALSE},
    {TIDY_PERIOD, "year", cell_period, FALSE, TRUE, FALSE},
    {TIDY_VALUE, NULL, cell_value, TRUE, TRUE, FALSE},
    {TIDY_LOW, NULL, cell_low, TRUE, FALSE, FALSE},
    {TIDY_HIGH, NULL, cell_high, TRUE, FALSE, FALSE},
    {TIDY_STATE, NULL, cell_state, FALSE, FALSE, FALSE},
    {TIDY_MEASURE, NULL, cell_measure, FALSE, FALSE, FALSE},
    {TIDY_UNIT, NULL, cell_unit, FALSE, FALSE, FALSE},
    {TIDY_CURRENCY, NULL, cell_currency, FALSE, FALSE, FALSE},
    {TIDY_RELEASE, NULL, cell_release, FALSE, FALSE, FALSE},
    {TIDY_EXTRACTED, NULL, cell_extracted, FALSE, FALSE, FALSE},
    {TIDY_SIGNED, NULL, cell_signed, FALSE, FALSE, FALSE},
    {TIDY_WHAT, NULL, cell_what, FALSE, FALSE, FALSE},
    {TIDY_STAGE, NULL, cell_stage, FALSE, FALSE, FALSE},
    {TIDY_QUANTITY, NULL, cell_quantity, FALSE, FALSE, FALSE},
    {TIDY_FLAGS, NULL, cell_flags, FALSE, FALSE, FALSE},
    {TIDY_CONFIDENCE, NULL, cell_confidence, FALSE, FALSE, FALSE},
    {TIDY_SOURCE, NULL, cell_source, FALSE, FALSE, FALSE},
    {TIDY_FOOTNOTE, NULL, cell_footnote, FALSE, FALSE, FALSE},
    {TIDY_DATASET, NULL, cell_dataset, FALSE, FALSE, TRUE},
    {TIDY_PUBLISHER, NULL, cell_publisher, FALSE, FALSE, TRUE},
};

static gboolean holds_several(const Table *table)
{
  for (guint i = 1; i < table_size(table); i++)
    if (g_strcmp0(table_at(table, i)->key.dataset->id, table_at(table, 0)->key.dataset->id) != 0) return TRUE;
  return FALSE;
}

static gboolean is_filled(const WrittenColumn *column, const Table *table)
{
  for (guint i = 0; i < table_size(table); i++) {
    g_autofree char *text = column->cell(table_at(table, i));
    if (*text) return TRUE;
  }
  return FALSE;
}

static GPtrArray *columns_of(const Table *table)
{
  gboolean several = holds_several(table);
  GPtrArray *list = g_ptr_array_new();
  for (guint i = 0; i < G_N_ELEMENTS(columns); i++)
    if (columns[i].always || (columns[i].several ? several : is_filled(&columns[i], table)))
      g_ptr_array_add(list, (gpointer)&columns[i]);
  return list;
}

static void append_cell(GString *out, guint index, const char *text, gboolean number)
{
  g_autofree char *escaped = text_escape_csv(text, number);
  if (index) g_string_append_c(out, ',');
  g_string_append(out, escaped);
}

char *tidy_write(const Table *table)
{
  g_autoptr(GPtrArray) list = columns_of(table);
  GString *out = g_string_new(NULL);
  for (guint c = 0; c < list->len; c++) {
    const WrittenColumn *column = list->pdata[c];
    append_cell(out, c, column->head ? column->head : tidy_role_name(column->role), FALSE);
  }
  g_string_append_c(out, '\n');
  for (guint i = 0; i < table_size(table); i++) {
    for (guint c = 0; c < list->len; c++) {
      const WrittenColumn *column = list->pdata[c];
      g_autofree char *text = column->cell(table_at(table, i));
      append_cell(out, c, text, column->number);
    }
    g_string_append_c(out, '\n');
  }
  return g_string_free(out, FALSE);
}

/* ---- the sidecar ---------------------------------------------------------------------------------- */

typedef struct {
  const char *key;
  gsize offset; /* of a text in Dataset */
} SidecarText;

static const SidecarText sidecar_texts[] = {
    {"id", G_STRUCT_OFFSET(Dataset, id)},
    {"title", G_STRUCT_OFFSET(Dataset, title)},
    {"publisher", G_STRUCT_OFFSET(Dataset, publisher)},
    {"url", G_STRUCT_OFFSET(Dataset, url)},
    {"terms", G_STRUCT_OFFSET(Dataset, terms)},
    {"note", G_STRUCT_OFFSET(Dataset, note)},
};

static const char *text_of(const Table *table, guint row, const SidecarText *text)
{
  return *(char *const *)G_STRUCT_MEMBER_P(table_at(table, row)->key.dataset, text->offset);
}

/* What all rows' data sets say alike, or NULL. */
static const char *shared_text(const Table *table, const SidecarText *text)
{
  for (guint i = 1; i < table_size(table); i++)
    if (g_strcmp0(text_of(table, i, text), text_of(table, 0, text)) != 0) return NULL;
  return table_size(table) ? text_of(table, 0, text) : NULL;
}

char *tidy_write_sidecar(const Table *table)
{
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < G_N_ELEMENTS(sidecar_texts); i++) {
    const char *text = shared_text(table, &sidecar_texts[i]);
    if (!text || !*text) continue;
    g_autofree char *clean = text_clean(text, -1, 0);
    g_string_append_printf(out, "%s: \"", sidecar_texts[i].key);
    for (const char *c = clean; *c; c++) {
      if (*c == '"' || *c == '\\') g_string_append_c(out, '\\');
      g_string_append_c(out, *c);
    }
    g_string_append(out, "\"\n");
  }
  if (!out->len) g_string_append(out, "note: several data sets, each row says its own\n");
  return g_string_free(out, FALSE);
}
