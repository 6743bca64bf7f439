/* One row for each reading of a claim, the printed one first: a stem from zero to the value, a mark by
 * verdict, the claimed value as a dashed line with its printed interval behind it. Readings that cannot be
 * computed stay, with the reason. figures.md §9.8. Drawn by kind_claim_readings_draw.c. */
#include "figures/kind_claim_readings.h"

#include "figures/kinds.h"

#include <math.h>

const ReadingRow *readings_row(const Readings *readings, guint index)
{
  return readings->recipe->rows->pdata[index];
}

char *readings_number(const Readings *readings, double value)
{
  return number_print(value, readings->recipe->claim_decimals,
                      readings->signs ? NUMBER_FORMAT_SIGN : NUMBER_FORMAT_PLAIN);
}

char *readings_claim(const Readings *readings)
{
  const Recipe *recipe = readings->recipe;
  if (!number_is_defined(recipe->claim)) return g_strdup("");
  if (recipe->claim_label) return wording_sentence(recipe->claim_label);
  g_autofree char *value = readings_number(readings, recipe->claim.value);
  return g_strdup_printf("Claimed %s", value);
}

Colour readings_colour(Mark mark)
{
  static const Colour colours[] = {[MARK_DISC] = COLOUR_DISC,
                                   [MARK_DIAMOND] = COLOUR_DIAMOND,
                                   [MARK_CROSS] = COLOUR_CROSS,
                                   [MARK_RING] = COLOUR_RING};
  return colours[mark];
}

/* ---- words ------------------------------------------------------------------------------------------ */

static const char *unit_of(const Readings *r)
{
  return r->recipe->value_unit ? r->recipe->value_unit : "";
}

static char *reading_words(const Readings *r, const ReadingRow *row)
{
  if (!number_is_defined(row->number)) return g_strdup(row->absent ? row->absent : "cannot be computed");
  return readings_number(r, row->number.value);
}

static char *make_title(const Readings *r)
{
  g_autofree char *claim = readings_claim(r);
  const ReadingRow *printed = readings_row(r, 0);
  if (!number_is_defined(printed->number))
    return g_strdup_printf("%s%sthe printed reading cannot be computed", claim, *claim ? "; " : "");
  g_autofree char *value = readings_number(r, printed->number.value);
  return g_strdup_printf("%s%sthe printed reading gives %s %s", claim, *claim ? "; " : "", value, unit_of(r));
}

static char *make_subtitle(const Readings *r)
{
  const char *unit = unit_of(r);
  return g_strdup_printf("Value under each reading of the claim%s%s", *unit ? ", " : "", unit);
}

/* Decimals that a number has, give or take what arithmetic in double costs. */
static int decimals_of(double value)
{
  int decimals = 0;
  while (decimals < 9 && fabs(number_round(value, decimals) - value) > 1e-9 * MAX(1, fabs(value)))
    decimals++;
  return decimals;
}

/* What the printed digits stand for, with as many decimals as both ends have. */
static void note_interval(GString *note, const Readings *r)
{
  const Number claim = r->recipe->claim;
  if (!number_is_defined(claim)) return;
  if (claim.high <= claim.low) {
    wording_add(note, "Dashed line: the claimed number.");
    return;
  }
  int decimals = MAX(decimals_of(claim.low), decimals_of(claim.high));
  g_autofree char *low = number_print(claim.low, decimals, NUMBER_FORMAT_PLAIN);
  g_autofree char *high = number_print(claim.high, decimals, NUMBER_FORMAT_PLAIN);
  if (r->thin_band)
    wording_add(note,
                "Dashed line: the claimed number, which stands for %s to %s, less than the line's width.",
                low, high);
  else
    wording_add(note, "Dashed line: the claimed number; band: what its printed digits stand for, %s to %s.",
                low, high);
}

static char *make_note(const Readings *r)
{
  GString *note = g_string_new(NULL);
  note_interval(note, r);
  if (r->recipe->rows->len > 1) wording_add(note, "First row: the claim as printed.");
  if (r->cut) wording_add(note, "A stem with a double slash is cut; its number is printed.");
  return g_string_free(note, FALSE);
}

static char *make_alt(const Readings *r)
{
  g_autofree char *claim = readings_claim(r);
  GString *alt = g_string_new("Chart of the readings of a claim, one row each.");
  if (*claim) wording_add(alt, "%s %s.", claim, unit_of(r));
  for (guint i = 0; i < r->recipe->rows->len; i++) {
    const ReadingRow *row = readings_row(r, i);
    g_autofree char *words = reading_words(r, row);
    wording_add(alt, "%s%s%s%s: %s%s%s.", row->name ? row->name : "", row->method ? " (" : "",
                row->method ? row->method : "", row->method ? ")" : "", words, row->word ? ", " : "",
                row->word ? row->word : "");
  }
  wording_add(alt, "Shown: %s.", r->frame->title);
  return g_string_free(alt, FALSE);
}

static void csv_row(GString *csv, const char *name, const char *method, Number number, const char *unit,
                    const char *word, const char *absent)
{
  values_text(csv, name);
  values_text(csv, method);
  values_number(csv, number.value);
  values_number(csv, number.low);
  values_number(csv, number.high);
  values_text(csv, unit);
  values_text(csv, word);
  values_text(csv, absent);
  values_end(csv);
}

static char *make_csv(const Readings *r)
{
  GString *csv = g_string_new("reading,method,value,low,high,unit,verdict,absent\n");
  if (number_is_defined(r->recipe->claim)) csv_row(csv, "claimed", "", r->recipe->claim, unit_of(r), "", "");
  for (guint i = 0; i < r->recipe->rows->len; i++) {
    const ReadingRow *row = readings_row(r, i);
    gboolean defined = number_is_defined(row->number);
    csv_row(csv, row->name ? row->name : "reading", row->method, defined ? row->number : NUMBER_NONE,
            unit_of(r), row->word, defined ? "" : row->absent);
  }
  return g_string_free(csv, FALSE);
}

/* ---- the whole -------------------------------------------------------------------------------------- */

static gboolean needs_signs(const Recipe *recipe)
{
  gboolean negative = number_is_defined(recipe->claim) && recipe->claim.value < 0;
  for (guint i = 0; i < recipe->rows->len; i++) {
    const ReadingRow *row = recipe->rows->pdata[i];
    negative = negative || (number_is_defined(row->number) && row->number.value < 0);
  }
  return recipe->signed_values || negative;
}

Figure *kind_claim_readings(const Recipe *recipe, char **notice, GError **error)
{
  if (recipe->rows->len == 0) {
    error_set(error, ARMEX_ERROR_INPUT, "figure %s: claim-readings has no reading to draw: name a claim",
              recipe->id);
    return NULL;
  }
  Readings r = {.recipe = recipe, .signs = needs_signs(recipe), .sheet = layout_sheet(recipe->preset)};
  g_autofree char *title = make_title(&r), *subtitle = make_subtitle(&r);
  r.frame = frame_open(recipe, title, subtitle);
  claim_readings_draw(&r);
  g_autofree char *note = make_note(&r);
  Figure *figure = frame_close(r.frame, note, make_alt(&r), make_csv(&r), notice);
  frame_free(r.frame);
  return figure;
}
