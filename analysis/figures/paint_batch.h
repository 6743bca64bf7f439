/* One gnuplot process drawing several figures of one form. After each figure the script prints a token;
 * figure k is accepted by its token, by a stderr without `line N:` up to there, and by what is in its file.
 * The first without a token is the one where gnuplot stopped. */
#pragma once

#include "figures/gnuplot.h"
#include "figures/paint.h"

/* Figures in a batch: bounds open files, and what is drawn again after a failure. */
#define BATCH_MOST 48

/* A picture to be made, and what became of it. */
typedef struct {
  const PaintJob *job;
  gboolean judged;
  char *fault;    /* why there is no new picture; NULL: it stands */
  gboolean named; /* the fault names its file already */
} PaintTask;

typedef struct Batch Batch;
/* The batch is over: its tasks are judged, but for those behind the figure where gnuplot stopped. */
typedef void (*BatchDone)(Batch *batch, gpointer data);

/* Starts drawing tasks (PaintTask *, of one form; borrowed until the end) in the thread-default main context.
 * Frees the batch after `done`. */
gboolean batch_start(const char *gnuplot, GPtrArray *tasks, guint limit_ms, BatchDone done, gpointer data,
                     GError **error);

const GPtrArray *batch_tasks(const Batch *batch);
gboolean batch_timed_out(const Batch *batch);

/* Version that a gnuplot told when it started: "5.4.4"; NULL where it told none. With *error when it is too
 * old. */
char *batch_version(const char *gnuplot, const char *token, const char *errors, GError **error);
/* The line that makes it tell. */
void batch_ask_version(GString *script, const char *token);
char *batch_token(void);
