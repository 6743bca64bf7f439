/* Verdicts over a small table made by hand: the desk cases, every slip, precedence, evidence, releases.
 * Expected verdicts follow from claims.md §2 to §4; the arithmetic stands beside each case. */
#include "claims_desk.h"

#define K "South Korea,"

/* The ten cases of a desk. */
static void test_desk(void)
{
  static const Case cases[] = {
      /* 0.97 to 2.82 per cent: 2.907 times */
      {"2022-07," K ",exports.tiv,share change,nearly tripled,2016,2021,,,,,,,,,,", VERDICT_HOLDS, "", NULL,
       NULL},
      {"," K ",budget.original,average growth,about 7 per cent a year,2017,2022,,,,,,,,,,",
       VERDICT_CONTRADICTED, "overstated", NULL, NULL},
      {"," K ",exports.orders,ratio,7.5 times more,2020,2021,,,,,,,,,,", VERDICT_HOLDS, "", NULL,
       "ambiguous wording"},
      /* 2.40 to 2.76: 0.36 points, 15 per cent */
      {"2024-05,Poland,,milex.gdp,change,0.36 per cent,2022,2023,,,,,,,,,,", VERDICT_SLIP, "",
       "per cent for points", NULL},
      {"2024-05," K ",exports.tiv,change,168%,2021,2021,2016,2016,,,,2024-03/2022-03,,,,",
       VERDICT_NOT_COMPARABLE, "", NULL, NULL},
      /* 742 to 566 in 2024-03 */
      {"2024-05," K ",exports.tiv,change,grew,2017,2021,,,,,,,,,,", VERDICT_CONTRADICTED, "wrong direction",
       NULL, "single-year endpoint"},
      {"2024-05,Poland,,milex.constant,change,75%,2022,2023,,,,,,,,,,", VERDICT_HOLDS, "", NULL,
       "since revised to 46"},
      /* 17.87 / 7.49: +138.58 */
      {"," K ",exports.orders,change,140 per cent,2021,2022,,,,,,,,,,", VERDICT_HOLDS_BY_ROUNDING, "", NULL,
       "trailing zeros"},
      {"2022-07," K ",exports.tiv,level,up to 800,2016,2021,,,,,,,,,,", VERDICT_CONTRADICTED, "overstated",
       NULL, NULL},
      {"2022-07," K ",exports.tiv,level,up to 742,2016,2021,,,,,,,,,,", VERDICT_HOLDS, "", NULL, NULL},
  };
  judge_cases(cases, G_N_ELEMENTS(cases));
}

static void test_slips(void)
{
  static const Case cases[] = {
      {"2022-07," K ",exports.tiv,level,$742 million,2017,2017,,,,,,,,,,", VERDICT_SLIP, "",
       "TIV for dollars", "TIV is not money"},
      {"," K ",exports.orders,level,7.49 billion TIV,2021,2021,,,,,,,,,,", VERDICT_SLIP, "",
       "dollars for TIV", NULL},
      {"," K ",exports.orders,level,€7.49 billion,2021,2021,,,,,,,,,,", VERDICT_SLIP, "", "another currency",
       NULL},
      /* 0.97 to 2.82 per cent is +1.85 points and +190.7 per cent; the volume 97 to 282 is the same +190.7 */
      {"2022-07," K ",exports.tiv,share change,1.85 per cent,2016,2021,,,,,,,,,,", VERDICT_SLIP, "",
       "per cent for points", NULL},
      {"," K ",exports.orders,change,749 per cent,2020,2021,,,,,,,,,,", VERDICT_SLIP, "",
       "ratio read as increase", NULL},
      /* 100 (1.00 − 7.49) / 7.49 = −86.65 */
      {"," K ",exports.orders,change,-86.6 per cent,2020,2021,,,,,,,,,,", VERDICT_SLIP, "",
       "base and target swapped", NULL},
      {"," K ",exports.orders,level,$7.49 million,2021,2021,,,,,,,,,,", VERDICT_SLIP, "",
       "million for billion", NULL},
      {"," K ",exports.orders,level,$74.9 billion,2021,2021,,,,,,,,,,", VERDICT_SLIP, "", "power of ten",
       NULL},
      {"," K ",budget.original,level,64.6112 trillion won,2022,2022,,,,,,,,,,", VERDICT_SLIP, "",
       "mistyped digit", NULL},
      {"," K ",budget.original,level,54.1612 trillion won,2022,2022,,,,,,,,,,", VERDICT_SLIP, "",
       "transposed digits", NULL},
      {"2022-07," K ",exports.tiv,level,650,2021,2021,,,,,,,,,,", VERDICT_SLIP, "", "exporter for importer",
       NULL},
      {"," K "Norway,deals,level,$230 million,,,,,,,,,,,2017-11,", VERDICT_SLIP, "", "another month", NULL},
      {"," K "Norway,deals,count,24,,,,,,,,,,,2017-12,", VERDICT_HOLDS, "", NULL, NULL},
      {"," K "Norway,deals,level,$160 million,,,,,,,,,,,2017-12,", VERDICT_CONTRADICTED, "understated", NULL,
       NULL},
      /* one digit of two, and a last digit: a difference of amount */
      {"," K ",budget.original,average growth,5.3 per cent,2017,2022,,,,,,,,,,", VERDICT_CONTRADICTED,
       "understated", NULL, NULL},
      {"," K ",budget.original,level,54.6119 trillion won,2022,2022,,,,,,,,,,", VERDICT_CONTRADICTED,
       "overstated", NULL, NULL},
  };
  judge_cases(cases, G_N_ELEMENTS(cases));
}

