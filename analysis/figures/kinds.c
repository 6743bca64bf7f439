#include "figures/kinds.h"

#include "base/text.h"

#include <string.h>

static const FigureKind kinds[] = {
    {"columns-mean", "how has a yearly figure moved, and its trailing mean?", kind_columns_mean},
    {"claim-readings", "which reading of a claim gives the claimed number?", kind_claim_readings},
    {"level-and-change", "how high was it each year, and how fast did it change?", kind_level_and_change},
    {"ranked-bars", "who is largest in a period, and who grew?", kind_ranked_bars},
};

const FigureKind *figure_kind_at(guint index)
{
  return index < G_N_ELEMENTS(kinds) ? &kinds[index] : NULL;
}

const FigureKind *figure_kind_find(const char *id)
{
  for (guint i = 0; id && i < G_N_ELEMENTS(kinds); i++)
    if (strcmp(kinds[i].id, id) == 0) return &kinds[i];
  return NULL;
}

const char *const *figure_kind_ids(void)
{
  static const char *ids[G_N_ELEMENTS(kinds) + 1];
  for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
    ids[i] = kinds[i].id;
  return ids;
}

Figure *figure_build(const Recipe *recipe, char **notice, GError **error)
{
  const FigureKind *kind = figure_kind_find(recipe->kind);
  if (!kind) {
    g_autofree char *hint = text_did_you_mean(recipe->kind ? recipe->kind : "", figure_kind_ids());
    error_set(error, ARMEX_ERROR_USAGE, "figure %s: there is no chart kind '%s'%s", recipe->id, recipe->kind,
              hint);
    return NULL;
  }
  if (notice) *notice = NULL;
  return kind->build(recipe, notice, error);
}

const Series *kind_single_series(const Recipe *recipe, Period *years, GError **error)
{
  if (recipe->series->len != 1) {
    error_set(error, ARMEX_ERROR_USAGE, "figure %s: %s draws one series, %u given: name one entity",
              recipe->id, recipe->kind, recipe->series->len);
    return NULL;
  }
  const Series *series = recipe->series->pdata[0];
  gboolean given = recipe->period.from != 0;
  int from = given ? recipe->period.from : series->first_year,
      to = given ? recipe->period.to : series->last_year;
  int first = 0, last = 0;
  for (int year = from; year <= to; year++)
    if (number_is_defined(series_number(series, year))) {
      first = first ? first : year;
      last = year;
    }
  if (!first) {
    error_set(error, ARMEX_ERROR_INPUT, "figure %s: nothing to draw, no year from %d to %d has a figure",
              recipe->id, from, to);
    return NULL;
  }
  *years = given ? period_years(from, to) : period_years(first, last);
  return series;
}
