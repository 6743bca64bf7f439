/* Text into a gnuplot script: what is written, and that nothing in it is ever obeyed, by the real gnuplot. */
#include "figures/paint.h"
#include "figures/script_text.h"

#include "base/text.h"

#include <glib/gstdio.h>
#include <jansson.h>
#include <string.h>

/* ---- what is written ------------------------------------------------------------------------------- */

static void check_text(const char *text, const char *expected)
{
  g_autoptr(GString) script = g_string_new(NULL);
  script_text(script, text);
  g_assert_cmpstr(script->str, ==, expected);
}

/* Octal values: python3, ["\\%03o" % b for b in "…".encode()]. */
static void test_written(void)
{
  check_text(NULL, "''");
  check_text("", "''");
  check_text("World total, 2017–21 (+176.8 %)", "'World total, 2017–21 (+176.8 %)'");
  check_text("Türkiye 대한민국", "'Türkiye 대한민국'");
  check_text("Cote d'Ivoire", "\"Cote d\\047Ivoire\"");
  check_text("'x", "\"\\047x\"");
  check_text("75'", "\"\\067\\065\\047\"");
  check_text("a\\b", "\"a\\134b\"");
  check_text("`id`", "\"\\140id\\140\"");
  check_text("@x", "\"\\100x\"");
  check_text("a\nb", "\"a\\357\\277\\275b\"");
  check_text("\xff", "\"\\357\\277\\275\"");
}

/* ---- what gnuplot makes of it ---------------------------------------------------------------------- */

static GPtrArray *hostile; /* char * */
static char *folder, *marker;

/* The ways that ran a command in gnuplot 5.4.4 (safety, section 1), and their neighbours. */
static const char *const attacks[] = {
    "`touch %s`",
    "\"`touch %s`\"",
    "\" . system(\"touch %s\") . \"",
    "' . system('touch %s') . '",
    "\\' . system('touch %s') . '",
    "\\\" . system(\"touch %s\") . \"",
    "x\n!touch %s\n",
    "x\nsystem 'touch %s'\n",
    "x'\nsystem 'touch %s'\n'",
    "x\"\nsystem 'touch %s'\n\"",
    "x\r!touch %s\r",
    "@x touch %s",
    "'; plot '< touch %s'; print '",
    "\"; plot \"< touch %s\"; print \"",
    "'; set output '| touch %s'; print '",
    "'; set print '| touch %s'; print '",
    "'; eval 'system(\"touch %s\")'; print '",
    "'; load '< touch %s'; print '",
    "''; system('touch %s')",
    "'''; system('touch %s') #",
    "EOD\nsystem 'touch %s'\n",
    "$data << EOD\n`touch %s`\nEOD\n",
    "\\140touch %s\\140",
    "%%1`touch %s`",
    "{/:Bold `touch %s`}",
    "]]> & &#96;touch %s&#96; <script>x</script>",
    "\\\n!touch %s",
    "#\\\n!touch %s",
};

static void add_attacks(void)
{
  for (guint i = 0; i < G_N_ELEMENTS(attacks); i++) {
    g_auto(GStrv) parts = g_strsplit(attacks[i], "%s", 2);
    g_ptr_array_add(hostile, g_strconcat(parts[0], marker, parts[1], NULL));
  }
}

static void add_list(void)
{
  const char *shared = g_getenv("ARMEX_SHARED") != NULL ? g_getenv("ARMEX_SHARED") : "../shared";
  g_autofree char *path = g_build_filename(shared, "hostile", "blns.json", NULL);
  json_t *list = json_load_file(path, JSON_ALLOW_NUL, NULL);
  size_t i;
  json_t *text;
  if (list == NULL) g_test_message("%s is absent: only the built-in attacks are tried", path);
  json_array_foreach(list, i, text) g_ptr_array_add(hostile, g_strdup(json_string_value(text)));
  json_decref(list);
}

/* Places where text may stand: label, title, axis label, key, variable. */
static char *script_with(const char *text)
{
  g_autoptr(GString) quoted = g_string_new(NULL);
  script_text(quoted, text);
  GString *script = g_string_new("unset key\nset xrange [0:2]\nset yrange [0:2]\nset margins 3,3,3,3\n");
  g_string_append_printf(script, "words = %s\n", quoted->str);
  g_string_append_printf(script, "set label 1 %s at 1,1 noenhanced front\n", quoted->str);
  g_string_append_printf(script, "set label 2 words at 1,1.5 noenhanced\n");
  g_string_append_printf(script, "set title %s noenhanced\nset xlabel %s noenhanced\n", quoted->str,
                         quoted->str);
  g_string_append_printf(script, "plot 1 title %s noenhanced\n", quoted->str);
  return g_string_free(script, FALSE);
}

