#include "analysis/report/logic_rows.hpp"

namespace engawa {
namespace {
constexpr std::string_view kTown = "total";

struct Units {
  std::string_view ja, en;
};
constexpr Units kYen{"円", "yen"}, kHours{"時間", "h"}, kPeople{"人", "people"},
    kTimes{"回", "times"}, kVisits{"回", "visits"}, kNeeds{"件", "needs"},
    kHelps{"件", "times helped"}, kPercent{"%", "%"}, kIndex{"0〜1", "0-1"};

constexpr LogicRow sum(LogicStep step, std::string_view measure, const Units& units) {
  return {step, {"logic", {measure, kTown, Over::whole}, 1, units.ja, units.en}};
}
constexpr LogicRow state(LogicStep step, std::string_view measure, const Units& units) {
  return {step, {"logic", {measure, kTown, Over::end}, 1, units.ja, units.en}};
}
constexpr LogicRow mean(LogicStep step, std::string_view measure, const Units& units,
                        double factor) {
  return {step, {"logic", {measure, kTown, Over::last_year}, factor, units.ja, units.en}};
}
constexpr LogicRow share(LogicStep step, std::string_view measure) {
  return mean(step, measure, kPercent, 100);
}

using enum LogicStep;
constexpr std::array kRows{
    state(input, "hub_spending", kYen),
    sum(input, "paid_hours", kHours),
    sum(input, "unpaid_hours", kHours),
    sum(input, "support_hours", kHours),
    sum(activity, "invited", kPeople),
    sum(activity, "referrals_made", kPeople),
    sum(activity, "support_contacts", kTimes),
    sum(activity, "rides", kPeople),
    mean(activity, "hubs_open", {"か所", "hubs"}, 1),
    state(output, "reach", kPeople),
    sum(output, "visits", kVisits),
    sum(output, "first_visits", kVisits),
    sum(output, "accepted_invitation", kPeople),
    sum(output, "referrals_taken", kPeople),
    sum(output, "turned_away", kVisits),
    state(initial, "regulars", kPeople),
    LogicRow{initial,
             {"logic",
              {"new_ties", kTown, Over::whole},
              .5,
              "本",
              "pairs",
              "出会いから生まれた新しい絆",
              "New ties by meeting"}},
    state(initial, "gained_tie", kPeople),
    mean(initial, "strong_ties", {"本/人", "a person"}, 1),
    state(initial, "served_ever", kPeople),
    state(initial, "aware", kPeople),
    sum(initial, "health_awareness", kPeople),
    share(initial, "access"),
    share(initial, "reachable"),
    mean(initial, "skills_known", {"つ/人", "a person"}, 1),
    sum(initial, "skills_shown", {"つ", "skills"}),
    sum(initial, "projects_founded", {"件", "projects"}),
    state(initial, "projects_alive", {"件", "projects"}),
    mean(intermediate, "loneliness", {"SD", "SD"}, 1),
    share(intermediate, "often_always"),
    share(intermediate, "isolated"),
    mean(intermediate, "role", kIndex, 1),
    share(intermediate, "role_high"),
    mean(intermediate, "satisfaction", kIndex, 1),
    state(intermediate, "hikikomori", kPeople),
    state(intermediate, "truants", kPeople),
    state(intermediate, "unlinked_8050", {"世帯", "households"}),
    mean(intermediate, "trust", kIndex, 1),
    mean(intermediate, "stigma", kIndex, 1),
    state(intermediate, "supported", kPeople),
    sum(intermediate, "readmissions", kPeople),
    sum(intermediate, "needs_met", kNeeds),
    state(intermediate, "needs_open", kNeeds),
    sum(intermediate, "met_hub_staff", kNeeds),
    sum(intermediate, "met_referral", kNeeds),
    sum(intermediate, "met_hub_visitor", kNeeds),
    sum(intermediate, "met_tie", kNeeds),
    sum(intermediate, "met_project", kNeeds),
    sum(intermediate, "helps_given", kHelps),
    share(intermediate, "givers"),
    mean(intermediate, "civic_mind", kIndex, 1),
    state(intermediate, "volunteers", kPeople),
    sum(intermediate, "nurse_hours_freed", kHours),
    sum(intermediate, "institution_yen", kYen),
    share(final, "living_well"),
    state(equity, "reached_lonely", kPeople),
    state(equity, "contact_gini", kIndex),
    state(equity, "degree_gini", kIndex),
    state(equity, "helping_top_decile", kIndex),
};
}  // namespace

std::span<const LogicRow> logic_rows() {
  return kRows;
}

std::span<const std::string_view> themes_of(LogicStep step) {
  static constexpr std::array<std::string_view, 1> kNone{""};
  static constexpr std::array<std::string_view, 4> kInitial{
      "report.theme.ties", "report.theme.awareness", "report.theme.access",
      "report.theme.together"};
  static constexpr std::array<std::string_view, 5> kIntermediate{
      "report.theme.isolation", "report.theme.trust", "report.theme.care",
      "report.theme.mutual_help", "report.theme.resources"};
  if (step == initial) return kInitial;
  if (step == intermediate) return kIntermediate;
  return kNone;
}

std::string_view theme_of(const LogicRow& row) {
  struct Theme {
    std::string_view code, id;
  };
  static constexpr std::array<Theme, 13> kThemes{{{"A1", "report.theme.ties"},
                                                  {"A2", "report.theme.awareness"},
                                                  {"A3", "report.theme.access"},
                                                  {"A4", "report.theme.together"},
                                                  {"F1", "report.theme.isolation"},
                                                  {"F2", "report.theme.isolation"},
                                                  {"F3", "report.theme.isolation"},
                                                  {"F4", "report.theme.trust"},
                                                  {"B1", "report.theme.care"},
                                                  {"B3", "report.theme.care"},
                                                  {"B2", "report.theme.mutual_help"},
                                                  {"B4", "report.theme.mutual_help"},
                                                  {"B5", "report.theme.resources"}}};
  const auto names = themes_of(row.step);
  if (names.size() == 1) return names[0];
  const Measure* measure = find_measure(row.ask.quantity.measure);
  for (const auto& theme : kThemes) {
    if (measure != nullptr && theme.code == measure->code) return theme.id;
  }
  return names.front();  // a measure of no outcome's own
}

std::string_view name_of(Over over) {
  switch (over) {
    case Over::year:
      return "year";
    case Over::whole:
      return "whole";
    case Over::end:
      return "end";
    case Over::last_year:
      return "last_year";
    case Over::mean:
      break;
  }
  return "mean";
}

}  // namespace engawa
