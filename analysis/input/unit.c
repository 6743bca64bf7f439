#include "input/unit.h"

#include "base/error.h"

#include <math.h>
#include <string.h>

typedef enum { WORD_IGNORED, WORD_POWER, WORD_KIND, WORD_CURRENCY, WORD_BASIS } WordRole;

/* What each word of a unit says. `number` is the power of ten, kind or basis. */
typedef struct {
  const char *word;
  WordRole role;
  int number;
  const char *currency;
} UnitWord;

static const UnitWord words[] = {
    {"thousand", WORD_POWER, 3, NULL},
    {"thousands", WORD_POWER, 3, NULL},
    {"million", WORD_POWER, 6, NULL},
    {"millions", WORD_POWER, 6, NULL},
    {"mn", WORD_POWER, 6, NULL},
    {"m", WORD_POWER, 6, NULL},
    {"billion", WORD_POWER, 9, NULL},
    {"billions", WORD_POWER, 9, NULL},
    {"bn", WORD_POWER, 9, NULL},
    {"b", WORD_POWER, 9, NULL},
    {"trillion", WORD_POWER, 12, NULL},
    {"trillions", WORD_POWER, 12, NULL},
    {"tn", WORD_POWER, 12, NULL},
    {"tiv", WORD_KIND, KIND_VOLUME, NULL},
    {"tivs", WORD_KIND, KIND_VOLUME, NULL},
    {"units", WORD_KIND, KIND_COUNT, NULL},
    {"pieces", WORD_KIND, KIND_COUNT, NULL},
    {"index", WORD_KIND, KIND_INDEX, NULL},
    {"%", WORD_KIND, KIND_SHARE, NULL},
    {"percent", WORD_KIND, KIND_SHARE, NULL},
    {"cent", WORD_KIND, KIND_SHARE, NULL},
    {"percentage", WORD_KIND, KIND_SHARE, NULL},
    {"fraction", WORD_KIND, KIND_SHARE, NULL},
    {"us$", WORD_CURRENCY, 0, "US$"},
    {"usd", WORD_CURRENCY, 0, "US$"},
    {"$", WORD_CURRENCY, 0, "US$"},
    {"dollars", WORD_CURRENCY, 0, "US$"},
    {"won", WORD_CURRENCY, 0, "KRW"},
    {"yen", WORD_CURRENCY, 0, "JPY"},
    {"euro", WORD_CURRENCY, 0, "EUR"},
    {"euros", WORD_CURRENCY, 0, "EUR"},
    {"zloty", WORD_CURRENCY, 0, "PLN"},
    {"local", WORD_CURRENCY, 0, ""},
    {"local currency", WORD_CURRENCY, 0, "local currency"}, /* of a currency column: whichever it is */
    {"current", WORD_BASIS, BASIS_CURRENT, NULL},
    {"nominal", WORD_BASIS, BASIS_CURRENT, NULL},
    {"constant", WORD_BASIS, BASIS_CONSTANT, NULL},
    {"sipri", WORD_IGNORED, 0, NULL},
    {"us", WORD_IGNORED, 0, NULL},
    {"currency", WORD_IGNORED, 0, NULL},
    {"prices", WORD_IGNORED, 0, NULL},
    {"exchange", WORD_IGNORED, 0, NULL},
    {"rates", WORD_IGNORED, 0, NULL},
    {"and", WORD_IGNORED, 0, NULL},
    {"at", WORD_IGNORED, 0, NULL},
    {"in", WORD_IGNORED, 0, NULL},
    {"of", WORD_IGNORED, 0, NULL},
    {"per", WORD_IGNORED, 0, NULL},
    {"head", WORD_IGNORED, 0, NULL},
    {"capita", WORD_IGNORED, 0, NULL},
    {"gdp", WORD_IGNORED, 0, NULL},
    {"government", WORD_IGNORED, 0, NULL},
    {"spending", WORD_IGNORED, 0, NULL},
    {"expenditure", WORD_IGNORED, 0, NULL},
    {"south", WORD_IGNORED, 0, NULL},
    {"korean", WORD_IGNORED, 0, NULL},
};

static const UnitWord *word_find(const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
    if (g_ascii_strcasecmp(words[i].word, word) == 0) return &words[i];
  return NULL;
}

static gboolean is_currency_code(const char *word)
{
  return strlen(word) == 3 && g_ascii_isupper(word[0]) && g_ascii_isupper(word[1]) &&
         g_ascii_isupper(word[2]);
}

