#include "analysis/ask.hpp"

#include <algorithm>
#include <array>

namespace engawa {
namespace {
constexpr std::string_view kTown = "total";
constexpr double kAYear = 1.0 / 52;

constexpr std::array<std::string_view, 16> kGroups{"age6_17",
                                                   "age18_29.employed",
                                                   "age18_29.school",
                                                   "age18_29.not_working",
                                                   "age30_49.employed",
                                                   "age30_49.not_working",
                                                   "age50_64.employed",
                                                   "age50_64.not_working",
                                                   "age65_74.employed",
                                                   "age65_74.not_working",
                                                   "age75.employed",
                                                   "age75.not_working",
                                                   "male",
                                                   "female",
                                                   "alone",
                                                   "together"};

std::vector<Ask> list_details() {
  std::vector<Ask> asks{
      {"findings.visits", {"visits", kTown, Over::year}, 1, "回/年", "a year", "全体", "everyone"},
      {"findings.reach", {"reach", kTown, Over::end}, 1, "人", "people", "全体", "everyone"}};
  for (const auto group : kGroups) {
    asks.push_back({"findings.visits", {"visits", group, Over::year}, 1, "回/年", "a year"});
  }
  for (const auto group : kGroups) {
    asks.push_back({"findings.reach", {"reach", group, Over::end}, 1, "人", "people"});
  }
  const auto add = [&](std::string_view section, std::string_view measure, Over over, double factor,
                       std::string_view unit_ja, std::string_view unit_en) {
    asks.push_back({section, {measure, kTown, over}, factor, unit_ja, unit_en});
  };
  add("findings.taking_part", "turned_away", Over::year, 1, "回/年", "a year");
  add("findings.taking_part", "regulars", Over::end, 1, "人", "people");
  add("findings.taking_part", "volunteers", Over::end, 1, "人", "people");
  add("findings.ties", "new_ties", Over::year, 1, "人/年", "a year");
  add("findings.ties", "strong_ties", Over::last_year, 1, "/人", "a person");
  for (const auto route : {"needs_met", "met_tie", "met_hub_visitor", "met_hub_staff",
                           "met_referral", "met_project", "met_institution"}) {
    add("findings.needs", route, Over::year, 1, "件/年", "a year");
  }
  add("findings.money", "paid_hours", Over::year, kAYear, "時間/週", "h a week");
  add("findings.money", "unpaid_hours", Over::year, kAYear, "時間/週", "h a week");
  add("findings.money", "hub_income", Over::end, 1e-4, "万円", "10,000 yen");
  add("findings.money", "hub_spending", Over::end, 1e-4, "万円", "10,000 yen");
  add("findings.money", "hub_reserve", Over::end, 1e-4, "万円", "10,000 yen");
  add("findings.district", "often_always", Over::last_year, 100, "%", "%");
  add("findings.district", "sometimes_or_more", Over::last_year, 100, "%", "%");
  add("findings.district", "isolated", Over::last_year, 100, "%", "%");
  add("findings.district", "loneliness", Over::last_year, 1, "SD", "SD");
  return asks;
}

constexpr std::array kChangeAsks{
    Ask{"changes", {"visits", kTown, Over::whole}, 1, "回", "visits"},
    Ask{"changes", {"regulars", kTown, Over::end}, 1, "人", "people"},
    Ask{"changes",
        {"new_ties", kTown, Over::whole},
        .5,
        "本",
        "pairs",
        "出会いから生まれた新しい絆",
        "New ties by meeting"},
    Ask{"changes", {"gained_tie", kTown, Over::end}, 1, "人", "people"},
    Ask{"changes", {"needs_met", kTown, Over::whole}, 1, "件", "needs"},
    Ask{"changes", {"role", kTown, Over::last_year}, 1, "0〜1", "0-1"},
    Ask{"changes", {"role_high", kTown, Over::last_year}, 100, "%", "%"},
};

constexpr std::array kCostAsks{
    Ask{"costs",
        {"hub_spending", kTown, Over::end},
        1,
        "円",
        "yen",
        "拠点の支出",
        "Hubs' spending"},
    Ask{"costs", {"cost_wages", kTown, Over::end}, 1, "円", "yen", "うち人件費", "wages"},
    Ask{"costs", {"cost_rent", kTown, Over::end}, 1, "円", "yen", "うち家賃", "rent"},
    Ask{"costs", {"cost_programme", kTown, Over::end}, 1, "円", "yen", "うち活動費", "programme"},
    Ask{"costs", {"cost_overhead", kTown, Over::end}, 1, "円", "yen", "うち管理費", "overhead"},
    Ask{"costs", {"cost_campaign", kTown, Over::end}, 1, "円", "yen", "うち資金集め", "campaigns"},
    Ask{"costs", {"paid_hours", kTown, Over::whole}, 1, "時間", "h"},
    Ask{"costs", {"unpaid_hours", kTown, Over::whole}, 1, "時間", "h"},
    Ask{"costs", {"support_hours", kTown, Over::whole}, 1, "時間", "h"},
    Ask{"costs", {"nurse_hours_freed", kTown, Over::whole}, 1, "時間", "h"},
    Ask{"costs", {"institution_yen", kTown, Over::whole}, 1, "円", "yen"},
};

constexpr std::array kOutcomes{
    Ask{"outcomes", {"visits", kTown, Over::whole}, 1, "回", "visit", "来所", "visit"},
    Ask{"outcomes",
        {"reach", kTown, Over::end},
        1,
        "人",
        "person",
        "新たに届いた人",
        "newly reached person"},
    Ask{"outcomes", {"new_ties", kTown, Over::whole}, .5, "本", "tie", "新しい絆", "new tie"},
    Ask{"outcomes",
        {"needs_met", kTown, Over::whole},
        1,
        "件",
        "need",
        "解決した困りごと",
        "need met"},
};

constexpr std::array kHarms{
    Harm{"turned_away", 1},
    Harm{"met_tie", -1},
    Harm{"met_outside", -1},
    Harm{"hours_with_ties", -1},
    Harm{"outside_friends", -1},
    Harm{"ties_ended", 1},
    Harm{"burnt_out", 1},
    Harm{"burnt_out_exits", 1},
    Harm{"quits", 1},
    Harm{"fell_out", 1},
    Harm{"repelled", 1},
    Harm{"lost_place", 1},
    Harm{"stigma", 1},
    Harm{"hubs_closed", 1},
    Harm{"deficit_hubs", 1},
    Harm{"readmissions", 1},
    Harm{"often_always", 1},
    Harm{"isolated", 1},
    Harm{"contact_gini", 1},
    Harm{"degree_gini", 1},
    Harm{"helping_top_decile", 1},
    Harm{"largest_hub_share", 1},
    Harm{"coordinator_share", 1},
    Harm{"volunteer_top_decile", 1},
};
}  // namespace

std::span<const Ask> details() {
  static const std::vector<Ask> asks = list_details();
  return asks;
}
std::span<const Ask> changes() {
  return kChangeAsks;
}
std::span<const Ask> costs() {
  return kCostAsks;
}
std::span<const Ask> outcomes() {
  return kOutcomes;
}
std::span<const Harm> harms() {
  return kHarms;
}
std::span<const std::string_view> told_groups() {
  return kGroups;
}

std::vector<Quantity> all_quantities() {
  std::vector<Quantity> all;
  const auto add = [&](const Quantity& quantity) {
    if (std::ranges::find(all, quantity) == all.end()) all.push_back(quantity);
  };
  for (const auto asks : {details(), changes(), costs(), outcomes()}) {
    for (const auto& ask : asks) add(ask.quantity);
  }
  for (const auto& measure : measures()) add({measure.name, kTown, natural_over(measure)});
  return all;
}

}  // namespace engawa
