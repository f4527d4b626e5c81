#include "sim/study/version.hpp"

#ifndef ENGAWA_VERSION  // given by cmake/layers.cmake
#define ENGAWA_VERSION "unknown"
#endif
#ifndef ENGAWA_REVISION
#define ENGAWA_REVISION "unknown"
#endif

namespace engawa {

std::string_view engine_version() {
  return ENGAWA_VERSION;
}
std::string_view source_revision() {
  return ENGAWA_REVISION;
}

}  // namespace engawa
