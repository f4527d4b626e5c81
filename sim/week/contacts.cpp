#include <algorithm>
#include <bit>
#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/week/passes.hpp"
#include "sim/week/tie_numbers.hpp"

namespace engawa {
namespace {
/// Meetings a week on a tie if nobody were short of time (model 7.3, without the throttle).
double unthrottled_rate(const World& world, const TieNumbers& numbers, TieId tie) {
  const auto& r = world.residents;
  const auto& c = world.parameters.contact;
  const auto i = world.ties.a[tie], j = world.ties.b[tie];
  const auto kind = world.ties.kind[tie];
  const auto k = static_cast<std::size_t>(kind);
  const double s = world.ties.strength[tie];
  if (kind == TieKind::colleague && (r.focus[i] == 0 || r.focus[i] != r.focus[j])) return 0.0;
  double rate = numbers.base[k] +
                numbers.rate[k] * (c.strength_power == 1.0 ? s : pow_of(s, c.strength_power));
  if (kind != TieKind::online) {
    const int common = slot_count(r.free_mask[i] & r.free_mask[j]);
    rate *= std::min(1.0, common / c.full_overlap_slots);
  }
  if (kind == TieKind::friendship || kind == TieKind::hub || kind == TieKind::colleague) {
    rate *= c.similarity_floor + (1.0 - c.similarity_floor) * numbers.similarity(r, i, j);
  }
  if (kind == TieKind::friendship || kind == TieKind::hub) {
    rate *= exp_of(0.5 * c.sociability * (r.sociability[i] + r.sociability[j]));
  }
  return rate;
}

/// Family visits in-patients; nobody else does.
double hospital_rate(const World& world, TieId tie) {
  const auto& r = world.residents;
  const auto flags = r.flags[world.ties.a[tie]] | r.flags[world.ties.b[tie]];
  if ((flags & kInHospital) == 0) return -1.0;
  const auto kind = world.ties.kind[tie];
  const bool family =
      kind == TieKind::kin || kind == TieKind::household || kind == TieKind::professional;
  return family ? world.parameters.contact.hospital_factor : 0.0;
}

bool are_spouses(const World& world, TieId tie) {
  const auto& r = world.residents;
  const auto i = world.ties.a[tie], j = world.ties.b[tie];
  const auto apart = r.birth_week[i] - r.birth_week[j];
  return r.has(i, kPartnered) && r.has(j, kPartnered) && (apart < 0 ? -apart : apart) < 18 * 52;
}

void talk_at_home(World& world, TieId tie) {
  const auto& c = world.parameters.contact;
  const double inpatient = hospital_rate(world, tie);
  const double hours = (are_spouses(world, tie) ? c.spouse_hours : c.member_hours) *
                       (inpatient < 0 ? 1.0 : inpatient);
  world.ties.hours[tie] = static_cast<float>(hours);
  world.ties.wanted_hours[tie] = static_cast<float>(0.0);  // living together takes no appointment
  world.ties.meetings[tie] = 7;
  world.ties.weeks_apart[tie] = 0;
}

void meet(World& world, const TieNumbers& numbers, double session_hours, TieId tie) {
  auto& ties = world.ties;
  const auto& r = world.residents;
  const auto i = ties.a[tie], j = ties.b[tie];
  const auto k = static_cast<std::size_t>(ties.kind[tie]);
  double rate = unthrottled_rate(world, numbers, tie);
  if (const double inpatient = hospital_rate(world, tie); inpatient >= 0) {
    // in-patients have no free slots: family comes to them
    rate = inpatient * (numbers.base[k] + numbers.rate[k] * ties.strength[tie]);
  }
  // A pandemic keeps people apart, not those who talk online; what they want stays the same.
  const double allowed =
      ties.kind[tie] == TieKind::online ? 1.0 : double{world.levers.contact_factor};
  const double throttled = rate * std::sqrt(double{r.throttle[i]} * r.throttle[j]) * allowed;
  const int meetings = poisson(world.draw_pair(Purpose::meetings, i, j).u(), throttled);
  ties.meetings[tie] = static_cast<std::uint8_t>(std::min(meetings, 255));
  ties.wanted_hours[tie] = static_cast<float>(rate * numbers.hours[k]);
  ties.hours[tie] = static_cast<float>(meetings * numbers.hours[k] + session_hours);
  const bool apart = meetings == 0 && session_hours <= 0;
  ties.weeks_apart[tie] =
      apart ? static_cast<std::uint8_t>(std::min(ties.weeks_apart[tie] + 1, 255)) : 0;
}
}  // namespace

void meet_on_ties(World& world, const WeekScratch& scratch, const Parallel& parallel) {
  const auto numbers = tie_numbers_of(world.parameters.contact);
  parallel.for_each_id<TieId>(world.ties.size(), [&](TieId tie) {
    if (world.ties.kind[tie] == TieKind::household) {
      talk_at_home(world, tie);
    } else {
      meet(world, numbers, scratch.session_hours[tie], tie);
    }
  });
}

}  // namespace engawa
