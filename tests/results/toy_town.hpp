// A small town that changes a little every week, without the model: enough to record.
#pragma once
#include <algorithm>
#include <filesystem>

#include "sim/core/chance.hpp"
#include "sim/results/recorder.hpp"

namespace engawa::toy {

inline double chance(std::uint64_t seed, std::uint64_t a, std::uint64_t b) {
  return Draws(seed).at(9999, 0, a, b).u();
}

inline ResidentId settle(World& world, std::uint64_t life, std::int32_t birth_week,
                         HouseholdId home) {
  const ResidentId who = add_row(world);
  Residents& r = world.residents;
  r.life[who] = life;
  r.birth_week[who] = birth_week;
  r.flags[who] = kPresent | (life % 2 != 0 ? unsigned(kFemale) : 0U);
  const int age = age_of(r, who, world.week);
  if (age >= 18 && age < 65 && life % 3 != 0) r.set(who, kEmployed, true);
  if (age < 18) r.set(who, kPupil, true);
  r.household[who] = home;
  Household& dwelling = world.households[home];
  dwelling.members[dwelling.size++] = who;
  r.area[who] = dwelling.area;
  r.loneliness[who] = float(1.3 * chance(1, life, 1) - .95);
  r.meetings[who] = float(5 * chance(1, life, 2));
  r.meetings_all[who] = r.meetings[who] + float(chance(1, life, 4));
  r.role[who] = float(chance(1, life, 3));
  r.work[who] = age < 18 ? WorkPattern::pupil : WorkPattern(life % 10);
  r.free_mask[who] = SlotMask(life >> 20U) & kAllSlots;
  r.capabilities[who] = std::uint32_t(life >> 8U) & 0xFFFFFFU;
  r.capabilities_known[who] = r.capabilities[who] & std::uint32_t(life >> 40U);
  r.needs_open[who] = std::uint16_t(life >> 16U);
  return who;
}

/// `people` residents in dwellings of one or two, ties in a ring, one hub.
inline World make(int people, std::uint64_t seed) {
  World world;
  world.draws = Draws(seed);
  world.area_names = {"north", "south"};
  world.areas.push_back({1, 0, 0, 35.5, 139.6});
  world.areas.push_back({2, 500, 0, 35.6, 139.7});
  for (int k = 0; k < people; ++k) {
    if (k % 3 != 1) {
      Household home;
      home.dwelling_key = std::uint64_t(k) + 1;
      home.area = AreaId(std::size_t(k / 3 % 2));
      world.households.push_back(home);
    }
    const auto life = derive_key(7, seed, std::uint64_t(k));
    const int age = int(95 * chance(seed, std::uint64_t(k), 5));
    settle(world, life, -52 * age - k % 52, HouseholdId(world.households.size() - 1));
  }
  Hub hub;
  hub.name = "hokenshitsu";
  hub.staff_hours = 30;
  hub.account.reserve = 5'000'000;
  world.hubs.push_back(hub);
  std::vector<NewTie> ties;
  for (std::size_t k = 0; k + 1 < std::size_t(people); ++k) {
    ties.push_back({ResidentId(k), ResidentId(k + 1), TieKind::friendship, .4F});
    if (k + 9 < std::size_t(people))
      ties.push_back({ResidentId(k), ResidentId(k + 9), TieKind::neighbour, .2F});
  }
  add_ties(world.ties, ties, world.residents.size(), 0);
  return world;
}

/// One week: visits (more with `pull`), helps, ties that grow, fade, begin and end, one death and
/// one newcomer into the same row now and then.
inline void live(World& world, double pull) {
  Residents& r = world.residents;
  world.events = {};
  Hub& hub = world.hubs[HubId(0)];
  hub.visitors.fill(0), hub.turned_away.fill(0);
  const auto week = std::uint64_t(world.week);
  const auto luck = [&](std::uint64_t what, std::uint64_t key) {
    return world.draws.at(9000, world.week < 0 ? 0U : unsigned(world.week), what, key).u();
  };
  if (world.week % 3 == 1) {  // somebody dies and a newcomer takes the row
    const ResidentId gone(std::size_t(luck(1, 0) * double(r.size())));
    if (r.has(gone, kPresent) && !world.ties.adjacency.of(gone).empty()) {
      const HouseholdId home = r.household[gone];
      world.events.life.push_back({r.life[gone], gone, LifeEventKind::death});
      std::vector<TieId> ended;
      for (const auto& half : world.ties.adjacency.of(gone)) ended.push_back(half.tie);
      std::ranges::sort(ended);
      remove_ties(world.ties, ended);
      Household& dwelling = world.households[home];
      auto* end = dwelling.members.begin() + dwelling.size;
      *std::find(dwelling.members.begin(), end, gone) = *(end - 1);
      *(end - 1) = ResidentId();
      --dwelling.size;
      r.flags[gone] = 0;
      world.links[gone] = {};
      world.free_rows.push_back(gone);
      const auto who = settle(world, derive_key(8, week, r.life[gone]), world.week - 52 * 30, home);
      world.events.life.push_back({r.life[who], who, LifeEventKind::move_in});
    }
  }
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    if (!r.has(who, kPresent)) continue;
    const double u = luck(2, r.life[who]);
    HubLink* link = find_link(world.links[who], HubId(0));
    if (link != nullptr) link->habit *= .9F;
    if (u < .02 + (r.has(who, kEmployed) ? pull : 0)) {
      const bool admitted = luck(3, r.life[who]) < .9;
      HubLink& mine = link_to(world.links[who], HubId(0), 0);
      world.events.visits.push_back({who, HubId(0), 5, admitted, admitted && mine.visits == 0});
      if (admitted) {
        ++mine.visits, mine.habit += .1F, ++hub.visitors[5], ++r.visits_in_study[who];
        r.set(who, kReached, true);
        r.loneliness[who] -= .02F;
        world.events.helps.push_back(
            {who, ResidentId((k + 1) % r.size()), 9, HelpRoute::hub_visitor});
      } else {
        ++hub.turned_away[5];
      }
    }
    r.loneliness[who] += float(.02 * (luck(4, r.life[who]) - .5));
  }
  std::vector<TieId> ended;
  std::vector<NewTie> fresh;
  for (std::size_t k = 0; k < world.ties.size(); ++k) {
    const TieId tie(k);
    const auto a = world.ties.a[tie], b = world.ties.b[tie];
    const double u = luck(5, r.life[a] ^ r.life[b]);
    float& s = world.ties.strength[tie];
    s = std::clamp(s + float(.08 * (u - .5)), 0.F, 1.F);
    if (u < .002) ended.push_back(tie);
    if (u > .995) world.ties.kind[tie] = TieKind::friendship;
    if (u > .998 && b.value + 5 < r.size())
      fresh.push_back({a, ResidentId(std::size_t(b.value) + 5), TieKind::hub, .06F});
  }
  remove_ties(world.ties, ended);
  std::erase_if(fresh, [&](const NewTie& tie) {
    return find_tie(world.ties, tie.a, tie.b).exists() || !r.has(tie.a, kPresent) ||
           !r.has(tie.b, kPresent);
  });
  for (const auto& tie : fresh) world.events.new_ties.emplace_back(tie.a, tie.b);
  add_ties(world.ties, fresh, r.size(), world.week);
  hub.account.total_out += 250'000;
  hub.account.reserve -= 250'000;
  world.events.needs_arisen = std::uint32_t(world.events.helps.size());
  ++world.week;
}

