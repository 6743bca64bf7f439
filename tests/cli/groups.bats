load helpers

# The fixture's G7 adds up to 280, 315, 350, 385 in 2018 to 2021, seven figures of half a unit each: 735 +/- 7 against
# 595 +/- 7 is +23.53 per cent, between (728 - 602) / 602 and (742 - 588) / 588.
members="G7: today's 7 members throughout: Canada, France, Germany, Italy, Japan, United Kingdom, United States"

@test "groups: compare a group, membership said" {
  armex compare $fixtures/cli-groups.csv --group G7 --period 2020-2021 --base 2018-2019
  expect 0 "Volume of G7's present members' exports of major arms, 2020–21 against 2018–19

+23.53 per cent (20.93 to 26.19)

period   years  total (million TIV)        interval  per year
─────────────────────────────────────────────────────────────
2020–21      2                  735  728.0 to 742.0     367.5
2018–19      2                  595  588.0 to 602.0     297.5

(735 − 595) / 595 = +23.53 per cent; ratio 1.24 (1.21 to 1.26)

Source: SIPRI Arms Transfers Database, March 2022 release; own calculations" "armex: $members"
}

@test "groups: a group's name where an entity is asked for" {
  armex compare $fixtures/cli-groups.csv --entity G7 --period 2020-2021 --base 2018-2019 --format json
  [ "$status" -eq 0 ]
  run jq -c '.results[0] | .entity, .period_total, .base_total' <<<"$output"
  same "fields" "\"G7's present members\"
735
595" "$output"
}

@test "groups: members of each year" {
  armex growth $fixtures/cli-groups.csv --group g7 --members then --from 2018 --to 2021 --format json
  [ "$status" -eq 0 ]
  [[ $stderr == *"in each year those who were members at its end"* ]]
  run jq -r '.results[0].entity' <<<"$output"
  same "entity" "G7's then members" "$output"
}

@test "groups: members that the data lack are named" {
  armex compare $fixtures/cli-groups.csv --group IP4 --period 2020-2021 --base 2018-2019
  refused 3 "the data lack members of IP4: Australia, New Zealand, South Korea; --allow-gaps counts them as nothing"
  armex compare $fixtures/cli-groups.csv --group IP4 --period 2020-2021 --base 2018-2019 --allow-gaps --format json
  [ "$status" -eq 0 ]
  [[ $stderr == *"IP4: not in the data, counted as nothing: Australia, New Zealand, South Korea"* ]]
  run jq '.results[0].period_total' <<<"$output"
  same "Japan's own" 125 "$output"
}

@test "groups: wrong use" {
  armex compare $fixtures/cli-groups.csv --group G7 --entity France --period 2020-2021
  refused 2 "--entity or --group, not both"
  armex compare $fixtures/cli-groups.csv --group G7 --members now --period 2020-2021
  refused 2 "--members: 'now' is neither 'today' nor 'then'"
  armex compare $fixtures/cli-groups.csv --group NATOO --period 2020-2021
  [ "$status" -eq 2 ]
  [[ $stderr == "armex: --group: there is no group 'NATOO', did you mean 'NATO'? (NATO, EU, G7, IP4,"* ]]
}
