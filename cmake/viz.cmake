# engawa-view: each folder of viz/ is a library; all but the last do without a window.
find_package(SFML 2.5 REQUIRED COMPONENTS graphics window system)
find_package(OpenGL REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(IMGUI REQUIRED IMPORTED_TARGET imgui)

function(engawa_viz_layer name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/viz/${name}/*.cpp)
  if(NOT sources)
    add_library(engawa_viz_${name} INTERFACE)
    target_link_libraries(engawa_viz_${name} INTERFACE engawa_flags ${ARGN})
    return()
  endif()
  add_library(engawa_viz_${name} STATIC ${sources})
  target_link_libraries(engawa_viz_${name} PUBLIC engawa_flags ${ARGN})
  if(name STREQUAL playback)
    target_precompile_headers(engawa_viz_playback REUSE_FROM engawa_hubs)
  elseif(name STREQUAL scene)
    target_precompile_headers(engawa_viz_scene PRIVATE <SFML/Graphics.hpp> <fmt/format.h>
                              <sim/text/speech.hpp> <viz/playback/playback.hpp>)
  else()
    target_precompile_headers(engawa_viz_${name} REUSE_FROM engawa_viz_scene)
  endif()
endfunction()

engawa_viz_layer(playback engawa_results)
engawa_viz_layer(scene engawa_viz_playback sfml-graphics)
engawa_viz_layer(layers engawa_viz_scene)
engawa_viz_layer(facts engawa_viz_layers engawa_analysis)
engawa_viz_layer(story engawa_viz_facts)
engawa_viz_layer(control engawa_viz_story)
engawa_viz_layer(panels engawa_viz_control PkgConfig::IMGUI)
# libimgui.a leaves the rasteriser of fonts to stb
find_package(X11 REQUIRED)
engawa_viz_layer(window engawa_viz_panels sfml-window sfml-system OpenGL::GL stb X11::X11
                 CLI11::CLI11)
set_source_files_properties(${CMAKE_SOURCE_DIR}/viz/window/options.cpp PROPERTIES
  COMPILE_DEFINITIONS "ENGAWA_VERSION=\"${PROJECT_VERSION}\"")

file(GLOB view_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/viz/*.cpp)
if(view_sources)
  add_executable(engawa-view ${view_sources})
  target_link_libraries(engawa-view PRIVATE engawa_viz_window)
endif()
