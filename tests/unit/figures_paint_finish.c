/* Pictures as gnuplot wrote them, whole, cut and faulty; the bytes are written by hand after gnuplot 5.4.4
 * and after the PNG and PDF specifications. */
#include "figures/finish.h"

#include <string.h>

static Figure figure = {.id = (char *)"2021-x",
                        .title = (char *)"Title",
                        .alt = (char *)"Alt",
                        .width = 300,
                        .height = 200,
                        .groups = 1};

#define HEAD                                                                                                 \
  "<?xml version=\"1.0\" encoding=\"utf-8\"  standalone=\"no\"?>\n"                                          \
  "<svg \n viewBox=\"0 0 300 200\"\n xmlns=\"http://www.w3.org/2000/svg\"\n "                                \
  "xmlns:xlink=\"http://www.w3.org/1999/xlink\"\n>\n<title>Gnuplot</title>\n<desc>Produced by "              \
  "GNUPLOT</desc>\n"                                                                                         \
  "<g id=\"gnuplot_canvas\">\n<defs>\n\t<circle id='gpDot' r='0.5'/>\n\t<use xlink:href='#gpPt5' "           \
  "id='gpPt6'/>\n"                                                                                           \
  "</defs>\n"
#define TEXT                                                                                                 \
  "<g transform=\"translate(10.00,20.00)\" stroke=\"none\" fill=\"rgb( 26,  26,  26)\" "                     \
  "font-family=\"Lato\" font-size=\"20.00\"  text-anchor=\"start\">\n\t\t<text>a &amp; b></text>\n\t</g>\n"
#define GROUP                                                                                                \
  "\t<g id=\"gnuplot_plot_1\" ><title>gnuplot_plot_1</title>\n<g fill=\"none\">\n</g>\n"                     \
  "<g fill=\"none\">\n\t<path stroke='black'  d='M1,1 L2,2 Z  '/>Z </g>\n\t</g>\n"
#define FOOT "</g>\n</svg>\n\n"

static char *finished(const char *bytes, GError **error)
{
  gsize length;
  return finish_svg(&figure, 1, bytes, strlen(bytes), &length, error);
}

static void check_refused(const char *bytes, const char *words)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *svg = finished(bytes, &error);
  g_assert_null(svg);
  g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_OUTPUT);
  if (strstr(error->message, words) == NULL) g_test_fail_printf("'%s' is not in '%s'", words, error->message);
}

static void test_svg(void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *svg = finished(HEAD TEXT GROUP FOOT, &error);
  g_assert_no_error(error);
  g_assert_cmpstr(svg, ==,
                  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  "<svg viewBox=\"0 0 300 200\" xmlns=\"http://www.w3.org/2000/svg\" "
                  "xmlns:xlink=\"http://www.w3.org/1999/xlink\" role=\"img\" lang=\"en\" "
                  "aria-labelledby=\"fig-2021-x-title fig-2021-x-desc\">\n"
                  "<title id=\"fig-2021-x-title\">Title</title>\n"
                  "<desc id=\"fig-2021-x-desc\">Alt</desc>\n"
                  "<g id=\"fig-2021-x-gnuplot_canvas\">\n"
                  "<g transform=\"translate(10.00,21.00)\" stroke=\"none\" fill=\"#1A1A1A\" "
                  "font-family=\"Lato, 'Liberation Sans', Arial, sans-serif\" font-size=\"20.00\" "
                  "text-anchor=\"start\">\n"
                  "<text>a &amp; b&gt;</text>\n"
                  "</g>\n"
                  "<g id=\"fig-2021-x-gnuplot_plot_1\">\n"
                  "<g fill=\"none\">\n"
                  "<path stroke=\"black\" d=\"M1,1 L2,2 Z  \"/>\n"
                  "</g>\n"
                  "</g>\n"
                  "</g>\n"
                  "</svg>\n");
}

/* Used definitions stay, and what points at them follows, in both kinds of quotes. */
static void test_references(void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *svg = finished(
      HEAD GROUP "<use xlink:href='#gpDot' x=\"1\"/><g filter=\"url(#textbox)\">" TEXT "</g>" FOOT, &error);
  g_assert_no_error(error);
  g_assert_nonnull(strstr(svg, "<circle id=\"fig-2021-x-gpDot\" r=\"0.5\"/>"));
  g_assert_nonnull(strstr(svg, "<use xlink:href=\"#fig-2021-x-gpPt5\" id=\"fig-2021-x-gpPt6\"/>"));
  g_assert_nonnull(strstr(svg, "<use xlink:href=\"#fig-2021-x-gpDot\" x=\"1\"/>"));
  g_assert_nonnull(strstr(svg, "filter=\"url(#fig-2021-x-textbox)\""));
}

