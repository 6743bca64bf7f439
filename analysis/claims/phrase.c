#include "claims/phrase.h"

#include <math.h>
#include <string.h>

/* ---- units ---------------------------------------------------------------------------------------- */

typedef struct {
  const char *code, *before, *after;
} Currency;

static const Currency no_currency = {"", "", ""};
static const Currency currencies[] = {
    {"US$", "$", ""}, {"KRW", "", " won"}, {"EUR", "€", ""},
    {"GBP", "£", ""}, {"JPY", "", " yen"}, {"PLN", "", " zloty"},
};

static const struct {
  double factor;
  const char *word;
} scales[] = {{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}, {1e3, " thousand"}, {1, ""}};

static const char *scale_word(double factor)
{
  for (gsize i = 0; i < G_N_ELEMENTS(scales); i++)
    if (scales[i].factor == factor) return scales[i].word;
  return "";
}

static const Key *key_of(const Attempt *a)
{
  return a->key.measure ? &a->key : NULL;
}

static const char *currency_code(const Attempt *a)
{
  const Key *key = key_of(a);
  if (a->measure->kind != KIND_MONEY) return "";
  return key && *key->currency ? key->currency : a->measure->unit;
}

static const Currency *currency_of(const Attempt *a)
{
  for (gsize i = 0; i < G_N_ELEMENTS(currencies); i++)
    if (strcmp(currencies[i].code, currency_code(a)) == 0) return &currencies[i];
  return &no_currency;
}

/* The number with currency, scale and unit of the attempt's measure around it. */
static char *dress(const Attempt *a, const char *number, double factor)
{
  const Key *key = key_of(a);
  const char *scale = scale_word(factor);
  if (a->measure->kind != KIND_MONEY) {
    if (a->measure->kind == KIND_SHARE)
      return g_strdup_printf("%s per cent%s%s", number, a->measure->denominator ? " of " : "",
                             a->measure->denominator ? a->measure->denominator : "");
    return g_strdup_printf("%s%s %s", number, scale, a->measure->unit);
  }
  const Currency *currency = currency_of(a);
  g_autofree char *after =
      currency == &no_currency ? g_strdup_printf(" %s", currency_code(a)) : g_strdup(currency->after);
  g_autofree char *prices =
      key && key->base_year ? g_strdup_printf(" at %d prices", key->base_year) : g_strdup("");
  return g_strdup_printf("%s%s%s%s%s", currency->before, number, scale, after, prices);
}

static gboolean is_amount(UnitClass unit)
{
  return unit == UNIT_TIV || unit == UNIT_MONEY || unit == UNIT_COUNT || unit == UNIT_INDEX;
}

/* ---- numbers -------------------------------------------------------------------------------------- */

static int shown_decimals(const Inquiry *inquiry, const Attempt *a, ShowDecimals show)
{
  const PrintedValue *v = &inquiry->claim->value;
  int decimals = v->is_word ? (a->unit == UNIT_TIMES ? 2 : 1) : v->decimals;
  if (v->unit == UNIT_WORD || v->unit == UNIT_RANK ||
      (v->unit != a->unit && v->unit != UNIT_NONE && !is_amount(a->unit)))
    decimals = 1;
  return decimals + (int)show;
}

/* Amounts are printed in the scale of the claim, where it has one. */
static double shown_factor(const Inquiry *inquiry, const Attempt *a)
{
  const PrintedValue *v = &inquiry->claim->value;
  gboolean own = is_amount(a->unit) && is_amount(v->unit) && v->has_scale && v->scale > 1;
  return own ? v->scale : a->measure->factor;
}

char *phrase_bare(const Inquiry *inquiry, const Attempt *attempt, double value, ShowDecimals show)
{
  double factor = is_amount(attempt->unit) ? attempt->measure->factor / shown_factor(inquiry, attempt) : 1;
  return number_print(fabs(value) * factor, shown_decimals(inquiry, attempt, show), NUMBER_FORMAT_PLAIN);
}

char *phrase_number(const Inquiry *inquiry, const Attempt *attempt, double value, ShowDecimals show)
{
  if (attempt->unit == UNIT_RANK) return phrase_ordinal((int)value);
  if (attempt->unit == UNIT_WORD)
    return g_strdup(value > 0 ? "a rise" : value < 0 ? "a fall" : "neither a rise nor a fall");
  g_autofree char *number = phrase_bare(inquiry, attempt, value, show);
  switch (attempt->unit) {
  case UNIT_PERCENT:
    if (attempt->formula && strcmp(attempt->formula->id, "level") == 0) return dress(attempt, number, 1);
    return g_strdup_printf("%s per cent", number);
  case UNIT_POINTS:
    return g_strdup_printf("%s percentage points", number);
  case UNIT_TIMES:
    return g_strdup_printf("%s times", number);
  case UNIT_COUNT:
    return g_strconcat(number, attempt->measure->kind == KIND_COUNT ? " units" : "", NULL);
  default:
    return dress(attempt, number, shown_factor(inquiry, attempt));
  }
}

ShowDecimals phrase_needed(const Inquiry *inquiry, const Attempt *attempt)
{
  const Claim *c = inquiry->claim;
  if (c->kind->family == FAMILY_AVERAGE && c->value.decimals == 0) return SHOW_FINER;
  if (attempt->reading.agrees || attempt->unit == UNIT_RANK || attempt->unit == UNIT_WORD)
    return SHOW_AS_CLAIMED;
  g_autofree char *own = phrase_bare(inquiry, attempt, attempt->reading.result.number.value, SHOW_AS_CLAIMED);
  g_autofree char *claimed =
      phrase_bare(inquiry, attempt, accept_number(inquiry, attempt, NULL).value, SHOW_AS_CLAIMED);
  gboolean nothing = attempt->reading.result.number.value != 0 && own[strspn(own, "0.")] == '\0';
  return nothing || (attempt->unit_fits && strcmp(own, claimed) == 0) ? SHOW_FINER : SHOW_AS_CLAIMED;
}

