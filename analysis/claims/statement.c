#include "claims/statement.h"

#include "stats/record.h"

#include <math.h>
#include <string.h>

typedef struct {
  const Inquiry *inquiry;
  const Attempt *attempt;
  const char *subject; /* of the attempt's measure */
  const char *number;  /* magnitude with unit */
  const char *when;
} Parts;

static const char *rose_or_fell(double value)
{
  return value < 0 ? "fell" : value > 0 ? "rose" : "stayed level:";
}

static double value_of(const Attempt *a)
{
  return a->reading.result.number.value;
}

static char *entity_words(const Claim *c)
{
  return c->entity ? entity_in_text(c->entity) : g_strdup(c->entity_name);
}

static char *partner_words(const Claim *c)
{
  return c->partner ? entity_in_text(c->partner) : g_strdup(c->partner_name);
}

static char *base_entity_words(const Claim *c)
{
  return c->base_entity ? entity_in_text(c->base_entity) : g_strdup(c->base_entity_name);
}

/* ---- one clause per formula ----------------------------------------------------------------------- */

static char *say_level(const Parts *p)
{
  return g_strdup_printf("%s came to %s %s", p->subject, p->number, p->when);
}

static char *say_mean(const Parts *p)
{
  return g_strdup_printf("%s came to %s a year %s", p->subject, p->number, p->when);
}

static char *say_moving(const Parts *p)
{
  return g_strdup_printf("%s came to %s %s, as a mean of five years", p->subject, p->number, p->when);
}

static char *say_maximum(const Parts *p)
{
  return g_strdup_printf("%s reached at most %s %s", p->subject, p->number, p->when);
}

static char *say_change(const Parts *p)
{
  return g_strdup_printf("%s %s %s %s", p->subject, rose_or_fell(value_of(p->attempt)), p->number, p->when);
}

static char *say_count(const Parts *p)
{
  int n = (int)value_of(p->attempt);
  return g_strdup_printf("%s went to %d partners %s", p->subject, n, p->when);
}

/* "Grew": by how much is said from the two sides. */
static char *say_sign(const Parts *p)
{
  const Evaluation *e = &p->attempt->evaluation;
  double change = 100 * (e->target.value - e->base.value) / e->base.value;
  if (!isfinite(change))
    return g_strdup_printf("%s %s %s", p->subject, rose_or_fell(value_of(p->attempt)), p->when);
  g_autofree char *number = number_print(fabs(change), number_percent_decimals(change), NUMBER_FORMAT_PLAIN);
  return g_strdup_printf("%s %s %s per cent %s", p->subject, rose_or_fell(change), number, p->when);
}

static char *say_difference(const Parts *p)
{
  return g_strdup_printf("%s %s by %s %s", p->subject, rose_or_fell(value_of(p->attempt)), p->number,
                         p->when);
}

static char *say_change_per_year(const Parts *p)
{
  return g_strdup_printf("%s %s %s a year %s", p->subject, rose_or_fell(value_of(p->attempt)), p->number,
                         p->when);
}

static char *say_rate(const Parts *p)
{
  return g_strdup_printf("%s %s by %s a year %s, the %s", p->subject, rose_or_fell(value_of(p->attempt)),
                         p->number, p->when, p->attempt->formula->name);
}

static char *say_ratio(const Parts *p)
{
  const Window *w = &p->attempt->window;
  g_autofree char *target = phrase_in(w->target), *base = period_print(w->base);
  return g_strdup_printf("%s was %s that of %s %s", p->subject, p->number, base, target);
}

static char *say_increase(const Parts *p)
{
  return g_strdup_printf("%s grew by %s its size %s", p->subject, p->number, p->when);
}

static char *say_every_year(const Parts *p)
{
  double value = value_of(p->attempt);
  Period span = p->attempt->window.target;
  const char *how = value > 0   ? "rose in every year"
                    : value < 0 ? "fell in every year"
                                : "rose in some years and fell in others";
  return g_strdup_printf("%s %s from %d to %d", p->subject, how, span.from + 1, span.to);
}

