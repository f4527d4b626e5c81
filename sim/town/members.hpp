// Which household lives in which dwelling, and who its members are.
#pragma once
#include <array>
#include <vector>

#include "sim/state/purpose.hpp"
#include "sim/town/archetypes.hpp"
#include "sim/town/dwellings.hpp"

namespace engawa {

struct Member {
  Role role = Role::head;
  bool woman = false;
  int age = 0;
  std::int32_t birth_week = 0;
};

/// Sets income quintile and type of every dwelling: households of a type live somewhat near each
/// other, and so do rich and poor. counts[area][archetype].
[[nodiscard]] std::vector<std::size_t> assign_archetypes(
    const std::vector<Dwelling>& dwellings, const std::vector<std::vector<int>>& counts,
    const std::vector<Archetype>& archetypes, const Population& population, const Draws& draws);
[[nodiscard]] std::vector<std::uint8_t> assign_incomes(const std::vector<Dwelling>& dwellings,
                                                       const std::vector<std::size_t>& types,
                                                       const std::vector<Archetype>& archetypes,
                                                       const Population& population,
                                                       const Draws& draws);

/// Draws members; over many households of one archetype the bands and sexes come out in their
/// exact proportions (additive recurrence), single ages within a band by keyed draws.
class MemberDrawer {
 public:
  MemberDrawer(const std::vector<Archetype>& archetypes, const AgeProfile& profile,
               const Draws& draws)
      : archetypes_(archetypes), profile_(profile), draws_(draws), taken_(archetypes.size(), 0) {}

  /// Members of the next household of this archetype; ordinals key their ages.
  [[nodiscard]] std::vector<Member> next(std::size_t archetype, std::uint64_t dwelling_key);

 private:
  const std::vector<Archetype>& archetypes_;
  const AgeProfile& profile_;
  const Draws& draws_;
  std::vector<int> taken_;
};

/// A score that a block of the town shares in part.
[[nodiscard]] double block_score(const Draws& draws, Purpose of_block, Purpose own, double side10,
                                 const Dwelling& dwelling, double share);
/// Ages [weeks] at week 0 for completed years and a position within the year.
[[nodiscard]] inline std::int32_t weeks_of(int age, double within_year) {
  return 52 * age + static_cast<std::int32_t>(52.0 * within_year);
}
/// True if one of the members is a child under 12.
[[nodiscard]] bool has_young_child(const std::vector<Member>& members);
[[nodiscard]] inline bool is_parent(const Member& member) {
  return member.role == Role::head || member.role == Role::partner;
}
/// True for the two partners of a couple.
[[nodiscard]] inline bool is_partnered(const Member& member, HouseholdKind kind) {
  return is_parent(member) &&
         (kind == HouseholdKind::couple || kind == HouseholdKind::couple_children ||
          kind == HouseholdKind::three_generation);
}

}  // namespace engawa
