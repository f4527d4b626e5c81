// What taking part did to those who took part, told in three ways from the same run: against the
// same people in the town without the variant (no confounding at all), against others of the same
// town who are like them (what a careful evaluation could do), and before-after (what most
// evaluations do). Loneliness in SD: less than zero = less lonely.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "analysis/effects/matching.hpp"
#include "analysis/estimate.hpp"

namespace engawa {

/// Whose effect is told: 16 and over at the start, still there at the end of both towns.
enum class Participants : std::uint8_t {
  anybody,             ///< came at least once in the variant
  regulars,            ///< came twelve times a year in the variant
  newly_come,          ///< came in the variant only: because of it
  first_town,          ///< came at least once in the first town: to the hubs that are there anyway
  first_town_regulars  ///< twelve times a year there
};
inline constexpr std::size_t kParticipants = 5;

/// Of one seed: means over the people. NaN where it cannot be known.
struct SeedEffect {
  double people = 0, gone = 0;  ///< followed to the end; came, but died or moved away
  double twin = 0, before_after = 0, anyway = 0;
  double apart_before = 0;  ///< difference between the twins at the last snapshot before joining
  double less_lonely = 0;   ///< people less lonely at the end than before their first visit
  double less_lonely_anyway = 0;  ///< the same people, in the other town
  MatchedChange matched;
};
using SeedEffects = std::array<SeedEffect, kParticipants>;

/// Over the seeds in which anybody took part.
struct ParticipantEffect {
  std::string variant;
  Participants who = Participants::anybody;
  double participants = 0;   ///< people, mean over seeds
  double gone = 0;           ///< came, but were gone at the end: in none of the numbers
  double matched_share = 0;  ///< of them, for whom somebody alike was found
  Estimate twin;          ///< loneliness at the end, less the same person's in the other town [SD]
  Estimate matched;       ///< change since joining, less that of people alike who did not come
  Estimate before_after;  ///< change since just before the first visit
  // before_after = twin + what would have happened to them anyway, in every seed
  Estimate anyway;        ///< the other town's end less their own loneliness before the first visit
  Estimate apart_before;  ///< of the twins before they came; zero if the comparison is fair
  double less_lonely = 0, less_lonely_anyway = 0;  ///< people, by more than .1 SD
  MatchBalance balance;                            ///< means over the seeds
};

/// Fewer people, in the mean of the seeds, are not told.
inline constexpr double kFewestTold = 10;
/// The hubs of the first town have a twin only in a town in which hardly anybody comes to them.
inline constexpr double kTownWithout = .1;  ///< of those who came, the share that may come there

/// The three ways in one pair of towns. `weeks`: length of the study.
[[nodiscard]] SeedEffects effects_of_pair(const CohortRows& base, const CohortRows& variant,
                                          int weeks);
/// Over the seeds, one for each kind of participants of whom there are any.
[[nodiscard]] std::vector<ParticipantEffect> summarise_effects(
    const std::string& variant, const std::vector<SeedEffects>& seeds);

}  // namespace engawa
