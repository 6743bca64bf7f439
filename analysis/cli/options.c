#include "cli/options.h"

#include "base/text.h"
#include "output/document.h"
#include <string.h>

/* ---- values ---------------------------------------------------------------------------------------------
 */

/* How a value is read into its field. `field` points into Options. */
typedef gboolean (*TakeValue)(const char *name, const char *value, void *field, GError **error);

static char *valid_text(const char *value)
{
  return g_utf8_make_valid(value, -1);
}

static gboolean take_text(const char *name, const char *value, void *field, GError **error)
{
  (void)name, (void)error;
  char **text = field;
  g_free(*text);
  *text = valid_text(value);
  return TRUE;
}

/* Names of files are bytes. */
static gboolean take_path(const char *name, const char *value, void *field, GError **error)
{
  (void)name, (void)error;
  char **text = field;
  g_free(*text);
  *text = g_strdup(value);
  return TRUE;
}

static gboolean take_paths(const char *name, const char *value, void *field, GError **error)
{
  (void)name, (void)error;
  g_ptr_array_add(*(GPtrArray **)field, g_strdup(value));
  return TRUE;
}

static gboolean take_texts(const char *name, const char *value, void *field, GError **error)
{
  (void)name, (void)error;
  g_ptr_array_add(*(GPtrArray **)field, valid_text(value));
  return TRUE;
}

static gboolean refuse(const char *name, const GError *cause, GError **error)
{
  return error_set(error, ARMEX_ERROR_USAGE, "%s: %s", name, cause->message);
}

/* "2021-2017" is a period written backwards: its other order is what was meant. NULL where that is none
 * either. */
static char *period_turned(const char *value)
{
  static const char *const separators[] = {"..", "\u2013", "-"};
  Period period;
  for (guint i = 0; i < G_N_ELEMENTS(separators); i++) {
    g_auto(GStrv) ends = g_strsplit(value, separators[i], -1);
    if (g_strv_length(ends) != 2) continue;
    g_autofree char *turned = g_strconcat(ends[1], separators[i], ends[0], NULL);
    if (period_parse(turned, &period, NULL)) return g_steal_pointer(&turned);
  }
  return NULL;
}

static gboolean take_period(const char *name, const char *value, void *field, GError **error)
{
  g_autoptr(GError) cause = NULL;
  if (period_parse(value, field, &cause)) return TRUE;
  g_autofree char *turned = period_turned(value);
  if (!turned) return refuse(name, cause, error);
  return error_set(error, ARMEX_ERROR_USAGE, "%s: the period '%s' is reversed, did you mean '%s'?", name,
                   value, turned);
}

static gboolean take_year(const char *name, const char *value, void *field, GError **error)
{
  Period period;
  if (!period_parse(value, &period, NULL) || !period_is_year(period) || period.fiscal)
    return error_set(error, ARMEX_ERROR_USAGE, "%s: '%s' is not a year, such as 2017", name, value);
  *(int *)field = period.from;
  return TRUE;
}

static gboolean take_release(const char *name, const char *value, void *field, GError **error)
{
  g_autoptr(GError) cause = NULL;
  return release_parse(value, field, &cause) ? TRUE : refuse(name, cause, error);
}

static gboolean take_day(const char *name, const char *value, void *field, GError **error)
{
  g_autoptr(GError) cause = NULL;
  return day_parse(value, field, &cause) ? TRUE : refuse(name, cause, error);
}

static gboolean take_format(const char *name, const char *value, void *field, GError **error)
{
  if (writer_find(value)) return take_text(name, value, field, error);
  g_autofree char *hint = text_did_you_mean(value, writer_ids());
  g_autofree char *known = g_strjoinv(", ", (char **)writer_ids());
  return error_set(error, ARMEX_ERROR_USAGE, "%s: there is no format '%s'%s (%s)", name, value, hint, known);
}

static gboolean take_group(const char *name, const char *value, void *field, GError **error)
{
  if (group_find(value)) return take_text(name, value, field, error);
  g_autofree char *hint = text_did_you_mean(value, group_names());
  g_autofree char *known = g_strjoinv(", ", (char **)group_names());
  return error_set(error, ARMEX_ERROR_USAGE, "%s: there is no group '%s'%s (%s)", name, value, hint, known);
}

