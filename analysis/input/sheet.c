/* The cells of one sheet, from xl/worksheets/sheetN.xml to records. */
#include "input/workbook_parts.h"
#include "input/xml.h"

#include "base/error.h"

#include <string.h>

#define MAX_COLUMN 10000 /* as many as a record of CSV may have */
#define MAX_ROW 1048576  /* as many as a spreadsheet has */
#define MAX_TEXT ((gsize)1 << 20)

/* How the text between <v> and </v> is meant. */
typedef enum { TYPE_NUMBER, TYPE_SHARED, TYPE_INLINE, TYPE_TEXT, TYPE_BOOLEAN } CellType;

static const struct {
  const char *name;
  CellType type;
} types[] = {
    {"n", TYPE_NUMBER},  {"s", TYPE_SHARED}, {"inlineStr", TYPE_INLINE}, {"str", TYPE_TEXT},
    {"b", TYPE_BOOLEAN}, {"e", TYPE_TEXT}, /* "#N/A" and the like: no number, as a reader will say */
    {"d", TYPE_TEXT},
};

typedef enum { PART_NONE, PART_VALUE, PART_FORMULA } Part;

typedef struct {
  guint row, column; /* from 1 */
  const char *text;
  guint8 ink;
  gboolean quoted; /* text, no number: as quotes say in CSV */
} RawCell;

typedef struct {
  SheetContext *context;
  Sheet *sheet;
  GArray *cells; /* RawCell, by row and column */
  /* the open cell */
  guint row, column, style;
  CellType type;
  Part part;
  guint phonetic;
  gboolean has_value, has_formula;
  GString *value, *formula;
} SheetState;

static gboolean refuse(const SheetState *s, GError **error, const char *what)
{
  return error_at(error, ARMEX_ERROR_INPUT, (Place){s->sheet->csv->name, s->row, s->column}, "%s", what);
}

/* ---- places ---------------------------------------------------------------------------------------- */

/* "B12" */
static gboolean parse_reference(const char *text, guint *row, guint *column)
{
  guint64 c = 0, r;
  for (; g_ascii_isupper(*text) && c <= MAX_ROW; text++)
    c = c * 26 + (guint64)(*text - 'A') + 1;
  if (c == 0 || c > MAX_ROW || !g_ascii_string_to_unsigned(text, 10, 1, MAX_ROW, &r, NULL)) return FALSE;
  *row = (guint)r;
  *column = (guint)c;
  return TRUE;
}

/* Rows and cells may leave their place out: then they follow the one before. */
static gboolean start_row(SheetState *s, const char **attributes, GError **error)
{
  const char *r = xml_attribute(attributes, "r");
  guint64 row = (guint64)s->row + 1;
  s->column = 0;
  if (r && !g_ascii_string_to_unsigned(r, 10, 1, MAX_ROW, &row, NULL))
    return refuse(s, error, "the row below this one has no proper number: save the workbook again");
  if (row <= s->row || row > MAX_ROW)
    return refuse(s, error, "the rows below this one are not in order: save the workbook again");
  s->row = (guint)row;
  return TRUE;
}

static gboolean place_cell(SheetState *s, const char **attributes, GError **error)
{
  const char *r = xml_attribute(attributes, "r");
  guint row = s->row, column = s->column + 1;
  if (r && (!parse_reference(r, &row, &column) || row != s->row || column <= s->column))
    return refuse(s, error, "the cells behind this one are not in order: save the workbook again");
  s->column = column;
  return column <= MAX_COLUMN || refuse(s, error, "the sheet has more than 10,000 columns");
}

static gboolean find_type(const char *name, CellType *type)
{
  for (gsize i = 0; i < G_N_ELEMENTS(types); i++)
    if (strcmp(types[i].name, name) == 0) {
      *type = types[i].type;
      return TRUE;
    }
  return FALSE;
}

