/* Scanning shared by periods and days: private to base/. Days themselves stand in base/period.h. */
#pragma once

#include <glib.h>

/* Exactly n digits at *at; moves it behind them. */
static inline gboolean scan_digits(const char **at, guint n, int *out)
{
  int value = 0;
  for (guint i = 0; i < n; i++) {
    if (!g_ascii_isdigit((*at)[i])) return FALSE;
    value = value * 10 + ((*at)[i] - '0');
  }
  *at += n;
  *out = value;
  return TRUE;
}
