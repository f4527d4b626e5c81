// A known face after leaving hospital, for some weeks.
#include <algorithm>

#include "sim/interventions/events.hpp"
#include "sim/interventions/supporting.hpp"
#include "sim/state/supports.hpp"

namespace engawa {
namespace {
void turn(const Action& action, World& world) {
  const SupportTerms terms = terms_of(action, world, SupportKind::discharge);
  if (!terms.base.exists()) return;
  act_this_week(world, terms);
  const double hours = action.number("hours");
  pay_hours(action, world, terms.base, hours);
  TownLevers& levers = world.levers;
  levers.readmission_factor =
      std::min(levers.readmission_factor, static_cast<float>(action.number("readmission")));
  const auto& r = world.residents;
  const double within = action.number("within");
  const auto chosen =
      draw_lots(world, terms.action, places_left(world, terms, hours), [&](ResidentId who) {
        return r.has(who, kRecentlyDischarged) && r.weeks_since_discharge[who] <= within &&
               can_be_called_on(world, who);
      });
  for (const ResidentId who : chosen) enrol(world, terms, who);
}
}  // namespace

InterventionKind kind_discharge_support() {
  InterventionKind kind;
  kind.name = "discharge_support";
  kind.code = "I17";
  kind.lever = {"退院した人と会うこと、再入院の率", "whom somebody meets, the rate of readmission"};
  kind.title = {"退院後支援", "Support after discharge"};
  kind.stands_for = {
      "病棟で顔なじみになった人が退院後も気にかけ、困りごとを拾い、居場所へ一緒に行く。",
      "A face known from the ward looks in after discharge, picks up worries, and goes along to a "
      "place."};
  kind.practice = "seeds 002, 001";
  kind.fields = {number_field("hours", "h/week", 16, 0, 400,
                              {"週の有給の時間。これで足りる人数までを支える。",
                               "Paid hours a week; they limit the number of people."},
                              "assumption: a quarter of the 64 h of seed 002's nurses")};
  const auto support = support_fields(12, 0.7, 0.55,
                                      "assumption: most weeks for three months, half an hour (seed "
                                      "002 tells of a known face, no figure)");
  kind.fields.insert(kind.fields.end(), support.begin(), support.end());
  kind.fields.push_back(whole_field(
      "within", "week", 2, 0, 12,
      {"退院から何週以内に始めるか。", "Weeks after discharge within which support begins."},
      "assumption: arranged before the patient goes home"));
  kind.fields.push_back(number_field(
      "readmission", "1", 0.85, 0.7, 1,
      {"支える間の、退院後13週以内の再入院の率の倍率。",
       "Multiple of the admission rate within 13 weeks of discharge while supported."},
      "assumption: F320 found no effect of routine discharge services (1); F318 fewer calls on "
      "physicians with connectors"));
  kind.fields.push_back(paid_by_field());
  kind.moves = {"supported",    "support_contacts", "support_hours", "readmissions",
                "needs_voiced", "referrals_made",   "cost_wages"};
  kind.leaves_alone = {"often_always", "burnout", "deaths"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
