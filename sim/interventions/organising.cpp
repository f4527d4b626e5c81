#include "sim/interventions/organising.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/hubs/kind.hpp"

namespace engawa {

std::vector<HubId> living_hubs(const Action& action, const World& world, std::string_view field) {
  std::vector<HubId> hubs;
  for (const auto& name : action.names(field)) {
    const HubId id = find_hub(world.hubs, name);
    if (!id.exists() || std::ranges::find(hubs, id) != hubs.end()) continue;
    const auto& hub = world.hubs[id];
    if (hub.open_from <= world.week && world.week < hub.open_to) hubs.push_back(id);
  }
  return hubs;
}

int weeks_acted(const Action& action, const World& world) {
  const std::int32_t weeks = world.week - world.study_start - action.from_week;
  return static_cast<int>(std::floor(weeks * action.strength));
}

void form_network(World& world, const std::vector<HubId>& hubs, double exchange) {
  std::uint32_t taken = 0;
  for (const auto& hub : world.hubs.values()) taken |= hub.levers.networks;
  const std::uint32_t own =
      ~taken & (taken + 1);  // the lowest bit that is free; none of 32 left: 0
  for (const auto id : hubs) {
    auto& levers = world.hubs[id].levers;
    levers.networks |= own;
    levers.exchange += static_cast<float>(exchange);
  }
}

void work_for(Hub& hub, std::int64_t yen) {
  hub.levers.yen_out[std::size_t(Cost::programme)] += yen;
  hub.levers.yen_in[std::size_t(Income::grants)] += yen;
}

double leaning_to_serve(const World& world, ResidentId who) {
  const auto& r = world.residents;
  const auto& p = world.parameters.volunteering;
  if (!r.has(who, kPresent) || r.has(who, kInHospital)) return 0;
  if (age_of(r, who, world.week) < p.least_age || r.volunteer_pause[who] > 0) return 0;
  if (static_cast<double>(r.burnout[who]) >= p.step_burnout) return 0;
  if (slot_count(r.free_mask[who]) <= p.step_free_slots) return 0;
  return static_cast<double>(r.trust[who]) *
         exp_of(p.step_role * (static_cast<double>(r.role[who]) - p.step_role_from) +
                p.step_sociability * static_cast<double>(r.sociability[who]));
}

std::vector<ResidentId> choose_people(const World& world, const Action& action, double wanted,
                                      const std::function<double(ResidentId)>& weight) {
  struct Candidate {
    double time = 0;
    std::uint64_t life = 0;
    ResidentId who;
  };
  const std::uint64_t action_key = key_of_name(action.name);
  std::vector<Candidate> candidates;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    const double chance = weight(who);
    if (chance <= 0) continue;
    const auto life = world.residents.life[who];
    const double u = world.draw(Purpose::action_choice, life, action_key).u();
    candidates.push_back({race_time(u, chance), life, who});
  }
  std::ranges::sort(candidates, [](const Candidate& x, const Candidate& y) {
    return x.time != y.time ? x.time < y.time : x.life < y.life;
  });
  const auto most = static_cast<std::size_t>(std::max(0L, std::lround(wanted)));
  candidates.resize(std::min(candidates.size(), most));
  std::vector<ResidentId> people;
  for (const auto& candidate : candidates) people.push_back(candidate.who);
  return people;
}

void take_on(World& world, ResidentId who, HubId hub, VolunteerStage stage) {
  auto& r = world.residents;
  const auto& p = world.parameters.volunteering;
  if (r.volunteer[who] < VolunteerStage::volunteer || r.volunteer_hub[who] != hub) {
    const double u =
        world.draw_for_life(Purpose::volunteer_hours, r.life[who], world.hubs[hub].key).u();
    r.volunteer_hours[who] =
        static_cast<std::uint8_t>(std::min(p.most_hours, 1.0 + poisson(u, p.mean_hours)));
    r.volunteer_weeks[who] = 0;
    r.volunteer_load[who] = 0;
    world.events.life.push_back({r.life[who], who, LifeEventKind::became_volunteer});
  }
  r.volunteer[who] = stage;
  r.volunteer_hub[who] = hub;
}

}  // namespace engawa