const char *currency_name(const char *text)
{
  const UnitWord *known = word_find(text);
  if (known && known->role == WORD_CURRENCY) return known->currency;
  return is_currency_code(text) ? g_intern_string(text) : NULL;
}

static gboolean is_year(const char *word)
{
  return strlen(word) == 4 && strspn(word, "0123456789") == 4 && (word[0] == '1' || word[0] == '2');
}

/* What was said of each aspect so far: a second word on the same aspect must agree. */
typedef struct {
  Unit unit;
  gboolean power_said, kind_said;
} Draft;

static gboolean apply_word(Draft *draft, const UnitWord *word)
{
  switch (word->role) {
  case WORD_POWER:
    if (draft->power_said) return FALSE;
    draft->power_said = TRUE;
    draft->unit.power = word->number;
    return TRUE;
  case WORD_KIND:
    if (draft->kind_said && draft->unit.kind != (MeasureKind)word->number) return FALSE;
    draft->kind_said = TRUE;
    draft->unit.kind = (MeasureKind)word->number;
    return TRUE;
  case WORD_CURRENCY:
    if (draft->kind_said &&
        (draft->unit.kind != KIND_MONEY || g_strcmp0(draft->unit.currency, word->currency)))
      return FALSE;
    draft->kind_said = TRUE;
    draft->unit.kind = KIND_MONEY;
    draft->unit.currency = word->currency;
    return TRUE;
  case WORD_BASIS:
    if (draft->unit.basis != BASIS_NONE) return FALSE;
    draft->unit.basis = (PriceBasis)word->number;
    return TRUE;
  case WORD_IGNORED:
    return TRUE;
  }
  return FALSE;
}

static gboolean take_word(Draft *draft, const char *word, gboolean *fraction)
{
  const UnitWord *known = word_find(word);
  if (!known && is_year(word)) {
    draft->unit.base_year = (int)g_ascii_strtoll(word, NULL, 10);
    return TRUE;
  }
  UnitWord code = {word, WORD_CURRENCY, 0, is_currency_code(word) ? g_intern_string(word) : NULL};
  if (!known && code.currency) known = &code;
  *fraction = *fraction || g_ascii_strcasecmp(word, "fraction") == 0;
  return known && apply_word(draft, known);
}

gboolean unit_parse(const char *text, Unit *out, GError **error)
{
  Draft draft = {.unit = {.kind = KIND_COUNT, .currency = ""}};
  gboolean fraction = FALSE;
  g_auto(GStrv) parts = g_strsplit_set(text, " ()\t,.", -1);
  for (char **part = parts; *part; part++)
    if (**part && !take_word(&draft, *part, &fraction))
      return error_set(error, ARMEX_ERROR_INPUT,
                       "unit '%s' is not understood at '%s', say for example 'million TIV', 'billion US$', "
                       "'million constant 2023 US$', '%%' or 'units'",
                       text, *part);
  if (!draft.kind_said)
    return error_set(error, ARMEX_ERROR_INPUT,
                     "unit '%s' does not say what is counted (TIV, a currency, %% or units)", text);
  if (draft.unit.kind == KIND_SHARE && !fraction) draft.unit.power -= 2;
  *out = draft.unit;
  return TRUE;
}

/* data.md §2: shares are held in per cent, the rest in the measure's own scale. */
static int measure_power(const Measure *measure)
{
  return measure->kind == KIND_SHARE ? -2 : (int)lround(log10(measure->factor));
}

gboolean unit_fits(const Unit *unit, const Measure *measure, int *shift, GError **error)
{
  if (unit->kind != measure->kind) {
    const Measure other = {.kind = unit->kind};
    return error_set(error, ARMEX_ERROR_INPUT, "this unit does not fit measure %s: %s", measure->id,
                     measure_conflict(measure, &other));
  }
  if (unit->basis != BASIS_NONE && unit->basis != measure->basis && !measure->currency_free)
    return error_set(error, ARMEX_ERROR_INPUT, "measure %s is in %s prices, the unit is not", measure->id,
                     measure->basis == BASIS_CONSTANT ? "constant" : "current");
  if (measure->kind == KIND_MONEY && !measure->currency_free && *unit->currency &&
      strcmp(unit->currency, measure->unit) != 0)
    return error_set(error, ARMEX_ERROR_INPUT, "measure %s is in %s, not in %s", measure->id, measure->unit,
                     unit->currency);
  *shift = unit->power - measure_power(measure);
  return TRUE;
}
