/* What the sentence beside a verdict says, and what it must not say. claims.md §5. */
#include "claims_desk.h"

typedef struct {
  const char *row;   /* without the id */
  const char *says;  /* in the sentence */
  const char * not ; /* not in it; or NULL */
} Line;

static void check_line(const Line *line, const Verdict *v)
{
  if (strstr(v->sentence, line->says) && !(line->not &&strstr(v->sentence, line->not ))) return;
  g_test_fail();
  g_test_message("%s: '%s' %s: %s", line->row, verdict_string(v->kind), v->direction, v->sentence);
}

static void judge_lines(const Table *table, const Line *lines, gsize n)
{
  g_autoptr(GString) text = g_string_new(HEAD);
  for (gsize i = 0; i < n; i++)
    g_string_append_printf(text, "c%zu,%s\n", i, lines[i].row);
  g_autoptr(GError) error = NULL;
  g_autoptr(ClaimFile) file = claims_from(text->str, &error);
  g_assert_no_error(error);
  g_autoptr(GPtrArray) verdicts = claims_judge(file, table, NULL, &error);
  for (gsize i = 0; i < n; i++)
    check_line(&lines[i], g_ptr_array_index(verdicts, i));
}

#define K "South Korea,"

static void test_lines(void)
{
  static const Line lines[] = {
      /* by the size of the movement: 282 / 742 = 0.38 */
      {"2022-07," K ",exports.tiv,ratio,halved,2017,2021,,,,,,,,,,",
       "The direction is right, but halved is too little", NULL},
      {"2022-07," K ",exports.tiv,ratio,more than doubled,2016,2017,,,,,,,,,,",
       "“more than doubled” is true but understates it", NULL},
      /* names that nothing knows, years that no release has */
      {",Frnace,,exports.tiv,level,99,2021,2021,,,,,,,,,,", "“Frnace”, did you mean 'France'?", "?."},
      {"2024-05," K ",exports.tiv,level,99,2030,2030,,,,,,,,,,",
       "At hand are the years 2016 to 2021. A check needs data for 2030.", "earlier one"},
      {"2024-05," K ",exports.tiv,change,99%,2012,2021,,,,,,,,,,", "A check needs data for 2012.", NULL},
      /* units and scales of slips */
      {"2022-07," K ",exports.tiv,level,€742 million,2017,2017,,,,,,,,,,", "a volume of arms, not euros.",
       "dollars"},
      {"2022-07," K ",exports.tiv,level,$742 million,2017,2017,,,,,,,,,,", "a volume of arms, not dollars.",
       NULL},
      /* 7.49 + 17.87 = 25.36 */
      {"," K ",exports.orders,total,$25 million,2021,2022,,,,,,,,,,", "Write “$25 billion”.", NULL},
      {"," K ",exports.orders,level,$74.9 billion,2021,2021,,,,,,,,,,", "Write “$7.49 billion”.", NULL},
      /* the contracts of the year stand beside the slip; what was revised, 282 to 566, is the TIV */
      {"2022-07," K ",exports.tiv,level,$282 million,2021,2021,,,,,,,,,,",
       "in SIPRI's release of March 2022. It has since been revised to 566 million TIV", NULL},
      /* 742 to 282: −62.0 per cent */
      {"2022-07," K ",exports.tiv,change,62%,2017,2021,,,,,,,,,,",
       "a fall is written with a minus or “fell by” in the column value", NULL},
      {"2022-07," K ",exports.tiv,change,41%,2017,2021,,,,,,,,,,", "The direction is wrong", "For the desk"},
      /* ninth of the exporters; a place has no decimals */
      {"2022-07," K ",exports.tiv,rank,5th,2021,2021,,,,,,,,,,", "Write 9th.", "(5.0"},
  };
  g_autoptr(Table) table = desk_table();
  judge_lines(table, lines, G_N_ELEMENTS(lines));
}

