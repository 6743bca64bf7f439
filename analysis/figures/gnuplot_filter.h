/* The seccomp filter of the gnuplot process: the second line of defence behind script_text. A script that
 * gets gnuplot to start a program is killed (SIGSYS), which is louder than a refused call: `system()` fails
 * in silence. */
#pragma once

#include <glib.h>
#include <linux/filter.h>

/* The filter that lets a process execute `program` - compared by address, so it must be the very pointer that
 * is given to execve - and nothing else, nor fork. Static; NULL with the reason in *reason (static) where the
 * system has no such filters. */
const struct sock_fprog *gnuplot_filter(const char *program, const char **reason);
