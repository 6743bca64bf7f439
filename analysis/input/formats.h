/* The table of formats: one row and one file format_*.c each. Order is precedence of recognition (a line that
 * two formats could claim belongs to the earlier). */
#pragma once

#include "base/csv.h"
#include "input/header_line.h"
#include "input/reading.h"

struct Format {
  const char *id;   /* --as, JSON: "sipri-tiv-table" */
  const char *what; /* in messages: "a TIV table of SIPRI's old site" */
  CsvMode mode;
  /* Whether the line is this format's header: what was seen, in words (caller frees), or NULL. */
  char *(*match)(const HeaderLine *line);
  /* NULL: recognised, but not read; then way_out says what to do. */
  gboolean (*read)(Reading *reading, GError **error);
  const char *way_out;
  /* Why the format does not give what the options ask for (static), or NULL; itself NULL: it always does. */
  const char *(*declines)(const ReadOptions *options);
  gboolean extra_cell; /* rows have a cell more than the header, and it is empty */
  gboolean asks;       /* the file may not say what it counts; then options or a sidecar must */
};

const Format *format_at(guint index);      /* NULL past the end */
const Format *format_find(const char *id); /* NULL when unknown */
const char *const *format_ids(void);       /* those that are read; NULL-terminated */
char *formats_understood(void);            /* "a TIV table ..., ... or ...", for messages. Caller frees. */

/* ---- one pair each, in format_*.c ------------------------------------------------------------------ */
char *tiv_table_match(const HeaderLine *line);
gboolean tiv_table_read(Reading *reading, GError **error);
char *import_export_match(const HeaderLine *line);
gboolean import_export_read(Reading *reading, GError **error);
char *deliveries_match(const HeaderLine *line);
gboolean deliveries_read(Reading *reading, GError **error);
char *register_match(const HeaderLine *line);
gboolean register_read(Reading *reading, GError **error);
const char *register_declines(const ReadOptions *options);
char *comtrade_match(const HeaderLine *line);
gboolean comtrade_read(Reading *reading, GError **error);
char *milex_match(const HeaderLine *line);
gboolean milex_read(Reading *reading, GError **error);
char *world_bank_match(const HeaderLine *line);
gboolean world_bank_read(Reading *reading, GError **error);
char *wide_match(const HeaderLine *line);
gboolean wide_read(Reading *reading, GError **error);
char *tidy_match(const HeaderLine *line);
gboolean tidy_read(Reading *reading, GError **error);
char *year_rows_match(const HeaderLine *line);
gboolean year_rows_read(Reading *reading, GError **error);