char *phrase_amount_bare(const Attempt *attempt, double value, int decimals)
{
  g_autofree char *number = number_print(value, decimals, NUMBER_FORMAT_PLAIN);
  return g_strconcat(currency_of(attempt)->before, number, NULL);
}

char *phrase_amount(const Attempt *attempt, double value, int decimals)
{
  g_autofree char *number = number_print(value, decimals, NUMBER_FORMAT_PLAIN);
  return dress(attempt, number, attempt->measure->factor);
}

char *phrase_amount_scaled(const Attempt *attempt, double value, int significant)
{
  double whole = fabs(value) * attempt->measure->factor, factor = 1;
  for (gsize i = 0; i < G_N_ELEMENTS(scales) && factor == 1; i++)
    if (whole >= scales[i].factor) factor = scales[i].factor;
  int before = whole >= factor ? (int)floor(log10(whole / factor)) + 1 : 1;
  g_autofree char *number = number_print(whole / factor, MAX(significant - before, 0), NUMBER_FORMAT_PLAIN);
  return dress(attempt, number, factor);
}

/* 7.25 stands for 7.245 to 7.255: two decimals. */
static int number_decimals(Number n)
{
  double width = n.high - n.low;
  if (!number_is_defined(n) || width <= 0 || n.value >= 1000) return 0;
  return CLAMP((int)ceil(-log10(width) - 1e-6), 0, 2);
}

int phrase_data_decimals(const Series *series, Period period)
{
  const Observation *published = series_published_total(series, period);
  if (published) return number_decimals(published->number);
  int decimals = 0;
  for (int year = period.from; year <= period.to; year++)
    decimals = MAX(decimals, number_decimals(series_number(series, year)));
  return decimals;
}

char *phrase_claimed(const Claim *claim)
{
  const char *text = claim_cell(claim, "value"), *hedge = claim_cell(claim, "hedge");
  return *hedge ? g_strdup_printf("%s %s", hedge, text) : g_strdup(text);
}

char *phrase_ordinal(int place)
{
  static const char *const words[] = {"", "first", "second", "third"};
  static const char *const endings[] = {"th", "st", "nd", "rd"};
  if (place >= 1 && place <= 3) return g_strdup(words[place]);
  int last = place % 10;
  gboolean teen = place % 100 >= 11 && place % 100 <= 13;
  return g_strdup_printf("%d%s", place, teen || last > 3 ? "th" : endings[last]);
}

/* ---- names ---------------------------------------------------------------------------------------- */

static gboolean is_possession(const Measure *measure)
{
  return measure->flow == FLOW_SPENDING || measure->flow == FLOW_BUDGET || !strstr(measure->phrase, " of ");
}

char *phrase_subject(const Claim *claim, const Measure *measure, gboolean with_partner)
{
  g_autofree char *name =
      claim->entity ? entity_possessive(claim->entity) : g_strdup_printf("%s's", claim->entity_name);
  g_autofree char *whose = claim->entity == entity_world() ? g_strdup("the world's") : g_steal_pointer(&name);
  GString *text = g_string_new(NULL);
  if (is_possession(measure)) {
    g_string_printf(text, "%s %s", whose, measure->phrase);
  } else {
    const char *what = strstr(measure->phrase, " of ") + strlen(" of ");
    g_string_printf(text, "the %.*s%s %s", (int)(what - measure->phrase), measure->phrase, whose, what);
  }
  if (*claim->category) g_string_append_printf(text, " (%s)", claim->category);
  if (with_partner && claim_is_bilateral(claim)) {
    g_autofree char *partner =
        claim->partner ? entity_in_text(claim->partner) : g_strdup(claim->partner_name);
    g_string_append_printf(text, " %s %s", strstr(measure->phrase, "imports") ? "from" : "to", partner);
  }
  return g_string_free(text, FALSE);
}

char *phrase_in(Period period)
{
  g_autofree char *text = period_print(period);
  return g_strdup_printf("in %s", text);
}

char *phrase_between(const Window *window)
{
  if (window->shape == SHAPE_ONE) return phrase_in(window->target);
  g_autofree char *target = period_print(window->target), *base = period_print(window->base);
  if (window->base.from == SINCE_EVER) return g_strdup_printf("up to %s", target);
  return g_strdup_printf("between %s and %s", base, target);
}

char *phrase_release(Release release)
{
  return release_print(release);
}

/* "Ministry of National Defense, Republic of Korea" without what follows the comma. */
static char *short_publisher(const Key *key)
{
  const char *name = key && key->dataset->publisher ? release_house(key->dataset->publisher) : "";
  return g_strndup(name, strcspn(name, ",("));
}

char *phrase_in_release(const Attempt *attempt)
{
  if (attempt->deal && attempt->deal->source) return g_strdup_printf(" (source: %s)", attempt->deal->source);
  g_autofree char *publisher = g_strchomp(short_publisher(key_of(attempt)));
  g_autofree char *month = release_print(attempt->reading.release);
  if (!*month && !*publisher) return g_strdup("");
  if (!*month) return g_strdup_printf(" (source: %s)", publisher);
  return *publisher ? g_strdup_printf(", in %s's release of %s", publisher, month)
                    : g_strdup_printf(", in the release of %s", month);
}

char *phrase_capital(const char *text)
{
  if (!*text) return g_strdup("");
  g_autofree char *first = g_utf8_substring(text, 0, 1);
  g_autofree char *capital = g_utf8_strup(first, -1);
  return g_strconcat(capital, text + strlen(first), NULL);
}
