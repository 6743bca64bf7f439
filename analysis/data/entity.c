#include "data/entity.h"

#include "base/csv.h"

#include <gio/gio.h>
#include <string.h>

/* The columns of the two embedded tables. */
enum { ALIAS_KEY, ALIAS_NAME, ALIAS_KIND, ALIAS_IN_TEXT, ALIAS_ALIASES };
enum { ISO_CODE, ISO_NAME, ISO_COMMON, ISO_OFFICIAL, ISO_NUMERIC };

/* What the table knows beside the public part. `entity` stands first, so that one pointer is both. */
typedef struct {
  Entity entity;
  const char *in_text;
} Known;

static const char *const kind_names[] = {
    [ENTITY_STATE] = "state",
    [ENTITY_FORMER_STATE] = "former state",
    [ENTITY_NON_STATE] = "non-state actor",
    [ENTITY_ORGANISATION] = "organisation",
    [ENTITY_AGGREGATE] = "aggregate",
    [ENTITY_UNKNOWN_PARTY] = "unknown party",
    [ENTITY_UNMATCHED] = "unmatched name",
};

static const Known none = {{"", "", "", ENTITY_UNMATCHED}, ""};
static GMutex lock;
static GHashTable *by_number; /* ISO 3166 numeric code -> Known */
static GHashTable *by_fold;   /* folded spelling -> Known, grows by the names that files bring in */

const char *entity_kind_name(EntityKind kind)
{
  return kind_names[kind];
}

/* ---- folding -------------------------------------------------------------------------------------- */

/* A full stop and an apostrophe join ("U.S.", "Cote d'Ivoire", "People’s"); all else parts words. */
static gboolean joins(gunichar c)
{
  return c == '.' || c == '\'' || c == 0x2019 || c == 0x02BC || c == '`';
}

static void append_word(GString *out, const char *word)
{
  if (*word && strcmp(word, "the") != 0) g_string_append_printf(out, "%s%s", out->len ? " " : "", word);
}

static guint count_stars(const char *name)
{
  gsize end = strlen(name);
  while (end > 0 && g_ascii_isspace(name[end - 1]))
    end--;
  guint stars = 0;
  while (end > stars && name[end - 1 - stars] == '*')
    stars++;
  return stars;
}

/* "Korea, South" -> "korea south", "Türkiye" -> "turkiye", "NATO**" -> "nato**". */
static char *fold(const char *name)
{
  g_autofree char *valid = g_utf8_make_valid(name, -1);
  g_autofree char *bare = g_utf8_normalize(valid, -1, G_NORMALIZE_ALL);
  g_autofree char *lower = g_utf8_casefold(bare, -1);
  g_autoptr(GString) word = g_string_new(NULL);
  GString *out = g_string_new(NULL);
  for (const char *p = lower; *p; p = g_utf8_next_char(p)) {
    gunichar c = g_utf8_get_char(p);
    if (g_unichar_ismark(c) || joins(c)) continue;
    if (g_unichar_isalnum(c)) {
      g_string_append_unichar(word, c);
      continue;
    }
    append_word(out, word->str);
    g_string_truncate(word, 0);
    if (c == '&') append_word(out, "and");
  }
  append_word(out, word->str);
  if (out->len == 0) /* a name of signs only, such as "§": kept as it stands */
    g_string_append(out, g_strstrip(lower));
  else
    for (guint stars = count_stars(name); stars > 0; stars--)
      g_string_append_c(out, '*');
  return g_string_free(out, FALSE);
}

/* ---- the tables ----------------------------------------------------------------------------------- */

static gboolean is_alpha_3(const char *key)
{
  return strlen(key) == 3 && g_ascii_isupper(key[0]) && g_ascii_isupper(key[1]) && g_ascii_isupper(key[2]);
}