static gboolean start_cell(SheetState *s, const char **attributes, GError **error)
{
  const char *type = xml_attribute(attributes, "t"), *style = xml_attribute(attributes, "s");
  guint64 number = 0;
  if (!place_cell(s, attributes, error)) return FALSE;
  if (!find_type(type ? type : "n", &s->type))
    return refuse(s, error, "the cell is of a type that workbooks do not have: save it again");
  if (style && !g_ascii_string_to_unsigned(style, 10, 0, G_MAXUINT, &number, NULL)) number = 0;
  s->style = (guint)number;
  s->has_value = s->has_formula = FALSE;
  g_string_truncate(s->value, 0);
  g_string_truncate(s->formula, 0);
  return TRUE;
}

/* ---- texts ----------------------------------------------------------------------------------------- */

/* 0.028 that is shown as 2.8% reads "0.028E2%", with the digits that were stored. */
static void append_percent(GString *value)
{
  char *exponent = strpbrk(value->str, "eE");
  gint64 power = 2;
  if (exponent) {
    power += CLAMP(g_ascii_strtoll(exponent + 1, NULL, 10), -100000, 100000);
    g_string_truncate(value, (gsize)(exponent - value->str));
  }
  g_string_append_printf(value, "E%" G_GINT64_FORMAT "%%", power);
}

static gboolean shared_text(SheetState *s, const char **text, GError **error)
{
  guint64 index;
  const GPtrArray *strings = s->context->strings;
  if (!strings || strings->len == 0 ||
      !g_ascii_string_to_unsigned(workbook_trim(s->value->str), 10, 0, strings->len - 1, &index, NULL))
    return refuse(s, error, "the cell's text is not in the workbook: save it again");
  *text = g_ptr_array_index(strings, (guint)index);
  return TRUE;
}

static const char *own_text(SheetState *s, gboolean percent)
{
  GString *value = s->value;
  workbook_trim(value->str);
  value->len = strlen(value->str);
  if (s->type == TYPE_BOOLEAN) return strcmp(value->str, "0") == 0 ? "FALSE" : "TRUE";
  if (percent && value->len && g_ascii_isdigit(value->str[value->len - 1])) append_percent(value);
  return g_string_chunk_insert_len(s->sheet->csv->strings, value->str, (gssize)value->len);
}

/* What stands in the closed cell; "" for nothing. */
static gboolean cell_text(SheetState *s, gboolean percent, const char **text, GError **error)
{
  *text = "";
  if (s->type == TYPE_SHARED && s->has_value) return shared_text(s, text, error);
  if (s->has_value) {
    *text = own_text(s, percent && s->type == TYPE_NUMBER);
  } else if (s->has_formula) {
    g_string_prepend_c(s->formula, '=');
    *text = g_string_chunk_insert(s->sheet->csv->strings, workbook_trim(s->formula->str));
  }
  return TRUE;
}

static gboolean end_cell(SheetState *s, GError **error)
{
  static const CellStyle plain;
  const GArray *styles = s->context->styles;
  const CellStyle *style =
      styles && s->style < styles->len ? &g_array_index(styles, CellStyle, s->style) : &plain;
  RawCell cell = {
      .row = s->row, .column = s->column, .ink = (guint8)style->ink, .quoted = s->type != TYPE_NUMBER};
  if (!cell_text(s, style->percent, &cell.text, error)) return FALSE;
  if (!*cell.text) return TRUE;
  if (s->context->n_cells++ == WORKBOOK_MAX_CELLS)
    return refuse(s, error, "the workbook has more than 4,000,000 cells");
  g_array_append_val(s->cells, cell);
  return TRUE;
}

/* ---- events ---------------------------------------------------------------------------------------- */

static gboolean on_start(gpointer data, const char *name, const char **attributes, GError **error)
{
  SheetState *s = data;
  if (strcmp(name, "row") == 0) return start_row(s, attributes, error);
  if (strcmp(name, "c") == 0) return start_cell(s, attributes, error);
  if (strcmp(name, "rPh") == 0) s->phonetic++;
  gboolean text = strcmp(name, "t") == 0 && s->type == TYPE_INLINE && s->phonetic == 0;
  s->part = strcmp(name, "v") == 0 || text ? PART_VALUE : strcmp(name, "f") == 0 ? PART_FORMULA : PART_NONE;
  s->has_value = s->has_value || s->part == PART_VALUE;
  s->has_formula = s->has_formula || s->part == PART_FORMULA;
  return TRUE;
}

