#include <algorithm>

#include "sim/core/chance.hpp"
#include "sim/week/passes.hpp"

namespace engawa {
namespace {
constexpr std::uint32_t kBringsPeopleTogether = 1U << 21U;  // capability 21 (model, appendix B)
constexpr std::uint32_t kOrganises = 1U << 15U;

/// The hub to which a resident is most used, among those visited within eight weeks.
const HubLink* home_hub(const World& world, ResidentId who) {
  const HubLink* best = nullptr;
  for (const auto& link : world.links[who]) {
    if (!link.hub.exists()) break;
    if (link.visits == 0 || link.weeks_since > world.parameters.volunteering.recent_weeks) continue;
    if (best == nullptr || link.habit > best->habit) best = &link;
  }
  return best;
}

double step_chance(const World& world, ResidentId who, const Hub& hub) {
  const auto& r = world.residents;
  const auto& p = world.parameters.volunteering;
  const bool has_time = slot_count(r.free_mask[who]) > p.step_free_slots || r.has(who, kReleased);
  if (!has_time || r.burnout[who] >= p.step_burnout || r.volunteer_pause[who] > 0 ||
      age_of(r, who, world.week) < p.least_age) {
    return 0.0;
  }
  return p.step_rate *
         exp_of(p.step_role * (r.role[who] - p.step_role_from) +
                p.step_sociability * r.sociability[who]) *
         (1.0 + p.step_know_how * hub.traits.know_how) * hub.levers.recruit_factor *
         (1.0 + p.press_recruiting * hub.levers.pushiness) *
         (1.0 + p.paid_recruiting * hub.levers.cash);
}

/// The hub that a volunteer serves, or nullptr.
const Hub* served_hub(const World& world, ResidentId who) {
  const auto& r = world.residents;
  const bool serves =
      r.volunteer[who] >= VolunteerStage::volunteer && r.volunteer_hub[who].exists();
  return serves ? &world.hubs[r.volunteer_hub[who]] : nullptr;
}

/// visitor -> helper -> volunteer -> coordinator. Returns true if somebody became a volunteer.
bool step_forward(World& world, ResidentId who) {
  auto& r = world.residents;
  const auto& p = world.parameters.volunteering;
  auto& stage = r.volunteer[who];
  const auto draw = world.draw(Purpose::volunteer_step, r.life[who]);
  if (stage == VolunteerStage::volunteer) {
    const bool fit = (r.capabilities[who] & (kBringsPeopleTogether | kOrganises)) != 0;
    if (fit && draw.u() < p.coordinator_rate) stage = VolunteerStage::coordinator;
    return false;
  }
  const HubLink* link = home_hub(world, who);
  if (link == nullptr) return false;
  const auto& hub = world.hubs[link->hub];
  if (hub.traits.volunteers_wanted <= 0) return false;
  const double chance = step_chance(world, who, hub);
  if (stage == VolunteerStage::visitor && draw.u() < chance) {
    stage = VolunteerStage::helper;
    r.volunteer_hub[who] = link->hub;
  } else if (stage == VolunteerStage::helper && draw.u() < chance * p.second_step) {
    stage = VolunteerStage::volunteer;
    r.volunteer_weeks[who] = 0;
    const double u = world.draw(Purpose::volunteer_hours, r.life[who]).u();
    r.volunteer_hours[who] =
        static_cast<std::uint8_t>(std::min(p.most_hours, 1.0 + poisson(u, p.mean_hours)));
    return true;
  }
  return false;
}

void burn(World& world, ResidentId who) {
  auto& r = world.residents;
  const auto& p = world.parameters.volunteering;
  double change = -p.burn_recovery * r.burnout[who];
  if (r.volunteer[who] >= VolunteerStage::volunteer) {
    const double load = r.volunteer_load[who];
    change = p.burn_speed * (p.burn_load * std::max(0.0, load - p.burn_load_from) -
                             p.burn_role * (r.role[who] - p.burn_role_from)) -
             (load < 0.5 ? p.burn_rest : 0.0);
    if (const Hub* hub = served_hub(world, who)) change += p.press_burnout * hub->levers.pushiness;
  }
  r.burnout[who] = std::clamp(r.burnout[who] + static_cast<float>(change), 0.0F, 1.0F);
}

enum class Stay : std::uint8_t { stays, stops, burnt_out };

/// Whether somebody stops this week; a burnt-out exit leaves a mark.
Stay stop_or_stay(World& world, ResidentId who) {
  auto& r = world.residents;
  const auto& p = world.parameters.volunteering;
  if (r.volunteer[who] < VolunteerStage::volunteer) return Stay::stays;
  r.volunteer_weeks[who] = static_cast<std::uint16_t>(std::min(r.volunteer_weeks[who] + 1, 0xFFFF));
  const double tired = std::max(0.0, r.burnout[who] - p.quit_burnout_from);
  const double u = world.draw(Purpose::volunteer_quit, r.life[who]).u();
  const Hub* hub = served_hub(world, who);
  const double pressed = hub != nullptr ? p.press_quitting * hub->levers.pushiness : 0.0;
  if (u >= p.quit_rate + p.quit_burnout * tired + pressed) return Stay::stays;
  if (tired > 0) {
    if (auto* link = find_link(world.links[who], r.volunteer_hub[who])) {
      link->satisfaction = static_cast<float>(p.pause_satisfaction);
    }
    r.volunteer_pause[who] = static_cast<std::uint16_t>(p.pause_weeks);
    r.civic_mind[who] = std::max(0.0F, r.civic_mind[who] - static_cast<float>(p.pause_mind));
  }
  r.volunteer[who] = VolunteerStage::visitor;
  r.volunteer_hub[who] = HubId{};
  r.volunteer_hours[who] = 0;
  return tired > 0 ? Stay::burnt_out : Stay::stops;
}

/// The sense of role grows by serving and returns to rest otherwise. Thanks that are paid count for
/// less than thanks that are meant, and teach that helping is a job.
void follow_role(World& world, const WeekScratch& scratch, ResidentId who) {
  auto& r = world.residents;
  const auto& p = world.parameters.volunteering;
  double role = r.role[who] + p.role_decay * (p.role_rest - r.role[who]);
  if (scratch.shift_mask[who] != 0) {
    const double weight = hours_in(scratch.shift_mask[who]) >= 2.0 ? 2.0 : 1.0;
    const Hub* hub = served_hub(world, who);
    const double paid = hub != nullptr ? double{hub->levers.cash} : 0.0;
    role += p.role_gain * weight * (1.0 - role) * (1.0 - p.paid_role * paid);
    r.civic_mind[who] = std::max(0.0F, r.civic_mind[who] - static_cast<float>(p.paid_mind * paid));
  }
  r.role[who] = static_cast<float>(std::clamp(role, 0.0, 1.0));
}

/// Who serves stays or stops, who comes may step forward.
void follow_service(World& world, ResidentId who, std::vector<LifeEvent>& changes) {
  auto& r = world.residents;
  const std::uint64_t life = r.life[who];
  if (r.volunteer[who] >= VolunteerStage::volunteer) r.set(who, kServedEver, true);
  const Stay stay = stop_or_stay(world, who);
  if (stay == Stay::stops) changes.push_back({life, who, LifeEventKind::stopped_serving});
  if (stay == Stay::burnt_out) changes.push_back({life, who, LifeEventKind::burnout_exit});
  // Who has just stopped does not begin again in the same week.
  if (stay != Stay::stays || !step_forward(world, who)) return;
  r.set(who, kServedEver, true);
  changes.push_back({life, who, LifeEventKind::became_volunteer});
}
}  // namespace

void follow_volunteers(World& world, const WeekScratch& scratch, const Parallel& parallel) {
  auto& r = world.residents;
  BlockLists<LifeEvent> events;
  events.start(r.size());
  parallel.for_each_block(r.size(), [&](std::size_t block, std::size_t begin, std::size_t end) {
    for (std::size_t k = begin; k < end; ++k) {
      const ResidentId who(k);
      if (!r.has(who, kPresent)) continue;
      follow_role(world, scratch, who);
      burn(world, who);
      if (r.volunteer_pause[who] > 0) --r.volunteer_pause[who];
      if (r.volunteer[who] == VolunteerStage::none) continue;
      follow_service(world, who, events.of_block(block));
    }
  });
  std::vector<LifeEvent> changes;
  events.gather(changes);
  world.events.life.insert(world.events.life.end(), changes.begin(), changes.end());
}

}  // namespace engawa