static gboolean take_members(const char *name, const char *value, void *field, GError **error)
{
  if (membership_parse(value, field)) return TRUE;
  return error_set(error, ARMEX_ERROR_USAGE, "%s: '%s' is neither 'today' nor 'then'", name, value);
}

/* ---- the table ------------------------------------------------------------------------------------------
 */

typedef struct {
  OptionRow shown;
  gsize offset;   /* in Options */
  TakeValue take; /* NULL: a switch, its field a gboolean */
} OptionEntry;

#define AT(field) G_STRUCT_OFFSET(Options, field)

static const OptionEntry entries[] = {
    {{OPTION_DATA, "data", 0, "DATA", "a file or folder to read; may be repeated"}, AT(data), take_paths},
    {{OPTION_ENTITY, "entity", 0, "E", "whose figure: \"South Korea\", KOR"}, AT(entities), take_texts},
    {{OPTION_GROUP, "group", 0, "G",
      "the sum over a group's members instead of one entity: NATO, EU, G7, IP4, a region"},
     AT(group),
     take_group},
    {{OPTION_MEMBERS, "members", 0, "WHICH",
      "of the group: today (today's members throughout, the default) or then (those of each year)"},
     AT(members),
     take_members},
    {{OPTION_ALLOW_GAPS, "allow-gaps", 0, NULL,
      "members of the group without a figure count as nothing, said"},
     AT(allow_gaps),
     NULL},
    {{OPTION_MEASURE, "measure", 0, "M", "what is counted: exports.tiv, budget.original"},
     AT(measure),
     take_text},
    {{OPTION_PARTNER, "partner", 0, "P", "the other side; totals without it"}, AT(partner), take_text},
    {{OPTION_CATEGORY, "category", 0, "C", "one part of the total: \"Aircraft\"; all of it without it"},
     AT(category),
     take_text},
    {{OPTION_RELEASE, "release", 0, "YYYY-MM", "the publisher's release; the newest without it"},
     AT(release),
     take_release},
    {{OPTION_FROM, "from", 0, "Y", "first year; the first with a figure without it"}, AT(from), take_year},
    {{OPTION_TO, "to", 0, "Y", "last year; the last with a figure without it"}, AT(to), take_year},
    {{OPTION_PERIOD, "period", 0, "A-B", "years, both ends in: 2017-2021"}, AT(period), take_period},
    {{OPTION_BASE, "base", 0, "A-B", "years that the period is held against: 2012-2016"},
     AT(base),
     take_period},
    {{OPTION_AS_OF, "as-of", 0, "DAY", "judge as if every claim were printed on this day"},
     AT(as_of),
     take_day},
    {{OPTION_STRICT, "strict", 0, NULL, "exit 5 when something could not be checked"}, AT(strict), NULL},
    {{OPTION_CHART, "chart", 0, "KIND", "kind of chart; --list names them"}, AT(chart), take_text},
    {{OPTION_TITLE, "title", 0, "TEXT", "headline; without it, what is drawn"}, AT(title), take_text},
    {{OPTION_SUBTITLE, "subtitle", 0, "TEXT",
      "measure, place, years and unit; the release then stands in the source line only"},
     AT(subtitle),
     take_text},
    {{OPTION_NOTE, "note", 0, "TEXT",
      "note below the plot instead of the generated one; what the unit is stays"},
     AT(note),
     take_text},
    {{OPTION_PRESET, "preset", 0, "SIZE", "full (720 px, for 160 mm of print) or half (352 px, for 78 mm)"},
     AT(preset),
     take_text},
    {{OPTION_CLAIMS, "claims", 0, "FILE", "claims file of the claim to draw"}, AT(claims), take_path},
    {{OPTION_ID, "id", 0, "ID", "the claim's id in it"}, AT(id), take_text},
    {{OPTION_LIST, "list", 0, NULL, "name the kinds of chart"}, AT(list), NULL},
    {{OPTION_FORCE, "force", 0, NULL, "draw every figure again"}, AT(force), NULL},
    {{OPTION_AS, "as", 0, "FORMAT", "read DATA as this format instead of recognising it"}, AT(as), take_text},
    {{OPTION_UNIT, "unit", 0, "UNIT", "unit of a file that does not say it"}, AT(unit), take_text},
    {{OPTION_SHEET, "sheet", 0, "NAME", "read only this sheet of a workbook"}, AT(sheet), take_text},
    {{OPTION_STATUS, "status", 0, "S",
      "of a register: deliveries and orders of this status only: new, second-hand, modernised, licensed"},
     AT(status),
     take_text},
    {{OPTION_FORMAT, "format", 0, "FORM", "text, csv, json or html"}, AT(format), take_format},
    {{OPTION_OUT, "out", 'o', "FILE", "write there instead of to standard output"}, AT(out), take_path},
    {{OPTION_QUIET, "quiet", 'q', NULL, "no notes on standard error"}, AT(quiet), NULL},
    {{OPTION_HELP, "help", 'h', NULL, "this page"}, AT(help), NULL},
    {{OPTION_VERSION, "version", 0, NULL, "versions of armex, its libraries and gnuplot"}, AT(version), NULL},
};
G_STATIC_ASSERT(G_N_ELEMENTS(entries) == N_OPTIONS);

