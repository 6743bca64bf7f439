#include "figures/paint_batch.h"

#include "base/save.h"
#include "base/text.h"
#include "figures/finish.h"
#include "figures/paint_script.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* A picture is read whole into memory; the child cannot write more. */
#define MAX_PICTURE ((gsize)256 << 20)

struct Batch {
  const char *gnuplot;
  GPtrArray *tasks;
  char *token;
  GString *script;
  GArray *outputs; /* int: files in memory, one a task */
  GArray *bodies;  /* guint: lines of the script before each body */
  guint limit_ms;
  gboolean timed_out;
  BatchDone done;
  gpointer data;
};

static void batch_free(Batch *batch)
{
  for (guint i = 0; i < batch->outputs->len; i++)
    close(g_array_index(batch->outputs, int, i));
  g_ptr_array_unref(batch->tasks);
  g_array_unref(batch->outputs);
  g_array_unref(batch->bodies);
  g_string_free(batch->script, TRUE);
  g_free(batch->token);
  g_free(batch);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Batch, batch_free)

const GPtrArray *batch_tasks(const Batch *batch)
{
  return batch->tasks;
}

gboolean batch_timed_out(const Batch *batch)
{
  return batch->timed_out;
}

static PaintTask *task_at(const Batch *batch, guint index)
{
  return g_ptr_array_index(batch->tasks, index);
}

/* ---- tokens and version ---------------------------------------------------------------------------- */

/* Nobody who writes a figure's text can know it. */
char *batch_token(void)
{
  return g_strdup_printf("armex-%08x%08x", g_random_int(), g_random_int());
}

static void append_token(GString *script, const char *token, guint index)
{
  g_string_append_printf(script, "print '%s %u'\n", token, index);
}

void batch_ask_version(GString *script, const char *token)
{
  g_string_append_printf(script, "print sprintf('%s is %%.1f.%%s', GPVAL_VERSION, GPVAL_PATCHLEVEL)\n",
                         token);
}

char *batch_version(const char *gnuplot, const char *token, const char *errors, GError **error)
{
  g_autofree char *mark = g_strconcat(token, " is ", NULL);
  const char *found = strstr(errors, mark);
  if (found == NULL) return NULL;
  found += strlen(mark);
  g_autofree char *version = g_strndup(found, strcspn(found, "\n"));
  int major = 0, minor = 0;
  if (sscanf(version, "%d.%d", &major, &minor) != 2 || major < 5 || (major == 5 && minor < 4)) {
    error_set(error, ARMEX_ERROR_OUTPUT, "gnuplot (%s) has version '%s': 5.4 or newer is needed", gnuplot,
              version);
    return NULL;
  }
  return g_steal_pointer(&version);
}

/* ---- judging --------------------------------------------------------------------------------------- */

static void task_fail(PaintTask *task, char *fault)
{
  task->judged = TRUE;
  task->fault = fault;
}

/* gnuplot's complaint in its own words, with the line of the kept script; NULL where it said nothing of the
 * kind. */
