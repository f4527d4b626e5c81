// A run file as the first version of the format had it: for each change of a tie, what the tie is
// from then on.
#pragma once
#include <filesystem>

#include "sim/results/hdf5.hpp"
#include "sim/results/network_log.hpp"
#include "sim/results/run_file.hpp"
#include "sim/results/safe_file.hpp"

namespace engawa::toy {

inline std::filesystem::path as_version_one(const std::filesystem::path& file,
                                            const std::filesystem::path& older) {
  const Hdf5File in(file);
  Hdf5Image image;
  for (auto attribute : in.attributes("/")) {
    if (attribute.name == "format_version") attribute.value = std::int64_t{1};
    image.set_attribute("/", attribute);
  }
  const std::string at = "/network/changed/";
  const auto kinds = [&](const std::string& column) {
    auto values = in.column<std::uint8_t>("/network/first/" + column);
    const auto added = in.column<std::uint8_t>("/network/added/" + column);
    values.insert(values.end(), added.begin(), added.end());
    return values;
  };
  std::uint32_t number = 0;
  std::vector<std::uint32_t> tie;
  for (const auto step : in.column<std::uint32_t>(at + "tie_step")) tie.push_back(number += step);
  for (const auto& path : in.datasets()) {
    if (!path.ends_with("_step")) image.write(path, in.read(path));
  }
  image.write(at + "tie", make_column(tie));
  for (const std::string column : {"kind", "strength"}) {
    auto now = kinds(column);
    auto steps = in.column<std::uint8_t>(at + column + "_step");
    for (std::size_t k = 0; k < steps.size(); ++k)
      steps[k] = now[tie[k]] = static_cast<std::uint8_t>(now[tie[k]] + steps[k]);
    image.write(at + column, make_column(steps));
  }
  write_whole_file(older, image.close());
  return older;
}

}  // namespace engawa::toy
