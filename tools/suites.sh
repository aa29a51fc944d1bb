# SPDX-License-Identifier: Apache-2.0
# Sourced by ./check. A suite is a function that runs with its output in a log and says with
# `count PASSED FAILED [SKIPPED]`, as often as it likes, how its tests went. A suite that ends
# badly without a failed test of its own did not run: that counts as one failed.
logs=$root/build/check
all_passed=0 all_failed=0
check_began=$SECONDS
suite_pid=
jobs=$(nproc)

count() {
  echo "$1 $2 ${3:-0}" >>"$counts"
}

# One test that is a command.
one() {
  if "$@"; then count 1 0; else count 0 1; fi
}

# On a terminal: the newest line of the log, until the suite ends.
watch_suite() { # pid log
  local line
  while kill -0 "$1" 2>/dev/null; do
    if [[ -t 2 ]]; then
      line=$(tail -c 400 "$2" | tr -cd '[:print:]\n' | tail -n 1)
      printf '\r\e[K  %.90s' "$line" >&2
    fi
    sleep 0.5
  done
  [[ ! -t 2 ]] || printf '\r\e[K' >&2
}

stop_suite() {
  [[ -z $suite_pid ]] || kill -TERM -- "-$suite_pid" 2>/dev/null
}

# What a reader needs of a log: no lines of tests that passed, no progress of builds.
shorten() {
  grep -avE '^ +Start +[0-9]+:|^ *[0-9]+/[0-9]+ Test .* Passed|^\[[0-9]+/[0-9]+\] [A-Z]' "$1" |
    grep -avE '^(ok|✔|▶|✓|-- |took )|^ *(✔|✓) ' | tail -n 120 | sed 's/^/    /'
}

suite() { # title function [arguments]
  local title=$1 name=$2 began=$SECONDS log status passed failed skipped
  log=$logs/$name.log
  counts=$logs/$name.counts
  shift
  mkdir -p "$logs"
  : >"$log"
  : >"$counts"
  echo "... $title"
  set -m
  (TIMEFORMAT='took %R s, of the processor %U s and %S s for the system'; time "$@") \
    >"$log" 2>&1 </dev/null &
  suite_pid=$!
  set +m
  watch_suite "$suite_pid" "$log"
  wait "$suite_pid"
  status=$?
  suite_pid=
  read -r passed failed skipped < <(awk '{p += $1; f += $2; s += $3}
    END {print p + 0, f + 0, s + 0}' "$counts")
  if ((status != 0 && failed == 0)); then
    failed=1
    echo "the suite did not run to its end (status $status)" >>"$log"
  fi
  all_passed=$((all_passed + passed))
  all_failed=$((all_failed + failed))
  ((failed == 0)) || { shorten "$log"; echo "    whole log: ${log#"$root/"}"; }
  printf '%-4s %s: %d passed, %d failed%s (%d s)\n' "$( ((failed)) && echo FAIL || echo ok)" \
    "$title" "$passed" "$failed" "$( ((skipped)) && echo ", $skipped skipped")" \
    $((SECONDS - began))
}

verdict() {
  local took=$((SECONDS - check_began))
  echo "took $((took / 60)) min $((took % 60)) s on $jobs cores"
  echo "$all_passed passed, $all_failed failed"
  ((all_failed == 0 && all_passed > 0))
  exit
}