const OptionRow *option_row(OptionId id)
{
  g_assert(entries[id].shown.id == id);
  return &entries[id].shown;
}

/* ---- reading --------------------------------------------------------------------------------------------
 */

/* GOption's callback: name is "--entity" or "-o". */
static gboolean take_option(const char *name, const char *value, void *data, GError **error)
{
  Options *options = data;
  for (guint i = 0; i < N_OPTIONS; i++) {
    const OptionRow *row = &entries[i].shown;
    gboolean matches = g_str_equal(name + 1 + (name[1] == '-'), row->name) ||
                       (row->letter && name[1] == row->letter && !name[2]);
    if (!matches) continue;
    g_autofree char *shown = g_strdup_printf("--%s", row->name);
    return entries[i].take(shown, value, G_STRUCT_MEMBER_P(options, entries[i].offset), error);
  }
  return error_set(error, ARMEX_ERROR_USAGE, "unknown option '%s'", name);
}

static gboolean take_argument(const char *name, const char *value, void *data, GError **error)
{
  return take_paths(name, value, &((Options *)data)->arguments, error);
}

/* GOption's table for the options that a command takes. */
static GOptionEntry *goption_entries(guint64 takes, Options *options)
{
  GOptionEntry *list = g_new0(GOptionEntry, N_OPTIONS + 2);
  guint n = 0;
  for (guint i = 0; i < N_OPTIONS; i++) {
    const OptionRow *row = &entries[i].shown;
    if (!(takes & OPTION_BIT(i))) continue;
    list[n] = (GOptionEntry){.long_name = row->name, .short_name = row->letter};
    if (entries[i].take) {
      list[n].arg = G_OPTION_ARG_CALLBACK;
      list[n].flags = G_OPTION_FLAG_FILENAME; /* the bytes as they are, in every locale */
      list[n].arg_data = (gpointer)take_option;
    } else {
      list[n].arg = G_OPTION_ARG_NONE;
      list[n].arg_data = G_STRUCT_MEMBER_P(options, entries[i].offset);
    }
    n++;
  }
  list[n] = (GOptionEntry){.long_name = G_OPTION_REMAINING,
                           .arg = G_OPTION_ARG_CALLBACK,
                           .flags = G_OPTION_FLAG_FILENAME,
                           .arg_data = (gpointer)take_argument};
  return list;
}

/* "-3.2" is a number and no option: GOption gets it with U+2212, which the strict number parser reads as
 * well. A program name is put first, as GOption expects. */
static GPtrArray *arguments_for_goption(char **argv)
{
  GPtrArray *list = g_ptr_array_new_with_free_func(g_free);
  gboolean ended = FALSE;
  g_ptr_array_add(list, g_strdup("armex"));
  for (; *argv; argv++) {
    const char *text = *argv;
    gboolean number = !ended && text[0] == '-' &&
                      (g_ascii_isdigit(text[1]) || (text[1] == '.' && g_ascii_isdigit(text[2])));
    ended = ended || g_str_equal(text, "--");
    g_ptr_array_add(list, number ? g_strconcat("\u2212", text + 1, NULL) : g_strdup(text));
  }
  g_ptr_array_add(list, NULL);
  return list;
}

