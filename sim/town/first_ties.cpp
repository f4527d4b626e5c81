#include "sim/town/first_ties.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/town/choosing.hpp"

namespace engawa {
namespace {
constexpr int kAdult = 16, kSchoolAge = 6;

/// Proposes ties of one town, kind after kind.
class Matchmaker {
 public:
  explicit Matchmaker(const World& world)
      : world_(world), r_(world.residents), p_(world.parameters.population) {
    const double share = static_cast<double>(r_.size()) / p_.district_size;
    districts_ = std::max(std::size_t{1}, static_cast<std::size_t>(share + 0.5));
  }

  std::vector<NewTie> make_all() {
    for (std::size_t k = 0; k < world_.households.size(); ++k) {
      tie_household(world_, HouseholdId(k), ties_);
    }
    tie_by_age_and_sex();
    tie_neighbours();
    tie_by_focus();
    tie_online();
    return std::move(ties_);
  }

 private:
  /// Districts are stretches of rows, and rows lie along areas.
  [[nodiscard]] std::size_t district_of(ResidentId who) const {
    return who.value * districts_ / r_.size();
  }
  [[nodiscard]] int age(ResidentId who) const { return age_of(r_, who, world_.week); }

  [[nodiscard]] int stubs(Purpose purpose, ResidentId who, double mean) const {
    return poisson(world_.draw(purpose, r_.life[who]).u(), std::min(mean, 60.0));
  }
  [[nodiscard]] Draw draw(Purpose purpose, ResidentId who, int stub) const {
    return world_.draw(purpose, r_.life[who], 1 + static_cast<std::uint64_t>(stub));
  }

  void add(ResidentId a, ResidentId b, TieKind kind, float strength) {
    if (!b.exists() || a == b || r_.household[a] == r_.household[b]) return;
    ties_.push_back({std::min(a, b), std::max(a, b), kind, strength});
  }

  [[nodiscard]] float friend_strength(ResidentId a, ResidentId b) const {
    const double u = world_.draw_pair(Purpose::first_strength, a, b).u();
    return static_cast<float>(p_.friend_least + p_.friend_spread * beta_one(u, p_.friend_shape));
  }

  void tie_by_age_and_sex() {
    const Groups cells(world_, districts_ * kAgeSexCells, [&](ResidentId who) {
      return age(who) < kSchoolAge
                 ? -1L
                 : static_cast<long>(district_of(who) * kAgeSexCells + age_sex_cell(world_, who));
    });
    const auto as_friends = [this](std::size_t own, std::size_t other) {
      if ((own / 2 < kAdult) != (other / 2 < kAdult)) return 0.0;
      const double gap = std::abs(double(own / 2) - double(other / 2));
      return exp_of(-gap / p_.friend_age) * (own % 2 == other % 2 ? 1.0 : p_.friend_other_sex);
    };
    const auto as_kin = [this](std::size_t own, std::size_t other) {
      const double gap = std::abs(double(own / 2) - double(other / 2));
      return gap >= 25 && gap <= 35 ? p_.kin_gap : 1.0;
    };
    for (std::size_t district = 0; district < districts_; ++district) {
      AgeSexChoice friends(cells, district * kAgeSexCells, as_friends);
      AgeSexChoice kin(cells, district * kAgeSexCells, as_kin);
      for (std::size_t cell = 0; cell < kAgeSexCells; ++cell) {
        for (const auto who : cells.of(district * kAgeSexCells + cell)) {
          befriend(who, cell, friends);
          find_kin(who, cell, kin);
        }
      }
    }
  }

  void befriend(ResidentId who, std::size_t cell, AgeSexChoice& friends) {
    const double mean = p_.friend_stubs * exp_of(p_.friend_sociability * r_.sociability[who]) *
                        (age(who) < kAdult ? p_.friends_of_children : 1.0);
    const int wanted = stubs(Purpose::first_friend, who, mean);
    for (int stub = 0; stub < wanted; ++stub) {
      const auto other = friends.choose(cell, draw(Purpose::first_friend, who, stub));
      if (other.exists()) add(who, other, TieKind::friendship, friend_strength(who, other));
    }
  }

  void find_kin(ResidentId who, std::size_t cell, AgeSexChoice& kin) {
    const int wanted = stubs(Purpose::first_kin, who, 0.5 * p_.kin_degree);
    for (int stub = 0; stub < wanted; ++stub) {
      const auto other = kin.choose(cell, draw(Purpose::first_kin, who, stub));
      if (!other.exists()) continue;
      add(who, other, TieKind::kin, first_strength(world_, who, other, p_.kin_low, p_.kin_high));
    }
  }

