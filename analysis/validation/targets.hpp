// Targets: published numbers that a town is held against, read from a TOML file.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "sim/text/error.hpp"
#include "sim/text/language.hpp"

namespace engawa {

enum class TargetRole : std::uint8_t { fitted, held_out };

/// One published number. Accepted is every value in [low, high].
struct Target {
  Place place;
  std::string name;            ///< unique in the file: "c1_often"
  std::string set;             ///< "C1"
  std::string measure, group;  ///< as sim/survey/question.hpp
  double value = 0, low = 0, high = 0;
  TargetRole role = TargetRole::held_out;
  int stage =
      0;  ///< of calibration at which it is fitted; 0 = in none (fitted by the town's tables)
  std::string title_ja, title_en, source, note_ja, note_en;
  Place measure_place, group_place;  ///< where measure and group are named
  [[nodiscard]] bool accepts(double model) const { return model >= low && model <= high; }
};

struct TargetFile {
  std::filesystem::path file;
  std::string title_ja, title_en;
  std::vector<Target> targets;
};

/// Every mistake is an InputError with place, reason and suggestion; measures and groups are not
/// checked here (the survey knows them).
[[nodiscard]] TargetFile read_targets(const std::filesystem::path& file);
/// The same from a text; `name` stands for the file in errors.
[[nodiscard]] TargetFile parse_targets(std::string_view text, const std::string& name);

}  // namespace engawa
