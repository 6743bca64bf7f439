#include "report/page.h"

#include "base/text.h"
#include <gio/gio.h>
#include <string.h>

/* How a verdict is marked: a class for the colour, a shape that is told apart without it. */
typedef struct {
  const char *class;
  const char *shape; /* inside a 0..10 box */
} VerdictMark;

static const VerdictMark disc = {"holds", "<circle cx='5' cy='5' r='5' fill='currentColor'/>"};
static const VerdictMark diamond = {"other", "<path d='M5 0 10 5 5 10 0 5Z' fill='currentColor'/>"};
static const VerdictMark cross = {"against",
                                  "<path d='M1 1 9 9M9 1 1 9' stroke='currentColor' stroke-width='2.6'/>"};
static const VerdictMark ring = {
    "open", "<circle cx='5' cy='5' r='3.9' fill='none' stroke='currentColor' stroke-width='2'/>"};

static const VerdictMark *mark_of(VerdictKind kind)
{
  static const VerdictMark *const marks[] = {
      [VERDICT_NOT_COMPARABLE] = &cross,
      [VERDICT_CANNOT_BE_CHECKED] = &ring,
      [VERDICT_HOLDS] = &disc,
      [VERDICT_HOLDS_BY_ROUNDING] = &disc,
      [VERDICT_HOLDS_IN_ANOTHER_RELEASE] = &diamond,
      [VERDICT_SLIP] = &diamond,
      [VERDICT_HOLDS_ONLY_AS] = &diamond,
      [VERDICT_CONTRADICTED] = &cross,
  };
  return marks[kind];
}

/* Appends a template in which each %s stands for a text that is escaped here: the one place where data become
 * HTML. */
static void html(GString *out, const char *template, ...)
{
  va_list arguments;
  va_start(arguments, template);
  for (const char *at = template; *at; at++) {
    if (at[0] == '%' && at[1] == 's') {
      const char *text = va_arg(arguments, const char *);
      g_autofree char *safe = text_escape_xml(text ? text : "");
      g_string_append(out, safe);
      at++;
    } else {
      g_string_append_c(out, *at);
    }
  }
  va_end(arguments);
}

