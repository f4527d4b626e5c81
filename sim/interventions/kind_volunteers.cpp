// Volunteers called for once among those who know the hub, and a hub that keeps asking.
#include <algorithm>
#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"

namespace engawa {
namespace {
constexpr int kYoungestVolunteer = 16;  // years; the surveys' universe
constexpr double kNeutralRole = 0.4;    // as in the step from visitor to helper

/// Weight in the race to be recruited; 0 for those who cannot be asked. The same leanings by which
/// visitors become helpers, times trust and the share of the hub's hours that they have free.
double fitness(const World& world, ResidentId who, HubId hub) {
  const Residents& residents = world.residents;
  const Volunteering& model = world.parameters.volunteering;
  const HubLink* link = find_link(world.links[who], hub);
  if (link == nullptr || (link->flags & kAware) == 0) return 0;
  if (!residents.has(who, kPresent) || residents.has(who, kInHospital)) return 0;
  if (age_of(residents, who, world.week) < kYoungestVolunteer) return 0;
  if (residents.volunteer[who] >= VolunteerStage::volunteer) return 0;
  if (residents.volunteer_pause[who] > 0) return 0;
  if (static_cast<double>(residents.burnout[who]) >= model.step_burnout) return 0;
  if (slot_count(residents.free_mask[who]) <= model.step_free_slots) return 0;
  SlotMask hours = world.hubs[hub].regular_open | world.hubs[hub].open;
  if (hours == 0) hours = hub_kinds()[world.hubs[hub].kind].open;  // founded, and shut this week
  if (hours == 0) return 0;
  const double shared =
      static_cast<double>(slot_count(hours & residents.free_mask[who])) / slot_count(hours);
  const double leaning =
      model.step_role * (static_cast<double>(residents.role[who]) - kNeutralRole) +
      model.step_sociability * static_cast<double>(residents.sociability[who]);
  return shared * static_cast<double>(residents.trust[who]) * exp_of(leaning);
}

struct Candidate {
  double time = 0;
  std::uint64_t life = 0;
  ResidentId who;
};

void make_volunteer(World& world, ResidentId who, HubId hub) {
  Residents& residents = world.residents;
  const Volunteering& model = world.parameters.volunteering;
  const std::uint64_t life = residents.life[who];
  const double u = world.draw_for_life(Purpose::volunteer_hours, life, world.hubs[hub].key).u();
  const double hours = std::min(1.0 + poisson(u, model.mean_hours), model.most_hours);
  residents.volunteer[who] = VolunteerStage::volunteer;
  residents.volunteer_hub[who] = hub;
  residents.volunteer_weeks[who] = 0;
  residents.volunteer_hours[who] = static_cast<std::uint8_t>(hours);
  world.events.life.push_back({life, who, LifeEventKind::became_volunteer});
}

void begin(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists()) return;
  HubTraits& traits = world.hubs[hub].traits;
  if (action.number("training") > 0) {
    traits.know_how =
        std::min(1.0, traits.know_how + action.number("training_gain") * action.strength);
  }
  const std::uint64_t action_key = key_of_name(action.name);
  std::vector<Candidate> candidates;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    const double weight = fitness(world, who, hub);
    if (weight <= 0.0) continue;
    const std::uint64_t life = world.residents.life[who];
    const double u = world.draw(Purpose::action_choice, life, action_key).u();
    candidates.push_back({race_time(u, weight), life, who});
  }
  std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
    return a.time != b.time ? a.time < b.time : a.life < b.life;
  });
  const auto wanted =
      static_cast<std::size_t>(std::llround(action.number("count") * action.strength));
  candidates.resize(std::min(candidates.size(), wanted));
  for (const Candidate& chosen : candidates) make_volunteer(world, chosen.who, hub);
}

void turn(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists()) return;
  world.hubs[hub].levers.recruit_factor *= static_cast<float>(action.number("recruit_factor"));
}
}  // namespace

InterventionKind kind_volunteers() {
  InterventionKind kind;
  kind.name = "volunteers";
  kind.code = "I5";
  kind.lever = {"担い手になる速さ、ノウハウ", "the step to volunteering, know-how"};
  kind.title = {"ボランティアを募る", "Call for volunteers"};
  kind.stands_for = {"拠点を知っている人に呼びかけて担い手を迎え、その後も声をかけ続ける。",
                     "Volunteers are called for among those who know the hub, and asked for from "
                     "then on."};
  kind.practice = "seeds 003, 004";
  kind.fields = {
      {FieldKind::whole_number,
       {"count",
        "persons",
        5,
        0,
        500,
        {"はじめに迎える人数。", "Volunteers recruited at the start."},
        "assumption: the study's own choice"}},
      {FieldKind::number,
       {"recruit_factor",
        "1",
        1,
        0,
        10,
        {"担い手になる歩みの速さの倍率。",
         "Multiple of the rate at which visitors become volunteers."},
        "assumption: 2 for a hub that keeps asking"}},
      {FieldKind::whole_number,
       {"training",
        "1",
        0,
        0,
        1,
        {"1なら研修をする。", "1 if there is a training."},
        "seeds 003, 004: trainings and courses"}},
      {FieldKind::number,
       {"training_gain",
        "1",
        0.03,
        0,
        0.2,
        {"研修が拠点のノウハウに足す量。", "Know-how that the training adds to the hub."},
        "assumption: .03 per training"}},
  };
  kind.moves = {"unpaid_hours", "visits", "burnout"};
  kind.leaves_alone = {"paid_hours", "often_always"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
