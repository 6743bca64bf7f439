#include "claims/sentence_parts.h"

#include <math.h>
#include <string.h>

static ShowDecimals needed(const Voice *v, const Attempt *a)
{
  return phrase_needed(v->inquiry, a);
}

/* ---- the readings --------------------------------------------------------------------------------- */

static char *printed(const Voice *v)
{
  return v->printed ? statement_of(v->inquiry, v->printed, needed(v, v->printed)) : NULL;
}

/* Where rounding decides, the digits that it decides on. */
static char *printed_finer(const Voice *v)
{
  return v->printed ? statement_of(v->inquiry, v->printed, v->printed->by_zeros ? SHOW_FINER : SHOW_FINEST)
                    : NULL;
}

static char *printed_release(const Voice *v)
{
  return v->printed ? phrase_in_release(v->printed) : NULL;
}

static char *printed_sum(const Voice *v)
{
  return v->printed ? statement_arithmetic(v->inquiry, v->printed) : NULL;
}

static char *reading(const Voice *v)
{
  return v->reading ? statement_of(v->inquiry, v->reading, needed(v, v->reading)) : NULL;
}

static char *reading_release(const Voice *v)
{
  return v->reading ? phrase_in_release(v->reading) : NULL;
}

static char *reading_sum(const Voice *v)
{
  return v->reading ? statement_arithmetic(v->inquiry, v->reading) : NULL;
}

static char *number_with_sign(const Voice *v, const Attempt *a)
{
  double value = a->reading.result.number.value;
  g_autofree char *number = phrase_number(v->inquiry, a, value, needed(v, a));
  gboolean is_signed = a->formula && a->formula->is_signed && a->unit != UNIT_WORD;
  gboolean falls = is_signed && value < 0, rises = is_signed && value > 0;
  return g_strconcat(falls ? "a fall of " : rises ? "a rise of " : "", number, NULL);
}

static char *printed_was(const Voice *v)
{
  if (!v->printed || v->printed == v->reading) return NULL;
  g_autofree char *number = number_with_sign(v, v->printed);
  g_autofree char *release = phrase_release(v->printed->reading.release);
  return g_strdup_printf("(%s) it was %s", release, number);
}

/* What the claim's own words would give. */
static char *as_printed_would_be(const Voice *v)
{
  if (!v->printed || v->printed == v->reading || v->printed->deal) return NULL;
  g_autofree char *number = number_with_sign(v, v->printed), *when = phrase_between(&v->printed->window);
  g_autofree char *release = phrase_in_release(v->printed);
  return g_strdup_printf("as printed, %s, it would be %s%s", when, number, release);
}

/* ---- releases ------------------------------------------------------------------------------------- */

static char *stands_in(const Voice *v)
{
  if (!v->inquiry->stands_in || !v->printed) return NULL;
  g_autofree char *day = phrase_release(v->inquiry->day_release),
                  *own = phrase_release(v->printed->reading.release);
  return g_strdup_printf("the release of its day, %s, is not at hand for this; that of %s stands in", day,
                         own);
}

/* An alliance that no publisher adds up is the sum over its members. */
static char *members(const Voice *v)
{
  const Series *series = v->printed ? v->printed->evaluation.series : NULL;
  const Entity *entity = v->inquiry->claim->entity;
  if (!series || !entity || series->key.entity == entity) return NULL;
  return g_strdup_printf("%s stands for the sum of %s", v->inquiry->claim->entity_name,
                         series->key.entity->name);
}

/* Without a day of printing the newest release stands for it. */
static char *undated(const Voice *v)
{
  if (!v->printed || v->inquiry->day.year || release_is_known(v->inquiry->claim->release)) return NULL;
  if (!release_is_known(v->printed->reading.release)) return NULL;
  g_autofree char *release = phrase_release(v->printed->reading.release);
  return g_strdup_printf("the claim has no date: the newest release with the data, %s, was taken", release);
}

static char *guessed(const Voice *v)
{
  if (!v->inquiry->calendar_guessed) return NULL;
  g_autofree char *release = phrase_release(v->inquiry->day_release);
  return g_strdup_printf("the day on which the release of %s came out is a guess", release);
}

