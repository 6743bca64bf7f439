#include "data/release.h"

#include "base/error.h"

#include <string.h>

gboolean release_parse(const char *text, Release *out, GError **error)
{
  const char *t = text ? text : "";
  gboolean shaped = strlen(t) == 7 && t[4] == '-';
  for (gsize i = 0; shaped && i < 7; i++)
    shaped = i == 4 || g_ascii_isdigit(t[i]);
  Release r = RELEASE_NONE;
  if (shaped) {
    r.year = (int)g_ascii_strtoll(t, NULL, 10);
    r.month = (int)g_ascii_strtoll(t + 5, NULL, 10);
  }
  if (r.year < 1900 || r.year > 2999 || r.month < 1 || r.month > 12)
    return error_set(error, ARMEX_ERROR_INPUT, "'%s' is not a release, say year and month, such as 2022-03",
                     t);
  *out = r;
  return TRUE;
}

gboolean release_is_known(Release r)
{
  return r.year != 0;
}

int release_compare(Release a, Release b)
{
  return a.year != b.year ? a.year - b.year : a.month - b.month;
}

char *release_id(Release r)
{
  return release_is_known(r) ? g_strdup_printf("%04d-%02d", r.year, r.month) : g_strdup("");
}

char *release_print(Release r)
{
  return release_is_known(r) ? g_strdup_printf("%s %d", month_name(r.month), r.year) : g_strdup("");
}

/* Every publication so far was on a Monday; `monday` counts from 1, -1 is the last of the month. */
typedef struct {
  const char *id, *publisher;
  int month, monday;
} Calendar;

static const Calendar calendars[] = {
    {"sipri-transfers", "SIPRI", 3, 2},
    {"sipri-milex", "SIPRI", 4, -1},
};

/* SIPRI's press releases. A new release is one new row. */
static const struct {
  const char *calendar;
  Day day;
} publications[] = {
    {"sipri-transfers", {2021, 3, 15}}, {"sipri-transfers", {2022, 3, 14}},
    {"sipri-transfers", {2023, 3, 13}}, {"sipri-transfers", {2024, 3, 11}},
    {"sipri-transfers", {2025, 3, 10}}, {"sipri-transfers", {2026, 3, 9}},
    {"sipri-milex", {2023, 4, 24}},     {"sipri-milex", {2024, 4, 22}},
    {"sipri-milex", {2025, 4, 28}},
};

static const Calendar *calendar_find(const char *id)
{
  for (gsize i = 0; id && i < G_N_ELEMENTS(calendars); i++)
    if (strcmp(calendars[i].id, id) == 0) return &calendars[i];
  return NULL;
}

static Day guess_publication(const Calendar *calendar, int year)
{
  GDate date;
  g_date_clear(&date, 1);
  g_date_set_dmy(&date, 1, (GDateMonth)calendar->month, (GDateYear)year);
  int first = 1 + (8 - (int)g_date_get_weekday(&date)) % 7;
  int days = g_date_get_days_in_month((GDateMonth)calendar->month, (GDateYear)year);
  int day = calendar->monday > 0 ? first + 7 * (calendar->monday - 1) : first + 7 * ((days - first) / 7);
  return (Day){year, calendar->month, day};
}

static Day publication_of(const Calendar *calendar, int year, gboolean *guessed)
{
  for (gsize i = 0; i < G_N_ELEMENTS(publications); i++)
    if (strcmp(publications[i].calendar, calendar->id) == 0 && publications[i].day.year == year)
      return publications[i].day;
  *guessed = TRUE;
  return guess_publication(calendar, year);
}

Release release_of_day(const char *calendar, Day day, gboolean *guessed)
{
  gboolean guess = FALSE;
  const Calendar *c = calendar_find(calendar);
  Release r = RELEASE_NONE;
  if (c && day.year != 0) {
    gboolean out = day_compare(publication_of(c, day.year, &guess), day) <= 0;
    r = (Release){out ? day.year : day.year - 1, c->month};
  }
  if (guessed) *guessed = guess;
  return r;
}

const char *release_publisher(const char *calendar)
{
  const Calendar *c = calendar_find(calendar);
  return c ? c->publisher : NULL;
}

/* Data sets are published under long names; running text names the house. */
static const struct {
  const char *prefix, *house;
} houses[] = {
    {"SIPRI", "SIPRI"},
    {"Stockholm International Peace Research Institute", "SIPRI"},
    {"World Bank", "the World Bank"},
    {"World Development Indicators", "the World Bank"},
};

const char *release_house(const char *publisher)
{
  for (gsize i = 0; i < G_N_ELEMENTS(houses); i++)
    if (g_str_has_prefix(publisher, houses[i].prefix)) return houses[i].house;
  return publisher;
}

char *release_describe(const char *publisher, Release r, Day extracted)
{
  const char *house = release_house(publisher ? publisher : "");
  g_autofree char *month = release_print(r), *day = day_print(extracted);
  GString *text = g_string_new(house);
  if (*month) g_string_append_printf(text, "%s%s release", *house ? "'s " : "", month);
  if (*day) g_string_append_printf(text, text->len ? " (extracted %s)" : "extracted %s", day);
  return g_string_free(text, FALSE);
}
