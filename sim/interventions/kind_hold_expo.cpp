// A day that draws people from the town and beyond: an EXPO, a forum, a lecture, or one day of a
// 保健室 somewhere else. It makes hubs known, wins supporters outside and brings in some money.
#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/hubs/introduce.hpp"
#include "sim/hubs/kind.hpp"
#include "sim/interventions/events.hpp"
#include "sim/interventions/paying.hpp"

namespace engawa {
namespace {
constexpr int kWeeksOfAMonth = 4;

void begin(const Action& action, World& world) {
  found_event_hub(action, world, action.gives("hub_kind") ? action.text("hub_kind") : "expo");
}

/// Those who came may have learnt of the hubs that took part.
void spread_word(const Action& action, World& world, HubId fair, int weeks_ago) {
  const double chance = action.number("told");
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    const HubLink* came = find_link(world.links[who], fair);
    if (came == nullptr || int{came->weeks_since} >= weeks_ago) continue;
    for (const auto& name : action.names("hosts")) {
      const HubId host = find_hub(world.hubs, name);
      if (!host.exists() || world.hubs[host].audience == Audience::invited) continue;
      const double u =
          world.draw(Purpose::outreach, world.residents.life[who], world.hubs[host].key).u();
      if (u < chance) introduce(world, who, host);
    }
  }
}

/// What the day brings to whoever holds it; guests from elsewhere are no agents.
void win_friends(const Action& action, HubLevers& levers) {
  const double supporters = action.number("guests") * action.number("joins");
  levers.outside_extra += static_cast<float>(supporters / kMonthsInAWeek);
  levers.yen_in[std::size_t(Income::business)] += std::llround(action.number("income"));
}

void turn(const Action& action, World& world) {
  const HubId fair = find_hub(world.hubs, action.hub);
  if (!fair.exists()) return;
  const EventCalendar calendar(action, world, action.number("per_year"));
  const HubId holder = find_hub(world.hubs, action.text("paid_by"));
  HubLevers& gains = world.hubs[holder.exists() ? holder : fair].levers;
  const int since = calendar.since_last();
  if (since == 1) spread_word(action, world, fair, calendar.weeks_since_last());
  if (calendar.today()) {
    hold_event(action, world, fair);
    announce_event(action, world, fair);
    win_friends(action, gains);
  }
  // residents are asked for gifts once in four weeks, so the mood lasts a month
  if (calendar.today() || (since > 0 && since < kWeeksOfAMonth)) {
    gains.donor_factor *= static_cast<float>(action.number("donor_factor"));
  }
}

std::vector<ActionField> own_fields() {
  return {
      named_field(FieldKind::hub_kind, "hub_kind",
                  {"催しの種類。書かなければ expo。講演会は forum、出張の保健室は booth。",
                   "Kind of day: expo if not given, forum for a lecture, booth for a health room "
                   "elsewhere."},
                  "assumption: the study's own choice"),
      number_field("guests", "persons", 700, 0, 5'000,
                   {"町の外から来る人。", "Guests from outside the town."},
                   "assumption: seven tenths of the 1,000 visitors aimed at; seed 000"),
      number_field(
          "joins", "1", 0.01, 0, 0.2,
          {"そのうち毎月のサポーターになる割合。", "Share of them who become monthly supporters."},
          "assumption: one in a hundred, no data found"),
      number_field("donor_factor", "1", 1.5, 1, 10,
                   {"その後の1か月、町の人がサポーターになる速さの倍率。",
                    "Multiple, for a month, of the rate at which residents become supporters."},
                   "assumption: half as many again, no data found"),
      number_field("income", "yen/event", 500'000, 0, 10'000'000,
                   {"入場・出展・講演料の収入。", "Income from entry, stands and lecture fees."},
                   "assumption: a third of the cost, no data found"),
  };
}
}  // namespace

InterventionKind kind_hold_expo() {
  InterventionKind kind;
  kind.name = "expo";
  kind.code = "I28";
  kind.lever = {"知られやすさ、町の外のサポーター、事業収入",
                "what is told everywhere, supporters outside, business income"};
  kind.title = {"EXPO・フォーラム・講演・出張保健室", "Expo, forum, lecture, a day elsewhere"};
  kind.stands_for = {"町の内外から人が集まる一日を開き、取り組みを知ってもらい、仲間を増やす。",
                     "A day that brings people together from the town and beyond, makes the work "
                     "known and wins supporters."};
  kind.practice = "seeds 000, 004";
  kind.needs_hub = false;
  kind.founds_hub = true;
  kind.fields = event_fields({.per_year = 1,
                              .highest_per_year = 12,
                              .cost = 1'500'000,
                              .hands = 0,
                              .source = "assumption: hub catalogue; seed 000 held one in a year"});
  for (const auto& more : {public_fields(), own_fields()}) {
    kind.fields.insert(kind.fields.end(), more.begin(), more.end());
  }
  kind.moves = {"visits", "aware", "donors_outside", "income_business", "cost_programme"};
  kind.leaves_alone = {"often_always", "isolated", "know_how", "burnout"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
