/* What is said of single contracts beside their value. */
#include "claims/sentence_parts.h"

#include <string.h>

char *sentence_other_stage(const Voice *v)
{
  for (guint i = 0; i < v->verdict->flags->len; i++)
    if (strcmp(g_ptr_array_index(v->verdict->flags, i), "quantity of another stage") == 0) {
      g_autofree char *month = day_print(v->inquiry->claim->month);
      return g_strdup_printf(
          "what was signed in %s is another stage: its quantities are not those of this value", month);
    }
  return NULL;
}

/* Of a sum its parts; of a single contract what other sources give. */
char *sentence_other_parts(const Voice *v)
{
  const Attempt *p = v->printed;
  if (!p || !p->deal || g_strcmp0(p->deal->deal->stage, "sum") != 0) return NULL;
  const GPtrArray *deals = evidence_deals(v->inquiry->evidence, p->deal->key.entity);
  GString *list = g_string_new(NULL);
  double total = 0;
  int unverified = 0, n = 0;
  for (guint i = 0; i < deals->len; i++) {
    const Observation *o = g_ptr_array_index(deals, i);
    if (o->key.partner != p->deal->key.partner || o == p->deal || !number_is_defined(o->number)) continue;
    if (o->deal->signed_on.year != p->deal->deal->signed_on.year) continue;
    g_autofree char *part = number_print(o->number.value, p->measure->decimals, NUMBER_FORMAT_PLAIN);
    g_string_append_printf(list, "%s%s", n ? " + " : "", part);
    total += o->number.value;
    unverified += o->confidence >= CONFIDENCE_UNVERIFIED;
    n++;
  }
  g_autofree char *parts = g_string_free(list, FALSE), *sum = phrase_amount(p, total, p->measure->decimals);
  if (n < 2) return NULL;
  return g_strdup_printf(
      "the single contracts add up to %s = %s%s", parts, sum,
      unverified ? unverified == 1 ? ", one of them unverified" : ", some of them unverified" : "");
}
