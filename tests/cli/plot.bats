load helpers

@test "plot --list: the kinds and the questions that they answer" {
  armex plot --list --format csv
  [ "$status" -eq 0 ]
  same "columns" "chart,question" "${lines[0]}"
  for kind in columns-mean claim-readings level-and-change ranked-bars; do [[ $output == *$'\n'"$kind,"* ]]; done
}

@test "plot: SVG, PNG and PDF, nothing on standard output" {
  for form in svg png pdf; do
    file=$BATS_TEST_TMPDIR/x.$form
    armex plot $fixtures/cli-tiv-table.csv --chart columns-mean --out "$file"
    [ "$status" -eq 0 ]
    [ "$output" = "" ]
    [[ $stderr == "armex: $file: "* ]]
    [ -s "$file" ]
  done
  [ "$(head -c 8 "$BATS_TEST_TMPDIR/x.png" | od -An -tx1 | tr -d ' \n')" = 89504e470d0a1a0a ]
  [ "$(head -c 5 "$BATS_TEST_TMPDIR/x.pdf")" = %PDF- ]
  xmllint --noout "$BATS_TEST_TMPDIR/x.svg"
}

@test "plot: the title as given" {
  armex plot $fixtures/cli-tiv-table.csv --chart columns-mean --title "A title" --out "$BATS_TEST_TMPDIR/x.svg"
  expect 0 "" "armex: $BATS_TEST_TMPDIR/x.svg: A title"
  grep -q "<title[^>]*>A title</title>" "$BATS_TEST_TMPDIR/x.svg"
}

@test "plot: what is wrong is told before any data are read" {
  armex plot nosuch.csv --out x.svg
  refused 2 "no chart named: give --chart KIND (columns-mean, claim-readings, level-and-change, ranked-bars)"
  armex plot nosuch.csv --chart column-mean --out x.svg
  refused 2 "there is no chart kind 'column-mean', did you mean 'columns-mean'? (columns-mean, claim-readings, level-and-change, ranked-bars)"
  armex plot nosuch.csv --chart columns-mean --out x.gif
  refused 2 "'x.gif' is no picture: give --out a name that ends in .svg, .png or .pdf"
  armex plot nosuch.csv --chart columns-mean
  refused 2 "no file named: give --out a name that ends in .svg, .png or .pdf"
  armex plot nosuch.csv --chart claim-readings --id x --out x.svg
  refused 2 "--claims FILE and --id ID go together"
}

@test "plot: a claim figure needs a claim" {
  armex plot $fixtures/cli-tiv-table.csv --chart claim-readings --out "$BATS_TEST_TMPDIR/x.svg"
  refused 2 "a figure of kind claim-readings needs a claim: name its file and its id"
}

@test "plot: a preset that there is not" {
  armex plot $fixtures/cli-tiv-table.csv --chart columns-mean --preset haf --out "$BATS_TEST_TMPDIR/x.svg"
  refused 2 "there is no preset 'haf', did you mean 'half'?"
  armex plot $fixtures/cli-tiv-table.csv --chart columns-mean --preset huge --out "$BATS_TEST_TMPDIR/x.svg"
  refused 2 "there is no preset 'huge' (full, half)"
}

@test "plot: a period outside the data" {
  armex plot $fixtures/cli-tiv-table.csv --chart columns-mean --from 1990 --out "$BATS_TEST_TMPDIR/x.svg"
  refused 3 "the period 1990-2021 is outside the data, which have the years 2010 to 2021"
  armex plot $fixtures/cli-tiv-table.csv --chart columns-mean --from 2030 --out "$BATS_TEST_TMPDIR/x.svg"
  refused 3 "the period from 2030 is outside the data, which have the years 2010 to 2021"
  armex plot $fixtures/cli-tiv-table.csv --chart columns-mean --to 1990 --out "$BATS_TEST_TMPDIR/x.svg"
  refused 3 "the period up to 1990 is outside the data, which have the years 2010 to 2021"
  [ ! -e "$BATS_TEST_TMPDIR/x.svg" ]
}

@test "plot: a note of one's own keeps what the TIV is" {
  armex plot $fixtures/cli-tiv-table.csv --chart columns-mean --note "Mine." --out "$BATS_TEST_TMPDIR/x.svg"
  [ "$status" -eq 0 ]
  grep -q "Mine. The TIV measures the volume of deliveries" <(tr -d '\n' <"$BATS_TEST_TMPDIR/x.svg" | sed 's/<[^>]*>//g; s/  */ /g')
}

# title VALUE KIND FROM TO: the headline that a claim of this value gets
title() {
  printf 'id,entity,measure,kind,value,from,to,base_from,base_to\nc,Iceland,exports.tiv,%s,%s,%s,2012,2016\n' \
    "$2" "$1" "$3" >"$BATS_TEST_TMPDIR/claims.csv"
  armex plot $fixtures/cli-tiv-table.csv --chart claim-readings --claims "$BATS_TEST_TMPDIR/claims.csv" --id c \
    --out "$BATS_TEST_TMPDIR/c.svg"
  [ "$status" -eq 0 ] || { echo "$stderr"; return 1; }
  headline=${stderr##*c.svg: }
}

# the fixture rose by 127 per cent, as in claims of cli-claims.csv
@test "plot: the headline of a claim figure says the verdict in words" {
  title 127% change 2017,2021
  same "title" "Claimed 127%: holds" "$headline"
  title "more than tripled" change 2017,2021
  same "title" "Claimed more than tripled: contradicted, overstated" "$headline"
  title 150% change 2017,2021
  same "title" "Claimed 150%: contradicted, overstated" "$headline"
}

@test "plot: without gnuplot, exit 4 and no file" {
  run --separate-stderr env PATH="$BATS_TEST_TMPDIR" "$(realpath "$ARMEX")" plot $fixtures/cli-tiv-table.csv \
    --chart columns-mean --out "$BATS_TEST_TMPDIR/x.svg"
  [ "$status" -eq 4 ]
  [ "${#stderr_lines[@]}" -eq 1 ]
  [[ $stderr == "armex: gnuplot"*"not found"* ]]
  [ ! -e "$BATS_TEST_TMPDIR/x.svg" ]
}

@test "plot: into a folder that is not there, or read-only" {
  armex plot $fixtures/cli-tiv-table.csv --chart columns-mean --out "$BATS_TEST_TMPDIR/none/x.svg"
  [ "$status" -eq 4 ]
  [[ $stderr == *"$BATS_TEST_TMPDIR/none"* ]]
}

@test "plot: a slip is named in the headline" {
  armex plot datasets --chart claim-readings --claims datasets/claims/korea-nato.csv --id exports-2011-15 \
    --out "$BATS_TEST_TMPDIR/c.svg"
  same "title" "Claimed \$1.2 billion: a slip, TIV for dollars" "${stderr##*c.svg: }"
}