static gboolean on_text(gpointer data, const char *text, gsize length, GError **error)
{
  SheetState *s = data;
  if (s->part == PART_NONE) return TRUE;
  GString *into = s->part == PART_VALUE ? s->value : s->formula;
  g_string_append_len(into, text, (gssize)length);
  return into->len <= MAX_TEXT || refuse(s, error, "the cell is longer than 1 MiB");
}

static gboolean on_end(gpointer data, const char *name, GError **error)
{
  SheetState *s = data;
  s->part = PART_NONE;
  if (strcmp(name, "rPh") == 0 && s->phonetic) s->phonetic--;
  return strcmp(name, "c") != 0 || end_cell(s, error);
}

/* ---- records --------------------------------------------------------------------------------------- */

static void measure_cells(const GArray *cells, guint *rows, guint *width)
{
  guint last = 0;
  *rows = *width = 0;
  for (guint i = 0; i < cells->len; i++) {
    const RawCell *cell = &g_array_index(cells, RawCell, i);
    *rows += cell->row != last ? 1 : 0;
    *width = MAX(*width, cell->column);
    last = cell->row;
  }
}

/* An empty record; its cells know their column. */
static void begin_record(CsvFile *csv, guint row, guint width)
{
  CsvCell *cells = csv->cells + (gsize)csv->n_records * width;
  for (guint c = 0; c < width; c++)
    cells[c] = (CsvCell){.text = "", .column = c + 1};
  csv->records[csv->n_records++] = (CsvRecord){.line = row, .n_cells = width, .cells = cells};
}

static gboolean fill_records(SheetState *s, GError **error)
{
  CsvFile *csv = s->sheet->csv;
  guint rows, width;
  measure_cells(s->cells, &rows, &width);
  if ((guint64)rows * width > WORKBOOK_MAX_CELLS)
    return error_at(error, ARMEX_ERROR_INPUT, (Place){.file = csv->name},
                    "the sheet has %u rows and reaches to column %u, more than armex reads: delete a stray "
                    "cell far to the right, or save the table alone",
                    rows, width);
  csv->records = g_new0(CsvRecord, rows);
  csv->cells = g_new0(CsvCell, (gsize)rows * width);
  s->sheet->inks = g_new0(guint8, (gsize)rows * width);
  for (guint i = 0; i < s->cells->len; i++) {
    const RawCell *raw = &g_array_index(s->cells, RawCell, i);
    if (csv->n_records == 0 || csv->records[csv->n_records - 1].line != raw->row)
      begin_record(csv, raw->row, width);
    CsvCell *cell = &csv->records[csv->n_records - 1].cells[raw->column - 1];
    cell->text = raw->text;
    cell->quoted = raw->quoted;
    s->sheet->inks[cell - csv->cells] = raw->ink;
  }
  return TRUE;
}

static CsvFile *new_csv(const char *path, const char *name)
{
  CsvFile *csv = g_new0(CsvFile, 1);
  csv->name = g_strdup_printf("%s (sheet '%s')", path, name);
  csv->strings = g_string_chunk_new(4096);
  return csv;
}

gboolean sheet_read(Archive *archive, const char *part, SheetContext *context, Sheet *sheet, GError **error)
{
  static const XmlHandlers handlers = {on_start, on_end, on_text};
  sheet->csv = new_csv(archive_path(archive), sheet->name);
  if (!part) return TRUE;
  g_autoptr(GArray) cells = g_array_new(FALSE, FALSE, sizeof(RawCell));
  g_autoptr(GString) value = g_string_new(NULL);
  g_autoptr(GString) formula = g_string_new(NULL);
  SheetState state = {.context = context, .sheet = sheet, .cells = cells, .value = value, .formula = formula};
  return xml_read(archive, part, &handlers, &state, error) && fill_records(&state, error);
}

void sheet_free(Sheet *sheet)
{
  if (!sheet) return;
  csv_file_free(sheet->csv);
  g_free(sheet->inks);
  g_free(sheet->name);
  g_free(sheet);
}
