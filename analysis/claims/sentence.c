/* The sentence to print beside a claim: one row of patterns for each verdict. claims.md §5.
 *
 * A pattern is a list of short sentences with {names} in them (sentence_parts.c). A sentence in which a name
 * has nothing to say is left out. To speak otherwise, change the rows. */
#include "claims/sentence_parts.h"

#include <string.h>

enum { MOST_SENTENCES = 10 };

typedef struct {
  VerdictKind verdict;
  const char *direction; /* NULL: any */
  const char *sentences[MOST_SENTENCES];
} Template;

/* The first row that fits speaks. */
static const Template templates[] = {
    {VERDICT_HOLDS,
     NULL,
     {"{printed}{printed_release}", "{printed_sum}", "{stands_in}", "{other_parts}", "{understates}",
      "{ambiguous}", "{other_stage}", "{near_tie}", "{revised}"}},
    {VERDICT_HOLDS_BY_ROUNDING,
     NULL,
     {"{printed_finer}{printed_release}", "{printed_sum}", "{rounding}", "{zeros}", "{stands_in}",
      "{near_tie}", "{revised}"}},
    {VERDICT_HOLDS_IN_ANOTHER_RELEASE,
     NULL,
     {"{reading}{reading_release}", "{reading_sum}", "in the release of the day {printed_was}",
      "{not_at_hand}", "{revised}"}},
    {VERDICT_SLIP,
     NULL,
     {"{slip}", "{reading}{reading_release}", "{reading_sum}", "{as_printed_would_be}", "{revised}",
      "{in_money}", "write {correction}"}},
    {VERDICT_HOLDS_ONLY_AS,
     NULL,
     {"the number is right, the description is not", "{reading}{reading_release}", "{reading_sum}",
      "{as_printed_would_be}", "{stands_in}", "{near_tie}", "{revised}", "write {correction}"}},
    {VERDICT_CONTRADICTED,
     "wrong direction",
     {"the direction is wrong", "{printed}{printed_release}", "{printed_sum}", "{stands_in}", "{origins}",
      "{fall_hint}"}},
    {VERDICT_CONTRADICTED,
     NULL,
     {"{true_part}", "{printed}{printed_release}", "{printed_sum}", "{size}", "{range}", "{stands_in}",
      "{origins}", "{real_terms}", "write {right_number}"}},
    {VERDICT_NOT_COMPARABLE,
     NULL,
     {"the two sides cannot be compared as they stand", "{target_side}", "{base_side}", "{conflict}",
      "{like_for_like}", "{like_for_like_base}"}},
    {VERDICT_CANNOT_BE_CHECKED, NULL, {"{evidence}", "{looked_for}", "{missing}", "{needed}"}},
};

/* Said of every verdict where there is something to say. */
static const char *const always[] = {"{members}", "{undated}", "{guessed}"};

static gboolean fits(const Template *t, const Verdict *v)
{
  if (t->verdict != v->kind) return FALSE;
  return !t->direction || g_strcmp0(t->direction, v->direction) == 0;
}

/* FALSE: a name had nothing to say. */
static gboolean fill(const Voice *voice, const char *pattern, GString *out)
{
  for (const char *p = pattern; *p;) {
    const char *close = *p == '{' ? strchr(p, '}') : NULL;
    if (!close) {
      g_string_append_c(out, *p++);
      continue;
    }
    g_autofree char *name = g_strndup(p + 1, (gsize)(close - p - 1));
    g_autofree char *part = sentence_part(voice, name);
    if (!part) return FALSE;
    g_string_append(out, part);
    p = close + 1;
  }
  return TRUE;
}

static void add_sentence(const Voice *voice, const char *pattern, GString *text)
{
  g_autoptr(GString) sentence = g_string_new(NULL);
  if (!fill(voice, pattern, sentence) || !sentence->len) return;
  g_autofree char *capital = phrase_capital(sentence->str);
  if (text->len) g_string_append_c(text, ' ');
  g_string_append(text, capital);
  if (!strchr(".?", capital[strlen(capital) - 1])) g_string_append_c(text, '.');
}

char *sentence_write(const Inquiry *inquiry, const Verdict *verdict)
{
  Voice voice = {inquiry, verdict, inquiry->printed, (const Attempt *)verdict->reading};
  GString *text = g_string_new(NULL);
  for (gsize i = 0; i < G_N_ELEMENTS(templates); i++) {
    if (!fits(&templates[i], verdict)) continue;
    for (gsize s = 0; s < MOST_SENTENCES && templates[i].sentences[s]; s++)
      add_sentence(&voice, templates[i].sentences[s], text);
    break;
  }
  for (gsize s = 0; s < G_N_ELEMENTS(always); s++)
    add_sentence(&voice, always[s], text);
  return g_string_free(text, FALSE);
}
