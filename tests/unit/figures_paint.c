/* The real gnuplot, on small hand-written bodies: three forms, equal bytes, faulty figures and the state
 * after each. What a body draws is counted by hand. */
#include "figures_paint_common.h"

#define LIMIT_MS 2000

static void check_well_formed(const char *path)
{
  g_autofree char *linter = g_find_program_in_path("xmllint");
  if (linter == NULL) return;
  char *arguments[] = {linter, (char *)"--noout", (char *)path, NULL};
  int status = -1;
  g_autoptr(GError) error = NULL;
  g_spawn_sync(NULL, arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error(error);
  g_assert_cmpint(status, ==, 0);
}

/* ---- forms ----------------------------------------------------------------------------------------- */

static void test_form_of_path(void)
{
  PictureForm form;
  g_assert_true(picture_form_of_path("a/b.PDF", &form));
  g_assert_cmpint(form, ==, PICTURE_PDF);
  g_assert_true(picture_form_of_path("x.svg", &form));
  g_assert_cmpint(form, ==, PICTURE_SVG);
  g_assert_false(picture_form_of_path("x.gif", &form));
  g_assert_false(picture_form_of_path("svg", &form));
}

static void test_svg(void)
{
  g_autofree char *path = in_folder("a.svg");
  Figure figure = figure_with("a-b", body, 3);
  g_autoptr(GPtrArray) hover = g_ptr_array_new();
  g_ptr_array_add(hover, (char *)"2011: 2 & more");
  g_ptr_array_add(hover, NULL);
  g_ptr_array_add(hover, (char *)"2013: <5>");
  g_ptr_array_add(hover, (char *)"");
  g_ptr_array_add(hover, (char *)"");
  figure.hover = hover;
  g_autoptr(GError) error = NULL;
  paint(&(PaintJob){&figure, PICTURE_SVG, path, 0}, 1, &error);
  g_assert_no_error(error);
  gsize length;
  g_autofree char *svg = contents(path, &length);
  check_well_formed(path);
  check_holds(svg, "viewBox=\"0 0 300 201\"");
  check_holds(svg, "role=\"img\" lang=\"en\"");
  check_holds(
      svg, "<title id=\"a-b-title\">Exports grew, &quot;fast&quot; &amp; &lt;b&gt;steady&lt;/b&gt;</title>");
  check_holds(svg, "<desc id=\"a-b-desc\">Columns &amp; a line</desc>");
  check_holds(svg, "<text>A &amp; &lt;b&gt;</text>");
  check_holds(svg, "font-family=\"Lato, 'Liberation Sans', Arial, sans-serif\" font-weight=\"bold\"");
  check_holds(svg, "<title>2011: 2 &amp; more</title>");
  check_holds(svg, "<title>2013: &lt;5&gt;</title>");
  check_holds(svg, "<pattern id=\"a-b-gpPat1\"");
  check_holds(svg, "fill=\"url(#a-b-gpPat1)\"");
  check_holds(svg, "fill=\"#6096C0\"");
  g_assert_null(strstr(svg, "script"));
  g_assert_null(strstr(svg, "crispEdges"));
  g_assert_null(strstr(svg, "id=\"gp"));
  g_assert_null(strstr(svg, "#gp"));
  CHECK_FOLDER("a.svg");
}

/* A picture in four marks of a face that need not be known: the sizes of both raster and page. */
static void test_png_and_pdf(void)
{
  Figure figure = figure_with("a", body, 3);
  g_autofree char *png = in_folder("a.png"), *fine = in_folder("fine.png"), *pdf = in_folder("a.pdf");
  const PaintJob jobs[] = {
      {&figure, PICTURE_PNG, png, 0}, {&figure, PICTURE_PNG, fine, 2.625}, {&figure, PICTURE_PDF, pdf, 0}};
  g_autoptr(GError) error = NULL;
  paint(jobs, G_N_ELEMENTS(jobs), &error);
  g_assert_no_error(error);
  gsize length;
  g_autofree char *first = contents(png, &length);
  const guchar size[] = {0, 0, 2, 88, 0, 0, 1, 146}; /* 600 by 402 */
  g_assert_true(memcmp(first + 16, size, 8) == 0);
  g_autofree char *second = contents(fine, &length);
  const guchar fine_size[] = {0, 0, 3, 20, 0, 0, 2, 16}; /* 787.5 and 527.6 rounded: 788 by 528 */
  g_assert_true(memcmp(second + 16, fine_size, 8) == 0);
  g_autofree char *third = contents(pdf, &length);
  g_assert_true(g_str_has_prefix(third, "%PDF-"));
  CHECK_FOLDER("a.png", "fine.png", "a.pdf");
}

/* Four figures in three forms, twice: in another folder, time zone and order. */
static void test_equal_bytes(void)
{
  enum { FIGURES = 4, FORMS = 3, JOBS = FIGURES * FORMS };
  static const char *const endings[FORMS] = {"svg", "png", "pdf"};
  g_autofree char *other = in_folder("other");
  g_mkdir(other, 0700);
  Figure figures[FIGURES];
  char *ids[FIGURES], *paths[2 * JOBS];
  PaintJob jobs[2 * JOBS];
  for (guint i = 0; i < FIGURES; i++) {
    ids[i] = g_strdup_printf("f%u", i);
    figures[i] = figure_with(ids[i], body, 3);
  }
  for (guint i = 0; i < 2 * JOBS; i++) {
    const guint k = i < JOBS ? i : 2 * JOBS - 1 - i; /* second time backwards */
    g_autofree char *name = g_strdup_printf("%s.%s", ids[k % FIGURES], endings[k / FIGURES]);
    paths[i] = g_build_filename(i < JOBS ? folder : other, name, NULL);
    jobs[i] = (PaintJob){&figures[k % FIGURES], (PictureForm)(k / FIGURES), paths[i], 0};
  }
  g_autoptr(GError) error = NULL;
  g_setenv("TZ", "Asia/Seoul", TRUE);
  paint(jobs, JOBS, &error);
  g_assert_no_error(error);
  g_usleep(1100000); /* the PDF's clock must move */
  g_setenv("TZ", "America/New_York", TRUE);
  paint(jobs + JOBS, JOBS, &error);
  g_assert_no_error(error);
  g_unsetenv("TZ");
  for (guint i = 0; i < JOBS; i++) {
    gsize first_length, second_length;
    g_autofree char *first = contents(paths[i], &first_length);
    g_autofree char *second = contents(paths[2 * JOBS - 1 - i], &second_length);
    g_assert_cmpuint(first_length, ==, second_length);
    g_assert_true(memcmp(first, second, first_length) == 0);
  }
  for (guint i = 0; i < 2 * JOBS; i++) {
    g_unlink(paths[i]);
    g_free(paths[i]);
  }
  for (guint i = 0; i < FIGURES; i++)
    g_free(ids[i]);
  g_assert_cmpint(g_rmdir(other), ==, 0);
}

/* More figures than fit into one process. */
static void test_many(void)
{
  enum { MANY = 120 };
  Figure figures[MANY];
  PaintJob jobs[MANY];
  for (guint i = 0; i < MANY; i++) {
    figures[i] = figure_with(g_strdup_printf("m%u", i), body, 3);
    jobs[i] = (PaintJob){&figures[i], PICTURE_SVG, g_strdup_printf("%s/m%u.svg", folder, i), 0};
  }
  g_autoptr(GError) error = NULL;
  paint(jobs, MANY, &error);
  g_assert_no_error(error);
  for (guint i = 0; i < MANY; i++) {
    g_assert_cmpint(g_unlink(jobs[i].path), ==, 0);
    g_free((char *)jobs[i].path);
    g_free(figures[i].id);
  }
  CHECK_FOLDER_EMPTY();
}

/* The kept script draws the same marks by itself, in the folder where it is run. */
static void test_kept_script(void)
{
  Figure figure = figure_with("kept", body, 3);
  g_autofree char *script = paint_kept_script(&figure), *path = in_folder("kept.gp"),
                  *svg = in_folder("kept.svg");
  g_autoptr(GError) error = NULL;
  g_file_set_contents(path, script, -1, &error);
  g_assert_no_error(error);
  char *arguments[] = {(char *)"gnuplot", (char *)"kept.gp", NULL};
  g_autofree char *said = NULL;
  int status = -1;
  g_spawn_sync(folder, arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &said, &status, &error);
  g_assert_no_error(error);
  g_assert_cmpint(status, ==, 0);
  g_assert_cmpstr(said, ==, "");
  gsize length;
  g_autofree char *picture = contents(svg, &length);
  g_assert_true(g_str_has_suffix(picture, "</svg>\n\n"));
  check_holds(picture, "gnuplot_plot_3");
  CHECK_FOLDER("kept.gp", "kept.svg");
}

/* ---- faults of figures ----------------------------------------------------------------------------- */

/* The middle one of three: old picture kept, the others drawn, figure and gnuplot's words named, in each
 * form. */
static void check_middle(const char *script, guint groups, PictureForm form, const char *words)
{
  Figure good = figure_with("good", body, 3), bad = figure_with("bad", script, groups);
  g_autofree char *first = in_folder("first"), *second = in_folder("second"), *third = in_folder("third");
  g_file_set_contents(second, "old", -1, NULL);
  const PaintJob jobs[] = {{&good, form, first, 0}, {&bad, form, second, 0}, {&good, form, third, 0}};
  g_autoptr(GError) error = NULL;
  g_assert_false(paint_limited(jobs, G_N_ELEMENTS(jobs), LIMIT_MS, &error));
  g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_OUTPUT);
  g_autofree char *start = g_strdup_printf("%s: figure 'bad' was not drawn: ", second);
  g_assert_true(g_str_has_prefix(error->message, start));
  check_holds(error->message, words);
  g_assert_null(strchr(error->message, '\n'));
  gsize length;
  g_autofree char *old = contents(second, &length);
  g_assert_cmpstr(old, ==, "old");
  CHECK_FOLDER("first", "second", "third");
}

