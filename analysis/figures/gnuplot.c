#include "figures/gnuplot.h"

#include "base/text.h"
#include "figures/gnuplot_filter.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <gio/gunixoutputstream.h>
#include <glib-unix.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_ERRORS ((gsize)1 << 20)
/* A runaway script fills memory no further than this for each picture. */
#define MAX_PICTURE ((rlim_t)256 << 20)

static const char no_filter_mark[] = "armex: no filter\n";
static const char no_start_mark[] = "armex: cannot be started\n";

/* ---- in the child --------------------------------------------------------------------------------- */

/* Made before the fork: between fork and exec only async-signal-safe calls are allowed. */
typedef struct {
  const char *path;
  const struct sock_fprog *filter;
} ChildSetup;

/* The time zone and epoch make the date that cairo writes into a PDF independent of clock and place: older
 * versions know only the zone, newer ones also the epoch. */
static char *const child_environment[] = {
    "PATH=/usr/local/bin:/usr/bin:/bin",
    "HOME=/nonexistent",
    "LC_ALL=C.UTF-8",
    "TZ=UTC0",
    "SOURCE_DATE_EPOCH=946684800",
    NULL,
};
static char *const child_arguments[] = {"gnuplot", "-d", "/dev/stdin", NULL};

static void child_say(const char *text)
{
  if (write(STDERR_FILENO, text, strlen(text)) < 0) _exit(126);
}

/* GLib has wired the descriptors by now; after the filter stands only this execve is possible. */
static void child_setup(gpointer data)
{
  const ChildSetup *setup = data;
  const struct rlimit no_core = {0, 0}, picture = {MAX_PICTURE, MAX_PICTURE};
  setrlimit(RLIMIT_CORE, &no_core);
  setrlimit(RLIMIT_FSIZE, &picture);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || setup->filter == NULL ||
      prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, setup->filter) != 0)
    child_say(no_filter_mark);
  execve(setup->path, child_arguments, child_environment);
  child_say(no_start_mark);
  _exit(127);
}

/* ---- finding -------------------------------------------------------------------------------------- */

static char *search_path(const char *search)
{
  g_auto(GStrv) folders = g_strsplit(search, ":", -1);
  for (guint i = 0; folders[i] != NULL; i++) {
    g_autofree char *candidate = g_build_filename(folders[i], "gnuplot", NULL);
    if (g_path_is_absolute(folders[i]) && g_file_test(candidate, G_FILE_TEST_IS_REGULAR) &&
        g_file_test(candidate, G_FILE_TEST_IS_EXECUTABLE))
      return g_steal_pointer(&candidate);
  }
  return NULL;
}

const char *gnuplot_find(GError **error)
{
  static char *known_search;
  static const char *known_path;
  static GMutex lock;
  const char *search = g_getenv("PATH");
  if (search == NULL) search = "/usr/local/bin:/usr/bin:/bin";
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&lock);
  if (g_strcmp0(search, known_search) != 0) {
    g_autofree char *found = search_path(search);
    known_path = g_intern_string(found);
    g_free(known_search);
    known_search = g_strdup(search);
  }
  if (known_path == NULL)
    error_set(error, ARMEX_ERROR_OUTPUT,
              "gnuplot was not found in PATH: install it, version 5.4 or newer (on Debian: apt-get install "
              "gnuplot-nox)");
  return known_path;
}

/* ---- files in memory ------------------------------------------------------------------------------- */

int memory_file(const char *name, GError **error)
{
  const int fd = memfd_create(name, MFD_CLOEXEC);
  if (fd < 0) error_set(error, ARMEX_ERROR_OUTPUT, "no file in memory for gnuplot: %s", g_strerror(errno));
  return fd;
}

