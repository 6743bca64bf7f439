#include "input/input.h"

#include "input/file.h"
#include "input/folder.h"

gboolean input_read(Table *table, const char *path, const ReadOptions *options, GPtrArray *reports,
                    GError **error)
{
  static const ReadOptions nothing_said;
  const ReadOptions *said = options ? options : &nothing_said;
  if (!g_file_test(path, G_FILE_TEST_EXISTS))
    return error_at(error, ARMEX_ERROR_INPUT, (Place){.file = path}, "there is no such file or folder");
  return g_file_test(path, G_FILE_TEST_IS_DIR) ? folder_read(table, path, said, reports, error)
                                               : file_read(table, path, said, reports, error);
}
