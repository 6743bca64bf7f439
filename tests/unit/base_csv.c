#include <string.h>

#include "base/csv.h"

static CsvFile *parse_mode(const char *text, CsvMode mode)
{
  g_autoptr(GError) error = NULL;
  CsvFile *file = csv_parse("a.csv", text, strlen(text), ',', mode, &error);
  g_assert_no_error(error);
  return file;
}

/* Records as "a|b\nc|d\n". */
static char *dump(const CsvFile *file)
{
  GString *text = g_string_new(NULL);
  for (guint i = 0; i < file->n_records; i++)
    for (guint j = 0; j < file->records[i].n_cells; j++)
      g_string_append_printf(text, "%s%c", csv_cell(&file->records[i], j),
                             j + 1 < file->records[i].n_cells ? '|' : '\n');
  return g_string_free(text, FALSE);
}

static void test_cells(void)
{
  static const struct {
    const char *text;
    CsvMode mode;
    const char *expected;
  } rows[] = {
      {"a,b\n1,2\n", CSV_QUOTED, "a|b\n1|2\n"},
      {"a,b\n1,2", CSV_QUOTED, "a|b\n1|2\n"},
      {"a,b\r\n1,2\r\n", CSV_QUOTED, "a|b\n1|2\n"},
      {"a,b\r1,2\r", CSV_QUOTED, "a|b\n1|2\n"},
      {"a,b,\n,,\n", CSV_QUOTED, "a|b|\n||\n"},
      {"\n  \na\n\n", CSV_QUOTED, "a\n"},
      {"", CSV_QUOTED, ""},
      {" a ,\tb\t\n", CSV_QUOTED, "a|b\n"},
      {" a ,b c \n", CSV_KEEP_BLANKS, " a |b c \n"},
      {"\" a \",b", CSV_QUOTED, " a |b\n"},
      {" \"a,b\" ,c\n", CSV_QUOTED, "a,b|c\n"},
      {"\"a \"\"b\"\" c\",d", CSV_QUOTED, "a \"b\" c|d\n"},
      {"\"\",\"\"\n", CSV_QUOTED, "|\n"},
      {"\"a\nb\",c\n", CSV_QUOTED, "a\nb|c\n"},
      {"\"a\r\nb\",c\n", CSV_QUOTED, "a\r\nb|c\n"},
      {"\xEF\xBB\xBF\"a\",b\n", CSV_QUOTED, "a|b\n"},
      {"5\" gun,\"x\n1,2\n", CSV_UNQUOTED, "5\" gun|\"x\n1|2\n"},
      {"a, b ,\n\n ,\n", CSV_UNQUOTED, "a|b|\n|\n"},
      {"a, b ,\n", CSV_UNQUOTED | CSV_KEEP_BLANKS, "a| b |\n"},
      {"\"a\",b", CSV_UNQUOTED, "\"a\"|b\n"},
      {"\uD55C\uAD6D,\u00FC\n", CSV_QUOTED, "\uD55C\uAD6D|\u00FC\n"},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autoptr(CsvFile) file = parse_mode(rows[i].text, rows[i].mode);
    g_autofree char *text = dump(file);
    g_assert_cmpstr(text, ==, rows[i].expected);
  }
}

static void test_delimiters(void)
{
  static const struct {
    char delimiter;
    const char *text;
  } rows[] = {{';', "a;b, c\n;\"x;y\"\n"}, {'\t', "a\tb, c\n\t\"x\ty\"\n"}, {'|', "a|b, c\n|\"x|y\"\n"}};
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autoptr(CsvFile) file =
        csv_parse("a", rows[i].text, strlen(rows[i].text), rows[i].delimiter, CSV_QUOTED, NULL);
    g_assert_cmpuint(file->n_records, ==, 2);
    g_assert_cmpstr(csv_cell(&file->records[0], 1), ==, "b, c");
    g_assert_cmpuint(file->records[1].n_cells, ==, 2);
    g_assert_cmpstr(csv_cell(&file->records[1], 0), ==, "");
    g_assert_true(strchr(csv_cell(&file->records[1], 1), rows[i].delimiter));
  }
}

static void test_places(void)
{
  static const char text[] = "\n a,\"b\nb\r\nb\",c\r\n\r\n  \n\"x\", y\n";
  static const struct {
    guint record, cell, line, column;
    gboolean quoted;
  } rows[] = {
      {0, 0, 2, 2, FALSE}, {0, 1, 2, 4, TRUE}, {0, 2, 2, 4, FALSE}, {1, 0, 7, 1, TRUE}, {1, 1, 7, 6, FALSE},
  };
  g_autoptr(CsvFile) file = parse_mode(text, CSV_QUOTED);
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    const CsvRecord *record = &file->records[rows[i].record];
    Place place = csv_place(file, record, rows[i].cell);
    g_assert_cmpstr(place.file, ==, "a.csv");
    g_assert_cmpuint(place.line, ==, rows[i].line);
    g_assert_cmpuint(place.column, ==, rows[i].column);
    g_assert_cmpint(record->cells[rows[i].cell].quoted, ==, rows[i].quoted);
  }
  g_assert_cmpuint(csv_place(file, &file->records[0], 9).column, ==, 0);
  g_assert_cmpstr(csv_cell(&file->records[0], 9), ==, "");
}

