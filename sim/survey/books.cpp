// Measures of the resident register, and of the books of the town's first hub.
#include <array>
#include <limits>

#include "sim/survey/instruments.hpp"

namespace engawa {
namespace {
constexpr double kNoHub = std::numeric_limits<double>::quiet_NaN();

double residents(const World& world, const YearBook&) {
  return static_cast<double>(present_count(world));
}

double persons_per_household(const World& world, const YearBook&) {
  double households = 0;
  for (const auto& household : world.households.values()) households += household.size > 0 ? 1 : 0;
  return static_cast<double>(present_count(world)) / households;
}

double moved_in(const World& world, const YearBook&) {
  double moved = 0;
  for_each_present(world, [&](ResidentId who, int) {
    moved += world.residents.weeks_since_move[who] < 255 ? 1 : 0;
  });
  return 100 * moved / static_cast<double>(present_count(world));
}

double per_thousand(double events, const World& world) {
  return 1000 * events / static_cast<double>(present_count(world));
}

double visits(const World&, const YearBook& year) {
  return year.visits.empty() ? kNoHub : year.visits[0];
}

double cost(const World& world, const YearBook& year) {
  return world.hubs.size() == 0 ? kNoHub : year.spent / 12;
}

double deficit(const World& world, const YearBook& year) {
  return world.hubs.size() == 0 ? kNoHub : (year.spent - year.received) / 12;
}

constexpr BookRow from_register(std::string_view name, std::string_view unit, Bilingual title,
                                double (*read)(const World&, const YearBook&)) {
  return {{name, unit, title, Instrument::registry}, read};
}
constexpr BookRow from_books(std::string_view name, std::string_view unit, Bilingual title,
                             double (*read)(const World&, const YearBook&)) {
  return {{name, unit, title, Instrument::books}, read};
}

constexpr std::array kRows{
    from_register("registry.residents", "people", {"住民の数", "Residents"}, residents),
    from_register("registry.persons_per_household", "people",
                  {"1世帯あたりの人数", "Persons per household"}, persons_per_household),
    from_register("registry.births", "per 1,000",
                  {"人口千人あたりの出生", "Births per 1,000 residents"},
                  [](const World& w, const YearBook& y) { return per_thousand(y.births, w); }),
    from_register("registry.deaths", "per 1,000",
                  {"人口千人あたりの死亡", "Deaths per 1,000 residents"},
                  [](const World& w, const YearBook& y) { return per_thousand(y.deaths, w); }),
    from_register("registry.moved_in", "%", {"5年以内に転入した人", "Moved in within five years"},
                  moved_in),
    from_books("books.visits", "visits/year",
               {"最初の拠点の1年間の来所", "Visits to the first hub in a year"}, visits),
    from_books("books.cost", "yen/month", {"最初の拠点の月の費用", "Monthly cost of the first hub"},
               cost),
    from_books("books.deficit", "yen/month",
               {"最初の拠点の月の赤字", "Monthly deficit of the first hub"}, deficit),
};
}  // namespace

std::span<const BookRow> book_rows() {
  return kRows;
}

}  // namespace engawa
