// Clinics refer people to places instead of prescribing; link workers go along as far as their
// hours allow.
#include "sim/interventions/events.hpp"
#include "sim/interventions/supporting.hpp"

namespace engawa {
namespace {
void turn(const Action& action, World& world) {
  const HubId hub = living_hub(world, action.hub);
  if (!hub.exists()) return;
  const double chance = action.number("clinics") * action.number("referral");
  auto& lever = world.levers.clinic_referral;
  lever = 1.0F - (1.0F - lever) * static_cast<float>(1.0 - chance);
  const double hours = action.number("link_hours");
  world.hubs[hub].levers.linking_hours += static_cast<float>(hours);
  pay_hours(action, world, hub, hours);
}
}  // namespace

InterventionKind kind_social_prescribing() {
  InterventionKind kind;
  kind.name = "social_prescribing";
  kind.code = "I26";
  kind.lever = {"受診先からの紹介、リンクワーカーの時間",
                "referral by clinics, link workers' hours"};
  kind.title = {"社会的処方", "Social prescribing"};
  kind.stands_for = {
      "診療所や病院が、孤独や暮らしの困りごとのある患者を居場所に紹介し、"
      "リンクワーカーが付き添う。",
      "Clinics refer lonely patients, and those with troubles that no medicine treats, to places; "
      "a "
      "link worker goes along."};
  kind.practice = "seed 000";
  kind.fields = {
      number_field("clinics", "1", 0.5, 0, 1,
                   {"取り組む受診先の割合。", "Share of clinics that take part."},
                   "assumption: half of the town's"),
      number_field("referral", "1", 0.3, 0, 1,
                   {"そこで、当てはまる患者を紹介する確率(受診ごと)。",
                    "Chance at each visit there that a patient who would gain is referred."},
                   "assumption: loneliness comes up in every third consultation"),
      number_field("link_hours", "h/week", 20, 0, 400,
                   {"リンクワーカーの週の時間。足りない人には紹介だけをする。",
                    "Link workers' hours a week; the others are referred without company."},
                   "assumption: half a post"),
      paid_by_field(),
  };
  kind.moves = {"referrals_made",   "referrals_taken", "supported",
                "support_contacts", "support_hours",   "cost_wages"};
  kind.leaves_alone = {"often_always", "burnout", "deaths"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
