#include "claims/printed_value.h"

#include "base/error.h"
#include "base/text.h"
#include "claims/printed_words.h"

#include <math.h>
#include <string.h>

/* "doubled" and "a third" are no measurements: they stand for 2.5 per cent to either side. */
static const double word_share = 0.025;

typedef struct {
  const char *text; /* the whole, for messages */
  NumberStyle style;
  PrintedValue value;
  double sign;
  gboolean has_number, has_sign, has_rank_word, has_rank;
} Parser;

static const char *const unit_names[] = {
    [UNIT_NONE] = "no unit",      [UNIT_PERCENT] = "per cent", [UNIT_POINTS] = "percentage points",
    [UNIT_TIMES] = "times",       [UNIT_MONEY] = "money",      [UNIT_TIV] = "TIV",
    [UNIT_COUNT] = "a number of", [UNIT_INDEX] = "index",      [UNIT_RANK] = "rank",
    [UNIT_WORD] = "a word",
};

const char *unit_class_name(UnitClass unit)
{
  return unit_names[unit];
}

/* ---- the text made plain -------------------------------------------------------------------------- */

static gboolean is_letter(const char *at)
{
  return g_unichar_isalpha(g_utf8_get_char(at));
}

/* No-break and thin blanks become blanks (between digits they group: left out), a hyphen that joins words a
 * blank, the true minus a hyphen. */
static char *plain_text(const char *text)
{
  g_autoptr(GString) out = g_string_new(NULL);
  for (const char *p = text; *p; p = g_utf8_next_char(p)) {
    gunichar c = g_utf8_get_char(p);
    const char *next = g_utf8_next_char(p);
    gboolean after_digit = out->len && g_ascii_isdigit(out->str[out->len - 1]);
    if (c == 0x2212) {
      g_string_append_c(out, '-');
    } else if (c == 0xA0 || c == 0x2009 || c == 0x202F || g_unichar_isspace(c)) {
      gboolean groups = c != ' ' && after_digit && g_ascii_isdigit(*next);
      if (!groups) g_string_append_c(out, ' ');
    } else if ((c == '-' || c == 0x2010 || c == 0x2011) && out->len && *next && is_letter(next) &&
               g_ascii_isalnum(out->str[out->len - 1])) {
      g_string_append_c(out, ' ');
    } else {
      g_string_append_unichar(out, c);
    }
  }
  g_strstrip(out->str);
  return g_strdup(out->str);
}

/* ---- one phrase ----------------------------------------------------------------------------------- */

static gboolean fail(const Parser *p, GError **error, const char *why)
{
  return error_set(error, ARMEX_ERROR_INPUT, "'%s' is not a printed value: %s", p->text, why);
}

static void set_word_number(Parser *p, double number)
{
  p->value.number = number_rounded(number, word_share * number);
  p->value.is_word = TRUE;
  p->value.place = 0;
  p->value.significant = 1;
}

static gboolean take_unit(Parser *p, UnitClass unit, GError **error)
{
  if (p->value.unit != UNIT_NONE && p->value.unit != unit) return fail(p, error, "it has two units");
  p->value.unit = unit;
  return TRUE;
}

static gboolean take_counted(Parser *p, const PrintedWord *word, GError **error)
{
  if (p->has_number) return fail(p, error, "two numbers are two rows");
  p->has_number = TRUE;
  if (word->role == WORD_NUMBER) {
    p->value.number = number_rounded(word->value, 0.5);
    p->value.place = 1;
    p->value.significant = word->value < 10 ? 1 : 2;
    return TRUE;
  }
  set_word_number(p, word->value);
  return take_unit(p, word->role == WORD_FRACTION ? UNIT_PERCENT : UNIT_TIMES, error);
}

/* "second" is a rank; "largest" alone the first, after "second" or "10th" no more than a word. */
static gboolean take_rank(Parser *p, const PrintedWord *word, GError **error)
{
  if (word->value == 0) {
    p->has_rank_word = TRUE;
    return TRUE;
  }
  if (p->has_number) return fail(p, error, "two numbers are two rows");
  p->has_number = p->has_rank = TRUE;
  p->value.number = number_exact(word->value);
  p->value.significant = 1;
  return take_unit(p, UNIT_RANK, error);
}

static gboolean take_scale(Parser *p, double scale, GError **error)
{
  if (p->value.has_scale && p->value.scale != 1) return fail(p, error, "it has two scales");
  p->value.scale = scale;
  p->value.has_scale = TRUE;
  return TRUE;
}

static gboolean take_currency(Parser *p, const char *currency, GError **error)
{
  if (p->value.currency && strcmp(p->value.currency, currency) != 0)
    return fail(p, error, "it has two currencies");
  p->value.currency = currency;
  return take_unit(p, UNIT_MONEY, error);
}

