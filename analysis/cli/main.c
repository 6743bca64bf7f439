/* armex: reads arms exports and defence budgets as their publishers release them, computes growth, judges
 * printed claims, draws figures. This file finds the command and turns its end into an exit status. */
#include "base/save.h"
#include "base/text.h"
#include "cli/help.h"
#include "cli/session.h"
#include <gsl/gsl_errno.h>
#include <locale.h>
#include <signal.h>
#include <string.h>

/* Takes the command's name out of argv: the first word, or, behind leading options, the first that names a
 * command. NULL: none. */
static const char *take_command(char **argv)
{
  guint at = 0;
  if (argv[0] && argv[0][0] == '-')
    while (argv[at] && !command_find(argv[at]))
      at++;
  const char *name = argv[at];
  for (; argv[at]; at++)
    argv[at] = argv[at + 1];
  return name;
}

static gboolean print(const char *text, GError **error)
{
  return save_stdout(text, strlen(text), error);
}

static gboolean print_map(GError **error)
{
  g_autofree char *map = help_map();
  return print(map, error);
}

static gboolean check_arguments(const Command *command, const Options *options, GError **error)
{
  guint n = options->arguments->len;
  if (n < command->least)
    return error_set(error, ARMEX_ERROR_USAGE, "'armex %s' needs %s, see 'armex help %s'", command->name,
                     command->arguments, command->name);
  if (n > command->most)
    return error_set(error, ARMEX_ERROR_USAGE, "'armex %s' takes %s, and no '%s'", command->name,
                     command->arguments, (char *)options->arguments->pdata[command->most]);
  return TRUE;
}

static gboolean run_command(const Command *command, char **argv, Status *status, GError **error)
{
  g_auto(Options) options = {0};
  if (!options_read(argv, command->name, command->options | OPTIONS_COMMON, &options, error)) return FALSE;
  if (options.help || options.version) {
    g_autofree char *text = options.help ? help_command(command) : help_versions();
    return print(text, error);
  }
  return check_arguments(command, &options, error) && command->run(&options, status, error);
}

/* No command: --version, --help, or nothing at all. */
static gboolean run_bare(char **argv, GError **error)
{
  static const char *const known[] = {"--help", "-h", "--version", NULL};
  for (char **argument = argv; *argument; argument++) {
    if (g_strv_contains(known, *argument)) continue;
    g_autofree char *hint = text_did_you_mean(*argument, known);
    return error_set(error, ARMEX_ERROR_USAGE, "no command beside '%s'%s; 'armex' alone lists the commands",
                     *argument, hint);
  }
  if (!g_strv_contains((const char *const *)argv, "--version")) return print_map(error);
  g_autofree char *versions = help_versions();
  return print(versions, error);
}

static gboolean run(char **argv, Status *status, GError **error)
{
  g_autofree char **rest = g_memdup2(argv, (g_strv_length(argv) + 1) * sizeof *argv);
  const char *name = take_command(rest);
  if (!name) return run_bare(argv, error);
  const Command *command = command_find(name);
  return command ? run_command(command, rest, status, error) : help_unknown_command(name, error);
}

/* What a stage has to say in passing (gnuplot without its filter, a hover text that does not fit) is told
 * like any other note. */
static GLogWriterOutput tell(GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer unused)
{
  (void)unused;
  for (gsize i = 0; i < n_fields; i++)
    if (level <= G_LOG_LEVEL_MESSAGE && g_str_equal(fields[i].key, "MESSAGE")) session_fault(fields[i].value);
  return G_LOG_WRITER_HANDLED;
}

int main(int argc, char **argv)
{
  Status status = STATUS_DONE;
  g_autoptr(GError) error = NULL;
  (void)argc;
  signal(SIGPIPE, SIG_IGN); /* a reader that closes its pipe is an error of writing, told with its status */
  setlocale(LC_CTYPE, "");  /* numbers keep their point in every locale */
  gsl_set_error_handler_off();
  g_set_prgname("armex");
  g_log_set_writer_func(tell, NULL, NULL);
  if (run(argv + 1, &status, &error)) return (int)status;
  session_fault(error->message);
  return error->domain == ARMEX_ERROR ? error->code : ARMEX_ERROR_OUTPUT;
}