static const char *last_word(const char *text)
{
  const char *blank = strrchr(text, ' ');
  return blank ? blank + 1 : text;
}

/* An option that other commands take is told apart from one that there is not. */
static gboolean refuse_unknown(const char *given, const char *command, guint64 takes, GError **error)
{
  g_auto(GStrv) parts = g_strsplit(given, "=", 2);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < N_OPTIONS; i++) {
    char *name = g_strdup_printf("--%s", entries[i].shown.name);
    if (takes & OPTION_BIT(i))
      g_ptr_array_add(names, name);
    else {
      gboolean known = g_str_equal(name, parts[0]);
      g_free(name);
      if (known)
        return error_set(error, ARMEX_ERROR_USAGE, "'armex %s' takes no option '%s', see 'armex help %s'",
                         command, parts[0], command);
    }
  }
  g_ptr_array_add(names, NULL);
  g_autofree char *hint = text_did_you_mean(parts[0], (const char *const *)names->pdata);
  return error_set(error, ARMEX_ERROR_USAGE, "unknown option '%s'%s%s%s%s", given, hint,
                   *hint ? "" : ", see 'armex help ", *hint ? "" : command, *hint ? "" : "'");
}

static gboolean refuse_parse(const GError *cause, const char *command, guint64 takes, GError **error)
{
  if (cause->domain == ARMEX_ERROR) return error_set(error, ARMEX_ERROR_USAGE, "%s", cause->message);
  if (g_error_matches(cause, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION))
    return refuse_unknown(last_word(cause->message), command, takes, error);
  return error_set(error, ARMEX_ERROR_USAGE, "option '%s' needs a value", last_word(cause->message));
}

/* GOption would take "--quiet=no" for "--quiet". */
static gboolean check_switches(char **argv, GError **error)
{
  for (; *argv && !g_str_equal(*argv, "--"); argv++) {
    const char *sign = g_str_has_prefix(*argv, "--") ? strchr(*argv, '=') : NULL;
    for (guint i = 0; sign && i < N_OPTIONS; i++) {
      g_autofree char *name = g_strdup_printf("--%s=", entries[i].shown.name);
      if (!entries[i].take && g_str_has_prefix(*argv, name))
        return error_set(error, ARMEX_ERROR_USAGE, "'%s': the option takes no value", *argv);
    }
  }
  return TRUE;
}

gboolean options_read(char **argv, const char *command, guint64 takes, Options *options, GError **error)
{
  options->arguments = g_ptr_array_new_with_free_func(g_free);
  options->data = g_ptr_array_new_with_free_func(g_free);
  options->entities = g_ptr_array_new_with_free_func(g_free);
  if (!check_switches(argv, error)) return FALSE;
  g_autofree GOptionEntry *list = goption_entries(takes, options);
  g_autoptr(GPtrArray) arguments = arguments_for_goption(argv);
  g_autoptr(GOptionContext) context = g_option_context_new(NULL);
  GOptionGroup *group = g_option_group_new("armex", "", "", options, NULL);
  g_option_group_add_entries(group, list);
  g_option_context_set_main_group(context, group);
  g_option_context_set_help_enabled(context, FALSE); /* help goes through the checked standard output */
  g_auto(GStrv) strv = g_strdupv((char **)arguments->pdata);
  g_autoptr(GError) cause = NULL;
  if (!g_option_context_parse_strv(context, &strv, &cause)) return refuse_parse(cause, command, takes, error);
  return TRUE;
}

void options_clear(Options *options)
{
  char *texts[] = {options->measure, options->partner, options->chart,  options->title, options->subtitle,
                   options->note,    options->preset,  options->claims, options->id,    options->as,
                   options->unit,    options->format,  options->out,    options->group, options->sheet,
                   options->status,  options->category};
  for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
    g_free(texts[i]);
  g_clear_pointer(&options->arguments, g_ptr_array_unref);
  g_clear_pointer(&options->data, g_ptr_array_unref);
  g_clear_pointer(&options->entities, g_ptr_array_unref);
}
