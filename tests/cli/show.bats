load helpers

@test "show: how a file is read" {
  armex show $fixtures/cli-tiv-table.csv
  expect 0 "tests/fixtures/cli-tiv-table.csv

format          sipri-tiv-table
release         March 2022
extracted       28 July 2022
measure         exports.tiv
unit            million TIV
delimiter       comma
encoding        utf-8
header on line  11
rows            3
entities        1
years           2010 to 2021

recognised by line 11: its first cell is empty, 12 years and Total follow" ""
}

@test "show: JSON with its fields in order" {
  armex show $fixtures/cli-tiv-table.csv --format json
  expect 0 '{
  "armex": "0.1.0",
  "command": "show",
  "results": [
    {
      "format": "sipri-tiv-table",
      "release": "2022-03",
      "extracted": "2022-07-28",
      "measure": "exports.tiv",
      "unit": "million TIV",
      "delimiter": ",",
      "encoding": "utf-8",
      "header_line": 11,
      "rows": 3,
      "entities": 1,
      "first_year": 2010,
      "last_year": 2021,
      "notes": ["recognised by line 11: its first cell is empty, 12 years and Total follow"]
    }
  ]
}' ""
}

@test "show: a file without a release says null and why" {
  armex show $fixtures/cli-budget.csv --format json
  [ "$status" -eq 0 ]
  run jq -c '.results[0] | .format, .release, .extracted, .reason' <<<"$output"
  same "fields" '"tidy"
null
null
"not_stated"' "$output"
}

@test "show: several files, one row each" {
  armex show $fixtures/cli-tiv-table.csv --data $fixtures/cli-budget.csv --format csv
  [ "$status" -eq 0 ]
  same "columns" "file,format,release,extracted,measure,unit,delimiter,encoding,header_line,rows,entities,first_year,last_year,notes" "${lines[0]}"
  [[ ${lines[1]} == tests/fixtures/cli-tiv-table.csv,sipri-tiv-table,2022-03,2022-07-28,exports.tiv,million\ TIV,\",\",utf-8,11,3,1,2010,2021,* ]]
  [[ ${lines[2]} == tests/fixtures/cli-budget.csv,tidy,,,budget.original,trillion\ KRW,\",\",utf-8,1,6,1,2015,2020,* ]]
}

@test "show: every shipped data set is read, measure and unit known" {
  armex show datasets --format json
  [ "$status" -eq 0 ]
  run jq -r '[.results[] | select(.format != "folder") | select(.rows == 0 or .measure == null or .unit == null)] | length' <<<"$output"
  same "without measure, unit or rows" 0 "$output"
}
