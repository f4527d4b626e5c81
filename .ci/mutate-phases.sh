#!/usr/bin/env bash
# mutate-phases.sh [NAME...]: the mutation check of the phases. Copies the tree aside, puts the faults of
# tests/mutations/phases.toml in, one at a time (or those named), and tells which test catches each; exit
# code 1 if one escapes. COPY=FOLDER names the copy, which then is kept, with its build, for the next time.
set -u -o pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
copy=${COPY:-}
if [ -z "$copy" ]; then
  copy=$(mktemp -d)
  trap 'rm -rf "$copy"' EXIT
fi
if [ "$(readlink -f "$copy")" != "$root" ]; then
  tar -C "$root" -c --exclude=./build --exclude=./out --exclude=./.git . | tar -C "$copy" -x || exit 1
fi
python3 "$copy/tests/mutations/mutate.py" "$copy" "$@"