static char *complaint(const Batch *batch, guint index, const char *said)
{
  g_autoptr(GRegex) regex =
      g_regex_new("^(?:\"/dev/stdin\" )?line ([0-9]+): *(.*)$", G_REGEX_MULTILINE | G_REGEX_RAW, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  if (!g_regex_match(regex, said, 0, &match)) return NULL;
  g_autofree char *number = g_match_info_fetch(match, 1), *raw = g_match_info_fetch(match, 2);
  g_autofree char *words = text_clean(raw, -1, 0);
  const gint64 line = g_ascii_strtoll(number, NULL, 10) - g_array_index(batch->bodies, guint, index);
  const Figure *figure = task_at(batch, index)->job->figure;
  if (line < 1) return g_strdup_printf("gnuplot says '%s'", words);
  return g_strdup_printf("gnuplot says '%s' in line %" G_GINT64_FORMAT " of its script", words,
                         line + paint_kept_lines(figure));
}

static const Finish finish[] = {
    [PICTURE_SVG] = finish_svg, [PICTURE_PNG] = finish_png, [PICTURE_PDF] = finish_pdf};

/* Verifies, finishes and saves the picture of a task that gnuplot came through. */
static void task_accept(const Batch *batch, guint index)
{
  PaintTask *task = task_at(batch, index);
  const PaintJob *job = task->job;
  g_autoptr(GError) error = NULL;
  gsize length, finished;
  g_autofree char *bytes =
      memory_file_read(g_array_index(batch->outputs, int, index), MAX_PICTURE, &length, &error);
  g_autofree char *picture =
      bytes != NULL ? finish[job->form](job->figure, paint_scale(job), bytes, length, &finished, &error)
                    : NULL;
  task->judged = TRUE;
  if (picture != NULL && !save_bytes(job->path, picture, finished, FALSE, NULL, &error)) task->named = TRUE;
  if (error != NULL) task->fault = g_strdup(error->message);
}

/* What gnuplot said up to the token; *said moves behind it. NULL where the token is missing. */
static char *take_until_token(const Batch *batch, guint index, const char **said)
{
  g_autofree char *mark = g_strdup_printf("%s %u\n", batch->token, index);
  const char *found = strstr(*said, mark);
  if (found == NULL) return NULL;
  char *part = g_strndup(*said, (gsize)(found - *said));
  *said = found + strlen(mark);
  return part;
}

/* Nothing can be drawn by this gnuplot: every task gets the same fault. */
static void fail_all(const Batch *batch, const char *fault)
{
  for (guint i = 0; i < batch->tasks->len; i++)
    task_fail(task_at(batch, i), g_strdup(fault));
}

static void fail_here(const Batch *batch, guint index, const char *said, const GnuplotEnd *end)
{
  char *fault = complaint(batch, index, said);
  if (fault == NULL) {
    g_autofree char *words = gnuplot_end_print(end, batch->limit_ms);
    fault = g_strdup_printf("gnuplot (%s) %s", batch->gnuplot, words);
  }
  task_fail(task_at(batch, index), fault);
}

static void judge_figures(const Batch *batch, const GnuplotEnd *end)
{
  const char *said = end->errors;
  const gboolean failed = end->timed_out || end->signal != 0 || end->status != 0;
  for (guint i = 0; i < batch->tasks->len; i++) {
    g_autofree char *part = take_until_token(batch, i, &said);
    const gboolean last = i + 1 == batch->tasks->len;
    if (part == NULL || (last && failed)) {
      fail_here(batch, i, said, end);
      return;
    }
    char *fault = complaint(batch, i, part);
    if (fault != NULL)
      task_fail(task_at(batch, i), fault);
    else
      task_accept(batch, i);
  }
}

static void ended(const GnuplotEnd *end, gpointer data)
{
  g_autoptr(Batch) batch = data;
  g_autoptr(GError) error = NULL;
  batch->timed_out = end->timed_out;
  g_autofree char *version = batch_version(batch->gnuplot, batch->token, end->errors, &error);
  if (version != NULL) {
    judge_figures(batch, end);
  } else if (error != NULL) {
    fail_all(batch, error->message);
  } else {
    g_autofree char *words = gnuplot_end_print(end, batch->limit_ms);
    g_autofree char *fault = g_strdup_printf("gnuplot (%s) %s", batch->gnuplot, words);
    fail_all(batch, fault);
  }
  batch->done(batch, batch->data);
}

/* ---- starting -------------------------------------------------------------------------------------- */

static gboolean append_task(Batch *batch, guint index, GError **error)
{
  const PaintJob *job = task_at(batch, index)->job;
  const int output = memory_file("armex-picture", error);
  if (output < 0) return FALSE;
  g_array_append_val(batch->outputs, output);
  g_autofree char *name = g_strdup_printf("/dev/fd/%u", GNUPLOT_OUTPUT + index);
  g_string_append(batch->script, "reset session\n");
  paint_open(batch->script, job->figure, job->form, paint_scale(job), name);
  const guint lines = paint_lines(batch->script->str);
  g_array_append_val(batch->bodies, lines);
  paint_body(batch->script, job->figure);
  append_token(batch->script, batch->token, index);
  return TRUE;
}

gboolean batch_start(const char *gnuplot, GPtrArray *tasks, guint limit_ms, BatchDone done, gpointer data,
                     GError **error)
{
  g_autoptr(Batch) batch = g_new0(Batch, 1);
  *batch = (Batch){.gnuplot = gnuplot,
                   .tasks = g_ptr_array_ref(tasks),
                   .token = batch_token(),
                   .script = g_string_new(NULL),
                   .outputs = g_array_new(FALSE, FALSE, sizeof(int)),
                   .bodies = g_array_new(FALSE, FALSE, sizeof(guint)),
                   .limit_ms = limit_ms,
                   .done = done,
                   .data = data};
  batch_ask_version(batch->script, batch->token);
  for (guint i = 0; i < tasks->len; i++)
    if (!append_task(batch, i, error)) return FALSE;
  if (!gnuplot_start(gnuplot, batch->script->str, (const int *)batch->outputs->data, tasks->len, limit_ms,
                     ended, batch, error))
    return FALSE;
  g_steal_pointer(&batch);
  return TRUE;
}
