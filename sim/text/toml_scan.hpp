// A look at a TOML text before the library sees it.
#pragma once
#include <string>
#include <string_view>

namespace engawa {

/// Throws InputError for what toml++ 3.3 cannot be trusted with: characters outside ASCII in bare
/// keys (it reads out of bounds), a dot without a key before it (it aborts), nesting without end.
void scan_toml(std::string_view text, const std::string& name);

}  // namespace engawa
