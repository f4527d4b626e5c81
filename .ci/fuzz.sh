#!/usr/bin/env bash
# fuzz.sh [N] [NAME...]: N inputs (10,000) for each fuzz target, or those named, under
# AddressSanitizer and UndefinedBehaviorSanitizer. What is found lies in build/fuzz/found. Afterwards
# .ci/fuzz-corpus.sh packs the inputs worth keeping.
set -u -o pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
count=${1:-10000}
case $count in '' | *[!0-9]*)
  echo "usage: $0 [N] [study|town|story|cards|targets|ensemble ...]" >&2
  exit 2
  ;;
esac
shift $(($# > 0 ? 1 : 0))
names=("$@")
[ ${#names[@]} -gt 0 ] || names=(study town story cards targets ensemble)

cd "$root" || exit 1
cmake --preset fuzz >/dev/null || exit 1
cmake --build --preset fuzz --target "${names[@]/#/fuzz_}" || exit 1
failed=0
for name in "${names[@]}"; do
  mkdir -p build/fuzz/corpus/"$name" build/fuzz/found
  [ ! -f fuzz/corpus/"$name".tar.gz ] || tar -xzf fuzz/corpus/"$name".tar.gz -C build/fuzz/corpus/"$name"
  echo "== $name"
  longest=600
  case $name in study | town | story) longest=1500 ;; esac
  # What is new goes into the build folder; the small corpus of the tree stays as it is. No stacks
  # of allocations, no leak check after each input and no weighing of inputs by rarity: they
  # take most of the time.
  if ! ASAN_OPTIONS=malloc_context_size=0:quarantine_size_mb=4:detect_stack_use_after_return=0 \
    build/fuzz/bin/fuzz_"$name" -runs="$count" -timeout=60 -rss_limit_mb=1024 \
    -max_len="$longest" -detect_leaks=0 -entropic=0 -reload=0 -dict=fuzz/"$name".dict \
    -artifact_prefix=build/fuzz/found/"$name"- -print_final_stats=1 \
    build/fuzz/corpus/"$name" fuzz/corpus/"$name" 2>build/fuzz/"$name".log; then
    failed=1
    echo "FAILED, see build/fuzz/$name.log"
  fi
  grep -E 'number_of_executed_units|average_exec_per_sec|peak_rss_mb' build/fuzz/"$name".log
done
exit $failed
