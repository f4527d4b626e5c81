// What is wrong with an intervention that was read without fault but does not fit its town.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array<MessageRow, 9> kRows{{
    {"practice.place_missing",
     {"施策「{0}」の場所がありません", "the intervention '{0}' has no place"}},
    {"practice.place_doubled",
     {"施策「{0}」の場所が二通りに書かれています", "the intervention '{0}' gives its place twice"}},
    {"practice.place_how",
     {"latitude と longitude、または x_metres と y_metres のどちらか一組を書いてください",
      "give either latitude and longitude, or x_metres and y_metres"}},
    {"practice.place_far",
     {"施策「{0}」の場所は、いちばん近い地区から{1} km離れています",
      "the place of '{0}' is {1} km from the nearest area"}},
    {"practice.place_limit",
     {"町から{0} kmより遠い場所には置けません",
      "places further than {0} km from the town are refused"}},
    {"practice.place_swapped",
     {"緯度と経度が入れ替わっていないか確かめてください",
      "check that latitude and longitude have not been swapped"}},
    {"practice.place_off_grid",
     {"施策「{0}」の場所(東{1} m、北{2} m)は町の地図の外です",
      "the place of '{0}' ({1} m east, {2} m north) is off the town's map"}},
    {"practice.hub_exists",
     {"拠点「{0}」はもうこの町にあります", "the town already has a hub '{0}'"}},
    {"practice.hub_unknown", {"拠点「{0}」はこの町にありません", "the town has no hub '{0}'"}},
}};
}  // namespace

std::span<const MessageRow> practice_messages() {
  return kRows;
}

}  // namespace engawa
