/* Commands: one row of the table in commands.c, one file cmd_*.c each. Help, did-you-mean and tests walk the
 * table. */
#pragma once

#include "cli/options.h"

typedef enum {
  STATUS_DONE = 0,
  STATUS_FINDINGS = 1, /* a verdict that is a finding, a broken `expect` */
  STATUS_UNCHECKED = 5 /* --strict, and something could not be checked */
} Status;              /* 2, 3 and 4 are ArmexError's; precedence 2, 3, 4, 1, 5 */

typedef struct {
  const char *name;                 /* "growth" */
  const char *summary;              /* one line, in the map */
  const char *usage;                /* what follows the name: "DATA --entity E [--from Y] [--to Y]" */
  const char *examples;             /* full command lines that run on the shipped data, one a line */
  const char *details;              /* paragraphs below the options, or NULL */
  const char *out_value, *out_help; /* of --out where it is no file for the result; NULL */
  guint64 options;                  /* OPTION_BIT of each option taken beside the common ones */
  guint least, most;                /* arguments that are no options */
  const char *arguments;            /* what they are, for messages: "DATA, a file or a folder" */
  gboolean (*run)(const Options *options, Status *status, GError **error);
} Command;

const Command *command_find(const char *name);
const Command *command_at(guint index); /* NULL past the end */
const char *const *command_names(void); /* NULL-terminated */

gboolean cmd_check(const Options *options, Status *status, GError **error);
gboolean cmd_compare(const Options *options, Status *status, GError **error);
gboolean cmd_convert(const Options *options, Status *status, GError **error);
gboolean cmd_diff(const Options *options, Status *status, GError **error);
gboolean cmd_growth(const Options *options, Status *status, GError **error);
gboolean cmd_help(const Options *options, Status *status, GError **error);
gboolean cmd_lint(const Options *options, Status *status, GError **error);
gboolean cmd_plot(const Options *options, Status *status, GError **error);
gboolean cmd_run(const Options *options, Status *status, GError **error);
gboolean cmd_show(const Options *options, Status *status, GError **error);
