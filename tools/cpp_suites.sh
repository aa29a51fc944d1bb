# SPDX-License-Identifier: Apache-2.0
# Sourced by ./check: the suites of the C++ part.
fuzz_seconds=10
export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1
export LSAN_OPTIONS=suppressions=$PWD/tools/lsan-suppressions.txt:print_suppressions=0
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1

# Builds all it can of a preset; a build that fails is one failed test and stops nothing.
build_preset() { # preset [cmake words]
  local preset=$1
  shift
  if [[ ! -f build/$preset/build.ninja ]]; then
    cmake --preset "$preset" || return
  fi
  cmake --build "build/$preset" -j "$jobs" "$@" -- -k 0 || {
    echo "the build of preset $preset failed"
    count 0 1
  }
}

# Runs ctest and counts: a test whose program is missing is a failed one.
run_ctest() { # preset [ctest words]
  local preset=$1 output=$logs/ctest-$1.txt total failed skipped
  shift
  ctest --test-dir "build/$preset" -j 2 --output-on-failure "$@" 2>&1 | tee "$output"
  read -r failed total < <(sed -nE \
    's/^[0-9]+% tests passed, ([0-9]+) tests? failed out of ([0-9]+)$/\1 \2/p' "$output")
  skipped=$(grep -cE '^\s+[0-9]+ - .* \((Skipped|Disabled)\)$' "$output")
  if [[ -z ${total:-} ]]; then
    echo "ctest of preset $preset ran no test"
    count 0 1
  else
    count $((total - failed - skipped)) "$failed" "$skipped"
  fi
}

dev_tests() {
  build_preset dev
  run_ctest dev
}

# One build for the sanitizers and the fuzz targets. Tests that run no code of ours stay out:
# those of the tree's text, and those that call the compiler.
sanitized_tests() {
  build_preset asan
  run_ctest asan -E '^(tidy_test|refused_test)\.'
}

# A target with its seeds (testdata/fuzz/TARGET) and what earlier runs found (build/fuzz/TARGET).
fuzz_one() { # target seconds
  local target=$1 found=$root/build/fuzz/$1 seeds=$root/testdata/fuzz/$1 folders
  mkdir -p "$found"
  folders=("$found")
  [[ ! -d $seeds ]] || folders+=("$seeds")
  if "$root/build/asan/bin/$target" -max_total_time="$2" -timeout=10 -rss_limit_mb=2048 \
    -artifact_prefix="$root/build/fuzz/$target-" -print_final_stats=1 \
    "${folders[@]}" >"$logs/$target.txt" 2>&1; then
    echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$logs/$target.txt") inputs"
    count 1 0
  else
    echo "$target FAILED; the input that did it is under build/fuzz/$target-*"
    tail -n 40 "$logs/$target.txt"
    count 0 1
  fi
}

fuzzing() { # seconds
  local targets
  mapfile -t targets < <(find src -name '*_fuzz.cpp' -printf '%f\n' | sed 's/\.cpp$//' | sort)
  build_preset asan --target "${targets[@]}"
  export -f fuzz_one count
  export root logs counts
  printf '%s\n' "${targets[@]}" | xargs -P 2 -I{} bash -c 'fuzz_one "$1" "$2"' - {} "$1"
}

release_build() {
  release_programs && one build/release/sansang --version
}

mirror() {
  build_preset dev --target tidy_mirror >&2 && build/dev/bin/tidy_mirror "$root"
}