static void head(GString *out, const ReportFile *report)
{
  g_autoptr(GBytes) css =
      g_resources_lookup_data("/armex/report/page.css", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  html(out,
       "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
       "<meta name=\"viewport\" content=\"width=device-width, "
       "initial-scale=1\">\n<title>%s</title>\n<style>\n",
       report->title);
  if (css) g_string_append_len(out, g_bytes_get_data(css, NULL), (gssize)g_bytes_get_size(css));
  html(out, "</style>\n</head>\n<body>\n<header>\n<h1>%s</h1>\n", report->title);
  if (report->introduction) html(out, "<p>%s</p>\n", report->introduction);
  g_string_append(
      out, "<nav aria-label=\"Sections\"><a href=\"#figures\">Figures</a><a href=\"#claims\">Claims</a>"
           "<a href=\"#data\">Data</a></nav>\n</header>\n<main>\n");
}

/* The SVG without its XML declaration and doctype, which have no place inside HTML. */
static const char *svg_element(const char *svg)
{
  const char *start = strstr(svg, "<svg");
  return start ? start : "";
}

static void figures_section(GString *out, const GPtrArray *figures)
{
  g_string_append(out, "<section id=\"figures\">\n<h2>Figures</h2>\n");
  for (guint i = 0; i < figures->len; i++) {
    const PageFigure *figure = figures->pdata[i];
    html(out, "<figure id=\"figure-%s\">\n<div class=\"sheet\">\n", figure->id);
    g_string_append(out, svg_element(figure->svg));
    g_string_append(out, "</div>\n<figcaption>");
    for (guint k = 0; figure->downloads[k]; k++) {
      const char *dot = strrchr(figure->downloads[k], '.');
      g_autofree char *form = g_ascii_strup(dot ? dot + 1 : figure->downloads[k], -1);
      html(out, "<a href=\"%s\">%s</a>", figure->downloads[k], form);
    }
    html(out, "<details><summary>The figure in words</summary><p>%s</p></details></figcaption>\n</figure>\n",
         figure->alt);
  }
  g_string_append(out, "</section>\n");
}

static void verdict_word(GString *out, VerdictKind kind, const char *word)
{
  const VerdictMark *mark = mark_of(kind);
  g_string_append_printf(
      out, "<span class=\"verdict %s\"><svg viewBox=\"0 0 10 10\" aria-hidden=\"true\">%s</svg>", mark->class,
      mark->shape);
  html(out, "%s</span>", word);
}

static void tally(GString *out, const GPtrArray *verdicts)
{
  guint counts[VERDICT_CONTRADICTED + 1] = {0};
  for (guint i = 0; i < verdicts->len; i++)
    counts[((const Verdict *)verdicts->pdata[i])->kind]++;
  g_string_append(out, "<ul class=\"tally\">");
  for (VerdictKind kind = 0; kind <= VERDICT_CONTRADICTED; kind++) {
    if (!counts[kind]) continue;
    g_autofree char *word = g_strdup_printf("%u %s", counts[kind], verdict_string(kind));
    g_string_append(out, "<li>");
    verdict_word(out, kind, word);
    g_string_append(out, "</li>");
  }
  g_string_append(out, "</ul>\n");
}

static void number_cell(GString *out, double value)
{
  g_autofree char *digits = number_print(value, number_percent_decimals(value) + 1, NUMBER_FORMAT_PLAIN);
  html(out, "<td class=\"number\">%s</td>", digits);
}

static void reading_row(GString *out, const Reading *reading)
{
  html(out, "<tr><td>%s<br><span class=\"small\">%s</span></td>", reading->name, reading->method);
  if (result_is_defined(reading->result))
    number_cell(out, reading->result.number.value);
  else
    html(out, "<td class=\"number\">%s</td>", reason_words(reading->result.reason));
  html(out, "<td>%s</td><td class=\"small\">%s</td></tr>\n", reading->agrees ? "agrees" : "", reading->id);
}

static void readings_table(GString *out, const Verdict *verdict)
{
  if (!verdict->readings->len) return;
  g_string_append_printf(
      out, "<details><summary>%u reading%s tried, %u agree%s</summary>\n<div class=\"scroll\"><table>\n",
      verdict->tried, verdict->tried == 1 ? "" : "s", verdict->matched, verdict->matched == 1 ? "s" : "");
  g_string_append(out, "<tr><th>Reading</th><th class=\"number\">Value</th><th></th><th>Id</th></tr>\n");
  for (guint i = 0; i < verdict->readings->len; i++) {
    const Reading *reading = verdict->readings->pdata[i];
    if (i < 12 || reading->agrees) reading_row(out, reading);
  }
  g_string_append(out, "</table></div>\n");
  if (verdict->readings->len > 12)
    g_string_append(
        out, "<p class=\"small\">The nearest twelve and all that agree; claims.json has every number.</p>\n");
  g_string_append(out, "</details>\n");
}

static void claim_entry(GString *out, const Verdict *verdict)
{
  html(out, "<article class=\"claim b-%s\" id=\"claim-%s\">\n<p>", mark_of(verdict->kind)->class,
       claim_id(verdict->claim));
  verdict_word(out, verdict->kind, verdict_printed(verdict->kind, verdict->direction));
  html(out,
       " <span class=\"small\">verdict: %s</span></p>\n<p class=\"claimed\"><strong>%s</strong> in</p>\n"
       "<blockquote>%s</blockquote>\n<p>%s</p>\n",
       verdict_string(verdict->kind), claim_field(verdict->claim, "value"),
       claim_field(verdict->claim, "quote"), verdict->sentence);
  if (verdict->flags->len) {
    g_string_append(out, "<p class=\"small\">Noted: ");
    for (guint i = 0; i < verdict->flags->len; i++)
      html(out, "%s%s", i ? "; " : "", (const char *)verdict->flags->pdata[i]);
    g_string_append(out, "</p>\n");
  }
  readings_table(out, verdict);
  g_string_append(out, "</article>\n");
}

static void claims_section(GString *out, const GPtrArray *verdicts)
{
  g_string_append(out, "<section id=\"claims\">\n<h2>Claims</h2>\n");
  tally(out, verdicts);
  for (guint i = 0; i < verdicts->len; i++)
    claim_entry(out, verdicts->pdata[i]);
  g_string_append(out, "</section>\n");
}

static void data_section(GString *out, const Table *table)
{
  g_string_append(out, "<section id=\"data\">\n<h2>Data</h2>\n<div class=\"scroll\"><table>\n"
                       "<tr><th>Data set</th><th>Release</th><th>Extracted</th><th>Terms</th></tr>\n");
  for (guint i = 0; i < table_n_datasets(table); i++) {
    const Dataset *dataset = table_dataset(table, i);
    g_autofree char *release = release_print(dataset->release);
    g_autofree char *extracted = day_print(dataset->extracted);
    html(out,
         "<tr><td>%s<br><span class=\"small\">%s</span></td><td>%s</td><td>%s</td><td "
         "class=\"small\">%s</td></tr>\n",
         dataset->title ? dataset->title : dataset->id, dataset->publisher, release, extracted,
         dataset->terms);
  }
  g_string_append(out, "</table></div>\n</section>\n");
}

char *page_html(const ReportFile *report, const GPtrArray *figures, const GPtrArray *verdicts,
                const Table *table)
{
  GString *out = g_string_new(NULL);
  head(out, report);
  if (figures->len) figures_section(out, figures);
  if (verdicts->len) claims_section(out, verdicts);
  data_section(out, table);
  html(out,
       "</main>\n<footer class=\"small\"><p>Made by armex %s. Computed values are this report's own, not "
       "their "
       "publishers'.</p></footer>\n</body>\n</html>\n",
       ARMEX_VERSION);
  return g_string_free(out, FALSE);
}
