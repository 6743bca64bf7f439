load helpers

# one clear line and the right status for each wrong input of the specification

@test "a missing file" {
  armex growth nosuch.csv
  refused 3 "nosuch.csv: there is no such file or folder"
}

@test "an empty file" {
  : >"$BATS_TEST_TMPDIR/empty.csv"
  armex growth "$BATS_TEST_TMPDIR/empty.csv"
  refused 3 "$BATS_TEST_TMPDIR/empty.csv: cannot be read: it is empty"
}

@test "a folder without data" {
  mkdir "$BATS_TEST_TMPDIR/none"
  armex show "$BATS_TEST_TMPDIR/none"
  [ "$status" -eq 3 ]
  [ "$output" = "" ]
  [ "${#stderr_lines[@]}" -eq 1 ]
  [[ $stderr == "armex: $BATS_TEST_TMPDIR/none: "* ]]
}

@test "a picture" {
  printf '\x89PNG\r\n\x1a\n\0\0\0\rIHDR' >"$BATS_TEST_TMPDIR/x.png"
  armex show "$BATS_TEST_TMPDIR/x.png"
  [ "$status" -eq 3 ]
  [ "${#stderr_lines[@]}" -eq 1 ]
  [[ $stderr == "armex: $BATS_TEST_TMPDIR/x.png: this is a PNG picture"* ]]
}

@test "an unknown entity" {
  armex compare datasets --measure exports.tiv --entity "South Koria" --period 2017-2021
  [ "$status" -eq 3 ]
  [ "${#stderr_lines[@]}" -eq 1 ]
  [[ $stderr == "armex: "*"did you mean 'South Korea'?"* ]]
}

@test "a partner named as entity" {
  armex compare $fixtures/cli-tiv-table.csv --entity Norway --period 2017-2021
  [ "$status" -eq 3 ]
  [ "${#stderr_lines[@]}" -eq 1 ]
  [[ $stderr == *"--partner"* ]]
}

@test "two entities where one is meant" {
  armex growth datasets --entity KOR --entity JPN
  refused 2 "one --entity, not 2"
}

@test "several measures and none named" {
  armex growth datasets --entity KOR
  [ "$status" -eq 2 ]
  [ "${#stderr_lines[@]}" -eq 1 ]
  [[ $stderr == *"budget.original"*"exports.tiv"*"--measure" ]]
}

@test "an unknown measure" {
  armex growth datasets --measure budget.orginal --entity KOR
  [ "$status" -eq 2 ]
  [[ $stderr == *"did you mean 'budget.original'?" ]]
}

@test "a reversed period" {
  armex compare $fixtures/cli-tiv-table.csv --period 2021-2017
  refused 2 "--period: the period '2021-2017' is reversed, did you mean '2017-2021'?"
  armex compare $fixtures/cli-tiv-table.csv --period 2017-2021 --base 2016–2012
  refused 2 "--base: the period '2016–2012' is reversed, did you mean '2012–2016'?"
  armex growth $fixtures/cli-tiv-table.csv --from 2021 --to 2017
  refused 2 "the span is reversed, did you mean '--from 2017 --to 2021'?"
  armex plot $fixtures/cli-tiv-table.csv --chart columns-mean --from 2021 --to 2017 --out "$BATS_TEST_TMPDIR/x.svg"
  refused 2 "the span is reversed, did you mean '--from 2017 --to 2021'?"
}

@test "what is no period, year or release" {
  armex compare $fixtures/cli-tiv-table.csv --period yesterday
  [ "$status" -eq 2 ]
  [[ $stderr == "armex: --period: 'yesterday' is not a period: "* ]]
  armex growth $fixtures/cli-tiv-table.csv --from 20x7
  refused 2 "--from: '20x7' is not a year, such as 2017"
  armex growth $fixtures/cli-tiv-table.csv --from -5
  refused 2 "--from: '−5' is not a year, such as 2017"
  armex growth $fixtures/cli-tiv-table.csv --release March
  [ "$status" -eq 2 ]
  [[ $stderr == "armex: --release: "* ]]
}

@test "a period outside the data" {
  armex compare $fixtures/cli-tiv-table.csv --period 2020-2024 --base 2010-2014
  refused 3 "--period 2020-2024 is outside the data (volume of Iceland's exports of major arms: 2010 to 2021)"
  armex compare $fixtures/cli-tiv-table.csv --period 2017-2021 --base 2005-2009
  refused 3 "--base 2005-2009 is outside the data (volume of Iceland's exports of major arms: 2010 to 2021)"
  armex growth $fixtures/cli-tiv-table.csv --from 1990 --to 2021
  refused 3 "--from 1990 is outside the data (volume of Iceland's exports of major arms: 2010 to 2021)"
}

@test "a release that is not at hand" {
  armex growth $fixtures/cli-tiv-table.csv --release 2019-03
  [ "$status" -eq 3 ]
  [ "${#stderr_lines[@]}" -eq 1 ]
  [[ $stderr == *"2022-03"* ]]
}

@test "standard output on a full disk" {
  for command in "" "--version" "help growth" "show $fixtures/cli-budget.csv" "growth $fixtures/cli-budget.csv" "plot --list"; do
    run --separate-stderr bash -c "'$ARMEX' $command >/dev/full"
    expect 4 "" "armex: standard output: No space left on device"
  done
}

@test "a closed standard output" {
  run --separate-stderr bash -c "'$ARMEX' growth $fixtures/cli-budget.csv >&-"
  [ "$status" -eq 4 ]
  [[ $stderr == "armex: standard output: "* ]]
}

@test "a reader that closes its pipe" {
  run --separate-stderr bash -c "( '$ARMEX' show datasets --format json; echo \$? >'$BATS_TEST_TMPDIR/rc' ) | true; sleep 0.2; cat '$BATS_TEST_TMPDIR/rc'"
  [[ $output == 0 || $output == 4 ]]
}

@test "an output file in a folder that is not there" {
  armex growth $fixtures/cli-budget.csv --out "$BATS_TEST_TMPDIR/none/x.csv"
  [ "$status" -eq 4 ]
  [ "${#stderr_lines[@]}" -eq 1 ]
  [[ $stderr == *"$BATS_TEST_TMPDIR/none"* ]]
}

@test "control characters of an argument do not reach the terminal" {
  armex growth $'no\x1b[31msuch'
  refused 3 "no�[31msuch: there is no such file or folder"
}

@test "usage is told before input, input before output" {
  armex compare nosuch.csv --period 2021-2017 --out /nosuch/x
  [ "$status" -eq 2 ]
  armex growth nosuch.csv --out /nosuch/x
  [ "$status" -eq 3 ]
}
