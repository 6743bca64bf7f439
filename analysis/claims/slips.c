/* One token that explains the number: a wrong unit, a wrong word, a wrong digit. claims.md §4. */
#include "claims/inquiry.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A test returns the reading that the slip gives (a new one, or that of the printed claim), or NULL. */
typedef Attempt *(*SlipTest)(const Inquiry *inquiry);

/* ---- units ---------------------------------------------------------------------------------------- */

static gboolean number_is_right(const Attempt *a)
{
  return a->truth != AGREES_NOT;
}

static Attempt *wrong_unit(const Inquiry *inquiry, UnitClass printed, UnitClass own)
{
  Attempt *p = inquiry->printed;
  return inquiry->claim->value.unit == printed && p->unit == own && number_is_right(p) ? p : NULL;
}

static Attempt *tiv_for_dollars(const Inquiry *inquiry)
{
  return wrong_unit(inquiry, UNIT_MONEY, UNIT_TIV);
}

static Attempt *dollars_for_tiv(const Inquiry *inquiry)
{
  return wrong_unit(inquiry, UNIT_TIV, UNIT_MONEY);
}

static Attempt *another_currency(const Inquiry *inquiry)
{
  Attempt *p = inquiry->printed;
  return p->unit_fits ? NULL : wrong_unit(inquiry, UNIT_MONEY, UNIT_MONEY);
}

/* ---- the same numbers by another formula ---------------------------------------------------------- */

/* Keeps the attempt when its number agrees with the printed one, whatever its own unit. */
static Attempt *keep_if_right(Attempt *a)
{
  if (attempt_is_defined(a) && attempt_is_trusted(a) && a->capped != AGREES_NOT) return a;
  attempt_free(a);
  return NULL;
}

/* Other data, or the sides swapped, are right by chance too easily: the number must have digits enough, and
 * the value itself must meet the bound that identifies. Its interval will do only for three digits and more,
 * which few values meet. */
static Attempt *keep_if_identified(const Inquiry *inquiry, Attempt *a)
{
  Agreement least = claim_has_digits(inquiry->claim, 3) ? AGREES_BY_INTERVAL : AGREES;
  if (a && claim_has_digits(inquiry->claim, 2) && attempt_is_defined(a) && attempt_is_trusted(a) &&
      a->capped >= least)
    return a;
  attempt_free(a);
  return NULL;
}

static Attempt *by_formula(const Inquiry *inquiry, const char *id, const char *method)
{
  Question q = inquiry_question(inquiry);
  const Formula *formula = formula_find(id, method);
  if (!formula || formula == inquiry->formula || !(formula->shapes & q.window.shape)) return NULL;
  return keep_if_right(inquiry_try(inquiry, formula, &q, 1));
}

static gboolean is_share_measure(const Inquiry *inquiry)
{
  return inquiry->measure && inquiry->measure->kind == KIND_SHARE;
}

static Attempt *per_cent_for_points(const Inquiry *inquiry)
{
  if (inquiry->claim->value.unit != UNIT_PERCENT) return NULL;
  switch (inquiry->claim->kind->family) {
  case FAMILY_SHARE_CHANGE:
    return by_formula(inquiry, "share-change", "points");
  case FAMILY_COMPARE:
    return is_share_measure(inquiry) ? by_formula(inquiry, "difference", NULL) : NULL;
  default:
    return NULL;
  }
}

static Attempt *points_for_per_cent(const Inquiry *inquiry)
{
  if (inquiry->claim->value.unit != UNIT_POINTS) return NULL;
  switch (inquiry->claim->kind->family) {
  case FAMILY_SHARE_CHANGE:
    return by_formula(inquiry, "share-change", "per-cent");
  case FAMILY_COMPARE:
    return by_formula(inquiry, "change", NULL);
  default:
    return NULL;
  }
}

