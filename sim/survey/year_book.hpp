// What a year of the town's life leaves behind for registers, books and survey questions.
#pragma once
#include <cstdint>
#include <set>
#include <span>
#include <vector>

#include "sim/core/parallel.hpp"
#include "sim/interventions/kind.hpp"
#include "sim/state/world.hpp"

namespace engawa {

struct YearBook {
  double births = 0, deaths = 0;
  std::vector<double> visits;                      ///< admitted, by hub
  double spent = 0, received = 0;                  ///< [yen] by the first hub; not from its bearer
  std::set<std::uint64_t> took_part, volunteered;  ///< lives
  /// Adds what happened in the week that the town has just lived.
  void add(const World& world);
};

/// Lives a year under these actions and keeps book.
[[nodiscard]] YearBook live_a_year(World& world, const Parallel& parallel,
                                   std::span<const Action> actions = {});
/// Lives some weeks without interventions.
void live_weeks(World& world, int weeks, const Parallel& parallel);

/// Calls visit(who, age) for every resident present, in the order of their rows.
template <class Visit>
void for_each_present(const World& world, Visit visit) {
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    if (world.residents.has(who, kPresent)) visit(who, age_of(world.residents, who, world.week));
  }
}

}  // namespace engawa