/* Line: 12 lines of head, then the body's. */
static void test_error(void)
{
  for (PictureForm form = PICTURE_SVG; form <= PICTURE_PDF; form++)
    check_middle("set xrange [0:1]\nplot nothing\n", 1, form,
                 "gnuplot says 'undefined variable: nothing' in line 14 of its script");
}

static void test_warning(void)
{
  check_middle("set xrange [0:1]\nset yrange [0:1]\nplot x, '/nonexistent' using 1:2\n", 2, PICTURE_SVG,
               "gnuplot says 'warning: Cannot find or open file \"/nonexistent\"' in line 15 of its script");
}

static void test_groups(void)
{
  check_middle(body, 4, PICTURE_SVG, "the SVG holds 3 plotted groups, not 4");
}

static void test_nothing_drawn(void)
{
  check_middle("set xrange [0:1]\n", 1, PICTURE_SVG, "gnuplot wrote a faulty SVG");
  check_middle("set xrange [0:1]\n", 1, PICTURE_PNG, "gnuplot wrote no PNG");
}

static void test_open_multiplot(void)
{
  check_middle("set multiplot\nset xrange [0:1]\nset yrange [0:1]\nplot x\n", 1, PICTURE_PDF,
               "gnuplot says ");
}

static void test_hangs(void)
{
  check_middle("while (1) { x = 1 }\n", 1, PICTURE_SVG, "did not end within 2 s and was stopped");
}

