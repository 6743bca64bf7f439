#include "stats/record.h"

#include "stats/years.h"

/* At least as high (as low) as it. */
static gboolean reaches(Number other, Number own, RecordKind kind)
{
  return kind == RECORD_HIGHEST ? other.value >= own.value : other.value <= own.value;
}

/* The order of two different figures could be the other way round. */
static gboolean hidden(Number a, Number b)
{
  return a.value != b.value && a.low < b.high && b.low < a.high;
}

static int first_known(const Series *series, int before)
{
  for (int year = series->first_year; year < before; year++)
    if (number_is_defined(year_figure(series, year))) return year;
  return before;
}

Record record_of(const Series *series, int year, RecordKind kind)
{
  Number own = year_figure(series, year);
  if (!number_is_defined(own)) return (Record){.reason = REASON_MISSING};
  int first = first_known(series, year);
  if (first == year) return (Record){.reason = REASON_NO_PREVIOUS};
  Record record = {0};
  for (int earlier = year - 1; earlier >= first; earlier--) {
    Number other = year_figure(series, earlier);
    if (!number_is_defined(other)) {
      record.gap = earlier;
      break;
    }
    record.near_tie |= hidden(own, other);
    record.since = earlier;
    if (reaches(other, own, kind)) return record;
  }
  if (record.gap == year - 1) record.reason = REASON_NO_PREVIOUS;
  record.on_record = record.gap == 0;
  return record;
}
