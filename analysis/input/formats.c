#include "input/formats.h"

#include <string.h>

/* ---- headers of formats that are recognised only ------------------------------------------------- */

static char *world_bank_metadata_match(const HeaderLine *line)
{
  gboolean country = header_line_is(line, 0, "Country Code") && header_line_has(line, "IncomeGroup");
  gboolean indicator = header_line_has(line, "INDICATOR_CODE") && header_line_has(line, "SOURCE_NOTE");
  return country || indicator ? g_strdup("the columns of a metadata file") : NULL;
}

static char *owid_match(const HeaderLine *line)
{
  gboolean fits = header_line_is(line, 0, "Entity") && header_line_is(line, 1, "Code") &&
                  header_line_is(line, 2, "Year") && line->cells->len > 3;
  return fits ? g_strdup("Entity, Code, Year and an indicator") : NULL;
}

static char *claims_match(const HeaderLine *line)
{
  gboolean fits =
      header_line_has(line, "id") && header_line_has(line, "kind") && header_line_has(line, "value");
  return fits ? g_strdup("id, kind and value") : NULL;
}

/* ---- the table ----------------------------------------------------------------------------------- */

static const Format formats[] = {
    {.id = "claims",
     .what = "a claims file",
     .match = claims_match,
     .way_out = "it holds claims, not data: give it to 'armex check FILE --data DATA'"},
    {.id = "sipri-deliveries",
     .what = "SIPRI's deliveries file",
     .mode = CSV_UNQUOTED,
     .match = deliveries_match,
     .read = deliveries_read},
    {.id = "sipri-register",
     .what = "SIPRI's trade register",
     .mode = CSV_UNQUOTED,
     .match = register_match,
     .read = register_read,
     .declines = register_declines},
    {.id = "world-bank",
     .what = "a World Bank indicator",
     .match = world_bank_match,
     .read = world_bank_read},
    {.id = "world-bank-metadata",
     .what = "a World Bank metadata file",
     .match = world_bank_metadata_match,
     .way_out = "it holds no figures: take the file that begins with API_ from the same ZIP"},
    {.id = "owid",
     .what = "a table of Our World in Data",
     .match = owid_match,
     .read = tidy_read,
     .asks = TRUE},
    {.id = "sipri-import-export",
     .what = "SIPRI's import/export values",
     .match = import_export_match,
     .read = import_export_read},
    {.id = "sipri-tiv-table", .what = "SIPRI's TIV table", .match = tiv_table_match, .read = tiv_table_read},
    {.id = "sipri-milex",
     .what = "SIPRI's military expenditure",
     .match = milex_match,
     .read = milex_read,
     .asks = TRUE},
    {.id = "comtrade",
     .what = "a Comtrade or BACI table",
     .match = comtrade_match,
     .read = comtrade_read,
     .extra_cell = TRUE},
    {.id = "tidy",
     .what = "a tidy table with a country and a year column",
     .match = tidy_match,
     .read = tidy_read,
     .asks = TRUE},
    {.id = "year-rows",
     .what = "a table with years down and countries across",
     .match = year_rows_match,
     .read = year_rows_read,
     .asks = TRUE},
    {.id = "wide", .what = "a table with years across", .match = wide_match, .read = wide_read, .asks = TRUE},
};

const Format *format_at(guint index)
{
  return index < G_N_ELEMENTS(formats) ? &formats[index] : NULL;
}

const Format *format_find(const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS(formats); i++)
    if (strcmp(formats[i].id, id) == 0) return &formats[i];
  return NULL;
}

const char *const *format_ids(void)
{
  static const char *ids[G_N_ELEMENTS(formats) + 1];
  static gsize ready;
  if (g_once_init_enter(&ready)) {
    guint n = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(formats); i++)
      if (formats[i].read) ids[n++] = formats[i].id;
    g_once_init_leave(&ready, 1);
  }
  return ids;
}

char *formats_understood(void)
{
  GString *list = g_string_new(NULL);
  guint last = G_N_ELEMENTS(formats);
  while (last > 0 && !formats[last - 1].read)
    last--;
  for (guint i = 0; i < last; i++)
    if (formats[i].read)
      g_string_append_printf(list, "%s%s",
                             list->len == 0  ? ""
                             : i + 1 == last ? " or "
                                             : ", ",
                             formats[i].what);
  return g_string_free(list, FALSE);
}
