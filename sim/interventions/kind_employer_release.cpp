// An employer lets part of its people serve at a hub in working hours, some hours a month.
#include <algorithm>
#include <cmath>

#include "sim/core/elementary.hpp"
#include "sim/hubs/kind.hpp"
#include "sim/hubs/spacing.hpp"
#include "sim/interventions/kind.hpp"

namespace engawa {
namespace {
constexpr double kSlotHours = 25.0 / 6.0;  // mean length of a slot, (3.5 + 5 + 4) / 3
constexpr double kMonthsPerYear = 12, kWeeksPerYear = 52;

bool works_in_pattern(const Action& action, const Residents& r, ResidentId who) {
  if (!r.has(who, kEmployed)) return false;
  switch (r.work[who]) {
    case WorkPattern::full_time:
      return action.number("full_time") > 0;
    case WorkPattern::shift:
    case WorkPattern::night:
    case WorkPattern::weekend_service:
      return action.number("shift_work") > 0;
    default:
      return action.number("part_time") > 0;
  }
}

/// The same people for as long as the action lasts: the lot belongs to the life.
bool is_chosen(const Action& action, const World& world, ResidentId who, double share) {
  const Residents& r = world.residents;
  if (!r.has(who, kPresent) || !works_in_pattern(action, r, who)) return false;
  const std::uint64_t action_key = key_of_name(action.name);
  return world.draw_for_life(Purpose::employer_release, r.life[who], action_key).u() < share;
}

double share_of(const Action& action) {
  return action.number("share");
}

double weekly_hours(const Action& action) {
  return action.number("hours_per_month") * kMonthsPerYear / kWeeksPerYear;
}

/// Those who come from work know the place and serve there from now on.
void send(World& world, ResidentId who, HubId hub, double hours) {
  Residents& r = world.residents;
  if (r.volunteer[who] >= VolunteerStage::volunteer || r.volunteer_pause[who] > 0) return;
  const double u = world.draw_for_life(Purpose::taste, r.life[who], world.hubs[hub].key).u();
  const double taste = world.parameters.attendance.taste * normal_quantile(u);
  link_to(world.links[who], hub, static_cast<float>(taste)).flags |= kAware;
  r.volunteer[who] = VolunteerStage::volunteer;
  r.volunteer_hub[who] = hub;
  r.volunteer_weeks[who] = 0;
  r.volunteer_hours[who] = static_cast<std::uint8_t>(std::max(1LL, std::llround(hours)));
  world.events.life.push_back({r.life[who], who, LifeEventKind::became_volunteer});
}

void begin(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists()) return;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    if (is_chosen(action, world, who, share_of(action) * action.strength)) {
      send(world, who, hub, weekly_hours(action));
    }
  }
}

/// Marks those whose turn it is: a slot of working time in as many weeks as the hours fill. The
/// mark is for this week. The first employer of a week wipes last week's; without any, the shifts
/// do, so that nothing outlives the action.
void turn(const Action& action, World& world) {
  Residents& r = world.residents;
  if (world.levers.released_share == 0) {
    for (auto& flags : r.flags.values()) flags &= ~std::uint32_t{kReleased};
  }
  const double share = share_of(action), weeks = std::min(1.0, weekly_hours(action) / kSlotHours);
  world.levers.released_share += static_cast<float>(share);
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    if (!is_chosen(action, world, who, share)) continue;
    const auto offset = static_cast<int>(r.life[who] % 52);  // not all in the same week
    if (falls_in(world.week - world.study_start + offset, weeks)) r.set(who, kReleased, true);
  }
}

ActionField pattern_field(std::string_view name, double usual, Bilingual meaning) {
  return {FieldKind::whole_number,
          {name, "1", usual, 0, 1, meaning, "assumption: the study's own choice"}};
}
}  // namespace

InterventionKind kind_employer_release() {
  InterventionKind kind;
  kind.name = "employer_release";
  kind.code = "I42";
  kind.title = {"勤務時間内の地域活動", "Employers release their people"};
  kind.stands_for = {
      "職場が、働く人の一部に月8時間、勤務時間内に拠点の担い手になることを認める。終わったあとは、"
      "続ける人も自分の空いた時間にしか来られない。",
      "Employers let part of their people serve at a hub in working hours, eight hours a month. "
      "When it ends, those who stay can come in their own time only."};
  kind.lever = {"働く人が勤務時間内に担い手になれること",
                "whether employed people may serve in working hours"};
  kind.practice = "seed 002: eight hours a month as part of the job";
  kind.fields = {
      {FieldKind::number,
       {"share",
        "share",
        0.01,
        0,
        0.3,
        {"対象の働き方の人のうち、認められる割合。",
         "Share of the employed of these patterns who are released."},
        "seed 002: some 25 people of one hospital; one in a hundred of a town's employed is an "
        "assumption"}},
      {FieldKind::number,
       {"hours_per_month",
        "h/month",
        8,
        1,
        18,
        {"1人あたり月に認める時間。", "Hours a month for each of them."},
        "seed 002: eight hours a month"}},
      pattern_field("full_time", 1,
                    {"1なら常勤の人を含む。", "1 if people with full-time jobs are included."}),
      pattern_field("part_time", 0,
                    {"1なら短時間・在宅などで働く人を含む。",
                     "1 if part-time and home workers are included."}),
      pattern_field("shift_work", 1,
                    {"1なら交代制・夜勤・土日の仕事の人を含む。",
                     "1 if shift, night and weekend workers are included."}),
  };
  kind.moves = {"unpaid_hours", "volunteers", "served_ever", "burnout"};
  kind.leaves_alone = {"paid_hours", "moved_out", "often_always"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
