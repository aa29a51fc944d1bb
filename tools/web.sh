# SPDX-License-Identifier: Apache-2.0
# Sourced, with $root set: what the web pages are built from. Each step leaves a stamp, the hash of
# its sources, under build/stamps, and is left out while that hash stands.
stamps=$root/build/stamps

hash_of() {
  (cd "$root" && find "$@" -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum)
}

is_stamped() { # stamp hash
  [[ -f $stamps/$1 && $(<"$stamps/$1") == "$2" ]]
}

stamp() { # stamp hash
  mkdir -p "$stamps"
  printf '%s\n' "$2" >"$stamps/$1"
}

# npm packages of the folder (web, web/maps), as its lock file names them.
web_packages() { # folder
  local name=packages-${1//\//-} hash
  hash="$(hash_of "$1/package-lock.json") $(node --version)"
  [[ -d $root/$1/node_modules ]] && is_stamped "$name" "$hash" && return
  echo "web: npm packages of $1"
  (cd "$root/$1" && npm ci --no-audit --no-fund --loglevel=error) || return
  stamp "$name" "$hash"
}

# The pages under web/dist.
web_pages() {
  local hash
  hash=$(hash_of web/src web/public web/plugins web/index.html web/vite.config.ts \
    web/svelte.config.js web/tsconfig.json web/package-lock.json messages) || return
  [[ -f $root/web/dist/index.html ]] && is_stamped pages "$hash" && return
  echo 'web: pages'
  (cd "$root/web" && npm run --silent build -- --logLevel warn) || return
  stamp pages "$hash"
}
