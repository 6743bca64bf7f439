/* A verdict as neutral rows for a claim figure. The marks say whether a reading gives the printed number:
 * disc, it does as printed; diamond, it does otherwise; cross, it does not; ring, nobody can tell. */
#include "figures/wording.h"
#include "report/claim_words.h"
#include "report/recipes.h"

#define MOST_ORIGINS 3
#define MOST_OTHERS_OF_HOLDS 2

static ReadingRow *row_of(const Reading *reading, Mark mark, const char *word)
{
  ReadingRow *row = g_new0(ReadingRow, 1);
  gboolean defined = result_is_defined(reading->result);

  row->name = wording_sentence(reading->name);
  row->method = reading_method(reading);
  row->number = reading->result.number;
  row->absent = defined ? NULL : g_strdup(reason_words(reading->result.reason));
  row->mark = defined ? mark : MARK_RING;
  row->word = wording_sentence(defined ? word : verdict_string(VERDICT_CANNOT_BE_CHECKED));
  return row;
}

static ReadingRow *row_without_data(const Verdict *verdict, Mark mark)
{
  const Measure *measure = measure_find(claim_field(verdict->claim, "measure"));
  ReadingRow *row = g_new0(ReadingRow, 1);
  row->name = g_strdup("As printed");
  row->method = g_strdup(measure ? measure->phrase : "");
  row->number = NUMBER_NONE;
  row->absent = g_strdup(verdict->kind == VERDICT_NOT_COMPARABLE ? "two different things" : "no data for it");
  row->mark = mark;
  row->word = wording_sentence(verdict_string(verdict->kind));
  return row;
}

/* How the printed reading and the deciding one are marked under each verdict. */
static const struct {
  Mark printed;
  const char *word; /* of the printed reading; NULL: the verdict's own */
  Mark deciding;
} marks[] = {
    [VERDICT_NOT_COMPARABLE] = {MARK_CROSS, NULL, MARK_CROSS},
    [VERDICT_CANNOT_BE_CHECKED] = {MARK_RING, NULL, MARK_RING},
    [VERDICT_HOLDS] = {MARK_DISC, NULL, MARK_DISC},
    [VERDICT_HOLDS_BY_ROUNDING] = {MARK_DISC, NULL, MARK_DISC},
    [VERDICT_HOLDS_IN_ANOTHER_RELEASE] = {MARK_CROSS, "differs", MARK_DIAMOND},
    [VERDICT_SLIP] = {MARK_CROSS, "not as printed", MARK_DIAMOND},
    [VERDICT_HOLDS_ONLY_AS] = {MARK_CROSS, "not as printed", MARK_DIAMOND},
    [VERDICT_CONTRADICTED] = {MARK_CROSS, NULL, MARK_CROSS},
};

/* Rows so far, and which readings they show. */
typedef struct {
  GPtrArray *rows;
  GPtrArray *shown; /* const Reading * */
  guint most, origins;
  UnitClass unit; /* of the numbers that stand on one axis */
} Rows;

static gboolean is_shown(const Rows *rows, const Reading *reading)
{
  for (guint i = 0; i < rows->shown->len; i++) {
    const Reading *other = rows->shown->pdata[i];
    if (other == reading || g_str_equal(other->id, reading->id)) return TRUE;
  }
  return FALSE;
}

static gboolean name_is_shown(const Rows *rows, const Reading *reading)
{
  for (guint i = 0; i < rows->shown->len; i++)
    if (g_strcmp0(((const Reading *)rows->shown->pdata[i])->name, reading->name) == 0) return TRUE;
  return FALSE;
}

/* Two readings may be one for people: the same words, the same number. */
static gboolean stands(const Rows *rows, const ReadingRow *row)
{
  for (guint i = 0; i < rows->rows->len; i++) {
    const ReadingRow *other = rows->rows->pdata[i];
    if (g_strcmp0(other->name, row->name) == 0 && g_strcmp0(other->method, row->method) == 0 &&
        g_strcmp0(other->absent, row->absent) == 0 &&
        (row->absent || other->number.value == row->number.value))
      return TRUE;
  }
  return FALSE;
}

static void reading_row_free(gpointer data)
{
  ReadingRow *row = data;
  g_free(row->name);
  g_free(row->method);
  g_free(row->absent);
  g_free(row->word);
  g_free(row);
}

