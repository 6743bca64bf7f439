#include "stats/linear.h"

#include <float.h>
#include <math.h>

/* Scaled, so that neither 1e308 nor denormals leave the range. */
static long double norm(const long double *x, guint n)
{
  long double largest = 0, sum = 0;
  for (guint i = 0; i < n; i++)
    largest = fmaxl(largest, fabsl(x[i]));
  if (largest == 0) return 0;
  for (guint i = 0; i < n; i++)
    sum += (x[i] / largest) * (x[i] / largest);
  return largest * sqrtl(sum);
}

/* target −= 2 v (v·target) / (v·v) */
static void reflect(const long double *v, long double vv, long double *target, guint n)
{
  long double dot = 0;
  for (guint i = 0; i < n; i++)
    dot += v[i] * target[i];
  for (guint i = 0; i < n; i++)
    target[i] -= 2 * dot / vv * v[i];
}

/* The factors: R above the diagonal of a and in `diagonal`, Householder's vectors on and below it with
 * their squared lengths in vv; columns scaled to length about 1 first, by powers of two, so that nothing is
 * rounded. */
typedef struct {
  guint n, p;
  const long double *design;
  long double *a, *scales, *diagonal, *vv;
} Factors;

static void factors_clear(Factors *f)
{
  g_free(f->a);
  g_free(f->scales);
  g_free(f->diagonal);
  g_free(f->vv);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Factors, factors_clear)

static gboolean scale_columns(Factors *f)
{
  for (guint k = 0; k < f->p; k++) {
    const long double *column = f->design + (gsize)k * f->n;
    long double length = norm(column, f->n);
    if (!(length > 0) || isinf(length)) return FALSE;
    f->scales[k] = ldexpl(1, ilogbl(length));
    for (guint i = 0; i < f->n; i++)
      f->a[(gsize)k * f->n + i] = column[i] / f->scales[k];
  }
  return TRUE;
}

/* A diagonal of R that is only rounding means that the column depends on those before it. */
static gboolean triangulate(Factors *f)
{
  guint n = f->n;
  for (guint k = 0; k < f->p; k++) {
    long double *v = f->a + (gsize)k * n + k;
    long double length = norm(v, n - k);
    if (!(length > n * LDBL_EPSILON)) return FALSE;
    f->diagonal[k] = v[0] > 0 ? -length : length;
    f->vv[k] = 2 * length * (length + fabsl(v[0]));
    v[0] -= f->diagonal[k];
    for (guint j = k + 1; j < f->p; j++)
      reflect(v, f->vv[k], f->a + (gsize)j * n + k, n - k);
  }
  return TRUE;
}

/* y becomes Qᵀy. */
static void rotate(const Factors *f, long double *y)
{
  for (guint k = 0; k < f->p; k++)
    reflect(f->a + (gsize)k * f->n + k, f->vv[k], y + k, f->n - k);
}

/* y becomes Qy. */
static void rotate_back(const Factors *f, long double *y)
{
  for (guint k = f->p; k-- > 0;)
    reflect(f->a + (gsize)k * f->n + k, f->vv[k], y + k, f->n - k);
}

/* x becomes R⁻¹ x. */
static void back_substitute(const Factors *f, long double *x)
{
  for (guint k = f->p; k-- > 0;) {
    for (guint j = k + 1; j < f->p; j++)
      x[k] -= f->a[(gsize)j * f->n + k] * x[j];
    x[k] /= f->diagonal[k];
  }
}

/* x becomes R⁻ᵀ x. */
static void forward_substitute(const Factors *f, long double *x)
{
  for (guint k = 0; k < f->p; k++) {
    for (guint j = 0; j < k; j++)
      x[k] -= f->a[(gsize)k * f->n + j] * x[j];
    x[k] /= f->diagonal[k];
  }
}

