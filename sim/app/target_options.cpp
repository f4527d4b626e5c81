#include "sim/app/target_options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "sim/study/validate_study.hpp"
#include "sim/text/error.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;

/// Those of the study's folder, if none are named.
std::vector<fs::path> target_files(const std::string& study,
                                   const std::vector<std::string>& named) {
  if (!named.empty()) return {named.begin(), named.end()};
  const fs::path national = "targets/national.toml";
  const fs::path beside = fs::path(study).parent_path() / national;
  std::error_code trouble;
  return {fs::exists(beside, trouble) ? beside : fs::path("scenarios") / national};
}
}  // namespace

double real_option(const std::string& name, const std::string& text, double lowest, double highest,
                   double usual) {
  if (text.empty()) return usual;
  double value = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  const bool number = read.ec == std::errc{} && read.ptr == end;
  if (number && lowest <= value && value <= highest) return value;
  const std::string low = fmt::format("{:g}", lowest), high = fmt::format("{:g}", highest);
  throw InputError(
      {fmt::format("{} {}", name, text)},
      number ? Message{"toml.out_of_range", {name, text}} : Message{"toml.want_number", {name}},
      {"toml.range", {low, high}}, {"toml.choose_inside", {low, high}});
}

std::vector<Target> read_all_targets(const std::string& study,
                                     const std::vector<std::string>& named, std::string& files) {
  std::vector<Target> out;
  for (const auto& file : target_files(study, named)) {
    for (auto& target : read_targets(file).targets) {
      if (std::ranges::find(out, target.name, &Target::name) != out.end()) {
        throw InputError(target.place, {"targets.same_name", {target.name}}, {},
                         {"targets.rename", {}});
      }
      out.push_back(std::move(target));
    }
    files += fmt::format("{}{}", files.empty() ? "" : ", ", file.filename().string());
  }
  require_targets(out);
  return out;
}

}  // namespace engawa
