#include <algorithm>

#include "sim/core/elementary.hpp"
#include "sim/week/help.hpp"

namespace engawa {
namespace {
/// Adds to a share and keeps it in [0,1].
void shift(float& share, double by) {
  share = static_cast<float>(std::clamp(static_cast<double>(share) + by, 0.0, 1.0));
}

void count_up(std::uint16_t& count) {
  if (count < 0xFFFF) ++count;
}
}  // namespace

void close_need(Residents& residents, ResidentId who, std::size_t kind) {
  const auto others = static_cast<std::uint16_t>(~need_bit(kind));
  residents.needs_open[who] &= others;
  residents.needs_voiced[who] &= others;
  residents.need_age[who][kind] = 0;
}

void receive_help(World& world, ResidentId asker) {
  auto& r = world.residents;
  const auto& n = world.parameters.needs;
  shift(r.trust[asker], n.asker_trust);
  shift(r.civic_mind[asker], n.asker_mind);
  if (r.weeks_since_gave[asker] > n.gave_weeks) shift(r.role[asker], -n.asker_role);
}

void give_help(World& world, ResidentId helper, ResidentId asker, TieId tie) {
  auto& r = world.residents;
  const auto& n = world.parameters.needs;
  shift(r.role[helper], n.helper_role * (1.0 - static_cast<double>(r.role[helper])));
  shift(r.civic_mind[helper], n.helper_mind);
  r.weeks_since_gave[helper] = 0;
  if (r.helps_this_week[helper] < 255) ++r.helps_this_week[helper];
  count_up(r.helps_given[helper]);
  count_up(r.helps_received[asker]);
  if (!tie.exists()) return;
  auto& strength = world.ties.strength[tie];
  shift(strength, world.parameters.contact.growth_per_hour * n.tie_hours_per_help *
                      (1.0 - static_cast<double>(strength)));
}

void bear_refusal(World& world, ResidentId asker, TieId tie) {
  const auto& n = world.parameters.needs;
  shift(world.ties.strength[tie], -n.refused_tie);
  shift(world.residents.trust[asker], -n.refused_trust);
}

bool can_help(const World& world, ResidentId who) {
  const auto& r = world.residents;
  return (r.flags[who] & (kPresent | kInHospital)) == kPresent &&
         static_cast<double>(r.health[who]) > world.parameters.needs.ask_health;
}

int helps_left(const World& world, ResidentId who) {
  const auto& r = world.residents;
  const auto& n = world.parameters.needs;
  const double most = n.helps_per_week +
                      (r.volunteer[who] >= VolunteerStage::helper ? n.helps_extra_volunteer : 0.0);
  return static_cast<int>(most) - r.helps_this_week[who];
}

double readiness(const World& world, ResidentId helper) {
  const auto& r = world.residents;
  const auto& n = world.parameters.needs;
  return (n.ask_mind_base + n.ask_mind * static_cast<double>(r.civic_mind[helper])) *
         (1.0 - static_cast<double>(r.burnout[helper])) *
         exp_of(-n.ask_load * r.helps_this_week[helper]);
}

}  // namespace engawa