/* Row norms of R⁻¹: the square roots of the diagonal of (XᵀX)⁻¹, columns scaled. */
static void row_norms(const Factors *f, long double *out)
{
  g_autofree long double *column = g_new(long double, f->p);
  for (guint k = 0; k < f->p; k++)
    out[k] = 0;
  for (guint c = 0; c < f->p; c++) {
    for (guint k = 0; k < f->p; k++)
      column[k] = k == c;
    back_substitute(f, column);
    for (guint k = 0; k <= c; k++)
      out[k] += column[k] * column[k];
  }
  for (guint k = 0; k < f->p; k++)
    out[k] = sqrtl(out[k]);
}

/* A sum of products in twice the precision: products by fma, sums by Knuth's two-sum. */
typedef struct {
  long double sum, lost;
} Accumulator;

static void accumulate(Accumulator *to, long double x, long double y)
{
  long double product = x * y, next = to->sum + product, back = next - to->sum;
  to->lost += (to->sum - (next - back)) + (product - back) + fmal(x, y, -product);
  to->sum = next;
}

/* How far residuals and coefficients miss their equations r + X b = y and Xᵀ r = 0 (the latter in scaled
 * columns). */
static void misses(const Factors *f, const long double *y, const long double *r, const long double *b,
                   long double *rows, long double *columns)
{
  for (guint i = 0; i < f->n; i++) {
    Accumulator miss = {y[i], 0};
    accumulate(&miss, -1, r[i]);
    for (guint k = 0; k < f->p; k++)
      accumulate(&miss, -f->design[(gsize)k * f->n + i], b[k]);
    rows[i] = miss.sum + miss.lost;
  }
  for (guint k = 0; k < f->p; k++) {
    Accumulator miss = {0, 0};
    for (guint i = 0; i < f->n; i++)
      accumulate(&miss, -f->design[(gsize)k * f->n + i], r[i]);
    columns[k] = (miss.sum + miss.lost) / f->scales[k];
  }
}

/* Corrects r and b by what the factors make of the misses: with Qᵀ rows = (c, d) and Rᵀ h = columns, b
 * gains R⁻¹ (c − h) and r gains Q (h, d). From r = 0 and b = 0 it is the fit itself. */
static void refine(const Factors *f, const long double *y, long double *r, long double *b)
{
  g_autofree long double *rows = g_new(long double, f->n), *columns = g_new(long double, f->p);
  g_autofree long double *gain = g_new(long double, f->p);
  misses(f, y, r, b, rows, columns);
  rotate(f, rows);
  forward_substitute(f, columns);
  for (guint k = 0; k < f->p; k++)
    gain[k] = rows[k] - columns[k];
  back_substitute(f, gain);
  for (guint k = 0; k < f->p; k++) {
    b[k] += gain[k] / f->scales[k];
    rows[k] = columns[k];
  }
  rotate_back(f, rows);
  for (guint i = 0; i < f->n; i++)
    r[i] += rows[i];
}

LinearFit *linear_fit(const long double *design, const long double *y, guint n, guint p)
{
  enum { PASSES = 4 }; /* the fit and three refinements */
  if (p == 0 || n < p) return NULL;
  gsize cells = (gsize)n * p;
  g_auto(Factors) f = {.n = n, .p = p, .design = design, .a = g_new(long double, cells)};
  f.scales = g_new(long double, p);
  f.diagonal = g_new(long double, p);
  f.vv = g_new(long double, p);
  if (!scale_columns(&f) || !triangulate(&f)) return NULL;
  g_autoptr(LinearFit) fit = g_new0(LinearFit, 1);
  g_autofree long double *r = g_new0(long double, n);
  fit->n = n;
  fit->p = p;
  fit->coefficients = g_new0(long double, p);
  fit->errors = g_new(long double, p);
  for (int pass = 0; pass < PASSES; pass++)
    refine(&f, y, r, fit->coefficients);
  long double length = norm(r, n);
  fit->rss = length * length;
  fit->deviation = n > p ? length / sqrtl(n - p) : NAN;
  row_norms(&f, fit->errors);
  for (guint k = 0; k < p; k++)
    fit->errors[k] *= fit->deviation / f.scales[k];
  return g_steal_pointer(&fit);
}

void linear_fit_free(LinearFit *fit)
{
  if (!fit) return;
  g_free(fit->coefficients);
  g_free(fit->errors);
  g_free(fit);
}
