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
    target_precompile_headers(engawa_${name} PRIVATE <sim/state/world.hpp>)
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
add_library(engawa_analysis STATIC ${analysis_sources})
target_link_libraries(engawa_analysis PUBLIC engawa_results Boost::headers
                      PRIVATE Eigen3::Eigen)
target_precompile_headers(engawa_analysis PRIVATE <fmt/format.h> <algorithm> <filesystem> <map>)
target_link_libraries(engawa_study PUBLIC engawa_analysis)

# many processes: the only part that links MPI
file(GLOB distribution_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/sim/study/distribution*.cpp)
add_library(engawa_distribution STATIC ${distribution_sources})
target_link_libraries(engawa_distribution PUBLIC engawa_study PRIVATE Boost::mpi MPI::MPI_CXX)

file(GLOB app_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/sim/app/*.cpp)
add_executable(engawa ${app_sources})
target_link_libraries(engawa PRIVATE engawa_study engawa_analysis engawa_distribution CLI11::CLI11 spdlog::spdlog)
# Words on a terminal: quick to compile rather than quick to run.
target_precompile_headers(engawa PRIVATE <CLI/CLI.hpp> <fmt/format.h>)
target_compile_options(engawa PRIVATE -O1)
include(cmake/docs.cmake)
include(cmake/viz.cmake)
