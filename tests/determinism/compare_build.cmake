# Builds digest_probe with COMPILER and FLAGS in FOLDER and compares its table with the recorded one.
execute_process(
  COMMAND ${CMAKE_COMMAND} -S ${SOURCE} -B ${FOLDER} -G Ninja -DCMAKE_CXX_COMPILER=${COMPILER}
          -DCMAKE_BUILD_TYPE=None -DCMAKE_CXX_FLAGS=${FLAGS} -DENGAWA_OTHER_BUILDS=OFF
          -DENGAWA_BENCHMARKS=OFF
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${FOLDER} --target digest_probe
                OUTPUT_VARIABLE said RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "${NAME} does not build:\n${said}")
endif()
execute_process(COMMAND ${FOLDER}/bin/digest_probe OUTPUT_VARIABLE table
                COMMAND_ERROR_IS_FATAL ANY)
file(READ ${SOURCE}/tests/golden/digest.txt recorded)
if(NOT table STREQUAL recorded)
  message(FATAL_ERROR "${NAME} gives other weeks.\nRecorded:\n${recorded}\nNow:\n${table}")
endif()
