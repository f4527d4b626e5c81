// A community nurse on the ward: a hub of in-patients, and a face that they know when they leave.
#include <algorithm>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/events.hpp"
#include "sim/interventions/founding.hpp"
#include "sim/interventions/supporting.hpp"
#include "sim/state/supports.hpp"

namespace engawa {
namespace {
void begin(const Action& action, World& world) {
  Hub* ward = found_hub(action, world, hub_kind_named("ward"), 0x7FFFFFFF);
  if (ward != nullptr) ward->traits.staff_hours = action.number("staff_hours");
}

/// The lot belongs to the stay, which is named by the week in which it will end: who is passed over
/// in the first week is not asked in the second.
bool is_met(const World& world, ResidentId who, std::uint64_t action, double share) {
  const auto& r = world.residents;
  const auto end = static_cast<std::uint64_t>(world.week + int{r.weeks_in_hospital[who]});
  const auto stay = derive_key(action, end);
  return world.draw_for_life(Purpose::ward_session, r.life[who], stay).u() < share;
}

void turn(const Action& action, World& world) {
  open_founded(action, world, hub_kind_named("ward"));
  const auto& r = world.residents;
  SupportTerms terms;
  terms.kind = SupportKind::ward;
  terms.base = find_hub(world.hubs, action.hub);
  terms.action = key_of_name(action.name);
  terms.weeks =
      std::max<std::int64_t>(1, static_cast<std::int64_t>(world.parameters.care.known_face_weeks));
  const double share = action.number("share");
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    if (!r.has(who, kInHospital) || !r.has(who, kPresent)) continue;
    if (find_support(world, r.life[who], terms.action) != nullptr) continue;
    if (is_met(world, who, terms.action, share)) enrol(world, terms, who);
  }
}
}  // namespace

InterventionKind kind_ward_nurse() {
  InterventionKind kind;
  kind.name = "ward_nurse";
  kind.code = "I16";
  kind.lever = {"入院中の人が誘われる会", "sessions to which in-patients are asked"};
  kind.title = {"病棟コミナス", "A community nurse on the ward"};
  kind.stands_for = {
      "病棟の昼過ぎに、遊びや会話のひとときをひらく。看護師は本来のケアに専念でき、"
      "患者には退院後も知った顔ができる。",
      "Early afternoons of play and talk on the ward: nurses get on with their own work, and "
      "patients have a known face when they leave."};
  kind.practice = "seed 002";
  kind.needs_hub = false;
  kind.founds_hub = true;
  kind.fields = place_fields();
  kind.fields.push_back(open_field());
  kind.fields.push_back(number_field(
      "share", "1", 0.5, 0, 1,
      {"入院した人のうち、声をかけられる割合。", "Share of in-patients who are asked to come."},
      "assumption: half are well enough and on the wards served"));
  kind.fields.push_back(number_field("staff_hours", "h/week", 11.4, 0, 200,
                                     {"週の有給の時間。", "Paid hours a week."},
                                     "assumption: .3 of a full-time post of 38 h"));
  kind.moves = {"nurse_hours_freed", "supported", "visits", "paid_hours", "invited", "cost_wages"};
  kind.leaves_alone = {"often_always", "isolated", "burnout", "deaths"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