static void test_flags(void)
{
  g_autoptr(CsvFile) lf = parse_mode("a\nb\r\n", CSV_QUOTED), crlf = parse_mode("\xEF\xBB\xBF"
                                                                                "a\r\nb\n",
                                                                                CSV_QUOTED);
  g_autoptr(CsvFile) blank = parse_mode(",, \na,,\n", CSV_QUOTED);
  g_assert_false(lf->crlf || lf->had_bom);
  g_assert_true(crlf->crlf && crlf->had_bom);
  g_assert_cmpuint(crlf->records[0].cells[0].column, ==, 1);
  g_assert_true(csv_record_is_blank(&blank->records[0]));
  g_assert_false(csv_record_is_blank(&blank->records[1]));
}

static void assert_refused(const char *text, gsize length, CsvMode mode, const char *message)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CsvFile) file = csv_parse("a.csv", text, length, ',', mode, &error);
  g_assert_null(file);
  g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
  g_assert_cmpstr(error->message, ==, message);
}

static void test_refused(void)
{
  static const struct {
    const char *text;
    CsvMode mode;
    const char *message;
  } rows[] = {
      {"a\n1,\"b\" c,d\n", CSV_QUOTED,
       "a.csv:2:7: text after a closing quote ('c,d\uFFFD'): write \"\" for a quote inside a quoted cell"},
      {"a\n1,\"b\"c\n", CSV_QUOTED,
       "a.csv:2:6: text after a closing quote ('c\uFFFD'): write \"\" for a quote inside a quoted cell"},
      {"a\n1,b\"c\"\n", CSV_QUOTED,
       "a.csv:2:4: a quote inside an unquoted cell: quote the whole cell and write \"\" for each quote in "
       "it"},
      {"a\n1, \"b\"\n", CSV_KEEP_BLANKS,
       "a.csv:2:4: a quote inside an unquoted cell: quote the whole cell and write \"\" for each quote in "
       "it"},
      {"a\n\n1, \"b\n2,3\n4,5\n", CSV_QUOTED, "a.csv:3:4: the quote that opens here is never closed"},
      {"\"", CSV_QUOTED, "a.csv:1:1: the quote that opens here is never closed"},
      {"a\nb\xFF"
       "c\n",
       CSV_UNQUOTED, "a.csv:2:2: byte 0xFF is not UTF-8, save the file as CSV UTF-8"},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
    assert_refused(rows[i].text, strlen(rows[i].text), rows[i].mode, rows[i].message);
  assert_refused("a,b\nc\0d\n", 8, CSV_QUOTED, "a.csv:2:2: a NUL byte, this is no text file");
}

static void test_caps(void)
{
  const gsize mib = 1 << 20;
  for (guint i = 0; i < 2; i++) {
    CsvMode mode = i ? CSV_UNQUOTED : CSV_QUOTED;
    g_autofree char *long_cell = g_strnfill(mib, 'x'), *fits = g_strconcat("a\n1,", long_cell, NULL);
    g_autofree char *too_long = g_strconcat(fits, "x\n", NULL), *commas = g_strnfill(9999, ',');
    g_autofree char *too_many = g_strconcat("a\n", commas, ",\n", NULL);
    g_autoptr(CsvFile) file = parse_mode(fits, mode), wide = parse_mode(commas, mode);
    g_assert_cmpuint(strlen(csv_cell(&file->records[1], 1)), ==, mib);
    g_assert_cmpuint(wide->records[0].n_cells, ==, 10000);
    assert_refused(too_long, strlen(too_long), mode, "a.csv:2:3: the cell is longer than 1 MiB");
    assert_refused(too_many, strlen(too_many), mode, "a.csv:2:10001: the record has more than 10,000 cells");
  }
  g_autofree char *lines = g_strnfill(mib, '\n'), *open = g_strconcat("a,\"", lines, "\n", NULL);
  assert_refused(open, strlen(open), CSV_QUOTED,
                 "a.csv:1:3: the cell is longer than 1 MiB, is its quote closed?");
}

/* Bytes that end without a NUL, at a page's end: ASan would show a read beyond them. */
static void test_unterminated(void)
{
  static const char text[] = "a,\"b\"\r\nc,d";
  for (gsize length = 0; length < sizeof text; length++)
    for (guint mode = 0; mode < 4; mode++) {
      g_autofree char *bytes = g_memdup2(text, length);
      g_autoptr(CsvFile) file = csv_parse("a", bytes, length, ',', (CsvMode)mode, NULL);
      if (file) g_assert_cmpuint(file->n_records, <=, 2);
    }
}

/* What is written as CSV reads back, whatever stands in the cells. */
static void test_round_trip(void)
{
  static const char letters[] = "ab ,;\"\n\r\t'=|";
  for (guint round = 0; round < 3000; round++) {
    char cells[3][9] = {0};
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < 3; i++) {
      for (gint32 j = g_test_rand_int_range(0, 9) - 1; j >= 0; j--)
        cells[i][j] = letters[g_test_rand_int_range(0, sizeof letters - 1)];
      g_string_append_printf(text, "%s\"", i ? "," : "");
      for (const char *c = cells[i]; *c; c++)
        g_string_append(text, *c == '"' ? "\"\"" : (char[]){*c, 0});
      g_string_append_c(text, '"');
    }
    g_autofree char *bytes = g_string_free(text, FALSE);
    g_autoptr(CsvFile) file = parse_mode(bytes, CSV_QUOTED);
    g_assert_cmpuint(file->n_records, ==, 1);
    g_assert_cmpuint(file->records[0].n_cells, ==, 3);
    for (guint i = 0; i < 3; i++)
      g_assert_cmpstr(csv_cell(&file->records[0], i), ==, cells[i]);
  }
}

