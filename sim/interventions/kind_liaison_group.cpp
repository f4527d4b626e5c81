// 連絡会: those who run places meet regularly, learn from one another and know whom to call.
#include <cmath>

#include "sim/interventions/events.hpp"
#include "sim/interventions/organising.hpp"

namespace engawa {
namespace {
constexpr double kMonthlyWeeks = 4;  // the exchange is that of a meeting every four weeks

void turn(const Action& action, World& world) {
  const auto members = living_hubs(action, world, "hubs");
  const double every = action.number("meeting_weeks");
  form_network(world, members, action.number("exchange") * kMonthlyWeeks / every);
  if (weeks_acted(action, world) % static_cast<int>(every) != 0) return;
  for (const auto id : members) {
    auto& levers = world.hubs[id].levers;
    levers.talks_over = true;
    levers.founding_factor *= static_cast<float>(action.number("founding_factor"));
    levers.yen_out[std::size_t(Cost::overhead)] += std::llround(action.number("meeting_cost"));
  }
}
}  // namespace

InterventionKind kind_liaison_group() {
  InterventionKind kind;
  kind.name = "liaison_group";
  kind.code = "I21";
  kind.lever = {"拠点どうしのつながり、知恵の行き来、つぶやきの話し合い",
                "networks of hubs, exchange of know-how, murmurs talked over"};
  kind.title = {"居場所の連絡会", "A liaison group of hubs"};
  kind.stands_for = {"居場所の運営者が毎月集まり、知恵を分け合い、困りごとを互いにつなぐ。",
                     "Those who run places meet every month, share what they know and refer people "
                     "to one another."};
  kind.practice = "seed 004";
  kind.needs_hub = false;
  kind.fields = {
      named_field(FieldKind::hubs, "hubs", {"加わる拠点。", "Hubs that belong to it."},
                  "assumption: the study's own choice"),
      whole_field("meeting_weeks", "week", 4, 1, 26,
                  {"会議から会議までの週数。", "Weeks from one meeting to the next."},
                  "seed 004: one or two meetings a month"),
      number_field("exchange", "1/week", 0.01, 0, 0.05,
                   {"毎月集まるとき、よく知る拠点との差が1週間に縮まる割合。",
                    "Share of the gap to those who know more that closes in a week, with a meeting "
                    "a month."},
                   "assumption: two fifths of a gap in a year; no data found"),
      number_field("founding_factor", "1", 1, 1, 5,
                   {"会議の週に、つぶやきから企てが始まりやすくなる倍率。",
                    "Multiple of the chance of a founding in the week of a meeting."},
                   "assumption: the meeting is the occasion, no further ease"),
      number_field("meeting_cost", "yen/meeting", 3'000, 0, 100'000,
                   {"会議1回に各拠点が負う費用(会場、交通費)。",
                    "What a meeting costs each member: hall, travel."},
                   "assumption: order of magnitude"),
  };
  kind.fields.front().required = true;
  kind.moves = {"know_how", "met_referral", "referrals_made", "projects_founded"};
  kind.leaves_alone = {"often_always", "paid_hours"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
