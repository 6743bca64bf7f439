/* 38 claims that were published elsewhere (ARMEX_SHARED/claims/corpus_open.csv), as rows of
 * tests/fixtures/claims/corpus.csv: one row a number, `expect` from the corpus's column verdict_word. They
 * are judged on ARMEX_SHARED/facts and, for imports, on a download in ARMEX_SHARED/samples. */
#include "claims_tables.h"
#include "input/input.h"

/* What no file at hand holds: South Korea's imports in the release of 2025 (C31), the world's military
 * expenditure (C63). They must come out as unchecked, whatever the corpus could check. */
static const char *const without_data[] = {"C31", "C63", NULL};

static gboolean add_file(Table *table, const char *path)
{
  g_autoptr(GError) error = NULL;
  if (!g_file_test(path, G_FILE_TEST_EXISTS)) return FALSE;
  gboolean read = input_read(table, path, NULL, NULL, &error);
  g_assert_no_error(error);
  return read;
}

static Table *corpus_table(void)
{
  static const char *const facts[] = {"exporters_tiv_by_release.csv", "kor_exports_tiv_by_release.csv",
                                      "military_expenditure_by_release.csv", "shipped_figures.csv"};
  g_autoptr(Table) table = table_new();
  for (gsize i = 0; i < G_N_ELEMENTS(facts); i++)
    if (!add_facts(table, facts[i])) return NULL;
  g_autofree char *imports =
      shared_path("samples/import-export-values", "import-export-values_1950-2024.csv");
  if (!add_file(table, imports)) return NULL;
  g_assert_true(add_file(table, "datasets/sipri-recipients-kor-2025-03.csv"));
  g_autoptr(GError) error = NULL;
  table_seal(table, &error);
  g_assert_no_error(error);
  return g_steal_pointer(&table);
}

/* claims.md §5: short sentences, under 30 words. */
static void check_sentences(const Verdict *v)
{
  g_auto(GStrv) sentences = g_strsplit(v->sentence, ". ", -1);
  for (guint s = 0; sentences[s]; s++) {
    g_auto(GStrv) words = g_strsplit(sentences[s], " ", -1);
    if (g_strv_length(words) >= 30) g_test_fail_printf("%s: '%s'", claim_id(v->claim), sentences[s]);
  }
}

static void test_corpus(void)
{
  g_autoptr(Table) table = corpus_table();
  if (!table) {
    g_test_skip("the shared facts are not at hand (ARMEX_SHARED)");
    return;
  }
  g_autoptr(GError) error = NULL;
  g_autoptr(ClaimFile) file = claims_read("tests/fixtures/claims/corpus.csv", &error);
  g_assert_no_error(error);
  g_autoptr(GPtrArray) verdicts = claims_judge(file, table, NULL, &error);
  guint right = 0, unchecked = 0;
  for (guint i = 0; i < verdicts->len; i++) {
    const Verdict *v = g_ptr_array_index(verdicts, i);
    check_sentences(v);
    if (g_strv_contains(without_data, claim_id(v->claim))) {
      g_assert_cmpint(v->kind, ==, VERDICT_CANNOT_BE_CHECKED);
      unchecked++;
    } else if (v->broken) {
      g_test_message("%s: %s", claim_id(v->claim), v->sentence);
      g_test_fail_printf("%s is '%s', the corpus says '%s'", claim_id(v->claim), verdict_string(v->kind),
                         claim_field(v->claim, "expect"));
    } else {
      right++;
    }
  }
  g_test_message("%u of %u rows as the corpus says, %u without data", right, verdicts->len, unchecked);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/claims/corpus", test_corpus);
  return g_test_run();
}
