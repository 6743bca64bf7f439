load helpers

@test "compare: the number first, then the arithmetic, then the source" {
  armex compare $fixtures/cli-tiv-table.csv --entity Iceland --period 2017-2021 --base 2012-2016
  expect 0 "Volume of Iceland's exports of major arms, 2017–21 against 2012–16

+127.27 per cent (124.10 to 130.50)

period   years  total (million TIV)        interval  per year
─────────────────────────────────────────────────────────────
2017–21      5                  500  497.5 to 502.5     100.0
2012–16      5                  220  218.0 to 222.0      44.0

(500 − 220) / 220 = +127.27 per cent; ratio 2.27 (2.24 to 2.31)

Source: SIPRI Arms Transfers Database, March 2022 release,
https://www.sipri.org/databases/armstransfers, extracted 28 July 2022; own
calculations" ""
}

# a blank cell counts 0, exactly: base 220 ± 4 halves of a unit, period 500 ± 5
@test "compare: JSON with its fields in order and shortest numbers" {
  armex compare $fixtures/cli-tiv-table.csv --entity ISL --period 2017-2021 --base 2012-2016 --format json
  expect 0 '{
  "armex": "0.1.0",
  "command": "compare",
  "results": [
    {
      "entity": "Iceland",
      "iso3": "ISL",
      "measure": "exports.tiv",
      "unit": "million TIV",
      "release": "2022-03",
      "extracted": "2022-07-28",
      "period": "2017-2021",
      "base": "2012-2016",
      "period_total": 500,
      "base_total": 220,
      "change_pct": 127.27272727272727,
      "change_pct_low": 124.09909909909909,
      "change_pct_high": 130.5045871559633,
      "ratio": 2.272727272727273,
      "per_year_change_pct": 127.27272727272727,
      "equal_lengths": true
    }
  ]
}' ""
}

@test "compare: CSV carries the same fields" {
  armex compare $fixtures/cli-tiv-table.csv --period 2017-2021 --base 2012-2016 --format csv
  expect 0 "entity,iso3,measure,unit,release,extracted,period,base,period_total,base_total,change_pct,change_pct_low,change_pct_high,ratio,per_year_change_pct,equal_lengths
Iceland,ISL,exports.tiv,million TIV,2022-03,2022-07-28,2017-2021,2012-2016,500,220,127.27272727272727,124.09909909909909,130.5045871559633,2.272727272727273,127.27272727272727,true" ""
}

@test "compare: unequal periods put the change per year first" {
  armex compare $fixtures/cli-tiv-table.csv --period 2019-2021 --base 2012-2016
  [ "$status" -eq 0 ]
  same "headline" "Per year: +150.00 per cent (146.62 to 153.44)" "${lines[1]}"
  same "totals" "Totals: +50.00 per cent (47.97 to 52.06); unequal periods: 3 and 5 years" "${lines[2]}"
}

@test "compare: without --base the equal period before, said" {
  armex compare $fixtures/cli-tiv-table.csv --period 2017-2021
  [ "$status" -eq 0 ]
  same "headline" "+127.27 per cent (124.10 to 130.50)" "${lines[1]}"
  same "note" "armex: no --base given: 2012-2016 taken, the equal period before" "$stderr"
}

@test "compare: --quiet keeps notes off standard error" {
  armex compare $fixtures/cli-tiv-table.csv --period 2017-2021 --quiet
  [ "$status" -eq 0 ]
  same "standard error" "" "$stderr"
}

@test "compare: partners are asked for by name" {
  armex compare $fixtures/cli-tiv-table.csv --partner Norway --period 2020-2021 --base 2013-2014 --format csv
  [ "$status" -eq 0 ]
  [[ ${lines[1]} == *,110,30,266.6666666666667,* ]]
}

@test "compare: a missing year leaves the change undefined, with the reason" {
  armex compare $fixtures/cli-budget.csv --period 2017-2019 --base 2015-2016 --format json
  [ "$status" -eq 0 ]
  run jq -r '.results[0] | [.period_total, .change_pct, .base_total, .equal_lengths, .reason] | @csv' <<<"$output"
  same "fields" ',,21,false,"release, extracted: not_stated; period_total, change_pct, change_pct_low, change_pct_high, ratio, per_year_change_pct: missing_years"' "$output"
}

@test "compare: a missing year in words, and what is unverified" {
  armex compare $fixtures/cli-budget.csv --period 2018-2019 --base 2015-2016
  expect 0 "Iceland's defence budget, 2018–19 against 2015–16

not computed: a year of the period is not known

                    total (trillion
period   years                 won)                           interval  per year
────────────────────────────────────────────────────────────────────────────────
2018–19      2                   ..  a year of the period is not known        ..
2015–16      2                 21.0                     20.90 to 21.10     10.50

Not known: 2018.
Unverified: at least one figure used has no source that could be checked.
Source: Nobody's Ministry; own calculations" ""
}

@test "compare: options in any position, values with =, -- ends them" {
  armex --format csv compare --base=2012-2016 $fixtures/cli-tiv-table.csv --period=2017–2021
  [ "$status" -eq 0 ]
  first=$output
  armex compare --format=csv --period 2017-2021 --base 2012-16 -- $fixtures/cli-tiv-table.csv
  [ "$status" -eq 0 ]
  same "the same result" "$first" "$output"
}

@test "compare: standard input, and a file as output in the form of its ending" {
  run --separate-stderr bash -c "'$ARMEX' compare - --period 2017-2021 --base 2012-2016 --out '$BATS_TEST_TMPDIR/x.json' <$fixtures/cli-tiv-table.csv"
  expect 0 "" ""
  run jq .results[0].period_total "$BATS_TEST_TMPDIR/x.json"
  same "total" 500 "$output"
}

@test "compare: the real TIV table of July 2022" {
  need_shared samples/tiv-table/TIV-Export-KOS-1950-2021.csv
  armex compare "$shared/samples/tiv-table/TIV-Export-KOS-1950-2021.csv" --entity "South Korea" \
    --period 2017-2021 --base 2012-2016 --format json
  [ "$status" -eq 0 ]
  # facts/exporters_tiv_by_release.csv: 3836 and 1386; claims.md: 176.77 (176.09 to 177.45)
  run jq -r '.results[0] | "\(.period_total) \(.base_total) \(.release) \(.extracted) \(.change_pct*100|round/100) \(.change_pct_low*100|round/100) \(.change_pct_high*100|round/100)"' <<<"$output"
  same "result" "3836 1386 2022-03 2022-07-28 176.77 176.09 177.45" "$output"
}

@test "compare: the real import/export values of October 2024" {
  need_shared samples/import-export-values/import-export-values_1950-2024_exporters.csv
  armex compare "$shared/samples/import-export-values/import-export-values_1950-2024_exporters.csv" \
    --entity "South Korea" --period 2017-2021 --base 2012-2016 --format json
  [ "$status" -eq 0 ]
  run jq -r '.results[0] | "\(.release) \(.change_pct*100|round/100)"' <<<"$output"
  same "result" "2024-03 184.89" "$output"
}
