#include <gio/gio.h>
#include <stdio.h>
#include <string.h>

/* The commands come with their stages; until then the program tells its version. */
int main(int argc, char **argv)
{
  if (argc == 2 && strcmp(argv[1], "--version") == 0) return printf("armex %s\n", ARMEX_VERSION) < 0;
  fputs("usage: armex --version\n", stderr);
  return 2;
}
