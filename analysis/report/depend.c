#include "report/depend.h"

#include "figures/paint.h"
#include <fontconfig/fontconfig.h>
#include <string.h>

/* Every part is written with its length in front, so that no two recipes share a text. */
static void put(GString *text, const char *part)
{
  if (part)
    g_string_append_printf(text, "%zu:%s;", strlen(part), part);
  else
    g_string_append(text, "-;");
}

static void put_number(GString *text, Number number)
{
  const double parts[] = {number.value, number.low, number.high};
  for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
    g_autofree char *digits = number_shortest(parts[i]);
    put(text, digits);
  }
}

static void put_period(GString *text, Period period)
{
  g_string_append_printf(text, "%d/%d/%d/%d/%d;", period.from, period.to, period.from_month, period.to_month,
                         period.fiscal);
}

static void put_key(GString *text, const Key *key)
{
  g_autofree char *release = release_id(key->dataset->release);
  g_autofree char *extracted = day_id(key->dataset->extracted);
  g_autofree char *unit = key_unit(key);
  const char *parts[] = {
      key->dataset->publisher, release,           extracted,         key->measure->id, unit,
      key->entity->key,        key->entity->name, key->partner->key, key->category};
  for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
    put(text, parts[i]);
}

/* The years that can matter: those shown, the base, and before them what a mean or a change reaches back to.
 */
static void years_used(const Recipe *recipe, const Series *series, int *from, int *to)
{
  *from = series->first_year;
  *to = series->last_year;
  if (!recipe->period.from) return;
  int reach = MAX(recipe->mean_window, 1);
  int first = recipe->base.from ? MIN(recipe->base.from, recipe->period.from) : recipe->period.from;
  *from = MAX(*from, first - reach);
  *to = MIN(*to, MAX(recipe->period.to, recipe->base.to));
}

static void put_series(GString *text, const Recipe *recipe, const Series *series)
{
  int from, to;
  put_key(text, &series->key);
  years_used(recipe, series, &from, &to);
  for (int year = from; year <= to; year++) {
    int at = year - series->first_year;
    g_string_append_printf(text, "%d,%d,%u,%d;", year, series->states[at], series->flags[at],
                           series->confidence[at]);
    put_number(text, series->numbers[at]);
  }
  for (guint i = 0; series->periods && i < series->periods->len; i++) {
    const Observation *total = g_array_index(series->periods, const Observation *, i);
    put_period(text, total->key.period);
    g_string_append_printf(text, "%d,%u,%d;", total->state, total->flags, total->confidence);
    put_number(text, total->number);
  }
}

static void put_recipe(GString *text, const Recipe *recipe)
{
  const char *parts[] = {recipe->id,          recipe->kind,       recipe->title,
                         recipe->subtitle,    recipe->note,       recipe->source,
                         recipe->claim_label, recipe->value_unit, recipe->focus ? recipe->focus->key : NULL};
  for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
    put(text, parts[i]);
  g_string_append_printf(text, "%d,%d,%d,%d,%d,%d;", recipe->preset, recipe->mean_window, recipe->top,
                         recipe->claim_decimals, recipe->signed_values, recipe->theme);
  put_period(text, recipe->period);
  put_period(text, recipe->base);
  put_period(text, recipe->claim_period);
  put_number(text, recipe->claim);
  for (guint i = 0; recipe->bands && i < recipe->bands->len; i++) {
    const Band *band = recipe->bands->pdata[i];
    put(text, band->name);
    put_period(text, band->period);
    g_string_append_printf(text, "%d;", band->focus);
  }
  for (guint i = 0; recipe->rows && i < recipe->rows->len; i++) {
    const ReadingRow *row = recipe->rows->pdata[i];
    const char *texts[] = {row->name, row->method, row->absent, row->word};
    for (guint k = 0; k < G_N_ELEMENTS(texts); k++)
      put(text, texts[k]);
    put_number(text, row->number);
    g_string_append_printf(text, "%d;", row->mark);
  }
}

char *figure_depends(const Recipe *recipe, const char *tools)
{
  g_autoptr(GString) text = g_string_new(NULL);
  put(text, tools);
  put_recipe(text, recipe);
  for (guint i = 0; recipe->series && i < recipe->series->len; i++)
    put_series(text, recipe, recipe->series->pdata[i]);
  return g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *)text->str, text->len);
}

/* "Lato 131072": the family that a drawing would get and the version its file carries. */
static void put_font(GString *text, const char *family, int weight)
{
  FcPattern *wanted =
      FcPatternBuild(NULL, FC_FAMILY, FcTypeString, family, FC_WEIGHT, FcTypeInteger, weight, NULL);
  FcConfigSubstitute(NULL, wanted, FcMatchPattern);
  FcDefaultSubstitute(wanted);
  FcResult result;
  FcPattern *match = FcFontMatch(NULL, wanted, &result);
  FcChar8 *name = NULL;
  int version = 0;
  if (match) {
    FcPatternGetString(match, FC_FAMILY, 0, &name);
    FcPatternGetInteger(match, FC_FONTVERSION, 0, &version);
  }
  g_string_append_printf(text, ", %s %d", name ? (const char *)name : "no font", version);
  if (match) FcPatternDestroy(match);
  FcPatternDestroy(wanted);
}

char *tools_id(GError **error)
{
  const char *path, *version;
  if (!paint_gnuplot(&path, &version, error)) return NULL;
  GString *text = g_string_new(NULL);
  g_string_append_printf(text, "layout %d, gnuplot %s", FIGURE_LAYOUT_VERSION, version);
  put_font(text, "Lato", FC_WEIGHT_REGULAR);
  put_font(text, "Lato", FC_WEIGHT_BOLD);
  return g_string_free(text, FALSE);
}

char *file_sha256(const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;
  if (!g_file_get_contents(path, &bytes, &length, NULL)) return NULL;
  return g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *)bytes, length);
}
