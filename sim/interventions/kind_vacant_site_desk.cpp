// 空き室・空き家・空き店舗の活用窓口: rooms for those who want to begin and have none.
#include <algorithm>
#include <cmath>

#include "sim/hubs/project.hpp"
#include "sim/interventions/events.hpp"
#include "sim/interventions/paying.hpp"

namespace engawa {
namespace {
constexpr double kWeeksAYear = 52;

/// Sites taken since the desk began: projects that do not stand where they were talked over.
int sites_taken(const World& world, std::int32_t since) {
  int taken = 0;
  for (const auto& hub : world.hubs.values()) {
    if (hub.project_need == kNoProject || !hub.parent.exists() || hub.open_from <= since) continue;
    const auto& parent = world.hubs[hub.parent];
    taken += hub.home_x10 != parent.home_x10 || hub.home_y10 != parent.home_y10 ? 1 : 0;
  }
  return taken;
}

/// Sites come up evenly through the year, the first at once; what nobody takes stays on offer.
void turn(const Action& action, World& world) {
  const int weeks = world.week - world.study_start - action.from_week;
  const double per_week = action.number("sites_per_year") * action.strength / kWeeksAYear;
  const double come_up = per_week > 0 ? std::floor(weeks * per_week) + 1 : 0;
  const int taken = sites_taken(world, world.study_start + action.from_week);
  world.levers.sites += static_cast<float>(std::max(0.0, come_up - taken));
  world.levers.site_rent_factor =
      std::min(world.levers.site_rent_factor, static_cast<float>(action.number("rent_factor")));
  const HubId id = find_hub(world.hubs, action.hub);
  if (!id.exists()) return;
  world.hubs[id].levers.yen_out[std::size_t(Cost::overhead)] +=
      weekly_yen(action.number("monthly_cost"));
}
}  // namespace

InterventionKind kind_vacant_site_desk() {
  InterventionKind kind;
  kind.name = "vacant_site_desk";
  kind.code = "I35";
  kind.lever = {"企てのための場所と家賃", "sites for projects and their rent"};
  kind.title = {"空き室・空き家・空き店舗の活用窓口", "A desk for vacant rooms, houses and shops"};
  kind.stands_for = {"空いている場所と、居場所を始めたい人を引き合わせる窓口。",
                     "A desk brings together vacant places and people who want to begin."};
  kind.practice = "seed 004";
  kind.fields = {
      number_field("sites_per_year", "1/year", 2, 0, 24,
                   {"1年に見つかる場所の数。", "Sites found in a year."},
                   "assumption: a small desk; seed 004 plans one, no figure"),
      number_field("rent_factor", "1", 0.4, 0, 1,
                   {"その家賃の、ふつうの家賃に対する割合。",
                    "Rent of such a site, as a share of the usual."},
                   "assumption: owners let cheaply what would stand empty"),
      number_field("monthly_cost", "yen/month", 20'000, 0, 1'000'000,
                   {"窓口の費用。hub の拠点が負う。", "Cost of the desk, borne by the hub named."},
                   "assumption: some hours of an office a month"),
  };
  kind.moves = {"projects_founded", "cost_rent", "access"};
  kind.leaves_alone = {"often_always", "isolated", "paid_hours"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
