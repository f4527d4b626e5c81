// Reads study.h5: any measure of any group, case by case, brought over the weeks as the findings
// are. What a report adds to the findings comes from here, so that it can be recomputed from one
// file.
#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "analysis/cases.hpp"
#include "analysis/quantity.hpp"
#include "sim/results/hdf5.hpp"

namespace engawa {

/// One row of /provenance/parameters.
struct ParameterNote {
  std::string name, unit, meaning_ja, meaning_en, source;
  double value = 0, standard = 0;
};

/// Town names with the places of their centres.
struct AreaNote {
  std::string name;
  double x = 0, y = 0;  ///< [m] east and north of the town's origin
};

class StudyTables {
 public:
  /// InputError if the folder has no study.h5 of this version of the study.
  explicit StudyTables(const std::filesystem::path& study_dir);

  [[nodiscard]] const std::vector<std::string>& variants() const { return variants_; }
  [[nodiscard]] std::vector<std::uint64_t> seeds(const std::string& variant) const;
  [[nodiscard]] std::vector<std::string> digests(const std::string& variant) const;
  [[nodiscard]] bool has(std::string_view measure) const;
  [[nodiscard]] const std::vector<std::string>& groups() const { return groups_; }
  [[nodiscard]] const std::vector<AreaNote>& areas() const { return areas_; }
  [[nodiscard]] int weeks() const { return weeks_; }

  /// Seeds that both this variant and the first have: both numbers, in the order of the seeds.
  [[nodiscard]] Pairs pairs(const std::string& variant, const Quantity& quantity) const;
  /// [seed][week] of the pairs' seeds; NaN in weeks in which nobody was counted.
  struct Courses {
    std::vector<std::vector<double>> base, variant;
  };
  [[nodiscard]] Courses courses(const std::string& variant, std::string_view measure,
                                std::string_view group) const;

  [[nodiscard]] std::string text_of(std::string_view name) const;  ///< root attribute
  /// The same, or `otherwise` if the file has none.
  [[nodiscard]] std::string text_or(std::string_view name, const std::string& otherwise) const;
  [[nodiscard]] std::vector<std::string> texts_at(const std::string& path) const;
  [[nodiscard]] std::vector<ParameterNote> parameters() const;

 private:
  const std::vector<CaseMeasures>& cases(const std::string& variant,
                                         std::string_view measure) const;
  /// Places in the two variants' cases of the seeds that both have.
  [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> twins(
      const std::string& variant) const;

  std::unique_ptr<Hdf5File> file_;
  std::vector<std::string> variants_, groups_;
  std::vector<AreaNote> areas_;
  int weeks_ = 0;
  std::vector<std::uint32_t> stock_weeks_;
  mutable std::map<std::string, std::vector<CaseMeasures>> read_;  ///< by "VARIANT/MEASURE"
};

}  // namespace engawa
