/* Sentences on the cells of a series: range, and what is no plain figure. */
#include "figures/wording.h"

#include <math.h>

void wording_add(GString *text, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *sentence = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  if (*sentence && text->len) g_string_append_c(text, ' ');
  g_string_append(text, sentence);
}

char *wording_count(int n)
{
  static const char *const words[] = {"two",   "three", "four", "five",   "six",   "seven",
                                      "eight", "nine",  "ten",  "eleven", "twelve"};
  return n >= 2 && n < 2 + (int)G_N_ELEMENTS(words) ? g_strdup(words[n - 2]) : g_strdup_printf("%d", n);
}

static gboolean is_inside(const Series *series, int year)
{
  return series->n > 0 && year >= series->first_year && year <= series->last_year;
}

gboolean wording_is_verified(const Series *series, int year)
{
  return is_inside(series, year) && series->confidence[year - series->first_year] < CONFIDENCE_UNVERIFIED;
}

guint wording_flags(const Series *series, int year)
{
  return is_inside(series, year) ? series->flags[year - series->first_year] : 0;
}

char *wording_range(const Series *series, int from, int to)
{
  int first = 0, last = 0, highest = 0, lowest = 0;
  for (int year = from; year <= to; year++) {
    double value = series_number(series, year).value;
    if (isnan(value)) continue;
    first = first ? first : year;
    last = year;
    if (!highest || value > series_number(series, highest).value) highest = year;
    if (!lowest || value < series_number(series, lowest).value) lowest = year;
  }
  if (!first) return g_strdup("");
  const struct {
    const char *word;
    int year;
  } points[] = {{"First", first}, {"last", last}, {"highest", highest}, {"lowest", lowest}};
  GString *text = g_string_new(NULL);
  for (guint i = 0; i < G_N_ELEMENTS(points); i++) {
    g_autofree char *value = number_print(series_number(series, points[i].year).value,
                                          series->key.measure->decimals, NUMBER_FORMAT_PLAIN);
    g_string_append_printf(text, "%s%s %s (%d)", i ? ", " : "", points[i].word, value, points[i].year);
  }
  g_string_append_c(text, '.');
  return g_string_free(text, FALSE);
}

/* ---- what is no plain figure ------------------------------------------------------------------------ */

static gboolean is_unknown(const Series *series, int year)
{
  State state = series_state(series, year);
  return state == STATE_MISSING || state == STATE_NO_RATE;
}

static gboolean is_not_published(const Series *series, int year)
{
  return series_state(series, year) == STATE_NOT_PUBLISHED;
}

static gboolean is_no_state(const Series *series, int year)
{
  return series_state(series, year) == STATE_NO_STATE;
}

static gboolean is_none(const Series *series, int year)
{
  return series_state(series, year) == STATE_NONE;
}

static gboolean is_below_half(const Series *series, int year)
{
  return series_state(series, year) == STATE_BELOW_HALF;
}

static gboolean has_figure(const Series *series, int year)
{
  return number_is_defined(series_number(series, year));
}

static gboolean is_unverified(const Series *series, int year)
{
  return has_figure(series, year) && !wording_is_verified(series, year);
}

static gboolean is_estimate(const Series *series, int year)
{
  return has_figure(series, year) && wording_flags(series, year) & (FLAG_ESTIMATE | FLAG_UNCERTAIN);
}

static gboolean is_partial(const Series *series, int year)
{
  return has_figure(series, year) && wording_flags(series, year) & FLAG_PARTIAL;
}

static gboolean is_break(const Series *series, int year)
{
  return has_figure(series, year) && wording_flags(series, year) & FLAG_BREAK;
}

static const struct {
  gboolean (*holds)(const Series *series, int year);
  const char *sentence; /* with the years */
} cells[] = {
    {is_unknown, "No figure for %s."},
    {is_not_published, "Not yet published: %s."},
    {is_no_state, "No such state then: %s."},
    {is_none, "No deliveries were identified in %s."},
    {is_below_half, "Under half a unit, printed as 0: %s."},
    {is_unverified, "Hollow: unverified (%s)."},
    {is_estimate, "Estimates: %s."},
    {is_partial, "Hatched: part of the year only (%s)."},
    {is_break, "Break in the series: %s."},
};

void wording_cells(GString *note, const Series *series, int from, int to)
{
  for (guint i = 0; i < G_N_ELEMENTS(cells); i++) {
    g_autoptr(GArray) years = g_array_new(FALSE, FALSE, sizeof(int));
    for (int year = from; year <= to; year++)
      if (cells[i].holds(series, year)) g_array_append_val(years, year);
    if (years->len == 0) continue;
    g_autofree char *words = wording_years(years);
    g_autoptr(GString) sentence = g_string_new(cells[i].sentence);
    g_string_replace(sentence, "%s", words, 1);
    wording_add(note, "%s", sentence->str);
  }
}
