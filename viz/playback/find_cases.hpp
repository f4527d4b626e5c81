// Which case, or which pair of cases, is meant by what a user named.
#pragma once
#include <exception>
#include <optional>
#include <vector>

#include "viz/playback/case_source.hpp"
#include "viz/playback/playback.hpp"

namespace engawa {

/// The cases of one study, finished or running, by variant order, variant and seed.
struct FoundStudy {
  std::filesystem::path folder;
  std::vector<CasePlace> cases;
  std::exception_ptr damage;           ///< of the first file that could not be read, if any
  std::optional<std::string> variant;  ///< if a single run file was named
  std::optional<std::uint64_t> seed;   ///< likewise
};
/// InputError if there is no study at the place.
[[nodiscard]] FoundStudy find_study(ReaderProcess& reader, const std::filesystem::path& results);

struct CaseChoice {
  std::optional<CasePlace> baseline;
  CasePlace variant;
  std::vector<VariantName> variants;  ///< recorded with this seed, other than the baseline
};
/// InputError if it was not recorded, with what was.
[[nodiscard]] CaseChoice choose_cases(const FoundStudy& study, const PlaybackWish& wish);

}  // namespace engawa
