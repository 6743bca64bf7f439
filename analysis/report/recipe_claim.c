#include "report/recipe_claim.h"

#include "report/claim_words.h"
#include <string.h>

static int claim_year(const Verdict *verdict, const char *column)
{
  Period year;
  const char *text = claim_field(verdict->claim, column);
  return *text && period_parse(text, &year, NULL) ? year.from : 0;
}

void recipe_set_claim(Recipe *recipe, const Verdict *verdict)
{
  g_auto(ClaimWords) words = claim_words(verdict);

  recipe->claim = claim_printed(verdict->claim, &recipe->claim_decimals);
  if (!strpbrk(claim_field(verdict->claim, "value"), "0123456789")) recipe->claim_decimals = words.decimals;

  recipe->value_unit = g_strdup(words.unit);
  recipe->signed_values = (words.format & NUMBER_FORMAT_SIGN) != 0;
  if (!number_is_defined(recipe->claim)) return;
  g_autofree char *value = number_print(recipe->claim.value, MAX(recipe->claim_decimals, 0), words.format);
  recipe->claim_label = g_strdup_printf("claimed %s", value);
  int from = claim_year(verdict, "from"), to = claim_year(verdict, "to");
  gboolean changes = (words.format & NUMBER_FORMAT_SIGN) && from < to;
  if (from && to) recipe->claim_period = period_years(changes ? from + 1 : from, to);
}

/* What a headline says behind the claimed value: "holds only as 2017–21 against 2012–16", "a slip, TIV for
 * dollars", "contradicted, overstated". Caller frees. */
static char *verdict_headline(const Verdict *verdict)
{
  const char *word = verdict_string(verdict->kind), *detail = verdict->direction;
  const Reading *reading = verdict->reading;
  g_autofree char *release =
      verdict->kind == VERDICT_HOLDS_IN_ANOTHER_RELEASE && reading ? release_print(reading->release) : NULL;
  if (verdict->kind == VERDICT_HOLDS_ONLY_AS && reading) return g_strdup_printf("%s %s", word, reading->name);
  if (verdict->kind == VERDICT_SLIP) {
    word = "a slip";
    detail = verdict->slip;
  }
  if (release && *release) return g_strdup_printf("holds in another release, that of %s", release);
  return detail && *detail ? g_strdup_printf("%s, %s", word, detail) : g_strdup(word);
}

/* No number of ours in the headline: the plot prints it in the claim's decimals. */
void recipe_set_claim_texts(Recipe *recipe, const Verdict *verdict)
{
  g_auto(ClaimWords) words = claim_words(verdict);
  const Measure *measure = measure_find(claim_field(verdict->claim, "measure"));
  const char *entity = claim_field(verdict->claim, "entity");
  g_autofree char *headline = verdict_headline(verdict);
  if (!recipe->title)
    recipe->title = g_strdup_printf("Claimed %s: %s", claim_field(verdict->claim, "value"), headline);
  if (!recipe->subtitle)
    recipe->subtitle =
        g_strdup_printf("%s%s%s under each reading of the claim%s%s", entity, *entity ? ", " : "",
                        measure ? measure->phrase : "the figure", *words.unit ? ", " : "", words.unit);
}
