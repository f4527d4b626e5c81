// The week told phase by phase, for documents, profiles and benchmarks.
#pragma once
#include <span>
#include <string_view>

#include "sim/text/language.hpp"

namespace engawa {

struct PhaseInfo {
  std::string_view name;  ///< the name in profiles
  std::string_view pass;  ///< P0 ... P16 of the model
  Bilingual meaning;
  std::string_view reads, writes;
};

/// In the order in which live_one_week lives them.
[[nodiscard]] std::span<const PhaseInfo> week_phases();

}  // namespace engawa
