// Initial outcomes A1 and A4: ties that begin and last, skills that come to light, things begun
// together.
#include <array>
#include <bit>

#include "sim/results/measure_rows.hpp"

namespace engawa::measure_rows {
namespace {
void new_ties(const World& world, Tally& tally) {
  for (const auto& [a, b] : world.events.new_ties) tally.add(a), tally.add(b);
}
double skills_known(const PersonView& p) {
  const auto& r = p.world.residents;
  return std::popcount(r.capabilities[p.who] & r.capabilities_known[p.who]);
}
double projects_alive(const World& world) {
  return static_cast<double>(std::ranges::count_if(
      world.hubs.values(), [&](const Hub& hub) { return is_project(hub) && lives(world, hub); }));
}
template <HubEventKind Kind>
double projects(const World& world) {
  return static_cast<double>(std::ranges::count_if(world.events.hubs, [&](const HubEvent& event) {
    return event.kind == Kind && is_project(world.hubs[event.hub]);
  }));
}
/// Longest line of projects, each begun in the one before. A parent is founded before its child, so
/// hubs in their order have their parents behind them.
double project_generations(const World& world) {
  std::vector<int> depth(world.hubs.size(), 0);
  int deepest = 0;
  for (std::size_t k = 0; k < depth.size(); ++k) {
    const Hub& hub = world.hubs[HubId(k)];
    if (!is_project(hub)) continue;
    const bool spun_off = hub.parent.exists() && hub.parent.value < k;
    depth[k] = 1 + (spun_off ? depth[hub.parent.value] : 0);
    deepest = std::max(deepest, depth[k]);
  }
  return deepest;
}
double know_how(const World& world) {
  double sum = 0, count = 0;
  for (const auto& hub : world.hubs.values()) {
    if (!lives(world, hub)) continue;
    sum += hub.traits.know_how;
    ++count;
  }
  return count > 0 ? sum / count : 0;
}

constexpr std::array kRows{
    events_of(
        {"new_ties", "people/week", "A1"},
        {"出会いで新しい絆を得た人（両端で数える）", "New ties by meeting, counted at each end"},
        new_ties),
    sum_of_people(
        {"gained_tie", "people", "A1"}, kEveryone,
        {"研究開始後に新しい絆を得た住民", "Residents who have gained a tie since the study began"},
        flagged<kNewTieEver>),
    mean_of_people({"strong_ties", "ties/person", "A1"}, kEveryone,
                   {"町内の強い絆（同居者を除く、0.5超）",
                    "Strong local ties outside the household (over .5)"},
                   [](const PersonView& p) { return p.strong_ties; }),
    state_of_town({"ties", "ties", "A1"}, {"町内の絆", "Ties inside the town"},
                  [](const World& w) { return double(w.ties.size()); }),
    flow_of_town({"ties_ended", "ties/week", "A1"}, {"絶えた絆", "Ties that ended"},
                 [](const World& w) { return double(w.events.ties_ended); }),
    sum_of_people({"served_ever", "people", "A1"}, kEveryone,
                  {"研究開始後に一度でも担い手になった住民",
                   "Residents who have been volunteers since the study began"},
                  flagged<kServedEver>),
    mean_of_people(
        {"skills_known", "skills/person", "A4"}, kAdults,
        {"まわりに知られている「できること」", "What one can do and others know of, per person"},
        skills_known),
    events_of({"skills_shown", "skills/week", "A4"},
              {"場で新たに知られた「すき・特技」", "Skills that came to light at a hub"},
              happened<PersonEventKind::skill_shown>),
    state_of_town({"projects_alive", "projects", "A4"},
                  {"続いている地域の企て", "Projects under way"}, projects_alive),
    flow_of_town({"projects_founded", "projects/week", "A4"},
                 {"つぶやきから生まれた企て", "Projects begun from murmurs"},
                 projects<HubEventKind::founded>),
    flow_of_town({"projects_ended", "projects/week", "A4"}, {"終わった企て", "Projects that ended"},
                 projects<HubEventKind::ended>),
    state_of_town({"project_generations", "generations", "A4"},
                  {"企てから企てが生まれた世代の数（最長）",
                   "Generations of projects, each begun in the one before (longest line)"},
                  project_generations),
    state_of_town({"know_how", "1", "A4"},
                  {"拠点の運営の知恵（平均）", "Know-how of the hubs (mean)"}, know_how),
};
}  // namespace

std::span<const Measure> of_community() {
  return kRows;
}

}  // namespace engawa::measure_rows
