// What the seed documents tell of, and where the model has it: the coverage table. One row is one
// practice: how it is represented, which kinds stand for it, which study asks about it, and which
// measures it should move. docs/practices.md is written from these rows.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "sim/text/language.hpp"

namespace engawa {

struct CoveredPractice {
  std::string_view seed;  ///< number of the seed document; empty if no document tells of it
  Bilingual practice;
  Bilingual representation;
  std::vector<std::string_view> kinds;     ///< of hubs and interventions
  std::string_view study;                  ///< file name in scenarios/, without .toml
  std::vector<std::string_view> measures;  ///< names of measures that it should move
};

/// All rows, by seed document, then those of no document.
[[nodiscard]] std::span<const CoveredPractice> practices();

// One file each, in the order of the seed documents.
[[nodiscard]] std::vector<CoveredPractice> practices_of_health_room();  ///< 000
[[nodiscard]] std::vector<CoveredPractice> practices_of_workshops();    ///< 001
[[nodiscard]] std::vector<CoveredPractice> practices_of_hospital();  ///< 002, around the hospital
[[nodiscard]] std::vector<CoveredPractice>
practices_of_hospital_care();  ///< 002, care and the town
[[nodiscard]] std::vector<CoveredPractice> practices_of_promotion_office();  ///< 003
[[nodiscard]] std::vector<CoveredPractice> practices_of_liaison_group();     ///< 004
[[nodiscard]] std::vector<CoveredPractice> practices_of_no_document();       ///< what can go wrong

}  // namespace engawa
