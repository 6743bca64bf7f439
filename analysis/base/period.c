#include "base/period.h"

#include <string.h>

#include "base/day.h"
#include "base/error.h"
#include "base/text.h"

#define EN_DASH "\u2013"

Period period_year(int year)
{
  return period_years(year, year);
}

Period period_years(int from, int to)
{
  return (Period){.from = from, .to = to};
}

/* ---- reading -------------------------------------------------------------------------------------- */

/* One end of a period as written. */
typedef struct {
  int year, month; /* month 0: none */
} End;

static gboolean scan_end(const char **at, End *end)
{
  End found = {0};
  if (!scan_digits(at, 4, &found.year)) return FALSE;
  const char *next = *at + 1;
  if (**at == '-' && scan_digits(&next, 2, &found.month) && !g_ascii_isdigit(*next)) {
    if (!found.month) return FALSE;
    *at = next;
  } else {
    found.month = 0;
  }
  *end = found;
  return TRUE;
}

static gboolean scan_separator(const char **at)
{
  static const char *const separators[] = {"..", "-", EN_DASH, "\u2010", "\u2011"};
  const char *next = *at;
  while (*next == ' ')
    next++;
  for (guint i = 0; i < G_N_ELEMENTS(separators); i++)
    if (g_str_has_prefix(next, separators[i])) {
      next += strlen(separators[i]);
      while (*next == ' ')
        next++;
      *at = next;
      return TRUE;
    }
  return FALSE;
}

static gboolean year_fits(int year)
{
  return year >= 1000 && year <= 2999;
}

static gboolean ends_fit(End from, End to)
{
  return year_fits(from.year) && year_fits(to.year) && from.month <= 12 && to.month <= 12 &&
         !from.month == !to.month &&
         (from.year < to.year || (from.year == to.year && from.month <= to.month));
}

static Period period_of(End from, End to, gboolean fiscal)
{
  Period p = {.from = from.year,
              .to = to.year,
              .from_month = (guchar)from.month,
              .to_month = (guchar)to.month,
              .fiscal = fiscal};
  if (p.from_month == 1 && p.to_month == 12) p.from_month = p.to_month = 0;
  return p;
}

/* 2012-16 is years, 2021-01 a month; 2007-11 could be either. */
static gboolean month_may_be_year(End end)
{
  return end.month > end.year % 100;
}

static gboolean refuse(const char *text, const char *why, GError **error)
{
  g_autofree char *shown = text_clean(text, -1, 40);
  return error_set(error, ARMEX_ERROR_INPUT, "'%s' is not a period: %s", shown, why);
}

/* A second end of two digits: 2012–16. */
static gboolean scan_short_year(const char **at, End from, End *to)
{
  const char *next = *at;
  End found = {0};
  if (!scan_digits(&next, 2, &found.year) || g_ascii_isdigit(*next)) return FALSE;
  found.year += from.year / 100 * 100;
  *to = found;
  *at = next;
  return TRUE;
}

static gboolean refuse_ambiguous(const char *text, End end, GError **error)
{
  int century = end.year / 100 * 100;
  g_autofree char *why =
      g_strdup_printf("a month or years? write %d-%d, or %d-%02d..%d-%02d for the month", end.year,
                      century + end.month, end.year, end.month, end.year, end.month);
  return refuse(text, why, error);
}

/* What stands alone: a year, a month, or years in short written with a hyphen. */
static gboolean take_single(const char *text, End end, gboolean fiscal, Period *out, GError **error)
{
  End from = end, to = end;
  if (end.month && month_may_be_year(end)) {
    if (end.month <= 12) return refuse_ambiguous(text, end, error);
    from.month = to.month = 0;
    to.year = end.year / 100 * 100 + end.month;
  }
  if (!ends_fit(from, to)) return refuse(text, "give a year from 1000 to 2999, such as 2021", error);
  *out = period_of(from, to, fiscal);
  return TRUE;
}

