#include "data/entity.h"

#include "base/csv.h"
#include "base/save.h"

#include <gio/gio.h>
#include <string.h>

typedef struct {
  const char *spelling, *key, *name;
} Spelling;

/* Spellings as SIPRI, the World Bank, Our World in Data and ISO 3166 print them. */
static const Spelling spellings[] = {
    {"South Korea", "KOR", "South Korea"},
    {"Korea, South", "KOR", "South Korea"},
    {"Korea, Rep.", "KOR", "South Korea"},
    {"Korea, Republic of", "KOR", "South Korea"},
    {"Republic of Korea", "KOR", "South Korea"},
    {"  SOUTH  KOREA ", "KOR", "South Korea"},
    {"KOR", "KOR", "South Korea"},
    {"kor", "KOR", "South Korea"},
    {"Korea, Dem. People's Rep.", "PRK", "North Korea"},
    {"Korea, Dem. People\u2019s Rep.", "PRK", "North Korea"},
    {"Korea, North", "PRK", "North Korea"},
    {"Turkey", "TUR", "Türkiye"},
    {"Turkiye", "TUR", "Türkiye"},
    {"Türkiye", "TUR", "Türkiye"},
    {"Tu\u0308rkiye", "TUR", "Türkiye"}, /* decomposed */
    {"UAE", "ARE", "UAE"},
    {"United Arab Emirates", "ARE", "UAE"},
    {"Russian Federation", "RUS", "Russia"},
    {"Russia", "RUS", "Russia"},
    {"Viet Nam", "VNM", "Viet Nam"},
    {"Vietnam", "VNM", "Viet Nam"},
    {"DR Congo", "COD", "DR Congo"},
    {"Congo, DR", "COD", "DR Congo"},
    {"Congo, Dem. Rep.", "COD", "DR Congo"},
    {"Congo, The Democratic Republic of the", "COD", "DR Congo"},
    {"Congo, Rep.", "COG", "Congo"},
    {"Congo", "COG", "Congo"},
    {"Cote d'Ivoire", "CIV", "Côte d'Ivoire"},
    {"Côte d\u2019Ivoire", "CIV", "Côte d'Ivoire"},
    {"the Netherlands", "NLD", "Netherlands"},
    {"U.S.", "USA", "United States"},
    {"United States of America", "USA", "United States"},
    {"UK", "GBR", "United Kingdom"},
    {"Czech Republic", "CZE", "Czechia"},
    {"Bahamas, The", "BHS", "Bahamas"},
    {"Bosnia-Herzegovina", "BIH", "Bosnia and Herzegovina"},
    {"Trinidad & Tobago", "TTO", "Trinidad and Tobago"},
    {"St. Kitts and Nevis", "KNA", "Saint Kitts and Nevis"},
    {"Lao PDR", "LAO", "Laos"},
    {"eSwatini", "SWZ", "Eswatini"},
    {"Cape Verde", "CPV", "Cabo Verde"},
    {"Iran, Islamic Rep.", "IRN", "Iran"},
    {"Taiwan, Province of China", "TWN", "Taiwan"},
    {"West Bank and Gaza", "PSE", "Palestine"},
    {"Kosovo", "XKX", "Kosovo"},
    {"OWID_KOS", "XKX", "Kosovo"},
    {"Macedonia, the Former Yugoslav Republic of", "MKD", "North Macedonia"},
    {"Venezuela, RB", "VEN", "Venezuela"},
    {"Germany (FRG)", "DEU", "Germany"},
};

static void test_spellings(void)
{
  for (guint i = 0; i < G_N_ELEMENTS(spellings); i++) {
    const Entity *e = entity_find(spellings[i].spelling);
    g_assert_nonnull(e);
    g_assert_cmpstr(e->key, ==, spellings[i].key);
    g_assert_cmpstr(e->name, ==, spellings[i].name);
    g_assert_cmpstr(e->iso3, ==, spellings[i].key);
    g_assert_cmpint(e->kind, ==, ENTITY_STATE);
    g_assert_true(entity_resolve(spellings[i].spelling) == e);
  }
}

