#!/usr/bin/env bash
# sanitize.sh [asan] [tsan] [valgrind]: the sanitizers (all three). First each must find what is
# planted for it; then tests and a study with every kind of intervention must be clean.
#   asan      AddressSanitizer and UndefinedBehaviorSanitizer, on oneTBB
#   tsan      ThreadSanitizer, on plain threads (it cannot follow Debian's oneTBB)
#   valgrind  memcheck on the release build (or $ENGAWA)
# JOBS=N: N compilers and tests at a time.
set -u -o pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
cd "$root" || exit 1
jobs=${JOBS:-$(nproc)}
parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=(asan tsan valgrind)
study=tests/every-kind/study.toml
town=scenarios/towns/musashi-shinjo.toml
failed=0 passed=0
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
export TSAN_OPTIONS=halt_on_error=1:second_deadlock_stack=1
# the viewer's driver and MPI keep what they allocate; the engine's own leaks are looked for
export LSAN_OPTIONS=suppressions=$root/.ci/lsan.supp:print_suppressions=0
export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1

# expect clean|found NAME COMMAND...
expect() {
  local wanted=$1 name=$2 log code seconds=$SECONDS
  shift 2
  log=build/sanitize/${name//[^a-z0-9]/-}.log
  "$@" >"$log" 2>&1
  code=$?
  if { [ "$wanted" = clean ] && [ $code = 0 ]; } || { [ "$wanted" = found ] && is_finding $code "$log"; }; then
    passed=$((passed + 1))
    printf 'ok      %-5s  %4d s  %s\n' "$wanted" $((SECONDS - seconds)) "$name"
  else
    failed=$((failed + 1))
    printf 'FAILED  %-5s  %4d s  %s: ended with %d, see %s\n' "$wanted" $((SECONDS - seconds)) "$name" \
      $code "$log"
  fi
}
# is_finding CODE LOG: it failed because a sanitizer said so
is_finding() {
  [ "$1" != 0 ] && grep -qE 'Sanitizer: |runtime error: |depends on uninitialised' "$2"
}

# build PRESET TARGET...
build() {
  local preset=$1 launcher=()
  shift
  # not for the build that `check` uses, which would have to be made anew
  [ "$preset" != release ] && command -v ccache >/dev/null && launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
  cmake --preset "$preset" "${launcher[@]}" >build/sanitize/"$preset"-build.log 2>&1 &&
    cmake --build --preset "$preset" -j "$jobs" --target "$@" >>build/sanitize/"$preset"-build.log 2>&1 && return
  tail -n 30 build/sanitize/"$preset"-build.log
  exit 1
}

# run_study NAME ENGAWA THREADS [WRAPPER...]: lives a study with every kind of intervention
run_study() {
  local name=$1 engawa=$2 count=$3
  shift 3
  rm -rf build/sanitize/out
  expect clean "$name" "$@" "$engawa" run $study --threads "$count" --quiet --out build/sanitize/out
}

run_asan() {
  build asan planted_fault digest_probe
  for fault in bounds overflow; do
    expect found "asan: planted fault, $fault" build/asan/bin/planted_fault $fault
  done
  expect clean 'asan: nothing planted' build/asan/bin/planted_fault none
  expect clean 'asan: every kind and measure' build/asan/bin/digest_probe 2 $town
  build asan engawa
  run_study 'asan: study with every kind' build/asan/bin/engawa 2
  build asan test_property test_results test_golden test_unit
  # tests that start the program many times say no more than the study above, only later; a crash
  # that the guard should see is told by the sanitizer first
  expect clean 'asan: unit, property, results, golden' env ENGAWA_PROPERTY_CASES=20 \
    ctest --test-dir build/asan -L '^(unit|property|results|golden)$' -j "$jobs" --timeout 1800 \
    -E 'Interrupt|Command|Shard|Faults|^results_mutations$|^GuardedReading|NOT_BUILT' --output-on-failure
}

run_tsan() {
  build tsan planted_fault digest_probe
  for fault in race-total race-rows; do
    expect found "tsan: planted fault, $fault" build/tsan/bin/planted_fault $fault
  done
  expect clean 'tsan: nothing planted' build/tsan/bin/planted_fault none
  expect clean 'tsan: every kind and measure, 4 threads' build/tsan/bin/digest_probe 4 $town
  build tsan engawa
  run_study 'tsan: study with every kind, 4 threads' build/tsan/bin/engawa 4
  build tsan test_determinism test_property
  expect clean 'tsan: threads and checkpoints' env ENGAWA_PROPERTY_CASES=8 \
    ctest --test-dir build/tsan -R 'Threads|TownOfTheDigests|Checkpoints|OnOneThreadAndOnThree' \
    -L '^(determinism|property)$' -j "$jobs" --timeout 1800 --output-on-failure
}

run_valgrind() {
  command -v valgrind >/dev/null || { echo 'no valgrind here (apt-get install valgrind)' && exit 1; }
  build release engawa planted_fault
  local memcheck=(valgrind --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite
    --suppressions=.ci/valgrind.supp)
  expect found 'valgrind: planted fault, unset' "${memcheck[@]}" build/release/bin/planted_fault unset
  run_study 'valgrind: study with every kind' "${ENGAWA:-build/release/bin/engawa}" 1 "${memcheck[@]}"
}

mkdir -p build/sanitize
for part in "${parts[@]}"; do
  case $part in
    asan | tsan | valgrind) "run_$part" ;;
    *) echo "usage: $0 [asan] [tsan] [valgrind]" >&2 && exit 2 ;;
  esac
done
times >build/sanitize/times # in a pipe it would be those of a shell of its own
echo "processor time, children included: $(tail -n 1 build/sanitize/times)"
echo "$passed passed, $failed failed"
[ $failed = 0 ]
