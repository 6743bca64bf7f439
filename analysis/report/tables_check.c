#include "report/tables_check.h"

#include "figures/wording.h"
#include "report/claim_words.h"
#include "report/tables_common.h"

/* ---- JSON ---------------------------------------------------------------------------------------------- */

#define REASON_NO_DATA "no_data"

static double result_value(const Reading *reading)
{
  return reading ? reading->result.number.value : NAN;
}

static const char *result_reason(const Reading *reading)
{
  return reading ? reading->result.reason : REASON_NO_DATA;
}

static json_t *origins_json(const Verdict *verdict)
{
  json_t *list = json_array();
  for (guint i = 0; i < verdict->may_come_from->len; i++) {
    const Reading *reading = verdict->may_come_from->pdata[i];
    g_autofree char *release = release_id(reading->release);
    Fields fields = fields_begin();
    fields_text(&fields, "reading", reading->id, NULL);
    fields_number(&fields, "computed", result_value(reading), result_reason(reading));
    fields_text(&fields, "release", release, REASON_NOT_STATED);
    json_array_append_new(list, fields_end(&fields));
  }
  return list;
}

static json_t *flags_json(const Verdict *verdict)
{
  json_t *list = json_array();
  for (guint i = 0; i < verdict->flags->len; i++)
    json_array_append_new(list, json_text(verdict->flags->pdata[i]));
  return list;
}

/* `direction` and `slip` are "" where there is none: that is known, not missing. */
json_t *verdict_json(const Verdict *verdict)
{
  const Reading *computed = verdict_computed(verdict);
  Number number = computed ? computed->result.number : NUMBER_NONE;
  g_autofree char *release = computed ? release_id(computed->release) : NULL;
  Fields fields = fields_begin();
  fields_text(&fields, "id", claim_id(verdict->claim), NULL);
  fields_text(&fields, "verdict", verdict_string(verdict->kind), NULL);
  fields_json(&fields, "direction", json_text(verdict->direction ? verdict->direction : ""));
  fields_number(&fields, "as_printed", result_value(verdict->as_printed), result_reason(verdict->as_printed));
  fields_text(&fields, "reading", computed ? computed->id : NULL, REASON_NO_DATA);
  fields_number(&fields, "computed", number.value, result_reason(computed));
  fields_number(&fields, "low", number.low, result_reason(computed));
  fields_number(&fields, "high", number.high, result_reason(computed));
  fields_text(&fields, "release", release, computed ? REASON_NOT_STATED : REASON_NO_DATA);
  fields_number(&fields, "revised_to", verdict->revised_to.value, "not_revised");
  fields_json(&fields, "may_come_from", origins_json(verdict));
  fields_json(&fields, "slip", json_text(verdict->slip ? verdict->slip : ""));
  fields_json(&fields, "flags", flags_json(verdict));
  fields_number(&fields, "chance", computed ? computed->chance : NAN,
                computed ? "as_printed" : REASON_NO_DATA);
  fields_json(&fields, "readings_tried", json_integer(verdict->tried));
  fields_json(&fields, "readings_matched", json_integer(verdict->matched));
  fields_text(&fields, "sentence", verdict->sentence, REASON_NOT_STATED);
  return fields_end(&fields);
}

/* ---- CSV ----------------------------------------------------------------------------------------------- */

static const char *const output_columns[] = {
    "verdict", "direction",      "as_printed",       "reading",       "computed", "low",
    "high",    "release",        "revised_to",       "may_come_from", "slip",     "flags",
    "chance",  "readings_tried", "readings_matched", "sentence",      NULL,
};

/* Where the claims name a release of their own, the column of the reading's gets this name. */
#define OWN_RELEASE "reading_release"

static gboolean has(const GPtrArray *names, const char *name)
{
  return g_ptr_array_find_with_equal_func((GPtrArray *)names, name, g_str_equal, NULL);
}

static gboolean is_output(const char *name)
{
  return g_str_equal(name, OWN_RELEASE) ||
         (!g_str_equal(name, "release") && g_strv_contains(output_columns, name));
}

/* The files' own columns in their order, each once; without the output columns of an earlier check. */
static GPtrArray *input_columns(const ClaimFile *const *files, guint n_files)
{
  GPtrArray *names = g_ptr_array_new();
  for (guint i = 0; i < n_files; i++)
    for (const char *const *name = claims_columns(files[i]); *name; name++)
      if (!is_output(*name) && !has(names, *name)) g_ptr_array_add(names, (gpointer)*name);
  return names;
}

