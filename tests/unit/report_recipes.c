/* From a request to a recipe, and from a verdict to the rows of its figure. Every figure here is invented. */
#include "input/input.h"
#include "report/recipes.h"
#include <glib/gstdio.h>
#include <string.h>

/* ---- a table of two countries and a claims file, in a scratch folder --------------------------------------
 */

static char *scratch;

static char *write_file(const char *name, const char *text)
{
  char *path = g_build_filename(scratch, name, NULL);
  g_assert_true(g_file_set_contents(path, text, -1, NULL));
  return path;
}

static Table *table_of(void)
{
  g_autofree char *sidecar = write_file("budget.yaml", "id: budget\ntitle: Invented\npublisher: Nobody\n"
                                                       "measure: budget.original\nunit: trillion KRW\n");
  g_autofree char *path = write_file("budget.csv", "entity,year,value\nIceland,2019,10.0\nIceland,2020,11.0\n"
                                                   "Iceland,2021,12.0\nMalta,2020,7.0\nMalta,2021,8.0\n");
  g_autoptr(GError) error = NULL;
  Table *table = table_new();
  ReadOptions options = {0};
  g_assert_true(input_read(table, path, &options, NULL, &error));
  g_assert_true(table_seal(table, &error));
  return table;
}

static ClaimFile *claims_of(void)
{
  g_autofree char *path = write_file("claims.csv", "id,entity,measure,kind,value,from,to\n"
                                                   "a,Iceland,budget.original,change,50%,2019,2021\n");
  g_autoptr(GError) error = NULL;
  ClaimFile *file = claims_read(path, &error);
  g_assert_no_error(error);
  return file;
}

static void refused(const FigureRequest *request, const Table *table, ArmexError code, const char *message)
{
  g_autoptr(GError) error = NULL;
  g_assert_null(figure_plan(request, table, NULL, &error));
  g_assert_error(error, ARMEX_ERROR, (int)code);
  g_assert_cmpstr(error->message, ==, message);
}

/* ---- requests ---------------------------------------------------------------------------------------------
 */

static void test_one_entity(void)
{
  g_autoptr(Table) table = table_of();
  const char *entities[] = {"Iceland", NULL};
  FigureRequest request = figure_request_new("columns-mean");
  request.entities = entities;
  request.from = 2020;
  request.id = "Iceland's Budget";
  request.preset = "half";
  g_autoptr(GError) error = NULL;
  g_autoptr(FigurePlan) plan = figure_plan(&request, table, NULL, &error);
  g_assert_no_error(error);
  const Recipe *recipe = plan->recipe;
  g_assert_cmpstr(recipe->id, ==, "iceland-s-budget");
  g_assert_cmpuint(recipe->series->len, ==, 1);
  g_assert_cmpint(recipe->period.from, ==, 2020);
  g_assert_cmpint(recipe->period.to, ==, 2021); /* the other end is the data's */
  g_assert_cmpint(recipe->preset, ==, PRESET_HALF);
  g_assert_true(recipe->focus == entity_find("Iceland"));
  g_assert_cmpstr(recipe->source, ==, "Source: Nobody; own calculations");
}

static void test_all_entities(void)
{
  g_autoptr(Table) table = table_of();
  const char *one[] = {"MLT", NULL};
  FigureRequest request = figure_request_new("ranked-bars");
  request.entities = one;
  request.period = period_year(2021);
  g_autoptr(GError) error = NULL;
  g_autoptr(FigurePlan) plan = figure_plan(&request, table, NULL, &error);
  g_assert_no_error(error);
  g_assert_cmpuint(plan->recipe->series->len, ==, 2); /* a sole entity is the focus among all */
  g_assert_true(plan->recipe->focus == entity_find("Malta"));
  request.focus = "Icelnd";
  refused(&request, table, ARMEX_ERROR_INPUT,
          "'Icelnd' is not among the 2 that are drawn, did you mean 'Iceland'?");
}

