/* One clean file and its polluted copies: writing a copy, reading it, and judging what came out. */
#pragma once

#include "base/csv.h"
#include "input/header_line.h"
#include "input_support.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define MAX_SHOWN 3

typedef struct {
  const char *path;
  ReadOptions options;
  gboolean open_end; /* rows are added up, or replace one another, and nothing in the file says how many there
                        are */
} Source;

/* What may come out beside the clean table and a refusal. */
typedef enum {
  NOTHING_ELSE = 0,
  FEWER_ROWS = 1 << 0,  /* rows of the clean table are missing, none is another */
  WHOLE_LINES = 1 << 2, /* whole lines are missing: other sums where rows are added up */
  NOTED = 1 << 1,       /* the report says that something was left out or may be missing */
} Allowance;

typedef struct Trial Trial;
typedef void (*Mutate)(Trial *trial);

struct Trial {
  const Source *source;
  const char *class;
  Allowance allowance;
  char *dir, *path;
  GString *bytes;     /* the clean file, as UTF-8 without a byte-order mark, lines ended by LF */
  GPtrArray *records; /* of char **: the file's cells, where one delimiter parts all */
  char delimiter;
  guint header;       /* index of the header among the records */
  GHashTable *clean;  /* lines that say the clean table */
  GPtrArray *notes;   /* char *: of the clean file's report */
  gboolean ends_line; /* the copy at hand ends with a line's end */
  guint n, n_right, n_refused, n_failed;
};

/* ---- judging ------------------------------------------------------------------------------------- */

static inline char *line_of(const Observation *o)
{
  g_autofree char *period = period_id(o->key.period), *unit = key_unit(&o->key);
  return g_strdup_printf("%s|%s|%s|%s|%s|%s|%.15g %.15g %.15g|%s|%u", o->key.measure->id, o->key.entity->key,
                         o->key.partner->key, o->key.category, period, unit, o->number.value, o->number.low,
                         o->number.high, state_id(o->state), o->flags);
}

static inline GHashTable *lines_of(const Load *load)
{
  GHashTable *lines = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < table_size(load->table); i++)
    g_hash_table_add(lines, line_of(table_at(load->table, i)));
  return lines;
}

/* A line of `a` that `b` lacks, or NULL. */
static inline const char *surplus(GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer line;
  g_hash_table_iter_init(&iter, a);
  while (g_hash_table_iter_next(&iter, &line, NULL))
    if (!g_hash_table_contains(b, line)) return line;
  return NULL;
}

/* "file:line" of the data or of its sidecar; of what is no text at all the file alone. */
static inline gboolean has_place(const Trial *trial, const char *message)
{
  static const char *const whole[] = {"UTF-16", "UTF-32", "this is ", "is empty"};
  gsize n = strlen(trial->dir);
  const char *colon = strncmp(message, trial->dir, n) == 0 ? strchr(message + n, ':') : NULL;
  if (colon && g_ascii_isdigit(colon[1])) return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS(whole); i++)
    if (strstr(message, whole[i])) return TRUE;
  return FALSE;
}

static inline void fail(Trial *trial, const char *what, const char *detail)
{
  g_test_fail();
  if (trial->n_failed++ >= MAX_SHOWN) return;
  g_autofree char *kept = g_strdup_printf("%s.%s.%u", trial->path, trial->class, trial->n), *bytes = NULL;
  gsize length;
  if (g_getenv("ARMEX_KEEP") && g_file_get_contents(trial->path, &bytes, &length, NULL))
    g_file_set_contents(kept, bytes, (gssize)length, NULL);
  g_test_message("%s, copy %u: %s: %s", trial->source->path, trial->n, what, detail);
}

/* A note that the clean file does not have, of something left out or missing. */
static inline gboolean is_noted(const Trial *trial, const Load *load)
{
  static const char *const words[] = {"no line end",        "left out",    "no total row",
                                      "closing line",       "not known",   "not published",
                                      "kept as they stand", "stand twice", "twice, both counted"};
  const GPtrArray *notes = report_at(load, 0)->notes;
  for (guint n = 0; n < notes->len; n++)
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
      if (strstr(notes->pdata[n], words[i]) &&
          !g_ptr_array_find_with_equal_func(trial->notes, notes->pdata[n], g_str_equal, NULL))
        return TRUE;
  return FALSE;
}

static inline void judge_table(Trial *trial, const Load *load)
{
  g_autoptr(GHashTable) lines = lines_of(load);
  const char *other = surplus(lines, trial->clean), *missing = surplus(trial->clean, lines);
  if (!other && !missing) {
    trial->n_right++;
    return;
  }
  if ((trial->allowance & NOTED) && is_noted(trial, load)) return;
  if ((trial->allowance & FEWER_ROWS) && !other) return;
  if (trial->source->open_end && (trial->allowance & (trial->ends_line ? FEWER_ROWS : WHOLE_LINES))) return;
  fail(trial, other ? "reads in silence" : "lacks in silence", other ? other : missing);
}

