/* Releases: what a publisher calls its yearly publication, YYYY-MM; each replaces all data before it. The day
 * of extraction is another field. SIPRI: transfers in March, military expenditure in April. */
#pragma once

#include "base/period.h"

typedef struct {
  int year, month; /* 0, 0: no release known */
} Release;

#define RELEASE_NONE ((Release){0, 0})

gboolean release_parse(const char *text, Release *out, GError **error); /* 2022-03 */
gboolean release_is_known(Release r);
int release_compare(Release a, Release b);
char *release_id(Release r);    /* "2022-03" or "". Caller frees. */
char *release_print(Release r); /* "March 2022". Caller frees. */

/* The newest release of the calendar ("sipri-transfers", "sipri-milex") published on or before the day.
 * Publication days stand in one table; *guessed (may be NULL) says that the year is not in the table and the
 * second Monday of March (last Monday of April) was taken. A day without its day of month counts as the end
 * of the month. */
Release release_of_day(const char *calendar, Day day, gboolean *guessed);

/* How the publisher of a calendar begins its name: "SIPRI"; NULL for an unknown calendar. The publisher's own
 * data go before another house's copy of the same measure. */
const char *release_publisher(const char *calendar);

/* The house behind a data set's long name: "SIPRI Arms Transfers Database" -> "SIPRI"; other names as they
 * are. */
const char *release_house(const char *publisher);

/* "SIPRI's March 2022 release (extracted 28 July 2022)"; parts left out where unknown. Caller frees. */
char *release_describe(const char *publisher, Release r, Day extracted);
