#include "data/series.h"

#include <string.h>

static const Dataset *add_dataset(Table *table, const char *id, Release release)
{
  Dataset *d = g_new0(Dataset, 1);
  d->id = g_strdup(id);
  d->file = g_strdup_printf("%s.csv", id);
  d->release = release;
  return table_add_dataset(table, d);
}

static Observation row(const Dataset *dataset, const char *entity, int year, double value, guint line)
{
  return (Observation){.key = {.dataset = dataset,
                               .measure = measure_find("exports.tiv"),
                               .entity = entity_resolve(entity),
                               .period = period_year(year)},
                       .number = number_rounded(value, 0.5),
                       .line = line};
}

static void add(Table *table, const Dataset *dataset, const char *entity, int year, double value, guint line)
{
  Observation o = row(dataset, entity, year, value, line);
  table_add(table, &o);
}

static void test_order(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *old = add_dataset(table, "old", (Release){2022, 3}),
                *new = add_dataset(table, "new", (Release){2024, 3});
  add(table, old, "France", 2020, 1, 2);
  add(table, old, "France", 2019, 2, 1);
  add(table, new, "France", 2020, 3, 2);
  add(table, old, "Brazil", 2020, 4, 3);
  g_assert_true(table_seal(table, NULL));
  static const double sorted[] = {4, 3, 2, 1}; /* Brazil; France, newest release first, then by year */
  g_assert_cmpuint(table_size(table), ==, 4);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat(table_at(table, i)->number.value, ==, sorted[i]);
  g_assert_cmpstr(table_at(table, 0)->key.currency, ==, "");
  g_assert_true(table_at(table, 0)->key.partner == entity_none());
  guint start, end;
  table_find(table, measure_find("exports.tiv"), entity_find("France"), &start, &end);
  g_assert_cmpuint(start, ==, 1);
  g_assert_cmpuint(end, ==, 4);
  table_find(table, measure_find("exports.tiv"), NULL, &start, &end);
  g_assert_cmpuint(end - start, ==, 4);
  table_find(table, measure_find("milex.gdp"), NULL, &start, &end);
  g_assert_cmpuint(start, ==, end);
}

static void test_equal_twice(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *a = add_dataset(table, "a", (Release){2022, 3});
  const Dataset *again = add_dataset(table, "a", (Release){2022, 3}); /* the same file given twice */
  add(table, a, "Korea, South", 2021, 566, 5);
  Observation o = row(again, "South Korea", 2021, 566, 5);
  o.flags = FLAG_ESTIMATE;
  o.confidence = CONFIDENCE_MEDIUM;
  table_add(table, &o);
  g_assert_true(table_seal(table, NULL));
  g_assert_cmpuint(table_size(table), ==, 1);
  g_assert_cmpuint(table_at(table, 0)->flags, ==, FLAG_ESTIMATE);
  g_assert_cmpint(table_at(table, 0)->confidence, ==, CONFIDENCE_MEDIUM);
}

static void test_two_values(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *a = add_dataset(table, "a", (Release){2022, 3});
  add(table, a, "South Korea", 2021, 477, 9);
  add(table, a, "Korea, South", 2021, 566, 5);
  g_autoptr(GError) error = NULL;
  g_assert_false(table_seal(table, &error));
  g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
  g_assert_cmpstr(
      error->message, ==,
      "a.csv:9: exports.tiv of South Korea, 2021, is 477 here but 566 at a.csv:5 (million TIV): one data "
      "set gives one value, remove one of the two rows");
}

/* State is part of the value: a printed 0 is not a blank. */
static void test_two_states(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *a = add_dataset(table, "a", RELEASE_NONE);
  Observation o = row(a, "Peru", 2021, 0, 1);
  o.number = number_exact(0);
  o.state = STATE_NONE;
  table_add(table, &o);
  o.state = STATE_NOT_PUBLISHED;
  o.number = NUMBER_NONE;
  o.line = 2;
  table_add(table, &o);
  g_autoptr(GError) error = NULL;
  g_assert_false(table_seal(table, &error));
  g_assert_nonnull(strstr(error->message, "not_published"));
}

