// 助け合いタクシー・買い物支援: a project begun on purpose, with people called together for it.
#include <algorithm>
#include <cmath>

#include "sim/hubs/introduce.hpp"
#include "sim/hubs/project.hpp"
#include "sim/interventions/events.hpp"
#include "sim/interventions/founding.hpp"
#include "sim/interventions/organising.hpp"

namespace engawa {
namespace {
struct Purposes {
  Need first = Need::shopping;
  std::uint16_t needs = 0;
  std::uint32_t solved_by = 0;
};

Purposes purposes_of(const Action& action) {
  Purposes all;
  for (const auto& name : action.names("needs")) {
    const auto need = find_need(name);
    if (!need) continue;
    if (all.needs == 0) all.first = *need;
    all.needs = static_cast<std::uint16_t>(all.needs | bit_of(*need));
    all.solved_by |= need_kinds()[index_of(*need)].solved_by;
  }
  if (all.needs != 0) return all;
  return {Need::shopping, bit_of(Need::shopping), need_kinds()[index_of(Need::shopping)].solved_by};
}

/// People in reach who can do it, do not serve elsewhere and can be asked.
void call_together(const Action& action, World& world, HubId project, std::uint32_t solved_by) {
  auto& r = world.residents;
  const double reach = world.parameters.projects.reach_metres / 10.0;
  const auto& hub = world.hubs[project];
  const auto weight = [&](ResidentId who) {
    const double east = int{r.x10[who]} - int{hub.x10}, north = int{r.y10[who]} - int{hub.y10};
    const bool able = (r.capabilities[who] & solved_by) != 0;
    const bool here = east * east + north * north <= reach * reach;
    return able && here && r.volunteer[who] < VolunteerStage::volunteer
               ? leaning_to_serve(world, who)
               : 0.0;
  };
  const double wanted = action.number("volunteers") * action.strength;
  const auto people = choose_people(world, action, wanted, weight);
  for (const auto who : people) {
    take_on(world, who, project, VolunteerStage::volunteer);
    introduce(world, who, project);
  }
  if (people.empty()) return;
  world.hubs[project].founder = r.life[people.front()];
  auto& role = r.role[people.front()];
  role = std::min(1.0F, role + static_cast<float>(world.parameters.projects.founder_role));
}

/// It lives on by itself: when the action ends, only what it pays ends.
void begin(const Action& action, World& world) {
  Hub* hub = found_hub(action, world, project_kind(), 0x7FFFFFFF);
  if (hub == nullptr) return;
  const auto purposes = purposes_of(action);
  hub->open_to = 0x7FFFFFFF;
  hub->regular_open = hub_kinds()[hub->kind].open;
  hub->needs_solved = purposes.needs;
  hub->project_need = static_cast<std::uint8_t>(purposes.first);
  hub->traits.fee = action.number("fee");
  const HubId id(world.hubs.size() - 1);
  call_together(action, world, id, purposes.solved_by);
  world.events.hubs.push_back(
      {id, HubId{}, HubEventKind::founded, static_cast<std::uint8_t>(purposes.first)});
}

void turn(const Action& action, World& world) {
  const HubId id = find_hub(world.hubs, action.hub);
  if (!id.exists()) return;
  auto& hub = world.hubs[id];
  hub.levers.told_everywhere += static_cast<float>(action.number("told"));
  const double paid = action.number("paid_hours");
  if (paid <= 0) return;
  hub.levers.extra_staff_hours += static_cast<float>(paid);
  hub.levers.add_open |= hub_kinds()[hub.kind].open;
}
}  // namespace

InterventionKind kind_mutual_support() {
  InterventionKind kind;
  kind.name = "mutual_support";
  kind.code = "I36";
  kind.lever = {"助け合いの担い手・時間・料金", "volunteers, hours and fee of a help project"};
  kind.title = {"助け合いタクシー・買い物支援", "A shared taxi or shopping help"};
  kind.stands_for = {"担い手を募り、移動や買い物などの助け合いを始める(有償も可)。",
                     "People are called together for rides, shopping or other help, free or for a "
                     "small fee."};
  kind.practice = "seed 001";
  kind.needs_hub = false;
  kind.founds_hub = true;
  kind.fields = place_fields();
  const std::vector<ActionField> own{
      named_field(FieldKind::needs, "needs",
                  {"応える困りごと。書かなければ買い物。transport なら拠点への送り迎えもする。",
                   "Needs that it serves; shopping if none is given. With transport it also drives "
                   "people to hubs."},
                  "assumption: the study's own choice"),
      whole_field("volunteers", "persons", 5, 0, 100,
                  {"はじめに集まる担い手。", "Volunteers at the start."},
                  "assumption: a small group"),
      number_field("fee", "yen", 500, 0, 5'000,
                   {"1件、または送り迎え1回の料金。", "Price of a case or a ride."},
                   "seed 001: for a fee or free; 500 yen is an assumption"),
      number_field("paid_hours", "h/week", 0, 0, 200,
                   {"有給で働く人の時間。", "Hours of paid helpers."},
                   "assumption: none unless the study pays some"),
      number_field("told", "1/week", 0.02, 0, 0.5,
                   {"住民が1週間に企てを知る確率(回覧など)。",
                    "Chance in a week that a resident hears of it by leaflet."},
                   "assumption: half of them within a year"),
  };
  kind.fields.insert(kind.fields.end(), own.begin(), own.end());
  kind.moves = {"met_project", "projects_alive", "rides", "needs_met", "unpaid_hours"};
  kind.leaves_alone = {"often_always", "isolated"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
