/* The gnuplot process: found, started, fed, waited for. Knows scripts and descriptors, neither figures nor
 * forms.
 *
 * It is started by argument vector, never by a shell: `gnuplot -d /dev/stdin` with its script on a pipe (it
 * reads in blocks and stops at the first error), a bare environment, in a folder where no file can be made,
 * without a core file, and behind a seccomp filter that kills it when it tries to start a program. What it
 * draws goes into memory (descriptors from GNUPLOT_OUTPUT on), so that a full disk cannot cut a picture and
 * nothing is left behind whatever dies. The first start makes the process ignore SIGPIPE if nobody handles
 * it. */
#pragma once

#include "base/error.h"

/* The child sees output i as /dev/fd/(GNUPLOT_OUTPUT + i). */
#define GNUPLOT_OUTPUT 3

/* How it ended. */
typedef struct {
  char *errors;       /* its stderr, at most the first MiB */
  int status;         /* exit status; -1 where a signal ended it */
  int signal;         /* or 0 */
  gboolean timed_out; /* it was killed at the time limit */
} GnuplotEnd;

/* Called in the thread-default main context of gnuplot_start. `end` is valid during the call. */
typedef void (*GnuplotDone)(const GnuplotEnd *end, gpointer data);

/* Absolute path of gnuplot by PATH, whose empty and relative entries are passed over. Searched once for each
 * value of PATH; static. ARMEX_ERROR_OUTPUT where there is none, with the package to install. */
const char *gnuplot_find(GError **error);

/* Starts `path` (from gnuplot_find) and returns; `done` is called exactly once when it has ended, at the
 * latest shortly after limit_ms. Descriptors in outputs stay the caller's and must live until then. Script is
 * copied. */
gboolean gnuplot_start(const char *path, const char *script, const int *outputs, guint n_outputs,
                       guint limit_ms, GnuplotDone done, gpointer data, GError **error);

/* A sentence without its subject for an end that is no success: "was stopped after 60 s", "exited with status
 * 3: last words". Caller frees. */
char *gnuplot_end_print(const GnuplotEnd *end, guint limit_ms);

/* A file in memory, close-on-exec, and its bytes (NUL-terminated beyond *length). -1 or NULL with
 * ARMEX_ERROR_OUTPUT. */
int memory_file(const char *name, GError **error);
char *memory_file_read(int fd, gsize max_bytes, gsize *length, GError **error);
