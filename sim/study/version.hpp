// Which program made a result.
#pragma once
#include <string_view>

namespace engawa {

/// "0.1.0".
[[nodiscard]] std::string_view engine_version();
/// Revision of the sources when the build was configured, or "unknown".
[[nodiscard]] std::string_view source_revision();

}  // namespace engawa
