/* Periods: the time part of every key. A year is a period of one year; both ends are in. */
#pragma once

#include <glib.h>

typedef struct {
  int from, to;                       /* years, 1000 to 2999; from <= to */
  unsigned char from_month, to_month; /* 1..12, or 0 for whole years */
  gboolean fiscal;                    /* FY2021 */
} Period;

Period period_year(int year);
Period period_years(int from, int to);

/* Understands 2021 · 2012-2016 and 2012–2016 · 2012-16 · 2021-01..2021-06 · 2021-01 · FY2021 · FY2012-2016.
 * Refuses a reversed period, a year outside 1000..2999 and anything left over; message without a place.
 * 2007-11 is refused too, since it may be November 2007 or 2007 to 2011 (2007–11 with an en dash is years).
 * January to December of whole years reads as these years. */
gboolean period_parse(const char *text, Period *out, GError **error);

int period_length(Period p);       /* years, both ends in */
gboolean period_is_year(Period p); /* one whole year, calendar or fiscal */
gboolean period_equal(Period a, Period b);
int period_compare(const Period *a, const Period *b); /* from, to, months, fiscal: for sorting */
Period period_preceding(Period p);                    /* the equal period that ends just before it */

/* "2017–21", "1998–2002", "2021", "January to June 2021", "FY2021". Caller frees. */
char *period_print(Period p);
/* "2017-2021", "2021", "2021-01..2021-06": period_parse reads back every id. Caller frees. */
char *period_id(Period p);

/* ---- days ----------------------------------------------------------------------------------------- */

typedef struct {
  int year, month, day; /* day 0: only the month is known; month 0: only the year; year 0: no day at all */
} Day;

/* Understands 2022-07-28 · 2022-07 · 2022 · 28 July 2022 · 28 Jul 2022 · 13 Oct 2024 12:33:53 PM · 11-03-2023
 * (day first) · July 2022. A time of day is checked and dropped. Impossible days are refused. */
gboolean day_parse(const char *text, Day *out, GError **error);
int day_compare(Day a, Day b);     /* a missing part sorts as its last moment: 2022-07 is the end of July;
                                       no day at all is after every day */
char *day_print(Day d);            /* "28 July 2022", "July 2022", "2022", "" */
char *day_id(Day d);               /* "2022-07-28", "2022-07", "2022", "" */
const char *month_name(int month); /* "January"...; NULL outside 1..12 */
