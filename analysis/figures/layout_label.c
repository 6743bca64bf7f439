/* Places for labels, and the CSV of what was plotted. */
#include "figures/layout.h"

#include "base/text.h"

#define STEP 2.0 /* px between the places that a label tries */

double layout_inside(const Frame *frame, const char *text, TextStyle style, double x)
{
  double half = measure_text_width(text, style.size, style.bold) / 2;
  return MAX(frame->left + half, MIN(x, frame->right - half));
}

gboolean layout_beside(Drawing *drawing, const char *text, TextStyle style, const Beside *beside, Box *placed)
{
  const Box room = beside->room;
  double half = measure_text_width(text, style.size, style.bold) / 2,
         reach = beside->reach > 0 ? beside->reach : room.bottom - room.top;
  const double centres[] = {
      CLAMP(beside->target.x, room.left + half, MAX(room.left + half, room.right - half)), room.right - half,
      room.left + half, (room.left + room.right) / 2};
  int steps = (int)((reach - beside->start) / STEP);
  for (int step = 0; step <= steps; step++)
    for (int side = 0; side < 2; side++) {
      double distance = beside->start + STEP * step;
      double middle = beside->target.y + ((side == 0) == beside->below_first ? distance : -distance);
      for (guint i = 0; i < G_N_ELEMENTS(centres); i++) {
        Box box = drawing_text_box(text, centres[i], middle, ANCHOR_CENTRE, style);
        gboolean inside = box.top >= room.top && box.bottom <= room.bottom && box.left >= room.left - 0.5 &&
                          box.right <= room.right + 0.5;
        if (!inside || !drawing_is_free(drawing, box_grow(box, beside->clearance))) continue;
        if (beside->halo) drawing_halo(drawing, box, LAYER_BACK);
        *placed = drawing_text(drawing, text, centres[i], middle, ANCHOR_CENTRE, style);
        return TRUE;
      }
    }
  return FALSE;
}

/* ---- plotted values --------------------------------------------------------------------------------- */

static void append_cell(GString *csv, const char *cell)
{
  if (csv->len && csv->str[csv->len - 1] != '\n') g_string_append_c(csv, ',');
  g_string_append(csv, cell);
}

/* An empty first cell of a row needs its comma as well: rows begin with a text that is never empty. */
void values_text(GString *csv, const char *text)
{
  g_autofree char *cell = text_escape_csv(text ? text : "", FALSE);
  append_cell(csv, cell);
}

void values_number(GString *csv, double value)
{
  g_autofree char *cell = number_shortest(value);
  append_cell(csv, cell);
}

void values_end(GString *csv)
{
  g_string_append_c(csv, '\n');
}

GString *values_open(void)
{
  return g_string_new("entity,iso3,period,quantity,value,low,high,unit,release,state,confidence\n");
}

void values_observation(GString *csv, const Key *key, const char *period, const char *quantity, Number number,
                        const char *unit, const char *state, const char *confidence)
{
  g_autofree char *release = key->dataset ? release_id(key->dataset->release) : g_strdup("");
  values_text(csv, key->entity->name);
  values_text(csv, key->entity->iso3);
  values_text(csv, period);
  values_text(csv, quantity);
  values_number(csv, number.value);
  values_number(csv, number.low);
  values_number(csv, number.high);
  values_text(csv, unit);
  values_text(csv, release);
  values_text(csv, state);
  values_text(csv, confidence);
  values_end(csv);
}
