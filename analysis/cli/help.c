#include "cli/help.h"

#include "base/text.h"
#include "figures/paint.h"
#include <csv.h>
#include <gsl/gsl_version.h>
#include <jansson.h>
#include <pango/pango.h>
#include <seccomp.h>
#include <string.h>
#include <yaml.h>

/* Appends text behind a lead of `indent` columns, wrapped to 80, further lines under the first. */
static void append_wrapped(GString *out, const char *text, int indent)
{
  g_auto(GStrv) words = g_strsplit(text, " ", -1);
  int column = indent;
  for (char **word = words; *word; word++) {
    int width = text_columns(*word);
    gboolean breaks = column > indent && column + 1 + width > 80;
    if (breaks)
      g_string_append_printf(out, "\n%*s", indent, "");
    else if (column > indent)
      g_string_append_c(out, ' ');
    column = (breaks ? indent : column + (column > indent)) + width;
    g_string_append(out, *word);
  }
  g_string_append_c(out, '\n');
}

char *help_map(void)
{
  GString *out =
      g_string_new("armex judges printed claims about arms exports and defence budgets, and draws them.\n\n");
  int widest = 0;
  for (guint i = 0; command_at(i); i++)
    widest = MAX(widest, text_columns(command_at(i)->name));
  for (guint i = 0; command_at(i); i++)
    g_string_append_printf(out, "  armex %-*s  %s\n", widest, command_at(i)->name, command_at(i)->summary);
  g_string_append(
      out, "\n'armex help COMMAND' shows examples and options; 'armex --version' the versions in use.\n"
           "DATA is any file that can be read, or a folder. Data go to standard output, talk to\n"
           "standard error.\n\n"
           "Exit status: 0 done; 1 findings; 2 usage or report file; 3 input data; 4 output or gnuplot;\n"
           "5 --strict and something could not be checked.\n");
  return g_string_free(out, FALSE);
}

static char *option_lead(const OptionRow *row)
{
  g_autofree char *letter = row->letter ? g_strdup_printf("-%c, ", row->letter) : g_strdup("    ");
  return g_strdup_printf("  %s--%s%s%s", letter, row->name, row->value ? " " : "",
                         row->value ? row->value : "");
}

/* The row as this command means it. */
static OptionRow row_for(const Command *command, OptionId id)
{
  OptionRow row = *option_row(id);
  if (id == OPTION_OUT && command->out_help) {
    row.value = command->out_value;
    row.help = command->out_help;
  }
  return row;
}

static void append_options(GString *out, const Command *command)
{
  const int indent = 26;
  for (OptionId id = 0; id < N_OPTIONS; id++) {
    if (!((command->options | OPTIONS_COMMON) & OPTION_BIT(id))) continue;
    const OptionRow row = row_for(command, id);
    g_autofree char *lead = option_lead(&row);
    int width = text_columns(lead);
    g_string_append_printf(out, "%s%*s", lead, MAX(indent - width, 2), "");
    append_wrapped(out, row.help, indent);
  }
}

char *help_command(const Command *command)
{
  GString *out = g_string_new(NULL);
  g_string_append_printf(out, "armex %s: %s\n\nExamples:\n", command->name, command->summary);
  g_auto(GStrv) examples = g_strsplit(command->examples, "\n", -1);
  for (char **example = examples; *example; example++)
    g_string_append_printf(out, "  %s\n", *example);
  g_autofree char *usage = g_strdup_printf("armex %s %s", command->name, command->usage);
  g_string_append(out, "\nUsage: ");
  append_wrapped(out, usage, 7);
  g_string_append_c(out, '\n');
  append_options(out, command);
  g_auto(GStrv) details = g_strsplit(command->details ? command->details : "", "\n", -1);
  for (char **paragraph = details; *paragraph && **paragraph; paragraph++) {
    g_string_append_c(out, '\n');
    append_wrapped(out, *paragraph, 0);
  }
  return g_string_free(out, FALSE);
}

static void append_gnuplot(GString *out)
{
  const char *path, *version;
  g_autoptr(GError) error = NULL;
  if (paint_gnuplot(&path, &version, &error))
    g_string_append_printf(out, "gnuplot %s (%s)\n", version, path);
  else
    g_string_append_printf(out, "gnuplot: %s\n", error->message);
}

char *help_versions(void)
{
  GString *out = g_string_new("armex " ARMEX_VERSION "\n");
  const struct scmp_version *seccomp = seccomp_version();
  g_string_append_printf(out, "GLib %u.%u.%u\n", glib_major_version, glib_minor_version, glib_micro_version);
  g_string_append_printf(out, "GSL %s\n", gsl_version);
  g_string_append_printf(out, "libcsv %d.%d.%d\n", CSV_MAJOR, CSV_MINOR, CSV_RELEASE);
  g_string_append_printf(out, "libyaml %s\n", yaml_get_version_string());
  g_string_append_printf(out, "jansson %s\n", jansson_version_str());
  g_string_append_printf(out, "Pango %s\n", pango_version_string());
  g_string_append_printf(out, "libseccomp %u.%u.%u\n", seccomp->major, seccomp->minor, seccomp->micro);
  append_gnuplot(out);
  return g_string_free(out, FALSE);
}

gboolean help_unknown_command(const char *name, GError **error)
{
  g_autofree char *hint = text_did_you_mean(name, command_names());
  return error_set(error, ARMEX_ERROR_USAGE, "there is no command '%s'%s%s", name, hint,
                   *hint ? "" : "; 'armex' alone lists them");
}
