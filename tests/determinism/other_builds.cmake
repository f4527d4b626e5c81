# The digest probe from other builds must print what tests/golden/digest.txt says: one without
# optimisation of values (g++ debug, with assertions) and one by another compiler. They take minutes
# (label matrix-long); .ci/matrix.sh compares many more builds, and threads.
# The probe needs no more than weeks and measures: the other builds stay short.
set(probe_sources determinism/digest_probe.cpp support/plain_weeks.cpp support/every_kind.cpp)
add_executable(digest_probe ${probe_sources})
target_link_libraries(digest_probe PRIVATE engawa_results)
# The same on plain threads, whatever the rest is built for: its own copy of the one file that knows.
add_executable(digest_probe_std_threads EXCLUDE_FROM_ALL ${probe_sources}
               ${CMAKE_SOURCE_DIR}/sim/core/parallel.cpp)
target_compile_definitions(digest_probe_std_threads PRIVATE ENGAWA_STD_THREADS)
target_link_libraries(digest_probe_std_threads PRIVATE engawa_results)

option(ENGAWA_OTHER_BUILDS "test that other builds give the same digests" ON)
if(NOT ENGAWA_OTHER_BUILDS)
  return()
endif()

function(engawa_other_build name compiler flags)
  add_test(NAME determinism.${name}
           COMMAND ${CMAKE_COMMAND} -DNAME=${name} -DCOMPILER=${compiler} -DFLAGS=${flags}
                   -DSOURCE=${CMAKE_SOURCE_DIR} -DFOLDER=${CMAKE_BINARY_DIR}/other/${name}
                   -P ${CMAKE_CURRENT_SOURCE_DIR}/determinism/compare_build.cmake)
  # Alone on the machine: it compiles with all cores, and others' time limits should not suffer.
  set_tests_properties(determinism.${name} PROPERTIES LABELS matrix-long TIMEOUT 1800
                       RUN_SERIAL ON)
endfunction()

engawa_other_build(gcc_debug ${CMAKE_CXX_COMPILER} "-O0 -D_GLIBCXX_ASSERTIONS")
find_program(ENGAWA_CLANG NAMES clang++-14 clang++)
if(ENGAWA_CLANG)
  engawa_other_build(clang ${ENGAWA_CLANG} "-O2 -march=native")
endif()
