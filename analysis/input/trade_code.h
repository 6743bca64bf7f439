/* Country codes of trade statistics: ISO 3166 numeric, and those of its own that Comtrade uses (and BACI
 * after it) where a customs territory is no ISO country. */
#pragma once

#include "data/entity.h"

#define TRADE_CODE_WORLD 0

/* NULL for a code that is not known. */
const Entity *trade_code_entity(int code);
