load helpers

# 500 against 220 is +127.27 per cent (124.10 to 130.50): see compare.bats
check() { armex check "$1" --data $fixtures/cli-tiv-table.csv "${@:2}"; }

# claims ID...: a claims file with these rows only
claims() {
  local file=$BATS_TEST_TMPDIR/claims.csv
  head -1 $fixtures/cli-claims.csv >"$file"
  for id; do grep "^$id," $fixtures/cli-claims.csv >>"$file"; done
  echo "$file"
}

@test "check: the verdicts, and exit 1 for a finding" {
  check $fixtures/cli-claims.csv --format json
  [ "$status" -eq 1 ]
  run jq -r '.results[] | "\(.id): \(.verdict) \(.direction) \(.computed)"' <<<"$output"
  same "verdicts" "holds: holds  127.27272727272727
wrong: contradicted overstated 127.27272727272727
no-data: cannot be checked  null" "$output"
}

@test "check: JSON with its fields in order, nulls with a reason" {
  check $fixtures/cli-claims.csv --format json
  run jq -r '.results[] | keys_unsorted - ["reason"] | join(" ")' <<<"$output"
  fields="id verdict direction as_printed reading computed low high release revised_to may_come_from slip flags chance readings_tried readings_matched sentence"
  same "fields" "$fields
$fields
$fields" "$output"
  check $fixtures/cli-claims.csv --format json
  run jq -r '[.results[] | select([.[] | select(. == null)] != [] and (.reason | not))] | length' <<<"$output"
  same "nulls without reason" 0 "$output"
}

@test "check: exit 0 when everything holds" {
  check "$(claims holds)" --quiet
  [ "$status" -eq 0 ]
}

@test "check: what cannot be checked is exit 0, with --strict 5; a finding comes first" {
  check "$(claims holds no-data)" --quiet
  [ "$status" -eq 0 ]
  check "$(claims holds no-data)" --quiet --strict
  [ "$status" -eq 5 ]
  check "$(claims wrong no-data)" --quiet --strict
  [ "$status" -eq 1 ]
}

@test "check: a broken expectation is a finding" {
  sed 's/,holds,"kept/,contradicted,"kept/' $fixtures/cli-claims.csv | head -2 >"$BATS_TEST_TMPDIR/claims.csv"
  check "$BATS_TEST_TMPDIR/claims.csv"
  [ "$status" -eq 1 ]
  [[ $output == *"Expected: contradicted"* ]]
}

@test "check: CSV has the same rows, their own columns first, unknown ones kept" {
  check $fixtures/cli-claims.csv --format csv
  [ "$status" -eq 1 ]
  same "columns" "id,quote,entity,measure,kind,value,from,to,base_from,base_to,expect,desk,verdict,direction,as_printed,reading,computed,low,high,release,revised_to,may_come_from,slip,flags,chance,readings_tried,readings_matched,sentence" "${lines[0]}"
  [[ ${lines[1]} == 'holds,rose by 127 per cent,Iceland,exports.tiv,change,127%,2017,2021,2012,2016,holds,"kept, as it is",holds,,127.27272727272727,change/period-sum/exports.tiv/2017-21:2012-16@2022-03,127.27272727272727,124.09909909909909,130.5045871559633,2022-03,'* ]]
  [[ ${lines[2]} == "wrong,"*",'=1+2,contradicted,overstated,"* ]]
  [[ ${lines[3]} == "no-data,"*",cannot be checked,"* ]]
}

@test "check: its own output is a claims file that gives the same verdicts" {
  check $fixtures/cli-claims.csv --format csv --out "$BATS_TEST_TMPDIR/verdicts.csv"
  [ "$status" -eq 1 ]
  [ "$output" = "" ]
  check "$BATS_TEST_TMPDIR/verdicts.csv" --format json
  [ "$status" -eq 1 ]
  run jq -r '.results[].verdict' <<<"$output"
  same "verdicts" "holds
contradicted
cannot be checked" "$output"
}

@test "check: text ends with the overview" {
  check $fixtures/cli-claims.csv
  [ "$status" -eq 1 ]
  [[ $output == "Holds: holds"* ]]
  [[ $output == *"Contradicted, overstated: wrong"* ]]
  same "last line" "3 claims: 1 cannot be checked, 1 holds, 1 contradicted" "${lines[-1]}"
}

@test "check: wrong use and wrong input" {
  armex check $fixtures/cli-claims.csv
  refused 2 "no data named: give --data DATA, a file or a folder"
  check nosuch.csv
  [ "$status" -eq 3 ]
  [ "${#stderr_lines[@]}" -eq 1 ]
  [[ $stderr == "armex: nosuch.csv: "* ]]
  check $fixtures/cli-claims.csv --as-of 2022-13-45
  [ "$status" -eq 2 ]
  [[ $stderr == "armex: --as-of: "* ]]
  printf 'id,entity,value\na,Iceland,5\n' >"$BATS_TEST_TMPDIR/x.csv"
  check "$BATS_TEST_TMPDIR/x.csv"
  [ "$status" -eq 3 ]
  [[ $stderr == "armex: $BATS_TEST_TMPDIR/x.csv:1:"*"'kind'"* ]]
}

@test "check: standard output on a full disk is 4, before the findings" {
  run --separate-stderr bash -c "'$ARMEX' check $fixtures/cli-claims.csv --data $fixtures/cli-tiv-table.csv >/dev/full"
  expect 4 "" "armex: standard output: No space left on device"
}

@test "check: claims from standard input" {
  run --separate-stderr bash -c "'$ARMEX' check - --data $fixtures/cli-tiv-table.csv --format json <$fixtures/cli-claims.csv"
  [ "$status" -eq 1 ]
  run jq -r '.results | length' <<<"$output"
  same "claims" 3 "$output"
}

# the verdicts of claims.md §6, row by row
@test "check: the essay's claims against the shipped data" {
  armex check datasets/claims/korea-nato.csv --data datasets --format json
  [ "$status" -eq 1 ]
  run jq -r '.results[] | "\(.id): \(.verdict)\(if .direction != "" then ", " + .direction else "" end)\(if .slip != "" then ", " + .slip else "" end)"' <<<"$output"
  same "verdicts" "budget-average: contradicted, overstated
budget-every-year: holds
exports-tripled: holds
exports-2011-15: slip, TIV for dollars
exports-2016-20: contradicted, overstated
orders-2021-23: holds
exports-to-orders: not comparable
units-south-korea: cannot be checked
units-united-states: cannot be checked
units-rank: cannot be checked
exports-growth: holds only as
exports-fastest: holds only as
poland: holds
australia: slip, another month
romania: contradicted, understated" "$output"
}
