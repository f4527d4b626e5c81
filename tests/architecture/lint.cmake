# Layout of all sources is tested; clang-tidy is tested on the core (seconds) and runs over
# everything with `cmake --build --preset release --target lint` (minutes).
set(folders sim analysis viz tests benchmarks)
set(all_sources "find ${folders} -name '*.[ch]pp' 2>/dev/null")

find_program(ENGAWA_CLANG_FORMAT NAMES clang-format-14 clang-format)
if(ENGAWA_CLANG_FORMAT)
  add_test(NAME architecture.layout
           COMMAND sh -c "${all_sources} | xargs ${ENGAWA_CLANG_FORMAT} --dry-run -Werror"
           WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(architecture.layout PROPERTIES LABELS architecture)
  add_custom_target(layout COMMAND sh -c "${all_sources} | xargs ${ENGAWA_CLANG_FORMAT} -i"
                    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} VERBATIM)
endif()

find_program(ENGAWA_CLANG_TIDY NAMES clang-tidy-14 clang-tidy)
find_program(ENGAWA_RUN_CLANG_TIDY NAMES run-clang-tidy-14 run-clang-tidy)
if(ENGAWA_CLANG_TIDY)
  add_test(NAME architecture.lint_of_core
           COMMAND sh -c "${ENGAWA_CLANG_TIDY} --quiet -p ${CMAKE_BINARY_DIR} sim/core/*.cpp"
           WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(architecture.lint_of_core PROPERTIES LABELS architecture TIMEOUT 300)
endif()
if(ENGAWA_CLANG_TIDY AND ENGAWA_RUN_CLANG_TIDY)
  add_custom_target(lint COMMAND ${ENGAWA_RUN_CLANG_TIDY} -quiet -clang-tidy-binary
                    ${ENGAWA_CLANG_TIDY} -p ${CMAKE_BINARY_DIR} "/(sim|analysis)/"
                    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} VERBATIM)
endif()
