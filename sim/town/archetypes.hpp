// About eighty kinds of household: who lives in it, by role, age band and sex.
#pragma once
#include <vector>

#include "sim/state/households.hpp"
#include "sim/town/age_profile.hpp"

namespace engawa {

enum class Role : std::uint8_t { head, partner, child, grandparent, other };

/// One member of an archetype: with which chance it has which age band and sex.
struct MemberSlot {
  struct Cell {
    std::size_t band = 0, woman = 0;
    double chance = 0;
  };
  Role role = Role::head;
  std::vector<Cell> cells;
};

struct Archetype {
  HouseholdKind kind = HouseholdKind::single;
  double weight = 0;  ///< before fitting
  double order = 0;   ///< place in the row from young singles to old ones; like lives near like
  double means = 0;   ///< shift of the income score
  std::vector<MemberSlot> members;
};

/// All archetypes; weights from the parameters, sexes of children from the profile.
[[nodiscard]] std::vector<Archetype> household_archetypes(const Population& population,
                                                          const AgeProfile& profile);

}  // namespace engawa
