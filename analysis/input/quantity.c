#include "input/quantity.h"

#include "base/text.h"

#include <string.h>

static const char *first_said(const char *a, const char *b, const char *c)
{
  const char *const texts[] = {a, b, c};
  for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
    if (texts[i] && *texts[i]) return texts[i];
  return NULL;
}

gboolean quantity_measure(const Reading *reading, const Measure **measure, GError **error)
{
  if (reading->sidecar && reading->sidecar->measure) {
    *measure = reading->sidecar->measure;
    return TRUE;
  }
  const char *asked = reading->options->measure;
  const Measure *found = asked ? measure_find(asked) : NULL;
  if (asked && !found) {
    g_autofree char *hint = text_did_you_mean(asked, measure_ids());
    return error_set(error, ARMEX_ERROR_USAGE, "--measure '%s' is not known%s", asked, hint);
  }
  *measure = found;
  return TRUE;
}

static gboolean settle_currency(const Reading *reading, const Said *said, const Unit *unit, Quantity *out,
                                GError **error)
{
  const Measure *measure = out->measure;
  out->currency = g_intern_string("");
  if (measure->kind != KIND_MONEY) return TRUE;
  const char *text =
      first_said(said->currency, unit->currency, reading->sidecar ? reading->sidecar->currency : NULL);
  if (!text && measure->currency_free)
    return error_set(error, ARMEX_ERROR_USAGE,
                     "the unit does not name the currency of %s, say for example --unit '%s %s'", measure->id,
                     *measure->scale ? measure->scale : "million", measure->unit);
  out->currency = g_intern_string(text ? currency_name(text) : measure->unit);
  if (text && text == said->currency && !out->currency && g_ascii_isalpha(*text)) {
    g_autofree char *word = text_clean(text, -1, 60); /* a name that a publisher prints, such as 'Leks' */
    out->currency = g_intern_string(word);
  }
  if (text && !out->currency)
    return error_set(error, ARMEX_ERROR_INPUT, "'%s' is not a currency, say for example US$ or KRW", text);
  if (!measure->currency_free && g_strcmp0(out->currency, measure->unit) != 0)
    return error_set(error, ARMEX_ERROR_INPUT, "measure %s is in %s, not in %s", measure->id, measure->unit,
                     out->currency);
  return TRUE;
}

static gboolean settle_basis(const Reading *reading, const Unit *unit, Quantity *out, GError **error)
{
  const Sidecar *sidecar = reading->sidecar;
  const Measure *measure = out->measure;
  PriceBasis said = sidecar && sidecar->basis != BASIS_NONE ? sidecar->basis : unit->basis;
  out->basis = said != BASIS_NONE && measure->currency_free ? said : measure->basis;
  if (said != BASIS_NONE && said != out->basis)
    return error_set(error, ARMEX_ERROR_INPUT, "measure %s is in %s prices, not in %s ones", measure->id,
                     measure->basis == BASIS_CONSTANT ? "constant" : "current",
                     said == BASIS_CONSTANT ? "constant" : "current");
  if (out->basis != BASIS_CONSTANT) return TRUE;
  out->base_year = unit->base_year ? unit->base_year : sidecar ? sidecar->base_year : 0;
  if (!out->base_year)
    return error_set(
        error, ARMEX_ERROR_USAGE,
        "constant prices need their base year: say it in the unit ('million constant 2023 US$') or as "
        "base_year in a sidecar");
  return TRUE;
}

static gboolean settle_unit(const Reading *reading, const Said *said, const char *text, Quantity *out,
                            GError **error)
{
  Quantity quantity = {.measure = said->measure};
  Unit unit;
  if (!unit_parse(text, &unit, error) || !unit_fits(&unit, said->measure, &quantity.shift, error) ||
      !settle_currency(reading, said, &unit, &quantity, error) ||
      !settle_basis(reading, &unit, &quantity, error))
    return FALSE;
  *out = quantity;
  return TRUE;
}

