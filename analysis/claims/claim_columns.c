/* The columns of a claims file: one row each, with the reader of its cell. */
#include "base/text.h"
#include "claims/claim_row.h"
#include "stats/record.h"

#include <string.h>

typedef struct {
  const char *name;
  gboolean required;
  gboolean (*read)(Claim *claim, const char *text,
                   GError **error); /* messages without a place; NULL: kept only */
} Column;

static gboolean refuse(GError **error, const char *what, const char *text, const char *const *candidates)
{
  g_autofree char *hint = text_did_you_mean(text, candidates);
  return error_set(error, ARMEX_ERROR_INPUT, "'%s' is not %s%s", text, what, hint);
}

static gboolean read_id(Claim *claim, const char *text, GError **error)
{
  (void)error;
  claim->id = text;
  return TRUE;
}

static gboolean read_kind(Claim *claim, const char *text, GError **error)
{
  claim->kind = kind_find(text);
  return claim->kind ? TRUE : refuse(error, "a kind of claim", text, kind_ids());
}

static gboolean read_value(Claim *claim, const char *text, GError **error)
{
  return printed_value_parse(text, claim->file->style, &claim->value, error);
}

static gboolean read_base_value(Claim *claim, const char *text, GError **error)
{
  claim->has_base_value = TRUE;
  return printed_value_parse(text, claim->file->style, &claim->base_value, error);
}

static gboolean read_hedge(Claim *claim, const char *text, GError **error)
{
  const Hedge *hedge = hedge_find(text);
  if (!hedge) return refuse(error, "a hedge", text, hedge_words());
  if (claim->value.hedge && claim->value.hedge != hedge)
    return error_set(error, ARMEX_ERROR_INPUT, "the hedge '%s' contradicts the value, which says '%s'", text,
                     hedge_word(claim->value.hedge));
  claim->value.hedge = hedge;
  return TRUE;
}

static gboolean read_unit(Claim *claim, const char *text, GError **error)
{
  if (!printed_value_set_unit(&claim->value, text, error)) return FALSE;
  return !claim->has_base_value || printed_value_set_unit(&claim->base_value, text, error);
}

/* An entity, or a group whose present members are added up. */
static const Entity *find_entity(const char *name)
{
  const Entity *entity = entity_find(name);
  const Group *group = entity ? NULL : group_find(name);
  return group ? group_entity(group, MEMBERS_TODAY) : entity;
}

static gboolean read_entity(Claim *claim, const char *text, GError **error)
{
  (void)error;
  claim->entity_name = text;
  claim->entity = find_entity(text);
  return TRUE;
}

/* `group` names whose figure it is where no single state is meant: World. */
static gboolean read_group(Claim *claim, const char *text, GError **error)
{
  return *claim->entity_name ? TRUE : read_entity(claim, text, error);
}

static gboolean read_partner(Claim *claim, const char *text, GError **error)
{
  (void)error;
  claim->partner_name = text;
  claim->partner = entity_find(text);
  return TRUE;
}

static gboolean read_base_entity(Claim *claim, const char *text, GError **error)
{
  (void)error;
  claim->base_entity_name = text;
  claim->base_entity = find_entity(text);
  return TRUE;
}

static gboolean read_category(Claim *claim, const char *text, GError **error)
{
  (void)error;
  claim->category = text;
  return TRUE;
}

/* Words that mean everybody in the data; a list "Japan; Poland; South Korea" names its members; any other
 * word is a group that nothing here knows the members of. */
