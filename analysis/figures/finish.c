#include "figures/finish.h"

#include <math.h>
#include <string.h>

static const char png_start[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
static const char png_end[] = "\0\0\0\0IEND\xae\x42\x60\x82";
static const char pdf_start[] = "%PDF-";
static const char pdf_date[] = "/CreationDate (D:";
static const char fixed_date[] = "20000101000000";

#define LENGTH(text) (sizeof(text) - 1)

int finish_pixels(double logical, double scale)
{
  return (int)lround(logical * scale);
}

static guint32 big_endian(const char *bytes)
{
  guint32 value;
  memcpy(&value, bytes, sizeof value);
  return GUINT32_FROM_BE(value);
}

static gboolean begins_with(const char *bytes, gsize length, const char *start, gsize start_length)
{
  return length >= start_length && memcmp(bytes, start, start_length) == 0;
}

static gboolean ends_with(const char *bytes, gsize length, const char *end, gsize end_length)
{
  return length >= end_length && memcmp(bytes + length - end_length, end, end_length) == 0;
}

/* Layout by PNG, section 11.2.2: width and height follow the name of the first chunk. */
char *finish_png(const Figure *figure, double scale, const char *bytes, gsize length, gsize *finished,
                 GError **error)
{
  if (!begins_with(bytes, length, png_start, LENGTH(png_start)) || length < LENGTH(png_start) + 8) {
    error_set(error, ARMEX_ERROR_OUTPUT, "gnuplot wrote no PNG");
    return NULL;
  }
  if (!ends_with(bytes, length, png_end, LENGTH(png_end))) {
    error_set(error, ARMEX_ERROR_OUTPUT, "the PNG is cut: it has no end");
    return NULL;
  }
  const guint32 width = big_endian(bytes + LENGTH(png_start)),
                height = big_endian(bytes + LENGTH(png_start) + 4);
  if (width != (guint32)finish_pixels(figure->width, scale) ||
      height != (guint32)finish_pixels(figure->height, scale)) {
    error_set(error, ARMEX_ERROR_OUTPUT, "the PNG has %u by %u pixels, not %d by %d", width, height,
              finish_pixels(figure->width, scale), finish_pixels(figure->height, scale));
    return NULL;
  }
  *finished = length;
  return g_memdup2(bytes, length);
}

/* cairo 1.16 dates every file; 1.18 takes the date from SOURCE_DATE_EPOCH, possibly inside a packed object,
 * where there is nothing to find. Only digits are replaced: the offsets in the file's table stay right. */
char *finish_pdf(const Figure *figure, double scale, const char *bytes, gsize length, gsize *finished,
                 GError **error)
{
  (void)figure, (void)scale;
  gsize end = length;
  while (end > 0 && g_ascii_isspace(bytes[end - 1]))
    end--;
  if (!begins_with(bytes, length, pdf_start, LENGTH(pdf_start))) {
    error_set(error, ARMEX_ERROR_OUTPUT, "gnuplot wrote no PDF");
    return NULL;
  }
  if (!ends_with(bytes, end, "%%EOF", 5)) {
    error_set(error, ARMEX_ERROR_OUTPUT, "the PDF is cut: it has no end");
    return NULL;
  }
  char *copy = g_memdup2(bytes, length);
  char *date = memmem(copy, length, pdf_date, LENGTH(pdf_date));
  if (date != NULL && date + LENGTH(pdf_date) + LENGTH(fixed_date) <= copy + length)
    memcpy(date + LENGTH(pdf_date), fixed_date, LENGTH(fixed_date));
  *finished = length;
  return copy;
}
