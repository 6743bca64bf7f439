/* Deliveries added up to yearly volumes: what format_deliveries.c reads row by row, deliveries_title.c says
 * the file was made for, and deliveries_totals.c puts into the table. */
#pragma once

#include "input/reading.h"

/* For which parties and years SIPRI made the file. Sums of rows are totals of a party only where the other
 * side is open. */
typedef struct {
  const Entity *seller, *buyer; /* the only one; NULL: all, or several */
  gboolean all_sellers, all_buyers;
  int from, to;  /* delivery years, both in */
  Day extracted; /* year 0: not said */
} DeliveriesTitle;

gboolean deliveries_title_read(Reading *reading, DeliveriesTitle *out, GError **error);

/* One row: weapons of one deal delivered in one year. */
typedef struct {
  const Entity *seller, *buyer;
  const char *category; /* interned */
  int year;
  double tiv;
  guint flags; /* estimate, second-hand, licensed */
  guint line;
} Delivery;

/* Adds the deliveries (GArray of Delivery) as yearly sums, unrounded, dense over the title's years:
 *   exports.tiv of each seller    and of each buyer imports.tiv, with partner and category empty,
 *   by partner (category empty) and by category (partner empty),
 *   of the World where the file is of all sellers and buyers.
 * The three are sums of the same rows: add up within one of them, never across. A year without a row is
 * `none`; years after the release's last are `not_published`. FLAG_ESTIMATE when any row of the sum is one,
 * FLAG_SECOND_HAND and FLAG_LICENSED when all are. */
void deliveries_add_totals(Reading *reading, const Dataset *dataset, const DeliveriesTitle *title,
                           const GArray *deliveries);
