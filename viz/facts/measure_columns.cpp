#include "viz/facts/measure_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <memory>

#include "viz/playback/remote_file.hpp"

namespace engawa {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint64_t kLongestStudy = 10000;  ///< weeks; more are a damaged calendar

/// The block of a dataset, as if only it had been read.
Dataset block_of(Dataset whole, const std::vector<std::uint64_t>& first,
                 const std::vector<std::uint64_t>& count) {
  if (first.empty()) return whole;
  bool fits = whole.shape.size() == count.size();
  for (std::size_t k = 0; fits && k < count.size(); ++k)
    fits = first[k] + count[k] <= whole.shape[k];
  if (!fits) return {};
  Dataset out{whole.element, whole.element_size, count, {}, whole.fill, whole.attributes};
  std::uint64_t rows = 1;
  for (std::size_t k = 0; k + 1 < count.size(); ++k) rows *= count[k];
  const std::size_t width = std::size_t(count.back()) * whole.element_size;
  for (std::uint64_t row = 0; row < rows; ++row) {
    std::uint64_t rest = row, place = 0, step = whole.shape.back();
    for (std::size_t k = count.size() - 1; k-- > 0; step *= whole.shape[k]) {
      place += (first[k] + rest % count[k]) * step;
      rest /= count[k];
    }
    const auto from = whole.bytes.begin() +
                      std::ptrdiff_t((place + first.back()) * std::uint64_t(whole.element_size));
    out.bytes.insert(out.bytes.end(), from, from + std::ptrdiff_t(width));
  }
  return out;
}

template <class T>
std::vector<T> values_of(const Dataset& data) {
  if (data.element != element_of<T>()) return {};
  std::vector<T> out(data.bytes.size() / sizeof(T));
  if (!out.empty()) std::memcpy(out.data(), data.bytes.data(), out.size() * sizeof(T));
  return out;
}

/// One case's rows laid out week by week.
std::vector<double> by_week(std::span<const double> rows, std::span<const std::uint32_t> weeks,
                            std::size_t length) {
  std::vector<double> out(length, kNone);
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const std::size_t next = k + 1 < weeks.size() ? weeks[k + 1] : length;
    for (std::size_t week = weeks[k]; week < std::min(next, length); ++week) out[week] = rows[k];
  }
  return out;
}

/// Place of the group of everybody.
std::optional<std::uint64_t> total_column(const FileReader& file) {
  if (!file.has("/groups/name")) return std::nullopt;
  const Dataset names = file.read("/groups/name", {}, {});
  for (std::uint64_t row = 0; row < names.rows(); ++row) {
    const auto* text = reinterpret_cast<const char*>(names.bytes.data() + row * names.element_size);
    std::string_view name(text, names.element_size);
    if (name.substr(0, name.find('\0')) == "total") return row;
  }
  return std::nullopt;
}

std::vector<std::uint32_t> calendar(const FileReader& file, const std::string& path) {
  if (!file.has(path)) return {};
  return values_of<std::uint32_t>(file.read(path, {}, {}));
}

/// Size of a measure's dataset in all dimensions but the groups: seeds (in a study) and rows.
std::vector<std::uint64_t> sizes_of(const FileReader& file, const std::string& path,
                                    std::uint64_t rows) {
  const std::string rest = path.substr(std::string_view("/measures/").size());
  const auto slash = rest.find('/');
  if (slash == std::string::npos) return {rows};
  return {seeds_of(file, rest.substr(0, slash)).size(), rows};
}

}  // namespace

FileReader read_here(const std::filesystem::path& file) {
  auto opened = std::make_shared<Hdf5File>(file);
  return {[opened](const std::string& path) { return opened->has(path); },
          [opened](const std::string& path) { return opened->attributes(path); },
          [opened](const std::string& path, const std::vector<std::uint64_t>& first,
                   const std::vector<std::uint64_t>& count) {
            return block_of(opened->read(path), first, count);
          }};
}

FileReader read_through(ReaderProcess& process, const std::filesystem::path& file) {
  auto paths = std::make_shared<std::vector<std::string>>(process.datasets(file));
  return {[paths](const std::string& path) {
            return std::find(paths->begin(), paths->end(), path) != paths->end();
          },
          [&process, file](const std::string& path) { return process.attributes(file, path); },
          [&process, file](const std::string& path, const std::vector<std::uint64_t>& first,
                           const std::vector<std::uint64_t>& count) {
            return process.read(file, path, first, count);
          }};
}

std::string text_of(std::span<const Attribute> attributes, std::string_view name) {
  for (const auto& one : attributes) {
    const auto* text = std::get_if<std::string>(&one.value);
    if (one.name == name && text != nullptr) return *text;
  }
  return {};
}

std::int64_t whole_of(std::span<const Attribute> attributes, std::string_view name,
                      std::int64_t otherwise) {
  for (const auto& one : attributes) {
    const auto* number = std::get_if<std::int64_t>(&one.value);
    if (one.name == name && number != nullptr) return *number;
  }
  return otherwise;
}

std::vector<std::uint64_t> seeds_of(const FileReader& study, const std::string& variant) {
  const std::string path = fmt::format("/cases/{}/seed", variant);
  if (!study.has(path)) return {};
  return values_of<std::uint64_t>(study.read(path, {}, {}));
}

std::optional<MeasureColumn> read_column(const FileReader& file, const std::string& path) {
  const auto weeks = calendar(file, "/calendar/week");
  if (!file.has(path) || weeks.empty() || weeks.back() >= kLongestStudy) return std::nullopt;
  const auto attributes = file.attributes(path);
  const bool counted_weekly = text_of(attributes, "calendar") == "week";
  const auto rows = counted_weekly ? weeks : calendar(file, "/calendar/stock_week");
  const auto column = text_of(attributes, "groups") == "total" ? std::optional<std::uint64_t>(0)
                                                               : total_column(file);
  auto count = sizes_of(file, path, rows.size());
  if (!column || rows.empty() || count.front() == 0) return std::nullopt;
  std::vector<std::uint64_t> first(count.size(), 0);
  first.push_back(*column);
  count.push_back(1);
  const auto numbers = values_of<double>(file.read(path, first, count));
  const std::size_t cases = numbers.size() / rows.size();
  MeasureColumn out{text_of(attributes, "title_ja"),
                    text_of(attributes, "title_en"),
                    text_of(attributes, "unit"),
                    {}};
  if (cases == 0) return std::nullopt;
  for (std::size_t k = 0; k < cases; ++k) {
    out.values.push_back(by_week(std::span(numbers).subspan(k * rows.size(), rows.size()), rows,
                                 std::size_t{weeks.back()} + 1));
  }
  return out;
}

}  // namespace engawa
