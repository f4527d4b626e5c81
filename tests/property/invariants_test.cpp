// The invariants notice a fault of each kind, planted in a town that is whole.
#include "tests/support/invariants.hpp"

#include <gmock/gmock.h>

#include <functional>
#include <limits>

#include "sim/week/week.hpp"
#include "tests/support/plain_weeks.hpp"

namespace engawa::testing {
namespace {
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Fault {
  const char *name, *sentence;
  std::function<void(World&)> plant;
};

ResidentId somebody(const World& world, bool present) {
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    if (world.residents.has(ResidentId(k), kPresent) == present) return ResidentId(k);
  }
  throw std::logic_error("nobody");
}

std::vector<Fault> faults() {
  return {
      {"StrengthOverOne", "strength", [](World& w) { w.ties.strength[TieId(0)] = 1.5F; }},
      {"TieTwice", "doubled",
       [](World& w) {
         w.ties.a[TieId(1)] = w.ties.a[TieId(0)], w.ties.b[TieId(1)] = w.ties.b[TieId(0)];
       }},
      {"TieTurnedRound", "wrong order",
       [](World& w) { std::swap(w.ties.a[TieId(0)], w.ties.b[TieId(0)]); }},
      {"NotANumber", "not finite",
       [](World& w) {
         w.residents.loneliness[somebody(w, true)] = std::numeric_limits<float>::quiet_NaN();
       }},
      {"TrustOverOne", "trust", [](World& w) { w.residents.trust[somebody(w, true)] = 1.01F; }},
      {"FreeAtWork", "free while busy",
       [](World& w) {
         w.residents.work_mask[somebody(w, true)] = w.residents.free_mask[somebody(w, true)] = 1;
       }},
      {"NeedOfNobody", "is empty but has needs",
       [](World& w) { w.residents.needs_open[somebody(w, false)] = 1; }},
      {"BirthUncounted", "population",
       [](World& w) {
         w.events.life.push_back({1, ResidentId(0), LifeEventKind::birth});
       }},
      {"OneSeatTooFew", "seats",
       [](World& w) {
         const auto& visit = w.events.visits.front();
         w.hubs[visit.hub].seats[visit.slot] = 0;
       }},
      {"InTwoPlaces", "in two places",
       [](World& w) {
         auto again = w.events.visits.front();
         w.events.visits.push_back(again);
       }},
      {"MoneyFromNowhere", "reserve", [](World& w) { w.hubs[HubId(0)].account.reserve += 1; }},
      {"IncomeWithoutSource", "not its sources",
       [](World& w) {
         w.hubs[HubId(0)].account.total_in += 1, w.hubs[HubId(0)].account.reserve += 1;
       }},
      {"HelpUncounted", "not counted",
       [](World& w) { ++w.residents.helps_this_week[somebody(w, true)]; }},
      {"HelpFromNowhere", "helps given are not helps received",
       [](World& w) { ++w.residents.helps_given[somebody(w, true)]; }},
      {"DonorWithoutARow", "kDonor",
       [](World& w) { w.residents.set(somebody(w, true), kDonor, true); }},
      {"SupportOfNobody", "support for somebody who is not there",
       [](World& w) {
         Support support;
         support.life = 1;
         support.who = somebody(w, false);
         w.supports.push_back(support);
       }},
      {"ForeignTaste", "taste",
       [](World& w) {
         const ResidentId who = w.events.visits.front().who;
         w.links[who].front().taste = 0.123F;
       }},
  };
}

class PlantedFault : public ::testing::TestWithParam<Fault> {
 protected:
  static constexpr int kWeeks = 30;  // so that some rows are empty
  PlantedFault() : runner_(parallel_) {
    for (int week = 0; week < kWeeks; ++week) {
      before_ = world_;
      runner_.live_one_week(world_, {});
    }
  }
  [[nodiscard]] Broken broken() const {
    return broken_invariants({before_, world_, runner_.scratch()});
  }
  Parallel parallel_{1};
  World world_ = make_town_with_hubs(1'500), before_;
  WeekRunner runner_;
};

TEST_P(PlantedFault, IsNoticed) {
  ASSERT_THAT(broken(), IsEmpty()) << "the town is not whole to begin with";
  GetParam().plant(world_);
  EXPECT_THAT(broken(), Contains(HasSubstr(GetParam().sentence)));
}

INSTANTIATE_TEST_SUITE_P(Invariants, PlantedFault, ::testing::ValuesIn(faults()),
                         [](const auto& fault) { return std::string(fault.param.name); });

}  // namespace
}  // namespace engawa::testing
