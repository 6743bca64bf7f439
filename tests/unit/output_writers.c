#include "output/document.h"
#include <math.h>
#include <string.h>

static char *write_as(const Document *document, const char *form)
{
  GString *out = g_string_new(NULL);
  writer_find(form)->write(document, out);
  return g_string_free(out, FALSE);
}

static Document *sample(void)
{
  Document *document = document_new("sample");
  document_heading(document, 2, "Norland <& co>");
  document_paragraph(document, "a paragraph");
  Grid *grid = document_grid(document, NULL);
  grid_column(grid, "period", "period", ALIGN_LEFT);
  grid_column(grid, "years", "years", ALIGN_RIGHT);
  grid_column(grid, "total (million TIV)", "period_total", ALIGN_RIGHT);
  grid_text(grid, "2017\u201321");
  grid_year(grid, 5);
  grid_number(grid, 3836.25, 0, NUMBER_FORMAT_PLAIN);
  grid_end_row(grid);
  grid_text(grid, "=cmd, \"x\"");
  grid_year(grid, 0);
  grid_number(grid, NAN, 0, NUMBER_FORMAT_PLAIN);
  grid_end_row(grid);
  document_note(document, "one note");
  document_note(document, "another");
  return document;
}

static void check_form(const Document *document, const char *form, const char *expected)
{
  g_autofree char *printed = write_as(document, form);
  g_assert_cmpstr(printed, ==, expected);
}

static void test_text(void)
{
  g_autoptr(Document) document = sample();
  check_form(document, "text",
             "Norland <& co>\n"
             "\n"
             "a paragraph\n"
             "\n"
             "period     years  total (million TIV)\n"
             "─────────────────────────────────────\n"
             "2017–21        5                3,836\n"
             "=cmd, \"x\"                          ..\n"
             "\n"
             "one note\n"
             "another\n");
}

static void test_csv(void)
{
  g_autoptr(Document) document = sample();
  check_form(document, "csv",
             "period,years,period_total\n"
             "2017–21,5,3836.25\n"
             "\"'=cmd, \"\"x\"\"\",,\n");
}

static void test_html(void)
{
  g_autoptr(Document) document = sample();
  check_form(document, "html",
             "<h2>Norland &lt;&amp; co&gt;</h2>\n"
             "<p>a paragraph</p>\n"
             "<table>\n"
             "<thead><tr><th scope=\"col\">period</th><th scope=\"col\" class=\"number\">years</th>"
             "<th scope=\"col\" class=\"number\">total (million TIV)</th></tr></thead>\n"
             "<tbody>\n"
             "<tr><td>2017–21</td><td class=\"number\">5</td><td class=\"number\">3,836</td></tr>\n"
             "<tr><td>=cmd, &quot;x&quot;</td><td class=\"number\"></td><td class=\"number\">..</td></tr>\n"
             "</tbody>\n"
             "</table>\n"
             "<p class=\"note\">one note</p>\n"
             "<p class=\"note\">another</p>\n");
}

/* A narrow terminal: the widest columns give first, 14 of 30 each here; words and numbers stay whole. */
static void test_narrow(void)
{
  g_autoptr(Document) document = document_new("sample");
  document_set_width(document, 30);
  Grid *grid = document_grid(document, "A caption that is longer than the terminal");
  grid_column(grid, "name", "name", ALIGN_LEFT);
  grid_column(grid, "total (million TIV)", "total", ALIGN_RIGHT);
  grid_text(grid, "South Korea and all its partners");
  grid_number(grid, 1234567, 0, NUMBER_FORMAT_PLAIN);
  grid_end_row(grid);
  check_form(document, "text",
             "A caption that is longer than\n"
             "the terminal\n"
             "                total (million\n"
             "name                      TIV)\n"
             "──────────────────────────────\n"
             "South Korea          1,234,567\n"
             "and all its\n"
             "partners\n");
}