static gboolean read_among(Claim *claim, const char *text, GError **error)
{
  static const char *const everybody[] = {"world",
                                          "the world",
                                          "all",
                                          "states",
                                          "countries",
                                          "exporters",
                                          "importers",
                                          "suppliers",
                                          "recipients",
                                          "customers",
                                          "partners",
                                          "spenders",
                                          "arms exporters",
                                          "arms importers",
                                          "military spenders",
                                          NULL};
  g_autofree char *folded = g_ascii_strdown(text, -1);
  claim->among = text;
  if (g_strv_contains(everybody, folded)) return TRUE;
  if (!strchr(text, ';')) {
    claim->among_unknown = TRUE;
    return TRUE;
  }
  claim->members = g_ptr_array_new();
  g_auto(GStrv) names = g_strsplit(text, ";", -1);
  for (guint i = 0; names[i]; i++) {
    const char *name = g_strstrip(names[i]);
    if (!*name) continue;
    if (!entity_find(name))
      return error_set(error, ARMEX_ERROR_INPUT, "'%s' in the list is no known entity", name);
    g_ptr_array_add(claim->members, (gpointer)entity_find(name));
  }
  return TRUE;
}

static gboolean find_measure(const char *text, const Measure **out, GError **error)
{
  *out = measure_find(text);
  return *out ? TRUE : refuse(error, "a measure", text, measure_ids());
}

static gboolean read_measure(Claim *claim, const char *text, GError **error)
{
  return find_measure(text, &claim->measure, error);
}

static gboolean read_base_measure(Claim *claim, const char *text, GError **error)
{
  return find_measure(text, &claim->base_measure, error);
}

static gboolean read_whole(const char *text, int low, int high, const char *what, int *out, GError **error)
{
  Number n;
  if (!number_parse(text, NUMBER_PLAIN, &n, NULL, NULL) || n.value != (double)(int)n.value || n.value < low ||
      n.value > high)
    return error_set(error, ARMEX_ERROR_INPUT, "'%s' is not %s (a whole number, %d to %d)", text, what, low,
                     high);
  *out = (int)n.value;
  return TRUE;
}

static gboolean read_from(Claim *claim, const char *text, GError **error)
{
  return read_whole(text, 1000, 2999, "a year", &claim->from, error);
}

static gboolean read_to(Claim *claim, const char *text, GError **error)
{
  return read_whole(text, 1000, 2999, "a year", &claim->to, error);
}

static gboolean read_base_from(Claim *claim, const char *text, GError **error)
{
  return read_whole(text, 1000, 2999, "a year", &claim->base_from, error);
}

static gboolean read_base_to(Claim *claim, const char *text, GError **error)
{
  return read_whole(text, 1000, 2999, "a year", &claim->base_to, error);
}

static gboolean read_top_n(Claim *claim, const char *text, GError **error)
{
  return read_whole(text, 1, 300, "a number of entities", &claim->top_n, error);
}

static gboolean read_date(Claim *claim, const char *text, GError **error)
{
  return day_parse(text, &claim->date, error);
}

/* "2022-07", "July 2022", "July" or "7" beside the year of `to` or `from`. */
static gboolean read_month(Claim *claim, const char *text, GError **error)
{
  int year = claim->to ? claim->to : claim->from;
  for (int m = 1; m <= 12; m++) {
    g_autofree char *number = g_strdup_printf("%d", m);
    if (strcmp(text, number) != 0 && g_ascii_strcasecmp(text, month_name(m)) != 0) continue;
    claim->month = (Day){year, m, 0};
    return year
               ? TRUE
               : error_set(error, ARMEX_ERROR_INPUT, "'%s' is a month without its year: write 2022-07", text);
  }
  return day_parse(text, &claim->month, error);
}

/* "2022-03", or "2024-03/2022-03" where the text takes the two sides of a ratio from two releases. */
static gboolean read_release(Claim *claim, const char *text, GError **error)
{
  g_auto(GStrv) parts = g_strsplit(text, "/", 3);
  if (g_strv_length(parts) > 2)
    return error_set(error, ARMEX_ERROR_INPUT,
                     "'%s' is not a release: write 2022-03, or 2024-03/2022-03 for end and base", text);
  if (!release_parse(g_strstrip(parts[0]), &claim->release, error)) return FALSE;
  return !parts[1] || release_parse(g_strstrip(parts[1]), &claim->base_release, error);
}

