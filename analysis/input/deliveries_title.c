#include "input/deliveries.h"

#include "input/sipri_table.h"

#include <string.h>

/* The two editions; seller, buyer, first and last year in this order of groups by name. */
static const char *const titles[] = {
    /* Database search results for buyer 'All Countries' and seller  'All Countries' and the years from
     * 2011 to 2021 - (created: 11-03-2023) */
    "search results for buyer '(?<buyer>.*)' and seller +'(?<seller>.*)' and the years from "
    "(?<from>\\d{4}) to (?<to>\\d{4})\\b",
    /* Transfers of major conventional arms from All countries  to All countries . Deals with deliveries made
     * for the year range '2000' to '2001' */
    "arms from (?<seller>.*?) +to (?<buyer>.*?) *\\. *Deals with .*year range '(?<from>\\d{4})' to "
    "'(?<to>\\d{4})'",
};

/* A line above the header as it stood: a name with a comma parts it where nothing is quoted. */
static char *line_text(const Reading *reading, const CsvRecord *record)
{
  GString *text = g_string_new(NULL);
  for (guint c = 0; c < record->n_cells; c++)
    g_string_append_printf(text, "%s%s", c ? (const char[]){reading->csv->delimiter, '\0'} : "",
                           csv_cell(record, c));
  return g_string_free(text, FALSE);
}

static gboolean match_title(const char *text, GMatchInfo **match)
{
  for (gsize i = 0; i < G_N_ELEMENTS(titles); i++) {
    g_autoptr(GRegex) pattern = g_regex_new(titles[i], G_REGEX_CASELESS, 0, NULL);
    if (g_regex_match(pattern, text, 0, match)) return TRUE;
    g_clear_pointer(match, g_match_info_unref);
  }
  return FALSE;
}

static int year_of(GMatchInfo *match, const char *group)
{
  g_autofree char *digits = g_match_info_fetch_named(match, group);
  return (int)g_ascii_strtoll(digits, NULL, 10);
}

/* A party's name; "All Countries" sets *all; several names leave both open. */
static const Entity *party_of(const Reading *reading, GMatchInfo *match, const char *group, gboolean *all)
{
  g_autofree char *name = g_match_info_fetch_named(match, group);
  g_strstrip(name);
  *all = g_ascii_strcasecmp(name, "all countries") == 0 || g_ascii_strcasecmp(name, "all") == 0;
  const Entity *known = *all ? NULL : reading_entity(reading, name);
  return known && known->kind != ENTITY_UNMATCHED ? known : NULL;
}

/* "(created: 11-03-2023)", day first, or the later edition's own line. */
static gboolean read_day(Reading *reading, const CsvRecord *record, const char *text, Day *out,
                         GError **error)
{
  static const char mark[] = "(created:";
  const char *at = strstr(text, mark);
  if (!at) return sipri_table_day(reading, "Data generated:", out, error);
  g_auto(GStrv) parts = g_strsplit(at + strlen(mark), ")", 2);
  g_autoptr(GError) fault = NULL;
  return day_parse(g_strstrip(parts[0]), out, &fault) ||
         reading_fault(reading, record, 0, error, "%s", fault->message);
}

static gboolean take_title(Reading *reading, const CsvRecord *record, const char *text, GMatchInfo *match,
                           DeliveriesTitle *out, GError **error)
{
  out->seller = party_of(reading, match, "seller", &out->all_sellers);
  out->buyer = party_of(reading, match, "buyer", &out->all_buyers);
  out->from = year_of(match, "from");
  out->to = year_of(match, "to");
  if (out->from > out->to || out->from < 1900 || out->to > 2100)
    return reading_fault(reading, record, 0, error, "the title's years %d to %d are none", out->from,
                         out->to);
  return read_day(reading, record, text, &out->extracted, error);
}

gboolean deliveries_title_read(Reading *reading, DeliveriesTitle *out, GError **error)
{
  for (guint r = 0; r < reading->header; r++) {
    const CsvRecord *record = &reading->csv->records[r];
    g_autofree char *text = line_text(reading, record);
    g_autoptr(GMatchInfo) match = NULL;
    if (!match_title(text, &match)) continue;
    *out = (DeliveriesTitle){0};
    return take_title(reading, record, text, match, out, error);
  }
  return reading_fault(reading, reading_header(reading), 0, error,
                       "no line above the header says for which sellers, buyers and years the file was made, "
                       "so its rows cannot be added up: keep the lines above the header");
}