static void test_releases(void)
{
  static const Case cases[] = {
      /* 282 in 2022-03, 566 in 2024-03 */
      {"2022-07," K ",exports.tiv,level,282,2021,2021,,,,,,,,,,", VERDICT_HOLDS, "", NULL,
       "since revised to 566 million TIV"},
      {"2024-05," K ",exports.tiv,level,282,2021,2021,,,,,,,,,,", VERDICT_HOLDS_IN_ANOTHER_RELEASE, "", NULL,
       NULL},
      {"2023-05," K ",exports.tiv,level,282,2021,2021,,,,,,,,,,", VERDICT_HOLDS, "", NULL, NULL},
      /* printed before any release at hand: a later one may only bear out */
      {"2021-04," K ",exports.tiv,level,282,2021,2021,,,,,,,,,,", VERDICT_HOLDS_IN_ANOTHER_RELEASE, "", NULL,
       NULL},
      {"2021-04," K ",exports.tiv,level,300,2021,2021,,,,,,,,,,", VERDICT_CANNOT_BE_CHECKED, "", NULL, NULL},
      {"," K ",exports.tiv,level,566,2021,2021,,,,,,,,,,", VERDICT_HOLDS, "", NULL, NULL},
      {"2024-05," K ",exports.tiv,level,282,2021,2021,,,,,,2022-03,,,,", VERDICT_HOLDS, "", NULL, NULL},
  };
  judge_cases(cases, G_N_ELEMENTS(cases));
}

static void test_evidence(void)
{
  static const Case cases[] = {
      {"," K ",budget.original,level,57.0 trillion won,2023,2023,,,,,,,,,,", VERDICT_CANNOT_BE_CHECKED, "",
       NULL, NULL},
      {"," K ",budget.original,change,4.4 per cent,2022,2023,,,,,,,,,,", VERDICT_CANNOT_BE_CHECKED, "", NULL,
       "partly unverified"},
      {"," K ",budget.original,level,99 trillion won,2030,2030,,,,,,,,,,", VERDICT_CANNOT_BE_CHECKED, "",
       NULL, NULL},
      {",Ruritania,,budget.original,level,99 trillion won,2022,2022,,,,,,,,,,", VERDICT_CANNOT_BE_CHECKED, "",
       NULL, NULL},
      {",Japan,,,level,99,2022,2022,,,,,,,,,,", VERDICT_CANNOT_BE_CHECKED, "", NULL, NULL},
      {"2022-07," K ",exports.tiv,rank,8th,2021,2021,,,,,,,ASEAN,,,", VERDICT_CANNOT_BE_CHECKED, "", NULL,
       NULL},
      {"2022-07,Poland,,exports.tiv,rank,1st,2021,2021,,,,,,,,,,", VERDICT_CANNOT_BE_CHECKED, "", NULL, NULL},
  };
  judge_cases(cases, G_N_ELEMENTS(cases));
}