/* A record names its own window. */
static void test_records(void)
{
  static const struct {
    const char *row, *name;
  } rows[] = {
      {"2022-07," K ",exports.tiv,record,highest,2021,2021,,,,,,,,,,",
       "2021, highest on record (since 2016)"},
      {"2022-07," K ",exports.tiv,record,highest,2021,2021,1950,,,,,,,,,",
       "2021, highest on record (since 2016)"},
      {"2022-07," K ",exports.tiv,record,highest,2021,2021,2018,,,,,,,,,", "2021, highest since 2018"},
      {"2022-07," K ",exports.tiv,record,lowest,2021,2021,2018,,,,,,,,,", "2021, lowest since 2018"},
  };
  g_autoptr(Table) table = desk_table();
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autofree char *text = g_strconcat(HEAD "a,", rows[i].row, "\n", NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(ClaimFile) file = claims_from(text, &error);
    g_assert_no_error(error);
    g_autoptr(GPtrArray) verdicts = claims_judge(file, table, NULL, &error);
    const Verdict *v = g_ptr_array_index(verdicts, 0);
    g_assert_cmpstr(v->as_printed->name, ==, rows[i].name);
    g_assert_null(strstr(v->as_printed->id, "1000"));
    g_assert_null(strstr(v->sentence, "1000"));
    g_assert_cmpuint(v->may_come_from->len, ==, 0); /* a word meets every other series */
  }
}

/* One number is named once: the mean per year of equal periods changes as their totals do. 2018–19 against
 * 2016–17 is (105 + 107) / (97 + 742), −74.7 per cent. */
static void test_origins(void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ClaimFile) file = claims_from(
      HEAD "a,2022-07,South Korea,,exports.tiv,change,-75%,2019,2020,2016,2017,,,,,,,,\n", &error);
  g_assert_no_error(error);
  g_autoptr(Table) table = desk_table();
  g_autoptr(GPtrArray) verdicts = claims_judge(file, table, NULL, &error);
  const Verdict *v = g_ptr_array_index(verdicts, 0);
  g_assert_cmpint(v->kind, ==, VERDICT_CONTRADICTED); /* (107 + 109) / (97 + 742): −74.3 */
  guint found = 0;
  for (guint i = 0; i < v->may_come_from->len; i++) {
    const Reading *r = g_ptr_array_index(v->may_come_from, i);
    found += fabs(r->result.number.value - 100 * (212.0 / 839 - 1)) < 1e-9;
  }
  g_assert_cmpuint(found, ==, 1);
}

/* Seven states at 100 each; without Italy the sum is not made up. */
static void test_groups(void)
{
  static const char *const g7[] = {"United States", "Canada",         "France", "Germany",
                                   "Japan",         "United Kingdom", "Italy"};
  for (gsize missing = 0; missing < 2; missing++) {
    g_autoptr(Table) table = table_new();
    const Dataset *dataset = add_dataset(table, "milex", "SIPRI", "2024-04");
    for (gsize i = 0; i < G_N_ELEMENTS(g7) - missing; i++)
      add_years(table, dataset, "milex.constant", g7[i], 2022, YEARS(50, 100), 0.05);
    g_autoptr(GError) error = NULL;
    g_assert_true(table_seal(table, &error));
    const Line whole[] = {
        {"2024-05,G7,,milex.constant,level,$700 million,2023,2023,,,,,,,,,,", "came to $700 million",
         "could"},
        {"2024-05,G7,,milex.constant,ratio,doubled,2022,2023,,,,,,,,,,", "was 2.00 times that of 2022", NULL},
        {"2024-05,G7,,milex.constant,ratio,7 times,2023,2023,,,,Japan,,,,,,", "was 7 times that of Japan",
         NULL},
    };
    const Line partly[] = {{"2024-05,G7,,milex.constant,level,$700 million,2023,2023,,,,,,,,,,",
                            "The data lack members of G7: Italy.", NULL}};
    judge_lines(table, missing ? partly : whole, missing ? 1 : G_N_ELEMENTS(whole));
  }
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/claims/sentences/lines", test_lines);
  g_test_add_func("/claims/sentences/records", test_records);
  g_test_add_func("/claims/sentences/origins", test_origins);
  g_test_add_func("/claims/sentences/groups", test_groups);
  return g_test_run();
}