/* One polluted copy. */
static inline void try_bytes(Trial *trial, const char *bytes, gsize length)
{
  trial->n++;
  trial->ends_line = length > 0 && bytes[length - 1] == '\n';
  FILE *file = fopen(trial->path, "wb"); /* g_file_set_contents would wait for the disk each time */
  g_assert_nonnull(file);
  g_assert_cmpuint(fwrite(bytes, 1, length, file), ==, length);
  g_assert_cmpint(fclose(file), ==, 0);
  g_auto(Load) load = load_raw(trial->path, &trial->source->options);
  if (!load.error && table_seal(load.table, &load.error)) {
    judge_table(trial, &load);
    return;
  }
  trial->n_refused++;
  if (g_getenv("ARMEX_TELL")) g_test_message("%s", load.error->message);
  if (!has_place(trial, load.error->message)) fail(trial, "refused without a place", load.error->message);
}

static inline void try_string(Trial *trial, GString *copy)
{
  try_bytes(trial, copy->str, copy->len);
  g_string_free(copy, TRUE);
}

/* ---- the trial ----------------------------------------------------------------------------------- */

static inline char *clean_bytes(const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length, decoded;
  const char *encoding;
  g_assert_true(g_file_get_contents(path, &bytes, &length, NULL));
  char *text = csv_decode(path, bytes, length, &decoded, &encoding, NULL);
  g_assert_nonnull(text);
  g_autoptr(GString) lf = g_string_new(text);
  g_string_replace(lf, "\r\n", "\n", 0);
  g_free(text);
  return g_strdup(lf->str);
}

static inline GPtrArray *clean_records(Trial *trial, guint header_line)
{
  GPtrArray *records = g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev);
  g_autoptr(CsvFile) csv =
      csv_parse("clean", trial->bytes->str, trial->bytes->len, trial->delimiter, CSV_QUOTED, NULL);
  g_assert_nonnull(csv);
  for (guint r = 0; r < csv->n_records; r++) {
    char **cells = g_new0(char *, csv->records[r].n_cells + 1);
    for (guint c = 0; c < csv->records[r].n_cells; c++)
      cells[c] = g_strdup(csv_cell(&csv->records[r], c));
    if (csv->records[r].line == header_line) trial->header = r;
    g_ptr_array_add(records, cells);
  }
  return records;
}

static inline void copy_sidecar(const Trial *trial)
{
  g_autoptr(GString) from = g_string_new(trial->source->path), to = g_string_new(trial->path);
  g_autofree char *text = NULL;
  g_string_truncate(from, from->len - 4);
  g_string_truncate(to, to->len - 4);
  g_string_append(from, ".yaml");
  g_string_append(to, ".yaml");
  if (g_file_get_contents(from->str, &text, NULL, NULL))
    g_assert_true(g_file_set_contents(to->str, text, -1, NULL));
}

static inline void trial_begin(Trial *trial)
{
  g_autofree char *text = clean_bytes(trial->source->path), *base = g_path_get_basename(trial->source->path);
  g_auto(Load) load = load_with(trial->source->path, &trial->source->options);
  trial->dir = g_dir_make_tmp("armex-pollution-XXXXXX", NULL);
  trial->path = g_build_filename(trial->dir, base, NULL);
  trial->bytes = g_string_new(text);
  trial->delimiter = report_at(&load, 0)->delimiter;
  trial->clean = lines_of(&load);
  trial->records = clean_records(trial, report_at(&load, 0)->header_line);
  trial->notes = g_ptr_array_new_with_free_func(g_free);
  for (guint n = 0; n < report_at(&load, 0)->notes->len; n++)
    g_ptr_array_add(trial->notes, g_strdup(report_at(&load, 0)->notes->pdata[n]));
  copy_sidecar(trial);
}

static inline void trial_end(Trial *trial)
{
  g_autoptr(GDir) dir = g_dir_open(trial->dir, 0, NULL);
  for (const char *name = g_dir_read_name(dir); name && !g_getenv("ARMEX_KEEP");
       name = g_dir_read_name(dir)) {
    g_autofree char *path = g_build_filename(trial->dir, name, NULL);
    g_unlink(path);
  }
  g_rmdir(trial->dir);
  g_free(trial->dir);
  g_free(trial->path);
  g_string_free(trial->bytes, TRUE);
  g_ptr_array_unref(trial->records);
  g_ptr_array_unref(trial->notes);
  g_hash_table_destroy(trial->clean);
}