static void test_kinds(void)
{
  static const Case cases[] = {
      {"2022-07," K ",exports.tiv,difference,460 million TIV,2017,2021,,,,,,,,,,", VERDICT_CONTRADICTED,
       "wrong direction", NULL, NULL}, /* 282 − 742 */
      {"2022-07," K ",exports.tiv,difference,-460,2017,2021,,,,,,,,,,", VERDICT_HOLDS, "", NULL, NULL},
      {"2022-07," K ",exports.tiv,change,62%,2017,2021,,,,,,,,,,", VERDICT_CONTRADICTED, "wrong direction",
       NULL, NULL},
      {"2022-07," K ",exports.tiv,change,fell by more than 60%,2017,2021,,,,,,,,,,", VERDICT_HOLDS, "", NULL,
       NULL},
      {"2022-07," K ",exports.tiv,change,fell by more than 20%,2017,2021,,,,,,,,,,", VERDICT_HOLDS, "", NULL,
       "understates"},
      {"2022-07," K ",exports.tiv,total,1442,2016,2021,,,,,,,,,,", VERDICT_HOLDS, "", NULL, NULL},
      {"2022-07," K ",exports.tiv,share,2.8%,2021,2021,,,,,,,,,,", VERDICT_HOLDS, "", NULL, NULL},
      /* 2021: 1200, 1080, 960, 840, 720, 600, 480, 360, then 282 before 240 */
      {"2022-07," K ",exports.tiv,rank,9th,2021,2021,,,,,,,,,,", VERDICT_HOLDS, "", NULL, NULL},
      {"2022-07," K ",exports.tiv,rank,7th,2021,2021,,,,,,,,,,", VERDICT_CONTRADICTED, "overstated", NULL,
       NULL},
      {"2022-07," K ",exports.tiv,rank,2nd,2021,2021,,,,,,,Israel; South Korea; Spain,,,", VERDICT_HOLDS, "",
       NULL, NULL},
      {"2022-07," K ",exports.tiv,growth rank,fastest,2016,2021,,,,,,,,,,", VERDICT_HOLDS, "", NULL, NULL},
      {"2022-07,World,,exports.tiv,top-N share,48%,2021,2021,,,,,,,,5,,", VERDICT_HOLDS, "", NULL,
       NULL}, /* 4800 */
      {"," K ",budget.original,every year,rose,2017,2022,,,,,,,,,,", VERDICT_HOLDS, "", NULL, NULL},
      {"," K ",budget.original,every year,fell,2017,2022,,,,,,,,,,", VERDICT_CONTRADICTED, "wrong direction",
       NULL, NULL},
      {"2022-07," K ",exports.tiv,every year,rose,2016,2021,,,,,,,,,,", VERDICT_CONTRADICTED, "overstated",
       NULL, NULL},
      {"2022-07," K ",exports.tiv,record,highest,2021,2021,2018,,,,,,,,,", VERDICT_HOLDS, "", NULL, NULL},
      {"2022-07," K ",exports.tiv,record,highest,2021,2021,2016,,,,,,,,,", VERDICT_CONTRADICTED, "overstated",
       NULL, NULL},
      {"2022-07,France,,exports.tiv,comparison,3.4 times,2021,2021,,,,South Korea,,,,,,", VERDICT_HOLDS, "",
       NULL, NULL},
      {"," K ",budget.original,compound growth,6.25%,2017,2022,,,,,,,,,,", VERDICT_HOLDS, "", NULL, NULL},
      {"," K ",budget.original,median growth,7.0%,2017,2022,,,,,,,,,,", VERDICT_HOLDS, "", NULL, NULL},
      {"," K ",exports.orders,total,at least $20 billion,2020,2022,,,,,,,,,,", VERDICT_HOLDS, "", NULL, NULL},
      {"2022-07," K ",exports.tiv,ratio,$7.49 billion,2021,2021,2016,2020,$97 million,,exports.orders,,,,,",
       VERDICT_NOT_COMPARABLE, "", NULL, "TIV is not money"},
      {"2022-07," K ",exports.tiv,change,-76%,2021,2021,2016,2020,,,,,,,,", VERDICT_NOT_COMPARABLE, "", NULL,
       "unequal periods"},
  };
  judge_cases(cases, G_N_ELEMENTS(cases));
}