static void add(Rows *rows, const Reading *reading, Mark mark, const char *word)
{
  if (!reading || rows->rows->len >= rows->most || is_shown(rows, reading)) return;
  if (reading_unit_class(reading) != rows->unit) return;
  ReadingRow *row = row_of(reading, mark, word);
  if (stands(rows, row)) {
    reading_row_free(row);
    return;
  }
  g_ptr_array_add(rows->rows, row);
  g_ptr_array_add(rows->shown, (gpointer)reading);
}

/* The same way of computing in the release to which the number was revised. */
static const Reading *find_revised(const Verdict *verdict)
{
  const Reading *decided = verdict_computed(verdict);
  if (!decided || !number_is_defined(verdict->revised_to)) return NULL;
  g_auto(GStrv) parts = g_strsplit(decided->id, "@", 2);
  g_autofree char *release = release_id(verdict->revised_release);
  g_autofree char *id = g_strdup_printf("%s@%s", parts[0], release);
  for (guint i = 0; i < verdict->readings->len; i++) {
    const Reading *reading = verdict->readings->pdata[i];
    if (g_str_equal(reading->id, id)) return reading;
  }
  return NULL;
}

/* What else the number may come from, valid statistics first; the rest of the rows is for what differs. */
static void add_origins(Rows *rows, const Verdict *verdict, gboolean valid)
{
  for (guint i = 0; i < verdict->may_come_from->len && rows->origins < MOST_ORIGINS; i++) {
    const Reading *reading = verdict->may_come_from->pdata[i];
    if (!reading->valid != !valid) continue;
    add(rows, reading, MARK_DIAMOND, "may come from");
    rows->origins++;
  }
}

/* The number of the claim may come out where its wording (a hedge, a unit) is not borne out. */
static void add_other(Rows *rows, const Verdict *verdict, const Reading *reading)
{
  int decimals;
  gboolean equals = number_contains(claim_printed(verdict->claim, &decimals), reading->result.number.value);
  add(rows, reading, equals ? MARK_DIAMOND : MARK_CROSS, equals ? "the same number" : "differs");
}

/* The cheapest ways of computing that do not give the number, each once. Where the claim holds, two are
 * enough to show what was tried. */
static void add_others(Rows *rows, const Verdict *verdict)
{
  gboolean holds = verdict->kind == VERDICT_HOLDS || verdict->kind == VERDICT_HOLDS_BY_ROUNDING;
  guint most = holds ? rows->rows->len + MOST_OTHERS_OF_HOLDS : rows->most;
  for (guint i = 0; i < verdict->readings->len && rows->rows->len < most; i++) {
    const Reading *reading = verdict->readings->pdata[i];
    if (reading->valid && !reading->agrees && result_is_defined(reading->result) &&
        !name_is_shown(rows, reading))
      add_other(rows, verdict, reading);
  }
}

/* Readings of another unit than this cannot stand on the axis. */
static UnitClass axis_unit(const Verdict *verdict)
{
  const Reading *computed = verdict_computed(verdict);
  const Kind *kind = kind_find(claim_field(verdict->claim, "kind"));
  if (computed) return reading_unit_class(computed);
  return kind ? kind->unit : UNIT_NONE;
}

static void add_printed(Rows *rows, const Verdict *verdict)
{
  const char *own = verdict_string(verdict->kind), *printed = marks[verdict->kind].word;
  gboolean decides = !verdict->reading || verdict->reading == verdict->as_printed;
  if (!verdict->as_printed)
    g_ptr_array_add(rows->rows, row_without_data(verdict, marks[verdict->kind].printed));
  else if (decides)
    add(rows, verdict->as_printed, marks[verdict->kind].deciding, own);
  else
    add(rows, verdict->as_printed, marks[verdict->kind].printed, printed ? printed : own);
}

GPtrArray *reading_rows(const Verdict *verdict, guint most, GPtrArray **readings)
{
  GPtrArray *shown = g_ptr_array_new();
  Rows rows = {.rows = g_ptr_array_new_with_free_func(reading_row_free),
               .shown = shown,
               .most = most,
               .unit = axis_unit(verdict)};
  add_printed(&rows, verdict);
  add(&rows, verdict->reading, marks[verdict->kind].deciding, verdict_string(verdict->kind));
  add_origins(&rows, verdict, TRUE);
  add_origins(&rows, verdict, FALSE);
  const Reading *revised = find_revised(verdict);
  add(&rows, revised, revised && revised->agrees ? MARK_DISC : MARK_CROSS, "revised since");
  add_others(&rows, verdict);
  *readings = shown;
  return rows.rows;
}
