// Measures of the whole town read week by week: one case from its run file, all seeds from
// study.h5.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/results/hdf5.hpp"

namespace engawa {

class ReaderProcess;

/// How the results files are reached: in the process that reads them, or (in tests) in this one.
struct FileReader {
  std::function<bool(const std::string& path)> has;
  std::function<std::vector<Attribute>(const std::string& path)> attributes;
  /// Whole, or the block [first, first + count) of each dimension.
  std::function<Dataset(const std::string& path, const std::vector<std::uint64_t>& first,
                        const std::vector<std::uint64_t>& count)>
      read;
};
[[nodiscard]] FileReader read_here(const std::filesystem::path& file);
[[nodiscard]] FileReader read_through(ReaderProcess& process, const std::filesystem::path& file);

[[nodiscard]] std::string text_of(std::span<const Attribute> attributes, std::string_view name);
[[nodiscard]] std::int64_t whole_of(std::span<const Attribute> attributes, std::string_view name,
                                    std::int64_t otherwise);
[[nodiscard]] std::vector<std::uint64_t> seeds_of(const FileReader& study,
                                                  const std::string& variant);

/// The column `total` of a measure.
struct MeasureColumn {
  std::string title_ja, title_en, unit;
  /// [case][study week]; what is counted every fourth week keeps its last value, and is NaN before
  /// the first count.
  std::vector<std::vector<double>> values;
};
/// `path` is /measures/NAME of a run (one case) or /measures/VARIANT/NAME of a study (one a seed);
/// nothing if the file does not have it.
[[nodiscard]] std::optional<MeasureColumn> read_column(const FileReader& file,
                                                       const std::string& path);

}  // namespace engawa