static Known *known_new(const char *key, const char *name, EntityKind kind, const char *in_text)
{
  Known *known = g_new0(Known, 1);
  known->entity.key = g_strdup(key);
  known->entity.name = g_strdup(name);
  known->entity.iso3 = kind == ENTITY_STATE && is_alpha_3(key) ? known->entity.key : "";
  known->entity.kind = kind;
  known->in_text = *in_text ? g_strdup(in_text) : known->entity.name;
  return known;
}

/* The first to claim a spelling keeps it; aliases.csv is read before the ISO names. */
static gboolean add_spelling(Known *known, const char *spelling)
{
  char *folded = fold(spelling);
  const Known *owner = g_hash_table_lookup(by_fold, folded);
  if (owner || !*folded) {
    g_free(folded);
    return owner == known;
  }
  g_hash_table_insert(by_fold, folded, known);
  return TRUE;
}

char *entity_spelling(const Entity *entity)
{
  static const char *const stars[] = {[ENTITY_NON_STATE] = "*", [ENTITY_ORGANISATION] = "**"};
  const char *mark = entity->kind < G_N_ELEMENTS(stars) && stars[entity->kind] ? stars[entity->kind] : "";
  return g_strconcat(entity->name, mark, NULL);
}

/* The European Union has a row as an organisation (SIPRI) and one as an aggregate (World Bank): the
 * organisation's name is spelled with its asterisks. */
static gboolean add_name(Known *known)
{
  g_autofree char *spelling = entity_spelling(&known->entity);
  return add_spelling(known, spelling);
}

static CsvFile *embedded_table(const char *name)
{
  g_autofree char *path = g_strdup_printf("/armex/data/%s", name);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_resources_lookup_data(path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  CsvFile *file = NULL;
  if (bytes) {
    gsize length = 0;
    const char *data = g_bytes_get_data(bytes, &length);
    file = csv_parse(name, data, length, ',', CSV_QUOTED, &error);
  }
  if (!file) g_error("embedded table %s: %s", name, error->message);
  return file;
}

static EntityKind kind_parse(const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS(kind_names); i++)
    if (strcmp(kind_names[i], text) == 0) return (EntityKind)i;
  g_error("aliases.csv: '%s' is not a kind of entity", text);
}

static void load_aliases(void)
{
  g_autoptr(CsvFile) file = embedded_table("aliases.csv");
  for (guint i = 1; i < file->n_records; i++) {
    const CsvRecord *r = &file->records[i];
    Known *known = known_new(csv_cell(r, ALIAS_KEY), csv_cell(r, ALIAS_NAME),
                             kind_parse(csv_cell(r, ALIAS_KIND)), csv_cell(r, ALIAS_IN_TEXT));
    gboolean own = add_spelling(known, known->entity.key) && add_name(known);
    g_auto(GStrv) aliases = g_strsplit(csv_cell(r, ALIAS_ALIASES), "|", -1);
    for (guint a = 0; own && aliases[a]; a++)
      own = !*aliases[a] || add_spelling(known, aliases[a]);
    if (!own) g_warning("aliases.csv:%u: %s has a spelling of another entity", r->line, known->entity.key);
  }
}

static void load_iso(void)
{
  g_autoptr(CsvFile) file = embedded_table("iso3166.csv");
  for (guint i = 1; i < file->n_records; i++) {
    const CsvRecord *r = &file->records[i];
    const char *common = csv_cell(r, ISO_COMMON), *name = csv_cell(r, ISO_NAME);
    g_autofree char *folded = fold(csv_cell(r, ISO_CODE));
    Known *known = g_hash_table_lookup(by_fold, folded);
    if (!known) known = known_new(csv_cell(r, ISO_CODE), *common ? common : name, ENTITY_STATE, "");
    add_spelling(known, known->entity.key);
    add_spelling(known, name);
    add_spelling(known, common);
    add_spelling(known, csv_cell(r, ISO_OFFICIAL));
    int number = (int)g_ascii_strtoll(csv_cell(r, ISO_NUMERIC), NULL, 10);
    if (number) g_hash_table_insert(by_number, GINT_TO_POINTER(number), known);
  }
}

