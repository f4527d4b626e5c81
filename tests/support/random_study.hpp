// Studies drawn at random for property tests: a plain town, hubs and actions of any registered
// kind. Each is written as a few lines of text, so that one that fails can be lived again.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/interventions/kind.hpp"
#include "sim/state/world.hpp"

namespace engawa::testing {

/// Everything about a hub or an action that is not said here follows from its luck.
struct RandomHub {
  std::string kind;
  std::uint64_t luck = 0;
};
struct RandomAction {
  std::string kind;
  double strength = 1;
  int from = 0, to = 0;  ///< [week)
  std::uint64_t luck = 0;
};

struct RandomStudy {
  int residents = 200;
  std::uint64_t seed = 1;
  int weeks = 8, threads = 1;
  std::vector<RandomHub> hubs;
  std::vector<RandomAction> actions;
};

/// "town 500 residents, seed 3, 20 weeks, 2 threads", then a line for each hub and action.
[[nodiscard]] std::string to_text(const RandomStudy& study);
/// The study of such a text; what stands behind "#" is left out. std::invalid_argument.
[[nodiscard]] RandomStudy read_random_study(const std::string& text);

/// The town with the study's hubs (and no others), each known to about half of the people.
[[nodiscard]] World make_world(const RandomStudy& study);
/// The actions with values inside their ranges, on hubs that there are or will be.
[[nodiscard]] std::vector<Action> make_actions(const RandomStudy& study, const World& world);
/// The values of an action, one line.
[[nodiscard]] std::string values_text(const Action& action);

}  // namespace engawa::testing
