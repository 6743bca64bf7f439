#include "output/lines.h"

#include "base/text.h"

void lines_pad(GString *out, int columns)
{
  for (int i = 0; i < columns; i++)
    g_string_append_c(out, ' ');
}

static char **words_of(const char *text)
{
  g_autofree char *clean = text_clean(text, -1, 0);
  return g_strsplit(clean, " ", -1);
}

GPtrArray *lines_wrap(const char *text, int width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
  g_auto(GStrv) words = words_of(text);
  GString *line = g_string_new(NULL);
  int columns = 0;
  for (char **word = words; *word; word++) {
    int more = text_columns(*word);
    if (!more) continue;
    if (columns && columns + 1 + more > width) {
      g_ptr_array_add(lines, g_string_free(line, FALSE));
      line = g_string_new(NULL);
      columns = 0;
    }
    if (columns) g_string_append_c(line, ' ');
    columns += more + (columns ? 1 : 0);
    g_string_append(line, *word);
  }
  g_ptr_array_add(lines, g_string_free(line, FALSE));
  return lines;
}

int lines_longest_word(const char *text)
{
  g_auto(GStrv) words = words_of(text);
  int longest = 0;
  for (char **word = words; *word; word++)
    longest = MAX(longest, text_columns(*word));
  return longest;
}
