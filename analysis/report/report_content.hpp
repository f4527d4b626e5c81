// Everything a report is written from, read once: the findings, the tables of study.h5, the words.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "analysis/findings.hpp"
#include "analysis/report/report_evidence.hpp"
#include "analysis/report/study_tables.hpp"
#include "analysis/valuation/valuation_text.hpp"

namespace engawa {

enum class ReportForm { full, one_page };

struct ReportOptions {
  Language language = Language::japanese;
  ReportForm form = ReportForm::full;
  std::vector<std::string> variants;  ///< to be told; empty = all
  std::filesystem::path values = {};  ///< table of values for the SROI; empty = not valued
  EvidenceFiles evidence = {};
};

/// A variant's plan in brief: its actions, and hubs and stations for the map.
struct PlanNotes {
  std::vector<ActionNote> actions;
  struct Spot {
    std::string kind;       ///< "hub" or "station"
    double x = 0, y = 0;    ///< [m]
    std::string name = {};  ///< of stations
  };
  std::vector<Spot> spots;
};

struct ReportContent {
  Language language = Language::japanese;
  ReportForm form = ReportForm::full;
  StudyFindings findings;        ///< with the variants to be told only
  std::vector<PlanNotes> plans;  ///< of these variants
  StudyTables tables;
  std::vector<std::vector<ValuationPart>> valuations = {};  ///< of these variants; empty = none
  /// Variants that are the first town again: told in a sentence, and in no table. Only beside
  /// others that are not.
  std::vector<VariantFindings> identical = {};
  ReportEvidence evidence = {};
  std::filesystem::path folder = {};
  std::string label = {};  ///< of the study in keys of numbers; of no other in the report
  int number = 0;          ///< of the study among several, from 1; 0 = it stands alone

  [[nodiscard]] bool alone() const { return number == 0; }
  /// "A", "B" ... of several studies.
  [[nodiscard]] std::string letter() const;
  /// The id of a section in the page.
  [[nodiscard]] std::string anchor(std::string_view section) const;
  /// Several variants or studies on one page: everything in fewer words.
  [[nodiscard]] bool crowded() const {
    return form == ReportForm::one_page && (findings.variants.size() > 1 || !alone());
  }
  [[nodiscard]] bool japanese() const { return language == Language::japanese; }
  [[nodiscard]] const std::string& in(const std::string& ja, const std::string& en) const {
    return japanese() ? ja : en;
  }
  [[nodiscard]] std::string say(std::string_view id, std::vector<std::string> words = {}) const;
  [[nodiscard]] std::string question() const;
  /// What the variant is called in the study.
  [[nodiscard]] std::string name_of(const VariantFindings& variant) const;
  [[nodiscard]] std::string base_name() const;
  /// What the town is called.
  [[nodiscard]] std::string town_name() const;
};

/// Reads a study's folder (or the study.h5 in it). InputError if it is none, or if a wanted variant
/// is not in it or is the one to which others are compared.
[[nodiscard]] ReportContent read_content(const std::filesystem::path& results,
                                         const ReportOptions& options);
/// The same without evidence: what the study itself gives.
[[nodiscard]] ReportContent read_study(const std::filesystem::path& results,
                                       const ReportOptions& options);

/// Several studies, told apart by number and label. InputError as above, or if one is given twice.
[[nodiscard]] std::vector<ReportContent> read_contents(
    const std::vector<std::filesystem::path>& results, const ReportOptions& options);

/// The finding of a measure, or nullptr.
[[nodiscard]] const Finding* find_by_measure(const std::vector<Finding>& findings,
                                             std::string_view measure);
/// The results by which a study is judged: reach, visits, new ties, needs met, lonely years.
[[nodiscard]] std::vector<const Finding*> headline_of(const VariantFindings& variant);
/// True if none of them can be told from zero.
[[nodiscard]] bool tells_nothing(const VariantFindings& variant);
/// True if in no seed anything differs from the first variant.
[[nodiscard]] bool is_identical(const VariantFindings& variant);

}  // namespace engawa
