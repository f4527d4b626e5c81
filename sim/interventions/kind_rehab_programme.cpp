// おせっかいリハ: a hub for users of day rehabilitation, and exhibitions of what they make.
#include <algorithm>

#include "sim/core/elementary.hpp"
#include "sim/hubs/introduce.hpp"
#include "sim/hubs/kind.hpp"
#include "sim/interventions/events.hpp"
#include "sim/interventions/founding.hpp"
#include "sim/interventions/supporting.hpp"

namespace engawa {
namespace {
constexpr int kMildestCare = 1, kHeaviestRehab = 4;  // support level 1 to care level 2
constexpr int kYoungestVisitor = 6;                  // years

void begin(const Action& action, World& world) {
  found_hub(action, world, hub_kind_named("rehab"), 0x7FFFFFFF);
}

/// The same people as long as they live: a lot of the life, not of the week.
bool is_user(const World& world, ResidentId who, std::uint64_t action, double share) {
  const auto& r = world.residents;
  return r.has(who, kPresent) && !r.has(who, kInHospital) && r.adl[who] >= kMildestCare &&
         r.adl[who] <= kHeaviestRehab &&
         world.draw_for_life(Purpose::support_target, r.life[who], action).u() < share;
}

void ask_users(const Action& action, World& world, HubId hub) {
  const auto key = key_of_name(action.name);
  const double share = action.number("share");
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    if (!is_user(world, who, key, share)) continue;
    if (find_link(world.links[who], hub) != nullptr) continue;
    introduce(world, who, hub).flags |= kInvited;
    world.events.persons.push_back({who, PersonEventKind::invited, hub});
  }
}

bool takes_part(const World& world, ResidentId who, HubId hub) {
  const HubLink* link = find_link(world.links[who], hub);
  return link != nullptr && link->visits > 0 &&
         link->weeks_since <= world.parameters.care.recent_weeks;
}

/// Whoever lives near the hall may pass through; nobody in hospital, nobody withdrawn.
bool sees_exhibition(const World& world, ResidentId who, const Hub& hub, std::uint64_t action,
                     double at_the_door) {
  const auto& r = world.residents;
  if (!r.has(who, kPresent) || r.has(who, kInHospital | kHikikomori)) return false;
  if (age_of(r, who, world.week) < kYoungestVisitor) return false;
  const double u = world.draw(Purpose::exhibition, r.life[who], action).u();
  if (u >= at_the_door) return false;
  const double metres = metres_to_hub(world, who, hub);
  return u < at_the_door * exp_of(-metres / world.parameters.attendance.passing_metres);
}

void exhibit(const Action& action, World& world, HubId hub) {
  auto& r = world.residents;
  const auto key = key_of_name(action.name);
  const auto gain = static_cast<float>(action.number("exhibition_role"));
  const auto shift = static_cast<float>(action.number("exhibition_trust"));
  const double at_the_door = action.number("exhibition_visits");
  const HubId host = find_hub(world.hubs, action.text("for_hub"));
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    if (r.has(who, kPresent) && takes_part(world, who, hub)) {
      r.role[who] += gain * (1.0F - r.role[who]);
    } else if (sees_exhibition(world, who, world.hubs[hub], key, at_the_door)) {
      r.trust[who] = std::min(1.0F, r.trust[who] + shift);
      r.stigma_sensitivity[who] = std::max(0.0F, r.stigma_sensitivity[who] - shift);
      if (host.exists()) introduce(world, who, host);
    }
  }
}

void turn(const Action& action, World& world) {
  open_founded(action, world, hub_kind_named("rehab"));
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists()) return;
  HubLevers& levers = world.hubs[hub].levers;
  levers.show_factor *= static_cast<float>(action.number("show_factor"));
  levers.extra_quality += static_cast<float>(action.number("lecture_gain"));
  ask_users(action, world, hub);
  if (EventCalendar(action, world, action.number("exhibitions")).today()) {
    exhibit(action, world, hub);
  }
}

std::vector<ActionField> own_fields() {
  return {
      open_field(),
      number_field("share", "1", 0.1, 0, 1,
                   {"要支援1〜要介護2の人のうち、利用する割合。",
                    "Share of people at support level 1 to care level 2 who use it."},
                   "assumption: about the share who use day rehabilitation"),
      number_field("show_factor", "1", 1.5, 0, 5,
                   {"できることが見つかる確率の倍率(役割2.0の場で1回に.15になる)。",
                    "Multiple of the chance that a skill shows; .15 a session at a role of 2.0."},
                   "assumption: .15 a session; seed 002 begins from what each can do"),
      number_field("lecture_gain", "1", 0.05, 0, 0.5,
                   {"利用者に接遇を教わった職員と過ごす1時間の値打ちに足す量。",
                    "Added to the worth of an hour with staff to whom users have lectured."},
                   "assumption: small; seed 002 tells of two lectures, no figure"),
      number_field("exhibitions", "1/year", 2, 0, 12,
                   {"公民館での展示会の1年の回数。", "Exhibitions in the public hall a year."},
                   "assumption: spring and autumn; seed 002"),
      number_field("exhibition_visits", "1", 0.1, 0, 0.5,
                   {"会場の隣に住む人が1回に見に来る確率。",
                    "Chance that somebody who lives at the door sees one."},
                   "assumption: as many as know a place by passing in two months"),
      number_field("exhibition_role", "1", 0.05, 0, 0.3,
                   {"出展で増す、出番の感覚(残りに対する割合)。",
                    "Sense of a part to play that exhibiting adds, of what is missing."},
                   "assumption: more than a session; seed 002"),
      number_field("exhibition_trust", "1", 0.01, 0, 0.1,
                   {"見た人の信頼が増し、人目への引け目が減る量。",
                    "What those who see it gain in trust and lose in fear of being seen."},
                   "assumption: small, no data found"),
      named_field(FieldKind::hub, "for_hub",
                  {"展示会で知らせる居場所。", "Hub that an exhibition makes known."},
                  "assumption: the study's own choice"),
  };
}
}  // namespace

InterventionKind kind_rehab_programme() {
  InterventionKind kind;
  kind.name = "rehab_programme";
  kind.code = "I15";
  kind.lever = {"リハビリの場の役割と展示会", "a part to play in rehabilitation, exhibitions"};
  kind.title = {"おせっかいリハ", "Rehabilitation with a part to play"};
  kind.stands_for = {
      "通所リハビリの利用者が教える側になり、作品を地域の公民館に展示し、職員研修で語る。",
      "Users of day rehabilitation teach, exhibit in the public hall and lecture to staff."};
  kind.practice = "seed 002";
  kind.needs_hub = false;
  kind.founds_hub = true;
  kind.fields = place_fields();
  const auto own = own_fields();
  kind.fields.insert(kind.fields.end(), own.begin(), own.end());
  kind.moves = {"visits", "skills_shown", "skills_known", "role", "trust", "cost_wages"};
  kind.leaves_alone = {"often_always", "isolated", "burnout", "deaths"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
