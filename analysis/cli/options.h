/* The command line: every option is one row of the table in options.c; a command says which ones it takes.
 * Options stand in any position, `--` ends them; a negative number is no option. Values are read strictly. */
#pragma once

#include "base/error.h"
#include "base/period.h"
#include "data/group.h"
#include "data/release.h"

typedef enum {
  OPTION_DATA,
  OPTION_ENTITY,
  OPTION_GROUP,
  OPTION_MEMBERS,
  OPTION_ALLOW_GAPS,
  OPTION_MEASURE,
  OPTION_PARTNER,
  OPTION_CATEGORY,
  OPTION_RELEASE,
  OPTION_FROM,
  OPTION_TO,
  OPTION_PERIOD,
  OPTION_BASE,
  OPTION_AS_OF,
  OPTION_STRICT,
  OPTION_CHART,
  OPTION_TITLE,
  OPTION_SUBTITLE,
  OPTION_NOTE,
  OPTION_PRESET,
  OPTION_CLAIMS,
  OPTION_ID,
  OPTION_LIST,
  OPTION_FORCE,
  OPTION_AS,
  OPTION_UNIT,
  OPTION_SHEET,
  OPTION_STATUS,
  OPTION_FORMAT,
  OPTION_OUT,
  OPTION_QUIET,
  OPTION_HELP,
  OPTION_VERSION,
  N_OPTIONS
} OptionId;

#define OPTION_BIT(id) (G_GUINT64_CONSTANT(1) << (id))
/* Taken by every command. */
#define OPTIONS_COMMON                                                                                       \
  (OPTION_BIT(OPTION_FORMAT) | OPTION_BIT(OPTION_OUT) | OPTION_BIT(OPTION_QUIET) | OPTION_BIT(OPTION_HELP) | \
   OPTION_BIT(OPTION_VERSION))

/* What was given. Texts are NULL, years and periods 0 where an option was not. */
typedef struct {
  GPtrArray *arguments;       /* char *: what is no option */
  GPtrArray *data, *entities; /* char * */
  char *measure, *partner, *category;
  Release release;
  int from, to;
  Period period, base;
  Day as_of;
  char *chart, *title, *subtitle, *note, *preset, *claims, *id;
  char *as, *unit, *sheet, *status;
  char *group;
  Membership members;
  gboolean allow_gaps;
  char *format, *out;
  gboolean strict, list, force, quiet, help, version;
} Options;

/* One row, for help. */
typedef struct {
  OptionId id;
  const char *name;  /* "entity" */
  char letter;       /* 'q', or 0 */
  const char *value; /* "E"; NULL: a switch */
  const char *help;
} OptionRow;
const OptionRow *option_row(OptionId id);

/* Reads argv (without the program's and the command's name). `command` is for messages; `takes` are the bits
 * of its options, the common ones included. Errors ARMEX_ERROR_USAGE. */
gboolean options_read(char **argv, const char *command, guint64 takes, Options *options, GError **error);
void options_clear(Options *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, options_clear)
