// A new hub at a place. At strength p it opens in a share p of the weeks, and its standing amounts
// of money are that share.
#include <stdexcept>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/founding.hpp"

namespace engawa {
namespace {
std::uint32_t kind_index(const Action& action) {
  const auto kind = find_hub_kind(action.text("hub_kind"));
  if (!kind) throw std::logic_error("no hub kind '" + action.text("hub_kind") + "'");
  return *kind;
}

void begin(const Action& action, World& world) {
  found_hub(action, world, kind_index(action), 0x7FFFFFFF);
}

void turn(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists()) return;
  const SlotMask own = action.slots("open");
  world.hubs[hub].levers.add_open |= own != 0 ? own : hub_kinds()[kind_index(action)].open;
}
}  // namespace

InterventionKind kind_new_hub() {
  InterventionKind kind;
  kind.name = "new_hub";
  kind.code = "I4";
  kind.lever = {"開くコマ(新しい拠点)", "open slots of a hub of its own"};
  kind.title = {"新しい拠点", "A new hub"};
  kind.stands_for = {"新しい場所に拠点を開く。", "Opening a hub at a new place."};
  kind.practice = "assumption: all seeds found places";
  kind.needs_hub = false;
  kind.founds_hub = true;
  kind.fields = place_fields();
  kind.fields.push_back({FieldKind::hub_kind,
                         {"hub_kind",
                          "name",
                          0,
                          0,
                          0,
                          {"拠点の種類。", "Kind of the hub."},
                          "assumption: the study's own choice"},
                         true});
  kind.fields.push_back({FieldKind::slots,
                         {"open",
                          "slots",
                          0,
                          0,
                          0,
                          {"開いているコマ。書かなければその種類の標準。",
                           "Open slots; the kind's own if not given."},
                          "assumption: the kind's own"}});
  kind.moves = {"visits", "reach", "new_ties", "needs_met", "paid_hours"};
  kind.leaves_alone = {"often_always"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