static char *say_record(const Parts *p)
{
  gboolean lowest = p->inquiry->claim->value.trending == TREND_LOWEST;
  const Series *series = p->attempt->evaluation.series;
  int year = p->attempt->window.target.to;
  Record record = record_of(series, year, lowest ? RECORD_LOWEST : RECORD_HIGHEST);
  const char *word = lowest ? "lowest" : "highest";
  if (value_of(p->attempt) == 0)
    return g_strdup_printf("%s was not at its %s in %d: it was %s in %d", p->subject, word, year,
                           lowest ? "lower" : "higher", record.since);
  int since = MAX(p->attempt->window.base.from, series->first_year);
  return g_strdup_printf("%s was in %d at its %s since %d", p->subject, year, word, since);
}

static char *say_share(const Parts *p)
{
  const Claim *c = p->inquiry->claim;
  if (claim_is_bilateral(c)) {
    g_autofree char *partner = partner_words(c), *whole = phrase_subject(c, p->attempt->measure, FALSE);
    return g_strdup_printf("%s accounted for %s of %s %s", partner, p->number, whole, p->when);
  }
  g_autofree char *entity = entity_words(c);
  if (*c->base_entity_name) {
    g_autofree char *whole = base_entity_words(c);
    return g_strdup_printf("%s came to %s of that of %s %s", p->subject, p->number, whole, p->when);
  }
  return g_strdup_printf("%s accounted for %s of the world's %s %s", entity, p->number,
                         p->attempt->measure->phrase, p->when);
}

static double percent_of(Number part, Number whole)
{
  return 100 * part.value / whole.value;
}

static char *say_share_change(const Parts *p)
{
  const Evaluation *e = &p->attempt->evaluation;
  g_autofree char *entity = claim_is_bilateral(p->inquiry->claim) ? partner_words(p->inquiry->claim)
                                                                  : entity_words(p->inquiry->claim);
  g_autofree char *from = number_print(percent_of(e->base_part, e->base_whole), 2, NUMBER_FORMAT_PLAIN);
  g_autofree char *to = number_print(percent_of(e->target, e->base), 2, NUMBER_FORMAT_PLAIN);
  g_autofree char *base = period_print(p->attempt->window.base),
                  *target = period_print(p->attempt->window.target);
  return g_strdup_printf("the share of %s went from %s per cent in %s to %s in %s, %s%s", entity, from, base,
                         to, target,
                         p->attempt->unit == UNIT_TIMES ? ""
                         : value_of(p->attempt) < 0     ? "down "
                                                        : "up ",
                         p->number);
}

static char *group_words(const Parts *p)
{
  const Attempt *a = p->attempt;
  if (a->top_n > 0) return g_strdup_printf("among the top %d", a->top_n);
  return g_strdup_printf("of the %d at hand", a->evaluation.rank.of);
}

static char *say_rank(const Parts *p)
{
  const Claim *c = p->inquiry->claim;
  g_autofree char *who = claim_is_bilateral(c) ? partner_words(c) : entity_words(c), *group = group_words(p);
  return g_strdup_printf("%s ranked %s %s by %s %s", who, p->number, group, p->attempt->measure->phrase,
                         p->when);
}

static char *say_growth_rank(const Parts *p)
{
  g_autofree char *who = entity_words(p->inquiry->claim), *group = group_words(p);
  return g_strdup_printf("%s ranked %s by growth %s %s", who, p->number, group, p->when);
}

static char *say_top_share(const Parts *p)
{
  if (p->attempt->top_n == 1)
    return g_strdup_printf("the largest accounted for %s of the world's %s %s", p->number,
                           p->attempt->measure->phrase, p->when);
  return g_strdup_printf("the %d largest accounted for %s of the world's %s %s", p->attempt->top_n, p->number,
                         p->attempt->measure->phrase, p->when);
}

static char *say_rounded_shares(const Parts *p)
{
  return g_strdup_printf("the rounded shares of the %d largest add up to %s %s", p->attempt->top_n, p->number,
                         p->when);
}

static char *say_entities_ratio(const Parts *p)
{
  g_autofree char *other = base_entity_words(p->inquiry->claim);
  return g_strdup_printf("%s was %s that of %s %s", p->subject, p->number, other, p->when);
}

