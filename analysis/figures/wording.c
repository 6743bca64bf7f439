#include "figures/wording.h"

#include "base/text.h"

#include <math.h>
#include <string.h>

/* Currencies that running text spells out; others keep their code. */
static const struct {
  const char *code, *word;
} currencies[] = {
    {"KRW", "won"},   {"JPY", "yen"},    {"EUR", "euros"},
    {"PLN", "zloty"}, {"GBP", "pounds"}, {"SEK", "Swedish kronor"},
};

char *wording_unit(const Key *key)
{
  g_autofree char *unit = key_unit(key);
  g_autoptr(GString) words = g_string_new(unit);
  for (guint i = 0; i < G_N_ELEMENTS(currencies); i++)
    g_string_replace(words, currencies[i].code, currencies[i].word, 1);
  if (words->str[0] == '%') g_string_replace(words, "%", "per cent", 1);
  return g_string_free(g_steal_pointer(&words), FALSE);
}

char *wording_unit_long(const Key *key)
{
  char *unit = wording_unit(key);
  if (key->measure->kind != KIND_VOLUME) return unit;
  g_autofree char *scale = unit;
  return g_strdup_printf("%s%sSIPRI trend-indicator values (TIV)", key->measure->scale,
                         *key->measure->scale ? " " : "");
}

/* Spending is somebody's ("South Korea's defence budget"); flows are spoken of by what flows ("volume of
 * South Korea's exports of major arms"). */
static gboolean is_possession(const Measure *measure)
{
  return measure->flow == FLOW_SPENDING || measure->flow == FLOW_BUDGET || !strstr(measure->phrase, " of ");
}

static void append_other_side(GString *text, const Key *key)
{
  if (key->category && *key->category) g_string_append_printf(text, ", %s", key->category);
  if (!key->partner || key->partner == entity_none()) return;
  g_autofree char *partner = entity_in_text(key->partner);
  gboolean imports = strstr(key->measure->phrase, "imports") != NULL;
  g_string_append_printf(text, " %s %s", imports ? "from" : "to", partner);
}

char *wording_subject(const Key *key)
{
  g_autofree char *whose = entity_possessive(key->entity);
  const char *phrase = key->measure->phrase;
  GString *text = g_string_new(NULL);
  if (is_possession(key->measure)) {
    g_string_printf(text, "%s %s", whose, phrase);
  } else {
    const char *what = strstr(phrase, " of ") + strlen(" of ");
    g_string_append_len(text, phrase, what - phrase);
    g_string_append_printf(text, "%s %s", whose, what);
  }
  append_other_side(text, key);
  return g_string_free(text, FALSE);
}

char *wording_measure(const Key *key)
{
  GString *text = g_string_new(key->measure->phrase);
  append_other_side(text, key);
  return g_string_free(text, FALSE);
}

char *wording_value(double value, const Key *key)
{
  g_autofree char *number = number_print(value, key->measure->decimals, NUMBER_FORMAT_PLAIN);
  g_autofree char *unit = wording_unit(key);
  return g_strdup_printf("%s %s", number, unit);
}

char *wording_sentence(const char *text)
{
  if (!*text) return g_strdup("");
  g_autofree char *first = g_utf8_substring(text, 0, 1);
  g_autofree char *capital = g_utf8_strup(first, -1);
  return g_strconcat(capital, text + strlen(first), NULL);
}

char *wording_release(const Key *key)
{
  if (!key->dataset || !release_is_known(key->dataset->release)) return g_strdup("");
  g_autofree char *release = release_print(key->dataset->release);
  return g_strdup_printf("release of %s", release);
}

char *wording_years(const GArray *years)
{
  g_autoptr(GPtrArray) spans = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < years->len;) {
    int first = g_array_index(years, int, i), last = first;
    for (i++; i < years->len && g_array_index(years, int, i) == last + 1; i++)
      last++;
    if (last == first + 1) {
      g_ptr_array_add(spans, g_strdup_printf("%d", first));
      g_ptr_array_add(spans, g_strdup_printf("%d", last));
    } else {
      g_ptr_array_add(spans, period_print(period_years(first, last)));
    }
  }
  return text_list(spans);
}

const char *wording_unit_note(const Key *key)
{
  return key->measure->kind == KIND_VOLUME ? "The TIV measures the volume of deliveries, not their price."
                                           : "";
}

char *wording_percent(double value, NumberFormat format)
{
  return number_print(value, value == 0 ? 0 : number_percent_decimals(value), format);
}
