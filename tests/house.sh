#!/usr/bin/env bash
# The house rules that a script can see, as TAP: what stands at the top level, which stage includes which, who
# prints, who starts a process, how long files and functions are.
cd "$(dirname "$0")/.." || exit 1
n=0
check() { # check NAME FINDINGS: passes when there are none
  n=$((n + 1))
  if [ -z "$2" ]; then echo "ok $n - $1"; else
    echo "not ok $n - $1"
    sed 's/^/# /' <<<"$2"
  fi
}

# stages and the stages that each may include: data walk one way
declare -A may=(
  [base]="base"
  [data]="base data"
  [input]="base data input"
  [stats]="base data stats"
  [claims]="base data stats claims"
  [figures]="base data stats figures"
  [output]="base output"
  [report]="base data input stats claims figures output report"
  [cli]="base data input stats claims figures output report cli"
)
includes() {
  local file line text stage target
  grep -rno '^#include "[^"]*"' analysis --include='*.[ch]' | while IFS=: read -r file line text; do
    stage=${file#analysis/}; stage=${stage%%/*}
    target=${text#*\"}; target=${target%\"}
    case $target in
    */*) [[ " ${may[$stage]} " == *" ${target%%/*} "* ]] || echo "$file:$line: $stage must not include $target" ;;
    *) echo "$file:$line: write the stage: \"$stage/$target\"" ;;
    esac
  done
}
unknown_stages() {
  local folder
  for folder in analysis/*/; do
    folder=$(basename "$folder")
    [ -n "${may[$folder]:-}" ] || echo "analysis/$folder is no stage"
  done
}
top_level() { git ls-files | cut -d/ -f1 | sort -u | grep -v '^\.' | grep -vxE 'analysis|datasets|plots|tests|Makefile|README\.md|LICENSE'; }
printing() { grep -rnE '\b(printf|puts|putchar|fputs|fwrite|g_print|g_printerr|fprintf)\(' analysis --include='*.c' | grep -v '^analysis/cli/' | grep -v '^analysis/base/save\.c'; }
processes() { grep -rlE '\b(fork|vfork|execve|execv|execvp|system|popen|posix_spawn|g_spawn_[a-z_]+|g_subprocess_launcher_spawn[a-z]*|g_subprocess_new[a-z]*) *\(' analysis --include='*.c' | grep -v '^analysis/figures/gnuplot\.c$'; }
stats_files() { grep -rnE '\b(fopen|open|g_file_[a-z_]+|load_bytes|save_bytes) *\(' analysis/stats --include='*.c'; }
long_files() { find analysis -name '*.[ch]' -exec wc -l {} + | awk '$2 != "total" && $1 > 400 {print $2 ": " $1 " lines"}'; }
long_functions() {
  find analysis -name '*.c' | sort | while read -r file; do
    awk -v file="$file" '/^\{/ {start = NR} /^\}/ && start {
      if (NR - start - 1 > 50) print file ":" start ": " NR - start - 1 " lines"; start = 0}' "$file"
  done
}
marks() { grep -rnE '\b(TO''DO|FIX''ME|HA''CK)\b' analysis Makefile; }

check "the top level holds the house's names only" "$(top_level)"
check "every folder of analysis/ is a stage" "$(unknown_stages)"
check "includes follow the data's way" "$(includes)"
check "only the command line and the checked writers print" "$(printing)"
check "only gnuplot.c starts a process" "$(processes)"
check "stats/ opens no file" "$(stats_files)"
check "files stay under 400 lines" "$(long_files)"
check "functions stay under 50 lines" "$(long_functions)"
check "no marks of unfinished work" "$(marks)"
echo "1..$n"
