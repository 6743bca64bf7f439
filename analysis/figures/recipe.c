#include "figures/figure.h"

static void band_free(gpointer data)
{
  Band *band = data;
  g_free(band->name);
  g_free(band);
}

static void reading_row_free(gpointer data)
{
  ReadingRow *row = data;
  char *texts[] = {row->name, row->method, row->absent, row->word};
  for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
    g_free(texts[i]);
  g_free(row);
}

Recipe *recipe_new(const char *id, const char *kind)
{
  Recipe *recipe = g_new0(Recipe, 1);
  recipe->id = g_strdup(id);
  recipe->kind = g_strdup(kind);
  recipe->series = g_ptr_array_new();
  recipe->bands = g_ptr_array_new_with_free_func(band_free);
  recipe->rows = g_ptr_array_new_with_free_func(reading_row_free);
  recipe->mean_window = 5;
  recipe->top = 25;
  recipe->claim = NUMBER_NONE;
  return recipe;
}

void recipe_free(Recipe *recipe)
{
  if (!recipe) return;
  char *texts[] = {recipe->id,   recipe->kind,   recipe->title,       recipe->subtitle,
                   recipe->note, recipe->source, recipe->claim_label, recipe->value_unit};
  for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
    g_free(texts[i]);
  g_ptr_array_unref(recipe->series);
  g_ptr_array_unref(recipe->bands);
  g_ptr_array_unref(recipe->rows);
  g_free(recipe);
}

void figure_free(Figure *figure)
{
  if (!figure) return;
  char *texts[] = {figure->id, figure->title, figure->script, figure->alt, figure->csv};
  for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
    g_free(texts[i]);
  if (figure->hover) g_ptr_array_unref(figure->hover);
  g_free(figure);
}
