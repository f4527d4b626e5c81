// Contact outside the town: desired contact and the mean outside pools (model.md 7.5, 7.9).
#include "sim/core/chance.hpp"
#include "sim/town/person.hpp"

namespace engawa {
namespace {
double mean_kin(const Population& p, double age) {
  return curve_at<5>({16, 30, 50, 70, 90}, {p.kin_16, p.kin_30, p.kin_50, p.kin_70, p.kin_90}, age);
}

double mean_friends(const World& world, ResidentId who, double age, double soc) {
  const auto& p = world.parameters.population;
  const bool woman = world.residents.has(who, kFemale);
  const double none = age < 16                              ? 0.0
                      : !woman && age >= 30.0 && age < 60.0 ? p.friendless_men
                                                            : p.friendless;
  if (world.draw_for_life(Purpose::friendless, world.residents.life[who]).u() < none) return 0.0;
  const double curve = curve_at<6>(
      {16, 25, 40, 60, 75, 90},
      {p.friends_16, p.friends_25, p.friends_40, p.friends_60, p.friends_75, p.friends_90}, age);
  return p.friends_scale * curve * exp_of(p.friends_sociability * soc) *
         (woman ? p.friends_women : p.friends_men);
}

double mean_workmates(const World& world, ResidentId who) {
  const auto& p = world.parameters.population;
  const auto& r = world.residents;
  const bool learns = r.work[who] == WorkPattern::pupil || r.work[who] == WorkPattern::student;
  return r.has(who, kEmployed) ? p.workmates_employed
         : learns              ? p.workmates_student
                               : p.workmates_other;
}
}  // namespace

double desired_contact_at(const Population& p, double age) {
  return curve_at<9>({16, 27, 33, 40, 50, 60, 70, 80, 90},
                     {p.desire_16, p.desire_27, p.desire_33, p.desire_40, p.desire_50, p.desire_60,
                      p.desire_70, p.desire_80, p.desire_90},
                     age);
}

std::array<double, kPools> mean_pools(const World& world, ResidentId who) {
  const auto& p = world.parameters.population;
  const auto& r = world.residents;
  const double age = age_of(r, who, world.week);
  if (age < 6) return {};
  const double soc = r.sociability[who], warmth = exp_of(p.kin_sociability * soc);
  const auto& own = r.pool_factor[who];
  std::array<double, kPools> mean{};
  mean[kPoolKin] = own[kPoolKin] * (mean_kin(p, age) * warmth);
  mean[kPoolFriends] = own[kPoolFriends] * mean_friends(world, who, age, soc);
  mean[kPoolWork] = own[kPoolWork] * (mean_workmates(world, who) * warmth);
  mean[kPoolOnline] = r.has(who, kOnline) ? own[kPoolOnline] * p.online_ties : 0.0;
  return mean;
}

}  // namespace engawa