static void test_refusals(void)
{
  g_autoptr(Table) table = table_of();
  const char *entities[] = {"Iceland", NULL};
  FigureRequest request = figure_request_new("column-mean");
  request.entities = entities;
  refused(&request, table, ARMEX_ERROR_USAGE,
          "there is no chart kind 'column-mean', did you mean 'columns-mean'?");
  request.kind = "columns-mean";
  request.preset = "hafl";
  refused(&request, table, ARMEX_ERROR_USAGE, "there is no preset 'hafl', did you mean 'half'?");
  request.preset = NULL;
  request.from = 2021;
  request.to = 2019;
  refused(&request, table, ARMEX_ERROR_USAGE,
          "the period 2021 to 2019 is reversed, did you mean 2019 to 2021?");
  request.from = 2001;
  refused(&request, table, ARMEX_ERROR_INPUT,
          "the period 2001-2019 is outside the data, which have the years 2019 to 2021");
  request.from = 2019;
  request.base = period_years(1990, 1992);
  refused(&request, table, ARMEX_ERROR_INPUT,
          "the base 1990-1992 is outside the data, which have the years 2019 to 2021");
  request.kind = "claim-readings";
  refused(&request, table, ARMEX_ERROR_USAGE,
          "a figure of kind claim-readings needs a claim: name its file and its id");
}

/* ---- rows of a claim ----------------------------------------------------------------------------------- */

#define MEASURE_2022 "exports.tiv/2017-21:2012-16@2022-03"

static Reading reading_of(char *id, char *name, double value)
{
  return (Reading){.id = id,
                   .name = name,
                   .method = "a method",
                   .result = result_of(number_rounded(value, 0.5), 1),
                   .valid = TRUE,
                   .chance = 0.1};
}

static Verdict verdict_of(const Claim *claim, VerdictKind kind)
{
  return (Verdict){.claim = claim,
                   .kind = kind,
                   .revised_to = NUMBER_NONE,
                   .may_come_from = g_ptr_array_new(),
                   .flags = g_ptr_array_new(),
                   .readings = g_ptr_array_new()};
}

static void verdict_done(Verdict *verdict)
{
  g_ptr_array_unref(verdict->may_come_from);
  g_ptr_array_unref(verdict->flags);
  g_ptr_array_unref(verdict->readings);
}

static void check_row(const GPtrArray *rows, guint index, const char *name, Mark mark, const char *word)
{
  g_assert_cmpuint(index, <, rows->len);
  const ReadingRow *row = rows->pdata[index];
  g_assert_cmpstr(row->name, ==, name);
  g_assert_cmpint(row->mark, ==, mark);
  g_assert_cmpstr(row->word, ==, word);
}

/* The printed reading, the one that decides, what the number may come from (a valid statistic first), the
 * same in the newest release, and what differs. A reading in another unit has no place on the axis. */
static void test_holds_only_as(void)
{
  g_autoptr(ClaimFile) file = claims_of();
  Reading printed = reading_of("change/end-to-end/exports.tiv/2021:2017@2022-03", "2021 against 2017", -23.7);
  Reading decides = reading_of("change/period-sum/" MEASURE_2022, "2017–21 against 2012–16", 176.8);
  Reading invalid = reading_of("change/simple/" MEASURE_2022, "total growth divided by years", 177);
  Reading origin = reading_of("change/compound/" MEASURE_2022, "compound", 176.9);
  Reading revised =
      reading_of("change/period-sum/exports.tiv/2017-21:2012-16@2024-03", "2017–21 against 2012–16", 184.9);
  Reading ratio = reading_of("ratio/period-sum/" MEASURE_2022, "ratio", 2.77);
  Reading other = reading_of("change/end-to-end/exports.tiv/2020:2016@2022-03", "2020 against 2016", 63);
  invalid.valid = FALSE;
  decides.agrees = origin.agrees = invalid.agrees = TRUE;
  Verdict verdict = verdict_of(claims_at(file, 0), VERDICT_HOLDS_ONLY_AS);
  Reading *tried[] = {&printed, &decides, &ratio, &revised, &origin, &invalid, &other};
  for (guint i = 0; i < G_N_ELEMENTS(tried); i++)
    g_ptr_array_add(verdict.readings, tried[i]);
  verdict.as_printed = &printed;
  verdict.reading = &decides;
  g_ptr_array_add(verdict.may_come_from, &invalid);
  g_ptr_array_add(verdict.may_come_from, &origin);
  verdict.revised_to = revised.result.number;
  verdict.revised_release = (Release){2024, 3};
  g_autoptr(GPtrArray) readings = NULL;
  g_autoptr(GPtrArray) rows = reading_rows(&verdict, 6, &readings);
  g_assert_cmpuint(rows->len, ==, 6);
  g_assert_cmpuint(readings->len, ==, 6);
  check_row(rows, 0, "2021 against 2017", MARK_CROSS, "Not as printed");
  check_row(rows, 1, "2017–21 against 2012–16", MARK_DIAMOND, "Holds only as");
  check_row(rows, 2, "Compound", MARK_DIAMOND, "May come from");
  check_row(rows, 3, "Total growth divided by years", MARK_DIAMOND, "May come from");
  check_row(rows, 4, "2017–21 against 2012–16", MARK_CROSS, "Revised since");
  check_row(rows, 5, "2020 against 2016", MARK_CROSS, "Differs");
  g_ptr_array_unref(g_steal_pointer(&rows));
  g_ptr_array_unref(g_steal_pointer(&readings));
  rows = reading_rows(&verdict, 2, &readings);
  g_assert_cmpuint(rows->len, ==, 2);
  verdict_done(&verdict);
}

