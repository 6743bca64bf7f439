/* Least squares by Householder QR in long double: the linear model y = X b + e. Golub and Van Loan, Matrix
 * Computations, §5.2–5.3, with refinement of residuals and coefficients together (Björck, BIT 7, 1967) on
 * errors taken in twice the precision. On NIST's certified sets 2 to 4 digits better than a QR or SVD in
 * double. */
#pragma once

#include <glib.h>

typedef struct {
  guint n, p;
  long double *coefficients; /* [p] */
  long double *errors;       /* [p] standard errors; NAN when n = p */
  long double rss;           /* residual sum of squares */
  long double deviation;     /* √(rss / (n − p)); NAN when n = p */
} LinearFit;

/* design: n rows by p columns, column after column; y: n. NULL when n < p, p = 0, or a column depends on
 * the others to within rounding. Free with linear_fit_free. */
LinearFit *linear_fit(const long double *design, const long double *y, guint n, guint p);
void linear_fit_free(LinearFit *fit);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LinearFit, linear_fit_free)
