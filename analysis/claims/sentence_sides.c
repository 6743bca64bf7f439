#include "claims/sentence_parts.h"

#include "base/text.h"
#include <math.h>
#include <string.h>

/* ---- slips ---------------------------------------------------------------------------------------- */

static const struct {
  const char *slip, *words;
} explanations[] = {
    {"TIV for dollars", "the number is right, the unit is not: it is TIV, a volume of arms, not"},
    {"dollars for TIV", "the number is right, the unit is not: it is money, not TIV"},
    {"another currency", "the number is right, the currency is not"},
    {"per cent for points", "the number is right in percentage points, not in per cent"},
    {"points for per cent", "the number is right in per cent, not in percentage points"},
    {"volume for share", "the number is that of the volume, not of the share"},
    {"ratio read as increase", "the number is the later figure in per cent of the earlier, not the increase"},
    {"base and target swapped", "the two periods are swapped"},
    {"million for billion", "the digits are right, the scale is not"},
    {"power of ten", "the digits are right, the decimal point is not"},
    {"mistyped digit", "one digit seems mistyped"},
    {"transposed digits", "two digits seem to have changed places"},
    {"sum of rounded shares", "the number is a sum of shares that were rounded before"},
    {"exporter for importer", "the number is that of the other side of the trade"},
    {"another month", "the value is right, the date is not"},
};

static const struct {
  const char *code, *words;
} currencies[] = {
    {"US$", "dollars"}, {"EUR", "euros"},   {"GBP", "pounds"}, {"KRW", "won"},    {"JPY", "yen"},
    {"PLN", "zloty"},   {"RUB", "roubles"}, {"CNY", "yuan"},   {"INR", "rupees"},
};

static const char *printed_currency(const Claim *claim)
{
  for (gsize i = 0; i < G_N_ELEMENTS(currencies); i++)
    if (g_strcmp0(currencies[i].code, claim->value.currency) == 0) return currencies[i].words;
  return "money";
}

char *sentence_slip(const Voice *v)
{
  gboolean currency = g_strcmp0(v->verdict->slip, "TIV for dollars") == 0;
  for (gsize i = 0; i < G_N_ELEMENTS(explanations); i++)
    if (g_strcmp0(explanations[i].slip, v->verdict->slip) == 0)
      return g_strdup_printf("%s%s%s", explanations[i].words, currency ? " " : "",
                             currency ? printed_currency(v->inquiry->claim) : "");
  return NULL;
}

/* TIV that was taken for money: what the contracts of these years were worth. */
char *sentence_in_money(const Voice *v)
{
  const Attempt *p = v->printed;
  if (g_strcmp0(v->verdict->slip, "TIV for dollars") != 0) return NULL;
  for (guint i = 0; i < v->inquiry->attempts->len; i++) {
    const Attempt *a = g_ptr_array_index(v->inquiry->attempts, i);
    if (a->unit != UNIT_MONEY || a->formula != p->formula || a->window.cost || !attempt_is_trusted(a))
      continue;
    return statement_of(v->inquiry, a, SHOW_AS_CLAIMED);
  }
  return NULL;
}

/* ---- corrections ---------------------------------------------------------------------------------- */

static char *quoted(const char *text)
{
  return g_strdup_printf("“%s”", text);
}

static char *constant_prices(const Attempt *a)
{
  int year = a->key.base_year;
  return year ? g_strdup_printf("“at %d prices”", year) : g_strdup("“at constant prices”");
}

/* What has to be said otherwise than it was printed. */
static void add_differences(const Voice *v, GPtrArray *list)
{
  const Attempt *p = v->printed, *r = v->reading;
  gboolean same_words = strcmp(p->measure->phrase, r->measure->phrase) == 0;
  if (!same_words) g_ptr_array_add(list, quoted(r->measure->phrase));
  if (p->measure != r->measure && r->measure->basis == BASIS_CONSTANT && same_words)
    g_ptr_array_add(list, constant_prices(r));
  if (p->formula != r->formula && r->formula->name) g_ptr_array_add(list, quoted(r->formula->name));
  if (p->top_n != r->top_n) {
    g_autofree char *group = r->top_n ? g_strdup_printf("among the top %d", r->top_n) : g_strdup("among all");
    g_ptr_array_add(list, quoted(group));
  }
  if (p->window.shape != r->window.shape || !period_equal(p->window.target, r->window.target) ||
      !period_equal(p->window.base, r->window.base)) {
    g_autofree char *when = phrase_between(&r->window);
    g_ptr_array_add(list, quoted(when));
  }
}

