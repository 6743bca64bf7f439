#include <string.h>

#include "base/text.h"

typedef struct {
  const char *text, *expected;
} Row;

static void check_rows(const Row *rows, guint n, char *(*function)(const char *))
{
  for (guint i = 0; i < n; i++) {
    g_autofree char *text = function(rows[i].text);
    g_assert_cmpstr(text, ==, rows[i].expected);
  }
}

static char *clean(const char *text)
{
  return text_clean(text, -1, 0);
}

static void test_clean(void)
{
  static const Row rows[] = {
      {"T\u00FCrkiye", "T\u00FCrkiye"},
      {"a\xFFz", "a\uFFFDz"},
      {"cut\xE2\x82", "cut\uFFFD\uFFFD"},
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"}, /* a lone surrogate */
      {"a\tb\nc\x1B[2J\x7F", "a\uFFFDb\uFFFDc\uFFFD[2J\uFFFD"},
      {"\xC2\x85\xC2\x9F", "\uFFFD\uFFFD"}, /* C1 */
      {"a\u2028b\u2029c", "a\uFFFDb\uFFFDc"},
      {"\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xB7\x90\xF0\x9F\xBF\xBE",
       "\uFFFD\uFFFD\uFFFD\uFFFD"}, /* U+FFFE, FFFF, FDD0, 1FFFE */
      {"x]]>y", "x]] >y"},
      {"]]]]>>", "]]]] >>"},
      {"&#38;", "& #38;"},
      {"&amp;", "&amp;"},
      {"", ""},
  };
  check_rows(rows, G_N_ELEMENTS(rows), clean);
  g_autofree char *nul = text_clean("a\0b", 3, 0);
  g_assert_cmpstr(nul, ==, "a\uFFFDb");
}

static void test_clean_cut(void)
{
  static const struct {
    const char *text;
    gsize limit;
    const char *expected;
  } rows[] = {
      {"abcdef", 6, "abcdef"},    {"abcdefg", 6, "abcde\u2026"}, {"\uD55C\uAD6D\uC5B4", 2, "\uD55C\u2026"},
      {"x]]>y", 5, "x]] \u2026"}, {"ab", 1, "\u2026"},           {"a", 1, "a"},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autofree char *text = text_clean(rows[i].text, -1, rows[i].limit);
    g_assert_cmpstr(text, ==, rows[i].expected);
    g_assert_cmpint(g_utf8_strlen(text, -1), <=, (glong)rows[i].limit);
  }
  g_autofree char *fill = g_strnfill(20000, 'x'), *text = text_clean(fill, -1, 0);
  g_assert_cmpint(g_utf8_strlen(text, -1), ==, 10000);
}

/* Whatever the bytes: valid UTF-8, and clean text stays as it is. */
static void test_clean_any(void)
{
  for (guint round = 0; round < 2000; round++) {
    char bytes[40];
    static const char often[] = "]>&#\xC2\xE2\x80\xA8\xFF\0";
    for (guint i = 0; i < sizeof bytes; i++)
      bytes[i] = g_test_rand_bit() ? often[g_test_rand_int_range(0, sizeof often)]
                                   : (char)g_test_rand_int_range(0, 256);
    g_autofree char *once = text_clean(bytes, sizeof bytes, 30), *twice = text_clean(once, -1, 30);
    g_assert_true(g_utf8_validate(once, -1, NULL));
    g_assert_cmpstr(once, ==, twice);
    g_assert_null(strstr(once, "]]>"));
    g_assert_null(strstr(once, "&#"));
  }
}

static void test_slug(void)
{
  static const Row rows[] = {
      {"South Korea, 2017\u201321", "south-korea-2017-21"},
      {"T\u00FCrkiye", "turkiye"},
      {"../../etc/passwd", "etc-passwd"},
      {"-rf <|x", "rf-x"},
      {"\uD55C\uAD6D", "item"},
      {"", "item"},
      {"---", "item"},
      {"\xFF\xFE", "item"},
  };
  check_rows(rows, G_N_ELEMENTS(rows), text_slug);
  g_autofree char *fill = g_strnfill(59, 'x'), *many = g_strconcat(fill, " yz", NULL),
                  *slug = text_slug(many);
  g_assert_cmpstr(slug, ==, fill);
}