/* Positioned reads: the child's descriptor may share the offset. */
char *memory_file_read(int fd, gsize max_bytes, gsize *length, GError **error)
{
  struct stat status;
  if (fstat(fd, &status) != 0) {
    error_set(error, ARMEX_ERROR_OUTPUT, "cannot read what gnuplot wrote: %s", g_strerror(errno));
    return NULL;
  }
  const gsize size = MIN((gsize)status.st_size, max_bytes);
  g_autofree char *bytes = g_malloc(size + 1);
  gsize have = 0;
  while (have < size) {
    const ssize_t got = pread(fd, bytes + have, size - have, (off_t)have);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) {
      error_set(error, ARMEX_ERROR_OUTPUT, "cannot read what gnuplot wrote: %s",
                got < 0 ? g_strerror(errno) : "it shrank");
      return NULL;
    }
    have += (gsize)got;
  }
  bytes[size] = '\0';
  *length = size;
  return g_steal_pointer(&bytes);
}

/* ---- the run --------------------------------------------------------------------------------------- */

typedef struct {
  ChildSetup setup;
  GSubprocess *process;
  char *script;
  int errors; /* file in memory */
  GSource *limit;
  GCancellable *feeding;
  guint pending; /* feed and wait */
  gboolean timed_out;
  GnuplotDone done;
  gpointer data;
} Run;

static void run_free(Run *run)
{
  if (run->limit != NULL) {
    g_source_destroy(run->limit);
    g_source_unref(run->limit);
  }
  g_clear_object(&run->process);
  g_clear_object(&run->feeding);
  if (run->errors >= 0) close(run->errors);
  g_free(run->script);
  g_free(run);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Run, run_free)

static void notice_once(const char *reason)
{
  static gsize said;
  if (g_once_init_enter(&said)) {
    g_message("gnuplot runs without the filter that keeps it from starting programs: %s", reason);
    g_once_init_leave(&said, 1);
  }
}

static void run_step_ended(Run *run)
{
  if (--run->pending > 0) return;
  gsize length;
  g_autoptr(GError) error = NULL;
  g_autofree char *errors = memory_file_read(run->errors, MAX_ERRORS, &length, &error);
  if (errors != NULL && g_str_has_prefix(errors, no_filter_mark)) {
    notice_once("the system refused it");
    memmove(errors, errors + strlen(no_filter_mark), length + 1 - strlen(no_filter_mark));
  }
  const gboolean exited = g_subprocess_get_if_exited(run->process);
  const GnuplotEnd end = {.errors = errors != NULL ? errors : error->message,
                          .status = exited ? g_subprocess_get_exit_status(run->process) : -1,
                          .signal = exited ? 0 : g_subprocess_get_term_sig(run->process),
                          .timed_out = run->timed_out};
  run->done(&end, run->data);
  run_free(run);
}

/* That the pipe broke says less than how the process ended, so its error is dropped. */
static void fed(GObject *stream, GAsyncResult *result, gpointer data)
{
  g_output_stream_write_all_finish(G_OUTPUT_STREAM(stream), result, NULL, NULL);
  g_output_stream_close(G_OUTPUT_STREAM(stream), NULL, NULL);
  run_step_ended(data);
}

static void ended(GObject *process, GAsyncResult *result, gpointer data)
{
  Run *run = data;
  g_subprocess_wait_finish(G_SUBPROCESS(process), result, NULL);
  g_cancellable_cancel(run->feeding);
  run_step_ended(run);
}

static gboolean limit_reached(gpointer data)
{
  Run *run = data;
  run->timed_out = TRUE;
  g_subprocess_force_exit(run->process);
  return G_SOURCE_REMOVE;
}

static gboolean give_descriptors(GSubprocessLauncher *launcher, int errors, const int *outputs,
                                 guint n_outputs, GError **error)
{
  const int own_errors = fcntl(errors, F_DUPFD_CLOEXEC, 0);
  if (own_errors < 0)
    return error_set(error, ARMEX_ERROR_OUTPUT, "cannot start gnuplot: %s", g_strerror(errno));
  g_subprocess_launcher_take_stderr_fd(launcher, own_errors);
  for (guint i = 0; i < n_outputs; i++) {
    const int output = fcntl(outputs[i], F_DUPFD_CLOEXEC, 0);
    if (output < 0)
      return error_set(error, ARMEX_ERROR_OUTPUT, "cannot start gnuplot: %s", g_strerror(errno));
    g_subprocess_launcher_take_fd(launcher, output, (gint)(GNUPLOT_OUTPUT + i));
  }
  return TRUE;
}

