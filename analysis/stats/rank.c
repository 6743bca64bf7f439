#include "stats/rank.h"

/* Where one value stands among the others, counted. */
static Rank place(const Number *values, guint n, guint index)
{
  Number own = values[index];
  int above = 0, equal = 0, surely_above = 0, maybe_above = 0;
  Rank rank = {.dense = 1, .average = NAN};
  for (guint i = 0; i < n; i++) {
    if (!number_is_defined(values[i])) continue;
    rank.of++;
    if (i == index) continue;
    Number other = values[i];
    gboolean overlap = other.low < own.high && own.low < other.high;
    above += other.value > own.value;
    equal += other.value == own.value;
    surely_above += other.value > own.value && !overlap;
    maybe_above += other.value > own.value || overlap;
    rank.near_tie |= overlap && other.value != own.value;
  }
  rank.competition = above + 1;
  rank.average = above + 1 + equal / 2.0;
  rank.tied = equal > 0;
  rank.best = surely_above + 1;
  rank.worst = maybe_above + 1;
  return rank;
}

static int larger_first(const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x < y) - (x > y);
}

/* The distinct known values, largest first; returns how many. */
static guint distinct_values(const Number *values, guint n, double *out)
{
  guint known = 0, distinct = 0;
  for (guint i = 0; i < n; i++)
    if (number_is_defined(values[i])) out[known++] = values[i].value;
  qsort(out, known, sizeof *out, larger_first);
  for (guint i = 0; i < known; i++)
    if (i == 0 || out[i] != out[i - 1]) out[distinct++] = out[i];
  return distinct;
}

void rank_descending(const Number *values, guint n, Rank *out)
{
  g_autofree double *levels = g_new(double, MAX(n, 1));
  guint distinct = distinct_values(values, n, levels);
  for (guint i = 0; i < n; i++) {
    out[i] = (Rank){.average = NAN};
    if (!number_is_defined(values[i])) continue;
    out[i] = place(values, n, i);
    while ((guint)out[i].dense < distinct && levels[out[i].dense - 1] > values[i].value)
      out[i].dense++;
  }
}

Rank rank_of(const Number *values, guint n, guint index)
{
  g_autofree Rank *ranks = g_new(Rank, MAX(n, 1));
  rank_descending(values, n, ranks);
  return index < n ? ranks[index] : (Rank){.average = NAN};
}
