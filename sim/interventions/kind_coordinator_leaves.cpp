// The person on whom the place hung goes. What only they knew goes with them, and those who came
// for them find it changed.
#include <algorithm>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"

namespace engawa {
namespace {
/// The coordinator who has served longest, or else the volunteer who has; none if nobody serves.
ResidentId find_leader(const World& world, HubId hub) {
  const Residents& r = world.residents;
  const auto before = [&](ResidentId x, ResidentId y) {
    if (r.volunteer[x] != r.volunteer[y]) return r.volunteer[x] > r.volunteer[y];
    if (r.volunteer_weeks[x] != r.volunteer_weeks[y]) {
      return r.volunteer_weeks[x] > r.volunteer_weeks[y];
    }
    return r.life[x] < r.life[y];
  };
  ResidentId leader;
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    const bool serves = r.has(who, kPresent) && r.volunteer[who] >= VolunteerStage::volunteer &&
                        r.volunteer_hub[who] == hub;
    if (serves && (!leader.exists() || before(who, leader))) leader = who;
  }
  return leader;
}

void take_leave(World& world, ResidentId who, int weeks_away) {
  Residents& r = world.residents;
  r.volunteer[who] = VolunteerStage::visitor;
  r.volunteer_hub[who] = HubId{};
  r.volunteer_hours[who] = 0;
  r.volunteer_pause[who] = static_cast<std::uint16_t>(weeks_away);
  world.events.life.push_back({r.life[who], who, LifeEventKind::stopped_serving});
}

/// The more used to the place, the more it is missed.
void disappoint_regulars(World& world, HubId hub, double loss) {
  for (auto& links : world.links.values()) {
    HubLink* link = find_link(links, hub);
    if (link == nullptr) continue;
    const double left = double{link->satisfaction} - loss * double{link->habit};
    link->satisfaction = static_cast<float>(std::max(0.0, left));
  }
}

void begin(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists()) return;
  const double u = world.draw(Purpose::action_choice, key_of_name(action.name)).u();
  const ResidentId leader = find_leader(world, hub);
  if (leader.exists() && u < action.strength) {
    take_leave(world, leader, static_cast<int>(action.number("weeks_away")));
  }
  double& know_how = world.hubs[hub].traits.know_how;
  know_how *= 1.0 - action.number("know_how_lost") * action.strength;
  disappoint_regulars(world, hub, action.number("satisfaction_lost") * action.strength);
}
}  // namespace

InterventionKind kind_coordinator_leaves() {
  InterventionKind kind;
  kind.name = "coordinator_leaves";
  kind.code = "I44";
  kind.title = {"要の世話役がいなくなる", "The one coordinator leaves"};
  kind.stands_for = {
      "拠点の要だった世話役(いなければ最も長い担い手)が去る。その人だけが知っていたことが失われ、"
      "なじみの人ほど物足りなくなる。一人に頼る場のもろさを確かめるための施策。",
      "The coordinator on whom the place hung (or else its longest-serving volunteer) leaves. What "
      "only they knew is lost, and regulars miss them. It shows how fragile a place is that hangs "
      "on one person."};
  kind.lever = {"要の担い手、拠点のノウハウ、常連の満足",
                "the leading volunteer, know-how, the regulars' satisfaction"};
  kind.practice = "assumption: a harm found in review; seed 002 shares the part among residents";
  kind.fields = {
      {FieldKind::number,
       {"know_how_lost",
        "share",
        0.5,
        0,
        1,
        {"失われるノウハウの割合。", "Share of the hub's know-how that is lost."},
        "assumption: half was in one head"}},
      {FieldKind::number,
       {"satisfaction_lost",
        "1",
        0.3,
        0,
        1,
        {"毎週通う人が失う満足(通い方が少なければその分だけ)。",
         "Satisfaction lost by somebody who comes every week; by others in proportion."},
        "assumption: as much as a falling-out in the session"}},
      {FieldKind::whole_number,
       {"weeks_away",
        "week",
        52,
        0,
        520,
        {"その人が再び手を挙げるまでの週数。", "Weeks before that person may step forward again."},
        "assumption: as after burning out"}},
  };
  kind.moves = {"know_how", "satisfaction", "coordinators", "quits", "visits"};
  kind.leaves_alone = {"paid_hours", "moved_out"};
  kind.begin = begin;
  return kind;
}

}  // namespace engawa
