#include "base/day.h"

#include <string.h>

#include "base/error.h"
#include "base/period.h"
#include "base/text.h"

static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};

const char *month_name(int month)
{
  return month >= 1 && month <= 12 ? months[month - 1] : NULL;
}

/* A name in full or its first three letters; the press also writes Sept. */
static gboolean month_parse(const char *word, int *month)
{
  for (guint i = 0; i < G_N_ELEMENTS(months); i++) {
    g_autofree char *brief = g_strndup(months[i], 3);
    if (!g_ascii_strcasecmp(word, months[i]) || !g_ascii_strcasecmp(word, brief)) {
      *month = (int)i + 1;
      return TRUE;
    }
  }
  *month = 9;
  return g_ascii_strcasecmp(word, "Sept") == 0;
}

static gboolean scan_year(const char *word, int *year)
{
  return scan_digits(&word, 4, year) && !*word;
}

/* 2022, 2022-07, 2022-07-28 */
static gboolean scan_iso(const char *word, Day *day)
{
  if (!scan_digits(&word, 4, &day->year)) return FALSE;
  if (!*word) return TRUE;
  if (*word++ != '-' || !scan_digits(&word, 2, &day->month) || !day->month) return FALSE;
  if (!*word) return TRUE;
  return *word++ == '-' && scan_digits(&word, 2, &day->day) && day->day && !*word;
}

/* 11-03-2023 */
static gboolean scan_day_first(const char *word, Day *day)
{
  return scan_digits(&word, 2, &day->day) && *word++ == '-' && scan_digits(&word, 2, &day->month) &&
         *word++ == '-' && scan_year(word, &day->year) && day->day && day->month;
}

/* 28 July 2022 as three words */
static gboolean scan_words(char **words, Day *day)
{
  const char *number = words[0];
  guint digits = (guint)strspn(number, "0123456789");
  return digits >= 1 && digits <= 2 && scan_digits(&number, digits, &day->day) && !*number && day->day &&
         month_parse(words[1], &day->month) && scan_year(words[2], &day->year);
}

/* 12:33 or 12:33:53; the hour up to 12 before AM and PM. */
static gboolean is_time(const char *word, gboolean half_day)
{
  int hour, minute, second = 0;
  guint digits = (guint)strspn(word, "0123456789");
  if (digits < 1 || digits > 2 || !scan_digits(&word, digits, &hour)) return FALSE;
  if (*word++ != ':' || !scan_digits(&word, 2, &minute)) return FALSE;
  if (*word == ':') {
    word++;
    if (!scan_digits(&word, 2, &second)) return FALSE;
  }
  return !*word && minute < 60 && second < 60 && (half_day ? hour >= 1 && hour <= 12 : hour < 24);
}

/* What follows the day: nothing, or the time, which is checked and dropped. */
static gboolean is_tail(char **words)
{
  guint n = g_strv_length(words);
  if (n == 0) return TRUE;
  if (n > 2) return FALSE;
  if (n == 2 && g_ascii_strcasecmp(words[1], "AM") && g_ascii_strcasecmp(words[1], "PM")) return FALSE;
  return is_time(words[0], n == 2);
}

static gboolean scan_day(char **words, Day *day)
{
  guint n = g_strv_length(words);
  if (n >= 1 && scan_iso(words[0], day)) return is_tail(words + 1) && (n == 1 || day->day);
  *day = (Day){0};
  if (n >= 1 && scan_day_first(words[0], day)) return is_tail(words + 1);
  *day = (Day){0};
  if (n == 2) return month_parse(words[0], &day->month) && scan_year(words[1], &day->year);
  return n >= 3 && scan_words(words, day) && is_tail(words + 3);
}

static gboolean day_exists(Day d)
{
  if (d.year < 1000 || d.year > 2999 || d.month > 12) return FALSE;
  return !d.day || g_date_valid_dmy((GDateDay)d.day, (GDateMonth)d.month, (GDateYear)d.year);
}

/* Blanks of any kind and length part words. */
static char **split_words(const char *text)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
  g_auto(GStrv) pieces = g_strsplit_set(text, " \t\r\n", -1);
  for (char **piece = pieces; *piece; piece++)
    if (**piece) g_strv_builder_add(builder, *piece);
  return g_strv_builder_end(builder);
}

gboolean day_parse(const char *text, Day *out, GError **error)
{
  g_auto(GStrv) words = split_words(text);
  g_autofree char *shown = text_clean(text, -1, 40);
  Day day = {0};
  if (!scan_day(words, &day))
    return error_set(error, ARMEX_ERROR_INPUT,
                     "'%s' is not a day: expected 2022-07-28, 28 July 2022, 2022-07 or 2022", shown);
  if (!day_exists(day))
    return error_set(error, ARMEX_ERROR_INPUT, "'%s' is not a day: there is no such day", shown);
  *out = day;
  return TRUE;
}

/* As yyyymmdd, a missing part at its last moment. */
static int day_rank(Day d)
{
  if (!d.year) return G_MAXINT;
  int month = d.month ? d.month : 12;
  int day = d.day ? d.day : g_date_get_days_in_month((GDateMonth)month, (GDateYear)d.year);
  return (d.year * 100 + month) * 100 + day;
}

int day_compare(Day a, Day b)
{
  int x = day_rank(a), y = day_rank(b);
  return (x > y) - (x < y);
}

char *day_print(Day d)
{
  if (!d.year) return g_strdup("");
  if (!d.month) return g_strdup_printf("%d", d.year);
  if (!d.day) return g_strdup_printf("%s %d", month_name(d.month), d.year);
  return g_strdup_printf("%d %s %d", d.day, month_name(d.month), d.year);
}

char *day_id(Day d)
{
  if (!d.year) return g_strdup("");
  if (!d.month) return g_strdup_printf("%04d", d.year);
  if (!d.day) return g_strdup_printf("%04d-%02d", d.year, d.month);
  return g_strdup_printf("%04d-%02d-%02d", d.year, d.month, d.day);
}
