/* Help, made from the tables of commands and options so that it cannot drift. Texts are to be printed to the
 * checked standard output. */
#pragma once

#include "cli/command.h"

char *help_map(void);                       /* the commands on one screen. Caller frees. */
char *help_command(const Command *command); /* examples first. Caller frees. */
char *help_versions(void);                  /* armex, its libraries, gnuplot. Caller frees. */

/* "there is no command 'x', did you mean 'y'?" as ARMEX_ERROR_USAGE. Always FALSE. */
gboolean help_unknown_command(const char *name, GError **error);