/* "Its share grew by 106 per cent", where the volume did. */
static Attempt *volume_for_share(const Inquiry *inquiry)
{
  if (inquiry->claim->kind->family != FAMILY_SHARE_CHANGE) return NULL;
  const char *id = inquiry->claim->value.unit == UNIT_PERCENT ? "change"
                   : inquiry->claim->value.unit == UNIT_TIMES ? "ratio"
                                                              : NULL;
  return id ? keep_if_identified(inquiry, by_formula(inquiry, id, NULL)) : NULL;
}

/* "Up 305 per cent", where it came to 305 per cent of the base. */
static Attempt *ratio_as_increase(const Inquiry *inquiry)
{
  gboolean change =
      inquiry->claim->kind->family == FAMILY_COMPARE && inquiry->claim->value.unit == UNIT_PERCENT;
  return change ? by_formula(inquiry, "ratio", "per-cent") : NULL;
}

static Attempt *swapped_sides(const Inquiry *inquiry)
{
  ClaimFamily f = inquiry->claim->kind->family;
  if (f != FAMILY_COMPARE && f != FAMILY_SHARE_CHANGE) return NULL;
  /* a difference swapped is the same number with the other sign: a wrong direction, no slip */
  if (inquiry->formula->unit != UNIT_PERCENT && inquiry->formula->unit != UNIT_TIMES) return NULL;
  Question q = inquiry_question(inquiry);
  Period target = q.window.target;
  q.window.target = q.window.base;
  q.window.base = target;
  return keep_if_identified(inquiry, inquiry_try(inquiry, inquiry->formula, &q, 1));
}

static Attempt *exporter_for_importer(const Inquiry *inquiry)
{
  const Measure *mirror = inquiry->measure ? readings_mirror(inquiry->measure) : NULL;
  if (!mirror || inquiry->claim->base_measure) return NULL;
  g_autoptr(GArray) releases = readings_releases(inquiry, mirror);
  if (releases->len == 0) return NULL;
  Question q = inquiry_question(inquiry);
  q.measure = q.base_measure = mirror;
  q.release = q.base_release = g_array_index(releases, Release, 0);
  Attempt *a = keep_if_identified(inquiry, inquiry_try(inquiry, inquiry->formula, &q, 1));
  if (a && a->unit_fits) return a;
  attempt_free(a);
  return NULL;
}

static Attempt *sum_of_rounded_shares(const Inquiry *inquiry)
{
  return inquiry->claim->kind->family == FAMILY_TOP_SHARE ? by_formula(inquiry, "top-share", "rounded")
                                                          : NULL;
}

/* ---- digits --------------------------------------------------------------------------------------- */

/* Typing may be blamed only where the rest is right: the unit, the sign, and enough digits. */
static gboolean may_be_typing(const Inquiry *inquiry, int digits)
{
  const Attempt *p = inquiry->printed;
  return p->unit_fits && claim_has_digits(inquiry->claim, digits) &&
         p->reading.result.number.value * accept_number(inquiry, p, NULL).value > 0;
}

static gboolean agrees_times(const Inquiry *inquiry, double factor)
{
  Acceptance bounds = accept_bounds(inquiry, inquiry->printed);
  return bound_agreement(bounds.capped, number_scale(inquiry->printed->reading.result.number, factor)) !=
         AGREES_NOT;
}

static Attempt *million_for_billion(const Inquiry *inquiry)
{
  if (!may_be_typing(inquiry, 2) || inquiry->claim->value.scale == 1) return NULL;
  return agrees_times(inquiry, 1e3) || agrees_times(inquiry, 1e-3) ? inquiry->printed : NULL;
}

static Attempt *power_of_ten(const Inquiry *inquiry)
{
  static const double powers[] = {10, 0.1, 100, 0.01, 1000, 0.001};
  if (!may_be_typing(inquiry, 2)) return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS(powers); i++)
    if (agrees_times(inquiry, powers[i])) return inquiry->printed;
  return NULL;
}

