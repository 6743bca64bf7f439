#include "claims/hedge.h"

#include <math.h>
#include <string.h>

/* Where an end of the accepted interval lies. */
typedef enum {
  END_DIGITS,    /* the end of the interval of the printed digits */
  END_COARSER,   /* one place coarser, at most 5 per cent, never narrower than the digits */
  END_FACTOR,    /* factor times the number */
  END_BEYOND,    /* one last place further than the digits, never past 10 per cent */
  END_UNLIMITED, /* none (towards zero: zero) */
  END_NEXT,      /* the next whole multiple: "more than tripled" is recognised below four; of a part the
                    next whole divisor: "more than halved" above a third */
} EndKind;

typedef struct {
  EndKind kind;
  double factor;
  gboolean open;
} End;

struct Hedge {
  const char *words[6];
  End low, high;               /* truth */
  End capped_low, capped_high; /* identification */
  gboolean maximum, lower_limit, upper_limit;
};

#define DIGITS                                                                                               \
  {                                                                                                          \
    END_DIGITS, 1, FALSE                                                                                     \
  }
#define COARSER                                                                                              \
  {                                                                                                          \
    END_COARSER, 1, FALSE                                                                                    \
  }
#define TIMES(f)                                                                                             \
  {                                                                                                          \
    END_FACTOR, f, FALSE                                                                                     \
  }
#define UP_TO_NUMBER                                                                                         \
  {                                                                                                          \
    END_FACTOR, 1, TRUE                                                                                      \
  }
#define UNLIMITED                                                                                            \
  {                                                                                                          \
    END_UNLIMITED, 1, TRUE                                                                                   \
  }
#define BEYOND                                                                                               \
  {                                                                                                          \
    END_BEYOND, 1, FALSE                                                                                     \
  }

/* claims.md §2. */
static const Hedge hedges[] = {
    {{"exactly"}, DIGITS, DIGITS, DIGITS, DIGITS, FALSE, FALSE, FALSE},
    {{"about", "around", "some", "approximately", "circa"},
     COARSER,
     COARSER,
     COARSER,
     COARSER,
     FALSE,
     FALSE,
     FALSE},
    {{"roughly"}, TIMES(0.9), TIMES(1.1), TIMES(0.9), TIMES(1.1), FALSE, FALSE, FALSE},
    {{"nearly", "almost", "close to"},
     TIMES(0.95),
     UP_TO_NUMBER,
     TIMES(0.95),
     UP_TO_NUMBER,
     FALSE,
     FALSE,
     FALSE},
    {{"more than", "over", "at least", "above", "in excess of"},
     DIGITS,
     UNLIMITED,
     DIGITS,
     BEYOND,
     FALSE,
     TRUE,
     FALSE},
    {{"well over", "well above"}, TIMES(1.1), TIMES(1.5), TIMES(1.1), TIMES(1.5), FALSE, FALSE, FALSE},
    {{"just under", "just below"}, TIMES(0.98), UP_TO_NUMBER, TIMES(0.98), UP_TO_NUMBER, FALSE, FALSE, FALSE},
    {{"just over", "just above"}, UP_TO_NUMBER, TIMES(1.02), UP_TO_NUMBER, TIMES(1.02), FALSE, FALSE, FALSE},
    {{"less than", "under", "at most", "below", "fewer than"},
     UNLIMITED,
     DIGITS,
     BEYOND,
     DIGITS,
     FALSE,
     FALSE,
     TRUE},
    {{"well under", "well below"}, TIMES(0.5), TIMES(0.9), TIMES(0.5), TIMES(0.9), FALSE, FALSE, FALSE},
    {{"up to", "as much as", "as many as"}, DIGITS, DIGITS, DIGITS, DIGITS, TRUE, FALSE, FALSE},
};

const Hedge *hedge_none(void)
{
  return &hedges[0];
}

static const Hedge *find_longest(const char *text, gboolean whole, gsize *length)
{
  const Hedge *found = NULL;
  gsize longest = 0;
  for (gsize i = 0; i < G_N_ELEMENTS(hedges); i++)
    for (gsize w = 0; w < G_N_ELEMENTS(hedges[i].words) && hedges[i].words[w]; w++) {
      const char *word = hedges[i].words[w];
      gsize n = strlen(word);
      if (n <= longest || g_ascii_strncasecmp(text, word, n) != 0) continue;
      if (whole ? text[n] != '\0' : g_ascii_isalpha(text[n])) continue;
      found = &hedges[i];
      longest = n;
    }
  if (found && length) *length = longest;
  return found;
}

const Hedge *hedge_find(const char *word)
{
  if (!word || !*word || g_ascii_strcasecmp(word, "none") == 0) return hedge_none();
  return find_longest(word, TRUE, NULL);
}

const Hedge *hedge_match(const char *text, gsize *length)
{
  return find_longest(text, FALSE, length);
}

const char *hedge_word(const Hedge *hedge)
{
  return hedge == hedge_none() ? "" : hedge->words[0];
}

const char *const *hedge_words(void)
{
  static const char *words[G_N_ELEMENTS(hedges) * G_N_ELEMENTS(hedges[0].words) + 1];
  gsize n = 0;
  for (gsize i = 0; i < G_N_ELEMENTS(hedges); i++)
    for (gsize w = 0; w < G_N_ELEMENTS(hedges[i].words) && hedges[i].words[w]; w++)
      words[n++] = hedges[i].words[w];
  return words;
}

