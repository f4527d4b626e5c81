#include "analysis/valuation/overlap.hpp"

#include <algorithm>
#include <array>

#include "sim/results/groups.hpp"

namespace engawa {
namespace {
enum class Theme : std::uint8_t { lonely, isolated, visits, ties, needs, spending, income, strain };

/// The parts of a theme that a measure counts, one bit a part: two measures that share a bit of a
/// theme count some of the same.
struct Counts {
  std::string_view measure;
  Theme theme;
  std::uint32_t parts;
};
constexpr std::uint32_t kAll = 0xFFFFFFFF;

constexpr std::array kCounts{
    // the five answers are five groups of people; the scores and composites ask all of them
    Counts{"direct_never", Theme::lonely, 1},
    Counts{"direct_hardly", Theme::lonely, 2},
    Counts{"direct_occasionally", Theme::lonely, 4},
    Counts{"direct_sometimes", Theme::lonely, 8},
    Counts{"often_always", Theme::lonely, 16},
    Counts{"sometimes_or_more", Theme::lonely, 24},
    Counts{"occasionally_or_more", Theme::lonely, 28},
    Counts{"lonely_and_isolated", Theme::lonely, 24},
    Counts{"loneliness", Theme::lonely, kAll},
    Counts{"ucla_3", Theme::lonely, kAll},
    Counts{"ucla_4_6", Theme::lonely, kAll},
    Counts{"ucla_7_9", Theme::lonely, kAll},
    Counts{"ucla_10_12", Theme::lonely, kAll},
    Counts{"neither", Theme::lonely, kAll},
    Counts{"living_well", Theme::lonely, kAll},
    Counts{"isolated", Theme::isolated, 1},
    Counts{"lonely_and_isolated", Theme::isolated, 1},
    Counts{"neither", Theme::isolated, kAll},
    Counts{"lsns_low", Theme::isolated, kAll},
    Counts{"contact", Theme::isolated, kAll},
    Counts{"visits", Theme::visits, kAll},
    Counts{"first_visits", Theme::visits, 1},
    Counts{"reach", Theme::visits, 1},
    Counts{"reached_lonely", Theme::visits, 1},
    Counts{"new_regulars_third_visit", Theme::visits, 2},
    Counts{"regulars", Theme::visits, kAll},
    Counts{"new_ties", Theme::ties, kAll},
    Counts{"gained_tie", Theme::ties, kAll},
    Counts{"strong_ties", Theme::ties, kAll},
    Counts{"ties", Theme::ties, kAll},
    // needs by the route on which they were met; met with help is all of them but the last
    Counts{"met_household", Theme::needs, 1},
    Counts{"met_outside", Theme::needs, 2},
    Counts{"met_tie", Theme::needs, 4},
    Counts{"met_hub_visitor", Theme::needs, 8},
    Counts{"met_hub_staff", Theme::needs, 16},
    Counts{"met_referral", Theme::needs, 32},
    Counts{"met_project", Theme::needs, 64},
    Counts{"met_institution", Theme::needs, 128},
    Counts{"met_by_itself", Theme::needs, 256},
    Counts{"needs_met", Theme::needs, 255},
    Counts{"helps_received", Theme::needs, 255},
    Counts{"helps_given", Theme::needs, 255},
    Counts{"needs_open", Theme::needs, kAll},
    Counts{"needs_weeks", Theme::needs, kAll},
    Counts{"unmet", Theme::needs, kAll},
    Counts{"living_well", Theme::needs, kAll},
    Counts{"cost_wages", Theme::spending, 1},
    Counts{"paid_hours", Theme::spending, 1},
    Counts{"cost_rent", Theme::spending, 2},
    Counts{"cost_programme", Theme::spending, 4},
    Counts{"cost_overhead", Theme::spending, 8},
    Counts{"cost_campaign", Theme::spending, 16},
    Counts{"hub_spending", Theme::spending, kAll},
    Counts{"income_fees", Theme::income, 1},
    Counts{"income_membership", Theme::income, 2},
    Counts{"income_business", Theme::income, 4},
    Counts{"income_gifts_inside", Theme::income, 8},
    Counts{"income_gifts_outside", Theme::income, 16},
    Counts{"income_grants", Theme::income, 32},
    Counts{"income_contract", Theme::income, 64},
    Counts{"income_crowdfunding", Theme::income, 128},
    Counts{"income_bearer", Theme::income, 256},
    Counts{"hub_income", Theme::income, kAll},
    // what a reserve gains or loses is income less spending
    Counts{"hub_reserve", Theme::income, kAll},
    Counts{"hub_reserve", Theme::spending, kAll},
    Counts{"burnout", Theme::strain, kAll},
    Counts{"burnt_out", Theme::strain, kAll},
    Counts{"burnt_out_exits", Theme::strain, 1},
    Counts{"quits", Theme::strain, 1},
};

bool is_area(std::string_view group) {
  return group.starts_with("area.");
}

bool names(const std::vector<std::string>& list, const std::string& name) {
  return std::ranges::find(list, name) != list.end();
}

bool count_the_same(const ValueRow& a, const ValueRow& b) {
  if (names(a.overlaps, b.name) || names(b.overlaps, a.name)) return true;
  return measures_overlap(a.outcome.measure, b.outcome.measure) &&
         groups_overlap(a.outcome.group, b.outcome.group);
}
}  // namespace

bool measures_overlap(std::string_view a, std::string_view b) {
  if (a == b) return true;
  for (const auto& x : kCounts) {
    if (x.measure != a) continue;
    for (const auto& y : kCounts) {
      if (y.measure == b && y.theme == x.theme && (x.parts & y.parts) != 0) return true;
    }
  }
  return false;
}

std::vector<std::string_view> measures_with_parts() {
  std::vector<std::string_view> out;
  out.reserve(kCounts.size());
  for (const auto& row : kCounts) out.push_back(row.measure);
  return out;
}

bool groups_overlap(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (is_area(a) && is_area(b)) return false;
  const auto all = groups_of({});
  const auto first = std::ranges::find(all, a, &Group::name);
  const auto second = std::ranges::find(all, b, &Group::name);
  if (first == all.end() || second == all.end()) return true;  // an area holds people of all ages
  return std::ranges::any_of(first->cells, [&](const auto cell) {
    return std::ranges::find(second->cells, cell) != second->cells.end();
  });
}

void refuse_double_counting(const ValueTable& table) {
  std::vector<const ValueRow*> rows;
  for (const auto* list : {&table.costs, &table.values}) {
    for (const auto& row : *list) {
      if (row.used) rows.push_back(&row);
    }
  }
  for (std::size_t later = 1; later < rows.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      if (!count_the_same(*rows[earlier], *rows[later])) continue;
      throw InputError(rows[later]->place,
                       {"valuation.twice", {rows[earlier]->name, rows[later]->name}},
                       {"valuation.twice_why", {}},
                       {"valuation.use_one", {rows[earlier]->name, rows[later]->name}});
    }
  }
}

}  // namespace engawa
