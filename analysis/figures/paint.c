#include "figures/paint.h"

#include "figures/paint_batch.h"
#include "figures/paint_limited.h"

#include <string.h>

#define LIMIT_MS 60000
#define VERSION_LIMIT_MS 10000
/* More processes than this gain nothing, and each holds its pictures open. */
#define MOST_PROCESSES 4
#define MOST_TIME_OUTS 2

/* ---- version --------------------------------------------------------------------------------------- */

typedef struct {
  const char *gnuplot, *token;
  char *version;
  GError *error;
  gboolean ended;
} Probe;

static void probe_ended(const GnuplotEnd *end, gpointer data)
{
  Probe *probe = data;
  probe->ended = TRUE;
  probe->version = batch_version(probe->gnuplot, probe->token, end->errors, &probe->error);
  if (probe->version != NULL || probe->error != NULL) return;
  g_autofree char *words = gnuplot_end_print(end, VERSION_LIMIT_MS);
  error_set(&probe->error, ARMEX_ERROR_OUTPUT, "gnuplot (%s) does not tell its version: it %s",
            probe->gnuplot, words);
}

static char *probe_version(const char *gnuplot, GError **error)
{
  g_autoptr(GMainContext) context = g_main_context_new();
  g_autofree char *token = batch_token();
  g_autoptr(GString) script = g_string_new(NULL);
  batch_ask_version(script, token);
  Probe probe = {.gnuplot = gnuplot, .token = token};
  g_main_context_push_thread_default(context);
  if (gnuplot_start(gnuplot, script->str, NULL, 0, VERSION_LIMIT_MS, probe_ended, &probe, error))
    while (!probe.ended)
      g_main_context_iteration(context, TRUE);
  g_main_context_pop_thread_default(context);
  if (probe.error != NULL) g_propagate_error(error, probe.error);
  return probe.version;
}

gboolean paint_gnuplot(const char **path, const char **version, GError **error)
{
  static const char *known_path, *known_version;
  static GMutex lock;
  const char *found = gnuplot_find(error);
  if (found == NULL) return FALSE;
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&lock);
  if (found != known_path) {
    g_autofree char *told = probe_version(found, error);
    if (told == NULL) return FALSE;
    known_path = found;
    known_version = g_intern_string(told);
  }
  *path = known_path;
  *version = known_version;
  return TRUE;
}

/* ---- all jobs -------------------------------------------------------------------------------------- */

typedef struct {
  const char *gnuplot;
  guint limit_ms;
  GQueue waiting; /* GPtrArray * of PaintTask *, to be started */
  guint running, time_outs;
} Painter;

static void fail_tasks(GPtrArray *tasks, const char *fault)
{
  for (guint i = 0; i < tasks->len; i++) {
    PaintTask *task = g_ptr_array_index(tasks, i);
    task->judged = TRUE;
    task->fault = g_strdup(fault);
  }
}

/* What stands behind a figure where gnuplot stopped is drawn by a new process. A figure may hang gnuplot;
 * when two have, it is not the figures. */
static void batch_over(Batch *batch, gpointer data)
{
  Painter *painter = data;
  const GPtrArray *tasks = batch_tasks(batch);
  GPtrArray *rest = g_ptr_array_new();
  painter->running--;
  painter->time_outs += batch_timed_out(batch) ? 1 : 0;
  for (guint i = 0; i < tasks->len; i++) {
    PaintTask *task = g_ptr_array_index(tasks, i);
    if (!task->judged) g_ptr_array_add(rest, task);
  }
  g_queue_push_head(&painter->waiting, rest);
}

static void start_next(Painter *painter)
{
  g_autoptr(GPtrArray) tasks = g_queue_pop_head(&painter->waiting);
  g_autoptr(GError) error = NULL;
  if (tasks->len == 0) return;
  if (painter->time_outs >= MOST_TIME_OUTS)
    fail_tasks(tasks, "gnuplot was stopped at its time limit too often");
  else if (batch_start(painter->gnuplot, tasks, painter->limit_ms, batch_over, painter, &error))
    painter->running++;
  else
    fail_tasks(tasks, error->message);
}