/* Multiples and falls are judged by the size of the movement: "more than" has no upper end. */
static void test_movements(void)
{
  static const Case cases[] = {
      /* 742 / 97 = 7.65, 282 / 97 = 2.91, 109 / 97 = 1.12 */
      {"2022-07," K ",exports.tiv,ratio,more than doubled,2016,2017,,,,,,,,,,", VERDICT_HOLDS, "", NULL,
       "understates"},
      {"2022-07," K ",exports.tiv,ratio,over 2-fold,2016,2017,,,,,,,,,,", VERDICT_HOLDS, "", NULL,
       "understates"},
      {"2022-07," K ",exports.tiv,ratio,more than doubled,2016,2021,,,,,,,,,,", VERDICT_HOLDS, "", NULL,
       NULL},
      {"2022-07," K ",exports.tiv,ratio,more than doubled,2016,2020,,,,,,,,,,", VERDICT_CONTRADICTED,
       "overstated", NULL, NULL},
      /* 105 / 742 = 0.14, 282 / 742 = 0.38, in 2024-03 566 / 742 = 0.76 */
      {"2022-07," K ",exports.tiv,ratio,more than halved,2017,2018,,,,,,,,,,", VERDICT_HOLDS, "", NULL,
       "understates"},
      {"2022-07," K ",exports.tiv,ratio,more than halved,2017,2021,,,,,,,,,,", VERDICT_HOLDS, "", NULL, NULL},
      {"2022-07," K ",exports.tiv,ratio,halved,2017,2021,,,,,,,,,,", VERDICT_CONTRADICTED, "understated",
       NULL, NULL},
      {"2024-05," K ",exports.tiv,ratio,halved,2017,2021,,,,,,,,,,", VERDICT_CONTRADICTED, "overstated", NULL,
       NULL},
      {"2024-05," K ",exports.tiv,ratio,nearly halved,2017,2021,,,,,,,,,,", VERDICT_CONTRADICTED,
       "overstated", NULL, NULL},
      /* −23.7 per cent */
      {"2024-05," K ",exports.tiv,change,-18%,2017,2021,,,,,,,,,,", VERDICT_CONTRADICTED, "understated", NULL,
       NULL},
      {"2024-05," K ",exports.tiv,change,-32%,2017,2021,,,,,,,,,,", VERDICT_CONTRADICTED, "overstated", NULL,
       NULL},
  };
  judge_cases(cases, G_N_ELEMENTS(cases));
}

/* What other data or swapped sides meet by chance is no slip. */
static void test_chance(void)
{
  static const Case cases[] = {
      /* imports 260 / 100 = 2.6, exports 107 / 105 = 1.02 */
      {"2022-07," K ",exports.tiv,ratio,more than doubled,2018,2019,,,,,,,,,,", VERDICT_CONTRADICTED,
       "overstated", NULL, NULL},
      /* fifth importer, ninth exporter */
      {"2022-07," K ",exports.tiv,rank,5th,2021,2021,,,,,,,,,,", VERDICT_CONTRADICTED, "overstated", NULL,
       NULL},
      /* +3.35 per cent, and −3.24 the other way round */
      {"," K ",budget.original,change,-3 per cent,2021,2022,,,,,,,,,,", VERDICT_CONTRADICTED,
       "wrong direction", NULL, NULL},
      {"," K ",budget.original,change,-3.2 per cent,2021,2022,,,,,,,,,,", VERDICT_SLIP, "",
       "base and target swapped", NULL},
  };
  judge_cases(cases, G_N_ELEMENTS(cases));
}

/* Beside base_entity the kinds that compare two periods compare two entities: France 960, the United Kingdom
 * 480 in 2021. */
