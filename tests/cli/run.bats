load helpers

# A report of its own in a scratch folder: two figures of two data sets, one claims file. Every figure in them is
# invented.
make_report() {
  report=$BATS_TEST_TMPDIR/report.yaml
  out=$BATS_TEST_TMPDIR/report
  {
    echo "entity,year,value"
    for year in 2010 2011 2012 2013 2014 2015 2016 2017; do echo "Iceland,$year,$((year - 1990)).0"; done
  } >"$BATS_TEST_TMPDIR/budget.csv"
  sed 's/Iceland,/Norway,/; s/\.0$/.5/' "$BATS_TEST_TMPDIR/budget.csv" >"$BATS_TEST_TMPDIR/other.csv"
  for name in budget other; do
    printf 'id: %s\ntitle: Invented figures\npublisher: Nobody\nmeasure: budget.original\nunit: trillion KRW\n' \
      "$name" >"$BATS_TEST_TMPDIR/$name.yaml"
  done
  cat >"$BATS_TEST_TMPDIR/claims.csv" <<'CSV'
id,quote,entity,measure,kind,value,from,to,expect
rise,"rose by 35 per cent",Iceland,budget.original,change,35%,2010,2017,
CSV
  cat >"$report" <<'YAML'
title: An invented report
data: [budget.csv, other.csv]
claims: claims.csv
figures:
  - {id: iceland, kind: columns-mean, entity: Iceland, measure: budget.original}
  - {id: norway, kind: level-and-change, entity: Norway, measure: budget.original}
YAML
}

# name, time of last change and content of every file of the output folder
state() { (cd "$out" && find . -type f -print0 | sort -z | xargs -0 stat -c '%n %y %s' && find . -type f -print0 | sort -z | xargs -0 sha256sum); }

figure_states() { jq -r '.results[] | select(.figure) | "\(.figure) \(.state): \(.why)"' <<<"$output"; }

