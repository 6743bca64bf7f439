#include "stats/result.h"

#include <math.h>

/* The words follow "not computed: ". */
static const struct {
  const char *reason, *words;
} reasons[] = {
    {REASON_ZERO_BASE, "the base is zero or cannot be told from zero"},
    {REASON_NEGATIVE_BASE, "the base is below zero"},
    {REASON_NEGATIVE_END, "the end is below zero, where no compound rate leads"},
    {REASON_NO_PREVIOUS, "the year before is not known"},
    {REASON_FROM_NOTHING, "no deliveries were identified in the base"},
    {REASON_MISSING, "a year of the period is not known"},
    {REASON_NONPOSITIVE, "a value is zero or below and has no logarithm"},
    {REASON_TOO_FEW, "there are too few values"},
    {REASON_ZERO_TOTAL, "the total is zero"},
    {REASON_NEGATIVE, "a value is below what the formula allows"},
    {REASON_BASE_MISSING, "the base year is not known"},
    {REASON_OVERFLOW, "the result is too large for a number"},
};

Result result_of(Number number, int n)
{
  if (!number_is_defined(number)) return result_undefined(REASON_MISSING);
  return (Result){.number = number, .reason = NULL, .n = n};
}

Result result_undefined(const char *reason)
{
  return (Result){.number = NUMBER_NONE, .reason = reason, .n = 0};
}

gboolean result_is_defined(Result r)
{
  return r.reason == NULL;
}

const char *reason_words(const char *reason)
{
  for (gsize i = 0; reason && i < G_N_ELEMENTS(reasons); i++)
    if (g_str_equal(reason, reasons[i].reason)) return reasons[i].words;
  return reason ? reason : "";
}