static gboolean take_trend(Parser *p, Trending trending, GError **error)
{
  if (p->value.trending != TREND_NONE && p->value.trending != trending)
    return fail(p, error, "it has two directions");
  p->value.trending = trending;
  return TRUE;
}

static gboolean take_word(Parser *p, const PrintedWord *word, GError **error)
{
  switch (word->role) {
  case WORD_FILLER:
    return TRUE;
  case WORD_NUMBER:
  case WORD_FRACTION:
  case WORD_MULTIPLE:
    return take_counted(p, word, error);
  case WORD_RANK:
    return take_rank(p, word, error);
  case WORD_ORDINAL:
    if (!p->has_number) return fail(p, error, "an ending without its number");
    p->has_rank = TRUE;
    return take_unit(p, UNIT_RANK, error);
  case WORD_CURRENCY:
    return take_currency(p, word->currency, error);
  case WORD_SCALE:
    return take_scale(p, word->value, error);
  case WORD_UNIT:
    return take_unit(p, (UnitClass)word->value, error);
  case WORD_FOLD:
    p->value.is_fold = TRUE;
    return take_unit(p, UNIT_TIMES, error);
  case WORD_TREND:
    return take_trend(p, (Trending)word->value, error);
  case WORD_MORE:
    if (p->value.unit == UNIT_TIMES && word->value > 0) {
      p->value.times_more = TRUE;
      return TRUE;
    }
    return take_trend(p, word->value > 0 ? TREND_ROSE : TREND_FELL, error);
  case WORD_PER_YEAR:
    p->value.per_year = TRUE;
    return TRUE;
  }
  g_return_val_if_reached(FALSE);
}

/* ---- digits --------------------------------------------------------------------------------------- */

/* Digits without separators, how many of them inform, and the interval where trailing zeros of a bare integer
 * may be rounding (one place coarser, at most 5 per cent). */
static void note_digits(PrintedValue *v, const char *text, int decimals)
{
  gsize n = 0;
  for (const char *p = text; *p && n + 1 < sizeof v->digits; p++)
    if (g_ascii_isdigit(*p) && (n || *p != '0')) v->digits[n++] = *p;
  v->digits[n] = '\0';
  v->significant = (int)MAX(n, 1);
  v->zeros = v->number;
  if (decimals > 0 || v->number.value == 0) return;
  double coarse = 1;
  while (n > 1 && v->digits[n - 1] == '0') {
    coarse *= 10;
    n--;
    v->significant--;
  }
  if (coarse > 1) {
    double half = fmin(coarse / 2, 0.05 * v->number.value);
    if (half > 0.5) v->zeros = number_rounded(v->number.value, half);
  }
}

static gboolean take_digits(Parser *p, const char *at, gsize *length, GError **error)
{
  gsize n = strspn(at, "0123456789.,");
  while (n > 0 && !g_ascii_isdigit(at[n - 1]))
    n--;
  g_autofree char *text = g_strndup(at, n);
  if (p->has_number) return fail(p, error, "two numbers are two rows");
  int decimals;
  if (!number_parse(text, p->style | NUMBER_THOUSANDS, &p->value.number, &decimals, error)) return FALSE;
  p->has_number = TRUE;
  p->value.decimals = decimals;
  p->value.place = pow(10, -decimals);
  note_digits(&p->value, text, decimals);
  *length = n;
  return TRUE;
}

/* ---- the whole ------------------------------------------------------------------------------------ */

static gboolean take_sign(Parser *p, char sign, GError **error)
{
  if (p->has_sign || p->has_number) return fail(p, error, "a sign that stands before no number");
  p->has_sign = TRUE;
  p->sign = sign == '-' ? -1 : 1;
  return TRUE;
}

static gboolean take_hedge(Parser *p, const Hedge *hedge, GError **error)
{
  if (p->value.hedge && p->value.hedge != hedge) return fail(p, error, "it has two hedges");
  p->value.hedge = hedge;
  return TRUE;
}

static gboolean take_next(Parser *p, const char *at, gsize *length, GError **error)
{
  *length = 1;
  if (*at == ' ') return TRUE;
  if (*at == '+' || *at == '-') return take_sign(p, *at, error);
  if (g_ascii_isdigit(*at)) return take_digits(p, at, length, error);
  gsize hedge_length = 0, word_length = 0;
  const Hedge *hedge = hedge_match(at, &hedge_length);
  const PrintedWord *word = printed_word_match(at, &word_length);
  if (hedge && hedge_length >= word_length) {
    *length = hedge_length;
    return take_hedge(p, hedge, error);
  }
  if (!word) {
    g_autofree char *rest = g_strdup(at);
    return error_set(error, ARMEX_ERROR_INPUT, "'%s' is not a printed value: '%s' is not understood", p->text,
                     rest);
  }
  *length = word_length;
  return take_word(p, word, error);
}

