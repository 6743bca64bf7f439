/* A grid as aligned columns of text. Private to output/. */
#pragma once

#include "output/blocks.h"

void text_grid(GString *out, const Grid *grid, int width);
