// The town itself: how many live here, who comes and who goes.
#include <array>

#include "sim/results/measure_rows.hpp"

namespace engawa::measure_rows {
namespace {
double one(const PersonView&) {
  return 1;
}
template <LifeEventKind Kind>
double life_events(const World& world) {
  return static_cast<double>(std::ranges::count(world.events.life, Kind, &LifeEvent::kind));
}

constexpr std::array kRows{
    sum_of_people({"population", "people", ""}, kEveryone, {"人口", "Residents"}, one),
    sum_of_people({"adults", "people", ""}, kAdults, {"16歳以上の人口", "Residents of 16 and over"},
                  one),
    flow_of_town({"births", "people/week", ""}, {"出生", "Births"},
                 life_events<LifeEventKind::birth>),
    flow_of_town({"deaths", "people/week", ""}, {"死亡", "Deaths"},
                 life_events<LifeEventKind::death>),
    flow_of_town({"moved_in", "people/week", ""}, {"転入", "Moved in"},
                 life_events<LifeEventKind::move_in>),
    flow_of_town({"moved_out", "people/week", ""}, {"転出", "Moved out"},
                 life_events<LifeEventKind::move_out>),
};
}  // namespace

std::span<const Measure> of_context() {
  return kRows;
}

}  // namespace engawa::measure_rows
