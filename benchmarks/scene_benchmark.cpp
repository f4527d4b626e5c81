// What a pane's picture costs: the week has changed, or only the clock's fraction, at 15,000 and at
// 268,000 residents. Each run checks that something was drawn. Targets for the whole town (zoom 1):
// 15 and 40 ms when the week changes, 5 ms when only the fraction does.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <cmath>
#include <memory>

#include "viz/layers/build_scene.hpp"
#include "viz/playback/fallback_legends.hpp"
#include "viz/playback/run_source.hpp"

namespace engawa {
namespace {

constexpr int kWeeks = 40;
constexpr std::uint32_t kHubs = 12;
constexpr std::uint32_t kOwnTies = 200, kPersonsOfArea = 2900, kTiesOfPerson = 4;

/// Fractions that repeat (splitmix64), not the draws of the model.
struct Luck {
  std::uint64_t state = 7;
  std::uint32_t below(std::uint32_t bound) {
    state += 0x9E3779B97F4A7C15U;
    std::uint64_t word = (state ^ (state >> 30U)) * 0xBF58476D1CE4E5B9U;
    word = (word ^ (word >> 27U)) * 0x94D049BB133111EBU;
    return static_cast<std::uint32_t>((word >> 33U) % bound);
  }
};

/// A town on a square of 19,000 residents a square kilometre.
class SquareTown : public RunSource {
 public:
  SquareTown(std::uint32_t persons, Side side);
  [[nodiscard]] const Recording& recording() const override { return held_; }
  [[nodiscard]] const TieChanges& tie_changes() const override { return changes_; }
  [[nodiscard]] const std::vector<std::uint64_t>& tie_digests() const override { return digests_; }
  [[nodiscard]] PanelRow read_panel(std::size_t snapshot) override {
    PanelRow row = row_;
    row.week = held_.snapshot_weeks[snapshot];
    return row;
  }
  [[nodiscard]] PanelDetail read_detail(std::size_t) override { return {}; }
  bool poll() override { return false; }

