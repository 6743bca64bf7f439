#include "input/milex_rates.h"

#include "input/header_line.h"

#include <string.h>

struct MilexRates {
  GHashTable *spending; /* name -> CsvRecord of local currency; NULL: no such sheet */
  GHashTable *years;    /* year -> cell */
};

static const CsvFile *local_sheet(const Reading *reading)
{
  for (guint i = 0; reading->book && i < reading->book->sheets->len; i++) {
    const Sheet *sheet = g_ptr_array_index(reading->book->sheets, i);
    const MilexTitle title = milex_title_of_sheet(sheet);
    if (sheet->csv != reading->csv && title.measure == measure_find("milex.local") && !title.fiscal)
      return sheet->csv;
  }
  return NULL;
}

/* The header is the first row with years; the rows below it go by their name. */
static void take_row(MilexRates *rates, const CsvRecord *record)
{
  if (g_hash_table_size(rates->years)) {
    g_hash_table_insert(rates->spending, (gpointer)csv_cell(record, 0), (gpointer)record);
    return;
  }
  for (guint c = 1; c < record->n_cells; c++) {
    int year;
    if (year_cell(csv_cell(record, c), &year))
      g_hash_table_insert(rates->years, GINT_TO_POINTER(year), GUINT_TO_POINTER(c));
  }
}

MilexRates *milex_rates_new(const Reading *reading)
{
  MilexRates *rates = g_new0(MilexRates, 1);
  const CsvFile *local = local_sheet(reading);
  if (!local) return rates;
  rates->spending = g_hash_table_new(g_str_hash, g_str_equal);
  rates->years = g_hash_table_new(NULL, NULL);
  for (guint r = 0; r < local->n_records; r++)
    take_row(rates, &local->records[r]);
  return rates;
}

void milex_rates_free(MilexRates *rates)
{
  if (!rates) return;
  if (rates->spending) g_hash_table_unref(rates->spending);
  if (rates->years) g_hash_table_unref(rates->years);
  g_free(rates);
}

gboolean milex_rates_known(const MilexRates *rates)
{
  return rates->spending != NULL;
}

/* Countries that kept no army for most of the time since 1948, and for which SIPRI prints 0 in local currency
 * too: Costa Rica, Haiti, Iceland, Panama. */
static gboolean has_no_forces(const Entity *entity)
{
  static const char *const keys[] = {"CRI", "HTI", "ISL", "PAN"};
  for (gsize i = 0; i < G_N_ELEMENTS(keys); i++)
    if (strcmp(entity->key, keys[i]) == 0) return TRUE;
  return FALSE;
}

gboolean milex_rates_lacking(const MilexRates *rates, const Reading *reading, const char *name, int year)
{
  if (!rates->spending) return !has_no_forces(reading_entity(reading, name));
  const CsvRecord *record = g_hash_table_lookup(rates->spending, name);
  guint cell = GPOINTER_TO_UINT(g_hash_table_lookup(rates->years, GINT_TO_POINTER(year)));
  Number local;
  gboolean spent_nothing = record && cell &&
                           number_parse(csv_cell(record, cell), NUMBER_PLAIN, &local, NULL, NULL) &&
                           local.value == 0;
  return !spent_nothing;
}
