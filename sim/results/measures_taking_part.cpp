// Initial outcomes A1-A3: who comes, who knows of a place, who could come, who is brought along.
#include <array>

#include "sim/results/measure_rows.hpp"
#include "sim/week/audience.hpp"

namespace engawa::measure_rows {
namespace {
constexpr double kReachMetres = 800;  // as the crow flies: some ten minutes on foot

template <bool Admitted>
void visits(const World& world, Tally& tally) {
  for (const auto& visit : world.events.visits) {
    if (visit.admitted == Admitted) tally.add(visit.who);
  }
}
void first_visits(const World& world, Tally& tally) {
  for (const auto& visit : world.events.visits) {
    if (visit.admitted && visit.first) tally.add(visit.who);
  }
}
double is_regular(const PersonView& p) {
  return p.habit >= kRegularHabit ? 1.0 : 0.0;
}
double is_aware(const PersonView& p) {
  const auto& links = p.world.links[p.who];
  return std::ranges::any_of(
      links, [](const HubLink& link) { return link.hub.exists() && (link.flags & kAware) != 0; });
}
/// Slots of the week in which the hub is open, the person free, and both for each other.
int slots_shared(const PersonView& p, const OpenHub& hub) {
  const SlotMask shared = hub.open & p.world.residents.free_mask[p.who];
  return shared != 0 && belongs_to(p.world, p.who, p.world.hubs[hub.hub]) ? slot_count(shared) : 0;
}
/// At the hub whose hours fit best.
double access(const PersonView& p) {
  int most = 0;
  for (const auto& hub : p.hubs.all) most = std::max(most, slots_shared(p, hub));
  return p.hubs.access[static_cast<std::size_t>(most)];
}
double is_reachable(const PersonView& p) {
  const auto& r = p.world.residents;
  for (const auto& hub : p.hubs.all) {
    const double east = 10.0 * (int{r.x10[p.who]} - int{hub.x10});
    const double north = 10.0 * (int{r.y10[p.who]} - int{hub.y10});
    const bool near = east * east + north * north <= kReachMetres * kReachMetres ||
                      p.world.hubs[hub.hub].audience == Audience::online;
    if (near && slots_shared(p, hub) > 0) return 1;
  }
  return 0;
}
double hubs_open(const World& world) {
  return static_cast<double>(
      std::ranges::count_if(world.hubs.values(), [](const Hub& hub) { return hub.open != 0; }));
}

constexpr std::array kRows{
    events_of({"visits", "visits/week", "A1"}, {"拠点への来所", "Visits to hubs"}, visits<true>),
    events_of({"first_visits", "visits/week", "A1"},
              {"その拠点への初めての来所", "First visits to a hub"}, first_visits),
    sum_of_people(
        {"reach", "people", "A1"}, kEveryone,
        {"研究開始後に一度でも来所した住民", "Residents who have visited since the study began"},
        flagged<kReached>),
    sum_of_people(
        {"regulars", "people", "A1"}, kEveryone,
        {"常連（年12回以上に当たる習慣）", "Regulars (habit of twelve visits a year or more)"},
        is_regular),
    events_of({"invited", "people/week", "A1"}, {"じかに誘われた人", "People invited in person"},
              happened<PersonEventKind::invited>),
    events_of({"accepted_invitation", "people/week", "A1"},
              {"誘いに応じた人", "People who accepted an invitation"},
              happened<PersonEventKind::accepted_invitation>),
    sum_of_people({"aware", "people", "A2"}, kEveryone,
                  {"拠点を一つでも知っている住民", "Residents who know of a hub"}, is_aware),
    events_of({"health_awareness", "people/week", "A2"},
              {"病気になる前に専門職と健康の話をした人",
               "People who spoke about health with staff before falling ill"},
              happened<PersonEventKind::health_awareness>),
    events_of({"turned_away", "visits/week", "A3"},
              {"満員で入れなかった来所", "Visits turned away"}, visits<false>),
    mean_of_people({"access", "share", "A3"}, kEveryone,
                   {"時間が許す来所の見込み（今週、最も時間の合う拠点）",
                    "Chance that time allows a visit (this week, at the hub whose hours fit best)"},
                   access),
    mean_of_people({"reachable", "share", "A3"}, kEveryone,
                   {"空いた時間に開く拠点が800m以内にある住民",
                    "Residents with a hub within 800 m that opens when they are free"},
                   is_reachable),
    events_of({"referrals_made", "people/week", "A3"},
              {"ほかの場や支援に紹介された人", "People referred to another place or service"},
              happened<PersonEventKind::referral_made>),
    events_of({"referrals_taken", "people/week", "A3"},
              {"紹介された先に実際に行った人", "People who went where they were referred"},
              happened<PersonEventKind::referral_taken>),
    events_of({"rides", "people/week", "A3"},
              {"送迎で拠点へ行けた人", "People who got a ride to a hub"},
              happened<PersonEventKind::rode>),
    state_of_town({"hubs_open", "hubs", "A3"}, {"今週開いた拠点", "Hubs open this week"},
                  hubs_open),
};
}  // namespace

std::span<const Measure> of_taking_part() {
  return kRows;
}

}  // namespace engawa::measure_rows
