// Intermediate outcomes B2-B5 of mutual help: needs, how they are met, who gives.
#include <array>
#include <bit>

#include "sim/results/measure_rows.hpp"

namespace engawa::measure_rows {
namespace {
constexpr int kGiverWeeks = 8;  // weeks since one last helped that make a giver

template <HelpRoute Route>
void met_by(const World& world, Tally& tally) {
  for (const auto& help : world.events.helps) {
    if (help.route == Route) tally.add(help.asker);
  }
}
void needs_met(const World& world, Tally& tally) {
  for (const auto& help : world.events.helps) {
    if (help.route != HelpRoute::by_itself) tally.add(help.asker);
  }
}
void helps_received(const World& world, Tally& tally) {
  for (const auto& help : world.events.helps) {
    if (help.helper.exists()) tally.add(help.asker);
  }
}
void helps_given(const World& world, Tally& tally) {
  for (const auto& help : world.events.helps) {
    if (help.helper.exists()) tally.add(help.helper);
  }
}
double needs_open(const PersonView& p) {
  return std::popcount(unsigned{p.world.residents.needs_open[p.who]});
}
double needs_weeks(const PersonView& p) {
  const auto& r = p.world.residents;
  double weeks = 0;
  for (unsigned left = r.needs_open[p.who]; left != 0; left &= left - 1) {
    weeks += r.need_age[p.who][static_cast<std::size_t>(std::countr_zero(left))];
  }
  return weeks;
}
double is_giver(const PersonView& p) {
  return p.world.residents.weeks_since_gave[p.who] <= kGiverWeeks ? 1.0 : 0.0;
}
/// 1 for as much given as received; 0 for those who only give, only receive, or neither.
double reciprocity(const PersonView& p) {
  const double given = p.world.residents.helps_given[p.who];
  const double received = p.world.residents.helps_received[p.who];
  const double more = std::max(given, received);
  return more > 0 ? std::min(given, received) / more : 0.0;
}
template <VolunteerStage Stage>
double at_stage(const PersonView& p) {
  return p.world.residents.volunteer[p.who] == Stage ? 1.0 : 0.0;
}
double is_volunteer(const PersonView& p) {
  return p.world.residents.volunteer[p.who] >= VolunteerStage::volunteer ? 1.0 : 0.0;
}

constexpr std::array kRows{
    flow_of_town({"needs_arisen", "needs/week", "B2"}, {"生じた困りごと", "Needs that arose"},
                 [](const World& w) { return double(w.events.needs_arisen); }),
    flow_of_town({"needs_voiced", "needs/week", "B4"}, {"口に出された困りごと", "Needs said aloud"},
                 [](const World& w) { return double(w.events.needs_voiced); }),
    flow_of_town({"needs_lapsed", "needs/week", "B2"},
                 {"自然に消えた困りごと", "Needs that lapsed"},
                 [](const World& w) { return double(w.events.needs_lapsed); }),
    events_of({"needs_met", "needs/week", "B2"}, {"助けで解決した困りごと", "Needs met with help"},
              needs_met),
    events_of({"met_household", "needs/week", "B4"}, {"同居者が解決", "Met in the household"},
              met_by<HelpRoute::household>),
    events_of({"met_outside", "needs/week", "B4"},
              {"町外の家族・友人が解決", "Met by kin and friends outside"},
              met_by<HelpRoute::outside>),
    events_of({"met_tie", "needs/week", "B4"}, {"町内の知り合いが解決", "Met by local ties"},
              met_by<HelpRoute::tie>),
    events_of({"met_hub_visitor", "needs/week", "B4"},
              {"拠点の来所者が解決", "Met by visitors of a hub"}, met_by<HelpRoute::hub_visitor>),
    events_of({"met_hub_staff", "needs/week", "B3"}, {"拠点の職員が解決", "Met by hub staff"},
              met_by<HelpRoute::hub_staff>),
    events_of({"met_referral", "needs/week", "B3"}, {"紹介先で解決", "Met by referral"},
              met_by<HelpRoute::referral>),
    events_of({"met_project", "needs/week", "B4"}, {"地域の企てで解決", "Met by a project"},
              met_by<HelpRoute::project>),
    events_of({"met_institution", "needs/week", "B3"},
              {"制度・事業者が解決", "Met by an institution"}, met_by<HelpRoute::institution>),
    events_of({"met_by_itself", "needs/week", "B2"}, {"ひとりでに解決", "Solved by itself"},
              met_by<HelpRoute::by_itself>),
    events_of({"helps_received", "helps/week", "B4"},
              {"住民から受けた助け", "Helps received from residents"}, helps_received),
    events_of({"helps_given", "helps/week", "B4"}, {"住民がした助け", "Helps given by residents"},
              helps_given),
    sum_of_people({"needs_open", "needs", "B2"}, kEveryone, {"未解決の困りごと", "Open needs"},
                  needs_open),
    sum_of_people(
        {"needs_weeks", "weeks", "B2"}, kEveryone,
        {"未解決の困りごとが待っている週数の合計", "Weeks that open needs have waited, added up"},
        needs_weeks),
    mean_of_people({"unmet", "1", "B2"}, kEveryone,
                   {"満たされない困りごとの負担", "Stress of unmet needs"},
                   column<&Residents::unmet>),
    mean_of_people(
        {"givers", "share", "B4"}, kAdults,
        {"8週以内に誰かを助けた人", "People who have helped somebody within eight weeks"},
        is_giver),
    mean_of_people({"reciprocity", "1", "B4"}, kAdults,
                   {"助け合いの釣り合い（してあげた数と受けた数の、少ない方÷多い方）",
                    "Balance of help given and received (the fewer over the more)"},
                   reciprocity),
    mean_of_people({"civic_mind", "1", "B4"}, kAdults, {"おせっかいの心", "Readiness to step in"},
                   column<&Residents::civic_mind>),
    sum_of_people({"helpers", "people", "B4"}, kEveryone, {"手伝い", "Helpers at hubs"},
                  at_stage<VolunteerStage::helper>),
    sum_of_people({"volunteers", "people", "B4"}, kEveryone,
                  {"ボランティア（世話役を含む）", "Volunteers, coordinators included"},
                  is_volunteer),
    sum_of_people({"coordinators", "people", "B4"}, kEveryone, {"世話役", "Coordinators"},
                  at_stage<VolunteerStage::coordinator>),
};
}  // namespace

std::span<const Measure> of_help() {
  return kRows;
}

}  // namespace engawa::measure_rows