static char *say_entities(const Parts *p)
{
  g_autofree char *other = base_entity_words(p->inquiry->claim);
  const char *word = value_of(p->attempt) < 0 ? "below" : "above";
  gboolean sign = p->attempt->unit == UNIT_WORD;
  return g_strdup_printf("%s was %s%s%s that of %s %s", p->subject, sign ? "" : p->number, sign ? "" : " ",
                         word, other, p->when);
}

static const struct {
  const char *formula, *method; /* method "*": any other */
  char *(*say)(const Parts *);
} clauses[] = {
    {"level", "mean-per-year", say_mean},
    {"level", "moving-mean", say_moving},
    {"level", "maximum", say_maximum},
    {"level", "*", say_level},
    {"count", "*", say_count},
    {"change", NULL, say_change},
    {"change", "sign", say_sign},
    {"change", "per-year", say_change_per_year},
    {"change", "*", say_rate},
    {"average", "*", say_rate},
    {"ratio", "increase", say_increase},
    {"ratio", "*", say_ratio},
    {"difference", "*", say_difference},
    {"every-year", "*", say_every_year},
    {"record", "*", say_record},
    {"share", "*", say_share},
    {"share-change", "*", say_share_change},
    {"rank", "*", say_rank},
    {"growth-rank", "*", say_growth_rank},
    {"top-share", "rounded", say_rounded_shares},
    {"top-share", "*", say_top_share},
    {"comparison", "ratio", say_entities_ratio},
    {"comparison", "*", say_entities},
};

/* ---- contracts ------------------------------------------------------------------------------------ */

static char *say_deal(const Inquiry *inquiry, const Attempt *a, ShowDecimals show)
{
  const Observation *o = a->deal;
  g_autofree char *supplier = entity_possessive(o->key.entity), *partner = entity_in_text(o->key.partner);
  g_autofree char *number = phrase_number(inquiry, a, value_of(a), show),
                  *day = day_print(o->deal->signed_on);
  gboolean sum = g_strcmp0(o->deal->stage, "sum") == 0;
  if (sum)
    return g_strdup_printf("%s contracts with %s of %s come to %s: %s", supplier, partner, day, number,
                           o->deal->what);
  const char *verb = a->unit == UNIT_COUNT ? "names" : "is worth";
  return g_strdup_printf("%s contract with %s for %s, signed in %s, %s %s", supplier, partner, o->deal->what,
                         day, verb, number);
}

/* ---- the clause ----------------------------------------------------------------------------------- */

/* A window of one span is spoken of by its ends when growth inside it is meant. */
static char *when_of(const Attempt *a)
{
  gboolean inside = a->formula->per_year && a->formula->is_signed;
  gboolean real = a->measure->basis == BASIS_CONSTANT && (a->unit == UNIT_PERCENT || a->unit == UNIT_TIMES);
  if (!inside) {
    g_autofree char *when = phrase_between(&a->window);
    return g_strconcat(when, real ? " in real terms" : "", NULL);
  }
  Period span = a->window.shape == SHAPE_ONE ? a->window.target
                                             : period_years(a->window.base.from, a->window.target.to);
  return g_strdup_printf("from %d to %d%s", span.from, span.to, real ? " in real terms" : "");
}

typedef char *(*Clause)(const Parts *);

static Clause clause_of(const Formula *formula)
{
  for (gsize i = 0; i < G_N_ELEMENTS(clauses); i++) {
    if (strcmp(clauses[i].formula, formula->id) != 0) continue;
    if (g_strcmp0(clauses[i].method, "*") == 0 || g_strcmp0(clauses[i].method, formula->method) == 0)
      return clauses[i].say;
  }
  return say_level;
}

char *statement_of(const Inquiry *inquiry, const Attempt *attempt, ShowDecimals show)
{
  if (attempt->deal) return say_deal(inquiry, attempt, show);
  g_autofree char *subject = phrase_subject(inquiry->claim, attempt->measure, TRUE);
  g_autofree char *number = phrase_number(inquiry, attempt, value_of(attempt), show),
                  *when = when_of(attempt);
  Parts parts = {inquiry, attempt, subject, number, when};
  return clause_of(attempt->formula)(&parts);
}
