#include "figures/palette.h"

static const char *const palettes[N_THEMES][N_COLOURS] = {
    [THEME_LIGHT] =
        {
            [COLOUR_BACKGROUND] = "#FFFFFF", [COLOUR_INK] = "#1A1A1A",     [COLOUR_TEXT2] = "#4A4F54",
            [COLOUR_TEXT3] = "#666C72",      [COLOUR_AXIS] = "#33383D",    [COLOUR_GRID] = "#E2E5E8",
            [COLOUR_HAIRLINE] = "#C9CED2",   [COLOUR_BAND] = "#F1F3F5",    [COLOUR_FOCUS] = "#0B5C93",
            [COLOUR_ON_FOCUS] = "#FFFFFF",   [COLOUR_TINT] = "#EAF2F8",    [COLOUR_MUTED] = "#B9C0C6",
            [COLOUR_ON_MUTED] = "#1A1A1A",   [COLOUR_COLUMNS] = "#6096C0", [COLOUR_ON_COLUMNS] = "#1A1A1A",
            [COLOUR_LINE] = "#12395B",       [COLOUR_CLAIM] = "#A8330F",   [COLOUR_DISC] = "#0B5C93",
            [COLOUR_DIAMOND] = "#9A6306",    [COLOUR_CROSS] = "#A8330F",   [COLOUR_RING] = "#666C72",
        },
    [THEME_DARK] =
        {
            [COLOUR_BACKGROUND] = "#15191D", [COLOUR_INK] = "#F2F4F5",     [COLOUR_TEXT2] = "#C5CBD0",
            [COLOUR_TEXT3] = "#A3ABB2",      [COLOUR_AXIS] = "#8A939B",    [COLOUR_GRID] = "#2B3238",
            [COLOUR_HAIRLINE] = "#2B3238",   [COLOUR_BAND] = "#1E242A",    [COLOUR_FOCUS] = "#5AB0EA",
            [COLOUR_ON_FOCUS] = "#15191D",   [COLOUR_TINT] = "#1B2C3A",    [COLOUR_MUTED] = "#59636C",
            [COLOUR_ON_MUTED] = "#F2F4F5",   [COLOUR_COLUMNS] = "#3F7CA8", [COLOUR_ON_COLUMNS] = "#FFFFFF",
            [COLOUR_LINE] = "#9CCBEE",       [COLOUR_CLAIM] = "#FF8A66",   [COLOUR_DISC] = "#5AB0EA",
            [COLOUR_DIAMOND] = "#F0B648",    [COLOUR_CROSS] = "#FF8A66",   [COLOUR_RING] = "#A3ABB2",
        },
};

const char *palette_colour(Theme theme, Colour colour)
{
  g_return_val_if_fail(theme < N_THEMES && colour < N_COLOURS, "#000000");
  return palettes[theme][colour];
}
