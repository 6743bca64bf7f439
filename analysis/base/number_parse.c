#include <errno.h>
#include <math.h>
#include <string.h>

#include "base/error.h"
#include "base/number.h"
#include "base/text.h"

#define MAX_DIGITS 400 /* more than any double needs in plain notation */
#define MAX_EXPONENT 9999

typedef enum {
  FAULT_NONE,
  FAULT_EMPTY,
  FAULT_NO_DIGITS,
  FAULT_GROUPS,
  FAULT_THOUSANDS,
  FAULT_POINT_END,
  FAULT_EXPONENT,
  FAULT_PERCENT,
  FAULT_LEFT_OVER,
  FAULT_TOO_LONG,
  FAULT_RANGE,
} Fault;

static const char *const fault_texts[] = {
    [FAULT_EMPTY] = "it is empty",
    [FAULT_NO_DIGITS] = "no digit where one is expected",
    [FAULT_GROUPS] = "thousands must stand in groups of three",
    [FAULT_THOUSANDS] = "a comma or point that is no decimal mark here",
    [FAULT_POINT_END] = "no digit after the decimal mark",
    [FAULT_EXPONENT] = "no digits in the exponent",
    [FAULT_PERCENT] = "a per cent sign is not expected here",
    [FAULT_LEFT_OVER] = "something follows the digits",
    [FAULT_TOO_LONG] = "it has more than 400 digits",
    [FAULT_RANGE] = "it is outside the range of a double",
};

/* What the cell says: digits x 10^-decimals. */
typedef struct {
  const char *at; /* next unread byte */
  gboolean negative, percent;
  char digits[MAX_DIGITS + 1];
  guint n_digits;
  int decimals;
} Scan;

static const char *skip_blanks(const char *text)
{
  while (*text && g_unichar_isspace(g_utf8_get_char_validated(text, -1)))
    text = g_utf8_next_char(text);
  return text;
}

static void scan_sign(Scan *scan)
{
  static const struct {
    const char *text;
    gboolean negative;
  } signs[] = {{"-", TRUE}, {"\u2212", TRUE}, {"+", FALSE}};
  for (guint i = 0; i < G_N_ELEMENTS(signs); i++)
    if (g_str_has_prefix(scan->at, signs[i].text)) {
      scan->negative = signs[i].negative;
      scan->at += strlen(signs[i].text);
      return;
    }
}

static guint count_digits(const char *text)
{
  guint n = 0;
  while (g_ascii_isdigit(text[n]))
    n++;
  return n;
}

static Fault take_digits(Scan *scan, guint n)
{
  if (scan->n_digits + n > MAX_DIGITS) return FAULT_TOO_LONG;
  memcpy(scan->digits + scan->n_digits, scan->at, n);
  scan->n_digits += n;
  scan->digits[scan->n_digits] = '\0';
  scan->at += n;
  return FAULT_NONE;
}

static Fault scan_whole(Scan *scan, NumberStyle style)
{
  char group = style & NUMBER_DECIMAL_COMMA ? '.' : ',';
  guint n = count_digits(scan->at);
  gboolean may_group = n >= 1 && n <= 3 && *scan->at != '0';
  Fault fault = take_digits(scan, n);
  if (fault || *scan->at != group) return fault;
  if (!(style & NUMBER_THOUSANDS)) return FAULT_THOUSANDS;
  if (!may_group) return FAULT_GROUPS;
  while (!fault && *scan->at == group) {
    scan->at++;
    fault = count_digits(scan->at) == 3 ? take_digits(scan, 3) : FAULT_GROUPS;
  }
  return fault;
}

static Fault scan_fraction(Scan *scan, NumberStyle style)
{
  char mark = style & NUMBER_DECIMAL_COMMA ? ',' : '.';
  if (*scan->at != mark) return scan->n_digits ? FAULT_NONE : FAULT_NO_DIGITS;
  scan->at++;
  guint n = count_digits(scan->at);
  if (!n) return scan->n_digits ? FAULT_POINT_END : FAULT_NO_DIGITS;
  scan->decimals = (int)n;
  return take_digits(scan, n);
}

