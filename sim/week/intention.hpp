// Why people go to a hub or stay away: the intention of a week (model 7.8).
#pragma once
#include <vector>

#include "sim/week/scratch.hpp"

namespace engawa {

/// What one hub is like this week, the same for everybody: traits and levers together.
struct HubCall {
  double attraction = 0;
  double stigma = 0, pressure = 0;  ///< of its label; of being pressed to come
  std::array<std::uint8_t, kThemes> theme{};
  double theme_sum = 0;
  double draws_18_39 = 0, draws_75 = 0, draws_withdrawn = 0, draws_excluded = 0;
  bool rare_draws = false;    ///< whether any of the draws applies that few kinds have
  bool company_kept = false;  ///< it meets now and then: company is whoever came last time
};

[[nodiscard]] std::vector<HubCall> calls_of_week(const World& world);

/// An intention as a logit, and how much of it the label and the pressure have taken away.
struct Intention {
  double logit = 0, deterred = 0;
};

/// Intention to go to a linked hub this week. `pull` is that of loneliness; `company` the strength
/// of ties who came last.
[[nodiscard]] Intention intention_of(const World& world, ResidentId who, const HubLink& link,
                                     const HubCall& call, double pull, double company);

/// The pull of loneliness: moderate loneliness motivates, severe loneliness inhibits.
[[nodiscard]] double loneliness_pull(const World& world, ResidentId who);

/// Strength of the ties who came to a hub last time, from the links themselves: for hubs that do
/// not meet every week, of which last week's visits tell nothing.
[[nodiscard]] double company_kept(const World& world, ResidentId who, HubId hub);

}  // namespace engawa
