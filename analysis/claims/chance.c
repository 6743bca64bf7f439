#include "claims/inquiry.h"

#include <math.h>

static const double word_chance = 0.5;

typedef struct {
  double low, high; /* of the logarithm of printed magnitudes */
} Stretch;

/* Bounds of a printed N that grow with N (a share of it) or keep their width (its last place). */
typedef struct {
  double below, above;
  gboolean proportional;
} Reach;

static int compare_stretches(gconstpointer a, gconstpointer b)
{
  const Stretch *x = a, *y = b;
  return (x->low > y->low) - (x->low < y->low);
}

/* How far the capped bound reaches to either side of the printed magnitude. */
static Reach reach_of(const Inquiry *inquiry, const Attempt *a, double printed)
{
  Acceptance bounds = accept_bounds(inquiry, a);
  double low = bounds.capped.low, high = bounds.capped.high;
  if (printed < 0) {
    low = -bounds.capped.high;
    high = -bounds.capped.low;
  }
  double magnitude = fabs(printed);
  if (!isfinite(high)) high = 1.1 * magnitude; /* a limit identifies no further */
  if (a->by_zeros) {
    double factor = claim_number(inquiry->claim, &inquiry->claim->value, a->unit, a->measure, NULL).value /
                    inquiry->claim->value.number.value;
    low = fabs(factor) * fmin(fabs(inquiry->claim->value.zeros.low), fabs(inquiry->claim->value.zeros.high));
    high = fabs(factor) * fmax(fabs(inquiry->claim->value.zeros.low), fabs(inquiry->claim->value.zeros.high));
  }
  if (bounds.proportional) return (Reach){low / magnitude, high / magnitude, TRUE};
  return (Reach){magnitude - low, high - magnitude, FALSE};
}

/* Printed magnitudes that the result would have made true. FALSE: none (another direction, nothing in range).
 */
static gboolean accepted_stretch(const Inquiry *inquiry, const Attempt *a, Stretch *out)
{
  double printed = accept_number(inquiry, a, NULL).value, magnitude = fabs(printed);
  Number r = a->reading.result.number;
  if (printed < 0) r = number_scale(r, -1);
  if (r.high <= 0 || magnitude == 0) return FALSE;
  Reach reach = reach_of(inquiry, a, printed);
  double low = reach.proportional ? r.low / reach.above : r.low - reach.above;
  double high =
      reach.proportional ? (reach.below > 0 ? r.high / reach.below : 3 * magnitude) : r.high + reach.below;
  low = fmax(low, magnitude / 3);
  high = fmin(high, magnitude * 3);
  if (!(low < high)) return FALSE;
  *out = (Stretch){log(low / magnitude), log(high / magnitude)};
  return TRUE;
}

static gboolean counts(const Attempt *a, int cost)
{
  return a->eligible && a->unit_fits && a->reading.cost <= cost;
}

static double share_of_stretches(const Inquiry *inquiry, int cost)
{
  g_autoptr(GArray) stretches = g_array_new(FALSE, FALSE, sizeof(Stretch));
  for (guint i = 0; i < inquiry->attempts->len; i++) {
    const Attempt *a = g_ptr_array_index(inquiry->attempts, i);
    Stretch s;
    if (counts(a, cost) && accepted_stretch(inquiry, a, &s)) g_array_append_val(stretches, s);
  }
  g_array_sort(stretches, compare_stretches);
  double covered = 0, end = -INFINITY;
  for (guint i = 0; i < stretches->len; i++) {
    const Stretch *s = &g_array_index(stretches, Stretch, i);
    if (s->high > end) covered += s->high - fmax(s->low, end);
    end = fmax(end, s->high);
  }
  return covered / log(9);
}

static double share_of_places(const Inquiry *inquiry, int cost)
{
  g_autoptr(GByteArray) seen = g_byte_array_new(); /* by place */
  guint places = 0;
  int of = 1;
  for (guint i = 0; i < inquiry->attempts->len; i++) {
    const Attempt *a = g_ptr_array_index(inquiry->attempts, i);
    if (!counts(a, cost)) continue;
    guint place = (guint)a->reading.result.number.value;
    while (seen->len <= place)
      g_byte_array_append(seen, &(guint8){0}, 1);
    places += seen->data[place] ? 0 : 1;
    seen->data[place] = 1;
    if (a->reading.cost == 0 || of == 1) of = MAX(of, a->evaluation.rank.of);
  }
  return (double)places / of;
}

double chance_at_cost(const Inquiry *inquiry, int cost)
{
  switch (inquiry->formula->unit) {
  case UNIT_WORD:
    return word_chance;
  case UNIT_RANK:
    return share_of_places(inquiry, cost);
  default:
    return share_of_stretches(inquiry, cost);
  }
}
