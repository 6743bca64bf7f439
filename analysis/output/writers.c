#include "output/blocks.h"

static const Writer writers[] = {
    {"text", write_text},
    {"csv", write_csv},
    {"json", write_json},
    {"html", write_html},
};

const Writer *writer_at(guint index)
{
  return index < G_N_ELEMENTS(writers) ? &writers[index] : NULL;
}

const Writer *writer_find(const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS(writers); i++)
    if (g_str_equal(writers[i].id, id)) return &writers[i];
  return NULL;
}

const char *const *writer_ids(void)
{
  static const char *ids[G_N_ELEMENTS(writers) + 1];
  for (guint i = 0; i < G_N_ELEMENTS(writers); i++)
    ids[i] = writers[i].id;
  return ids;
}
