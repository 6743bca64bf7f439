#include "input/arms_status.h"

#include "base/text.h"

static const ArmsStatus statuses[] = {
    {"new", "New", 0},
    {"second-hand", "Second hand", FLAG_SECOND_HAND},
    {"modernised", "Second hand but modernized", FLAG_SECOND_HAND},
    {"licensed", NULL, FLAG_LICENSED},
};

gboolean arms_status_cell(const Reading *reading, const CsvRecord *record, guint cell, const ArmsStatus **out,
                          GError **error)
{
  const char *text = csv_cell(record, cell);
  for (gsize i = 0; i < G_N_ELEMENTS(statuses); i++)
    if (statuses[i].text && g_ascii_strcasecmp(statuses[i].text, text) == 0) {
      *out = &statuses[i];
      return TRUE;
    }
  g_autofree char *quote = reading_quote(text);
  return reading_fault(
      reading, record, cell, error,
      "'%s' stands where a status is expected: New, Second hand or Second hand but modernized", quote);
}

gboolean arms_status_asked(const Reading *reading, const ArmsStatus **out, GError **error)
{
  static const char *const ids[] = {"new", "second-hand", "modernised", "licensed", NULL};
  const char *asked = reading->options->status;
  *out = NULL;
  for (gsize i = 0; asked && i < G_N_ELEMENTS(statuses); i++)
    if (g_ascii_strcasecmp(statuses[i].id, asked) == 0) *out = &statuses[i];
  if (!asked || *out) return TRUE;
  g_autofree char *hint = text_did_you_mean(asked, ids);
  return error_set(error, ARMEX_ERROR_USAGE,
                   "--status '%s' is not known%s (new, second-hand, modernised, licensed)", asked, hint);
}

gboolean arms_status_fits(const ArmsStatus *asked, const ArmsStatus *status, guint flags)
{
  if (!asked) return TRUE;
  return asked->text ? asked == status : (flags & asked->flags) != 0;
}
