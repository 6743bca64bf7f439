#!/usr/bin/env bash
# Every command that README.md shows in a console block is run, and its output compared with what is printed there.
# `$ command` begins an example; the lines up to the next one are its output, standard error included. A line
# `...` stands for any number of lines.
cd "$(dirname "$0")/.." || exit 1
export COLUMNS=80 LC_ALL=C.UTF-8
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# one file per example: command in the first line, expected output after it
awk -v dir="$scratch" '
  /^```console$/ {inside = 1; next}
  /^```$/ {inside = 0; next}
  inside && /^\$ / {n++; file = sprintf("%s/%03d", dir, n); print substr($0, 3) > file; next}
  inside && n {print > file}' README.md

matches() { # EXPECTED ACTUAL: equal, a line `...` standing for any lines
  perl -e 'my ($expected, $actual) = map {local (@ARGV, $/) = $_; <> // ""} @ARGV;
    my $pattern = join "", map {$_ eq "...\n" ? "(?:.*\n)*" : quotemeta} split /(?<=\n)/, $expected;
    exit($actual =~ /\A$pattern\z/ ? 0 : 1)' "$1" "$2"
}

# the tour begins after `make report`
"$ARMEX" run --quiet plots/korea-nato.yaml >/dev/null || echo "# armex run failed"

n=0
for example in "$scratch"/[0-9]*; do
  [ -e "$example" ] || break
  n=$((n + 1))
  command=$(head -n 1 "$example")
  tail -n +2 "$example" >"$scratch/expected"
  (eval "${command//.build\/armex/$ARMEX}") >"$scratch/actual" 2>&1
  if matches "$scratch/expected" "$scratch/actual"; then echo "ok $n - $command"; else
    echo "not ok $n - $command"
    diff "$scratch/expected" "$scratch/actual" | sed 's/^/# /'
  fi
done
echo "1..$n"
