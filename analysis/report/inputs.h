/* The files that were read, so that nothing is written over them. Two names are one file when device and
 * inode agree, whichever links lead there. */
#pragma once

#include <glib.h>

/* The data files of these reports (ReadReport *) and their sidecars: GPtrArray of char *, freed with the
 * array. */
GPtrArray *inputs_files(const GPtrArray *reports);

/* Both are there, are regular files, and are one. */
gboolean inputs_is_one(const char *a, const char *b);

/* The file lies in this very folder, not below it. */
gboolean inputs_lies_in(const char *file, const char *folder);
