#include "claims/evaluate.h"

#define YEARS SHAPE_YEARS
#define PERIODS SHAPE_PERIODS
#define PAIR (SHAPE_YEARS | SHAPE_PERIODS)
#define ONE SHAPE_ONE

/* id, method, name, unit, signed, a year, valid, windows */
static const Formula formulas[] = {
    {"level", NULL, NULL, UNIT_NONE, FALSE, FALSE, TRUE, ONE, evaluate_level},
    {"level", "mean-per-year", "mean per year", UNIT_NONE, FALSE, TRUE, TRUE, ONE, evaluate_mean_per_year},
    {"level", "moving-mean", "five-year moving mean", UNIT_NONE, FALSE, FALSE, TRUE, ONE,
     evaluate_moving_mean},
    {"level", "maximum", "largest year", UNIT_NONE, FALSE, FALSE, TRUE, ONE, evaluate_maximum},

    {"count", "partners", "number of partners", UNIT_COUNT, FALSE, FALSE, TRUE, ONE, evaluate_partners},

    {"change", NULL, NULL, UNIT_PERCENT, TRUE, FALSE, TRUE, PAIR, evaluate_change},
    {"change", "sign", "direction", UNIT_WORD, TRUE, FALSE, TRUE, PAIR, evaluate_sign},
    {"change", "compound", "compound annual growth", UNIT_PERCENT, TRUE, TRUE, TRUE, YEARS,
     evaluate_compound},
    {"change", "mean", "mean of the yearly rates", UNIT_PERCENT, TRUE, TRUE, TRUE, YEARS, evaluate_mean},
    {"change", "trend", "log-linear trend", UNIT_PERCENT, TRUE, TRUE, TRUE, YEARS, evaluate_trend},
    {"change", "simple", "total growth divided by years", UNIT_PERCENT, TRUE, TRUE, FALSE, YEARS,
     evaluate_simple},
    {"change", "per-year", "change of the mean per year", UNIT_PERCENT, TRUE, FALSE, TRUE, PERIODS,
     evaluate_change_per_year},
    {"change", "largest-year", "largest yearly rate", UNIT_PERCENT, TRUE, TRUE, TRUE, YEARS,
     evaluate_largest_year},
    {"ratio", NULL, NULL, UNIT_TIMES, FALSE, FALSE, TRUE, PAIR, evaluate_ratio},
    {"ratio", "per-cent", "ratio in per cent", UNIT_PERCENT, FALSE, FALSE, TRUE, PAIR,
     evaluate_ratio_percent},
    {"ratio", "per-year", "ratio of the means per year", UNIT_TIMES, FALSE, FALSE, TRUE, PERIODS,
     evaluate_ratio_per_year},
    {"ratio", "increase", "increase as a multiple of the base", UNIT_TIMES, FALSE, FALSE, TRUE, PAIR,
     evaluate_increase},
    {"difference", NULL, NULL, UNIT_NONE, TRUE, FALSE, TRUE, PAIR, evaluate_difference},
    {"difference", "per-year", "difference of the means per year", UNIT_NONE, TRUE, TRUE, TRUE, PERIODS,
     evaluate_difference_per_year},

    {"average", "mean", "mean of the yearly rates", UNIT_PERCENT, TRUE, TRUE, TRUE, ONE, evaluate_mean},
    {"average", "compound", "compound annual growth", UNIT_PERCENT, TRUE, TRUE, TRUE, ONE, evaluate_compound},
    {"average", "median", "median of the yearly rates", UNIT_PERCENT, TRUE, TRUE, TRUE, ONE, evaluate_median},
    {"average", "trend", "log-linear trend", UNIT_PERCENT, TRUE, TRUE, TRUE, ONE, evaluate_trend},
    {"average", "simple", "total growth divided by years", UNIT_PERCENT, TRUE, TRUE, FALSE, ONE,
     evaluate_simple},
    {"average", "largest-year", "largest yearly rate", UNIT_PERCENT, TRUE, TRUE, TRUE, ONE,
     evaluate_largest_year},
    {"every-year", NULL, "change in each year", UNIT_WORD, TRUE, TRUE, TRUE, ONE, evaluate_every_year},
    {"record", NULL, "record", UNIT_WORD, FALSE, FALSE, TRUE, PAIR, evaluate_record},

    {"share", NULL, "share", UNIT_PERCENT, FALSE, FALSE, TRUE, ONE, evaluate_share},
    {"share-change", "points", "change of the share", UNIT_POINTS, TRUE, FALSE, TRUE, PAIR,
     evaluate_share_points},
    {"share-change", "per-cent", "relative change of the share", UNIT_PERCENT, TRUE, FALSE, TRUE, PAIR,
     evaluate_share_percent},
    {"share-change", "ratio", "ratio of the shares", UNIT_TIMES, FALSE, FALSE, TRUE, PAIR,
     evaluate_share_ratio},
    {"rank", NULL, "rank by size", UNIT_RANK, FALSE, FALSE, TRUE, ONE, evaluate_rank},
    {"growth-rank", NULL, "rank by growth", UNIT_RANK, FALSE, FALSE, TRUE, PAIR, evaluate_growth_rank},
    {"top-share", NULL, "share of the largest", UNIT_PERCENT, FALSE, FALSE, TRUE, ONE, evaluate_top_share},
    {"top-share", "rounded", "sum of rounded shares", UNIT_PERCENT, FALSE, FALSE, FALSE, ONE,
     evaluate_top_share_rounded},
    {"comparison", "ratio", "ratio", UNIT_TIMES, FALSE, FALSE, TRUE, ONE, evaluate_entities_ratio},
    {"comparison", "per-cent", "difference in per cent", UNIT_PERCENT, TRUE, FALSE, TRUE, ONE,
     evaluate_entities_percent},
    {"comparison", "difference", "difference", UNIT_NONE, TRUE, FALSE, TRUE, ONE,
     evaluate_entities_difference},
    {"comparison", "sign", "comparison", UNIT_WORD, TRUE, FALSE, TRUE, ONE, evaluate_entities_sign},
};

const Formula *formula_find(const char *id, const char *method)
{
  for (gsize i = 0; id && i < G_N_ELEMENTS(formulas); i++)
    if (g_strcmp0(formulas[i].id, id) == 0 && g_strcmp0(formulas[i].method, method) == 0) return &formulas[i];
  return NULL;
}
