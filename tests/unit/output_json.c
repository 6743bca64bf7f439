#include "output/document.h"
#include <math.h>
#include <string.h>

static char *write_as(const Document *document, const char *form)
{
  GString *out = g_string_new(NULL);
  writer_find(form)->write(document, out);
  return g_string_free(out, FALSE);
}

/* The bytes of one value, without the envelope around it. */
static char *value_printed(json_t *value)
{
  g_autoptr(Document) document = document_new("x");
  json_t *object = json_object();
  json_set(object, "v", value);
  document_result(document, object);
  g_autofree char *all = write_as(document, "json");
  const char *start = strstr(all, "{\"v\": ");
  g_assert_nonnull(start);
  return g_strndup(start + 6, strcspn(start + 6, "\n") - 1);
}

static void check_number(double value, const char *expected)
{
  g_autofree char *printed = value_printed(json_number(value));
  g_assert_cmpstr(printed, ==, expected);
}

/* Shortest forms: python3's repr of the same doubles. */
static void test_numbers(void)
{
  check_number(0.1, "0.1");
  check_number(1.0 / 3, "0.3333333333333333");
  check_number(3836, "3836");
  check_number(-27.4, "-27.4");
  check_number(NAN, "null");
  check_number(INFINITY, "null");
}

static void test_numbers_read_back(void)
{
  const double values[] = {0.1,  2.0 / 3, 176.7676767676768, 1e-300, 1.7976931348623157e308, 5e-324,
                           -0.0, 1e22,    123456789012345680};
  for (guint i = 0; i < G_N_ELEMENTS(values); i++) {
    g_autofree char *printed = value_printed(json_number(values[i]));
    g_assert_cmpfloat(g_ascii_strtod(printed, NULL), ==, values[i]);
    json_error_t error;
    json_t *read = json_loads(printed, JSON_DECODE_ANY, &error);
    g_assert_nonnull(read);
    json_decref(read);
  }
}

static void test_strings(void)
{
  g_autofree char *escaped = value_printed(json_text("a\"b\\c\nd\te\x1b[31m\xc2\x85\u2028\u2013"));
  g_assert_cmpstr(escaped, ==, "\"a\\\"b\\\\c\\nd\\te\\u001b[31m\\u0085\\u2028\u2013\"");
  g_autofree char *broken = value_printed(json_text("K\xf6rea"));
  g_assert_cmpstr(broken, ==, "\"K\uFFFDrea\"");
  g_autofree char *none = value_printed(json_text(NULL));
  g_assert_cmpstr(none, ==, "null");
}

/* Keys keep their order, a list of plain rows one row a line, what is too long one value a line. */
static void test_layout(void)
{
  g_autoptr(Document) document = document_new("growth");
  json_t *object = json_object(), *rows = json_array();
  json_set(object, "z", json_text("first"));
  for (int year = 2020; year < 2022; year++) {
    json_t *row = json_object();
    json_set(row, "year", json_integer(year));
    json_set(row, "sure", json_boolean(year == 2020));
    json_array_append_new(rows, row);
  }
  json_set(object, "a", rows);
  json_set(object, "empty", json_array());
  document_result(document, object);
  g_autofree char *printed = write_as(document, "json");
  g_assert_cmpstr(printed, ==,
                  "{\n"
                  "  \"armex\": \"" ARMEX_VERSION "\",\n"
                  "  \"command\": \"growth\",\n"
                  "  \"results\": [\n"
                  "    {\n"
                  "      \"z\": \"first\",\n"
                  "      \"a\": [\n"
                  "        {\"year\": 2020, \"sure\": true},\n"
                  "        {\"year\": 2021, \"sure\": false}\n"
                  "      ],\n"
                  "      \"empty\": []\n"
                  "    }\n"
                  "  ]\n"
                  "}\n");
}

static void test_long_row(void)
{
  g_autoptr(Document) document = document_new("x");
  json_t *object = json_object();
  g_autofree char *long_text = g_strnfill(120, 'x');
  json_set(object, "a", json_text(long_text));
  json_set(object, "b", json_integer(1));
  document_result(document, object);
  g_autofree char *printed = write_as(document, "json");
  g_assert_nonnull(strstr(printed, "    {\n      \"a\": \"xxx"));
  g_assert_nonnull(strstr(printed, ",\n      \"b\": 1\n    }\n"));
}

static void test_no_results(void)
{
  g_autoptr(Document) document = document_new("check");
  g_autofree char *printed = write_as(document, "json");
  g_assert_cmpstr(printed, ==,
                  "{\n  \"armex\": \"" ARMEX_VERSION
                  "\",\n  \"command\": \"check\",\n  \"results\": []\n}\n");
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/json/numbers", test_numbers);
  g_test_add_func("/json/numbers-read-back", test_numbers_read_back);
  g_test_add_func("/json/strings", test_strings);
  g_test_add_func("/json/layout", test_layout);
  g_test_add_func("/json/long-row", test_long_row);
  g_test_add_func("/json/no-results", test_no_results);
  return g_test_run();
}