static void test_svg_refused(void)
{
  check_refused("", "faulty SVG");
  check_refused(HEAD FOOT, "holds 0 plotted groups, not 1");
  check_refused(HEAD GROUP GROUP FOOT, "holds 2 plotted groups, not 1");
  check_refused(HEAD GROUP "<script>alert(1)</script>" FOOT, "<script> has no place");
  check_refused(HEAD GROUP "<g onclick=\"x()\"></g>" FOOT, "'onclick' has no place");
  check_refused(HEAD GROUP "<text>a & b</text>" FOOT, "faulty SVG");
  check_refused(HEAD GROUP "<text>\xff</text>" FOOT, "faulty SVG");
}

/* Cut anywhere before its last tag is whole, a picture is refused. */
static void test_svg_cut(void)
{
  static const char whole[] = HEAD TEXT GROUP FOOT;
  for (gsize length = 0; length < strlen(whole) - 2; length++) {
    g_autoptr(GError) error = NULL;
    g_autofree char *part = g_strndup(whole, length);
    gsize finished_length;
    g_autofree char *svg = finish_svg(&figure, 1, part, length, &finished_length, &error);
    if (svg != NULL) g_test_fail_printf("%" G_GSIZE_FORMAT " bytes were accepted", length);
  }
}

/* ---- PNG and PDF ----------------------------------------------------------------------------------- */

/* Signature, IHDR with 600 by 400, IEND; the chunks between do not matter here. */
static const char png[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x58\0\0\x01\x90\x08\x02\0\0\0crc1"
                          "\0\0\0\0IEND\xae\x42\x60\x82";

static void test_png(void)
{
  gsize length;
  g_autoptr(GError) error = NULL;
  g_autofree char *whole = finish_png(&figure, 2, png, sizeof png - 1, &length, &error);
  g_assert_no_error(error);
  g_assert_cmpuint(length, ==, sizeof png - 1);
  g_assert_true(memcmp(whole, png, length) == 0);
  g_assert_null(finish_png(&figure, 1, png, sizeof png - 1, &length, &error));
  g_assert_cmpstr(error->message, ==, "the PNG has 600 by 400 pixels, not 300 by 200");
  for (gsize cut = 0; cut < sizeof png - 1; cut++)
    g_assert_null(finish_png(&figure, 2, png, cut, &length, NULL));
}

static void test_pdf(void)
{
  static const char pdf[] = "%PDF-1.5\n<< /CreationDate (D:20261124003955Z00'00)\n>>\nstartxref\n1\n%%EOF\n";
  gsize length;
  g_autoptr(GError) error = NULL;
  g_autofree char *whole = finish_pdf(&figure, 1, pdf, sizeof pdf - 1, &length, &error);
  g_assert_no_error(error);
  g_assert_cmpuint(length, ==, sizeof pdf - 1);
  g_autofree char *text = g_strndup(whole, length);
  g_assert_cmpstr(text, ==, "%PDF-1.5\n<< /CreationDate (D:20000101000000Z00'00)\n>>\nstartxref\n1\n%%EOF\n");
  for (gsize cut = 0; cut < sizeof pdf - 2; cut++)
    g_assert_null(finish_pdf(&figure, 1, pdf, cut, &length, NULL));
  static const char undated[] = "%PDF-1.5\n%%EOF\n";
  g_autofree char *same = finish_pdf(&figure, 1, undated, sizeof undated - 1, &length, &error);
  g_assert_no_error(error);
  g_assert_true(memcmp(same, undated, length) == 0);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/finish/svg", test_svg);
  g_test_add_func("/finish/references", test_references);
  g_test_add_func("/finish/svg-refused", test_svg_refused);
  g_test_add_func("/finish/svg-cut", test_svg_cut);
  g_test_add_func("/finish/png", test_png);
  g_test_add_func("/finish/pdf", test_pdf);
  return g_test_run();
}
