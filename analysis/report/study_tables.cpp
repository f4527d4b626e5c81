#include "analysis/report/study_tables.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "sim/text/error.hpp"

namespace engawa {
namespace {
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// A group that every file has, or that this measure should have, may not be in this one.
template <class Work>
void or_foreign(const Hdf5File& file, const Work& work) {
  try {
    work();
  } catch (const std::out_of_range&) {
    file.refuse("/groups/name");
  }
}

std::filesystem::path study_file(const std::filesystem::path& study_dir) {
  auto file = study_dir / "study.h5";
  if (!std::filesystem::exists(file)) {
    throw InputError({study_dir.string()}, {"report.no_study_file", {}}, {},
                     {"report.give_study_folder", {}});
  }
  return file;
}
}  // namespace

StudyTables::StudyTables(const std::filesystem::path& study_dir)
    : file_(std::make_unique<Hdf5File>(study_file(study_dir))) {
  if (file_->text_attribute("/", "format") != kStudyFormat ||
      file_->whole_attribute("/", "format_version") != kFormatVersion)
    file_->refuse("/");
  variants_ = file_->texts("/variants/name");
  groups_ = file_->texts("/groups/name");
  if (groups_.empty() || groups_.front() != "total") file_->refuse("/groups/name");
  weeks_ = static_cast<int>(file_->whole_attribute("/", "weeks"));
  stock_weeks_ = file_->column<std::uint32_t>("/calendar/stock_week");
  const auto names = file_->texts("/areas/name");
  const auto x = file_->values<double>("/areas/x", {names.size()});
  const auto y = file_->values<double>("/areas/y", {names.size()});
  for (std::size_t k = 0; k < names.size(); ++k) areas_.push_back({names[k], x[k], y[k]});
  if (variants_.empty() || weeks_ < 1) file_->refuse("/variants/name");
}

std::vector<std::uint64_t> StudyTables::seeds(const std::string& variant) const {
  return file_->column<std::uint64_t>("/cases/" + variant + "/seed");
}

std::vector<std::string> StudyTables::digests(const std::string& variant) const {
  return file_->texts("/cases/" + variant + "/digest");
}

bool StudyTables::has(std::string_view measure) const {
  return file_->has("/measures/" + variants_[0] + '/' + std::string(measure));
}

const std::vector<CaseMeasures>& StudyTables::cases(const std::string& variant,
                                                    std::string_view measure) const {
  const std::string name = variant + '/' + std::string(measure), path = "/measures/" + name;
  if (const auto found = read_.find(name); found != read_.end()) return found->second;
  const Dataset data = file_->read(path);
  const bool seldom = file_->text_attribute(path, "calendar") == "stock_week";
  const std::size_t rows = seldom ? stock_weeks_.size() : std::size_t(weeks_);
  if (data.element != Element::f64 || data.shape.size() != 3 || data.shape[1] != rows ||
      data.shape[0] != seeds(variant).size() ||
      (data.shape[2] != groups_.size() && data.shape[2] != 1))
    file_->refuse(path);
  const std::size_t width = data.shape[2];
  std::vector<double> values(data.bytes.size() / sizeof(double));
  if (!values.empty()) std::memcpy(values.data(), data.bytes.data(), data.bytes.size());
  auto& out = read_[name];
  for (std::size_t seed = 0; seed < data.shape[0]; ++seed) {
    CaseMeasures one;
    one.measures = {std::string(measure)}, one.weeks = weeks_;
    one.groups.assign(groups_.begin(), groups_.begin() + std::ptrdiff_t(width));
    one.values.assign(std::size_t(weeks_) * width, kNone);
    for (std::size_t row = 0; row < rows; ++row) {
      const std::size_t week = seldom ? stock_weeks_[row] : row;
      if (week >= std::size_t(weeks_)) file_->refuse("/calendar/stock_week");
      std::copy_n(values.begin() + std::ptrdiff_t((seed * rows + row) * width), width,
                  one.values.begin() + std::ptrdiff_t(week * width));
    }
    out.push_back(std::move(one));
  }
  return out;
}

std::vector<std::pair<std::size_t, std::size_t>> StudyTables::twins(
    const std::string& variant) const {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  const auto base = seeds(variants_[0]), other = seeds(variant);
  for (std::size_t k = 0; k < base.size(); ++k) {
    const auto found = std::ranges::find(other, base[k]);
    if (found != other.end()) out.emplace_back(k, std::size_t(found - other.begin()));
  }
  return out;
}

Pairs StudyTables::pairs(const std::string& variant, const Quantity& quantity) const {
  Pairs out;
  const auto& base = cases(variants_[0], quantity.measure);
  const auto& other = cases(variant, quantity.measure);
  or_foreign(*file_, [&] {
    for (const auto& [a, b] : twins(variant)) {
      out.base.push_back(reduce(base[a], quantity));
      out.variant.push_back(reduce(other[b], quantity));
    }
  });
  return out;
}

StudyTables::Courses StudyTables::courses(const std::string& variant, std::string_view measure,
                                          std::string_view group) const {
  const auto course = [&](const CaseMeasures& one) {
    std::vector<double> weekly;
    for (int week = 0; week < one.weeks; ++week)
      weekly.push_back(one.at(0, week, one.group(group)));
    return weekly;
  };
  Courses out;
  const auto& base = cases(variants_[0], measure);
  const auto& other = cases(variant, measure);
  or_foreign(*file_, [&] {
    for (const auto& [a, b] : twins(variant)) {
      out.base.push_back(course(base[a])), out.variant.push_back(course(other[b]));
    }
  });
  return out;
}

std::string StudyTables::text_of(std::string_view name) const {
  return file_->text_attribute("/", name);
}

std::string StudyTables::text_or(std::string_view name, const std::string& otherwise) const {
  const auto all = file_->attributes("/");
  const auto found = std::ranges::find(all, name, &Attribute::name);
  return found == all.end() ? otherwise : text_of(name);
}

std::vector<std::string> StudyTables::texts_at(const std::string& path) const {
  return file_->has(path) ? file_->texts(path) : std::vector<std::string>{};
}

std::vector<ParameterNote> StudyTables::parameters() const {
  const std::string at = "/provenance/parameters/";
  const auto names = file_->texts(at + "name"), units = file_->texts(at + "unit"),
             sources = file_->texts(at + "source"), ja = file_->texts(at + "meaning_ja"),
             en = file_->texts(at + "meaning_en");
  const auto values = file_->values<double>(at + "value", {names.size()});
  const auto standards = file_->values<double>(at + "default", {names.size()});
  if (units.size() != names.size() || sources.size() != names.size() || ja.size() != names.size() ||
      en.size() != names.size())
    file_->refuse(at + "name");
  std::vector<ParameterNote> out;
  for (std::size_t k = 0; k < names.size(); ++k)
    out.push_back({names[k], units[k], ja[k], en[k], sources[k], values[k], standards[k]});
  return out;
}

}  // namespace engawa