static char *corrected_month(const Voice *v)
{
  g_autofree char *day = day_print(v->reading->deal->deal->signed_on);
  return quoted(day);
}

static char *corrected_number(const Voice *v)
{
  g_autofree char *number =
      phrase_number(v->inquiry, v->reading, v->reading->reading.result.number.value, SHOW_AS_CLAIMED);
  return quoted(number);
}

static char *corrected_volume(const Voice *v)
{
  double value = v->reading->reading.result.number.value;
  g_autofree char *number = phrase_number(v->inquiry, v->reading, value, SHOW_AS_CLAIMED);
  if (v->reading->unit == UNIT_TIMES)
    return g_strdup_printf("that the volume, not the share, grew to %s", number);
  return g_strdup_printf("that the volume, not the share, %s %s", value < 0 ? "fell" : "rose", number);
}

/* The printed digits in the right scale. */
static char *corrected_scale(const Voice *v)
{
  if (v->reading->unit != UNIT_MONEY && v->reading->unit != UNIT_TIV) return corrected_number(v);
  g_autofree char *number = phrase_amount_scaled(v->reading, v->reading->reading.result.number.value,
                                                 v->inquiry->claim->value.significant);
  return quoted(number);
}

/* The exact figure, not the sum of rounded ones. */
static char *corrected_by_printed(const Voice *v)
{
  g_autofree char *number =
      phrase_number(v->inquiry, v->printed, v->printed->reading.result.number.value, SHOW_AS_CLAIMED);
  return quoted(number);
}

static const struct {
  const char *slip;
  char *(*correct)(const Voice *);
} corrections[] = {
    {"another month", corrected_month},
    {"million for billion", corrected_scale},
    {"power of ten", corrected_scale},
    {"volume for share", corrected_volume},
    {"sum of rounded shares", corrected_by_printed},
    {"base and target swapped", corrected_by_printed},
    {"ratio read as increase", corrected_by_printed},
    {"exporter for importer", corrected_by_printed},
};

char *sentence_correction(const Voice *v)
{
  for (gsize i = 0; v->verdict->slip && i < G_N_ELEMENTS(corrections); i++)
    if (strcmp(corrections[i].slip, v->verdict->slip) == 0) return corrections[i].correct(v);
  if (v->verdict->slip) return corrected_number(v);
  if (!v->printed || !v->reading) return NULL;
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(g_free);
  add_differences(v, list);
  return list->len ? text_list(list) : NULL;
}

/* ---- two sides that do not belong together -------------------------------------------------------- */

static char *side(const Voice *v, const char *text, const Measure *measure, Period period)
{
  g_autofree char *when = phrase_in(period), *what = phrase_subject(v->inquiry->claim, measure, TRUE);
  const char *unit = strcmp(measure->unit, "US$") == 0 ? "dollars" : measure->unit;
  return g_strdup_printf("the %s is %s %s, counted in %s", text, what, when, unit);
}

static const Window *printed_window(const Voice *v)
{
  return v->inquiry->windows->len ? &g_array_index(v->inquiry->windows, Window, 0) : NULL;
}

char *sentence_target_side(const Voice *v)
{
  const Claim *c = v->inquiry->claim;
  if (!c->has_base_value || !v->inquiry->measure || !printed_window(v)) return NULL;
  return side(v, claim_cell(c, "value"), v->inquiry->measure, printed_window(v)->target);
}

char *sentence_base_side(const Voice *v)
{
  const Claim *c = v->inquiry->claim;
  if (!c->has_base_value || !v->inquiry->measure || !printed_window(v)) return NULL;
  return side(v, claim_cell(c, "base_value"), c->base_measure ? c->base_measure : v->inquiry->measure,
              printed_window(v)->base);
}