static char *origins_text(const Verdict *verdict)
{
  GString *text = g_string_new(NULL);
  for (guint i = 0; i < verdict->may_come_from->len; i++) {
    const Reading *reading = verdict->may_come_from->pdata[i];
    g_autofree char *value = number_shortest(result_value(reading));
    g_string_append_printf(text, "%s%s = %s", i ? "; " : "", reading->id, value);
  }
  return g_string_free(text, FALSE);
}

static char *flags_text(const Verdict *verdict)
{
  GString *text = g_string_new(NULL);
  for (guint i = 0; i < verdict->flags->len; i++)
    g_string_append_printf(text, "%s%s", i ? "; " : "", (char *)verdict->flags->pdata[i]);
  return g_string_free(text, FALSE);
}

static void exact(Grid *grid, double value)
{
  grid_number(grid, value, 2, NUMBER_FORMAT_PLAIN);
}

static void output_cells(Grid *grid, const Verdict *verdict)
{
  const Reading *computed = verdict_computed(verdict);
  Number number = computed ? computed->result.number : NUMBER_NONE;
  g_autofree char *release = computed ? release_id(computed->release) : NULL;
  g_autofree char *origins = origins_text(verdict), *flags = flags_text(verdict);
  grid_text(grid, verdict_string(verdict->kind));
  grid_text(grid, verdict->direction);
  exact(grid, result_value(verdict->as_printed));
  grid_text(grid, computed ? computed->id : NULL);
  exact(grid, number.value);
  exact(grid, number.low);
  exact(grid, number.high);
  grid_text(grid, release);
  exact(grid, verdict->revised_to.value);
  grid_text(grid, origins);
  grid_text(grid, verdict->slip);
  grid_text(grid, flags);
  exact(grid, computed ? computed->chance : NAN);
  exact(grid, verdict->tried);
  exact(grid, verdict->matched);
  grid_text(grid, verdict->sentence);
  grid_end_row(grid);
}

static void file_grid(Document *document, const GPtrArray *inputs, const GPtrArray *verdicts)
{
  Grid *grid = document_grid(document, NULL);
  grid_set_use(grid, GRID_FILES);
  for (guint c = 0; c < inputs->len; c++)
    grid_column(grid, inputs->pdata[c], inputs->pdata[c], ALIGN_LEFT);
  for (const char *const *name = output_columns; *name; name++) {
    const char *own = g_str_equal(*name, "release") && has(inputs, *name) ? OWN_RELEASE : *name;
    grid_column(grid, own, own, ALIGN_LEFT);
  }
  for (guint i = 0; i < verdicts->len; i++) {
    const Verdict *verdict = verdicts->pdata[i];
    for (guint c = 0; c < inputs->len; c++)
      grid_text(grid, claim_field(verdict->claim, inputs->pdata[c]));
    output_cells(grid, verdict);
  }
}

/* ---- for people ---------------------------------------------------------------------------------------- */

static void verdict_heading(Document *document, const Verdict *verdict)
{
  g_autofree char *word = wording_sentence(verdict_string(verdict->kind));
  gboolean directed = verdict->direction && *verdict->direction;
  g_autofree char *text = g_strdup_printf("%s%s%s: %s", word, directed ? ", " : "",
                                          directed ? verdict->direction : "", claim_id(verdict->claim));
  document_heading(document, 3, text);
}

static char *reading_in_words(const Reading *reading, const ClaimWords *words)
{
  g_autofree char *value = reading_value(reading, words);
  g_autofree char *method = reading_method(reading);
  return g_strdup_printf("%s: %s; %s", reading->name, value, method);
}

static void note_list(Document *document, const char *lead, const char *text)
{
  if (!text || !*text) return;
  g_autofree char *note = g_strdup_printf("%s: %s", lead, text);
  document_note(document, note);
}

static void arithmetic(Document *document, const Verdict *verdict)
{
  g_auto(ClaimWords) words = claim_words(verdict);
  if (verdict->as_printed) {
    g_autofree char *text = reading_in_words(verdict->as_printed, &words);
    note_list(document, "As printed", text);
  }
  if (verdict->reading && verdict->reading != verdict->as_printed) {
    g_autofree char *text = reading_in_words(verdict->reading, &words);
    note_list(document, "Reading that decides", text);
  }
  for (guint i = 0; i < verdict->may_come_from->len; i++) {
    g_autofree char *text = reading_in_words(verdict->may_come_from->pdata[i], &words);
    note_list(document, "May come from", text);
  }
}

