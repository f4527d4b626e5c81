# Records the studies that the viewer's tests show. What an earlier program left is recorded anew.
execute_process(COMMAND ${ENGAWA} run ${DATA}/small.toml --out ${DATA}/out --resume --quiet
                RESULT_VARIABLE code)
if(NOT code EQUAL 0)
  file(REMOVE_RECURSE ${DATA}/out)
  execute_process(COMMAND ${ENGAWA} run ${DATA}/small.toml --out ${DATA}/out --quiet
                  COMMAND_ERROR_IS_FATAL ANY)
endif()
