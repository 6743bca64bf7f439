#include "input/milex_quantity.h"

#include "input/year_columns.h"

#include <stdlib.h>

/* SIPRI's own convention, which held in every release: countries in millions of US$, local currency and
 * figures per head in units. Regions are in billions, which their title says; without it NULL. */
static char *unit_text(const MilexTitle *title, const Measure *measure)
{
  static const struct {
    const char *measure, *text;
  } units[] = {{"milex.local", "local currency"}, {"milex.capita", "current US$"}};
  if (title->regions && title->power < 0) return NULL;
  int power = title->power >= 0 ? title->power : 6;
  const char *scale = power == 9 ? "billion" : "million";
  for (gsize i = 0; i < G_N_ELEMENTS(units); i++)
    if (g_str_equal(units[i].measure, measure->id))
      return g_strdup_printf("%s%s%s", title->power >= 0 ? scale : "", title->power >= 0 ? " " : "",
                             units[i].text);
  if (measure->basis != BASIS_CONSTANT) return g_strdup_printf("%s current US$", scale);
  return title->base_year ? g_strdup_printf("%s constant %d US$", scale, title->base_year) : NULL;
}

/* ---- shares -------------------------------------------------------------------------------------- */

static gint compare_values(gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* The numbers without a per cent sign, sorted; *signs: whether others carry one. */
static GArray *bare_shares(const Reading *reading, const GArray *years, gboolean *signs)
{
  GArray *values = g_array_new(FALSE, FALSE, sizeof(double));
  *signs = FALSE;
  for (guint r = reading->header + 1; r < reading->csv->n_records; r++)
    for (guint i = 0; i < years->len; i++) {
      const char *text = csv_cell(&reading->csv->records[r], g_array_index(years, YearColumn, i).cell);
      Number number;
      *signs = *signs || g_str_has_suffix(text, "%");
      if (!number_parse(text, NUMBER_PLAIN, &number, NULL, NULL)) continue;
      g_array_append_val(values, number.value);
    }
  g_array_sort(values, compare_values);
  return values;
}

/* Shares without a per cent sign are fractions (0.0281) or per cent (2.81). Half of all countries spend
 * between 1 and 3 per cent of GDP and 3 and 10 per cent of government spending, so the middle one tells; but
 * not between 0.1 and 0.4, which may be 0.2 or 20 per cent. A number that lost its sign among others that
 * show it is what a spreadsheet stores, the fraction; in a text it may be either. NULL: not known. */
static const char *share_unit(const Reading *reading, const GArray *years)
{
  gboolean signs;
  g_autoptr(GArray) values = bare_shares(reading, years, &signs);
  if (values->len == 0 || (signs && reading->sheet)) return "fraction";
  double middle = g_array_index(values, double, values->len / 2);
  if (middle < 0.1) return "fraction";
  return middle > 0.4 && !signs ? "%" : NULL;
}

/* ---- settling ------------------------------------------------------------------------------------ */

static gboolean settle(const Reading *reading, const MilexTitle *title, const Measure *measure,
                       const GArray *years, Quantity *out, GError **error)
{
  g_autofree char *text =
      measure->kind == KIND_SHARE ? g_strdup(share_unit(reading, years)) : unit_text(title, measure);
  gboolean said = reading->options->unit || (reading->sidecar && reading->sidecar->unit);
  gboolean own = title->measure || !said;
  const Said facts = {.measure = measure,
                      .unit = own ? text : NULL,
                      .currency = measure->currency_free ? "local currency" : NULL};
  return quantity_settle(reading, &facts, csv_place(reading->csv, reading_header(reading), 0), out, error);
}

gboolean milex_quantity(Reading *reading, const MilexTitle *title, const GArray *years, Quantity *out,
                        gboolean *known, GError **error)
{
  const Measure *measure = title->measure;
  g_autoptr(GError) fault = NULL;
  *known = FALSE;
  if (!measure && !quantity_measure(reading, &measure, error)) return FALSE;
  if (measure && !g_str_has_prefix(measure->id, "milex."))
    return error_at(error, ARMEX_ERROR_USAGE, csv_place(reading->csv, reading_header(reading), 0),
                    "the sheet counts military expenditure, not %s: say which of milex.local, milex.current, "
                    "milex.constant, milex.gdp, milex.government or milex.capita",
                    measure->id);
  if (measure && settle(reading, title, measure, years, out, &fault)) {
    const Key key = quantity_key(out, NULL);
    reading->report->measure = measure;
    reading->report->unit = key_unit(&key);
    *known = TRUE;
    return TRUE;
  }
  if (reading->options->describe && (!fault || fault->code == ARMEX_ERROR_USAGE)) return TRUE;
  if (fault) {
    g_propagate_error(error, g_steal_pointer(&fault));
    return FALSE;
  }
  return reading_ask(reading, error,
                     "the title that says what the sheet counts is not there: add --measure (milex.local, "
                     "milex.current, milex.constant, milex.gdp, milex.government or milex.capita) or a "
                     "sidecar with measure");
}
