# shellcheck shell=bash disable=SC2154,SC2015
# Sourced by run and check, which set `root`: speaks the user's language, installs what is missing
# from packages.txt, configures and builds.

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
  ja*) japanese=1 ;;
  *) japanese=0 ;;
esac

# say JAPANESE ENGLISH
say() {
  if [ "$japanese" = 1 ]; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi
}

# fail JAPANESE ENGLISH: the same on stderr, and the end
fail() {
  say "$1" "$2" >&2
  exit 1
}

listed_packages() { sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$root/packages.txt"; }

missing_packages() {
  local package
  for package in $(listed_packages); do
    if [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" != installed ]; then
      printf '%s\n' "$package"
    fi
  done
}

install_missing() {
  command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || fail \
    'Debian（12 以降）のパッケージ管理が見つかりません。packages.txt にあるものに当たるパッケージを入れ、cmake --preset release で作ってください。' \
    'No Debian package manager found (Debian 12 or later); install what packages.txt lists and build with cmake --preset release.'
  local missing as_root=()
  missing=$(missing_packages | tr '\n' ' ')
  [ -n "$missing" ] || return 0
  say "次のパッケージを入れます: $missing" "These packages will be installed: $missing"
  if [ "$(id -u)" != 0 ]; then
    # Without a terminal sudo could ask for a password for ever: then only passwordless sudo will do.
    if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
      as_root=(sudo)
    else
      fail "管理者の権限がありません（root でも sudo でもない）。管理者に次を頼んでください: apt-get install $missing" \
        "No right to install packages (neither root nor sudo); ask your administrator to run: apt-get install $missing"
    fi
  fi
  # shellcheck disable=SC2086  # a list of words is meant
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -q -y --no-install-recommends $missing ||
    fail 'パッケージを入れられませんでした。ネットワークと /etc/apt/sources.list を確かめてください。' \
      'The packages could not be installed; check the network and /etc/apt/sources.list.'
}

# One job a core, but no more than one for each GiB of memory: the largest sources need that much.
build_jobs() {
  local cores memory
  cores=$(nproc)
  memory=$(awk '/^MemAvailable/ {print int($2 / 1048576)}' /proc/meminfo)
  [ "${memory:-0}" -ge 1 ] || memory=1
  echo $((cores < memory ? cores : memory))
}

# build TARGET...
build() {
  say '作っています（初回は数分かかります）...' 'Building (the first time takes a few minutes) ...'
  local said
  said=$(cd "$root" && cmake --preset release 2>&1) || {
    printf '%s\n' "$said" >&2
    return 1
  }
  (cd "$root" && cmake --build --preset release -j "$(build_jobs)" --target "$@")
}
