// Somebody calls at the doors of people whom nobody visits. Every call takes one of the week's
// visits, whether the door opens or not.
#include "sim/interventions/events.hpp"
#include "sim/interventions/supporting.hpp"
#include "sim/state/supports.hpp"

namespace engawa {
namespace {
void turn(const Action& action, World& world) {
  const SupportTerms terms = terms_of(action, world, SupportKind::home_visit);
  if (!terms.base.exists()) return;
  act_this_week(world, terms);
  const double visits = action.number("visits");
  pay_hours(action, world, terms.base,
            visits * (terms.contact_hours + world.parameters.care.way_hours));
  // Those who are visited have their visits first; the rest of the week is for doors never opened.
  const auto made = static_cast<std::size_t>(visits);
  const std::size_t known = supports_under(world, terms.action);
  const Targets targets = targets_of(action);
  const auto called_at =
      draw_lots(world, terms.action, made > known ? made - known : 0, [&](ResidentId who) {
        return can_be_called_on(world, who) && is_target(world, who, targets);
      });
  for (const ResidentId who : called_at) {
    if (lets_in(world, who, terms.action, world.residents.trust[who])) enrol(world, terms, who);
  }
}
}  // namespace

InterventionKind kind_home_visits() {
  InterventionKind kind;
  kind.name = "home_visits";
  kind.code = "I10";
  kind.lever = {"訪ねる相手、会うこと、付き添って紹介すること",
                "whom somebody visits, meets and takes along"};
  kind.title = {"あんしん訪問", "Home visits"};
  kind.stands_for = {
      "家族や近所とのつながりが薄い人を訪ね、顔なじみになり、合いそうな居場所へ一緒に行く。",
      "Calling on people with few relations, becoming a known face, and going along to a place "
      "that "
      "may suit them."};
  kind.practice = "seeds 003, 001";
  kind.fields = {whole_field("visits", "1/week", 10, 0, 500,
                             {"1週にできる訪問の回数。断られた訪問も数える。",
                              "Visits that can be made in a week, refused ones included."},
                             "assumption: two a working day beside other duties")};
  const auto support = support_fields(12, 0.9, 1.0, "assumption: weekly for three months");
  kind.fields.insert(kind.fields.end(), support.begin(), support.end());
  const auto targets = target_fields();
  kind.fields.insert(kind.fields.end(), targets.begin(), targets.end());
  kind.fields.push_back(paid_by_field());
  kind.moves = {"supported",    "support_contacts", "support_hours", "referrals_made",
                "needs_voiced", "unlinked_8050",    "cost_wages"};
  kind.leaves_alone = {"often_always", "burnout", "deaths"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