static void test_entities(void)
{
  static const Case cases[] = {
      {"2022-07,France,,exports.tiv,ratio,twice as much,2021,2021,,,,United Kingdom,,,,,,", VERDICT_HOLDS, "",
       NULL, NULL},
      {"2022-07,France,,exports.tiv,ratio,tripled,2021,2021,,,,United Kingdom,,,,,,", VERDICT_CONTRADICTED,
       "overstated", NULL, NULL},
      {"2022-07,France,,exports.tiv,difference,480,2021,2021,,,,United Kingdom,,,,,,", VERDICT_HOLDS, "",
       NULL, NULL},
      {"2022-07,United Kingdom,,exports.tiv,change,-50.0 per cent,2021,2021,2021,2021,,France,,,,,,",
       VERDICT_HOLDS, "", NULL, NULL},
      {"2022-07,France,,exports.tiv,ratio,200.0 per cent,2021,2021,,,,United Kingdom,,,,,,", VERDICT_HOLDS,
       "", NULL, NULL},
  };
  judge_cases(cases, G_N_ELEMENTS(cases));
  g_autoptr(GError) error = NULL;
  g_assert_null(claims_from(
      HEAD "a,,France,,exports.tiv,ratio,twice,2021,2021,2016,2016,,United Kingdom,,,,,,\n", &error));
  g_assert_nonnull(strstr(error->message, ":2:57: two entities are compared in one period"));
  g_clear_error(&error);
  g_assert_null(claims_from(HEAD "a,,France,,exports.tiv,level,2,2021,2021,,,,Spain,,,,,,\n", &error));
  g_assert_nonnull(strstr(error->message, "a claim of kind 'level' knows no other entity ('Spain')"));
}

/* A rank whose neighbours' intervals overlap: third with 500 ± 5 before 497 ± 5. */
static void test_near_tie(void)
{
  g_autoptr(Table) table = table_new();
  const Dataset *dataset = add_dataset(table, "exports", "SIPRI", "2022-03");
  static const char *const names[] = {"United States", "Russia",      "France", "China",          "Germany",
                                      "Italy",         "South Korea", "Israel", "United Kingdom", "Spain"};
  static const double sizes[] = {900, 700, 497, 450, 400, 350, 500, 300, 200, 100};
  for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
    add_years(table, dataset, "exports.tiv", names[i], 2021, &sizes[i], 1, 5);
  g_autoptr(GError) error = NULL;
  g_assert_true(table_seal(table, &error));
  g_autoptr(ClaimFile) file =
      claims_from(HEAD "a,2022-07,South Korea,,exports.tiv,rank,third,2021,2021,,,,,,,,,,\n"
                       "b,2022-07,South Korea,,exports.tiv,rank,4th,2021,2021,,,,,,,,,,\n",
                  &error);
  g_assert_no_error(error);
  g_autoptr(GPtrArray) verdicts = claims_judge(file, table, NULL, &error);
  const Verdict *third = g_ptr_array_index(verdicts, 0), *fourth = g_ptr_array_index(verdicts, 1);
  g_assert_cmpint(third->kind, ==, VERDICT_HOLDS);
  g_assert_true(has_flag(third, "near tie"));
  g_assert_cmpint(fourth->kind, ==, VERDICT_HOLDS_BY_ROUNDING);
}

/* --as-of sets the day for all; `expect` locks. */
static void test_options(void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ClaimFile) file =
      claims_from(HEAD "a,2022-07,South Korea,,exports.tiv,level,282,2021,2021,,,,,,,,,,holds\n", &error);
  g_assert_no_error(error);
  g_autoptr(Table) table = desk_table();
  g_autoptr(GPtrArray) then = claims_judge(file, table, NULL, &error);
  g_assert_false(((const Verdict *)g_ptr_array_index(then, 0))->broken);
  JudgeOptions options = {.as_of = {2024, 6, 1}};
  g_autoptr(GPtrArray) later = claims_judge(file, table, &options, &error);
  const Verdict *v = g_ptr_array_index(later, 0);
  g_assert_cmpint(v->kind, ==, VERDICT_HOLDS_IN_ANOTHER_RELEASE);
  g_assert_true(v->broken);
}