@test "the first run draws everything" {
  make_report
  armex run "$report" --format json
  same "status" 0 "$status"
  same "figures" "iceland drawn: new
norway drawn: new" "$(figure_states)"
  for figure in iceland norway; do
    for ending in svg png pdf csv gp txt; do [ -s "$out/$figure.$ending" ] || { echo "$figure.$ending"; false; }; done
  done
  [ -s "$out/index.html" ] && [ -s "$out/claims.csv" ] && [ -s "$out/manifest.json" ]
  same "claims" "rise" "$(jq -r '.results[].id' "$out/claims.json")"
  xmllint --noout "$out"/*.svg
}

@test "a second run draws nothing and touches nothing" {
  make_report
  armex run "$report"
  before=$(state)
  armex run "$report" --format json
  same "status" 0 "$status"
  same "figures" "iceland kept: nothing that it depends on has changed
norway kept: nothing that it depends on has changed" "$(figure_states)"
  same "files" "$before" "$(state)"
  armex run "$report"
  [[ $output == *"Nothing to draw: all 2 figures are current."* ]]
}

@test "one changed figure redraws only what depends on it" {
  make_report
  armex run "$report"
  before=$(stat -c %y "$out"/iceland.*)
  sed -i 's/Norway,2013,23.5/Norway,2013,29.5/' "$BATS_TEST_TMPDIR/other.csv"
  armex run "$report" --format json
  same "figures" "iceland kept: nothing that it depends on has changed
norway drawn: data, recipe or tools changed" "$(figure_states)"
  same "times" "$before" "$(stat -c %y "$out"/iceland.*)"
}

@test "a missing picture and an edited one are drawn again, byte for byte" {
  make_report
  armex run "$report"
  before=$(cd "$out" && sha256sum iceland.png norway.svg)
  rm "$out/iceland.png"
  echo "<!-- by hand -->" >>"$out/norway.svg"
  armex run "$report" --format json
  same "figures" "iceland drawn: missing
norway drawn: edited by hand" "$(figure_states)"
  same "pictures" "$before" "$(cd "$out" && sha256sum iceland.png norway.svg)"
}

@test "--force draws again" {
  make_report
  armex run "$report"
  armex run "$report" --force --format json
  same "figures" "iceland drawn: asked for
norway drawn: asked for" "$(figure_states)"
}

@test "--out names another folder; its files are the same" {
  make_report
  armex run "$report"
  armex run "$report" --out "$BATS_TEST_TMPDIR/elsewhere/deep"
  same "status" 0 "$status"
  diff -r --exclude=index.html "$out" "$BATS_TEST_TMPDIR/elsewhere/deep"
}

@test "time zone and locale do not change a byte" {
  make_report
  armex run "$report"
  TZ=Asia/Seoul LC_ALL=C armex run "$report" --out "$BATS_TEST_TMPDIR/elsewhere"
  diff -r "$out" "$BATS_TEST_TMPDIR/elsewhere"
}

@test "every font of a PDF is embedded" {
  make_report
  armex run "$report"
  # columns of pdffonts: name, type, encoding, emb, ...; the first two lines are heads
  fonts=$(pdffonts "$out/norway.pdf" | tail -n +3)
  [ -n "$fonts" ]
  same "fonts that are not embedded" "" "$(awk '$(NF - 4) != "yes"' <<<"$fonts")"
}

@test "a kept script redraws its figure without armex" {
  make_report
  armex run "$report"
  mkdir "$BATS_TEST_TMPDIR/alone"
  cp "$out/iceland.gp" "$BATS_TEST_TMPDIR/alone/"
  (cd "$BATS_TEST_TMPDIR/alone" && gnuplot iceland.gp)
  xmllint --noout "$BATS_TEST_TMPDIR/alone/iceland.svg"
}

@test "a broken lock ends with 1" {
  make_report
  sed -i 's/^rise\(.*\),$/rise\1,contradicted/' "$BATS_TEST_TMPDIR/claims.csv"
  armex run "$report"
  same "status" 1 "$status"
  [ -s "$out/index.html" ]
}

@test "an unknown key is told with its line and column" {
  make_report
  sed -i 's/^figures:/figurs:/' "$report"
  armex run "$report"
  refused 2 "$report:4:1: unknown key 'figurs', did you mean 'figures'?"
  [ ! -e "$out" ]
}

@test "a figure that cannot be made is told with its place; old pictures stay" {
  make_report
  armex run "$report"
  before=$(cd "$out" && sha256sum -- *.svg)
  sed -i 's/entity: Norway/entity: Atlantis/' "$report"
  armex run "$report"
  same "status" 3 "$status"
  [[ $stderr == *"$report:6:10: figure 'norway': "*"Atlantis"* ]]
  same "pictures" "$before" "$(cd "$out" && sha256sum -- *.svg)"
}

@test "no gnuplot: status 4, and nothing is lost" {
  make_report
  armex run "$report"
  before=$(state)
  mkdir "$BATS_TEST_TMPDIR/bin"
  run --separate-stderr env PATH="$BATS_TEST_TMPDIR/bin" "$(realpath "$ARMEX")" run "$report"
  same "status" 4 "$status"
  [[ $stderr == "armex: gnuplot"* ]]
  same "files" "$before" "$(state)"
}

@test "an output folder that cannot be made: status 4" {
  make_report
  armex run "$report" --out /proc/nothing/here
  same "status" 4 "$status"
  [ "${#stderr_lines[@]}" -eq 1 ]
}

@test "the page stands alone: nothing is loaded, text stays text" {
  make_report
  sed -i 's/^title: .*/title: "<script>alert(1)<\/script> \& more"/' "$report"
  sed -i 's/rose by 35 per cent/<b onclick=x>rose<\/b>/' "$BATS_TEST_TMPDIR/claims.csv"
  armex run "$report"
  same "status" 0 "$status"
  xmllint --html --noout --recover "$out/index.html" 2>&1 | grep -vE 'Tag (header|nav|main|section|figure|figcaption|details|summary|article|footer|svg|path|circle|g|defs|desc|text|tspan|polygon|rect|use|line|clipPath|pattern|title|style) invalid' | grep -i error && false
  ! grep -qE '<script|<b onclick|src=|@import|url\(http' "$out/index.html"
  grep -q '&lt;script&gt;alert(1)&lt;/script&gt; &amp; more' "$out/index.html"
  same "figures on the page" 2 "$(grep -c '<figure id=' "$out/index.html")"
}

@test "an output folder that holds what was read is refused, and nothing is written" {
  make_report
  before=$(cd "$BATS_TEST_TMPDIR" && sha256sum -- *.csv *.yaml)
  armex run "$report" --out "$BATS_TEST_TMPDIR/."
  same "status" 2 "$status"
  [[ $stderr == *"the report file"*"lies in the output folder"*"--out" ]]
  for name in budget.csv claims.csv; do # data, then a claims file, in a folder of their own
    mkdir "$BATS_TEST_TMPDIR/$name.d"
    mv "$BATS_TEST_TMPDIR/$name" "$BATS_TEST_TMPDIR/$name.d/"
    sed "s,$name,$name.d/$name," "$report" >"$BATS_TEST_TMPDIR/moved.yaml"
    [ "$name" = claims.csv ] || mv "$BATS_TEST_TMPDIR/budget.yaml" "$BATS_TEST_TMPDIR/$name.d/"
    armex run "$BATS_TEST_TMPDIR/moved.yaml" --out "$BATS_TEST_TMPDIR/$name.d"
    same "status" 2 "$status"
    [[ $stderr == *"$name"*"lies in the output folder"* ]]
    mv "$BATS_TEST_TMPDIR/$name.d/"* "$BATS_TEST_TMPDIR/"
  done
  rm "$BATS_TEST_TMPDIR/moved.yaml"
  same "files" "$before" "$(cd "$BATS_TEST_TMPDIR" && sha256sum -- *.csv *.yaml)"
}

@test "run --help: --out is a folder" {
  armex run --help
  [[ $output == *"--out DIR "*"output folder"* ]]
}