  void tie_neighbours() {
    const NearbyChoice nearby(world_, p_.neighbour_metres, kAdult);
    for (std::size_t k = 0; k < r_.size(); ++k) {
      const ResidentId who(k);
      if (age(who) < kAdult) continue;
      const int wanted = stubs(Purpose::first_neighbour, who, 0.5 * p_.neighbour_degree);
      for (int stub = 0; stub < wanted; ++stub) {
        const auto other = nearby.choose(who, static_cast<std::uint64_t>(stub));
        if (!other.exists()) continue;
        add(who, other, TieKind::neighbour,
            first_strength(world_, who, other, p_.neighbour_low, p_.neighbour_high));
      }
    }
  }

  void tie_within(std::span<const ResidentId> group, TieKind kind, Purpose purpose, double degree,
                  double lowest, double highest) {
    if (group.size() < 2) return;
    for (const auto who : group) {
      const int wanted = stubs(purpose, who, 0.5 * degree);
      for (int stub = 0; stub < wanted; ++stub) {
        const auto other = member_at(group, draw(purpose, who, stub).u());
        if (other != who)
          add(who, other, kind, first_strength(world_, who, other, lowest, highest));
      }
    }
  }

  void tie_by_focus() {
    const Groups foci(world_, world_.foci, [&](ResidentId who) {
      return r_.focus[who] == 0 ? -1L : long{r_.focus[who]};
    });
    for (std::size_t focus = 1; focus < foci.count(); ++focus) {
      const auto group = foci.of(focus);
      if (group.empty()) continue;
      const bool school = r_.has(group.front(), kPupil);
      tie_within(
          group, TieKind::colleague, school ? Purpose::first_classmate : Purpose::first_colleague,
          school ? p_.classmate_degree : p_.colleague_degree, p_.colleague_low, p_.colleague_high);
    }
  }

  void tie_online() {
    const Groups themes(world_, districts_ * kThemes, [&](ResidentId who) {
      if (!r_.has(who, kOnline) || age(who) < kAdult) return -1L;
      const auto& interest = r_.interest[who];
      const auto top = std::ranges::max_element(interest) - interest.begin();
      return static_cast<long>(district_of(who)) * kThemes + static_cast<long>(top);
    });
    for (std::size_t group = 0; group < themes.count(); ++group) {
      tie_within(themes.of(group), TieKind::online, Purpose::first_online, p_.online_degree,
                 p_.online_low, p_.online_high);
    }
  }

  const World& world_;
  const Residents& r_;
  const Population& p_;
  std::size_t districts_ = 1;
  std::vector<NewTie> ties_;
};

/// Whether two members are each other's partners: of several couples under one roof, those nearest
/// in age.
bool are_partners(const World& world, const Household& household, ResidentId a, ResidentId b) {
  const auto& r = world.residents;
  if (!r.has(a, kPartnered) || !r.has(b, kPartnered)) return false;
  const auto gap = [&](ResidentId x, ResidentId y) {
    return std::abs(r.birth_week[x] - r.birth_week[y]);
  };
  for (std::size_t k = 0; k < household.size; ++k) {
    const auto other = household.members[k];
    if (other == a || other == b || !r.has(other, kPartnered)) continue;
    if (gap(a, other) < gap(a, b) || gap(b, other) < gap(a, b)) return false;
  }
  return true;
}
}  // namespace

float first_strength(const World& world, ResidentId a, ResidentId b, double lowest,
                     double highest) {
  const double v = world.draw_pair(Purpose::first_strength, a, b).v();
  return static_cast<float>(lowest + (highest - lowest) * v);
}

void tie_household(const World& world, HouseholdId id, std::vector<NewTie>& ties) {
  const auto& household = world.households[id];
  const auto& p = world.parameters.population;
  const auto& r = world.residents;
  for (std::size_t i = 0; i < household.size; ++i) {
    for (std::size_t j = i + 1; j < household.size; ++j) {
      const auto a = household.members[i], b = household.members[j];
      const int gap = std::abs(r.birth_week[a] - r.birth_week[b]) / 52;
      const double strength = are_partners(world, household, a, b) ? p.partner_strength
                              : gap >= 15 && gap <= 50             ? p.parent_strength
                                                                   : p.household_strength;
      ties.push_back(
          {std::min(a, b), std::max(a, b), TieKind::household, static_cast<float>(strength)});
    }
  }
}

std::vector<NewTie> first_ties(const World& world) {
  return Matchmaker(world).make_all();
}

}  // namespace engawa
