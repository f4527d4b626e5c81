// What `engawa sensitivity` found, for reports: which assumptions an outcome hangs on.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace engawa {

/// One parameter's hold on one output.
struct Influence {
  std::string parameter, unit, meaning_ja, meaning_en, source;
  double lowest = 0, highest = 0;
  double index = 0, low = 0, high = 0;  ///< mu* (Morris) or ST (Sobol) with 95 % limits
  double direction = 0;                 ///< mu (Morris); 0 for Sobol
  bool told = false;                    ///< told from noise
};

struct OutputInfluence {
  std::string measure, group, variant, less;  ///< `less` empty: the variant's own number
  std::string title_ja, title_en, unit;
  std::vector<Influence> influences;  ///< greatest first
};

struct SensitivityResult {
  std::string study, method, engawa_version;
  std::size_t seeds = 0, points = 0;
  std::vector<OutputInfluence> outputs;
};

/// sensitivity.h5; RunError if writing fails.
void write_sensitivity(const SensitivityResult& result, const std::filesystem::path& file);
/// InputError if it is none.
[[nodiscard]] SensitivityResult read_sensitivity(const std::filesystem::path& file);

}  // namespace engawa
