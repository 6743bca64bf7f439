/* gnuplot: the only child process. Scripts go in through a pipe, pictures come out into memory (files that no
 * disk can cut and nobody has to remove) and are written under their final names, whole or not at all, only
 * after they were verified: exit status, no `line N:` on stderr, a token printed after the figure, end
 * marker, number of plotted groups. An old picture stays until the new one is whole; an equal one is left
 * alone.
 *
 * Equal figures give equal bytes, in any folder, time zone and locale, and however many are painted at once.
 *
 * Where the system has no seccomp filters gnuplot runs without; that is said once by g_message. */
#pragma once

#include "figures/figure.h"

typedef enum { PICTURE_SVG, PICTURE_PNG, PICTURE_PDF } PictureForm;
gboolean picture_form_of_path(const char *path, PictureForm *out); /* by ending .svg .png .pdf, any case */

typedef struct {
  const Figure *figure;
  PictureForm form;
  const char *path; /* final name */
  double scale;     /* PNG: pixels per logical px, 2 by default (0); ignored for SVG and PDF */
} PaintJob;

/* Paints all jobs, a process for those of a form (PNG: one for each processor). A figure at which gnuplot
 * stops keeps its old picture, all others are painted. No process lives longer than a minute. The message has
 * one line a fault, with path, figure, and gnuplot's own words with the line of the kept script, in the order
 * of the jobs. ARMEX_ERROR_OUTPUT. Blocks the calling thread; needs no main loop. */
gboolean paint(const PaintJob *jobs, guint n_jobs, GError **error);

/* The script that is kept beside a picture as FIGURE-ID.gp: redraws it alone with `gnuplot FILE.gp`, as SVG
 * in the current folder. Caller frees. */
char *paint_kept_script(const Figure *figure);

/* Path and version of gnuplot, found once in PATH ("5.4.4"). Costs a start of gnuplot (20 ms) the first time.
 * Static. ARMEX_ERROR_OUTPUT where it is missing, tells no version or one under 5.4. */
gboolean paint_gnuplot(const char **path, const char **version, GError **error);
