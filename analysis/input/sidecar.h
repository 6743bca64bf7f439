/* What stands beside a data file: x.yaml for x.csv. Keys: data.md §4. Strings are borrowed from the YAML
 * tree.
 *
 *   id: sipri-exports-kor-2022-03         # how reports and claims name the data set; default: the file's
 * stem title, publisher, url, terms, note    # printed with the data release: 2022-03                      #
 * overrides what the file says extracted: 2022-07-28 measure: exports.tiv                  # what a tidy file
 * counts, unless it has a column `measure` unit: million TIV                     # unless it has a column
 * `unit` currency: KRW                         # where the unit does not name it price_basis: current |
 * constant base_year: 2023                       # of constant prices entity: South Korea                   #
 * whose figures, where no column says it columns: {entity: supplier, value: v} # role: the file's own name
 *   rounding: 0.05                        # largest distance between a printed and the true value, in the
 * file's # unit; 0: exact. Default: half a unit of the last printed place source: Ministry of National
 * Defense  # of every row, where no column says it */
#pragma once

#include "base/yaml.h"
#include "data/measure.h"
#include "data/release.h"

typedef struct {
  char *path;
  YamlNode *root;
  const char *id, *title, *publisher, *url, *terms, *note;
  const char *unit, *currency, *entity, *source;
  Release release;
  Day extracted;
  const Measure *measure;
  PriceBasis basis;        /* BASIS_NONE: not said */
  int base_year;           /* 0: not said */
  double rounding;         /* NAN: not said */
  const YamlNode *columns; /* a map, or NULL */
} Sidecar;

/* Where the sidecar of a data file would stand: the ending replaced by .yaml. Caller frees. */
char *sidecar_path(const char *data_path);

/* *out is NULL when there is none. Errors ARMEX_ERROR_INPUT, one line per fault. */
gboolean sidecar_read(const char *data_path, Sidecar **out, GError **error);
void sidecar_free(Sidecar *sidecar);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Sidecar, sidecar_free)

/* Where a key stands, for messages. */
Place sidecar_place(const Sidecar *sidecar, const char *key);