static void apply_scale(PrintedValue *v, double factor)
{
  v->number = number_scale(v->number, factor);
  v->zeros = number_scale(v->zeros, factor);
  v->place *= fabs(factor);
}

/* Rank and word values have no digits' interval; a fall makes the number negative. */
static gboolean finish(Parser *p, GError **error)
{
  PrintedValue *v = &p->value;
  if (!p->has_number && p->has_rank_word) {
    v->number = number_exact(1);
    v->unit = UNIT_RANK;
    v->significant = 1;
    p->has_number = p->has_rank = TRUE;
  }
  if (!p->has_number) {
    if (v->trending == TREND_NONE) return fail(p, error, "it has neither a number nor a word such as 'rose'");
    static const double values[] = {
        [TREND_ROSE] = 1, [TREND_FELL] = -1, [TREND_HIGHEST] = 1, [TREND_LOWEST] = -1};
    v->number = number_exact(values[v->trending]);
    v->unit = UNIT_WORD;
  }
  if (p->has_rank) v->number = number_exact(v->number.value);
  if (v->is_word || p->has_rank || v->unit == UNIT_WORD || v->digits[0] == '\0') v->zeros = v->number;
  if (v->unit == UNIT_MONEY && !v->has_scale) v->has_scale = TRUE;
  apply_scale(v, v->scale);
  gboolean falls = v->trending == TREND_FELL && v->unit != UNIT_WORD && v->unit != UNIT_TIMES;
  if (p->sign < 0 || falls) apply_scale(v, -1);
  return TRUE;
}

gboolean printed_value_parse(const char *text, NumberStyle style, PrintedValue *out, GError **error)
{
  Parser p = {.text = text, .style = style, .sign = 1};
  p.value.scale = 1;
  p.value.number = p.value.zeros = NUMBER_NONE;
  if (!g_utf8_validate(text, -1, NULL)) return fail(&p, error, "it is not UTF-8");
  g_autofree char *plain = plain_text(text);
  gsize length;
  for (const char *at = plain; *at; at += length)
    if (!take_next(&p, at, &length, error)) return FALSE;
  if (!finish(&p, error)) return FALSE;
  *out = p.value;
  return TRUE;
}

gboolean printed_value_set_unit(PrintedValue *value, const char *text, GError **error)
{
  Parser p = {.text = text, .sign = 1};
  p.value.scale = 1;
  g_autofree char *plain = plain_text(text);
  gsize length = 1;
  for (const char *at = plain; *at; at += length) {
    length = 1;
    const PrintedWord *word = *at == ' ' ? NULL : printed_word_match(at, &length);
    gboolean allowed =
        word && (word->role == WORD_UNIT || word->role == WORD_FOLD || word->role == WORD_CURRENCY ||
                 word->role == WORD_SCALE || word->role == WORD_FILLER || word->role == WORD_PER_YEAR ||
                 word->role == WORD_RANK);
    if (*at != ' ' && !allowed)
      return error_set(error, ARMEX_ERROR_INPUT,
                       "'%s' is not a unit ('%s' is not understood); say %%, points, times, "
                       "TIV, US$, billion US$, units or rank",
                       text, at);
    if (word && !take_word(&p, word, error)) return FALSE;
  }
  if (p.has_rank_word) p.value.unit = UNIT_RANK;
  if (value->unit != UNIT_NONE && p.value.unit != UNIT_NONE && value->unit != p.value.unit)
    return error_set(error, ARMEX_ERROR_INPUT, "the unit '%s' contradicts the value, which is in %s", text,
                     unit_class_name(value->unit));
  if (value->unit == UNIT_NONE) value->unit = p.value.unit;
  if (!value->currency) value->currency = p.value.currency;
  if (p.value.per_year) value->per_year = TRUE;
  if (p.value.is_fold) value->is_fold = TRUE;
  if (value->unit == UNIT_RANK) value->number = value->zeros = number_exact(value->number.value);
  if (p.value.scale != 1 && value->scale == 1) {
    apply_scale(value, p.value.scale);
    value->scale = p.value.scale;
  }
  value->has_scale |= p.value.has_scale || p.value.unit == UNIT_MONEY;
  return TRUE;
}

Acceptance printed_value_accept(const PrintedValue *value, Number number, double place)
{
  const Hedge *hedge = value->hedge ? value->hedge : hedge_none();
  HedgedNumber hedged = {number, place, value->is_word,
                         value->unit == UNIT_TIMES && (value->is_word || value->is_fold)};
  return hedge_accept(hedge, hedged);
}
