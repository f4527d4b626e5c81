// Website, public relations, an award: more people learn of a hub, and more give to it.
#include <cmath>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/events.hpp"

namespace engawa {
namespace {
bool has_award(const Action& action, const World& world) {
  const int week = world.week - world.study_start - action.from_week;
  return action.number("award") > 0 && week < static_cast<int>(action.number("award_weeks"));
}

void turn(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists()) return;
  HubLevers& levers = world.hubs[hub].levers;
  levers.told_online += static_cast<float>(action.number("told_online"));
  levers.extra_attraction += static_cast<float>(action.number("warmth"));
  levers.donor_factor *= static_cast<float>(action.number("donor_factor"));
  levers.outside_factor *= static_cast<float>(action.number("outside_factor"));
  levers.yen_out[std::size_t(Cost::campaign)] += std::llround(action.number("weekly_cost"));
  if (!has_award(action, world)) return;
  levers.told_everywhere += static_cast<float>(action.number("award_news"));
  levers.outside_factor *= static_cast<float>(action.number("award_factor"));
}
}  // namespace

InterventionKind kind_publicity() {
  InterventionKind kind;
  kind.name = "publicity";
  kind.code = "I23";
  kind.lever = {"知られやすさ(ネット)、親しみ、寄付者の集まりやすさ",
                "what is told online, warmth, recruiting of supporters"};
  kind.title = {"ホームページ・広報・受賞", "Website, public relations, award"};
  kind.stands_for = {"活動を発信しつづけ、賞を受ければそれも伝わる。",
                     "The hub tells of its work all the time, and of an award if it wins one."};
  kind.practice = "seeds 003, 002, 000";
  kind.fields = {
      number_field("told_online", "1/week", 0.002, 0, 0.1,
                   {"ネットを使う住民が1週間に知る確率。",
                    "Weekly chance that a resident who is online learns of it."},
                   "assumption: about one in ten of those online in a year"),
      number_field("warmth", "logit", 0.1, 0, 0.5,
                   {"顔の見える発信で増す行きやすさ。", "Pull of a place whose faces one knows."},
                   "assumption: a tenth of a companion, no data found"),
      number_field("donor_factor", "1", 1.2, 1, 5,
                   {"町の人がサポーターになる速さの倍率。",
                    "Multiple of the rate at which residents become supporters."},
                   "assumption: a fifth more, no data found"),
      number_field("outside_factor", "1", 1.5, 1, 10,
                   {"町の外のサポーターが増える速さの倍率。",
                    "Multiple of supporters won outside the town."},
                   "assumption: half as many again; seed 000 spreads the word by social media"),
      number_field("weekly_cost", "yen/week", 5'000, 0, 200'000, {"1週間の費用。", "Cost a week."},
                   "assumption: some 20,000 yen a month for the site and its upkeep"),
      whole_field("award", "1", 0, 0, 1, {"1なら受賞がある。", "1 if there is an award."},
                  "seed 002: GOODおせっかいAWARD 2025"),
      whole_field("award_weeks", "week", 4, 1, 52,
                  {"受賞の話題が続く週数。", "Weeks for which the award is talked about."},
                  "assumption: a month"),
      number_field("award_news", "1/week", 0.01, 0, 0.2,
                   {"その間、住民が記事で知る確率。",
                    "Weekly chance that a resident reads of it meanwhile."},
                   "assumption: in four weeks as one issue of a magazine"),
      number_field("award_factor", "1", 2, 1, 10,
                   {"その間、町の外のサポーターが増える速さの倍率。",
                    "Multiple of supporters won outside meanwhile."},
                   "assumption: twice as many, no data found"),
  };
  kind.moves = {"aware", "first_visits", "cost_campaign", "donors_outside"};
  kind.leaves_alone = {"often_always", "isolated", "know_how", "burnout"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
