# One static library per layer; each may include only itself and those before it. Adding a file to a
# layer's folder is enough.
include(cmake/registry.cmake)

function(engawa_layer name)
  cmake_parse_arguments(ARG "ON_STATE" "" "LINK" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/sim/${name}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/study/distribution")  # a library of its own, below
  add_library(engawa_${name} STATIC ${sources})
  target_link_libraries(engawa_${name} PUBLIC engawa_flags ${ARG_LINK})
  if(ARG_ON_STATE)  # the columns are in every file of these layers: compile them once
    if(name STREQUAL hubs)
      target_precompile_headers(engawa_hubs PRIVATE <sim/state/world.hpp>)
    else()
      target_precompile_headers(engawa_${name} REUSE_FROM engawa_hubs)
    endif()
  endif()
endfunction()

engawa_layer(core LINK Threads::Threads)
if(ENGAWA_STD_THREADS)
  target_compile_definitions(engawa_core PUBLIC ENGAWA_STD_THREADS)
else()
  target_link_libraries(engawa_core PUBLIC TBB::tbb)
endif()
engawa_layer(text LINK engawa_core fmt::fmt)
engawa_layer(params LINK engawa_text)
engawa_layer(state LINK engawa_params)
engawa_layer(hubs ON_STATE LINK engawa_state)
engawa_registry(hubs hub_kinds HubKind)
engawa_layer(town ON_STATE LINK engawa_hubs Eigen3::Eigen Boost::headers)
engawa_layer(interventions ON_STATE LINK engawa_hubs)
engawa_registry(interventions intervention_kinds InterventionKind)
engawa_layer(week ON_STATE LINK engawa_town engawa_interventions)
find_library(DEFLATE_LIBRARY deflate REQUIRED)  # libdeflate: packs chunks in three fifths of zlib's time
engawa_layer(results ON_STATE LINK engawa_week HDF5::HDF5 nlohmann_json::nlohmann_json
             ${DEFLATE_LIBRARY})
target_include_directories(engawa_results SYSTEM PUBLIC ${HDF5_INCLUDE_DIRS})
engawa_layer(survey ON_STATE LINK engawa_week)
engawa_layer(study ON_STATE LINK engawa_results engawa_survey)
include(cmake/version.cmake)

file(GLOB_RECURSE analysis_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/analysis/*.cpp)
# Pages and sentences, quick to compile rather than quick to run; the rest reckons.
set(page_sources ${analysis_sources})
list(FILTER page_sources INCLUDE REGEX "/analysis/report/|_text\\.cpp$|_table\\.cpp$")
list(REMOVE_ITEM analysis_sources ${page_sources})
add_library(engawa_analysis_pages OBJECT ${page_sources})
target_link_libraries(engawa_analysis_pages PRIVATE engawa_results Boost::headers Eigen3::Eigen)
target_compile_options(engawa_analysis_pages PRIVATE -O1)
target_precompile_headers(engawa_analysis_pages PRIVATE <fmt/format.h> <filesystem> <map>
                          <analysis/report/sections.hpp> <analysis/report/report_numbers.hpp>)
add_library(engawa_analysis STATIC ${analysis_sources} $<TARGET_OBJECTS:engawa_analysis_pages>)
target_link_libraries(engawa_analysis PUBLIC engawa_results Boost::headers
                      PRIVATE Eigen3::Eigen)
target_precompile_headers(engawa_analysis PRIVATE <fmt/format.h> <algorithm> <filesystem> <map>
                          <boost/math/distributions/students_t.hpp>)
target_link_libraries(engawa_study PUBLIC engawa_analysis)

# many processes: the only part that links MPI
file(GLOB distribution_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/sim/study/distribution*.cpp)
add_library(engawa_distribution STATIC ${distribution_sources})
target_link_libraries(engawa_distribution PUBLIC engawa_study PRIVATE Boost::mpi MPI::MPI_CXX)

# Words on a terminal: quick to compile rather than quick to run. Only the commands know CLI11,
# whose constants every file that sees them compiles again.
file(GLOB app_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/sim/app/*.cpp)
set(words_sources ${app_sources})
list(FILTER words_sources EXCLUDE REGEX "/(main|[a-z]*_command|sweep_options)\\.cpp$")
list(REMOVE_ITEM app_sources ${words_sources})
add_library(engawa_words OBJECT ${words_sources})
target_link_libraries(engawa_words PRIVATE engawa_study engawa_analysis spdlog::spdlog)
target_precompile_headers(engawa_words PRIVATE <fmt/format.h> <filesystem> <map>)
target_compile_options(engawa_words PRIVATE -O1)
add_executable(engawa ${app_sources} $<TARGET_OBJECTS:engawa_words>)
target_link_libraries(engawa PRIVATE engawa_study engawa_analysis engawa_distribution CLI11::CLI11 spdlog::spdlog)
target_precompile_headers(engawa PRIVATE <CLI/CLI.hpp> <fmt/format.h>)
target_compile_options(engawa PRIVATE -O1)
include(cmake/docs.cmake)
include(cmake/viz.cmake)
