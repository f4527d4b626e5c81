// People who are poor, from abroad or without the language are welcomed in words they understand,
// and asked for what they can do: from supported to supporter.
#include <algorithm>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"
#include "sim/state/need_kinds.hpp"

namespace engawa {
namespace {
constexpr std::uint32_t kExcluded = kPoor | kForeign | kLanguageBarrier;

void give_part(World& world, ResidentId who, double gain) {
  float& role = world.residents.role[who];
  role += static_cast<float>(gain * (1.0 - double{role}));
}

/// A visitor of last week is asked to lend a hand.
void ask_to_help(World& world, ResidentId who, HubId hub) {
  Residents& r = world.residents;
  if (r.volunteer[who] >= VolunteerStage::helper || r.volunteer_pause[who] > 0) return;
  r.volunteer[who] = VolunteerStage::helper;
  r.volunteer_hub[who] = hub;
}

void turn(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists()) return;
  HubLevers& levers = world.hubs[hub].levers;
  levers.extra_excluded += static_cast<float>(action.number("welcome"));
  levers.extra_staff_hours += static_cast<float>(action.number("interpreter_hours"));
  if (action.number("interpreter_hours") > 0) {
    levers.needs_added = static_cast<std::uint16_t>(levers.needs_added | bit_of(Need::housing));
  }
  const double part = action.number("part_chance"), step = action.number("helper_chance");
  const double gain = action.number("part_gain");
  const std::uint64_t action_key = key_of_name(action.name);
  const Residents& r = world.residents;
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    if (!r.has(who, kExcluded) || !r.has(who, kPresent)) continue;
    const HubLink* link = find_link(world.links[who], hub);
    if (link == nullptr || (link->flags & kCameLastWeek) == 0) continue;
    const Draw draw = world.draw(Purpose::language_support, r.life[who], action_key);
    if (draw.u() < part) give_part(world, who, gain);
    const bool grown = age_of(r, who, world.week) >= world.parameters.volunteering.least_age;
    if (grown && draw.v() < step) ask_to_help(world, who, hub);
  }
}

ActionField chance_field(std::string_view name, double usual, double highest, Bilingual meaning,
                         std::string_view source) {
  return {FieldKind::number, {name, "1/visit", usual, 0, highest, meaning, source}};
}
}  // namespace

InterventionKind kind_supporter_role() {
  InterventionKind kind;
  kind.name = "supporter_role";
  kind.code = "I41";
  kind.title = {"支えられる側から支える側へ", "From supported to supporter"};
  kind.stands_for = {
      "外国につながる人や生活に困っている人を、わかる言葉で迎え、できることを頼む。支えられるだけで"
      "なく、支える側にもなっていく。",
      "People from abroad and people in poverty are welcomed in words they understand and asked "
      "for what they can do, so that those who were supported support others."};
  kind.lever = {"困窮・外国・言葉の壁のある人の足の向きやすさ、出番、手伝いへの一歩、通訳の時間",
                "the draw for poor, foreign and language-barred people, a part to play, the step "
                "to helping, interpreters' hours"};
  kind.practice = "seed 003";
  kind.fields = {
      {FieldKind::number,
       {"welcome",
        "logit",
        0.6,
        0,
        2,
        {"困窮・外国籍・言葉の壁のある人の足の向きやすさに足す量。",
         "Added to the draw for poor, foreign and language-barred people."},
        "assumption: as strong as the draw of a place made for one's own group"}},
      {FieldKind::number,
       {"interpreter_hours",
        "h/week",
        4,
        0,
        40,
        {"通訳・言葉の手助けの有給時間。0より大きければ、住まい・法律・言葉の困りごとも解決できる"
         "。",
         "Paid hours of interpreting; with any, needs of housing, law and language can be met."},
        "assumption: one slot a week"}},
      chance_field(
          "part_chance", 0.1, 0.5,
          {"来所のたびに出番を頼まれる確率。", "Chance of being given a part to play on a visit."},
          "assumption: once in ten visits"),
      {FieldKind::number,
       {"part_gain",
        "1",
        0.1,
        0,
        0.5,
        {"そのとき増す出番の感覚(残りに対する割合)。",
         "Sense of role gained by it (share of what is left to gain)."},
        "assumption: as much as by helping somebody (model 7.6)"}},
      chance_field(
          "helper_chance", 0.02, 0.2,
          {"来所のたびに手伝いの側に回る確率。", "Chance of becoming a helper on a visit."},
          "assumption: five times the usual step of a visitor"),
  };
  kind.moves = {"visits", "role", "helpers", "volunteers", "paid_hours", "met_hub_staff"};
  kind.leaves_alone = {"moved_out", "often_always"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
