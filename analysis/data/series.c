#include "data/series.h"

#include <math.h>

void series_free(Series *series)
{
  if (!series) return;
  g_free(series->numbers);
  g_free(series->values);
  g_free(series->states);
  g_free(series->flags);
  g_free(series->confidence);
  g_free(series->lines);
  g_free(series->rows);
  if (series->periods) g_array_unref(series->periods);
  g_free(series);
}

static gboolean is_inside(const Series *series, int year)
{
  return series->n > 0 && year >= series->first_year && year <= series->last_year;
}

Number series_number(const Series *series, int year)
{
  return is_inside(series, year) ? series->numbers[year - series->first_year] : NUMBER_NONE;
}

State series_state(const Series *series, int year)
{
  return is_inside(series, year) ? series->states[year - series->first_year] : STATE_MISSING;
}

const Observation *series_published_total(const Series *series, Period period)
{
  for (guint i = 0; i < series->periods->len; i++) {
    const Observation *o = g_array_index(series->periods, const Observation *, i);
    if (!o->deal && period_equal(o->key.period, period)) return o;
  }
  return NULL;
}

Confidence series_confidence(const Series *series, Period period)
{
  const Observation *total = series_published_total(series, period);
  if (total) return total->confidence;
  Confidence worst = CONFIDENCE_VERIFIED;
  for (guint i = 0; i < series->n; i++) {
    int year = series->first_year + (int)i;
    if (year >= period.from && year <= period.to && series->rows[i])
      worst = MAX(worst, series->confidence[i]);
  }
  return worst;
}
