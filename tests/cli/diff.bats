load helpers

@test "diff: worst first, a thousandfold before all" {
  armex diff $fixtures/cli-diff-old.csv $fixtures/cli-diff-new.csv
  expect 0 "SIPRI revised Chile, milex.gdp 2021 from 1.9 to 1,900: about 1,000 times as
much, a scale error?
SIPRI revised Chile, milex.gdp 2020 from 2 to 1.5
SIPRI removed Peru, milex.gdp 2019: it was 1.2
SIPRI added Peru, milex.gdp 2021: 1.3
SIPRI prints Peru, milex.gdp 2020 as 1.2 instead of 1.25: the same within
rounding

revised                              2
of these suspected of a scale error  1
removed                              1
added                                1
the same within rounding             1
the same                             1" ""
}

@test "diff: JSON names both places" {
  armex diff $fixtures/cli-diff-old.csv $fixtures/cli-diff-new.csv --format json
  [ "$status" -eq 0 ]
  run jq -c '.results[0] | [.kind, .entity, .period, .before, .after, .ratio, .scale, .before_place, .after_place]' <<<"$output"
  same "first" '["revised","Chile","2021",1.9,1900,1000,3,"tests/fixtures/cli-diff-old.csv:4","tests/fixtures/cli-diff-new.csv:4"]' "$output"
}

@test "diff: shipped releases" {
  armex diff datasets/sipri-exports-kor-2022-03.csv datasets/sipri-exports-kor-2023-03.csv
  [ "$status" -eq 0 ]
  [[ $output == *"SIPRI revised South Korea, exports.tiv 2016 from 477 to 473"* ]]
}

@test "diff: nothing changed" {
  armex diff $fixtures/cli-budget.csv $fixtures/cli-budget.csv
  [ "$status" -eq 0 ]
  same "first line" "No differences." "${lines[0]}"
}

@test "diff: needs two" {
  armex diff $fixtures/cli-budget.csv
  refused 2 "'armex diff' needs OLD and NEW, two files or folders, see 'armex help diff'"
}

# two small tables: rows by partner in one, totals in both
make_pair() {
  old=$BATS_TEST_TMPDIR/old.csv new=$BATS_TEST_TMPDIR/new.csv
  printf 'entity,partner,measure,unit,year,value,release\n' | tee "$old" >"$new"
  printf 'France,,exports.tiv,million TIV,%s,%s,2022-03\n' 1950 8 2020 2000 >>"$old"
  printf 'France,%s,exports.tiv,million TIV,2020,%s,2022-03\n' India 900 Egypt 700 >>"$old"
  printf 'France,,exports.tiv,million TIV,%s,%s,2023-03\n' 1950 14 2020 2300 >>"$new"
}

@test "diff: what one side does not hold at all is said once, large changes first" {
  make_pair
  armex diff "$old" "$new"
  [ "$status" -eq 0 ]
  same "first" "the publisher revised France, exports.tiv 2020 from 2,000 to 2,300" "${lines[0]}"
  same "second" "the publisher revised France, exports.tiv 1950 from 8 to 14" "${lines[1]}"
  same "third" "not in NEW: Egypt, India of France, exports.tiv (2 figures)" "${lines[2]}"
  [[ $output != *"removed France"* ]]
  armex diff "$old" "$new" --format csv
  same "rows" 4 "${#lines[@]}"
  [[ ${lines[3]} == not_in_new,France,* ]]
}

@test "diff: the newer release first is doubted" {
  make_pair
  armex diff "$new" "$old"
  [ "$status" -eq 0 ]
  same "standard error" "armex: OLD is the release of March 2023 and NEW that of March 2022: the order looks reversed" "$stderr"
  [[ $output == *"not in OLD: Egypt, India of France"* ]]
}

@test "diff: nothing in common" {
  armex diff $fixtures/cli-budget.csv $fixtures/cli-tiv-table.csv
  refused 3 "OLD and NEW have no series in common, so there is nothing to compare: 'armex show' says what each of them holds"
}
