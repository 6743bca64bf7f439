/* Student's t for whole degrees of freedom. */
#include "stats/trend.h"

#include "stats/exact.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>
#include <math.h>

/* A(t) = P(|T| <= t), Abramowitz and Stegun 26.7.3 (odd degrees) and 26.7.4 (even), with θ = atan(t / √ν). */
static long double central(long double t, int degrees)
{
  long double cosine2 = degrees / (degrees + t * t), sine = t / sqrtl(degrees + t * t);
  gboolean odd = degrees % 2;
  long double term = odd ? sqrtl(cosine2) : 1, sum = 0;
  for (int k = odd ? 1 : 0; k <= degrees - 2; k += 2) {
    sum += term;
    term *= cosine2 * (k + 1) / (k + 2);
  }
  return odd ? M_2_PIl * (atanl(t / sqrtl(degrees)) + sine * sum) : sine * sum;
}

/* GSL's quantile carries 9 to 15 digits; each Newton step on the exact series doubles them. Beyond a few
 * thousand degrees the series is long and GSL's is used as it comes, as it is where the tail is too thin
 * for 1 − A(t). */
double trend_student_t(double level, int degrees)
{
  enum { MAX_DEGREES = 10000, STEPS = 3 };
  if (degrees < 1 || !(level > 0 && level < 1)) return NAN;
  ExactPair p = exact_pair(1, level); /* 1 − 0.95 is 0.05, not 0.050000000000000044 */
  long double both_tails = (p.a - p.b) / p.a, t = gsl_cdf_tdist_Qinv((double)(both_tails / 2), degrees);
  if (degrees > MAX_DEGREES || both_tails < 1e-4L) return (double)t;
  for (int i = 0; i < STEPS; i++) {
    long double density = gsl_ran_tdist_pdf((double)t, degrees);
    t += ((1 - central(t, degrees)) - both_tails) / (2 * density);
  }
  return (double)t;
}
