#!/usr/bin/env bash
# fuzz-corpus.sh [NAME...]: after fuzz.sh, packs into fuzz/corpus/NAME.tar.gz the fewest inputs that
# together reach every edge of the code which any input so far has reached.
set -eu -o pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
names=("$@")
[ ${#names[@]} -gt 0 ] || names=(study town story cards targets ensemble)
for name in "${names[@]}"; do
  [ -d build/fuzz/corpus/"$name" ] || continue
  kept=build/fuzz/kept/$name
  rm -rf "$kept"
  mkdir -p "$kept"
  build/fuzz/bin/fuzz_"$name" -set_cover_merge=1 -use_counters=0 -max_len=1500 -detect_leaks=0 "$kept" \
    fuzz/corpus/"$name" build/fuzz/corpus/"$name" 2>build/fuzz/"$name"-merge.log
  tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -C "$kept" -c . |
    gzip -n -9 >fuzz/corpus/"$name".tar.gz
  echo "$name: $(find "$kept" -type f | wc -l) inputs, $(stat -c %s fuzz/corpus/"$name".tar.gz) bytes"
done
