#include "figures/gnuplot_filter.h"

#include <errno.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Threads stay allowed: fontconfig and cairo may use them. clone3 hides its flags in memory, which a filter
 * cannot read; with ENOSYS the C library falls back to clone. */
static gboolean add_rules(scmp_filter_ctx filter, const char *program)
{
  static const int never[] = {SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(execveat)};
  for (guint i = 0; i < G_N_ELEMENTS(never); i++)
    if (seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, never[i], 0) < 0) return FALSE;
  const scmp_datum_t path = (scmp_datum_t)(guintptr)program;
  return seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, SCMP_SYS(clone), 1,
                          SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0)) == 0 &&
         seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, SCMP_SYS(execve), 1, SCMP_A0(SCMP_CMP_NE, path)) ==
             0 &&
         seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
}

/* libseccomp writes its program to a descriptor only. */
static gboolean export_rules(scmp_filter_ctx filter, struct sock_fprog *out)
{
  const int fd = memfd_create("armex-filter", MFD_CLOEXEC);
  if (fd < 0) return FALSE;
  gboolean done = FALSE;
  if (seccomp_export_bpf(filter, fd) == 0) {
    const off_t size = lseek(fd, 0, SEEK_END);
    if (size > 0) {
      struct sock_filter *code = g_malloc((gsize)size);
      done = pread(fd, code, (gsize)size, 0) == size;
      *out = (struct sock_fprog){.len = (unsigned short)((gsize)size / sizeof *code), .filter = code};
    }
  }
  close(fd);
  return done;
}

static gboolean kernel_can_kill(void)
{
  guint32 action = SECCOMP_RET_KILL_PROCESS;
  return syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

const struct sock_fprog *gnuplot_filter(const char *program, const char **reason)
{
  static GHashTable *filters; /* program → struct sock_fprog, for the life of the process */
  static GMutex lock;
  if (!kernel_can_kill()) {
    *reason = "the kernel has no seccomp filters";
    return NULL;
  }
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&lock);
  if (filters == NULL) filters = g_hash_table_new(NULL, NULL);
  struct sock_fprog *known = g_hash_table_lookup(filters, program);
  if (known != NULL) return known;
  struct sock_fprog built;
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  const gboolean done = filter != NULL && add_rules(filter, program) && export_rules(filter, &built);
  if (filter != NULL) seccomp_release(filter);
  if (!done) {
    *reason = "libseccomp cannot build the filter on this machine";
    return NULL;
  }
  known = g_memdup2(&built, sizeof built);
  g_hash_table_insert(filters, (gpointer)program, known);
  return known;
}
