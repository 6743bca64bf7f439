#include "base/save.h"
#include "cli/help.h"
#include <string.h>

gboolean cmd_help(const Options *options, Status *status, GError **error)
{
  (void)status;
  const char *name = options->arguments->len ? options->arguments->pdata[0] : NULL;
  const Command *command = name ? command_find(name) : NULL;
  if (name && !command) return help_unknown_command(name, error);
  g_autofree char *text = command ? help_command(command) : help_map();
  return save_stdout(text, strlen(text), error);
}
