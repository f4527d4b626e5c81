# What the results say about the program that made them.
find_package(Git QUIET)
set(revision unknown)
if(Git_FOUND)
  execute_process(COMMAND ${GIT_EXECUTABLE} -C ${CMAKE_SOURCE_DIR} describe --always --dirty
                  OUTPUT_VARIABLE described OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET
                  RESULT_VARIABLE failed)
  if(failed EQUAL 0)
    set(revision ${described})
  endif()
endif()
set_source_files_properties(${CMAKE_SOURCE_DIR}/sim/study/version.cpp PROPERTIES
  COMPILE_DEFINITIONS "ENGAWA_VERSION=\"${PROJECT_VERSION}\";ENGAWA_REVISION=\"${revision}\"")
