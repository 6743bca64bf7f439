#include "stats/statistic.h"

#include "stats/growth.h"
#include "stats/period_stats.h"

#define SIPRI_TABLES "SIPRI Fact Sheet, Trends in International Arms Transfers: tables of five-year periods"
#define SIPRI_TREND "SIPRI Fact Sheet, Trends in International Arms Transfers: five-year moving average"
#define WORLD_BANK "World Bank, World Development Indicators, Statistical methods: growth rates"
#define ESCAP "United Nations ESCAP, Stats Brief 7 (April 2015), Average growth rate: computation methods"
#define NIST_HANDBOOK "NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5: location and scale"
#define OWN "armex's own definition"

/* id, name, family, formula, unit, inputs, reference, valid, span, periods */
static const Statistic statistics[] = {
    {"end-to-end", "growth end to end", STATISTIC_SPAN, "last / first − 1", "per cent",
     "the first and the last year", WORLD_BANK, TRUE, growth_end_to_end, NULL},
    {"compound", "compound annual growth", STATISTIC_SPAN,
     "(last / first) to the power of 1 / steps, − 1; the steps are one fewer than the years",
     "per cent a year", "the first and the last year", WORLD_BANK, TRUE, growth_compound, NULL},
    {"mean", "mean of yearly rates", STATISTIC_SPAN, "sum of the yearly rates / steps", "per cent a year",
     "every year of the span", ESCAP, TRUE, growth_mean, NULL},
    {"deviation", "standard deviation of yearly rates", STATISTIC_SPAN,
     "root of the sum of squared distances of the yearly rates from their mean / (steps − 1)",
     "percentage points", "every year of the span, three or more", NIST_HANDBOOK, TRUE, growth_deviation,
     NULL},
    {"median", "median of yearly rates", STATISTIC_SPAN,
     "the middle one of the yearly rates in order, or the mean of the middle two", "per cent a year",
     "every year of the span", NIST_HANDBOOK, TRUE, growth_median, NULL},
    {"simple", "total growth divided by the number of years", STATISTIC_SPAN, "(last / first − 1) / steps",
     "per cent a year", "the first and the last year",
     "no valid rate: it forgets that growth compounds; computed only to recognise a printed number", FALSE,
     growth_simple, NULL},
    {"trend", "log-linear trend", STATISTIC_SPAN,
     "exp(b) − 1, with b the least-squares slope of ln(value) on the year; "
     "95 % interval by Student's t with n − 2 degrees of freedom",
     "per cent a year", "every year of the span, all above zero", WORLD_BANK, TRUE, growth_trend, NULL},
    {"year-on-year", "change on the year before", STATISTIC_LEVEL, "(year − year before) / year before",
     "per cent", "two years in a row, the earlier above zero", ESCAP, TRUE, NULL, NULL},
    {"every-year", "growth in each year", STATISTIC_SPAN,
     "every step of the span above zero; with the longest run of rises and the smallest and the largest rate",
     "years", "every year of the span", OWN, TRUE, NULL, NULL},
    {"record", "highest or lowest since", STATISTIC_LEVEL,
     "the last earlier year that was at least as high (as low)", "year",
     "the year and every known year before it", OWN, TRUE, NULL, NULL},
    {"period-change", "change between periods", STATISTIC_PERIOD,
     "total of the period / total of the base period − 1", "per cent",
     "every year of both periods, or printed totals", SIPRI_TABLES, TRUE, NULL, period_change},
    {"period-ratio", "ratio of periods", STATISTIC_PERIOD, "total of the period / total of the base period",
     "times", "every year of both periods, or printed totals", SIPRI_TABLES, TRUE, NULL, period_ratio},
    {"period-difference", "difference between periods", STATISTIC_PERIOD,
     "total of the period − total of the base period", "", "every year of both periods, or printed totals",
     SIPRI_TABLES, TRUE, NULL, period_difference},
    {"period-per-year", "change of the mean per year", STATISTIC_PERIOD,
     "(total / years of the period) / (total / years of the base period) − 1", "per cent",
     "every year of both periods, or printed totals; for periods of unequal length", OWN, TRUE, NULL,
     period_per_year_change},
    {"total", "total of a period", STATISTIC_LEVEL,
     "sum of the years, both ends in; a total that the publisher printed wins", "",
     "every year of the period", SIPRI_TABLES, TRUE, NULL, NULL},
    {"moving-mean", "trailing moving mean", STATISTIC_LEVEL, "mean of n years, plotted at the last of them",
     "", "n years in a row", SIPRI_TREND, TRUE, NULL, NULL},
    {"index", "index", STATISTIC_LEVEL, "100 × year / base year", "index",
     "the year and the base year, above zero", OWN, TRUE, NULL, NULL},
    {"share", "share", STATISTIC_GROUP, "part / total", "per cent",
     "the part and a printed total, or else every member", SIPRI_TABLES, TRUE, NULL, NULL},
    {"share-points", "change of a share in percentage points", STATISTIC_GROUP, "later share − earlier share",
     "percentage points", "two shares", SIPRI_TABLES, TRUE, NULL, NULL},
    {"share-change", "change of a share in per cent", STATISTIC_GROUP, "later share / earlier share − 1",
     "per cent", "two shares, the earlier above zero", SIPRI_TABLES, TRUE, NULL, NULL},
    {"rank", "rank", STATISTIC_GROUP, "1 + how many are larger: equal values share a rank, as in 1, 2, 2, 4",
     "rank", "the values of all members", OWN, TRUE, NULL, NULL},
    {"top-share", "share of the k largest", STATISTIC_GROUP, "sum of the k largest / total", "per cent",
     "the values of all members", "concentration ratio CR-k", TRUE, NULL, NULL},
    {"hhi", "Herfindahl–Hirschman index", STATISTIC_GROUP, "sum of the squared shares, from 1 / n to 1", "",
     "the values of all members", "Hirschman, The Paternity of an Index, American Economic Review 54 (1964)",
     TRUE, NULL, NULL},
    {"effective-number", "effective number of members", STATISTIC_GROUP, "1 / Herfindahl–Hirschman index",
     "members", "the values of all members", "Laakso and Taagepera, Comparative Political Studies 12 (1979)",
     TRUE, NULL, NULL},
};

const Statistic *statistic_at(guint index)
{
  return index < G_N_ELEMENTS(statistics) ? &statistics[index] : NULL;
}

const Statistic *statistic_find(const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS(statistics); i++)
    if (g_strcmp0(statistics[i].id, id) == 0) return &statistics[i];
  return NULL;
}

const char *const *statistic_ids(void)
{
  static const char *ids[G_N_ELEMENTS(statistics) + 1];
  for (guint i = 0; i < G_N_ELEMENTS(statistics); i++)
    ids[i] = statistics[i].id;
  return ids;
}
