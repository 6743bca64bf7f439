/* The words of generated titles, subtitles, notes and alt texts. They are tied to what is computed: the
 * period, the base and the release stand in them, and they judge nothing. */
#pragma once

#include "data/series.h"

/* "million TIV", "trillion won", "per cent of GDP". Caller frees. */
char *wording_unit(const Key *key);
/* The same spelt out for subtitles: "million SIPRI trend-indicator values (TIV)". Caller frees. */
char *wording_unit_long(const Key *key);
/* "volume of South Korea's exports of major arms to Poland", "South Korea's defence budget". Caller frees. */
char *wording_subject(const Key *key);
/* Without an entity: "volume of exports of major arms". Caller frees. */
char *wording_measure(const Key *key);
/* "566 million TIV", "54.6 trillion won", "2.8 per cent of GDP", house decimals. Caller frees. */
char *wording_value(double value, const Key *key);
/* The first letter made a capital. Caller frees. */
char *wording_sentence(const char *text);
/* "release of March 2022", or "" where none is known. Caller frees. */
char *wording_release(const Key *key);
/* "a", "a and b", "a, b and c". Caller frees. */
/* "2017–21 and 2023": consecutive years joined. years: GArray of int, sorted. Caller frees. */
char *wording_years(const GArray *years);
/* What the measure's unit is, where readers may not know ("TIV measure the volume of deliveries, not their
 * price."), or
 * "". Static. */
const char *wording_unit_note(const Key *key);
/* A change or share in per cent after the house rule: 0 decimals at 10 or more, 1 below. Caller frees. */
char *wording_percent(double value, NumberFormat format);

/* "First 280 (2007), last 566 (2021), highest 1,056 (2018), lowest 94 (2015)." over the years with a figure;
 * "" when there are none. Caller frees. */
char *wording_range(const Series *series, int from, int to);
/* Appends one sentence for each way in which a cell is no plain figure: not known, none identified, under
 * half a unit, unverified, estimated, part of a year. */
void wording_cells(GString *note, const Series *series, int from, int to);
/* Adds a sentence, with a blank before it when it is not the first; "" adds nothing. */
void wording_add(GString *text, const char *format, ...) G_GNUC_PRINTF(2, 3);
/* "five" for 5 (2 to 12), else digits. Caller frees. */
char *wording_count(int n);
/* FALSE: outside the series, or of a confidence that supports no verdict. */
gboolean wording_is_verified(const Series *series, int year);
guint wording_flags(const Series *series, int year); /* 0 outside */
