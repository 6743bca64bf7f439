/* What a recipe takes from a verdict: the claimed number with its label, and the words above a claim figure.
 */
#pragma once

#include "claims/claim.h"
#include "figures/figure.h"

void recipe_set_claim(Recipe *recipe, const Verdict *verdict);

/* Title and subtitle where the recipe has none. */
void recipe_set_claim_texts(Recipe *recipe, const Verdict *verdict);
