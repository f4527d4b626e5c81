#!/usr/bin/env bash
# mutate-results.sh [N] [FIRST]: opens N mutants (100,000) of small results files, from seed FIRST (1)
# on, as all users do: read back, export, report, view. What is found wrong is told with its seed and
# kept in build/release/found-mutants. Takes 40 to 80 ms of a core for each mutant.
set -u -o pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
count=${1:-100000}
first=${2:-1}
case $count$first in *[!0-9]*)
  echo "usage: $0 [N] [FIRST]" >&2
  exit 2
  ;;
esac
cd "$root" || exit 1
cmake --preset release >/dev/null || exit 1
cmake --build --preset release --target results_mutations || exit 1
exec build/release/bin/results_mutations "$first" "$count" build/release/found-mutants
