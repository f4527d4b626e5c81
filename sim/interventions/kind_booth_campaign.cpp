// A booth of nurses at a busy place for some weeks. It is a hub of its own, and it tells its
// visitors of another one.
#include <stdexcept>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/founding.hpp"

namespace engawa {
namespace {
std::int32_t weeks_of(const Action& action) {
  return static_cast<std::int32_t>(action.number("weeks"));
}

std::uint32_t booth_kind() {
  const auto kind = find_hub_kind("booth");
  if (!kind) throw std::logic_error("no hub kind 'booth'");
  return *kind;
}

void begin(const Action& action, World& world) {
  Hub* booth = found_hub(action, world, booth_kind(), weeks_of(action));
  if (booth != nullptr) booth->traits.staff_hours = action.number("staff_hours");
}

void turn(const Action& action, World& world) {
  const HubId booth = find_hub(world.hubs, action.hub);
  if (!booth.exists() || world.week >= world.hubs[booth].open_to) return;
  HubLevers& levers = world.hubs[booth].levers;
  const SlotMask own = action.slots("open");
  levers.add_open |= own != 0 ? own : hub_kinds()[booth_kind()].open;
  levers.extra_passing += static_cast<float>(action.number("extra_passing"));
  levers.advertises = find_hub(world.hubs, action.text("for_hub"));
  levers.advert_chance = static_cast<float>(action.number("told"));
}
}  // namespace

InterventionKind kind_booth_campaign() {
  InterventionKind kind;
  kind.name = "booth_campaign";
  kind.code = "I9";
  kind.lever = {"知られやすさ、口づて", "passing and word to another hub"};
  kind.title = {"出張ブースの期間", "Booth campaign"};
  kind.stands_for = {
      "駅やモールに数か月ブースを出し、その場で話を聴き、ふだんの拠点も知ってもらう。",
      "A booth in a mall or at a station for some months, to listen there and to make a lasting "
      "place known."};
  kind.practice = "seed 002";
  kind.needs_hub = false;
  kind.founds_hub = true;
  kind.fields = place_fields();
  const std::vector<ActionField> own{
      {FieldKind::whole_number,
       {"weeks",
        "week",
        12,
        1,
        260,
        {"続ける週数。", "Weeks that it lasts."},
        "seed 002: three months at a mall"}},
      {FieldKind::slots,
       {"open",
        "slots",
        0,
        0,
        0,
        {"開いているコマ。書かなければブースの標準。", "Open slots; a booth's own if not given."},
        "assumption: the kind's own"}},
      {FieldKind::number,
       {"staff_hours",
        "h/week",
        10,
        0,
        200,
        {"週の有給の時間。", "Paid hours a week."},
        "assumption: hub catalogue, two professionals in two slots"}},
      {FieldKind::number,
       {"extra_passing",
        "1/week",
        0.02,
        0,
        0.5,
        {"目の前を通る人が1週間に知る確率の上乗せ。",
         "Added to the weekly chance that somebody at the door learns of it."},
        "assumption: the word spreads twice as fast as for a booth without a campaign"}},
      {FieldKind::hub,
       {"for_hub",
        "name",
        0,
        0,
        0,
        {"来た人に知らせる拠点。", "Hub of which visitors are told."},
        "seed 002"}},
      {FieldKind::number,
       {"told",
        "1/week",
        0.3,
        0,
        1,
        {"ブースに来た人が、その拠点を知る確率。",
         "Chance that somebody who came to the booth learns of that hub."},
        "assumption: .3 per contact"}},
  };
  kind.fields.insert(kind.fields.end(), own.begin(), own.end());
  kind.moves = {"visits", "reach", "paid_hours"};
  kind.leaves_alone = {"often_always", "isolated", "burnout"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
