// Community nurses: dedicated posts and members of the house who serve some hours a month. Their
// hours go to the people whom they know and to the hubs where they stand.
#include <algorithm>

#include "sim/interventions/events.hpp"
#include "sim/interventions/paying.hpp"
#include "sim/interventions/supporting.hpp"
#include "sim/state/supports.hpp"

namespace engawa {
namespace {
std::vector<HubId> hubs_of(const Action& action, const World& world) {
  std::vector<HubId> hubs;
  for (const auto& name : action.names("hubs")) {
    const HubId hub = living_hub(world, name);
    if (hub.exists()) hubs.push_back(hub);
  }
  const HubId own = living_hub(world, action.hub);
  if (hubs.empty() && own.exists()) hubs.push_back(own);
  return hubs;
}

double hours_of(const Action& action) {
  return action.number("dedicated_hours") +
         action.number("members") * action.number("member_hours") * kMonthsInAWeek;
}

/// Nurses come to know those who came to one of their hubs last week.
bool came_to_one_of(const World& world, ResidentId who, const std::vector<HubId>& hubs) {
  return std::ranges::any_of(hubs, [&](HubId hub) {
    const HubLink* link = find_link(world.links[who], hub);
    return link != nullptr && (link->flags & kCameLastWeek) != 0;
  });
}

void begin(const Action& action, World& world) {
  for (const HubId hub : hubs_of(action, world)) {
    HubTraits& traits = world.hubs[hub].traits;
    traits.know_how =
        std::min(1.0, traits.know_how + action.number("training_gain") * action.strength);
  }
}

/// Hours at a hub are paid there, like those of all its staff; those with the clinics' patients as
/// the action says.
void stand_at_hubs(const Action& action, World& world, const std::vector<HubId>& hubs,
                   double hours) {
  const double each = hours / static_cast<double>(hubs.size());
  const double linking = each * action.number("linking_share");
  for (const HubId hub : hubs) {
    HubLevers& levers = world.hubs[hub].levers;
    levers.linking_hours += static_cast<float>(linking);
    pay_hours(action, world, hub, linking);
    levers.extra_staff_hours += static_cast<float>(each - linking);
  }
}

void turn(const Action& action, World& world) {
  SupportTerms terms = terms_of(action, world, SupportKind::home_visit);
  const auto hubs = hubs_of(action, world);
  if (!terms.base.exists()) return;
  act_this_week(world, terms);
  const double hours = hours_of(action), calling = hours * action.number("calling_share");
  pay_hours(action, world, terms.base, calling);
  stand_at_hubs(action, world, hubs, hours - calling);
  const auto ties =
      static_cast<std::size_t>(action.number("dedicated") * action.number("ties_per_nurse"));
  const std::size_t known = supports_under(world, terms.action);
  const std::size_t room = ties > known ? ties - known : 0;
  const Targets targets = targets_of(action);
  const bool visitors = action.number("visitors") > 0;
  const auto met = draw_lots(
      world, terms.action, std::min(room, places_left(world, terms, calling)), [&](ResidentId who) {
        if (!can_be_called_on(world, who)) return false;
        return (visitors && came_to_one_of(world, who, hubs)) || is_target(world, who, targets);
      });
  for (const ResidentId who : met) {
    if (lets_in(world, who, terms.action, world.residents.trust[who])) enrol(world, terms, who);
  }
}

std::vector<ActionField> own_fields() {
  return {
      whole_field("dedicated", "persons", 4, 0, 100,
                  {"専従の人数。", "Nurses who do nothing else."}, "seed 002: four"),
      number_field("dedicated_hours", "h/week", 64, 0, 4000,
                   {"専従の人の、週の時間の合計。", "Their hours a week, all together."},
                   "seed 002: 64 h a week"),
      whole_field("members", "persons", 25, 0, 500,
                  {"業務のなかで活動する職員の人数。", "Members of the staff who take part."},
                  "seed 002: about 25"),
      number_field("member_hours", "h/month", 8, 0, 160,
                   {"その人たちの、月の時間(1人あたり)。", "Hours a month of each of them."},
                   "seed 002: 8 h a month in working time"),
      number_field("calling_share", "1", 0.5, 0, 1,
                   {"顔なじみの人と会うことに使う時間の割合。残りは居場所に立つ。",
                    "Share of the hours for people whom they know; the rest is for hubs."},
                   "assumption: half"),
      number_field("linking_share", "1", 0, 0, 1,
                   {"居場所に立つ時間のうち、受診先から紹介された人に付き添う割合。",
                    "Share of the hours at hubs for people referred by clinics."},
                   "assumption: 0 unless clinics refer"),
      number_field("ties_per_nurse", "persons", 150, 0, 500,
                   {"専従1人が顔なじみでいられる人数。",
                    "People whom one dedicated nurse can keep in mind."},
                   "assumption: the layer of 150 in personal networks, S:sutcliffe"),
      number_field("training_gain", "1", 0.03, 0, 0.2,
                   {"はじめの研修が居場所のノウハウに足す量。",
                    "Know-how that the training at the start adds to each hub."},
                   "seed 002: 30 people trained; size is an assumption, .03 per training"),
      switch_field("visitors", 1,
                   {"1なら、立つ居場所に来た人と顔なじみになる。",
                    "1: they come to know the visitors of their hubs."},
                   "seed 002"),
      named_field(FieldKind::hubs, "hubs",
                  {"立つ居場所。書かなければ、もとの居場所だけ。",
                   "Hubs where they stand; only their base if not given."},
                  "assumption: the study's own choice"),
  };
}
}  // namespace

InterventionKind kind_community_nurses() {
  InterventionKind kind;
  kind.name = "community_nurses";
  kind.code = "I11";
  kind.lever = {"顔なじみの人と会うこと、居場所の職員の時間とノウハウ",
                "whom somebody meets; hours and know-how of the staff of hubs"};
  kind.title = {"コミュニティナース", "Community nurses"};
  kind.stands_for = {
      "専従のコミュニティナースと、業務として月に数時間活動する職員が、居場所に立ち、"
      "顔なじみの人を気にかける。",
      "Dedicated community nurses, and staff who give some hours a month, stand at hubs and keep "
      "an "
      "eye on the people whom they come to know."};
  kind.practice = "seed 002";
  kind.fields = own_fields();
  const auto support = support_fields(26, 0.25, 0.5, "assumption: monthly, half an hour");
  kind.fields.insert(kind.fields.end(), support.begin(), support.end());
  const auto targets = target_fields();
  kind.fields.insert(kind.fields.end(), targets.begin(), targets.end());
  kind.fields.push_back(paid_by_field());
  kind.moves = {"supported",      "support_contacts", "support_hours", "paid_hours",
                "referrals_made", "needs_voiced",     "know_how",      "cost_wages"};
  kind.leaves_alone = {"often_always", "deaths", "unpaid_hours"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
