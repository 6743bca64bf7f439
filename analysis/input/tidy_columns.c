#include "input/tidy_columns.h"

#include "base/text.h"
#include "data/measure.h"

#include <string.h>

#define MAX_ALIASES 10

/* Names are compared case folded, with _ and - as blanks. */
static const struct {
  const char *name; /* in sidecars and messages */
  const char *aliases[MAX_ALIASES];
} roles[N_TIDY_ROLES] = {
    [TIDY_ENTITY] = {"entity", {"entity", "country", "country name", "nation", "reporter", "state name"}},
    [TIDY_PARTNER] = {"partner", {"partner", "counterpart", "partner name"}},
    [TIDY_SUPPLIER] = {"supplier", {"supplier", "exporter", "seller", "exporting country"}},
    [TIDY_RECIPIENT] = {"recipient", {"recipient", "importer", "buyer", "importing country"}},
    [TIDY_CODE] = {"code", {"iso3", "code", "country code", "iso", "iso code", "iso3c"}},
    [TIDY_CATEGORY] = {"category", {"category", "weapon category", "armament category"}},
    [TIDY_PERIOD] = {"period", {"year", "period", "years", "time"}},
    [TIDY_VALUE] = {"value", {"value"}},
    [TIDY_STATE] = {"state", {"state"}},
    [TIDY_MEASURE] = {"measure", {"measure"}},
    [TIDY_UNIT] = {"unit", {"unit"}},
    [TIDY_CURRENCY] = {"currency", {"currency"}},
    [TIDY_RELEASE] = {"release", {"release"}},
    [TIDY_EXTRACTED] = {"extracted", {"extracted"}},
    [TIDY_ROUNDING] = {"rounding", {"rounding"}},
    [TIDY_SOURCE] = {"source", {"source"}},
    [TIDY_CONFIDENCE] = {"confidence", {"confidence"}},
    [TIDY_FLAGS] = {"flags", {"flags", "flag"}},
    [TIDY_FOOTNOTE] = {"footnote", {"footnote", "note", "notes"}},
    [TIDY_SIGNED] = {"signed", {"signed"}},
    [TIDY_WHAT] = {"what", {"what"}},
    [TIDY_STAGE] = {"stage", {"stage"}},
    [TIDY_QUANTITY] = {"quantity", {"quantity"}},
    [TIDY_LOW] = {"low", {"low"}},
    [TIDY_HIGH] = {"high", {"high"}},
    [TIDY_DATASET] = {"dataset", {"dataset"}},
    [TIDY_PUBLISHER] = {"publisher", {"publisher"}},
};

const char *tidy_role_name(TidyRole role)
{
  return roles[role].name;
}

static gboolean same_name(const char *a, const char *b)
{
  for (; *a && *b; a++, b++) {
    char x = *a == '_' || *a == '-' ? ' ' : g_ascii_tolower(*a);
    char y = *b == '_' || *b == '-' ? ' ' : g_ascii_tolower(*b);
    if (x != y) return FALSE;
  }
  return *a == *b;
}

TidyRole tidy_role_by_name(const char *name)
{
  for (int role = 0; role < N_TIDY_ROLES; role++)
    for (int i = 0; i < MAX_ALIASES && roles[role].aliases[i]; i++)
      if (same_name(roles[role].aliases[i], name)) return (TidyRole)role;
  return N_TIDY_ROLES;
}

/* The role that the sidecar gives to this name; N_TIDY_ROLES when it gives none. */
static int role_by_sidecar(const Sidecar *sidecar, const char *name)
{
  for (int role = 0; sidecar && sidecar->columns && role < N_TIDY_ROLES; role++) {
    const char *said = yaml_text(sidecar->columns, roles[role].name);
    if (said && strcmp(said, name) == 0) return role;
  }
  return N_TIDY_ROLES;
}

/* A name has the role that the sidecar gives it; by its alias only where the sidecar gives that role to none.
 */
