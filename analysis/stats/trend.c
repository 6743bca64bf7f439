#include "stats/trend.h"

#include "stats/exact.h"
#include "stats/linear.h"
#include "stats/years.h"

#include <math.h>

static long double log_ratio(double x, double y)
{
  return exact_log_ratio(exact_pair(y, x));
}

/* What the rest is made of: years centred on their mean, logarithms against the first value (a constant
 * series gives exact zeros), and how far rounding can move them. */
typedef struct {
  guint n;
  double level;
  long double mean_year, spread; /* Σ (t − mean)² */
  long double *t, *y;            /* [n] */
  long double rounding;          /* length of the vector of half widths of ln x */
  const Number *x;
} Points;

static void points_clear(Points *points)
{
  g_free(points->t);
  g_free(points->y);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Points, points_clear)

static void points_fill(Points *points, const int *years, const Number *x)
{
  guint n = points->n;
  long double sum = 0, squares = 0;
  points->t = g_new(long double, n);
  points->y = g_new(long double, n);
  points->x = x;
  for (guint i = 0; i < n; i++)
    sum += years[i];
  points->mean_year = sum / n;
  for (guint i = 0; i < n; i++) {
    points->t[i] = (years[i] * (long double)n - sum) / n;
    points->spread += points->t[i] * points->t[i];
    points->y[i] = log_ratio(x[i].value, x[0].value);
    long double far = fmaxl(log_ratio(x[i].high, x[i].value), log_ratio(x[i].value, x[i].low));
    squares += far * far;
  }
  points->rounding = sqrtl(squares);
}

/* How far the rounding of all x can push Σ w_i ln x_i, down (END_LOW) or up (END_HIGH). Linear: exact. */
static long double push(const Points *points, gboolean by_slope, End end)
{
  long double sum = 0;
  for (guint i = 0; i < points->n; i++) {
    long double weight = by_slope ? points->t[i] / points->spread : 1.0L / points->n;
    gboolean up = (weight > 0) == (end == END_HIGH);
    sum += weight * log_ratio(up ? points->x[i].high : points->x[i].low, points->x[i].value);
  }
  return sum;
}

static long double growth_of(long double slope)
{
  return 100 * expm1l(slope);
}

static Result as_growth(long double value, long double low, long double high, int n)
{
  return exact_result(growth_of(value), growth_of(low), growth_of(high), n);
}

static void set_line(Trend *trend, const Points *points, const LinearFit *fit)
{
  long double a = fit->coefficients[0], b = fit->coefficients[1], first = logl(points->x[0].value);
  long double low = b + push(points, TRUE, END_LOW), high = b + push(points, TRUE, END_HIGH);
  trend->slope = exact_result(b, low, high, trend->n);
  trend->growth = as_growth(b, low, high, trend->n);
  trend->intercept = exact_result(first + a, first + a + push(points, FALSE, END_LOW),
                                  first + a + push(points, FALSE, END_HIGH), trend->n);
}

static void set_interval(Trend *trend, const Points *points, const LinearFit *fit)
{
  int n = trend->n;
  long double b = fit->coefficients[1], se = fit->errors[1];
  long double low = b + push(points, TRUE, END_LOW), high = b + push(points, TRUE, END_HIGH);
  long double move = points->rounding / sqrtl((n - 2) * points->spread);
  long double se_low = fmaxl(se - move, 0), se_high = se + move;
  trend->t = trend_student_t(points->level, n - 2);
  long double t = trend->t;
  trend->se = exact_result(se, se_low, se_high, n);
  trend->slope_low = exact_result(b - t * se, low - t * se_high, high - t * se_low, n);
  trend->slope_high = exact_result(b + t * se, low + t * se_low, high + t * se_high, n);
  trend->low = as_growth(b - t * se, low - t * se_high, high - t * se_low, n);
  trend->high = as_growth(b + t * se, low + t * se_low, high + t * se_high, n);
}

/* Explained over explained and rest: 1 − rss / tss without the cancellation where little is explained. The
 * bounds: rounding lengthens the one part and shortens the whole, or the other way round. */
static Result r_squared(const Points *points, const LinearFit *fit)
{
  long double slope = fit->coefficients[1], explained = slope * slope * points->spread,
              squares = explained + fit->rss;
  if (squares == 0) return result_undefined(REASON_ZERO_TOTAL);
  long double r2 = explained / squares, epsilon = points->rounding, all = sqrtl(squares),
              rest = sqrtl(fit->rss);
  if (epsilon == 0) return exact_result(r2, r2, r2, (int)points->n);
  long double worst = all > epsilon ? (rest + epsilon) / (all - epsilon) : 1;
  long double best = fmaxl(rest - epsilon, 0) / (all + epsilon);
  return exact_result(r2, fmaxl(1 - worst * worst, 0), 1 - best * best, (int)points->n);
}

Trend trend_undefined(const char *reason)
{
  Result none = result_undefined(reason);
  return (Trend){.slope = none,
                 .growth = none,
                 .intercept = none,
                 .se = none,
                 .slope_low = none,
                 .slope_high = none,
                 .low = none,
                 .high = none,
                 .r2 = none,
                 .mean_year = NAN,
                 .t = NAN,
                 .level = NAN};
}

static const char *fault(const int *years, const Number *x, guint n)
{
  gboolean spread = FALSE;
  for (guint i = 0; i < n; i++) {
    if (!number_is_defined(x[i])) return REASON_MISSING;
    if (x[i].low <= 0) return REASON_NONPOSITIVE;
    spread |= years[i] != years[0];
  }
  return spread ? NULL : REASON_TOO_FEW;
}

Trend trend_fit(const int *years, const Number *x, guint n, double level)
{
  const char *reason = fault(years, x, n);
  if (reason) return trend_undefined(reason);
  g_auto(Points) points = {.n = n, .level = level};
  points_fill(&points, years, x);
  g_autofree long double *design = g_new(long double, 2 * (gsize)n);
  for (guint i = 0; i < n; i++) {
    design[i] = 1;
    design[n + i] = points.t[i];
  }
  g_autoptr(LinearFit) fit = linear_fit(design, points.y, n, 2);
  if (!fit) return trend_undefined(REASON_TOO_FEW);
  Trend trend = trend_undefined(REASON_TOO_FEW);
  trend.n = (int)n;
  trend.level = level;
  trend.mean_year = (double)points.mean_year;
  set_line(&trend, &points, fit);
  trend.r2 = r_squared(&points, fit);
  if (n > 2) set_interval(&trend, &points, fit);
  return trend;
}

Trend trend_of_series(const Series *series, int from, int to, double level)
{
  if (from > to) return trend_undefined(REASON_TOO_FEW);
  g_autofree Number *x = years_figures(series, from, to);
  if (!x) return trend_undefined(REASON_MISSING);
  guint n = (guint)(to - from + 1);
  g_autofree int *years = g_new(int, n);
  for (guint i = 0; i < n; i++)
    years[i] = from + (int)i;
  return trend_fit(years, x, n, level);
}
