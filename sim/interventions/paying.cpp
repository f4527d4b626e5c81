#include "sim/interventions/paying.hpp"

#include <cmath>

namespace engawa {

std::int64_t weekly_yen(double monthly) {
  return std::llround(monthly * kMonthsInAWeek);
}

double months_into(const Action& action, const World& world) {
  return (world.week - world.study_start - action.from_week) * kMonthsInAWeek;
}

std::vector<ActionField> contract_fields() {
  return {
      {FieldKind::number,
       {"yen_per_month",
        "yen/month",
        100'000,
        0,
        2'000'000,
        {"行政から受け取る月額。", "Paid by the municipality."},
        "assumption: hub catalogue; seed 004 argues for such a contract, no figure"}},
      {FieldKind::number,
       {"paperwork",
        "h/week",
        3,
        0,
        40,
        {"記録や請求に取られ、来た人に向かなくなる有給の時間。",
         "Paid hours that go into records and claims and not to visitors."},
        "assumption: hub catalogue, an afternoon a week"}},
      {FieldKind::number,
       {"stigma",
        "1",
        0.05,
        0,
        0.5,
        {"「介護予防の場」と見られることによる行きにくさ。",
         "Added cost of being seen at a place of care."},
        "assumption: hub catalogue; the label of a service for the frail"}},
      {FieldKind::number,
       {"draws_75",
        "logit",
        0.3,
        0,
        2,
        {"75歳以上の人への引力の上乗せ。", "Extra attraction for people of 75 and over."},
        "assumption: they are sent and told of it by the care office"}},
  };
}

void keep_contract(const Action& action, Hub& hub) {
  HubLevers& levers = hub.levers;
  levers.yen_in[std::size_t(Income::contract)] += weekly_yen(action.number("yen_per_month"));
  levers.paperwork_hours += static_cast<float>(action.number("paperwork"));
  levers.extra_stigma += static_cast<float>(action.number("stigma"));
  levers.extra_75 += static_cast<float>(action.number("draws_75"));
}

}  // namespace engawa