/* Each part of the key keeps two rows apart. */
static void test_key(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *a = add_dataset(table, "a", (Release){2022, 3}),
                *b = add_dataset(table, "b", (Release){2022, 3}),
                *later = add_dataset(table, "a", (Release){2023, 3});
  Observation o = row(a, "Peru", 2021, 1, 1);
  table_add(table, &o);
  o.key.dataset = b, o.number = number_exact(2);
  table_add(table, &o);
  o.key.dataset = later, o.number = number_exact(3);
  table_add(table, &o);
  o.key.partner = entity_resolve("Iraq"), o.number = number_exact(4);
  table_add(table, &o);
  o.key.category = "Ships", o.number = number_exact(5);
  table_add(table, &o);
  o.key.measure = measure_find("imports.tiv"), o.number = number_exact(6);
  table_add(table, &o);
  o.key.currency = "US$", o.number = number_exact(7);
  table_add(table, &o);
  o.key.basis = BASIS_CONSTANT, o.number = number_exact(8);
  table_add(table, &o);
  o.key.base_year = 2022, o.number = number_exact(9);
  table_add(table, &o);
  o.key.period = period_years(2017, 2021), o.number = number_exact(10);
  table_add(table, &o);
  o.key.period = (Period){2021, 2021, 1, 6, FALSE}, o.number = number_exact(11);
  table_add(table, &o);
  o.key.period = (Period){2021, 2021, 0, 0, TRUE}, o.number = number_exact(12);
  table_add(table, &o);
  g_assert_true(table_seal(table, NULL));
  g_assert_cmpuint(table_size(table), ==, 12);
}

static void add_deal(Table *table, const Dataset *d, const char *what, const char *source, double value,
                     guint line)
{
  Deal *deal = table_new_deal(table);
  deal->signed_on = (Day){2024, 7, 0};
  deal->what = g_strdup(what);
  deal->stage = g_strdup("executive");
  Observation o = row(d, "South Korea", 2024, value, line);
  o.key.measure = measure_find("deals");
  o.key.partner = entity_resolve("Romania");
  o.source = source;
  o.deal = deal;
  table_add(table, &o);
}

static void test_deals(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *d = add_dataset(table, "deals", RELEASE_NONE);
  add_deal(table, d, "K9", "agency", 0.9, 1);
  add_deal(table, d, "K9", "maker", 1.0, 2);  /* another source */
  add_deal(table, d, "K2", "agency", 0.7, 3); /* another contract */
  add_deal(table, d, "K9", "agency", 0.9, 4); /* the first again */
  g_assert_true(table_seal(table, NULL));
  g_assert_cmpuint(table_size(table), ==, 3);
  add_deal(table, d, "K9", "agency", 0.8, 5);
  g_autoptr(GError) error = NULL;
  g_assert_false(table_seal(table, &error));
  g_assert_nonnull(
      strstr(error->message, "deals.csv:5: deals of South Korea with Romania, 2024, is 0.8 here but 0.9"));
}

static void test_words(void)
{
  for (State s = STATE_VALUE; s <= STATE_NO_RATE; s++) {
    State back;
    g_assert_true(state_parse(state_id(s), &back));
    g_assert_cmpint(back, ==, s);
  }
  State state = STATE_NONE;
  g_assert_false(state_parse("zero", &state));
  g_assert_false(state_parse(NULL, &state));
  g_assert_cmpint(state, ==, STATE_NONE);
  g_assert_cmpstr(state_id(STATE_BELOW_HALF), ==, "below_half");
  for (Confidence c = CONFIDENCE_VERIFIED; c <= CONFIDENCE_CIRCULAR; c++) {
    Confidence back;
    g_assert_true(confidence_parse(confidence_id(c), &back));
    g_assert_cmpint(back, ==, c);
  }
}

static void test_citation(void)
{
  Dataset d = {.id = "x",
               .publisher = "SIPRI Arms Transfers Database",
               .url = "https://www.sipri.org/databases/armstransfers",
               .release = {2022, 3},
               .extracted = {2022, 7, 28}};
  g_autofree char *full = dataset_citation(&d, TRUE);
  g_assert_cmpstr(full, ==,
                  "Source: SIPRI Arms Transfers Database, March 2022 release, "
                  "https://www.sipri.org/databases/armstransfers, extracted 28 July 2022; own calculations");
  Dataset bare = {.id = "x", .file = "x.csv"};
  g_autofree char *short_one = dataset_citation(&bare, FALSE);
  g_assert_cmpstr(short_one, ==, "Source: x.csv");
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/table/order", test_order);
  g_test_add_func("/table/equal-twice", test_equal_twice);
  g_test_add_func("/table/two-values", test_two_values);
  g_test_add_func("/table/two-states", test_two_states);
  g_test_add_func("/table/key", test_key);
  g_test_add_func("/table/deals", test_deals);
  g_test_add_func("/table/words", test_words);
  g_test_add_func("/table/citation", test_citation);
  return g_test_run();
}