static Fault scan_exponent(Scan *scan)
{
  if (*scan->at != 'e' && *scan->at != 'E') return FAULT_NONE;
  const char *digits = scan->at + 1;
  gboolean negative = *digits == '-';
  if (negative || *digits == '+') digits++;
  guint n = count_digits(digits);
  if (!n) return FAULT_EXPONENT;
  guint64 exponent = g_ascii_strtoull(digits, NULL, 10);
  if (exponent > MAX_EXPONENT) return FAULT_RANGE;
  scan->decimals += negative ? (int)exponent : -(int)exponent;
  scan->at = digits + n;
  return FAULT_NONE;
}

static Fault scan_end(Scan *scan, NumberStyle style)
{
  const char *end = skip_blanks(scan->at);
  if (*end == '%') {
    if (!(style & NUMBER_PERCENT)) return FAULT_PERCENT;
    scan->percent = TRUE;
    end = skip_blanks(end + 1);
  }
  return *end ? FAULT_LEFT_OVER : FAULT_NONE;
}

static Fault scan_cell(Scan *scan, const char *text, NumberStyle style)
{
  scan->at = skip_blanks(text);
  if (!*scan->at) return FAULT_EMPTY;
  scan_sign(scan);
  Fault fault = scan_whole(scan, style);
  if (!fault) fault = scan_fraction(scan, style);
  if (!fault) fault = scan_exponent(scan);
  if (!fault) fault = scan_end(scan, style);
  return fault;
}

/* digits x 10^power, by the correctly rounding strtod. FALSE beyond the doubles, or when what is not zero
 * would be read as zero. */
static gboolean convert(const char *digits, int power, double *out)
{
  char text[MAX_DIGITS + 24];
  g_snprintf(text, sizeof text, "%se%d", digits, power);
  *out = g_ascii_strtod(text, NULL);
  return isfinite(*out) && (*out != 0 || digits[strspn(digits, "0")] == '\0');
}

/* Takes one from a decimal string; FALSE when it is zero. */
static gboolean decrement(char *digits, guint n)
{
  guint last = n;
  while (last && digits[last - 1] == '0')
    last--;
  if (!last) return FALSE;
  digits[last - 1]--;
  memset(digits + last, '9', n - last);
  return TRUE;
}

/* The interval is made in decimal, so that 176.8 has the doubles nearest 176.75 and 176.85 as ends: with d
 * the digits as an integer, high = (10 d + 5) and low = (10 (d - 1) + 5) of the place below the last. */
static gboolean scan_number(const Scan *scan, Number *out)
{
  char digits[MAX_DIGITS + 2];
  int power = -scan->decimals - (scan->percent ? 2 : 0);
  double value, low, high;
  if (!convert(scan->digits, power, &value)) return FALSE;
  memcpy(digits, scan->digits, scan->n_digits);
  memcpy(digits + scan->n_digits, "5", 2);
  if (!convert(digits, power - 1, &high)) return FALSE;
  if (!decrement(digits, scan->n_digits))
    low = -high;
  else if (!convert(digits, power - 1, &low))
    return FALSE;
  *out = scan->negative && value != 0 ? (Number){-value, -high, -low} : (Number){value, low, high};
  return TRUE;
}

gboolean number_parse(const char *text, NumberStyle style, Number *out, int *decimals, GError **error)
{
  Scan scan = {0};
  Number number;
  Fault fault = scan_cell(&scan, text, style);
  if (!fault && !scan_number(&scan, &number)) fault = FAULT_RANGE;
  if (fault) {
    g_autofree char *shown = text_clean(text, -1, 40);
    return error_set(error, ARMEX_ERROR_INPUT, "'%s' is not a number: %s", shown, fault_texts[fault]);
  }
  *out = number;
  if (decimals) *decimals = scan.decimals;
  return TRUE;
}
