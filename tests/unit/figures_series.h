/* Series built by hand, so that the lay-out can be tested without files. Numbers are made up. */
#pragma once

#include "data/series.h"

#include <math.h>

static Dataset synthetic_dataset = {.id = (char *)"synthetic",
                                    .title = (char *)"Synthetic figures",
                                    .publisher = (char *)"Synthetic figures",
                                    .file = (char *)"synthetic.csv",
                                    .release = {2022, 3},
                                    .extracted = {2022, 7, 28}};

/* A row that stands behind each known year. */
static const Observation synthetic_row;

/* n consecutive years; NAN is a missing one. Freed by synthetic_free. */
static inline Series *synthetic_series(const char *entity, const char *measure, const char *currency,
                                       int first_year, guint n, const double *values, double half_unit)
{
  Series *series = g_new0(Series, 1);
  series->key = (Key){.dataset = &synthetic_dataset,
                      .measure = measure_find(measure),
                      .currency = currency,
                      .entity = entity_resolve(entity),
                      .partner = entity_none(),
                      .category = ""};
  series->first_year = first_year;
  series->last_year = first_year + (int)n - 1;
  series->n = n;
  series->numbers = g_new0(Number, n);
  series->values = g_new0(double, n);
  series->states = g_new0(State, n);
  series->flags = g_new0(guint, n);
  series->confidence = g_new0(Confidence, n);
  series->lines = g_new0(guint, n);
  series->rows = g_new0(const Observation *, n);
  series->periods = g_array_new(FALSE, FALSE, sizeof(const Observation *));
  for (guint i = 0; i < n; i++) {
    series->values[i] = values[i];
    series->numbers[i] = isnan(values[i]) ? NUMBER_NONE : number_rounded(values[i], half_unit);
    series->states[i] = isnan(values[i]) ? STATE_MISSING : STATE_VALUE;
    series->rows[i] = isnan(values[i]) ? NULL : &synthetic_row;
  }
  return series;
}

static inline void synthetic_free(gpointer series)
{
  series_free(series);
}
