/* `armex lint`: findings as a document.
 *
 * JSON and CSV, one entry a finding: rule file line entity iso3 partner category measure period release what
 * expected. People: by rule, ten of a kind listed, the rest counted. */
#pragma once

#include "data/lint.h"
#include "output/document.h"

void lint_document(Document *document, const GPtrArray *findings); /* of LintFinding * */
