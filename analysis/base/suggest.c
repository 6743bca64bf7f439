#include <string.h>

#include "base/text.h"

#define MAX_LETTERS 200 /* a longer word is no slip of a key */

/* Case and the way of composing accents do not count. */
static gunichar *fold(const char *text, glong *length)
{
  g_autofree char *valid = g_utf8_make_valid(text, -1);
  g_autofree char *folded = g_utf8_casefold(valid, -1);
  g_autofree char *composed = g_utf8_normalize(folded, -1, G_NORMALIZE_ALL_COMPOSE);
  return g_utf8_to_ucs4_fast(composed, -1, length);
}

static guint least(guint a, guint b, guint c)
{
  return MIN(MIN(a, b), c);
}

/* Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each costing 1
 * (Damerau 1964). Three rows of the table are enough. */
static guint edit_distance(const gunichar *a, glong n, const gunichar *b, glong m)
{
  guint rows[3][MAX_LETTERS + 1];
  guint *two_before = rows[0], *before = rows[1], *row = rows[2];
  for (glong j = 0; j <= m; j++)
    before[j] = (guint)j;
  for (glong i = 1; i <= n; i++) {
    row[0] = (guint)i;
    for (glong j = 1; j <= m; j++) {
      row[j] = least(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a[i - 1] != b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = MIN(row[j], two_before[j - 2] + 1);
    }
    guint *spare = two_before;
    two_before = before;
    before = row;
    row = spare;
  }
  return before[m];
}

const char *text_suggest(const char *word, const char *const *candidates)
{
  glong n;
  g_autofree gunichar *letters = fold(word, &n);
  const char *best = NULL;
  guint best_distance = G_MAXUINT;
  if (n > MAX_LETTERS) return NULL;
  for (; candidates && *candidates; candidates++) {
    glong m;
    g_autofree gunichar *other = fold(*candidates, &m);
    if (m > MAX_LETTERS) continue;
    guint distance = edit_distance(letters, n, other, m);
    if ((glong)distance * 3 <= MAX(n, m) && distance < best_distance) {
      best_distance = distance;
      best = *candidates;
    }
  }
  return best;
}

char *text_did_you_mean(const char *word, const char *const *candidates)
{
  const char *near = text_suggest(word, candidates);
  return near ? g_strdup_printf(", did you mean '%s'?", near) : g_strdup("");
}