/* The right number in the printed form: its digits alone; NULL when it has another length. Caller frees. */
static char *right_digits(const Inquiry *inquiry)
{
  const PrintedValue *v = &inquiry->claim->value;
  double printed = accept_number(inquiry, inquiry->printed, NULL).value;
  double in_print = v->number.value / v->scale / printed * inquiry->printed->reading.result.number.value;
  g_autofree char *text = number_print(fabs(in_print), v->decimals, NUMBER_FORMAT_ASCII);
  GString *digits = g_string_new(NULL);
  for (const char *p = text; *p; p++)
    if (g_ascii_isdigit(*p) && (digits->len || *p != '0')) g_string_append_c(digits, *p);
  if (digits->len == strlen(v->digits)) return g_string_free(digits, FALSE);
  g_string_free(digits, TRUE);
  return NULL;
}

/* One digit differs, and not the last: a last digit is a difference of amount, not of typing. */
static Attempt *mistyped_digit(const Inquiry *inquiry)
{
  if (!may_be_typing(inquiry, 3)) return NULL;
  g_autofree char *right = right_digits(inquiry);
  const char *printed = inquiry->claim->value.digits;
  gsize different = 0, n = right ? strlen(right) : 0;
  for (gsize i = 0; i < n; i++)
    different += right[i] != printed[i];
  return n && different == 1 && right[n - 1] == printed[n - 1] ? inquiry->printed : NULL;
}

static Attempt *transposed_digits(const Inquiry *inquiry)
{
  if (!may_be_typing(inquiry, 3)) return NULL;
  g_autofree char *right = right_digits(inquiry);
  const char *printed = inquiry->claim->value.digits;
  for (gsize i = 0; right && i + 1 < strlen(right); i++) {
    if (right[i] == right[i + 1] || right[i] != printed[i + 1] || right[i + 1] != printed[i]) continue;
    if (strncmp(right, printed, i) == 0 && strcmp(right + i + 2, printed + i + 2) == 0)
      return inquiry->printed;
  }
  return NULL;
}

/* ---- contracts ------------------------------------------------------------------------------------ */

static Attempt *another_month(const Inquiry *inquiry)
{
  for (guint i = 0; i < inquiry->attempts->len; i++) {
    Attempt *a = g_ptr_array_index(inquiry->attempts, i);
    if (a->deal && a->partner_fits && !a->month_fits && attempt_agrees(a) && attempt_is_trusted(a)) return a;
  }
  return NULL;
}

/* ---- the table ------------------------------------------------------------------------------------ */

static const struct {
  const char *name;
  gboolean deals; /* of contracts too; the others need formula and window */
  SlipTest find;
} slips[] = {
    {"TIV for dollars", FALSE, tiv_for_dollars},
    {"dollars for TIV", FALSE, dollars_for_tiv},
    {"another currency", TRUE, another_currency},
    {"per cent for points", FALSE, per_cent_for_points},
    {"points for per cent", FALSE, points_for_per_cent},
    {"volume for share", FALSE, volume_for_share},
    {"ratio read as increase", FALSE, ratio_as_increase},
    {"base and target swapped", FALSE, swapped_sides},
    {"million for billion", TRUE, million_for_billion},
    {"power of ten", TRUE, power_of_ten},
    {"mistyped digit", TRUE, mistyped_digit},
    {"transposed digits", TRUE, transposed_digits},
    {"sum of rounded shares", FALSE, sum_of_rounded_shares},
    {"exporter for importer", FALSE, exporter_for_importer},
    {"another month", TRUE, another_month},
};

static gboolean is_known(const Inquiry *inquiry, const Attempt *attempt)
{
  return g_ptr_array_find(inquiry->attempts, attempt, NULL);
}

const char *slip_find(Inquiry *inquiry, Attempt **decides)
{
  if (!inquiry->printed) return NULL;
  /* "rose" or "highest" is right by chance one time in two: no slip explains it */
  if (inquiry->formula->unit == UNIT_WORD && !inquiry->printed->deal) return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS(slips); i++) {
    if (inquiry->printed->deal && !slips[i].deals) continue;
    Attempt *a = slips[i].find(inquiry);
    if (!a) continue;
    if (!is_known(inquiry, a)) g_ptr_array_add(inquiry->attempts, a);
    *decides = a;
    return slips[i].name;
  }
  return NULL;
}
