// 推進室の相談支援・研修・実践交流会: visits on request, trainings now and then, and meetings of
// all the places that it knows.
#include <cmath>

#include "sim/interventions/events.hpp"
#include "sim/interventions/organising.hpp"

namespace engawa {
namespace {
void turn(const Action& action, World& world) {
  const auto hubs = living_hubs(action, world, "hubs");
  form_network(world, hubs, action.number("exchange"));
  const int every = static_cast<int>(action.number("training_weeks"));
  const bool training = weeks_acted(action, world) % every == 0;
  for (const auto id : hubs) {
    auto& hub = world.hubs[id];
    if (training) hub.levers.know_how_gain += static_cast<float>(action.number("training_gain"));
    const double wage = action.number("hours") * action.number("hourly_wage");
    work_for(hub, std::llround(wage + (training ? action.number("training_cost") : 0)));
  }
}
}  // namespace

InterventionKind kind_consulting() {
  InterventionKind kind;
  kind.name = "consulting";
  kind.code = "I25";
  kind.lever = {"研修で増す知恵、交流会でのやりとり",
                "know-how from trainings, exchange at meetings"};
  kind.title = {"推進室の相談・研修・交流会", "Consulting, training and exchange"};
  kind.stands_for = {"拠点を訪ねて相談に応じ、研修と実践交流会を開いて知恵を行き渡らせる。",
                     "Places are visited and advised; trainings and exchange meetings spread what "
                     "they know."};
  kind.practice = "seed 003";
  kind.needs_hub = false;
  kind.fields = {
      named_field(FieldKind::hubs, "hubs", {"訪ねる拠点。", "Hubs that are visited."},
                  "assumption: the study's own choice"),
      whole_field("training_weeks", "week", 13, 1, 52,
                  {"研修から研修までの週数。", "Weeks from one training to the next."},
                  "assumption: four trainings a year"),
      number_field("training_gain", "1", 0.03, 0, 0.1,
                   {"研修1回で増えるノウハウ。", "Know-how that a training adds."},
                   "assumption: as the training of volunteers; no data found"),
      number_field("training_cost", "yen/training", 10'000, 0, 1'000'000,
                   {"研修1回の、拠点ひとつあたりの費用。", "Cost of a training for each hub."},
                   "assumption: lecturer and hall shared by the hubs"),
      number_field("exchange", "1/week", 0.01, 0, 0.05,
                   {"交流会により、よく知る拠点との差が1週間に縮まる割合。",
                    "Share of the gap to those who know more that closes in a week."},
                   "assumption: as in a liaison group"),
      number_field(
          "hours", "h/week", 1, 0, 20,
          {"訪問と相談にかける、拠点ごとの時間。", "Hours of visits and advice to each hub."},
          "assumption: half a day a month"),
      number_field("hourly_wage", "yen/h", 1'850, 0, 10'000,
                   {"その時給(雇い主の費用)。", "Their wage, the employer's cost."},
                   "assumption: as the staff of a veranda"),
  };
  kind.fields.front().required = true;
  kind.moves = {"know_how", "met_referral", "cost_programme"};
  kind.leaves_alone = {"often_always", "isolated", "paid_hours"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