static gboolean ask_unit(const Measure *measure, Place cell, GError **error)
{
  cell.column = 0;
  return error_at(
      error, ARMEX_ERROR_USAGE, cell,
      "the file does not say its unit, and a unit is never guessed: add --unit (for %s for example "
      "'%s%s%s') or a sidecar with unit",
      measure->id, measure->scale, *measure->scale ? " " : "", measure->unit);
}

gboolean quantity_settle(const Reading *reading, const Said *said, Place cell, Quantity *out, GError **error)
{
  const Sidecar *sidecar = reading->sidecar;
  const char *in_sidecar = sidecar ? sidecar->unit : NULL, *option = reading->options->unit;
  const char *text = first_said(said->unit, in_sidecar, option);
  g_autoptr(GError) fault = NULL;
  if (!text) return ask_unit(said->measure, cell, error);
  if (settle_unit(reading, said, text, out, &fault)) return TRUE;
  if (text == said->unit) return error_at(error, (ArmexError)fault->code, cell, "%s", fault->message);
  if (text == in_sidecar)
    return error_at(error, (ArmexError)fault->code, sidecar_place(sidecar, "unit"), "%s", fault->message);
  return error_set(error, ARMEX_ERROR_USAGE, "--unit: %s", fault->message);
}

Key quantity_key(const Quantity *quantity, const Dataset *dataset)
{
  Key key = reading_key(dataset, quantity->measure);
  key.basis = quantity->basis;
  key.base_year = quantity->base_year;
  key.currency = quantity->currency;
  return key;
}

gboolean quantity_of_file(Reading *reading, const char *what, Quantity *out, gboolean *known, GError **error)
{
  const Place header = csv_place(reading->csv, reading_header(reading), 0);
  Said said = {0};
  g_autoptr(GError) fault = NULL;
  *known = FALSE;
  if (!quantity_measure(reading, &said.measure, error)) return FALSE;
  if (said.measure && quantity_settle(reading, &said, header, out, &fault)) {
    const Key key = quantity_key(out, NULL);
    reading->report->measure = said.measure;
    reading->report->unit = key_unit(&key);
    *known = TRUE;
    return TRUE;
  }
  if (reading->options->describe && (!fault || fault->code == ARMEX_ERROR_USAGE)) return TRUE;
  if (fault) {
    g_propagate_error(error, g_steal_pointer(&fault));
    return FALSE;
  }
  return reading_ask(
      reading, error,
      "the file does not say what %s: add --measure and --unit (for example --measure exports.tiv "
      "--unit 'million TIV') or a sidecar",
      what);
}

static gint compare_lines(gconstpointer a, gconstpointer b)
{
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void quantity_report(Reading *reading, GHashTable *quantities)
{
  g_autoptr(GPtrArray) seen = g_ptr_array_new_with_free_func(g_free);
  GHashTableIter iter;
  gpointer value;
  g_hash_table_iter_init(&iter, quantities);
  while (g_hash_table_iter_next(&iter, NULL, &value)) {
    const Quantity *quantity = value;
    const Key key = quantity_key(quantity, NULL);
    g_autofree char *unit = key_unit(&key);
    g_autofree char *line = g_strdup_printf("%s in %s", quantity->measure->id, unit);
    reading->report->measure = quantity->measure;
    g_free(reading->report->unit);
    reading->report->unit = g_steal_pointer(&unit);
    if (!g_ptr_array_find_with_equal_func(seen, line, g_str_equal, NULL))
      g_ptr_array_add(seen, g_steal_pointer(&line));
  }
  if (seen->len < 2) return;
  reading->report->measure = NULL;
  g_clear_pointer(&reading->report->unit, g_free);
  g_ptr_array_sort(seen, compare_lines);
  g_ptr_array_add(seen, NULL);
  g_autofree char *list = g_strjoinv(", ", (char **)seen->pdata);
  reading_note(reading, "several measures or units: %s", list);
}
