// Nothing at all: the control that must not change a single bit.
#include "sim/interventions/kind.hpp"

namespace engawa {

InterventionKind kind_no_op() {
  InterventionKind kind;
  kind.name = "no_op";
  kind.code = "I0";
  kind.lever = {"なし", "none"};
  kind.title = {"何もしない", "No action"};
  kind.stands_for = {
      "何も変えない施策。比べ方が正しいことを確かめるためにある。",
      "An intervention that changes nothing; it shows that the comparison is sound."};
  kind.practice = "assumption: control";
  kind.needs_hub = false;
  kind.leaves_alone = {"visits",       "reach",        "new_ties", "needs_met", "paid_hours",
                       "unpaid_hours", "often_always", "isolated", "burnout"};
  return kind;
}

}  // namespace engawa