/* A stdin pipe that blocks would let a hung child with a long script stop the loop and its time limit. */
static gboolean run_launch(Run *run, const int *outputs, guint n_outputs, GError **error)
{
  g_autoptr(GSubprocessLauncher) launcher =
      g_subprocess_launcher_new(G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  if (!give_descriptors(launcher, run->errors, outputs, n_outputs, error)) return FALSE;
  /* not even root can make a file in /proc, and nothing has to be removed afterwards */
  g_subprocess_launcher_set_cwd(launcher, "/proc");
  g_subprocess_launcher_set_child_setup(launcher, child_setup, &run->setup, NULL);
  g_autoptr(GError) cause = NULL;
  run->process = g_subprocess_launcher_spawn(launcher, &cause, run->setup.path, NULL);
  if (run->process == NULL)
    return error_set(error, ARMEX_ERROR_OUTPUT, "cannot start gnuplot (%s): %s", run->setup.path,
                     cause->message);
  GOutputStream *input = g_subprocess_get_stdin_pipe(run->process);
  g_unix_set_fd_nonblocking(g_unix_output_stream_get_fd(G_UNIX_OUTPUT_STREAM(input)), TRUE, NULL);
  return TRUE;
}

static void ignore_broken_pipes(void)
{
  struct sigaction action;
  if (sigaction(SIGPIPE, NULL, &action) == 0 && action.sa_handler == SIG_DFL) signal(SIGPIPE, SIG_IGN);
}

gboolean gnuplot_start(const char *path, const char *script, const int *outputs, guint n_outputs,
                       guint limit_ms, GnuplotDone done, gpointer data, GError **error)
{
  const char *reason = NULL;
  g_autoptr(Run) run = g_new0(Run, 1);
  run->setup = (ChildSetup){path, gnuplot_filter(path, &reason)};
  if (reason != NULL) notice_once(reason);
  run->errors = memory_file("armex-gnuplot-errors", error);
  if (run->errors < 0 || !run_launch(run, outputs, n_outputs, error)) return FALSE;
  ignore_broken_pipes();
  run->script = g_strdup(script);
  run->feeding = g_cancellable_new();
  run->done = done;
  run->data = data;
  run->pending = 2;
  run->limit = g_timeout_source_new(limit_ms);
  g_source_set_callback(run->limit, limit_reached, run, NULL);
  g_source_attach(run->limit, g_main_context_get_thread_default());
  g_output_stream_write_all_async(g_subprocess_get_stdin_pipe(run->process), run->script, strlen(run->script),
                                  G_PRIORITY_DEFAULT, run->feeding, fed, run);
  g_subprocess_wait_async(run->process, NULL, ended, run);
  g_steal_pointer(&run);
  return TRUE;
}

/* ---- the end in words ------------------------------------------------------------------------------ */

static char *last_line(const char *text)
{
  g_autofree char *stripped = g_strstrip(g_strdup(text));
  const char *newline = strrchr(stripped, '\n');
  return text_clean(newline != NULL ? newline + 1 : stripped, -1, 0);
}

char *gnuplot_end_print(const GnuplotEnd *end, guint limit_ms)
{
  if (end->timed_out) return g_strdup_printf("did not end within %g s and was stopped", limit_ms / 1000.0);
  if (end->signal == SIGSYS)
    return g_strdup(
        "tried to start another program and was killed (a gnuplot that is a wrapper script cannot be "
        "used: put the program itself first in PATH)");
  if (end->signal != 0)
    return g_strdup_printf("was ended by signal %d (%s)", end->signal, g_strsignal(end->signal));
  if (end->status == 127 && strstr(end->errors, no_start_mark) != NULL)
    return g_strdup("cannot be started: it is no program for this machine");
  g_autofree char *words = last_line(end->errors);
  return g_strdup_printf("exited with status %d%s%s", end->status, *words != '\0' ? ": " : "", words);
}