static void run_all(Painter *painter, guint most)
{
  g_autoptr(GMainContext) context = g_main_context_new();
  g_main_context_push_thread_default(context);
  while (painter->running > 0 || !g_queue_is_empty(&painter->waiting)) {
    if (painter->running < most && !g_queue_is_empty(&painter->waiting))
      start_next(painter);
    else
      g_main_context_iteration(context, TRUE);
  }
  g_main_context_pop_thread_default(context);
}

/* Tasks of a form in `parts` batches of nearly the same size. */
static void queue_form(Painter *painter, PaintTask *tasks, guint n_tasks, PictureForm form, guint parts)
{
  g_autoptr(GPtrArray) all = g_ptr_array_new();
  for (guint i = 0; i < n_tasks; i++)
    if (tasks[i].job->form == form) g_ptr_array_add(all, &tasks[i]);
  parts = CLAMP(parts, (all->len + BATCH_MOST - 1) / BATCH_MOST, MAX(all->len, 1));
  for (guint part = 0; part < parts && all->len > 0; part++) {
    GPtrArray *some = g_ptr_array_new();
    for (guint i = all->len * part / parts; i < all->len * (part + 1) / parts; i++)
      g_ptr_array_add(some, g_ptr_array_index(all, i));
    g_queue_push_tail(&painter->waiting, some);
  }
}

/* ---- faults in words ------------------------------------------------------------------------------- */

static guint count_equal(const PaintTask *tasks, guint n_tasks, const char *fault)
{
  guint count = 0;
  for (guint i = 0; i < n_tasks; i++)
    count += g_strcmp0(tasks[i].fault, fault) == 0 ? 1 : 0;
  return count;
}

static gboolean is_first(const PaintTask *tasks, guint index)
{
  for (guint i = 0; i < index; i++)
    if (g_strcmp0(tasks[i].fault, tasks[index].fault) == 0) return FALSE;
  return TRUE;
}

/* One line a fault, in the order of the jobs; equal ones (a figure in three forms, a gnuplot that draws
 * nothing) are told once, with the number of further pictures. */
static gboolean tell_faults(const PaintTask *tasks, guint n_tasks, GError **error)
{
  g_autoptr(GString) text = g_string_new(NULL);
  for (guint i = 0; i < n_tasks; i++) {
    const PaintTask *task = &tasks[i];
    if (task->fault == NULL || !is_first(tasks, i)) continue;
    const guint others = count_equal(tasks, n_tasks, task->fault) - 1;
    g_string_append(text, text->len > 0 ? "\n" : "");
    if (task->named)
      g_string_append(text, task->fault);
    else
      g_string_append_printf(text, "%s: figure '%s' was not drawn: %s", task->job->path,
                             task->job->figure->id, task->fault);
    if (others > 0) g_string_append_printf(text, " (and %u more picture%s)", others, others == 1 ? "" : "s");
  }
  return text->len == 0 || error_set(error, ARMEX_ERROR_OUTPUT, "%s", text->str);
}

/* ---- entry ----------------------------------------------------------------------------------------- */

/* PNG takes longest by far, so it is begun first and spread over the processors. */
gboolean paint_limited(const PaintJob *jobs, guint n_jobs, guint limit_ms, GError **error)
{
  if (n_jobs == 0) return TRUE;
  Painter painter = {.gnuplot = gnuplot_find(error), .limit_ms = limit_ms, .waiting = G_QUEUE_INIT};
  if (painter.gnuplot == NULL) return FALSE;
  const guint most = CLAMP(g_get_num_processors(), 1, MOST_PROCESSES);
  g_autofree PaintTask *tasks = g_new0(PaintTask, n_jobs);
  for (guint i = 0; i < n_jobs; i++)
    tasks[i].job = &jobs[i];
  queue_form(&painter, tasks, n_jobs, PICTURE_PNG, most);
  queue_form(&painter, tasks, n_jobs, PICTURE_PDF, 1);
  queue_form(&painter, tasks, n_jobs, PICTURE_SVG, 1);
  run_all(&painter, most);
  const gboolean done = tell_faults(tasks, n_jobs, error);
  for (guint i = 0; i < n_jobs; i++)
    g_free(tasks[i].fault);
  return done;
}

gboolean paint(const PaintJob *jobs, guint n_jobs, GError **error)
{
  return paint_limited(jobs, n_jobs, LIMIT_MS, error);
}
