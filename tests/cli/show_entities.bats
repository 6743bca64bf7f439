load helpers

@test "show: entities by kind, names that nothing matches listed" {
  {
    echo "country,year,value"
    for name in Chile USSR World 'Houthi rebels*' 'NATO**' Atlantis Lemuria; do echo "$name,2020,5"; done
  } >"$BATS_TEST_TMPDIR/x.csv"
  armex show "$BATS_TEST_TMPDIR/x.csv" --format json
  [ "$status" -eq 0 ]
  run jq -r '.results[0].notes[1:][]' <<<"$output"
  same "notes" "entities: 1 state, 1 former state, 1 non-state actor, 1 organisation, 1 aggregate, 2 unmatched names
names that no country, region or organisation goes by, kept as they stand (2): Atlantis, Lemuria" "$output"
}

@test "show: more than ten unmatched names are counted" {
  { echo "country,year,value"; for i in {a..l}; do echo "land $i,2020,5"; done; } >"$BATS_TEST_TMPDIR/x.csv"
  armex show "$BATS_TEST_TMPDIR/x.csv" --format json
  run jq -r '.results[0].notes[2]' <<<"$output"
  same "note" "names that no country, region or organisation goes by, kept as they stand (12): land a, land b, land c, land d, land e, land f, land g, land h, land i, land j and 2 more" "$output"
}
