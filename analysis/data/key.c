/* The words of table.h: states, confidence, units, citation. */
#include "data/series.h"

#include <string.h>

static const char *const states[] = {
    [STATE_VALUE] = "value",     [STATE_BELOW_HALF] = "below_half", [STATE_NONE] = "none",
    [STATE_MISSING] = "missing", [STATE_NO_STATE] = "no_state",     [STATE_NOT_PUBLISHED] = "not_published",
    [STATE_NO_RATE] = "no_rate",
};

static const char *const confidences[] = {
    [CONFIDENCE_VERIFIED] = "verified", [CONFIDENCE_HIGH] = "high",
    [CONFIDENCE_MEDIUM] = "medium",     [CONFIDENCE_UNVERIFIED] = "unverified",
    [CONFIDENCE_CIRCULAR] = "circular",
};

static gboolean find_word(const char *const *words, gsize n, const char *text, guint *index)
{
  for (guint i = 0; text && i < n; i++)
    if (strcmp(words[i], text) == 0) {
      *index = i;
      return TRUE;
    }
  return FALSE;
}

const char *state_id(State state)
{
  return states[state];
}

gboolean state_parse(const char *text, State *out)
{
  guint index;
  gboolean found = find_word(states, G_N_ELEMENTS(states), text, &index);
  if (found) *out = (State)index;
  return found;
}

const char *confidence_id(Confidence c)
{
  return confidences[c];
}

gboolean confidence_parse(const char *text, Confidence *out)
{
  guint index;
  gboolean found = find_word(confidences, G_N_ELEMENTS(confidences), text, &index);
  if (found) *out = (Confidence)index;
  return found;
}

/* The TIV never takes a currency, whatever a sidecar says. */
static const char *unit_word(const Key *key)
{
  gboolean own = key->measure->kind == KIND_MONEY && key->currency && *key->currency;
  return own ? key->currency : key->measure->unit;
}

char *key_unit(const Key *key)
{
  const Measure *m = key->measure;
  GString *unit = g_string_new(m->scale);
  if (*m->scale) g_string_append_c(unit, ' ');
  g_string_append(unit, unit_word(key));
  if (m->denominator)
    g_string_append_printf(unit, m->kind == KIND_SHARE ? " of %s" : " per %s", m->denominator);
  if (m->kind == KIND_MONEY && key->basis == BASIS_CONSTANT && key->base_year != 0)
    g_string_append_printf(unit, " at constant %d prices", key->base_year);
  else if (m->kind == KIND_MONEY && key->basis == BASIS_CONSTANT)
    g_string_append(unit, " at constant prices");
  return g_string_free(unit, FALSE);
}

char *dataset_citation(const Dataset *dataset, gboolean computed)
{
  g_autofree char *release = release_print(dataset->release), *day = day_print(dataset->extracted);
  const char *name = dataset->publisher ? dataset->publisher
                     : dataset->title   ? dataset->title
                                        : dataset->file;
  GString *text = g_string_new("Source: ");
  g_string_append(text, name ? name : dataset->id);
  if (*release) g_string_append_printf(text, ", %s release", release);
  if (dataset->url && *dataset->url) g_string_append_printf(text, ", %s", dataset->url);
  if (*day) g_string_append_printf(text, ", extracted %s", day);
  if (computed) g_string_append(text, "; own calculations");
  return g_string_free(text, FALSE);
}
