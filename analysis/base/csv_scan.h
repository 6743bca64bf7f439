/* The joint between our records and libcsv: private to base/. It keeps libcsv's own header, whose csv_parse
 * is not ours, in one file. */
#pragma once

#include "base/error.h"

typedef enum { SCAN_CELL, SCAN_RECORD } ScanEvent;

/* Called for each cell, and at the end of each line (also of a blank one, which had no cell). `end` is the
 * offset of the delimiter or line break that ends it. FALSE stops the scan. */
typedef gboolean (*ScanFunc)(ScanEvent event, const char *text, gsize length, gsize end, gpointer data);

typedef enum {
  SCAN_WELL,
  SCAN_STOPPED,     /* by the function */
  SCAN_STRAY_QUOTE, /* a quote inside an unquoted cell */
  SCAN_AFTER_QUOTE, /* text after a closing quote */
  SCAN_OPEN_QUOTE,  /* the last cell's quote is never closed */
  SCAN_TOO_LONG,    /* a cell over max_cell bytes */
} ScanResult;

typedef struct {
  char delimiter;
  gboolean keep_blanks;
  gsize max_cell;
  ScanFunc function;
  gpointer data;
} ScanOptions;

/* *fault gets the offset of the byte at fault for SCAN_STRAY_QUOTE and SCAN_AFTER_QUOTE. */
ScanResult csv_scan_quoted(const char *bytes, gsize length, const ScanOptions *options, gsize *fault);
ScanResult csv_scan_plain(const char *bytes, gsize length, const ScanOptions *options);
