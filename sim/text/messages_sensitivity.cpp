#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"sweep.help",
               {"パラメータを格子やラテン超方格の点で動かし、結果を一つの表にまとめる",
                "run a study on a grid or a Latin hypercube of its parameters, into one table"}},
    MessageRow{"sweep.help.vary",
               {"動かすパラメータ。最低:最高:点の数(繰り返せる)",
                "parameter to vary, lowest:highest:number of values (repeatable)"}},
    MessageRow{"sweep.help.latin",
               {"格子ではなくN点のラテン超方格にする(このとき --vary は NAME=A:B)",
                "a Latin hypercube of N points instead of a grid (then --vary NAME=A:B)"}},
    MessageRow{"sweep.help.measure",
               {"見る指標。@の後にグループ(繰り返せる。なければ主な五つ)",
                "measure to look at, group after @ (repeatable; default: five main ones)"}},
    MessageRow{"sweep.unknown_measure", {"知らない指標「{0}」です", "unknown measure '{0}'"}},
    MessageRow{"sweep.unknown_group", {"知らないグループ「{0}」です", "unknown group '{0}'"}},
    MessageRow{
        "sweep.town_only",
        {"「{0}」はまち全体の数しかありません", "'{0}' is known for the town as a whole only"}},
    MessageRow{
        "sweep.leave_group",
        {"グループを付けず --measure {0} としてください", "leave out the group: --measure {0}"}},
    MessageRow{"sweep.plan",
               {"パラメータ{0}個を{1}点で動かします。バリアント{2}、シード{3}、合わせて{4}ケース",
                "parameters: {0}, points: {1}, variants: {2}, seeds: {3}; together {4} cases"}},
    MessageRow{"sweep.interrupted",
               {"中断しました。終わった{0}ケースは残っています。同じ命令に --resume "
                "を付けると続きから動きます",
                "interrupted; {0} finished cases are kept. The same command with --resume goes "
                "on"}},
    MessageRow{"sweep.unsettled",
               {"注意: 助走を終えても落ち着かなかった町が{0}あります(点とシードの組)",
                "warning: {0} towns (seeds of points) have not settled after the longest burn-in"}},
    MessageRow{"sweep.bad_vary", {"「{0}」が読めません", "'{0}' cannot be read"}},
    MessageRow{"sweep.grid_form",
               {"--vary attendance.habit=1:2.8:4 のように書いてください(1から2.8まで4点)",
                "write it like --vary attendance.habit=1:2.8:4 (four values from 1 to 2.8)"}},
    MessageRow{"sweep.latin_form",
               {"--latin があるときは --vary attendance.habit=1:2.8 のように書いてください",
                "with --latin write it like --vary attendance.habit=1:2.8"}},
    MessageRow{"sweep.nothing_varies",
               {"動かすパラメータがありません", "there is no parameter to vary"}},
    MessageRow{"sweep.twice", {"「{0}」が二度あります", "'{0}' is there twice"}},
    MessageRow{
        "sweep.set_and_varied",
        {"「{0}」はここで動かすパラメータです", "'{0}' is one of the parameters varied here"}},
    MessageRow{"sweep.set_or_vary",
               {"--set を外すか、動かすパラメータから外してください",
                "leave out --set, or do not vary it"}},
    MessageRow{"sweep.once", {"一度だけにしてください", "name it once"}},
    MessageRow{"sweep.too_many", {"点が{0}になります", "that makes {0} points"}},
    MessageRow{"sweep.at_most", {"{0}点までです", "there can be at most {0}"}},
    MessageRow{"sweep.use_latin",
               {"点の数を減らすか、--latin を使ってください", "choose fewer values, or --latin"}},
    MessageRow{"sweep.files",
               {"表: {0} と {1}(点ごとの結果: {2})", "table: {0} and {1} (results by point: {2})"}},
    MessageRow{"sensitivity.help",
               {"どのパラメータが研究の結論を左右するかを調べる",
                "find which parameters decide what a study finds"}},
    MessageRow{"sensitivity.help.method",
               {"morris(ふるい分け)かsobol(分散の分解。エミュレータによる)",
                "morris (screening) or sobol (shares of variance, on an emulator)"}},
    MessageRow{"sensitivity.help.parameter",
               {"調べるパラメータ、attendanceのような一群、またはfirst(繰り返せる。既定はfirst: "
                "まず調べるもの)",
                "parameter, a group of them like attendance, or first (repeatable; default: first, "
                "those to look at first)"}},
    MessageRow{"sensitivity.help.trajectories",
               {"morrisの軌道の数(既定10)", "trajectories of morris (default 10)"}},
    MessageRow{"sensitivity.help.points",
               {"sobolで動かす点の数(既定はパラメータの10倍、20以上)",
                "points at which sobol runs the study (default: 10 a parameter, 20 or more)"}},
    MessageRow{
        "sensitivity.help.samples",
        {"エミュレータから取る標本の数(既定4096)", "samples taken of the emulator (default 4096)"}},
    MessageRow{"sensitivity.help.level",
               {"バリアントの差ではなく、それぞれの値を調べる",
                "look at each variant's own numbers, not at differences between variants"}},
    MessageRow{"sensitivity.unknown_method", {"「{0}」という方法はありません", "no method '{0}'"}},
    MessageRow{"sensitivity.methods", {"morrisかsobolを選んでください", "choose morris or sobol"}},
    MessageRow{"sensitivity.no_parameter",
               {"調べるパラメータがありません", "there is no parameter to look at"}},
    MessageRow{"sensitivity.name_parameters",
               {"--parameter attendance や --parameter contact.appetite "
                "のように挙げてください(engawa describe parametersで一覧が出ます)",
                "name some, like --parameter attendance or --parameter contact.appetite (listed by "
                "engawa describe parameters)"}},
    MessageRow{
        "sensitivity.fewer",
        {"パラメータか、軌道の数を減らしてください", "choose fewer parameters or trajectories"}},
    MessageRow{"sensitivity.one_variant",
               {"バリアントが「{0}」しかなく、差が取れません",
                "there is only one variant, '{0}', and so no difference"}},
    MessageRow{"sensitivity.use_level",
               {"--levelで値そのものを調べられます", "use --level to look at its own numbers"}},
    MessageRow{"sensitivity.missing",
               {"「{0}」({1})は、値のないケースがあるため調べられません",
                "'{0}' ({1}) is left out: some cases have no value of it"}},
    MessageRow{"sensitivity.files",
               {"指数: {0}  ケースごとの数: {1}  報告書のため: {2}",
                "indices: {0}  numbers of all cases: {1}  for the report: {2}"}},
    MessageRow{"sensitivity.over.whole", {"研究の期間の合計", "sum over the study"}},
    MessageRow{"sensitivity.over.end", {"研究の終わり", "at the end"}},
    MessageRow{"sensitivity.over.year", {"最後の一年の平均", "mean of the last year"}},
    MessageRow{"sensitivity.level", {"{0}:「{1}」での値", "{0}: level in '{1}'"}},
    MessageRow{"sensitivity.difference",
               {"{0}:「{1}」と「{2}」の差", "{0}: difference of '{1}' from '{2}'"}},
    MessageRow{"sensitivity.values",
               {"点の平均 {0}(点によって {1} から {2})",
                "mean over the points {0} (from {1} to {2} between the points)"}},
    MessageRow{"sensitivity.limits", {"{0}～{1}", "{0} to {1}"}},
    MessageRow{"sensitivity.parameter", {"パラメータ [範囲]", "parameter [range]"}},
    MessageRow{"sensitivity.mu_star", {"mu* 効果の大きさ(95 %区間)", "mu* size of effect (95 %)"}},
    MessageRow{"sensitivity.mu", {"mu 効果の平均(95 %区間)", "mu mean effect (95 %)"}},
    MessageRow{"sensitivity.sigma",
               {"sigma 効果のばらつき(95 %区間)", "sigma spread of effect (95 %)"}},
    MessageRow{"sensitivity.first", {"S1 単独の割合(95 %区間)", "S1 share alone (95 %)"}},
    MessageRow{"sensitivity.total",
               {"ST 関わりのある割合(95 %区間)", "ST share with any part (95 %)"}},
    MessageRow{"sensitivity.all_told",
               {"ノイズと区別できないパラメータはありません",
                "No parameter's effect could be noise alone."}},
    MessageRow{"sensitivity.not_told",
               {"ノイズと区別できなかったもの: {0}", "Could not be told from noise: {0}"}},
    MessageRow{"sensitivity.no_effect",
               {"どのケースも変えなかったもの: {0}", "Changed no case at all: {0}"}},
    MessageRow{"sensitivity.emulator",
               {"エミュレータ: 抜いた点の分散の{0}を言い当て(Q2)、抜いた点の{1}が95 "
                "%区間に入りました。点の間の分散の{2}はノイズです",
                "emulator: predicts {0} of the variance of points left out (Q2); {1} of them lie "
                "in their 95 % interval; {2} of the variance over the points is noise"}},
    MessageRow{"sensitivity.poor_emulator",
               {"注意: エミュレータの当たりが半分に届かないため、下の指数からは結論できません。"
                "点かシードを増やしてください",
                "warning: the emulator predicts less than half; nothing should be concluded from "
                "the indices below. Add points or seeds"}},
    MessageRow{
        "sensitivity.morris.head",
        {"Morris法によるふるい分け: パラメータ{0}個、軌道{1}本。数は、"
         "パラメータを範囲の端から端まで動かしたときの出力の変化です",
         "Morris screening: {0} parameters, {1} trajectories. Numbers are changes of the output "
         "for a move of the parameter over its whole range"}},
    MessageRow{
        "sensitivity.morris.one_seed",
        {"シードが一つなので、ノイズの大きさは分かりません。どの軌道でも同じ向きに効くもの("
         "t検定、5 "
         "%)だけをノイズと区別しました。向きの変わる効果は、あっても区別できません。"
         "sigmaにはノイズも入っています",
         "With one seed the size of the noise is not known: only what acts in the same direction "
         "along the trajectories (t test, 5 %) is told from it. An effect that changes its "
         "direction cannot be told even if there is one. Sigma holds noise as well"}},
    MessageRow{
        "sensitivity.morris.seeds",
        {"シードの間の違いから見たノイズより大きいもの(F検定、5 "
         "%。正規で軌道ごとに独立のノイズを仮定)だけを区別しました。区間は軌道についてのもので、"
         "このシードの町に限られます。sigmaにはノイズも入っています",
         "Told from noise is what exceeds the differences between seeds (F test, 5 %; assumes "
         "normal noise, independent between trajectories). Intervals are over trajectories, for "
         "the towns of these seeds. Sigma holds noise as well"}},
    MessageRow{
        "sensitivity.sobol.head",
        {"Sobol指数: パラメータ{0}個、ラテン超方格{1}点に当てはめたエミュレータ(ガウス過程)"
         "から標本{2}組。範囲の中はどこも同じく起こりやすいと仮定しています",
         "Sobol indices: {0} parameters, an emulator (Gaussian process) fitted to a Latin "
         "hypercube of {1} points, {2} samples of it. Assumes every value in the ranges to be "
         "equally likely"}},
    MessageRow{
        "sensitivity.sobol.note",
        {"割合はノイズを除いた分散についてのものです。区間には、標本の誤りと、"
         "点を10分の1ずつ抜いて見たエミュレータの誤りが入っています。"
         "ノイズとの区別は、そのパラメータを除いたエミュレータとの尤度比検定(5 %)によります",
         "Shares are of the variance without noise. Intervals hold the error of the sample and "
         "that of the emulator, seen by leaving out a tenth of the points at a time. Told from "
         "noise: likelihood ratio test against an emulator without the parameter (5 %)"}},
    MessageRow{"sensitivity.by_luck",
               {"どれにも効果がないとしても、{0}個のうち平均{1}個は効くように見えます"
                "(多重検定の補正はしていません)",
                "If none of {0} parameters had any effect, about {1} would seem to have one (no "
                "correction for many tests)"}},
};
}  // namespace

std::span<const MessageRow> sensitivity_messages() {
  return kRows;
}

}  // namespace engawa
