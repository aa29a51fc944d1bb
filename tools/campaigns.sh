# SPDX-License-Identifier: Apache-2.0
# Sourced by ./check: what only --long runs. The programs are those of the dev build.

# Runs a GoogleTest program and counts from its own summary.
run_gtest() { # program [words]
  local output passed failed
  output=$logs/gtest-${1##*/}.txt
  "$@" 2>&1 | tee "$output"
  local status=${PIPESTATUS[0]}
  passed=$(sed -nE 's/^\[  PASSED  \] ([0-9]+) tests?\.$/\1/p' "$output")
  failed=$(sed -nE 's/^\[  FAILED  \] ([0-9]+) tests?, listed below:$/\1/p' "$output")
  ((status == 0 || ${failed:-0} > 0)) || failed=1
  count "${passed:-0}" "${failed:-0}"
}

power_cuts() {
  SANSANG_LONG=1 run_gtest build/dev/bin/store_test --gtest_filter='PowerCut.*'
}

drawn_inputs() {
  local program
  export RC_PARAMS=max_success=10000
  for program in build/dev/bin/*_test; do
    case $program in
      */tidy_test | */refused_test) ;;
      *) run_gtest "$program" --gtest_filter='-PowerCut.*' ;;
    esac
  done
}

# The letters must be written first, in the same process.
libreoffice() {
  local folder=$logs/documents
  mkdir -p "$folder"
  SANSANG_DOCUMENTS_OUT=$folder SANSANG_SOFFICE=1 \
    run_gtest build/dev/bin/documents_test --gtest_filter='Golden.*'
}
