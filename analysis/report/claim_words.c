#include "report/claim_words.h"

#include "report/tables_common.h"
#include <string.h>

const Reading *verdict_computed(const Verdict *verdict)
{
  return verdict->reading ? verdict->reading : verdict->as_printed;
}

/* A reading's id begins with its formula and method and names its measure. */
static const Formula *reading_formula(const Reading *reading)
{
  if (!reading) return NULL;
  g_auto(GStrv) parts = g_strsplit(reading->id, "/", 3);
  if (!parts[0] || !parts[1]) return NULL;
  const Formula *own = formula_find(parts[0], parts[1]);
  return own ? own : formula_find(parts[0], NULL);
}

const Measure *reading_measure(const Reading *reading)
{
  if (!reading) return NULL;
  g_auto(GStrv) parts = g_strsplit_set(reading->id, "/:@", -1);
  for (char **part = parts; *part; part++)
    if (measure_find(*part)) return measure_find(*part);
  return g_str_has_prefix(reading->id, "deal/") ? measure_find("deals") : NULL;
}

UnitClass reading_unit_class(const Reading *reading)
{
  const Formula *formula = reading_formula(reading);
  return formula ? formula->unit : UNIT_NONE;
}

/* Formulas that answer in words give −1, 0 or 1. */
static const struct {
  const char *formula;
  const char *words[3];
} answers[] = {
    {"every-year", {"fell each year", "not each year", "rose each year"}},
    {"record", {"lowest", "no record", "highest"}},
    {"comparison", {"smaller", "equal", "larger"}},
};

const char *reading_answer(const Reading *reading)
{
  const Formula *formula = reading_formula(reading);
  if (!formula || formula->unit != UNIT_WORD || !result_is_defined(reading->result)) return NULL;
  double value = reading->result.number.value;
  for (guint i = 0; i < G_N_ELEMENTS(answers); i++)
    if (g_str_equal(answers[i].formula, formula->id)) return answers[i].words[1 + (value > 0) - (value < 0)];
  return NULL;
}

char *reading_method(const Reading *reading)
{
  const Formula *formula = reading_formula(reading);
  if (!formula || !formula->name) return g_strdup(reading->method);
  g_autofree char *repeated = g_strdup_printf(", %s", formula->name);
  const char *at = strstr(reading->method, repeated);
  if (!at) return g_strdup(reading->method);
  g_autofree char *before = g_strndup(reading->method, (gsize)(at - reading->method));
  return g_strconcat(before, at + strlen(repeated), NULL);
}

static char *measure_unit(const Measure *measure)
{
  if (!measure) return g_strdup("");
  return *measure->scale ? g_strdup_printf("%s %s", measure->scale, measure->unit) : g_strdup(measure->unit);
}

static char *unit_in_words(UnitClass unit, gboolean per_year, const Measure *measure)
{
  if (unit == UNIT_WORD) return g_strdup("");
  g_autofree char *name = unit == UNIT_NONE ? measure_unit(measure) : g_strdup(unit_class_name(unit));
  return g_strdup_printf("%s%s", name, per_year && *name ? " a year" : "");
}

/* Without any reading there is no unit: a printed "$38 billion" may belong to a ratio. */
ClaimWords claim_words(const Verdict *verdict)
{
  const Reading *computed = verdict_computed(verdict);
  const Formula *formula = reading_formula(computed);
  const Measure *measure = reading_measure(computed);
  UnitClass unit = reading_unit_class(computed);
  gboolean whole = unit == UNIT_RANK || (unit == UNIT_NONE && measure && measure->kind == KIND_COUNT);
  int printed = 0;
  claim_printed(verdict->claim, &printed);
  return (ClaimWords){.format = formula && formula->is_signed ? NUMBER_FORMAT_SIGN : NUMBER_FORMAT_PLAIN,
                      .decimals = whole ? 0 : CLAMP(printed + 2, 0, 2),
                      .unit = unit_in_words(unit, formula && formula->per_year, measure),
                      .unit_first = unit == UNIT_RANK};
}

void claim_words_clear(ClaimWords *words)
{
  g_free(words->unit);
}

char *reading_value(const Reading *reading, const ClaimWords *words)
{
  if (!result_is_defined(reading->result))
    return g_strdup_printf("not computed: %s", reason_words(reading->result.reason));

  const char *answer = reading_answer(reading);
  if (answer) return g_strdup(answer);
  Number number = reading->result.number;

  g_autofree char *value = number_print(number.value, words->decimals, words->format);
  g_autofree char *interval = print_interval(number, words->decimals, NUMBER_FORMAT_PLAIN);
  return g_strdup_printf("%s%s", value, interval);
}
