#!/usr/bin/env bash
# matrix.sh [COMPILER...]: one digest everywhere. Builds the digest probe with g++ and clang++ at -O0,
# -O2 and -O3 -march=native, and runs each with 1, 2, 3, 4, 8 and 16 threads, on oneTBB and on plain
# threads, on the processor's own mathematical library and with FMA hidden from it. Prints a table;
# exit code 1 if any run differs from the first, or from tests/golden/digest.txt.
set -u -o pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
cd "$root" || exit 1
compilers=("$@")
[ ${#compilers[@]} -gt 0 ] || compilers=(g++ clang++-14)
levels=('-O0' '-O2' '-O3 -march=native')
threads=(1 2 3 4 8 16)
# glibc 2.33 and later call the features AVX2 and FMA; older ones AVX2_Usable and FMA_Usable, and
# names that are unknown are passed over without a word.
hidden='glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4,-AVX2_Usable,-FMA_Usable,-FMA4_Usable'
town=scenarios/towns/musashi-shinjo.toml
work=build/matrix
mkdir -p $work/tables

# Does the variable hide anything here? The bits of the library's own exp must change.
g++ -O1 -fno-builtin -o $work/libm_bits .ci/libm_bits.cpp || exit 1
fma_is_hidden=yes
if [ "$($work/libm_bits)" = "$(GLIBC_TUNABLES=$hidden $work/libm_bits)" ]; then
  fma_is_hidden=no
  echo 'GLIBC_TUNABLES hides no FMA here (no FMA in the processor, or other names in this glibc):'
  echo 'half of the table shows nothing.'
fi

# build COMPILER FLAGS: both probes
build() {
  local folder
  folder=$(folder_of "$@")
  local launcher=() spared=''
  # g++ 12 with -march=native warns of a write in fmt 9 that cannot happen
  [ "$1" = g++ ] && spared=' -Wno-error=stringop-overflow'
  command -v ccache >/dev/null && launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
  cmake -S . -B "$folder" -G Ninja "${launcher[@]}" -DCMAKE_CXX_COMPILER="$1" \
    -DCMAKE_BUILD_TYPE=None -DCMAKE_CXX_FLAGS="$2$spared" -DENGAWA_OTHER_BUILDS=OFF \
    -DENGAWA_BENCHMARKS=OFF >"$folder.log" 2>&1 &&
    cmake --build "$folder" --target digest_probe digest_probe_std_threads >>"$folder.log" 2>&1 && return
  tail -n 30 "$folder.log"
  return 1
}
folder_of() { echo "$work/$1${2//[ =]/}"; }

first='' failed=0 runs=0
# compare PROBE COMPILER FLAGS TUNABLES: a field of the table for each number of threads
compare() {
  local probe count table
  probe=$(folder_of "$2" "$3")/bin/$1
  for count in "${threads[@]}"; do
    table=$work/tables/$runs.txt
    runs=$((runs + 1))
    GLIBC_TUNABLES=$4 "$probe" "$count" $town >"$table" || echo "ended with $?" >>"$table"
    : "${first:=$table}"
    if cmp -s "$first" "$table"; then
      printf ' %8s' "$(md5sum <"$table" | cut -c 1-8)"
    else
      printf ' %8s' DIFFERS
      failed=$((failed + 1))
      diff "$first" "$table" | head -n 4 >>$work/differences.txt
    fi
  done
}

rm -f $work/differences.txt
printf '%-10s %-18s %-11s %-6s' compiler flags threads_of FMA
printf ' %8s' "${threads[@]}"
echo
for compiler in "${compilers[@]}"; do
  for flags in "${levels[@]}"; do
    build "$compiler" "$flags" || exit 1
    for probe in digest_probe digest_probe_std_threads; do
      for tunables in '' $hidden; do
        printf '%-10s %-18s %-11s %-6s' "$compiler" "$flags" \
          "$([ $probe = digest_probe ] && echo oneTBB || echo std)" \
          "$([ -z "$tunables" ] && echo seen || echo hidden)"
        compare $probe "$compiler" "$flags" "$tunables"
        echo
      done
    done
  done
done

if ! head -n "$(wc -l <tests/golden/digest.txt)" "$first" | cmp -s tests/golden/digest.txt; then
  echo 'The first weeks are not those of tests/golden/digest.txt.'
  failed=$((failed + 1))
fi
[ ! -f $work/differences.txt ] || { echo 'Some of what differs:' && head -n 40 $work/differences.txt; }
echo "FMA can be hidden here: $fma_is_hidden"
echo "$((runs - failed)) runs with the first one's digests, $failed failed"
[ $failed = 0 ]
