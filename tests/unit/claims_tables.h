/* What the tests of claims judge against: small tables made by hand, and the facts of ARMEX_SHARED. */
#pragma once

#include "base/csv.h"
#include "base/save.h"
#include "claims/claim.h"

#include <glib/gstdio.h>
#include <string.h>

static inline const Dataset *add_dataset(Table *table, const char *id, const char *publisher,
                                         const char *release)
{
  Dataset *d = g_new0(Dataset, 1);
  d->id = g_strdup(id);
  d->title = g_strdup(id);
  d->publisher = g_strdup(publisher);
  d->file = g_strdup_printf("%s.csv", id);
  if (release && *release) g_assert_true(release_parse(release, &d->release, NULL));
  return table_add_dataset(table, d);
}

static inline Observation observation(const Dataset *dataset, const char *measure, const char *entity,
                                      int year, Number number)
{
  const Measure *m = measure_find(measure);
  g_assert_nonnull(m);
  return (Observation){.key = {.dataset = dataset,
                               .measure = m,
                               .basis = m->basis,
                               .currency = m->kind == KIND_MONEY ? m->unit : "",
                               .entity = entity_resolve(entity),
                               .partner = entity_none(),
                               .category = "",
                               .period = period_year(year)},
                       .number = number,
                       .state = STATE_VALUE,
                       .confidence = CONFIDENCE_VERIFIED};
}

/* Yearly figures from `first` on, with the interval of their printed digits: `half` a unit. */
static inline void add_years(Table *table, const Dataset *dataset, const char *measure, const char *entity,
                             int first, const double *values, int n, double half)
{
  for (int i = 0; i < n; i++) {
    Observation o = observation(dataset, measure, entity, first + i, number_rounded(values[i], half));
    table_add(table, &o);
  }
}

/* ---- claims from text ----------------------------------------------------------------------------- */

static inline ClaimFile *claims_from(const char *text, GError **error)
{
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp("claims-XXXXXX.csv", &path, NULL);
  g_assert_cmpint(fd, >=, 0);
  g_close(fd, NULL);
  g_assert_true(g_file_set_contents(path, text, -1, NULL));
  ClaimFile *file = claims_read(path, error);
  g_unlink(path);
  return file;
}

static inline gboolean has_flag(const Verdict *verdict, const char *flag)
{
  for (guint i = 0; i < verdict->flags->len; i++)
    if (g_str_equal(g_ptr_array_index(verdict->flags, i), flag)) return TRUE;
  return FALSE;
}

static inline const Verdict *verdict_by_id(const GPtrArray *verdicts, const char *id)
{
  for (guint i = 0; i < verdicts->len; i++) {
    const Verdict *v = g_ptr_array_index(verdicts, i);
    if (g_str_equal(claim_id(v->claim), id)) return v;
  }
  g_error("no claim '%s'", id);
}

/* ---- the shared facts ----------------------------------------------------------------------------- */

static inline char *shared_path(const char *folder, const char *name)
{
  const char *shared = g_getenv("ARMEX_SHARED");
  return g_build_filename(shared ? shared : "../shared", folder, name, NULL);
}

static inline const char *fact_cell(const CsvFile *file, guint row, const char *column)
{
  const CsvRecord *head = &file->records[0];
  for (guint i = 0; i < head->n_cells; i++)
    if (strcmp(head->cells[i].text, column) == 0) return csv_cell(&file->records[row], i);
  return "";
}

/* The facts print units in words; the table of measures has its own scale. */
static inline double fact_factor(const char *unit)
{
  if (strstr(unit, "local currency units") || strstr(unit, "x1e6")) return 1e-6;
  return strstr(unit, "fraction") ? 100 : 1;
}

static inline int fact_base_year(const char *unit)
{
  const char *at = strstr(unit, "Constant (");
  return at ? (int)g_ascii_strtoll(at + strlen("Constant ("), NULL, 10) : 0;
}

static inline void fact_number(const CsvFile *file, guint row, Observation *o)
{
  const char *unit = fact_cell(file, row, "unit");
  g_assert_true(state_parse(fact_cell(file, row, "state"), &o->state));
  o->number = o->state == STATE_NONE ? number_exact(0) : NUMBER_NONE;
  if (o->state == STATE_BELOW_HALF) o->number = (Number){0.25, 0, 0.5};
  if (o->state != STATE_VALUE) return;
  g_autoptr(GError) error = NULL;
  number_parse(fact_cell(file, row, "value"), NUMBER_PLAIN, &o->number, NULL, &error);
  g_assert_no_error(error);
  o->number = number_scale(o->number, fact_factor(unit));
  if (strstr(unit, "x1e6"))
    o->number = number_rounded(o->number.value, 0.5); /* printed in units, known in millions */
}

/* One data set per measure and release. World Bank rows are those of SIPRI's release of March 2020. */
static inline const Dataset *fact_dataset(Table *table, GHashTable *seen, const CsvFile *file, guint row,
                                          const char *measure)
{
  const char *release = fact_cell(file, row, "release");
  if (strstr(fact_cell(file, row, "unit"), "WDI")) release = "2020-03";
  gboolean sipri = measure_find(measure)->publisher != NULL;
  g_autofree char *id = g_strdup_printf("%s-%s-%s", file->name, measure, release);
  const Dataset *dataset = g_hash_table_lookup(seen, id);
  if (dataset) return dataset;
  dataset = add_dataset(table, id, sipri ? "SIPRI" : "government figures", release);
  g_hash_table_insert(seen, g_strdup(id), (gpointer)dataset);
  return dataset;
}

/* FALSE when the file is not there. */
static inline gboolean add_facts(Table *table, const char *name)
{
  g_autofree char *path = shared_path("facts", name), *text = NULL;
  gsize length;
  if (!g_file_get_contents(path, &text, &length, NULL)) return FALSE;
  g_autoptr(GError) error = NULL;
  g_autoptr(CsvFile) file = csv_parse(name, text, length, ',', CSV_QUOTED, &error);
  g_assert_no_error(error);
  g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (guint row = 1; row < file->n_records; row++) {
    const char *measure = fact_cell(file, row, "measure"), *confidence = fact_cell(file, row, "confidence");
    if (strcmp(measure, "MS.MIL.XPRT.KD") == 0) measure = "exports.tiv";
    const Dataset *dataset = fact_dataset(table, seen, file, row, measure);
    Observation o = observation(dataset, measure, fact_cell(file, row, "entity"),
                                (int)g_ascii_strtoll(fact_cell(file, row, "year"), NULL, 10), NUMBER_NONE);
    o.key.base_year = fact_base_year(fact_cell(file, row, "unit"));
    if (strncmp(measure, "budget.", 7) == 0) o.key.currency = "KRW";
    if (*confidence) g_assert_true(confidence_parse(confidence, &o.confidence));
    fact_number(file, row, &o);
    table_add(table, &o);
  }
  return TRUE;
}