static void test_kinds(void)
{
  static const struct {
    const char *spelling, *name;
    EntityKind kind;
  } rows[] = {
      {"Soviet Union", "Soviet Union", ENTITY_FORMER_STATE},
      {"USSR", "Soviet Union", ENTITY_FORMER_STATE},
      {"East Germany (GDR)", "East Germany", ENTITY_FORMER_STATE},
      {"German DR", "East Germany", ENTITY_FORMER_STATE},
      {"Yugoslavia", "Yugoslavia", ENTITY_FORMER_STATE},
      {"Czechoslovakia", "Czechoslovakia", ENTITY_FORMER_STATE},
      {"Yemen, North", "North Yemen", ENTITY_FORMER_STATE},
      {"South Yemen", "South Yemen", ENTITY_FORMER_STATE},
      {"South Vietnam", "South Vietnam", ENTITY_FORMER_STATE},
      {"World", "World", ENTITY_AGGREGATE},
      {"Asia & Oceania", "Asia and Oceania", ENTITY_AGGREGATE},
      {"sub-Saharan Africa", "Sub-Saharan Africa", ENTITY_AGGREGATE},
      {"Euro area", "Euro area", ENTITY_AGGREGATE},
      {"Unknown supplier(s)", "unknown suppliers", ENTITY_UNKNOWN_PARTY},
      {"unknown supplier(s)", "unknown suppliers", ENTITY_UNKNOWN_PARTY},
      {"Unknown recipient(s)", "unknown recipients", ENTITY_UNKNOWN_PARTY},
      {"Unknown rebel group*", "unknown rebel group", ENTITY_NON_STATE},
      {"Hamas (Palestine)*", "Hamas (Palestine)", ENTITY_NON_STATE},
      {"Libya HoR* ", "Libya HoR", ENTITY_NON_STATE},
      {"Regional Security System**", "Regional Security System", ENTITY_ORGANISATION},
      {"Some New Alliance**", "Some New Alliance", ENTITY_ORGANISATION},
      {"European Union**", "European Union", ENTITY_ORGANISATION},
      {"European Union", "European Union", ENTITY_AGGREGATE},
      {"Atlantis", "Atlantis", ENTITY_UNMATCHED},
      {"NA", "NA", ENTITY_UNMATCHED}, /* not Namibia */
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    const Entity *e = entity_resolve(rows[i].spelling);
    g_assert_cmpstr(e->name, ==, rows[i].name);
    g_assert_cmpstr(entity_kind_name(e->kind), ==, entity_kind_name(rows[i].kind));
    g_assert_cmpstr(e->iso3, ==, "");
  }
}

/* formats.md quirk 18: never merged in silence. */
static void test_former_states_stay_apart(void)
{
  g_assert_true(entity_resolve("Soviet Union") != entity_resolve("Russia"));
  g_assert_true(entity_resolve("East Germany (GDR)") != entity_resolve("Germany"));
  g_assert_true(entity_resolve("Yugoslavia") != entity_resolve("Serbia"));
  g_assert_true(entity_resolve("North Yemen") != entity_resolve("Yemen"));
}

static void test_interning(void)
{
  g_assert_null(entity_find("Ruritania"));
  const Entity *e = entity_resolve("Ruritania");
  g_assert_true(entity_resolve(" ruritania") == e);
  g_assert_true(entity_find("RURITANIA") == e);
  g_assert_cmpstr(e->key, ==, "ruritania");
  const Entity *rebels = entity_resolve("Ruritania rebels*");
  g_assert_true(entity_find("Ruritania rebels") == rebels);
  g_assert_true(entity_resolve(NULL) == entity_none());
  g_assert_true(entity_resolve("  ") == entity_none());
  g_assert_null(entity_find(""));
  g_assert_null(entity_find("Korea")); /* which of the two? */
  g_assert_true(entity_world() == entity_resolve("World"));
  g_assert_cmpint(entity_resolve("\xff\xfe")->kind, ==, ENTITY_UNMATCHED);
  g_assert_cmpstr(entity_resolve("§")->name, ==, "§");
}

/* World Bank: one name, one code, one entity. */
static void test_world_bank_aggregates(void)
{
  static const char *const rows[][2] = {{"World", "WLD"},
                                        {"Arab World", "ARB"},
                                        {"East Asia & Pacific (IDA & IBRD countries)", "TEA"},
                                        {"Latin America & the Caribbean (IDA & IBRD countries)", "TLA"},
                                        {"Least developed countries: UN classification", "LDC"},
                                        {"Middle East & North Africa", "MEA"},
                                        {"OECD members", "OED"},
                                        {"Upper middle income", "UMC"},
                                        {"European Union", "EUU"}};
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_assert_true(entity_find(rows[i][0]) == entity_find(rows[i][1]));
    g_assert_cmpint(entity_find(rows[i][1])->kind, ==, ENTITY_AGGREGATE);
  }
}

/* No alias hides a code, and each row of aliases.csv is free of others' spellings (the loader would warn,
 * which ends a test). */