/* Deterministic order, unique ids, the cap, and what a reading says of itself. */
static void test_readings(void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ClaimFile) file =
      claims_from(HEAD "a,2022-07,South Korea,,exports.tiv,change,191%,2016,2021,,,,,,,,,,\n", &error);
  g_assert_no_error(error);
  g_autoptr(Table) table = desk_table();
  g_autoptr(GPtrArray) one = claims_judge(file, table, NULL, &error),
                       two = claims_judge(file, table, NULL, &error);
  const Verdict *v = g_ptr_array_index(one, 0), *w = g_ptr_array_index(two, 0);
  g_assert_cmpuint(v->tried, ==, v->readings->len);
  g_assert_cmpuint(v->tried, <=, 2000);
  g_assert_cmpstr(v->sentence, ==, w->sentence);
  g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < v->readings->len; i++) {
    const Reading *r = g_ptr_array_index(v->readings, i), *s = g_ptr_array_index(w->readings, i);
    g_assert_cmpstr(r->id, ==, s->id);
    g_assert_true(g_hash_table_add(seen, r->id));
    if (i) g_assert_cmpint(r->cost, >=, ((const Reading *)g_ptr_array_index(v->readings, i - 1))->cost);
    g_assert_true(result_is_defined(r->result));
    if (r->cost == 0) g_assert_true(isnan(r->chance));
  }
  g_assert_cmpstr(v->as_printed->id, ==, "change/end-to-end/exports.tiv/2021:2016@2022-03");
  g_assert_cmpstr(v->as_printed->name, ==, "2021 against 2016");
  g_autofree char *unit = reading_unit(v->as_printed);
  g_assert_cmpstr(unit, ==, "per cent");
  g_assert_cmpstr(claim_kind(v->claim), ==, "change");
  g_assert_cmpstr(v->as_printed->method, ==,
                  "volume of exports of major arms, single years, release of March 2022");
}

/* A desk's own words. */
static void test_words(void)
{
  g_assert_cmpstr(verdict_string(VERDICT_HOLDS_ONLY_AS), ==, "holds only as");
  g_assert_cmpstr(verdict_printed(VERDICT_HOLDS_ONLY_AS, ""), ==, "Right number, wrong description");
  g_assert_cmpstr(verdict_printed(VERDICT_CONTRADICTED, "overstated"), ==, "Overstated");
  Verdict v = {.kind = VERDICT_HOLDS, .direction = "", .overtaken = TRUE};
  g_assert_cmpstr(verdict_words(&v), ==, "Correct when written, since revised");
  v.overtaken = FALSE;
  g_assert_cmpstr(verdict_words(&v), ==, "Correct");
  g_autofree char *path = NULL;
  g_close(g_file_open_tmp("words-XXXXXX.csv", &path, NULL), NULL);
  g_autoptr(GError) error = NULL;
  g_assert_true(g_file_set_contents(path, "verdict,direction,revised,printed\nholds,,,True\n", -1, NULL));
  g_assert_true(verdict_words_load(path, &error));
  g_assert_cmpstr(verdict_words(&v), ==, "True");
  g_assert_cmpstr(verdict_printed(VERDICT_SLIP, ""), ==, "slip");
  g_assert_true(g_file_set_contents(path, "verdict,direction,revised,printed\nhold,,,True\n", -1, NULL));
  g_assert_false(verdict_words_load(path, &error));
  g_assert_nonnull(strstr(error->message, ":2:1: 'hold' is not a verdict"));
  g_unlink(path);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/claims/verdicts/desk", test_desk);
  g_test_add_func("/claims/verdicts/slips", test_slips);
  g_test_add_func("/claims/verdicts/releases", test_releases);
  g_test_add_func("/claims/verdicts/evidence", test_evidence);
  g_test_add_func("/claims/verdicts/kinds", test_kinds);
  g_test_add_func("/claims/verdicts/movements", test_movements);
  g_test_add_func("/claims/verdicts/chance", test_chance);
  g_test_add_func("/claims/verdicts/entities", test_entities);
  g_test_add_func("/claims/verdicts/near-tie", test_near_tie);
  g_test_add_func("/claims/verdicts/options", test_options);
  g_test_add_func("/claims/verdicts/readings", test_readings);
  g_test_add_func("/claims/verdicts/words", test_words);
  return g_test_run();
}