/* The printed reading decides: one row, marked by the verdict. */
static void test_printed_decides(void)
{
  static const struct {
    VerdictKind kind;
    Mark mark;
    const char *word;
  } cases[] = {
      {VERDICT_HOLDS, MARK_DISC, "Holds"},
      {VERDICT_HOLDS_BY_ROUNDING, MARK_DISC, "Holds by rounding"},
      {VERDICT_SLIP, MARK_DIAMOND, "Slip"},
      {VERDICT_CONTRADICTED, MARK_CROSS, "Contradicted"},
      {VERDICT_CANNOT_BE_CHECKED, MARK_RING, "Cannot be checked"},
  };
  g_autoptr(ClaimFile) file = claims_of();
  Reading printed = reading_of("change/period-sum/" MEASURE_2022, "2017–21 against 2012–16", 176.8);
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    Verdict verdict = verdict_of(claims_at(file, 0), cases[i].kind);
    verdict.as_printed = verdict.reading = &printed;
    g_autoptr(GPtrArray) readings = NULL;
    g_autoptr(GPtrArray) rows = reading_rows(&verdict, 6, &readings);
    g_assert_cmpuint(rows->len, ==, 1);
    check_row(rows, 0, "2017–21 against 2012–16", cases[i].mark, cases[i].word);
    verdict_done(&verdict);
  }
}

static void test_without_data(void)
{
  g_autoptr(ClaimFile) file = claims_of();
  Verdict verdict = verdict_of(claims_at(file, 0), VERDICT_CANNOT_BE_CHECKED);
  g_autoptr(GPtrArray) readings = NULL;
  g_autoptr(GPtrArray) rows = reading_rows(&verdict, 6, &readings);
  g_assert_cmpuint(rows->len, ==, 1);
  check_row(rows, 0, "As printed", MARK_RING, "Cannot be checked");
  g_assert_cmpstr(((const ReadingRow *)rows->pdata[0])->absent, ==, "no data for it");
  g_assert_cmpuint(readings->len, ==, 0);
  verdict_done(&verdict);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  scratch = g_dir_make_tmp("armex-recipes-XXXXXX", NULL);
  g_test_add_func("/recipes/one-entity", test_one_entity);
  g_test_add_func("/recipes/all-entities", test_all_entities);
  g_test_add_func("/recipes/refusals", test_refusals);
  g_test_add_func("/rows/holds-only-as", test_holds_only_as);
  g_test_add_func("/rows/printed-decides", test_printed_decides);
  g_test_add_func("/rows/without-data", test_without_data);
  int status = g_test_run();
  static const char *const files[] = {"budget.yaml", "budget.csv", "claims.csv"};
  for (guint i = 0; i < G_N_ELEMENTS(files); i++) {
    g_autofree char *path = g_build_filename(scratch, files[i], NULL);
    g_unlink(path);
  }
  g_rmdir(scratch);
  g_free(scratch);
  return status;
}
