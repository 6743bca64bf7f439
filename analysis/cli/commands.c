#include "cli/command.h"

/* The rows of the table are wide: one letter for what stands in every one. */
#define B OPTION_BIT
#define OPTIONS_READING                                                                                      \
  (B(OPTION_DATA) | B(OPTION_RELEASE) | B(OPTION_MEASURE) | B(OPTION_AS) | B(OPTION_UNIT) |                  \
   B(OPTION_SHEET) | B(OPTION_STATUS))
#define OPTIONS_SERIES (OPTIONS_READING | B(OPTION_ENTITY) | B(OPTION_PARTNER) | B(OPTION_CATEGORY))
#define OPTIONS_GROUP (B(OPTION_GROUP) | B(OPTION_MEMBERS) | B(OPTION_ALLOW_GAPS))

#define DETAILS_SERIES                                                                                       \
  "What is left open is decided and said on standard error: the newest release is taken, a sole measure or " \
  "entity "                                                                                                  \
  "too. Several measures and no --measure is an error with the list of them."

static const Command commands[] = {
    {.name = "run",
     .summary = "the batch run: draw what is stale, judge the claims, write the page",
     .usage = "REPORT.yaml [--out DIR] [--force]",
     .examples = "armex run plots/korea-nato.yaml\n"
                 "armex run plots/korea-nato.yaml --out elsewhere --force",
     .details =
         "A second run without any change draws nothing. Exit status 1: an `expect` in a claims file broke.",
     .out_value = "DIR",
     .out_help = "output folder; without it, one beside the report file, named as it is",
     .options = B(OPTION_FORCE),
     .least = 1,
     .most = 1,
     .arguments = "REPORT.yaml, a report file",
     .run = cmd_run},
    {.name = "check",
     .summary = "judge the claims of a file against the data",
     .usage = "CLAIMS.csv --data DATA [--data DATA]... [--as-of DAY] [--strict]",
     .examples = "armex check datasets/claims/korea-nato.csv --data datasets\n"
                 "armex check datasets/claims/korea-nato.csv --data datasets --format csv --out verdicts.csv",
     .details =
         "Exit status 1: a verdict is none of `holds`, `holds by rounding`, `cannot be checked`, or an "
         "`expect` broke; with --strict 5 when something cannot be checked.",
     .options = B(OPTION_DATA) | B(OPTION_AS_OF) | B(OPTION_STRICT),
     .least = 1,
     .most = 1,
     .arguments = "CLAIMS.csv, a claims file",
     .run = cmd_check},
    {.name = "growth",
     .summary = "growth over years: end to end, compound, mean, median, trend",
     .usage = "DATA --entity E [--measure M] [--from Y] [--to Y]",
     .examples =
         "armex growth datasets --measure budget.original --entity \"South Korea\" --from 2017 --to 2022\n"
         "armex growth datasets --measure exports.tiv --entity KOR --from 2012 --to 2021 --release 2022-03",
     .details = DETAILS_SERIES,
     .options = OPTIONS_SERIES | OPTIONS_GROUP | B(OPTION_FROM) | B(OPTION_TO),
     .least = 0,
     .most = G_MAXUINT,
     .arguments = "DATA, a file or a folder",
     .run = cmd_growth},
    {.name = "compare",
     .summary = "one period against another",
     .usage = "DATA --entity E [--measure M] --period 2017-2021 --base 2012-2016",
     .examples = "armex compare datasets --measure exports.tiv --entity \"South Korea\" --period 2017-2021 "
                 "--base 2012-2016\n"
                 "armex compare datasets --measure exports.tiv --entity \"South Korea\" --period 2017-2021 "
                 "--base 2012-2016 "
                 "--release 2022-03 --format json",
     .details =
         "Periods of different length are compared per year first. Without --base: the equal period just "
         "before.\n" DETAILS_SERIES,
     .options = OPTIONS_SERIES | OPTIONS_GROUP | B(OPTION_PERIOD) | B(OPTION_BASE),
     .least = 0,
     .most = G_MAXUINT,
     .arguments = "DATA, a file or a folder",
     .run = cmd_compare},
    {.name = "plot",
     .summary = "draw one figure",
     .usage = "DATA --chart KIND --entity E [...] --out FILE.{svg,png,pdf}",
     .examples = "armex plot --list\n"
                 "armex plot datasets --chart columns-mean --measure exports.tiv --entity \"South Korea\" "
                 "--out exports.svg\n"
                 "armex plot datasets --chart claim-readings --claims datasets/claims/korea-nato.csv --id "
                 "exports-growth "
                 "--out claim.pdf",
     .details = DETAILS_SERIES,
     .out_value = "FILE",
     .out_help = "the picture; its ending says the form: .svg, .png or .pdf",
     .options = OPTIONS_SERIES | B(OPTION_FROM) | B(OPTION_TO) | B(OPTION_PERIOD) | B(OPTION_BASE) |
                B(OPTION_CHART) | B(OPTION_TITLE) | B(OPTION_SUBTITLE) | B(OPTION_NOTE) | B(OPTION_PRESET) |
                B(OPTION_CLAIMS) | B(OPTION_ID) | B(OPTION_AS_OF) | B(OPTION_LIST),
     .least = 0,
     .most = G_MAXUINT,
     .arguments = "DATA, a file or a folder",
     .run = cmd_plot},
    {.name = "show",
     .summary = "how a file or folder is read: format, release, measure, unit, years",
     .usage = "DATA",
     .examples = "armex show datasets/mnd-budget-original-kor.csv\n"
                 "armex show datasets --format csv",
     .options = OPTIONS_READING,
     .least = 0,
     .most = G_MAXUINT,
     .arguments = "DATA, a file or a folder",
     .run = cmd_show},
    {.name = "convert",
     .summary = "any file that armex reads as tidy CSV, with its release, unit, states and flags",
     .usage = "DATA [--out FILE.csv]",
     .examples = "armex convert datasets/mnd-budget-original-kor.csv\n"
                 "armex convert datasets/sipri-exports-kor-2022-03.csv --out exports.csv",
     .details =
         "Read back, the result is the very same table. With --out FILE.csv what the rows do not say (title, "
         "publisher, address, terms) goes to FILE.yaml beside it.",
     .options = OPTIONS_READING,
     .least = 0,
     .most = G_MAXUINT,
     .arguments = "DATA, a file or a folder",
     .run = cmd_convert},
    {.name = "lint",
     .summary = "what looks wrong in data: duplicates, gaps, jumps, totals, zeros",
     .usage = "DATA",
     .examples = "armex lint datasets/sipri-exports-kor-2022-03.csv\n"
                 "armex lint datasets/sipri-exports-kor-2022-03.csv --format json",
     .details = "A finding is a suspicion with its place; nothing is changed. Exit status 1 when there are "
                "findings.",
     .options = OPTIONS_READING,
     .least = 0,
     .most = G_MAXUINT,
     .arguments = "DATA, a file or a folder",
     .run = cmd_lint},
    {.name = "diff",
     .summary = "what changed between two releases or files, largest changes first",
     .usage = "OLD NEW",
     .examples = "armex diff datasets/sipri-exports-kor-2022-03.csv datasets/sipri-exports-kor-2024-03.csv\n"
                 "armex diff datasets/sipri-exports-kor-2022-03.csv datasets/sipri-exports-kor-2024-03.csv "
                 "--format csv",
     .details =
         "Suspected scale errors stand first, then the largest changes of each measure; changes that may be "
         "rounding only are told apart, and what one of the two does not hold at all is said once. "
         "Differences are "
         "the answer, not a fault: exit status 0 with and without them.",
     .options = OPTIONS_READING & ~B(OPTION_DATA),
     .least = 2,
     .most = 2,
     .arguments = "OLD and NEW, two files or folders",
     .run = cmd_diff},
    {.name = "help",
     .summary = "examples and options of a command",
     .usage = "[COMMAND]",
     .examples = "armex help compare",
     .least = 0,
     .most = 1,
     .arguments = "COMMAND",
     .run = cmd_help},
};

const Command *command_at(guint index)
{
  return index < G_N_ELEMENTS(commands) ? &commands[index] : NULL;
}

const Command *command_find(const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS(commands); i++)
    if (g_str_equal(commands[i].name, name)) return &commands[i];
  return NULL;
}

const char *const *command_names(void)
{
  static const char *names[G_N_ELEMENTS(commands) + 1];
  for (guint i = 0; i < G_N_ELEMENTS(commands); i++)
    names[i] = commands[i].name;
  return names;
}