/* ---- encodings ------------------------------------------------------------------------------------ */

#define BYTES(literal) literal, sizeof literal - 1

static void test_decode(void)
{
  static const struct {
    const char *bytes;
    gsize length;
    const char *text, *encoding;
  } rows[] = {
      {BYTES("a,b\n"), "a,b\n", "utf-8"},
      {BYTES("T\u00FCrkiye"), "T\u00FCrkiye", "utf-8"},
      {BYTES("\xEF\xBB\xBF"
             "a"),
       "a", "utf-8-bom"},
      {BYTES("T\xFCrkiye\n"), "T\u00FCrkiye\n", "windows-1252"},
      {BYTES("\x80 \x96 \xE9"), "\u20AC \u2013 \u00E9", "windows-1252"},
      {BYTES(""), "", "utf-8"},
      {NULL, 0, "", "utf-8"},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    gsize length = 99;
    const char *encoding = NULL;
    g_autoptr(GError) error = NULL;
    g_autofree char *text = csv_decode("a", rows[i].bytes, rows[i].length, &length, &encoding, &error);
    g_assert_no_error(error);
    g_assert_cmpstr(text, ==, rows[i].text);
    g_assert_cmpuint(length, ==, strlen(text));
    g_assert_cmpstr(encoding, ==, rows[i].encoding);
  }
}

static void test_decode_refused(void)
{
  static const struct {
    const char *bytes;
    gsize length;
    const char *message;
  } rows[] = {
      {BYTES("\xFF\xFE"
             "a\0"),
       "a.csv: the text is UTF-16, save it as CSV UTF-8"},
      {BYTES("\xFE\xFF\0a"), "a.csv: the text is UTF-16, save it as CSV UTF-8"},
      {BYTES("\xFF\xFE\0\0a\0\0\0"), "a.csv: the text is UTF-32, save it as CSV UTF-8"},
      {BYTES("\0\0\xFE\xFF"), "a.csv: the text is UTF-32, save it as CSV UTF-8"},
      {BYTES("a\0,\0b\0\n\0"), "a.csv: the text is UTF-16, save it as CSV UTF-8"},
      {BYTES("year,value\n2021,\0\n"), "a.csv:2:6: a NUL byte, this is no text file; save it as CSV UTF-8"},
      {BYTES("a\r\nb\x81\n"),
       "a.csv:2:2: byte 0x81 is neither UTF-8 nor Windows-1252, save the file as CSV UTF-8"},
      {BYTES("\u00FC\n\xFC"),
       "a.csv:2:1: byte 0xFC is not UTF-8, but the file has UTF-8 letters elsewhere, save it as CSV UTF-8"},
      {BYTES("\xEF\xBB\xBF\xFC"),
       "a.csv:1:1: byte 0xFC is not UTF-8, but the file has UTF-8 letters elsewhere, save it as CSV UTF-8"},
  };
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    gsize length;
    const char *encoding;
    g_autoptr(GError) error = NULL;
    g_autofree char *text = csv_decode("a.csv", rows[i].bytes, rows[i].length, &length, &encoding, &error);
    g_assert_null(text);
    g_assert_error(error, ARMEX_ERROR, ARMEX_ERROR_INPUT);
    g_assert_cmpstr(error->message, ==, rows[i].message);
  }
}

int main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/csv/cells", test_cells);
  g_test_add_func("/csv/delimiters", test_delimiters);
  g_test_add_func("/csv/places", test_places);
  g_test_add_func("/csv/flags", test_flags);
  g_test_add_func("/csv/refused", test_refused);
  g_test_add_func("/csv/caps", test_caps);
  g_test_add_func("/csv/unterminated", test_unterminated);
  g_test_add_func("/csv/round-trip", test_round_trip);
  g_test_add_func("/csv/decode", test_decode);
  g_test_add_func("/csv/decode/refused", test_decode_refused);
  return g_test_run();
}
