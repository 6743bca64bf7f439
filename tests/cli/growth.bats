load helpers

@test "growth: the ministry's budget, 2017 to 2022" {
  armex growth datasets --measure budget.original --entity "South Korea" --from 2017 --to 2022 --format json
  [ "$status" -eq 0 ]
  run jq -r '.results[0] | ([.yearly[1:][].change_pct, .mean_pct, .median_pct, .compound_pct] | map(. * 100 | round / 100) | join(" ")), .steps' <<<"$output"
  # statistics.md and issue 2: 7.00 8.20 7.40 5.36 3.35; mean 6.26, median 7.00, compound 6.25
  same "rates" "7 8.2 7.4 5.36 3.35 6.26 7 6.25
5" "$output"
}

@test "growth: JSON has its fields in order" {
  armex growth datasets --measure budget.original --entity KOR --from 2017 --to 2022 --format json
  [ "$status" -eq 0 ]
  run jq -r '(.results[0] | keys_unsorted | join(" ")), (.results[0].yearly[1] | keys_unsorted | join(" "))' <<<"$output"
  same "fields" "entity iso3 measure unit release extracted from to steps end_to_end_pct compound_pct mean_pct median_pct trend_pct trend_low_pct trend_high_pct yearly reason
year value change_pct" "$output"
}

# 15/10 over 5 steps: 1.5^(1/5) − 1 = 8.447..., with ends 14.95/10.05 and 15.05/9.95
@test "growth: in words, with a year that is not known" {
  armex growth $fixtures/cli-budget.csv
  expect 0 "Iceland's defence budget, 2015–20

+50.00 per cent (48.76 to 51.26) from 2015 to 2020; +8.45 per cent (8.27 to
8.63) a year, compound over 5 steps

year  level (trillion won)  change (per cent)       interval  remark
───────────────────────────────────────────────────────────────────────
2015                  10.0
2016                  11.0             +10.00  8.96 to 11.06
2017                  12.1             +10.00  9.05 to 10.96
2018                    ..                 ..                 not known
2019                  14.0                 ..
2020                  15.0              +7.14   6.41 to 7.89

statistic                     per cent                           interval
─────────────────────────────────────────────────────────────────────────
end to end                      +50.00                     48.76 to 51.26
compound, a year                 +8.45                       8.27 to 8.63
mean of the yearly changes          ..  a year of the period is not known
median of the yearly changes        ..  a year of the period is not known
log-linear trend, a year            ..  a year of the period is not known

Of 5 steps 3 rose, 0 fell; 2 not known.
Unverified: at least one figure used has no source that could be checked.
Source: Nobody's Ministry; own calculations" ""
}

@test "growth: nulls carry their reasons" {
  armex growth $fixtures/cli-budget.csv --format json
  [ "$status" -eq 0 ]
  run jq -c '.results[0] | .mean_pct, .reason, .yearly[0], .yearly[3], .yearly[4]' <<<"$output"
  same "reasons" 'null
"release, extracted: not_stated; mean_pct, median_pct, trend_pct, trend_low_pct, trend_high_pct: missing_years"
{"year":2015,"value":10,"change_pct":null,"reason":"no_previous_year"}
{"year":2018,"value":null,"change_pct":null,"reason":"value: missing; change_pct: missing_years"}
{"year":2019,"value":14,"change_pct":null,"reason":"no_previous_year"}' "$output"
}

@test "growth: CSV has one row for each statistic and span" {
  armex growth $fixtures/cli-tiv-table.csv --from 2019 --to 2020 --format csv
  expect 0 "entity,iso3,measure,unit,release,extracted,from,to,statistic,value,low,high,reason
Iceland,ISL,exports.tiv,million TIV,2022-03,2022-07-28,2019,2019,level,100,99.5,100.5,
Iceland,ISL,exports.tiv,million TIV,2022-03,2022-07-28,2020,2020,level,110,109.5,110.5,
Iceland,ISL,exports.tiv,million TIV,2022-03,2022-07-28,2019,2020,year_on_year_pct,10,8.955223880597014,11.055276381909549,
Iceland,ISL,exports.tiv,million TIV,2022-03,2022-07-28,2019,2020,end_to_end_pct,10,8.955223880597014,11.055276381909549,
Iceland,ISL,exports.tiv,million TIV,2022-03,2022-07-28,2019,2020,compound_pct,10,8.955223880597014,11.055276381909549,
Iceland,ISL,exports.tiv,million TIV,2022-03,2022-07-28,2019,2020,mean_pct,10,8.955223880597014,11.055276381909549,
Iceland,ISL,exports.tiv,million TIV,2022-03,2022-07-28,2019,2020,median_pct,10,8.955223880597014,11.055276381909549,
Iceland,ISL,exports.tiv,million TIV,2022-03,2022-07-28,2019,2020,trend_pct,10,8.955223880597014,11.055276381909549,
Iceland,ISL,exports.tiv,million TIV,2022-03,2022-07-28,2019,2020,trend_low_pct,,,,too_few
Iceland,ISL,exports.tiv,million TIV,2022-03,2022-07-28,2019,2020,trend_high_pct,,,,too_few" ""
}

@test "growth: from nothing is undefined, never 0" {
  armex growth $fixtures/cli-tiv-table.csv --from 2012 --to 2014 --format json
  [ "$status" -eq 0 ]
  run jq -c '.results[0] | .end_to_end_pct, .mean_pct, .yearly[0:2], .reason' <<<"$output"
  same "reasons" 'null
null
[{"year":2012,"value":0,"change_pct":null,"reason":"no_previous_year"},{"year":2013,"value":40,"change_pct":null,"reason":"from_nothing"}]
"end_to_end_pct, compound_pct, mean_pct, median_pct: from_nothing; trend_pct, trend_low_pct, trend_high_pct: nonpositive"' "$output"
}

@test "growth: from the first to the last figure without --from and --to" {
  armex growth $fixtures/cli-tiv-table.csv --format json
  [ "$status" -eq 0 ]
  run jq -r '.results[0] | "\(.from) \(.to) \(.steps)"' <<<"$output"
  same "span" "2010 2021 11" "$output"
}

@test "growth: the newest release is taken and the others are named" {
  armex growth datasets --measure exports.tiv --entity KOR --from 2016 --to 2021 --format csv
  [ "$status" -eq 0 ]
  same "note" "armex: release 2026-03 taken, also at hand: 2025-03, 2024-03, 2023-03, 2022-03" "$stderr"
  armex growth datasets --measure exports.tiv --entity KOR --from 2016 --to 2021 --format csv --release 2022-03
  # facts/kor_exports_tiv_by_release.csv, release 2022-03: 477 and 566
  [[ $output == *2022-03,2022-07-28,2016,2016,level,477,* ]]
  [[ $output == *2022-03,2022-07-28,2021,2021,level,566,* ]]
}
