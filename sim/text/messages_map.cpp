// What is said of the map: legends, labels.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"map.lonely_0", {"ほとんど孤独でない", "hardly lonely"}},
    MessageRow{"map.lonely_1", {"あまり孤独でない", "not very lonely"}},
    MessageRow{"map.lonely_2", {"少し孤独", "a little lonely"}},
    MessageRow{"map.lonely_3", {"かなり孤独", "quite lonely"}},
    MessageRow{"map.lonely_4", {"とても孤独", "very lonely"}},
    MessageRow{"map.not_isolated", {"孤立していない", "not isolated"}},
    MessageRow{"map.isolated", {"孤立している", "isolated"}},
    MessageRow{"map.role_0", {"役割をほとんど感じない", "hardly any part to play"}},
    MessageRow{"map.role_1", {"役割をあまり感じない", "not much of a part to play"}},
    MessageRow{"map.role_2", {"役割を少し感じる", "some part to play"}},
    MessageRow{"map.role_3", {"役割をかなり感じる", "quite a part to play"}},
    MessageRow{"map.role_4", {"役割を強く感じる", "very much a part to play"}},
    MessageRow{"map.age_below", {"{0}歳未満", "under {0}"}},
    MessageRow{"map.age_between", {"{0}～{1}歳", "{0} to {1}"}},
    MessageRow{"map.age_from", {"{0}歳以上", "{0} and over"}},
    MessageRow{"map.areas_two", {"{0}、{1}", "{0}, {1}"}},
    MessageRow{"map.areas_more", {"{0}、{1} ほか{2}", "{0}, {1} and {2} more"}},
    MessageRow{"map.group_low", {"区画の平均 {0} 以下", "mean of a block: {0} or less"}},
    MessageRow{"map.group_high", {"区画の平均 {0} 以上", "mean of a block: {0} or more"}},
    MessageRow{"map.no_data", {"データなし", "no data"}},
    MessageRow{"map.tie", {"つながり：{0}", "Ties: {0}"}},
    MessageRow{"map.visits", {"今週の来所", "visits of the week"}},
    MessageRow{"map.helps", {"今週の助け合い（矢印）", "help of the week (arrows)"}},
    MessageRow{"map.only_baseline", {"基準の町だけ（破線）", "only in the baseline (dashed)"}},
    MessageRow{"map.only_variant", {"取り組みの町だけ（実線）", "only in the variant (solid)"}},
    MessageRow{"map.hub_open", {"拠点（今週開いている）", "hub, open this week"}},
    MessageRow{"map.hub_shut", {"拠点（今週は閉まっている）", "hub, shut this week"}},
    MessageRow{"map.station", {"駅", "station"}},
    // layers
    MessageRow{"map.one_of_several", {"{0}（{1}）", "{0} ({1})"}},
    MessageRow{"map.turned_away", {"{0} ・ 入れず{1}人", "{0}, {1} turned away"}},
    MessageRow{"map.aged", {"{0}歳", "aged {0}"}},
    MessageRow{"map.metres", {"{0} m", "{0} m"}},
    MessageRow{"map.kilometres", {"{0} km", "{0} km"}},
    MessageRow{"map.north", {"北", "N"}},
};
}  // namespace

std::span<const MessageRow> map_messages() {
  return kRows;
}

}  // namespace engawa
