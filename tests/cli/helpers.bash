# What the command-line tests share. Every test compares standard output, standard error and the exit status
# exactly; expected numbers were computed apart from armex (python3's fractions and decimal), from the fixtures.
bats_require_minimum_version 1.5.0

setup() {
  cd "$BATS_TEST_DIRNAME/../.." || exit 1
  ARMEX=${ARMEX:-.build/armex}
  [ -x "$ARMEX" ] || { echo "no $ARMEX: build it first, or name it in ARMEX"; return 1; }
  fixtures=tests/fixtures
  shared=${ARMEX_SHARED:-../shared}
  unset COLUMNS
  export LC_ALL=C.UTF-8
}

armex() { run --separate-stderr "$ARMEX" "$@"; }

# same NAME EXPECTED ACTUAL
same() {
  [ "$2" = "$3" ] && return
  echo "$1 differs:"
  diff <(echo "$2") <(echo "$3")
  return 1
}

# expect STATUS STDOUT STDERR: of the last `armex`
expect() {
  same "status" "$1" "$status" || { echo "$stderr"; return 1; }
  same "standard output" "$2" "$output"
  same "standard error" "$3" "$stderr"
}

# refused STATUS MESSAGE: nothing on standard output, one line on standard error
refused() { expect "$1" "" "armex: $2"; }

need_shared() { [ -e "$shared/$1" ] || skip "$shared/$1 is not there (set ARMEX_SHARED)"; }
