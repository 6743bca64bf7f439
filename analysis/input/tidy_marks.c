#include "input/tidy_marks.h"

#include "base/text.h"

#include <string.h>

static const struct {
  const char *word;
  guint flag;
} flag_words[] = {
    {"estimate", FLAG_ESTIMATE},       {"uncertain", FLAG_UNCERTAIN},    {"licensed", FLAG_LICENSED},
    {"second-hand", FLAG_SECOND_HAND}, {"partial period", FLAG_PARTIAL}, {"break in series", FLAG_BREAK},
};

static const char *const stages[] = {"framework", "executive", "sum", NULL};

static const char *cell_of(const TidyColumns *columns, const CsvRecord *record, TidyRole role)
{
  return columns->at[role] == NO_COLUMN ? "" : csv_cell(record, (guint)columns->at[role]);
}

static gboolean mark_fault(const Reading *reading, const TidyColumns *columns, const CsvRecord *record,
                           TidyRole role, const char *expected, GError **error)
{
  g_autofree char *quote = reading_quote(cell_of(columns, record, role));
  return reading_fault(reading, record, (guint)columns->at[role], error, "%s '%s' is not known, %s",
                       tidy_role_name(role), quote, expected);
}

char *tidy_flag_words(guint flags)
{
  GString *text = g_string_new(NULL);
  for (gsize i = 0; i < G_N_ELEMENTS(flag_words); i++)
    if (flags & flag_words[i].flag)
      g_string_append_printf(text, "%s%s", text->len ? "; " : "", flag_words[i].word);
  return g_string_free(text, FALSE);
}

static gboolean take_flag(const char *word, guint *flags)
{
  for (gsize i = 0; i < G_N_ELEMENTS(flag_words); i++)
    if (g_ascii_strcasecmp(flag_words[i].word, word) == 0) {
      *flags |= flag_words[i].flag;
      return TRUE;
    }
  return FALSE;
}

static gboolean take_flags(const Reading *reading, const TidyColumns *columns, const CsvRecord *record,
                           Observation *observation, GError **error)
{
  g_auto(GStrv) words = g_strsplit(cell_of(columns, record, TIDY_FLAGS), ";", -1);
  for (char **word = words; *word; word++)
    if (*g_strstrip(*word) && !take_flag(*word, &observation->flags))
      return mark_fault(
          reading, columns, record, TIDY_FLAGS,
          "expected estimate, uncertain, licensed, second-hand, partial period or break in series, "
          "divided by semicolons",
          error);
  return TRUE;
}

static const char *interned(const char *text)
{
  if (!*text) return NULL;
  g_autofree char *clean = text_clean(text, -1, 0);
  return g_intern_string(clean);
}

static gboolean take_deal(const Reading *reading, const TidyColumns *columns, const CsvRecord *record,
                          Observation *observation, GError **error)
{
  const char *signed_on = cell_of(columns, record, TIDY_SIGNED),
             *stage = cell_of(columns, record, TIDY_STAGE);
  Day day = {0};
  g_autoptr(GError) fault = NULL;
  if (*signed_on && !day_parse(signed_on, &day, &fault))
    return reading_fault(reading, record, (guint)columns->at[TIDY_SIGNED], error, "%s", fault->message);
  if (*stage && !g_strv_contains(stages, stage))
    return mark_fault(reading, columns, record, TIDY_STAGE, "expected framework, executive or sum", error);
  Deal *deal = table_new_deal(reading->table);
  deal->signed_on = day;
  deal->what = text_clean(cell_of(columns, record, TIDY_WHAT), -1, 0);
  deal->stage = g_strdup(stage);
  deal->quantity = text_clean(cell_of(columns, record, TIDY_QUANTITY), -1, 0);
  observation->deal = deal;
  return TRUE;
}

gboolean tidy_take_marks(const Reading *reading, const TidyColumns *columns, const CsvRecord *record,
                         Observation *observation, GError **error)
{
  const char *confidence = cell_of(columns, record, TIDY_CONFIDENCE);
  observation->source = interned(cell_of(columns, record, TIDY_SOURCE));
  if (!observation->source && reading->sidecar && reading->sidecar->source)
    observation->source = interned(reading->sidecar->source);
  observation->footnote = interned(cell_of(columns, record, TIDY_FOOTNOTE));
  if (*confidence && !confidence_parse(confidence, &observation->confidence))
    return mark_fault(reading, columns, record, TIDY_CONFIDENCE,
                      "expected verified, high, medium, unverified or circular", error);
  if (!take_flags(reading, columns, record, observation, error)) return FALSE;
  gboolean deal = observation->key.measure && strcmp(observation->key.measure->id, "deals") == 0;
  return !deal || take_deal(reading, columns, record, observation, error);
}
