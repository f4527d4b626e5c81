// People keep apart: fewer meetings outside the household, and hubs shut if so decided.
#include "sim/interventions/kind.hpp"

namespace engawa {
namespace {
void turn(const Action& action, World& world) {
  world.levers.contact_factor *= static_cast<float>(action.number("contact_factor"));
  if (action.number("close_hubs") > 0) world.levers.hubs_closed = true;
}
}  // namespace

InterventionKind kind_pandemic() {
  InterventionKind kind;
  kind.name = "pandemic";
  kind.code = "I43";
  kind.title = {"感染症の流行", "A pandemic"};
  kind.stands_for = {
      "感染症が広がり、同居者以外と会うことが減る。拠点も閉じる(オンラインの場は続く)。期間は"
      "始めと終わりの週で決める。",
      "An infection spreads and people meet fewer others outside their household. Hubs shut, but "
      "for those online. Its first and last week say how long."};
  kind.lever = {"同居者以外と会う回数、すべての拠点の休止",
                "meetings outside the household, the closing of all hubs"};
  kind.practice = "seed 003";
  kind.needs_hub = false;
  kind.fields = {
      {FieldKind::number,
       {"contact_factor",
        "1",
        0.45,
        0,
        1,
        {"同居者以外と会う回数の倍率(オンラインを除く)。",
         "Multiple of meetings outside the household (those online but for)."},
        "assumption: contacts somewhat more than halved under restrictions; no figure for Japan "
        "found"}},
      {FieldKind::whole_number,
       {"close_hubs",
        "1",
        1,
        0,
        1,
        {"1なら拠点も閉じる。", "1 if hubs shut as well."},
        "seed 003: contacts were lost when people could not meet"}},
  };
  kind.moves = {"visits",   "hubs_open",  "hours_with_ties", "contact",
                "isolated", "loneliness", "strong_ties"};
  kind.leaves_alone = {"births", "moved_out"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
