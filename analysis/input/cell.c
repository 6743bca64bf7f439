#include "input/cell.h"

#include <math.h>
#include <string.h>

/* SIPRI (older and newer), R and spreadsheets. */
static const struct {
  const char *word;
  State state;
} words[] = {
    {"...", STATE_MISSING}, {". .", STATE_MISSING}, {"..", STATE_MISSING},   {"…", STATE_MISSING},
    {"NA", STATE_MISSING},  {"n/a", STATE_MISSING}, {"xxx", STATE_NO_STATE},
};

static const Figure nothing_there = {{NAN, NAN, NAN}, STATE_MISSING};

static gboolean state_word(const char *text, State *state)
{
  for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
    if (g_ascii_strcasecmp(words[i].word, text) == 0) {
      *state = words[i].state;
      return TRUE;
    }
  return FALSE;
}

/* A quantity that cannot fall below zero does not do so by rounding either. */
static Number floor_at_zero(Number number, MeasureKind kind)
{
  if (kind != KIND_SHARE && kind != KIND_INDEX && number.value >= 0) number.low = MAX(number.low, 0);
  return number;
}

static gboolean check_sign(const Reading *reading, const CsvRecord *record, guint cell, const CellForm *form,
                           Number number, GError **error)
{
  if (number.value >= 0 || form->kind == KIND_INDEX) return TRUE;
  g_autofree char *quote = reading_quote(csv_cell(record, cell));
  return reading_fault(reading, record, cell, error,
                       "'%s' is below zero, which no volume, amount, share or count can be", quote);
}

/* 1.234 where semicolons part the cells: a decimal point, or a group of a language that writes 1.234,5. */
static gboolean is_in_doubt(const char *text)
{
  gsize whole = strspn(text, "0123456789");
  return whole >= 1 && whole <= 3 && *text != '0' && text[whole] == '.' &&
         strspn(text + whole + 1, "0123456789") == 3 && text[whole + 4] == '\0';
}

/* Another cell of the column settles it: 1.25 can only be a decimal. */
static gboolean check_point(const Reading *reading, const CsvRecord *record, guint cell, NumberStyle style,
                            GError **error)
{
  const CsvFile *csv = reading->csv;
  if (csv->delimiter != ';' || (style & NUMBER_DECIMAL_COMMA) || !is_in_doubt(csv_cell(record, cell)))
    return TRUE;
  for (guint r = reading->header + 1; r < csv->n_records; r++) {
    const char *text = csv_cell(&csv->records[r], cell), *point = strchr(text, '.');
    if (point && g_ascii_isdigit(point[1]) && !strchr(point + 1, '.') && !is_in_doubt(text)) return TRUE;
  }
  return reading_fault(
      reading, record, cell, error,
      "'%s' may be a decimal or a whole number with its thousands parted, and no cell of the "
      "column settles it: save the file with commas between the cells",
      csv_cell(record, cell));
}

static gboolean read_number(const Reading *reading, const CsvRecord *record, guint cell, const CellForm *form,
                            Number *out, GError **error)
{
  const char *text = csv_cell(record, cell);
  gboolean percent = g_str_has_suffix(text, "%");
  NumberStyle style =
      form->style | (record->cells[cell].quoted ? NUMBER_THOUSANDS : 0) | (percent ? NUMBER_PERCENT : 0);
  Number number;
  g_autoptr(GError) fault = NULL;
  if (percent && form->kind != KIND_SHARE) {
    g_autofree char *quote = reading_quote(text);
    return reading_fault(reading, record, cell, error,
                         "'%s' is a percentage, the column does not hold shares", quote);
  }
  if (!check_point(reading, record, cell, style, error)) return FALSE;
  if (!number_parse(text, style, &number, NULL, &fault))
    return reading_fault(reading, record, cell, error, "%s", fault->message);
  if (!isnan(form->rounding) && (!percent || form->rounding == 0))
    number = number_rounded(number.value, form->rounding);
  if (!check_sign(reading, record, cell, form, number, error)) return FALSE;
  *out = floor_at_zero(number_shift(number, percent ? 2 : form->shift), form->kind);
  return TRUE;
}

gboolean cell_read(const Reading *reading, const CsvRecord *record, guint cell, const CellForm *form,
                   Figure *out, GError **error)
{
  const char *text = csv_cell(record, cell);
  Figure figure = nothing_there;
  if (*text && !state_word(text, &figure.state)) {
    figure.state = STATE_VALUE;
    if (!read_number(reading, record, cell, form, &figure.number, error)) return FALSE;
  }
  *out = figure;
  return TRUE;
}

/* 0 to half a unit of the last printed place; of the unit itself where no digits stand. */
static Number below_half(Number printed, int shift)
{
  return number_is_defined(printed) ? (Number){0, 0, printed.high} : number_shift((Number){0, 0, 0.5}, shift);
}

gboolean cell_read_with_state(const Reading *reading, const CsvRecord *record, guint cell, const char *state,
                              const CellForm *form, Figure *out, GError **error)
{
  Figure figure;
  State said;
  if (!cell_read(reading, record, cell, form, &figure, error)) return FALSE;
  if (!*state) {
    *out = figure;
    return TRUE;
  }
  g_autofree char *quote = reading_quote(state);
  if (!state_parse(state, &said))
    return reading_fault(
        reading, record, cell, error,
        "state '%s' is not known: value, below_half, none, missing, no_state, not_published or no_rate",
        quote);
  gboolean has_number = number_is_defined(figure.number), zero = has_number && figure.number.value == 0;
  if (said == STATE_VALUE ? !has_number : has_number && !zero)
    return reading_fault(reading, record, cell, error, "state '%s' does not go with '%s'", quote,
                         csv_cell(record, cell));
  if (said == STATE_BELOW_HALF)
    figure.number = below_half(figure.number, form->shift);
  else if (said == STATE_NONE)
    figure.number = number_exact(0);
  else if (said != STATE_VALUE)
    figure.number = NUMBER_NONE;
  figure.state = said;
  *out = figure;
  return TRUE;
}

gboolean cell_read_tiv(const Reading *reading, const CsvRecord *record, guint cell, Figure *out,
                       GError **error)
{
  const CellForm form = {.kind = KIND_VOLUME, .rounding = NAN};
  Figure figure = {number_exact(0), STATE_NONE};
  if (*csv_cell(record, cell)) {
    if (!read_number(reading, record, cell, &form, &figure.number, error)) return FALSE;
    double value = figure.number.value;
    figure.state = value == 0 ? STATE_BELOW_HALF : STATE_VALUE;
    if (value == floor(value)) /* 477.0 of a program that knows no integers is still SIPRI's 477 */
      figure.number = (Number){value, MAX(value - 0.5, 0), value + 0.5};
  }
  *out = figure;
  return TRUE;
}

gboolean cell_decimal_comma(const Reading *reading, guint cell)
{
  if (reading->csv->delimiter != ';') return FALSE;
  for (guint r = reading->header + 1; r < reading->csv->n_records; r++)
    if (strchr(csv_cell(&reading->csv->records[r], cell), ',')) return TRUE;
  return FALSE;
}