static void load_once(void)
{
  if (by_fold) return;
  by_fold = g_hash_table_new(g_str_hash, g_str_equal);
  by_number = g_hash_table_new(NULL, NULL);
  load_aliases();
  load_iso();
}

/* ---- look-up -------------------------------------------------------------------------------------- */

static gboolean is_blank(const char *name)
{
  while (name && g_ascii_isspace(*name))
    name++;
  return !name || !*name;
}

/* An actor may be asked for without its asterisks. */
static Known *look_up(const char *folded)
{
  static const char *const endings[] = {"", "*", "**"};
  Known *known = NULL;
  for (guint i = 0; !known && i < G_N_ELEMENTS(endings); i++) {
    g_autofree char *spelling = g_strconcat(folded, endings[i], NULL);
    known = g_hash_table_lookup(by_fold, spelling);
  }
  return known;
}

/* A name in a file means what it says: "European Union" is not "European Union**". */
static Known *intern(const char *name, char *folded)
{
  Known *known = g_hash_table_lookup(by_fold, folded);
  if (known) {
    g_free(folded);
    return known;
  }
  guint stars = count_stars(name);
  g_autofree char *shown = g_utf8_make_valid(name, -1);
  g_strchomp(shown);
  shown[strlen(shown) - stars] = '\0';
  g_strstrip(shown);
  EntityKind kind = stars == 0 ? ENTITY_UNMATCHED : stars == 1 ? ENTITY_NON_STATE : ENTITY_ORGANISATION;
  known = known_new(folded, *shown ? shown : folded, kind, "");
  g_hash_table_insert(by_fold, folded, known);
  return known;
}

const Entity *entity_resolve(const char *name)
{
  if (is_blank(name)) return entity_none();
  char *folded = fold(name);
  g_mutex_lock(&lock);
  load_once();
  const Known *known = intern(name, folded);
  g_mutex_unlock(&lock);
  return &known->entity;
}

const Entity *entity_find(const char *name)
{
  if (is_blank(name)) return NULL;
  g_autofree char *folded = fold(name);
  g_mutex_lock(&lock);
  load_once();
  const Known *known = look_up(folded);
  g_mutex_unlock(&lock);
  return known ? &known->entity : NULL;
}

const Entity *entity_aggregate(const char *name)
{
  char *folded = fold(name);
  g_mutex_lock(&lock);
  load_once();
  Known *known = intern(name, folded);
  if (known->entity.kind == ENTITY_UNMATCHED) known->entity.kind = ENTITY_AGGREGATE;
  g_mutex_unlock(&lock);
  return &known->entity;
}

const Entity *entity_by_number(int code)
{
  g_mutex_lock(&lock);
  load_once();
  const Known *known = g_hash_table_lookup(by_number, GINT_TO_POINTER(code));
  g_mutex_unlock(&lock);
  return known ? &known->entity : NULL;
}

const Entity *entity_world(void)
{
  return entity_find("world");
}

const Entity *entity_none(void)
{
  return &none.entity;
}

/* ---- running text --------------------------------------------------------------------------------- */

char *entity_in_text(const Entity *entity)
{
  return g_strdup(((const Known *)entity)->in_text);
}

/* A plural takes the apostrophe alone ("the Netherlands'"), a singular in s takes 's ("Cyprus's"). The names
 * with an article that end in s are the plurals. */
char *entity_possessive(const Entity *entity)
{
  const char *text = ((const Known *)entity)->in_text;
  gboolean plural = g_str_has_suffix(text, "s") &&
                    (g_str_has_prefix(text, "the ") || entity->kind == ENTITY_UNKNOWN_PARTY ||
                     entity->kind == ENTITY_AGGREGATE);
  return g_strconcat(text, plural ? "'" : "'s", NULL);
}
