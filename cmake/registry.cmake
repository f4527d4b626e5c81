# The folder is the registry: every kind_NAME.cpp in sim/FOLDER defines `TYPE kind_NAME()`, and the
# table of all of them, sorted by file name, is generated here.
function(engawa_registry folder function type)
  file(GLOB kinds CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/sim/${folder}/kind_*.cpp)
  list(SORT kinds)
  set(declarations "")
  set(calls "")
  foreach(kind ${kinds})
    get_filename_component(stem ${kind} NAME_WE)
    get_property(taken GLOBAL PROPERTY engawa_kinds)
    if(stem IN_LIST taken)  # two functions of one name: the linker would quietly take either
      message(FATAL_ERROR "sim/${folder}/${stem}.cpp: another folder has a kind file of this name")
    endif()
    set_property(GLOBAL APPEND PROPERTY engawa_kinds ${stem})
    string(APPEND declarations "${type} ${stem}();\n")
    string(APPEND calls "      ${stem}(),\n")
  endforeach()
  set(generated ${CMAKE_BINARY_DIR}/generated/${folder}_registry.cpp)
  file(CONFIGURE OUTPUT ${generated} CONTENT
"// Generated from the files of sim/${folder}.
#include <vector>

#include \"sim/${folder}/kind.hpp\"

namespace engawa {
${declarations}
std::span<const ${type}> ${function}() {
  static const std::vector<${type}> kinds{
${calls}  };
  return kinds;
}

}  // namespace engawa
")
  target_sources(engawa_${folder} PRIVATE ${generated})
endfunction()
