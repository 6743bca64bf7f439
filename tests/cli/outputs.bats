load helpers

# A folder with data, a sidecar and a claims file, to be left as they are.
make_inputs() {
  data=$BATS_TEST_TMPDIR/data
  mkdir "$data"
  cp $fixtures/cli-tiv-table.csv "$data/x.csv"
  cp $fixtures/cli-budget.csv "$data/budget.txt"
  cp $fixtures/cli-budget.yaml "$data/budget.yaml"
  cp $fixtures/cli-claims.csv "$BATS_TEST_TMPDIR/claims.csv"
  before=$(state)
}
state() { find "$BATS_TEST_TMPDIR" -type f -not -name 'separate-stderr-*' -exec sha256sum {} + | sort; }

# spared WHAT COMMAND...: refused, and every file as it was. The last word names the output.
spared() {
  local what=$1
  shift
  armex "$@"
  refused 2 "'${!#}' is $what itself: name another file with --out"
  same "files" "$before" "$(state)"
}

@test "no command writes over the data that it reads" {
  make_inputs
  x=$data/x.csv
  spared "the data" growth "$x" --out "$x"
  spared "the data" growth "$data" --measure exports.tiv --out "$data/../data/x.csv"
  spared "the data" compare "$x" --period 2017-2021 --base 2012-2016 --out "$x"
  spared "the data" show "$data" --out "$x"
  spared "the data" lint "$data" --out "$x"
  spared "the data" diff "$x" "$data" --out "$x"
  spared "the data" convert "$x" --out "$x"
  spared "the data" check "$BATS_TEST_TMPDIR/claims.csv" --data "$data" --out "$x"
}

@test "nor over a claims file or a sidecar" {
  make_inputs
  claims=$BATS_TEST_TMPDIR/claims.csv
  spared "the claims file" check "$claims" --data "$data" --out "$claims"
  spared "what is said about the data (their sidecar)" growth "$data/budget.txt" --out "$data/budget.yaml"
  armex convert "$data/budget.txt" --out "$data/budget.csv" # budget.yaml would be replaced
  refused 2 "'$data/budget.yaml' is what is said about the data (their sidecar) itself: name another file with --out"
  same "files" "$before" "$(state)"
}

@test "nor over data by another name: a hard link, standard input" {
  make_inputs
  ln "$data/x.csv" "$BATS_TEST_TMPDIR/link.svg"
  before=$(state)
  spared "the data" plot "$data/x.csv" --chart columns-mean --out "$BATS_TEST_TMPDIR/link.svg"
  run --separate-stderr "$ARMEX" growth - --out "$data/x.csv" <"$data/x.csv"
  refused 2 "'$data/x.csv' is the data itself: name another file with --out"
  same "files" "$before" "$(state)"
}

@test "another file in the folder of the data is written" {
  make_inputs
  armex growth "$data/x.csv" --out "$data/growth.csv"
  expect 0 "" ""
  [ -s "$data/growth.csv" ]
}

@test "--category and --status reach the readers" {
  file=$BATS_TEST_TMPDIR/parts.csv
  printf 'entity,category,measure,unit,year,value\n' >"$file"
  printf 'France,%s,exports.tiv,million TIV,%s,%s\n' "" 2019 100 "" 2020 150 Ships 2019 20 Ships 2020 50 >>"$file"
  armex compare "$file" --category Ships --period 2020 --base 2019 --format json # 50 / 20 - 1
  [ "$status" -eq 0 ] || { echo "$stderr"; false; }
  same "change" 150 "$(jq '.results[0].change_pct' <<<"$output")"
  armex growth "$file" --category Ship
  [ "$status" -eq 3 ]
  register=$fixtures/input/register/register.csv # a register gives rows, though no yearly figures
  armex convert "$register"
  same "rows" 7 "${#lines[@]}" # with the header; two orders of one weapon in one year are one figure
  armex convert "$register" --status second-hand
  same "rows" 3 "${#lines[@]}"
  armex convert "$register" --status borrowed
  refused 2 "--status 'borrowed' is not known (new, second-hand, modernised, licensed)"
}
