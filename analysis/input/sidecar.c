#include "input/sidecar.h"

#include "base/number.h"
#include "base/save.h"
#include "input/tidy_columns.h"

#include <math.h>
#include <string.h>

#define SIDECAR_BYTES ((gsize)4 << 20)

static const char *const bases[] = {"current", "constant", NULL};

/* A scalar key that is not taken as it stands. */
typedef gboolean (*TakeKey)(Sidecar *sidecar, const char *text, GError **error);

static gboolean take_release(Sidecar *sidecar, const char *text, GError **error)
{
  return release_parse(text, &sidecar->release, error);
}

static gboolean take_extracted(Sidecar *sidecar, const char *text, GError **error)
{
  return day_parse(text, &sidecar->extracted, error);
}

static gboolean take_measure(Sidecar *sidecar, const char *text, GError **error)
{
  (void)error; /* the schema allows measure ids only */
  sidecar->measure = measure_find(text);
  return TRUE;
}

static gboolean take_basis(Sidecar *sidecar, const char *text, GError **error)
{
  (void)error; /* the schema allows the two words only */
  sidecar->basis = strcmp(text, "constant") == 0 ? BASIS_CONSTANT : BASIS_CURRENT;
  return TRUE;
}

static gboolean take_base_year(Sidecar *sidecar, const char *text, GError **error)
{
  Period period;
  if (!period_parse(text, &period, error)) return FALSE;
  if (!period_is_year(period))
    return error_set(error, ARMEX_ERROR_INPUT, "base_year '%s' is not a year", text);
  sidecar->base_year = period.from;
  return TRUE;
}

static gboolean take_rounding(Sidecar *sidecar, const char *text, GError **error)
{
  Number number;
  if (!number_parse(text, NUMBER_PLAIN, &number, NULL, error)) return FALSE;
  if (number.value < 0) return error_set(error, ARMEX_ERROR_INPUT, "rounding '%s' is below zero", text);
  sidecar->rounding = number.value;
  return TRUE;
}

static const struct {
  const char *key;
  TakeKey take;
} takers[] = {
    {"release", take_release},   {"extracted", take_extracted}, {"measure", take_measure},
    {"price_basis", take_basis}, {"base_year", take_base_year}, {"rounding", take_rounding},
};

static gboolean take_keys(Sidecar *sidecar, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS(takers); i++) {
    const char *text = yaml_text(sidecar->root, takers[i].key);
    g_autoptr(GError) fault = NULL;
    if (text && !takers[i].take(sidecar, text, &fault))
      return error_at(error, ARMEX_ERROR_INPUT, sidecar_place(sidecar, takers[i].key), "%s", fault->message);
  }
  sidecar->id = yaml_text(sidecar->root, "id");
  sidecar->title = yaml_text(sidecar->root, "title");
  sidecar->publisher = yaml_text(sidecar->root, "publisher");
  sidecar->url = yaml_text(sidecar->root, "url");
  sidecar->terms = yaml_text(sidecar->root, "terms");
  sidecar->note = yaml_text(sidecar->root, "note");
  sidecar->unit = yaml_text(sidecar->root, "unit");
  sidecar->currency = yaml_text(sidecar->root, "currency");
  sidecar->entity = yaml_text(sidecar->root, "entity");
  sidecar->source = yaml_text(sidecar->root, "source");
  sidecar->columns = yaml_get(sidecar->root, "columns");
  return TRUE;
}

char *sidecar_path(const char *data_path)
{
  const char *slash = strrchr(data_path, '/');
  const char *dot = strrchr(slash ? slash : data_path, '.');
  gsize stem = dot ? (gsize)(dot - data_path) : strlen(data_path);
  return g_strdup_printf("%.*s.yaml", (int)stem, data_path);
}

static YamlNode *parse_sidecar(const char *path, GError **error)
{
  g_autofree char *bytes = NULL;
  gsize length;
  if (!load_bytes(path, SIDECAR_BYTES, &bytes, &length, error)) return NULL;
  YamlField columns[N_TIDY_ROLES + 1] = {0};
  for (int role = 0; role < N_TIDY_ROLES; role++)
    columns[role] = (YamlField){.key = tidy_role_name((TidyRole)role), .type = YAML_TEXT};
  const YamlField fields[] = {
      {.key = "id", .type = YAML_TEXT},
      {.key = "title", .type = YAML_TEXT},
      {.key = "publisher", .type = YAML_TEXT},
      {.key = "release", .type = YAML_TEXT},
      {.key = "extracted", .type = YAML_TEXT},
      {.key = "measure", .type = YAML_TEXT, .words = measure_ids()},
      {.key = "unit", .type = YAML_TEXT},
      {.key = "currency", .type = YAML_TEXT},
      {.key = "price_basis", .type = YAML_TEXT, .words = bases},
      {.key = "base_year", .type = YAML_TEXT},
      {.key = "entity", .type = YAML_TEXT},
      {.key = "columns", .type = YAML_MAP, .fields = columns},
      {.key = "rounding", .type = YAML_TEXT},
      {.key = "source", .type = YAML_TEXT},
      {.key = "url", .type = YAML_TEXT},
      {.key = "terms", .type = YAML_TEXT},
      {.key = "note", .type = YAML_TEXT},
      {0},
  };
  return yaml_parse(path, bytes, length, fields, ARMEX_ERROR_INPUT, error);
}

gboolean sidecar_read(const char *data_path, Sidecar **out, GError **error)
{
  g_autofree char *path = sidecar_path(data_path);
  if (!g_file_test(path, G_FILE_TEST_EXISTS) || strcmp(path, data_path) == 0) {
    *out = NULL;
    return TRUE;
  }
  YamlNode *root = parse_sidecar(path, error);
  if (!root) return FALSE;
  g_autoptr(Sidecar) sidecar = g_new0(Sidecar, 1);
  sidecar->path = g_steal_pointer(&path);
  sidecar->root = root;
  sidecar->rounding = NAN;
  if (!take_keys(sidecar, error)) return FALSE;
  *out = g_steal_pointer(&sidecar);
  return TRUE;
}

void sidecar_free(Sidecar *sidecar)
{
  if (!sidecar) return;
  yaml_free(sidecar->root);
  g_free(sidecar->path);
  g_free(sidecar);
}

Place sidecar_place(const Sidecar *sidecar, const char *key)
{
  const YamlNode *node = yaml_get(sidecar->root, key);
  return node ? yaml_place(sidecar->path, node) : (Place){.file = sidecar->path};
}
