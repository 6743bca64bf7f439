/* Polluted copies of every small file: what users and programs do to a download. Each copy gives the clean
 * file's table, or is refused with a place; never another table in silence (safety.md §3). Where no reader
 * could tell (a file cut between two lines), the class says what else may come out. */
#include "input_pollution_trial.h"

static const Source sources[] = {
    {FIXTURE("tiv/from-country.csv"), {0}, FALSE},
    {FIXTURE("tiv/from-all.csv"), {0}, FALSE},
    {FIXTURE("tiv/to-country.csv"), {0}, FALSE},
    {FIXTURE("tiv/by-category.csv"), {0}, FALSE},
    {FIXTURE("tiv/resaved.csv"), {0}, FALSE},
    {FIXTURE("import-export/exporters.csv"), {0}, FALSE},
    {FIXTURE("import-export/suppliers.csv"), {0}, FALSE},
    {FIXTURE("deliveries/all.txt"), {0}, TRUE},
    {FIXTURE("deliveries/all.csv"), {0}, TRUE},
    {FIXTURE("deliveries/from-norway.csv"), {0}, TRUE},
    {FIXTURE("register/register.csv"), {.measure = "orders.units"}, TRUE},
    {FIXTURE("world-bank/downloaded.csv"), {0}, FALSE},
    {FIXTURE("world-bank/bare.csv"), {0}, FALSE},
    {FIXTURE("comtrade/legacy-35.csv"), {0}, TRUE},
    {FIXTURE("comtrade/legacy-22.csv"), {0}, FALSE},
    {FIXTURE("comtrade/new.csv"), {0}, FALSE},
    {FIXTURE("comtrade/baci.csv"), {0}, FALSE},
    {FIXTURE("milex/current.csv"), {0}, FALSE},
    {FIXTURE("milex/percent.csv"), {.measure = "milex.gdp"}, FALSE},
    {FIXTURE("milex/fraction.csv"), {0}, FALSE},
    {FIXTURE("milex/regions.csv"), {0}, FALSE},
    {FIXTURE("owid/table.csv"), {.measure = "milex.current", .unit = "current US$"}, FALSE},
    {FIXTURE("tidy/measure-column.csv"), {0}, FALSE},
    {FIXTURE("tidy/semicolon.csv"), {0}, FALSE},
    {FIXTURE("tidy/states.csv"), {0}, FALSE},
    {FIXTURE("tidy/periods.csv"), {0}, FALSE},
    {FIXTURE("wide/across.csv"), {0}, FALSE},
    {FIXTURE("wide/semicolons.csv"), {0}, FALSE},
    {FIXTURE("year-rows/across.csv"), {0}, FALSE},
    {FIXTURE("encoding/latin.csv"), {0}, FALSE},
};

/* ---- classes: bytes and lines -------------------------------------------------------------------- */

static GString *replaced(const Trial *trial, const char *from, const char *to)
{
  GString *copy = g_string_new_len(trial->bytes->str, (gssize)trial->bytes->len);
  g_string_replace(copy, from, to, 0);
  return copy;
}

static void line_ends(Trial *trial)
{
  try_string(trial, replaced(trial, "\n", "\r\n"));
  try_string(trial, replaced(trial, "\n", "\r"));
  GString *tail = replaced(trial, "", "");
  g_string_append(tail, "\n\n\r\n  \n");
  try_string(trial, tail);
}

static void insert_everywhere(Trial *trial, const char *what, gsize n, gsize step)
{
  for (gsize at = 0; at <= trial->bytes->len; at += step) {
    GString *copy = g_string_new_len(trial->bytes->str, (gssize)trial->bytes->len);
    g_string_insert_len(copy, (gssize)at, what, (gssize)n);
    try_string(trial, copy);
  }
}

static void nul(Trial *trial)
{
  insert_everywhere(trial, "\0", 1, 41);
}

static void bad_byte(Trial *trial)
{
  insert_everywhere(trial, "\x81", 1, 23);
}

static void mark_in_middle(Trial *trial)
{
  insert_everywhere(trial, "\xEF\xBB\xBF", 3, 37);
}

static void mark_in_front(Trial *trial)
{
  GString *copy = replaced(trial, "", "");
  g_string_prepend(copy, "\xEF\xBB\xBF");
  try_string(trial, copy);
}

static void lone_quote(Trial *trial)
{
  insert_everywhere(trial, "\"", 1, 17);
}

static void cut_short(Trial *trial)
{
  for (gsize n = 1; n < trial->bytes->len; n += 1 + trial->bytes->len / 400)
    try_bytes(trial, trial->bytes->str, n);
}

static void utf16(Trial *trial)
{
  gsize length;
  g_autofree char *wide =
      g_convert(trial->bytes->str, (gssize)trial->bytes->len, "UTF-16", "UTF-8", NULL, &length, NULL);
  try_bytes(trial, wide, length);
}

