#include "data/group.h"

#include "base/csv.h"
#include "base/period.h"
#include "base/text.h"

#include <gio/gio.h>
#include <string.h>

enum { GROUP_NAME, GROUP_MEMBER, GROUP_FROM, GROUP_TO };

typedef struct {
  const Entity *entity;
  Day from, to; /* year 0: open */
} Member;

struct Group {
  char *name;
  GArray *members; /* Member */
  const Entity *entities[MEMBERS_THEN + 1];
};

/* Other names, as text_slug makes them. */
static const struct {
  const char *slug, *name;
} aliases[] = {
    {"european-union", "EU"},
    {"north-atlantic-treaty-organization", "NATO"},
    {"group-of-seven", "G7"},
    {"indo-pacific-four", "IP4"},
    {"asia-oceania", "Asia and Oceania"},
    {"central-america-caribbean", "Central America and the Caribbean"},
    {"southeast-asia", "South East Asia"},
    {"the-middle-east", "Middle East"},
    {"the-americas", "Americas"},
};

static const char *const words[] = {[MEMBERS_TODAY] = "today", [MEMBERS_THEN] = "then", NULL};

gboolean membership_parse(const char *text, Membership *out)
{
  for (guint i = 0; words[i]; i++)
    if (g_str_equal(words[i], text)) {
      *out = (Membership)i;
      return TRUE;
    }
  return FALSE;
}

const char *const *membership_words(void)
{
  return words;
}

/* ---- the table ------------------------------------------------------------------------------------ */

static Group *find_slug(const GPtrArray *groups, const char *slug)
{
  for (guint i = 0; i < groups->len; i++) {
    Group *group = groups->pdata[i];
    g_autofree char *own = text_slug(group->name);
    if (g_str_equal(own, slug)) return group;
  }
  return NULL;
}

static Group *find_or_add(GPtrArray *groups, const char *name)
{
  g_autofree char *slug = text_slug(name);
  Group *group = find_slug(groups, slug);
  if (group) return group;
  group = g_new0(Group, 1);
  group->name = g_strdup(name);
  group->members = g_array_new(FALSE, FALSE, sizeof(Member));
  g_ptr_array_add(groups, group);
  return group;
}

static Day take_day(const CsvRecord *record, guint cell)
{
  Day day = {0};
  g_autoptr(GError) error = NULL;
  if (*csv_cell(record, cell) && !day_parse(csv_cell(record, cell), &day, &error))
    g_error("groups.csv:%u: %s", record->line, error->message);
  return day;
}

/* The parts of a group stand before it in the file. */
static void take_row(GPtrArray *groups, const CsvRecord *record)
{
  g_autofree char *slug = text_slug(csv_cell(record, GROUP_MEMBER));
  const Group *part = find_slug(groups, slug);
  Group *group = find_or_add(groups, csv_cell(record, GROUP_NAME));
  if (part) {
    g_array_append_vals(group->members, part->members->data, part->members->len);
    return;
  }
  const Member member = {entity_find(csv_cell(record, GROUP_MEMBER)), take_day(record, GROUP_FROM),
                         take_day(record, GROUP_TO)};
  if (!member.entity) g_error("groups.csv:%u: there is no such member", record->line);
  g_array_append_val(group->members, member);
}

/* Membership stands in the name, so that no output can leave it out. In `s` both names take the plural's
 * apostrophe: "NATO's present members' exports". */
static void name_entities(Group *group)
{
  static const char *const which[] = {[MEMBERS_TODAY] = "present", [MEMBERS_THEN] = "then"};
  for (guint i = 0; i < G_N_ELEMENTS(which); i++) {
    g_autofree char *name = g_strdup_printf("%s's %s members", group->name, which[i]);
    group->entities[i] = entity_aggregate(name);
  }
}

static GPtrArray *load_groups(void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes =
      g_resources_lookup_data("/armex/data/groups.csv", G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  gsize length = 0;
  const char *data = bytes ? g_bytes_get_data(bytes, &length) : NULL;
  g_autoptr(CsvFile) file = data ? csv_parse("groups.csv", data, length, ',', CSV_QUOTED, &error) : NULL;
  if (!file) g_error("embedded table groups.csv: %s", error->message);
  GPtrArray *groups = g_ptr_array_new();
  for (guint i = 1; i < file->n_records; i++)
    take_row(groups, &file->records[i]);
  for (guint i = 0; i < groups->len; i++)
    name_entities(groups->pdata[i]);
  return groups;
}

static const GPtrArray *all_groups(void)
{
  static gsize ready;
  static GPtrArray *groups;
  if (g_once_init_enter(&ready)) {
    groups = load_groups();
    g_once_init_leave(&ready, 1);
  }
  return groups;
}

/* ---- questions ------------------------------------------------------------------------------------ */

const Group *group_find(const char *name)
{
  g_autofree char *slug = text_slug(name);
  const Group *group = find_slug(all_groups(), slug);
  for (guint i = 0; !group && i < G_N_ELEMENTS(aliases); i++)
    if (g_str_equal(aliases[i].slug, slug)) group = group_find(aliases[i].name);
  return group;
}

static const char **list_names(void)
{
  const GPtrArray *groups = all_groups();
  const char **names = g_new0(const char *, groups->len + 1);
  for (guint i = 0; i < groups->len; i++)
    names[i] = group_name(groups->pdata[i]);
  return names;
}

const char *const *group_names(void)
{
  static gsize ready;
  static const char **names;
  if (g_once_init_enter(&ready)) {
    names = list_names();
    g_once_init_leave(&ready, 1);
  }
  return names;
}

const char *group_name(const Group *group)
{
  return group->name;
}

static gboolean is_member(const Member *member, Membership membership, int year)
{
  if (membership == MEMBERS_TODAY) return member->to.year == 0;
  return (member->from.year == 0 || member->from.year <= year) &&
         (member->to.year == 0 || member->to.year > year ||
          (member->to.year == year && member->to.month == 12 && member->to.day == 31));
}

gboolean group_has(const Group *group, const Entity *entity, Membership membership, int year)
{
  for (guint i = 0; i < group->members->len; i++) {
    const Member *member = &g_array_index(group->members, Member, i);
    if (member->entity == entity && is_member(member, membership, year)) return TRUE;
  }
  return FALSE;
}

static int compare_names(gconstpointer pa, gconstpointer pb)
{
  const Entity *a = *(const Entity *const *)pa, *b = *(const Entity *const *)pb;
  return strcmp(a->name, b->name);
}

GPtrArray *group_members(const Group *group, Membership membership, int from, int to)
{
  GPtrArray *found = g_ptr_array_new();
  for (guint i = 0; i < group->members->len; i++) {
    const Member *member = &g_array_index(group->members, Member, i);
    gboolean is = FALSE;
    for (int year = from; year <= to && !is; year++)
      is = is_member(member, membership, year);
    if (is && !g_ptr_array_find(found, member->entity, NULL))
      g_ptr_array_add(found, (gpointer)member->entity);
  }
  g_ptr_array_sort(found, compare_names);
  return found;
}

const Entity *group_entity(const Group *group, Membership membership)
{
  return group->entities[membership];
}
