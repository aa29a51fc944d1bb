# SPDX-License-Identifier: Apache-2.0
# Sourced, with $root set: the programs people run, build/release/sansang and sansang-demo.
release_programs() {
  local folder=$root/build/release
  if [[ ! -f $folder/build.ninja ]]; then
    echo 'build: configuring build/release'
    (cd "$root" && cmake --preset release -D SANSANG_TESTS=OFF) || return
  fi
  cmake --build "$folder" --target sansang sansang-demo
}