static void verdict_section(Document *document, const Verdict *verdict)
{
  const char *quote = claim_field(verdict->claim, "quote");
  g_autofree char *flags = flags_text(verdict);
  g_autofree char *claimed =
      *quote ? g_strdup_printf("Claimed: %s, in \u201c%s\u201d", claim_field(verdict->claim, "value"), quote)
             : g_strdup_printf("Claimed: %s", claim_field(verdict->claim, "value"));
  verdict_heading(document, verdict);

  note_list(document, "In print", verdict_words(verdict));
  document_note(document, claimed);

  arithmetic(document, verdict);
  note_list(document, "Slip", verdict->slip);
  note_list(document, "Flags", flags);
  if (verdict->broken) note_list(document, "Expected", claim_field(verdict->claim, "expect"));
  document_paragraph(document, verdict->sentence);
}

static void overview_row(Grid *grid, const Verdict *verdict)
{
  g_auto(ClaimWords) words = claim_words(verdict);
  const Reading *computed = verdict_computed(verdict);
  const char *answer = computed ? reading_answer(computed) : NULL;
  g_autofree char *number = number_print(result_value(computed), words.decimals, words.format);
  gboolean has_unit = computed && result_is_defined(computed->result) && *words.unit;
  g_autofree char *value = !has_unit ? g_strdup(number)
                                     : g_strdup_printf("%s %s", words.unit_first ? words.unit : number,
                                                       words.unit_first ? number : words.unit);
  grid_text(grid, claim_id(verdict->claim));
  grid_text(grid, verdict_string(verdict->kind));
  grid_text(grid, claim_field(verdict->claim, "value"));
  grid_text(grid, answer ? answer : value);
  grid_end_row(grid);
}

static void overview(Document *document, const GPtrArray *verdicts)
{
  Grid *grid = document_grid(document, NULL);
  grid_set_use(grid, GRID_PEOPLE);
  grid_column(grid, "claim", "id", ALIGN_LEFT);
  grid_column(grid, "verdict", "verdict", ALIGN_LEFT);
  grid_column(grid, "claimed", "value", ALIGN_RIGHT);
  grid_column(grid, "computed", "computed", ALIGN_RIGHT);

  for (guint i = 0; i < verdicts->len; i++)
    overview_row(grid, verdicts->pdata[i]);
}

static void tally(Document *document, const GPtrArray *verdicts)
{
  guint counts[VERDICT_CONTRADICTED + 1] = {0};
  for (guint i = 0; i < verdicts->len; i++)
    counts[((const Verdict *)verdicts->pdata[i])->kind]++;
  g_autoptr(GString) text = g_string_new(NULL);
  for (VerdictKind kind = 0; kind <= VERDICT_CONTRADICTED; kind++)
    if (counts[kind])
      g_string_append_printf(text, "%s %u %s", text->len ? "," : ":", counts[kind], verdict_string(kind));
  g_autofree char *line =
      g_strdup_printf("%u claim%s%s", verdicts->len, verdicts->len == 1 ? "" : "s", text->str);
  document_paragraph(document, line);
}

static GPtrArray *join(GPtrArray *const *verdicts, guint n_files)
{
  GPtrArray *all = g_ptr_array_new();
  for (guint i = 0; i < n_files; i++)
    g_ptr_array_extend(all, verdicts[i], NULL, NULL);
  return all;
}

void check_document(Document *document, const ClaimFile *const *files, GPtrArray *const *verdicts,
                    guint n_files)
{
  g_autoptr(GPtrArray) inputs = input_columns(files, n_files);
  g_autoptr(GPtrArray) all = join(verdicts, n_files);
  file_grid(document, inputs, all);
  for (guint i = 0; i < all->len; i++) {
    document_result(document, verdict_json(all->pdata[i]));
    verdict_section(document, all->pdata[i]);
  }
  overview(document, all);
  tally(document, all);
}

/* ---- what the exit status is made of ------------------------------------------------------------------- */

CheckCount check_count(GPtrArray *const *verdicts, guint n_files)
{
  g_autoptr(GPtrArray) all = join(verdicts, n_files);
  CheckCount count = {.claims = all->len};
  for (guint i = 0; i < all->len; i++) {
    const Verdict *verdict = all->pdata[i];
    gboolean holds = verdict->kind == VERDICT_HOLDS || verdict->kind == VERDICT_HOLDS_BY_ROUNDING;
    gboolean unchecked = verdict->kind == VERDICT_CANNOT_BE_CHECKED;
    count.findings += !holds && !unchecked ? 1 : 0;
    count.unchecked += unchecked ? 1 : 0;
    count.broken += verdict->broken ? 1 : 0;
  }
  return count;
}
