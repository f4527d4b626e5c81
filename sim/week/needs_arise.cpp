#include "sim/week/needs_arise.hpp"

#include <algorithm>

#include "sim/core/chance.hpp"
#include "sim/week/screens.hpp"

namespace engawa {
namespace {
constexpr double kMostLonely = 2.0;  // SD beyond which loneliness drives no further

/// The resident as the drivers see them.
struct Circumstances {
  HomeFacts home;
  int age;
  double ill, immobile, lonely;
  bool adult, woman, carer, poor, discharged, jobless, withdrawn, no_car, single_parent, foreign,
      language, single;
};

Circumstances circumstances_of(const World& world, ResidentId who) {
  const auto& r = world.residents;
  Circumstances c{};
  c.home = home_facts(world, who);
  c.age = age_of(r, who, world.week);
  c.ill = 1.0 - static_cast<double>(r.health[who]);
  c.immobile = 1.0 - static_cast<double>(r.mobility[who]);
  c.lonely = std::clamp(lonely_z(world, who), 0.0, kMostLonely);
  c.adult = c.age >= 18;
  c.woman = r.has(who, kFemale);
  c.carer = r.has(who, kCarer);
  c.poor = r.has(who, kPoor);
  c.discharged = r.has(who, kRecentlyDischarged);
  c.jobless = c.age >= 20 && c.age < 65 && !r.has(who, kEmployed) &&
              r.work[who] != WorkPattern::student && r.work[who] != WorkPattern::pupil;
  c.withdrawn = r.has(who, kHikikomori);
  c.no_car = !r.has(who, kDrives);
  c.single_parent = r.household[who].exists() &&
                    world.households[r.household[who]].kind == HouseholdKind::single_parent;
  c.foreign = r.has(who, kForeign);
  c.language = r.has(who, kLanguageBarrier);
  c.single = c.age >= 25 && c.age < 50 && !r.has(who, kPartnered);
  return c;
}

/// Multiples that apply to every kind.
double common_rate(const Needs& n, const Circumstances& c) {
  return 1.0 + n.rate_health * c.ill + n.rate_75 * (c.age >= 75) + n.rate_children * c.home.child +
         n.rate_discharged * c.discharged;
}

std::array<double, kNeedKinds> drives(const Needs& n, const Circumstances& c) {
  std::array<double, kNeedKinds> drive{};
  const auto of = [&drive](Need need) -> double& { return drive[index_of(need)]; };
  const bool old = c.age >= 75, alone = c.home.alone;
  of(Need::shopping) = n.drive_shopping_mobility * c.immobile + n.drive_shopping_no_car * c.no_car;
  of(Need::transport) = n.drive_transport_mobility * c.immobile;
  of(Need::heavy_work) = n.drive_heavy_work_75 * old + n.drive_heavy_work_alone * alone;
  of(Need::repair) =
      n.drive_repair_75 * old + n.drive_repair_women * c.woman + n.drive_repair_alone * alone;
  of(Need::digital) = n.drive_digital_70 * (c.age >= 70) + n.drive_digital_language * c.language;
  of(Need::meals) = n.drive_meals_men_alone * (alone && !c.woman) +
                    n.drive_meals_discharged * c.discharged + n.drive_meals_poor * c.poor;
  of(Need::child_minding) = n.drive_child_minding_single * c.single_parent;
  of(Need::respite) = n.drive_respite_carer * c.carer;
  of(Need::health) = n.drive_health_low * c.ill + n.drive_health_discharged * c.discharged;
  of(Need::talk) = n.drive_talk_lonely * c.lonely + n.drive_talk_alone * alone;
  of(Need::money) = n.drive_money_poor * c.poor + n.drive_money_jobless * c.jobless;
  of(Need::work) = n.drive_work_jobless * c.jobless + n.drive_work_withdrawn * c.withdrawn;
  of(Need::school) = n.drive_school_truant * c.home.truant;
  of(Need::family) = n.drive_family_carer * c.carer + n.drive_family_8050 * c.home.eighty_fifty;
  of(Need::partner) = n.drive_partner_single * c.single;
  of(Need::housing) = n.drive_housing_foreign * c.foreign + n.drive_housing_poor * c.poor;
  return drive;
}

bool can_concern(Need need, const Circumstances& c) {
  switch (need) {
    case Need::child_minding:
      return c.adult && c.home.child;
    case Need::respite:
      return c.carer;
    case Need::school:
      return c.home.truant;
    case Need::partner:
      return c.single;
    case Need::work:
      return c.adult && c.age < 75;
    default:
      return true;
  }
}

/// At most one new need, by the inverse distribution function over the kinds.
void arise(World& world, const NeedNumbers& numbers, double quick_bound, double screened,
           ResidentId who, NeedTally& tally) {
  auto& r = world.residents;
  if (screened >= quick_bound) return;  // no circumstances could make it arise
  const auto draw = world.draw(Purpose::need_arises, r.life[who]);
  const auto rates = need_rates(world, numbers, who);
  double total = 0.0;
  for (const double rate : rates) total += rate;
  if (draw.u() >= 1.0 - exp_of(-total)) return;
  double left = draw.v() * total;
  std::size_t kind = 0;
  while (kind + 1 < rates.size() && left >= rates[kind]) left -= rates[kind++];
  if (rates[kind] <= 0.0 || (r.needs_open[who] & need_bit(kind)) != 0) return;
  r.needs_open[who] = static_cast<std::uint16_t>(r.needs_open[who] | need_bit(kind));
  r.need_age[who][kind] = 0;
  ++tally.arisen;
}
}  // namespace

std::array<double, kNeedKinds> need_rates(const World& world, const NeedNumbers& numbers,
                                          ResidentId who) {
  const auto& needs = world.parameters.needs;
  const auto circumstances = circumstances_of(world, who);
  const double common = common_rate(needs, circumstances);
  auto rates = drives(needs, circumstances);
  for (std::size_t k = 0; k < rates.size(); ++k) {
    const bool concerned = can_concern(static_cast<Need>(k), circumstances);
    rates[k] = concerned ? needs.base_rate * numbers.share[k] * (common + rates[k]) : 0.0;
  }
  return rates;
}

void let_needs_arise(World& world, const NeedNumbers& numbers, NeedsScratch& scratch,
                     const Parallel& parallel) {
  auto& r = world.residents;
  scratch.tallies.assign(block_count(r.size()), {});
  scratch.said.resize(r.size());
  scratch.said.fill(0);
  const double quick_bound = 1.0 - exp_of(-numbers.highest_rate);
  const auto born_by =
      world.week - 52 * static_cast<std::int32_t>(world.parameters.needs.least_age);
  parallel.for_each_block(r.size(), [&](std::size_t block, std::size_t begin, std::size_t end) {
    const Screen screen(world, Purpose::need_arises, begin, end);
    for (std::size_t k = begin; k < end; ++k) {
      const ResidentId who(k);
      if (!r.has(who, kPresent)) continue;
      r.helps_this_week[who] = 0;
      if (r.weeks_since_gave[who] < 255) ++r.weeks_since_gave[who];
      // The ward looks after those in hospital.
      if (r.birth_week[who] > born_by || r.has(who, kInHospital)) continue;
      arise(world, numbers, quick_bound, screen.u(who), who, scratch.tallies[block]);
    }
  });
}

}  // namespace engawa