static char *not_at_hand(const Voice *v)
{
  if (v->printed || !release_is_known(v->inquiry->day_release)) return NULL;
  g_autofree char *day = phrase_release(v->inquiry->day_release);
  return g_strdup_printf("the release of its day, %s, is not at hand", day);
}

/* "The figure for South Korea's arms exports": where the sentences before it spoke of another measure. */
static char *figure_of(const Claim *claim, const Measure *measure)
{
  g_autofree char *subject = phrase_subject(claim, measure, FALSE);
  return g_strdup_printf("the figure for %s", subject);
}

static char *revised(const Voice *v)
{
  if (!number_is_defined(v->verdict->revised_to) || !v->reading) return NULL;
  gboolean said = v->printed && v->printed != v->reading &&
                  v->verdict->kind == VERDICT_HOLDS_IN_ANOTHER_RELEASE &&
                  release_compare(v->printed->reading.release, v->verdict->revised_release) == 0;
  if (said) return NULL;
  g_autofree char *number =
      phrase_number(v->inquiry, v->reading, v->verdict->revised_to.value, needed(v, v->reading));
  g_autofree char *release = phrase_release(v->verdict->revised_release);
  g_autofree char *subject = v->reading->measure == v->inquiry->measure
                                 ? g_strdup("it")
                                 : figure_of(v->inquiry->claim, v->reading->measure);
  return g_strdup_printf("%s has since been revised to %s (release of %s)", subject, number, release);
}

/* The printed reading in every release at hand, where there are several and the claim meets none. */
static char *range(const Voice *v)
{
  if (!v->printed || v->printed->deal || v->printed->unit == UNIT_RANK || v->printed->unit == UNIT_WORD)
    return NULL;
  double low = v->printed->reading.result.number.value, high = low;
  int n = 1;
  for (guint i = 0; i < v->inquiry->attempts->len; i++) {
    const Attempt *a = g_ptr_array_index(v->inquiry->attempts, i);
    if (!judge_is_printed_elsewhere(v->inquiry, a)) continue;
    low = fmin(low, a->reading.result.number.value);
    high = fmax(high, a->reading.result.number.value);
    n++;
  }
  if (n < 2) return NULL;
  if (low < 0) return NULL; /* falls: "between" would read backwards */
  g_autofree char *from = phrase_bare(v->inquiry, v->printed, low, SHOW_FINER);
  g_autofree char *to = phrase_number(v->inquiry, v->printed, high, SHOW_FINER);
  return g_strdup_printf("over the %d releases at hand it lies between %s and %s", n, from, to);
}

/* ---- rounding and hedges -------------------------------------------------------------------------- */

static char *rounding(const Voice *v)
{
  if (!v->printed || v->printed->by_zeros || v->printed->unit == UNIT_WORD) return NULL;
  Number n = v->printed->reading.result.number;
  if (v->printed->unit == UNIT_RANK) return g_strdup("the order is within rounding");
  double near = fmin(fabs(n.low), fabs(n.high)), far = fmax(fabs(n.low), fabs(n.high));
  g_autofree char *low = phrase_bare(v->inquiry, v->printed, near, SHOW_FINEST);
  g_autofree char *high = phrase_number(v->inquiry, v->printed, far, SHOW_FINEST);
  return g_strdup_printf("rounding in the source leaves %s to %s open", low, high);
}

static char *zeros(const Voice *v)
{
  if (!v->printed || !v->printed->by_zeros) return NULL;
  return g_strdup_printf("the printed number ends in zeros, which may be rounding");
}

static char *understates(const Voice *v)
{
  const Attempt *p = v->printed;
  if (!p || p->truth == AGREES_NOT || p->capped != AGREES_NOT) return NULL;
  g_autofree char *claimed = phrase_claimed(v->inquiry->claim);
  return g_strdup_printf("“%s” is true but understates it", claimed);
}

