/* `armex show`: how files were read, as a document. JSON and CSV: format release extracted measure unit
 * delimiter encoding header_line rows entities first_year last_year notes. */
#pragma once

#include "input/input.h"
#include "output/document.h"

void show_document(Document *document, const GPtrArray *reports); /* of ReadReport * */
