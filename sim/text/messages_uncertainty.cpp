// What `engawa uncertainty` says: the three layers, what is robust and what is not.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"uncertainty.help",
               {"差の不確かさを、偶然・パラメータ・構造の三つに分ける",
                "split what is uncertain of the differences into chance, parameters and "
                "structure"}},
    MessageRow{
        "uncertainty.help.ensemble",
        {"校正で残ったパラメータの組のファイル", "file of parameter sets left by calibration"}},
    MessageRow{"uncertainty.help.members",
               {"動かす組の数。ファイルから均等に選ぶ(既定20)",
                "sets to run, spread evenly over the file (default 20)"}},
    MessageRow{"uncertainty.help.structures",
               {"S2,S3のような構造の代案、all(既定)、またはnone",
                "structural alternatives like S2,S3, all (default) or none"}},
    MessageRow{"uncertainty.help.cross",
               {"それぞれの組を、数える代案のそれぞれとも組み合わせて動かす",
                "run each set with each alternative that counts, too"}},
    MessageRow{"uncertainty.cross_of_what",
               {"--crossは組と代案を掛け合わせるものですが、どちらかがありません",
                "--cross runs sets with alternatives, and one of the two is missing"}},
    MessageRow{"uncertainty.cross_needs",
               {"--ensembleでファイルを指定し、--"
                "structuresに数える代案を入れてください（S1は実演だけです）",
                "name a file with --ensemble, and with --structures an alternative that counts (S1 "
                "is a demonstration)"}},
    MessageRow{"uncertainty.nothing",
               {"比べる組も代案もありません", "there is neither a set nor an alternative to run"}},
    MessageRow{"uncertainty.give_some",
               {"--ensembleでファイルを指定するか、--structures allとしてください",
                "name a file with --ensemble, or use --structures all"}},
    MessageRow{"uncertainty.members_of_what",
               {"--membersはファイルの組を選ぶものですが、ファイルがありません",
                "--members chooses sets of a file, and there is no file"}},
    MessageRow{"uncertainty.give_ensemble",
               {"--ensembleでファイルを指定してください", "name the file with --ensemble"}},
    MessageRow{"uncertainty.unknown_structure",
               {"構造の代案「{0}」はありません", "there is no structural alternative '{0}'"}},
    MessageRow{
        "uncertainty.twice",
        {"構造の代案「{0}」が二度あります", "the structural alternative '{0}' is there twice"}},
    MessageRow{"uncertainty.once", {"一度だけ挙げてください", "name it once"}},
    MessageRow{"uncertainty.one_seed", {"シードが1つです", "there is one seed"}},
    MessageRow{"uncertainty.chance_needs_two",
               {"1つでは、偶然とほかの違いを分けられません",
                "one cannot tell chance from the other layers"}},
    MessageRow{"uncertainty.more_seeds", {"--seeds 2以上にしてください", "use --seeds 2 or more"}},
    MessageRow{"uncertainty.one_variant",
               {"案が「{0}」だけです", "there is only the variant '{0}'"}},
    MessageRow{
        "uncertainty.differences_only",
        {"比べるのは、最初の案との差です", "what is compared are differences from the first"}},
    MessageRow{"uncertainty.add_variant",
               {"案を二つ以上にしてください", "give the study two variants or more"}},
    MessageRow{"uncertainty.missing",
               {"{0}には値のないケースがあり、調べられません",
                "{0} has no value in some case and cannot be looked at"}},
    MessageRow{"uncertainty.head",
               {"不確かさの三つの層: シード{0}、{1}年、パラメータの組{2}、構造の代案{3}",
                "Three layers of uncertainty: {0} seeds, {1} years, {2} parameter sets, {3} "
                "structural alternatives"}},
    MessageRow{"uncertainty.effect",
               {"{0}:「{1}」と最初の案の差", "{0}: '{1}' less the first variant"}},
    MessageRow{"uncertainty.chance",
               {"偶然(元のパラメータ): 平均{0}{1}、町ひとつの標準偏差{2}",
                "chance (reference): mean {0}{1}, standard deviation of one town {2}"}},
    MessageRow{"uncertainty.parameters",
               {"パラメータ({0}組): 標準偏差{1} (95 %区間 {2}〜{3})、組の95 %は{4}〜{5}",
                "parameters ({0} sets): standard deviation {1} (95 % interval {2} to {3}), 95 % of "
                "the sets from {4} to {5}"}},
    MessageRow{"uncertainty.structures",
               {"構造({0}案と元): 標準偏差{1}",
                "structure ({0} alternatives and the reference): standard deviation {1}"}},
    MessageRow{"uncertainty.structure",
               {"{0} {1}: 差{2}{3}、元からの変化{4}{5}",
                "{0} {1}: difference {2}{3}, change from the reference {4}{5}"}},
    MessageRow{"uncertainty.demonstration",
               {"{0} {1}: 差{2}{3}、元からの変化{4}{5}。事実と合わないことが知られ、数えません",
                "{0} {1}: difference {2}{3}, change from the reference {4}{5}; known not to fit, "
                "not counted"}},
    MessageRow{"uncertainty.crossed",
               {"組と代案を掛け合わせた{0}点: 組だけのものと合わせて、95 %は{1}〜{2}",
                "{0} pairs of a set and an alternative: with the sets alone, 95 % from {1} to "
                "{2}"}},
    MessageRow{"uncertainty.shares",
               {"三つの分散の和に占める割合: 偶然{0}、パラメータ{1}、構造{2}",
                "shares of the sum of the three variances: chance {0}, parameters {1}, structure "
                "{2}"}},
    MessageRow{"uncertainty.robust",
               {"頑健です: {1}のうち{0}が、元と同じ向きです",
                "Robust: {0} of {1} have the direction of the reference"}},
    MessageRow{"uncertainty.not_robust",
               {"頑健とはいえません: 元と同じ向きは{1}のうち{0}で、9割に届きません",
                "Not robust: {0} of {1} have the direction of the reference, fewer than nine "
                "tenths"}},
    MessageRow{"uncertainty.not_told",
               {"ただし、元でも偶然による違いと区別できません",
                "Even at the reference it cannot be told from chance"}},
    MessageRow{"uncertainty.ranking",
               {"{0}の大きい順: {1}。この順は{2}で同じ、先頭は{3}で同じ",
                "{0}, the greatest first: {1}. The same order in {2}, the same first in {3}"}},
    MessageRow{"uncertainty.robust_order", {"順は頑健です", "The order is robust"}},
    MessageRow{"uncertainty.loose_order", {"順は頑健とはいえません", "The order is not robust"}},
    MessageRow{"uncertainty.summary.robust", {"頑健なもの", "Robust"}},
    MessageRow{"uncertainty.summary.not", {"頑健とはいえないもの", "Not robust"}},
    MessageRow{"uncertainty.summary.none", {"なし", "none"}},
    MessageRow{
        "uncertainty.note",
        {"組と代案の間の標準偏差は、シードによるノイズを除いたものです(点×シードの分散分析)。"
         "割合は、町ひとつの偶然と、数える代案がどれも同じ重さという仮定によります。"
         "頑健とは、組と代案（掛け合わせたものがあればそれも）を合わせた9割以上が元と同じ向きである"
         "こと。"
         "調べた組と代案の外については何もいえません",
         "Standard deviations between sets and between alternatives have the noise of the seeds "
         "taken off (analysis of variance, points x seeds). Shares count the chance of one town "
         "and give every alternative that counts the same weight (assumption). Robust: at least "
         "nine tenths of sets and alternatives, and of pairs of both if they were run, have the "
         "direction of the reference. Nothing is said of "
         "sets and structures that were not run"}},
    MessageRow{"uncertainty.files",
               {"三つの層: {0}  表: {1}  ケースごとの数: {2}",
                "layers: {0}  table: {1}  numbers of all cases: {2}"}},
    MessageRow{"uncertainty.unknown_member", {"組「{0}」はありません", "there is no member '{0}'"}},
    MessageRow{"uncertainty.member_form",
               {"bestか、1から{0}までの番号にしてください", "use best or a number from 1 to {0}"}},
    MessageRow{"uncertainty.member_of_what",
               {"--memberは--ensembleのファイルの組を選ぶものです",
                "--member chooses a set of the file of --ensemble"}},
    MessageRow{"app.run.ensemble",
               {"校正で残ったパラメータの組のファイル(--memberで選ぶ)",
                "file of parameter sets left by calibration (choose with --member)"}},
    MessageRow{"app.run.member",
               {"使う組: bestか番号(既定best)", "set to use: best or a number (default best)"}},
};
}  // namespace

std::span<const MessageRow> uncertainty_messages() {
  return kRows;
}

}  // namespace engawa
