load helpers

@test "convert: a budget, a gap written out" {
  armex convert $fixtures/cli-budget.csv
  expect 0 "entity,iso3,year,value,low,high,state,measure,unit,currency,confidence
Iceland,ISL,2015,10,9.95,10.05,value,budget.original,trillion KRW,KRW,verified
Iceland,ISL,2016,11,10.95,11.05,value,budget.original,trillion KRW,KRW,verified
Iceland,ISL,2017,12.1,12.05,12.15,value,budget.original,trillion KRW,KRW,verified
Iceland,ISL,2018,,,,missing,budget.original,trillion KRW,KRW,verified
Iceland,ISL,2019,14,13.95,14.05,value,budget.original,trillion KRW,KRW,unverified
Iceland,ISL,2020,15,14.95,15.05,value,budget.original,trillion KRW,KRW,verified" ""
}

@test "convert: what the rows do not say goes beside them, and both read back alike" {
  armex convert $fixtures/cli-tiv-table.csv --out "$BATS_TEST_TMPDIR/a.csv"
  expect 0 "" ""
  grep -qx 'publisher: "SIPRI Arms Transfers Database"' "$BATS_TEST_TMPDIR/a.yaml"
  armex convert "$BATS_TEST_TMPDIR/a.csv" --out "$BATS_TEST_TMPDIR/b.csv"
  expect 0 "" ""
  cmp "$BATS_TEST_TMPDIR/a.csv" "$BATS_TEST_TMPDIR/b.csv"
  cmp "$BATS_TEST_TMPDIR/a.yaml" "$BATS_TEST_TMPDIR/b.yaml"
  armex diff $fixtures/cli-tiv-table.csv "$BATS_TEST_TMPDIR/a.csv" --format csv
  same "differences" 1 "${#lines[@]}"
  for file in $fixtures/cli-tiv-table.csv "$BATS_TEST_TMPDIR/a.csv"; do
    armex compare "$file" --period 2016-2020 --base 2013-2015 --format csv
    [ "$status" -eq 0 ]
    result[${#result[@]}]=$output
  done
  same "comparison" "${result[0]}" "${result[1]}"
}

@test "convert: wrong use" {
  armex convert $fixtures/cli-budget.csv --format json
  refused 2 "convert writes CSV, not 'json'"
  armex convert $fixtures/cli-budget.csv --out $fixtures/../fixtures/cli-budget.csv
  refused 2 "'tests/fixtures/../fixtures/cli-budget.csv' is the data itself: name another file with --out"
  armex convert $fixtures/cli-budget.csv --out "$BATS_TEST_TMPDIR/x.yaml"
  refused 2 "'$BATS_TEST_TMPDIR/x.yaml' is the name of a sidecar: name the CSV file"
}