static gboolean read_price_basis(Claim *claim, const char *text, GError **error)
{
  static const struct {
    const char *word;
    PriceBasis basis;
  } bases[] = {{"current", BASIS_CURRENT},
               {"nominal", BASIS_CURRENT},
               {"constant", BASIS_CONSTANT},
               {"real", BASIS_CONSTANT}};
  static const char *const words[] = {"current", "nominal", "constant", "real", NULL};
  for (gsize i = 0; i < G_N_ELEMENTS(bases); i++)
    if (g_ascii_strncasecmp(text, bases[i].word, strlen(bases[i].word)) == 0) {
      claim->basis = bases[i].basis;
      return TRUE;
    }
  return refuse(error, "a price basis (current, constant)", text, words);
}

static gboolean read_expect(Claim *claim, const char *text, GError **error)
{
  const char *words[VERDICT_CONTRADICTED + 2] = {NULL};
  for (guint k = 0; k <= VERDICT_CONTRADICTED; k++) {
    words[k] = verdict_string(k);
    if (g_ascii_strcasecmp(text, words[k]) != 0) continue;
    claim->expect = k;
    claim->has_expect = TRUE;
    return TRUE;
  }
  return refuse(error, "a verdict", text, words);
}

/* In the order in which they are read: a column may look at those above it. */
static const Column columns[] = {
    {"id", TRUE, read_id},
    {"quote", FALSE, NULL},
    {"source", FALSE, NULL},
    {"url", FALSE, NULL},
    {"date", FALSE, read_date},
    {"entity", FALSE, read_entity},
    {"partner", FALSE, read_partner},
    {"measure", FALSE, read_measure},
    {"category", FALSE, read_category},
    {"group", FALSE, read_group},
    {"kind", TRUE, read_kind},
    {"value", TRUE, read_value},
    {"hedge", FALSE, read_hedge},
    {"from", FALSE, read_from},
    {"to", FALSE, read_to},
    {"base_from", FALSE, read_base_from},
    {"base_to", FALSE, read_base_to},
    {"base_value", FALSE, read_base_value},
    {"base_entity", FALSE, read_base_entity},
    {"base_measure", FALSE, read_base_measure},
    {"unit", FALSE, read_unit},
    {"price_basis", FALSE, read_price_basis},
    {"release", FALSE, read_release},
    {"among", FALSE, read_among},
    {"top_n", FALSE, read_top_n},
    {"month", FALSE, read_month},
    {"expect", FALSE, read_expect},
    {"checked_by", FALSE, NULL},
    {"checked_on", FALSE, NULL},
    {"note", FALSE, NULL},
};

const char *const *claim_known_columns(void)
{
  static const char *names[G_N_ELEMENTS(columns) + 1];
  for (gsize i = 0; i < G_N_ELEMENTS(columns); i++)
    names[i] = columns[i].name;
  return names;
}

/* ---- one row -------------------------------------------------------------------------------------- */

static gboolean at_place(const Claim *claim, const char *column, GError *fault, GError **error)
{
  error_at(error, ARMEX_ERROR_INPUT, claim_place(claim, column), "%s", fault->message);
  g_error_free(fault);
  return FALSE;
}

static gboolean read_column(Claim *claim, const Column *column, GError **error)
{
  const char *text = claim_cell(claim, column->name);
  if (!*text) {
    if (!column->required) return TRUE;
    return error_at(error, ARMEX_ERROR_INPUT, claim_place(claim, column->name), "the cell '%s' is empty",
                    column->name);
  }
  GError *fault = NULL;
  if (!column->read || column->read(claim, text, &fault)) return TRUE;
  return at_place(claim, column->name, fault, error);
}

gboolean claim_read_row(Claim *claim, GError **error)
{
  claim->entity_name = claim->partner_name = claim->base_entity_name = claim->category = claim->among = "";
  claim->partner = entity_none();
  for (gsize i = 0; i < G_N_ELEMENTS(columns); i++)
    if (!read_column(claim, &columns[i], error)) return FALSE;
  return claim_settle(claim, error);
}
