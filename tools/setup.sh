#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# tools/setup.sh demo|check|long: installs those packages of tools/packages.txt that the command
# needs and the machine lacks, and a node that is new enough. Removes nothing, upgrades nothing it
# need not. Exit codes: 0 all is there, 2 cannot install here (says what to install by hand).
set -euo pipefail
root=$(dirname "$(dirname "$(realpath "${BASH_SOURCE[0]}")")")
. "$root/tools/node.sh"

case ${1:-} in
  demo) commands=demo ;;
  check) commands='demo check' ;;
  long) commands='demo check long' ;;
  *) echo 'usage: tools/setup.sh demo|check|long' >&2; exit 2 ;;
esac

needed() {
  awk -v commands="$commands" '
    BEGIN { split(commands, list, " "); for (i in list) wanted[list[i]] = 1 }
    $1 in wanted { print $2 }' "$root/tools/packages.txt"
}

# Of the packages given, those that dpkg does not hold installed.
missing_of() {
  local installed
  installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
    sed -n 's/^installed //p' || true)
  comm -23 <(printf '%s\n' "$@" | sort -u) <(sort -u <<<"$installed")
}

by_hand() {
  echo "setup: $1" >&2
  echo "setup: as root, install by hand and run this again:" >&2
  echo "  apt-get install --no-install-recommends ${missing[*]}" >&2
  exit 2
}

become_root() {
  if ((EUID == 0)); then
    as_root=()
  elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [[ -t 0 ]]; }; then
    as_root=(sudo)
  else
    by_hand 'neither root nor sudo is at hand.'
  fi
}

install_missing() {
  echo "setup: ${#missing[@]} Debian packages are missing: ${missing[*]}"
  become_root
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive
    apt-get -q -o DPkg::Lock::Timeout=300)
  "${apt[@]}" update || echo 'setup: the package lists could not be renewed; going on' >&2
  "${apt[@]}" install -y --no-remove --no-install-recommends "${missing[@]}" ||
    by_hand 'apt-get did not install them (see above); nothing was removed.'
}

command -v dpkg-query >/dev/null || {
  missing=($(needed) nodejs npm)
  by_hand 'this is not Debian; the names below are those of Debian 12.'
}
mapfile -t missing < <(missing_of $(needed))
wants_node=no
if ! use_node; then
  wants_node=yes
  command -v npm >/dev/null || missing+=(npm)
fi
((${#missing[@]} == 0)) || install_missing
if [[ $wants_node == yes ]] && ! use_node; then
  install_node
  use_node || { echo 'setup: the installed node does not run' >&2; exit 2; }
fi