char *sentence_conflict(const Voice *v)
{
  if (!v->inquiry->conflict) return NULL;
  const Window *w = printed_window(v);
  if (!v->inquiry->unequal || !w || strstr(v->inquiry->conflict, "length"))
    return g_strdup_printf("they cannot stand in one ratio: %s", v->inquiry->conflict);
  return g_strdup_printf("they cannot stand in one ratio: %s, and the periods are %d and %d years long",
                         v->inquiry->conflict, period_length(w->base), period_length(w->target));
}

/* "Per year, contracts came to 4.35 times those of 2016–20 (partly unverified)". */
static char *like_for_like(const Voice *v, const Measure *measure)
{
  for (guint i = 0; measure && i < v->inquiry->attempts->len; i++) {
    const Attempt *a = g_ptr_array_index(v->inquiry->attempts, i);
    if (a->measure != measure || !number_is_defined(a->evaluation.base)) continue;
    double change = a->reading.result.number.value;
    g_autofree char *number = number_print(fabs(change) >= 100 ? 1 + change / 100 : fabs(change),
                                           fabs(change) >= 100 ? 2 : 1, NUMBER_FORMAT_PLAIN);
    g_autofree char *base = period_print(a->window.base), *target = phrase_in(a->window.target);
    g_autofree char *release = phrase_in_release(a), *what = phrase_subject(v->inquiry->claim, measure, TRUE);
    const char *year = v->inquiry->unequal ? "per year, " : "like for like, ";
    const char *trust = attempt_is_trusted(a) ? "" : " (partly unverified)";
    if (fabs(change) >= 100)
      return g_strdup_printf("%s%s %s was %s times that of %s%s%s", year, what, target, number, base, release,
                             trust);
    return g_strdup_printf("%s%s %s was %s per cent %s that of %s%s%s", year, what, target, number,
                           change < 0 ? "below" : "above", base, release, trust);
  }
  return NULL;
}

char *sentence_like_for_like(const Voice *v)
{
  return like_for_like(v, v->inquiry->measure);
}

char *sentence_like_for_like_base(const Voice *v)
{
  const Measure *base = v->inquiry->claim->base_measure;
  return base == v->inquiry->measure ? NULL : like_for_like(v, base);
}

/* ---- no evidence ---------------------------------------------------------------------------------- */

/* There is a number, but nothing that it could be checked against. */
char *sentence_evidence(const Voice *v)
{
  const Attempt *p = v->printed ? v->printed : v->inquiry->failed;
  if (!p || p->evaluation.inputs == 0) return NULL;
  if (p->evaluation.worst == CONFIDENCE_CIRCULAR)
    return g_strdup("the only source found is the claim itself");
  if (p->evaluation.worst < CONFIDENCE_UNVERIFIED || !attempt_is_defined(p)) return NULL;
  g_autofree char *number = phrase_number(v->inquiry, p, p->reading.result.number.value, SHOW_AS_CLAIMED);
  gboolean partly = p->evaluation.best < CONFIDENCE_UNVERIFIED;
  return g_strdup_printf("the figures at hand give %s, but %s unverified", number,
                         partly ? "some of them are" : "they are");
}

static char *years_looked_for(const Voice *v)
{
  const Window *w = printed_window(v);
  return w ? phrase_between(w) : g_strdup("");
}

char *sentence_looked_for(const Voice *v)
{
  const Claim *c = v->inquiry->claim;
  g_autofree char *years = years_looked_for(v), *release = phrase_release(v->inquiry->day_release);
  const char *gap = *years ? " " : "";
  if (!v->inquiry->measure)
    return g_strdup_printf("we looked for a measure for %s: the claim names none", c->entity_name);
  g_autofree char *subject = phrase_subject(c, v->inquiry->measure, TRUE);
  return g_strdup_printf("we looked for %s%s%s%s%s", subject, gap, years,
                         *release ? ", in the release of " : "", release);
}

/* The first name in the row that nothing knows, or NULL. */
static const char *unknown_name(const Claim *c)
{
  if (*c->entity_name && !c->entity) return c->entity_name;
  if (*c->base_entity_name && !c->base_entity) return c->base_entity_name;
  return *c->partner_name && !c->partner ? c->partner_name : NULL;
}

