// Cohorts made up so that the truth is known: who comes, why, and what it does to them.
#pragma once
#include <cmath>
#include <limits>

#include "sim/core/draws.hpp"
#include "sim/core/elementary.hpp"
#include "sim/results/run_file.hpp"

namespace engawa::made {

/// What one person is like; loneliness is independent from time to time unless `trend` says so.
struct Person {
  double start = 0, joining = 0, later = 0;  ///< normal, sd 1: at -1, 25 and the end
  double trend = 0;                          ///< change that nobody can see when they join
  double luck = 0;                           ///< uniform: comes if it is below the chance to come
};

inline Person person(std::uint64_t k) {
  const Draws draws(11);
  const Draw one = draws.at(1, 0, k), two = draws.at(2, 0, k);
  return {normal_quantile(one.u()), normal_quantile(one.v()), normal_quantile(two.u()), 0, two.v()};
}

/// Both towns: who comes does so in week 26 of the variant, which changes them by `effect`.
struct Towns {
  CohortRows base, variant;
};

inline void add(CohortRows& rows, std::uint64_t life, const Person& person, bool comes,
                double effect) {
  constexpr float kNone = std::numeric_limits<float>::quiet_NaN();
  rows.life.push_back(life), rows.age.push_back(40);
  rows.cell.push_back(static_cast<std::uint8_t>(life % 3));
  rows.regular_at_start.push_back(0), rows.regular_at_end.push_back(0);
  rows.present_at_end.push_back(1);
  rows.z_at_start.push_back(float(person.start));
  rows.z_at_end.push_back(float(person.later + person.trend + (comes ? effect : 0)));
  rows.visits.push_back(comes ? 3 : 0);
  rows.first_visit.push_back(comes ? 26 : -1);
  rows.z_at_first_visit.push_back(comes ? float(person.joining) : kNone);
  rows.snapshot_weeks = {-1, 25, 51};
  rows.z_then.resize(3);
  for (const auto& [snapshot, z] : {std::pair{0U, person.start}, {1U, person.joining}})
    rows.z_then[snapshot].push_back(float(z));
  rows.z_then[2].push_back(rows.z_at_end.back());
}

/// `chance(person)`: to come in the variant; nobody comes in the base. `change`: to a person before
/// all else.
template <class Chance, class Change>
Towns towns(int people, double effect, Chance chance, Change change) {
  Towns out;
  for (std::uint64_t k = 0; k < std::uint64_t(people); ++k) {
    Person who = person(k);
    change(who, k);
    add(out.base, 100 + k, who, false, 0);
    add(out.variant, 100 + k, who, who.luck < chance(who), effect);
  }
  return out;
}

}  // namespace engawa::made