inline CaseInfo describe(const std::string& variant, std::uint64_t seed, int weeks,
                         bool record_all) {
  CaseInfo info;
  info.study_name = "toy";
  info.question_ja = "夜に開けたら届くか";
  info.question_en = "Does opening in the evening reach them?";
  info.variant = variant;
  info.variant_ja = variant == "baseline" ? "現状" : "夜間開室";
  info.variant_en = variant;
  info.variant_order = variant == "baseline" ? 0 : 1;
  info.study_text = "[study]\nname = \"toy\"\n";
  info.town_name = "toy";
  info.town_text = "name = \"toy\"\n";
  info.study_digest = "0123456789abcdef";
  info.revision = "test";
  info.start_date = "2027-04-01";
  info.seed = seed;
  info.weeks = weeks;
  info.record_all = record_all;
  info.remarks = {"a gap was filled"};
  info.sources = {{"census", "2020"}};
  info.landmarks = {{"駅", "station", 120.5, -40}};
  return info;
}

inline std::filesystem::path run_path(const std::filesystem::path& study,
                                      const std::string& variant, std::uint64_t seed) {
  const auto number = std::to_string(seed);
  return study / "runs" / variant /
         ("seed-" + std::string(4 - std::min<std::size_t>(4, number.size()), '0') + number + ".h5");
}

/// Runs one case and returns its file; `each_week` sees the world after every week.
template <class EachWeek>
std::filesystem::path run(const std::filesystem::path& study, const std::string& variant,
                          std::uint64_t seed, int weeks, int people, bool record_all,
                          EachWeek each_week) {
  World world = make(people, seed);
  const auto file = run_path(study, variant, seed);
  Recorder recorder(describe(variant, seed, weeks, record_all), world, file);
  for (int week = 0; week < weeks; ++week) {
    live(world, variant == "baseline" ? 0 : .03);
    recorder.record_week(world);
    each_week(world, week);
  }
  recorder.finish(world);
  return file;
}
inline std::filesystem::path run(const std::filesystem::path& study, const std::string& variant,
                                 std::uint64_t seed, int weeks, int people, bool record_all) {
  return run(study, variant, seed, weeks, people, record_all, [](const World&, int) {});
}

/// A folder for one test, empty at the start and removed at its end.
class Folder {
 public:
  explicit Folder(const std::string& name)
      : path_(std::filesystem::temp_directory_path() /
              ("engawa-" + name + "-" + std::to_string(::getpid()))) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace engawa::toy