static void collect(GMarkupParseContext *context, const char *text, gsize length, gpointer data,
                    GError **error)
{
  (void)error;
  if (g_str_equal(g_markup_parse_context_get_element(context), "text"))
    g_ptr_array_add(data, g_strndup(text, length));
}

/* The drawn text is the cleaned text, escaped once; blanks at the ends may be gone. */
static void check_picture(const char *path, const char *text)
{
  static const GMarkupParser parser = {.text = collect};
  g_autofree char *svg = NULL, *clean = text_clean(text, -1, 0);
  gsize length;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) drawn = g_ptr_array_new_with_free_func(g_free);
  g_file_get_contents(path, &svg, &length, &error);
  g_assert_no_error(error);
  g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new(&parser, 0, drawn, NULL);
  g_markup_parse_context_parse(context, svg, (gssize)length, &error);
  g_assert_no_error(error);
  guint found = 0;
  for (guint i = 0; i < drawn->len; i++) {
    const char *one = g_ptr_array_index(drawn, i);
    found += g_str_equal(one, clean) ? 1 : 0;
  }
  if (*g_strstrip(clean) != '\0' && found < 4) g_test_fail_printf("'%s' was drawn %u times", clean, found);
}

static void test_hostile(void)
{
  const guint n = hostile->len;
  g_autofree Figure *figures = g_new0(Figure, n);
  g_autofree PaintJob *jobs = g_new0(PaintJob, n);
  g_autoptr(GPtrArray) owned = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < n; i++) {
    char *text = g_ptr_array_index(hostile, i);
    char *id = g_strdup_printf("h-%u", i), *path = g_strdup_printf("%s/%s.svg", folder, id);
    char *script = script_with(text);
    g_ptr_array_add(owned, id), g_ptr_array_add(owned, path), g_ptr_array_add(owned, script);
    figures[i] = (Figure){
        .id = id, .title = text, .width = 300, .height = 200, .script = script, .alt = text, .groups = 1};
    jobs[i] = (PaintJob){&figures[i], PICTURE_SVG, path, 0};
  }
  g_autoptr(GError) error = NULL;
  paint(jobs, n, &error);
  g_assert_no_error(error);
  for (guint i = 0; i < n; i++) {
    check_picture(jobs[i].path, g_ptr_array_index(hostile, i));
    g_unlink(jobs[i].path);
  }
  g_assert_false(g_file_test(marker, G_FILE_TEST_EXISTS));
  g_assert_false(g_file_test("/tmp/blns.fail", G_FILE_TEST_EXISTS));
  g_test_message("%u strings in 6 places", n);
}

/* Titles stand in comments of the kept script: it must run, and run nothing. */
static void test_kept(void)
{
  for (guint i = 0; i < G_N_ELEMENTS(attacks); i++) {
    char *text = g_ptr_array_index(hostile, i);
    Figure figure = {.id = "kept", .title = text, .width = 300, .height = 200, .groups = 1, .alt = text};
    figure.script = script_with(text);
    g_autofree char *kept = paint_kept_script(&figure);
    const char *body = strstr(kept, figure.script);
    g_assert_nonnull(body);
    for (const char *line = kept; line < body; line = strchr(line, '\n') + 1)
      g_assert_true(*line == '#' || g_str_has_prefix(line, "set "));
    g_assert_null(g_strstr_len(kept, body - kept, "\\"));
    g_free(figure.script);
  }
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  folder = g_dir_make_tmp("armex-text-XXXXXX", NULL);
  marker = g_build_filename(folder, "executed", NULL);
  hostile = g_ptr_array_new_with_free_func(g_free);
  add_attacks();
  add_list();
  g_test_add_func("/text/written", test_written);
  g_test_add_func("/text/hostile", test_hostile);
  g_test_add_func("/text/kept", test_kept);
  const int status = g_test_run();
  g_assert_cmpint(g_rmdir(folder), ==, 0);
  g_ptr_array_unref(hostile);
  g_free(folder);
  g_free(marker);
  return status;
}