static int role_of(const Sidecar *sidecar, const char *name)
{
  int role = role_by_sidecar(sidecar, name);
  if (role != N_TIDY_ROLES) return role;
  role = (int)tidy_role_by_name(name);
  if (role != N_TIDY_ROLES && sidecar && sidecar->columns && yaml_text(sidecar->columns, roles[role].name))
    return N_TIDY_ROLES;
  return role;
}

static gboolean stands_before(const char *const *names, guint index)
{
  for (guint i = 0; i < index; i++)
    if (same_name(names[i], names[index])) return TRUE;
  return FALSE;
}

/* The one column without a role that may hold the values: the only one named by a measure's id, or the only
 * one at all. NULL when several could. */
static const char *value_candidate(const TidyColumns *columns)
{
  const char *candidate = NULL;
  guint n_measures = 0;
  for (guint i = 0; i < columns->ignored->len; i++)
    if (measure_find(g_ptr_array_index(columns->ignored, i))) {
      candidate = g_ptr_array_index(columns->ignored, i);
      n_measures++;
    }
  if (n_measures == 0 && columns->ignored->len == 1) return g_ptr_array_index(columns->ignored, 0);
  return n_measures == 1 ? candidate : NULL;
}

static void choose_value(TidyColumns *columns, const char *const *names, guint n)
{
  const char *name = value_candidate(columns);
  for (guint i = 0; name && i < n; i++)
    if (strcmp(names[i], name) == 0) columns->at[TIDY_VALUE] = (int)i;
  guint index;
  if (name && g_ptr_array_find_with_equal_func(columns->ignored, name, g_str_equal, &index))
    g_ptr_array_remove_index(columns->ignored, index);
}

void tidy_columns_assign(TidyColumns *columns, const char *const *names, guint n, const Sidecar *sidecar,
                         int *doubled)
{
  *columns = (TidyColumns){.ignored = g_ptr_array_new_with_free_func(g_free)};
  *doubled = NO_COLUMN;
  for (int role = 0; role < N_TIDY_ROLES; role++)
    columns->at[role] = NO_COLUMN;
  for (guint i = 0; i < n; i++) {
    int role = role_of(sidecar, names[i]);
    if (*names[i] && (stands_before(names, i) || (role != N_TIDY_ROLES && columns->at[role] != NO_COLUMN)))
      *doubled = *doubled == NO_COLUMN ? (int)i : *doubled;
    else if (role != N_TIDY_ROLES)
      columns->at[role] = (int)i;
    else if (*names[i])
      g_ptr_array_add(columns->ignored, g_strdup(names[i]));
  }
  if (columns->at[TIDY_VALUE] == NO_COLUMN) choose_value(columns, names, n);
}

void tidy_columns_clear(TidyColumns *columns)
{
  if (columns->ignored) g_ptr_array_free(g_steal_pointer(&columns->ignored), TRUE);
}

gboolean tidy_columns_have_entity(const TidyColumns *columns)
{
  return columns->at[TIDY_ENTITY] != NO_COLUMN || columns->at[TIDY_SUPPLIER] != NO_COLUMN ||
         columns->at[TIDY_RECIPIENT] != NO_COLUMN || columns->at[TIDY_CODE] != NO_COLUMN;
}

gboolean tidy_columns_have_time(const TidyColumns *columns)
{
  return columns->at[TIDY_PERIOD] != NO_COLUMN || columns->at[TIDY_SIGNED] != NO_COLUMN;
}

gboolean tidy_columns_check_sidecar(const Sidecar *sidecar, const char *const *names, GError **error)
{
  for (int role = 0; sidecar && sidecar->columns && role < N_TIDY_ROLES; role++) {
    const char *said = yaml_text(sidecar->columns, roles[role].name);
    if (!said || g_strv_contains(names, said)) continue;
    g_autofree char *hint = text_did_you_mean(said, names);
    const YamlNode *node = yaml_get(sidecar->columns, roles[role].name);
    return error_at(error, ARMEX_ERROR_INPUT, yaml_place(sidecar->path, node),
                    "the data file has no column '%s'%s", said, hint);
  }
  return TRUE;
}
