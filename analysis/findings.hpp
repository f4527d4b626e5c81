// What a study found: paired differences of every variant from the first, in words and numbers, in
// the order in which a funder asks: whom did it reach, what changed for them, what did it cost, and
// what else could the money have done.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/effects/participant_effect.hpp"
#include "analysis/estimate.hpp"
#include "sim/text/language.hpp"

namespace engawa {

/// What remains of a difference when the others of its family are counted, too (families.hpp).
enum class Survives : std::uint8_t {
  not_asked,   ///< in no family, without an interval, or the same in every seed
  not_told,    ///< cannot be told from zero even by itself
  only_alone,  ///< told from zero by itself, but not when the family is counted
  holds        ///< told from zero in its family
};

/// One line: a quantity in the first variant and in another, and their paired difference.
struct Finding {
  std::string section;  ///< message id of its heading, if it has one
  std::string ja, en;   ///< what it is a number of, with its unit
  std::string group;    ///< group name, empty for the whole town
  double baseline = 0, variant = 0;
  Estimate difference;
  std::string measure = {};  ///< name of what it is a number of, the same in both languages
  Survives survives = Survives::not_asked;
  double adjusted_p = 1;  ///< Holm in the main family, else Benjamini-Hochberg
  /// The difference as a share of the baseline's mean; NaN if that is zero.
  [[nodiscard]] double relative() const;
  /// False if every seed has the same number in both towns.
  [[nodiscard]] bool differs_at_all() const;
};

/// Name of the person-years lived often or always lonely among the changes.
inline constexpr std::string_view kLonelyYears = "lonely_years";

/// How much pairing helped, for one measure.
struct PairingGain {
  std::string ja, en;
  double ratio = 0;  ///< variance unpaired / paired
};

/// People of a group who came at least once, and whether the change reached the group as often as
/// the others: their share of the change over their share of the population.
struct GroupReach {
  Finding reach;
  Estimate ratio;
};

/// Yen for one more of something, or something for one more million yen. No limits if the
/// denominator cannot be told from zero.
struct PerMoney {
  std::string ja, en;
  Estimate ratio;
};

struct HarmFinding {
  Finding finding;
  bool done = false;  ///< changed for the worse, told from zero
};

/// A family of differences that were looked at together.
struct FamilyCount {
  std::string_view title;  ///< message id
  std::size_t looked_at = 0;
  std::size_t told = 0;  ///< told from zero one by one: one in twenty would be by chance alone
  std::size_t hold = 0;  ///< of these, told from zero in the family, too
};

struct VariantFindings {
  std::string name, ja, en;
  std::vector<std::string> titles_ja, titles_en;  ///< of the kinds of its actions
  std::vector<Finding> findings;
  std::vector<PairingGain> pairing;
  double equal_lives = 0;  ///< share of lives present in both arms with bitwise equal loneliness
  double correlation = 0;  ///< of loneliness between arms, person by person

  std::vector<GroupReach> reach;           ///< everyone first
  double only_variant = 0, only_base = 0;  ///< people who came at least once in one town only
  std::vector<Finding> changes;
  double worse_share = 0, better_share = 0;  ///< lonelier than in the other town by over .1 SD
  Estimate worse_less_better;                ///< [people]
  std::vector<Finding> costs;
  std::vector<PerMoney> yen_per, per_million;
  std::vector<Finding> should_move, should_stay;  ///< as the kinds of its actions say
  std::vector<HarmFinding> harms;
  std::vector<ParticipantEffect> participants;
  FamilyCount main = {};                   ///< the outcomes of the headline
  std::vector<FamilyCount> explored = {};  ///< table by table
  [[nodiscard]] const Finding* find(std::string_view section, std::string_view group) const;
};

struct StudyFindings {
  std::string study, question_ja, question_en, baseline_ja, baseline_en;
  std::size_t seeds = 0;
  int weeks = 0;
  bool settled = true;                    ///< every burn-in passed the equilibrium test
  std::vector<VariantFindings> variants;  ///< all but the first
};

/// Reads all finished runs of a study's folder (OUT/STUDY).
[[nodiscard]] StudyFindings find_findings(const std::filesystem::path& study_dir);
/// The findings as text for people: first the answer, then the evidence.
[[nodiscard]] std::string write_findings(const StudyFindings& findings, Language language);

}  // namespace engawa
