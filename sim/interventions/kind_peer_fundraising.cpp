// Supporters who open a page of their own and ask the people they know (サポートファンディング). It
// grows with the number of supporters: with few of them, little comes of it.
#include <algorithm>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"

namespace engawa {
namespace {
void turn(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists()) return;
  const auto supporters = static_cast<double>(world.hubs[hub].account.outside.size());
  const double left = std::max(0.0, 1.0 - supporters / action.number("reachable"));
  const double asked = action.number("share") * action.number("brings") * left;
  world.hubs[hub].levers.peer_factor += static_cast<float>(asked);
}
}  // namespace

InterventionKind kind_peer_fundraising() {
  InterventionKind kind;
  kind.name = "peer_fundraising";
  kind.code = "I31";
  kind.lever = {"支援者が連れてくる支援者", "supporters whom supporters bring"};
  kind.title = {"支援者が集める支援", "Fundraising by supporters"};
  kind.stands_for = {"支援者の一部が自分のページを立て、知り合いに支援を呼びかける。",
                     "Some supporters open a page of their own and ask the people they know."};
  kind.practice = "seed 000";
  kind.fields = {
      {FieldKind::number,
       {"share",
        "1",
        0.05,
        0,
        1,
        {"自分のページを立てる支援者の割合。", "Share of the supporters who open a page."},
        "assumption: one supporter in twenty"}},
      {FieldKind::number,
       {"brings",
        "persons/month",
        0.5,
        0,
        5,
        {"その1人が1か月に連れてくる支援者。", "Supporters that each of them wins in a month."},
        "assumption: six in a year, the close friends who can be asked"}},
      {FieldKind::number,
       {"reachable",
        "persons",
        100'000,
        100,
        200'000,
        {"支援してくれうる人の総数。支援者が増えるほど、声をかける先が重なる。",
         "People who could be won at all: the more of them support already, the more of "
         "those asked "
         "do so."},
        "assumption: those who may hear of such a place through others, nationwide"}},
  };
  kind.moves = {"donors_outside", "income_gifts_outside"};
  kind.leaves_alone = {"often_always", "visits", "cost_wages"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
