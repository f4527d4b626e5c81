// What is said of numbers, residents and hubs in the viewer.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    // titles of the numbers under the panes: at most 13 em
    MessageRow{"facts.often_always", {"孤独（しばしば・常に）", "Lonely often/always"}},
    MessageRow{"facts.isolated", {"孤立（会うのが週1未満）", "Isolated (16+)"}},
    MessageRow{"facts.new_ties", {"新しい絆（両端の計）", "New ties, both ends"}},
    MessageRow{"facts.needs_met", {"助けで解決した困りごと", "Needs met with help"}},
    MessageRow{"facts.visits", {"来所（これまで）", "Visits so far"}},
    MessageRow{"facts.reach", {"一度でも来た住民", "People reached"}},
    MessageRow{"facts.regulars", {"常連", "Regulars"}},
    MessageRow{"facts.loneliness", {"孤独感（平均）", "Loneliness (mean)"}},
    // values
    MessageRow{"facts.in_percent", {"{0} %", "{0} %"}},
    MessageRow{"facts.in_people", {"{0}人", "{0} people"}},
    MessageRow{"facts.in_needs", {"{0}件", "{0} needs"}},
    MessageRow{"facts.in_visits", {"{0}回", "{0} visits"}},
    MessageRow{"facts.in_number", {"{0}", "{0}"}},
    MessageRow{"facts.in_deviations", {"{0} SD", "{0} SD"}},
    MessageRow{"facts.with_people", {"{0}（{1}人）", "{0} ({1} people)"}},
    MessageRow{"facts.percent", {"%", " %"}},
    MessageRow{"facts.points", {"ポイント", " pt"}},
    MessageRow{"facts.deviations", {" SD", " SD"}},
    MessageRow{"facts.ten_thousand", {"万", "k"}},
    // means and differences over the seeds
    MessageRow{"facts.mean", {"平均 {0}（{1}〜{2}）{3}", "mean {0} ({1}-{2}){3}"}},
    MessageRow{"facts.mean_range", {"平均 {0}〜{1}{2}", "mean {0}-{1}{2}"}},
    MessageRow{"facts.bare_range", {"{0}〜{1}{2}", "{0} to {1}{2}"}},
    MessageRow{"facts.difference", {"差 {0}（{1}〜{2}）{3}", "diff {0} ({1} to {2}){3}"}},
    MessageRow{"facts.difference_range", {"差 {0}〜{1}{2}", "diff {0} to {1}{2}"}},
    MessageRow{"facts.difference_under", {"差 ±{0}{1}未満", "diff under {0}{1}"}},
    MessageRow{"facts.difference_none", {"差 0", "diff 0"}},
    MessageRow{"facts.difference_alone", {"差 {0}{1}（区間なし）", "diff {0}{1}, 1 seed"}},
    MessageRow{"facts.no_interval", {"この1回のみ（区間なし）", "One seed: no interval"}},
    MessageRow{"facts.not_counted_yet", {"4週ごとに数えます", "Counted every 4 weeks"}},
    MessageRow{"facts.not_told", {"0と区別できません", "Cannot tell from zero"}},
    MessageRow{"facts.same_in_all", {"差はありません", "No difference"}},
    MessageRow{"facts.not_settled", {"慣らし期間が足りません", "Burn-in not settled"}},
    // residents
    MessageRow{"facts.resident", {"住民 {0}", "Resident {0}"}},
    MessageRow{"facts.a_resident", {"住民", "Resident"}},
    MessageRow{"facts.resident_age", {"{0}・{1}歳", "{0}, {1}"}},
    MessageRow{"facts.resident_alone", {"{0}・{1}歳・一人暮らし", "{0}, {1}, lives alone"}},
    MessageRow{"facts.resident_home", {"{0}・{1}歳・{2}人暮らし", "{0}, {1}, household of {2}"}},
    MessageRow{"facts.not_yet", {"{0}（まだ町にいません）", "{0} (not yet in the town)"}},
    MessageRow{"facts.no_longer", {"{0}（もう町にいません）", "{0} (no longer in the town)"}},
    MessageRow{"facts.somebody", {"町の外の人", "somebody outside the town"}},
    MessageRow{"facts.of_age", {"{0}歳の人", "somebody of {0}"}},
    MessageRow{"facts.kind_count", {"{0} {1}", "{0} {1}"}},
    // what happened to them
    MessageRow{"facts.event_at_hub", {"{0}（{1}）", "{0} ({1})"}},
    MessageRow{"facts.event_again", {"{0}、このあと{1}回", "{0}, and {1} times more"}},
    MessageRow{"facts.first_visit", {"{0}に初めて来た", "first visit to {0}"}},
    MessageRow{"facts.became_regular", {"{0}の常連になった", "became a regular of {0}"}},
    MessageRow{"facts.no_more_regular",
               {"{0}の常連ではなくなった", "is no longer a regular of {0}"}},
    MessageRow{"facts.stage", {"拠点での関わり: {0} → {1}", "part played at hubs: {0} to {1}"}},
    MessageRow{"facts.tie_began", {"{1}と絆ができた（{0}）", "a tie began ({0}) with {1}"}},
    MessageRow{"facts.tie_ended", {"{0}との絆が絶えた", "the tie with {0} ended"}},
    MessageRow{"facts.help_given", {"{1}を助けた（{0}）", "helped {1} ({0})"}},
    MessageRow{"facts.help_received", {"{1}に助けられた（{0}）", "was helped by {1} ({0})"}},
    MessageRow{"facts.help_otherwise", {"困りごとが解決（{0}）: {1}", "need met ({0}): {1}"}},
    MessageRow{"facts.more", {"ほか{0}件", "and {0} more"}},
    // hubs
    MessageRow{"facts.some_hub", {"拠点", "a hub"}},
    MessageRow{"facts.hub", {"{0}・{1}", "{0}, {1}"}},
    MessageRow{"facts.group_employed", {"{0}・働いている", "{0}, working"}},
    MessageRow{"facts.group_not_employed", {"{0}・働いていない", "{0}, not working"}},
    MessageRow{"facts.age_child", {"17歳まで", "up to 17"}},
    MessageRow{"facts.age_18", {"18〜29歳", "18-29"}},
    MessageRow{"facts.age_30", {"30〜49歳", "30-49"}},
    MessageRow{"facts.age_50", {"50〜64歳", "50-64"}},
    MessageRow{"facts.age_65", {"65〜74歳", "65-74"}},
    MessageRow{"facts.age_75", {"75歳以上", "75 and over"}},
    // the table for spreadsheets
    MessageRow{"facts.csv_study", {"研究", "Study"}},
    MessageRow{"facts.csv_seed", {"乱数の種", "Seed"}},
    MessageRow{"facts.csv_week", {"研究週（0から）", "Study week (from 0)"}},
    MessageRow{"facts.csv_date", {"日付", "Date"}},
    MessageRow{"facts.csv_baseline", {"比べる元の町", "Baseline"}},
    MessageRow{"facts.csv_variant", {"表示している町", "Variant"}},
    MessageRow{"facts.csv_headed", {"{0}: {1}", "{0}: {1}"}},
    MessageRow{"facts.csv_numbers",
               {"数字（この回の値と、すべての回の平均・95%区間）",
                "Numbers (this run, and means over all seeds with 95 % intervals)"}},
    MessageRow{"facts.csv_number", {"指標", "Number"}},
    MessageRow{"facts.csv_unit", {"単位", "Unit"}},
    MessageRow{"facts.csv_run", {"この回", "this run"}},
    MessageRow{"facts.csv_mean", {"平均", "mean"}},
    MessageRow{"facts.csv_low", {"95%区間の下", "95 % interval from"}},
    MessageRow{"facts.csv_high", {"95%区間の上", "95 % interval to"}},
    MessageRow{"facts.csv_difference", {"同じ種どうしの差（平均）", "paired difference (mean)"}},
    MessageRow{"facts.csv_seeds", {"回数（種の数）", "seeds"}},
    MessageRow{"facts.csv_so_far", {"{0} の累計", "{0}, added up"}},
    MessageRow{"facts.csv_as_is", {"{0}", "{0}"}},
    MessageRow{"facts.csv_areas",
               {"画面内の地区（{0}人未満の地区は平均を空欄にしています。割合と孤独感は16歳以上）",
                "Areas in sight (means are left blank below {0} people; shares and loneliness: 16 "
                "and over)"}},
    MessageRow{"facts.csv_area", {"地区", "Area"}},
    MessageRow{"facts.csv_people", {"人口", "people"}},
    MessageRow{"facts.csv_lonely", {"孤独感（SD）", "loneliness (SD)"}},
    MessageRow{"facts.csv_isolated", {"孤立している割合", "share isolated"}},
    MessageRow{"facts.csv_visits", {"来所", "visits"}},
    MessageRow{"facts.csv_turned_away", {"満員で入れず", "turned away"}},
    MessageRow{"facts.csv_given", {"助けた回数", "helps given"}},
    MessageRow{"facts.csv_received", {"助けられた回数", "helps received"}},
    MessageRow{"facts.csv_meetings", {"交流（週あたり）", "meetings a week"}},
    MessageRow{"facts.csv_role", {"役割感（0〜1）", "sense of a part (0-1)"}},
};
}  // namespace

std::span<const MessageRow> facts_messages() {
  return kRows;
}

}  // namespace engawa