static void latin(Trial *trial)
{
  gsize length;
  g_autofree char *bytes =
      g_convert(trial->bytes->str, (gssize)trial->bytes->len, "WINDOWS-1252", "UTF-8", NULL, &length, NULL);
  if (bytes) try_bytes(trial, bytes, length);
}

/* Every delimiter and every line break in turn. */
static void lose_one(Trial *trial)
{
  const char losses[] = {trial->delimiter, '\n'};
  for (gsize i = 0; i < trial->bytes->len; i++) {
    if (!memchr(losses, trial->bytes->str[i], sizeof losses)) continue;
    GString *copy = g_string_new_len(trial->bytes->str, (gssize)trial->bytes->len);
    g_string_erase(copy, (gssize)i, 1);
    try_string(trial, copy);
  }
}

static void gain_one(Trial *trial)
{
  for (gsize i = 0; i < trial->bytes->len; i++) {
    if (trial->bytes->str[i] != trial->delimiter) continue;
    GString *copy = g_string_new_len(trial->bytes->str, (gssize)trial->bytes->len);
    g_string_insert_c(copy, (gssize)i, trial->delimiter);
    try_string(trial, copy);
  }
}

static GString *without_line(const Trial *trial, guint line, gboolean twice)
{
  g_auto(GStrv) lines = g_strsplit(trial->bytes->str, "\n", -1);
  GString *copy = g_string_new(NULL);
  for (guint i = 0; lines[i]; i++)
    for (guint n = i == line ? (twice ? 2 : 0) : 1; n > 0; n--)
      g_string_append_printf(copy, "%s%s", lines[i], lines[i + 1] ? "\n" : "");
  return copy;
}

static guint count_lines(const Trial *trial)
{
  guint n = 0;
  for (gsize i = 0; i < trial->bytes->len; i++)
    n += trial->bytes->str[i] == '\n' ? 1 : 0;
  return n;
}

static void lines_lost(Trial *trial)
{
  for (guint i = 0; i < count_lines(trial); i++)
    try_string(trial, without_line(trial, i, FALSE));
}

static void lines_doubled(Trial *trial)
{
  for (guint i = 0; i < count_lines(trial); i++)
    try_string(trial, without_line(trial, i, TRUE));
}

static void lines_above(Trial *trial)
{
  static const char *const remarks[] = {"my notes\n", "\n\n", "for the report, draft 2\n;;;\n",
                                        "\"saved on Monday\",,,\n"};
  for (gsize i = 0; i < G_N_ELEMENTS(remarks); i++) {
    GString *copy = replaced(trial, "", "");
    g_string_prepend(copy, remarks[i]);
    try_string(trial, copy);
  }
}

/* ---- classes: cells ------------------------------------------------------------------------------ */

/* Rewrites one cell, or leaves it; `row` and `cell` count from 0. */
typedef void (*CellChange)(GString *cell, guint row, guint column, gconstpointer data);

static void append_cell(GString *out, const char *text, char delimiter, gboolean all_quoted)
{
  gboolean quote = all_quoted || strchr(text, delimiter) || strpbrk(text, "\"\r\n");
  g_autoptr(GString) cell = g_string_new(text);
  if (quote) g_string_replace(cell, "\"", "\"\"", 0);
  g_string_append_printf(out, quote ? "\"%s\"" : "%s", cell->str);
}

static GString *written(const Trial *trial, char delimiter, gboolean all_quoted, guint pad, CellChange change,
                        gconstpointer data)
{
  GString *out = g_string_new(NULL);
  for (guint r = 0; r < trial->records->len; r++) {
    char **cells = g_ptr_array_index(trial->records, r);
    for (guint c = 0; cells[c]; c++) {
      g_autoptr(GString) cell = g_string_new(cells[c]);
      if (change) change(cell, r, c, data);
      if (c) g_string_append_c(out, delimiter);
      append_cell(out, cell->str, delimiter, all_quoted);
    }
    for (guint p = 0; p < pad; p++)
      g_string_append_c(out, delimiter);
    g_string_append_c(out, '\n');
  }
  return out;
}

static void delimiters(Trial *trial)
{
  for (const char *d = ",;\t|"; *d; d++) {
    try_string(trial, written(trial, *d, FALSE, 0, NULL, NULL));
    try_string(trial, written(trial, *d, TRUE, 0, NULL, NULL));
    try_string(trial, written(trial, *d, FALSE, 3, NULL, NULL));
  }
}

static gboolean is_number(const char *text)
{
  g_autoptr(GError) error = NULL;
  Number number;
  return *text && number_parse(text, NUMBER_PLAIN, &number, NULL, &error) && !strpbrk(text, "eE");
}

static void blanks_around(GString *cell, guint row, guint column, gconstpointer data)
{
  (void)row, (void)column, (void)data;
  if (!cell->len) return;
  g_string_prepend(cell, "  ");
  g_string_append(cell, " ");
}

static void padded_cells(Trial *trial)
{
  try_string(trial, written(trial, trial->delimiter, FALSE, 0, blanks_around, NULL));
}