/* The years that all releases together hold; FALSE when there is no series of years. */
static gboolean years_at_hand(const Voice *v, int *first, int *last)
{
  const Claim *c = v->inquiry->claim;
  g_autoptr(GArray) releases = readings_releases(v->inquiry, v->inquiry->measure);
  *first = *last = 0;
  for (guint i = 0; c->entity && i < releases->len; i++) {
    const Series *series = evidence_series(v->inquiry->evidence, claim_whose(c, v->inquiry->measure),
                                           g_array_index(releases, Release, i));
    if (!series || !series->n) continue;
    *first = *first ? MIN(*first, series->first_year) : series->first_year;
    *last = MAX(*last, series->last_year);
  }
  return *last > 0;
}

/* The printed period that no release reaches; FALSE when all do. */
static gboolean beyond_the_data(const Voice *v, Period *period, int *first, int *last)
{
  const Window *w = printed_window(v);
  if (v->printed || !w || !v->inquiry->measure || !years_at_hand(v, first, last)) return FALSE;
  *period = w->target;
  if (w->target.to > *last || w->target.from < *first) return TRUE;
  *period = w->base;
  return w->shape != SHAPE_ONE && w->base.from != SINCE_EVER && (w->base.to > *last || w->base.from < *first);
}

/* Which releases there are of it, if any. */
char *sentence_missing(const Voice *v)
{
  const Claim *c = v->inquiry->claim;
  if (v->printed || !v->inquiry->measure) return NULL;
  if (v->inquiry->failed && v->inquiry->failed->evaluation.worst >= CONFIDENCE_UNVERIFIED) return NULL;
  const char *unknown = unknown_name(c);
  if (unknown) {
    g_autofree char *hint = text_did_you_mean(unknown, evidence_names(v->inquiry->evidence));
    return g_strdup_printf("no data set knows the name “%s”%s", unknown, hint);
  }
  if (c->among_unknown)
    return g_strdup_printf("who belongs to “%s” is not known here; a list “A; B; C” would tell", c->among);
  Period period;
  int first, last;
  if (beyond_the_data(v, &period, &first, &last))
    return first == last ? g_strdup_printf("the only year at hand is %d", first)
                         : g_strdup_printf("at hand are the years %d to %d", first, last);
  g_autoptr(GArray) releases = readings_releases(v->inquiry, v->inquiry->measure);
  if (releases->len == 0) return g_strdup("there is no such series at hand");
  if (c->entity) {
    char *fault = evidence_group_fault(v->inquiry->evidence, claim_whose(c, v->inquiry->measure),
                                       g_array_index(releases, Release, 0));
    if (fault) return fault;
  }
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < releases->len && i < MAX_LISTED; i++)
    if (release_is_known(g_array_index(releases, Release, i)))
      g_ptr_array_add(names, phrase_release(g_array_index(releases, Release, i)));
  if (names->len == 0) return g_strdup("the series at hand does not hold all of these years");
  g_autofree char *list = text_list(names);
  if (names->len == 1) return g_strdup_printf("at hand is the release of %s, which does not give it", list);
  return g_strdup_printf("at hand are the releases of %s, which do not give it", list);
}

char *sentence_needed(const Voice *v)
{
  const Measure *m = v->inquiry->measure;
  if (!m) return g_strdup("a check needs the measure named in the claims file");
  gboolean circular = v->inquiry->printed ? v->inquiry->printed->evaluation.worst >= CONFIDENCE_UNVERIFIED
                                          : v->inquiry->failed &&
                                                v->inquiry->failed->evaluation.worst >= CONFIDENCE_UNVERIFIED;
  if (circular) return g_strdup("a check needs an independent source");
  if (unknown_name(v->inquiry->claim)) return NULL;
  Period period;
  int first, last;
  if (beyond_the_data(v, &period, &first, &last)) {
    g_autofree char *years = period_print(period);
    return g_strdup_printf("a check needs data for %s", years);
  }
  g_autofree char *release = phrase_release(v->inquiry->day_release);
  return *release
             ? g_strdup_printf("a check needs that series from the release of %s or an earlier one", release)
             : g_strdup("a check needs a data set that holds it");
}