static char *ambiguous(const Voice *v)
{
  const PrintedValue *value = &v->inquiry->claim->value;
  if (!value->times_more) return NULL;
  g_autofree char *more = number_print(value->number.value + 1, value->decimals, NUMBER_FORMAT_PLAIN);
  g_autofree char *same = number_print(value->number.value, value->decimals, NUMBER_FORMAT_PLAIN);
  return g_strdup_printf("“%s times more” can also mean %s times as much", same, more);
}

static char *near_tie(const Voice *v)
{
  for (guint i = 0; i < v->verdict->flags->len; i++)
    if (strcmp(g_ptr_array_index(v->verdict->flags, i), "near tie") == 0) return g_strdup("it is a near tie");
  return NULL;
}

/* ---- contradicted --------------------------------------------------------------------------------- */

static char *true_part(const Voice *v)
{
  const Attempt *p = v->printed;
  if (!p) return NULL;
  gboolean over = g_strcmp0(v->verdict->direction, "overstated") == 0;
  g_autofree char *claimed = phrase_claimed(v->inquiry->claim);
  gboolean moves = p->formula && p->formula->is_signed && p->unit != UNIT_WORD;
  if (moves || judge_moves_down(v->inquiry, p))
    return g_strdup_printf("the direction is right, but %s is too %s", claimed, over ? "much" : "little");
  if (p->unit == UNIT_RANK) return g_strdup_printf("the place is %s than printed", over ? "lower" : "higher");
  if (p->unit == UNIT_WORD) return NULL;
  return g_strdup_printf("the printed %s is too %s", claimed, over ? "high" : "low");
}

/* By how much: rates in points, amounts in per cent, contracts over all rows that fit. */
static char *size(const Voice *v)
{
  const Attempt *p = v->printed;
  if (!p || p->unit == UNIT_RANK || p->unit == UNIT_WORD || p->unit == UNIT_TIMES) return NULL;
  double claimed = fabs(accept_number(v->inquiry, p, NULL).value), least = INFINITY, most = 0;
  for (guint i = 0; i < v->inquiry->attempts->len; i++) {
    const Attempt *a = g_ptr_array_index(v->inquiry->attempts, i);
    if (a != p && !(a->deal && a->month_fits && a->partner_fits && attempt_is_trusted(a))) continue;
    double own = fabs(a->reading.result.number.value), off = 100 * fabs(claimed - own) / own;
    if (p->unit == UNIT_PERCENT && !(p->formula && strcmp(p->formula->id, "level") == 0))
      off = fabs(claimed - own);
    least = fmin(least, off);
    most = fmax(most, off);
  }
  gboolean points = p->unit == UNIT_POINTS ||
                    (p->unit == UNIT_PERCENT && !(p->formula && strcmp(p->formula->id, "level") == 0));
  g_autofree char *from = number_print(least, points ? 1 : 0, NUMBER_FORMAT_PLAIN);
  g_autofree char *to = number_print(most, points ? 1 : 0, NUMBER_FORMAT_PLAIN);
  const char *unit = points ? "percentage points" : "per cent",
             *word = g_strcmp0(v->verdict->direction, "overstated") == 0 ? "above" : "below";
  if (!isfinite(most) || strcmp(from, "0") == 0) return NULL;
  if (strcmp(from, to) == 0) return g_strdup_printf("the printed number lies %s %s %s it", from, unit, word);
  return g_strdup_printf("the printed number lies %s to %s %s %s what the sources give", from, to, unit,
                         word);
}

static char *origins(const Voice *v)
{
  const GPtrArray *list = v->verdict->may_come_from;
  if (list->len == 0) return NULL;
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < MIN(list->len, 2); i++) {
    const Attempt *a = g_ptr_array_index(list, i);
    double value = a->reading.result.number.value;
    gboolean ordinal = a->unit == UNIT_RANK;
    g_autofree char *number = ordinal
                                  ? phrase_ordinal((int)value)
                                  : phrase_bare(v->inquiry, a, value, a->deal ? SHOW_AS_CLAIMED : SHOW_FINER);
    g_ptr_array_add(words, g_strdup_printf("%s%s (%s)", g_ascii_islower(a->reading.name[0]) ? "the " : "",
                                           a->reading.name, number));
  }
  const char *first = g_ptr_array_index(words, 0);
  if (words->len == 1) return g_strdup_printf("the printed number may come from %s", first);
  return g_strdup_printf("the printed number may come from %s, or from %s", first,
                         (const char *)g_ptr_array_index(words, 1));
}

