load helpers

@test "lint: each finding with its place" {
  armex lint $fixtures/cli-lint.csv
  expect 1 "duplicate: one figure stands twice (1)

tests/fixtures/cli-lint.csv:7: Chile, milex.current 2019: 5400 million US\$
stands at tests/fixtures/cli-lint.csv:6 as well; expected one row

gap: years without a figure between years with one (1)

tests/fixtures/cli-lint.csv:9: Peru, milex.current 2018: no figure for 2016–17;
expected a figure, as in 2015 and 2018

jump-1000: a thousandfold of its neighbours, or of another release (1)

tests/fixtures/cli-lint.csv:4: Chile, milex.current 2017: 5200000 million US\$,
against 5100 million US\$ in 2016; expected the size of its neighbours: is the
unit or the decimal point right?

no-rate-zero: 0 that may stand for a missing exchange rate (1)

tests/fixtures/cli-lint.csv:11: North Korea, milex.current 2015: 0 million US\$;
expected an amount: 0 often stands for a missing exchange rate (state no_rate)

aggregate-among-countries: a region, group or income class among countries (1)

tests/fixtures/cli-lint.csv:10: World, milex.current 2015: an aggregate among 3
states; expected states only, where ranks and sums are made" ""
}

@test "lint: JSON and CSV" {
  armex lint $fixtures/cli-lint.csv --format json
  [ "$status" -eq 1 ]
  run jq -c '.results[] | [.rule, .line, .entity, .period]' <<<"$output"
  same "findings" '["duplicate",7,"Chile","2019"]
["gap",9,"Peru","2018"]
["jump-1000",4,"Chile","2017"]
["no-rate-zero",11,"North Korea","2015"]
["aggregate-among-countries",10,"World","2015"]' "$output"
  armex lint $fixtures/cli-lint.csv --format csv
  [ "$status" -eq 1 ]
  same "columns" "rule,file,line,entity,iso3,partner,category,measure,period,release,what,expected" "${lines[0]}"
}

@test "lint: nothing found is status 0" {
  armex lint datasets/sipri-exports-kor-2022-03.csv
  expect 0 "Nothing was found." ""
}

@test "lint: more than ten of a kind are counted" {
  { echo entity,year,value; for y in $(seq 2000 2011); do echo "Chile,$y,5"; echo "Chile,$y,5"; done; } >"$BATS_TEST_TMPDIR/x.csv"
  armex lint "$BATS_TEST_TMPDIR/x.csv" --measure exports.tiv --unit 'million TIV'
  [ "$status" -eq 1 ]
  [[ $output == *"duplicate: one figure stands twice (12)"* ]]
  [[ $output == *"and 2 more of this kind; --format csv lists all"* ]]
}

@test "lint: the published tables add up within rounding" {
  need_shared samples/tiv-table
  for file in "$shared"/samples/tiv-table/*.csv; do
    armex lint "$file" --format csv
    run grep -c '^total-mismatch' <<<"$output"
    same "mismatches in $file" 0 "$output"
  done
}
