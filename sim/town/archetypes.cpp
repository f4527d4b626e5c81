#include "sim/town/archetypes.hpp"

#include <algorithm>
#include <initializer_list>

namespace engawa {
namespace {
constexpr std::size_t kFirstAdultBand = 3;  // 15-19

/// Weights by age of the head, before fitting: shape only, the margins decide the level.
constexpr std::array<double, kBands> kAloneByBand{0,   0,   0,   .05, .35, .35, .25, .20, .18,
                                                  .18, .19, .20, .22, .24, .26, .28, .32, .36};
constexpr std::array<double, kBands> kCouplesByBand{0,  0,  0,   0,   .2,  .8,  1.0, .7, .6,
                                                    .7, .9, 1.2, 1.6, 2.0, 2.0, 1.5, .9, .4};

std::size_t clamp_band(std::size_t band) {
  return std::clamp(band, std::size_t{4}, kBands - 1);  // parents and partners are 20 or older
}

/// An adult around a band: most in it, some in the next younger and older ones.
MemberSlot adult(Role role, std::size_t band, double women, double same, double younger) {
  MemberSlot slot{role, {}};
  const auto add = [&](std::size_t at, double chance) {
    if (women < 1) slot.cells.push_back({clamp_band(at), 0, chance * (1 - women)});
    if (women > 0) slot.cells.push_back({clamp_band(at), 1, chance * women});
  };
  add(band - 1, younger);
  add(band, same);
  add(band + 1, 1 - same - younger);
  return slot;
}

class Builder {
 public:
  Builder(const Population& population, const AgeProfile& profile)
      : population_(population), profile_(profile) {}

  std::vector<Archetype> build() {
    add_singles();
    add_couples();
    add_families();
    add_single_parents();
    add_three_generations();
    add_others();
    return std::move(all_);
  }

 private:
  MemberSlot child(std::size_t band) const {
    const double men = profile_.of_band(band, 0), women = profile_.of_band(band, 1);
    const double girls = band < kChildBands && men + women > 0 ? women / (men + women) : 0.5;
    return {Role::child, {{band, 0, 1 - girls}, {band, 1, girls}}};
  }

  void add_singles() {
    for (std::size_t band = kFirstAdultBand; band < kBands; ++band) {
      for (std::size_t woman = 0; woman < 2; ++woman) {
        const double persons = std::max(profile_.of_band(band, woman), 1e-6);
        all_.push_back({HouseholdKind::single,
                        persons * kAloneByBand[band],
                        double(band) + (band >= 12 ? 60.0 : 0.0),
                        band >= 12 ? -0.6 : -0.1,
                        {{Role::head, {{band, woman, 1.0}}}}});
      }
    }
  }

  void add_couples() {
    for (std::size_t band = 4; band < kBands; ++band) {
      all_.push_back({HouseholdKind::couple,
                      population_.type_couple * kCouplesByBand[band] / 14.5,
                      band >= 12 ? 40.0 + double(band) : 18.0,
                      0.2,
                      {adult(Role::head, band, 0, 1, 0), adult(Role::partner, band, 1, .6, .3)}});
    }
  }

  /// Parents around 30 years older than the eldest child.
  Archetype with_children(HouseholdKind kind, double weight, double order, double means,
                          bool couple, std::initializer_list<std::size_t> children) const {
    Archetype type{kind, weight, order, means, {}};
    const std::size_t parents = std::max(children) + 6;
    type.members.push_back(adult(Role::head, parents, couple ? 0 : .87, .6, .15));
    if (couple) type.members.push_back(adult(Role::partner, parents, 1, .55, .25));
    for (const auto band : children) type.members.push_back(child(band));
    return type;
  }

  void add_families() {
    const auto add = [&](double weight, std::initializer_list<std::size_t> children) {
      all_.push_back(with_children(HouseholdKind::couple_children, population_.type_family * weight,
                                   20.0 + double(std::max(children)), 0.35, true, children));
    };
    add(.11, {0}), add(.06, {1}), add(.05, {2}), add(.06, {3}), add(.06, {4}), add(.05, {5});
    add(.04, {6}), add(.03, {7}), add(.02, {8});
    add(.06, {0, 0}), add(.09, {1, 0}), add(.06, {1, 1}), add(.08, {2, 1}), add(.04, {2, 2});
    add(.06, {3, 2}), add(.04, {3, 3}), add(.05, {4, 3}), add(.02, {4, 4}), add(.02, {1, 1, 0});
    add(.02, {2, 1, 0}), add(.02, {3, 2, 1}), add(.015, {2, 2, 1, 0});
  }

  void add_single_parents() {
    const auto add = [&](double weight, std::initializer_list<std::size_t> children) {
      all_.push_back(with_children(HouseholdKind::single_parent,
                                   population_.type_single_parent * weight,
                                   28.0 + double(std::max(children)), -0.7, false, children));
    };
    add(.05, {0}), add(.09, {1}), add(.11, {2}), add(.13, {3}), add(.08, {3, 2}), add(.13, {4});
    add(.12, {5}), add(.10, {6}), add(.08, {7}), add(.07, {8}), add(.05, {9}), add(.03, {10});
  }

  void add_three_generations() {
    const auto add = [&](double weight, bool both, std::initializer_list<std::size_t> children) {
      auto type =
          with_children(HouseholdKind::three_generation, population_.type_three_generation * weight,
                        38.0, 0.1, true, children);
      const std::size_t band = std::max(children) + 12;
      type.members.push_back(adult(Role::grandparent, band, 1, .5, .25));
      if (both) type.members.push_back(adult(Role::grandparent, band, 0, .5, .2));
      all_.push_back(std::move(type));
    };
    add(.2, true, {0}), add(.3, true, {2, 1}), add(.3, false, {3}), add(.2, false, {2});
  }

  void add_others() {
    const auto add = [&](double weight, std::size_t first, std::size_t second) {
      all_.push_back(
          {HouseholdKind::other,
           population_.type_other * weight,
           15.0,
           -0.1,
           {adult(Role::other, first, .5, .8, .1), adult(Role::other, second, .5, .8, .1)}});
    };
    add(.35, 5, 5), add(.2, 7, 7), add(.25, 10, 10), add(.2, 14, 14);
    all_.push_back(
        {HouseholdKind::other,
         population_.type_other * .1,
         12.0,
         -0.2,
         {{Role::other, {{3, 0, .5}, {3, 1, .5}}}, {Role::other, {{4, 0, .5}, {4, 1, .5}}}}});
  }

  const Population& population_;
  const AgeProfile& profile_;
  std::vector<Archetype> all_;
};
}  // namespace

std::vector<Archetype> household_archetypes(const Population& population,
                                            const AgeProfile& profile) {
  return Builder(population, profile).build();
}

}  // namespace engawa
