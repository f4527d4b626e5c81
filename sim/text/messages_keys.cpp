// What is said of the keys of engawa-view.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"view.group.time", {"時間", "Time"}},
    MessageRow{"view.group.map", {"地図", "Map"}},
    MessageRow{"view.group.shown", {"見せるもの", "What is shown"}},
    MessageRow{"view.group.find", {"人と拠点", "People and hubs"}},
    MessageRow{"view.group.screen", {"画面", "Screen"}},
    MessageRow{"view.key.play_or_pause", {"再生・一時停止", "play, pause"}},
    MessageRow{"view.key.week_forward",
               {"1週進む（物語では次の場面）", "one week on (story: next scene)"}},
    MessageRow{"view.key.week_back",
               {"1週戻る（物語では前の場面）", "one week back (story: scene before)"}},
    MessageRow{"view.key.month_forward", {"4週進む", "four weeks on"}},
    MessageRow{"view.key.month_back", {"4週戻る", "four weeks back"}},
    MessageRow{"view.key.faster",
               {"速く（カードの場面では前のカード）", "faster (with cards: the one before)"}},
    MessageRow{"view.key.slower",
               {"ゆっくり（カードの場面では次のカード）", "slower (with cards: the next one)"}},
    MessageRow{"view.key.to_start", {"はじめへ", "to the start"}},
    MessageRow{"view.key.to_end", {"終わりへ", "to the end"}},
    MessageRow{"view.key.next_action", {"次の介入へ", "next intervention"}},
    MessageRow{"view.key.previous_action", {"前の介入へ", "intervention before"}},
    MessageRow{"view.key.zoom_in", {"近づく（ホイールでも）", "closer (or the wheel)"}},
    MessageRow{"view.key.zoom_out", {"遠ざかる", "farther away"}},
    MessageRow{"view.key.pan_left", {"左へ（ドラッグでも）", "to the left (or drag)"}},
    MessageRow{"view.key.pan_right", {"右へ", "to the right"}},
    MessageRow{"view.key.pan_up", {"上へ", "up"}},
    MessageRow{"view.key.pan_down", {"下へ", "down"}},
    MessageRow{"view.key.whole_town", {"町全体", "whole town"}},
    MessageRow{"view.key.cycle_panes", {"2つの町／片方だけ", "both worlds, or one"}},
    MessageRow{"view.key.cycle_detail", {"細かさを変える", "level of detail"}},
    MessageRow{"view.key.cycle_colouring", {"色分けを変える", "colour by ..."}},
    MessageRow{"view.key.toggle_residents", {"人", "residents"}},
    MessageRow{"view.key.toggle_ties", {"つながり", "ties"}},
    MessageRow{"view.key.toggle_visits", {"来所", "visits"}},
    MessageRow{"view.key.toggle_helps", {"助けあい", "help"}},
    MessageRow{"view.key.toggle_differences",
               {"2つの町でちがうものだけ", "only what differs between the worlds"}},
    MessageRow{"view.key.toggle_isolated", {"孤立している人だけ", "only isolated people"}},
    MessageRow{"view.key.toggle_alone", {"一人暮らしの人だけ", "only people living alone"}},
    MessageRow{"view.key.cycle_chart", {"グラフを変える", "next chart"}},
    MessageRow{"view.key.toggle_charts", {"グラフを出す・しまう", "charts on or off"}},
    MessageRow{"view.key.next_regular", {"次に常連になった人", "next who became a regular"}},
    MessageRow{"view.key.next_left_isolation", {"次に孤立を抜けた人", "next who left isolation"}},
    MessageRow{"view.key.next_burned_out", {"次に燃え尽きた人", "next who burned out"}},
    MessageRow{"view.key.next_hub", {"次の拠点", "next hub"}},
    MessageRow{"view.key.toggle_follow",
               {"選んだ人を追う・やめる", "follow the chosen person, or not"}},
    MessageRow{"view.key.deselect",
               {"選ぶのをやめる（物語を出る）", "choose nobody (leave the story)"}},
    MessageRow{"view.key.toggle_story", {"物語", "story"}},
    MessageRow{"view.key.switch_language", {"日本語／英語", "Japanese / English"}},
    MessageRow{"view.key.switch_theme", {"明るい・暗い画面", "light or dark"}},
    MessageRow{"view.key.larger_text", {"文字を大きく", "larger text"}},
    MessageRow{"view.key.smaller_text", {"文字を小さく", "smaller text"}},
    MessageRow{"view.key.toggle_side_panel", {"右の欄を出す・たたむ", "panel at the right"}},
    MessageRow{"view.key.toggle_keys", {"この一覧（F1でも）", "this list (or F1)"}},
    MessageRow{"view.key.save_picture", {"画像を保存", "save a picture"}},
    MessageRow{"view.key.save_table", {"表（CSV）を保存", "save a table (CSV)"}},
    MessageRow{"view.key.quit", {"終わる", "leave"}},
};
}  // namespace

std::span<const MessageRow> key_messages() {
  return kRows;
}

}  // namespace engawa