static void test_escape_xml(void)
{
  static const Row rows[] = {
      {"<b a=\"1\" c='2'>R&D</b>", "&lt;b a=&quot;1&quot; c=&apos;2&apos;&gt;R&amp;D&lt;/b&gt;"},
      {"]]>", "]] &gt;"},
      {"&#x3c;", "&amp; #x3c;"},
      {"a\x01", "a\uFFFD"},
  };
  check_rows(rows, G_N_ELEMENTS(rows), text_escape_xml);
}

static void test_escape_markdown(void)
{
  static const Row rows[] = {
      {"K2 | K9", "K2 \\| K9"},
      {"*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"},
      {"[x](y) <i>", "\\[x\\](y) \\<i\\>"},
      {"a\\b", "a\\\\b"},
      {"1. one", "1\\. one"},
      {"12) one", "12\\) one"},
      {"12.5 per cent", "12.5 per cent"},
      {"# head", "\\# head"},
      {"## head", "\\## head"},
      {"- item", "\\- item"},
      {"---", "\\---"},
      {"+12", "+12"},
      {"-5", "-5"},
      {"a # b - c", "a # b - c"},
      {"", ""},
  };
  check_rows(rows, G_N_ELEMENTS(rows), text_escape_markdown);
}

static void test_escape_csv(void)
{
  static const struct {
    const char *text;
    gboolean number;
    const char *expected;
  } rows[] = {
      {"plain", FALSE, "plain"},
      {"a,b", FALSE, "\"a,b\""},
      {"a;b", FALSE, "\"a;b\""},
      {"say \"x\"", FALSE, "\"say \"\"x\"\"\""},
      {"a\nb", FALSE, "\"a\nb\""},
      {" a", FALSE, "\" a\""},
      {"=1+1", FALSE, "'=1+1"},
      {"=A1,B1", FALSE, "\"'=A1,B1\""},
      {"+5", FALSE, "'+5"},
      {"-5", FALSE, "'-5"},
      {"@x", FALSE, "'@x"},
      {"\tx", FALSE, "\"'\tx\""},
      {"\rx", FALSE, "\"'\rx\""},
      {"-5.25", TRUE, "-5.25"},
      {"", FALSE, ""},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autofree char *text = text_escape_csv(rows[i].text, rows[i].number);
    g_assert_cmpstr(text, ==, rows[i].expected);
  }
}

static void test_columns(void)
{
  g_assert_cmpint(text_columns("abc"), ==, 3);
  g_assert_cmpint(text_columns("\uD55C\uAD6D"), ==, 4); /* Hangul syllables are wide */
  g_assert_cmpint(text_columns("e\u0301"), ==, 1);      /* a combining accent takes no column */
  g_assert_cmpint(text_columns("2017\u201321 \u2212"), ==, 9);
  g_assert_cmpint(text_columns(""), ==, 0);
}

static void test_suggest(void)
{
  static const char *const names[] = {"exports", "imports", "share", "South Korea", "T\u00FCrkiye", NULL};
  static const struct {
    const char *word, *near;
  } rows[] = {
      {"exprots", "exports"}, /* two neighbours swapped: one fault */
      {"EXPORT", "exports"},  /* case does not count */
      {"inports", "imports"},
      {"shar", "share"},
      {"south koera", "South Korea"},
      {"tu\u0308rkiye", "T\u00FCrkiye"}, /* composed in two ways */
      {"turkiye", "T\u00FCrkiye"},
      {"xyz", NULL},
      {"", NULL},
      {"sh", NULL},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
    g_assert_cmpstr(text_suggest(rows[i].word, names), ==, rows[i].near);
  g_assert_null(text_suggest("exports", NULL));
  g_autofree char *longest = g_strnfill(100000, 'x');
  g_assert_null(text_suggest(longest, names));
}

static void test_did_you_mean(void)
{
  static const char *const names[] = {"exports", NULL};
  g_autofree char *near = text_did_you_mean("exprts", names), *none = text_did_you_mean("budget", names);
  g_assert_cmpstr(near, ==, ", did you mean 'exports'?");
  g_assert_cmpstr(none, ==, "");
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/text/clean", test_clean);
  g_test_add_func("/text/clean/cut", test_clean_cut);
  g_test_add_func("/text/clean/any", test_clean_any);
  g_test_add_func("/text/slug", test_slug);
  g_test_add_func("/text/escape-xml", test_escape_xml);
  g_test_add_func("/text/escape-markdown", test_escape_markdown);
  g_test_add_func("/text/escape-csv", test_escape_csv);
  g_test_add_func("/text/columns", test_columns);
  g_test_add_func("/text/suggest", test_suggest);
  g_test_add_func("/text/did-you-mean", test_did_you_mean);
  return g_test_run();
}