/* Growth of money in current prices is set beside the series after inflation, where one is at hand. */
static char *real_terms(const Voice *v)
{
  const Attempt *p = v->printed;
  if (!p || !p->formula || p->measure->basis != BASIS_CURRENT ||
      v->inquiry->claim->kind->family != FAMILY_AVERAGE)
    return NULL;
  const Attempt *real = NULL;
  for (guint i = 0; i < v->inquiry->attempts->len; i++) {
    const Attempt *a = g_ptr_array_index(v->inquiry->attempts, i);
    if (a->formula != p->formula || a->measure->basis != BASIS_CONSTANT || a->window.cost) continue;
    if (!real || release_compare(a->reading.release, real->reading.release) > 0) real = a;
  }
  if (!real) return NULL;
  g_autofree char *number = phrase_number(v->inquiry, real, real->reading.result.number.value, needed(v, p));
  g_autofree char *release = phrase_in_release(real);
  return g_strdup_printf("after inflation, %s grew by %s a year%s", real->measure->phrase, number, release);
}

/* "53 per cent" beside a fall of 52.5: the desk may have left out the minus. */
static char *fall_hint(const Voice *v)
{
  const Attempt *p = v->printed;
  if (!p || !p->formula || !p->formula->is_signed || p->unit == UNIT_WORD || !p->unit_fits) return NULL;
  Number computed = p->reading.result.number;
  if (computed.value >= 0) return NULL;
  if (bound_agreement(accept_bounds(v->inquiry, p).truth, number_scale(computed, -1)) == AGREES_NOT)
    return NULL;
  return g_strdup("for the desk: a fall is written with a minus or “fell by” in the column value");
}

static char *right_number(const Voice *v)
{
  if (!v->printed || v->printed->unit == UNIT_WORD) return NULL;
  return phrase_number(v->inquiry, v->printed, v->printed->reading.result.number.value,
                       needed(v, v->printed));
}

/* ---- by name -------------------------------------------------------------------------------------- */

static const struct {
  const char *name;
  char *(*say)(const Voice *);
} parts[] = {
    {"printed", printed},
    {"printed_finer", printed_finer},
    {"printed_release", printed_release},
    {"printed_sum", printed_sum},
    {"printed_was", printed_was},
    {"reading", reading},
    {"reading_release", reading_release},
    {"reading_sum", reading_sum},
    {"as_printed_would_be", as_printed_would_be},
    {"stands_in", stands_in},
    {"undated", undated},
    {"guessed", guessed},
    {"members", members},
    {"not_at_hand", not_at_hand},
    {"revised", revised},
    {"range", range},
    {"rounding", rounding},
    {"zeros", zeros},
    {"understates", understates},
    {"ambiguous", ambiguous},
    {"near_tie", near_tie},
    {"other_stage", sentence_other_stage},
    {"other_parts", sentence_other_parts},
    {"true_part", true_part},
    {"size", size},
    {"origins", origins},
    {"real_terms", real_terms},
    {"right_number", right_number},
    {"fall_hint", fall_hint},
    {"slip", sentence_slip},
    {"in_money", sentence_in_money},
    {"correction", sentence_correction},
    {"target_side", sentence_target_side},
    {"base_side", sentence_base_side},
    {"conflict", sentence_conflict},
    {"like_for_like", sentence_like_for_like},
    {"like_for_like_base", sentence_like_for_like_base},
    {"evidence", sentence_evidence},
    {"looked_for", sentence_looked_for},
    {"missing", sentence_missing},
    {"needed", sentence_needed},
};

char *sentence_part(const Voice *voice, const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
    if (strcmp(parts[i].name, name) == 0) return parts[i].say(voice);
  g_critical("no part of a sentence is called '%s'", name);
  return NULL;
}