 private:
  void settle(std::uint32_t persons);
  void tie(std::uint32_t persons, Side side);
  void open_hubs();
  void visit(std::uint32_t persons);
  [[nodiscard]] std::uint32_t first_visitor(std::uint32_t hub) const {
    return static_cast<std::uint32_t>(row_.size() * hub / kHubs);
  }
  Luck luck_;
  std::uint32_t edge_ = 0;  ///< of the town [10 m]
  Recording held_;
  TieChanges changes_;
  std::vector<std::uint64_t> digests_;
  PanelRow row_;
};

SquareTown::SquareTown(std::uint32_t persons, Side side)
    : edge_(static_cast<std::uint32_t>(std::sqrt(double(persons) / 19'000) * 100) + 1) {
  held_.header.variant = side == Side::baseline ? "baseline" : "variant";
  held_.weeks = kWeeks;
  held_.dates.assign(kWeeks, "2027-04-01");
  held_.legends = fallback_legends();
  for (int week = -1; week < kWeeks; week += 4) held_.snapshot_weeks.push_back(week);
  settle(persons);
  tie(persons, side);
  open_hubs();
  visit(persons);
  changes_.by_week = WeekIndex({}, kWeeks);
  held_.helps.by_week = held_.life_events.by_week = WeekIndex({}, kWeeks);
  held_.person_events.by_week = held_.hub_events.by_week = WeekIndex({}, kWeeks);
}

void SquareTown::settle(std::uint32_t persons) {
  const auto across =
      static_cast<std::uint32_t>(std::ceil(std::sqrt(double(persons) / kPersonsOfArea)));
  const double wide = 10.0 * edge_ / across;
  for (std::uint32_t k = 0; k < across * across; ++k) {
    held_.areas.push_back(
        {fmt::format("area {}", k), (k % across + .5) * wide, (k / across + .5) * wide});
  }
  const std::uint32_t tens = edge_ / across;
  for (std::uint32_t k = 0; k < persons; ++k) {
    const std::uint32_t area = std::min(k / kPersonsOfArea, across * across - 1);
    const std::uint32_t x = area % across * tens + luck_.below(tens);
    const std::uint32_t y = area / across * tens + luck_.below(tens);
    auto& people = held_.people;
    people.life.push_back(std::uint64_t{k} * 77 + 5);
    people.birth_week.push_back(-static_cast<std::int32_t>(52 * luck_.below(90)));
    people.entered_week.push_back(-1), people.left_week.push_back(kNeverWeek);
    people.female.push_back(k % 2 != 0), people.area.push_back(area);
    row_.x10.push_back(static_cast<std::uint16_t>(100 + x));
    row_.y10.push_back(static_cast<std::uint16_t>(100 + y));
    row_.loneliness.push_back(static_cast<std::int8_t>(luck_.below(100)) - 50);
  }
  row_.meetings.assign(persons, 4), row_.role.assign(persons, 90);
  row_.volunteer.assign(persons, 0), row_.isolated.assign(persons, 0);
  row_.home_size.assign(persons, 2), row_.work.assign(persons, 1);
  row_.visits.assign(persons, 0), row_.regular_hub.assign(persons, kNoHub);
  row_.flags.assign(persons, 9);
}

void SquareTown::tie(std::uint32_t persons, Side side) {
  auto& ties = held_.ties;
  const auto add = [&](std::uint32_t a, std::uint32_t b, std::int32_t from, std::uint8_t kind) {
    ties.a.push_back(a), ties.b.push_back(b);
    ties.from_week.push_back(from), ties.to_week.push_back(kNeverWeek);
    ties.first_kind.push_back(kind), ties.first_strength.push_back(32);
  };
  for (std::uint32_t k = 0; k < kTiesOfPerson * persons; ++k) {
    const std::uint32_t a = luck_.below(persons);
    const std::uint32_t far = k % 5 == 0 ? persons - 1 : kPersonsOfArea;  // most live near by
    const std::uint32_t b = (a + 1 + luck_.below(far)) % persons;
    add(a, b, -1, static_cast<std::uint8_t>(k % 8));
  }
  const std::uint32_t first = side == Side::baseline ? 0 : persons / 2;
  for (std::uint32_t k = 0; k < kOwnTies; ++k) {
    add(first + k, first + kPersonsOfArea / 2 + 7 * k,
        static_cast<std::int32_t>(k * kWeeks / kOwnTies), 4);
  }
}

void SquareTown::open_hubs() {
  auto& hubs = held_.hubs;
  for (std::uint32_t k = 0; k < kHubs; ++k) {
    hubs.name.push_back(fmt::format("hub-{}", k));
    hubs.kind_name.emplace_back(k % 2 == 0 ? "engawa" : "hatake");
    hubs.title_ja.emplace_back("街の縁側"), hubs.title_en.emplace_back("Veranda");
    const std::uint32_t neighbour = first_visitor(k);
    hubs.x10.push_back(row_.x10[neighbour]), hubs.y10.push_back(row_.y10[neighbour]);
    hubs.open_from.push_back(-1), hubs.parent.push_back(-1), hubs.project_need.push_back(255);
  }
  hubs.visits.hubs = hubs.open_slots.hubs = kHubs;
  hubs.visits.values.assign(std::size_t{kHubs} * kWeeks, 20);
  hubs.open_slots.values.assign(std::size_t{kHubs} * kWeeks, 3);
}

void SquareTown::visit(std::uint32_t persons) {
  auto& visits = held_.visits;
  for (std::uint32_t week = 0; week < kWeeks; ++week) {
    for (std::uint32_t k = 0; k < persons / 500; ++k) {
      const std::uint32_t hub = luck_.below(kHubs);
      visits.week.push_back(week), visits.hub.push_back(static_cast<std::uint16_t>(hub));
      visits.person.push_back((first_visitor(hub) + luck_.below(2 * kPersonsOfArea)) % persons);
      visits.slot.push_back(static_cast<std::uint8_t>(luck_.below(21)));
      visits.admitted.push_back(1), visits.first.push_back(0);
    }
  }
  visits.by_week = WeekIndex(visits.week, kWeeks);
}

struct Pane {
  Playback playback;
  ViewState view;
  SceneCache cache;
  static constexpr float kWidth = 930, kHeight = 600;
  explicit Pane(std::uint32_t persons)
      : playback(std::make_unique<SquareTown>(persons, Side::baseline),
                 std::make_unique<SquareTown>(persons, Side::variant)) {
    view.camera = camera_of_town(playback.world(Side::variant), kWidth, kHeight);
    show(12);
  }
  void show(double clock) {
    view.clock = clock;
    playback.seek(week_of(view));
  }
  Scene scene() {
    return build_scene({playback, Side::variant, view, {0, 0, kWidth, kHeight, view.camera}},
                       cache);
  }
};

void set_up(benchmark::State& state, Pane& pane) {
  pane.view.camera.metres_per_pixel /= double(state.range(1));
  state.counters["vertices"] = double(pane.scene().triangles.size());
  if (pane.scene().triangles.size() < 1000) state.SkipWithError("an empty picture");
}

void when_the_week_changes(benchmark::State& state) {
  Pane pane(static_cast<std::uint32_t>(state.range(0)));
  set_up(state, pane);
  int week = 12;
  for (auto _ : state) {
    state.PauseTiming();
    week = week == 12 ? 13 : 12;  // of one snapshot
    pane.show(week);
    state.ResumeTiming();
    benchmark::DoNotOptimize(pane.scene().triangles.data());
  }
}

void when_the_fraction_changes(benchmark::State& state) {
  Pane pane(static_cast<std::uint32_t>(state.range(0)));
  set_up(state, pane);
  int step = 0;
  for (auto _ : state) {
    pane.view.clock = 12 + (step++ % 16) / 16.0;
    benchmark::DoNotOptimize(pane.scene().triangles.data());
  }
}

/// Residents; zoom into the whole town.
void at_sizes(benchmark::internal::Benchmark* measured) {
  measured->ArgsProduct({{15'000, 268'000}, {1, 4, 16}})->Unit(benchmark::kMillisecond);
}
BENCHMARK(when_the_week_changes)->Apply(at_sizes);
BENCHMARK(when_the_fraction_changes)->Apply(at_sizes);

}  // namespace
}  // namespace engawa

BENCHMARK_MAIN();