/* Digits in groups of three, the decimal mark as said: "1,234.5" or "1.234,5". */
static void group_digits(GString *cell, guint row, guint column, gconstpointer data)
{
  const char *marks = data;
  (void)row, (void)column;
  if (!is_number(cell->str) || year_cell(cell->str, NULL)) return;
  gssize point = (gssize)strcspn(cell->str, ".");
  if (cell->str[point]) cell->str[point] = marks[1];
  for (gssize at = point - 3; marks[0] && at > 0; at -= 3)
    g_string_insert_c(cell, at, marks[0]);
}

/* As spreadsheets of other countries write numbers. Grouping points alone (1.234) are in doubt only where no
 * cell has a decimal comma beside them. */
static void other_numbers(Trial *trial)
{
  try_string(trial, written(trial, ',', FALSE, 0, group_digits, ",."));
  try_string(trial, written(trial, ',', TRUE, 0, group_digits, ",."));
  try_string(trial, written(trial, ';', FALSE, 0, group_digits, ".,"));
  try_string(trial, written(trial, ';', FALSE, 0, group_digits, "\0,"));
  try_string(trial, written(trial, ',', FALSE, 0, group_digits, "\0,"));
  try_string(trial, written(trial, '\t', FALSE, 0, group_digits, " ."));
}

typedef struct {
  guint row, column;
  const char *text;
} Place1;

static void put(GString *cell, guint row, guint column, gconstpointer data)
{
  const Place1 *place = data;
  if (row == place->row && column == place->column) g_string_assign(cell, place->text);
}

/* What stands where a number should. */
static void broken_numbers(Trial *trial)
{
  static const char *const texts[] = {"abc", "12a", "#REF!", "0x10", "1_000", "1e999", "--", "inf", "-5.5.5"};
  guint n = 0;
  for (guint r = 0; r < trial->records->len; r++) {
    char **cells = g_ptr_array_index(trial->records, r);
    for (guint c = 0; cells[c]; c++) {
      const Place1 place = {r, c, texts[n % G_N_ELEMENTS(texts)]};
      if (!is_number(cells[c])) continue;
      n++;
      try_string(trial, written(trial, trial->delimiter, FALSE, 0, put, &place));
    }
  }
}

/* A column's name damaged or gone. */
static void broken_names(Trial *trial)
{
  char **cells = g_ptr_array_index(trial->records, trial->header);
  for (guint c = 0; cells[c]; c++) {
    g_autofree char *longer = g_strconcat(cells[c], "x", NULL);
    const Place1 damaged = {trial->header, c, longer}, gone = {trial->header, c, ""};
    if (!*cells[c]) continue;
    try_string(trial, written(trial, trial->delimiter, FALSE, 0, put, &damaged));
    try_string(trial, written(trial, trial->delimiter, FALSE, 0, put, &gone));
  }
}

static const struct {
  const char *name;
  Mutate mutate;
  Allowance allowance;
} classes[] = {
    {"line-ends", line_ends, NOTHING_ELSE},
    {"nul", nul, NOTHING_ELSE},
    {"bad-byte", bad_byte, NOTHING_ELSE},
    {"mark-in-front", mark_in_front, NOTHING_ELSE},
    {"mark-in-middle", mark_in_middle, NOTHING_ELSE},
    {"lone-quote", lone_quote, NOTED},
    {"cut-short", cut_short, FEWER_ROWS | NOTED},
    {"utf-16", utf16, NOTHING_ELSE},
    {"latin-1", latin, NOTHING_ELSE},
    {"delimiter-lost", lose_one, NOTED},
    {"delimiter-gained", gain_one, NOTED},
    {"lines-lost", lines_lost, FEWER_ROWS | WHOLE_LINES | NOTED},
    {"lines-doubled", lines_doubled, NOTED},
    {"lines-above", lines_above, NOTHING_ELSE},
    {"delimiters", delimiters, NOTHING_ELSE},
    {"padded-cells", padded_cells, NOTHING_ELSE},
    {"other-numbers", other_numbers, NOTHING_ELSE},
    {"broken-numbers", broken_numbers, NOTED},
    {"broken-names", broken_names, NOTED | FEWER_ROWS},
};

static void test_class(gconstpointer data)
{
  guint index = GPOINTER_TO_UINT(data), n = 0, right = 0, refused = 0;
  for (gsize i = 0; i < G_N_ELEMENTS(sources); i++) {
    Trial trial = {
        .source = &sources[i], .class = classes[index].name, .allowance = classes[index].allowance};
    trial_begin(&trial);
    classes[index].mutate(&trial);
    n += trial.n;
    right += trial.n_right;
    refused += trial.n_refused;
    trial_end(&trial);
  }
  g_test_message("%u copies: %u right, %u refused with a place", n, right, refused);
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS(classes); i++) {
    g_autofree char *name = g_strdup_printf("/input/pollution/%s", classes[i].name);
    g_test_add_data_func(name, GUINT_TO_POINTER(i), test_class);
  }
  return g_test_run();
}
