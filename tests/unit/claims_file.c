/* Reading a claims file: what is accepted, what is refused and where the message points. */
#include "claims/claim_row.h"
#include "claims_tables.h"

#define HEAD "id,entity,kind,value,desk\n"

static void test_columns(void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ClaimFile) file = claims_from("desk,value,kind,entity,id,from\n"
                                          "politics,\"2,972\",count,South Korea,a,2023\n"
                                          ",,,,,\n"
                                          "\"with \"\"quotes\"\"\n"
                                          "and lines\",7%,average growth,KOR,b,\n",
                                          &error);
  g_assert_no_error(error);
  g_assert_cmpuint(claims_count(file), ==, 2);
  const char *const *columns = claims_columns(file);
  g_assert_cmpstr(columns[0], ==, "desk");
  g_assert_cmpstr(columns[5], ==, "from");
  g_assert_null(columns[6]);
  g_assert_cmpstr(claim_field(claims_at(file, 0), "desk"), ==, "politics");
  g_assert_cmpstr(claim_field(claims_at(file, 0), "quote"), ==, "");
  g_assert_cmpstr(claim_field(claims_at(file, 1), "desk"), ==, "with \"quotes\"\nand lines");
  int decimals;
  g_assert_cmpfloat(claim_printed(claims_at(file, 0), &decimals).value, ==, 2972);
  g_assert_cmpint(decimals, ==, 0);
  g_assert_null(claims_notice(file));
}

/* Value in the measure's scale: 1.2 billion is 1,200 million TIV, printed to hundreds of millions. */
static void test_scale(void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ClaimFile) file =
      claims_from("id,entity,measure,kind,value\na,KOR,exports.tiv,total,$1.2 billion\n"
                  "b,KOR,deals,level,$920 million\nc,KOR,exports.tiv,total,1335\n",
                  &error);
  g_assert_no_error(error);
  int decimals;
  Number n = claim_printed(claims_at(file, 0), &decimals);
  g_assert_cmpfloat_with_epsilon(n.value, 1200, 1e-9);
  g_assert_cmpfloat_with_epsilon(n.low, 1150, 1e-9);
  g_assert_cmpint(decimals, ==, -2);
  n = claim_printed(claims_at(file, 1), &decimals);
  g_assert_cmpfloat_with_epsilon(n.value, 0.92, 1e-12);
  g_assert_cmpint(decimals, ==, 3);
  g_assert_cmpfloat(claim_printed(claims_at(file, 2), NULL).value, ==, 1335);
}

static void test_semicolons(void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ClaimFile) file = claims_from(
      "\xef\xbb\xbfid;entity;kind;value\r\na;KOR;change;176,8 %\r\nb;KOR;count;2.972\r\n", &error);
  g_assert_no_error(error);
  g_assert_cmpfloat(claim_printed(claims_at(file, 0), NULL).value, ==, 176.8);
  g_assert_cmpfloat(claim_printed(claims_at(file, 1), NULL).value, ==, 2972);
  g_assert_nonnull(strstr(claims_notice(file), "semicolons, the decimal mark is a comma"));
}

/* A column of the desk's own passes; a known one misspelt is said. */
static void test_misspelt(void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ClaimFile) file =
      claims_from("id,entity,kind,value,form,desk,From\na,KOR,change,7%,2020,politics,2021\n", &error);
  g_assert_no_error(error);
  g_assert_nonnull(strstr(claims_notice(file), "column 'form' is not read, did you mean 'from'?"));
  g_assert_null(strstr(claims_notice(file), "desk"));
  g_assert_null(strstr(claims_notice(file), "'From'"));
}

static void test_tabs(void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ClaimFile) file = claims_from("id\tentity\tkind\tvalue\na\tKOR\tchange\t176.8%\n", &error);
  g_assert_no_error(error);
  g_assert_cmpfloat(claim_printed(claims_at(file, 0), NULL).value, ==, 176.8);
  g_assert_nonnull(strstr(claims_notice(file), "tabs"));
}

/* What a check wrote may be checked again: the apostrophe before - guards a spreadsheet. */
static void test_guarded(void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ClaimFile) file = claims_from(HEAD "a,World,change,'-4.6%,x\n", &error);
  g_assert_no_error(error);
  g_assert_cmpfloat(claim_printed(claims_at(file, 0), NULL).value, ==, -4.6);
  g_assert_cmpstr(claim_field(claims_at(file, 0), "value"), ==, "'-4.6%");
}

