// A small town whose adults have exactly the calibrated baseline's loneliness: z is standard
// normal.
#pragma once
#include <cmath>

#include "sim/core/elementary.hpp"
#include "sim/survey/respondents.hpp"
#include "tests/support/small_world.hpp"

namespace engawa::testing {

/// Loneliness is spread evenly over the quantiles of a normal law, in no order.
[[nodiscard]] inline World make_survey_world(std::size_t residents, std::uint64_t seed = 1) {
  World world = make_small_world(residents, seed);
  const auto& p = world.parameters.loneliness;
  double place = .5;
  for_each_present(world, [&](ResidentId who, int age) {
    if (age < kSurveyAge) return;
    place = std::fmod(place + .6180339887498949, 1.0);
    world.residents.loneliness[who] =
        static_cast<float>(p.scale_mean + p.scale_sd * normal_quantile(place));
  });
  return world;
}

}  // namespace engawa::testing
