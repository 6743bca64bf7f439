#include "input/reading.h"

#include "base/text.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *reading_quote(const char *text)
{
  return text_clean(text, -1, 60);
}

gboolean reading_fault(const Reading *reading, const CsvRecord *record, guint cell, GError **error,
                       const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *text = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  return error_at(error, ARMEX_ERROR_INPUT, csv_place(reading->csv, record, cell), "%s", text);
}

gboolean reading_ask(const Reading *reading, GError **error, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *text = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  Place place = {.file = reading->csv->name, .line = reading->report->header_line};
  return error_at(error, ARMEX_ERROR_USAGE, place, "%s", text);
}

const CsvRecord *reading_header(const Reading *reading)
{
  return &reading->csv->records[reading->header];
}

void reading_note(Reading *reading, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  g_ptr_array_add(reading->report->notes, g_strdup_vprintf(format, arguments));
  va_end(arguments);
}

void reading_count(Reading *reading, const Key *key)
{
  ReadReport *report = reading->report;
  g_hash_table_add(reading->entities, (gpointer)key->entity);
  report->entities = g_hash_table_size(reading->entities);
  if (report->first_year == 0 || key->period.from < report->first_year) report->first_year = key->period.from;
  if (key->period.to > report->last_year) report->last_year = key->period.to;
}

void reading_add(Reading *reading, const Observation *observation)
{
  reading_count(reading, &observation->key);
  table_add(reading->table, observation);
}

static char *file_stem(const char *path)
{
  g_autofree char *base = g_path_get_basename(path);
  char *dot = strrchr(base, '.');
  if (dot && dot != base) *dot = '\0';
  return g_steal_pointer(&base);
}

static Release derive_release(Reading *reading, const Origin *origin, Day extracted)
{
  const Sidecar *sidecar = reading->sidecar;
  if (sidecar && release_is_known(sidecar->release)) return sidecar->release;
  gboolean guessed = FALSE;
  Release release =
      origin->calendar ? release_of_day(origin->calendar, extracted, &guessed) : origin->release;
  if (release_is_known(reading->options->release) && (guessed || !release_is_known(release)))
    return reading->options->release;
  if (guessed)
    reading_note(reading,
                 "no publication day is known for %d, so its month's usual Monday decided the release; "
                 "--release or a sidecar can say it",
                 extracted.year);
  return release;
}

static char *first_text(const char *said, const char *known)
{
  const char *text = said ? said : known;
  return text ? text_clean(text, -1, 0) : NULL;
}

const Dataset *reading_dataset(Reading *reading, const Origin *origin)
{
  static const Sidecar nothing;
  const Sidecar *sidecar = reading->sidecar ? reading->sidecar : &nothing;
  Dataset *dataset = g_new0(Dataset, 1);
  dataset->id = sidecar->id ? g_strdup(sidecar->id) : file_stem(reading->path);
  dataset->title = first_text(sidecar->title, origin->title);
  dataset->publisher = first_text(sidecar->publisher, origin->publisher);
  dataset->url = first_text(sidecar->url, origin->url);
  dataset->terms = first_text(sidecar->terms, origin->terms);
  dataset->note = first_text(sidecar->note, NULL);
  dataset->file = g_strdup(reading->path);
  dataset->extracted = sidecar->extracted.year ? sidecar->extracted : origin->extracted;
  dataset->release = derive_release(reading, origin, dataset->extracted);
  reading->report->release = dataset->release;
  reading->report->extracted = dataset->extracted;
  return table_add_dataset(reading->table, dataset);
}

const Dataset *reading_dataset_other(Reading *reading, const Dataset *base, const DatasetVariant *other)
{
  gboolean has_id = other->id && *other->id, has_publisher = other->publisher && *other->publisher;
  Dataset *dataset = g_new0(Dataset, 1);
  *dataset =
      (Dataset){.id = has_id ? text_clean(other->id, -1, 0) : g_strdup(base->id),
                .title = g_strdup(base->title),
                .publisher = has_publisher ? text_clean(other->publisher, -1, 0) : g_strdup(base->publisher),
                .url = g_strdup(base->url),
                .terms = g_strdup(base->terms),
                .note = g_strdup(base->note),
                .file = g_strdup(base->file),
                .release = other->release,
                .extracted = other->extracted};
  return table_add_dataset(reading->table, dataset);
}

const Dataset *reading_dataset_variant(Reading *reading, const Dataset *base, Release release, Day extracted)
{
  const DatasetVariant other = {release, extracted, NULL, NULL};
  return reading_dataset_other(reading, base, &other);
}

const char *reading_preamble(const Reading *reading, const char *prefix, const CsvRecord **record)
{
  for (guint r = 0; r < reading->header; r++)
    for (guint c = 0; c < reading->csv->records[r].n_cells; c++) {
      const char *text = csv_cell(&reading->csv->records[r], c);
      if (g_ascii_strncasecmp(text, prefix, strlen(prefix)) != 0) continue;
      if (record) *record = &reading->csv->records[r];
      return text;
    }
  return NULL;
}

const Entity *reading_entity(const Reading *reading, const char *name)
{
  const Entity *known = g_hash_table_lookup(reading->names, name);
  if (known) return known;
  g_autofree char *clean = text_clean(name, -1, 0);
  known = entity_resolve(clean);
  g_hash_table_insert(reading->names, g_strdup(name), (gpointer)known);
  return known;
}

Key reading_key(const Dataset *dataset, const Measure *measure)
{
  return (Key){.dataset = dataset,
               .measure = measure,
               .basis = measure->basis,
               .currency = g_intern_string(measure->kind == KIND_MONEY ? measure->unit : ""),
               .entity = entity_none(),
               .partner = entity_none(),
               .category = g_intern_static_string("")};
}

/* Through the shortest decimal digits, because 0.0281 x 100 is not 2.81 in binary. */
static double shift_value(double value, int shift)
{
  char digits[40];
  for (int precision = 14; precision <= 16; precision++) {
    g_snprintf(digits, sizeof digits, "%.*e", precision, value);
    if (g_ascii_strtod(digits, NULL) == value) break;
  }
  char *exponent = strchr(digits, 'e');
  if (!exponent) /* not finite */
    return value;
  int power = atoi(exponent + 1) + shift;
  g_snprintf(exponent, sizeof digits - (gsize)(exponent - digits), "e%d", power);
  return g_ascii_strtod(digits, NULL);
}

Number number_shift(Number number, int shift)
{
  if (shift == 0) return number;
  double value = shift_value(number.value, shift);
  if (number.low == number.value && number.high == number.value) return (Number){value, value, value};
  return (Number){value, shift_value(number.low, shift), shift_value(number.high, shift)};
}
