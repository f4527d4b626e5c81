#include "sim/week/life_rates.hpp"

#include <algorithm>

#include "sim/core/chance.hpp"
#include "sim/state/supports.hpp"
#include "sim/week/life_households.hpp"

namespace engawa {
namespace {
constexpr double kMostMortality = 2.5;   // cap of the loneliness multiplier of death
constexpr double kMostAdlFactor = 4.0;   // cap of the health multiplier of needing care
constexpr double kTypicalHealth = 0.75;  // health at which the adl rate holds as given
constexpr int kBirthGapWeeks = 52, kTwoMonths = 8;
constexpr double kMostMoving = 5.0;  // multiple of moves beyond which no lever counts

double death_rate(const Life& life, int age, bool female) {
  if (age < 40) return female ? life.death_young_women : life.death_young_men;
  const double years = age - 60;
  return female ? life.death_women * exp_of(life.death_women_growth * years)
                : life.death_men * exp_of(life.death_men_growth * years);
}

double moving_rate(const Life& life, int age) {
  if (age < 18) return 0;  // minors move with their family
  const double out = age < 20   ? life.move_15
                     : age < 25 ? life.move_20
                     : age < 30 ? life.move_25
                     : age < 35 ? life.move_30
                     : age < 40 ? life.move_35
                     : age < 45 ? life.move_40
                     : age < 65 ? life.move_45
                                : life.move_65;
  return out * (1.0 + life.move_within);
}

double union_rate(const Life& life, int age) {
  if (age < 22 || age > 64) return 0;
  return age < 36 ? life.union_young : age < 50 ? life.union_middle : life.union_late;
}

double separation_rate(const Life& life, int age) {
  const std::array<double, 2> ages{30, 60};
  // Either partner may leave, so each carries half of the couple's rate.
  return 0.5 * curve_at(ages, std::array{life.separation_young, life.separation_old}, age);
}

double birth_rate(const Life& life, int age, bool female) {
  if (!female || age < 18 || age > 47 || life.births < 0.5) return 0;
  // Fertility of all women falls on those who live with a partner.
  const std::array<double, 6> ages{18, 23, 28, 32, 37, 47};
  const std::array<double, 6> partnered{0.03, 0.10, 0.33, 0.52, 0.63, 0.66};
  const double z = (age + 0.5 - life.birth_age) / life.birth_age_spread;
  const double density = 0.39894228 / life.birth_age_spread * exp_of(-0.5 * z * z);
  return life.fertility * density / curve_at(ages, partnered, age);
}

double admission_rate(const Life& life, int age) {
  if (age < 15) return 0;
  return age < 35   ? life.admission_15
         : age < 50 ? life.admission_35
         : age < 65 ? life.admission_50
         : age < 75 ? life.admission_65
         : age < 85 ? life.admission_75
                    : life.admission_85;
}

double most_moving_factor(const Life& life) {
  return std::max({life.move_march, life.move_april, life.move_other}) *
         std::max({life.move_single, life.move_family, life.move_guest});
}

/// The highest value of state_factor.
double most_factor(const Life& life, Hazard hazard) {
  switch (hazard) {
    case Hazard::death:
      return life.death_loneliness > 1.0 || life.death_isolation > 1.0 ? kMostMortality : 1.0;
    case Hazard::move_out:
      return most_moving_factor(life);
    case Hazard::displaced:
      return most_moving_factor(life) * (kMostMoving - 1.0);
    case Hazard::adl_worse:
      return kMostAdlFactor;
    case Hazard::hikikomori_begins:
      return life.hikikomori_no_work * life.hikikomori_truant;
    case Hazard::hikikomori_ends:
    case Hazard::truancy_ends:
      return 1.0 + life.role_helps_exit;
    default:
      return 1.0;
  }
}

double mortality_factor(const World& world, ResidentId who) {
  const auto& life = world.parameters.life;
  if (life.death_loneliness <= 1.0 && life.death_isolation <= 1.0) return 1.0;
  // Standard deviation and mean of raw loneliness at the calibrated baseline.
  const double z = (static_cast<double>(world.residents.loneliness[who]) + 0.29) / 0.65;
  const bool isolated =
      world.residents.meetings_all[who] < world.parameters.loneliness.isolated_below;
  return std::min(kMostMortality,
                  pow_of(life.death_loneliness, z) * (isolated ? life.death_isolation : 1.0));
}

/// Whether somebody came to any hub within two months.
bool takes_part(const World& world, ResidentId who) {
  return std::ranges::any_of(world.links[who], [](const HubLink& link) {
    return link.hub.exists() && link.weeks_since <= kTwoMonths;
  });
}

double role_factor(const World& world, ResidentId who) {
  if (!takes_part(world, who)) return 1.0;
  return 1.0 +
         world.parameters.life.role_helps_exit * static_cast<double>(world.residents.role[who]);
}

double withdrawal_factor(const World& world, ResidentId who) {
  const auto& r = world.residents;
  const auto& life = world.parameters.life;
  if (r.has(who, kHikikomori)) return 0.0;
  const bool busy =
      r.has(who, kEmployed) || r.has(who, kPupil) || r.work[who] == WorkPattern::student;
  return (busy ? 1.0 : life.hikikomori_no_work) *
         (r.has(who, kTruant) ? life.hikikomori_truant : 1.0);
}

bool may_give_birth(const World& world, ResidentId who) {
  const auto& r = world.residents;
  const auto& home = world.households[r.household[who]];
  if (!r.has(who, kPartnered) || home.size >= kMaxHousehold) return false;
  return std::all_of(home.members.begin(), home.members.begin() + home.size,
                     [&](ResidentId m) { return world.week - r.birth_week[m] >= kBirthGapWeeks; });
}

double adl_factor(const World& world, ResidentId who) {
  if (world.residents.adl[who] >= 7) return 0.0;
  const auto& life = world.parameters.life;
  const double lack = kTypicalHealth - static_cast<double>(world.residents.health[who]);
  const double spared =
      life.adl_participation < 1.0 && takes_part(world, who) ? life.adl_participation : 1.0;
  return std::min(kMostAdlFactor, exp_of(life.adl_health * lack)) * spared;
}

double moving_factor(const World& world, ResidentId who) {
  const auto& life = world.parameters.life;
  const auto role = role_in_move(world, who);
  if (role == MoveRole::stays) return 0.0;
  const bool family = world.households[world.residents.household[who]].size > 1;
  return moving_season(life, world.week_of_year()) * (role == MoveRole::alone ? life.move_guest
                                                      : family                ? life.move_family
                                                                              : life.move_single);
}

/// The lever of moves as far as it holds people back, and what it adds to the ordinary moves. The
/// addition has a slot of its own, so that the ordinary ones need no wider one.
double held_back(const World& world) {
  return std::min(1.0, static_cast<double>(world.levers.moving_factor));
}
double displacement_factor(const World& world, ResidentId who) {
  const double more = static_cast<double>(world.levers.moving_factor) - 1.0;
  return more > 0 ? std::min(more, kMostMoving - 1.0) * moving_factor(world, who) : 0.0;
}

/// Who is looked after in the first weeks at home is less likely to go back (model 7.16).
double readmission_factor(const World& world, ResidentId who) {
  const auto& r = world.residents;
  const auto lever = static_cast<double>(world.levers.readmission_factor);
  const bool looked_after = r.has(who, kRecentlyDischarged) && r.has(who, kSupported) &&
                            is_supported(world, who, SupportKind::discharge);
  return looked_after ? std::min(1.0, lever) : 1.0;
}

/// How the resident's own state multiplies the rate of their age.
double state_factor(const World& world, ResidentId who, Hazard hazard) {
  const auto& r = world.residents;
  const bool partnered = r.has(who, kPartnered);
  switch (hazard) {
    case Hazard::death:
      return mortality_factor(world, who);
    case Hazard::move_out:
      return held_back(world) * moving_factor(world, who);
    case Hazard::displaced:
      return displacement_factor(world, who);
    case Hazard::union_formed:
      return partnered ? 0.0 : 1.0;
    case Hazard::separation:
      return partnered ? 1.0 : 0.0;
    case Hazard::birth:
      return may_give_birth(world, who) ? 1.0 : 0.0;
    case Hazard::leave_home:
      return !partnered && lives_with_parent(world, who) ? 1.0 : 0.0;
    case Hazard::join_kin:
      return world.households[r.household[who]].size == 1 ? 1.0 : 0.0;
    case Hazard::job:
      return r.has(who, kPupil) || r.has(who, kHikikomori) || r.work[who] == WorkPattern::student
                 ? 0.0
                 : 1.0;
    case Hazard::illness:
      return 1.0;
    case Hazard::adl_worse:
      return adl_factor(world, who);
    case Hazard::adl_better:
      return r.adl[who] > 0 ? 1.0 : 0.0;
    case Hazard::admission:
      return r.has(who, kInHospital) ? 0.0 : readmission_factor(world, who);
    case Hazard::facility:
      return r.adl[who] >= 6 && !has_carer_at_home(world, who) ? 1.0 : 0.0;
    case Hazard::hikikomori_begins:
      return withdrawal_factor(world, who);
    case Hazard::hikikomori_ends:
      return r.has(who, kHikikomori) ? role_factor(world, who) : 0.0;
    case Hazard::truancy_begins:
      return r.has(who, kPupil) && !r.has(who, kTruant) ? 1.0 : 0.0;
    case Hazard::truancy_ends:
      return r.has(who, kTruant) ? role_factor(world, who) : 0.0;
  }
  return 0.0;
}
}  // namespace

double moving_season(const Life& life, int week_of_year) {
  // Months of 4-4-5 weeks from April on: March is the last five weeks.
  if (week_of_year < 4) return life.move_april;
  return week_of_year >= 47 ? life.move_march : life.move_other;
}

double base_rate(const Life& life, Hazard hazard, int age, bool female) {
  const auto between = [age](int low, int high) { return age >= low && age <= high; };
  switch (hazard) {
    case Hazard::death:
      return death_rate(life, age, female);
    case Hazard::move_out:
    case Hazard::displaced:
      return moving_rate(life, age);
    case Hazard::union_formed:
      return union_rate(life, age);
    case Hazard::separation:
      return separation_rate(life, age);
    case Hazard::birth:
      return birth_rate(life, age, female);
    case Hazard::leave_home:
      return between(18, 30) ? life.leave_home_young : between(31, 45) ? life.leave_home_later : 0;
    case Hazard::join_kin:
      return age >= 70 ? life.join_kin : 0;
    case Hazard::job:
      return between(18, 64) ? life.job_redraw : 0;
    case Hazard::illness:
      return life.illness + life.illness_growth * std::max(0, age - 60);
    case Hazard::adl_worse:
      return age < 40 ? 0 : life.adl_onset * exp_of(life.adl_growth * (std::min(age, 95) - 70));
    case Hazard::adl_better:
      return age < 40 ? 0 : life.adl_recovery;
    case Hazard::admission:
      return admission_rate(life, age);
    case Hazard::facility:
      return age < 40 ? 0 : life.facility;
    case Hazard::hikikomori_begins:
      return between(15, 64) ? life.hikikomori_onset : 0;
    case Hazard::hikikomori_ends:
      return age >= 15 ? life.hikikomori_exit : 0;
    case Hazard::truancy_begins:
      return between(6, 14) ? life.truancy_onset : 0;
    case Hazard::truancy_ends:
      return between(6, 18) ? life.truancy_exit : 0;
  }
  return 0;
}

double annual_rate(const World& world, ResidentId who, Hazard hazard) {
  const auto& r = world.residents;
  const double base =
      base_rate(world.parameters.life, hazard, age_of(r, who, world.week), r.has(who, kFemale));
  return base > 0.0 ? base * state_factor(world, who, hazard) : 0.0;
}

HazardTable make_hazard_table(const Life& life) {
  HazardTable table;
  for (std::size_t age = 0; age < kAges; ++age) {
    auto& starts = table.starts[age];
    for (std::size_t k = 0; k < kHazards; ++k) {
      const auto hazard = static_cast<Hazard>(k);
      const auto years = static_cast<int>(age);
      const double most =
          std::max(base_rate(life, hazard, years, false), base_rate(life, hazard, years, true));
      starts[k + 1] = starts[k] + weekly_probability(most, most_factor(life, hazard));
    }
    table.ends[age] = starts[kHazards];
  }
  return table;
}

}  // namespace engawa