static void test_every_code(void)
{
  g_autoptr(GBytes) bytes = g_resources_lookup_data("/armex/data/iso3166.csv", 0, NULL);
  g_assert_nonnull(bytes);
  gsize length;
  const char *data = g_bytes_get_data(bytes, &length);
  g_autoptr(CsvFile) file = csv_parse("iso3166.csv", data, length, ',', CSV_QUOTED, NULL);
  g_assert_nonnull(file);
  g_assert_cmpuint(file->n_records, >=, 249); /* ISO 3166-1 has 249 entries */
  for (guint i = 1; i < file->n_records; i++) {
    const char *code = csv_cell(&file->records[i], 0);
    const Entity *e = entity_find(code);
    g_assert_nonnull(e);
    g_assert_cmpstr(e->key, ==, code);
    g_assert_cmpstr(e->iso3, ==, code);
    g_assert_true(entity_find(csv_cell(&file->records[i], 1)) == e);
    /* Shown in running order, "South Korea", not "Korea, South"; a comma only lists islands. */
    g_assert_true(!strchr(e->name, ',') || strstr(e->name, " and "));
  }
}

static void test_running_text(void)
{
  static const char *const rows[][3] = {
      {"South Korea", "South Korea", "South Korea's"},
      {"United States", "the United States", "the United States'"},
      {"United Kingdom", "the United Kingdom", "the United Kingdom's"},
      {"Netherlands", "the Netherlands", "the Netherlands'"},
      {"Philippines", "the Philippines", "the Philippines'"},
      {"UAE", "the UAE", "the UAE's"},
      {"Cyprus", "Cyprus", "Cyprus's"},
      {"Soviet Union", "the Soviet Union", "the Soviet Union's"},
      {"World", "the world", "the world's"},
      {"unknown supplier(s)", "unknown suppliers", "unknown suppliers'"},
      {"Atlantis", "Atlantis", "Atlantis's"},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    const Entity *e = entity_resolve(rows[i][0]);
    g_autofree char *text = entity_in_text(e), *possessive = entity_possessive(e);
    g_assert_cmpstr(text, ==, rows[i][1]);
    g_assert_cmpstr(possessive, ==, rows[i][2]);
  }
}

/* ---- the shared samples, where they are at hand --------------------------------------------------- */

static gboolean is_row_name(const char *name)
{
  static const char *const others[] = {"Total", "Total world export", "Total world import"};
  for (guint i = 0; i < G_N_ELEMENTS(others); i++)
    if (strcmp(name, others[i]) == 0) return FALSE;
  return *name != '\0';
}

static void check_names(const char *path, const char *header)
{
  g_autofree char *bytes = NULL;
  gsize length;
  g_assert_true(load_bytes(path, 0, &bytes, &length, NULL));
  g_autoptr(CsvFile) file = csv_parse(path, bytes, length, ',', CSV_QUOTED, NULL);
  g_assert_nonnull(file);
  gboolean body = FALSE;
  for (guint i = 0; i < file->n_records; i++) {
    const char *name = csv_cell(&file->records[i], 0);
    if (body && is_row_name(name)) {
      const Entity *e = entity_resolve(name);
      if (e->kind == ENTITY_UNMATCHED) g_test_message("%s: %s", path, name);
      g_assert_cmpint(e->kind, !=, ENTITY_UNMATCHED);
    }
    body |= strcmp(name, header) == 0 && strcmp(csv_cell(&file->records[i], 1), "1950") == 0;
  }
  g_assert_true(body);
}

static void test_samples(void)
{
  static const char *const files[][2] = {
      {"tiv-table/TIV-Export-USA-1950-2021.csv", ""},
      {"tiv-table/TIV-Export-KOS-1950-2021.csv", ""},
      {"tiv-table/TIV-Export-All-Country-1950-2022.csv", ""},
      {"tiv-table/TIV-Import-All-Country-1950-2022.csv", ""},
      {"import-export-values/import-export-values_1950-2024.csv", "Recipient"},
      {"import-export-values/import-export-values_1950-2024_exporters.csv", "Exports by"},
  };
  const char *shared = g_getenv("ARMEX_SHARED");
  g_autofree char *folder = g_build_filename(shared ? shared : "../shared", "samples", NULL);
  if (!g_file_test(folder, G_FILE_TEST_IS_DIR)) {
    g_test_skip("the shared samples are not at hand (ARMEX_SHARED)");
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS(files); i++) {
    g_autofree char *path = g_build_filename(folder, files[i][0], NULL);
    check_names(path, files[i][1]);
  }
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/entity/spellings", test_spellings);
  g_test_add_func("/entity/kinds", test_kinds);
  g_test_add_func("/entity/former-states-stay-apart", test_former_states_stay_apart);
  g_test_add_func("/entity/interning", test_interning);
  g_test_add_func("/entity/world-bank-aggregates", test_world_bank_aggregates);
  g_test_add_func("/entity/every-code", test_every_code);
  g_test_add_func("/entity/running-text", test_running_text);
  g_test_add_func("/entity/samples", test_samples);
  return g_test_run();
}
