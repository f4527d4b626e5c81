// The real case of a health room with 90 monthly supporters and .5-.6 M yen a month to find: how
// many more supporters it takes to break even, and how long the room lasts with which campaign.
// Tables of docs/money.md. Only the money lives here: 800 visits a year, nobody in the town gives.
// usage: supporter_table [seeds] [years]
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "sim/hubs/kind.hpp"
#include "sim/hubs/schedule.hpp"
#include "sim/interventions/kind.hpp"
#include "sim/week/money.hpp"

namespace engawa {
namespace {
constexpr double kVisitsPerYear = 800;  // F001
constexpr double kElevenMonths = 48;    // [week]
constexpr std::int64_t kReserve = 5'000'000;

/// One row of the table: what is done, and numbers of the model that differ.
struct Arm {
  std::string name;
  std::vector<Action> actions;
  std::vector<std::pair<std::string_view, double>> parameters;
};

/// One life of the room. A month that never came is infinite.
struct Life {
  double below_zero = HUGE_VAL, cut = HUGE_VAL, closed = HUGE_VAL;  ///< [month] from 1
  double supporters_after_a_year = 0, supporters_at_end = 0;
};

World health_room(const Arm& arm, std::uint64_t seed) {
  World world;
  world.draws = Draws(seed);
  for (const auto& [name, value] : arm.parameters) {
    double* parameter = find_parameter(world.parameters, name);
    if (parameter == nullptr) std::abort();
    *parameter = value;
  }
  Hub room = make_hub("room", *find_hub_kind("hokenshitsu"), 0, 0);
  room.traits.bearer_covers = 0;
  room.account.reserve = kReserve;
  world.hubs.push_back(room);
  return world;
}
Hub& room_of(World& world) {
  return world.hubs[HubId(0)];
}

/// The money of one week; true at the end of a month.
bool live_week(World& world, std::span<const Action> actions) {
  world.events = {};
  turn_levers(actions, world);
  set_schedules(world);
  Hub& room = room_of(world);
  const int k = world.week;  // visits spread evenly: 15 or 16 a week
  const auto until = [](int weeks) { return std::floor(weeks * kVisitsPerYear / 52.0); };
  if (room.open != 0) room.visitors[0] = static_cast<std::uint16_t>(until(k + 1) - until(k));
  settle_month(world, Parallel(1));
  const bool ends = month_of(world.week_of_year()).ends();
  ++world.week;
  return ends;
}

Life live(const Arm& arm, std::uint64_t seed, int years) {
  World world = health_room(arm, seed);
  Hub& room = room_of(world);
  Life life;
  int month = 0;
  while (world.week < 52 * years) {
    if (!live_week(world, arm.actions)) continue;
    ++month;
    if (room.account.reserve < 0) life.below_zero = std::min(life.below_zero, double(month));
    if (room.account.kept_hours < 1) life.cut = std::min(life.cut, double(month));
    if (room.open_to <= world.week) life.closed = std::min(life.closed, double(month));
    if (month == 12) life.supporters_after_a_year = double(room.account.outside.size());
  }
  life.supporters_at_end = double(room.account.outside.size());
  return life;
}

Action act(std::string_view kind, std::vector<std::pair<std::string, double>> values) {
  Action action;
  action.kind = kind;
  action.name = std::string(kind);
  action.hub = "room";
  for (auto& [name, value] : values) action.values[name] = value;
  return action;
}

/// Recruiting alone, without perks and reports.
Action recruit(double persons_a_month, double weeks) {
  return act("supporter_campaign",
             {{"weeks", weeks}, {"recruits", persons_a_month}, {"perks", 0}, {"reports", 0}});
}

std::vector<Arm> arms() {
  const auto with_thanks = [] {
    Action action = recruit(20, kElevenMonths);
    action.values["perks"] = action.values["reports"] = 1.0;
    return action;
  };
  return {
      {"no campaign", {}, {}},
      {"6 a month, without end", {recruit(6, 520)}, {}},
      {"20 a month for 11 months", {recruit(20, kElevenMonths)}, {}},
      {"the same, with perks and reports", {with_thanks()}, {}},
      {"31 a month for 11 months (as in the first six weeks)", {recruit(31, kElevenMonths)}, {}},
      {"80 a month for 11 months (the goal)", {recruit(80, kElevenMonths)}, {}},
      {"supporters ask others, without end", {act("peer_fundraising", {})}, {}},
      {"20 a month for 11 months, and supporters ask others",
       {recruit(20, kElevenMonths), act("peer_fundraising", {})},
       {}},
      {"crowdfunding of 1 M yen", {act("crowdfunding", {{"yen", 1e6}})}, {}},
      {"grant of .25 M yen a month for 12 months", {act("grant", {})}, {}},
      {"30 % fewer hours from the first day", {act("staff", {{"hours", -18}})}, {}},
      {"30 % fewer hours, and 20 a month for 11 months",
       {act("staff", {{"hours", -18}}), recruit(20, kElevenMonths)},
       {}},
  };
}

double quantile(std::vector<double> values, double share) {
  std::ranges::sort(values);
  const double place = share * (double(values.size()) - 1);
  return values[std::size_t(std::lround(place))];
}

std::string months(const std::vector<double>& values) {
  const auto month = [&](double share) {
    const double value = quantile(values, share);
    return std::isinf(value) ? std::string("never") : fmt::format("{:.0f}", value);
  };
  if (month(.025) == month(.975)) return month(.5);
  return fmt::format("{} ({}-{})", month(.5), month(.025), month(.975));
}

std::vector<Life> lives_of(const Arm& arm, int seeds, int years) {
  std::vector<Life> lives;
  for (int seed = 1; seed <= seeds; ++seed) {
    lives.push_back(live(arm, std::uint64_t(seed), years));
  }
  return lives;
}
std::vector<double> column(const std::vector<Life>& lives, double Life::*member) {
  std::vector<double> values;
  for (const Life& life : lives) values.push_back(life.*member);
  return values;
}
double open_share(const std::vector<Life>& lives) {
  const auto open =
      std::ranges::count_if(lives, [](const Life& life) { return std::isinf(life.closed); });
  return double(open) / double(lives.size());
}

/// The same without the rule: no call for help, no cut; the room closes after four months below
/// zero.
Arm without_rule(Arm arm) {
  arm.parameters = {{"money.appeal_recruits", 0}, {"money.cut_share", 0}};
  return arm;
}

void print_campaigns(int seeds, int years) {
  fmt::print(
      "| what is done | supporters after a year | reserve below zero in month | closed in month, "
      "if neither help is called for nor hours are cut | with the rule: hours cut in month | "
      "closed in month | open after {} years |\n|---|---|---|---|---|---|---|\n",
      years);
  for (const Arm& arm : arms()) {
    const auto bare = lives_of(without_rule(arm), seeds, years);
    const auto ruled = lives_of(arm, seeds, years);
    const auto supporters = column(bare, &Life::supporters_after_a_year);
    fmt::print("| {} | {:.0f} ({:.0f}-{:.0f}) | {} | {} | {} | {} | {:.0f} % |\n", arm.name,
               quantile(supporters, .5), quantile(supporters, .025), quantile(supporters, .975),
               months(column(bare, &Life::below_zero)), months(column(bare, &Life::closed)),
               months(column(ruled, &Life::cut)), months(column(ruled, &Life::closed)),
               100 * open_share(ruled));
  }
}

/// How much hangs on the numbers that nobody has measured.
void print_sensitivity(int seeds, int years) {
  fmt::print(
      "\n| open after {} years at full hours, if | as assumed | nobody comes unasked | churn .4 % "
      "a month | churn "
      "3 % | deficit less 50,000 yen | deficit more 50,000 yen |\n|---|---|---|---|---|---|---|\n",
      years);
  for (const double rate : {20.0, 31.0, 40.0, 50.0, 60.0, 80.0}) {
    const Arm plain = without_rule({"", {recruit(rate, kElevenMonths)}, {}});
    std::vector<Arm> variants(6, plain);
    const auto vary = [&](std::size_t k, std::string_view name, double value) {
      variants[k].parameters.emplace_back(name, value);
    };
    vary(1, "money.outside_recruits", 0), vary(1, "money.outside_asks", 0);
    vary(2, "money.outside_churn", .004), vary(3, "money.outside_churn", .03);
    variants[4].actions.push_back(act("grant", {{"yen_per_month", 5e4}, {"months", 120}}));
    variants[5].actions.push_back(act("staff", {{"hours", 5e4 * 12 / 52 / 3'230}}));
    fmt::print("| {:.0f} a month for 11 months |", rate);
    for (const Arm& arm : variants) {
      fmt::print(" {:.0f} % |", 100 * open_share(lives_of(arm, seeds, years)));
    }
    fmt::print("\n");
  }
}

/// Further supporters whose gifts make up for what a month lacks: the deficit of the first year,
/// and the gifts of those who would come next.
double further_supporters(std::uint64_t seed, double* deficit) {
  Arm still{"",
            {recruit(200, 520)},
            {{"money.outside_churn", 0}, {"money.outside_recruits", 0}, {"money.outside_asks", 0}}};
  still.actions.front().values["monthly_cost"] = 0.0;
  World world = health_room(still, seed);
  while (world.week < 52) live_week(world, still.actions);
  const HubAccount& account = room_of(world).account;
  std::int64_t first = 0;
  for (std::size_t k = 0; k < 90; ++k) first += account.outside[k].gift_yen;
  const std::int64_t others =
      account.total_in - account.total_in_by[std::size_t(Income::gifts_outside)];
  *deficit = double(account.total_out - others) / 12 - double(first);
  double missing = *deficit;
  std::size_t k = 90;
  for (; missing > 0; ++k) missing -= account.outside[k].gift_yen;
  return double(k - 90);
}

void print_break_even(int seeds) {
  std::vector<double> supporters, deficits;
  for (int seed = 1; seed <= seeds; ++seed) {
    double deficit = 0;
    supporters.push_back(further_supporters(std::uint64_t(seed), &deficit));
    deficits.push_back(deficit);
  }
  const auto row = [](const char* name, const std::vector<double>& values) {
    fmt::print("| {} | {:.0f} | {:.0f}-{:.0f} |\n", name, quantile(values, .5),
               quantile(values, .025), quantile(values, .975));
  };
  fmt::print("| | median | 95 % of {} lives |\n|---|---|---|\n", seeds);
  row("deficit with the first 90 supporters, yen a month", deficits);
  row("further supporters to break even, simulated", supporters);
  constexpr double kGift = 66'690.0 / 43.0;
  fmt::print("| the same by arithmetic: .50-.60 M / {:.0f} yen | | {:.0f}-{:.0f} |\n\n", kGift,
             std::ceil(500'000 / kGift), std::ceil(600'000 / kGift));
}
}  // namespace
}  // namespace engawa

int main(int argc, char** argv) {
  const int seeds = argc > 1 ? std::atoi(argv[1]) : 200, years = argc > 2 ? std::atoi(argv[2]) : 5;
  if (seeds < 20 || years < 1) {
    fmt::print(stderr, "at least 20 seeds and one year\n");
    return 2;
  }
  engawa::print_break_even(seeds);
  engawa::print_campaigns(seeds, years);
  engawa::print_sensitivity(seeds, years);
  return 0;
}
