/* Painting with a time limit of one's own, for tests of what hangs. */
#pragma once

#include "figures/paint.h"

/* As paint(); no gnuplot process lives longer than limit_ms. */
gboolean paint_limited(const PaintJob *jobs, guint n_jobs, guint limit_ms, GError **error);
