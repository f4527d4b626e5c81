# The digest probe from other builds must print what tests/golden/digest.txt says: one without
# optimisation of values (g++ debug, with assertions) and one by another compiler.
# It needs no more than the week: the other builds stay short.
add_executable(digest_probe determinism/digest_probe.cpp support/plain_weeks.cpp)
target_link_libraries(digest_probe PRIVATE engawa_week)

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
  set_tests_properties(determinism.${name} PROPERTIES LABELS determinism TIMEOUT 900
                       RUN_SERIAL ON)
endfunction()

engawa_other_build(gcc_debug ${CMAKE_CXX_COMPILER} "-O0 -D_GLIBCXX_ASSERTIONS")
find_program(ENGAWA_CLANG NAMES clang++-14 clang++)
if(ENGAWA_CLANG)
  engawa_other_build(clang ${ENGAWA_CLANG} "-O2 -march=native")
endif()
