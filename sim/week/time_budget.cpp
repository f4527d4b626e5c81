#include <algorithm>
#include <array>
#include <cmath>

#include "sim/core/elementary.hpp"
#include "sim/core/prefetch.hpp"
#include "sim/state/supports.hpp"
#include "sim/town/person.hpp"
#include "sim/week/desire.hpp"
#include "sim/week/passes.hpp"

namespace engawa {
namespace {
struct OutsideNumbers {
  std::array<double, kPools> hours, quality;  ///< per tie [h/week]; equivalent hours per hour
};

OutsideNumbers outside_numbers_of(const Contact& c) {
  return {
      {c.outside_kin_hours, c.outside_friend_hours, c.outside_work_hours, c.outside_online_hours},
      {c.outside_kin_quality * std::sqrt(c.outside_kin_strength),
       c.outside_friend_quality * std::sqrt(c.outside_friend_strength),
       c.outside_work_quality * std::sqrt(c.outside_work_strength),
       c.outside_online_quality * std::sqrt(c.outside_online_strength)}};
}

struct ContactSums {
  double wanted = 0;                           ///< [h/week] if nothing throttled it
  double received = 0;                         ///< [equivalent h] this week
  double family_and_friends = 0, anybody = 0;  ///< meetings this week outside the household
};

ContactSums sum_ties(const World& world, const WeekScratch& scratch, ResidentId who) {
  ContactSums sums;
  for (const auto half : world.ties.adjacency.of(who)) {
    const auto& week = scratch.tie_weeks[half.tie];
    sums.wanted += double{week.wanted};
    sums.received += double{week.received};
    sums.family_and_friends += double{week.family_and_friends};
    sums.anybody += double{week.anybody};
  }
  return sums;
}

void add_outside(const World& world, const OutsideNumbers& outside, ResidentId who,
                 ContactSums& sums) {
  const auto& r = world.residents;
  const auto& c = world.parameters.contact;
  const double throttle = r.throttle[who];
  const double face = std::min(1.0, c.outside_face_share * r.face_factor[who]);
  const bool inpatient = r.has(who, kInHospital);
  const double allowed = world.levers.contact_factor;  // as for ties inside the town
  for (std::size_t k = 0; k < kPools; ++k) {
    const double at_home = inpatient ? (k == kPoolKin ? c.hospital_factor : 0.0) : 1.0;
    const double hours = r.pool[who][k] * outside.hours[k] * at_home;
    sums.wanted += hours;
    const double had = throttle * hours * (k == kPoolOnline ? 1.0 : allowed);
    sums.received += had * outside.quality[k];
    const double meetings = had * face / c.outside_meeting_hours;
    if (k == kPoolKin || k == kPoolFriends) sums.family_and_friends += meetings;
    if (k != kPoolOnline) sums.anybody += meetings;
  }
}

/// Time and appetite against demand: the throttle (model 7.2, 7.5).
void follow_throttle(World& world, ResidentId who, double desired, double wanted) {
  auto& r = world.residents;
  const auto& c = world.parameters.contact;
  const double time = c.social_share * hours_in(r.free_mask[who]) + c.least_social_hours;
  const double capacity =
      std::max(std::min(time, c.appetite * desired) - c.hub_displacement * r.hub_hours[who],
               c.least_capacity);
  const double target = wanted > 0 ? std::min(1.0, capacity / wanted) : 1.0;
  r.throttle[who] += static_cast<float>(c.throttle_speed * (target - r.throttle[who]));
}

/// Ties outside move slowly, so each resident's are followed every fourth week, a quarter of the
/// town a week, with the step of four weeks.
void follow_outside(World& world, double four_week_step, ResidentId who) {
  auto& r = world.residents;
  if ((static_cast<std::uint64_t>(world.week) + r.life[who]) % 4 != 0) return;
  const auto& c = world.parameters.contact;
  const double share = c.outside_floor + (1.0 - c.outside_floor) * r.throttle[who];
  const auto mean = mean_pools(world, who);
  for (std::size_t k = 0; k < kPools; ++k) {
    r.pool[who][k] += static_cast<float>(four_week_step * (mean[k] * share - r.pool[who][k]));
  }
}
}  // namespace

void sum_contacts(World& world, const WeekScratch& scratch, const Parallel& parallel) {
  const auto outside = outside_numbers_of(world.parameters.contact);
  const DesireByAge desire(world.parameters.population);
  const auto& c = world.parameters.contact;
  const double four_week_step = 1.0 - pow_of(1.0 - c.outside_speed, 4.0);
  auto& r = world.residents;
  parallel.for_each_id<ResidentId>(r.size(), [&](ResidentId who) {
    ask_ahead(world.ties.adjacency, who,
              [&](HalfTie half) { prefetch(&scratch.tie_weeks[half.tie]); });
    if (!r.has(who, kPresent)) return;
    auto sums = sum_ties(world, scratch, who);
    add_outside(world, outside, who, sums);
    sums.anybody += support_meetings(world, who);  // their hours are part of hub_contact
    const double desired = r.desire_factor[who] * desire.at(age_of(r, who, world.week));
    follow_throttle(world, who, desired, sums.wanted);
    follow_outside(world, four_week_step, who);
    const double received = sums.received + r.hub_contact[who];
    r.contact[who] += static_cast<float>(c.contact_memory * (received - r.contact[who]));
    r.meetings[who] +=
        static_cast<float>(c.meetings_memory * (sums.family_and_friends - r.meetings[who]));
    r.meetings_all[who] +=
        static_cast<float>(c.meetings_memory * (sums.anybody - r.meetings_all[who]));
  });
}

}  // namespace engawa