gboolean period_parse(const char *text, Period *out, GError **error)
{
  g_autofree char *trimmed = g_strstrip(g_strdup(text));
  const char *at = trimmed;
  gboolean fiscal = g_str_has_prefix(at, "FY");
  End from, to;
  if (fiscal) at += 2;
  if (!scan_end(&at, &from)) return refuse(text, "expected 2021, 2012-2016 or 2021-01..2021-06", error);
  if (fiscal && from.month) return refuse(text, "write FY2021 or FY2012-2016", error);
  if (!*at) return take_single(text, from, fiscal, out, error);
  if (!scan_separator(&at)) return refuse(text, "something follows it", error);
  if (fiscal && g_str_has_prefix(at, "FY")) at += 2;
  if (!scan_end(&at, &to) && (fiscal || from.month || !scan_short_year(&at, from, &to)))
    return refuse(text, "the second end is not understood, write 2012-2016 or 2021-01..2021-06", error);
  if (*at) return refuse(text, "something follows it", error);
  if (!ends_fit(from, to))
    return refuse(text, "the ends must be two years or two months, the earlier first, from 1000 to 2999",
                  error);
  *out = period_of(from, to, fiscal);
  return TRUE;
}

/* ---- comparing ------------------------------------------------------------------------------------ */

int period_length(Period p)
{
  return p.to - p.from + 1;
}

gboolean period_is_year(Period p)
{
  return p.from == p.to && !p.from_month && !p.to_month;
}

gboolean period_equal(Period a, Period b)
{
  return period_compare(&a, &b) == 0;
}

int period_compare(const Period *a, const Period *b)
{
  const int differences[] = {a->from - b->from, a->to - b->to, a->from_month - b->from_month,
                             a->to_month - b->to_month, !!a->fiscal - !!b->fiscal};
  for (guint i = 0; i < G_N_ELEMENTS(differences); i++)
    if (differences[i]) return differences[i] < 0 ? -1 : 1;
  return 0;
}

Period period_preceding(Period p)
{
  if (!p.from_month) {
    int length = period_length(p);
    p.to = p.from - 1;
    p.from -= length;
    return p;
  }
  int first = p.from * 12 + p.from_month - 1, last = p.to * 12 + p.to_month - 1;
  int start = first - (last - first + 1), end = first - 1;
  return period_of((End){start / 12, start % 12 + 1}, (End){end / 12, end % 12 + 1}, p.fiscal);
}

/* ---- printing ------------------------------------------------------------------------------------- */

static char *print_months(Period p)
{
  const char *from = month_name(p.from_month), *to = month_name(p.to_month);
  if (p.from != p.to) return g_strdup_printf("%s %d to %s %d", from, p.from, to, p.to);
  if (p.from_month == p.to_month) return g_strdup_printf("%s %d", from, p.from);
  return g_strdup_printf("%s to %s %d", from, to, p.to);
}

char *period_print(Period p)
{
  const char *fiscal = p.fiscal ? "FY" : "";
  if (p.from_month) return print_months(p);
  if (p.from == p.to) return g_strdup_printf("%s%d", fiscal, p.from);
  if (!p.fiscal && p.from / 100 == p.to / 100)
    return g_strdup_printf("%d" EN_DASH "%02d", p.from, p.to % 100);
  return g_strdup_printf("%s%d" EN_DASH "%s%d", fiscal, p.from, fiscal, p.to);
}

char *period_id(Period p)
{
  const char *fiscal = p.fiscal ? "FY" : "";
  if (!p.from_month && p.from == p.to) return g_strdup_printf("%s%d", fiscal, p.from);
  if (!p.from_month) return g_strdup_printf("%s%d-%d", fiscal, p.from, p.to);
  End end = {p.to, p.to_month};
  if (p.from == p.to && p.from_month == p.to_month && !month_may_be_year(end))
    return g_strdup_printf("%d-%02d", p.from, p.from_month);
  return g_strdup_printf("%d-%02d..%d-%02d", p.from, p.from_month, p.to, p.to_month);
}