static void test_exits(void)
{
  check_middle("exit status 7\n", 1, PICTURE_SVG, "exited with status 7");
}

/* Behind the text rule stands the filter: what tries to start a program dies. */
static void test_programs(void)
{
  static const char *const tries[] = {
      "system('touch %s')\n",
      "x = system('touch %s')\n",
      "x = \"`touch %s`\"\n",
      "!touch %s\n",
      "plot '< touch %s'\n",
      "set output '| touch %s'\n",
      "set print '| touch %s'\nprint 1\n",
      "load '< touch %s'\n",
  };
  g_autofree char *marker = in_folder("executed");
  for (guint i = 0; i < G_N_ELEMENTS(tries); i++) {
    g_auto(GStrv) parts = g_strsplit(tries[i], "%s", 2);
    g_autofree char *script = g_strconcat(parts[0], marker, parts[1], NULL);
    check_middle(script, 1, PICTURE_SVG, "tried to start another program and was killed");
  }
}

static void test_hover_count(void)
{
  g_autofree char *path = in_folder("a.svg");
  Figure figure = figure_with("a", body, 3);
  g_autoptr(GPtrArray) hover = g_ptr_array_new();
  g_ptr_array_add(hover, (char *)"only one");
  figure.hover = hover;
  g_test_expect_message(G_LOG_DOMAIN, G_LOG_LEVEL_WARNING, "*'a' has 5 marks, but 1 hover texts*");
  g_autoptr(GError) error = NULL;
  paint(&(PaintJob){&figure, PICTURE_SVG, path, 0}, 1, &error);
  g_assert_no_error(error);
  g_test_assert_expected_messages();
  gsize length;
  g_autofree char *svg = contents(path, &length);
  g_assert_null(strstr(svg, "only one"));
  CHECK_FOLDER("a.svg");
}

static const PaintTest tests[] = {
    {"/paint/form-of-path", test_form_of_path},
    {"/paint/svg", test_svg},
    {"/paint/png-and-pdf", test_png_and_pdf},
    {"/paint/equal-bytes", test_equal_bytes},
    {"/paint/many", test_many},
    {"/paint/kept-script", test_kept_script},
    {"/paint/figure/error", test_error},
    {"/paint/figure/warning", test_warning},
    {"/paint/figure/groups", test_groups},
    {"/paint/figure/nothing-drawn", test_nothing_drawn},
    {"/paint/figure/open-multiplot", test_open_multiplot},
    {"/paint/figure/hangs", test_hangs},
    {"/paint/figure/exits", test_exits},
    {"/paint/figure/programs", test_programs},
    {"/paint/figure/hover-count", test_hover_count},
};

int main(int argc, char **argv)
{
  return run_tests(argc, argv, tests, G_N_ELEMENTS(tests));
}