static const struct {
  const char *text;
  const char *message; /* what the message holds */
} bad[] = {
    {"id,entity,kind\na,b,c\n", ":1:1: the column 'value' is missing"},
    {"id,kind,value\na,change,5\n", ":1:1: the column 'entity' is missing"},
    {"id,entity,kind,value,value\n", ":1:22: column 'value' stands twice"},
    {HEAD "a,KOR,change,5%,x\na,KOR,change,6%,x\n", ":3:1: the id 'a' stands twice, first in line 2"},
    {HEAD "a,KOR,chnage,5%,x\n", ":2:7: 'chnage' is not a kind of claim, did you mean 'change'?"},
    {HEAD "a,KOR,change,five or so,x\n",
     ":2:14: 'five or so' is not a printed value: 'or so' is not understood"},
    {HEAD "a,KOR,change,,x\n", ":2:14: the cell 'value' is empty"},
    {HEAD ",KOR,change,5%,x\n", ":2:1: the cell 'id' is empty"},
    {HEAD "a,,change,5%,x\n", ":2:3: say whose figure it is: entity or group"},
    {HEAD "a,KOR,change,5%,x,more\n", ":2:19: a cell beyond the last column ('more')"},
    {HEAD "a,KOR,rank,5%,x\n", ":2:12: '5%' (per cent) cannot be the value of a claim of kind 'rank'"},
    {"id,entity,kind,value,from,to\na,KOR,change,5%,2021,2017\n",
     ":2:22: the years 2021 to 2017 run backwards"},
    {"id,entity,kind,value,from\na,KOR,change,5%,2021.5\n", ":2:17: '2021.5' is not a year"},
    {"id,entity,kind,value,measure\na,KOR,change,5%,exports.tvi\n",
     "'exports.tvi' is not a measure, did you mean 'exports.tiv'?"},
    {"id,entity,kind,value,hedge\na,KOR,change,5%,abuot\n", "'abuot' is not a hedge, did you mean 'about'?"},
    {"id,entity,kind,value,hedge\na,KOR,change,over 5%,about\n", "the hedge 'about' contradicts the value"},
    {"id,entity,kind,value,expect\na,KOR,change,5%,hold\n", "'hold' is not a verdict, did you mean 'holds'?"},
    {"id,entity,kind,value,date\na,KOR,change,5%,2025-02-30\n", ":2:17:"},
    {"id,entity,kind,value,month\na,KOR,level,5,July\n", "'July' is a month without its year: write 2022-07"},
    {"id,entity,kind,value,release\na,KOR,change,5%,2024\n", ":2:17:"},
    {"id,entity,kind,value\na,World,top-N share,77%\n",
     ":2:1: a claim of kind 'top-N share' needs the column 'top_n'"},
    {"id,entity,kind,value,base_entity\na,KOR,comparison,3 times,\n",
     "a claim of kind 'comparison' needs the column 'base_entity'"},
    {HEAD, "the claims file has no rows"},
};

static void test_refused(void)
{
  for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
    g_autoptr(GError) error = NULL;
    g_autoptr(ClaimFile) file = claims_from(bad[i].text, &error);
    g_assert_null(file);
    g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
    if (!strstr(error->message, bad[i].message))
      g_test_fail_printf("'%s' does not hold '%s'", error->message, bad[i].message);
  }
}

static void test_known_columns(void)
{
  /* claims.md §1, in its order */
  static const char order[] =
      "id quote source url date entity partner measure category group kind value hedge from to "
      "base_from base_to base_value base_entity base_measure unit price_basis release among "
      "top_n month expect checked_by checked_on note";
  g_autofree char *joined = g_strjoinv(" ", (char **)claim_known_columns());
  g_assert_cmpstr(joined, ==, order);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/claims/file/columns", test_columns);
  g_test_add_func("/claims/file/scale", test_scale);
  g_test_add_func("/claims/file/semicolons", test_semicolons);
  g_test_add_func("/claims/file/misspelt", test_misspelt);
  g_test_add_func("/claims/file/tabs", test_tabs);
  g_test_add_func("/claims/file/guarded", test_guarded);
  g_test_add_func("/claims/file/refused", test_refused);
  g_test_add_func("/claims/file/known-columns", test_known_columns);
  return g_test_run();
}