/* Too narrow for columns: one field a line. */
static void test_records(void)
{
  g_autoptr(Document) document = document_new("sample");
  document_set_width(document, 20);
  Grid *grid = document_grid(document, NULL);
  const char *heads[] = {"name", "first", "second"};
  for (guint i = 0; i < G_N_ELEMENTS(heads); i++)
    grid_column(grid, heads[i], heads[i], i ? ALIGN_RIGHT : ALIGN_LEFT);
  for (int row = 0; row < 2; row++) {
    grid_text(grid, row ? "B" : "A country of words");
    grid_number(grid, 1234567, 0, NUMBER_FORMAT_PLAIN);
    grid_number(grid, -7654321, 0, NUMBER_FORMAT_PLAIN);
    grid_end_row(grid);
  }
  check_form(document, "text",
             "name    A country of\n"
             "        words\n"
             "first   1,234,567\n"
             "second  −7,654,321\n"
             "\n"
             "name    B\n"
             "first   1,234,567\n"
             "second  −7,654,321\n");
}

/* Wide characters take two columns, control characters none. */
static void test_columns(void)
{
  g_autoptr(Document) document = document_new("sample");
  Grid *grid = document_grid(document, NULL);
  grid_column(grid, "name", "name", ALIGN_LEFT);
  grid_column(grid, "n", "n", ALIGN_RIGHT);
  const char *names[] = {"한국", "Korea\x1b[1m"};
  for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
    grid_text(grid, names[i]);
    grid_year(grid, 7);
    grid_end_row(grid);
  }
  check_form(document, "text",
             "name       n\n"
             "────────────\n"
             "한국       7\n"
             "Korea\uFFFD[1m  7\n");
}

static void test_use(void)
{
  g_autoptr(Document) document = document_new("sample");
  const GridUse uses[] = {GRID_PEOPLE, GRID_FILES, GRID_ALL};
  for (guint i = 0; i < G_N_ELEMENTS(uses); i++) {
    Grid *grid = document_grid(document, NULL);
    grid_set_use(grid, uses[i]);
    g_autofree char *name = g_strdup_printf("g%u", i);
    grid_column(grid, name, name, ALIGN_LEFT);
  }
  check_form(document, "csv", "g1\n\ng2\n");
  check_form(document, "text", "g0\n──\n\ng2\n──\n");
}

/* A text that reads as a number stays one; a formula does not pass. */
static void test_csv_texts(void)
{
  const char *texts[][2] = {
      {"-27.4%", "-27.4%"},      {"+12", "+12"},         {"-1+2", "'-1+2"},
      {"@SUM(A1)", "'@SUM(A1)"}, {"2,972", "\"2,972\""}, {"two\nlines", "\"two\nlines\""},
  };
  for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
    g_autoptr(Document) document = document_new("sample");
    Grid *grid = document_grid(document, NULL);
    grid_column(grid, "v", "v", ALIGN_LEFT);
    grid_text(grid, texts[i][0]);
    grid_end_row(grid);
    g_autofree char *expected = g_strdup_printf("v\n%s\n", texts[i][1]);
    check_form(document, "csv", expected);
  }
}

static void test_table_of_writers(void)
{
  const char *const *ids = writer_ids();
  guint n = 0;
  for (; writer_at(n); n++) {
    g_assert_cmpstr(ids[n], ==, writer_at(n)->id);
    g_assert_true(writer_find(ids[n]) == writer_at(n));
  }
  g_assert_null(ids[n]);
  g_assert_null(writer_find("xml"));
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/writers/text", test_text);
  g_test_add_func("/writers/csv", test_csv);
  g_test_add_func("/writers/html", test_html);
  g_test_add_func("/writers/narrow", test_narrow);
  g_test_add_func("/writers/records", test_records);
  g_test_add_func("/writers/columns", test_columns);
  g_test_add_func("/writers/use", test_use);
  g_test_add_func("/writers/csv-texts", test_csv_texts);
  g_test_add_func("/writers/table", test_table_of_writers);
  return g_test_run();
}