gboolean hedge_is_maximum(const Hedge *hedge)
{
  return hedge->maximum;
}

gboolean hedge_is_lower_limit(const Hedge *hedge)
{
  return hedge->lower_limit;
}

gboolean hedge_is_upper_limit(const Hedge *hedge)
{
  return hedge->upper_limit;
}

/* ---- ends ----------------------------------------------------------------------------------------- */

/* "about 7" is 6.5 to 7.5, "about 38" 36.1 to 39.9. */
static double coarser_half_width(HedgedNumber n)
{
  double digits = (n.number.high - n.number.low) / 2;
  double coarse = n.is_word ? INFINITY : 5 * n.place;
  return fmax(digits, fmin(coarse, 0.05 * n.number.value));
}

/* side: −1 for the low end, +1 for the high end. Numbers are magnitudes here. */
static double end_value(End end, HedgedNumber n, int side)
{
  double value = n.number.value, digits = side < 0 ? n.number.low : n.number.high;
  switch (end.kind) {
  case END_DIGITS:
    return digits;
  case END_COARSER:
    return value + side * coarser_half_width(n);
  case END_FACTOR:
    return end.factor * value;
  case END_BEYOND: {
    double limit = value * (1 + 0.1 * side), step = n.is_word ? limit : digits + side * n.place;
    /* a number so coarse that its own digits reach past 10 per cent keeps its digits */
    return side < 0 ? fmin(digits, fmax(step, limit)) : fmax(digits, fmin(step, limit));
  }
  case END_UNLIMITED:
    return side < 0 ? 0 : INFINITY;
  case END_NEXT:
    return value < 1 ? 1 / (floor(1 / value + 1e-9) + 1) : floor(value + 1e-9) + 1;
  }
  g_return_val_if_reached(NAN);
}

static Bound bound_of(End low, End high, HedgedNumber n)
{
  return (Bound){end_value(low, n, -1), end_value(high, n, 1), low.open, high.open};
}

/* "More than tripled" is true of everything above three and recognised below four; "more than halved" is true
 * below a half and recognised above a third: the movement is what is exceeded. A multiple below one moves
 * down. */
static gboolean word_limit(const Hedge *hedge, HedgedNumber n, Acceptance *out)
{
  static const End number = UP_TO_NUMBER, next = {END_NEXT, 1, TRUE}, none = UNLIMITED,
                   down = {END_FACTOR, 1.05, FALSE};
  if (!n.is_multiple) return FALSE;
  gboolean shrinks = n.number.value < 1;
  End low, high;
  if (!n.is_word && !hedge->lower_limit) return FALSE;
  if (shrinks && hedge == hedge_find("nearly")) {
    low = number;
    high = down;
  } else if (hedge->lower_limit) {
    out->truth = shrinks ? bound_of(none, number, n) : bound_of(number, none, n);
    out->capped = shrinks ? bound_of(next, number, n) : bound_of(number, next, n);
    return TRUE;
  } else if (hedge->upper_limit) {
    low = shrinks ? number : none;
    high = shrinks ? (End){END_FACTOR, 1 / n.number.value, TRUE} : number;
  } else {
    return FALSE;
  }
  out->truth = out->capped = bound_of(low, high, n);
  return TRUE;
}

static gboolean end_is_proportional(End end)
{
  return end.kind == END_FACTOR;
}

static Bound mirrored(Bound b)
{
  return (Bound){-b.high, -b.low, b.high_open, b.low_open};
}

Acceptance hedge_accept(const Hedge *hedge, HedgedNumber printed)
{
  gboolean negative = printed.number.value < 0;
  HedgedNumber n = printed;
  if (negative) n.number = number_scale(n.number, -1);
  Acceptance a = {.proportional = n.is_word || end_is_proportional(hedge->capped_low) ||
                                  end_is_proportional(hedge->capped_high)};
  if (!word_limit(hedge, n, &a)) {
    a.truth = bound_of(hedge->low, hedge->high, n);
    a.capped = bound_of(hedge->capped_low, hedge->capped_high, n);
  }
  if (negative) {
    a.truth = mirrored(a.truth);
    a.capped = mirrored(a.capped);
  }
  return a;
}

/* ---- agreement ------------------------------------------------------------------------------------ */

/* Digits are decimal, doubles are not: 6.75 must lie in 6.75 to 6.85. */
static double slack(double at)
{
  return isfinite(at) ? 1e-11 * fabs(at) : 0;
}

static gboolean above(double value, double low, gboolean open)
{
  return open ? value > low + slack(low) : value >= low - slack(low);
}

static gboolean below(double value, double high, gboolean open)
{
  return open ? value < high - slack(high) : value <= high + slack(high);
}

Agreement bound_agreement(Bound bound, Number result)
{
  if (!number_is_defined(result)) return AGREES_NOT;
  if (above(result.value, bound.low, bound.low_open) && below(result.value, bound.high, bound.high_open))
    return AGREES;
  if (above(result.high, bound.low, bound.low_open) && below(result.low, bound.high, bound.high_open))
    return AGREES_BY_INTERVAL;
  return AGREES_NOT;
}
