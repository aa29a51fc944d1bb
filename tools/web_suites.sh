# SPDX-License-Identifier: Apache-2.0
# Sourced by ./check: the suites of the web part.
web_install() {
  web_packages web && web_packages web/maps
}

web_types() {
  cd web && one npm run --silent check
}

web_client() {
  cd web && one npm run --silent api:check
}

# vitest's own count; a file that does not load is a failed suite there and has no tests.
web_tests() {
  local report=$logs/vitest.json
  rm -f "$report"
  (cd web && npm test --silent -- --reporter=default --reporter=json --outputFile="$report")
  local status=$?
  count $(node -p '
    const r = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    const unloaded = r.testResults.filter((file) =>
      file.status === "failed" && file.assertionResults.length === 0).length;
    const left = r.numPendingTests + r.numTodoTests;
    `${r.numPassedTests} ${r.numFailedTests + unloaded} ${left}`' "$report")
  return $status
}

web_build() {
  rm -f build/stamps/pages
  one web_pages
}

web_maps() {
  cd web/maps && one npm run --silent check
}

# node's summary lines: "# pass 12" (TAP) or "ℹ pass 12" (spec).
end_to_end() {
  local output=$logs/e2e.txt status
  export SANSANG_BIN=$root/build/release/sansang SANSANG_DEMO_BIN=$root/build/release/sansang-demo
  cd web && npm run --silent e2e 2>&1 | tee "$output"
  status=${PIPESTATUS[0]}
  awk '/^(#|ℹ) (pass|fail|cancelled|skipped|todo) [0-9]+$/ { n[$2] += $3; seen = 1 }
    END { if (!seen) exit 1
          print n["pass"], n["fail"] + n["cancelled"], n["skipped"] + n["todo"] }
  ' "$output" >>"$counts" || return
  return "$status"
}
