// An information magazine that goes to every home and lists places to be. Its issues follow the
// real gaps: August 2014, February and September 2015, March 2016.
#include <cmath>

#include "sim/hubs/kind.hpp"
#include "sim/hubs/spacing.hpp"
#include "sim/interventions/events.hpp"

namespace engawa {
namespace {
/// Whether an issue comes out in this of the weeks in which the action acts.
bool comes_out(const Action& action, std::int64_t acting_week) {
  const std::array gaps{action.number("first_gap"), action.number("second_gap"),
                        action.number("third_gap")};
  const int issues = static_cast<int>(action.number("issues"));
  std::int64_t due = 0;
  for (int issue = 0; issue < issues; ++issue) {
    if (acting_week <= due) return acting_week == due;
    due += static_cast<std::int64_t>(gaps[static_cast<std::size_t>(issue) % gaps.size()]);
  }
  return false;
}

void turn(const Action& action, World& world) {
  const HubId publisher = find_hub(world.hubs, action.hub);
  const int week = world.week - world.study_start - action.from_week;
  const auto acting_week = static_cast<std::int64_t>(std::floor(week * action.strength));
  if (!publisher.exists() || !comes_out(action, acting_week)) return;
  for (const auto& name : action.names("hubs")) {
    const HubId listed = find_hub(world.hubs, name);
    if (!listed.exists()) continue;
    world.hubs[listed].levers.told_everywhere += static_cast<float>(action.number("read"));
  }
  HubLevers& levers = world.hubs[publisher].levers;
  const double cost = action.number("cost");
  levers.yen_out[std::size_t(Cost::campaign)] += std::llround(cost);
  levers.yen_in[std::size_t(Income::grants)] += std::llround(cost * action.number("granted"));
}

ActionField gap_field(std::string_view name, double weeks, Bilingual meaning) {
  return whole_field(name, "week", weeks, 1, 260, meaning,
                     "seed 004: August 2014, February and September 2015, March 2016");
}
}  // namespace

InterventionKind kind_magazine() {
  InterventionKind kind;
  kind.name = "magazine";
  kind.code = "I22";
  kind.lever = {"知られやすさ(全戸)", "what is told to every home"};
  kind.title = {"居場所の情報誌", "A magazine of places to be"};
  kind.stands_for = {"地域の居場所を載せた情報誌を号ごとに配り、知ってもらう。",
                     "A magazine that lists the places of the town is handed out, issue by issue."};
  kind.practice = "seeds 004, 003";
  kind.fields = {
      named_field(FieldKind::hubs, "hubs", {"載せる拠点。", "Hubs that it lists."},
                  "assumption: the study's own choice"),
      number_field("read", "1/issue", 0.04, 0, 0.5,
                   {"1号で住民が載った拠点を知る確率。",
                    "Chance that a resident learns of a listed hub from an issue."},
                   "assumption: one home in twenty-five reads it and remembers"),
      whole_field("issues", "1", 4, 1, 40,
                  {"号数。間隔は下の三つを順にくり返す。",
                   "Number of issues; the gaps below are taken in turn."},
                  "seed 004: volumes 1 to 4"),
      gap_field("first_gap", 26, {"1号から2号まで。", "From the first issue to the second."}),
      gap_field("second_gap", 30, {"2号から3号まで。", "From the second to the third."}),
      gap_field("third_gap", 26, {"3号から4号まで。", "From the third to the fourth."}),
      number_field("cost", "yen/issue", 300'000, 0, 10'000'000,
                   {"1号の費用(編集・印刷・配布)。", "Cost of an issue: editing, print, delivery."},
                   "assumption: some 3,000 copies at 100 yen, no data found"),
      number_field("granted", "1", 1, 0, 1,
                   {"そのうち助成でまかなう割合。", "Share of it that a grant pays."},
                   "seed 004: supported by the Nippon Foundation; share is an assumption"),
  };
  kind.moves = {"aware", "first_visits", "cost_campaign", "income_grants"};
  kind.leaves_alone = {"often_always", "isolated", "know_how", "burnout"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
